// A mathematics network of so many members with a series and rounds of it, for tests of what opens and closes by itself. Real Redis; everything
// that is sent goes to a chat that keeps what it took.
import { randomUUID } from 'node:crypto'
import type { Standing } from '../../../src/checkin/asking.js'
import { NetworkId, PersonId } from '../../../src/core/ids.js'
import { Programme } from '../../../src/model/programme.js'
import { Round, Series } from '../../../src/model/round.js'
import { standingOf } from '../../../src/remind/asking.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { at, nordlund, person } from '../../support/programme.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

export const karen = PersonId.parse('karen.toft@nordlund.example')
export const matematik = NetworkId.parse('matematik')
export const laesning = NetworkId.parse('laesning')
export const question = { text: 'Hvordan går det?', scale: 'mood' as const }

/** Members without anything but their number. */
export function members(count: number): PersonId[] {
  return Array.from({ length: count }, (_, nth) => PersonId.parse(`medlem${nth}@nordlund.example`))
}

/** Nordlund with so many in the mathematics network, besides nobody; the first so many are in the readers' network too. */
export function networkOf(count: number, { alsoReading = 0 } = {}): Programme {
  const others = nordlund.people.filter(
    one => !one.networks.some(({ network }) => network === 'matematik'),
  )
  const own = members(count).map((id, nth) => {
    const networks = nth < alsoReading ? ['matematik', 'laesning'] : ['matematik']
    return { ...person(`Medlem ${nth}`), id, networks: networks.map(network => ({ network })) }
  })
  return Programme.parse({ ...nordlund, people: [...others, ...own] })
}

export interface Closing extends Reminding {
  standing(): Promise<Standing>
  series(more?: Partial<Series>): Promise<Series>
  /** Of the network's meeting on 3 December, 13 to 16, said yes to. */
  meetingRound(more?: Partial<Round>): Promise<Round>
  /** What is due of check-ins, on one of the replicas. */
  turn(): Promise<void>
  /** These answer so, one step each. */
  answer(round: string, steps: ReadonlyMap<PersonId, number>): Promise<void>
}

export async function openClosing(
  connection: RedisConnection,
  { now = '2026-11-24T14:14', programme = networkOf(12) } = {},
): Promise<Closing> {
  const world = await openReminding(connection, { programme, now })
  const { tenant, deps } = world
  const own = {
    async standing() {
      const version = await deps.programmes.version(tenant)
      return standingOf(deps, tenant, { now: world.now, version })
    },
    async series(more: Partial<Series> = {}) {
      const made = Series.parse({
        ...{ id: randomUUID(), revision: 1, state: 'running', author: karen, lang: 'da' },
        ...{ createdAt: world.now, network: matematik, questions: [question], takesComments: true },
        ...{ addressees: [karen], rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', time: '14:15' },
        ...{ from: '2026-11-24', nextAt: at('2026-11-24T14:15'), ...more },
      })
      if ((await deps.series.save(tenant, made)) !== 'saved') throw new Error('stale')
      return made
    },
    async meetingRound(more: Partial<Round> = {}) {
      const made = Round.parse({
        ...{ id: randomUUID(), revision: 1, kind: 'meeting', state: 'open', author: karen },
        ...{ lang: 'da', createdAt: world.now, network: matematik, questions: [question] },
        ...{ takesComments: true, addressees: [karen], sendsTo: 'all', about: 'mat2@nordlund' },
        ...{ opensAt: at('2026-12-03T15:50'), closesAt: at('2026-12-03T20:00'), ...more },
      })
      const opening = { roster: [], deliveries: () => [], now: world.now }
      if ((await deps.rounds.open(tenant, made, opening)) !== 'opened') throw new Error('stale')
      return made
    },
    turn: () => world.checkin.run(tenant, world.now),
    async answer(round: string, steps: ReadonlyMap<PersonId, number>) {
      for (const [person, step] of steps) {
        const answer = { person, steps: { 0: step }, now: world.now }
        const saved = await deps.rounds.answer(tenant, round, answer)
        if (saved !== 'saved') throw new Error(saved)
      }
    },
  }
  return Object.assign(world, own)
}

/** The first so many members answer by turns from heavy to good. */
export function answersOf(count: number): ReadonlyMap<PersonId, number> {
  return new Map(members(count).map((one, nth) => [one, (nth % 5) + 1]))
}
