// What people read of a message that a coordinator wrote to them, and when it is not sent after all: to whom it no longer belongs, by whom
// it may not be sent any more.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NetworkId } from '../../../src/core/ids.js'
import { deliveryKeyOf } from '../../../src/model/delivery.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { type Broadcasting, openBroadcasting, people } from '../../support/broadcasting.js'
import { actionsIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'

let connection: RedisConnection
let world: Broadcasting
const worlds: Broadcasting[] = []

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openBroadcasting(connection, { now: '2026-11-30T10:00' })
  worlds.push(world)
})
afterAll(async () => {
  await connection.close()
  await forget(...worlds.map(({ tenant }) => tenant))
})

describe('a message to many', () => {
  it('says who writes, and the words as they were typed', async () => {
    await world.confirm('Husk lommeregnere.\nVi mødes ved døren.')
    expect(await world.send()).toEqual([])
    world.pass()
    expect((await world.send()).sort()).toEqual([
      'amira.haddad: Besked fra Karen Toft\nHusk lommeregnere.\nVi mødes ved døren.',
      'sofie.bruun: Besked fra Karen Toft\nHusk lommeregnere.\nVi mødes ved døren.',
    ])
  })

  it('goes once, however often what is due is looked for', async () => {
    await world.confirm('Kun én gang.')
    world.pass()
    expect(await world.send()).toHaveLength(2)
    expect(await world.send()).toEqual([])
  })

  it('has the facts of the meeting it is about as they are when it goes', async () => {
    await world.confirm('Vi glæder os.', { about: 'mat2@nordlund' })
    await world.write(programme => ({
      ...programme,
      meetings: programme.meetings.map(one =>
        one.id === 'mat2@nordlund' ? { ...one, place: 'Rådhuset, lokale 3' } : one,
      ),
    }))
    world.pass()
    const [first = ''] = await world.send()
    expect(first).toContain('Møde: Netværksmøde 2 i matematik')
    expect(first).toContain('torsdag d. 3. december kl. 13-16')
    expect(first).toContain('Rådhuset, lokale 3')
    expect(first).toContain('https://teams.example/mat2')
  })

  it('says of a meeting that is off only that', async () => {
    await world.confirm('Om mødet i januar.', { about: 'mat3@nordlund' })
    world.pass()
    const [first = ''] = await world.send()
    expect(first).toContain('Netværksmøde 3 i matematik er aflyst.')
    expect(first).not.toContain('januar kl.')
  })

  it('has a button that says it was seen, and one that copies it', async () => {
    const broadcast = await world.confirm('Kig lige forbi.')
    const row = await world.row(broadcast, people.sofie)
    if (!row) throw new Error('no row')
    const { reply } = await world.broadcast.compose(world.tenant, [row.delivery], world.now)
    if (!reply) throw new Error('no words')
    expect(actionsIn(reply).map(({ label }) => label)).toEqual(['Set', 'Kopiér til Aula'])
  })

  it.each([
    '<!channel> <@U1> & alle',
    '=HYPERLINK("http://x.example")',
    '@everyone *fed* [link](http://x.example)',
  ])('passes on “%s” as it stands', async text => {
    await world.confirm(text)
    world.pass()
    const [, first] = (await world.send()).sort()
    expect(first).toBe(`sofie.bruun: Besked fra Karen Toft\n${text}`)
  })

  it('that corrects or repeats another says which', async () => {
    const old = await world.confirm('Mødet er i lokale 4.')
    const follows = { broadcast: old.id }
    await world.confirm('Mødet er i lokale 5.', { follows: { ...follows, as: 'correction' } })
    await world.confirm('Mødet er i lokale 4.', { follows: { ...follows, as: 'repeat' } })
    world.pass()
    const sent = (await world.send()).filter(text => text.startsWith('sofie')).sort()
    expect(sent).toEqual([
      'sofie.bruun: Besked fra Karen Toft\nMødet er i lokale 4.',
      'sofie.bruun: Karen Toft minder om beskeden fra mandag d. 30. november\nMødet er i lokale 4.',
      'sofie.bruun: Rettelse fra Karen Toft til beskeden fra mandag d. 30. november\nMødet er i lokale 5.',
    ])
  })

  it('goes to a room as to a person', async () => {
    const room = { platform: 'web', id: 'matematik', name: '#matematik' }
    await world.confirm('Til alle i kanalen.', { receivers: [], room })
    world.pass()
    expect(await world.send()).toEqual(['#matematik: Besked fra Karen Toft\nTil alle i kanalen.'])
  })
})

describe('a message is not sent', () => {
  it('to who has left the programme, or the network, since it was confirmed', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    await world.write(programme => ({
      ...programme,
      people: programme.people
        .filter(({ id }) => id !== people.amira)
        .map(one => (one.id === people.sofie ? { ...one, networks: [] } : one)),
    }))
    world.pass()
    expect(await world.send()).toEqual([])
    expect(await world.fates(broadcast)).toEqual({
      sofie: 'dropped audience',
      amira: 'dropped receiver-gone',
    })
    const { text } = await world.at(people.karen).told('report', broadcast)
    expect(text).toContain('er ikke længere blandt modtagerne')
    expect(text).toContain('er ikke med i programmet længere')
    const names = await world.at(people.karen).told('names', broadcast)
    expect(names.text).toContain('Sofie Bruun · er ikke længere blandt modtagerne')
  })

  it('once its author may no longer write to the network', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === people.karen ? { ...one, roles: [] } : one)),
    }))
    world.pass()
    expect(await world.send()).toEqual([])
    expect(await world.fates(broadcast)).toEqual({
      sofie: 'dropped no-right',
      amira: 'dropped no-right',
    })
  })

  it('to people whom it reaches through a network that has not said yes', async () => {
    const receivers = [people.sofie, people.mette]
    const anyOf = [{ networks: ['matematik'] }, { networks: ['laesning'] }]
    const before = await world.confirm('Fælles møde.', { receivers, audience: { anyOf } })
    const decided = { outcome: 'approved', by: people.peter, at: world.now } as const
    const approvals = [{ network: NetworkId.parse('laesning'), to: [people.peter], decided }]
    const after = await world.confirm('Fælles fest.', {
      ...{ receivers, audience: { anyOf } },
      approvals,
    })
    world.pass()
    await world.send()
    expect(await world.fates(before)).toEqual({ sofie: 'sent', mette: 'dropped no-right' })
    expect(await world.fates(after)).toEqual({ sofie: 'sent', mette: 'sent' })
  })

  it('when nobody knows of it any more', async () => {
    const receiver = { kind: 'person', id: people.sofie } as const
    const source = { kind: 'broadcast', id: '7c2f3a52-91f0-4a0e-8f4c-0a3b1c2d3e4f' } as const
    const due = { notBefore: world.now, expiresAt: world.now + 1e7 }
    await world.deliveries.add(world.tenant, [{ source, receiver, ...due }])
    expect(await world.send()).toEqual([])
    const row = await world.deliveries.load(world.tenant, deliveryKeyOf({ source, receiver }))
    expect(row).toMatchObject({ state: 'dropped', history: { why: 'gone' } })
  })
})
