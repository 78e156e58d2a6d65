// What Pejling alone knows of a meeting (open for answers, who came, minutes, agreements) stays through every import, and a single time of
// a series that has a record of its own for that follows its series.
import { describe, expect, it } from 'vitest'
import { MeetingId, PersonId } from '../../src/core/ids.js'
import { applyChange } from '../../src/import/apply.js'
import { diffProgramme } from '../../src/import/diff.js'
import { readIcs } from '../../src/import/read-ics.js'
import { Imports } from '../../src/model/imports.js'
import { Meeting } from '../../src/model/meeting.js'
import { emptyProgramme, type Programme } from '../../src/model/programme.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { at } from '../support/programme.js'
import { type WrittenEvent, writeIcs } from './write-ics.js'

const empty = emptyProgramme('Havrelund Kommune')
const single: WrittenEvent = {
  ...{ uid: 'lab', title: 'Læringslab 1 – Hold 1', zone: 'Europe/Copenhagen' },
  ...{ start: '20261201T090000', end: '20261201T150000', place: 'Medborgerhuset' },
}
/** Wednesdays, four of them from 2 December. */
const series: WrittenEvent = {
  ...{ uid: 'it', title: 'IT-netværket', zone: 'Europe/Copenhagen', place: 'Online' },
  ...{ start: '20261202T140000', end: '20261202T153000', lines: ['RRULE:FREQ=WEEKLY;COUNT=4'] },
}
const own = {
  openForAnswers: true,
  answerBy: '2026-11-25',
  allowsMaybe: true as const,
  attendance: [PersonId.parse('ida@havrelund.example')],
  minutes: 'https://havrelund.example/referat',
  agreements: [{ what: 'Prøv makkerpar', who: [], by: '2027-02-01', done: true as const }],
}
const second = MeetingId.parse('it#2026-12-09T14:00')

function importInto(known: Programme, events: readonly WrittenEvent[], base?: Programme) {
  const draft = readIcs(writeIcs(events), 'plan.ics', known)
  const change = diffProgramme(
    known,
    [draft],
    ...(base ? [{ imports: Imports.parse({ read: base }) }] : []),
  )
  return { change, programme: applyChange(known, change, { gone: false }) }
}
const first = importInto(empty, [single, series]).programme
const withOwn = (programme: Programme, id: string): Programme => ({
  ...programme,
  meetings: programme.meetings.map(one => (one.id === id ? { ...one, ...own } : one)),
})
/** The second time of the series, opened as Pejling does it: with a record of its own. */
const opened: Programme = {
  ...first,
  meetings: first.meetings.flatMap(one => {
    if (one.id !== 'it') return [one]
    const { recurrence: _, source: __, ...rest } = one
    const exception = Meeting.parse({
      ...{ ...rest, ...own, id: second, seriesId: 'it', source: { uid: 'it' } },
      ...{ originalStart: '2026-12-09T14:00', startLocal: '2026-12-09T14:00' },
      endLocal: '2026-12-09T15:30',
    })
    return [one, exception]
  }),
}
const times = (programme: Programme) =>
  createSnapshot({ version: 1, programme }, at('2026-11-22T12:00'))
    .occurrences.filter(({ id }) => id.startsWith('it'))
    .map(({ id, startLocal, meeting }) => `${id} ${startLocal} ${meeting.place} ${meeting.status}`)
const secondOf = ({ meetings }: Programme) => meetings.find(({ id }) => id === second)

describe('what only Pejling knows of a meeting', () => {
  it.each([
    ['without what the files had last', undefined],
    ['with what they had last', first],
  ])('stays when a file changes it otherwise, %s', (_, base) => {
    const known = withOwn(first, 'lab')
    const { programme } = importInto(known, [{ ...single, place: 'Åhuset' }, series], base)
    expect(programme.meetings.find(({ id }) => id === 'lab')).toMatchObject({
      ...{ place: 'Åhuset', revision: 1, ...own },
    })
  })
})

describe('a single time of a series that is open for answers', () => {
  it('stays as it is when the series is the same', () => {
    const { change, programme } = importInto(opened, [single, series], first)
    expect(change.meetings).toMatchObject({ added: [], changed: [], gone: [] })
    expect(programme).toEqual(opened)
  })

  it('has what the series gets: place, title, whom it is for', () => {
    const { programme } = importInto(opened, [single, { ...series, place: 'Åhuset' }], first)
    expect(times(programme)).toEqual([
      'it#2026-12-02T14:00 2026-12-02T14:00 Åhuset planned',
      'it#2026-12-09T14:00 2026-12-09T14:00 Åhuset planned',
      'it#2026-12-16T14:00 2026-12-16T14:00 Åhuset planned',
      'it#2026-12-23T14:00 2026-12-23T14:00 Åhuset planned',
    ])
    expect(secondOf(programme)).toMatchObject({ ...own, revision: 1, answerRevision: 0 })
  })

  it('follows to another hour, with its answers, and to another day of the week', () => {
    const later = { ...series, start: '20261202T143000', end: '20261202T160000' }
    const hour = importInto(opened, [single, later], first).programme
    expect(times(hour)[1]).toBe('it#2026-12-09T14:00 2026-12-09T14:30 Online planned')
    expect(times(hour)).toHaveLength(4)
    expect(secondOf(hour)).toMatchObject({ ...own, revision: 1, answerRevision: 0 })
    const thursdays = { ...series, start: '20261203T140000', end: '20261203T153000' }
    const day = importInto(opened, [single, thursdays], first).programme
    expect(times(day)).toHaveLength(4)
    expect(secondOf(day)).toMatchObject({
      ...{ startLocal: '2026-12-10T14:00', revision: 1, answerRevision: 1, ...own },
    })
  })

  it('is cancelled when the series leaves it out or ends before it', () => {
    const without = {
      ...series,
      lines: [...(series.lines ?? []), 'EXDATE;TZID=Europe/Copenhagen:20261209T140000'],
    }
    const short = { ...series, lines: ['RRULE:FREQ=WEEKLY;COUNT=1'] }
    for (const [now, left] of [
      [without, 4],
      [short, 2],
    ] as const) {
      const { programme } = importInto(opened, [single, now], first)
      expect(secondOf(programme)).toMatchObject({ status: 'cancelled', revision: 1 })
      expect(times(programme)).toHaveLength(left)
    }
  })

  it('keeps what was changed of it in Pejling', () => {
    const moved = opened.meetings.map(one =>
      one.id === second
        ? { ...one, startLocal: '2026-12-10T14:00', endLocal: '2026-12-10T15:30', revision: 1 }
        : one,
    )
    const known = { ...opened, meetings: moved }
    const { programme } = importInto(known, [single, { ...series, place: 'Åhuset' }], first)
    expect(secondOf(programme)).toMatchObject({ place: 'Online', startLocal: '2026-12-10T14:00' })
    const elsewhere = {
      ...opened,
      meetings: opened.meetings.map(one => (one.id === second ? { ...one, place: 'Teams' } : one)),
    }
    const again = importInto(elsewhere, [single, { ...series, place: 'Åhuset' }], first).programme
    expect(secondOf(again)).toMatchObject({ place: 'Teams' })
  })

  it('is what a calendar says of that very time, once it names it, and stays open', () => {
    const exception: WrittenEvent = {
      ...{ uid: 'it', title: 'IT-netværket', zone: 'Europe/Copenhagen', place: 'Biblioteket' },
      ...{ start: '20261209T100000', end: '20261209T113000' },
      lines: ['RECURRENCE-ID;TZID=Europe/Copenhagen:20261209T140000'],
    }
    const { programme } = importInto(opened, [single, series, exception], first)
    expect(secondOf(programme)).toMatchObject({
      ...{ ...own, place: 'Biblioteket', startLocal: '2026-12-09T10:00', answerRevision: 1 },
    })
    expect(times(programme)).toHaveLength(4)
  })
})
