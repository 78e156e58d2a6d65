// Whether one thing that is known bears what a clause says of it. All that the clause says has to be true of the same one: the right day of
// another hold is not. Called by claims.ts; pure.
import { dateOf } from '../../core/time.js'
import { schoolsOfHold } from '../../programme/audience.js'
import { keyOf } from '../text/tokens.js'
import type { Basis, Bearer, MeetingFacts, PersonFacts } from './bearers.js'
import type { DayPattern, Mention } from './mention.js'
import { fits } from './read/dates.js'

/** Whether all of them are true of the one bearer. */
export function bearsAll(bearer: Bearer, mentions: readonly Mention[], basis: Basis): boolean {
  if (bearer.of === 'text' && !isOfOwnRoles(mentions, basis)) return false
  if (bearer.of === 'text' && hidesChange(bearer, mentions)) return false
  return mentions.every(each => bears(bearer, each, { mentions, basis }))
}

interface Clause {
  readonly mentions: readonly Mention[]
  readonly basis: Basis
}

/** A sentence that names several people and what they are says not who is what: their records do, where they are there. */
function isOfOwnRoles(mentions: readonly Mention[], { grounds }: Basis): boolean {
  if (!mentions.some(({ slot }) => slot === 'role')) return true
  const known = new Set<string>(grounds.people.map(({ id }) => id))
  return !mentions.some(each => each.slot === 'person' && each.ids.some(id => known.has(id)))
}

/** "Det er flyttet fra fredag d. 19." tells no day that anything is held on. */
function hidesChange({ mentions: told }: Bearer, mentions: readonly Mention[]): boolean {
  const changes = told.filter(
    each => each.slot === 'status' && (each.status === 'moved' || each.status === 'cancelled'),
  )
  if (changes.length === 0) return false
  const isDated = mentions.some(({ slot }) => slot === 'date' || slot === 'time')
  const isSaid = mentions.some(
    each => each.slot === 'status' || (each.slot === 'date' && each.day.moved !== undefined),
  )
  return isDated && !isSaid
}

function bears(bearer: Bearer, mention: Mention, clause: Clause): boolean {
  switch (bearer.of) {
    case 'meeting':
      return (
        bearer.meeting !== undefined && meetingBears(bearer, bearer.meeting, { mention, clause })
      )
    case 'deadline':
      return deadlineBears(bearer, mention, clause)
    case 'person':
      return bearer.person !== undefined && personBears(bearer.person, mention, bearer)
    case 'school':
      return schoolBears(bearer, mention)
    case 'network':
      return mention.slot === 'network' && mention.ids.includes(bearer.network ?? '')
    case 'tool':
      return toolBears(bearer, mention)
    case 'passage':
    case 'text':
      return textBears(bearer, mention)
    default:
      return bearer.of satisfies never
  }
}

interface Said {
  readonly mention: Mention
  readonly clause: Clause
}

function meetingBears(bearer: Bearer, facts: MeetingFacts, { mention, clause }: Said): boolean {
  const { occurrence, place, isOnline } = facts
  const { meeting, startLocal, endLocal, allDay } = occurrence
  const { audience } = meeting
  const { snapshot } = clause.basis
  const schools = () => [
    ...audience.schools,
    ...audience.holds.flatMap(id => schoolsOfHold(snapshot, id)),
  ]
  switch (mention.slot) {
    case 'date':
      return meetsDay(facts, mention.day)
    case 'time':
      if (allDay) return textBears(bearer, mention)
      if (mention.starts && mention.ends)
        return (
          mention.starts.includes(startLocal.slice(11)) && mention.ends.includes(endLocal.slice(11))
        )
      return (
        (mention.starts?.includes(startLocal.slice(11)) ?? false) ||
        (mention.ends?.includes(endLocal.slice(11)) ?? false)
      )
    case 'length': {
      const minutes = (occurrence.end - occurrence.start) / 60_000
      return (
        (!allDay && mention.min === minutes && mention.max === minutes) ||
        textBears(bearer, mention)
      )
    }
    case 'place':
      if (mention.key.startsWith('room ')) return hasRoom(meeting.place ?? '', mention.key.slice(5))
      if (/^(?:online|teams|zoom|meet)/.test(mention.key) && isOnline) return true
      return place.includes(mention.key) || (!mention.isAt && hasNamed(bearer, mention))
    case 'school': {
      const names = mention.ids.map(id => snapshot.schools.get(id as never))
      const isPlace = names.some(
        school =>
          school && [school.name, ...school.aliases].some(name => place.includes(keyOf(name))),
      )
      if (mention.isAt) return isPlace
      return isPlace || schools().some(id => mention.ids.includes(id))
    }
    case 'network':
      return audience.networks.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
    case 'hold':
      return audience.holds.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
    case 'area':
      return audience.areas.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
    case 'person': {
      const hosts = meeting.hosts.flatMap(({ person }) => person ?? [])
      const isHost = hosts.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
      const asksHost = clause.mentions.some(each => each.slot === 'role')
      return isHost || (!asksHost && audience.people.some(id => mention.ids.includes(id)))
    }
    case 'role':
      return (mention.role === 'host' || mention.role === 'runner') && meeting.hosts.length > 0
    case 'series': {
      const { kind, number } = mention
      const isKind =
        kind === undefined ||
        kind === meeting.kind ||
        (kind === 'network' && meeting.kind === 'other')
      return (
        isKind &&
        (number === undefined ||
          number === meeting.number ||
          new RegExp(`(?<!\\d)${number}(?!\\d)`).test(meeting.title))
      )
    }
    case 'status':
      switch (mention.status) {
        case 'cancelled':
          return meeting.status === 'cancelled'
        case 'moved':
          return facts.original !== undefined || meeting.movedFrom !== undefined
        case 'held':
          return meeting.status === 'planned'
        case 'unmoved':
          return facts.original === undefined && meeting.movedFrom === undefined
        default:
          return mention.status satisfies never
      }
    case 'link':
      return [meeting.link, meeting.minutes, ...meeting.materials.map(({ url }) => url)].includes(
        mention.url,
      )
    case 'count':
      return mention.unit === 'seat' ? meeting.seats === mention.value : countIn(bearer, mention)
    case 'contact':
      return (
        meeting.hosts.some(({ person }) => person === mention.value) || textBears(bearer, mention)
      )
    case 'word':
      return bearer.keys.has(mention.key)
    case 'due':
      return false
    case 'tool':
    case 'unknown':
      return hasNamed(bearer, mention)
    default:
      return mention satisfies never
  }
}

function hasRoom(place: string, number: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d])${number.replace('.', '\\.')}(?![\\p{L}\\d])`, 'iu').test(
    place,
  )
}

function meetsDay({ days, original, occurrence }: MeetingFacts, pattern: DayPattern): boolean {
  const [first = ''] = days
  if (pattern.moved === 'from') {
    const isOff = occurrence.meeting.status === 'cancelled' && fits(pattern, first)
    return isOff || (original !== undefined && fits(pattern, original))
  }
  if (pattern.until && days.length > 1)
    return fits(pattern, first) && fits(pattern.until, days.at(-1) ?? first)
  if (pattern.until) return false
  return days.some(day => fits(pattern, day))
}

function deadlineBears(bearer: Bearer, mention: Mention, _clause: Clause): boolean {
  const { deadline } = bearer
  if (!deadline) return false
  const { audience, due, link } = deadline
  const isOpen =
    audience.everyone ||
    Object.values(audience).every(list => !Array.isArray(list) || list.length === 0)
  switch (mention.slot) {
    case 'date':
      return fits(mention.day, dateOf(due)) || textBears(bearer, mention)
    case 'time':
      return (
        due.length > 10 &&
        [...(mention.starts ?? []), ...(mention.ends ?? [])].includes(due.slice(11))
      )
    case 'network':
      return (
        isOpen ||
        audience.networks.some(id => mention.ids.includes(id)) ||
        hasNamed(bearer, mention)
      )
    case 'hold':
      return (
        isOpen || audience.holds.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
      )
    case 'school':
      return (
        isOpen || audience.schools.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
      )
    case 'link':
      return link === mention.url || textBears(bearer, mention)
    case 'due':
      return true
    default:
      return textBears(bearer, mention)
  }
}

function personBears(person: PersonFacts, mention: Mention, bearer: Bearer): boolean {
  switch (mention.slot) {
    case 'person':
      return mention.ids.includes(person.id)
    case 'school':
      return person.schools.some(id => mention.ids.includes(id))
    case 'network':
      return person.networks.some(id => mention.ids.includes(id))
    case 'area':
      return person.areas.some(id => mention.ids.includes(id))
    case 'role':
      if (mention.role === 'runner')
        return person.role !== undefined && !person.role.startsWith('is ')
      return (
        person.role === mention.role ||
        (person.role === undefined &&
          mention.role.startsWith('is ') &&
          person.roles.includes(mention.role))
      )
    case 'contact':
      return mention.value === person.id
    case 'date':
      return person.days.some(day => fits(mention.day, day))
    case 'word':
      return bearer.keys.has(mention.key)
    default:
      return false
  }
}

function schoolBears({ school, mentions, keys }: Bearer, mention: Mention): boolean {
  if (!school) return false
  switch (mention.slot) {
    case 'school':
      return mention.ids.includes(school.id)
    case 'hold':
      return school.hold !== undefined && mention.ids.includes(school.hold)
    case 'area':
      return school.area !== undefined && mention.ids.includes(school.area)
    case 'word':
      return keys.has(mention.key)
    default:
      return mentions.some(each => isSame(each, mention))
  }
}

function toolBears(bearer: Bearer, mention: Mention): boolean {
  const { tool } = bearer
  if (!tool) return false
  switch (mention.slot) {
    case 'tool':
      return mention.ids.includes(tool.id)
    case 'link':
      return tool.link === mention.url
    case 'count':
      if (
        (mention.unit === 'step' || mention.unit === 'point') &&
        mention.value === tool.steps.length
      )
        return true
      return countIn(bearer, mention)
    default:
      return textBears(bearer, mention)
  }
}

/** Whether a text says the same, in whatever way it writes it. */
export function textBears(bearer: Bearer, mention: Mention): boolean {
  if (mention.slot === 'word') return bearer.keys.has(mention.key)
  if (mention.slot === 'count') return countIn(bearer, mention)
  if (mention.slot === 'date' && mention.day.week !== undefined) {
    // A text that says its week has no other.
    const weeks = bearer.mentions.filter(
      each => each.slot === 'date' && each.day.week !== undefined,
    )
    if (weeks.length > 0) return weeks.some(each => isSame(each, mention))
  }
  if (mention.slot === 'series')
    return mention.kind === undefined ? true : hasNamed(bearer, mention)
  if (mention.slot === 'role' || mention.slot === 'status')
    return bearer.mentions.some(each => isSame(each, mention))
  return bearer.mentions.some(each => isSame(each, mention))
}

function hasNamed({ mentions }: Bearer, mention: Mention): boolean {
  return mentions.some(each => isSame(each, mention))
}

function countIn({ mentions }: Bearer, { value, max, unit }: Mention & { slot: 'count' }): boolean {
  return mentions.some(each => {
    if (each.slot === 'length') return (unit === 'hour' || unit === '') && each.min === value * 60
    if (each.slot !== 'count' || (each.unit !== unit && !alike(each.unit, unit))) return false
    return each.value === value && (max === undefined || each.max === max || each.max === undefined)
  })
}

/** A number without its noun may be any of the kind. */
function alike(one: string, other: string): boolean {
  const pair = new Set([one, other])
  if (one.startsWith('?') && other.startsWith('?')) return true
  return (
    other === '' ||
    (pair.has('meeting') && pair.has('lab')) ||
    (pair.has('pupil') && pair.has('person')) ||
    (pair.has('day') && pair.has('workday'))
  )
}

/** Whether a mention of a text says what the reply's mention says. */
export function isSame(told: Mention, said: Mention): boolean {
  if (told.slot !== said.slot) return told.slot === 'time' && said.slot === 'time'
  switch (said.slot) {
    case 'date':
      return told.slot === 'date' && sameDay(told.day, said.day)
    case 'time': {
      if (told.slot !== 'time') return false
      const has = (all: readonly string[] | undefined, some: readonly string[] | undefined) =>
        some === undefined || some.some(time => all?.includes(time))
      if (said.starts && said.ends)
        return has(told.starts, said.starts) && has(told.ends, said.ends)
      const isSpan = told.starts !== undefined && told.ends !== undefined
      return isSpan
        ? has(told.starts, said.starts) && has(told.ends, said.ends)
        : has([...(told.starts ?? []), ...(told.ends ?? [])], said.starts ?? said.ends)
    }
    case 'length':
      return told.slot === 'length' && told.min === said.min && told.max === said.max
    case 'school':
    case 'network':
    case 'hold':
    case 'area':
    case 'person':
    case 'tool':
      return 'ids' in told && told.ids.some(id => said.ids.includes(id))
    case 'series':
      return (
        told.slot === 'series' &&
        told.kind === said.kind &&
        (said.number === undefined || told.number === said.number)
      )
    case 'place':
      return told.slot === 'place' && (told.key.includes(said.key) || said.key.includes(told.key))
    case 'word':
      return told.slot === 'word' && told.key === said.key
    case 'role':
      return told.slot === 'role' && told.role === said.role
    case 'count':
      return told.slot === 'count' && told.value === said.value && told.unit === said.unit
    case 'status':
      return told.slot === 'status' && told.status === said.status
    case 'link':
      return told.slot === 'link' && told.url === said.url
    case 'contact':
      return told.slot === 'contact' && told.value === said.value
    case 'due':
      return true
    case 'unknown':
      return false
    default:
      return said satisfies never
  }
}

/** Whether the day of a text can be the one said: each part that both give is the same, and what is only said is true of it. */
function sameDay(told: DayPattern, said: DayPattern): boolean {
  if ((told.moved === 'from') !== (said.moved === 'from')) return false
  if (said.until)
    return told.until !== undefined && samePart(told, said) && sameDay(told.until, said.until)
  const days = concrete(told)
  if (days.length > 0)
    return (
      days.some(day => fits(said, day)) ||
      (told.until !== undefined && concrete(told.until).some(day => fits(said, day)))
    )
  return samePart(told, said)
}

function samePart(told: DayPattern, said: DayPattern): boolean {
  return (
    (said.day === undefined || said.day === told.day) &&
    (said.week === undefined ||
      said.week === told.week ||
      concrete(told).some(day => fits({ week: said.week ?? 0 }, day))) &&
    (said.weekday === undefined ||
      said.weekday === told.weekday ||
      concrete(told).some(day => fits({ weekday: said.weekday ?? 0 }, day))) &&
    (said.months === undefined ||
      told.months === undefined ||
      said.months.join() === told.months.join() ||
      told.months.every(month => said.months?.includes(month))) &&
    (said.year === undefined || told.year === undefined || said.year === told.year) &&
    (said.from === undefined || said.from === told.from) &&
    (said.day !== undefined ||
      said.week !== undefined ||
      said.weekday !== undefined ||
      said.months !== undefined ||
      said.from !== undefined)
  )
}

/** The days of some years that it can be. */
export function concrete(pattern: DayPattern): string[] {
  const { months, day, year, from, to } = pattern
  if (from !== undefined && from === to) return [from]
  if (day === undefined || months === undefined) return []
  const years = year ? [year] : [2025, 2026, 2027, 2028, 2029]
  return years
    .flatMap(each =>
      months.map(
        month => `${each}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      ),
    )
    .filter(date => !Number.isNaN(Date.parse(date)) && fits({ ...pattern }, date))
}
