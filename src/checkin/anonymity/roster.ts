// Who is asked, who of them is counted, and which part of the split they are (A6, section 4). Called when a round opens, by src/checkin/series
// and by whoever lets somebody into a meeting's. Pure; what it says of a person stands until the round closes.
import type { PersonId } from '../../core/ids.js'
import type { LocalDate } from '../../core/time.js'
import type { Person } from '../../model/person.js'
import type { RosterEntry, Round, Series } from '../../model/round.js'
import { isInForce } from '../../people/rights.js'
import { belongingOf } from '../../programme/audience.js'
import { foldTitle } from '../../programme/indexes.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { fewestAnswers } from './blunt.js'

export interface Asked {
  readonly round: Pick<Round, 'author' | 'network' | 'split' | 'lang'>
  readonly people: readonly PersonId[]
  readonly series?: Series
  readonly snapshot: Snapshot
  /** Local day on which it opens. */
  readonly day: string
}

/**
 * By id, everybody once; who is not in the programme is left out. Who made the round or coordinates its network is not counted, and a series
 * does not ask them at all. Of a series newcomers wait for company (A6): they are asked but not counted, and know it.
 */
export function rosterOf(asked: Asked): readonly RosterEntry[] {
  const { series, snapshot, people } = asked
  const known = [...new Set(people)].sort().flatMap(id => snapshot.people.get(id) ?? [])
  const mayBeCounted = known.filter(person => !runsIt(asked, person))
  const waiting = new Set(series ? waitingOf(series, mayBeCounted, asked.day) : [])
  return (series ? mayBeCounted : known).map(person => {
    const part = partOf(asked, person)
    const isWaiting = waiting.has(person.id)
    return {
      person: person.id,
      isCounted: !isWaiting && !runsIt(asked, person),
      ...(isWaiting ? { isWaiting } : {}),
      ...(part === undefined ? {} : { part }),
    }
  })
}

function runsIt({ round, day }: Asked, person: Person): boolean {
  if (person.id === round.author) return true
  return (
    round.network !== undefined &&
    person.roles.some(
      ({ role, scope, ...span }) =>
        (role === 'coordinator' || role === 'deputy') &&
        (scope.kind === 'tenant' || (scope.kind === 'network' && scope.id === round.network)) &&
        isInForce(span, day),
    )
  )
}

/** Who came after the group that was last shown: until the next term, or until there are so many that they hide each other. */
function waitingOf(
  { counted, countedOn }: Series,
  people: readonly Person[],
  day: LocalDate,
): PersonId[] {
  if (counted.length === 0 || (countedOn && termOf(countedOn) !== termOf(day))) return []
  const before = new Set(counted)
  const newcomers = people.map(({ id }) => id).filter(id => !before.has(id))
  return newcomers.length >= fewestAnswers ? [] : newcomers
}

/** Terms begin on 1 August and 1 January. */
function termOf(day: LocalDate): string {
  return `${day.slice(0, 4)} ${day.slice(5) < '08-01' ? 'spring' : 'autumn'}`
}

/** One part each: of somebody with several the first. */
function partOf({ round, snapshot, day }: Asked, person: Person): string | undefined {
  switch (round.split) {
    case undefined:
      return undefined
    case 'school': {
      const [school] = belongingOf(snapshot, person, { day }).schools
      return school && snapshot.schools.get(school)?.name
    }
    case 'hold': {
      const [hold] = belongingOf(snapshot, person, { day }).holds
      return hold && snapshot.holds.get(hold)?.name
    }
    case 'function':
      return asFirstSpelled(snapshot, functionsOf(person, day)[0])
    default:
      return round.split satisfies never
  }
}

function functionsOf(person: Person, day?: LocalDate): readonly string[] {
  const posts = person.posts.filter(post => !day || isInForce(post, day))
  return [...posts.flatMap(post => post.functions), ...(person.functions ?? [])]
}

/** Sheets differ in capitals: the programme's first spelling, so that all who do the same are in one part whenever they come. */
function asFirstSpelled({ programme }: Snapshot, name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const folded = foldTitle(name)
  return programme.people
    .flatMap(person => functionsOf(person))
    .find(other => foldTitle(other) === folded)
}
