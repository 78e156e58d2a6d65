// What a leader's list knows of the school's people before it is shown: how each stands in it, and who is likely to be chosen. Called by
// ../form.ts.
import type { PersonId } from '../../../core/ids.js'
import { dateOf } from '../../../core/time.js'
import type { Person } from '../../../model/person.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import type { CandidateSaid } from '../../../wording/da/attend/designation-said.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { type Choosing, mostLabel } from '../open.js'
import { functionsAt, isLeading } from '../school.js'
import {
  type Answered,
  clashesOf,
  isComing,
  isOff,
  marksOf,
  overlapping,
  saidBy,
  telling,
} from './marks.js'

export interface Knowledge {
  readonly meetings: readonly Occurrence[]
  readonly answered: Answered
}

/** What is known of the school's people from other meetings. */
export async function knowledgeOf(
  { deps, tenant, snapshot }: Asking,
  occurrence: Occurrence,
): Promise<Knowledge> {
  const meetings = telling(snapshot, occurrence)
  const all = [...meetings, ...overlapping(snapshot, occurrence)]
  const ids = [...new Set(all.map(({ id }) => id))]
  return { meetings, answered: await deps.answers.ofMany(tenant, ids) }
}

/** Whom a leader is likely to choose: those who were chosen for the time before the meeting was moved, else those of the last lab. */
export function guessOf(
  { choice, answers, occurrence, school }: Choosing,
  people: readonly Person[],
  { meetings, answered }: Knowledge,
): { readonly people: PersonId[]; readonly why: 'before' | 'last' } | undefined {
  if (choice) return undefined
  const among = (isOne: (id: PersonId) => boolean) =>
    people.map(({ id }) => id).filter(id => isOne(id))
  const older = answers.choices
    .filter(one => one.school === school.id)
    .sort((one, other) => other.answerRevision - one.answerRevision)[0]
  const before = among(id => older?.people.includes(id) === true)
  if (before.length > 0) return { people: before, why: 'before' }
  const labs = meetings.filter(
    ({ meeting, end }) => meeting.kind === 'lab' && end <= occurrence.start,
  )
  for (const { id, meeting } of labs.reverse()) {
    const last = among(
      one =>
        meeting.attendance?.includes(one) ??
        isComing(answered.get(id), meeting.answerRevision, one),
    )
    if (last.length > 0) return { people: last, why: 'last' }
  }
  return undefined
}

/** How one stands in the list. */
export function labelOf(
  { lang, snapshot, now: at }: Asking,
  { occurrence, school, answers }: Choosing,
  { one, known }: { one: Person; known: Knowledge },
): string {
  const day = dateOf(occurrence.startLocal)
  const said = saidBy(answers, occurrence.meeting.answerRevision, one.id)
  const { answered } = known
  const isBusy = clashesOf(snapshot, one, { occurrence, answered }).length > 0
  const notes: CandidateSaid['notes'] = [
    ...(said === 'no' || said === 'yes' ? [said] : []),
    ...(isOff(snapshot, one, occurrence) ? (['off'] as const) : []),
    ...(isBusy ? (['busy'] as const) : []),
  ]
  const label = wording(lang).designation.form.candidate({
    name: one.name,
    functions: functionsAt(one, school.id, day),
    isLeader: isLeading(one, school.id, day),
    marks: marksOf(known.meetings, one.id, { answered, now: at }),
    notes,
  })
  return label.length > mostLabel ? `${label.slice(0, mostLabel - 1).trimEnd()}…` : label
}
