// Changing one meeting: what it becomes, which numbers grow, when it may not be done, and that calendars follow it by the same UID.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeetingEdit } from '../../src/core/action.js'
import { MeetingId, PersonId } from '../../src/core/ids.js'
import { instantOf, localOf } from '../../src/core/time.js'
import type { ChangeKind, ToldMeeting } from '../../src/model/change.js'
import type { Programme } from '../../src/model/programme.js'
import { writeFeed } from '../../src/programme/calendar/calendar-feed.js'
import {
  type Changed,
  type ChangeProblem,
  changeKind,
  changeMeeting,
  editBack,
  toldOf,
} from '../../src/programme/change.js'
import { createSnapshot, type Snapshot } from '../../src/programme/snapshot.js'
import { meeting, now, person, series, snapshotOf, zone } from './build.js'

const minute = 60_000
const hour = 60 * minute
const inNetwork = { networks: [{ network: 'matematik' }] }
const audience = { audience: { networks: ['matematik'] } }
const plan = {
  networks: [
    { id: 'matematik', name: 'Matematiknetværket' },
    { id: 'it', name: 'IT-netværket' },
  ],
  people: [
    person('ida', inNetwork),
    person('bo', { networks: [{ network: 'matematik', to: '2026-12-10' }] }),
    person('eva', { networks: [{ network: 'matematik', from: '2026-12-11' }] }),
    person('ole', { networks: [{ network: 'it' }] }),
  ],
  meetings: [
    meeting('mat', '2026-12-09T13:00', {
      ...audience,
      endLocal: '2026-12-09T15:00',
      place: 'Rådhuset',
      revision: 4,
      answerRevision: 2,
    }),
    meeting('off', '2026-12-14T09:00', { ...audience, status: 'cancelled' }),
    meeting('gone', '2026-11-02T09:00', audience),
    meeting('days', '2026-12-01', { ...audience, endLocal: '2026-12-03' }),
    meeting('far', '2026-12-09T07:00', { ...audience, tz: 'America/New_York' }),
    series(
      'it',
      '2026-12-02T14:00',
      { rrule: 'FREQ=WEEKLY;COUNT=6' },
      {
        audience: { networks: ['it'] },
        endLocal: '2026-12-02T15:30',
        source: { uid: 'it', file: 'it.ics', sequence: 3 },
        revision: 3,
      },
    ),
  ],
}
const snapshot = snapshotOf(plan)

function change(
  about: string,
  edit: MeetingEdit,
  { at = now, atOnce = false, on = snapshot } = {},
) {
  return changeMeeting(on, MeetingId.parse(about), { edit, now: at, atOnce })
}
function done(
  about: string,
  edit: MeetingEdit,
  more: { at?: number; on?: Snapshot } = {},
): Changed {
  const changed = change(about, edit, more)
  if ('problem' in changed) throw new Error(changed.problem)
  return changed
}
function standing(programme: Programme): Snapshot {
  return createSnapshot({ version: 8, programme }, now)
}
function recordIn(programme: Programme, id: string) {
  const found = programme.meetings.find(one => one.id === id)
  if (!found) throw new Error(`no meeting ${id}`)
  return found
}

describe('a single meeting', () => {
  it('keeps its length when only its start moves, and remembers where and when it was first to be', () => {
    const { programme, before, after: now_ } = done('mat', { startLocal: '2026-12-16T14:00' })
    expect(now_).toMatchObject({ startLocal: '2026-12-16T14:00', endLocal: '2026-12-16T16:00' })
    expect(before).toMatchObject({ startLocal: '2026-12-09T13:00', revision: 4 })
    expect(recordIn(programme, 'mat')).toMatchObject({
      movedFrom: { startLocal: '2026-12-09T13:00', endLocal: '2026-12-09T15:00' },
      revision: 5,
      answerRevision: 3,
      place: 'Rådhuset',
    })
  })

  it('remembers the first of several times, and nothing when it is back there', () => {
    const once = done('mat', { startLocal: '2026-12-16T13:00' })
    const twice = done('mat', { startLocal: '2026-12-17T13:00' }, { on: standing(once.programme) })
    expect(recordIn(twice.programme, 'mat').movedFrom?.startLocal).toBe('2026-12-09T13:00')
    const back = done('mat', { startLocal: '2026-12-09T13:00' }, { on: standing(twice.programme) })
    expect(recordIn(back.programme, 'mat')).not.toHaveProperty('movedFrom')
  })

  it.each<[string, MeetingEdit, number]>([
    ['an hour later', { startLocal: '2026-12-09T14:00' }, 2],
    ['an hour and a minute later', { startLocal: '2026-12-09T14:01' }, 3],
    ['an hour earlier', { startLocal: '2026-12-09T12:00' }, 2],
    ['the next day', { startLocal: '2026-12-10T13:00' }, 3],
    ['another place', { place: 'Multisalen' }, 2],
    ['another link', { link: 'https://teams.example/mat' }, 2],
    ['longer', { endLocal: '2026-12-09T16:00' }, 2],
    ['cancelled', { status: 'cancelled' }, 2],
  ])(
    '%s is a new revision, and answers hold unless day or hour are another',
    (_, edit, answers) => {
      const record = recordIn(done('mat', edit).programme, 'mat')
      expect(record.revision).toBe(5)
      expect(record.answerRevision).toBe(answers)
    },
  )

  it('loses its place by an empty one', () => {
    expect(recordIn(done('mat', { place: ' ' }).programme, 'mat')).not.toHaveProperty('place')
  })

  it('stays in its own zone where that is another than the programme’s', () => {
    const { programme, before } = done('far', { startLocal: '2026-12-10T15:00' })
    expect(before.startLocal).toBe('2026-12-09T13:00')
    expect(recordIn(programme, 'far')).toMatchObject({
      tz: 'America/New_York',
      startLocal: '2026-12-10T09:00',
      endLocal: '2026-12-10T10:00',
      movedFrom: { startLocal: '2026-12-09T07:00' },
    })
  })

  it('that lasts days keeps as many, and gets hours only with an end', () => {
    expect(done('days', { startLocal: '2026-12-14' }).after.endLocal).toBe('2026-12-16')
    expect(change('days', { startLocal: '2026-12-14T09:00' })).toEqual({ problem: 'needs-end' })
    const hours = { startLocal: '2026-12-14T09:00', endLocal: '2026-12-14T12:00' }
    expect(done('days', hours).after).toMatchObject(hours)
    expect(done('mat', { startLocal: '2026-12-16' }).after.endLocal).toBe('2026-12-17')
  })

  it('keeps its hours on the wall clock over the change of the clock', () => {
    const spring = done('mat', { startLocal: '2027-03-27T23:30' })
    expect(spring.after.endLocal).toBe('2027-03-28T01:30')
  })
})

describe('one time of a series', () => {
  const id = 'it#2026-12-09T14:00'

  it('becomes an exception that keeps its original start, while the others stay', () => {
    const { programme, pending } = done(id, { startLocal: '2026-12-10T08:00' })
    expect(pending.about).toBe(id)
    expect(recordIn(programme, id)).toMatchObject({
      seriesId: 'it',
      originalStart: '2026-12-09T14:00',
      startLocal: '2026-12-10T08:00',
      endLocal: '2026-12-10T09:30',
      revision: 4,
      source: { uid: 'it' },
    })
    expect(recordIn(programme, id)).not.toHaveProperty('recurrence')
    expect(recordIn(programme, id).source).not.toHaveProperty('file')
    expect(recordIn(programme, 'it')).toEqual(recordIn(snapshot.programme, 'it'))
    const starts = standing(programme).occurrences.filter(one => one.id.startsWith('it'))
    expect(starts).toHaveLength(6)
    expect(starts.map(one => one.startLocal)).toContain('2026-12-10T08:00')
    expect(starts.map(one => one.startLocal)).not.toContain('2026-12-09T14:00')
  })

  it('is the same exception when it is changed again', () => {
    const once = done(id, { startLocal: '2026-12-10T08:00' })
    const twice = done(id, { status: 'cancelled' }, { on: standing(once.programme) })
    expect(twice.programme.meetings).toHaveLength(once.programme.meetings.length)
    expect(recordIn(twice.programme, id)).toMatchObject({
      originalStart: '2026-12-09T14:00',
      status: 'cancelled',
      revision: 5,
    })
  })
})

describe('what may not be done', () => {
  it.each<[ChangeProblem, string, MeetingEdit]>([
    ['gone', 'none', { place: 'A' }],
    ['whole-series', 'it', { place: 'A' }],
    ['over', 'gone', { place: 'A' }],
    ['cancelled', 'off', { place: 'A' }],
    ['nothing', 'mat', { startLocal: '2026-12-09T13:00', place: 'Rådhuset' }],
    ['past', 'mat', { startLocal: '2026-11-20T13:00' }],
    ['ends-first', 'mat', { endLocal: '2026-12-09T12:00' }],
    ['no-such-start', 'mat', { startLocal: '2027-03-28T02:30' }],
    ['no-such-end', 'mat', { startLocal: '2027-03-28T01:30', endLocal: '2027-03-28T02:15' }],
    ['needs-end', 'days', { startLocal: '2026-12-14T09:00' }],
    ['bad-link', 'mat', { link: 'http://teams.example/mat' }],
    ['bad-link', 'mat', { link: 'javascript:alert(1)' }],
  ])('is told as a value: %s', (problem, about, edit) => {
    expect(change(about, edit)).toEqual({ problem })
  })
})

describe('the notice', () => {
  it('waits 5 minutes, 30 seconds where the old or the new start is less than a day ahead, and not at all when it is to go at once', () => {
    const pause = (edit: MeetingEdit, at: number, atOnce = false) => {
      const changed = change('mat', edit, { at, atOnce })
      return 'problem' in changed ? changed.problem : changed.pending.dueAt - at
    }
    const start = instantOf('2026-12-09T13:00', zone)
    expect(pause({ place: 'A' }, start - 24 * hour)).toBe(5 * minute)
    expect(pause({ place: 'A' }, start - 24 * hour + 1)).toBe(30_000)
    expect(pause({ startLocal: '2026-11-22T08:00' }, now)).toBe(30_000)
    expect(pause({ status: 'cancelled' }, start - hour, true)).toBe(0)
  })

  it('names those whom it was for, and counts those whom it is for as well', () => {
    const { pending, concerned } = done('mat', { startLocal: '2026-12-16T13:00' })
    const id = (name: string) => PersonId.parse(`${name}@havrelund.example`)
    expect(pending.receivers).toEqual([id('ida'), id('bo')])
    expect(concerned).toEqual([id('bo'), id('eva'), id('ida')])
  })

  it.each<[ChangeKind | undefined, Partial<ToldMeeting>, Partial<ToldMeeting>]>([
    ['cancelled', {}, { status: 'cancelled', startLocal: '2026-12-16T13:00' }],
    ['planned-again', { status: 'cancelled' }, { startLocal: '2026-12-16T13:00' }],
    ['moved', {}, { startLocal: '2026-12-09T14:01', place: 'A' }],
    ['moved', {}, { startLocal: '2026-12-10T13:00' }],
    ['slightly', {}, { startLocal: '2026-12-09T14:00', place: 'A' }],
    ['place', {}, { place: 'A', link: 'https://a.example' }],
    ['link', {}, { link: 'https://a.example', endLocal: '2026-12-09T16:00' }],
    ['length', {}, { endLocal: '2026-12-09T16:00' }],
    [undefined, {}, { title: 'Et andet navn', revision: 9 }],
    [undefined, { status: 'cancelled' }, { status: 'cancelled', place: 'A' }],
  ])('is of one kind: %s', (kind, was, is) => {
    const { before } = done('mat', { place: 'B' })
    expect(changeKind({ ...before, ...was }, { ...before, ...is })).toBe(kind)
  })
})

const starts = fc
  .integer({ min: now + hour, max: now + 500 * 24 * hour })
  .map(instant => localOf(instant, zone))
const edits: fc.Arbitrary<MeetingEdit> = fc.oneof(
  starts.map(startLocal => ({ startLocal })),
  fc.constantFrom('A', 'B', '').map(place => ({ place })),
  fc.constantFrom<MeetingEdit>({ status: 'cancelled' }, { status: 'planned' }),
)
const some = fc.constantFrom('mat', 'far', 'it#2026-12-09T14:00', 'days')

describe('whatever is changed', () => {
  it('there and back again is where it was', () => {
    fc.assert(
      fc.property(some, edits, (about, edit) => {
        const there = change(about, edit)
        if ('problem' in there) return
        const back = done(about, editBack(there.before, there.after), {
          on: standing(there.programme),
        })
        const { revision: _, ...told } = back.after
        const { revision: __, ...was } = there.before
        expect(told).toEqual(was)
        const [one, other] = [snapshot, standing(back.programme)].map(each =>
          each.byId.get(MeetingId.parse(about)),
        )
        expect([other?.start, other?.end]).toEqual([one?.start, one?.end])
      }),
      { numRuns: 40 },
    )
  })

  it('revisions only grow, and by one for each change', () => {
    fc.assert(
      fc.property(some, fc.array(edits, { maxLength: 8 }), (about, list) => {
        let on = snapshot
        for (const edit of list) {
          const was = on.byId.get(MeetingId.parse(about))
          const changed = change(about, edit, { on })
          if ('problem' in changed || !was) continue
          on = standing(changed.programme)
          const is = on.byId.get(MeetingId.parse(about))
          expect(is?.meeting.revision).toBe(was.meeting.revision + 1)
          expect(is?.meeting.answerRevision).toBeGreaterThanOrEqual(was.meeting.answerRevision)
          expect(is && toldOf(is)).toEqual(changed.after)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('the calendar has it once, with the same UID, a higher SEQUENCE, and CANCELLED where it is', () => {
    const events = (on: Snapshot, id: string) => {
      const who = on.programme.people.find(one =>
        one.id.startsWith(id.startsWith('it') ? 'ole' : 'ida'),
      )
      if (!who) throw new Error('nobody')
      const text = writeFeed(who, { snapshot: on, now, lang: 'da' }).replace(/\r\n /g, '')
      return text
        .split('BEGIN:VEVENT')
        .slice(1)
        .filter(one => one.includes(`UID:${id.split('#')[0]}@`))
        .filter(one => !id.includes('#') || one.includes('RECURRENCE-ID') || one.includes('RRULE'))
    }
    fc.assert(
      fc.property(fc.constantFrom('mat', 'it#2026-12-09T14:00'), edits, (about, edit) => {
        const changed = change(about, edit)
        if ('problem' in changed) return
        const found = events(standing(changed.programme), about)
        const own = found.filter(one => !one.includes('RRULE'))
        expect(own).toHaveLength(1)
        const sequence = Number(/SEQUENCE:(\d+)/.exec(own[0] ?? '')?.[1])
        expect(sequence).toBe(changed.before.revision + 1)
        expect(own[0]?.includes('STATUS:CANCELLED')).toBe(changed.after.status === 'cancelled')
      }),
      { numRuns: 50 },
    )
  })
})
