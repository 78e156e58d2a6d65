// The same client against a server that others have written to be like OpenAI's, and Azure's: what our own stand-in cannot prove.
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TenantId } from '../../src/core/ids.js'
import type { ModelRequest, ModelSaid } from '../../src/core/ports.js'
import { createLanguageModel } from '../../src/llm/model.js'
import type { ModelEndpoint } from '../../src/llm/settings.js'
import { createTestLog } from '../support/redis.js'

const tenant = TenantId.parse('havrelund')
const tools = [
  { name: 'meeting', description: 'Et møde', input: { type: 'object', properties: {} } },
]
const server = new LLMock({ port: 0, chunkSize: 6 })

beforeAll(async () => {
  server.onToolResult('call_lab', { content: 'Læringslab 2 er torsdag d. 3. december kl. 9.' })
  server.onMessage('hvornår er lab 2?', {
    toolCalls: [{ name: 'meeting', arguments: '{"id":"lab-2"}' }],
  })
  server.onMessage('hej', { content: 'Hej! Hvad kan jeg hjælpe med? – æøå' })
  await server.start()
})
afterAll(() => server.stop())

async function say(
  request: Pick<ModelRequest, 'messages'>,
  endpoint: ModelEndpoint = { kind: 'openai', url: `${server.url}/v1`, key: 'sk-1' },
): Promise<ModelSaid> {
  const settings = { model: 'gpt-4o', endpoint, hosts: ['127.0.0.1'], tokensPerDay: 1 }
  const model = createLanguageModel({ settingsOf: () => settings, log: createTestLog() })
  const turn = await model.begin({ tenant, account: 'a', task: 'answer' })
  if ('failed' in turn) throw new Error(turn.failed)
  return turn.say({ ...request, tools, maxTokens: 200 })
}

const hello = { messages: [{ role: 'user', text: 'hej' }] } as const

describe('A server like OpenAI’s', () => {
  it('is heard to the end, letter by letter', async () => {
    expect(await say(hello)).toMatchObject({
      outcome: 'said',
      text: 'Hej! Hvad kan jeg hjælpe med? – æøå',
      calls: [],
      tokens: { in: expect.any(Number), out: expect.any(Number) },
    })
  })

  it('asks for a tool, and goes on with what it is told', async () => {
    const question = { role: 'user', text: 'hvornår er lab 2?' } as const
    const asked = await say({ messages: [question] })
    expect(asked).toMatchObject({ calls: [{ name: 'meeting', input: '{"id":"lab-2"}' }] })
    const call = { id: 'call_lab', name: 'meeting', input: '{}' }
    const told = await say({
      messages: [
        question,
        { role: 'assistant', text: '', calls: [call] },
        { role: 'tool', call: 'call_lab', text: '{"date":"2026-12-03"}' },
      ],
    })
    expect(told).toMatchObject({ text: 'Læringslab 2 er torsdag d. 3. december kl. 9.' })
  })
})

describe('A server like Azure’s', () => {
  it('is spoken to at its deployment', async () => {
    const login = { key: 'az-1' }
    const azure = { kind: 'azure', url: server.url, version: '2024-10-21', login } as const
    expect(await say(hello, azure)).toMatchObject({ text: 'Hej! Hvad kan jeg hjælpe med? – æøå' })
  })
})
