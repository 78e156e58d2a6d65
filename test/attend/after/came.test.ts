// Who came to a meeting: ticked by the coordinator, or said by those present with the meeting's code. Real Redis.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PersonId, SchoolId, type TenantId } from '../../../src/core/ids.js'
import { slidePath } from '../../../src/core/meeting-code.js'
import type { Form } from '../../../src/core/reply.js'
import { Person } from '../../../src/model/person.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { labelsIn } from '../../support/chatting.js'
import { storeNetwork } from '../../support/chatting-network.js'
import { formIn, replyIn } from '../../support/desk.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import { type At, held, moment, person, standing, storeMeetings, storesOf, who } from './at-desk.js'

let connection: RedisConnection
let at: At
const used: TenantId[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...used)
  await connection.close()
})
beforeEach(async () => {
  at = { connection, tenant: randomTenant() }
  used.push(at.tenant)
  await storeMeetings(connection, at.tenant)
})
const soeren = (now = at.now) => person({ ...at, ...(now ? { now } : {}) }, who.soeren)
const during = moment('2026-11-20T14:00')
const over = moment('2026-11-20T15:00')
const came = async () => (await standing(at)).attendance
const ticksIn = ({ fields }: Form) => {
  const field = fields.find(({ id }) => id === 'came')
  const values = field?.kind === 'choices' ? field.choices.map(({ value }) => value) : []
  return { values, ticked: field?.value }
}
const openForm = async () => soeren().open(await soeren().shown(), 'Hvem kom?')

describe('Who came', () => {
  it('is ticked by the coordinator, those who said yes first', async () => {
    const answer = { about: held, answerRevision: 0, at: 1 }
    await storesOf(at).answers.write(
      at.tenant,
      held,
      [
        { ...answer, person: PersonId.parse(who.member), said: 'yes' },
        { ...answer, person: PersonId.parse(who.deputy), said: 'no' },
      ],
      { now: 1, over },
    )
    const { values, ticked } = ticksIn(await openForm())
    expect(ticked).toEqual([who.member])
    expect(values).toEqual([who.member, who.soeren, who.deputy])
  })

  it('stands as it was ticked, and opens so again', async () => {
    const form = await openForm()
    const card = replyIn(await soeren().send(form, { came: [who.member, who.soeren] }))
    expect(card.text).toMatch(/^Noteret: 2 personer kom\./)
    expect(await came()).toEqual([who.member, who.soeren])
    expect(ticksIn(await openForm()).ticked).toEqual([who.member, who.soeren])
    await soeren().send(await openForm(), { came: [] })
    expect(await came()).toBeUndefined()
  })

  it('counts who was chosen by their school, and none of an older time', async () => {
    const choice = { about: held, school: SchoolId.parse('nordskolen'), isTold: true, at: 1 }
    const by = PersonId.parse(who.leader)
    await storesOf(at).answers.choose(
      at.tenant,
      { ...choice, by, answerRevision: 0, people: [by] },
      { now: 1, over },
    )
    await storesOf(at).answers.write(
      at.tenant,
      held,
      [{ about: held, answerRevision: 7, at: 1, said: 'yes', person: PersonId.parse(who.member) }],
      { now: 1, over },
    )
    expect(ticksIn(await openForm()).ticked).toEqual([who.leader])
  })

  it('takes others by name or e-mail, and says whom it does not know', async () => {
    const form = await openForm()
    const wrong = formIn(
      await soeren().send(form, { came: [who.member], others: 'Karin Friis, Ukendt' }),
    )
    expect(wrong.fields.at(-1)).toMatchObject({ value: 'Karin Friis, Ukendt' })
    expect(wrong.fields.at(-1)?.problem).toContain('Ukendt')
    expect(ticksIn(wrong).ticked).toEqual([who.member])
    await soeren().send(form, { came: [who.member], others: `Karin Friis; ${who.leader}` })
    expect(await came()).toEqual([who.member, who.karin, who.leader].sort())
  })

  it('is noted by nobody who does not coordinate it, and not for a meeting ahead', async () => {
    const form = await openForm()
    for (const other of [who.member, who.karin, '']) {
      expect(replyIn(await person(at, other).send(form, { came: [] })).text).toContain(
        'koordinator',
      )
      expect(replyIn(await person(at, other).act({ does: 'who', meeting: held })).text).toContain(
        'koordinator',
      )
    }
    expect(await came()).toBeUndefined()
  })
})

describe('The meeting’s code', () => {
  const codeOf = async (now = during) =>
    /[A-Z2-9]{4}$/.exec((await shownCode(now)).text.split('\n')[0] ?? '')?.[0] ?? ''
  const shownCode = async (now = during) =>
    replyIn(await soeren(now).act({ does: 'code', meeting: held }))
  const writes = (whose: string, text: string, now = during) =>
    person({ ...at, now }, whose).says(text)

  it('is shown while the meeting is on, is the same each time, and says how long it holds', async () => {
    const shown = await shownCode()
    expect(shown.text).toMatch(/^Koden er [BCDFGHJKMNPQRSTVWXZ2-9]{4}\n.*gælder til kl\. 15\.30/)
    expect((await shownCode()).text).toBe(shown.text)
    const buttons = shown.blocks.flatMap(each => (each.type === 'actions' ? each.buttons : []))
    const url = slidePath(at.tenant, await codeOf())
    expect(buttons).toContainEqual({ label: 'Vis på storskærm', url })
    expect((await shownCode(moment('2026-11-20T11:30'))).text).toContain('en time før')
    expect((await shownCode(moment('2026-11-20T15:31'))).text).toContain('slut')
  })

  it('notes whoever writes it, once, in whatever letters, and nobody whom the programme does not know', async () => {
    const code = await codeOf()
    expect((await writes(who.member, code.toLowerCase()))?.text).toMatch(
      /^Tak\. Du er noteret til Netværksmøde 1/,
    )
    await writes(who.member, `Koden er ${code}`)
    expect((await writes('', code))?.text).toContain('kender dig ikke')
    expect(await came()).toEqual([who.member])
  })

  it('that is none is a question, unless it is called a code', async () => {
    expect(await writes(who.member, 'BCDF')).toBeUndefined()
    expect((await writes(who.member, 'kode BCDF'))?.text).toContain('kender jeg ikke')
  })

  it('opens nothing when its time is over', async () => {
    const code = await codeOf()
    expect(await writes(who.member, code, moment('2026-11-20T15:30'))).toBeUndefined()
    expect(await came()).toBeUndefined()
  })

  it('notes everybody who writes it in the same moment', async () => {
    const crowd = Array.from({ length: 25 }, (_, nth) =>
      Person.parse({ id: `p${nth}@havrelund.example`, name: `Person ${nth}` }),
    )
    await storeNetwork(connection, at.tenant, programme => ({
      ...programme,
      people: [...programme.people, ...crowd],
    }))
    const code = await codeOf()
    const said = await Promise.all(crowd.map(({ id }) => writes(id, code)))
    expect(said.every(reply => reply?.text.startsWith('Tak.'))).toBe(true)
    expect(await came()).toEqual(crowd.map(({ id }) => id).sort())
  })

  it('written while the coordinator has the form open is not lost, and who is unticked is not put back', async () => {
    const code = await codeOf()
    await writes(who.member, code)
    const form = await soeren(during).open(await soeren(during).shown(), 'Hvem kom?')
    expect(ticksIn(form).ticked).toEqual([who.member])
    const later = during + 60_000
    await writes(who.deputy, code, later)
    await soeren(later).send(form, { came: [] })
    expect(await came()).toEqual([who.deputy])
    await writes(who.karin, code, later)
    expect(await came()).toEqual([who.deputy, who.karin].sort())
  })

  it('is offered on the card only while it can be used', async () => {
    expect(labelsIn(await soeren(during).shown())).toContain('Vis en kode')
    expect(labelsIn(await soeren().shown())).not.toContain('Vis en kode')
  })
})
