// A question that a language model puts for a check-in: from a free sentence or by a button, marked until it is edited, asked by nobody but its
// author, and never more than a question. The model is a script here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFreeRound } from '../../../src/checkin/make/words/free.js'
import type { Reply } from '../../../src/core/reply.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn, labelsIn } from '../../support/chatting.js'
import { fieldIn, replyIn } from '../../support/desk.js'
import { openRedis } from '../../support/redis.js'
import type { Reminding } from '../../support/reminding.js'
import { type Script, scriptedModel } from '../../support/scripted-model.js'
import { forgetMade, maker, maths, openMaking, valuesOf, who } from './making.js'

const asked = 'jeg vil gerne vide hvordan de havde det med sidste lab'
const put = 'Hvordan havde du det med sidste lab?'
const note = 'Udkast skrevet af en sprogmodel. Læs det igennem, før du siger ja.'
const suggest = 'Lad sprogmodellen foreslå en tekst'

let connection: RedisConnection
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forgetMade()
  await connection.close()
})

const question = (text: string, more: object = {}) => JSON.stringify({ question: text, ...more })

async function open(
  scripts: readonly Script[],
  { now, isOn = true }: { now?: string; isOn?: boolean } = {},
) {
  const model = scriptedModel(scripts, { isOn })
  const world = await openMaking(connection, { model, ...(now ? { now } : {}) })
  return { world, model, karen: maker(world, who.karen) }
}

async function roundOf(world: Reminding, reply: Reply) {
  const { action } = buttonIn(reply, 'Kassér')
  const round =
    action.id === 'round' && action.round
      ? await world.deps.rounds.load(world.tenant, action.round)
      : undefined
  if (!round) throw new Error('no round')
  return round
}

describe('a wish to know how others are', () => {
  it.each([
    [asked, 'Hvordan de havde det med sidste lab?', 'sidste lab', true],
    ['Gad vide hvordan det gik for dem på mødet i går', undefined, 'mødet i går', true],
    [
      'kan du spørge hold 2, om de fik noget ud af dagen?',
      'Om de fik noget ud af dagen?',
      'hold 2',
      true,
    ],
    ['find ud af hvordan folk har det med de nye opgaver', undefined, 'de nye opgaver', false],
    [
      'lav et check-in til matematiknetværket om hvordan det går med opgaverne',
      undefined,
      'til matematiknetværket',
      false,
    ],
    ['I would like to know how they felt about the last lab', undefined, 'the last lab', true],
    [
      'ask the maths network whether they feel ready for the meeting',
      undefined,
      'the maths network',
      false,
    ],
    ['jeg kunne godt tænke mig at vide hvad folk syntes om mødet', undefined, 'mødet', true],
    ['hvordan mon de har det med de nye opgaver', undefined, 'de nye opgaver', false],
    ['lav et check-in om hvordan folk har det', 'Hvordan folk har det?', '', false],
    ['lav et check-in om de har fået noget ud af dagen', undefined, '', false],
  ])('is heard in “%s”', (text, own, whom, isPast) => {
    const order = readFreeRound(text)
    expect(order).toMatchObject({ whom, isPast })
    if (own) expect(order?.question).toBe(own)
  })

  it.each([
    'hvordan har du det?',
    'jeg vil gerne vide hvornår næste lab er',
    'jeg vil gerne vide, hvem de andre er',
    'jeg vil gerne vide hvad jeg fik ud af det',
    'jeg vil gerne vide hvor mødet er',
    'spørg koordinatoren om mødet',
    'spørg hold 2 om de har fået nøglen',
    'find ud af hvad tid vi starter',
    'spørg matematiknetværket: hvordan går det?',
    'gad vide hvad robotterne koster',
    'lav et check-in om mødet på torsdag',
    'hvornår mon mødet er',
    'hvor mon vi skal være',
    'jeg vil gerne vide hvordan det gik på mødet i går',
    'jeg vil gerne vide hvad folk syntes i sidste runde',
    'jeg vil gerne vide, hvordan de havde det i det sidste check-in',
    'jeg vil gerne høre hvordan man har det på et læringslab',
  ])('is none in “%s”', text => {
    expect(readFreeRound(text)).toBeUndefined()
  })
})

describe('a free sentence', () => {
  it('about what is over becomes a question to choose a meeting or a rhythm for, marked as the model’s', async () => {
    const { karen } = await open([question(put)])
    const card = await karen.told(asked)
    expect(card.text).toContain(`skrevet af en sprogmodel: “${put}”`)
    const meetings = await karen.click(card, 'I et møde')
    const [first = ''] = labelsIn(meetings)
    const form = await karen.open(meetings, first)
    expect(fieldIn(form, 'own').value).toBe(put)
    expect(fieldIn(form, 'own').hint).toContain(note)
    const preview = replyIn(await karen.send(form, valuesOf(form)))
    expect(preview.text).toContain(note)
    expect(labelsIn(preview)).toContain('Brug mine egne ord')
    const edited = { ...valuesOf(form), own: 'Hvordan var sidste lab for dig?' }
    expect(replyIn(await karen.send(form, edited)).text).not.toContain(note)
  })

  it('opens the form of a series with the question too', async () => {
    const { karen } = await open([question(put)])
    const form = await karen.open(await karen.told(asked), 'Igen og igen')
    expect(fieldIn(form, 'own').value).toBe(put)
    expect(fieldIn(form, 'own').hint).toContain(note)
    const values = { ...valuesOf(form), rhythm: 'hver anden torsdag kl. 14' }
    expect(replyIn(await karen.send(form, values)).text).toContain(note)
  })

  it('said in the meeting, or within two hours after it, is asked there', async () => {
    const { karen, world } = await open([question('Hvordan gik det i dag?')], {
      now: '2026-12-03T16:30',
    })
    const preview = await karen.told('jeg vil gerne vide, hvordan det gik for dem i dag')
    const round = await roundOf(world, preview)
    expect(round).toMatchObject({ about: maths, state: 'draft' })
    expect(round.questions).toEqual([{ text: 'Hvordan gik det i dag?', scale: 'mood' }])
    expect(preview.text).toContain(note)
  })

  it('that names a network is asked in its next meeting', async () => {
    const { karen, world } = await open([question('Hvordan går det med de nye opgaver?')])
    const preview = await karen.told(
      'lav et check-in til matematiknetværket om hvordan det går med de nye opgaver',
    )
    expect(await roundOf(world, preview)).toMatchObject({ about: maths })
    expect(preview.text).toContain('Hvordan går det med de nye opgaver?')
  })

  it.each<[string, Script]>([
    ['says nothing', { failed: 'timeout' }],
    ['asks about pay', question('Hvordan har du det med lønnen?')],
    ['is longer than a question may be', question(`${put} `.repeat(4))],
    ['invents a day', question('Hvordan havde du det med lab fredag d. 4. december?')],
    ['names somebody who was never given', question('Hvordan havde du det med P3 i sidste lab?')],
  ])('opens the form with the writer’s own words where the model %s', async (_, script) => {
    const { karen } = await open([script])
    const card = await karen.told(asked)
    expect(card.text).not.toContain('sprogmodel')
    const form = await karen.open(card, 'Igen og igen')
    expect(fieldIn(form, 'own').value).toBe('Hvordan de havde det med sidste lab?')
    expect(JSON.stringify(form)).not.toContain(note)
  })

  it('is a question like any other without a model, and for those who may make no check-ins', async () => {
    const off = await open([question(put)], { isOn: false })
    expect(await off.karen.say(asked)).toBeUndefined()
    const on = await open([question(put)])
    expect(await maker(on.world, who.sofie).say(asked)).toBeUndefined()
    expect([...off.model.uses, ...on.model.uses]).toEqual([])
  })
})

describe('the button', () => {
  const order = 'spørg matematiknetværket: hvordan de nye opgaver går for jer'

  it('puts the question in other words, and back again', async () => {
    const { karen, world } = await open([question('Hvordan går det med de nye opgaver?')])
    const first = await karen.told(order)
    const suggested = await karen.click(first, suggest)
    expect(suggested.text).toContain(note)
    expect(suggested.text).toContain('Hvordan går det med de nye opgaver?')
    const own = await karen.click(suggested, 'Brug mine egne ord')
    expect(own.text).not.toContain(note)
    expect(own.text).toContain('Hvordan de nye opgaver går for jer')
    const { revision } = await roundOf(world, own)
    expect(revision).toBe(3)
  })

  it('is bound to what was seen: a yes to the question before it asks nobody', async () => {
    const { karen, world } = await open([question('Hvordan går det med de nye opgaver?')])
    const first = await karen.told(order)
    await karen.click(first, suggest)
    await karen.click(first, 'Ja, spørg')
    expect((await roundOf(world, first)).state).toBe('draft')
  })

  it('is gone with the yes: what is asked is the author’s own', async () => {
    const { karen, world } = await open([question('Hvordan går det med de nye opgaver?')])
    const suggested = await karen.click(await karen.told(order), suggest)
    await karen.click(suggested, 'Ja, spørg')
    const round = await roundOf(world, suggested)
    expect(round.state).toBe('open')
    expect(round.suggested).toBeUndefined()
  })

  it('leaves the question as it was where the model has none, and is not there without a model or for a ready question', async () => {
    const { karen } = await open(['hm'])
    const again = await karen.click(await karen.told(order), suggest)
    expect(again.text).toContain('dine egne ord')
    expect(again.text).toContain('Hvordan de nye opgaver går for jer')
    const ready = await karen.told('lav et check-in til mødet på torsdag')
    expect(labelsIn(ready)).not.toContain(suggest)
    const off = await open(['hm'], { isOn: false })
    expect(JSON.stringify(await off.karen.told(order))).not.toContain('sprogmodel')
  })
})

describe('a model that wants more than to ask', () => {
  it('changes nothing but the question', async () => {
    const more = { addressees: ['all'], sendsTo: 'all', state: 'open', split: 'school', opensAt: 1 }
    const { karen, world } = await open([
      question('Hvordan går det med de nye opgaver?'),
      question('Hvordan går det med opgaverne?', more),
    ])
    const order = 'lav et check-in til matematiknetværket om hvordan det går med de nye opgaver'
    const first = await karen.told(order)
    const { questions: _, suggested: __, revision: ___, ...before } = await roundOf(world, first)
    const own = await karen.click(first, 'Brug mine egne ord')
    const next = await roundOf(world, await karen.click(own, suggest))
    expect(next).toMatchObject(before)
    expect(next.questions.map(({ text }) => text)).toEqual(['Hvordan går det med opgaverne?'])
  })
})
