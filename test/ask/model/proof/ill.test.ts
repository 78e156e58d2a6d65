// A language model that does not do what it should, over the wire and through the whole bot: slow, gone, broken, babbling, asking without end.
// Whatever it does, the exact answer comes, within the time that a turn has, and nothing of the model's is shown.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { member, openRoom, type Room, type RoomOptions } from '../../../support/helped-bot.js'
import { inTurn, looping, says, talkative } from '../../../support/model-characters.js'
import { type Line, type ModelServer, openModelServer } from '../../../support/model-server.js'
import { asked, lookups, truth } from './lies.js'

let server: ModelServer
const quick = 300

beforeAll(async () => {
  server = await openModelServer()
})
afterAll(() => server.close())

/** With a breaker of its own. */
async function roomWith(options: RoomOptions = {}): Promise<Room> {
  const room = await openRoom(server.url, options)
  onTestFinished(() => room.close())
  return room
}

const lookUp: Line = {
  calls: lookups.map(question => ({ name: 'ask', input: { question } })),
}
const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
const latin1 = Buffer.from(chunk({ content: 'Læringslab på onsdag' }, 'stop'), 'latin1')
const utf16 = Buffer.from(chunk({ content: truth }, 'stop'), 'utf16le')

describe('A model that is not well', () => {
  it.each<[string, Line]>([
    ['never answers', { hangs: true }],
    ['answers word by word without end', { drips: `${truth} ` }],
    ['breaks off in the middle of a true sentence', { breaksAfter: truth.slice(0, 40) }],
    ['breaks off after a true sentence', { breaksAfter: truth }],
    ['answers that it has too much to do', { status: 429, retryAfter: 60 }],
    ['answers that it has broken down', { status: 500 }],
    ['answers that it is away', { status: 503, retryAfter: 1 }],
    ['does not know the key', { status: 401 }],
    ['forbids it', { status: 403 }],
    ['does not know the model', { status: 404 }],
    ['does not understand the question', { status: 400, message: 'Unknown parameter: tools' }],
    ['sends us on to somebody else', { status: 307, location: 'http://127.0.0.1:9/v1' }],
    ['sends a page', { raw: '<html><body>Login</body></html>', type: 'text/html' }],
    ['sends nothing', { raw: '' }],
    ['sends an empty stream', { raw: 'data: [DONE]\n\n' }],
    ['sends JSON that is no answer', { raw: '{"hej":1}', type: 'application/json' }],
    ['sends half a JSON', { raw: '{"choices":[{"mess', type: 'application/json' }],
    ['sends lines that are no events', { raw: 'data: {"choices": [\ndata: hej\n\n' }],
    ['sends noise', { raw: Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 37) % 256)) }],
    ['sends another encoding', { raw: latin1 }],
    ['sends two bytes for each letter', { raw: utf16 }],
    ['ends before it is done', { raw: chunk({ content: truth }, 'length') }],
    ['will not say it', { raw: chunk({ content: truth }, 'content_filter') }],
    ['says no word', { text: ' \n ' }],
    ['says hundred thousand characters', { text: 'Ja. '.repeat(25_000) }],
    [
      'calls a tool that there is not',
      { calls: [{ name: 'send_message', input: { to: 'alle' } }] },
    ],
    ['calls a tool with half a JSON', { calls: [{ name: 'ask', input: '{"question": "hvor' }] }],
    ['calls a tool with an empty name', { calls: [{ name: '', input: {} }] }],
    ['calls a tool with a list', { calls: [{ name: 'ask', input: [1, 2, 3] }] }],
    [
      'calls a tool with far too much',
      { calls: [{ name: 'ask', input: { question: 'a'.repeat(30_000) } }] },
    ],
    [
      'calls hundred tools at once',
      {
        calls: Array.from({ length: 100 }, () => ({
          name: 'ask',
          input: { question: 'hvornår er læringslab 1?' },
        })),
      },
    ],
  ])('costs nobody the answer when it %s', async (_, line) => {
    const room = await roomWith({ turnMs: quick })
    // At once, and after it has looked something up.
    for (const script of [inTurn(line), inTurn(lookUp, line)]) {
      server.plays(script)
      const told = await room.ask(asked, { as: member })
      expect(told.reply).toEqual(told.exact)
      expect(['failed', 'rejected']).toContain(told.fate)
    }
  })

  it('may stumble once: the answer is its own all the same', async () => {
    const room = await roomWith()
    const script = says(truth, ...lookups)
    server.plays((request, nth) => (nth === 0 ? { status: 503 } : script(request, nth)))
    expect((await room.ask(asked, { as: member })).fate).toBe('said')
  })

  it('is not told to another host, wherever it sends us', async () => {
    const other = await openModelServer()
    onTestFinished(() => other.close())
    const room = await roomWith()
    for (const status of [301, 302, 303, 307, 308]) {
      server.plays(() => ({ status, location: `${other.url}/chat/completions` }))
      const told = await room.ask(asked, { as: member })
      expect(told.reply).toEqual(told.exact)
    }
    expect(other.sent).toEqual([])
  })

  it('has eight seconds for everything, and no more', async () => {
    const room = await roomWith()
    // Each call alone is within them.
    server.plays(async (request, nth) => {
      await new Promise(resolve => setTimeout(resolve, 3000))
      return looping(request, nth)
    })
    const began = performance.now()
    const told = await room.ask(asked, { as: member })
    expect(told).toMatchObject({ reply: told.exact, fate: 'failed' })
    // More than the second call's end, and less than four calls of three seconds would take.
    const ms = performance.now() - began
    expect(ms).toBeGreaterThan(6000)
    expect(ms).toBeLessThan(11_500)
  })
})

describe('A model that does not come to the point', () => {
  it('is asked five times at most', async () => {
    const room = await roomWith()
    server.plays(looping)
    const before = server.sent.length
    const told = await room.ask(asked, { as: member })
    expect(told.reply).toEqual(told.exact)
    expect(server.sent.length - before).toBeLessThanOrEqual(5)
    expect(server.sent.length - before).toBeGreaterThan(1)
  })

  it.each([3000, 20_000, 100_000])('is not shown with %i characters about nothing', async size => {
    const room = await roomWith()
    server.plays(talkative(size))
    const told = await room.ask(asked, { as: member })
    expect(told.reply).toEqual(told.exact)
  })
})

describe('A model that keeps failing', () => {
  it('is left alone after five failures, and nobody waits for it', async () => {
    const room = await roomWith({ turnMs: quick })
    server.plays(() => ({ hangs: true }))
    for (let turn = 0; turn < 5; turn++) await room.ask(asked, { as: member })
    const before = server.sent.length
    for (let turn = 0; turn < 3; turn++) {
      const told = await room.ask(asked, { as: member })
      expect(told).toMatchObject({ reply: told.exact, fate: 'failed' })
    }
    expect(server.sent.length).toBe(before)
  })
})

describe('A model that is asked too often', () => {
  it.each(['person', 'tenant'] as const)(
    'is not asked when the budget is spent: %s',
    async whose => {
      const budget = { take: async () => whose, spend: async () => undefined }
      const room = await roomWith({ budget })
      const before = server.sent.length
      const told = await room.ask(asked, { as: member })
      expect(told).toMatchObject({ reply: told.exact, fate: 'failed' })
      expect(server.sent.length).toBe(before)
    },
  )
})
