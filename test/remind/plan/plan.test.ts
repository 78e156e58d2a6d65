// When reminders go: offsets, working days, hours, late plans, series and deadlines. Weekdays: 8 September 2026 is a Tuesday. What is
// expected is worked out with a calendar and never by the code under test.
import { describe, expect, it } from 'vitest'
import { answered } from './answering.js'
import {
  at,
  idOf,
  its,
  linesOf,
  meeting,
  member,
  planFor,
  planOf,
  saidYes,
  series,
} from './planning.js'

const tuesday = '2026-09-08T13:00'

describe('an offset', () => {
  it.each([
    // The clock is turned back on Sunday 25 October: 09:00 is 07:00Z before and 08:00Z after.
    ['2026-10-27T09:00', '-7d@09:00', '2026-10-20T07:00Z'],
    ['2026-10-27T09:00', '-168h', '2026-10-20T08:00Z'],
    // And forward on Sunday 28 March.
    ['2027-03-30T09:00', '-7d@09:00', '2027-03-23T08:00Z'],
    ['2027-03-30T09:00', '-168h', '2027-03-23T07:00Z'],
    ['2027-03-30T09:00', '-60m', '2027-03-30T06:00Z'],
  ])(
    'of a meeting on %s by %s is at %s: days keep the wall clock, hours pass',
    (start, offset, goes) => {
      const meetings = [meeting('m', start, its(offset))]
      const planned = planOf({ programme: { meetings, people: [member('anna')] } })
      expect(planned.map(one => one.wantedAt)).toEqual([Date.parse(goes)])
    },
  )

  it.each([
    ['plainly', '2026-12-09T13:00', [], '2026-12-02T09:00'],
    ['over the own day off', '2026-12-09T13:00', [3], '2026-12-01T09:00'],
    ['over Christmas and New Year', '2027-01-06T13:00', [], '2026-12-28T09:00'],
    ['over Christmas with Mondays off', '2027-01-06T13:00', [1], '2026-12-22T09:00'],
    ['over Easter', '2027-04-01T13:00', [], '2027-03-22T09:00'],
    ['over the clock', '2026-10-27T13:00', [], '2026-10-20T09:00'],
  ])(
    'of five school days is counted over the receiver’s own working days: %s',
    (_, start, daysOff, goes) => {
      const planned = planFor([meeting('m', start, its('-5sd@09:00'))], { daysOff })
      expect(planned).toEqual([`${goes} anna m -5sd@09:00`])
    },
  )

  it('is counted by each municipality’s own holidays', () => {
    const week = (municipality: string, from: string, to: string) => ({
      ...{ municipality, name: 'Ferie', from, to },
      applies: [{ group: 'skole', off: 'staff' }],
    })
    const programme = {
      schools: [
        { id: 'skoven', name: 'Skovskolen', municipality: 'Havrelund' },
        { id: 'engen', name: 'Engskolen', municipality: 'Engby' },
      ],
      people: [
        member('anna', { posts: [{ school: 'skoven', functions: ['lærer'] }] }),
        member('bo', { posts: [{ school: 'engen', functions: ['lærer'] }] }),
      ],
      holidays: [
        week('Havrelund', '2027-02-15', '2027-02-19'),
        week('Engby', '2027-02-08', '2027-02-12'),
      ],
      meetings: [meeting('m', '2027-02-24T13:00', its('-5sd@09:00'))],
    }
    // Wednesday 24 February: two days of that week, and three of the last one before that was no holiday.
    expect(linesOf(planOf({ programme }))).toEqual([
      '2027-02-10T09:00 anna m -5sd@09:00',
      '2027-02-17T09:00 bo m -5sd@09:00',
    ])
  })
})

describe('the hours', () => {
  it.each([
    ['07:00 is within them', tuesday, '-0d@07:00', '2026-09-08T07:00', ''],
    ['17:00 is within them', '2026-09-08T18:00', '-60m', '2026-09-08T17:00', ''],
    ['before 07:00 is the evening before', tuesday, '-0d@06:00', '2026-09-07T17:00', 'quiet-hours'],
    ['after 17:00 is 17:00', '2026-09-08T18:30', '-60m', '2026-09-08T17:00', 'quiet-hours'],
    [
      'an hour before a breakfast is the evening before',
      '2026-09-08T07:30',
      '-60m',
      '2026-09-07T17:00',
      'quiet-hours',
    ],
    ['a Saturday is the Friday before', tuesday, '-3d@09:00', '2026-09-04T17:00', 'day-off'],
    [
      'a Monday morning is the Friday before',
      '2026-09-07T08:00',
      '-0d@06:45',
      '2026-09-04T17:00',
      'quiet-hours',
    ],
    [
      'a meeting on a Saturday is told on the Friday',
      '2026-09-05T10:00',
      '-0d@07:00',
      '2026-09-04T17:00',
      'day-off',
    ],
    [
      'New Year’s Day is the day before New Year’s Eve',
      '2027-01-04T13:00',
      '-3d@09:00',
      '2026-12-30T17:00',
      'day-off',
    ],
    [
      'what would come with the start comes the day before',
      '2026-09-08T06:45',
      '-0d@07:00',
      '2026-09-07T17:00',
      'before-start',
    ],
  ])('move a reminder earlier and never later: %s', (_, start, offset, goes, why) => {
    const shifted = why ? ` shift ${why}` : ''
    expect(planFor([meeting('m', start, its(offset))])).toEqual([
      `${goes} anna m ${offset}${shifted}`,
    ])
  })

  it('leave out the reminder of the day on a part-time person’s day off, until they have said yes', () => {
    const own = { ...its('-1sd@09:00', '-0d@07:00', '-60m'), openForAnswers: true }
    const meetings = [meeting('m', tuesday, own)]
    const partTime = { daysOff: [2] }
    expect(planFor(meetings, partTime)).toEqual([
      '2026-09-07T09:00 anna m -1sd@09:00',
      '2026-09-08T07:00 anna m -0d@07:00 drop weekly-day-off',
      '2026-09-08T12:00 anna m -60m drop weekly-day-off',
    ])
    expect(planFor(meetings, partTime, { answers: answered('m', { anna: 'yes' }) })).toEqual([
      '2026-09-07T09:00 anna m -1sd@09:00',
      '2026-09-08T07:00 anna m -0d@07:00',
      '2026-09-08T12:00 anna m -60m',
    ])
  })

  it('leave nothing for somebody who works on no day', () => {
    const never = { daysOff: [1, 2, 3, 4, 5] }
    const [line] = planFor([meeting('m', tuesday, its('-5sd@09:00'))], never)
    expect(line).toContain('drop no-work-day')
  })
})

describe('a meeting', () => {
  it('that is cancelled, or wants no reminders, has none', () => {
    const cancelled = meeting('m', tuesday, { ...its(), status: 'cancelled' })
    expect(planFor([cancelled, meeting('n', tuesday, { ...its(), reminders: [] })])).toEqual([])
  })

  it('that lasts all day is told of on its day, but by no hour', () => {
    expect(planFor([meeting('m', '2026-09-08', its('-0d@07:00', '-60m'))])).toEqual([
      '2026-09-08T07:00 anna m -0d@07:00',
      '2026-09-08T23:00 anna m -60m drop no-hour',
    ])
  })

  it('in another zone is told of by the programme’s clock', () => {
    const abroad = meeting('m', '2026-09-08T03:00', {
      ...its('-1d@09:00', '-60m'),
      tz: 'America/New_York',
    })
    expect(planFor([abroad])).toEqual([
      '2026-09-07T09:00 anna m -1d@09:00',
      '2026-09-08T08:00 anna m -60m',
    ])
    const late = meeting('m', '2026-09-08T23:30', { ...its('-0d@07:00'), tz: 'Europe/London' })
    expect(planFor([late])).toEqual(['2026-09-08T17:00 anna m -0d@07:00 shift before-start'])
  })

  it('of a series is told of at each time, at the moved one where it was moved', () => {
    const weekly = series(
      's',
      tuesday,
      { rrule: 'FREQ=WEEKLY;COUNT=3', exdates: ['2026-09-22T13:00'] },
      its('-0d@07:00'),
    )
    const moved = meeting('s#2026-09-15T13:00', '2026-09-16T13:00', {
      ...{ ...its('-0d@07:00'), seriesId: 's', originalStart: '2026-09-15T13:00', revision: 3 },
    })
    const planned = planOf({ programme: { meetings: [weekly, moved], people: [member('anna')] } })
    expect(planned.map(idOf)).toEqual([
      's#2026-09-08T13:00:-0d@07:00:0',
      's#2026-09-15T13:00:-0d@07:00:3',
    ])
    expect(linesOf(planned)[1]).toBe('2026-09-16T07:00 anna s#2026-09-15T13:00 -0d@07:00')
  })

  it('expires with its start, one without hour with its first day', () => {
    const expiry = (start: string) =>
      planOf({
        programme: { meetings: [meeting('m', start, its('-1d@09:00'))], people: [member('anna')] },
      })[0]?.expiresAt
    expect(expiry(tuesday)).toBe(at(tuesday))
    expect(expiry('2026-09-08')).toBe(at('2026-09-09T00:00'))
  })
})

describe('a deadline', () => {
  const due = (day: string, more = {}) => ({
    id: 'd',
    title: 'Frist',
    due: day,
    audience: { networks: ['it'] },
    ...more,
  })

  it('is told of five school days before, once, with its day as revision', () => {
    const planned = planOf({
      programme: { deadlines: [due('2026-09-08')], people: [member('anna')] },
    })
    expect(planned.map(idOf)).toEqual(['d:-5sd@09:00:20260908'])
    expect(linesOf(planned)).toEqual(['2026-09-01T09:00 anna d -5sd@09:00'])
  })

  it('that says nothing of whom it is for is told to nobody', () => {
    const deadlines = [due('2026-09-08', { audience: {} })]
    expect(planOf({ programme: { deadlines, people: [member('anna')] } })).toEqual([])
  })

  it('by which a meeting must be answered is no reminder of its own', () => {
    const meetings = [meeting('m', tuesday, { ...its('-1d@09:00'), answerBy: '2026-09-01' })]
    expect(planFor(meetings)).toEqual(['2026-09-07T09:00 anna m -1d@09:00'])
  })
})

describe('a plan that is made at a moment', () => {
  const monday = '2026-09-07T13:00'
  const meetings = [meeting('m', monday, its('-5sd@09:00', '-2d@09:00', '-0d@07:00'))]
  const onSaturday = { now: '2026-09-05T08:00' }

  it('drops what is new and too late, and sends after the hours what only they would have moved back', () => {
    expect(planFor(meetings, {}, onSaturday)).toEqual([
      '2026-08-31T09:00 anna m -5sd@09:00 drop late',
      '2026-09-07T07:00 anna m -0d@07:00',
      '2026-09-07T07:00 anna m -2d@09:00 bundle same-minute',
    ])
  })

  it('keeps the moments of what an earlier plan has noted', () => {
    const known = new Set(['m:-5sd@09:00:0', 'm:-2d@09:00:0'])
    expect(planFor(meetings, {}, { ...onSaturday, known })).toEqual([
      '2026-08-31T09:00 anna m -5sd@09:00',
      '2026-09-04T17:00 anna m -2d@09:00 shift day-off',
      '2026-09-07T07:00 anna m -0d@07:00',
    ])
  })

  it('knows a moved meeting’s reminders as new ones', () => {
    const moved = [meeting('m', monday, { ...its('-5sd@09:00', '-0d@07:00'), revision: 1 })]
    const known = new Set(['m:-5sd@09:00:0', 'm:-0d@07:00:0'])
    expect(planFor(moved, {}, { ...onSaturday, known })).toEqual([
      '2026-08-31T09:00 anna m -5sd@09:00 drop late',
      '2026-09-07T07:00 anna m -0d@07:00',
    ])
  })

  const sudden = (now: string, known: string[] = [], more: readonly unknown[] = meetings) =>
    planFor(more, {}, { now, known: new Set(known) }).filter(line => !line.includes('drop'))

  it.each([
    ['forty minutes before the start', '2026-09-07T12:20', ['2026-09-07T12:20 anna m -0m']],
    ['an hour before', '2026-09-07T12:00', []],
    ['when it begins', '2026-09-07T13:00', []],
  ])('tells of a meeting that is new %s at once', (_, now, lines) => {
    expect(sudden(now)).toEqual(lines)
  })

  it('tells once of it, in the evening too, and never of one that was known or wants no reminders', () => {
    const evening = [meeting('m', '2026-09-07T19:00', its('-1d@09:00'))]
    expect(sudden('2026-09-07T18:30', [], evening)).toEqual(['2026-09-07T18:30 anna m -0m'])
    expect(sudden('2026-09-07T12:40', ['m:-0m:0'])).toEqual(['2026-09-07T12:00 anna m -0m'])
    expect(sudden('2026-09-07T12:40', ['m:-5sd@09:00:7'])).toEqual([])
    const silent = [meeting('m', monday, { ...its(), reminders: [] })]
    expect(sudden('2026-09-07T12:40', [], silent)).toEqual([])
  })
})

describe('a person', () => {
  const meetings = [meeting('m', tuesday, its('-1d@09:00', '-60m', '-30m', '-2h'))]

  it('who does not want the reminder an hour before gets the others', () => {
    const people = [member('anna'), member('bo')]
    const settings = saidYes({}, { withoutHour: [people[0]?.id] })
    const planned = planOf({ programme: { meetings, people }, everyYes: true, settings })
    expect(linesOf(planned).filter(line => line.includes('drop'))).toEqual([
      '2026-09-08T12:00 anna m -60m drop opted-out',
      '2026-09-08T12:30 anna m -30m drop opted-out',
    ])
  })
})
