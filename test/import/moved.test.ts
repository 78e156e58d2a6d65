// What a single meeting was moved from: said by its own text, or known from the import before. It is kept until it is moved
// back, through imports that say nothing of it, and answers tell it. And whom a meeting is open to.
import { describe, expect, it } from 'vitest'
import { sayMeeting } from '../../src/ask/answers/say.js'
import { readIcs } from '../../src/import/read-ics.js'
import type { Programme } from '../../src/model/programme.js'
import { guest } from '../../src/people/rights.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { startWith } from './change/network.js'
import { known } from './sheet/reading.js'
import { type WrittenEvent, writeIcs } from './write-ics.js'

const event: WrittenEvent = {
  uid: 'a@havrelund.example',
  title: 'Matematiknetværket: Tal',
  start: '20270225T140000',
  end: '20270225T160000',
  zone: 'Europe/Copenhagen',
  place: 'Nordskolen',
}
const calendar = (change: Partial<WrittenEvent> = {}) => writeIcs([{ ...event, ...change }])
const onFourth = { start: '20270304T140000', end: '20270304T160000' }
const moved = (programme: Programme) => programme.meetings[0]?.movedFrom
const first = { startLocal: '2027-02-25T14:00', endLocal: '2027-02-25T16:00' }

describe('a single meeting that starts at another time than the last time it was read', () => {
  it('remembers when it was to be, and where if that is elsewhere', () => {
    const network = startWith()
    network.take('plan.ics', calendar())
    expect(moved(network.programme())).toBeUndefined()
    network.take('plan.ics', calendar({ ...onFourth, place: 'Østerskolen' }))
    expect(moved(network.programme())).toEqual({ ...first, place: 'Nordskolen' })
  })

  it('goes on remembering the first time, through imports that say nothing new', () => {
    const network = startWith()
    network.take('plan.ics', calendar())
    network.take('plan.ics', calendar(onFourth))
    const again = network.take('plan.ics', calendar(onFourth))
    expect(again.meetings.changed).toEqual([])
    expect(moved(network.programme())).toEqual(first)
    network.take('plan.ics', calendar({ start: '20270311T140000', end: '20270311T160000' }))
    expect(moved(network.programme())).toEqual(first)
  })

  it('forgets it when it is moved back, and when the import is undone', () => {
    const network = startWith()
    network.take('plan.ics', calendar())
    network.take('plan.ics', calendar(onFourth))
    network.take('plan.ics', calendar())
    expect(moved(network.programme())).toBeUndefined()
    network.take('plan.ics', calendar(onFourth))
    network.undo()
    expect(network.programme().meetings[0]).toMatchObject({ startLocal: first.startLocal })
    expect(moved(network.programme())).toBeUndefined()
  })

  it('is told in answers', () => {
    const network = startWith()
    network.take('plan.ics', calendar())
    network.take('plan.ics', calendar(onFourth))
    const now = Date.parse('2027-02-01T08:00:00Z')
    const snapshot = createSnapshot({ version: 1, programme: network.programme() }, now)
    const [occurrence] = snapshot.occurrences
    if (!occurrence) throw new Error('the meeting is missing')
    const telling = {
      lang: 'da' as const,
      snapshot,
      viewer: guest,
      now,
      today: '2027-02-01' as const,
      question: '',
      isNegated: false,
    }
    expect(sayMeeting(occurrence, telling).movedFrom).toContain('25. februar')
  })

  it('is not moved by a sheet and a calendar that differ', () => {
    const network = startWith()
    network.take('plan 2026-27.csv', 'Møde;Dato;Tid;Netværk\nTal;25/2-2027;13-15;Matematik\n')
    network.take('kalender.ics', calendar({ title: 'Tal', description: 'Netværk: Matematik' }))
    expect(network.programme().meetings.map(({ movedFrom }) => movedFrom)).not.toContainEqual(
      expect.anything(),
    )
  })
})

describe('a description that says what the meeting was moved from', () => {
  const read = (description: string, change: Partial<WrittenEvent> = {}) =>
    readIcs(calendar({ ...onFourth, description, ...change }), 'plan.ics', known).meetings[0]

  it.each([
    'Flyttet fra 25. februar, fordi salen er optaget.',
    'Mødet er flyttet fra d. 25/2 pga. vinterferien',
    'Rykket fra torsdag den 25. februar 2027 til 4. marts.',
    'Moved from 25/2 because of the holiday.',
  ])('gives that day with the meeting’s own hours, and keeps the reason: %s', description => {
    const meeting = read(description)
    expect(meeting).toMatchObject({ movedFrom: first, status: 'planned' })
    expect(meeting?.agenda).toContain(description)
  })

  it.each([
    'Flyttet fra biblioteket til hallen.',
    'Mødet er ikke flyttet fra 25. februar.',
    'Bogen er flyttet fra 25. februar.',
    'Flyttet fra 4. marts.',
  ])('and not by other words: %s', description => {
    expect(read(description)?.movedFrom).toBeUndefined()
  })

  it('leaves a series alone, whose exceptions have their place in it', () => {
    const meeting = read('Flyttet fra 25. februar.', { lines: ['RRULE:FREQ=WEEKLY;COUNT=3'] })
    expect(meeting?.movedFrom).toBeUndefined()
  })
})

describe('a guest', () => {
  const isOpen = (title: string, lines: readonly string[] = []) =>
    readIcs(calendar({ title, lines }), 'plan.ics', known).meetings[0]?.openToAll

  it.each(['Ledermøde', 'Styregruppemøde', 'Internat for skoleledere', 'Områdeledermøde'])(
    'sees nothing of a meeting for the few, whatever the calendar’s usual mark: %s',
    title => {
      expect(isOpen(title, ['CLASS:PUBLIC'])).toBe(false)
    },
  )

  it('sees nothing of one that only those invited by name know', () => {
    const lines = ['ATTENDEE;CN=Bo Ry:mailto:bo@havrelund.example']
    expect(isOpen('Sparring', lines)).toBe(false)
    expect(isOpen('Matematiknetværket: Tal', lines)).toBe(true)
  })

  it.each(['Ledermøde, åbent for alle', 'Læringslab 1 – Hold 1', 'Matematiknetværket: Tal'])(
    'sees when and where others are: %s',
    title => {
      expect(isOpen(title)).toBe(true)
    },
  )
})
