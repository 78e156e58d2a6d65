// On a real cluster of three masters: every script works, all keys of a tenant lie in one slot, tenants are spread.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MeetingId, NetworkId, PersonId } from '../../src/core/ids.js'
import { Broadcast } from '../../src/model/broadcast.js'
import { deliveryKeyOf } from '../../src/model/delivery.js'
import { emptyProgramme } from '../../src/model/programme.js'
import { Question } from '../../src/model/question.js'
import { Round } from '../../src/model/round.js'
import { BroadcastStore } from '../../src/store/broadcast-store.js'
import { ErasureStore } from '../../src/store/checkin/erasure-store.js'
import { ResultStore } from '../../src/store/checkin/result-store.js'
import { RoundStore } from '../../src/store/checkin/round-store.js'
import { ConversationStore } from '../../src/store/conversation-store.js'
import { EventStore } from '../../src/store/event-store.js'
import { HeartbeatStore } from '../../src/store/heartbeat-store.js'
import { conversationKey, eventKey, programmeKey, submissionKey } from '../../src/store/keys.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { QuestionStore } from '../../src/store/question-store.js'
import { readStorage } from '../../src/store/redis/grade.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { ReachStore } from '../../src/store/sending/reach-store.js'
import { Tenant, TenantStore } from '../../src/store/tenant-store.js'
import { openRedis, randomTenant } from '../support/redis.js'
import { command, startCluster, type TestCluster, until } from '../support/redis-topology.js'
import {
  askedOf,
  closesAt,
  draft,
  karin,
  opensAt,
  people,
  resultOf,
  rosterFor,
} from './checkin/rounds.js'

/** So many that each of the three nodes has some: one without would come once in ten million runs. */
const tenants = Array.from({ length: 48 }, randomTenant)
const day = 24 * 60 * 60 * 1000
const account = 'web:ida'
let cluster: TestCluster
let connection: RedisConnection

beforeAll(async () => {
  cluster = await startCluster()
  const nodes = cluster.nodes.map(({ host, port }) => ({ host, port }))
  connection = await openRedis({ kind: 'cluster', nodes: nodes.slice(0, 1) })
})
afterAll(async () => {
  await connection.close()
  await cluster.stop()
})

describe('on a cluster', () => {
  it('events are claimed, finished and released, for tenants on every node', async () => {
    const events = new EventStore(connection)
    for (const tenant of tenants) {
      const claim = await events.claim(tenant, 'slack:Ev1', { account, windowMs: day })
      if (claim.outcome !== 'claimed') throw new Error(claim.outcome)
      expect(await events.claim(tenant, 'slack:Ev1', { account, windowMs: day })).toEqual({
        outcome: 'busy',
      })
      expect(await events.finish(tenant, 'slack:Ev1', claim.token)).toBe('finished')
      expect(await events.release(tenant, 'slack:Ev1', claim.token)).toBe('lost')
    }
    for (const { port } of cluster.nodes) {
      expect(Number((await command(port, 'dbsize'))[0])).toBeGreaterThan(0)
    }
  })

  it('programmes are saved and loaded, and the claim tells their version', async () => {
    const programmes = new ProgrammeStore(connection)
    for (const tenant of tenants) {
      const programme = emptyProgramme('Havrelund Kommune')
      const change = { expectedVersion: 0, submission: 'a' }
      expect(await programmes.save(tenant, programme, change)).toMatchObject({ outcome: 'saved' })
      expect(await programmes.load(tenant)).toEqual({ version: 1, programme })
      const claim = await new EventStore(connection).claim(tenant, 'slack:Ev2', {
        account,
        windowMs: day,
      })
      expect(claim).toMatchObject({ programmeVersion: 1 })
    }
  })

  it('tenants, conversations and heartbeats are kept', async () => {
    const store = new TenantStore(connection)
    for (const [index, id] of tenants.entries()) {
      const record = Tenant.parse({
        id,
        name: 'Havrelund Kommune',
        admin: 'ulla@havrelund.example',
        slackTeam: `T0${index}`,
        createdAt: 0,
      })
      expect(await store.add(record)).toEqual({ outcome: 'added' })
      expect(await store.byRoute('slack', `T0${index}`)).toEqual(record)
    }
    expect(await store.list()).toHaveLength(tenants.length)

    const conversations = new ConversationStore(connection)
    const Turn = z.object({ about: z.string() })
    for (const tenant of tenants) {
      await conversations.save(tenant, 'web:1', { about: 'lab' }, day)
      expect(await conversations.load(tenant, 'web:1', Turn)).toEqual({ about: 'lab' })
    }
    const heartbeats = new HeartbeatStore(connection)
    await heartbeats.record('replica', 5)
    expect(await heartbeats.read('replica')).toEqual({ replica: 5, installation: 5 })
  })

  it('questions go out with their deliveries, which are claimed, aimed and ended, and forgotten', async () => {
    const [questions, reach] = [new QuestionStore(connection), new ReachStore(connection)]
    const deliveries = new DeliveryStore(connection)
    const karin = PersonId.parse('karin@havrelund.example')
    const at = Date.UTC(2026, 10, 23)
    const from = { platform: 'slack', userId: 'U0' }
    for (const tenant of tenants) {
      const fixed = { id: randomUUID(), revision: 1, text: 'Hvor?', lang: 'da', at }
      const question = Question.parse({ ...fixed, asker: { account: from }, to: [karin] })
      const receiver = { kind: 'person', id: karin } as const
      const source = { kind: 'question', id: question.id } as const
      const delivery = { source, receiver, notBefore: at, expiresAt: at + day }
      expect(await questions.ask(tenant, question, [delivery])).toBe('asked')
      await reach.seen(tenant, karin, from, at)
      await reach.markUnreachable(tenant, karin, from, '403')
      expect(await reach.of(tenant, karin)).toEqual([])
      await questions.miss(tenant, { text: 'Hvor?', lang: 'da', at })
      expect(await questions.misses(tenant)).toHaveLength(1)
      const key = deliveryKeyOf(delivery)
      expect(await deliveries.dueLanes(tenant, at, 9)).toHaveLength(1)
      const claim = await deliveries.claim(tenant, key, { owner: 'replica', now: at })
      if (claim.outcome !== 'claimed') throw new Error(claim.outcome)
      const { history } = claim.row
      const aimed = await deliveries.change(tenant, claim.row, { state: 'sending', history })
      if (aimed === 'lost') throw new Error(aimed)
      const sent = await deliveries.change(tenant, aimed, { state: 'sent', history })
      expect(sent).toMatchObject({ state: 'sent' })
      expect(await deliveries.lapsed(tenant, 9)).toEqual([])
      expect(await questions.forget(tenant, at + 366 * day)).toBe(1)
      expect(await deliveries.forget(tenant, at + 366 * day)).toBe(1)
    }
  })

  it('messages to many are confirmed with their deliveries, counted, stopped and forgotten', async () => {
    const store = new BroadcastStore(connection)
    const at = Date.UTC(2026, 10, 23)
    const author = PersonId.parse('karin@havrelund.example')
    const network = NetworkId.parse('matematik')
    for (const tenant of tenants) {
      const made = Broadcast.parse({
        ...{ id: randomUUID(), revision: 1, author, lang: 'da', createdAt: at, text: 'Hej' },
        ...{ audience: { anyOf: [] }, networks: [network], state: 'draft' },
      })
      expect(await store.save(tenant, made, [])).toBe('saved')
      const source = { kind: 'broadcast', id: made.id } as const
      const receiver = { kind: 'person', id: author } as const
      const row = { source, receiver, notBefore: at, expiresAt: at + day }
      const yes: Broadcast = {
        ...{ ...made, revision: 2, state: 'confirmed' },
        confirmed: { at, token: 'token' },
      }
      const limits = { author: { most: 1, since: 0 }, network: { after: 0, before: at + 1 } }
      const confirming = { deliveries: [row], ...limits }
      expect(await store.confirm(tenant, yes, confirming)).toBe('saved')
      expect(await store.confirmedSince(tenant, { network }, at)).toEqual([yes])
      expect(await store.mine(tenant, author, 9)).toEqual([yes])
      await store.stop(tenant, made.id)
      expect(await new DeliveryStore(connection).dueLanes(tenant, at, 9)).toHaveLength(1)
      expect(await store.forget(tenant, at + 366 * day)).toBe(1)
    }
  })

  it('rounds are opened, answered and closed with everything about them, and nothing is left on any master', async () => {
    const [rounds, results] = [new RoundStore(connection), new ResultStore(connection)]
    const everybody = people(6)
    for (const tenant of tenants) {
      const round = Round.parse({ ...draft(), state: 'open' })
      const opening = {
        ...{ roster: rosterFor(everybody), now: opensAt },
        deliveries: (place: (one: PersonId) => string) =>
          everybody.map(one => askedOf(round, one, place(one))),
      }
      expect(await rounds.open(tenant, round, opening)).toBe('opened')
      for (const one of everybody) {
        const answer = { person: one, steps: { 0: 3 }, now: opensAt }
        expect(await rounds.answer(tenant, round.id, answer)).toBe('saved')
      }
      const { seal } = await rounds.whole(tenant, round.id)
      const result = resultOf(round, everybody)
      const closing = { ...{ result, kept: [], deliveries: [], now: closesAt }, seal }
      expect(await rounds.close(tenant, round, closing)).toBe('closed')
      expect(await results.list(tenant, { reader: everybody[0] ?? karin }, 9)).toHaveLength(1)
      const about = MeetingId.parse(round.id)
      expect(await new DeliveryStore(connection).about(tenant, about)).toEqual([])
      expect(await rounds.forget(tenant, closesAt + 3 * 366 * day)).toBe(1)
    }
    const erasures = new ErasureStore(connection)
    for (const tenant of tenants) await erasures.gather(tenant)
    const ticket = await erasures.want()
    await erasures.work()
    // These masters keep nothing on disk.
    expect(await erasures.state(ticket)).toBe('done')
  })

  it('all keys of a tenant lie in one slot, and tenants in different ones', async () => {
    const port = cluster.nodes[0]?.port ?? 0
    const slotOf = (key: string) => command(port, 'cluster', 'keyslot', key).then(([slot]) => slot)
    const slots = []
    for (const tenant of tenants) {
      const keys = [
        programmeKey(tenant),
        submissionKey(tenant, 's'),
        eventKey(tenant, 'e'),
        conversationKey(tenant, 'c'),
      ]
      const ofTenant = new Set(await Promise.all(keys.map(slotOf)))
      expect(ofTenant.size).toBe(1)
      slots.push(...ofTenant)
    }
    expect(new Set(slots).size).toBeGreaterThan(tenants.length / 2)
  })

  it('the storage is that of the worst master', async () => {
    expect((await readStorage(connection)).grade).toBe('D0')
    const [first, second] = cluster.nodes
    for (const node of cluster.nodes) await command(node.port, 'config', 'set', 'appendonly', 'yes')
    for (const node of cluster.nodes) {
      await command(node.port, 'config', 'set', 'appendfsync', 'always')
    }
    expect((await readStorage(connection)).grade).toBe('D2')
    await command(first?.port ?? 0, 'config', 'set', 'appendfsync', 'everysec')
    await command(second?.port ?? 0, 'config', 'set', 'maxmemory-policy', 'allkeys-lru')
    expect(await readStorage(connection)).toMatchObject({
      grade: 'D1',
      evictionPolicy: 'allkeys-lru',
    })
  })

  it('that has a password, a wrong one ends the start with the sentence about it', async () => {
    for (const { port } of cluster.nodes)
      await command(port, 'config', 'set', 'requirepass', 'right')
    const nodes = cluster.nodes.map(({ host, port }) => ({ host, port }))
    const wrong = openRedis({ kind: 'cluster', nodes, password: 'wrong' }, { waitMs: 5000 })
    await expect(wrong).rejects.toMatchObject({ sentence: expect.stringContaining('password') })
    const right = await openRedis({ kind: 'cluster', nodes, password: 'right' })
    expect(await new ProgrammeStore(right).version(randomTenant())).toBe(0)
    await right.ask('config', 'set', 'requirepass', '')
    await right.close()
  })

  it.each([
    ['one node dies', 1],
    ['all nodes die', 3],
  ])('when %s commands fail fast, and they work again when it is back', async (_, dead) => {
    const programmes = new ProgrammeStore(connection)
    const answered = () =>
      Promise.all(tenants.map(tenant => programmes.version(tenant))).then(
        () => true,
        () => false,
      )
    expect(await answered()).toBe(true)
    const victims = cluster.nodes.slice(0, dead)
    for (const node of victims) await node.kill()
    const started = performance.now()
    expect(await answered()).toBe(false)
    expect(performance.now() - started).toBeLessThan(10_000)
    for (const node of victims) await node.start()
    await until(answered)
  })
})
