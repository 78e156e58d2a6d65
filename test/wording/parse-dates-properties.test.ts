// What is written is read back: every day of seven years, both languages, whatever today is; and nothing makes it throw.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Lang } from '../../src/core/message.js'
import { addDays, daysBetween } from '../../src/core/time.js'
import { sayDate, sayRelative, sayWhen } from '../../src/wording/dates.js'
import { parseDates, parsePeriods } from '../../src/wording/parse-dates.js'

// Thousands of texts; a shared machine can take a minute for them.
vi.setConfig({ testTimeout: 120_000 })

const first = '2024-01-01'
const days = daysBetween(first, '2030-12-31') + 1
const allDays = Array.from({ length: days }, (_, n) => addDays(first, n))
const anyDay = fc.integer({ min: 0, max: days - 1 }).map(n => addDays(first, n))
const langs: readonly Lang[] = ['da', 'en']
const hour = fc.integer({ min: 0, max: 23 }).map(h => String(h).padStart(2, '0'))
const minute = fc.constantFrom('00', '15', '30', '45')

describe.each(langs)('in %s', lang => {
  it.each(['2026-11-21', '2026-12-31', '2027-06-30', '2028-02-29'])(
    'each day of 2024 to 2030 is read back from its date, on %s',
    today => {
      const wrong = allDays.filter(date => {
        const read = parsePeriods(sayDate(lang, date, today), today)
        return read.length !== 1 || read[0]?.from !== date || read[0]?.to !== date
      })
      expect(wrong).toEqual([])
    },
  )

  it('a meeting of hours is read back with them', () => {
    fc.assert(
      fc.property(anyDay, anyDay, hour, minute, (date, today, h, m) => {
        const startLocal = `${date}T${h}:${m}`
        const said = sayWhen(lang, { startLocal, endLocal: `${date}T23:55`, allDay: false }, today)
        expect(parsePeriods(said, today)).toMatchObject([
          { from: date, to: date, time: `${h}:${m}`, timeTo: '23:55' },
        ])
      }),
      { numRuns: 1000 },
    )
  })

  it('a meeting of days is read back as its first and last day', () => {
    const length = fc.integer({ min: 1, max: 90 })
    fc.assert(
      fc.property(anyDay, anyDay, length, fc.boolean(), (date, today, more, allDay) => {
        const last = addDays(date, more)
        const span = allDay
          ? { startLocal: date, endLocal: addDays(last, 1), allDay }
          : { startLocal: `${date}T09:00`, endLocal: `${last}T15:00`, allDay }
        expect(parsePeriods(sayWhen(lang, span, today), today)).toMatchObject([
          { from: date, to: last },
        ])
      }),
      { numRuns: 1500 },
    )
  })

  it('a distance in days is read back', () => {
    const today = '2026-11-21'
    for (let ahead = -20; ahead <= 20; ahead++) {
      const date = addDays(today, ahead)
      const [period] = parsePeriods(sayRelative(lang, date, today) ?? '', today)
      expect(period).toMatchObject({ from: date, to: date })
    }
  })
})

describe('any text at all', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'fra',
      'til',
      'uge',
      '1.',
      '31/2',
      'december',
      'næste',
      'på',
      'onsdag',
      'mellem',
      'og',
    ),
    fc.constantFrom(
      'efter',
      'jul',
      '2027',
      'kl.',
      '9-15',
      'the',
      'of',
      'May',
      'first',
      '–',
      '9999',
      'om',
      'ago',
    ),
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.integer({ min: 0, max: 100_000 }).map(String),
  )
  const text = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(' '))

  it('is read without throwing, in order, within the text, each period from its first to its last day', () => {
    fc.assert(
      fc.property(text, anyDay, (said, today) => {
        const { periods, impossible, times } = parseDates(said, `${today}T12:00`)
        for (const one of [...periods, ...impossible, ...times]) {
          expect(said.slice(one.start, one.end)).toBe(one.said)
        }
        for (const { from, to } of periods) {
          expect(from).toMatch(/^\d{4}-\d\d-\d\d$/)
          expect(from <= to).toBe(true)
        }
      }),
      { numRuns: 2500 },
    )
  })

  it('is read in time that grows with its length', () => {
    const long = 'fra onsdag d. 1. december til uge 49 '.repeat(110)
    const started = performance.now()
    expect(parsePeriods(long, '2026-11-21').length).toBeGreaterThan(100)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
