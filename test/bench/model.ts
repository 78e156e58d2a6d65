// What a language model costs beyond its own time: the check of a reply against reading the same text as JSON, and a whole turn around a model
// that answers at once against the bare calls of the package that it is made with. The endpoint is on loopback, in this process, for both.
import OpenAI from 'openai'
import { answerQuestion } from '../../src/ask/answer.js'
import { answerWithModel } from '../../src/ask/model/turn.js'
import { groundsOf, joinGrounds } from '../../src/ask/verify/grounds.js'
import { wrongClaims } from '../../src/ask/verify/verify.js'
import { PersonId, TenantId } from '../../src/core/ids.js'
import { viewerOf } from '../../src/people/rights.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { loadSample } from '../../src/sample.js'
import { helpedNow, member, modelAt } from '../support/helped-bot.js'
import { inTurn } from '../support/model-characters.js'
import { type Line, openModelServer } from '../support/model-server.js'
import { type Measured, median } from './measure.js'

const sizes = { small: { checks: 60, turns: 8 }, full: { checks: 2000, turns: 300 } } as const
const characters = 2000
const question = 'Hvornår er næste læringslab for hold 2, og hvem koordinerer matematiknetværket?'
const looked = ['vis alle møder i matematiknetværket', 'hvornår er læringslab 2 for hold 2?']
const lookedMore = [
  'hvilke frister har jeg?',
  'hvad er boblediagrammet?',
  'hvem er på Skovvangskolen?',
]

const { programme } = loadSample(helpedNow)
const snapshot = createSnapshot({ version: 1, programme }, helpedNow)
const me = programme.people.find(({ id }) => id === PersonId.parse(member))
const seeing = { snapshot, viewer: viewerOf(me, '2026-11-23'), now: helpedNow }

/** A check in milliseconds and as a multiple of JSON.parse, and a turn as a multiple of its two calls (aim: at most 2). */
export async function benchModel(scale: 'small' | 'full'): Promise<Measured[]> {
  const { checks, turns } = sizes[scale]
  return [...benchCheck(checks), await benchTurn(turns)]
}

function benchCheck(rounds: number): Measured[] {
  const answers = [...looked, ...lookedMore].map(text => answerQuestion(text, seeing))
  const grounds = joinGrounds(answers.map(answer => groundsOf(answer, seeing)))
  const all = answers.map(({ reply }) => reply.text).join('\n\n')
  const text = all.repeat(Math.ceil(characters / all.length)).slice(0, characters)
  const json = JSON.stringify({ choices: [{ message: { role: 'assistant', content: text } }] })
  const lying = text.replaceAll('december', 'januar')
  const parse = perRound(rounds, () => JSON.parse(json))
  return [
    ['a true reply', text],
    ['a reply full of wrong dates', lying],
  ].map(([name, reply = '']) => {
    const check = perRound(rounds, () => wrongClaims(reply, grounds, { ...seeing, lang: 'da' }))
    return {
      name: `checking ${name} of ${reply.length} characters, against reading it as JSON`,
      ratio: check / parse,
      detail: `${check.toFixed(3)} ms, JSON.parse ${(parse * 1000).toFixed(1)} µs`,
    }
  })
}

function perRound(rounds: number, doing: () => unknown): number {
  for (let warm = 0; warm < rounds / 4; warm++) doing()
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    doing()
    return performance.now() - began
  })
  return median(times)
}

/** The model looks two things up and then answers: two calls. */
async function benchTurn(rounds: number): Promise<Measured> {
  const server = await openModelServer(inTurn(toolCalls, reply))
  const model = modelAt(server.url)
  const asking = { ...seeing, model, tenant: TenantId.parse('bench'), account: 'bench' }
  const turn = async () => {
    const { fate } = await answerWithModel(question, asking)
    if (fate !== 'said') throw new Error(`the model's reply was ${fate}`)
  }
  await turn()
  const bodies: OpenAI.ChatCompletionCreateParamsStreaming[] = server.sent.map(({ body }) =>
    JSON.parse(body),
  )
  const client = new OpenAI({ baseURL: server.url, apiKey: 'none', maxRetries: 0 })
  const bare = async () => {
    for (const body of bodies) {
      let chunks = 0
      for await (const _ of await client.chat.completions.create(body)) chunks++
      if (chunks === 0) throw new Error('nothing came')
    }
  }
  const times: Record<'turn' | 'bare', number[]> = { turn: [], bare: [] }
  for (let round = -3; round < rounds; round++) {
    const [ours, theirs] = [await timeOf(turn), await timeOf(bare)]
    if (round < 0) continue
    times.turn.push(ours)
    times.bare.push(theirs)
  }
  await server.close()
  const [ours, theirs] = [median(times.turn), median(times.bare)]
  return {
    name: 'a turn of two calls of a model that answers at once, against the two calls alone',
    ratio: ours / theirs,
    detail: `${ours.toFixed(2)} ms, of which ${theirs.toFixed(2)} ms are the calls`,
  }
}

async function timeOf(doing: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await doing()
  return performance.now() - began
}

const toolCalls = streamOf({
  tool_calls: [
    'Hvornår er næste læringslab for hold 2?',
    'Hvem koordinerer matematiknetværket?',
  ].map((asked, index) => ({
    ...{ index, id: `call_${index}`, type: 'function' },
    function: { name: 'ask', arguments: JSON.stringify({ question: asked }) },
  })),
})
const reply = streamOf({
  content: 'Næste læringslab for hold 2 er onsdag d. 9. december kl. 9-15.',
})

/** As bytes, so that the endpoint costs as little as it can. */
function streamOf(delta: object): Line {
  const finish = 'content' in delta ? 'stop' : 'tool_calls'
  const chunks = [
    { index: 0, delta: { role: 'assistant', ...delta }, finish_reason: null },
    { index: 0, delta: {}, finish_reason: finish },
  ].map(choice => ({ id: 'c', object: 'chat.completion.chunk', choices: [choice] }))
  return {
    raw: `${chunks.map(chunk => `data: ${JSON.stringify(chunk)}\n\n`).join('')}data: [DONE]\n\n`,
  }
}
