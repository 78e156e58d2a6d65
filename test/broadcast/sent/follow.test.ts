// A new message on the heels of one that is out: the same to those who have not reacted, a correction, or once more what nobody got. Each
// goes through its own preview and yes, to those of the old one alone.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Broadcast } from '../../../src/model/broadcast.js'
import { Person } from '../../../src/model/person.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { type Broadcasting, openBroadcasting, people } from '../../support/broadcasting.js'
import { actionsIn, fieldIn, formIn, replyIn } from '../../support/desk.js'
import { person } from '../../support/programme.js'
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

const { karen, sofie, amira } = people

async function sentOut(text: string): Promise<Broadcast> {
  const broadcast = await world.confirm(text)
  world.pass()
  await world.send()
  return broadcast
}

/** The draft that followed it, and how many there are. */
async function drafts(): Promise<readonly Broadcast[]> {
  const all = await world.deps.broadcasts.mine(world.tenant, karen, 10)
  return all.filter(({ state }) => state === 'draft')
}

async function newcomer(): Promise<void> {
  const networks = [{ network: 'matematik' }]
  const one = Person.parse(person('Nina Ny', { networks }))
  await world.write(programme => ({ ...programme, people: [...programme.people, one] }))
}

/** Presses the first button of that message's preview, as often as it takes. */
async function sayYes(draft: Broadcast): Promise<void> {
  const { tenant, deps, broadcast: desk } = world
  const base = {
    tenant,
    address: { platform: 'web', userId: karen, verifiedEmail: karen },
    ...{ conversation: 'own', lang: 'da' as const, type: 'press' as const },
  }
  let does: 'show' | 'confirm' | 'confirm-sure' = 'show'
  let token: string | undefined
  for (let turn = 0; turn < 4; turn++) {
    const action = {
      ...{ id: 'broadcast' as const, does, broadcast: draft.id },
      ...(token === undefined ? {} : { token }),
    }
    const version = await deps.programmes.version(tenant)
    const at = { now: world.now, version }
    const said = await desk.press({ ...base, eventId: randomUUID(), action }, at)
    const next = actionsIn(replyIn(said)).find(
      ({ action: one }) =>
        one.id === 'broadcast' && (one.does === 'confirm' || one.does === 'confirm-sure'),
    )
    if (next?.action.id !== 'broadcast') return
    does = next.action.does === 'confirm' ? 'confirm' : 'confirm-sure'
    token = next.action.token
  }
}

describe('once more to those who have not reacted', () => {
  it('is a draft with the same words, to them alone, and shows its preview', async () => {
    const broadcast = await sentOut('Husk lommeregnere.')
    await world.at(sofie).press('seen', broadcast)
    await newcomer()
    const shown = await world.at(karen).told('repeat', broadcast)
    expect(shown.text).toContain('Husk lommeregnere.')
    expect(shown.text).toContain('Amira Haddad')
    expect(shown.text).not.toContain('Nina')
    const [draft, ...others] = await drafts()
    expect(others).toEqual([])
    expect(draft).toMatchObject({
      text: 'Husk lommeregnere.',
      follows: { broadcast: broadcast.id, as: 'repeat' },
      receivers: [amira],
    })
    expect(await world.send()).toEqual([])
  })

  it('reaches nobody else when it is said yes to, and says what it repeats', async () => {
    const broadcast = await sentOut('Husk lommeregnere.')
    await world.at(sofie).press('seen', broadcast)
    await newcomer()
    await world.at(karen).press('repeat', broadcast)
    const [draft] = await drafts()
    if (!draft) throw new Error('no draft')
    world.pass(3 * 3_600_000)
    await sayYes(draft)
    world.pass()
    expect(await world.send()).toEqual([
      'amira.haddad: Karen Toft minder om beskeden fra mandag d. 30. november\nHusk lommeregnere.',
    ])
  })

  it('pressed twice is one draft, to those who are missing by then', async () => {
    const broadcast = await sentOut('Husk lommeregnere.')
    await world.at(karen).press('repeat', broadcast)
    expect((await drafts())[0]).toMatchObject({ receivers: [sofie, amira] })
    await world.at(sofie).press('seen', broadcast)
    await world.at(karen).press('repeat', broadcast)
    const all = await drafts()
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ receivers: [amira] })
  })
})

describe('a correction', () => {
  it('opens the form with the old words, for those who got them', async () => {
    const broadcast = await sentOut('Mødet er i lokale 4.')
    await newcomer()
    const form = formIn(await world.at(karen).press('correct', broadcast))
    expect(fieldIn(form, 'message')).toMatchObject({ value: 'Mødet er i lokale 4.' })
    const [draft] = await drafts()
    expect(draft?.follows).toEqual({ broadcast: broadcast.id, as: 'correction' })
    expect(draft?.audience.anyOf).toEqual([{ networks: ['matematik'], people: [sofie, amira] }])
  })
})

describe('a message that nobody got', () => {
  it('can be mended and sent anew, to its whole audience and without a word of the first', async () => {
    const broadcast = await world.confirm('Forkert.')
    await world.at(karen).press('undo', broadcast)
    const form = formIn(await world.at(karen).press('correct', broadcast))
    expect(fieldIn(form, 'message')).toMatchObject({ value: 'Forkert.' })
    const [draft] = await drafts()
    expect(draft).toMatchObject({ audience: broadcast.audience, approvals: [] })
    expect(draft?.follows).toBeUndefined()
    expect(draft?.confirmed).toBeUndefined()
    expect(draft?.stopped).toBeUndefined()
  })
})
