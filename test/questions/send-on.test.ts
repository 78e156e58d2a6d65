// A question that Pejling could not answer, sent on to people: who gets it, what the asker is told first, what is stopped, and once only.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import type { Programme } from '../../src/model/programme.js'
import { QuestionStore } from '../../src/store/question-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { chatNow as now, storeNetwork, who } from '../support/chatting-network.js'
import {
  composed,
  type Desk,
  deskOn,
  dueAt,
  fieldIn,
  formIn,
  seenIn,
  toPerson,
  visitor,
} from '../support/desk.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const ask = { id: 'ask-coordinator' } as const
const text = 'Må vi låne robotterne hen over sommeren?'
const names = ['Søren Lyngbjerg', 'Karin Friis', 'Dorte Elm', 'Bo Hvidtfeldt', 'Anne Brogaard']

let connection: RedisConnection
let questions: QuestionStore
const tenants: TenantId[] = []
let at: Desk
let woken: TenantId[]

/** A tenant of its own, with the network as it is or changed, and a desk for it. */
async function open(change?: (programme: Programme) => Programme, admin?: string): Promise<Desk> {
  const tenant = randomTenant()
  tenants.push(tenant)
  await storeNetwork(connection, tenant, change)
  woken = []
  const desk = deskOn(connection, { now, woken, ...(admin ? { admin } : {}) })
  return { desk, connection, tenant, now }
}

beforeAll(async () => {
  connection = await openRedis()
  questions = new QuestionStore(connection)
})
beforeEach(async () => {
  at = await open()
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

function withoutRoles(...ids: readonly string[]) {
  return (programme: Programme): Programme => ({
    ...programme,
    people: programme.people.map(one => (ids.includes(one.id) ? { ...one, roles: [] } : one)),
  })
}

async function asked() {
  const [question, another] = await questions.open(at.tenant)
  expect(another).toBeUndefined()
  if (!question) throw new Error('nothing was asked')
  return question
}

describe('the form', () => {
  it('has the question as it was typed, and says by name who gets it', async () => {
    const form = await visitor(at, who.member).open({ ...ask, q: text })
    expect(fieldIn(form, 'question')).toMatchObject({ value: text, maxLength: 1000 })
    expect(form.text).toContain('med dit navn')
    expect(fieldIn(form, 'network')).toMatchObject({
      choices: [
        { value: 'matematik', label: 'Matematiknetværket (til Søren Lyngbjerg og Dorte Elm)' },
        { value: 'laesning', label: 'Læsenetværket (til Karin Friis)' },
        { value: 'unknown', label: expect.stringContaining('Ved ikke') },
      ],
    })
  })

  it.each([
    [
      'the network that the question names',
      who.member,
      'Hvor låner vi bøger i læsenetværket?',
      'laesning',
    ],
    ['the asker’s own, where it names none', who.member, text, 'matematik'],
    ['none, where the asker is in no network', who.leader, text, 'unknown'],
  ])('chooses %s', async (_, as, q, network) => {
    const form = await visitor(at, as).open({ ...ask, q })
    expect(fieldIn(form, 'network')).toMatchObject({ value: network })
  })

  it('shows a guest no names, and says so', async () => {
    const form = await visitor(at, who.guest).open({ ...ask, q: text })
    for (const name of names) expect(JSON.stringify(form)).not.toContain(name)
    expect(form.text).toContain('Du er gæst her')
  })

  it.each(['da', 'en'] as const)('fits into a dialog in %s', async lang => {
    const form = await visitor(at, who.member, { lang }).open({ ...ask, q: text })
    for (const words of [form.title, form.submit]) expect(words.length).toBeLessThanOrEqual(24)
  })
})

describe('what is sent', () => {
  it('goes to the coordinators and deputies of the network, and says who has it', async () => {
    const reply = await visitor(at, who.member).send(ask, { question: text, network: 'matematik' })
    expect(reply.text).toContain('Søren Lyngbjerg og Dorte Elm')
    expect(await asked()).toMatchObject({
      text,
      network: 'matematik',
      to: [who.soeren, who.deputy],
      asker: { person: who.member },
    })
    expect(woken).toEqual([at.tenant])
    const { id } = await asked()
    expect(await dueAt(at)).toEqual([
      `question:${id}:${who.deputy}`,
      `question:${id}:${who.soeren}`,
    ])
  })

  it('tells a guest that it is on its way, without a name, and keeps the account to answer to', async () => {
    const guest = visitor(at, who.guest, { ref: 'D123' })
    const reply = await guest.send(ask, { question: text, network: 'matematik' })
    for (const name of names) expect(seenIn(reply)).not.toContain(name)
    const { asker } = await asked()
    expect(asker).toEqual({
      account: { platform: 'slack', userId: guest.address.userId, ref: 'D123' },
    })
  })

  it.each([
    ['the network has nobody', withoutRoles(who.karin), 'laesning', [who.soeren, who.deputy]],
    ['no network is chosen', undefined, 'unknown', [who.soeren, who.karin, who.deputy]],
    [
      'nobody coordinates',
      withoutRoles(who.soeren, who.deputy, who.karin),
      'matematik',
      [who.admin],
    ],
  ])('goes to others where %s', async (_, change, network, to) => {
    at = await open(change)
    await visitor(at, who.member).send(ask, { question: text, network })
    expect((await asked()).to).toEqual(to)
  })

  it('goes to the tenant’s first administrator where nobody has a role at all', async () => {
    at = await open(
      withoutRoles(who.soeren, who.deputy, who.karin, who.admin),
      'ny.admin@havrelund.example',
    )
    await visitor(at, who.member).send(ask, { question: text, network: 'matematik' })
    const { id, to } = await asked()
    expect(to).toEqual(['ny.admin@havrelund.example'])
    const receiver = toPerson('ny.admin@havrelund.example')
    expect(await composed(at, 'question', { id, receiver })).toMatchObject({
      text: expect.stringContaining(text),
    })
  })

  it('says honestly that there is nobody, and keeps nothing', async () => {
    at = await open(withoutRoles(who.soeren, who.deputy, who.karin, who.admin))
    const reply = await visitor(at, who.member).send(ask, { question: text, network: 'unknown' })
    expect(reply.text).toContain('ingen at sende dit spørgsmål til')
    expect(await questions.open(at.tenant)).toEqual([])
  })

  it('never goes to the asker alone: a coordinator’s question goes to the others', async () => {
    await visitor(at, who.soeren).send(ask, { question: text, network: 'matematik' })
    expect((await asked()).to).toEqual([who.deputy])
  })

  it('counts a grant that nobody has approved for nothing', async () => {
    const form = await visitor(at, who.member).open({ ...ask, q: text })
    expect(JSON.stringify(form)).not.toContain('Nynne Ny')
  })

  it('is one question however often it is sent, also at the same moment', async () => {
    const anne = visitor(at, who.member)
    const values = { question: text, network: 'matematik' }
    await Promise.all([anne.send(ask, values), anne.send(ask, values), anne.send(ask, values)])
    const again = await anne.send(ask, values)
    expect(again.text).toContain('allerede fået')
    expect(woken).toHaveLength(1)
    expect(await dueAt(at)).toHaveLength(2)
    await asked()
  })

  it('is not seen by another tenant', async () => {
    const other = await open()
    await visitor(at, who.member).send(ask, { question: text, network: 'matematik' })
    const { id } = await asked()
    expect(await questions.open(other.tenant)).toEqual([])
    const receiver = toPerson(who.soeren)
    expect(await composed(other, 'question', { id, receiver })).toBe('stale: question-gone')
    const told = await visitor(other, who.soeren).told({
      id: 'question',
      question: id,
      does: 'answer',
    })
    expect(seenIn(told)).not.toContain(text)
  })
})

describe('what is stopped, beside its field and with everything that was typed', () => {
  it.each([
    ['nothing', '  ', 'Skriv, hvad du vil spørge om.', undefined],
    ['too much', 'æ'.repeat(1001), 'Det fylder 1001 tegn', 'æ'.repeat(1001)],
  ])('%s', async (_, question, problem, value) => {
    const form = formIn(
      await visitor(at, who.member).submit(ask, { question, network: 'laesning' }),
    )
    expect(fieldIn(form, 'question')).toMatchObject({
      problem: expect.stringContaining(problem),
      ...(value === undefined ? {} : { value }),
    })
    expect(fieldIn(form, 'network')).toMatchObject({ value: 'laesning' })
    expect(await questions.open(at.tenant)).toEqual([])
  })

  it('a CPR number, with the reason, and never said again', async () => {
    const question = 'Eleven 010190-1234 har brug for hjælp. Hvem spørger jeg?'
    const form = formIn(await visitor(at, who.member).submit(ask, { question, network: 'unknown' }))
    expect(fieldIn(form, 'question').problem).toContain('CPR-nummer')
    expect(JSON.stringify(form)).not.toContain('010190')
    expect(JSON.stringify(form)).toContain('har brug for hjælp')
    expect(await questions.open(at.tenant)).toEqual([])
  })

  it.each(['fysik', '', '__proto__'])('a network that was not offered: %j', async network => {
    const form = formIn(await visitor(at, who.member).submit(ask, { question: text, network }))
    expect(fieldIn(form, 'network').problem).toBe('Vælg noget på listen.')
    expect(fieldIn(form, 'question')).toMatchObject({ value: text })
  })

  it('a sixth question while five wait for an answer', async () => {
    const anne = visitor(at, who.member)
    for (const number of [1, 2, 3, 4, 5]) {
      await anne.send(ask, { question: `${text} (${number})`, network: 'matematik' })
    }
    const form = formIn(await anne.submit(ask, { question: text, network: 'matematik' }))
    expect(fieldIn(form, 'question').problem).toContain('allerede 5 spørgsmål')
    const other = await visitor(at, who.leader).send(ask, { question: text, network: 'unknown' })
    expect(other.text).toContain('på vej')
  })
})
