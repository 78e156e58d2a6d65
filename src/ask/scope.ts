// What a question's meetings are narrowed to: a filter for src/programme/query.ts, the same in words for the answer, and
// what had to be assumed to get there. Made by src/ask/resolve.ts, read by src/ask/answers.

import type { HoldId } from '../core/ids.js'
import { dateOf, type LocalDate, schoolYearOf } from '../core/time.js'
import type { Meeting, MeetingKind } from '../model/meeting.js'
import type { Person } from '../model/person.js'
import type { Area, Hold, Network, School } from '../model/programme.js'
import type { AskedPeriod, Query } from '../model/turn.js'
import type { Viewer } from '../people/rights.js'
import { belongingOf, isInAudience } from '../programme/audience.js'
import { type MeetingFilter, walkMeetings } from '../programme/query.js'
import type { Snapshot } from '../programme/snapshot.js'
import { type Lexicon, lexiconOf } from './lexicon.js'
import { calledIn } from './reading/called.js'
import { isHeldSo } from './reading/format.js'
import { stemsOf } from './text/stems.js'
import { keyOf } from './text/tokens.js'

/** Whose meetings an answer is about, as records; all empty and no `own`: everybody's. */
export interface Scope {
  readonly kinds: readonly MeetingKind[]
  readonly number?: number
  readonly networks: readonly Network[]
  readonly holds: readonly Hold[]
  readonly schools: readonly School[]
  readonly areas: readonly Area[]
  readonly people: readonly Person[]
  /** The asker's own, because they said so or because it was taken so. */
  readonly own: boolean
  /** Only what is for everyone together. */
  readonly everyone: boolean
  /** What the calendar calls the meetings asked about: "praksisdag". The words that say it are among `words` too. */
  readonly noun?: string
  /** Words of the question that stand in the meetings, but for those that say the noun. */
  readonly besides: readonly string[]
  /** Those of them that name a place and stand in no title. */
  readonly places: readonly string[]
  /** Only what is held online, or in person. */
  readonly format?: 'online' | 'in-person'
  readonly words: readonly string[]
  readonly periods: readonly AskedPeriod[]
}

/** What was taken for granted, to be said: the hold of the asker's school, or that it is the asker's own that is meant. */
export interface Assumed {
  readonly hold?: Hold
  readonly school?: School
  /** The scope is the asker's though the question did not say so: then nothing found may be asked of everybody. */
  readonly unsaid: boolean
}

export interface Scoped {
  readonly scope: Scope
  /** Without period. */
  readonly filter: MeetingFilter
  readonly assumed: Assumed
}

export interface Asker {
  readonly snapshot: Snapshot
  readonly viewer: Viewer
  readonly today: LocalDate
}

/** The question's own names, else the asker's own place in the programme. */
export function scopeOf(query: Query, asker: Asker): Scoped {
  const { networks, holds, schools, areas, people } = query
  const isNamed = networks.length + holds.length + schools.length + areas.length + people.length > 0
  const { person } = asker.viewer
  if (isNamed) return named(query, asker)
  if (query.others && !isNamed && person) return ofOthers(query, asker, person)
  if (query.whose === 'everyone' && isOneOfAll(query))
    return scoped(query, asker, { everyone: true })
  if (!person || query.whose === 'everyone' || asksWhom(query)) return scoped(query, asker, {})
  if (query.whose === 'me' && !query.facets.includes('attend')) return own(query, asker, false)
  return belonging(query, asker, person)
}

/** "Lab 2 for de andre hold": every hold but one's own. */
function ofOthers(query: Query, asker: Asker, person: Person): Scoped {
  const own = belongingOf(asker.snapshot, person, { day: asker.today }).holds
  const holds = [...asker.snapshot.holds.keys()].filter(id => !own.includes(id))
  return scoped(query, asker, holds.length > 0 ? { holds } : {})
}

/** Nothing but what kind and number say: everybody's. */
export function everybodys(query: Query, asker: Asker): Scoped {
  return scoped(query, asker, {})
}

function named(query: Query, asker: Asker): Scoped {
  const { networks, holds, schools, areas, people } = query
  const { snapshot } = asker
  const [person] = people.flatMap(id => snapshot.people.get(id) ?? [])
  // "Kommer Anne til matematikmødet?" is asked of the network's meeting, hers or not.
  const isJoined = query.facets.includes('attend') && networks.length > 0
  const self = query.together ? asker.viewer.person : undefined
  const all = self ? { ...query, people: [...people, self.id] } : query
  if (person && !isJoined) return scoped(all, asker, { person, networks })
  // Two sorts of scope in one question narrow each other, where the programme's filter would let either do.
  if (networks.length > 0) {
    return scoped(query, asker, holds.length > 0 ? { networks, both: holds } : { networks })
  }
  const hold =
    query.kinds.includes('lab') && schools.length === 1
      ? holdOfSchool(asker, schools[0])
      : undefined
  const by = withCommon(query, { holds, schools, areas })
  return scoped(query, asker, by, hold ?? { unsaid: false })
}

/** "Hvem skal til lab d. 19. januar?": whoever it is, not the asker's own. */
function asksWhom({ facets, periods, whose }: Query): boolean {
  const isWhom = facets.some(facet => facet === 'people' || facet === 'hold' || facet === 'schools')
  return isWhom && periods.length > 0 && whose === undefined
}

/** "Næste fællesmøde", "the next meeting for all": one that everybody is asked to, not one that anybody may see. */
function isOneOfAll({ pick, plural, number, facets, meeting, words }: Query): boolean {
  const isAny = meeting && words.length === 0 && facets.includes('when')
  const isOne = pick !== undefined || isAny
  return isOne && !plural && number === undefined
}

/** What everybody is asked to is a school's and an area's too, where no kind was named that is never for all. */
function withCommon(query: Query, by: Narrowing): Narrowing {
  const isPlaces = (by.schools ?? []).length + (by.areas ?? []).length > 0
  const isOpen = !query.kinds.includes('lab') && !query.kinds.includes('network')
  return isPlaces && isOpen ? { ...by, everyone: true } : by
}

/** The hold and network of the asker where the kind of meeting has them, else what is for the asker. */
function belonging(query: Query, asker: Asker, person: Person): Scoped {
  const { schools, holds, networks } = belongingOf(asker.snapshot, person, { day: asker.today })
  // "Skal jeg med?" is asked of meetings that may be for others.
  const unsaid = query.whose === undefined || query.facets.includes('attend')
  // One who belongs nowhere, as an administrator may, asks about everybody.
  if (unsaid && schools.length + holds.length + networks.length === 0)
    return scoped(query, asker, {})
  if (query.whose === 'my-school')
    return scoped(query, asker, withCommon(query, { schools, ...staffOf(query, schools, asker) }))
  if (query.whose === 'my-hold')
    return scoped(query, asker, { holds }, { ...ownHold(asker, person), unsaid: false })
  if (query.whose === 'my-network') return scoped(query, asker, { networks })
  const onlyKind = query.kinds.length === 1 ? query.kinds[0] : undefined
  if (onlyKind === 'lab' && holds.length > 0) {
    return scoped(query, asker, { holds }, { ...ownHold(asker, person), unsaid })
  }
  if (holds.length > 0 && onlyKind !== 'network' && isPerHold(query, asker)) {
    return scoped(query, asker, { holds }, { ...ownHold(asker, person), unsaid })
  }
  if (onlyKind === 'network' && networks.length > 0)
    return scoped(query, asker, { networks, own: true }, { unsaid })
  if (unsaid && (query.words.length > 0 || onlyKind === 'lab')) return scoped(query, asker, {})
  return own(query, asker, unsaid)
}

/** "Hvad skal mine folk til?": what is for the school, and what is for the networks of those who work there. */
function staffOf(
  { staff }: Query,
  schools: readonly School['id'][],
  { snapshot, today }: Asker,
): Pick<Narrowing, 'ofStaff'> {
  if (!staff) return {}
  const people = schools.flatMap(id => snapshot.indexes.postedAt.get(id) ?? [])
  const networks = people.flatMap(each => belongingOf(snapshot, each, { day: today }).networks)
  return { ofStaff: [...new Set(networks)] }
}

/** "Praksisdag 2" is held once for each hold, as a læringslab is: then the asker's own is meant. */
function isPerHold(query: Query, asker: Asker): boolean {
  if (query.words.length + query.kinds.length === 0) return false
  const year = schoolYearOf(asker.today)
  const filter = {
    ...everybodys(query, asker).filter,
    includeCancelled: true,
    from: `${year}-08-01`,
    to: `${year + 1}-07-31`,
  }
  const holds = new Set<HoldId>()
  const isAll = walkMeetings(asker.snapshot, asker.viewer, filter, ({ meeting: { audience } }) => {
    for (const hold of audience.holds) holds.add(hold)
    return audience.holds.length > 0 && audience.networks.length === 0 && !audience.everyone
  })
  return isAll && holds.size > 1
}

function own(query: Query, asker: Asker, unsaid: boolean): Scoped {
  const { person } = asker.viewer
  if (!person) return scoped(query, asker, {})
  const isLab = query.kinds.length === 1 && query.kinds[0] === 'lab'
  return scoped(
    query,
    asker,
    { person, own: true },
    { ...(isLab ? ownHold(asker, person) : {}), unsaid },
  )
}

/** The asker's hold and the school that gives it, when there is exactly one of each. */
function ownHold(asker: Asker, person: Person): { hold?: Hold; school?: School } {
  const { holds, schools } = belongingOf(asker.snapshot, person, { day: asker.today })
  const hold = holds.length === 1 && holds[0] ? asker.snapshot.holds.get(holds[0]) : undefined
  const school = schools
    .map(id => asker.snapshot.schools.get(id))
    .find(each => each?.hold === hold?.id)
  return { ...(hold ? { hold } : {}), ...(hold && school ? { school } : {}) }
}

function holdOfSchool(asker: Asker, id: School['id'] | undefined): Assumed | undefined {
  const school = id ? asker.snapshot.schools.get(id) : undefined
  const hold = school?.hold ? asker.snapshot.holds.get(school.hold) : undefined
  return school && hold ? { hold, school, unsaid: false } : undefined
}

interface Narrowing {
  readonly networks?: readonly Network['id'][]
  readonly holds?: readonly Hold['id'][]
  readonly both?: readonly Hold['id'][]
  readonly schools?: readonly School['id'][]
  /** Looked for beside the schools, and not said. */
  readonly ofStaff?: readonly Network['id'][]
  readonly areas?: readonly Area['id'][]
  readonly person?: Person
  readonly own?: boolean
  readonly everyone?: boolean
}

function scoped(
  query: Query,
  { snapshot }: Asker,
  by: Narrowing,
  assumed: Assumed = { unsaid: false },
): Scoped {
  const { networks = [], schools = [], areas = [], both = [] } = by
  const holds = by.holds ?? both
  const lexicon = lexiconOf(snapshot)
  const words = query.words.map(word => standsIn(word, query.words.length > 1, lexicon))
  const { kinds, number } = query
  const { noun, besides } = calledIn(query.words, snapshot)
  // Several people are asked about together: what is for all of them.
  const others = by.person && !by.own ? peopleOf(query, snapshot).slice(1) : []
  return {
    assumed,
    scope: {
      kinds,
      ...(number ? { number } : {}),
      networks: networks.flatMap(id => snapshot.networks.get(id) ?? []),
      holds: holds.flatMap(id => snapshot.holds.get(id) ?? []),
      schools: schools.flatMap(id => snapshot.schools.get(id) ?? []),
      areas: areas.flatMap(id => snapshot.areas.get(id) ?? []),
      people: by.person && !by.own ? peopleOf(query, snapshot) : [],
      own: by.own ?? false,
      everyone: (by.everyone ?? false) && schools.length + areas.length === 0,
      ...(noun ? { noun } : {}),
      besides,
      places: besides.filter(word => isPlaceAlone(word, lexicon)),
      ...(query.format ? { format: query.format } : {}),
      words: query.words,
      periods: query.periods,
    },
    filter: {
      kinds,
      networks: [...networks, ...(by.ofStaff ?? [])],
      schools,
      areas,
      holds: by.holds ?? [],
      ...(by.person ? { person: by.person } : {}),
      ...(by.everyone ? { everyone: true } : {}),
      where: meeting =>
        others.every(person =>
          isInAudience(snapshot, person, { meeting, day: dateOf(meeting.startLocal) }),
        ) &&
        (number === undefined || lexicon.numberOf(meeting) === number) &&
        words.every(isIn => isIn(meeting)) &&
        isHeldSo(meeting, query.format) &&
        (both.length === 0 || both.some(hold => meeting.audience.holds.includes(hold))),
    },
  }
}

/**
 * Whether a word stands in a meeting: in its title or place, and where it has another word beside it, in its texts too. "Bussen til
 * internatet" is the one whose agenda tells of a bus.
 */
export function standsIn(
  word: string,
  isBeside: boolean,
  lexicon: Lexicon,
): (meeting: Meeting) => boolean {
  const found = lexicon.meetingsAbout(keyOf(word))
  const stems = stemsOf(keyOf(word)).filter(stem => stem.length >= leastOfText)
  return meeting => {
    if (found?.has(meeting)) return true
    const text = isBeside ? keyOf(`${meeting.agenda ?? ''} ${meeting.preparation ?? ''}`) : ''
    return text !== '' && stems.some(stem => text.includes(stem))
  }
}
/** "Medborgerhuset": every meeting that has the word has it in its place, and none in its title. */
function isPlaceAlone(word: string, lexicon: Lexicon): boolean {
  const found = [...(lexicon.meetingsWith(keyOf(word)) ?? [])]
  const stems = stemsOf(keyOf(word)).filter(stem => stem.length >= leastOfText)
  const isIn = (text = '') => stems.some(stem => keyOf(text).includes(stem))
  return found.length > 0 && found.every(({ title, place }) => isIn(place) && !isIn(title))
}

/** Fewer letters stand in any text. */
const leastOfText = 4

function peopleOf({ people }: Query, snapshot: Snapshot): Person[] {
  return people.flatMap(id => snapshot.people.get(id) ?? [])
}
