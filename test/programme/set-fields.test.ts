// Setting what a meeting gathers around it: a single one, one time of a series, an exception that is there already; nothing else changes.
import { describe, expect, it } from 'vitest'
import { MeetingId, PersonId } from '../../src/core/ids.js'
import { changesBetween } from '../../src/programme/changes-between.js'
import { withFieldsOf, withMeetingFields } from '../../src/programme/set-fields.js'
import { createSnapshot, type Snapshot } from '../../src/programme/snapshot.js'
import { meeting, now, series, snapshotOf } from './build.js'

const snapshot = snapshotOf({
  meetings: [
    meeting('mat', '2026-12-09T13:00', { revision: 4, answerRevision: 2, place: 'Rådhuset' }),
    series('it', '2026-12-02T14:00', { rrule: 'FREQ=WEEKLY;COUNT=3' }, { revision: 3 }),
    series(
      'far',
      '2026-12-07T08:00',
      { rrule: 'FREQ=WEEKLY;COUNT=2' },
      { tz: 'America/New_York', endLocal: '2026-12-07T09:30' },
    ),
  ],
})
const id = (text: string) => MeetingId.parse(text)
const open = { openForAnswers: true, answerBy: '2026-12-01' } as const

function set(fields: Parameters<typeof withMeetingFields>[2], about: string, from = snapshot) {
  const programme = withMeetingFields(from, id(about), fields)
  if (!programme) throw new Error(`there is no ${about}`)
  return createSnapshot({ version: 8, programme }, now)
}

function timesOf({ occurrences }: Snapshot) {
  return occurrences.map(one => [one.id, one.start, one.end, one.startLocal, one.endLocal])
}

describe('a field of one meeting', () => {
  it.each(['mat', 'it#2026-12-09T14:00', 'far#2026-12-14T08:00'])(
    'is set on %s alone, and every meeting keeps its time and its numbers',
    about => {
      const after = set(open, about)
      expect(timesOf(after)).toEqual(timesOf(snapshot))
      for (const { id: each, meeting: one } of after.occurrences) {
        const before = snapshot.byId.get(each)?.meeting
        expect([one.revision, one.answerRevision]).toEqual([
          before?.revision,
          before?.answerRevision,
        ])
        expect(one.openForAnswers).toBe(each === about ? true : undefined)
      }
      expect(after.byId.get(id(about))?.meeting).toMatchObject(open)
    },
  )

  it('is nothing that anybody is told of', () => {
    for (const about of ['mat', 'it#2026-12-09T14:00'])
      expect(changesBetween(snapshot, set(open, about), { now, by: undefined })).toEqual([])
  })

  it('is set again on the record that is there, and taken away by undefined', () => {
    const once = set(open, 'it#2026-12-09T14:00')
    const twice = set({ answerBy: undefined, allowsMaybe: true }, 'it#2026-12-09T14:00', once)
    expect(twice.programme.meetings).toHaveLength(4)
    const record = twice.byId.get(id('it#2026-12-09T14:00'))?.meeting
    expect(record).toMatchObject({ openForAnswers: true, allowsMaybe: true, seriesId: 'it' })
    expect(record?.answerBy).toBeUndefined()
  })

  it('is set on several at once, or on none where one of them is gone', () => {
    const fields = { attendance: [PersonId.parse('ida@havrelund.example')] }
    const all = ['mat', 'it#2026-12-02T14:00'].map(about => ({ about: id(about), fields }))
    expect(withFieldsOf(snapshot, all)?.meetings.filter(one => one.attendance)).toHaveLength(2)
    expect(withFieldsOf(snapshot, [...all, { about: id('gone'), fields }])).toBeUndefined()
    expect(withMeetingFields(snapshot, id('it'), fields)).toBeUndefined()
  })
})
