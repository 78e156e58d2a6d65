// Who comes to a meeting that was opened for answers, as far as its reminders go: who has said yes or no, whom a school has chosen. Called
// by receivers.ts and candidates.ts. Pure; what was answered to an older time counts for nothing.
import type { MeetingId, PersonId } from '../../core/ids.js'
import type { LocalDate } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { Person } from '../../model/person.js'
import { belongingOf, isDesignated } from '../../programme/audience.js'
import type { Snapshot } from '../../programme/snapshot.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'

export interface Answered {
  /** Of meetings that were opened for answers; those without any need not be there. Undefined: nothing is known of any meeting. */
  readonly answers?: ReadonlyMap<MeetingId, MeetingAnswers> | undefined
  /** As if everybody whom a meeting is for said yes, and every school chose them: whatever is answered yet, they are among these. */
  readonly whoever?: boolean | undefined
}

export interface Coming {
  /** `no`: or a colleague goes instead. */
  answerOf(person: PersonId): 'yes' | 'no' | undefined
  /** Whether one whom the meeting is for is to hear of it: of a lab not those whom nobody has chosen. */
  isExpected(person: Person): boolean
  /** Who comes, whomever the meeting is for: chosen, or in a colleague's place. */
  readonly others: readonly PersonId[]
}

/** Undefined where it was never opened, or nothing is known: then everybody whom it is for is to hear of it. */
export function comingTo(
  snapshot: Snapshot,
  { about, meeting, day }: { about: MeetingId; meeting: Meeting; day: LocalDate },
  { answers, whoever }: Answered,
): Coming | undefined {
  if (answers === undefined || meeting.openForAnswers === undefined) return undefined
  const given = answers.get(about)
  const isCurrent = (one: { readonly answerRevision: number }) =>
    one.answerRevision === meeting.answerRevision
  const said = new Map(given?.answers.filter(isCurrent).map(one => [one.person, one.said] as const))
  const chosen = new Set(given?.choices.filter(isCurrent).flatMap(({ people }) => people))
  const yes = [...said].flatMap(([person, word]) => (word === 'yes' ? [person] : []))
  const isChosenFor = isDesignated(meeting) && meeting.openForAnswers
  return {
    answerOf(person) {
      const word = said.get(person)
      if (whoever || word === 'yes') return 'yes'
      return word === 'no' || word === 'substitute' ? 'no' : undefined
    },
    isExpected: person =>
      whoever ||
      !isChosenFor ||
      said.has(person.id) ||
      chosen.has(person.id) ||
      isAskedAnyway(snapshot, person, { meeting, day }),
    others: isDesignated(meeting) ? [...new Set([...yes, ...chosen])] : yes,
  }
}

/** By name, as host, by role, or since no school can choose them. */
function isAskedAnyway(
  snapshot: Snapshot,
  person: Person,
  { meeting, day }: { meeting: Meeting; day: LocalDate },
): boolean {
  const { audience, hosts } = meeting
  if (audience.people.includes(person.id)) return true
  if (hosts.some(host => host.person === person.id)) return true
  const { schools, roles } = belongingOf(snapshot, person, { day })
  return (
    schools.length === 0 ||
    // Everybody is a member.
    audience.roles.some(role => role !== 'member' && roles.includes(role))
  )
}
