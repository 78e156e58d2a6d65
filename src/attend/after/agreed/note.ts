// Writes agreements of a meeting: a new one once, and what a button does with one that stands there. Called by form.ts and ../chat.ts. A button
// knows an agreement by its place and its words, so that after somebody else's change no other is meant.
import type { AfterAction, AgreementDraft } from '../../../core/actions/after.js'
import { findCpr } from '../../../core/cpr.js'
import { PersonId } from '../../../core/ids.js'
import { type Reply, textReply } from '../../../core/reply.js'
import { cleanText } from '../../../core/text.js'
import type { Said } from '../../../programme/asking.js'
import type { MeetingFields } from '../../../programme/set-fields.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { type Agreement, afterCard, beginningOf } from '../card.js'
import { mayNote } from '../meetings.js'
import { isReply, note } from '../write.js'

/** More are minutes, and belong in them. */
export const mostAgreements = 30

/** Which agreement: its place, and how it begins. */
export type Nth = Pick<AfterAction, 'nth' | 'what'>

/** The agreement as it is kept. */
export function toAgreement({ what, who, by }: AgreementDraft, done?: true): Agreement {
  const people = who.map(id => PersonId.parse(id))
  return { what, who: people, ...(by ? { by } : {}), ...(done ? { done } : {}) }
}

/** The same again, by a second press, is noted once. */
export async function addAgreement(
  asking: Asking,
  { id }: Occurrence,
  draft: AgreementDraft,
): Promise<Said> {
  const { lang } = asking
  const { after } = wording(lang)
  const made = toAgreement({ ...draft, what: cleanText(draft.what).replace(/\s+/g, ' ').trim() })
  // A press carries words too, whoever made it.
  if (findCpr(made.what).length > 0) return { reply: textReply(lang, after.cpr) }
  let isKnown = false
  const noted = await note(asking, id, async (occurrence, here) => {
    const { agreements = [] } = occurrence.meeting
    if (!mayNote(here.viewer, occurrence)) return textReply(lang, after.mayNot)
    isKnown = agreements.some(one => isSame(one, made))
    if (isKnown) return {}
    if (agreements.length >= mostAgreements) return textReply(lang, after.full(mostAgreements))
    return { agreements: [...agreements, made] }
  })
  if (isReply(noted)) return { reply: noted }
  const lead = isKnown ? after.already : after.noted
  return { reply: await afterCard(noted.here, noted.occurrence, lead), instead: true }
}

function isSame(one: Agreement, other: Agreement): boolean {
  const parts = ({ what, who, by }: Agreement) => JSON.stringify([what, [...who].sort(), by])
  return parts(one) === parts(other)
}

/** The agreement that a button means; undefined where another stands there now. */
export function agreementAt(
  { meeting }: Occurrence,
  { nth = 0, what }: Nth,
): Agreement | undefined {
  const one = meeting.agreements?.[nth]
  return one && beginningOf(one) === what ? one : undefined
}

interface Changing extends Nth {
  /** Undefined: it goes. */
  to(standing: Agreement): Agreement | undefined
}

/** What a button does with one that stands there. */
export function pressAgreement(
  asking: Asking,
  occurrence: Occurrence,
  { does, nth, what }: Nth & { readonly does: 'done' | 'reopen' | 'remove' },
): Promise<Said> {
  const to = ({ done: _, ...one }: Agreement): Agreement | undefined => {
    if (does === 'remove') return undefined
    return does === 'done' ? { ...one, done: true } : one
  }
  return change(asking, occurrence, { nth, what, to })
}

/** Puts another in its place, or none; where it is not what it was, what there is now is shown. */
export async function change(
  asking: Asking,
  { id }: Occurrence,
  { to, ...at }: Changing,
): Promise<Said> {
  const { lang } = asking
  const { after } = wording(lang)
  let lead: string | undefined = after.noted
  const noted = await note(asking, id, async (occurrence, here): Promise<MeetingFields | Reply> => {
    if (!mayNote(here.viewer, occurrence)) return textReply(lang, after.mayNot)
    const standing = agreementAt(occurrence, at)
    const next = standing && to(standing)
    lead = standing ? (next ? after.noted : after.removed) : after.changed
    if (!standing || (next && JSON.stringify(next) === JSON.stringify(standing))) return {}
    const { agreements = [] } = occurrence.meeting
    return { agreements: agreements.flatMap(one => (one === standing ? (next ?? []) : one)) }
  })
  if (isReply(noted)) return { reply: noted }
  return { reply: await afterCard(noted.here, noted.occurrence, lead), instead: true }
}
