// What is wrong with an endpoint is found out with one small question, in as much detail as the operator can do something about.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TenantId } from '../../src/core/ids.js'
import { checkEndpoint, checkTool } from '../../src/llm/check.js'
import { createLanguageModel } from '../../src/llm/model.js'
import type { ModelEndpoint } from '../../src/llm/settings.js'
import { createTestLog } from '../support/redis.js'
import {
  calls,
  type Doing,
  hangs,
  openStandIn,
  refuses,
  type StandIn,
  says,
  whole,
} from './stand-in.js'

const tenant = TenantId.parse('havrelund')

let server: StandIn
beforeAll(async () => {
  server = await openStandIn()
})
afterAll(() => server.close())

function open(
  endpoint: ModelEndpoint = { kind: 'openai', url: server.url, key: 'sk-canary' },
  hosts: string[] = ['127.0.0.1'],
) {
  const settings = { model: 'sonja-1', endpoint, hosts, tokensPerDay: 1 }
  const turnMs = 2000
  return createLanguageModel({ settingsOf: () => settings, log: createTestLog(), turnMs })
}

const models = whole({ object: 'list', data: ['a', 'b', 'c', 'd', 'e', 'f'].map(id => ({ id })) })

describe('The check', () => {
  it('finds a model that looks up what it is told to look up ready', async () => {
    server.answers(calls(checkTool, '{}'))
    const model = open()
    expect(await model.check(tenant)).toMatchObject({ outcome: 'ready', works: true })
    expect(model.isOn(tenant)).toBe(true)
    expect(server.asked).toHaveLength(1)
  })

  it('lets a model be used that only talks, and says so', async () => {
    server.answers(says('The code word is banana.'))
    const model = open()
    expect(await model.check(tenant)).toMatchObject({ outcome: 'toolsUnused' })
    expect(model.isOn(tenant)).toBe(true)
  })

  it.each<[string, Doing, object]>([
    [
      'denied',
      refuses(401, { code: 'invalid_api_key', message: 'no sk-canary' }),
      { detail: 'invalid_api_key' },
    ],
    ['denied', refuses(403, { message: 'no' }), { detail: '403' }],
    ['busy', refuses(429, { code: 'insufficient_quota' }), { detail: 'insufficient_quota' }],
    ['broken', refuses(502, {}), { detail: '502' }],
    ['noTools', refuses(400, { message: 'sonja-1 does not support tools' }), {}],
    ['rejected', refuses(400, { message: 'This is not a chat model' }), { detail: '400' }],
    [
      'foreign',
      response => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
      {},
    ],
    [
      'foreign',
      response => response.writeHead(302, { location: '/login' }).end(),
      { detail: '302' },
    ],
    ['slow', hangs, {}],
  ])('says %s, and the model is off', async (outcome, doing, more) => {
    server.answers(doing)
    const model = open()
    const checked = await model.check(tenant)
    expect(checked).toMatchObject({ outcome, works: false, ...more })
    expect(JSON.stringify(checked)).not.toContain('canary')
    expect(model.isOn(tenant)).toBe(false)
    expect(await model.begin({ tenant, account: 'a', task: 'answer' })).toEqual({ failed: 'off' })
  })

  it('says which models there are, at most five, where it is called something else', async () => {
    server.answers(refuses(404, { code: 'model_not_found' }), models)
    expect(await open().check(tenant)).toMatchObject({
      outcome: 'modelUnknown',
      known: ['a', 'b', 'c', 'd', 'e'],
    })
  })

  it('takes what knows neither the path nor a list of models for something else', async () => {
    server.answers(refuses(404, { message: 'Cannot POST' }))
    expect(await open().check(tenant)).toMatchObject({ outcome: 'foreign' })
  })

  it('does not ask Azure for a list, which is not that of the deployments', async () => {
    server.answers(refuses(404, { code: 'DeploymentNotFound' }))
    const url = server.url.replace('/v1', '')
    const azure = { kind: 'azure', url, version: '1', login: { key: 'k' } } as const
    expect(await open(azure).check(tenant)).toMatchObject({ outcome: 'modelUnknown', known: [] })
    expect(server.asked).toHaveLength(1)
  })

  it('says that nobody takes calls there', async () => {
    const shut = createServer().listen(0, '127.0.0.1')
    await once(shut, 'listening')
    const address = shut.address()
    const port = typeof address === 'object' ? address?.port : 0
    shut.close()
    await once(shut, 'close')
    const model = open({ kind: 'openai', url: `http://127.0.0.1:${port}/v1`, key: undefined })
    expect(await model.check(tenant)).toMatchObject({ outcome: 'closed' })
  })

  it.each([
    ['ENOTFOUND', 'nameNotFound'],
    ['EAI_AGAIN', 'nameNotFound'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['ECONNRESET', 'unreachable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'unreachable'],
  ])('makes of a connection that failed with %s that it is %s', async (code, outcome) => {
    const settings = { model: 'm', hosts: ['h'], tokensPerDay: 1 }
    const checked = await checkEndpoint(
      {
        settings: { ...settings, endpoint: { kind: 'openai', url: 'https://h', key: undefined } },
        isOff: false,
        isOpen: () => false,
        call: async () => ({ outcome: 'failed', why: 'unreachable', code }),
        models: async () => [],
      },
      1000,
    )
    expect(checked).toEqual({ outcome, works: false, detail: code })
  })

  it('turns the model on again when it works again', async () => {
    const model = open()
    server.answers(refuses(401, {}))
    await model.check(tenant)
    server.answers(calls(checkTool, '{}'))
    await model.check(tenant)
    expect(model.isOn(tenant)).toBe(true)
  })
})

describe('A host', () => {
  const endpoint = (url: string): ModelEndpoint => ({ kind: 'openai', url, key: 'sk-canary' })
  it.each([
    ['https://api.openai.com/v1', ['eu.api.openai.com'], 'hostNotAllowed'],
    ['https://eu.api.openai.com.evil.example/v1', ['eu.api.openai.com'], 'hostNotAllowed'],
    ['https://xopenai.azure.com/v1', ['*.openai.azure.com'], 'hostNotAllowed'],
    ['https://openai.azure.com/v1', ['*.openai.azure.com'], 'hostNotAllowed'],
    ['http://ollama.havrelund.example/v1', ['*.havrelund.example'], 'unencrypted'],
  ])('is not asked anything: %s with %j', async (url, hosts, outcome) => {
    const model = open(endpoint(url), hosts)
    expect(model.isOn(tenant)).toBe(false)
    expect(await model.check(tenant)).toMatchObject({ outcome, works: false })
    expect(model.isOn(tenant)).toBe(false)
  })

  it.each([
    ['https://EU.api.openai.com/v1', ['eu.API.openai.com']],
    ['https://havrelund.openai.azure.com', ['*.openai.azure.com']],
    ['http://ollama.havrelund.example/v1', ['ollama.havrelund.example']],
    ['http://[::1]:11434/v1', ['[::1]']],
  ])('may be asked: %s with %j', (url, hosts) => {
    expect(open(endpoint(url), hosts).isOn(tenant)).toBe(true)
  })
})
