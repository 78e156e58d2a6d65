// A language model behind an endpoint that speaks like OpenAI: what is sent, what comes back, and that whatever goes wrong is a value, in
// time, and tells nobody anything. Against a real server on loopback.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TenantId } from '../../src/core/ids.js'
import type { ModelRequest, ModelSaid, ModelTurn } from '../../src/core/ports.js'
import { createLanguageModel, type ModelParts } from '../../src/llm/model.js'
import type { ModelSettings } from '../../src/llm/settings.js'
import { createTestLog } from '../support/redis.js'
import {
  calls,
  type Doing,
  hangs,
  openStandIn,
  piece,
  refuses,
  type StandIn,
  says,
  streams,
  usage,
  whole,
} from './stand-in.js'

const tenant = TenantId.parse('havrelund')
const use = { tenant, account: 'slack:U0CANARY', task: 'answer' } as const
const request: ModelRequest = {
  messages: [
    { role: 'system', text: 'Svar kort.' },
    { role: 'user', text: 'Hvornår mødes P1?' },
  ],
  maxTokens: 300,
}
const tools = [{ name: 'meeting', description: 'Et møde', input: { type: 'object' } }]
const format = {
  name: 'draft',
  schema: { $schema: 'x', type: 'object', properties: { text: { type: 'string' } } },
}

let server: StandIn
beforeAll(async () => {
  server = await openStandIn()
})
afterAll(() => server.close())
beforeEach(() => server.answers(says('ok')))

function settings(more: Partial<ModelSettings> = {}): ModelSettings {
  return {
    model: 'sonja-1',
    endpoint: { kind: 'openai', url: server.url, key: 'sk-canary' },
    hosts: ['127.0.0.1'],
    tokensPerDay: 1_000_000,
    ...more,
  }
}

function open(more: Partial<ModelParts> = {}, of: Partial<ModelSettings> = {}) {
  const log = createTestLog()
  const own = settings(of)
  const parts = { settingsOf: () => own, log, ...more }
  return { model: createLanguageModel(parts), log }
}

async function begin(more: Partial<ModelParts> = {}, of: Partial<ModelSettings> = {}) {
  const turn = await open(more, of).model.begin(use)
  if ('failed' in turn) throw new Error(turn.failed)
  return turn
}

function textOf(said: ModelSaid): string {
  return said.outcome === 'said' ? said.text : `(${said.why})`
}

async function say(asked: ModelRequest = request, turn?: ModelTurn): Promise<ModelSaid> {
  return (turn ?? (await begin())).say(asked)
}

describe('What is sent', () => {
  it('is the messages, the tools and how long it may be, with the key in its header', async () => {
    await say({ ...request, tools })
    const [{ path, headers, body } = { path: '', headers: {}, body: {} }] = server.asked
    expect(path).toBe('/v1/chat/completions')
    expect(headers.authorization).toBe('Bearer sk-canary')
    expect(body).toEqual({
      model: 'sonja-1',
      messages: [
        { role: 'system', content: 'Svar kort.' },
        { role: 'user', content: 'Hvornår mødes P1?' },
      ],
      max_tokens: 300,
      temperature: 0.2,
      stream: true,
      stream_options: { include_usage: true },
      tools: [
        {
          type: 'function',
          function: { name: 'meeting', description: 'Et møde', parameters: { type: 'object' } },
        },
      ],
    })
  })

  it('never tells whose turn it is, nor what machine it runs on', async () => {
    await say()
    const sent = JSON.stringify(server.asked)
    expect(sent).not.toContain('U0CANARY')
    expect(sent).not.toContain('havrelund')
    expect(sent).not.toMatch(/x-stainless/i)
  })

  it('has no key where there is none', async () => {
    await say(
      request,
      await begin({}, { endpoint: { kind: 'openai', url: server.url, key: undefined } }),
    )
    expect(server.asked[0]?.headers.authorization).toBeUndefined()
  })

  it('tells what a model asked for before, and what it was told', async () => {
    const call = { id: 'c1', name: 'meeting', input: '{"id":1}' }
    await say({
      ...request,
      messages: [
        ...request.messages,
        { role: 'assistant', text: '', calls: [call] },
        { role: 'tool', call: 'c1', text: '{"date":"2026-12-03"}' },
      ],
    })
    expect(server.asked[0]?.body.messages.slice(2)).toEqual([
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          { id: 'c1', type: 'function', function: { name: 'meeting', arguments: '{"id":1}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'c1', content: '{"date":"2026-12-03"}' },
    ])
  })

  it('goes to an Azure deployment with Azure’s own key and version', async () => {
    const url = server.url.replace('/v1', '')
    const endpoint = {
      kind: 'azure',
      url,
      version: '2024-10-21',
      login: { key: 'az-canary' },
    } as const
    await say(request, await begin({}, { endpoint }))
    const [{ path, headers, body } = { path: '', headers: {}, body: {} }] = server.asked
    expect(path).toBe('/openai/deployments/sonja-1/chat/completions?api-version=2024-10-21')
    expect(headers['api-key']).toBe('az-canary')
    expect(headers.authorization).toBeUndefined()
    expect(body).toMatchObject({ max_completion_tokens: 300, store: false })
  })

  it('goes to Azure with a token of Entra, fetched once', async () => {
    const url = server.url.replace('/v1', '')
    const login = { tenantId: 't1', clientId: 'c1', clientSecret: 's1', authority: url }
    server.answers(whole({ access_token: 'entra-token', expires_in: 3600 }), says('ja'))
    const turn = await begin({}, { endpoint: { kind: 'azure', url, version: '1', login } })
    expect([textOf(await turn.say(request)), textOf(await turn.say(request))]).toEqual(['ja', 'ja'])
    expect(server.asked.map(({ path }) => path.split('?')[0])).toEqual([
      '/t1/oauth2/v2.0/token',
      '/openai/deployments/sonja-1/chat/completions',
      '/openai/deployments/sonja-1/chat/completions',
    ])
    expect(server.asked[1]?.headers.authorization).toBe('Bearer entra-token')
  })

  it('is nothing where Entra gives no token, and the next call asks for one again', async () => {
    const url = server.url.replace('/v1', '')
    const login = { tenantId: 't1', clientId: 'c1', clientSecret: 's-canary', authority: url }
    server.answers(
      refuses(401, 'invalid_client'),
      whole({ access_token: 't', expires_in: 60 }),
      says('ja'),
    )
    const { model, log } = open({}, { endpoint: { kind: 'azure', url, version: '1', login } })
    const turn = await model.begin(use)
    if ('failed' in turn) throw new Error(turn.failed)
    expect([textOf(await turn.say(request)), textOf(await turn.say(request))]).toEqual([
      '(refused)',
      'ja',
    ])
    expect(JSON.stringify(log.lines)).not.toContain('canary')
  })

  it.each([
    ['to the letter, where the schema leaves nothing open', ['text'], false, true],
    ['as far as it goes, where something may be left out', [], false, false],
    ['as far as it goes, where more may be added', ['text'], undefined, false],
  ])('holds a reply to its schema %s', async (_, required, additionalProperties, strict) => {
    const inner = { type: 'object', properties: { text: {} }, required, additionalProperties }
    const properties = { inner }
    const schema = { type: 'object', properties, required: ['inner'], additionalProperties: false }
    await say({ ...request, format: { name: 'draft', schema } })
    expect(server.asked[0]?.body.response_format.json_schema.strict).toBe(strict)
  })

  it('goes to no host that is not allowed, whatever is asked', async () => {
    const { model } = open({}, { hosts: ['eu.api.openai.com'] })
    expect(model.isOn(tenant)).toBe(false)
    expect(await model.begin(use)).toEqual({ failed: 'off' })
    expect(await model.check(tenant)).toMatchObject({ outcome: 'hostNotAllowed' })
    expect(model.isOn(tenant)).toBe(false)
    expect(server.asked).toEqual([])
  })

  it('is not taken on to another host by one that is allowed', async () => {
    const other = await openStandIn()
    server.answers(response =>
      response.writeHead(307, { location: `${other.url}/chat/completions` }).end(),
    )
    expect(await say()).toEqual({ outcome: 'failed', why: 'unreachable' })
    expect(other.asked).toEqual([])
    await other.close()
  })
})

describe('What a model says', () => {
  it('comes whole, with its count', async () => {
    server.answers(says('P1 mødes torsdag d. 3. december.'))
    expect(await say()).toEqual({
      outcome: 'said',
      text: 'P1 mødes torsdag d. 3. december.',
      calls: [],
      tokens: { in: 100, out: 7 },
    })
  })

  it('is told as it comes, each time all of it', async () => {
    server.answers(says('Torsdag klokken ni.'))
    const told: string[] = []
    await (await begin()).say(request, text => told.push(text))
    expect(told.at(-1)).toBe('Torsdag klokken ni.')
    expect(told.length).toBeGreaterThan(1)
    for (const [at, text] of told.entries()) expect(told[at + 1] ?? text).toContain(text)
  })

  it('may be a wish to look something up', async () => {
    server.answers(calls('meeting', '{"id":"lab-2"}'))
    expect(await say({ ...request, tools })).toMatchObject({
      outcome: 'said',
      text: '',
      calls: [{ id: 'c1', name: 'meeting', input: '{"id":"lab-2"}' }],
    })
  })

  it.each([
    [
      'without an index or an id',
      [{ function: { name: 'a', arguments: '{' } }],
      [{ function: { arguments: '}' } }],
    ],
    ['as an object', [{ index: 0, id: 'x', function: { name: 'a', arguments: {} } }], []],
  ])('may be such a wish written %s', async (_, first, second) => {
    const chunks = [piece({ tool_calls: first }), piece({ tool_calls: second }), piece({}, 'stop')]
    server.answers(streams(chunks))
    const said = await say()
    expect(said).toMatchObject({ calls: [{ name: 'a', input: '{}' }] })
  })

  it('may be several wishes at once', async () => {
    const call = (index: number) => ({
      index,
      id: `c${index}`,
      function: { name: `t${index}`, arguments: '{}' },
    })
    server.answers(streams([piece({ tool_calls: [call(0), call(1)] }), piece({}, 'tool_calls')]))
    expect(await say()).toMatchObject({ calls: [{ name: 't0' }, { name: 't1' }] })
  })

  it('may come in one from a server that does not stream', async () => {
    const message = { role: 'assistant', content: 'Torsdag.' }
    server.answers(whole({ choices: [{ message, finish_reason: 'stop' }] }))
    expect(textOf(await say())).toBe('Torsdag.')
  })

  it('is estimated in tokens where the endpoint does not count', async () => {
    server.answers(streams([piece({ content: 'Torsdag.' }), piece({}, 'stop')]))
    const said = await say()
    expect(said).toMatchObject({ tokens: { out: 3 } })
    expect(said.outcome === 'said' && said.tokens.in).toBeGreaterThan(20)
  })

  it('is without what it thought before', async () => {
    server.answers(says('<think>Hvem er P1? Læringslab…</think>\n\nTorsdag.'))
    const told: string[] = []
    const said = await (await begin()).say(request, text => told.push(text))
    expect(textOf(said)).toBe('Torsdag.')
    expect(told.join()).not.toMatch(/think|Hvem/)
  })
})

describe('An endpoint that knows less', () => {
  it.each([
    ['stream_options', 'Unrecognized request argument: stream_options', 'stream_options'],
    ['temperature', "Unsupported value: 'temperature' does not support 0.2", 'temperature'],
    ['response_format', 'json_schema is not supported by this model', 'response_format'],
    [
      'the old name of the limit',
      "Use 'max_completion_tokens' instead of max_tokens",
      'max_tokens',
    ],
  ])('is asked again without %s, and from then on at once', async (_, message, field) => {
    server.answers(refuses(400, { message }), says('ja'))
    const { model } = open()
    const turn = await model.begin(use)
    if ('failed' in turn) throw new Error(turn.failed)
    expect(textOf(await turn.say({ ...request, format }))).toBe('ja')
    expect(textOf(await turn.say({ ...request, format }))).toBe('ja')
    const bodies = server.asked.map(({ body }) => Object.hasOwn(body, field))
    expect(bodies).toEqual([true, false, false])
  })

  it('is told the schema in words where it cannot be held to one', async () => {
    server.answers(
      refuses(422, { message: 'response_format: extra fields not permitted' }),
      says('{}'),
    )
    await say({ ...request, format })
    const [first, second] = server.asked.map(({ body }) => body)
    expect(first.response_format.json_schema.schema).toEqual({
      type: 'object',
      properties: { text: { type: 'string' } },
    })
    expect(second.messages.at(-1).content).toContain('"properties":{"text":{"type":"string"}}')
  })

  it('is told of what was asked for under names that it takes', async () => {
    const message = 'Tool call id was rules but must be a-z, A-Z, 0-9, with a length of 9.'
    server.answers(refuses(400, { message }), says('ja'))
    const calls = [
      { id: 'rules', name: 'ask', input: '{}' },
      { id: 'b', name: 'ask', input: '{}' },
    ]
    const results = ['b', 'rules'].map(call => ({ role: 'tool' as const, call, text: '{}' }))
    const asked = { role: 'assistant', text: '', calls } as const
    expect(textOf(await say({ ...request, messages: [asked, ...results] }))).toBe('ja')
    const [, { body } = { body: {} }] = server.asked
    expect(body.messages[0].tool_calls.map(({ id }: { id: string }) => id)).toEqual([
      'call00001',
      'call00002',
    ])
    expect(body.messages.slice(1)).toMatchObject([
      { tool_call_id: 'call00002' },
      { tool_call_id: 'call00001' },
    ])
  })

  it('that says no without a reason is asked once more in the plainest way, and no more', async () => {
    server.answers(refuses(400, { message: 'Bad request' }))
    expect(textOf(await say({ ...request, format }))).toBe('(refused)')
    expect(server.asked).toHaveLength(2)
    expect(Object.keys(server.asked[1]?.body)).toEqual([
      'model',
      'messages',
      'max_tokens',
      'stream',
    ])
  })
})

describe('What goes wrong', () => {
  it.each([
    [
      'is cut off',
      streams([piece({ content: 'Tors' })], response => response.socket?.end()),
      'garbled',
    ],
    ['ends without an end', streams([piece({ content: 'Tors' })]), 'garbled'],
    ['was not done', streams([piece({ content: 'Tors' }), piece({}, 'length')]), 'garbled'],
    ['is no JSON', streams([], response => response.end('data: {"choices":[\n\n')), 'garbled'],
    ['is other JSON', streams([{ choices: 'many' }]), 'garbled'],
    [
      'is in another encoding',
      streams([piece({ content: '\uFFFD\uFFFD' }), piece({}, 'stop')]),
      'garbled',
    ],
    ['goes on and on', says('bla '.repeat(25_000)), 'garbled'],
    ['is held back by a filter', streams([piece({}, 'content_filter')]), 'refused'],
    ['is an excuse', streams([piece({ refusal: 'I cannot' }), piece({}, 'stop')]), 'refused'],
    ['is an error in the stream', streams([{ error: { message: 'boom' } }]), 'garbled'],
    [
      'is a page',
      response => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log ind'),
      'unreachable',
    ],
    ['is 401', refuses(401, { message: 'no' }), 'refused'],
    ['is 404', refuses(404, { message: 'no' }), 'refused'],
    ['is 429', refuses(429, { message: 'no' }), 'refused'],
    ['is 503', refuses(503, { message: 'no' }), 'unreachable'],
    ['is a closed door', response => response.destroy(), 'unreachable'],
  ] satisfies [string, Doing, string][])('is a value: a reply that %s', async (_, doing, why) => {
    server.answers(doing)
    expect(await say()).toEqual({ outcome: 'failed', why })
  })

  it.each([429, 500, 503])('is tried once more after a %i, and that is all', async status => {
    server.answers(refuses(status, { message: 'no' }), says('Torsdag.'))
    expect(textOf(await say())).toBe('Torsdag.')
    server.answers(refuses(status, { message: 'no' }))
    await say()
    expect(server.asked).toHaveLength(2)
  })

  it('is not tried again where the money is used up, or the pause is longer than anybody waits', async () => {
    server.answers(refuses(429, { code: 'insufficient_quota', message: 'no' }))
    await say()
    expect(server.asked).toHaveLength(1)
    server.answers(refuses(429, { message: 'no' }, { 'retry-after': '3' }))
    await say()
    expect(server.asked).toHaveLength(1)
  })

  it.each([
    ['never answers', hangs],
    ['stops in the middle', streams([piece({ content: 'Tors' })], () => undefined)],
  ])(
    'ends when the turn’s time is up where an endpoint %s, and leaves no time for another call',
    async (_, doing) => {
      server.answers(doing)
      const turn = await begin({ turnMs: 300 })
      const began = performance.now()
      expect(textOf(await turn.say(request))).toBe('(timeout)')
      expect(textOf(await turn.say(request))).toBe('(timeout)')
      expect(performance.now() - began).toBeLessThan(20_000)
    },
  )

  it('is not that a long turn leaves more and more behind', async () => {
    const warnings: string[] = []
    const note = ({ name }: Error) => void warnings.push(name)
    process.on('warning', note)
    const turn = await begin({ turnMs: 60_000 })
    for (let time = 0; time < 15; time += 1) expect(textOf(await turn.say(request))).toBe('ok')
    await new Promise(setImmediate)
    process.off('warning', note)
    expect(warnings).toEqual([])
  })

  it('does not reach the caller’s caller where what it is told with throws', async () => {
    server.answers(says('Torsdag.'))
    const turn = await begin()
    const said = await turn.say(request, () => {
      throw new Error('closed')
    })
    expect(textOf(said)).toBe('(garbled)')
  })

  it('leaves neither key, text nor the endpoint’s words in the log', async () => {
    const message = 'Invalid key sk-canary for Hvornår mødes P1?'
    const { model, log } = open()
    for (const doing of [
      refuses(401, { code: message, message }),
      says('\uFFFD P1'),
      refuses(400, { message }),
    ]) {
      server.answers(doing)
      const turn = await model.begin(use)
      if (!('failed' in turn)) await turn.say(request)
    }
    expect(log.lines.length).toBeGreaterThan(2)
    expect(JSON.stringify(log.lines)).not.toMatch(/canary|P1|Invalid|sk-/)
  })
})

describe('A model that keeps failing', () => {
  it('is left alone after five times, without costing anybody a wait', async () => {
    server.answers(refuses(401, { message: 'no' }))
    const { model, log } = open()
    for (let time = 0; time < 5; time += 1) {
      const turn = await model.begin(use)
      if (!('failed' in turn)) await turn.say(request)
    }
    expect(await model.begin(use)).toEqual({ failed: 'open' })
    expect(server.asked).toHaveLength(5)
    expect(log.lines.map(({ message }) => message)).toContain(
      'language model held back: it keeps failing',
    )
  })

  it('is not one that was asked for something endless', async () => {
    server.answers(streams([piece({ content: 'bla' }), piece({}, 'length')]))
    const { model } = open()
    for (let time = 0; time < 8; time += 1) {
      const turn = await model.begin(use)
      if (!('failed' in turn)) await turn.say(request)
    }
    expect('failed' in (await model.begin(use))).toBe(false)
  })
})

describe('What it costs', () => {
  it('is taken of the budget before the first call and counted after each', async () => {
    const spent: number[] = []
    const taken: unknown[] = []
    const budget = {
      take: async (...args: unknown[]) => {
        taken.push(args)
        return 'taken' as const
      },
      spend: async (_: unknown, tokens: number) => void spent.push(tokens),
    }
    const turn = await begin({ budget })
    await turn.say(request)
    await turn.say(request)
    expect(taken).toEqual([[tenant, 'slack:U0CANARY', 1_000_000]])
    expect(spent).toEqual([107, 107])
  })

  it.each(['person', 'tenant'] as const)(
    'is too much where the budget of the %s is spent',
    async whose => {
      const budget = { take: async () => whose, spend: async () => undefined }
      expect(await open({ budget }).model.begin(use)).toEqual({ failed: `${whose}-budget` })
      expect(server.asked).toEqual([])
    },
  )

  it('is never found out the hard way: without its budget nobody asks', async () => {
    const budget = {
      take: () => Promise.reject(new Error('away')),
      spend: async () => undefined,
    }
    expect(await open({ budget }).model.begin(use)).toEqual({ failed: 'off' })
  })

  it('is told to whoever counts', async () => {
    const told: unknown[] = []
    const meter = {
      modelCall: (outcome: string) => void told.push(outcome),
      modelTokens: (used: unknown) => void told.push(used),
      modelBreaker: () => undefined,
    }
    await (await begin({ meter })).say(request)
    expect(told).toEqual(['said', { in: 100, out: 7 }])
    expect(usage.usage.prompt_tokens).toBe(100)
  })
})
