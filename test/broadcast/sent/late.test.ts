// A message whose time came while nothing ran: up to an hour late it goes, later its author is asked first, and what is sent on their yes
// is sent once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Broadcast } from '../../../src/model/broadcast.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { type Broadcasting, openBroadcasting, people } from '../../support/broadcasting.js'
import { actionsIn } from '../../support/desk.js'
import { at } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'

let connection: RedisConnection
let world: Broadcasting
const worlds: Broadcasting[] = []

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openBroadcasting(connection, { now: '2026-11-27T10:00' })
  worlds.push(world)
})
afterAll(async () => {
  await connection.close()
  await forget(...worlds.map(({ tenant }) => tenant))
})

const { karen, sofie, amira } = people
const monday = at('2026-11-30T08:00')
const ask =
  'karen.toft: Din besked “Husk lommeregnere.” skulle være sendt kl. 8 til 2 modtagere, men Pejling kørte ikke. Skal den sendes nu?'

const planned = () => world.confirm('Husk lommeregnere.', { sendAt: monday, notBefore: monday })

/** The messages that the author has, the newest first. */
const mine = () => world.deps.broadcasts.mine(world.tenant, karen, 10)

async function copyOf(broadcast: Broadcast): Promise<Broadcast> {
  const found = (await mine()).find(({ id }) => id !== broadcast.id)
  if (!found) throw new Error('no other message')
  return found
}

describe('a message that was to go at a certain time', () => {
  it('goes at that time, and is told of as planned until then', async () => {
    const broadcast = await planned()
    expect((await world.at(karen).told('report', broadcast)).text).toContain(
      'Den sendes mandag d. 30. november kl. 8.',
    )
    world.setTo('2026-11-30T07:59')
    expect(await world.send()).toEqual([])
    world.setTo('2026-11-30T08:00')
    expect(await world.send()).toHaveLength(2)
  })

  it('goes by itself up to an hour late', async () => {
    await planned()
    world.setTo('2026-11-30T09:00')
    expect(await world.send()).toHaveLength(2)
  })

  it.each(['2026-11-30T09:01', '2026-11-30T15:00', '2026-12-02T08:00'])(
    'is held when it is %s, and its author asked, once',
    async now => {
      const broadcast = await planned()
      world.setTo(now)
      const [asked, ...others] = await world.send()
      expect(asked).toContain('karen.toft: Din besked “Husk lommeregnere.” skulle være sendt')
      expect(others).toEqual([])
      expect(await world.send()).toEqual([])
      expect(await world.stored(broadcast)).toMatchObject({ state: 'late', revision: 2 })
      expect(await world.fates(broadcast)).toEqual({
        sofie: 'dropped late',
        amira: 'dropped late',
      })
    },
  )

  it('is asked about once where two processes find it at the same moment', async () => {
    const broadcast = await planned()
    world.setTo('2026-11-30T11:00')
    const { broadcast: desk, tenant, now } = world
    await Promise.all([desk.run(tenant, now), desk.run(tenant, now), desk.run(tenant, now + 1)])
    expect(await world.stored(broadcast)).toMatchObject({ state: 'late', revision: 2 })
    expect(await world.send()).toEqual([ask])
  })

  it('is held also where somebody had it in hand before it was found', async () => {
    const broadcast = await planned()
    world.setTo('2026-11-30T11:00')
    const row = await world.row(broadcast, sofie)
    const deliveries = row ? [row.delivery] : []
    expect(await world.broadcast.compose(world.tenant, deliveries, world.now)).toMatchObject({
      stale: [{ why: 'late' }],
    })
    expect(await world.send()).toEqual([ask])
  })

  it('is not held where a platform was away and it was tried in time', async () => {
    const broadcast = await planned()
    const row = await world.row(broadcast, sofie)
    if (!row) throw new Error('no row')
    const history = { ...row.history, tries: 3, why: 'ECONNREFUSED', at: monday }
    await world.deliveries.change(world.tenant, row, {
      ...{ state: 'waiting', notBefore: monday, history },
    })
    world.setTo('2026-11-30T09:30')
    const sent = await world.send()
    expect(sent).toContain('sofie.bruun: Besked fra Karen Toft\nHusk lommeregnere.')
    expect(await world.fates(broadcast)).toEqual({ sofie: 'sent', amira: 'dropped late' })
  })
})

describe('the author’s answer', () => {
  async function held(now = '2026-11-30T11:00'): Promise<Broadcast> {
    const broadcast = await planned()
    world.setTo(now)
    await world.send()
    return broadcast
  }

  it('is a button of the question', async () => {
    const broadcast = await planned()
    world.setTo('2026-11-30T11:00')
    await world.broadcast.run(world.tenant, world.now)
    const receiver = { kind: 'person', id: karen } as const
    const source = { kind: 'held', id: `${broadcast.id}:1` } as const
    const due = { notBefore: world.now, expiresAt: world.now + 1 }
    const { reply } = await world.broadcast.compose(
      world.tenant,
      [{ source, receiver, ...due }],
      world.now,
    )
    expect(reply && actionsIn(reply)).toMatchObject([
      { label: 'Send nu', action: { does: 'send-late' } },
      { label: 'Send den ikke', action: { does: 'cancel' } },
    ])
  })

  it('“Send nu” sends it at once to those who have not had it, however often it is pressed', async () => {
    const broadcast = await held()
    const speaker = world.at(karen)
    const [first, second] = await Promise.all([
      speaker.press('send-late', broadcast),
      speaker.press('send-late', broadcast),
    ])
    expect(first).toMatchObject({ instead: true })
    expect([first, second].map(one => ('reply' in one ? one.reply.text : '')).join()).toContain(
      'Beskeden bliver sendt nu til 2 modtagere.',
    )
    expect((await world.send()).sort()).toEqual([
      'amira.haddad: Besked fra Karen Toft\nHusk lommeregnere.',
      'sofie.bruun: Besked fra Karen Toft\nHusk lommeregnere.',
    ])
    expect((await speaker.told('send-late', broadcast)).text).toContain('ikke flere at sende')
    expect(await world.send()).toEqual([])
    expect(await mine()).toHaveLength(2)
    expect(await world.stored(broadcast)).toMatchObject({ state: 'confirmed' })
    expect(await world.fates(await copyOf(broadcast))).toEqual({ sofie: 'sent', amira: 'sent' })
  })

  it('“Send nu” waits outside people’s hours until they begin', async () => {
    const broadcast = await held('2026-11-30T21:00')
    await world.at(karen).press('send-late', broadcast)
    expect(await world.send()).toEqual([])
    const row = await world.row(await copyOf(broadcast), amira)
    expect(row?.delivery.notBefore).toBe(at('2026-12-01T07:30'))
    world.setTo('2026-12-01T07:30')
    expect(await world.send()).toHaveLength(2)
  })

  it('“Send nu” can be undone like any message', async () => {
    const broadcast = await held('2026-11-30T21:00')
    await world.at(karen).press('send-late', broadcast)
    const { text } = await world.at(karen).told('cancel', await copyOf(broadcast))
    expect(text).toBe('Fortrudt. Ingen har fået beskeden.')
    world.setTo('2026-12-01T07:30')
    expect(await world.send()).toEqual([])
  })

  it('“Send den ikke” ends it, and “Send nu” after that sends nothing', async () => {
    const broadcast = await held()
    expect((await world.at(karen).told('cancel', broadcast)).text).toContain('Ingen har fået')
    expect((await world.at(karen).told('send-late', broadcast)).text).toContain('ikke flere')
    expect(await world.send()).toEqual([])
  })

  it('is not asked for, nor taken, once the role is gone', async () => {
    const broadcast = await planned()
    world.setTo('2026-11-30T11:00')
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === karen ? { ...one, roles: [] } : one)),
    }))
    expect(await world.send()).toEqual([])
    expect((await world.at(karen).told('send-late', broadcast)).text).toContain('koordinator')
    expect(await mine()).toHaveLength(1)
  })
})
