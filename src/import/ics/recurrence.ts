// RRULE, EXDATE and RDATE of an event → a recurrence as the model stores it. Called by meeting.ts.
// Local times in the series' own zone; UNTIL as RFC 5545 wants it: a date for whole days, else UTC.
import { z } from 'zod'
import type { LocalDate, LocalDateTime } from '../../core/time.js'
import type { Recurrence } from '../../model/meeting.js'
import type { RawEvent } from './events.js'
import { inZone, isDate, readMoment, type TimeContext, type Times, toInstant } from './times.js'

export type RecurrenceRead =
  | { readonly recurrence?: Recurrence }
  | { readonly trouble: 'rule-unreadable' | 'rule-never' }

const numbers = z.union([z.number().int(), z.array(z.number().int()).max(366)]).optional()
const days = /^[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)$/
/** What ical.js makes of an RRULE. Finer than days, or unknown parts, are no meeting plan. */
const Rule = z.strictObject({
  freq: z.enum(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']),
  interval: z.number().int().min(1).max(999).optional(),
  count: z.number().int().min(1).max(10_000).optional(),
  until: z.string().optional(),
  byday: z.union([z.string().regex(days), z.array(z.string().regex(days)).max(60)]).optional(),
  bymonthday: numbers,
  byyearday: numbers,
  byweekno: numbers,
  bymonth: numbers,
  bysetpos: numbers,
  wkst: z.number().int().min(1).max(7).optional(),
})

/** The event's recurrence; none for a single meeting. */
export function readRecurrence(
  context: TimeContext,
  event: RawEvent,
  times: Times,
): RecurrenceRead {
  const { properties } = event
  const isBroken = event.broken.some(({ name }) => name === 'RRULE')
  if (!properties.has('RRULE') && !properties.has('RDATE') && !isBroken) return {}
  const rrule = properties.has('RRULE')
    ? readRule(context, properties.get('RRULE')?.[0]?.values[0], times)
    : 'FREQ=DAILY;COUNT=1'
  if (isBroken || rrule === undefined) return { trouble: 'rule-unreadable' }
  if (rrule === 'never') return { trouble: 'rule-never' }
  return {
    recurrence: {
      rrule,
      exdates: readStarts(context, event, 'EXDATE', times),
      rdates: readStarts(context, event, 'RDATE', times),
    },
  }
}

/** The occurrence that an exception stands for, in the series' zone and as the series writes its starts. */
export function readOriginalStart(
  context: TimeContext,
  event: RawEvent,
  series: Pick<Times, 'startLocal' | 'tz'>,
): LocalDate | LocalDateTime | undefined {
  const property = event.properties.get('RECURRENCE-ID')?.[0]
  const moment = property && readMoment(context, property.values[0], property)
  return moment && likeStart(inZone(context, moment, series.tz), series.startLocal)
}

function readStarts(
  context: TimeContext,
  event: RawEvent,
  name: string,
  times: Times,
): (LocalDate | LocalDateTime)[] {
  const starts = new Set<string>()
  for (const property of event.properties.get(name) ?? []) {
    for (const value of property.values) {
      // A period, as RDATE may give it, is its start and its end; the meeting's own length is used.
      const moment = readMoment(context, Array.isArray(value) ? value[0] : value, property)
      if (moment) starts.add(likeStart(inZone(context, moment, times.tz), times.startLocal))
    }
  }
  return [...starts].sort()
}

/** Some programs name an occurrence by its date or its midnight alone: then it has the series' time of day. */
function likeStart(local: string, seriesStart: string): string {
  if (isDate(seriesStart)) return local.slice(0, 10)
  const isDayOnly = isDate(local) || local.endsWith('T00:00')
  return isDayOnly ? local.slice(0, 10) + seriesStart.slice(10) : local
}

function readRule(context: TimeContext, value: unknown, times: Times): string | undefined {
  const parsed = Rule.safeParse(value)
  if (!parsed.success) return undefined
  const { freq, interval, count, until, wkst, ...by } = parsed.data
  const parts = [`FREQ=${freq}`]
  if (interval !== undefined && interval > 1) parts.push(`INTERVAL=${interval}`)
  if (until !== undefined) {
    const last = readUntil(context, until, times)
    if (last === undefined || last === 'never') return last
    parts.push(`UNTIL=${last}`)
  } else if (count !== undefined) parts.push(`COUNT=${count}`)
  for (const [name, list] of Object.entries(by)) {
    if (list !== undefined) parts.push(`${name.toUpperCase()}=${[list].flat().join(',')}`)
  }
  if (wkst !== undefined) parts.push(`WKST=${['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][wkst - 1]}`)
  return parts.join(';')
}

/** UNTIL, which calendars write as a date, as UTC and as local time, whatever the start is. */
function readUntil(context: TimeContext, until: string, times: Times): string | undefined {
  const moment = readMoment(context, until, { params: {}, values: [] })
  if (!moment) return undefined
  const isUtc = moment.instant !== undefined
  if (isDate(times.startLocal)) {
    const last = moment.local.slice(0, 10)
    return last < times.startLocal ? 'never' : last.replaceAll('-', '')
  }
  // A date means to the end of that day; a time without zone is the series' own.
  const local = isDate(moment.local) ? `${moment.local}T23:59` : moment.local
  const instant = isUtc ? (moment.instant ?? 0) : toInstant(context, local, times.tz)
  if (instant < toInstant(context, times.startLocal, times.tz)) return 'never'
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}
