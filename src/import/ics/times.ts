// The times of an event → local times with a zone, as the model stores them, or what is wrong with them. Called by meeting.ts.
// A time is never guessed: a date that cannot be is a problem, and the event stays out.
import { addDays, type Instant, type LocalDate, type LocalDateTime } from '../../core/time.js'
import type { ZoneClock } from '../zones/zone-clock.js'
import type { Property, RawEvent } from './events.js'
import { firstText, paramText } from './events.js'

export interface TimeContext {
  /** The programme's zone. */
  readonly home: string
  /** What floating and UTC times are shown in: the calendar's own zone, else the programme's. */
  readonly calendarZone: string
  readonly findZone: (name: string) => string | undefined
  readonly clock: ZoneClock
  /** The one fix of a time is taken, and told in `mended`. */
  readonly takesFixes: boolean
}

/** One time as written. `local` is a date alone for a whole day. */
export interface Moment {
  readonly local: LocalDate | LocalDateTime
  readonly zone: string
  /** Only where the file gave UTC. */
  readonly instant?: Instant
  /** A zone that nobody knows; `zone` is then the programme's. */
  readonly unknownZone?: string
}

export interface Times {
  readonly startLocal: LocalDate | LocalDateTime
  readonly endLocal: LocalDate | LocalDateTime
  readonly tz: string
}

export type TimeTrouble =
  | { readonly code: 'no-start' }
  | { readonly code: 'bad-time'; readonly column: string; readonly value: string }
  | { readonly code: 'year-out-of-range'; readonly column: string; readonly year: number }
  | {
      readonly code: 'time-in-gap'
      readonly column: string
      readonly local: LocalDateTime
      readonly fix: LocalDateTime
    }
  | {
      readonly code: 'end-before-start'
      readonly start: LocalDate | LocalDateTime
      readonly end: LocalDate | LocalDateTime
      readonly fix?: { start: LocalDateTime; end: LocalDateTime }
    }

export type TimesRead =
  | {
      readonly times: Times
      readonly unknownZone?: string
      readonly hasEnd: boolean
      /** What was wrong with them, where its fix was taken. */
      readonly mended?: TimeTrouble
    }
  | { readonly trouble: TimeTrouble }

// As ical.js hands a time over: `2026-12-01`, `2026-12-01T09:00:00`, with `Z` for UTC; seconds may be missing.
const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})?(Z)?|T::)?$/

/** A time value with its zone, or undefined when there is no such time. */
export function readMoment(
  context: TimeContext,
  value: unknown,
  property: Property,
): Moment | undefined {
  const found = typeof value === 'string' ? shape.exec(value) : null
  if (!found) return undefined
  const [, year, month, day, hour, minute, , utc] = found
  const date = `${year}-${month}-${day}`
  if (!exists(Number(year), Number(month), Number(day))) return undefined
  if (hour === undefined) return { local: date, zone: context.calendarZone }
  if (Number(hour) > 23 || Number(minute) > 59) return undefined
  const local = `${date}T${hour}:${minute}`
  if (utc) return momentInUtc(context, local)
  const name = paramText(property, 'tzid')
  if (name === undefined) return { local, zone: context.calendarZone }
  const zone = context.findZone(name)
  return zone === undefined ? { local, zone: context.home, unknownZone: name } : { local, zone }
}

function momentInUtc(context: TimeContext, local: LocalDateTime): Moment {
  const instant = Date.parse(`${local}Z`)
  const zone = context.calendarZone
  return { local: context.clock.toLocal(instant, zone), zone, instant }
}

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The same time on the clock of another zone; a date stays. */
export function inZone(context: TimeContext, moment: Moment, zone: string): Moment['local'] {
  if (moment.zone === zone || isDate(moment.local)) return moment.local
  const instant = moment.instant ?? toInstant(context, moment.local, moment.zone)
  return context.clock.toLocal(instant, zone)
}

/** The instant of a local time; one in the gap of the clock is moved forward. */
export function toInstant(context: TimeContext, local: LocalDateTime, zone: string): Instant {
  const instant = context.clock.toInstant(local, zone)
  return typeof instant === 'number' ? instant : toInstant(context, instant.gap, zone)
}

export function isDate(local: LocalDate | LocalDateTime): boolean {
  return local.length === 10
}

/** Start, end and zone of an event. */
export function readTimes(context: TimeContext, event: RawEvent): TimesRead {
  const property = event.properties.get('DTSTART')?.[0]
  if (!property) return { trouble: { code: 'no-start' } }
  const written = readMoment(context, property.values[0], property)
  if (!written) return badTime('DTSTART', property)
  const { moment: start, trouble } = mendMoment(context, written, 'DTSTART')
  if (!start) return { trouble }
  const unknown = start.unknownZone === undefined ? {} : { unknownZone: start.unknownZone }
  if (isDate(start.local) || isWholeDay(event, start.local)) {
    return { ...readDays(context, event, start), ...unknown }
  }
  const series = start.instant !== undefined && event.properties.has('RRULE')
  // A series laid out in UTC stays there: its clock time in Denmark really shifts by an hour in summer.
  const tz = series ? 'UTC' : start.zone
  const startLocal = inZone(context, start, tz)
  const mended = trouble ? { mended: trouble } : {}
  return { ...mended, ...readEnd(context, event, { startLocal, tz }), ...unknown }
}

/** Exchange writes whole days as midnight to midnight and says so beside it. */
function isWholeDay(event: RawEvent, local: string): boolean {
  return (
    local.endsWith('T00:00') &&
    firstText(event.properties, 'X-MICROSOFT-CDO-ALLDAYEVENT')?.toUpperCase() === 'TRUE'
  )
}

function readDays(context: TimeContext, event: RawEvent, start: Moment): TimesRead {
  const first = start.local.slice(0, 10)
  const property = event.properties.get('DTEND')?.[0]
  const end = property && readMoment(context, property.values[0], property)
  if (property && !end) return badTime('DTEND', property)
  const days = Math.ceil((readDuration(event) ?? 1440) / 1440)
  const last = end ? wholeDayAfter(end.local) : addDays(first, Math.max(1, days))
  // "Ends on the day it starts" is how some programs write a single day; there is only one way to read it.
  const endLocal = last === first ? addDays(first, 1) : last
  const times = { startLocal: first, endLocal, tz: start.zone }
  if (endLocal < first)
    return { trouble: { code: 'end-before-start', start: first, end: endLocal } }
  return { times, hasEnd: true }
}

function wholeDayAfter(local: LocalDate | LocalDateTime): LocalDate {
  const date = local.slice(0, 10)
  return isDate(local) || local.endsWith('T00:00') ? date : addDays(date, 1)
}

function readEnd(
  context: TimeContext,
  event: RawEvent,
  start: { startLocal: LocalDateTime; tz: string },
): TimesRead {
  const { startLocal, tz } = start
  const property = event.properties.get('DTEND')?.[0]
  const minutes = readDuration(event)
  if (!property) {
    if (minutes === undefined) return { times: { ...start, endLocal: startLocal }, hasEnd: false }
    const instant = toInstant(context, startLocal, tz) + minutes * 60_000
    return settleEnd(context, start, context.clock.toLocal(instant, tz))
  }
  const written = readMoment(context, property.values[0], property)
  if (!written) return badTime('DTEND', property)
  const { moment: end, trouble } = mendMoment(context, written, 'DTEND')
  if (!end) return { trouble }
  const local = inZone(context, end, tz)
  const mended = trouble ? { mended: trouble } : {}
  return { ...mended, ...settleEnd(context, start, isDate(local) ? `${local}T00:00` : local) }
}

function settleEnd(
  { takesFixes }: TimeContext,
  start: { startLocal: LocalDateTime; tz: string },
  endLocal: string,
): TimesRead {
  const { startLocal } = start
  if (endLocal === startLocal) return { times: { ...start, endLocal }, hasEnd: false }
  if (endLocal > startLocal) return { times: { ...start, endLocal }, hasEnd: true }
  const fix = sameDayFix(startLocal, endLocal)
  const trouble = { code: 'end-before-start', start: startLocal, end: endLocal } as const
  if (!fix) return { trouble }
  if (!takesFixes) return { trouble: { ...trouble, fix } }
  const times = { ...start, startLocal: fix.start, endLocal: fix.end }
  return { times, hasEnd: true, mended: { ...trouble, fix } }
}

/** The one change that makes sense of it: the end's date, where its clock time fits; else the two swapped on one day. */
function sameDayFix(
  start: LocalDateTime,
  end: LocalDateTime,
): { start: LocalDateTime; end: LocalDateTime } | undefined {
  if (end.slice(11) > start.slice(11)) return { start, end: start.slice(0, 11) + end.slice(11) }
  return end.slice(0, 10) === start.slice(0, 10) ? { start: end, end: start } : undefined
}

/** A time in the gap of the clock is the one after it, where fixes are taken; else there is none. */
function mendMoment(
  context: TimeContext,
  moment: Moment,
  column: string,
): { moment: Moment; trouble?: TimeTrouble } | { moment?: undefined; trouble: TimeTrouble } {
  const trouble = momentTrouble(context, moment, column)
  if (!trouble) return { moment }
  const isMended = context.takesFixes && trouble.code === 'time-in-gap'
  return isMended ? { moment: { ...moment, local: trouble.fix }, trouble } : { trouble }
}

function momentTrouble(
  context: TimeContext,
  moment: Moment,
  column: string,
): TimeTrouble | undefined {
  const year = Number(moment.local.slice(0, 4))
  if (year < 1990 || year > 2100) return { code: 'year-out-of-range', column, year }
  if (isDate(moment.local) || moment.instant !== undefined) return undefined
  const instant = context.clock.toInstant(moment.local, moment.zone)
  if (typeof instant === 'number') return undefined
  return { code: 'time-in-gap', column, local: moment.local, fix: instant.gap }
}

function badTime(column: string, property: Property): TimesRead {
  const value = String(property.values[0] ?? '').slice(0, 40)
  return { trouble: { code: 'bad-time', column, value: /^[\dTZ:+ -]*$/.test(value) ? value : '?' } }
}

/** DURATION in minutes: `PT1H30M`, `P1D`, `P1W`. */
function readDuration(event: RawEvent): number | undefined {
  const found =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/i.exec(
      firstText(event.properties, 'DURATION') ?? '',
    )
  if (!found) return undefined
  const [weeks, days, hours, minutes] = found.slice(1).map(part => Number(part ?? 0))
  return (weeks ?? 0) * 10_080 + (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0)
}
