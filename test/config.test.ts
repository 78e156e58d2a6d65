// The environment becomes one Config, or a list of everything that is wrong with it, at once and in both languages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Config, operatorLang, readConfig } from '../src/config.js'
import { wording } from '../src/wording/wording.js'

const folder = mkdtempSync(join(tmpdir(), 'pejling-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function config(env: Record<string, string>): Config {
  const result = readConfig(env)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.config
}

function problems(env: Record<string, string>): string[] {
  const result = readConfig(env)
  return result.ok ? [] : result.problems.map(problem => `${problem.name}: ${problem.code}`)
}

const slack = { SLACK_SIGNING_SECRET: 's1', SLACK_BOT_TOKEN: 'xoxb-1', PEJLING_TENANT: 'havrelund' }

describe('readConfig', () => {
  it('needs nothing: without any variable it is the demonstration with its own Redis on port 3978', () => {
    expect(config({})).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      redis: undefined,
      dataDir: '.pejling',
      demonstration: true,
      tenants: [],
    })
  })

  it('takes the address under which others reach it without the slash at its end', () => {
    const env = { PUBLIC_URL: 'https://pejling.havrelund.example/' }
    expect(config(env).publicUrl).toBe('https://pejling.havrelund.example')
  })

  it('takes another Slack than Slack’s own on this machine, for tests', () => {
    const env = { SLACK_API_URL: 'http://127.0.0.1:4003/api/' }
    expect(config(env).slackApiUrl).toBe('http://127.0.0.1:4003/api/')
  })

  it('takes an empty value for none', () => {
    expect(config({ PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 3978, redis: undefined })
  })

  it.each([
    [{ PEJLING_TENANT: 'havrelund' }],
    [{ PUBLIC_URL: 'https://pejling.havrelund.example' }],
    [slack],
  ])('is no demonstration with %j', env => {
    expect(config(env).demonstration).toBe(false)
  })

  it.each([
    [{ PORT: 'abc' }, 'PORT: port'],
    [{ PORT: '70000' }, 'PORT: port'],
    [{ HOST: 'a b' }, 'HOST: host'],
    [{ PUBLIC_URL: 'http://x.example' }, 'PUBLIC_URL: https-url'],
    [{ SLACK_API_URL: 'http://slack.example/api/' }, 'SLACK_API_URL: https-url'],
    [{ SLACK_API_URL: 'http://localhost.example/api/' }, 'SLACK_API_URL: https-url'],
    [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL: redis-url'],
    [{ REDIS_CLUSTER: 'a,b' }, 'REDIS_CLUSTER: nodes'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: level'],
    [{ PEJLING_TENANT: 'Havre Lund' }, 'PEJLING_TENANT: id'],
    [{ PEJLING_CLOCK: '2026-11-22' }, 'PEJLING_CLOCK: instant'],
    [{ REDIS_TLS: 'yes' }, 'REDIS_TLS: flag'],
    [{ REDIS_SENTINELS: 'a:1' }, 'REDIS_MASTER: missing'],
    [{ REDIS_MASTER: 'main' }, 'REDIS_SENTINELS: missing'],
    [{ REDIS_URL: 'redis://a', REDIS_CLUSTER: 'a:1' }, 'REDIS_URL: together'],
    [
      { PEJLING_TENANT: 'a', PEJLING_TENANTS: file('a.yaml', 'tenants: {}') },
      'PEJLING_TENANT: together',
    ],
    [{ SLACK_BOT_TOKEN: 'x', PEJLING_TENANT: 'a' }, 'SLACK_SIGNING_SECRET: missing'],
    [
      { SLACK_APP_TOKEN: 'x', SLACK_BOT_TOKEN: 'y', PEJLING_TENANT: 'a' },
      'SLACK_SIGNING_SECRET: missing',
    ],
    [
      { MicrosoftAppId: 'x', MicrosoftAppTenantId: 'y', PEJLING_TENANT: 'a' },
      'MicrosoftAppPassword: missing',
    ],
    [{ SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'b' }, 'PEJLING_TENANT: tenant-needed'],
    [{ SLACK_BOT_TOKEN_FILE: join(folder, 'none') }, 'SLACK_BOT_TOKEN_FILE: file'],
    [{ PEJLING_TENANTS: join(folder, 'none.yaml') }, 'PEJLING_TENANTS: file'],
    [
      { NODE_ENV: 'production', PEJLING_CLOCK: '2026-11-22T09:00:00Z' },
      'PEJLING_CLOCK: production',
    ],
    [{ NODE_ENV: 'production', PEJLING_DEV: '1' }, 'PEJLING_DEV: production'],
  ])('refuses %j', (env: Record<string, string>, problem) => {
    expect(problems(env)).toContain(problem)
  })

  it.each(['2026-11-30T08:00+01:00', '2026-11-30T08:00:00+01:00', '2026-11-30T07:00:00.000Z'])(
    'sets the clock to %s, with or without seconds',
    time => expect(config({ PEJLING_CLOCK: time }).clock).toBe(Date.UTC(2026, 10, 30, 7)),
  )

  it('tells everything that is wrong at once', () => {
    expect(
      problems({ PORT: 'x', LOG_LEVEL: 'y', SLACK_BOT_TOKEN: 'z', PUBLIC_URL: 'ftp://a' }),
    ).toEqual([
      'PORT: port',
      'PUBLIC_URL: https-url',
      'LOG_LEVEL: level',
      'SLACK_SIGNING_SECRET: missing',
      'PEJLING_TENANT: tenant-needed',
    ])
  })

  it('reads a secret from the file that NAME_FILE names', () => {
    const env = {
      ...slack,
      SLACK_SIGNING_SECRET: '',
      SLACK_SIGNING_SECRET_FILE: file('secret', 'from-file\n'),
    }
    expect(config(env).tenants[0]?.slack?.signingSecret).toBe('from-file')
  })

  it('never puts a value of a secret into a problem', () => {
    const result = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-canary',
      REDIS_URL: 'http://canary:canary@x',
    })
    expect(JSON.stringify(result)).not.toContain('canary')
  })

  it.each([
    [{ REDIS_URL: 'rediss://r:6380' }, { kind: 'single', url: 'rediss://r:6380' }],
    [
      { REDIS_URL: 'redis://r', REDIS_USERNAME: 'u', REDIS_PASSWORD: 'p' },
      { kind: 'single', url: 'redis://r', username: 'u', password: 'p' },
    ],
    [
      { REDIS_SENTINELS: 'a:1, b:2', REDIS_MASTER: 'main', REDIS_PASSWORD: 'p' },
      {
        kind: 'sentinel',
        master: 'main',
        sentinels: [
          { host: 'a', port: 1 },
          { host: 'b', port: 2 },
        ],
        password: 'p',
      },
    ],
    [
      { REDIS_CLUSTER: 'a:1,b:2', REDIS_TLS: '1' },
      { kind: 'cluster', tls: true },
    ],
  ])('finds Redis from %j', (env, redis) => {
    expect(config(env as Record<string, string>).redis).toMatchObject(redis)
  })
})

describe('A language model', () => {
  const eu = 'https://eu.api.openai.com/v1'
  it('is off unless OPENAI_MODEL names one, whatever keys there are', () => {
    expect(config({}).model).toBeUndefined()
    const others = { OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'nonsense', AZURE_CLIENT_ID: 'x' }
    expect(config(others).model).toBeUndefined()
  })

  it('is OpenAI’s in the EU where there is only a key, and belongs to the one tenant there is', () => {
    const env = { OPENAI_MODEL: 'gpt-x', OPENAI_API_KEY: 'sk-1' }
    const model = {
      model: 'gpt-x',
      endpoint: { kind: 'openai', url: eu, key: 'sk-1' },
      hosts: expect.arrayContaining(['eu.api.openai.com', '*.openai.azure.com', '127.0.0.1']),
      tokensPerDay: 1_000_000,
    }
    expect(config(env)).toMatchObject({ demonstration: true, model })
    expect(config({ ...slack, ...env }).tenants[0]).toMatchObject({ id: 'havrelund', model })
    expect(config(env).model?.hosts).not.toContain('api.openai.com')
  })

  it('may be any server that speaks like OpenAI, without a key, with hosts and a budget of its own', () => {
    const env = {
      OPENAI_MODEL: 'sonja-1',
      OPENAI_BASE_URL: 'http://localhost:11434/v1/',
      OPENAI_HOSTS: 'localhost, *.havrelund.example',
      OPENAI_TOKENS_PER_DAY: '5000',
    }
    expect(config(env).model).toEqual({
      model: 'sonja-1',
      endpoint: { kind: 'openai', url: 'http://localhost:11434/v1', key: undefined },
      hosts: ['localhost', '*.havrelund.example'],
      tokensPerDay: 5000,
    })
  })

  const azure = {
    OPENAI_MODEL: 'pejling',
    OPENAI_API_VERSION: '2024-10-21',
    AZURE_OPENAI_ENDPOINT: 'https://havrelund.openai.azure.com/',
  }
  const entra = { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_SECRET: 's' }
  it('may be Azure’s, with its key from a file or with a login of Entra', () => {
    const key = { AZURE_OPENAI_API_KEY_FILE: file('azure-key', 'az-1\n') }
    const url = 'https://havrelund.openai.azure.com'
    const endpoint = { kind: 'azure', url, version: '2024-10-21' }
    expect(config({ ...azure, ...key }).model).toMatchObject({
      model: 'pejling',
      endpoint: { ...endpoint, login: { key: 'az-1' } },
    })
    expect(config({ ...azure, ...entra }).model?.endpoint).toEqual({
      ...endpoint,
      login: {
        tenantId: 't',
        clientId: 'c',
        clientSecret: 's',
        authority: 'https://login.microsoftonline.com',
      },
    })
  })

  it.each([
    [{ OPENAI_MODEL: 'm' }, 'OPENAI_API_KEY: missing'],
    [{ OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'localhost:1' }, 'OPENAI_BASE_URL: model-url'],
    [{ OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'https://u:p@h' }, 'OPENAI_BASE_URL: model-url'],
    [
      { OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_HOSTS: 'https://h' },
      'OPENAI_HOSTS: model-hosts',
    ],
    [{ OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_HOSTS: '*' }, 'OPENAI_HOSTS: model-hosts'],
    [
      { OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_TOKENS_PER_DAY: '0' },
      'OPENAI_TOKENS_PER_DAY: count',
    ],
    [azure, 'AZURE_OPENAI_API_KEY: missing'],
    [{ ...azure, AZURE_CLIENT_ID: 'c', AZURE_TENANT_ID: 't' }, 'AZURE_CLIENT_SECRET: missing'],
    [{ ...azure, ...entra, OPENAI_API_VERSION: '' }, 'OPENAI_API_VERSION: missing'],
    [{ ...azure, ...entra, OPENAI_BASE_URL: eu }, 'AZURE_OPENAI_ENDPOINT: together'],
    [
      { OPENAI_MODEL: 'm', OPENAI_API_KEY: 'k', PEJLING_TENANTS: file('m.yaml', 'tenants: {}') },
      'OPENAI_MODEL: together',
    ],
  ])('is refused, half or wrong: %j', (env: Record<string, string>, problem) => {
    expect(problems(env)).toContain(problem)
    const { config: sentences } = wording('da')
    const result = readConfig(env)
    for (const { name, code, detail } of result.ok ? [] : result.problems)
      expect(sentences[code](name, detail ?? '')).toContain(name)
  })
})

describe('PEJLING_TENANTS', () => {
  it('gives each tenant its own language model, or none', () => {
    const path = file(
      'models.yaml',
      `tenants:
  havrelund:
    model: { name: gpt-x, apiKey: env:H_KEY, hosts: [eu.api.openai.com], tokensPerDay: 9 }
  klitholm:
    model:
      name: pejling
      azure: { endpoint: https://k.openai.azure.com, apiVersion: '1', apiKey: 'file:${file('k', 'az-k')}' }
  tomme:
`,
    )
    const read = config({ PEJLING_TENANTS: path, H_KEY: 'sk-h', OPENAI_API_KEY: 'sk-others' })
    expect(read.tenants.map(({ model }) => model)).toMatchObject([
      {
        model: 'gpt-x',
        endpoint: { kind: 'openai', key: 'sk-h' },
        hosts: ['eu.api.openai.com'],
        tokensPerDay: 9,
      },
      { model: 'pejling', endpoint: { kind: 'azure', login: { key: 'az-k' } } },
      undefined,
    ])
  })

  it('gives several tenants their secrets from the environment and from files', () => {
    const path = file(
      'tenants.yaml',
      `tenants:
  havrelund:
    slack: { signingSecret: env:H_SIGN, botToken: 'file:${file('token', 'xoxb-h')}' }
  plf-projekt:
    teams: { appId: app, appPassword: env:P_PASS, tenantId: t1 }
  tomme:
`,
    )
    expect(config({ PEJLING_TENANTS: path, H_SIGN: 'sign', P_PASS: 'pass' }).tenants).toMatchObject(
      [
        { id: 'havrelund', slack: { signingSecret: 'sign', botToken: 'xoxb-h' } },
        { id: 'plf-projekt', teams: { appId: 'app', appPassword: 'pass', tenantId: 't1' } },
        { id: 'tomme' },
      ],
    )
  })

  it.each([
    ['a secret in clear', 'tenants: { a: { slack: { signingSecret: abc, botToken: env:B } } }'],
    [
      'a variable that is not set',
      'tenants: { a: { slack: { signingSecret: env:NONE, botToken: env:B } } }',
    ],
    [
      'a file that is not there',
      'tenants: { a: { slack: { signingSecret: file:/none, botToken: env:B } } }',
    ],
    ['an id that cannot be one', 'tenants: { "A b": { } }'],
    ['a platform it does not know', 'tenants: { a: { discord: {} } }'],
    ['no tenants at all', 'hello: 1'],
    ['a key in clear', 'tenants: { a: { model: { name: m, apiKey: sk-1 } } }'],
    ['a model without key and address', 'tenants: { a: { model: { name: m } } }'],
  ])('refuses %s and says where', (_, content) => {
    const env = { PEJLING_TENANTS: file('bad.yaml', content), B: 'b' }
    expect(problems(env)).toContain('PEJLING_TENANTS: tenants-file')
  })
})

describe('the sentences', () => {
  it.each(['da', 'en'] as const)('say in %s what is wrong and name the variable', lang => {
    const result = readConfig({ PORT: 'x', SLACK_BOT_TOKEN: 'z' })
    if (result.ok) throw new Error('should not be')
    for (const { name, code, detail } of result.problems) {
      expect(wording(lang).config[code](name, detail ?? '')).toContain(name)
    }
  })

  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'da_DK.UTF-8' }, 'da'],
    [{ LANG: 'C.UTF-8' }, 'da'],
    [{ LC_ALL: 'en', LANG: 'da_DK' }, 'en'],
    [{}, 'da'],
  ])('speak, with %j, %s', (env, lang) => {
    expect(operatorLang(env)).toBe(lang)
  })
})
