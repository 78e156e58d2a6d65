// A question that the rules are not sure of, asked of a model: what it is told, what it may look up, and what becomes of what it writes.
// Over Nordlund, with a model that says what each test lets it say.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { answerWithModel, type Helped } from '../../../src/ask/model/turn.js'
import { TenantId } from '../../../src/core/ids.js'
import type { Turn } from '../../../src/model/turn.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { at, nordlundAt, who } from '../../support/programme.js'
import { type Script, scriptedModel } from '../../support/scripted-model.js'

const now = '2026-11-22T10:00'
const snapshot = nordlundAt(now)
const tenant = TenantId.parse('nordlund')
/** No rule understands it. */
const free = 'altså hold da op, hvordan ser det ud med dem der regner og sådan?'

interface Asked {
  readonly as?: string
  readonly previous?: Turn
  readonly onText?: (text: string) => void
}

function contextFor({ as = 'Sofie Bruun', previous }: Asked = {}) {
  const viewer = as === 'guest' ? guest : viewerOf(who(as), now.slice(0, 10))
  return { snapshot, viewer, now: at(now), ...(previous ? { previous } : {}) }
}

async function helped(question: string, scripts: readonly Script[], asked: Asked = {}) {
  const model = scriptedModel(scripts)
  const { onText } = asked
  const result: Helped = await answerWithModel(question, {
    ...{ ...contextFor(asked), model, tenant, account: 'web:u1' },
    ...(onText ? { onText } : {}),
  })
  return { ...result, model, text: result.answer.reply.text }
}

const askNext: Script = {
  calls: [{ name: 'ask', input: { question: 'Hvornår er næste møde i matematiknetværket?' } }],
}
const trueReply = 'Matematiknetværket mødes torsdag d. 3. december kl. 13-16 på Engbæk Skole.'
const note = 'Skrevet af en sprogmodel og tjekket mod jeres egne data.'

describe('when the model is asked', () => {
  it.each([
    ['what the rules answer', 'Hvornår er næste møde i matematiknetværket?'],
    ['small talk', 'Hej og tak for hjælpen'],
    ['an order', 'Aflys mødet i matematiknetværket på torsdag'],
    ['a number that does not exist', 'Hvornår er læringslab 4?'],
    ['a name that nobody knows', 'Hvornår er mødet på Solbakkeskolen?'],
    ['a network that is not there', 'hvornår mødes musiknetværket'],
    [
      'several facts of one meeting',
      'Hvornår er næste møde i matematik, og hvad skal jeg have med?',
    ],
    ['a CPR number', 'Hvornår kommer 010190-1234, altså hold da op?'],
    ['a question back', 'Hvornår skal Mette til møde?'],
    ['a day that no calendar has', 'Hvad sker der d. 31. november?'],
    ['when and where in one', 'Hvornår og hvor er læringslab 2 for hold 2?'],
  ])('not for %s', async (_, question) => {
    const { fate, model, answer } = await helped(question, ['Nej'])
    expect(fate).toBe('sure')
    expect(model.uses).toEqual([])
    expect(answer).toEqual(answerQuestion(question, contextFor()))
  })

  it('not for what a guest may not see', async () => {
    const { fate } = await helped('Hvem er koordinator for matematik?', ['Nej'], { as: 'guest' })
    expect(fate).toBe('sure')
  })

  it.each([
    ['free wording', free],
    [
      'several questions at once',
      'Hvornår er næste møde i matematiknetværket? Og hvornår er læringslab 2 for hold 3?',
    ],
    [
      'several with commas and no question mark',
      'hvornår er lab 2 for hold 3, og hvem er læsevejleder på birkelund',
    ],
    ['a word that nobody knows and that is no name', 'hvornår er den hyggelige grillaften'],
  ])('for %s', async (_, question) => {
    const { model } = await helped(question, [{ failed: 'timeout' }])
    expect(model.uses).toEqual([{ tenant, account: 'web:u1', task: 'answer' }])
  })

  it('never where it is off', async () => {
    const model = scriptedModel(['Nej'], { isOn: false })
    const asking = { ...contextFor(), model, tenant, account: 'web:u1' }
    expect((await answerWithModel(free, asking)).fate).toBe('off')
    expect(model.uses).toEqual([])
  })
})

describe('what it may say', () => {
  it('is what it looked up, marked as written by a model, with the source and a way on', async () => {
    const { fate, answer, text } = await helped(free, [askNext, trueReply])
    expect(fate).toBe('said')
    expect(text).toBe(`${trueReply}\n\n${note}`)
    expect(answer.kind).toBe('answer')
    expect(answer.sources).toEqual([
      { kind: 'meeting', id: 'mat2@nordlund', title: 'Netværksmøde 2 i matematik' },
    ])
    expect(answer.reply.blocks).toContainEqual({ type: 'text', text: note, style: 'note' })
    expect(answer.reply.blocks.at(-1)?.type).toBe('actions')
  })

  it('can be followed up', async () => {
    const { answer } = await helped(free, [askNext, trueReply])
    const next = answerQuestion('hvor er det?', contextFor({ previous: answer.turn as Turn }))
    expect(next.sources.map(({ id }) => id)).toEqual(['mat2@nordlund'])
  })

  it('loses the marks of Markdown and keeps its lines', async () => {
    const { text } = await helped(free, [
      askNext,
      '## Matematik\n* **Hvornår:** torsdag d. 3. december kl. 13-16\n* **Hvor:** Engbæk Skole',
    ])
    expect(text).toBe(
      `Matematik:\n– Hvornår: torsdag d. 3. december kl. 13-16\n– Hvor: Engbæk Skole\n\n${note}`,
    )
  })

  it('is a sentence or two where nothing was found, and a person can still be asked', async () => {
    const { fate, answer, text } = await helped(free, ['Det lyder travlt. Hvad vil du vide?'])
    expect(fate).toBe('said')
    expect(answer.kind).toBe('unknown')
    expect(text).toBe('Det lyder travlt. Hvad vil du vide?\n\nSkrevet af en sprogmodel.')
    const long = await helped(free, ['Skal vi lytte til hinanden? '.repeat(12)])
    expect(long.fate).toBe('rejected')
    const sure = await helped(free, ['Det betaler skolen altid selv.'])
    expect(sure.fate).toBe('rejected')
  })
})

describe('what is thrown away, and the exact answer given instead', () => {
  it.each([
    ['a day that is nowhere', 'Matematiknetværket mødes fredag d. 4. december.'],
    ['nothing at all', ' \n '],
    ['a picture', `${trueReply} ![](https://teams.example/mat2)`],
    ['a tag', `${trueReply} <b>Husk det</b>`],
    ['a call of everybody', `<!channel> ${trueReply}`],
    ['a foreign link', `${trueReply} Læs mere på https://evil.example/mat2`],
    ['a person it was never told of', 'P7 er koordinator.'],
    ['a deed', 'Jeg har meldt dig til. Matematiknetværket mødes torsdag d. 3. december.'],
    ['a promise', `${trueReply} Jeg minder dig om det.`],
    ['a wall of text', `${trueReply} `.repeat(40)],
  ])('%s', async (_, reply) => {
    const { fate, answer } = await helped(free, [askNext, reply])
    expect(fate).toBe('rejected')
    expect(answer).toEqual(answerQuestion(free, contextFor()))
  })

  it.each(['timeout', 'garbled', 'open', 'tenant-budget'] as const)('%s', async why => {
    const { fate, answer } = await helped(free, [askNext, { failed: why }])
    expect(fate).toBe('failed')
    expect(answer).toEqual(answerQuestion(free, contextFor()))
  })

  it('where no turn begins', async () => {
    const model = scriptedModel(['Nej'], { begin: 'person-budget' })
    const asking = { ...contextFor(), model, tenant, account: 'web:u1' }
    expect(await answerWithModel(free, asking)).toMatchObject({ fate: 'failed' })
    expect(model.requests).toEqual([])
  })

  it('where it looks up for ever: after five times', async () => {
    const { fate, model } = await helped(free, [askNext])
    expect(fate).toBe('failed')
    expect(model.requests).toHaveLength(5)
  })
})

describe('whatever it writes', () => {
  const bits = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('P1', 'P9@mail', 'P2of3', '**', '](', '![', '<b>', '&lt;', '`', '\n- ', '. '),
    fc.constantFrom('torsdag d. 3. december', 'kl. 13', 'Engbæk Skole', 'https://evil.example/'),
    fc.constantFrom('Matematiknetværket mødes ', 'Jeg har ', 'sendt', '[læs](', '@channel'),
  )

  it('either all of it passes or the exact answer is given, and nothing is thrown', async () => {
    const exact = answerQuestion(free, contextFor()).reply.text
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 12 }), async parts => {
        const shown: string[] = []
        const onText = (text: string) => void shown.push(text)
        const { fate, text } = await helped(free, [askNext, parts.join(' ')], { onText })
        if (fate === 'rejected') expect(text).toBe(exact)
        else expect(text).toMatch(/\n\nSkrevet af en sprogmodel/)
        for (const each of [...shown, fate === 'said' ? text : ''])
          expect(each).not.toMatch(/evil|<b>|&lt;|!\[|@channel|\bP\d/)
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  it('a hundred thousand characters in small pieces hold nobody up', async () => {
    const shown: string[] = []
    const reply = `${trueReply} `.repeat(1300)
    const start = performance.now()
    const { fate } = await helped(free, [askNext, reply], { onText: text => shown.push(text) })
    expect(fate).toBe('rejected')
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThan(2000)
    expect(performance.now() - start).toBeLessThan(30_000)
  })
})

describe('names', () => {
  it('never reach the model, and come back in what is shown', async () => {
    const { fate, text, model } = await helped(
      'puha, Karen Toft er vist typen der har styr på tingene, siger Sofie',
      [
        { calls: [{ name: 'find_people', input: { name: 'P1' } }] },
        'P1 er koordinator for Matematiknetværket. Skriv til P1@mail.',
      ],
    )
    expect(fate).toBe('said')
    expect(text).toContain('Karen Toft er koordinator for Matematiknetværket.')
    expect(text).toContain('karen.toft@nordlund.example')
    expect(model.told()).not.toMatch(/Karen|Toft|Sofie|@nordlund/i)
  })

  it('are not for guests, whatever the model asks', async () => {
    const { model, fate } = await helped(
      free,
      [
        { calls: [{ name: 'find_people', input: { network: 'matematik' } }] },
        { calls: [{ name: 'ask', input: { question: 'Hvem er koordinator for matematik?' } }] },
        { calls: [{ name: 'find_deadlines', input: { mine: true } }] },
        'Det er Karen Toft.',
      ],
      { as: 'guest' },
    )
    expect(fate).toBe('rejected')
    expect(model.told()).not.toMatch(/Karen|Toft|P\d+ er/)
    expect(model.told()).toContain('names are for members')
  })
})

describe('what it is told', () => {
  it('is the prompt, the question, and what the rules and the conversation have', async () => {
    const before = answerQuestion('Hvornår er læringslab 2 for hold 3?', contextFor())
    const { model } = await helped(free, ['Nå.'], { previous: before.turn as Turn })
    const [request] = model.requests
    expect(request?.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'tool',
    ])
    expect(request?.messages[0]?.text).toContain(
      'Det er søndag d. 22. november 2026 kl. 10 (uge 47).',
    )
    expect(request?.messages[1]?.text).toBe(free)
    expect(request?.messages[3]?.text).toContain('Læringslab 2 – Hold 3')
    expect(request?.tools?.map(({ name }) => name)).toEqual([
      ...['ask', 'find_meetings', 'meeting', 'find_people'],
      ...['find_texts', 'read_text', 'find_deadlines', 'holidays'],
    ])
  })

  it('is what a question of its own leans on', async () => {
    const before = answerQuestion('Hvornår er læringslab 2 for hold 3?', contextFor())
    const scripts = [{ calls: [{ name: 'ask', input: { question: 'Hvor er det?' } }] }, 'Nå.']
    const { model } = await helped(free, scripts, { previous: before.turn as Turn })
    expect(model.requests[1]?.messages.at(-1)).toMatchObject({
      role: 'tool',
      text: expect.stringContaining('Kulturværftet'),
    })
  })

  it('is English where the question is', async () => {
    const { model } = await helped('well what about the number people and such, you know?', ['Hm.'])
    expect(model.requests[0]?.messages[0]?.text).toContain('in English')
  })
})

describe('what is shown while it writes', () => {
  it('is whole sentences that pass, with the note, and nothing after one that does not', async () => {
    const shown: string[] = []
    const reply = `${trueReply} Tag et elevprodukt med. Bagefter er der fest på Hotel Nordlys. Og mere.`
    const { fate } = await helped(free, [askNext, reply], { onText: text => shown.push(text) })
    expect(shown).toEqual([
      `${trueReply}\n\n${note}`,
      `${trueReply} Tag et elevprodukt med.\n\n${note}`,
    ])
    expect(fate).toBe('rejected')
  })

  it('is nothing before anything was found', async () => {
    const shown: string[] = []
    await helped(free, ['Det lyder travlt. Hvad vil du vide? Sig til.'], {
      onText: text => shown.push(text),
    })
    expect(shown).toEqual([])
  })
})
