// How long planning a school year takes: 500 meetings and 2,000 people against one tenth of both (a fifth of each in `small`), whose
// networks are as large, so that there is a tenth to plan. The ratio is of the time for each reminder. Run by the bench command.
import { performance } from 'node:perf_hooks'
import { addDays } from '../../src/core/time.js'
import { Programme } from '../../src/model/programme.js'
import { ReminderSettings } from '../../src/model/reminder.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { planReminders } from '../../src/remind/plan/plan.js'
import { at } from '../support/programme.js'
import { type Measured, median } from './measure.js'

const sizes = { small: { rounds: 1, networks: 10 }, full: { rounds: 7, networks: 50 } } as const
const groups = ['skole', 'sfo', 'daginstitution', 'administration']

/** The time for one reminder in the large plan against that in the small one (aim: at most 1.5), and a day of it against the year. */
export function benchPlan(scale: 'small' | 'full'): Measured[] {
  const { rounds, networks } = sizes[scale]
  const small = yearOf(networks / 10)
  const large = yearOf(networks)
  // So that the small one does not pay alone for what the first plan of a process costs.
  timeOf(large, 1)
  const [few, many, day] = [
    timeOf(small, rounds),
    timeOf(large, rounds),
    timeOf(large, rounds, ['2026-12-01', '2026-12-02']),
  ]
  return [
    {
      name: `a reminder of the year's plan, ${sizeOf(large)} against ${sizeOf(small)}`,
      ratio: many.ms / many.planned / (few.ms / few.planned),
      detail: `${few.planned} in ${few.ms.toFixed(0)} ms → ${many.planned} in ${many.ms.toFixed(0)} ms`,
    },
    {
      name: 'the plan of one day against that of the year',
      ratio: day.ms / many.ms,
      detail: `${day.planned} in ${day.ms.toFixed(0)} ms`,
    },
  ]
}

function sizeOf({ meetings, people }: Programme): string {
  return `${meetings.length} meetings and ${people.length} people`
}

/** The first one warms up; every one has a snapshot of its own, so that nothing is known before. */
function timeOf(programme: Programme, times: number, [first, last] = ['2026-08-01', '2027-08-01']) {
  const took: number[] = []
  let planned = 0
  for (let nth = 0; nth <= times; nth++) {
    const snapshot = createSnapshot({ version: 1, programme }, at('2026-08-01T00:00'))
    const [from, to] = [at(`${first}T00:00`), at(`${last}T00:00`)]
    const start = performance.now()
    planned = planReminders({ snapshot, settings, everyYes: true, from, to }).length
    if (nth > 0) took.push(performance.now() - start)
  }
  return { ms: median(took), planned }
}

const settings = ReminderSettings.parse({})

/** Networks of 40 people each with ten meetings in the year; everybody is in one, every fourth works part-time. */
function yearOf(networks: number): Programme {
  const ids = Array.from({ length: networks }, (_, nth) => `network-${nth}`)
  return Programme.parse({
    schemaVersion: 1,
    name: 'Havrelund Kommune',
    networks: ids.map(id => ({ id, name: id })),
    schools: ids.map((_, nth) => ({ id: `school-${nth}`, name: `Skole ${nth}` })),
    people: ids.flatMap((network, nth) =>
      Array.from({ length: 40 }, (_, who) => personOf(network, nth, who)),
    ),
    meetings: ids.flatMap((network, nth) =>
      Array.from({ length: 10 }, (_, number) => meetingOf(network, nth, number)),
    ),
    holidays: [
      ['Efterårsferie', '2026-10-12', '2026-10-18'],
      ['Juleferie', '2026-12-23', '2027-01-03'],
      ['Vinterferie', '2027-02-15', '2027-02-21'],
      ['Sommerferie', '2027-06-28', '2027-08-08'],
    ].map(([name, from, to]) => ({
      ...{ municipality: 'Havrelund', name, from, to },
      applies: groups.map(group => ({ group, off: 'staff' })),
    })),
  })
}

function personOf(network: string, nth: number, who: number) {
  return {
    id: `p${who}.${network}@havrelund.example`,
    name: `Person ${who} ${nth}`,
    posts: [{ school: `school-${nth}`, functions: ['matematikvejleder'] }],
    networks: [{ network }],
    daysOff: who % 4 === 0 ? [1 + (who % 5)] : [],
  }
}

function meetingOf(network: string, nth: number, number: number) {
  const day = addDays('2026-08-10', number * 32 + ((nth * 3) % 19))
  return {
    id: `${network}-${number}`,
    title: `Netværksmøde ${number + 1}`,
    kind: number % 5 === 0 ? 'lab' : 'network',
    audience: { networks: [network] },
    openToAll: false,
    startLocal: `${day}T13:00`,
    endLocal: `${day}T15:00`,
    status: 'planned',
  }
}
