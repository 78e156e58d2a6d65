// Whose days are working days, and when anything may be sent on them.
import { describe, expect, it } from 'vitest'
import { addDays, localOf } from '../../../src/core/time.js'
import { Person } from '../../../src/model/person.js'
import type { Snapshot } from '../../../src/programme/snapshot.js'
import {
  broadcastExpiry,
  broadcastMoment,
  firstAllowed,
  isWorkDay,
  latestAllowed,
  noticeMoment,
  roomCalendar,
  workCalendar,
} from '../../../src/remind/plan/work-days.js'
import { snapshotOf } from '../../programme/build.js'
import { at, zone } from './planning.js'

const staffOff = (group: string) => ({ group, off: 'staff' })
const holidays = [
  {
    ...{ municipality: 'Havrelund', name: 'Efterårsferie', from: '2026-10-12', to: '2026-10-16' },
    applies: [staffOff('skole'), { group: 'sfo', off: 'pupils' }],
  },
  {
    ...{ municipality: 'Engby Kommune', name: 'Temadag', from: '2026-11-02', to: '2026-11-02' },
    applies: [staffOff('skole'), staffOff('sfo')],
  },
]
const schools = [
  { id: 'skoven', name: 'Skovskolen', municipality: 'Havrelund Kommune' },
  { id: 'engen', name: 'Engskolen', municipality: 'Engby' },
  { id: 'spire', name: 'Børnehuset Spiren', municipality: 'Havrelund' },
]
const across = snapshotOf({ holidays, schools })

function personOf(more: Readonly<Record<string, unknown>>): Person {
  return Person.parse({ id: 'anna@havrelund.example', name: 'Anna', ...more })
}
const at_ = (school: string, ...functions: string[]) => ({ posts: [{ school, functions }] })

describe('a working day', () => {
  it.each([
    ['a Saturday', '2026-09-05'],
    ['a Sunday', '2026-09-06'],
    ['Christmas Day', '2026-12-25'],
    ['Christmas Eve', '2026-12-24'],
    ["New Year's Eve", '2026-12-31'],
    ["New Year's Day", '2027-01-01'],
    ['Maundy Thursday', '2027-03-25'],
    ['Easter Monday', '2027-03-29'],
    ['Ascension Day', '2027-05-06'],
    ['Constitution Day on a Friday', '2026-06-05'],
  ])('is never %s, %s', (_, day) => {
    expect(isWorkDay(across, personOf({}), day)).toBe(false)
  })

  it.each(['2026-09-04', '2027-04-30', '2026-12-23', '2027-01-04'])('is %s', day => {
    expect(isWorkDay(across, personOf({}), day)).toBe(true)
  })

  it.each([
    ['a teacher, whose staff is off', at_('skoven', 'matematikvejleder'), false],
    ['the SFO, where only the children are off', at_('skoven', 'SFO-leder'), true],
    ['a pedagogue of a day-care centre', at_('spire', 'pædagog'), true],
    ['one of the administration, at no school', { functions: ['DSA-konsulent'] }, true],
    [
      'one who leads a school',
      { roles: [{ role: 'leader', scope: { kind: 'school', id: 'skoven' }, approved: true }] },
      false,
    ],
    ['a class of small children at a school', at_('skoven', 'børnehaveklasseleder'), false],
    [
      'one whom the sheet puts among the schools',
      { staffGroup: 'skole', municipality: 'Havrelund' },
      false,
    ],
    ['a teacher of another municipality', at_('engen', 'lærer'), true],
    ['one who is employed there by another', { ...at_('engen'), municipality: 'Havrelund' }, false],
  ])('in the autumn holiday of Havrelund’s schools: %s', (_, more, works) => {
    expect(isWorkDay(across, personOf(more), '2026-10-14')).toBe(works)
  })

  it.each([
    ['Havrelund', 'skoven', true],
    ['Engby', 'engen', false],
  ])('follows the own municipality’s plan in a project across two: %s', (_, school, works) => {
    expect(isWorkDay(across, personOf(at_(school, 'lærer')), '2026-11-02')).toBe(works)
  })

  it('follows the only plan there is where the programme has one municipality, however it is written', () => {
    const one = snapshotOf({
      holidays: holidays.slice(0, 1),
      schools: [{ id: 'skoven', name: 'Skovskolen' }],
    })
    expect(isWorkDay(one, personOf(at_('skoven', 'lærer')), '2026-10-14')).toBe(false)
    expect(roomCalendar(one).isWorkDay('2026-10-14')).toBe(false)
  })

  it('is none of the own weekly days off', () => {
    const partTime = personOf({ daysOff: [3] })
    expect(isWorkDay(across, partTime, '2026-09-02')).toBe(false)
    expect(isWorkDay(across, partTime, '2026-09-03')).toBe(true)
  })

  it('follows the workplace of the day where somebody changes in the middle of the year', () => {
    const moved = personOf({
      posts: [
        { school: 'skoven', functions: ['lærer'], to: '2026-10-31' },
        { school: 'engen', functions: ['lærer'], from: '2026-11-01' },
      ],
    })
    expect(isWorkDay(across, moved, '2026-10-14')).toBe(false)
    expect(isWorkDay(across, moved, '2026-11-02')).toBe(false)
    expect(isWorkDay(across, personOf(at_('engen', 'lærer')), '2026-10-14')).toBe(true)
  })
})

describe('the hours in which anything may be sent', () => {
  const calendar = workCalendar(across, personOf({ daysOff: [3] }), '2026-09-01')

  it.each([
    // Tuesday 1 September; Wednesday is the day off.
    ['2026-09-01T07:00', '2026-09-01T07:00', '2026-09-01T07:00'],
    ['2026-09-01T17:00', '2026-09-01T17:00', '2026-09-01T17:00'],
    ['2026-09-01T17:01', '2026-09-01T17:00', '2026-09-03T07:00'],
    ['2026-09-01T06:59', '2026-08-31T17:00', '2026-09-01T07:00'],
    ['2026-09-02T12:00', '2026-09-01T17:00', '2026-09-03T07:00'],
    ['2026-09-05T12:00', '2026-09-04T17:00', '2026-09-07T07:00'],
    // The year's edge: 31 December to 3 January are off.
    ['2027-01-01T09:00', '2026-12-29T17:00', '2027-01-04T07:00'],
    // The clock is turned on Sunday 25 October and Sunday 28 March (Easter Day).
    ['2026-10-25T12:00', '2026-10-23T17:00', '2026-10-26T07:00'],
    ['2027-03-28T12:00', '2027-03-23T17:00', '2027-03-30T07:00'],
  ])('around %s are %s before and %s after', (wanted, before, after) => {
    const say = (instant: number | undefined) => instant && localOf(instant, zone)
    expect(say(latestAllowed(calendar, at(wanted)))).toBe(before)
    expect(say(firstAllowed(calendar, at(wanted)))).toBe(after)
  })

  it('are none for somebody who works on no day', () => {
    const never = workCalendar(across, personOf({ daysOff: [1, 2, 3, 4, 5] }), '2026-09-01')
    expect(latestAllowed(never, at('2026-09-01T12:00'))).toBeUndefined()
    expect(firstAllowed(never, at('2026-09-01T12:00'))).toBeUndefined()
    expect(never.workDayBefore('2026-09-01', 1)).toBeUndefined()
  })

  it('reach over a summer holiday of seven weeks', () => {
    const summer = {
      municipality: 'Havrelund',
      name: 'Sommer',
      from: '2027-06-21',
      to: '2027-08-08',
    }
    const closed = snapshotOf({ holidays: [{ ...summer, applies: [staffOff('skole')] }] })
    const teacher = workCalendar(closed, personOf({ staffGroup: 'skole' }), '2027-08-09')
    expect(teacher.workDayBefore('2027-08-09', 1)).toBe('2027-06-18')
    expect(teacher.workDayBefore('2027-08-10', 3)).toBe('2027-06-17')
    expect(teacher.workDayBefore('2027-08-10', 0)).toBe('2027-08-10')
  })
})

describe('a notice of a change', () => {
  const moment = (wanted: string, start: string, snapshot: Snapshot = across) =>
    localOf(noticeMoment(snapshot, personOf({}), { wanted: at(wanted), start: at(start) }), zone)

  it.each([
    ['at once within the hours', '2026-09-01T09:00', '2026-09-10T09:00', '2026-09-01T09:00'],
    [
      'in the morning when it is evening',
      '2026-09-01T20:00',
      '2026-09-10T09:00',
      '2026-09-02T07:00',
    ],
    ['on Monday when it is weekend', '2026-09-05T10:00', '2026-09-10T09:00', '2026-09-07T07:00'],
    [
      'in the evening before a meeting in the morning',
      '2026-09-01T20:00',
      '2026-09-02T09:00',
      '2026-09-01T20:00',
    ],
    [
      'at six before a meeting in the morning',
      '2026-09-01T23:00',
      '2026-09-02T09:00',
      '2026-09-02T06:00',
    ],
    [
      'on Sunday at three before Monday at nine',
      '2026-09-04T18:00',
      '2026-09-07T09:00',
      '2026-09-06T15:01',
    ],
    [
      'on a Saturday when the meeting is that day',
      '2026-09-05T08:00',
      '2026-09-05T13:00',
      '2026-09-05T08:00',
    ],
    [
      'in the night where nothing else is left',
      '2026-09-01T23:00',
      '2026-09-02T05:30',
      '2026-09-01T23:00',
    ],
    ['at 21 still', '2026-09-01T21:00', '2026-09-02T08:00', '2026-09-01T21:00'],
  ])('goes %s', (_, wanted, start, goes) => {
    expect(moment(wanted, start)).toBe(goes)
  })

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'is never later than the start nor before it is wanted (day %i)',
    day => {
      for (let hour = 0; hour < 24; hour++) {
        const wanted = `${addDays('2026-09-01', day)}T${String(hour).padStart(2, '0')}:15`
        for (const start of ['2026-09-08T05:00', '2026-09-08T09:00', '2026-09-12T13:00']) {
          const goes = moment(wanted, start)
          expect(goes >= wanted && goes < start).toBe(true)
        }
      }
    },
  )
})

describe('a message to many', () => {
  const summer = { municipality: 'Havrelund', name: 'Sommer', from: '2027-06-28', to: '2027-08-08' }
  const closed = snapshotOf({ holidays: [{ ...summer, applies: [staffOff('skole')] }] })
  const partTime = personOf({ daysOff: [3] })
  const moment = (wanted: string, person: Person | undefined = partTime) =>
    localOf(broadcastMoment(across, person, at(wanted)), zone)

  it.each([
    // Tuesday 1 September; Wednesday is the day off.
    ['at once within the hours', '2026-09-01T07:00', '2026-09-01T07:00'],
    ['at once on the last minute', '2026-09-01T17:00', '2026-09-01T17:00'],
    ['after a day off', '2026-09-01T17:01', '2026-09-03T07:30'],
    ['at half past seven when it is early', '2026-09-01T05:10', '2026-09-01T07:30'],
    ['on Monday when it is weekend', '2026-09-05T10:00', '2026-09-07T07:30'],
    ['after the days between the years', '2026-12-30T18:00', '2027-01-04T07:30'],
    ['by the winter clock', '2026-10-25T02:30', '2026-10-26T07:30'],
    ['by the summer clock', '2027-03-28T02:30', '2027-03-30T07:30'],
  ])('goes %s', (_, wanted, goes) => {
    expect(moment(wanted)).toBe(goes)
  })

  it('waits for the end of the summer holiday, to a room too', () => {
    const goes = (person: Person | undefined) =>
      localOf(broadcastMoment(closed, person, at('2027-07-05T10:00')), zone)
    expect(goes(personOf({ staffGroup: 'skole' }))).toBe('2027-08-09T07:30')
    expect(goes(undefined)).toBe('2027-08-09T07:30')
    expect(goes(personOf({ staffGroup: 'administration' }))).toBe('2027-07-05T10:00')
  })

  it('goes to somebody who works on no day when the schools are open', () => {
    const never = personOf({ daysOff: [1, 2, 3, 4, 5] })
    expect(moment('2026-09-05T10:00', never)).toBe('2026-09-07T07:30')
    expect(moment('2026-09-02T10:00', never)).toBe('2026-09-02T10:00')
  })

  it.each([
    ['the same day', '2026-09-01T09:00', '2026-09-01T13:00'],
    ['exactly when the day closes', '2026-09-01T13:00', '2026-09-01T17:00'],
    ['counted from the opening where it is early', '2026-09-01T05:00', '2026-09-01T11:00'],
    ['on the next working day', '2026-09-01T16:00', '2026-09-03T10:00'],
    ['after the weekend', '2026-09-04T15:30', '2026-09-07T09:30'],
  ])('is given up after four hours in which it may go: %s', (_, from, over) => {
    expect(localOf(broadcastExpiry(across, partTime, at(from)), zone)).toBe(over)
  })

  it('is given up all the same where nobody works for longer than any holiday', () => {
    const shut = { ...summer, from: '2026-09-01', to: '2027-08-08' }
    const year = snapshotOf({ holidays: [{ ...shut, applies: [staffOff('skole')] }] })
    const wanted = at('2026-10-01T10:00')
    expect(broadcastMoment(year, personOf({ staffGroup: 'skole' }), wanted)).toBe(wanted)
    expect(broadcastExpiry(year, undefined, wanted)).toBe(wanted + 4 * 3_600_000)
  })

  it('is given up only after the moment it may first go, whenever that is', () => {
    for (let hour = 0; hour < 24 * 14; hour++) {
      const wanted = at('2026-12-20T00:10') + hour * 3_600_000
      const goes = broadcastMoment(across, partTime, wanted)
      expect(goes).toBeGreaterThanOrEqual(wanted)
      expect(broadcastExpiry(across, partTime, goes) - goes).toBeGreaterThanOrEqual(4 * 3_600_000)
    }
  })
})
