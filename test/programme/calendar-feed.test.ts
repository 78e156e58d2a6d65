// What Pejling writes into people's calendars, read back by two programs that had no part in writing it: the same times on both
// sides of both changes of the clock, series as series, and one identity for life.
import ical from 'node-ical'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { PersonId } from '../../src/core/ids.js'
import { instantOf } from '../../src/core/time.js'
import { Programme } from '../../src/model/programme.js'
import { guest, viewerOf } from '../../src/people/rights.js'
import { writeFeed, writeMeeting } from '../../src/programme/calendar/calendar-feed.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { loadSample } from '../../src/sample.js'

const zone = 'Europe/Copenhagen'
const now = instantOf('2026-10-01T08:00', zone)
const ida = PersonId.parse('ida@havrelund.example')
const meeting = (id: string, start: string, end: string, more: object = {}) => ({
  id,
  title: `Møde ${id}`,
  kind: 'network',
  audience: { networks: ['matematik'] },
  openToAll: true,
  startLocal: start,
  endLocal: end,
  status: 'planned',
  ...more,
})
function snapshotOf(meetings: readonly object[], person: object = {}) {
  const programme = Programme.parse({
    schemaVersion: 1,
    name: 'Havrelund Kommune',
    networks: [{ id: 'matematik', name: 'Matematiknetværket' }],
    people: [{ id: ida, name: 'Ida Ågård', networks: [{ network: 'matematik' }], ...person }],
    meetings,
  })
  return createSnapshot({ version: 1, programme }, now)
}
function feedOf(meetings: readonly object[], person: object = {}, lang: 'da' | 'en' = 'da') {
  const snapshot = snapshotOf(meetings, person)
  const [who] = snapshot.programme.people
  if (!who) throw new Error('somebody must be there')
  return writeFeed(who, { snapshot, now, lang })
}
/** The events as node-ical reads them, by UID. */
function read(text: string) {
  const events = Object.values(ical.sync.parseICS(text)).filter(one => one?.type === 'VEVENT')
  return new Map(events.map(one => [String('uid' in one ? one.uid : ''), one as ical.VEvent]))
}
/** The starts as ts-ics reads them, as instants. */
function starts(text: string): number[] {
  return (convertIcsCalendar(undefined, text).events ?? []).map(one => one.start.date.getTime())
}

describe('a time', () => {
  it.each([
    ['the day before summer time ends', '2026-10-24T09:00'],
    ['the day after it has ended', '2026-10-26T09:00'],
    ['the very Sunday, after it', '2026-10-25T09:00'],
    ['the day before summer time begins', '2027-03-27T09:00'],
    ['the very Sunday', '2027-03-28T09:00'],
    ['the day after', '2027-03-29T09:00'],
  ])('on %s is that time to both', (_, start) => {
    const text = feedOf([meeting('a', start, `${start.slice(0, 11)}11:45`)])
    const wanted = instantOf(start, zone)
    expect(read(text).get('a@pejling')?.start.getTime()).toBe(wanted)
    expect(starts(text)).toEqual([wanted])
  })

  it('in the night when the hour is repeated is that time', () => {
    // ts-ics takes the whole day's offset for it.
    const text = feedOf([meeting('a', '2026-10-25T01:30', '2026-10-25T04:00')])
    const { start, end } = read(text).get('a@pejling') ?? {}
    expect([start?.getTime(), end?.getTime()]).toEqual([
      instantOf('2026-10-25T01:30', zone),
      instantOf('2026-10-25T04:00', zone),
    ])
  })

  it('of whole days is days, and the last is not left out', () => {
    const text = feedOf([meeting('a', '2027-01-14', '2027-01-16')])
    expect(text).toContain('DTSTART;VALUE=DATE:20270114\r\nDTEND;VALUE=DATE:20270116')
    expect(read(text).get('a@pejling')).toMatchObject({ datetype: 'date' })
  })

  it('of the whole sample year is the plan’s own, for everybody in it', () => {
    const at = Date.parse('2026-08-05T08:00:00Z')
    const snapshot = createSnapshot(loadSample(at), at)
    for (const person of snapshot.programme.people.slice(0, 12)) {
      const text = writeFeed(person, { snapshot, now: at, lang: 'da' })
      const singles = [...read(text).values()].filter(one => !one.rrule)
      for (const one of singles) {
        const id = one.uid.replace(/@pejling$/, '')
        const occurrence = snapshot.occurrences.find(other => other.id === id)
        expect(occurrence && [occurrence.start, occurrence.end]).toEqual(
          occurrence?.allDay ? expect.anything() : [one.start.getTime(), one.end.getTime()],
        )
      }
    }
  })
})

const weekly = { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=6' } }
const series = meeting('s', '2026-10-07T14:00', '2026-10-07T15:00', weekly)

describe('a series', () => {
  const moved = meeting('s#2026-10-21T14:00', '2026-10-22T12:00', '2026-10-22T13:00', {
    seriesId: 's',
    originalStart: '2026-10-21T14:00',
    revision: 3,
  })
  const off = meeting('s#2026-11-04T14:00', '2026-11-04T14:00', '2026-11-04T15:00', {
    seriesId: 's',
    originalStart: '2026-11-04T14:00',
    status: 'cancelled',
  })

  it('is one event with its rule, and each exception names the time that it replaces', () => {
    const text = feedOf([series, moved, off])
    const event = read(text).get('s@pejling')
    expect(event?.rrule?.all()).toHaveLength(6)
    const replaced = Object.values(event?.recurrences ?? {}).map(one => one.start.getTime())
    expect(new Set(replaced)).toEqual(
      new Set([instantOf('2026-10-22T12:00', zone), instantOf('2026-11-04T14:00', zone)]),
    )
    expect(text).toContain('RECURRENCE-ID;TZID=Europe/Copenhagen:20261021T140000')
    expect(text).toContain('SUMMARY:Aflyst: Møde')
    expect(text).toContain('SEQUENCE:3')
    expect(text.match(/UID:s@pejling/g)).toHaveLength(3)
  })

  it('leaves out the times before one came to the network', () => {
    const text = feedOf([series], { networks: [{ network: 'matematik', from: '2026-10-20' }] })
    expect(Object.keys(read(text).get('s@pejling')?.exdate ?? {})).toHaveLength(2)
    expect(text).toContain('EXDATE;TZID=Europe/Copenhagen:20261007T140000')
  })

  it('of another zone is written time by time, so that no hour is wrong', () => {
    const other = { ...series, tz: 'Europe/London' }
    expect(starts(feedOf([other]))).toContain(instantOf('2026-10-28T14:00', 'Europe/London'))
  })
})

describe('a calendar', () => {
  it('holds what is for the person, and nothing that is long over', () => {
    const text = feedOf([
      meeting('mit', '2026-11-01T09:00', '2026-11-01T10:00'),
      meeting('andres', '2026-11-01T09:00', '2026-11-01T10:00', {
        audience: { networks: ['laesning'] },
      }),
      meeting('gammelt', '2026-01-10T09:00', '2026-01-10T10:00'),
      meeting('aflyst for længe siden', '2026-08-10T09:00', '2026-08-10T10:00', {
        status: 'cancelled',
      }),
    ])
    expect([...read(text).keys()]).toEqual(['mit@pejling'])
  })

  it('says the same UID and a higher SEQUENCE after a move, and that a meeting is off in its title too', () => {
    const before = meeting('a', '2026-11-01T09:00', '2026-11-01T10:00')
    const after = {
      ...before,
      startLocal: '2026-11-02T09:00',
      endLocal: '2026-11-02T10:00',
      revision: 1,
      status: 'cancelled',
    }
    const [one, other] = [feedOf([before]), feedOf([after], {}, 'en')].map(text =>
      read(text).get('a@pejling'),
    )
    expect([one?.sequence, other?.sequence].map(Number)).toEqual([0, 1])
    expect(other).toMatchObject({ summary: 'Cancelled: Møde a', status: 'CANCELLED' })
  })

  it('keeps every letter, comma and line of a text, in lines that no program cuts', () => {
    const agenda = `1. Ærø, Å; "bål" \\ ${'læsning og skrivning '.repeat(20)}\n2. <b>Kaffe</b>`
    const text = feedOf([
      meeting('a', '2026-11-01T09:00', '2026-11-01T10:00', { agenda, place: 'Åhuset, sal 2' }),
    ])
    expect(read(text).get('a@pejling')?.description).toBe(`Dagsorden:\n${agenda}`)
    expect(read(text).get('a@pejling')?.location).toBe('Åhuset, sal 2')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  })
})

describe('one meeting as a file', () => {
  it('holds what the viewer may see, and nothing else', () => {
    const snapshot = snapshotOf([
      meeting('a', '2026-11-01T09:00', '2026-11-01T10:00', {
        link: 'https://teams.example/1',
        openToAll: true,
      }),
      meeting('b', '2026-11-01T09:00', '2026-11-01T10:00', {
        openToAll: false,
        audience: { networks: ['laesning'] },
      }),
    ])
    const [person] = snapshot.programme.people
    const viewer = viewerOf(person, '2026-10-01')
    const [open, closed] = snapshot.occurrences
    if (!open || !closed) throw new Error('two meetings must be there')
    const facts = { snapshot, now, lang: 'da' } as const
    expect(writeMeeting(open, viewer, facts)).toContain('https://teams.example/1')
    expect(writeMeeting(open, guest, facts)).not.toContain('teams.example')
    expect(writeMeeting(closed, viewer, facts)).toBeUndefined()
  })
})
