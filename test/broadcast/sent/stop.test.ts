// Out of a message that was confirmed: before anybody has it, while it goes out, and when it is too late; by whom, how often, and on which
// process makes no difference.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliveryKeyOf } from '../../../src/model/delivery.js'
import type { DeliveryChange } from '../../../src/model/delivery-row.js'
import { DeliveryHistory } from '../../../src/model/delivery-row.js'
import { Person } from '../../../src/model/person.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { type Broadcasting, openBroadcasting, people } from '../../support/broadcasting.js'
import { actionsIn, replyIn } from '../../support/desk.js'
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

const { karen, sofie, amira, lone, peter } = people

/** As if that one's row had got so far. */
async function letBe(key: string, change: DeliveryChange): Promise<void> {
  const { deliveries, tenant, now } = world
  const claim = await deliveries.claim(tenant, key, { owner: 'test', now: now + 60_000 })
  if (claim.outcome !== 'claimed') throw new Error(claim.outcome)
  if (change.state !== 'sending') await deliveries.change(tenant, claim.row, change)
}
const keyTo = (id: string, to: typeof sofie) =>
  deliveryKeyOf({ source: { kind: 'broadcast', id }, receiver: { kind: 'person', id: to } })
const history = DeliveryHistory.parse({ at: 0 })
const sent: DeliveryChange = { state: 'sent', history: { ...history, ref: 'D1:1' } }

describe('within half a minute', () => {
  it('Fortryd takes the message away before anybody gets it, in place of what was pressed in', async () => {
    const broadcast = await world.confirm('Forkert netværk!')
    const undone = await world.at(karen).press('undo', broadcast)
    expect(undone).toMatchObject({ instead: true })
    expect(replyIn(undone).text).toBe('Fortrudt. Ingen har fået beskeden.')
    expect(actionsIn(replyIn(undone)).map(({ label }) => label)).toEqual(['Ret, og send igen'])
    world.pass()
    expect(await world.send()).toEqual([])
    expect(await world.fates(broadcast)).toEqual({
      sofie: 'dropped stopped',
      amira: 'dropped stopped',
    })
    expect(await world.stored(broadcast)).toMatchObject({
      state: 'stopped',
      stopped: { by: karen },
    })
  })

  it('pressed twice, also at the same time, says the same and writes it once', async () => {
    const broadcast = await world.confirm('Forkert netværk!')
    const speaker = world.at(karen)
    const both = await Promise.all([
      speaker.told('undo', broadcast),
      speaker.told('undo', broadcast),
    ])
    expect(new Set(both.map(({ text }) => text))).toEqual(
      new Set(['Fortrudt. Ingen har fået beskeden.']),
    )
    expect((await speaker.told('cancel', broadcast)).text).toBe(
      'Fortrudt. Ingen har fået beskeden.',
    )
    expect(await world.stored(broadcast)).toMatchObject({ state: 'stopped', revision: 2 })
  })

  it('holds also for what another process has read already and is about to make words of', async () => {
    const broadcast = await world.confirm('Forkert netværk!')
    const row = await world.row(broadcast, sofie)
    await world.at(karen).press('undo', broadcast)
    const words = await world.broadcast.compose(world.tenant, row ? [row.delivery] : [], world.now)
    expect(words).toMatchObject({ stale: [{ index: 0, why: 'stopped' }] })
    expect(words.reply).toBeUndefined()
  })
})

describe('while it goes out', () => {
  it('Stop says how many got it, how many will not, and what is in the air', async () => {
    const receivers = [sofie, amira, lone, peter]
    const anyOf = [{ everyone: true }]
    const broadcast = await world.confirm('Hold da op.', { receivers, audience: { anyOf } })
    await letBe(keyTo(broadcast.id, sofie), sent)
    await letBe(keyTo(broadcast.id, amira), { state: 'sending', history })
    const { text } = await world.at(people.karen).told('cancel', broadcast)
    expect(text).toBe(
      'Stoppet. Én nåede at få beskeden, og 2 får den ikke. Én var på vej lige nu og kan nå at komme frem.',
    )
    expect(await world.fates(broadcast)).toEqual({
      sofie: 'sent',
      amira: 'sending',
      lone: 'dropped stopped',
      peter: 'dropped stopped',
    })
  })

  it('leaves nobody in between: each has got it or will not, and the numbers add up', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      Person.parse({
        ...{ id: `vejleder${n}@nordlund.example`, name: `Vejleder ${n}` },
        networks: [{ network: 'matematik' }],
      }),
    )
    await world.write(programme => ({ ...programme, people: [...programme.people, ...many] }))
    const receivers = many.map(({ id }) => id)
    const broadcast = await world.confirm('Stop en halv.', { receivers })
    world.pass()
    const [, stopped] = await Promise.all([world.send(), world.at(karen).told('cancel', broadcast)])
    const said = stopped.text
    const fates = Object.values(await world.fates(broadcast))
    const sent = fates.filter(fate => fate === 'sent').length
    expect(fates.filter(fate => fate !== 'sent' && fate !== 'dropped stopped')).toEqual([])
    expect(world.chat.sends.filter(({ key }) => key.includes(broadcast.id))).toHaveLength(sent)
    const count = (pattern: RegExp) => {
      const [, number] = pattern.exec(said) ?? []
      return number === undefined ? 0 : Number(number.replace(/^én$/i, '1'))
    }
    const landed = count(/(Én|\d+) nåede/)
    const flying = count(/(Én|\d+) var på vej/)
    if (said.startsWith('Stoppet')) {
      expect(sent).toBeGreaterThanOrEqual(landed)
      expect(sent).toBeLessThanOrEqual(landed + flying)
    } else if (said.startsWith('Fortrudt')) expect(sent).toBe(0)
    else expect(sent).toBe(60)
  })

  it('when all of them have left meanwhile, nobody has got it', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    await world.write(programme => ({
      ...programme,
      people: programme.people.filter(({ id }) => id !== sofie && id !== amira),
    }))
    world.pass()
    await world.send()
    expect((await world.at(karen).told('undo', broadcast)).text).toContain('Ingen har fået')
  })

  it('when all have got it, it says so, and what can be done instead', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    world.pass()
    await world.send()
    const reply = await world.at(karen).told('undo', broadcast)
    expect(reply.text).toBe(
      'Det er for sent at fortryde: den er sendt til 2. Du kan rette teksten eller trække beskeden tilbage.',
    )
    expect(actionsIn(reply).map(({ label }) => label)).toEqual([
      'Ret teksten',
      'Træk tilbage',
      'Se, hvem der har fået den',
    ])
    expect(await world.stored(broadcast)).toMatchObject({ state: 'confirmed', revision: 1 })
  })
})

describe('who may stop it', () => {
  it('is also whoever may write to all of those it goes to', async () => {
    const receivers = [people.mette]
    const anyOf = [{ networks: ['laesning'] }]
    const broadcast = await world.confirm('Til læsevejlederne.', {
      ...{ author: peter, receivers, audience: { anyOf } },
    })
    expect((await world.at(lone).told('cancel', broadcast)).text).toContain('Fortrudt')
  })

  it('is an administrator', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    expect((await world.at(people.else).told('cancel', broadcast)).text).toContain('Fortrudt')
  })

  it.each([
    ['a member who gets it', sofie],
    ['another network’s coordinator', peter],
    ['a guest', ''],
  ])('is not %s, who is not told what became of it either', async (_, as) => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    for (const does of ['undo', 'cancel', 'report', 'names', 'file', 'recall-sure'] as const) {
      const { text } = await world.at(as).told(does, broadcast)
      expect(text).toContain('netværkets koordinator')
    }
    expect(await world.stored(broadcast)).toMatchObject({ state: 'confirmed', revision: 1 })
  })

  it('is nobody but its author as long as it is a draft', async () => {
    const draft = await world.confirm('Kladde.', { state: 'draft' })
    for (const as of [people.else, lone, sofie]) {
      expect((await world.at(as).told('report', draft)).text).toContain('netværkets koordinator')
    }
    expect((await world.at(karen).told('cancel', draft)).text).toContain('ikke sendt endnu')
  })

  it('is no longer its author once the role is gone', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === karen ? { ...one, roles: [] } : one)),
    }))
    expect((await world.at(karen).told('report', broadcast)).text).toContain(
      'netværkets koordinator',
    )
  })
})
