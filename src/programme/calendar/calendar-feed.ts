// A person's meetings as an iCalendar feed, and one meeting as a file (REMINDERS 11). Called by the calendar routes and the command
// line. Pure. UID and SEQUENCE follow a meeting for life, so that a client changes what it has and never has it twice.
import ICAL from 'ical.js'
import type { Lang } from '../../core/message.js'
import { dateOf, type Instant, localOf } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { Person } from '../../model/person.js'
import type { Viewer } from '../../people/rights.js'
import { wording } from '../../wording/wording.js'
import { isInAudience } from '../audience.js'
import { seenBy } from '../query.js'
import type { Occurrence, Snapshot } from '../snapshot.js'
import { copenhagen } from './calendar-zone.js'

const dayMs = 86_400_000
/** What lies further back is no longer in the feed. */
const daysBack = 180
/** A cancelled meeting stays this long after its time, so that every client has heard of it. */
const cancelledDays = 30

export interface FeedFacts {
  readonly snapshot: Snapshot
  readonly now: Instant
  readonly lang: Lang
}
/** A component as jCal (RFC 7265), which ical.js writes. */
type Component = [name: string, properties: unknown[], components: Component[]]

/** All that is for the person, a series as a series. Times in the programme's zone, whose rules stand in the file. */
export function writeFeed(person: Person, facts: FeedFacts): string {
  const { snapshot, lang, now } = facts
  const groups = new Map<string, Occurrence[]>()
  for (const occurrence of snapshot.occurrences) {
    const { meeting, startLocal } = occurrence
    const day = dateOf(startLocal)
    if (!isInAudience(snapshot, person, { meeting, day, approvedOnly: true })) continue
    const key = meeting.seriesId ?? meeting.id
    const others = groups.get(key)
    if (others) others.push(occurrence)
    else groups.set(key, [occurrence])
  }
  const events = [...groups]
    .filter(([, own]) => own.some(one => isCurrent(one, now)))
    .flatMap(([id, own]) => groupEvents(id, own, facts))
  return toText(events, snapshot, wording(lang).calendar.feedName(snapshot.programme.name))
}

/** One meeting, or one time of a series, as a file to open; undefined where the viewer may not see it. */
export function writeMeeting(
  occurrence: Occurrence,
  viewer: Viewer,
  facts: FeedFacts,
): string | undefined {
  const { snapshot } = facts
  const sight = seenBy(snapshot, viewer, occurrence.meeting, dateOf(occurrence.startLocal))
  if (sight === 'nothing') return undefined
  const event = singleEvent(occurrence, facts, { isWhole: sight === 'all' })
  return toText([event], snapshot, undefined)
}

function isCurrent({ end, meeting }: Occurrence, now: Instant): boolean {
  const days = meeting.status === 'cancelled' ? cancelledDays : daysBack
  return end > now - days * dayMs
}

/** A series in the programme's zone as one event with its exceptions; anything else as events by themselves. */
function groupEvents(id: string, own: readonly Occurrence[], facts: FeedFacts): Component[] {
  const { snapshot } = facts
  const series = own.map(({ meeting }) => meeting).find(meeting => meeting.recurrence)
  const known = series ?? [...snapshot.meetings.values()].find(meeting => meeting.id === id)
  if (!known?.recurrence || known.tz !== snapshot.zone) {
    return own.filter(one => isCurrent(one, facts.now)).map(one => singleEvent(one, facts))
  }
  const uid = uidOf(known.id)
  const exceptions = own.filter(({ meeting }) => meeting.originalStart !== undefined)
  return [
    seriesEvent(known, own, facts),
    ...exceptions.map(one => {
      const original = dateProperty('recurrence-id', one.meeting.originalStart ?? '', snapshot)
      return event(one.meeting, [...timesOf(one, snapshot), original], { uid, facts })
    }),
  ]
}

/** The rule, without the times that are not the person's: those are left out as the calendar leaves out a day. */
function seriesEvent(series: Meeting, own: readonly Occurrence[], facts: FeedFacts): Component {
  const { snapshot } = facts
  const { startLocal, endLocal, recurrence } = series
  const mine = new Set(own.map(({ meeting, startLocal }) => meeting.originalStart ?? startLocal))
  const all = snapshot.occurrences.filter(
    ({ meeting }) => meeting.id === series.id || meeting.seriesId === series.id,
  )
  const others = all
    .map(one => one.meeting.originalStart ?? one.startLocal)
    .filter(start => !mine.has(start))
  const left = [...new Set([...(recurrence?.exdates ?? []), ...others])].sort()
  const times = [
    dateProperty('dtstart', startLocal, snapshot),
    ...(endLocal > startLocal ? [dateProperty('dtend', endLocal, snapshot)] : []),
    ...(recurrence?.rrule
      ? [['rrule', {}, 'recur', ICAL.Recur.fromString(recurrence.rrule).toJSON()]]
      : []),
    ...left.map(date => dateProperty('exdate', likeStart(date, startLocal), snapshot)),
    ...(recurrence?.rdates ?? []).map(date =>
      dateProperty('rdate', likeStart(date, startLocal), snapshot),
    ),
  ]
  return event(series, times, { uid: uidOf(series.id), facts })
}

/** A day left out of a series with hours is left out at its hour. */
function likeStart(date: string, start: string): string {
  return date.length === start.length ? date : `${dateOf(date)}${start.slice(10)}`
}

function singleEvent(
  occurrence: Occurrence,
  facts: FeedFacts,
  { isWhole = true }: { isWhole?: boolean } = {},
): Component {
  const times = timesOf(occurrence, facts.snapshot)
  return event(occurrence.meeting, times, { uid: uidOf(occurrence.id), facts, isWhole })
}

function timesOf({ startLocal, endLocal }: Occurrence, snapshot: Snapshot): unknown[] {
  return [
    dateProperty('dtstart', startLocal, snapshot),
    ...(endLocal > startLocal ? [dateProperty('dtend', endLocal, snapshot)] : []),
  ]
}

interface EventFacts {
  readonly uid: string
  readonly facts: FeedFacts
  /** Everything that members see, not date and place alone. */
  readonly isWhole?: boolean
}

/** Off is said in the title too: some clients keep a cancelled meeting without a mark. */
function event(
  meeting: Meeting,
  times: unknown[],
  { uid, facts, isWhole = true }: EventFacts,
): Component {
  const { calendar } = wording(facts.lang)
  const { title, place, link, status, revision, openToAll } = meeting
  const isOff = status === 'cancelled'
  const text = isWhole ? calendar.description(meeting) : ''
  const where = place ?? (isWhole ? link : undefined)
  const stamp = `${localOf(facts.now, 'UTC')}:00Z`
  return [
    'vevent',
    [
      ['uid', {}, 'text', uid],
      ['dtstamp', {}, 'date-time', stamp],
      ['sequence', {}, 'integer', revision],
      ...times,
      ['summary', {}, 'text', isOff ? calendar.cancelled(title) : title],
      ...(where === undefined ? [] : [['location', {}, 'text', where]]),
      ...(text === '' ? [] : [['description', {}, 'text', text]]),
      ...(link !== undefined && isWhole ? [['url', {}, 'uri', link]] : []),
      ['status', {}, 'text', isOff ? 'CANCELLED' : 'CONFIRMED'],
      ['class', {}, 'text', openToAll ? 'PUBLIC' : 'PRIVATE'],
    ],
    [],
  ]
}

function uidOf(id: string): string {
  return `${id}@pejling`
}

/** A day, or local time with the zone's name; in another zone than the file knows, UTC. */
function dateProperty(name: string, local: string, snapshot: Snapshot): unknown[] {
  if (local.length <= 10) return [name, {}, 'date', local]
  return [name, { tzid: snapshot.zone }, 'date-time', `${local}:00`]
}

function toText(
  events: readonly Component[],
  snapshot: Snapshot,
  name: string | undefined,
): string {
  const calendar: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Pejling//Pejling//DA'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['method', {}, 'text', 'PUBLISH'],
      ...(name === undefined
        ? []
        : [
            ['x-wr-calname', {}, 'unknown', name],
            ['x-wr-timezone', {}, 'unknown', snapshot.zone],
            ['refresh-interval', {}, 'duration', 'PT4H'],
            ['x-published-ttl', {}, 'unknown', 'PT4H'],
          ]),
    ],
    [copenhagen, ...events],
  ]
  // ical.js does not count the blank that a continued line begins with (RFC 5545, 3.1: 75 octets).
  ICAL.foldLength = 74
  return `${ICAL.stringify(calendar)}\r\n`
}
