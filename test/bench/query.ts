// What questions to the plan cost on a small programme and on one a hundred times larger: ten times the networks, over
// ten times the years. The same questions, with answers of the same size; only the ratio says anything.
import { addDays, instantOf } from '../../src/core/time.js'
import { Meeting } from '../../src/model/meeting.js'
import { Person } from '../../src/model/person.js'
import { Programme } from '../../src/model/programme.js'
import { type Viewer, viewerOf } from '../../src/people/rights.js'
import { lastMeeting, listMeetings, nextMeeting } from '../../src/programme/query.js'
import { createSnapshot, type Snapshot } from '../../src/programme/snapshot.js'
import { type Measured, median } from './measure.js'

const today = '2026-11-21'
const now = instantOf(`${today}T10:00`, 'Europe/Copenhagen')
const sizes = {
  small: { rounds: 5, questions: 1000 },
  full: { rounds: 15, questions: 4000 },
} as const

/** Questions per second with 120 meetings against 12,000 (aim: at most 2), and what making a snapshot costs. */
export function benchQuery(scale: 'small' | 'full'): Measured[] {
  const { rounds, questions } = sizes[scale]
  const few = programmeOf(10, 1)
  const many = programmeOf(100, 10)
  const [little, large] = [snapshotOf(few), snapshotOf(many)]
  return [
    compare(
      'next meeting of a network, 12,000 meetings against 120',
      { rounds, questions },
      little,
      large,
      askNext,
    ),
    compare(
      'last meeting of a network, 12,000 meetings against 120',
      { rounds, questions },
      little,
      large,
      askLast,
    ),
    compare(
      'a person’s next meeting, 12,000 meetings against 120',
      { rounds, questions },
      little,
      large,
      askMine,
    ),
    compare(
      'a network’s month, 12,000 meetings against 120',
      { rounds, questions },
      little,
      large,
      askMonth,
    ),
    making(rounds, few, many),
  ]
}

type Ask = (snapshot: Snapshot, viewer: Viewer) => unknown

const [network] = Programme.parse({
  schemaVersion: 1,
  name: 'x',
  networks: [{ id: 'network-3', name: 'x' }],
}).networks.map(one => one.id)
const networks = network ? [network] : []

const askNext: Ask = (snapshot, viewer) => nextMeeting(snapshot, viewer, { networks }, now)
const askLast: Ask = (snapshot, viewer) => lastMeeting(snapshot, viewer, { networks }, now)
const askMine: Ask = (snapshot, viewer) =>
  nextMeeting(snapshot, viewer, viewer.person ? { person: viewer.person } : {}, now)
const askMonth: Ask = (snapshot, viewer) =>
  listMeetings(snapshot, viewer, { networks, from: '2026-12-01', to: '2026-12-31' })

function compare(
  name: string,
  { rounds, questions }: { rounds: number; questions: number },
  little: Snapshot,
  large: Snapshot,
  ask: Ask,
): Measured {
  const viewer = viewerOf(little.programme.people[0], today)
  const times: [number[], number[]] = [[], []]
  // The first two rounds only warm up: they do not count.
  for (let round = -1; round <= rounds; round++) {
    for (const [which, snapshot] of [little, large].entries()) {
      const started = performance.now()
      for (let n = 0; n < questions; n++) ask(snapshot, viewer)
      if (round > 0) times[which]?.push(performance.now() - started)
    }
  }
  const [ours, base] = [median(times[1]), median(times[0])]
  const perSecond = (ms: number) => Math.round((questions / ms) * 1000).toLocaleString('en')
  return {
    name,
    ratio: ours / base,
    detail: `${perSecond(ours)} a second, ${perSecond(base)} with 120`,
  }
}

/** Per 1,000 meetings; the ratio is the large one's cost of each against the small one's. */
function making(rounds: number, few: Programme, many: Programme): Measured {
  const cost = (programme: Programme, repeat: number) => {
    const times = Array.from({ length: rounds + 1 }, () => {
      const started = performance.now()
      for (let n = 0; n < repeat; n++) snapshotOf(programme)
      return (performance.now() - started) / repeat
    })
    return (median(times.slice(1)) / programme.meetings.length) * 1000
  }
  const [base, ours] = [cost(few, 20), cost(many, 1)]
  return {
    name: 'making a snapshot, per 1,000 meetings, of 12,000 against 120',
    ratio: ours / base,
    detail: `${ours.toFixed(1)} ms per 1,000 meetings, ${base.toFixed(1)} ms with 120`,
  }
}

function snapshotOf(programme: Programme): Snapshot {
  return createSnapshot({ version: 1, programme }, now)
}

/** Each network meets twelve times a school year; the last year is the one around now. */
function programmeOf(networkCount: number, years: number): Programme {
  const ids = Array.from({ length: networkCount }, (_, n) => `network-${n}`)
  const meetings = ids.flatMap((id, n) =>
    Array.from({ length: years * 12 }, (_, m) => meetingOf(id, n, m - (years - 1) * 12)),
  )
  const person = Person.parse({
    id: 'maja@havrelund.example',
    name: 'Maja',
    networks: [{ network: 'network-3' }, { network: 'network-5' }],
  })
  const base = { schemaVersion: 1, name: 'Havrelund', people: [person] }
  return { ...Programme.parse({ ...base, networks: ids.map(id => ({ id, name: id })) }), meetings }
}

function meetingOf(network: string, n: number, month: number): Meeting {
  const date = addDays('2026-08-03', month * 30 + (n % 20))
  return Meeting.parse({
    id: `${network}-${month}`,
    title: `Netværksmøde ${network}`,
    kind: 'network',
    audience: { networks: [network] },
    openToAll: true,
    startLocal: `${date}T13:00`,
    endLocal: `${date}T15:00`,
    status: 'planned',
  })
}
