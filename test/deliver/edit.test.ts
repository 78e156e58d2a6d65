// New words in the place of old ones, and messages to a room of many: where each goes, and what becomes of it.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Chat, SendResult } from '../../src/core/ports.js'
import { type Delivery, deliveryKeyOf } from '../../src/model/delivery.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { createFakeChat, type FakeChat } from '../support/fake-chat.js'
import { createMortal } from '../support/mortal.js'
import { forget, openRedis } from '../support/redis.js'
import { createSending, type Sending, somePeople, start } from '../support/sending.js'

const day = 24 * 60 * 60 * 1000
const minute = 60_000
vi.setConfig({ testTimeout: 60_000 })
const used: Sending[] = []
const people = somePeople(1)
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...used.map(({ tenant }) => tenant))
  await connection.close()
})

function sending(chats: Record<string, Chat>): Sending {
  const made = createSending(connection, chats)
  used.push(made)
  return made
}

/** A chat whose edits end like this, one after the other. */
function editing(results: readonly SendResult[]): FakeChat & { readonly calls: () => number } {
  const chat = createFakeChat()
  let calls = 0
  return {
    ...chat,
    calls: () => calls,
    async edit(to, ref, reply) {
      const result = results[calls++]
      return result ?? chat.edit(to, ref, reply)
    },
  }
}
const reminder = { source: { kind: 'reminder', id: 'r' } } as const
/** A reminder that was sent, and the key of the row that edits it. */
async function sentAndEdited(made: Sending, more: Partial<Delivery> = {}): Promise<string[]> {
  const [old = ''] = await made.add(people, 'slack', { ...reminder, ...more })
  if (more.notBefore === undefined) await made.settle([old])
  return [old, ...(await editOf(made, old))]
}
function editOf(made: Sending, old: string): Promise<string[]> {
  return made.add(people, 'slack', { source: { kind: 'edit', id: 'c1' }, edits: old })
}

describe('a message that is taken back', () => {
  const recallOf = (made: Sending, old: string) =>
    made.add(people, 'slack', { source: { kind: 'recall', id: 'b1' }, edits: old })
  async function recalled(slack: FakeChat) {
    const made = sending({ slack })
    const broadcast = { source: { kind: 'broadcast', id: 'b1' } } as const
    const [old = ''] = await made.add(people, 'slack', broadcast)
    await made.settle([old])
    return made.settle(await recallOf(made, old))
  }

  it('is removed, and nothing is written instead', async () => {
    const slack = createFakeChat()
    expect(await recalled(slack)).toMatchObject([{ state: 'sent' }])
    expect(slack.removals).toEqual(['ref'])
    expect(slack.edits).toEqual([])
    expect(slack.sends).toHaveLength(1)
  })

  it('says that it was taken back where the platform will not remove it', async () => {
    const slack = createFakeChat({ removes: () => ({ outcome: 'refused', why: 'compliance' }) })
    expect(await recalled(slack)).toMatchObject([{ state: 'sent' }])
    expect(slack.edits).toEqual([{ ref: 'ref', text: 'ord om b1' }])
  })

  it('that can be neither removed nor changed is dropped, with why', async () => {
    const refused = { outcome: 'refused', why: 'edit_window_closed' } as const
    const slack = { ...createFakeChat({ removes: () => refused }), edit: async () => refused }
    expect(await recalled(slack)).toMatchObject([
      { state: 'dropped', history: { why: 'edit_window_closed' } },
    ])
  })

  it.each<[string, SendResult]>([
    ['is away', { outcome: 'notSent', why: 'dns' }],
    ['does not answer', { outcome: 'ambiguous', why: 'timeout' }],
    ['has no room', { outcome: 'throttled', retryAfterMs: 1000 }],
  ])('waits and is removed later where the platform %s', async (_what, result) => {
    const slack = createFakeChat({ removes: () => result })
    expect(await recalled(slack)).toMatchObject([{ state: 'waiting' }])
    expect(slack.edits).toEqual([])
  })

  it('and never went out needs nothing', async () => {
    const slack = createFakeChat({ behaves: () => 'refuse' })
    expect(await recalled(slack)).toMatchObject([
      { state: 'dropped', history: { why: 'never-sent' } },
    ])
    expect(slack.removals).toEqual([])
  })
})

describe('new words for a message that was sent', () => {
  it('take the place of the old ones, where those lie', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const [, edit = ''] = await sentAndEdited(made)
    // The person has written from elsewhere since.
    for (const id of people) {
      await made.reach.seen(made.tenant, id, { platform: 'teams', userId: '29' }, start + 1)
    }
    expect(await made.settle([edit])).toMatchObject([{ state: 'sent' }])
    expect(slack.edits).toEqual([{ ref: 'ref', text: 'ord om c1' }])
    expect(slack.sends).toHaveLength(1)
  })

  it('take the place of a whole bundle by any of those in it', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const keys: string[] = []
    for (const id of ['r1', 'r2']) {
      keys.push(...(await made.add(people, 'slack', { source: { kind: 'reminder', id } })))
    }
    await made.settle(keys)
    for (const key of keys) await made.settle(await editOf(made, key))
    expect(slack.edits.map(({ ref }) => ref)).toEqual(['ref', 'ref'])
  })

  it.each<[string, SendResult, string, number]>([
    ['that is gone are dropped', { outcome: 'refused', why: '404' }, 'gone', 1],
    ['that may not be changed are dropped', { outcome: 'refused', why: 'cant' }, 'cant', 1],
    ['without an answer are tried again', { outcome: 'ambiguous', why: 'timeout' }, '', 2],
    ['that could not be sent are tried again', { outcome: 'notSent', why: 'dns' }, '', 2],
    [
      'that the platform has no room for go later',
      { outcome: 'throttled', retryAfterMs: 1 },
      '',
      2,
    ],
  ])('%s', async (_, first, why, calls) => {
    const slack = editing([first])
    const made = sending({ slack })
    const [, edit = ''] = await sentAndEdited(made)
    await made.settle([edit])
    made.clock.pass(minute)
    const [row] = await made.settle([edit])
    expect(row).toMatchObject(why ? { state: 'dropped', history: { why } } : { state: 'sent' })
    expect([slack.calls(), slack.lookups.length]).toEqual([calls, 0])
    expect(await made.reach.of(made.tenant, people[0] ?? ('' as never))).toHaveLength(1)
  })

  it('are dropped where it never went out, and wait where that is not known', async () => {
    const slack = createFakeChat()
    const made = sending({ slack })
    const [, early = ''] = await sentAndEdited(made, { notBefore: start + day })
    expect(await made.settle([early])).toMatchObject([
      { state: 'dropped', history: { why: 'never-sent' } },
    ])
    const teams = createFakeChat({ behaves: () => 'swallow' })
    const doubtful = sending({ slack: teams })
    const [old = ''] = await doubtful.add(people, 'slack', reminder)
    const looks = { firstMs: 600_000, nextMs: 1 }
    await doubtful.deliverer({ looks }).sweep(doubtful.tenant)
    const [edit = ''] = await editOf(doubtful, old)
    await doubtful.deliverer({ looks }).sweep(doubtful.tenant)
    expect(await doubtful.rows([edit])).toMatchObject([
      { state: 'waiting', history: { why: 'not-sent-yet' } },
    ])
  })

  it('are sent again by the next process when one was killed over them', async () => {
    for (let atCall = 0; atCall < 8; atCall++) {
      const slack = createFakeChat()
      const made = sending({ slack })
      const [, edit = ''] = await sentAndEdited(made)
      const mortal = createMortal(new DeliveryStore(connection, { leaseMs: 1 }), { atCall })
      const one = made.deliverer({ deliveries: mortal.store, realNow: () => 0 })
      await Promise.race([one.sweep(made.tenant), mortal.died])
      expect(await made.settle([edit])).toMatchObject([{ state: 'sent' }])
      expect(slack.edits.at(-1)).toEqual({ ref: 'ref', text: 'ord om c1' })
      expect(slack.lookups).toEqual([])
    }
  })
})

describe('a message to a room of many', () => {
  const receiver = { kind: 'channel', platform: 'slack', id: 'C1', ref: 'r1' } as const
  const room = { platform: 'slack', room: 'C1', ref: 'r1' }
  const delivery = { ...reminder, receiver, notBefore: start, expiresAt: start + day }

  it('goes there, is looked for there and is edited there', async () => {
    const slack = createFakeChat({ behaves: () => 'swallow' })
    const asked: unknown[] = []
    const lookup: Chat['lookup'] = (to, ...rest) => {
      asked.push(to)
      return slack.lookup(to, ...rest)
    }
    const edit: Chat['edit'] = (to, ...rest) => {
      asked.push(to)
      return slack.edit(to, ...rest)
    }
    const made = sending({ slack: { ...slack, lookup, edit } })
    const edits = deliveryKeyOf(delivery)
    const change = { ...delivery, source: { kind: 'edit', id: 'c' }, edits } as const
    await made.store.add(made.tenant, [delivery])
    expect(await made.settle([edits])).toMatchObject([{ state: 'sent' }])
    await made.store.add(made.tenant, [change])
    expect(await made.settle([deliveryKeyOf(change)])).toMatchObject([{ state: 'sent' }])
    expect([slack.sends[0]?.to, ...asked]).toEqual([room, room, room])
  })

  it('fails where the tenant has no such platform, or it refuses', async () => {
    for (const chats of [{}, { slack: createFakeChat({ behaves: () => 'gone' }) }]) {
      const made = sending({ ...chats, teams: createFakeChat() })
      await made.store.add(made.tenant, [delivery])
      expect(await made.settle([deliveryKeyOf(delivery)])).toMatchObject([
        { state: 'failed', history: { why: 'unreachable' } },
      ])
    }
  })
})
