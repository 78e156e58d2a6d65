// Series that were read, laid out by rrule-temporal: the same days as the calendar program shows.
import { RRuleTemporal } from 'rrule-temporal'
import { describe, expect, it } from 'vitest'
import { readIcs } from '../../src/import/read-ics.js'
import type { Meeting } from '../../src/model/meeting.js'
import { emptyProgramme } from '../../src/model/programme.js'
import { type WrittenEvent, writeIcs } from './write-ics.js'

const empty = emptyProgramme('Havrelund Kommune')
const base: WrittenEvent = {
  uid: 'serie',
  title: 'Matematiknetværket',
  start: '20261006T130000',
  end: '20261006T150000',
  zone: 'Romance Standard Time',
}
function read(event: Partial<WrittenEvent>, more: readonly Partial<WrittenEvent>[] = []) {
  const events = [event, ...more].map(written => ({ ...base, ...written }))
  return readIcs(writeIcs(events), 'plan.ics', empty)
}

/** The starts of a series in local time, without exceptions. */
function startsOf(meeting: Meeting | undefined): string[] {
  if (!meeting?.recurrence) return []
  const { rrule, exdates, rdates } = meeting.recurrence
  const isDay = meeting.startLocal.length === 10
  const start = `${meeting.startLocal.replace(/[-:]/g, '')}${isDay ? '' : '00'}`
  const dtstart = isDay ? `DTSTART;VALUE=DATE:${start}` : `DTSTART;TZID=${meeting.tz}:${start}`
  const all = new RRuleTemporal({ rruleString: `${dtstart}\nRRULE:${rrule}` }).all()
  const starts = all.map(time =>
    time
      .toPlainDateTime()
      .toString()
      .slice(0, isDay ? 10 : 16),
  )
  return [...starts, ...rdates].filter(local => !exdates.includes(local)).sort()
}

describe('UNTIL', () => {
  it('in UTC includes the last time, over the turn of the clock', () => {
    const draft = read({ lines: ['RRULE:FREQ=WEEKLY;UNTIL=20261103T120000Z'] })
    expect(startsOf(draft.meetings[0])).toEqual([
      '2026-10-06T13:00',
      '2026-10-13T13:00',
      '2026-10-20T13:00',
      '2026-10-27T13:00',
      '2026-11-03T13:00',
    ])
  })

  it.each([
    ['a date', 'UNTIL=20261020'],
    ['local time', 'UNTIL=20261020T130000'],
    ['the second before midnight', 'UNTIL=20261020T215959Z'],
  ])('as %s is the same end', (_, until) => {
    const draft = read({ lines: [`RRULE:FREQ=WEEKLY;${until}`] })
    expect(startsOf(draft.meetings[0])).toEqual([
      '2026-10-06T13:00',
      '2026-10-13T13:00',
      '2026-10-20T13:00',
    ])
  })

  it('of whole days is a date, also where it was written as a midnight in UTC', () => {
    for (const until of ['20261008', '20261007T220000Z']) {
      const draft = read({
        start: '20261006',
        end: '20261007',
        lines: [`RRULE:FREQ=DAILY;UNTIL=${until}`],
      })
      expect(startsOf(draft.meetings[0])).toEqual(['2026-10-06', '2026-10-07', '2026-10-08'])
    }
  })
})

describe('EXDATE and RDATE', () => {
  it('are in the series’ own time, whatever they were written in', () => {
    const draft = read({
      lines: [
        'RRULE:FREQ=WEEKLY;COUNT=6',
        'EXDATE;TZID="Romance Standard Time":20261013T130000,20261020T130000',
        'EXDATE:20261027T120000Z',
        'EXDATE;VALUE=DATE:20261103',
        'RDATE;TZID=Europe/London:20261112T090000',
        'RDATE;VALUE=PERIOD:20261119T090000Z/PT1H',
      ],
    })
    expect(startsOf(draft.meetings[0])).toEqual([
      '2026-10-06T13:00',
      '2026-11-10T13:00',
      '2026-11-12T10:00',
      '2026-11-19T10:00',
    ])
  })

  it('alone make a series too', () => {
    const draft = read({ lines: ['RDATE;TZID=Europe/Copenhagen:20261013T130000'] })
    expect(startsOf(draft.meetings[0])).toEqual(['2026-10-06T13:00', '2026-10-13T13:00'])
  })
})

describe('RECURRENCE-ID', () => {
  const rule = 'RRULE:FREQ=WEEKLY;COUNT=4'
  const moved = { start: '20261021T090000', end: '20261021T100000' }

  it.each([
    ['the series’ zone', 'RECURRENCE-ID;TZID="Romance Standard Time":20261020T130000'],
    ['UTC', 'RECURRENCE-ID:20261020T110000Z'],
    ['another zone', 'RECURRENCE-ID;TZID=Europe/London:20261020T120000'],
    ['its date alone', 'RECURRENCE-ID;VALUE=DATE:20261020'],
    ['its midnight', 'RECURRENCE-ID;TZID=Europe/Copenhagen:20261020T000000'],
  ])('in %s names the occurrence', (_, line) => {
    const draft = read({ lines: [rule] }, [{ ...moved, lines: [line] }])
    expect(draft.meetings[1]).toMatchObject({
      id: 'serie#2026-10-20T13:00',
      seriesId: 'serie',
      originalStart: '2026-10-20T13:00',
      startLocal: '2026-10-21T09:00',
    })
    expect(startsOf(draft.meetings[0])).toContain(draft.meetings[1]?.originalStart)
  })

  it('may come before its series, and takes from it the title that it lacks', () => {
    const exception = {
      ...moved,
      title: '',
      lines: ['RECURRENCE-ID:20261020T110000Z', 'STATUS:CANCELLED'],
    }
    const draft = read(exception, [{ lines: [rule] }])
    expect(draft.problems).toEqual([])
    expect(draft.meetings.find(meeting => meeting.originalStart)).toMatchObject({
      title: 'Matematiknetværket',
      status: 'cancelled',
    })
  })

  it('without its series is read all the same, on its own', () => {
    const draft = read({ ...moved, lines: ['RECURRENCE-ID:20261020T110000Z'] })
    expect(draft.meetings).toMatchObject([
      { id: 'serie#2026-10-20T13:00', title: 'Matematiknetværket' },
    ])
  })

  it('for all that follow changes the one, and says so', () => {
    const draft = read({ lines: [rule] }, [
      {
        ...moved,
        lines: ['RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Copenhagen:20261020T130000'],
      },
    ])
    expect(draft.problems).toMatchObject([{ code: 'this-and-future' }])
  })

  it('that names no time is left out, and never takes the series’ place', () => {
    const draft = read({ lines: [rule] }, [{ ...moved, lines: ['RECURRENCE-ID:20269999T110000Z'] }])
    expect(draft.meetings.map(meeting => meeting.id)).toEqual(['serie'])
    expect(draft.problems).toMatchObject([{ column: 'RECURRENCE-ID', code: 'bad-time' }])
  })
})

describe('a rule', () => {
  it.each([
    [
      'FREQ=MONTHLY;BYDAY=1TU;COUNT=3',
      ['2026-10-06T13:00', '2026-11-03T13:00', '2026-12-01T13:00'],
    ],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;COUNT=2', ['2026-10-06T13:00', '2026-11-03T13:00']],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4;WKST=MO',
      ['2026-10-06T13:00', '2026-10-08T13:00', '2026-10-20T13:00', '2026-10-22T13:00'],
    ],
    ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=6;COUNT=2', ['2026-10-06T13:00', '2027-10-06T13:00']],
    ['FREQ=DAILY;INTERVAL=3;COUNT=2', ['2026-10-06T13:00', '2026-10-09T13:00']],
  ])('%s is laid out as Outlook does', (rule, starts) => {
    expect(startsOf(read({ lines: [`RRULE:${rule}`] }).meetings[0])).toEqual(starts)
  })

  it('of a series in UTC stays in UTC, since its clock time in Denmark shifts', () => {
    const { zone: _, ...plain } = base
    const bytes = writeIcs([
      {
        ...plain,
        start: '20261020T110000Z',
        end: '20261020T120000Z',
        lines: ['RRULE:FREQ=WEEKLY;COUNT=2'],
      },
    ])
    const [series] = readIcs(bytes, 'plan.ics', empty).meetings
    expect(series).toMatchObject({ tz: 'UTC', startLocal: '2026-10-20T11:00' })
    expect(startsOf(series)).toEqual(['2026-10-20T11:00', '2026-10-27T11:00'])
  })

  it.each([
    ['FREQ=SECONDLY', 'rule-unreadable'],
    ['FREQ=WEEKLY;BYDAY=XX', 'rule-unreadable'],
    ['BYDAY=MO', 'rule-unreadable'],
    ['FREQ=WEEKLY;UNTIL=20260101T000000Z', 'rule-never'],
  ])('%s that cannot be is told about, and the first time is kept', (rule, code) => {
    const draft = read({ lines: [`RRULE:${rule}`] })
    expect(draft.problems).toMatchObject([{ column: 'RRULE', code }])
    expect(draft.meetings).toMatchObject([{ startLocal: '2026-10-06T13:00' }])
    expect(draft.meetings[0]).not.toHaveProperty('recurrence')
  })
})
