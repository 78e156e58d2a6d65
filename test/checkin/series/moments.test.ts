// When the rounds of a series open and close: on school days alone, within the hours of a school, never two within ten days.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysApart,
  momentsOf,
  nextOpenings,
  nextSchoolDay,
  type Rhythm,
} from '../../../src/checkin/series/moments.js'
import { addDays, dateOf, daysBetween, localOf } from '../../../src/core/time.js'
import { Programme } from '../../../src/model/programme.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { roomCalendar } from '../../../src/remind/plan/work-days.js'
import { at, nordlund } from '../../support/programme.js'

const holidays = [
  ['Efterårsferie', '2026-10-10', '2026-10-18'],
  ['Juleferie', '2026-12-19', '2027-01-03'],
  ['Vinterferie', '2027-02-13', '2027-02-21'],
].map(([name, from, to]) => ({
  ...{ name, from, to, municipality: 'Nordlund', applies: [{ group: 'skole', off: 'staff' }] },
}))
const programme = Programme.parse({ ...nordlund, holidays })
const snapshot = createSnapshot({ version: 1, programme }, at('2026-08-10T08:00'))
const weekly: Rhythm = { rule: 'FREQ=WEEKLY;BYDAY=TU', time: '14:15', from: '2026-09-01' }
const localsOf = (rhythm: Rhythm, most = 5, after = '2026-08-10T08:00') =>
  nextOpenings(snapshot, rhythm, { after: at(after), most }).map(one => localOf(one, snapshot.zone))

describe('the openings of a series', () => {
  it.each([
    [
      'every other Tuesday',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      ['2026-09-01', '2026-09-15', '2026-09-29'],
    ],
    [
      'every other Thursday, from a Tuesday on',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      ['2026-09-03', '2026-09-17', '2026-10-01'],
    ],
    [
      'the first Tuesday of the month',
      'FREQ=MONTHLY;BYDAY=1TU',
      ['2026-09-01', '2026-10-06', '2026-11-03'],
    ],
    [
      'every Tuesday: no two within ten days',
      'FREQ=WEEKLY;BYDAY=TU',
      ['2026-09-01', '2026-09-15', '2026-09-29'],
    ],
    ['every day: no two within ten days', 'FREQ=DAILY', ['2026-09-01', '2026-09-11', '2026-09-21']],
  ])('of %s', (_, rule, days) => {
    expect(localsOf({ ...weekly, rule }, 3)).toEqual(days.map(day => `${day}T14:15`))
  })

  it('in a holiday go to the first school day after it, or are left out where that is far', () => {
    const fortnight = { ...weekly, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', from: '2026-09-29' }
    // Tuesday of the autumn holiday; of Christmas the 22nd is a fortnight from school.
    expect(localsOf(fortnight, 7).map(dateOf)).toEqual([
      ...['2026-09-29', '2026-10-19', '2026-11-10', '2026-11-24', '2026-12-08', '2027-01-05'],
      '2027-01-19',
    ])
  })

  it.each([
    ['07:00', '07:30'],
    ['07:30', '07:30'],
    ['16:00', '16:00'],
    ['18:45', '16:00'],
  ])('said for %s are at %s', (time, said) => {
    expect(localsOf({ ...weekly, time }, 1)).toEqual([`2026-09-01T${said}`])
  })

  it('are none where the rule cannot be read', () => {
    expect(localsOf({ ...weekly, rule: 'FREQ=SOMETIMES' })).toEqual([])
  })

  it('are school days ten days apart at their time of day, whatever the rule and both changes of the clock', () => {
    const rule = fc.constantFrom(
      ...['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU'],
      ...['FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=WEEKLY;BYDAY=SA'],
    )
    const from = fc.integer({ min: 0, max: 300 }).map(days => addDays('2026-08-10', days))
    const minutes = fc.integer({ min: 0, max: 59 }).map(one => String(one).padStart(2, '0'))
    const time = fc.tuple(fc.integer({ min: 8, max: 15 }), minutes)
    fc.assert(
      fc.property(rule, from, time, (its, day, [hours, past]) => {
        const said = `${String(hours).padStart(2, '0')}:${past}`
        const locals = localsOf({ rule: its, from: day, time: said }, 30)
        const days = locals.map(dateOf)
        expect(locals.every(local => local.endsWith(`T${said}`))).toBe(true)
        expect(days.every(one => roomCalendar(snapshot).isWorkDay(one) && one >= day)).toBe(true)
        for (const [nth, one] of days.slice(1).entries()) {
          expect(daysBetween(days[nth] ?? '', one)).toBeGreaterThanOrEqual(daysApart)
        }
      }),
      { numRuns: 60, seed: 9 },
    )
  })
})

describe('a round of a series', () => {
  it.each([
    ['2026-09-01', '2026-09-07', '2026-09-08'],
    ['2026-10-06', '2026-10-19', '2026-10-20'],
    ['2026-10-22', '2026-10-28', '2026-10-29'],
    ['2026-12-17', '2027-01-06', '2027-01-07'],
  ])(
    'that opens on %s reminds on %s and closes on %s, at the same time of day',
    (opens, nudges, closes) => {
      const local = (one: number) => localOf(one, snapshot.zone)
      const { opensAt, nudgeAt, closesAt } = momentsOf(snapshot, at(`${opens}T14:15`))
      expect([opensAt, nudgeAt, closesAt].map(local)).toEqual(
        [opens, nudges, closes].map(day => `${day}T14:15`),
      )
    },
  )

  it.each([
    ['2026-09-01T13:00', '2026-09-01T14:15'],
    ['2026-09-01T14:15', '2026-09-02T14:15'],
    ['2026-09-04T17:00', '2026-09-07T14:15'],
    ['2026-10-09T17:00', '2026-10-19T14:15'],
  ])('that could not open in time, at %s, opens at %s', (now, opens) => {
    expect(localOf(nextSchoolDay(snapshot, weekly, at(now)), snapshot.zone)).toBe(opens)
  })
})
