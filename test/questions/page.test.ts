// An answer as the draft of a page: suggested by a language model, mended in a form, made by whoever may; nothing on it that the question and the
// answer do not say, and nothing of it without a model. The model is a script here.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { QuestionStore } from '../../src/store/question-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { labelsIn } from '../support/chatting.js'
import { chatNow as now, storeNetwork, who } from '../support/chatting-network.js'
import { type Desk, deskOn, fieldIn, visitor } from '../support/desk.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'
import { type Script, scriptedModel } from '../support/scripted-model.js'

const asked = 'Hej, kan vi mon låne robotterne i to uger?'
const answer = 'Hej! Ja, skriv til Materialesamlingen senest en uge før. God weekend!'
const title = 'Kan vi låne robotterne i to uger?'
const text = 'Ja. Skriv til Materialesamlingen senest en uge før.'
const note = 'Udkast skrevet af en sprogmodel.'
const suggest = 'Lad sprogmodellen foreslå siden'

let connection: RedisConnection
const tenants: TenantId[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

/** An answered question at a desk whose model says so. */
async function answered(scripts: readonly Script[], { isOn = true, said = answer } = {}) {
  const tenant = randomTenant()
  tenants.push(tenant)
  await storeNetwork(connection, tenant)
  const model = scriptedModel(scripts, { isOn })
  const at: Desk = { desk: deskOn(connection, { now, model }), connection, tenant, now }
  const questions = new QuestionStore(connection)
  const values = { question: asked, network: 'matematik' }
  await visitor(at, who.member).send({ id: 'ask-coordinator' }, values)
  const [found] = await questions.open(tenant)
  const question = found?.id ?? randomUUID()
  const soeren = visitor(at, who.soeren)
  const thanks = await soeren.send({ id: 'answer-question', question }, { answer: said })
  const press = (does: 'suggest' | 'page' | 'keep' | 'unkeep') =>
    ({ id: 'question', question, does }) as const
  const pages = async () =>
    (await new ProgrammeStore(connection).load(tenant))?.programme.pages.filter(
      page => page.answered,
    ) ?? []
  const stored = () => questions.load(tenant, question)
  return { at, model, soeren, thanks, press, pages, stored, question }
}

const page = (name: string, content: string) => JSON.stringify({ title: name, text: content })

describe('the draft of a page', () => {
  it('is shown as the model’s, and is no page before somebody has read it in the form', async () => {
    const { soeren, thanks, press, pages, stored } = await answered([page(title, text)])
    expect(labelsIn(thanks)).toEqual(['Gør svaret til en side', suggest])
    const draft = await soeren.told(press('suggest'))
    expect(draft.text).toContain(note)
    expect(draft.text).toContain(title)
    expect(draft.text).toContain(text)
    expect(labelsIn(draft)).toEqual(['Ret og gem', 'Brug mit svar, som det er'])
    expect(await pages()).toEqual([])
    expect((await stored())?.suggested).toEqual({ title, text })
  })

  it('becomes the page as it was mended, and the draft is gone', async () => {
    const { soeren, press, pages, stored } = await answered([page(title, text)])
    await soeren.told(press('suggest'))
    const form = await soeren.open(press('page'))
    expect(fieldIn(form, 'text').hint).toContain(note)
    expect(fieldIn(form, 'title').value).toBe(title)
    expect(fieldIn(form, 'text').value).toBe(text)
    const mended = `${text} Husk opladeren.`
    const kept = await soeren.send(form.action, { title, text: mended })
    expect(kept.text).toContain(`Nu er der en side: “${title}”`)
    expect(await pages()).toMatchObject([
      { title, passages: [{ heading: title, text: mended }], answered: { by: who.soeren } },
    ])
    expect((await stored())?.suggested).toBeUndefined()
    expect(labelsIn(await soeren.told(press('unkeep')))).toEqual(['Gør svaret til en side'])
    expect(await pages()).toEqual([])
  })

  it('says what is wrong in the form, and no longer whose it is once it is edited', async () => {
    const { soeren, press, pages } = await answered([page(title, text)])
    await soeren.told(press('suggest'))
    const { action } = await soeren.open(press('page'))
    const sent = await soeren.submit(action, { title: '', text: 'Ring 010190-1234' })
    const form = 'form' in sent ? sent.form : undefined
    expect(JSON.stringify(form)).not.toContain(note)
    expect(form?.fields.map(({ problem }) => problem)).toEqual([
      'Skriv en overskrift.',
      expect.stringContaining('CPR'),
    ])
    expect(JSON.stringify(form)).not.toContain('010190')
    expect(await pages()).toEqual([])
  })

  it('is for those alone who may keep it', async () => {
    const { at, model, press, pages, question } = await answered([page(title, text)])
    const member = visitor(at, who.member)
    for (const does of ['suggest', 'page'] as const)
      expect((await member.told(press(does))).text).toContain('Kun dem, der koordinerer')
    const said = await member.send({ id: 'answer-page', question }, { title, text })
    expect(said.text).toContain('Kun dem, der koordinerer')
    expect(model.uses).toEqual([])
    expect(await pages()).toEqual([])
  })
})

describe('the writer’s own words', () => {
  it.each<[string, Script]>([
    ['says nothing', { failed: 'unreachable' }],
    ['leaves a part out', JSON.stringify({ text })],
    ['writes a list', JSON.stringify({ title, text: [text] })],
    [
      'invents a day',
      page(title, 'Ja, skriv til Materialesamlingen senest mandag d. 7. december.'),
    ],
    ['invents a time', page(title, 'Ja. Materialesamlingen har åbent kl. 9-15.')],
    ['invents a link', page(title, 'Ja, skriv på https://evil.example/laan')],
    ['invents a phone number', page(title, 'Ja, ring til Materialesamlingen på 12 34 56 78')],
    ['names somebody who was never given', page(title, 'Ja, skriv til P4.')],
  ])('stand in the form where the model %s', async (_, script) => {
    const { soeren, press, stored } = await answered([script])
    const none = await soeren.told(press('suggest'))
    expect(none.text).toContain('ikke et brugbart forslag')
    const form = await soeren.open(press('page'))
    expect(fieldIn(form, 'title').value).toBe(asked)
    expect(fieldIn(form, 'text').value).toBe(answer)
    expect(JSON.stringify(form)).not.toContain(note)
    expect((await stored())?.suggested).toBeUndefined()
  })

  it('are all there is without a model', async () => {
    const { soeren, thanks, press, model } = await answered([page(title, text)], { isOn: false })
    expect(labelsIn(thanks)).toEqual(['Gør svaret til en side'])
    expect((await soeren.told(press('suggest'))).text).toContain('ikke et brugbart forslag')
    expect(model.uses).toEqual([])
  })
})

describe('what the model is told', () => {
  it('has neither who asked nor who answered, and names only as P1, P2, …', async () => {
    const said = 'Ja, spørg Søren Lyngbjerg eller Anne Brogaard.'
    const { soeren, press, model } = await answered(['{}'], { said })
    await soeren.told(press('suggest'))
    const told = model.told()
    for (const name of ['Søren', 'Lyngbjerg', 'Anne', 'Brogaard', '@'])
      expect(told).not.toContain(name)
    expect(told).toContain('P1')
    expect(model.uses).toEqual([
      { tenant: expect.anything(), task: 'draft-page', account: `slack:${who.soeren}` },
    ])
  })
})
