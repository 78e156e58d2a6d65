// The questions to teams that concern whoever asks: those one may read the answers of, and those one's team may answer. Called by chat.ts and say.ts.

import type { Said } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { replyOf, unkept } from '../said.js'
import { isOpen, ownTeams } from './answer.js'
import { teamButton } from './card.js'
import { groupsOf } from './groups.js'

/** The newest so many. */
const mostShown = 10
const mostLabel = 60

export async function listRounds(asking: Asking): Promise<Said> {
  const { lang, deps, tenant, viewer, now } = asking
  const { teamRounds: say } = wording(lang)
  const sent = (await deps.teamRounds.sent(tenant)).filter(({ opensAt = 0 }) => opensAt <= now)
  const reads = (one: (typeof sent)[number]) =>
    viewer.person !== undefined && one.addressees.includes(viewer.person.id)
  const answers = (one: (typeof sent)[number]) =>
    isOpen(asking, one) && ownTeams(asking, one).length > 0
  const shown = sent
    .filter(one => reads(one) || answers(one))
    .slice(-mostShown)
    .reverse()
  const begin = groupsOf(asking).length > 0 ? [teamButton(say.buttons.new, 'new')] : []
  if (shown.length === 0) return unkept(replyOf(lang, [say.none], begin))
  const lines = shown.map(one => say.line(one.questions[0] ?? '', say.state(isOpen(asking, one))))
  const buttons = shown.map(one => {
    const { id, questions } = one
    const verb = reads(one) ? say.buttons.show : say.buttons.answer
    const label = `${verb}: ${questions[0] ?? ''}`.slice(0, mostLabel)
    return teamButton(label, reads(one) ? 'show' : 'answer', { id })
  })
  return unkept(replyOf(lang, lines, [...buttons, ...begin]))
}
