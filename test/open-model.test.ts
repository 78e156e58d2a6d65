// The language models of a Pejling as its operator meets them: off without a word where none is configured, one sentence about each where
// there are some, and one that does not work comes on by itself when it does.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Config, readConfig } from '../src/config.js'
import type { Lang } from '../src/core/message.js'
import { checkTool } from '../src/llm/check.js'
import { createMetrics } from '../src/metrics.js'
import { type ModelOpening, openModel } from '../src/open-model.js'
import type { RedisConnection } from '../src/store/redis/redis.js'
import { wording } from '../src/wording/wording.js'
import {
  calls,
  type Doing,
  hangs,
  openStandIn,
  refuses,
  type StandIn,
  says,
} from './llm/stand-in.js'
import { createTestLog, forget, openRedis, randomTenant } from './support/redis.js'
import { until } from './support/redis-topology.js'

const tenant = randomTenant()
let connection: RedisConnection
let server: StandIn
beforeAll(async () => {
  connection = await openRedis()
  server = await openStandIn()
})
afterAll(async () => {
  await forget(tenant)
  await connection.close()
  await server.close()
})

function configOf(env: Record<string, string>): Config {
  const read = readConfig(env)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.config
}

async function open(env: Record<string, string>, more: Partial<ModelOpening> = {}) {
  const metrics = createMetrics()
  const log = createTestLog()
  const config = configOf(env)
  const opened = await openModel({ config, lang: 'da', connection, metrics, log, ...more })
  onTestFinished(opened.close)
  return { ...opened, log, read: async () => (await metrics.read()).body }
}

function local(more: Record<string, string> = {}): Record<string, string> {
  const key = { OPENAI_API_KEY: 'sk-canary' }
  return { OPENAI_MODEL: 'sonja-1', OPENAI_BASE_URL: server.url, ...key, ...more }
}

describe('Without a model', () => {
  it('nothing is said, asked or on', async () => {
    server.answers(says('ok'))
    const { model, sentences } = await open({ OPENAI_API_KEY: 'sk-1', PEJLING_TENANT: tenant })
    expect(await sentences).toEqual([])
    expect(model.isOn(tenant)).toBe(false)
    expect(await model.begin({ tenant, account: 'a', task: 'answer' })).toEqual({ failed: 'off' })
    expect(server.asked).toEqual([])
  })
})

describe('With a model', () => {
  it('the tenant that it belongs to has it, and no other', async () => {
    server.answers(calls(checkTool, '{}'), says('ja'))
    const { model, sentences, read } = await open(local({ PEJLING_TENANT: tenant }))
    expect(await sentences).toEqual([
      `Sprogmodellen sonja-1 hos 127.0.0.1 er slået til for ${tenant}. Den bliver kun spurgt, når reglerne ikke er sikre.`,
    ])
    expect([model.isOn(tenant), model.isOn(randomTenant())]).toEqual([true, false])
    const turn = await model.begin({ tenant, account: 'web:a', task: 'answer' })
    if ('failed' in turn) throw new Error(turn.failed)
    const asked = { messages: [{ role: 'user', text: 'hej' }], maxTokens: 50 } as const
    expect(await turn.say(asked)).toMatchObject({ text: 'ja' })
    const metrics = await read()
    expect(metrics).toContain('pejling_model_seconds_count{outcome="said"} 1')
    expect(metrics).toContain('pejling_model_tokens_total{direction="in"} 100')
    expect(metrics).toContain('pejling_model_breakers_open 0')
    expect(metrics).not.toContain(tenant)
  })

  it('the demonstration has the environment’s', async () => {
    server.answers(says('banana'))
    const { model, sentences } = await open(local(), { lang: 'en' })
    expect(await sentences).toEqual([
      'The language model sonja-1 at 127.0.0.1 is on. It is asked only when the rules are not sure.',
      'sonja-1 did not look anything up when I told it to. If it seldom helps, choose a model that can use tools.',
    ])
    expect(model.isOn(tenant)).toBe(true)
  })

  it('that does not work it is off with a sentence, and on again when it does', async () => {
    server.answers(refuses(401, { code: 'invalid_api_key' }), calls(checkTool, '{}'))
    const { model, sentences, log } = await open(local({ PEJLING_TENANT: tenant }), {
      againMs: 100,
    })
    expect(await sentences).toEqual([
      `Sprogmodellen er slået fra for ${tenant}: 127.0.0.1 siger nej til nøglen (invalid_api_key). Hent den igen, og se efter, om den må bruge modellen. Alle får de præcise svar så længe, og jeg prøver igen hvert minut.`,
    ])
    await until(async () => model.isOn(tenant))
    expect(log.lines.map(({ message }) => message)).toEqual([
      'language model off',
      'language model on',
    ])
    expect(JSON.stringify(log.lines)).not.toContain('canary')
  })

  it('that takes long to get ready it is waited for, as long as nobody waits with it', async () => {
    const slowly: Doing = (response, asked) =>
      void setTimeout(() => calls(checkTool, '{}')(response, asked), 700)
    server.answers(hangs, slowly, calls(checkTool, '{}'))
    const opened = await open(local(), { againMs: 100, turnMs: 500 })
    expect((await opened.sentences).join()).toContain('svarede ikke på 8 sekunder')
    await until(async () => opened.log.lines.some(({ message }) => message.endsWith(' on')))
    expect(opened.model.isOn(tenant)).toBe(true)
    expect(server.asked.length).toBeGreaterThanOrEqual(3)
  })

  it('at a host that nobody has named it stays off, and nothing is sent', async () => {
    server.answers(calls(checkTool, '{}'))
    const { model, sentences } = await open(local({ OPENAI_HOSTS: 'eu.api.openai.com' }), {
      againMs: 50,
    })
    expect(await sentences).toEqual([
      'Sprogmodellen er slået fra: 127.0.0.1 er ikke blandt de værter, der må få spørgsmål. Har I aftalt, at den må, så skriv den i OPENAI_HOSTS.',
    ])
    expect(model.isOn(tenant)).toBe(false)
    expect(server.asked).toEqual([])
  })
})

describe('Every kind of trouble', () => {
  it.each(['da', 'en'] as const)('has a sentence in %s that names the model or its host', lang => {
    const said = troubles(lang)
    expect(said.length).toBeGreaterThan(10)
    for (const sentence of said) expect(sentence).toMatch(/sonja-1|h\.example/)
    expect(new Set(said).size).toBe(said.length)
  })
})

function troubles(lang: Lang): string[] {
  const facts = { model: 'sonja-1', host: 'h.example', detail: 'CODE', known: ['a', 'b'] }
  return Object.values(wording(lang).languageModel.trouble).map(sentence => sentence(facts))
}
