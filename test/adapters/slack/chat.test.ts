// Writing to somebody in Slack who did not just write: one request a message whatever happens, found again by its key.
import { createServer, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../../adapters/slack/api/client.js'
import { createChat } from '../../../adapters/slack/chat.js'
import type { Block, Reply } from '../../../src/core/reply.js'
import { textReply } from '../../../src/core/reply.js'
import { type Api, type ApiCall, mette, originOf, startApi, team } from './workspace.js'

const to = { platform: 'slack', userId: mette } as const
const reply = textReply('da', 'Du har fået svar.')
const key = 'reply:q1:mette.krogh@havrelund.example'
const since = Date.parse('2026-11-23T08:00:00Z')

async function startChat(answer: Api['answer'] = () => undefined) {
  const api = Object.assign(await startApi(), { answer })
  const client = createClient({
    botToken: 'xoxb-test',
    apiUrl: api.url,
    callMs: 3_000,
  })
  const sent: string[] = []
  return { api, sent, chat: createChat({ client, team, onSent: user => sent.push(user) }) }
}

const no = (method: string, error: string) => (call: ApiCall) =>
  call.method === method ? { ok: false, error } : undefined

describe('A message to somebody', () => {
  it('goes to the room that is their own, which is asked for once, with its key and without previews', async () => {
    const { api, chat, sent } = await startChat()
    const ref = `D0OF${mette}:1700000000.000100`
    expect(await chat.send(to, reply, key)).toEqual({ outcome: 'accepted', ref })
    await chat.send(to, reply, 'another')
    expect(api.of('conversations.open')).toEqual([{ users: mette }])
    const [posted] = api.of('chat.postMessage')
    expect(posted).toMatchObject({
      channel: `D0OF${mette}`,
      text: reply.text,
      unfurl_links: 'false',
    })
    expect(JSON.parse(posted?.metadata ?? '')).toEqual({
      event_type: 'pejling_delivery',
      event_payload: { key },
    })
    expect(sent).toEqual([mette, mette])
  })

  it('goes to the room that they wrote from without asking', async () => {
    const { api, chat } = await startChat()
    expect(await chat.send({ ...to, ref: 'D0METTE' }, reply, key)).toMatchObject({
      outcome: 'accepted',
    })
    expect(api.calls.map(call => call.method)).toEqual(['chat.postMessage'])
  })

  it('that is too much for one message is refused before anything is sent: two posts are no one delivery', async () => {
    const { api, chat } = await startChat()
    const blocks = Array.from({ length: 60 }, (): Block => ({ type: 'divider' }))
    const long: Reply = { lang: 'da', text: 'x', blocks }
    expect(await chat.send(to, long, key)).toEqual({ outcome: 'refused', why: 'too_long' })
    expect(api.calls).toEqual([])
  })

  it.each<[string, object]>([
    ['channel_not_found', { outcome: 'refused', why: 'channel_not_found' }],
    ['is_archived', { outcome: 'refused', why: 'is_archived' }],
    ['account_inactive', { outcome: 'refused', why: 'account_inactive' }],
    ['msg_blocks_too_long', { outcome: 'refused', why: 'msg_blocks_too_long' }],
    ['ratelimited', { outcome: 'throttled', retryAfterMs: 1000 }],
    ['internal_error', { outcome: 'ambiguous', why: 'internal_error' }],
    ['fatal_error', { outcome: 'ambiguous', why: 'fatal_error' }],
    ['request_timeout', { outcome: 'ambiguous', why: 'request_timeout' }],
    ['service_unavailable', { outcome: 'ambiguous', why: 'service_unavailable' }],
  ])('that Slack answers with %s is told as it is', async (error, result) => {
    const { api, chat, sent } = await startChat(no('chat.postMessage', error))
    expect(await chat.send(to, reply, key)).toEqual(result)
    expect(api.of('chat.postMessage')).toHaveLength(1)
    expect(sent).toEqual([])
  })

  it('to somebody whose room is gone asks for the room again the next time', async () => {
    const { api, chat } = await startChat(no('chat.postMessage', 'channel_not_found'))
    await chat.send(to, reply, key)
    await chat.send(to, reply, key)
    expect(api.of('conversations.open')).toHaveLength(2)
  })

  it.each<[string, object]>([
    ['user_not_found', { outcome: 'refused', why: 'user_not_found' }],
    ['internal_error', { outcome: 'notSent', why: 'internal_error' }],
    ['ratelimited', { outcome: 'throttled' }],
  ])('whose room Slack answers for with %s was not sent', async (error, result) => {
    const { api, chat } = await startChat(no('conversations.open', error))
    expect(await chat.send(to, reply, key)).toMatchObject(result)
    expect(api.of('chat.postMessage')).toEqual([])
  })
})

type Behaviour = (res: ServerResponse, socket: Socket) => void

describe('A message is one request and no more', () => {
  it.each<[string, Behaviour, object]>([
    [
      'accepts it and resets the line',
      (_, socket) => socket.resetAndDestroy(),
      { outcome: 'ambiguous' },
    ],
    ['accepts it and hangs up', (_, socket) => socket.destroy(), { outcome: 'ambiguous' }],
    ['never answers', () => undefined, { outcome: 'ambiguous' }],
    ['answers 500', res => res.writeHead(500).end('{}'), { outcome: 'ambiguous', why: 'http_500' }],
    ['answers 503', res => res.writeHead(503).end('{}'), { outcome: 'ambiguous', why: 'http_503' }],
    [
      'answers what nobody can read',
      res => res.writeHead(200).end('<html>'),
      { outcome: 'ambiguous' },
    ],
    [
      'has no room',
      res => res.writeHead(429, { 'Retry-After': '30' }).end(),
      { outcome: 'throttled', retryAfterMs: 30_000 },
    ],
  ])('when Slack %s', async (_, behave, result) => {
    let requests = 0
    const server = createServer((req, res) => {
      req.resume().once('end', () => {
        requests++
        behave(res, req.socket)
      })
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    const apiUrl = `${originOf(server.address())}/api/`
    const client = createClient({
      botToken: 'xoxb-test',
      apiUrl,
      callMs: 3_000,
    })
    const chat = createChat({ client, team, onSent: () => undefined })
    expect(await chat.send({ ...to, ref: 'D0METTE' }, reply, key)).toMatchObject(result)
    expect(requests).toBe(1)
  })
})

describe('Looking a message up', () => {
  const ours = (one: string, ts: string) => ({
    ...{ ts, metadata: { event_type: 'pejling_delivery', event_payload: { key: one } } },
  })

  it('finds it by its key on whatever page it is, from a minute before it was sent', async () => {
    const others = [
      { ts: '9.1' },
      { ts: '9.2', metadata: { event_type: 'other', event_payload: {} } },
    ]
    const { api, chat } = await startChat(({ method, args }) => {
      if (method !== 'conversations.history') return undefined
      return args.cursor === 'p2'
        ? { ok: true, messages: [ours('other', '8.1'), ours(key, '8.2')] }
        : { ok: true, messages: others, has_more: true, response_metadata: { next_cursor: 'p2' } }
    })
    const found = await chat.lookup({ ...to, ref: 'D0METTE' }, key, since)
    expect(found).toEqual({ outcome: 'found', ref: 'D0METTE:8.2' })
    const [first] = api.of('conversations.history')
    expect(Number(first?.oldest)).toBe(since / 1000 - 60)
    expect(first).toMatchObject({ channel: 'D0METTE', include_all_metadata: 'true' })
  })

  it('says that it is not there when no page has it', async () => {
    const { chat } = await startChat(({ method }) =>
      method === 'conversations.history'
        ? { ok: true, messages: [ours('other', '8.1')] }
        : undefined,
    )
    expect(await chat.lookup(to, key, since)).toEqual({ outcome: 'absent' })
  })

  it.each([
    ['missing_scope', { outcome: 'unsupported' }],
    ['channel_not_found', { outcome: 'failed', why: 'channel_not_found' }],
    ['internal_error', { outcome: 'failed', why: 'internal_error' }],
    ['ratelimited', { outcome: 'failed', why: 'throttled' }],
  ])('that Slack answers with %s is never taken for absent', async (error, result) => {
    const { chat } = await startChat(no('conversations.history', error))
    expect(await chat.lookup(to, key, since)).toEqual(result)
  })

  it('of pages without end, or of what nobody can read, is never taken for absent', async () => {
    const endless = { ok: true, messages: [], response_metadata: { next_cursor: 'again' } }
    for (const body of [endless, { ok: true, messages: 'x' }]) {
      const { chat } = await startChat(({ method }) =>
        method === 'conversations.history' ? body : undefined,
      )
      expect(await chat.lookup(to, key, since)).toMatchObject({ outcome: 'failed' })
    }
  })
})

describe('Finding somebody by their e-mail', () => {
  const email = 'mette.krogh@havrelund.example'
  const user = { id: mette, team_id: team, profile: { email: 'Mette.Krogh@havrelund.example' } }
  const finds = (found: object) => (call: ApiCall) =>
    call.method === 'users.lookupByEmail' ? { ok: true, user: { ...user, ...found } } : undefined

  it('finds a full member of the workspace', async () => {
    const { api, chat } = await startChat(finds({}))
    expect(await chat.find(email)).toEqual({ ...to, verifiedEmail: email })
    expect(api.of('users.lookupByEmail')).toEqual([{ email }])
  })

  it.each([
    ['a guest account', { is_restricted: true }],
    ['a deactivated account', { deleted: true }],
    ['a member of another workspace', { team_id: 'T0OTHER' }],
    ['a bot', { is_bot: true }],
    ['an account that has not confirmed it', { is_email_confirmed: false }],
    ['an account with another e-mail', { profile: { email: 'x@havrelund.example' } }],
  ])('does not find %s', async (_, found) => {
    const { chat } = await startChat(finds(found))
    expect(await chat.find(email)).toBeUndefined()
  })

  it.each(['users_not_found', 'missing_scope', 'internal_error'])(
    'finds nobody when Slack says %s',
    async error => {
      const { chat } = await startChat(no('users.lookupByEmail', error))
      expect(await chat.find(email)).toBeUndefined()
    },
  )
})
