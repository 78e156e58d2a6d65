// What opens and closes by itself: a meeting's round with its meeting, every round once, whoever is killed between any two steps and however late
// an answer is; and what A8, A9 and A11 promise of it. Real Redis.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCheckinDesk } from '../../../src/checkin/desk.js'
import { localOf } from '../../../src/core/time.js'
import type { Round } from '../../../src/model/round.js'
import type { RoundStore } from '../../../src/store/checkin/round-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'

import { forget, openRedis } from '../../support/redis.js'
import { until } from '../../support/redis-topology.js'
import { answersOf, type Closing, karen, members, openClosing } from './world.js'

let connection: RedisConnection
const worlds: Closing[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...worlds.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(options: Parameters<typeof openClosing>[1] = {}): Promise<Closing> {
  const world = await openClosing(connection, options)
  worlds.push(world)
  return world
}

/** An open round of a series, with so many answers. */
async function answered(world: Closing, count: number): Promise<Round> {
  const series = await world.series()
  world.setTo('2026-11-24T14:15')
  await world.turn()
  const [round] = await world.deps.rounds.list(world.tenant, { series: series.id }, 1)
  if (!round) throw new Error('no round')
  await world.answer(round.id, answersOf(count))
  return round
}
const resultOf = ({ deps, tenant }: Closing, { id }: Round) => deps.results.load(tenant, id)
const closes = '2026-12-01T14:15'

describe("A meeting's round", () => {
  it('opens in the last minutes of its meeting, to those whom it is for and who can be counted', async () => {
    const world = await open()
    const round = await world.meetingRound()
    world.setTo('2026-12-03T15:49')
    await world.turn()
    expect(await world.rows(round.id)).toEqual([])
    world.setTo('2026-12-03T15:50')
    await world.turn()
    await world.turn()
    const to = (await world.rows(round.id)).map(({ delivery: { receiver } }) => receiver)
    expect(to.map(one => 'id' in one && one.id).sort()).toEqual([...members(12)].sort())
  })

  it('reaches nobody who pauses, and none at all where the code alone opens it', async () => {
    const world = await open()
    const [one] = members(1)
    if (!one) throw new Error('nobody')
    await world.deps.pauses.pause(world.tenant, one)
    const [to, quiet] = [
      await world.meetingRound(),
      await world.meetingRound({ sendsTo: 'nobody' }),
    ]
    world.setTo('2026-12-03T15:50')
    await world.turn()
    expect(await world.rows(to.id)).toHaveLength(11)
    expect(await world.rows(quiet.id)).toEqual([])
    const joining = { entry: { person: one, isCounted: true }, now: world.now }
    expect(await world.deps.rounds.join(world.tenant, quiet.id, joining)).toBe('joined')
  })

  it.each([
    [
      'to another day',
      { startLocal: '2026-12-10T13:00', endLocal: '2026-12-10T16:00' },
      '2026-12-10T15:50',
      '2026-12-10T20:00',
    ],
    [
      'to the evening',
      { startLocal: '2026-12-03T18:00', endLocal: '2026-12-03T19:45' },
      '2026-12-03T19:35',
      '2026-12-03T20:45',
    ],
  ])('goes with its meeting where that is moved %s', async (_, times, opensAt, closesAt) => {
    const world = await open()
    const round = await world.meetingRound()
    await world.write(programme => ({
      ...programme,
      meetings: programme.meetings.map(one =>
        one.id === 'mat2@nordlund' ? { ...one, ...times } : one,
      ),
    }))
    world.setTo('2026-12-03T15:50')
    await world.turn()
    const moved = await world.deps.rounds.load(world.tenant, round.id)
    const local = (moment: number | undefined) => localOf(moment ?? 0, 'Europe/Copenhagen')
    expect([local(moved?.opensAt), local(moved?.closesAt)]).toEqual([opensAt, closesAt])
    expect(await world.rows(round.id)).toEqual([])
    world.setTo(opensAt)
    await world.turn()
    expect(await world.rows(round.id)).toHaveLength(12)
  })

  it('is called off where its meeting is, and its author is told', async () => {
    const world = await open()
    const round = await world.meetingRound()
    await world.write(programme => ({
      ...programme,
      meetings: programme.meetings.map(one =>
        one.id === 'mat2@nordlund' ? { ...one, status: 'cancelled' as const } : one,
      ),
    }))
    world.setTo('2026-12-03T15:50')
    await world.turn()
    expect(await world.deps.rounds.load(world.tenant, round.id)).toMatchObject({ state: 'stopped' })
    const key = `round-note:${round.id}:cancelled:${karen}`
    expect(await world.deps.deliveries.loadEach(world.tenant, [key])).toHaveLength(1)
  })

  it('A11: keeps what it asks, of whom and for whom once it has been said yes to', async () => {
    const world = await open()
    const round = await world.meetingRound()
    const { deps, tenant } = world
    const [other] = members(1)
    if (!other) throw new Error('nobody')
    const changes: Partial<Round>[] = [
      { addressees: [other] },
      { split: 'school' },
      { questions: [{ text: 'Noget andet?', scale: 'ready' }] },
      { takesComments: false },
    ]
    for (const change of changes) {
      const now = await deps.rounds.load(tenant, round.id)
      if (!now) throw new Error('gone')
      const next = { ...now, ...change, revision: now.revision + 1 }
      expect(await deps.rounds.save(tenant, next)).toBe('stale')
      expect(await deps.rounds.save(tenant, { ...next, state: 'draft' })).toBe('stale')
      await deps.rounds.open(tenant, next, { roster: [], deliveries: () => [], now: world.now })
      const { revision: _, ...after } = (await deps.rounds.load(tenant, round.id)) ?? now
      const { revision: __, ...before } = round
      expect(after).toEqual(before)
    }
  })
})

describe('A round that is over', () => {
  it('is counted, told, and nothing is left of who answered what', async () => {
    const world = await open()
    const round = await answered(world, 7)
    world.setTo(closes)
    await world.turn()
    const { deps, tenant } = world
    expect(await resultOf(world, round)).toMatchObject({
      ...{ outcome: 'released', closed: '2026-12-01', erasure: expect.any(Number) },
      questions: [{ shown: { count: { from: 5, to: 9 } } }],
    })
    expect(await deps.rounds.load(tenant, round.id)).toMatchObject({ state: 'closed' })
    expect(await deps.rounds.roster(tenant, round.id)).toEqual([])
    expect(await deps.rounds.answers(tenant, round.id)).toEqual(new Map())
    expect(await world.rows(round.id)).toEqual([])
    const [series] = await deps.series.list(tenant)
    expect(series).toMatchObject({ counted: [...members(12)].sort(), silentRounds: 1 })
    expect(series?.open).toBeUndefined()
  })

  it('A1: is released once, by whichever of three replicas, however often', async () => {
    const world = await open()
    const round = await answered(world, 7)
    world.setTo(closes)
    const replicas = Array.from({ length: 3 }, () => createCheckinDesk(world.deps))
    for (let turn = 0; turn < 2; turn++) {
      await Promise.all(replicas.map(one => one.run(world.tenant, world.now)))
    }
    const first = await resultOf(world, round)
    expect(first).toMatchObject({ revision: 1, outcome: 'released' })
    const [series] = await world.deps.series.list(world.tenant)
    expect(series).toMatchObject({ silentRounds: 1 })
    world.setTo('2026-12-02T08:00')
    await world.turn()
    expect(await resultOf(world, round)).toEqual(first)
  })

  it('A8: takes no answer any more, by the clock of the server, counted or not yet', async () => {
    const world = await open()
    const round = await answered(world, 4)
    const { deps, tenant } = world
    world.setTo(closes)
    const late = { person: members(5)[4] ?? karen, steps: { 0: 5 } }
    expect(await deps.rounds.answer(tenant, round.id, { ...late, now: world.now })).toBe('closed')
    await world.turn()
    expect(await deps.rounds.answer(tenant, round.id, { ...late, now: world.now })).toBe('closed')
    // A telephone's clock, or a replica's that is behind, changes nothing once it is closed.
    const behind = { ...late, now: round.opensAt + 1 }
    expect(await deps.rounds.answer(tenant, round.id, behind)).toBe('closed')
    expect(await resultOf(world, round)).toMatchObject({ outcome: 'too-few' })
  })

  it('counts an answer that was saved while the others were being counted: "Gemt" is never untrue', async () => {
    const world = await open()
    const round = await answered(world, 4)
    const { deps, tenant } = world
    const rounds: RoundStore = Object.create(deps.rounds)
    let reads = 0
    const late = { person: members(5)[4] ?? karen, steps: { 0: 5 }, now: round.closesAt - 1 }
    const slow = Object.assign(rounds, {
      due: (...of: Parameters<RoundStore['due']>) => deps.rounds.due(...of),
      load: (...of: Parameters<RoundStore['load']>) => deps.rounds.load(...of),
      close: (...of: Parameters<RoundStore['close']>) => deps.rounds.close(...of),
      keptNotes: async () => [],
      handOn: async () => undefined,
      async whole(...of: Parameters<RoundStore['whole']>) {
        const read = await deps.rounds.whole(...of)
        if (reads++ === 0) expect(await deps.rounds.answer(tenant, round.id, late)).toBe('saved')
        return read
      },
    })
    world.setTo(closes)
    await createCheckinDesk({ ...deps, rounds: slow }).run(tenant, world.now)
    expect(reads).toBe(2)
    expect(await resultOf(world, round)).toMatchObject({ outcome: 'released' })
  })

  it.each(Array.from({ length: 24 }, (_, nth) => nth))(
    'is closed by the next turn though whoever closed it was killed at call %i',
    async atCall => {
      const world = await open()
      const round = await answered(world, 7)
      const { deps, tenant } = world
      const [one] = members(1)
      const comment = { text: 'Behold mig', keeps: true }
      await deps.rounds.comment(tenant, round.id, { person: one ?? karen, comment, now: world.now })
      world.setTo(closes)
      let calls = 0
      let isOver = false
      const mortal = <T>(call: () => Promise<T>) =>
        calls++ >= atCall ? new Promise<T>(() => undefined) : call()
      const dying = await replicaOn(world, {
        ...connection,
        send: (...args) => mortal(() => connection.send(...args)),
        ask: (...args) => mortal(() => connection.ask(...args)),
      })
      const end = () => {
        isOver = true
      }
      dying.run(tenant, world.now).then(end, end)
      await until(() => isOver || calls > atCall)
      await world.turn()
      expect(await resultOf(world, round)).toMatchObject({ outcome: 'released', revision: 1 })
      expect(await deps.rounds.roster(tenant, round.id)).toEqual([])
      expect(await world.rows(round.id)).toEqual([])
      const [series] = await deps.series.list(tenant)
      expect(series).toMatchObject({ silentRounds: 1 })
      const notes = await deps.reflections.list(tenant, { author: one ?? karen }, 9)
      expect(notes.map(({ text }) => text)).toEqual(['Behold mig'])
      expect(await deps.rounds.keptNotes(tenant)).toEqual([])
    },
  )
})

/** Another process, on a connection that may die. */
async function replicaOn(world: Closing, on: RedisConnection) {
  const { sendingStores } = await import('../../../src/outgoing-desks.js')
  return createCheckinDesk({ ...world.deps, ...sendingStores(on), answers: world.deps.answers })
}
