// Comments without name and wishes to be contacted: what stops them, what is warned of once, what comes back, and what goes to whom. Real Redis.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../../src/core/errors.js'
import { PersonId } from '../../../src/core/ids.js'
import type { Form } from '../../../src/core/reply.js'
import { checkinLimits, type Round } from '../../../src/model/round.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { forget, openRedis } from '../../support/redis.js'
import { type Answering, draft, form, mail, openAnswering, programme, said } from './world.js'

let connection: RedisConnection
let world: Answering
let round: Round
const tenants: Answering['tenant'][] = []
beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openAnswering(connection)
  tenants.push(world.tenant)
  round = await world.opened(draft())
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

const dayMs = 24 * 3_600_000
const sofieId = PersonId.parse(mail.sofie)
const sofie = () => world.as(mail.sofie)
const commenting = async () => form(await sofie().press({ does: 'comment', round: round.id }))
const comment = async () => (await world.own(round, mail.sofie))?.comment
const field = ({ fields }: Form, id: string) => fields.find(one => one.id === id)

describe('A comment', () => {
  it('is written in a private form that says what becomes of it, kept by its writer unless unticked', async () => {
    const opened = await commenting()
    expect(opened).toMatchObject({ private: true })
    expect(opened.text).toMatch(/mindst 5 svarer og mindst 3 skriver noget/)
    expect(field(opened, 'keep')).toMatchObject({ value: ['keep'] })
  })

  it('is saved, shown again to its writer alone, and taken away when it is emptied', async () => {
    const sent = said(
      await sofie().send(await commenting(), { text: ' Vi mangler tid ', keep: ['keep'] }),
    )
    expect(sent).toMatchObject({ unkept: true, instead: true })
    expect(sent.reply.text).toMatch(/^Din kommentar er gemt/)
    expect(JSON.stringify(sent.reply)).not.toContain('mangler')
    expect(await comment()).toEqual({ text: 'Vi mangler tid', keeps: true })
    expect(field(await commenting(), 'text')).toMatchObject({ value: 'Vi mangler tid' })
    await sofie().send(await commenting(), { text: '' })
    expect(await comment()).toBeUndefined()
  })

  it('unticked is not kept by anybody', async () => {
    await sofie().send(await commenting(), { text: 'Vi mangler tid', keep: [] })
    expect(await comment()).toEqual({ text: 'Vi mangler tid', keeps: false })
    expect(field(await commenting(), 'keep')).toMatchObject({ value: [] })
  })

  it('with a CPR number is stopped every time, and the number is shown nowhere', async () => {
    const text = 'Det var 010190-1234 der sagde det'
    const once = form(await sofie().send(await commenting(), { text }))
    expect(field(once, 'text')?.problem).toMatch(/CPR-nummer/)
    expect(JSON.stringify(once)).not.toContain('1234')
    const sure = { id: 'checkin-comment', round: round.id, isSure: true } as const
    const twice = form(await sofie().send({ ...once, action: sure }, { text }))
    expect(field(twice, 'text')?.problem).toMatch(/CPR-nummer/)
    expect(await comment()).toBeUndefined()
  })

  it.each([
    ['Jeg synes, at Amira Haddad gjorde det godt', 'Det kan kendes på'],
    ['Ring til mig på 22 33 44 55', 'Det kan kendes på'],
    ['På Engbæk Skole er vi for få', 'Det kan kendes på'],
    ['Emma fra 3.b havde det svært', 'en elev'],
  ])(
    '"%s" is warned of once with the text back, and taken the second time',
    async (text, warning) => {
      const warned = form(await sofie().send(await commenting(), { text, keep: ['keep'] }))
      expect(field(warned, 'text')?.problem).toContain(warning)
      expect(field(warned, 'text')).toMatchObject({ value: text })
      expect(await comment()).toBeUndefined()
      said(await sofie().send(warned, { text, keep: ['keep'] }))
      expect(await comment()).toEqual({ text, keeps: true })
    },
  )

  it('that is too long comes back whole', async () => {
    const text = 'æ'.repeat(checkinLimits.comment + 1)
    const back = form(await sofie().send(await commenting(), { text }))
    expect(field(back, 'text')).toMatchObject({ value: text, problem: 'Skriv højst 500 tegn.' })
    expect(await comment()).toBeUndefined()
  })

  it('is not taken where the round takes none', async () => {
    const silent = await world.opened(draft({ takesComments: false }))
    const told = said(await sofie().press({ does: 'comment', round: silent.id }))
    expect(told.reply.text).toBe('Der tages ikke imod kommentarer i det her check-in.')
  })

  it('comes back with its text where the store goes away, and nobody is thanked', async () => {
    const opened = await commenting()
    const { rounds } = world.deps
    const away = () => Promise.reject(new Fault('store.unreachable'))
    Object.defineProperty(rounds, 'comment', { value: away })
    const back = form(await sofie().send(opened, { text: 'Vi mangler tid' }))
    expect(field(back, 'text')).toMatchObject({
      value: 'Vi mangler tid',
      problem: 'Det er ikke gemt. Prøv igen om lidt; det, du skrev, står her stadig.',
    })
  })
})

describe('“Jeg vil gerne kontaktes”', () => {
  const asking = async () => form(await sofie().press({ does: 'contact', round: round.id }))

  it('offers by name the coordinator, the school’s leader, and who represents one there or everywhere', async () => {
    const who = field(await asking(), 'who')
    const labels = who?.kind === 'choice' ? who.choices.map(({ label }) => label) : []
    expect(labels).toEqual([
      'Karen Toft, koordinator for matematiknetværket',
      'Ulla Bech, leder på Åbrinkskolen',
      'Tove Riis, TR på Åbrinkskolen',
      'Ib Holst, arbejdsmiljørepræsentant',
    ])
  })

  it('goes to that one alone, signed, and says nothing of the round', async () => {
    const sent = said(
      await sofie().send(await asking(), { who: mail.tove, text: 'Om arbejdspresset' }),
    )
    expect(sent.reply.text).toMatch(/^Tove Riis får besked om, at du gerne vil kontaktes/)
    expect(sent).toMatchObject({ unkept: true })
    const messages = await world.send()
    expect(messages).toEqual([
      'tove.riis: Sofie Bruun vil gerne kontaktes af dig. Mail: sofie.bruun@nordlund.example\nSofie Bruun skriver: “Om arbejdspresset”',
    ])
    const keys = world.chat.sends.map(({ key }) => key)
    expect(keys.join(' ')).not.toContain(round.id)
    const [kept] = await world.deps.contacts.of(world.tenant, sofieId)
    expect(JSON.stringify(kept)).not.toContain(round.id)
  })

  it('sent twice is one message', async () => {
    const opened = await asking()
    await Promise.all([1, 2, 3].map(() => sofie().send(opened, { who: mail.tove })))
    expect(await world.send()).toHaveLength(1)
  })

  it('in the evening waits until the receiver works, and says so', async () => {
    world.setTo('2026-12-03T18:30')
    const sent = said(await sofie().send(await asking(), { who: mail.tove }))
    expect(sent.reply.text).toContain('får besked i morgen kl. 7.30 om')
    expect(await world.send()).toEqual([])
    await world.deps.rounds.stop(world.tenant, round)
    world.setTo('2026-12-04T07:30')
    expect(await world.send()).toHaveLength(1)
  })

  it('can be asked after the round is over too: it is quite apart from it', async () => {
    await world.deps.rounds.stop(world.tenant, round)
    expect(field(await asking(), 'who')).toBeDefined()
  })

  it('asks whom, and refuses a CPR number with the rest of the text back', async () => {
    const nobody = form(await sofie().send(await asking(), { text: 'Om arbejdspresset' }))
    expect(field(nobody, 'who')?.problem).toBe('Vælg, hvem der skal kontakte dig.')
    expect(field(nobody, 'text')).toMatchObject({ value: 'Om arbejdspresset' })
    const stopped = form(
      await sofie().send(await asking(), { who: mail.tove, text: 'cpr 010190-1234' }),
    )
    expect(field(stopped, 'text')).toMatchObject({ value: 'cpr ••••••-••••' })
    expect(await world.send()).toEqual([])
  })

  it('goes to nobody who was not offered', async () => {
    const back = form(await sofie().send(await asking(), { who: mail.stranger }))
    expect(field(back, 'who')?.problem).toBe('Vælg, hvem der skal kontakte dig.')
    expect(await world.send()).toEqual([])
  })

  it('tells somebody with nobody to choose', async () => {
    const alone = {
      ...programme,
      people: programme.people.filter(({ id }) => id === mail.stranger),
    }
    await world.write(() => alone)
    const told = said(await world.as(mail.stranger).press({ does: 'contact', round: round.id }))
    expect(told.reply.text).toMatch(/^Jeg kender ingen koordinator, leder, TR eller AMR/)
  })

  it('is forgotten after 90 days', async () => {
    await sofie().send(await asking(), { who: mail.tove })
    const { contacts } = world.deps
    expect(await contacts.of(world.tenant, sofieId)).toHaveLength(1)
    expect(await contacts.forget(world.tenant, world.now + 89 * dayMs)).toBe(0)
    expect(await contacts.forget(world.tenant, world.now + 91 * dayMs)).toBe(1)
    expect(await contacts.of(world.tenant, sofieId)).toEqual([])
  })
})
