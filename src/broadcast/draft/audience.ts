// Whom an expression means on a day: person ids, in the programme's order. Called by the preview, by the confirmation, and by whoever needs
// a set of people. Pure. A condition that nothing fits, an empty list or a meeting that is gone, makes its part nobody: what cannot be read
// never reaches more people.
import type { PersonId, SchoolId } from '../../core/ids.js'
import { dateOf, type LocalDate } from '../../core/time.js'
import type { AudienceExpression, AudiencePart } from '../../model/broadcast.js'
import type { Person } from '../../model/person.js'
import { isInForce } from '../../people/rights.js'
import {
  type Belonging,
  belongingOf,
  isDesignated,
  isInAudience,
} from '../../programme/audience.js'
import { foldTitle } from '../../programme/indexes.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'

export interface AudienceFacts {
  readonly snapshot: Snapshot
  readonly day: LocalDate
  /** Of the meetings that the expression names. */
  answersOf(about: string): MeetingAnswers
}

/** Each once, in the programme's order; of roles those count too that no administrator has approved yet, as for a meeting. */
export function resolveAudience(
  { anyOf, except }: AudienceExpression,
  facts: AudienceFacts,
): readonly PersonId[] {
  const { snapshot, day } = facts
  const [wanted, unwanted] = [anyOf, except].map(parts => parts.map(part => testOf(part, facts)))
  const fits = (tests: readonly Test[] = [], person: Person, where: Belonging) =>
    tests.some(test => test(person, where))
  return snapshot.programme.people
    .filter(person => {
      const where = belongingOf(snapshot, person, { day })
      return fits(wanted, person, where) && !fits(unwanted, person, where)
    })
    .map(({ id }) => id)
}

type Test = (person: Person, where: Belonging) => boolean

/** One test of all the conditions that the part has. */
function testOf(part: AudiencePart, facts: AudienceFacts): Test {
  const tests = conditionsOf(part, facts)
  return (person, where) => tests.length > 0 && tests.every(test => test(person, where))
}

function conditionsOf(part: AudiencePart, facts: AudienceFacts): Test[] {
  const { everyone, networks, holds, schools, areas, functions, roles, people, meeting } = part
  const names = functions?.map(foldTitle)
  const named = people && new Set(people)
  const goers = meeting && peopleOfMeeting(meeting, facts)
  const tests: readonly (Test | undefined)[] = [
    everyone && (() => true),
    networks && ((_, where) => networks.some(id => where.networks.includes(id))),
    holds && ((_, where) => holds.some(id => where.holds.includes(id))),
    schools && ((_, where) => schools.some(id => where.schools.includes(id))),
    areas && ((_, where) => areas.some(id => where.areas.includes(id))),
    // As for a meeting: a naturfagsvejleder is a vejleder.
    names && ((_, where) => names.some(name => where.functions.some(own => own.endsWith(name)))),
    roles && ((_, where) => roles.some(role => where.roles.includes(role))),
    named && (({ id }) => named.has(id)),
    goers && (({ id }) => goers.has(id)),
  ]
  return tests.filter(test => test !== undefined)
}

/** Whom a meeting is for; with `answered` those of whom that is so, by their answer to its time as it stands. */
function peopleOfMeeting(
  { about, answered }: NonNullable<AudiencePart['meeting']>,
  facts: AudienceFacts,
): ReadonlySet<PersonId> {
  const occurrence = facts.snapshot.byId.get(about)
  if (!occurrence) return new Set()
  const said = answersTo(occurrence, facts)
  const { yes, no, maybe } = said
  switch (answered) {
    case 'yes':
      return yes
    case 'no':
      return no
    case 'maybe':
      return maybe
    case 'silent':
      return silentOf(occurrence, facts, said)
    case undefined:
      return new Set([...askedFor(occurrence, facts).people, ...yes])
    default:
      return answered satisfies never
  }
}

interface Said {
  /** Those who were chosen and told come too, unless they have said no. */
  readonly yes: ReadonlySet<PersonId>
  /** Those who send a colleague do not come themselves. */
  readonly no: ReadonlySet<PersonId>
  readonly maybe: ReadonlySet<PersonId>
  /** Whose leader has said whom they send, be it nobody. */
  readonly schools: ReadonlySet<SchoolId>
}

function answersTo({ id, meeting }: Occurrence, { answersOf }: AudienceFacts): Said {
  const isCurrent = (one: { readonly answerRevision: number }) =>
    one.answerRevision === meeting.answerRevision
  const { answers, choices } = answersOf(id)
  const current = answers.filter(isCurrent)
  const chosen = choices.filter(isCurrent)
  const said = (...words: readonly string[]) =>
    new Set(current.filter(one => words.includes(one.said)).map(({ person }) => person))
  const [no, maybe] = [said('no', 'substitute'), said('maybe')]
  // Whom the leader will tell later does not learn of it here.
  const sent = chosen.filter(({ isTold }) => isTold).flatMap(({ people }) => people)
  const coming = sent.filter(person => !no.has(person) && !maybe.has(person))
  const schools = new Set(chosen.map(({ school }) => school))
  return { yes: new Set([...said('yes'), ...coming]), no, maybe, schools }
}

interface Asked {
  /** Who is asked, or reminded, without anybody choosing them. */
  readonly people: readonly PersonId[]
  /** Where the leader is asked instead. */
  readonly schools: ReadonlySet<SchoolId>
}

/** Of a meeting that leaders choose for, once it is opened, only those who are asked themselves. */
function askedFor({ meeting, startLocal }: Occurrence, { snapshot }: AudienceFacts): Asked {
  const day = dateOf(startLocal)
  const all = snapshot.programme.people.filter(person =>
    isInAudience(snapshot, person, { meeting, day }),
  )
  const ids = (people: readonly Person[]) => people.map(({ id }) => id)
  if (!isDesignated(meeting) || !meeting.openForAnswers)
    return { people: ids(all), schools: new Set() }
  const schoolsOf = (person: Person) => belongingOf(snapshot, person, { day }).schools
  const isAsked = (person: Person) =>
    meeting.audience.people.includes(person.id) ||
    meeting.hosts.some(host => host.person === person.id) ||
    schoolsOf(person).length === 0
  const schools = all.filter(person => !isAsked(person)).flatMap(schoolsOf)
  return { people: ids(all.filter(isAsked)), schools: new Set(schools) }
}

/** Who is asked and has not answered; of a school whose leader chooses and has not yet, the leader. */
function silentOf(
  occurrence: Occurrence,
  facts: AudienceFacts,
  { yes, no, maybe, schools }: Said,
): ReadonlySet<PersonId> {
  const { snapshot, day } = facts
  const asked = askedFor(occurrence, facts)
  const open = [...asked.schools].filter(school => !schools.has(school))
  const leaders = snapshot.programme.people.filter(({ roles }) =>
    roles.some(
      grant =>
        (grant.role === 'leader' || grant.role === 'delegate') &&
        grant.scope.kind === 'school' &&
        open.includes(grant.scope.id) &&
        isInForce(grant, day),
    ),
  )
  const hasSaid = (person: PersonId) => yes.has(person) || no.has(person) || maybe.has(person)
  const people = asked.people.filter(person => !hasSaid(person))
  return new Set([...people, ...leaders.map(({ id }) => id)])
}
