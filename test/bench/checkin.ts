// Check-ins: what an answer costs through the whole bot against bare EVALSHA calls, what closing costs as a round grows, whether reading a result
// grows with what lies behind it, and how much Redis holds of each. Only ratios say anything.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Standing } from '../../src/checkin/asking.js'
import { closeRound } from '../../src/checkin/close/close.js'
import { PersonId } from '../../src/core/ids.js'
import { Programme } from '../../src/model/programme.js'
import { Round } from '../../src/model/round.js'
import { standingOf } from '../../src/remind/asking.js'
import {
  placeOf,
  resultKey,
  resultsOfKey,
  roundAnswersKey,
  roundDoneKey,
  roundKey,
  roundRosterKey,
  roundSecretKey,
} from '../../src/store/checkin/checkin-keys.js'
import type { RedisKey } from '../../src/store/keys.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { loadScript } from '../../src/store/redis/script.js'
import { botAt, talker } from '../support/chatting.js'
import { person } from '../support/programme.js'
import { openReminding, type Reminding } from '../support/reminding.js'
import { type Measured, median } from './measure.js'

const sizes = {
  small: { answers: 60, round: 20, behind: 20, runs: 3 },
  full: { answers: 3000, round: 1000, behind: 1000, runs: 3 },
} as const
/** So many people answer at a time. */
const atOnce = 50
const karen = PersonId.parse('karen.toft@havrelund.example')
const hour = 60 * 60 * 1000

/** Leaves its keys behind: give it a connection to a Redis of the bench's own. */
export async function benchCheckin(
  scale: 'small' | 'full',
  connection: RedisConnection,
): Promise<Measured[]> {
  const { answers, round, behind, runs } = sizes[scale]
  const path = await benchPath(connection, answers)
  const small = await benchClosing(connection, round, runs)
  const large = await benchClosing(connection, round * 10, runs)
  return [
    ...path,
    {
      name: `closing a round of ${round * 10} answers, against one of ${round}`,
      ratio: large.ms / small.ms,
      detail: `${large.ms.toFixed(0)} ms, ${small.ms.toFixed(0)} ms; ten times as many`,
    },
    await benchReading(connection, behind, runs),
    {
      name: 'bytes an answer takes in a large round, against in a small one',
      ratio: large.bytes / small.bytes,
      detail: `${large.bytes.toFixed(0)} bytes with roster and state, ${small.bytes.toFixed(0)}`,
    },
    {
      name: 'bytes of a released round, of ten times as many who were asked',
      ratio: large.kept / small.kept,
      detail: `${large.kept} bytes, ${small.kept}: the picture and its list of readers`,
    },
  ]
}

async function benchPath(connection: RedisConnection, count: number): Promise<Measured[]> {
  let calls = 0
  const counting: RedisConnection = {
    ...connection,
    send: (...args) => {
      calls++
      return connection.send(...args)
    },
  }
  const world = await worldOf(connection, count)
  const round = await openRound(world, count)
  const bot = botAt(counting, world.now)
  const { tenant } = world
  const talkers = members(count).map(as => talker(bot, { tenant, as }))
  const action = { id: 'checkin', does: 'answer', round: round.id, nth: 0, step: 4 } as const
  await Promise.all(talkers.slice(0, atOnce).map(one => one.act(action)))
  calls = 0
  const whole = await timed(talkers, one => one.act(action))
  const perAnswer = calls / count
  const bare = await bareCalls(connection, world, round)
  const one = await timed(members(count), bare)
  const same = await timed(
    members(Math.round(count * perAnswer)).map((_, nth) => members(count)[nth % count] ?? karen),
    bare,
  )
  const rate = (ms: number) => `${((count / ms) * 1000).toFixed(0)} a second`
  return [
    {
      name: 'answers a second through the bot, against as many EVALSHA calls as they make',
      ratio: same / whole,
      detail: `${rate(whole)}; ${perAnswer.toFixed(1)} calls an answer, ${rate(same)}`,
    },
    {
      name: 'answers a second through the bot, against one EVALSHA call each',
      ratio: one / whole,
      detail: `${rate(whole)}, ${rate(one)}; ${atOnce} at a time`,
    },
  ]
}

/** The script alone, with everything worked out before. */
async function bareCalls(connection: RedisConnection, { tenant, now }: Reminding, { id }: Round) {
  const script = loadScript('answer-round-4', z.tuple([z.string()]))
  const secret = String(await connection.send('get', roundSecretKey(tenant, id)))
  const keys = [roundKey, roundRosterKey, roundAnswersKey, roundDoneKey].map(of => of(tenant, id))
  const places = new Map<PersonId, string>()
  return (one: PersonId) => {
    const place = places.get(one) ?? placeOf(secret, one)
    places.set(one, place)
    return script.run(connection, keys, [now, one, place, hour, 'answer', '0', 3])
  }
}

async function benchClosing(connection: RedisConnection, count: number, runs: number) {
  const world = await worldOf(connection, 5)
  const { tenant, deps } = world
  const times: number[] = []
  let [bytes, kept] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const round = await openRound(world, count)
    const each = { steps: { 0: 4 }, now: world.now }
    await timed(members(count), one =>
      deps.rounds.answer(tenant, round.id, { ...each, person: one }),
    )
    const open = [roundAnswersKey, roundDoneKey, roundRosterKey].map(of => of(tenant, round.id))
    bytes = (await bytesOf(connection, open)) / count
    const version = await deps.programmes.version(tenant)
    const standing = await standingOf(deps, tenant, { now: round.closesAt, version })
    const from = performance.now()
    await untilClosed(standing, round)
    times.push(performance.now() - from)
    kept = await bytesOf(connection, [resultKey(tenant, round.id), roundKey(tenant, round.id)])
  }
  return { ms: median(times), bytes, kept }
}

/** As the next turn would, where a slow machine lets a call run out of time. */
async function untilClosed(standing: Standing, round: Round): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      if ((await closeRound(standing, round)) === 'closed') return
      throw new Error('not closed')
    } catch (error) {
      if (tries === 9) throw error
    }
  }
}

/** The newest of one who may read so many, against of one who may read one. */
async function benchReading(
  connection: RedisConnection,
  behind: number,
  runs: number,
): Promise<Measured> {
  const world = await worldOf(connection, 5)
  const { tenant, deps } = world
  const [one, many] = [
    PersonId.parse('en@havrelund.example'),
    PersonId.parse('mange@havrelund.example'),
  ]
  const version = await deps.programmes.version(tenant)
  for (let nth = 0; nth < behind; nth++) {
    const round = await openRound(world, 6, nth === behind - 1 ? [one, many] : [many])
    const standing = await standingOf(deps, tenant, { now: round.closesAt, version })
    await untilClosed(standing, round)
  }
  const reads = Array.from({ length: 200 }, () => 0)
  const read = async (reader: PersonId) => {
    const [result] = await deps.results.list(tenant, { reader }, 1)
    if (!result) throw new Error('no result')
    return deps.results.load(tenant, result.id)
  }
  const times: [number[], number[]] = [[], []]
  for (let run = 0; run < runs * 2; run++) {
    for (const [nth, reader] of [one, many].entries()) {
      times[nth]?.push(await timed(reads, () => read(reader)))
    }
  }
  const [few = 0, all = 0] = times.map(median)
  const index = await bytesOf(connection, [resultsOfKey(tenant, { reader: many })])
  return {
    name: `reading a result with ${behind} closed rounds behind it, against one`,
    ratio: all / few,
    detail: `${((all / 200) * 1000).toFixed(0)} µs, ${((few / 200) * 1000).toFixed(0)} µs; ${Math.round(index / behind)} bytes a round in a reader's list`,
  }
}

/** A mathematics network with so many in it. */
function worldOf(connection: RedisConnection, count: number): Promise<Reminding> {
  const programme = Programme.parse({
    schemaVersion: 1,
    name: 'Havrelund Kommune',
    networks: [{ id: 'matematik', name: 'Matematik' }],
    people: [
      person('Karen Toft', { id: karen }),
      ...members(count).map(id => person('Medlem', { id, networks: [{ network: 'matematik' }] })),
    ],
  })
  return openReminding(connection, { programme, now: '2026-11-24T14:15' })
}

function members(count: number): PersonId[] {
  return Array.from({ length: count }, (_, nth) => PersonId.parse(`p${nth}@havrelund.example`))
}

async function openRound(
  { deps, tenant, now }: Reminding,
  count: number,
  addressees: readonly PersonId[] = [karen],
): Promise<Round> {
  const round = Round.parse({
    ...{ id: randomUUID(), revision: 1, kind: 'series', state: 'open', author: karen, lang: 'da' },
    ...{ createdAt: now, opensAt: now, closesAt: now + hour, takesComments: true, addressees },
    ...{ network: 'matematik', questions: [{ text: 'Hvordan går det?', scale: 'mood' }] },
  })
  const roster = members(count).map(one => ({ person: one, isCounted: true }))
  const opened = await deps.rounds.open(tenant, round, { roster, deliveries: () => [], now })
  if (opened !== 'opened') throw new Error(opened)
  return round
}

/** So many at a time, in ms for all. */
async function timed<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<number> {
  const from = performance.now()
  const left = [...all]
  const worker = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return performance.now() - from
}

async function bytesOf(connection: RedisConnection, keys: readonly RedisKey[]): Promise<number> {
  const sizes = await Promise.all(
    keys.map(key => connection.send('memory', 'usage', key, 'SAMPLES', 0)),
  )
  return sizes.reduce((sum: number, one) => sum + Number(one ?? 0), 0)
}
