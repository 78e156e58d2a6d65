// Exact answers: what is next, last, under way and within a period; for whom; and what each viewer may see.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, instantOf } from '../../src/core/time.js'
import { viewerOf } from '../../src/people/rights.js'
import { coordinatorsOf, holdOf, minutesOf, schoolsOfHold } from '../../src/programme/audience.js'
import {
  currentMeetings,
  isFor,
  lastMeeting,
  listMeetings,
  type MeetingFilter,
  nextMeeting,
  seenBy,
} from '../../src/programme/query.js'
import type { Occurrence } from '../../src/programme/snapshot.js'
import { admin, meeting, now, person, series, snapshotOf, stranger, today, zone } from './build.js'

const places = {
  areas: [{ id: 'nord', name: 'Nord' }],
  holds: [
    { id: 'hold-1', name: 'Hold 1' },
    { id: 'hold-2', name: 'Hold 2' },
  ],
  schools: [
    { id: 'skov', name: 'Skovvangskolen', hold: 'hold-1', area: 'nord' },
    { id: 'strand', name: 'Strandskolen', hold: 'hold-2' },
  ],
  networks: [
    { id: 'matematik', name: 'Matematiknetværket' },
    { id: 'laesning', name: 'Læsenetværket' },
  ],
}
const maths = { audience: { networks: ['matematik'] } }
const ids = (found: readonly Occurrence[]) => found.map(one => one.id)
const at = (local: string) => instantOf(local, zone)

describe('next, last and now', () => {
  const snapshot = snapshotOf({
    ...places,
    meetings: [
      meeting('before', '2026-11-10T13:00', maths),
      meeting('lab', '2026-12-01T09:00', { ...maths, endLocal: '2026-12-01T15:00' }),
      meeting('after', '2026-12-08T13:00', maths),
      meeting('off', '2026-11-25T13:00', { ...maths, status: 'cancelled' }),
      meeting('other', '2026-11-24T13:00', { audience: { networks: ['laesning'] } }),
      meeting('day', '2026-12-24', maths),
    ],
  })
  const filter: MeetingFilter = { networks: [...snapshot.networks.keys()].slice(0, 1) }
  const states = (time: number) => ({
    last: lastMeeting(snapshot, admin, filter, time)?.id,
    now: ids(currentMeetings(snapshot, admin, filter, time)),
    next: nextMeeting(snapshot, admin, filter, time)?.id,
  })

  it.each([
    ['before anything', '2026-11-01T08:00', undefined, [], 'before'],
    ['after one, with a cancelled one ahead', '2026-11-21T10:00', 'before', [], 'lab'],
    ['a minute before it begins', '2026-12-01T08:59', 'before', [], 'lab'],
    ['at the minute it begins', '2026-12-01T09:00', 'before', ['lab'], 'after'],
    ['while it is under way', '2026-12-01T14:59', 'before', ['lab'], 'after'],
    ['at the minute it ends', '2026-12-01T15:00', 'lab', [], 'after'],
    [
      'on the day of an all-day one it is both now and next',
      '2026-12-24T12:00',
      'after',
      ['day'],
      'day',
    ],
    ['after the last', '2026-12-25T00:00', 'day', [], undefined],
  ])('%s', (_case, local, last, current, next) => {
    expect(states(at(local))).toEqual({ last, now: current, next })
  })

  it('lists the cancelled ones only when asked', () => {
    const week = { ...filter, from: '2026-11-23', to: '2026-11-29' }
    expect(listMeetings(snapshot, admin, week)).toEqual([])
    expect(ids(listMeetings(snapshot, admin, { ...week, includeCancelled: true }))).toEqual(['off'])
    expect(nextMeeting(snapshot, admin, { ...week, includeCancelled: true }, now)).toBeUndefined()
  })

  it('finds the next within a period', () => {
    const later = { ...filter, from: '2026-12-05', to: '2026-12-31' }
    expect(nextMeeting(snapshot, admin, later, now)?.id).toBe('after')
    expect(nextMeeting(snapshot, admin, { ...filter, to: '2026-11-30' }, now)).toBeUndefined()
  })
})

describe('a period', () => {
  const snapshot = snapshotOf({
    meetings: [
      meeting('camp', '2026-12-28', { endLocal: '2027-01-03' }),
      meeting('midnight', '2026-12-31T22:00', { endLocal: '2027-01-01T00:00' }),
      meeting('party', '2026-12-31T22:00', { endLocal: '2027-01-01T02:00' }),
      meeting('point', '2027-01-01T00:00', { endLocal: '2027-01-01T00:00' }),
      meeting('gap', '2027-03-28T02:30'),
      meeting('fold', '2026-10-25T02:30'),
      meeting('leap', '2028-02-29T23:00'),
    ],
  })

  it.each([
    ['a meeting of days counts on each of them', '2026-12-30', '2026-12-30', ['camp']],
    [
      'what ends at midnight does not count on the next day',
      '2027-01-01',
      '2027-01-01',
      ['camp', 'party', 'point'],
    ],
    ['the day after the last is free', '2027-01-03', '2027-01-03', []],
    ['the day the clock goes forward', '2027-03-28', '2027-03-28', ['gap']],
    ['the day the clock goes back', '2026-10-25', '2026-10-25', ['fold']],
    ['29 February', '2028-02-29', '2028-02-29', ['leap']],
    ['1 March is another day', '2028-03-01', '2028-03-01', []],
  ])('%s', (_case, from, to, expected) => {
    expect(ids(listMeetings(snapshot, admin, { from, to }))).toEqual(expected)
  })
})

describe('filters', () => {
  const snapshot = snapshotOf({
    ...places,
    meetings: [
      meeting('lab-1', '2026-12-01T09:00', {
        kind: 'lab',
        number: 1,
        title: 'Læringslab 1',
        audience: { holds: ['hold-1'] },
      }),
      meeting('lab-2', '2027-02-01T09:00', {
        kind: 'lab',
        number: 2,
        title: 'Læringslab 2',
        audience: { holds: ['hold-1', 'hold-2'] },
      }),
      meeting('visit', '2026-12-02T09:00', { audience: { schools: ['skov'] } }),
      meeting('area', '2026-12-03T09:00', { kind: 'leaders', audience: { areas: ['nord'] } }),
      meeting('all', '2026-12-04T09:00', {
        title: 'Opstartsseminar',
        kind: 'kick-on',
        audience: { everyone: true },
      }),
      meeting('maths', '2026-12-05T09:00', maths),
    ],
  })
  const [skov, strand] = [...snapshot.schools.keys()]
  const [hold1, hold2] = [...snapshot.holds.keys()]
  const [nord] = [...snapshot.areas.keys()]
  const [matematik] = [...snapshot.networks.keys()]
  const list = (filter: MeetingFilter) => ids(listMeetings(snapshot, admin, filter))

  it.each<[string, MeetingFilter, string[]]>([
    ['no condition', {}, ['lab-1', 'visit', 'area', 'all', 'maths', 'lab-2']],
    ['a kind', { kinds: ['lab'] }, ['lab-1', 'lab-2']],
    ['a kind and its number', { kinds: ['lab'], number: 2 }, ['lab-2']],
    ['a number that does not exist', { kinds: ['lab'], number: 4 }, []],
    ['a number alone', { number: 1 }, ['lab-1']],
    ['a hold', { holds: hold2 ? [hold2] : [] }, ['lab-2']],
    [
      'a school: its own, its hold’s and its area’s',
      { schools: skov ? [skov] : [] },
      ['lab-1', 'visit', 'area', 'lab-2'],
    ],
    ['another school', { schools: strand ? [strand] : [] }, ['lab-2']],
    ['an area: its own and its schools’', { areas: nord ? [nord] : [] }, ['visit', 'area']],
    ['a network', { networks: matematik ? [matematik] : [] }, ['maths']],
    ['everyone', { everyone: true }, ['all']],
    [
      'a network or everyone: audiences widen',
      { networks: matematik ? [matematik] : [], everyone: true },
      ['all', 'maths'],
    ],
    [
      'a hold and a kind: the rest narrows',
      { holds: hold1 ? [hold1] : [], kinds: ['network'] },
      [],
    ],
    ['a word of the title, without æøå', { words: ['laeringslab'] }, ['lab-1', 'lab-2']],
    ['a part of a word', { words: ['SEMINAR'] }, ['all']],
    ['two words, both needed', { words: ['læringslab', '2'] }, ['lab-2']],
    ['a condition of one’s own', { where: one => one.id === 'maths' }, ['maths']],
  ])('%s', (_case, filter, expected) => {
    expect(list(filter)).toEqual(expected)
  })
})

describe('whom a meeting is for', () => {
  const anna = person('anna', {
    posts: [{ school: 'skov', functions: ['Matematikvejleder'] }],
    networks: [
      { network: 'matematik', to: '2026-12-31' },
      { network: 'laesning', from: '2027-01-01' },
    ],
  })
  const lea = person('lea', {
    roles: [{ role: 'leader', scope: { kind: 'school', id: 'strand' }, approved: false }],
  })
  const otto = person('otto', {
    posts: [
      { school: 'skov', functions: [], to: '2026-12-31' },
      { school: 'strand', functions: [], from: '2027-01-01' },
    ],
  })
  const mia = person('mia', {
    posts: [{ school: 'skov', functions: [] }],
    holds: [{ hold: 'hold-2', meeting: 'lab-1-b' }],
  })
  const eva = person('eva', {
    posts: [{ school: 'skov', functions: [] }],
    holds: [{ hold: 'hold-2' }],
    roles: [{ role: 'coordinator', scope: { kind: 'network', id: 'matematik' }, approved: true }],
  })
  const lab = (id: string, day: string, hold: string, number: number) =>
    meeting(id, `${day}T09:00`, { kind: 'lab', number, audience: { holds: [hold] } })
  const snapshot = snapshotOf({
    ...places,
    people: [anna, lea, otto, mia, eva],
    meetings: [
      meeting('maths', '2026-12-08T09:00', maths),
      meeting('maths-late', '2027-01-05T09:00', maths),
      meeting('reading-late', '2027-01-06T09:00', { audience: { networks: ['laesning'] } }),
      meeting('all', '2026-12-09T09:00', { audience: { everyone: true } }),
      meeting('leaders', '2026-12-10T09:00', { audience: { roles: ['leader'] } }),
      meeting('counsellors', '2026-12-11T09:00', {
        audience: { functions: ['matematikvejleder'], holds: ['hold-1'] },
      }),
      meeting('named', '2026-12-12T09:00', { audience: { people: ['lea@havrelund.example'] } }),
      meeting('hosted', '2026-12-13T09:00', {
        hosts: [{ name: 'Otto', person: 'otto@havrelund.example' }],
      }),
      meeting('area', '2026-12-14T09:00', { audience: { areas: ['nord'] } }),
      lab('lab-1-a', '2026-12-15', 'hold-1', 1),
      lab('lab-1-b', '2026-12-16', 'hold-2', 1),
      lab('lab-2-a', '2027-02-15', 'hold-1', 2),
      lab('lab-2-b', '2027-02-16', 'hold-2', 2),
    ],
  })

  it.each([
    [
      'anna, by network until she changes it, school, hold and function',
      anna,
      ['maths', 'all', 'counsellors', 'area', 'lab-1-a', 'reading-late', 'lab-2-a'],
    ],
    [
      'lea, by the school she leads, her role and her name',
      lea,
      ['all', 'leaders', 'named', 'lab-1-b', 'lab-2-b'],
    ],
    [
      'otto, who changes school at New Year and hosts one',
      otto,
      ['all', 'hosted', 'area', 'lab-1-a', 'lab-2-b'],
    ],
    [
      'mia, who goes with the other hold for lab 1 alone',
      mia,
      ['all', 'area', 'lab-1-b', 'lab-2-a'],
    ],
    [
      'eva, on a hold of her own, who coordinates',
      eva,
      ['maths', 'all', 'area', 'lab-1-b', 'maths-late', 'lab-2-b'],
    ],
  ])('%s', (_who, who, expected) => {
    expect(ids(listMeetings(snapshot, admin, { person: who }))).toEqual(expected)
    expect(ids(snapshot.occurrences.filter(one => isFor(snapshot, who, one)))).toEqual(expected)
  })

  it('knows holds, their schools and who coordinates, on the day', () => {
    const [school] = snapshot.schools.keys()
    const [hold1] = snapshot.holds.keys()
    const [network] = snapshot.networks.keys()
    expect([holdOf(snapshot, otto, '2026-12-31'), holdOf(snapshot, otto, '2027-01-01')]).toEqual([
      ['hold-1'],
      ['hold-2'],
    ])
    expect(holdOf(snapshot, eva, today)).toEqual(['hold-2'])
    expect(school && holdOf(snapshot, { school }, today)).toEqual(['hold-1'])
    expect(hold1 && schoolsOfHold(snapshot, hold1)).toEqual(['skov'])
    expect(network && coordinatorsOf(snapshot, network, today).map(one => one.name)).toEqual([
      'eva',
    ])
  })
})

it('names coordinators before deputies, each by name, and only those of the day', () => {
  const grant = (role: string, more: object = {}) => ({
    roles: [{ role, scope: { kind: 'network', id: 'matematik' }, approved: false, ...more }],
  })
  const snapshot = snapshotOf({
    ...places,
    people: [
      person('dan', grant('deputy')),
      person('cleo', grant('coordinator')),
      person('bo', grant('coordinator', { to: '2026-07-31' })),
      person('ada', grant('coordinator')),
    ],
  })
  const [network] = snapshot.networks.keys()
  expect(network && coordinatorsOf(snapshot, network, today).map(one => one.name)).toEqual([
    'ada',
    'cleo',
    'dan',
  ])
})

it.each([
  ['a lab of six hours', '2026-12-01T09:00', '2026-12-01T15:00', 360],
  ['a night over the lost hour', '2027-03-27T22:00', '2027-03-28T06:00', 420],
  ['a whole day, even the short one', '2027-03-28', '2027-03-29', 1440],
  ['three days', '2026-12-01', '2026-12-04', 4320],
])('%s lasts its minutes', (_case, start, endLocal, minutes) => {
  const [one] = snapshotOf({ meetings: [meeting('a', start, { endLocal })] }).occurrences
  expect(one && minutesOf(one)).toBe(minutes)
})

describe('what a viewer may see', () => {
  const closed = meeting('closed', '2026-12-01T09:00', {
    openToAll: false,
    hosts: [{ name: 'Vært', person: 'host@havrelund.example' }],
    audience: {
      networks: ['matematik'],
      schools: ['skov'],
      people: ['guest-of-honour@havrelund.example'],
    },
  })
  const open = meeting('open', '2026-12-02T09:00', { audience: { networks: ['matematik'] } })
  const snapshot = snapshotOf({ ...places, meetings: [closed, open] })
  const grant = (role: string, scope: object, approved = true) => ({
    roles: [{ role, scope, approved }],
  })
  const tenant = { kind: 'tenant' }
  const ofNetwork = (id: string) => ({ kind: 'network', id })
  const ofSchool = (id: string) => ({ kind: 'school', id })

  it.each([
    ['a member of the network', { networks: [{ network: 'matematik' }] }, 'all'],
    [
      'a member who left the network',
      { networks: [{ network: 'matematik', to: '2026-11-30' }] },
      'nothing',
    ],
    ['a member of another network', { networks: [{ network: 'laesning' }] }, 'nothing'],
    ['someone at the school', { posts: [{ school: 'skov', functions: [] }] }, 'all'],
    ['its coordinator', grant('coordinator', ofNetwork('matematik')), 'all'],
    [
      'a coordinator without approval',
      grant('coordinator', ofNetwork('matematik'), false),
      'nothing',
    ],
    ['another network’s coordinator', grant('coordinator', ofNetwork('laesning')), 'nothing'],
    ['the network’s deputy', grant('deputy', ofNetwork('matematik')), 'all'],
    ['the school’s leader', grant('leader', ofSchool('skov')), 'all'],
    ['the school’s leader without approval', grant('leader', ofSchool('skov'), false), 'nothing'],
    ['another school’s leader', grant('leader', ofSchool('strand')), 'nothing'],
    ['the area’s overseer', grant('overseer', { kind: 'area', id: 'nord' }), 'all'],
    ['the tenant’s overseer', grant('overseer', tenant), 'all'],
    ['an overseer without approval', grant('overseer', tenant, false), 'nothing'],
    ['an administrator', grant('admin', tenant), 'all'],
  ])('of a closed meeting: %s', (_who, more, expected) => {
    const viewer = viewerOf(person('someone', more), today)
    expect(seenBy(snapshot, viewer, closed)).toBe(expected)
    expect(listMeetings(snapshot, viewer, { from: '2026-12-01', to: '2026-12-01' })).toHaveLength(
      expected === 'all' ? 1 : 0,
    )
    expect(seenBy(snapshot, viewer, open)).toBe('all')
  })

  it.each(['host', 'guest-of-honour'])('of a closed meeting: its %s', name => {
    expect(seenBy(snapshot, viewerOf(person(name), today), closed)).toBe('all')
  })

  it('of an open meeting a guest sees date and place, of a closed one nothing', () => {
    expect(seenBy(snapshot, stranger, open)).toBe('date-and-place')
    expect(seenBy(snapshot, stranger, closed)).toBe('nothing')
    expect(ids(listMeetings(snapshot, stranger, {}))).toEqual(['open'])
    expect(nextMeeting(snapshot, stranger, {}, now)?.id).toBe('open')
  })

  it('of a closed series one sees the occurrences from the day one joined', () => {
    const weekly = series(
      's',
      '2026-12-01T09:00',
      { rrule: 'FREQ=WEEKLY;COUNT=3' },
      { openToAll: false, ...maths },
    )
    const joined = viewerOf(
      person('new', { networks: [{ network: 'matematik', from: '2026-12-08' }] }),
      today,
    )
    expect(ids(listMeetings(snapshotOf({ ...places, meetings: [weekly] }), joined, {}))).toEqual([
      's#2026-12-08T09:00',
      's#2026-12-15T09:00',
    ])
  })
})

describe('on any programme', () => {
  const day = fc.integer({ min: 0, max: 700 }).map(n => addDays('2026-01-01', n))
  const audience = fc.record({
    networks: fc.subarray(['matematik', 'laesning']),
    holds: fc.subarray(['hold-1', 'hold-2']),
    schools: fc.subarray(['skov', 'strand']),
    areas: fc.subarray(['nord']),
    everyone: fc.boolean(),
  })
  const meetings = fc
    .array(
      fc.tuple(
        day,
        fc.constantFrom('T09:00', 'T23:30', ''),
        fc.integer({ min: 0, max: 40 }),
        audience,
        fc.constantFrom('lab', 'network'),
        fc.boolean(),
      ),
      { maxLength: 30 },
    )
    .map(rows =>
      rows.map(([date, time, more, to, kind, openToAll], n) =>
        meeting(`m${n}`, `${date}${time}`, {
          endLocal: time ? `${addDays(date, more + 1)}T08:00` : addDays(date, more + 1),
          audience: to,
          kind,
          openToAll,
        }),
      ),
    )
  const member = person('member', {
    posts: [{ school: 'skov', functions: [] }],
    networks: [{ network: 'laesning' }],
  })
  const viewer = viewerOf(member, today)

  it('a list is a filter over all, and next and last are the ends of lists', () => {
    fc.assert(
      fc.property(
        meetings,
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (all, from, more, mine) => {
          const snapshot = snapshotOf({ ...places, meetings: all })
          const to = addDays(from, more)
          const filter = { from, to, ...(mine && { person: member }) }
          const seen = snapshot.occurrences.filter(
            one =>
              seenBy(snapshot, viewer, one.meeting) !== 'nothing' &&
              (!mine || isFor(snapshot, member, one)),
          )
          const within = seen.filter(one => one.start < at(addDays(to, 1)) && one.end > at(from))
          expect(listMeetings(snapshot, viewer, filter)).toEqual(within)
          const time = at(`${from}T12:00`)
          const whole = mine ? { person: member } : {}
          const isNext = (one: Occurrence) =>
            one.allDay ? dateOf(one.startLocal) >= from : one.start > time
          expect(nextMeeting(snapshot, viewer, whole, time)).toBe(seen.find(isNext))
          expect(lastMeeting(snapshot, viewer, whole, time)).toBe(
            seen.filter(one => one.end <= time).at(-1),
          )
          expect(currentMeetings(snapshot, viewer, whole, time)).toEqual(
            seen.filter(one => one.start <= time && one.end > time),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})
