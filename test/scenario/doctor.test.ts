// `pejling doctor` as the one who runs Pejling types it, beside a Pejling that runs: a Slack Web API of others (emulate), a login of
// Microsoft's on loopback, and the real doors. Whatever it finds, nobody is written to.
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createEmulator } from 'emulate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { slackScopes } from '../../manifest/app.js'
import { PersonId, TenantId } from '../../src/core/ids.js'
import { instantOf } from '../../src/core/time.js'
import { loadSample } from '../../src/sample.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { ReachStore } from '../../src/store/sending/reach-store.js'
import { TenantStore } from '../../src/store/tenant-store.js'
import { type Api, originOf, startApi } from '../adapters/slack/workspace.js'
import { run, startProgram, temporaryFolder } from '../support/program.js'
import { openRedis } from '../support/redis.js'
import { startServer } from '../support/redis-topology.js'

const tenant = TenantId.parse('havrelund')
const organisation = '11111111-2222-3333-4444-555555555555'
const publicUrl = 'https://pejling.havrelund.example'
const { programme } = loadSample(instantOf('2026-11-23T08:00', 'Europe/Copenhagen'))
/** Three whose e-mail Slack knows, one that wrote in Teams only, one that is nowhere. */
const people = programme.people.slice(0, 5)
const [inSlack = [], inTeams, nowhere] = [people.slice(0, 3), people[3], people[4]]
const preload = new URL('../support/elsewhere.cjs', import.meta.url).pathname

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = Number(new URL(originOf(server.address())).port)
  server.close()
  await once(server, 'close')
  return port
}

/** A workspace of others with three of our people in it; `api` notes what was asked and adds what Slack says of the key. */
async function startWorkspace(scopes: readonly string[]): Promise<Api> {
  const token = 'xoxb-doctor'
  const users = inSlack.map(({ id }, at) => ({ name: `u${at}`, email: id }))
  const app = { client_id: 'c', client_secret: 's', name: 'Pejling', redirect_uris: [] }
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        users,
        oauth_apps: [{ ...app, bot_name: 'pejling' }],
        tokens: [{ token, user: 'pejling', type: 'bot' }],
      },
    },
  })
  onTestFinished(() => emulator.close())
  const api = await startApi()
  api.answer = async ({ method, args }, res) => {
    if (method === 'apps.connections.open') return { ok: true, url: 'wss://wss.example/link' }
    res.setHeader('x-oauth-scopes', scopes.join(','))
    const headers = { Authorization: `Bearer ${token}` }
    const body = new URLSearchParams(args)
    const response = await fetch(`${emulator.url}/api/${method}`, { method: 'POST', headers, body })
    return z.looseObject({}).parse(await response.json())
  }
  return api
}

/** Microsoft's login, which says this to everybody. */
async function startLogin(status: number, body: object): Promise<string> {
  const server = createServer((req, res) => {
    req.resume().once('end', () => res.writeHead(status).end(JSON.stringify(body)))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return originOf(server.address())
}

/** Takes one tenant's settings away, for a file of several. */
const noKeys = {
  ...{ PEJLING_TENANT: '', SLACK_SIGNING_SECRET: '', SLACK_BOT_TOKEN: '' },
  ...{ MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppTenantId: '' },
}

interface Town {
  readonly scopes?: readonly string[]
  readonly slackTeam?: string
  readonly login?: readonly [number, object]
  /** More of the environment; an empty value takes something away. */
  readonly env?: Readonly<Record<string, string>>
}

/** A town with both platforms, its Pejling running, and what the command needs to look it over. */
async function startTown({ scopes, slackTeam = 'T000000001', login, env = {} }: Town = {}) {
  const api = await startWorkspace(scopes ?? slackScopes.map(({ name }) => name))
  const microsoft = await startLogin(...(login ?? [200, { access_token: 'x.e30.x' }]))
  const redis = await startServer({ args: ['--appendonly', 'yes', '--appendfsync', 'always'] })
  onTestFinished(() => redis.stop())
  const connection = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
  const admin = PersonId.parse('ada@havrelund.example')
  const record = { id: tenant, name: 'Havrelund Kommune', admin, createdAt: 0 }
  await new TenantStore(connection).add({ ...record, slackTeam, teamsTenant: organisation })
  const submission = crypto.randomUUID()
  await new ProgrammeStore(connection).save(
    tenant,
    { ...programme, people },
    { expectedVersion: 0, submission },
  )
  if (inTeams) {
    const account = { platform: 'teams', userId: '29:one', ref: 'r' }
    await new ReachStore(connection).seen(tenant, inTeams.id, account, Date.now())
  }
  if (nowhere) {
    // From a channel: that is no way to write to somebody first.
    const account = { platform: 'teams', userId: '29:two' }
    await new ReachStore(connection).seen(tenant, nowhere.id, account, Date.now())
  }
  await connection.close()
  const settings: Record<string, string> = {
    REDIS_URL: `redis://${redis.host}:${redis.port}`,
    ...{ PEJLING_TENANT: tenant, PUBLIC_URL: publicUrl },
    ...{
      SLACK_SIGNING_SECRET: 'signing-canary',
      SLACK_BOT_TOKEN: 'xoxb-doctor',
      SLACK_API_URL: api.url,
    },
    ...{
      MicrosoftAppId: 'app',
      MicrosoftAppPassword: 'password-canary',
      MicrosoftAppTenantId: organisation,
    },
  }
  const program = await startProgram(settings)
  const hosts = { [publicUrl]: program.url, 'https://login.microsoftonline.com': microsoft }
  const preloaded = { NODE_OPTIONS: `--require ${preload}`, TEST_HOSTS: JSON.stringify(hosts) }
  const examine = (args: readonly string[] = [], more: Record<string, string> = {}) =>
    run(['doctor', ...args], { env: { ...settings, ...env, ...preloaded, ...more } })
  return { api, redis, program, examine }
}

const Report = z.object({
  ok: z.boolean(),
  findings: z.array(
    z.object({
      mark: z.enum(['ok', 'warn', 'bad']),
      code: z.string(),
      text: z.string(),
      tenant: z.string().optional(),
      unreached: z
        .array(z.object({ id: z.string(), name: z.string(), why: z.string() }))
        .optional(),
    }),
  ),
})
type Found = z.infer<typeof Report>['findings'][number]

function read(out: string): {
  ok: boolean
  marks: Record<string, string>
  of(code: string): Found
} {
  const { ok, findings } = Report.parse(JSON.parse(out))
  const marks = Object.fromEntries(findings.map(({ code, mark }) => [code, mark]))
  const of = (code: string) => {
    const found = findings.find(finding => finding.code === code)
    if (!found) throw new Error(`${code} in ${out}`)
    return found
  }
  return { ok, marks, of }
}

describe('pejling doctor, where all is set up', { timeout: 120_000 }, () => {
  it('says so line by line, with who cannot be reached and why, and writes to nobody', async () => {
    const { api, examine } = await startTown()
    const { code, out, err } = await examine()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).not.toContain('✗')
    for (const line of [
      'Lager D2',
      'ur går ens',
      `✓ ${publicUrl} svarer.`,
      '\n\nHavrelund Kommune (havrelund)\n',
      '✓ Slack: Nøglen virker',
      `✓ Slack: Appen har de ${slackScopes.length} rettigheder`,
      `✓ Slack: ${publicUrl}/slack/events tager imod`,
      '✓ Teams: Botten kan logge ind.',
      `✓ Teams: ${publicUrl}/api/messages er åben for Teams`,
      '! Slack: 3 af 5 personer kan nås.',
      '! Teams: 1 af 5 personer kan nås.',
      '! 4 af 5 personer kan nås i mindst ét af dem.',
    ]) {
      expect(out).toContain(line)
    }
    expect(out).toContain(`Ret mailen, eller invitér dem: ${inTeams?.name}, ${nowhere?.name}\n`)
    for (const secret of ['xoxb-doctor', 'signing-canary', 'password-canary'])
      expect(out).not.toContain(secret)
    const asked = new Set(api.calls.map(({ method }) => method))
    expect([...asked].sort()).toEqual(['auth.test', 'users.lookupByEmail'])
  })

  it('tells programs the same with --json, in codes that do not change with the language', async () => {
    const { examine } = await startTown()
    const danish = await examine(['--json'])
    const english = await examine(['--json', '--tenant', tenant], { LANG: 'en_GB.UTF-8' })
    expect([danish.code, english.code]).toEqual([0, 0])
    const [one, two] = [read(danish.out), read(english.out)]
    expect(one.ok).toBe(true)
    expect(two.marks).toEqual(one.marks)
    expect(two.of('slack.people').text).toBe('Slack: 3 of 5 people can be reached.')
    expect(one.of('slack.people')).toMatchObject({
      tenant,
      unreached: [
        { id: inTeams?.id, why: 'nobody' },
        { id: nowhere?.id, name: nowhere?.name, why: 'nobody' },
      ],
    })
  })
})

describe('pejling doctor, where one Pejling serves several', { timeout: 120_000 }, () => {
  it('looks at each by its own address and keys', async () => {
    const file = join(temporaryFolder(), 'tenants.yaml')
    const slack = '{ signingSecret: env:SIGNING, botToken: env:BOT }'
    const teams = `{ appId: app, appPassword: env:PASSWORD, tenantId: ${organisation} }`
    writeFileSync(
      file,
      `tenants:\n  bakkeby: {}\n  havrelund: { slack: ${slack}, teams: ${teams} }\n`,
    )
    const keys = { SIGNING: 'signing-canary', BOT: 'xoxb-doctor', PASSWORD: 'password-canary' }
    const { examine } = await startTown({ env: { ...noKeys, ...keys, PEJLING_TENANTS: file } })
    const { code, out } = await examine()
    expect(code).toBe(1)
    expect(out).toContain('\nbakkeby\n✗ bakkeby er slået fra')
    expect(out).toContain(`✓ Slack: ${publicUrl}/slack/havrelund/events tager imod`)
    expect(out).toContain(`✓ Teams: ${publicUrl}/api/havrelund/messages er åben`)
    const one = await examine(['--json', '--tenant', tenant])
    expect(one.code).toBe(0)
  })
})

describe('pejling doctor, where something is wrong', { timeout: 120_000 }, () => {
  it('names each right that the app lacks and what it is for, and each key that does not fit', async () => {
    const scopes = slackScopes.map(({ name }) => name).filter(name => name !== 'im:history')
    const login = [401, { error: 'invalid_client', error_codes: [7000222] }] as const
    const { examine } = await startTown({ scopes, login, env: { SLACK_SIGNING_SECRET: 'old' } })
    const { code, out } = await examine(['--json'])
    expect(code).toBe(1)
    const { marks, of } = read(out)
    const wrong = Object.keys(marks).filter(key => marks[key] === 'bad')
    expect(wrong).toEqual(['slack.scope.im:history', 'slack.door', 'teams.login'])
    expect(of('slack.scope.im:history').text).toContain('im:history. Den skal bruges til at læse')
    expect(of('slack.door').text).toContain('SLACK_SIGNING_SECRET')
    expect(of('teams.login').text).toContain('udløbet')
    expect(marks['slack.people']).toBe('warn')
    expect(marks).not.toHaveProperty('teams.people')
  })

  it('asks about nobody with another workspace’s key, and knocks at no door where nobody answers', async () => {
    const { api, examine, program } = await startTown({ slackTeam: 'T0ANOTHER' })
    await program.stop()
    const { code, out } = await examine(['--json'])
    expect(code).toBe(1)
    const { marks, of } = read(out)
    expect(of('slack.team').text).toContain('T0ANOTHER')
    expect(marks.address).toBe('bad')
    for (const absent of ['slack.people', 'slack.door', 'teams.door'])
      expect(marks).not.toHaveProperty(absent)
    expect(api.of('users.lookupByEmail')).toEqual([])
  })

  it('needs no address with Socket Mode, whose key it tries', async () => {
    const env = { PUBLIC_URL: '', SLACK_APP_TOKEN: 'xapp-1' }
    const none = { MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppTenantId: '' }
    const { api, examine } = await startTown({ env: { ...env, ...none } })
    const { code, out } = await examine(['--json'])
    expect(code).toBe(0)
    expect(read(out).marks).toMatchObject({ address: 'warn', 'slack.socket': 'ok' })
    api.answer = () => ({ ok: false, error: 'invalid_auth' })
    const refused = read((await examine(['--json'])).out)
    expect(refused.marks).toMatchObject({ 'slack.socket': 'bad', 'slack.login': 'bad' })
    expect(refused.of('slack.socket').text).toContain('invalid_auth')
  })

  it('tells what the environment lacks, and looks at nothing else', async () => {
    const { code, out } = await run(['doctor'], {
      env: { SLACK_BOT_TOKEN: 'xoxb-1', PORT: 'x', REDIS_URL: 'redis://127.0.0.1:1' },
    })
    expect(code).toBe(1)
    const lines = out.split('\n').filter(line => line.startsWith('✗'))
    expect(lines).toHaveLength(3)
    for (const name of ['SLACK_SIGNING_SECRET', 'PORT', 'PEJLING_TENANT'])
      expect(lines.some(line => line.includes(name))).toBe(true)
    expect(out).not.toContain('✓')
  })

  it('tells within seconds that there is no Redis, and looks at what needs none', async () => {
    const env = { REDIS_URL: 'redis://127.0.0.1:1', PEJLING_TENANT: tenant }
    const { code, out } = await run(['doctor', '--json'], { env })
    expect(code).toBe(1)
    expect(read(out).marks).toEqual({ settings: 'ok', redis: 'bad', address: 'warn' })
  })

  it('asks about nobody by e-mail where the app may not', async () => {
    const scopes = slackScopes.map(({ name }) => name).filter(name => name !== 'users:read.email')
    const { api, examine } = await startTown({ scopes })
    const { marks } = read((await examine(['--json'])).out)
    expect(marks).toMatchObject({ 'slack.scope.users:read.email': 'bad', 'teams.people': 'warn' })
    expect(marks).not.toHaveProperty('slack.people')
    expect(api.of('users.lookupByEmail')).toEqual([])
  })

  it('tells of a tenant without a record, of one without settings, and of one that there is not', async () => {
    const { examine } = await startTown()
    const { code, out } = await examine([], { PEJLING_TENANT: 'bakkeby' })
    expect(code).toBe(1)
    expect(out).toContain('✗ bakkeby er slået fra')
    expect(out).toContain('! havrelund er slået fra')
    const unknown = await examine(['--tenant', 'nowhere'])
    expect(unknown.code).toBe(1)
    expect(unknown.err).toContain('nowhere')
  })

  it('keeps apart what a start in production refuses and what it only ought to know', async () => {
    const { redis, examine } = await startTown()
    const connection = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
    await connection.send('config', 'set', 'appendonly', 'no')
    await connection.send('config', 'set', 'maxmemory-policy', 'allkeys-lru')
    await connection.close()
    const here = await examine(['--json'])
    expect(here.code).toBe(0)
    expect(read(here.out).marks).toMatchObject({ 'redis.grade': 'warn', 'redis.eviction': 'warn' })
    const there = await examine(['--json'], { NODE_ENV: 'production' })
    expect(there.code).toBe(1)
    expect(read(there.out).marks).toMatchObject({ 'redis.grade': 'bad', 'redis.eviction': 'bad' })
  })
})
