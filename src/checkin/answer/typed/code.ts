// A meeting's code, written by somebody who is there: it notes that they came, and opens the round that is held in the meeting. Called by
// say.ts, before the code is taken as presence alone.
import { takeCode } from '../../../attend/after/code.js'
import { readCode } from '../../../attend/after/reading.js'
import type { InboundText } from '../../../core/message.js'
import { textReply } from '../../../core/reply.js'
import type { Said } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { showRound } from '../take.js'
import { openAt } from './asked.js'
import { choices } from './choices.js'

/** Undefined where it is no code, or no round is open there: then it notes presence as ever. */
export async function sayCode(asking: Asking, { text }: InboundText): Promise<Said | undefined> {
  const { deps, tenant, snapshot, now, viewer, lang } = asking
  const code = readCode(text)
  const person = viewer.person?.id
  if (!code || person === undefined || !snapshot.people.has(person)) return undefined
  const found = await deps.codes.find(tenant, code.code, now)
  const rounds = found ? await openAt(asking, found.about) : []
  const [round, another] = rounds
  if (!round) return undefined
  const came = await takeCode(asking, code)
  const lead = came?.text
  if (!another) return showRound(asking, { round, person }, lead)
  const { which } = wording(lang).checkin.code
  return { reply: choices(textReply(lang, [lead ?? [], which].flat().join('\n')), rounds) }
}
