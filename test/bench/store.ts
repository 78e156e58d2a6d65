// What once-only and the stored programme cost, each beside the plain Redis commands they are made of, on one connection.
// Only the ratio says anything (below 1 would be faster than plain); no test fails on a time.
import { randomUUID } from 'node:crypto'
import { EventStore } from '../../src/store/event-store.js'
import { eventKey, programmeKey } from '../../src/store/keys.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { largeProgramme } from '../support/large-programme.js'
import { randomTenant } from '../support/redis.js'

export interface BenchResult {
  readonly name: string
  /** Our time divided by the plain command's, in the same run. */
  readonly ratio: number
  readonly detail: string
}

const day = 24 * 60 * 60 * 1000
const account = 'web:ida'
const sizes = {
  small: { rounds: 3, events: 500, people: 500, meetings: 600 },
  full: { rounds: 7, events: 4000, people: 5000, meetings: 6000 },
} as const

/** Leaves its keys (events for a day, one programme) behind: give it a connection to a Redis of the bench's own. */
export async function benchStore(
  scale: 'small' | 'full',
  connection: RedisConnection,
): Promise<BenchResult[]> {
  return [await benchEvents(scale, connection), ...(await benchProgramme(scale, connection))]
}

async function benchEvents(scale: 'small' | 'full', connection: RedisConnection) {
  const { rounds, events: count } = sizes[scale]
  const tenant = randomTenant()
  const events = new EventStore(connection)
  const [ours, plain] = await interleaved(rounds, [
    () =>
      many(count, async () => {
        const event = randomUUID()
        const claim = await events.claim(tenant, event, { account, windowMs: day })
        if (claim.outcome === 'claimed') await events.finish(tenant, event, claim.token)
      }),
    () =>
      many(count, async () => {
        await connection.send('set', eventKey(tenant, randomUUID()), '1', 'PX', day, 'NX')
      }),
  ])
  const perSecond = (ms: number) => Math.round((count / ms) * 1000)
  return {
    name: 'claim and finish of an event, against one SET NX',
    ratio: ours / plain,
    detail: `${perSecond(ours)} events a second, ${perSecond(plain)} SET NX a second`,
  }
}

async function benchProgramme(scale: 'small' | 'full', connection: RedisConnection) {
  const { rounds, people, meetings } = sizes[scale]
  const programmes = new ProgrammeStore(connection)
  const tenant = randomTenant()
  const plainKey = programmeKey(randomTenant())
  const programme = largeProgramme(people, meetings)
  const body = JSON.stringify(programme)
  let version = 0
  const [save, set] = await interleaved(rounds, [
    async () => {
      const change = { expectedVersion: version++, submission: randomUUID() }
      await programmes.save(tenant, programme, change)
    },
    async () => void (await connection.send('hset', plainKey, 'body', JSON.stringify(programme))),
  ])
  const [load, get] = await interleaved(rounds, [
    async () => void (await programmes.load(tenant)),
    async () => void JSON.parse(String(await connection.send('hget', plainKey, 'body'))),
  ])
  const size = `${people} people and ${meetings} meetings, ${(body.length / 1e6).toFixed(1)} MB`
  const times = (ours: number, plain: number) =>
    `${Math.round(ours)} ms, plain ${Math.round(plain)} ms, for ${size}`
  return [
    { name: 'save a programme, against HSET of it', ratio: save / set, detail: times(save, set) },
    {
      name: 'load a programme, against HGET and JSON.parse of it',
      ratio: load / get,
      detail: times(load, get),
    },
  ]
}

/** `count` of them, fifty at a time. */
async function many(count: number, work: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += 50) {
    await Promise.all(Array.from({ length: Math.min(50, count - done) }, work))
  }
}

/** The median time of each in ms, taking turns after one round that does not count. */
async function interleaved(
  rounds: number,
  [ours, plain]: readonly [() => Promise<void>, () => Promise<void>],
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    for (const [which, work] of [ours, plain].entries()) {
      const started = performance.now()
      await work()
      if (round > 0) times[which]?.push(performance.now() - started)
    }
  }
  return [median(times[0]), median(times[1])]
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
