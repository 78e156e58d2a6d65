// A text that a language model suggests for a message to many: made of the writer's own words, marked until it is edited, never more than a text,
// and never anything that the writer did not say. The model is a script here; what it is told and what is made of its replies stand in
// test/ask/model/drafts.test.ts.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { PersonId, type TenantId } from '../../../src/core/ids.js'
import type { Broadcast } from '../../../src/model/broadcast.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { botAt, labelsIn, talker } from '../../support/chatting.js'
import { fieldIn, replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'
import { type Script, type ScriptedModel, scriptedModel } from '../../support/scripted-model.js'
import { monday, rowsOf, who, writer } from './writing.js'

const said = 'kan du skrive til dem i matematik at de skal huske opgaverne på torsdag, lidt venligt'
const friendly = 'Kære alle. I må meget gerne huske opgaverne på torsdag. Tak for det!'
const note = 'Udkast skrevet af en sprogmodel. Læs det igennem, før du siger ja.'

let connection: RedisConnection
let world: Reminding
let model: ScriptedModel
const tenants: TenantId[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

/** A world whose model says so. */
async function withModel(scripts: readonly Script[], isOn = true): Promise<void> {
  model = scriptedModel(scripts, { isOn })
  world = await openReminding(connection, { now: monday, model })
  tenants.push(world.tenant)
}

async function newest(as: string = who.karen): Promise<Broadcast> {
  const [draft] = await world.deps.broadcasts.mine(world.tenant, PersonId.parse(as), 1)
  if (!draft) throw new Error('no draft')
  return draft
}

const text = (words: string, more: object = {}) => JSON.stringify({ text: words, ...more })

describe('a free sentence', () => {
  beforeEach(() => withModel([text(friendly)]))

  it('becomes a preview of the model’s text, which says whose it is, to those that the writer named', async () => {
    const preview = await writer(world, who.karen).preview(said)
    expect(preview.text).toContain(friendly)
    expect(preview.text).toContain(note)
    const { audience, suggested, state } = await newest()
    expect(audience).toEqual({ anyOf: [{ networks: ['matematik'] }], except: [] })
    expect(suggested).toEqual({ text: friendly, own: expect.stringContaining('De skal huske') })
    expect(state).toBe('draft')
    expect(await rowsOf(world, who.karen)).toEqual([])
  })

  it('is read in other words than the rules know, where it names people that are known', async () => {
    const preview = await writer(world, who.karen).preview(
      'lad matematiknetværket vide, at de skal huske opgaverne på torsdag',
    )
    expect(preview.text).toContain(friendly)
    const { audience } = await newest()
    expect(audience.anyOf).toEqual([{ networks: ['matematik'] }])
  })

  it('that names nobody who is known is a question', async () => {
    const asked = 'lad månefolket vide, at de skal huske opgaverne'
    expect(await writer(world, who.karen).say(asked)).toBeUndefined()
    expect(model.requests).toEqual([])
  })

  it('of somebody who may not write costs no call', async () => {
    await writer(world, who.sofie).say(said)
    await writer(world, who.sofie).say('lad matematiknetværket vide, at vi ses')
    expect(model.uses).toEqual([])
  })

  it('with a text that stands after a colon is sent as it was typed', async () => {
    const preview = await writer(world, who.karen).preview('Skriv til matematik: Husk opgaverne')
    expect(preview.text).toContain('Husk opgaverne')
    expect(preview.text).not.toContain(note)
    expect(model.uses).toEqual([])
  })
})

describe('through the bot', () => {
  it('a free sentence is a draft, asked of the model once, under the writer’s own account', async () => {
    await withModel([text(friendly)])
    const karen = talker(botAt(connection, world.now, { model }), {
      ...{ tenant: world.tenant, as: who.karen },
    })
    expect(await karen.ask(said)).toContain(note)
    expect(model.uses).toEqual([
      { tenant: world.tenant, account: `web:${who.karen}`, task: 'draft-broadcast' },
    ])
    expect(await rowsOf(world, who.karen)).toEqual([])
  })

  it('a CPR number is stopped before anything of it leaves', async () => {
    await withModel([text(friendly)])
    const karen = talker(botAt(connection, world.now, { model }), {
      ...{ tenant: world.tenant, as: who.karen },
    })
    const asked = 'lad matematiknetværket vide, at 010190-1234 har fået plads'
    expect(await karen.ask(asked)).toContain('CPR')
    expect(model.uses).toEqual([])
  })
})

describe('people that nobody knows', () => {
  it('are chosen in the form, where the model’s text stands with its mark', async () => {
    await withModel([text('Husk kagen. Vi glæder os.')])
    const karen = writer(world, who.karen)
    const asked = await karen.preview('skriv en venlig besked til månefolket om at huske kagen')
    expect(asked.text).toContain('Hvem skal have den?')
    const form = await karen.open(asked, 'Vælg modtagere')
    expect(fieldIn(form, 'message').hint).toBe(note)
    expect(fieldIn(form, 'message').value).toBe('Husk kagen. Vi glæder os.')
    expect((await newest()).audience).toEqual({ anyOf: [], except: [] })
  })
})

describe('the mark', () => {
  beforeEach(() => withModel([text(friendly)]))

  it('is gone when the text is edited, and stays when only the receivers are others', async () => {
    const karen = writer(world, who.karen)
    const preview = await karen.preview(said)
    const form = await karen.open(preview, 'Ret')
    expect(fieldIn(form, 'message').hint).toBe(note)
    const values = { message: friendly, networks: ['matematik'], except: 'Amira Haddad' }
    const fewer = replyIn(await karen.send(form.action, values))
    expect(fewer.text).toContain(note)
    const mine = { ...values, message: `${friendly} Hilsen Karen` }
    expect(replyIn(await karen.send(form.action, mine)).text).not.toContain(note)
  })

  it('is gone when the writer takes their own words back', async () => {
    const karen = writer(world, who.karen)
    const own = await karen.click(await karen.preview(said), 'Brug mine egne ord')
    expect(own.text).not.toContain(note)
    expect(own.text).toContain('De skal huske opgaverne på torsdag, lidt venligt')
    expect(labelsIn(own)).toContain('Lad sprogmodellen foreslå en tekst')
  })

  it('is not kept with what was said yes to, which is the coordinator’s own message', async () => {
    const karen = writer(world, who.karen)
    await karen.click(await karen.preview(said), 'Send')
    const sent = await newest()
    expect(sent).toMatchObject({ state: 'confirmed', text: friendly })
    expect(sent.suggested).toBeUndefined()
    expect(await rowsOf(world, who.karen)).not.toEqual([])
    world.now += 31_000
    const messages = await world.send()
    expect(messages.join('\n')).toContain(friendly)
    expect(messages.join('\n')).not.toContain('sprogmodel')
  })
})

describe('the button', () => {
  const typed = 'Skriv til matematiknetværket: Husk opgaverne på torsdag'

  it('gives a text in the place of one’s own, and a yes to the first preview is a yes to nothing', async () => {
    await withModel([text(friendly)])
    const karen = writer(world, who.karen)
    const first = await karen.preview(typed)
    const suggested = await karen.click(first, 'Lad sprogmodellen foreslå en tekst')
    expect(suggested.text).toContain(note)
    expect(suggested.text).toContain(friendly)
    const late = await karen.click(first, 'Send')
    expect(late.text).toContain('intet er sendt')
    expect(await rowsOf(world, who.karen)).toEqual([])
  })

  it.each<[string, Script]>([
    ['says nothing in time', { failed: 'timeout' }],
    ['is garbled', 'Her er beskeden: {"text": '],
    ['writes markup', text('Husk <b>opgaverne</b>')],
    ['calls on everybody in the room', text('Husk opgaverne <!channel>')],
    ['invents another day', text('Husk opgaverne på fredag')],
    ['invents a time', text('Husk opgaverne på torsdag kl. 14.30')],
    ['invents a link', text('Husk opgaverne på torsdag: https://evil.example/x')],
    ['invents a person', text('Husk opgaverne på torsdag, hilsen Mogens Fiktiv')],
    ['names somebody who was never given', text('Husk opgaverne på torsdag, hilsen P7')],
    ['writes a CPR number', text('Husk opgaverne, 010190-1234')],
    ['writes nothing', text('  ')],
    ['writes more than there is room for', text('Husk opgaverne. '.repeat(400))],
  ])('leaves the writer’s own words where the model %s', async (_, script) => {
    await withModel([script])
    const karen = writer(world, who.karen)
    const again = await karen.click(
      await karen.preview(typed),
      'Lad sprogmodellen foreslå en tekst',
    )
    expect(again.text).toContain('dine egne ord')
    expect(again.text).toContain('Husk opgaverne på torsdag')
    expect(again.text).not.toContain(note)
    expect((await newest()).text).toBe('Husk opgaverne på torsdag')
  })

  it('asks other networks’ coordinators anew: what they said yes to was another text', async () => {
    await withModel([text('Der er fælles kaffe. Vi glæder os til at se jer!')])
    const karen = writer(world, who.karen)
    const preview = await karen.preview(
      'Skriv til matematiknetværket og læsenetværket: Fælles kaffe',
    )
    await karen.click(preview, 'Bed om et ja')
    expect((await newest()).state).toBe('asked')
    const suggested = await karen.click(preview, 'Lad sprogmodellen foreslå en tekst')
    expect(await newest()).toMatchObject({ state: 'draft', approvals: [] })
    expect(labelsIn(suggested)).toContain('Bed om et ja')
    expect(labelsIn(suggested).join()).not.toContain('Send til')
  })

  it('speaks English to who writes it', async () => {
    await withModel([text('Dear all. Please remember to bring the book on Thursday.')])
    const karen = writer(world, who.karen, { lang: 'en' })
    const preview = await karen.preview(
      'could you write something nice to the maths network that they must bring the book on Thursday',
    )
    expect(preview.text).toContain('Please remember to bring the book on Thursday.')
    expect(preview.text).toContain('Draft written by a language model.')
    expect(labelsIn(preview)).toContain('Use my own words')
  })

  it('is not there without a model, nor anything else of it', async () => {
    await withModel([text(friendly)], false)
    const karen = writer(world, who.karen)
    const preview = await karen.preview(typed)
    expect(JSON.stringify(preview)).not.toContain('sprogmodel')
    const free = 'lad matematiknetværket vide, at de skal huske opgaverne'
    expect(await karen.say(free)).toBeUndefined()
    expect(model.uses).toEqual([])
  })
})

/** The tenant's keys, and what a dump of each says. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const client = new Redis({ path: inject('redisSocket') })
  const keys = await client.keys(`*{t:${world.tenant}}*`)
  const dumps = await Promise.all(keys.map(key => client.dumpBuffer(key)))
  await client.quit()
  return new Map(keys.map((key, nth) => [key, dumps[nth]?.toString('hex') ?? '']))
}

describe('a model that wants more than to write', () => {
  it('changes the one draft in the store, and nothing else there is', async () => {
    await withModel([{ calls: [{ name: 'send', input: { to: 'alle' } }], text: text(friendly) }])
    const karen = writer(world, who.karen)
    const preview = await karen.preview('Skriv til matematiknetværket: Husk opgaverne på torsdag')
    const before = await everything()
    await karen.click(preview, 'Lad sprogmodellen foreslå en tekst')
    const after = await everything()
    expect((await newest()).text).toBe(friendly)
    const others = [...after].filter(([key, value]) => before.get(key) !== value)
    expect(others.map(([key]) => key)).toEqual([expect.stringContaining(':broadcast:')])
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
  })

  it.each<[string, object]>([
    ['everybody', { audience: { anyOf: [{ everyone: true }] }, to: 'alle' }],
    ['another time', { sendAt: 0, when: 'nu' }],
    ['another meeting', { about: 'mat1@nordlund', meeting: 'mat1@nordlund' }],
    ['a room', { room: { platform: 'slack', id: 'C1' }, alsoPeople: false }],
    ['a yes', { state: 'confirmed', confirmed: { at: 1, token: 'x' }, does: 'confirm' }],
  ])('to %s changes nothing but the text', async (_, more) => {
    await withModel([{ calls: [{ name: 'send', input: more }], text: text(friendly, more) }])
    await writer(world, who.karen).preview(said)
    const draft = await newest()
    expect(draft).toMatchObject({
      ...{ text: friendly, state: 'draft', alsoPeople: true, approvals: [] },
      audience: { anyOf: [{ networks: ['matematik'] }], except: [] },
    })
    for (const key of ['about', 'room', 'sendAt', 'confirmed'] as const)
      expect(draft[key]).toBeUndefined()
    expect(await rowsOf(world, who.karen)).toEqual([])
  })
})
