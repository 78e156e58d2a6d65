// Who is expected at a meeting and what each has said, school by school: the one place that counts. Called by whoever shows, nudges or
// chooses. Pure; answers of an older revision count for nothing, and nobody is counted twice in the whole.
import type { PersonId, SchoolId } from '../../core/ids.js'
import { dateOf } from '../../core/time.js'
import type { MeetingAnswer, SchoolChoice } from '../../model/answer.js'
import { belongingOf, isDesignated } from '../../programme/audience.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import { type Invited, invitedTo } from './invited.js'

/** `chosen` by the school, without a word of one's own. `substitute`: a colleague goes instead, who has not said no. */
export type Comes = 'yes' | 'chosen' | 'substitute' | 'maybe' | 'no' | 'silent'
export type Counts = Readonly<Record<Comes, number>>

/** One who is expected, and what has been said of it. */
export interface Expected {
  readonly person: PersonId
  readonly comes: Comes
  /** Who goes instead; where that one has said no as well, it `comes: 'no'`. */
  readonly substitute?: PersonId
  /** The substitute has said yes. */
  readonly isConfirmed?: true
  readonly note?: string
}
export interface Group {
  readonly people: readonly Expected[]
  readonly counts: Counts
}
export interface SchoolCoverage extends Group {
  readonly school: SchoolId
  /** `comes`: somebody does. `none`: it has answered that nobody does. `missing`: it has not answered, or all it chose have said no. */
  readonly state: 'comes' | 'none' | 'missing'
  /** Of a designated meeting: what its leader has chosen. */
  readonly choice?: SchoolChoice
}
export interface Totals {
  /** Of all, each person once though at several schools. */
  readonly counts: Counts
  /** Who will be there, substitutes in the place of those they go for; `maybe` is not among them. */
  readonly coming: readonly PersonId[]
}
export interface Coverage extends Totals {
  /** Its schools' leaders choose who comes (`isDesignated`): of a school that has not chosen, nobody is expected by name. */
  readonly isDesignated: boolean
  /** Every school that the meeting is for, in the programme's order; also one where nobody is known. */
  readonly schools: readonly SchoolCoverage[]
  /** Those who come for no school of its. */
  readonly others: Group
  /** Expected and silent, but said yes to the time before the meeting was moved. */
  readonly saidYesBefore: readonly PersonId[]
}

/** Who is no longer in the programme is nobody. Whoever else has said yes counts, asked or not. */
export function coverageOf(
  snapshot: Snapshot,
  occurrence: Occurrence,
  answers: MeetingAnswers,
): Coverage {
  const here = hereOf(snapshot, occurrence, answers)
  const schools = here.schools.map(school => schoolCoverage(here, school))
  const atSchools = new Set(schools.flatMap(({ people }) => people.map(({ person }) => person)))
  const others = groupOf(alone(here).filter(({ person }) => !atSchools.has(person)))
  const all = unique([...schools, others])
  const { answerRevision } = occurrence.meeting
  const before = new Set(
    answers.answers.flatMap(one =>
      one.answerRevision < answerRevision && one.said === 'yes' ? one.person : [],
    ),
  )
  return {
    isDesignated: here.isDesignated,
    ...{ schools, others, ...totalsOf([...schools, others]) },
    saidYesBefore: all.flatMap(({ person, comes }) =>
      comes === 'silent' && before.has(person) ? person : [],
    ),
  }
}

/** Of some of its groups together. */
export function totalsOf(groups: readonly Group[]): Totals {
  const all = unique(groups)
  return { counts: countsOf(all), coming: [...new Set(all.flatMap(comingOf))] }
}

/** Each person once. */
function unique(groups: readonly Group[]): Expected[] {
  const all = groups.flatMap(({ people }) => people)
  return [...new Map(all.map(one => [one.person, one])).values()]
}

/** Whether that is somebody who will be there, or somebody in their place. */
export function isComing(comes: Comes): boolean {
  return comes === 'yes' || comes === 'chosen' || comes === 'substitute'
}

/** What stands now, and who belongs where. */
interface Here extends Invited {
  readonly snapshot: Snapshot
  readonly isDesignated: boolean
  readonly answers: ReadonlyMap<PersonId, MeetingAnswer>
  readonly choices: ReadonlyMap<SchoolId, SchoolChoice>
  /** Those who come without being asked themselves and in nobody's place, with the schools of the meeting's that they are at. */
  readonly unasked: readonly {
    readonly answer: MeetingAnswer
    readonly schools: readonly SchoolId[]
  }[]
}

function hereOf(snapshot: Snapshot, occurrence: Occurrence, given: MeetingAnswers): Here {
  const { meeting, startLocal } = occurrence
  const day = dateOf(startLocal)
  const current = <One extends MeetingAnswer | SchoolChoice>(all: readonly One[]) =>
    all.filter(one => one.answerRevision === meeting.answerRevision)
  const answers = current(given.answers).filter(({ person }) => snapshot.people.has(person))
  const { schools, people } = invitedTo(snapshot, meeting, day)
  const asked = isDesignated(meeting) ? (people.get(undefined) ?? []) : [...people.values()].flat()
  const instead = answers.flatMap(one => (one.said === 'substitute' && one.substitute) || [])
  const known = new Set([...asked, ...instead])
  const unasked = answers.flatMap(answer => {
    const person = snapshot.people.get(answer.person)
    if (!person || !isComing(answer.said) || known.has(person.id)) return []
    const own = belongingOf(snapshot, person, { day }).schools
    return [{ answer, schools: own.filter(id => schools.includes(id)) }]
  })
  return {
    ...{ snapshot, isDesignated: isDesignated(meeting), schools, people, unasked },
    answers: new Map(answers.map(one => [one.person, one])),
    choices: new Map(current(given.choices).map(one => [one.school, one])),
  }
}

function schoolCoverage(here: Here, school: SchoolId): SchoolCoverage {
  const choice = here.isDesignated ? here.choices.get(school) : undefined
  const own = here.isDesignated
    ? (choice?.people ?? []).filter(id => here.snapshot.people.has(id))
    : (here.people.get(school) ?? [])
  // Whoever is chosen no longer may have said yes before that.
  const others = here.unasked.filter(
    ({ answer, schools }) =>
      schools.includes(school) &&
      !own.includes(answer.person) &&
      (choice === undefined || answer.at > choice.at),
  )
  const group = groupOf([
    ...own.map(id => expected(here, id, choice ? 'chosen' : 'silent')),
    ...others.map(({ answer }) => expected(here, answer.person)),
  ])
  return { school, ...group, state: stateOf(group, choice), ...(choice ? { choice } : {}) }
}

function stateOf({ people }: Group, choice: SchoolChoice | undefined): SchoolCoverage['state'] {
  if (people.some(({ comes }) => isComing(comes))) return 'comes'
  // Where all whom it chose have said no, somebody else has to be chosen.
  if (choice) return choice.people.length === 0 ? 'none' : 'missing'
  return people.length > 0 && people.every(({ comes }) => comes === 'no') ? 'none' : 'missing'
}

/** Those that are no school's: asked themselves, or not at all but they have said yes. */
function alone(here: Here): Expected[] {
  const unasked = here.unasked.filter(({ schools }) => schools.length === 0)
  const asked = here.people.get(undefined) ?? []
  return [...asked, ...unasked.map(({ answer }) => answer.person)].map(id => expected(here, id))
}

function expected({ answers }: Here, person: PersonId, silent: Comes = 'silent'): Expected {
  const answer = answers.get(person)
  if (!answer) return { person, comes: silent }
  const { said, substitute, note } = answer
  const word = substitute === undefined ? undefined : answers.get(substitute)?.said
  return {
    person,
    comes: said === 'substitute' && word === 'no' ? 'no' : said,
    ...(said === 'substitute' && substitute !== undefined ? { substitute } : {}),
    ...(said === 'substitute' && word === 'yes' ? { isConfirmed: true as const } : {}),
    ...(note === undefined ? {} : { note }),
  }
}

function comingOf({ person, comes, substitute }: Expected): PersonId[] {
  if (comes === 'substitute') return [substitute ?? person]
  return isComing(comes) ? [person] : []
}

function groupOf(people: readonly Expected[]): Group {
  return { people, counts: countsOf(people) }
}

function countsOf(people: readonly Expected[]): Counts {
  const counts = { yes: 0, chosen: 0, substitute: 0, maybe: 0, no: 0, silent: 0 }
  for (const { comes } of people) counts[comes] += 1
  return counts
}
