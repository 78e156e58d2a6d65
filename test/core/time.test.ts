// Local time, zones and calendar arithmetic, against Temporal on every kind of day.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dateOn,
  daysBetween,
  instantOf,
  isZone,
  lastDayOf,
  localOf,
  mondayOf,
  schoolYearOf,
  weekdayOf,
  weekOf,
} from '../../src/core/time.js'

const zone = 'Europe/Copenhagen'

describe('wall clock and instant', () => {
  it.each([
    ['2026-12-01T09:00', '2026-12-01T08:00:00.000Z'],
    ['2026-07-01T09:00', '2026-07-01T07:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '2027-03-27T23:00:00.000Z'],
    ['2028-02-29T12:00', '2028-02-29T11:00:00.000Z'],
  ])('%s in Copenhagen is %s', (local, instant) => {
    expect(new Date(instantOf(local, zone)).toISOString()).toBe(instant)
  })

  it('agrees with Temporal at any minute in any of these zones', () => {
    const zones = [
      'Europe/Copenhagen',
      'Europe/London',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Apia',
      'UTC',
    ]
    const minute = fc.integer({ min: 0, max: 60 * 24 * 366 * 6 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (name, n) => {
        const instant = Date.UTC(2024, 0, 1) + n * 60_000
        const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name)
        const local = there.toPlainDateTime().toString({ smallestUnit: 'minute' })
        expect(localOf(instant, name)).toBe(local)
        const back = Temporal.PlainDateTime.from(local).toZonedDateTime(name).epochMilliseconds
        expect(instantOf(local, name)).toBe(back)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses a zone that does not exist', () => {
    expect(() => instantOf('2026-12-01T09:00', 'Mars/Base')).toThrow(RangeError)
    expect([isZone('Mars/Base'), isZone('Mars/Base'), isZone(zone)]).toEqual([false, false, true])
  })
})

describe('days, weeks and school years', () => {
  it('agree with Temporal on every day of 2020 to 2035', () => {
    for (let date = '2020-01-01'; date < '2036-01-01'; date = addDays(date, 1)) {
      const day = Temporal.PlainDate.from(date)
      expect(weekdayOf(date)).toBe(day.dayOfWeek)
      expect(weekOf(date)).toEqual({ year: day.yearOfWeek, week: day.weekOfYear })
    }
  })

  it('count days over years and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysBetween('2026-12-31', '2028-03-01')).toBe(426)
    expect(daysBetween('2026-12-31', '2026-12-30')).toBe(-1)
  })

  it('give the Monday of a week, and none for week 53 of a short year', () => {
    expect(mondayOf(2026, 53)).toBe('2026-12-28')
    expect(mondayOf(2027, 1)).toBe('2027-01-04')
    expect(mondayOf(2027, 53)).toBeUndefined()
    expect(mondayOf(2026, 0)).toBeUndefined()
  })

  it('know which dates exist', () => {
    expect(dateOn(2028, 2, 29)).toBe('2028-02-29')
    expect(dateOn(2027, 2, 29)).toBeUndefined()
    expect(dateOn(2027, 13, 1)).toBeUndefined()
    expect(dateOn(2027, 4, 0)).toBeUndefined()
    expect([lastDayOf(2026, 11), lastDayOf(2028, 2)]).toEqual([30, 29])
  })

  it('turn the school year on 1 August', () => {
    expect([schoolYearOf('2026-07-31'), schoolYearOf('2026-08-01')]).toEqual([2025, 2026])
  })
})
