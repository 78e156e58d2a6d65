// Whether a meeting is as a clause says: its own day, hours, place, audience, hosts, number and status. Called by bears.ts; pure.
import { schoolsOfHold } from '../../../programme/audience.js'
import { keyOf } from '../../text/tokens.js'
import type { DayPattern, Mention, NameKind, Status } from '../mention.js'
import { fits } from '../read/date/fits.js'
import type { Bearer, MeetingFacts } from './bearers.js'
import type { Clause } from './bears.js'
import { countIn, hasNamed, textBears } from './same.js'

interface Said {
  readonly mention: Mention
  readonly clause: Clause
}

type Of<Slot extends Mention['slot']> = Mention & { readonly slot: Slot }

export function meetingBears(
  bearer: Bearer,
  facts: MeetingFacts,
  { mention, clause }: Said,
): boolean {
  const { meeting } = facts.occurrence
  const { audience } = meeting
  switch (mention.slot) {
    case 'date':
      return meetsDay(facts, mention.day)
    case 'time':
      return meetsTime(bearer, facts, mention)
    case 'length':
      return lasts(facts, mention) || textBears(bearer, mention)
    case 'place':
      return isHeldAt(bearer, facts, mention)
    case 'school':
      return isOfSchool(facts, mention, clause)
    case 'network':
      return audience.networks.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
    case 'hold':
      return audience.holds.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
    case 'area':
      return audience.areas.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)
    case 'person':
      return isWith(bearer, facts, { mention, clause })
    case 'role':
      return (mention.role === 'host' || mention.role === 'runner') && meeting.hosts.length > 0
    case 'series':
      return isOfSeries(facts, mention)
    case 'status':
      return isSo(facts, mention.status)
    case 'link': {
      const links = [meeting.link, meeting.minutes, ...meeting.materials.map(({ url }) => url)]
      return links.includes(mention.url)
    }
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

/** A time alone is when it begins, or ends where that is said. */
function meetsTime(bearer: Bearer, { occurrence }: MeetingFacts, mention: Of<'time'>): boolean {
  if (occurrence.allDay) return textBears(bearer, mention)
  const [start, end] = [occurrence.startLocal.slice(11), occurrence.endLocal.slice(11)]
  const begins = mention.starts?.includes(start) ?? false
  const ends = mention.ends?.includes(end) ?? false
  return mention.starts && mention.ends ? begins && ends : begins || ends
}

function lasts({ occurrence }: MeetingFacts, { min, max }: Of<'length'>): boolean {
  const minutes = (occurrence.end - occurrence.start) / 60_000
  return !occurrence.allDay && min === minutes && max === minutes
}

function isHeldAt(
  bearer: Bearer,
  { occurrence, place, isOnline }: MeetingFacts,
  mention: Of<'place'>,
): boolean {
  const { key, isAt } = mention
  if (key.startsWith('room ')) return hasRoom(occurrence.meeting.place ?? '', key.slice(5))
  if (/^(?:online|teams|zoom|meet)/.test(key) && isOnline) return true
  return place.includes(key) || (!isAt && hasNamed(bearer, mention))
}

/** It is held there; or, where that is not what is said, the school is among those it is for. */
function isOfSchool(
  { occurrence, place }: MeetingFacts,
  { ids, isAt }: Of<NameKind>,
  { basis: { snapshot } }: Clause,
): boolean {
  const { audience } = occurrence.meeting
  const named = snapshot.programme.schools.filter(({ id }) => ids.includes(id))
  const names = named.flatMap(({ name, aliases }) => [name, ...aliases])
  if (names.some(name => place.includes(keyOf(name)))) return true
  const ofHolds = audience.holds.flatMap(id => schoolsOfHold(snapshot, id))
  return !isAt && [...audience.schools, ...ofHolds].some(id => ids.includes(id))
}

/** Who hosts it; where no role is said, also who is called to it by name. */
function isWith(
  bearer: Bearer,
  { occurrence: { meeting } }: MeetingFacts,
  { mention, clause }: { mention: Of<NameKind>; clause: Clause },
): boolean {
  const hosts = meeting.hosts.flatMap(({ person }) => person ?? [])
  if (hosts.some(id => mention.ids.includes(id)) || hasNamed(bearer, mention)) return true
  const isRole = clause.mentions.some(({ slot }) => slot === 'role')
  return !isRole && meeting.audience.people.some(id => mention.ids.includes(id))
}

function isOfSeries(
  { occurrence: { meeting } }: MeetingFacts,
  { kind, number }: Of<'series'>,
): boolean {
  const isOther = kind === 'network' && meeting.kind === 'other'
  if (kind !== undefined && kind !== meeting.kind && !isOther) return false
  if (number === undefined || number === meeting.number) return true
  return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(meeting.title)
}

function isSo({ occurrence: { meeting }, original }: MeetingFacts, status: Status): boolean {
  const isMoved = original !== undefined || meeting.movedFrom !== undefined
  switch (status) {
    case 'cancelled':
      return meeting.status === 'cancelled'
    case 'moved':
      return isMoved
    case 'held':
      return meeting.status === 'planned'
    case 'unmoved':
      return !isMoved
    default:
      return status satisfies never
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
