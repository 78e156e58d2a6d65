// What is found out about Slack before anybody is written to: by a Web API and doors on loopback.
import { createServer, type RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkSlackDoor, checkSocket, createSlackCheck } from '../../../adapters/slack/check.js'
import { createTestLog } from '../../support/redis.js'
import { type Api, originOf, secret, signed, startApi, team } from './workspace.js'

const email = 'mette.krogh@havrelund.example'
const member = { id: 'U0METTE', team_id: team, profile: { email } }

async function startCheck(answer: Api['answer']) {
  const api = Object.assign(await startApi(), { answer })
  return {
    api,
    check: createSlackCheck({ botToken: 'xoxb-1', apiUrl: api.url, log: createTestLog() }),
  }
}

describe('The key', () => {
  it('tells whose it is and what it may', async () => {
    const { check } = await startCheck((_, res) => {
      res.setHeader('x-oauth-scopes', 'chat:write, im:history')
      return { ok: true, team_id: team, enterprise_id: 'E0REGION', bot_id: 'B0PEJLING' }
    })
    expect(await check.login()).toEqual({
      outcome: 'in',
      teams: [team, 'E0REGION'],
      isBot: true,
      scopes: ['chat:write', 'im:history'],
    })
  })

  it.each([
    [
      { ok: false, error: 'invalid_auth' },
      { outcome: 'rejected', why: 'invalid_auth' },
    ],
    [
      { ok: false, error: 'internal_error' },
      { outcome: 'away', why: 'internal_error' },
    ],
    [
      { ok: true, team_id: 7 },
      { outcome: 'away', why: 'unreadable' },
    ],
  ])('that is answered with %j is %j', async (body, expected) => {
    const { check } = await startCheck(() => body)
    expect(await check.login()).toEqual(expected)
  })

  it('is a person’s when no bot belongs to it, and may not be asked for what Slack keeps to itself', async () => {
    const { check } = await startCheck(() => ({ ok: true, team_id: team }))
    expect(await check.login()).toMatchObject({ isBot: false, scopes: undefined })
  })
})

describe('Somebody who is looked up by e-mail', () => {
  it.each([
    [member, 'member'],
    [{ ...member, team_id: 'T0OTHER' }, 'stranger'],
    [{ ...member, team_id: 'T0ONE', enterprise_user: { enterprise_id: team } }, 'member'],
    [{ ...member, is_stranger: true }, 'stranger'],
    [{ ...member, is_restricted: true }, 'guest'],
    [{ ...member, is_ultra_restricted: true }, 'guest'],
    [{ ...member, deleted: true }, 'closed'],
    [{ ...member, is_bot: true }, 'bot'],
    [{ ...member, is_email_confirmed: false }, 'unconfirmed'],
  ])('as %j is a %s', async (user, expected) => {
    const { check, api } = await startCheck(() => ({ ok: true, user }))
    expect(await check.find(email, team)).toBe(expected)
    expect(api.calls).toEqual([{ method: 'users.lookupByEmail', args: { email } }])
  })

  it('is nobody where Slack knows none, and unanswered where it does not say', async () => {
    const { check, api } = await startCheck(() => ({ ok: false, error: 'users_not_found' }))
    expect(await check.find(email, team)).toBe('nobody')
    api.answer = () => ({ ok: false, error: 'missing_scope' })
    expect(await check.find(email, team)).toBe('unanswered')
  })

  it('is asked about again when Slack wants us to wait, as long as it says, and not for ever', async () => {
    const waits: number[] = []
    const { check, api } = await startCheck((_, res) => {
      res.writeHead(429, { 'Retry-After': '1' }).end()
      return undefined
    })
    expect(await check.find(email, team, ms => waits.push(ms))).toBe('unanswered')
    expect(waits).toEqual([1000, 1000])
    const before = api.calls.length
    api.answer = (_, res) => {
      if (api.calls.length > before + 1) return { ok: true, user: member }
      res.writeHead(429, { 'Retry-After': '1' }).end()
      return undefined
    }
    expect(await check.find(email, team)).toBe('member')
  })
})

describe('People, when Slack answers no more', () => {
  it('are given up after three in a row, and one answer in between is a new beginning', async () => {
    const { check, api } = await startCheck(() => ({ ok: false, error: 'fatal_error' }))
    const find = (number: number) => check.find(`${number}@havrelund.example`, team)
    expect([await find(1), await find(2)]).toEqual(['unanswered', 'unanswered'])
    api.answer = () => ({ ok: false, error: 'users_not_found' })
    expect(await find(3)).toBe('nobody')
    api.answer = () => ({ ok: false, error: 'fatal_error' })
    for (const number of [4, 5, 6, 7, 8]) expect(await find(number)).toBe('unanswered')
    expect(api.calls.map(({ args }) => args.email?.slice(0, 1)).join('')).toBe('123456')
  })
})

describe('Socket Mode', () => {
  it.each([
    [{ ok: true, url: 'wss://wss.example/link' }, { outcome: 'opens' }],
    [
      { ok: false, error: 'not_allowed_token_type' },
      { outcome: 'rejected', why: 'not_allowed_token_type' },
    ],
  ])('that is answered with %j is %j, and is not connected to', async (body, expected) => {
    const { api } = await startCheck(() => body)
    const options = { appToken: 'xapp-1', apiUrl: api.url, log: createTestLog() }
    expect(await checkSocket(options)).toEqual(expected)
    expect(api.calls.map(({ method }) => method)).toEqual(['apps.connections.open'])
  })
})

/** A door as Slack is promised one: it gives back the word, to whoever signs it. Ours is tried with the whole program. */
async function startDoor(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return `${originOf(server.address())}/slack/events`
}
const how = { signingSecret: secret, now: Date.now() }

describe('The door', () => {
  it('is ours where it gives back the word of a request that is signed as Slack signs', async () => {
    const url = await startDoor(async (req, res) => {
      const body = await text(req)
      const at = Number(req.headers['x-slack-request-timestamp']) * 1000
      const { 'X-Slack-Signature': signature } = signed(body, { at })
      const isOurs = req.headers['x-slack-signature'] === signature && at > Date.now() - 60_000
      res.writeHead(isOurs ? 200 : 401).end(isOurs ? JSON.parse(body).challenge : '')
    })
    expect(await checkSlackDoor(url, how)).toEqual({ outcome: 'ours' })
    const other = { ...how, signingSecret: 'another' }
    expect(await checkSlackDoor(url, other)).toEqual({ outcome: 'unsigned' })
  })

  it.each([
    [404, { outcome: 'absent' }],
    [200, { outcome: 'other', status: 200 }],
    [302, { outcome: 'other', status: 302 }],
  ])('that answers %i and knows no word is %j', async (status, expected) => {
    const url = await startDoor((_, res) => res.writeHead(status, { Location: '/' }).end('hello'))
    expect(await checkSlackDoor(url, how)).toEqual(expected)
  })

  it('is away where nobody answers', async () => {
    expect(await checkSlackDoor('http://127.0.0.1:1/', how)).toEqual({
      outcome: 'away',
      why: expect.stringMatching(/^[A-Z_a-z]+$/),
    })
  })
})
