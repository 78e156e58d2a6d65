// How a language model is judged: the same questions through the program with a model at a real endpoint, and the figures beside the exact
// answers. The built program is asked, as `npm run quality -- --model` does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { honest, withCheck } from '../support/model-characters.js'
import { type ModelServer, openModelServer, type Script } from '../support/model-server.js'
import { askProgram } from './ask-program.js'
import { besideOf, besideText } from './beside.js'
import { gold } from './golds/gold.js'
import type { Question, Reply } from './question.js'
import type { Scored } from './report.js'
import { score } from './scoring/score.js'
import { qualitySet } from './set.js'
import { namesIn } from './world/world.js'

const [sample] = qualitySet(2026).worlds
if (!sample) throw new Error('there must be a sample world')
const unsure = 'Hvornår er næste læringslab for hold 2, og hvem koordinerer matematiknetværket?'
const sure = 'Hvornår er næste læringslab for hold 2?'
const asker = 'mads.iversen@havrelund.example'
let server: ModelServer

beforeAll(async () => {
  server = await openModelServer()
})
afterAll(() => server.close())

function question(id: string, q: string): Question {
  return {
    ...{ id, world: 'sample', lang: 'da', unseen: false, type: 'several', q, history: [] },
    ...{ as: asker, now: '2026-11-23T08:00', gold: gold({}) },
  }
}

async function answersOf(script: Script): Promise<ReadonlyMap<string, Reply>> {
  server.plays(withCheck(script))
  const env = { OPENAI_MODEL: 'scripted', OPENAI_BASE_URL: server.url }
  const questions = [question('sure', sure), question('unsure', unsure)]
  return askProgram(sample as NonNullable<typeof sample>, questions, { options: ['--model'], env })
}

describe('ask --model', { timeout: 60_000 }, () => {
  it('tells for each question what the model did, what it cost and how long it took', async () => {
    const replies = await answersOf(honest)
    expect(replies.get('sure')?.model).toMatchObject({ fate: 'sure', tokens: { in: 0, out: 0 } })
    const { model } = replies.get('unsure') ?? {}
    expect(model).toMatchObject({ fate: 'said' })
    expect(model?.tokens.in).toBeGreaterThan(0)
    expect(model?.tokens.out).toBeGreaterThan(0)
    expect(model?.ms).toBeGreaterThan(0)
  })

  it('gives the exact answers of a model that lies', async () => {
    const exact = await askProgram(sample, [question('unsure', unsure)])
    const replies = await answersOf(() => ({ text: 'Læringslabbet er på Månen d. 31. december.' }))
    expect(replies.get('unsure')?.model?.fate).toBe('rejected')
    expect(replies.get('unsure')?.text).toBe(exact.get('unsure')?.text)
  })

  it('answers nothing with a model that does not work, since there is nothing to judge', async () => {
    server.plays(() => ({ status: 401 }))
    const env = { OPENAI_MODEL: 'scripted', OPENAI_BASE_URL: server.url }
    const asking = askProgram(sample, [question('unsure', unsure)], { options: ['--model'], env })
    await expect(asking).rejects.toThrow('0 of 1')
  })
})

/** A question that should be answered with 9 December, and what was said. */
function scoredAs(id: string, text: string, model?: Reply['model']): Scored {
  const facts = [{ kind: 'date', date: '2026-12-09' }] as const
  const wanted = { ...question(id, 'hvornår?'), gold: gold({ facts, days: ['2026-12-09'] }) }
  const reply: Reply = { id, text, kind: 'answer', sources: [], model }
  return { question: wanted, reply, score: score(wanted, reply, namesIn(sample as never)) }
}

describe('The figures', () => {
  const tokens = { in: 1000, out: 100 }
  const exact = [
    scoredAs('1', 'D. 9. december.'),
    scoredAs('2', 'Det ved jeg ikke.'),
    scoredAs('3', 'D. 9. december.'),
    scoredAs('4', 'D. 9. december.'),
  ]
  const model = [
    scoredAs('1', 'D. 9. december.', { fate: 'sure', tokens: { in: 0, out: 0 }, ms: 1 }),
    scoredAs('2', 'Det er d. 9. december.', { fate: 'said', tokens, ms: 1000 }),
    scoredAs('3', 'Det er d. 10. december.', { fate: 'said', tokens, ms: 3000 }),
    scoredAs('4', 'D. 9. december.', { fate: 'rejected', tokens, ms: 2000 }),
  ]

  it('count what the model made right and wrong, and what it was asked', () => {
    expect(besideOf(exact, model, { in: 2, out: 10 })).toEqual({
      asked: 4,
      right: { exact: 3, model: 3 },
      wrongDates: { exact: 0, model: 1 },
      helped: { said: 2, rejected: 1, failed: 0 },
      tokens: { in: 3000, out: 300 },
      cost: 0.009,
      latency: { p50: 2000, p95: 3000 },
    })
  })

  it('are a text that shows both answers where the model made a difference', () => {
    const prices = { in: undefined, out: undefined }
    const text = besideText(exact, model, { failures: 9, reveal: false, prices })
    expect(text).toContain('Asked about 3 of 4 questions (75.0 %)')
    expect(text).toContain('Made right by the model: 1. Made wrong: 1.')
    expect(text).toContain('exact     answer: Det ved jeg ikke.')
    expect(text).toContain('model     answer: Det er d. 10. december.')
    expect(text).toContain('p50 2.00 s, p95 3.00 s')
    expect(text).toContain('give --price-in')
  })

  it('have no cost and no latency where the model was never asked', () => {
    const beside = besideOf(exact.slice(0, 1), model.slice(0, 1), { in: 2, out: 10 })
    expect(beside).toMatchObject({ cost: 0, latency: undefined })
    expect(
      besideText(exact.slice(0, 1), model.slice(0, 1), {
        failures: 9,
        reveal: false,
        prices: { in: 2, out: 10 },
      }),
    ).toContain('it was never asked')
  })
})
