// What readers and writers are told: that a reflection was shared, is another now, was taken back, or was answered; the rows of it, and the words,
// made when each is sent and with the rights of that moment. Called by write.ts, answer.ts and chat.ts.

import type { PersonId } from '../../core/ids.js'
import type { Reply } from '../../core/reply.js'
import type { Instant } from '../../core/time.js'
import { type Delivery, deliveryKeyOf } from '../../model/delivery.js'
import type { Reflection } from '../../model/reflection.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { replyOf } from '../said.js'
import { linesOf, nameIn, reflectionButton } from './card.js'
import { mayRead } from './readers.js'

/** How long each is tried. */
const triedMs = 7 * 24 * 60 * 60 * 1000
const uuidLength = 36
const mostBeginning = 60

function rowOf(id: string, to: PersonId, now: Instant): Delivery {
  return {
    source: { kind: 'reflection', id },
    receiver: { kind: 'person', id: to },
    ...{ notBefore: now, expiresAt: now + triedMs, urgency: 'normal' },
  }
}

/** To each who may read it now for the first time; `told` of it is its revision then. */
export function shareRows(
  { id, revision, readers }: Reflection,
  now: Instant,
): readonly Delivery[] {
  return readers.map(to => rowOf(`${id}:${revision}`, to, now))
}

/** Takes the place of what these were told: as it is at `revision`, or that it was taken back. */
export function amendRows(
  { id, told, revision }: Reflection,
  { to, now }: { to: readonly PersonId[]; now: Instant },
): readonly Delivery[] {
  if (told === undefined) return []
  return to.map(person => ({
    ...rowOf(`${id}:${revision}`, person, now),
    edits: deliveryKeyOf(rowOf(`${id}:${told}`, person, now)),
  }))
}

/** The newest answer, to these. */
export function replyRows(
  { id, replies }: Reflection,
  to: readonly PersonId[],
  now: Instant,
): readonly Delivery[] {
  return to.map(person => ({
    ...rowOf(id, person, now),
    source: { kind: 'reflection-reply', id: `${id}:${replies.length - 1}` },
  }))
}

/** The words of what is sent: reflection, reflection-reply. */
export async function composeReflection(standing: Standing, delivery: Delivery): Promise<Words> {
  const { deps, tenant } = standing
  const { source, receiver, edits } = delivery
  const to = receiver.kind === 'person' ? receiver.id : undefined
  const one = await deps.reflections.load(tenant, source.id.slice(0, uuidLength))
  const isOpen = one !== undefined && mayRead(standing, one, to)
  if (source.kind === 'reflection-reply')
    return isOpen
      ? answerWords(standing, one, Number(source.id.slice(uuidLength + 1)))
      : stale('gone')
  if (!isOpen) return edits === undefined ? stale(one ? 'no-right' : 'gone') : withdrawn(one)
  const { lang } = one
  const { reflections: say } = wording(lang)
  const lead = say.from(nameIn(standing, one.author))
  const button = reflectionButton(say.buttons.reply, 'reply', one)
  return said(lead, replyOf(lang, [lead, ...linesOf(standing, one, lang)], [button]))
}

function answerWords(standing: Standing, one: Reflection, nth: number): Words {
  const answer = one.replies[nth]
  if (!answer) return stale('gone')
  const { lang, text } = one
  const { reflections: say } = wording(lang)
  const lead = say.replyFrom(nameIn(standing, answer.by))
  const button = reflectionButton(say.buttons.reply, 'reply', one)
  return said(lead, replyOf(lang, [lead, say.quoted(beginningOf(text)), answer.text], [button]))
}

/** A notification lies open on a desk: it says who, and the message itself what (A14). */
function said(lead: string, reply: Reply): Words {
  return { reply: { ...reply, text: lead }, stale: [] }
}

/** What it was stands there no longer. Its language is gone with it. */
function withdrawn(one: Reflection | undefined): Words {
  const lang = one?.lang ?? 'da'
  return { reply: replyOf(lang, [wording(lang).reflections.withdrawn]), stale: [] }
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > mostBeginning ? `${line.slice(0, mostBeginning - 1).trim()}…` : line
}

function stale(why: 'gone' | 'no-right'): Words {
  return { stale: [{ index: 0, why }] }
}
