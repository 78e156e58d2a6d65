// Local time, zones and instants: the one place that turns one into the other.
// What is planned is local time with a zone; what has happened is an instant (ms since 1970, UTC).
// A local time that does not exist moves forward, one that exists twice is the first (Temporal `compatible`).
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** `2026-12-01`, a date without zone. */
export const LocalDate = z.iso.date()
export type LocalDate = z.infer<typeof LocalDate>

/** `2026-12-01T09:00`, wall-clock time to the minute, without zone. */
export const LocalDateTime = z.iso.datetime({ local: true, offset: false, precision: -1 })
export type LocalDateTime = z.infer<typeof LocalDateTime>

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

export const homeZone = 'Europe/Copenhagen'

const dayMs = 86_400_000

/** The instant of a wall-clock time in a zone. A date alone is taken as its midnight. Throws RangeError on an unknown zone. */
export function instantOf(local: LocalDateTime | LocalDate, zone: string): Instant {
  const asUtc = Date.parse(local.length > 10 ? `${local}Z` : local)
  const offset = steadyOffset(zone, Math.floor(asUtc / dayMs))
  if (offset !== undefined) return asUtc - offset
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
}

/** The wall-clock time in a zone at an instant, to the minute. */
export function localOf(instant: Instant, zone: string): LocalDateTime {
  const offset = steadyOffset(zone, Math.floor(instant / dayMs))
  if (offset !== undefined) return new Date(instant + offset).toISOString().slice(0, 16)
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

const offsets = new Map<string, Map<number, number | undefined>>()

/**
 * A zone's offset in ms around a day of 1970's count, or undefined near a change of the clock, where only Temporal knows.
 * Remembered: thousands of meetings share a few hundred days, and Temporal takes 25 µs for each.
 */
function steadyOffset(zone: string, day: number): number | undefined {
  if (!Number.isFinite(day)) return undefined
  const known = knownOffsets(zone)
  if (known.has(day)) return known.get(day)
  const before = offsetAt(zone, (day - 1) * dayMs)
  const offset = before === offsetAt(zone, (day + 2) * dayMs) ? before : undefined
  known.set(day, offset)
  return offset
}

function knownOffsets(zone: string): Map<number, number | undefined> {
  const known = offsets.get(zone)
  if (known && known.size < 20_000) return known
  const fresh = new Map<number, number | undefined>()
  offsets.set(zone, fresh)
  return fresh
}

function offsetAt(zone: string, instant: Instant): number {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return there.offsetNanoseconds / 1_000_000
}

/** The date part of a local date or date-time. */
export function dateOf(local: LocalDateTime | LocalDate): LocalDate {
  return local.slice(0, 10)
}

/** The date as days since 1970-01-01, for arithmetic. */
export function dayNumber(date: LocalDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
    dayMs
  )
}

function dateOfDay(day: number): LocalDate {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days)
}

/** Whole days from one date to the other, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The date, or undefined where the month has no such day. Years 1000 to 9999. */
export function dateOn(year: number, month: number, day: number): LocalDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** How many days the month has: 29 for February 2028. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** 1 = Monday … 7 = Sunday, as in ISO 8601. */
export function weekdayOf(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** ISO week and the year that the week belongs to: 2027-01-01 is week 53 of 2026. */
export function weekOf(date: LocalDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 }
}

/** The Monday of an ISO week, or undefined where the year has no such week (53 in most years). */
export function mondayOf(year: number, week: number): LocalDate | undefined {
  const fourth: LocalDate = `${year}-01-04`
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
  const back = weekOf(monday)
  return back.year === year && back.week === week ? monday : undefined
}

/** The school year a date lies in, by its first year: 1 August 2026 to 31 July 2027 is 2026. */
export function schoolYearOf(date: LocalDate): number {
  const year = Number(date.slice(0, 4))
  return Number(date.slice(5, 7)) >= 8 ? year : year - 1
}

const zones = new Map<string, boolean>()

/** Whether the runtime knows the zone name. */
export function isZone(name: string): boolean {
  const known = zones.get(name)
  if (known !== undefined) return known
  // Names come from files: a bound, so that a file of nonsense names does not stay in memory.
  if (zones.size > 1000) zones.clear()
  const found = knowsZone(name)
  zones.set(name, found)
  return found
}

function knowsZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
