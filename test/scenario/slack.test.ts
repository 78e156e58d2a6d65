// Pejling in Slack as its users meet it: the program as a process, with its own bot, behind really signed requests, and a Slack
// Web API of others (emulate) that keeps what was posted. Two replicas on one Redis.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { TenantId } from '../../src/core/ids.js'
import { slidePath } from '../../src/core/meeting-code.js'
import { instantOf } from '../../src/core/time.js'
import { loadSample } from '../../src/sample.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import { TenantStore } from '../../src/store/tenant-store.js'
import { wording } from '../../src/wording/wording.js'
import {
  type Api,
  command,
  event,
  mention,
  message,
  press,
  secret,
  signed,
  startApi,
  team,
} from '../adapters/slack/workspace.js'
import { type Running, startProgram, temporaryFolder } from '../support/program.js'
import { openRedis } from '../support/redis.js'
import { startServer } from '../support/redis-topology.js'
import { inWorkspace, startWorkspace, token } from '../support/slack-emulator.js'

const clock = '2026-11-23T08:00:00+01:00'
const now = instantOf('2026-11-23T08:00', 'Europe/Copenhagen')
const tenant = TenantId.parse('havrelund')
const sample = loadSample(now).programme
const member = sample.people.find(one =>
  one.posts.some(post => post.functions.includes('matematikvejleder')),
)
/** As many replicas as told, on one Redis with the sample network in it. */
async function start(api: Api, { replicas = 1, slackTeam = 'T000000001' } = {}) {
  const redis = await startServer({ args: [] })
  onTestFinished(() => redis.stop())
  const connection = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
  const admin = sample.people[0]?.id
  await new TenantStore(connection).add({
    id: tenant,
    name: 'Havrelund',
    admin: z.string().brand<'PersonId'>().parse(admin),
    slackTeam,
    createdAt: 0,
  })
  const submission = '7d9f2f3e-1111-4222-8333-444455556666'
  await new ProgrammeStore(connection).save(tenant, sample, { expectedVersion: 0, submission })
  await connection.close()
  const env = {
    REDIS_URL: `redis://${redis.host}:${redis.port}`,
    PEJLING_TENANT: tenant,
    PEJLING_CLOCK: clock,
    PUBLIC_URL: 'https://pejling.havrelund.example',
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: token,
    SLACK_API_URL: api.url,
  }
  return Promise.all(Array.from({ length: replicas }, () => startProgram(env)))
}

async function send(program: Running | undefined, body: string, form = false): Promise<number> {
  const headers = signed(body, { form })
  const url = `${program?.url}/slack/events`
  return (await fetch(url, { method: 'POST', headers, body })).status
}

async function seen(api: Api, method: string, count = 1) {
  for (let tries = 0; api.of(method).length < count && tries < 300; tries++) await sleep(20)
  return api.of(method)
}

beforeAll(() => expect(member).toBeDefined())

describe('Pejling in Slack', { timeout: 90_000 }, () => {
  it('says that Slack is ready, and answers a message, a mention, a command and a press', async () => {
    const { api, ask, mette, direct, channel } = await startWorkspace(member?.id)
    const [program] = await start(api)
    expect(program?.output().out).toContain(
      'Slack er klar for havrelund: Slack skal sende til https://pejling.havrelund.example/slack/events',
    )

    const wall = await (await fetch(`${program?.url}${slidePath(tenant, 'K7PM')}`)).text()
    expect(wall).toContain('Skriv koden til Pejling i Slack<')
    expect(wall).toMatch(
      /href="https:\/\/(slack\.com\/app_redirect\?app=A|app\.slack\.com\/client\/T000000001)/,
    )

    const asked = message('Hvornår er mit næste læringslab?', { user: mette, channel: direct })
    expect(await send(program, inWorkspace(asked))).toBe(200)
    const [posted] = await seen(api, 'chat.postMessage')
    expect(posted?.text).toMatch(/Læringslab \d.*kl\. /s)
    expect(posted?.blocks).toContain('Læg i kalenderen')
    const kept = await ask('conversations.history', { channel: direct })
    expect(JSON.stringify(kept)).toContain('rich_text')

    expect(
      await send(
        program,
        inWorkspace(mention('hvornår er mit næste møde?', { user: mette, channel })),
      ),
    ).toBe(200)
    const [whispered] = await seen(api, 'chat.postEphemeral')
    expect(whispered).toMatchObject({ user: mette, channel, thread_ts: '1700000002.000300' })
    expect(api.of('chat.postMessage').at(-1)?.text).toBe(wording('da').slack.onlyForYou)

    const team_id = 'T000000001'
    const way = { team_id, user_id: mette, response_url: `${api.origin}/hook/1` }
    expect(await send(program, command('hvilke værktøjer er der til sparring?', way), true)).toBe(
      200,
    )
    const [said] = await seen(api, 'hook')
    expect(JSON.parse(said?.body ?? '').response_type).toBe('ephemeral')

    const before = api.of('chat.postMessage').length
    const pressed = { user: { id: mette, team_id }, team: { id: team_id }, channel: { id: direct } }
    expect(await send(program, press('Hvem koordinerer matematiknetværket?', pressed), true)).toBe(
      200,
    )
    expect((await seen(api, 'chat.postMessage', before + 1)).at(-1)?.channel).toBe(direct)
  })

  it('knows a member by the e-mail that Slack vouches for, and tells a stranger no names', async () => {
    const { api, stranger, direct, channel } = await startWorkspace(member?.id)
    const [program] = await start(api)
    const asked = 'Hvem koordinerer matematiknetværket?'
    await send(program, inWorkspace(message(asked, { user: stranger, channel: direct })))
    const [posted] = await seen(api, 'chat.postMessage')
    const names = sample.people.map(one => one.name)
    for (const name of names) expect(posted?.text).not.toContain(name)
    await send(program, inWorkspace(mention('hvad er aktionslæring?', { user: stranger, channel })))
    const open = (await seen(api, 'chat.postMessage', 2)).at(-1)
    expect(open).toMatchObject({ channel, thread_ts: '1700000002.000300' })
    expect(open?.text).not.toBe(wording('da').slack.onlyForYou)
  })

  it('greets in three lines once, and shows my next meetings on the App Home', async () => {
    const { api, mette, direct } = await startWorkspace(member?.id)
    const [program] = await start(api)
    const opened = (tab: string) =>
      inWorkspace({ type: 'app_home_opened', user: mette, channel: direct, tab })
    await send(program, opened('messages'))
    const [greeting] = await seen(api, 'chat.postMessage')
    expect(greeting?.text?.split('\n')).toHaveLength(3)
    expect(greeting?.text).toContain(`Hej ${member?.name.split(' ')[0]}!`)
    await send(program, opened('messages'))
    await send(program, opened('home'))
    const [view] = await seen(api, 'views.publish')
    expect(view?.view).toMatch(/kl\. \d/)
    expect(api.of('chat.postMessage')).toHaveLength(1)
  })

  it('answers the same event and the same press once, however often, on two replicas', async () => {
    const { api, mette, direct } = await startWorkspace(member?.id)
    const [one, two] = await start(api, { replicas: 2 })
    const body = inWorkspace(message('hjælp', { user: mette, channel: direct }))
    const statuses = await Promise.all([one, two, one, two, one].map(each => send(each, body)))
    for (const status of statuses) expect([200, 503]).toContain(status)
    await seen(api, 'chat.postMessage')
    expect(await send(two, body)).toBe(200)
    const team_id = 'T000000001'
    const pressed = press('hjælp', {
      ...{ user: { id: mette, team_id }, team: { id: team_id }, channel: { id: direct } },
    })
    await Promise.all([one, two, one].map(each => send(each, pressed, true)))
    await seen(api, 'chat.postMessage', 2)
    await sleep(200)
    expect(api.of('chat.postMessage')).toHaveLength(2)
  })

  it('answers a burst of 600 messages by 60 people in three channels, each once and in its channel’s order', async () => {
    const api = await startApi()
    const [program] = await start(api, { slackTeam: team })
    const channels = ['C0A', 'C0B', 'C0C']
    const tsOf = (at: number) => `17000001${String(at).padStart(3, '0')}.000100`
    const sending = channels.map(async (channel, lane) => {
      for (let at = 0; at < 200; at++) {
        const user = `U0P${lane}N${at % 20}`
        const body = event(mention('hjælp', { channel, user, ts: tsOf(at) }))
        expect(await send(program, body)).toBe(200)
      }
    })
    await Promise.all(sending)
    for (let tries = 0; api.of('chat.postMessage').length < 600 && tries < 1500; tries++)
      await sleep(20)
    const posted = api.of('chat.postMessage')
    for (const channel of channels) {
      const threads = posted.filter(each => each.channel === channel).map(each => each.thread_ts)
      expect(threads).toEqual(Array.from({ length: 200 }, (_, at) => tsOf(at)))
    }
  })

  it('does nothing for what is not signed, too old, of the future, or of another workspace', async () => {
    const { api, mette, direct } = await startWorkspace(member?.id)
    const [program] = await start(api)
    const body = inWorkspace(message('hej', { user: mette, channel: direct }))
    const far = 6 * 60_000
    const headers = [
      signed(body, { key: 'another' }),
      signed(body, { at: Date.now() - far }),
      signed(body, { at: Date.now() + far }),
      { 'Content-Type': 'application/json' },
    ]
    for (const each of headers) {
      const how = { method: 'POST', headers: each, body }
      expect((await fetch(`${program?.url}/slack/events`, how)).status).toBe(401)
    }
    expect(await send(program, event(message('hej', { user: mette, channel: direct })))).toBe(200)
    await sleep(100)
    expect(
      api.calls.filter(call => call.method !== 'auth.test' && !/list|open/.test(call.method)),
    ).toEqual([])
  })

  it('is off, and says so, when the key belongs to another workspace than the record names', async () => {
    const { api } = await startWorkspace(member?.id)
    const [program] = await start(api, { slackTeam: 'T0ANOTHER' })
    expect(program?.output().out).toContain('Slack er slået fra for havrelund')
    expect(await send(program, event(message('hej')))).toBe(404)
  })

  it('serves two municipalities in one process, each by its own address and secret alone', async () => {
    const { api } = await startWorkspace(member?.id)
    const redis = await startServer({ args: [] })
    onTestFinished(() => redis.stop())
    const connection = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
    const tenants = new TenantStore(connection)
    const admin = z.string().brand<'PersonId'>().parse('ada@havrelund.example')
    const other = TenantId.parse('bakkeby')
    await tenants.add({ id: tenant, name: 'H', admin, slackTeam: 'T000000001', createdAt: 0 })
    await tenants.add({ id: other, name: 'B', admin, slackTeam: 'T0BAKKEBY', createdAt: 0 })
    await connection.close()
    const file = join(temporaryFolder(), 'tenants.yaml')
    const one = (name: string) => `{ slack: { signingSecret: env:${name}, botToken: env:TOKEN } }`
    writeFileSync(
      file,
      `tenants:\n  havrelund: ${one('SECRET_H')}\n  bakkeby: ${one('SECRET_B')}\n`,
    )
    api.answer = ({ method }) =>
      method === 'auth.test' ? { ok: false, error: 'internal_error' } : undefined
    const program = await startProgram({
      REDIS_URL: `redis://${redis.host}:${redis.port}`,
      PEJLING_TENANTS: file,
      ...{ SECRET_H: 'h', SECRET_B: 'b', TOKEN: token, SLACK_API_URL: api.url },
    })
    expect(program.output().out).toContain('nøglerne til bakkeby er ikke prøvet')
    const post = async (path: string, key: string, team: string) => {
      const outer = { team_id: team, authorizations: [{ team_id: team }] }
      const body = event(message('hjælp', { team }), outer)
      const how = { method: 'POST', headers: signed(body, { key }), body }
      return (await fetch(`${program.url}${path}`, how)).status
    }
    expect(await post('/slack/havrelund/events', 'b', 'T000000001')).toBe(401)
    expect(await post('/slack/bakkeby/events', 'h', 'T0BAKKEBY')).toBe(401)
    expect(await post('/slack/events', 'h', 'T000000001')).toBe(404)
    expect(await post('/slack/bakkeby/events', 'b', 'T000000001')).toBe(200)
    await sleep(100)
    expect(api.of('chat.postMessage')).toEqual([])
    expect(await post('/slack/bakkeby/events', 'b', 'T0BAKKEBY')).toBe(200)
    expect(await post('/slack/havrelund/events', 'h', 'T000000001')).toBe(200)
    expect(await seen(api, 'chat.postMessage', 2)).toHaveLength(2)
  })

  it('lets Slack repeat while Redis is away, and answers a press with a sentence', async () => {
    const { api, mette, direct } = await startWorkspace(member?.id)
    const redis = await startServer({ args: [] })
    const env = {
      REDIS_URL: `redis://${redis.host}:${redis.port}`,
      PEJLING_TENANT: tenant,
      SLACK_SIGNING_SECRET: secret,
      SLACK_BOT_TOKEN: token,
      SLACK_API_URL: api.url,
    }
    const connection = await openRedis({ kind: 'single', host: redis.host, port: redis.port })
    const admin = z.string().brand<'PersonId'>().parse('ada@havrelund.example')
    await new TenantStore(connection).add({ id: tenant, name: 'Havrelund', admin, createdAt: 0 })
    await connection.close()
    const program = await startProgram(env)
    await redis.stop()
    expect(await send(program, inWorkspace(message('hej', { user: mette, channel: direct })))).toBe(
      503,
    )
    const team_id = 'T000000001'
    const pressed = { user: { id: mette, team_id }, team: { id: team_id }, channel: { id: direct } }
    expect(await send(program, press('hej', pressed), true)).toBe(200)
    const [said] = await seen(api, 'chat.postMessage')
    expect(said?.text).toBe(wording('da').bot.storageAway)
    await program.stop('SIGKILL')
  })
})
