// How stored meetings become occurrences: series, exceptions, zones, both changes of the clock, and what is broken.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOn, instantOf, weekdayOf } from '../../src/core/time.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { meeting, now, series, snapshotOf, zone } from './build.js'

function starts(...meetings: readonly object[]): string[] {
  return snapshotOf({ meetings }).occurrences.map(one => one.startLocal)
}

describe('a meeting without series', () => {
  it('is one occurrence with its own id, and its instants are derived from zone and wall clock', () => {
    const [one] = snapshotOf({ meetings: [meeting('a', '2026-12-01T09:00')] }).occurrences
    expect(one).toMatchObject({
      id: 'a',
      startLocal: '2026-12-01T09:00',
      endLocal: '2026-12-01T10:00',
      allDay: false,
    })
    expect(new Date(one?.start ?? 0).toISOString()).toBe('2026-12-01T08:00:00.000Z')
  })

  it('written in another zone is said in the programme’s own', () => {
    const london = meeting('a', '2026-12-01T09:00', { tz: 'Europe/London' })
    expect(starts(london)).toEqual(['2026-12-01T10:00'])
  })

  it('of a whole day stays on its day wherever it was written, and lasts one day at least', () => {
    const tokyo = meeting('a', '2026-12-01', { tz: 'Asia/Tokyo' })
    const [one] = snapshotOf({ meetings: [tokyo] }).occurrences
    expect(one).toMatchObject({ startLocal: '2026-12-01', endLocal: '2026-12-02', allDay: true })
    expect(one?.start).toBe(instantOf('2026-12-01', zone))
  })

  it('in an unknown zone is taken in the programme’s and reported', () => {
    const { occurrences, problems } = snapshotOf({
      meetings: [meeting('a', '2026-12-01T09:00', { tz: 'Mars/Base' })],
    })
    expect(occurrences[0]?.startLocal).toBe('2026-12-01T09:00')
    expect(problems).toEqual([{ meeting: 'a', code: 'zone-unknown' }])
  })

  it.each([
    [
      'does not exist moves forward',
      '2027-03-28T02:30',
      '2027-03-28T03:30',
      '2027-03-28T01:30:00.000Z',
    ],
    [
      'exists twice is the first',
      '2026-10-25T02:30',
      '2026-10-25T02:30',
      '2026-10-25T00:30:00.000Z',
    ],
  ])('at a time that %s', (_case, written, said, instant) => {
    const [one] = snapshotOf({
      meetings: [meeting('a', written, { endLocal: written })],
    }).occurrences
    expect(one?.startLocal).toBe(said)
    expect(new Date(one?.start ?? 0).toISOString()).toBe(instant)
  })
})

describe('a series', () => {
  it('keeps its hour on the wall across both changes of the clock', () => {
    const { occurrences } = snapshotOf({
      meetings: [series('s', '2026-10-18T09:00', { rrule: 'FREQ=WEEKLY;UNTIL=20270404T070000Z' })],
    })
    expect(new Set(occurrences.map(one => one.startLocal.slice(11)))).toEqual(new Set(['09:00']))
    const utc = occurrences.map(one => new Date(one.start).toISOString().slice(0, 16))
    expect(utc).toContain('2026-10-18T07:00')
    expect(utc).toContain('2026-10-25T08:00')
    expect(utc).toContain('2027-03-21T08:00')
    expect(utc).toContain('2027-03-28T07:00')
    expect(utc.at(-1)).toBe('2027-04-04T07:00')
  })

  it('keeps a start in the lost hour instead of leaving it out', () => {
    const night = series('s', '2027-03-27T02:30', { rrule: 'FREQ=DAILY;COUNT=3' })
    expect(starts(night)).toEqual(['2027-03-27T02:30', '2027-03-28T03:30', '2027-03-29T02:30'])
  })

  it('names each occurrence by its start in the series, also where the series has another zone', () => {
    const london = series(
      's',
      '2026-12-01T09:00',
      { rrule: 'FREQ=DAILY;COUNT=2' },
      { tz: 'Europe/London' },
    )
    expect(
      snapshotOf({ meetings: [london] }).occurrences.map(one => [one.id, one.startLocal]),
    ).toEqual([
      ['s#2026-12-01T09:00', '2026-12-01T10:00'],
      ['s#2026-12-02T09:00', '2026-12-02T10:00'],
    ])
  })

  it.each([
    [
      'COUNT',
      '2026-12-01T09:00',
      'FREQ=WEEKLY;COUNT=3',
      ['2026-12-01', '2026-12-08', '2026-12-15'],
    ],
    [
      'UNTIL as a date, that day included',
      '2026-12-01T09:00',
      'FREQ=WEEKLY;UNTIL=20261215',
      ['2026-12-01', '2026-12-08', '2026-12-15'],
    ],
    [
      'UNTIL in UTC, to the minute',
      '2026-12-01T09:00',
      'FREQ=WEEKLY;UNTIL=20261215T080000Z',
      ['2026-12-01', '2026-12-08', '2026-12-15'],
    ],
    [
      'UNTIL in UTC before the last start',
      '2026-12-01T09:00',
      'FREQ=WEEKLY;UNTIL=20261215T075900Z',
      ['2026-12-01', '2026-12-08'],
    ],
    [
      'UNTIL in UTC on the evening before, of a series after midnight',
      '2026-12-01T00:30',
      'FREQ=DAILY;UNTIL=20261202T233000Z',
      ['2026-12-01', '2026-12-02', '2026-12-03'],
    ],
    [
      'the second Tuesday',
      '2026-12-08T09:00',
      'FREQ=MONTHLY;BYDAY=2TU;COUNT=3',
      ['2026-12-08', '2027-01-12', '2027-02-09'],
    ],
    [
      'BYSETPOS, the last working day',
      '2026-11-30T09:00',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
      ['2026-11-30', '2026-12-31', '2027-01-29'],
    ],
    [
      'the 31st, only in months that have one',
      '2026-10-31T09:00',
      'FREQ=MONTHLY;COUNT=3',
      ['2026-10-31', '2026-12-31', '2027-01-31'],
    ],
    [
      '29 February, only in leap years',
      '2024-02-29T09:00',
      'FREQ=YEARLY;COUNT=2',
      ['2024-02-29', '2028-02-29'],
    ],
    [
      'a start that the rule does not hit counts as the first',
      '2026-12-01T09:00',
      'FREQ=WEEKLY;BYDAY=MO;COUNT=3',
      ['2026-12-01', '2026-12-07', '2026-12-14'],
    ],
    [
      'every other week over the turn of a year',
      '2026-12-16T09:00',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=3',
      ['2026-12-16', '2026-12-30', '2027-01-13'],
    ],
  ])('follows its rule: %s', (_case, start, rrule, expected) => {
    expect(starts(series('s', start, { rrule })).map(one => one.slice(0, 10))).toEqual(expected)
  })

  it('leaves EXDATE out, by minute or by whole day, and adds RDATE once', () => {
    const recurrence = {
      rrule: 'FREQ=DAILY;COUNT=4',
      exdates: ['2026-12-02T09:00', '2026-12-03'],
      rdates: ['2026-12-24T13:00', '2026-12-01T09:00', '2026-12-28'],
    }
    expect(starts(series('s', '2026-12-01T09:00', recurrence))).toEqual([
      '2026-12-01T09:00',
      '2026-12-04T09:00',
      '2026-12-24T13:00',
      '2026-12-28T09:00',
    ])
  })

  it('of whole days has days as starts, and its exceptions by day', () => {
    const recurrence = { rrule: 'FREQ=WEEKLY;UNTIL=20261222', exdates: ['2026-12-08'] }
    const { occurrences } = snapshotOf({
      meetings: [series('s', '2026-12-01', recurrence, { endLocal: '2026-12-03' })],
    })
    expect(occurrences.map(one => [one.id, one.startLocal, one.endLocal])).toEqual([
      ['s#2026-12-01', '2026-12-01', '2026-12-03'],
      ['s#2026-12-15', '2026-12-15', '2026-12-17'],
      ['s#2026-12-22', '2026-12-22', '2026-12-24'],
    ])
  })

  it('without end goes two years ahead of now, and no further', () => {
    const found = starts(series('s', '2026-08-03T09:00', { rrule: 'FREQ=WEEKLY' }))
    expect(found[0]).toBe('2026-08-03T09:00')
    expect(found.at(-1)).toBe('2028-11-20T09:00')
  })

  it('of more than 2,000 keeps those around now, and says so', () => {
    const old = series('s', '2015-01-01T09:00', { rrule: 'FREQ=DAILY' })
    const { occurrences, problems } = snapshotOf({ meetings: [old] })
    expect(occurrences.length).toBeLessThanOrEqual(2000)
    expect(occurrences.some(one => one.startLocal === '2026-11-21T09:00')).toBe(true)
    expect(occurrences.at(-1)?.startLocal.slice(0, 10)).toBe('2028-11-21')
    expect(problems).toEqual([{ meeting: 's', code: 'series-too-long' }])
  })

  it.each([
    'FREQ=SOMETIMES',
    'rubbish',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;UNTIL=soon',
  ])('with a rule that cannot be read (%s) is its first occurrence alone, and says so', rrule => {
    const { occurrences, problems } = snapshotOf({
      meetings: [series('s', '2026-12-01T09:00', { rrule })],
    })
    expect(occurrences.map(one => one.id)).toEqual(['s#2026-12-01T09:00'])
    expect(problems).toEqual([{ meeting: 's', code: 'rule-refused' }])
  })
})

describe('an exception of a series', () => {
  const weekly = series('s', '2026-12-01T09:00', { rrule: 'FREQ=WEEKLY;COUNT=3' })
  const exception = (originalStart: string, startLocal: string, more: object = {}) =>
    meeting(`s#${originalStart}`, startLocal, { seriesId: 's', originalStart, ...more })

  it('takes the place of its occurrence and keeps its id', () => {
    const moved = exception('2026-12-08T09:00', '2026-12-10T13:00', { title: 'Flyttet' })
    const { occurrences } = snapshotOf({ meetings: [moved, weekly] })
    expect(occurrences.map(one => [one.id, one.startLocal])).toEqual([
      ['s#2026-12-01T09:00', '2026-12-01T09:00'],
      ['s#2026-12-08T09:00', '2026-12-10T13:00'],
      ['s#2026-12-15T09:00', '2026-12-15T09:00'],
    ])
    expect(occurrences[1]?.meeting.title).toBe('Flyttet')
  })

  it('stands on its own where the series has no such occurrence, or is not there', () => {
    const lost = exception('2026-12-09T09:00', '2026-12-09T10:00')
    expect(starts(weekly, lost)).toHaveLength(4)
    expect(starts(lost)).toEqual(['2026-12-09T10:00'])
  })

  it('named by its day alone replaces that day’s occurrence of a timed series', () => {
    expect(starts(weekly, exception('2026-12-08', '2026-12-10T13:00'))).toEqual([
      '2026-12-01T09:00',
      '2026-12-10T13:00',
      '2026-12-15T09:00',
    ])
  })

  it('that is cancelled stays, as cancelled', () => {
    const cancelled = exception('2026-12-08T09:00', '2026-12-08T09:00', { status: 'cancelled' })
    const found = snapshotOf({ meetings: [weekly, cancelled] }).byId
    expect([...found.values()].map(one => one.meeting.status)).toEqual([
      'planned',
      'cancelled',
      'planned',
    ])
  })
})

it('sorts by start, then by id, and keeps the version', () => {
  const same = ['c', 'a', 'b'].map(id => meeting(id, '2026-12-01T09:00'))
  const snapshot = snapshotOf({ meetings: [meeting('z', '2026-12-02T08:00'), ...same] })
  expect(snapshot.occurrences.map(one => one.id)).toEqual(['a', 'b', 'c', 'z'])
  expect(snapshot.version).toBe(7)
})

describe('expansion agrees with counting days by hand', () => {
  const day = fc.integer({ min: 0, max: 900 }).map(n => addDays('2026-01-01', n))
  const hour = fc.constantFrom('00:00', '02:30', '09:00', '23:45')
  const count = fc.integer({ min: 1, max: 60 })
  const interval = fc.integer({ min: 1, max: 5 })
  const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
  const expand = (start: string, rrule: string) =>
    createSnapshot(
      {
        version: 1,
        programme: snapshotOf({ meetings: [series('s', start, { rrule })] }).programme,
      },
      now,
    ).occurrences.map(one => one.id.slice(2))

  it('for daily rules', () => {
    fc.assert(
      fc.property(day, hour, interval, count, (from, at, step, many) => {
        const expected = Array.from({ length: many }, (_, n) => `${addDays(from, n * step)}T${at}`)
        expect(expand(`${from}T${at}`, `FREQ=DAILY;INTERVAL=${step};COUNT=${many}`)).toEqual(
          expected,
        )
      }),
      { numRuns: 150 },
    )
  })

  it('for weekly rules on several days', () => {
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(day, hour, interval, count, weekdays, (from, at, step, many, more) => {
        const chosen = new Set([weekdayOf(from), ...more])
        const monday = addDays(from, 1 - weekdayOf(from))
        const expected: string[] = []
        for (let n = weekdayOf(from) - 1; expected.length < many; n++) {
          const date = addDays(monday, n)
          if (Math.floor(n / 7) % step === 0 && chosen.has(weekdayOf(date)))
            expected.push(`${date}T${at}`)
        }
        const days = [...chosen].map(weekday => codes[weekday - 1]).join()
        expect(
          expand(`${from}T${at}`, `FREQ=WEEKLY;INTERVAL=${step};BYDAY=${days};COUNT=${many}`),
        ).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  it('for monthly rules, where short months are passed over', () => {
    fc.assert(
      fc.property(day, hour, interval, fc.integer({ min: 1, max: 24 }), (from, at, step, many) => {
        const [year, month, date] = [from.slice(0, 4), from.slice(5, 7), from.slice(8, 10)].map(
          Number,
        )
        const expected: string[] = []
        for (let n = 0; expected.length < many; n += step) {
          const index = (month ?? 1) - 1 + n
          const found = dateOn((year ?? 0) + Math.floor(index / 12), (index % 12) + 1, date ?? 1)
          if (found) expected.push(`${found}T${at}`)
        }
        expect(expand(`${from}T${at}`, `FREQ=MONTHLY;INTERVAL=${step};COUNT=${many}`)).toEqual(
          expected,
        )
      }),
      { numRuns: 150 },
    )
  })
})
