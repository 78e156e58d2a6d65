// One message a day and three an ISO week: what counts first, what waits, and which message carries it. 7 September 2026 is a Monday.
import { describe, expect, it } from 'vitest'
import { its, meeting, planFor } from './planning.js'

const on = (id: string, day: string, ...offsets: string[]) =>
  meeting(id, `${day}T13:00`, its(...offsets))
/** The reminder of the day alone: it never waits, and is a message of its own. */
const morning = (day: string) => on(`d${day.slice(8)}`, day, '-0d@07:00')

describe('the message budget', () => {
  it('makes one message of what is due in the same minute', () => {
    expect(
      planFor([on('a', '2026-09-15', '-5sd@09:00'), on('b', '2026-09-15', '-5sd@09:00')]),
    ).toEqual([
      '2026-09-08T09:00 anna a -5sd@09:00',
      '2026-09-08T09:00 anna b -5sd@09:00 bundle same-minute',
    ])
  })

  it('lets the second of a day wait for the person’s next message', () => {
    const planned = planFor([
      on('a', '2026-09-15', '-5sd@09:00'),
      on('b', '2026-09-17', '-7sd@10:00'),
      morning('2026-09-10'),
    ])
    expect(planned).toEqual([
      '2026-09-08T09:00 anna a -5sd@09:00',
      '2026-09-10T07:00 anna b -7sd@10:00 bundle day-budget',
      '2026-09-10T07:00 anna d10 -0d@07:00',
    ])
  })

  it('puts it in the message that blocked it where the next would be its own meeting’s morning', () => {
    const planned = planFor([
      on('a', '2026-09-15', '-5sd@09:00'),
      on('b', '2026-09-16', '-6sd@10:00', '-0d@07:00'),
    ])
    expect(planned).toEqual([
      '2026-09-08T09:00 anna a -5sd@09:00',
      '2026-09-08T09:00 anna b -6sd@10:00 bundle day-budget',
      '2026-09-16T07:00 anna b -0d@07:00',
    ])
  })

  it('counts the reminders of the same and the last school day before first, though they come later in the day', () => {
    const planned = planFor([
      on('a', '2026-09-15', '-5sd@09:00'),
      on('b', '2026-09-09', '-1sd@12:00'),
    ])
    expect(planned).toEqual([
      '2026-09-08T12:00 anna a -5sd@09:00 bundle day-budget',
      '2026-09-08T12:00 anna b -1sd@12:00',
    ])
  })

  it('takes the last school day by the receiver’s own working days', () => {
    const meetings = [on('a', '2026-09-15', '-5sd@09:00'), on('b', '2026-09-10', '-2d@12:00')]
    expect(planFor(meetings)[1]).toBe('2026-09-08T09:00 anna b -2d@12:00 bundle day-budget')
    expect(planFor(meetings, { daysOff: [3] })).toContain('2026-09-08T12:00 anna b -2d@12:00')
  })

  const threeMornings = ['2026-09-09', '2026-09-10', '2026-09-11'].map(morning)

  it('gives the week three messages, and lets a fourth wait for the next', () => {
    const planned = planFor([on('a', '2026-09-14', '-5sd@09:00'), ...threeMornings])
    expect(planned).toContain('2026-09-09T07:00 anna a -5sd@09:00 bundle week-budget')
    expect(planned).toHaveLength(4)
  })

  it('lets what never waits go over the three, each as its own', () => {
    const five = ['07', '08', '09', '10', '11'].map(day => morning(`2026-09-${day}`))
    expect(planFor(five).filter(line => line.includes('bundle'))).toEqual([])
  })

  it('counts weeks from Monday, over the end of the year too', () => {
    // Week 53 of 2026 ends on Sunday 3 January; 30 December and 4 January are in two weeks.
    const meetings = [
      ...['2026-12-28', '2026-12-29', '2026-12-30'].map(morning),
      on('a', '2027-01-12', '-6sd@09:00', '-0d@07:00'),
    ]
    expect(planFor(meetings)).toContain('2027-01-04T09:00 anna a -6sd@09:00')
    const inWeek = [...meetings.slice(0, 3), on('a', '2027-01-12', '-7sd@12:00', '-0d@07:00')]
    expect(planFor(inWeek)).toContain('2026-12-30T07:00 anna a -7sd@12:00 bundle day-budget')
  })

  it('tells earlier what only its own morning could carry: by a message of the week before', () => {
    const busy = [
      on('a', '2026-09-09', '-2sd@09:00', '-0d@07:00'),
      morning('2026-09-10'),
      morning('2026-09-11'),
    ]
    expect(planFor([...busy, morning('2026-09-02')])).toContain(
      '2026-09-02T07:00 anna a -2sd@09:00 bundle week-budget',
    )
    expect(planFor(busy)).toContain('2026-09-09T07:00 anna a -2sd@09:00 bundle week-budget')
  })

  it('lets it go by itself where no other message could tell it in time', () => {
    const busy = [
      on('a', '2026-09-09', '-2sd@09:00'),
      morning('2026-09-10'),
      on('b', '2026-09-11', '-0d@07:00', '-60m'),
    ]
    expect(planFor(busy)).toContain('2026-09-07T09:00 anna a -2sd@09:00')
  })

  it('carries nothing new with a message that has gone', () => {
    const meetings = [on('a', '2026-09-16', '-6sd@10:00', '-0d@07:00'), morning('2026-09-08')]
    const carried = '2026-09-08T07:00 anna a -6sd@10:00 bundle day-budget'
    expect(planFor(meetings, {}, { now: '2026-09-08T06:00' })).toContain(carried)
    const known = new Set(['d08:-0d@07:00:0'])
    expect(planFor(meetings, {}, { now: '2026-09-08T08:00', known })).toContain(
      '2026-09-16T07:00 anna a -6sd@10:00 bundle day-budget',
    )
  })
})
