// What becomes of one call to Slack, in the words of the delivery report; and that a call is made once, whatever happens to it.
import { createServer, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../../adapters/slack/api/client.js'
import { createSender } from '../../../adapters/slack/api/send.js'
import type { Place } from '../../../adapters/slack/arrival.js'
import { createChat } from '../../../adapters/slack/chat.js'
import { slackTimes } from '../../../adapters/slack/limits.js'
import { renderReply } from '../../../adapters/slack/show/render.js'
import type { Reply } from '../../../src/core/reply.js'
import { originOf } from './workspace.js'

type Behaviour = (res: ServerResponse, socket: Socket) => void

/** A Web API that takes each request to its end and then behaves so; `requests` counts what it took. */
async function startApi(behave: Behaviour) {
  const seen = { requests: 0 }
  const server = createServer((req, res) => {
    req.resume().once('end', () => {
      seen.requests++
      behave(res, req.socket)
    })
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const origin = originOf(server.address())
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  const client = createClient({
    botToken: 'xoxb-test',
    apiUrl: `${origin}/api/`,
    callMs: 3_000,
  })
  const times = { ...slackTimes, throttledTries: 1 }
  return { seen, close, origin, client, sender: createSender(client, times) }
}

const json = (body: object, status = 200, headers = {}): Behaviour => {
  return res =>
    res
      .writeHead(status, { 'Content-Type': 'application/json', ...headers })
      .end(JSON.stringify(body))
}
const direct = { type: 'direct', channel: 'D1' } as const satisfies Place
const messages = [{ text: 'hej', blocks: [] }]

/** What can happen to any request. */
const mishaps: [string, Behaviour, object][] = [
  ['cuts the line after it has it all', (_, socket) => socket.resetAndDestroy(), unsure()],
  ['hangs up after it has it all', (_, socket) => socket.destroy(), unsure()],
  ['never answers', () => undefined, unsure()],
  ['answers 500', json({}, 500), unsure('http_500')],
  ['answers 502', json({}, 502), unsure('http_502')],
  [
    'has no room',
    json({}, 429, { 'Retry-After': '7' }),
    { outcome: 'throttled', retryAfterMs: 7000 },
  ],
]
const answers: [string, Behaviour, object][] = [
  [
    'takes it',
    json({ ok: true, channel: 'D1', ts: '1.2' }),
    { outcome: 'accepted', ref: 'D1:1.2' },
  ],
  [
    'answers by halves',
    res => res.writeHead(200, { 'Content-Length': '100' }).write('{"ok'),
    unsure(),
  ],
  ['has a mishap', no('internal_error'), unsure('internal_error')],
  ['has no room, as an answer', no('ratelimited'), { outcome: 'throttled' }],
  ['knows no such channel', no('channel_not_found'), refused('channel_not_found')],
  ['has closed the channel', no('is_archived'), refused('is_archived')],
  ['does not know the token', no('token_revoked'), refused('token_revoked')],
]

function no(error: string): Behaviour {
  return json({ ok: false, error })
}
function unsure(why?: string): object {
  return { outcome: 'ambiguous', ...(why ? { why } : {}) }
}
function refused(why: string): object {
  return { outcome: 'refused', why }
}

describe('A post to Slack', () => {
  it.each([...mishaps, ...answers])(
    'is made once and no more when Slack %s',
    async (_, behave, result) => {
      const { seen, sender } = await startApi(behave)
      expect(await sender.post(direct, messages)).toMatchObject(result)
      expect(seen.requests).toBe(1)
    },
  )

  it.each(mishaps)('and so is a way back when Slack %s', async (_, behave, result) => {
    const { seen, sender, origin } = await startApi(behave)
    const hook = { type: 'hook', url: `${origin}/hook` } as const
    expect(await sender.post(hook, messages)).toMatchObject(result)
    expect(seen.requests).toBe(1)
  })

  it('that nobody was there for was not sent', async () => {
    const { sender, close } = await startApi(() => undefined)
    close()
    expect(await sender.post(direct, messages)).toMatchObject({ outcome: 'notSent' })
  })

  it('for which there was no room is tried again when Slack said, since it was not taken', async () => {
    let room = 0
    const { seen, client } = await startApi((res, socket) => {
      const behave =
        room++ < 2
          ? json({}, 429, { 'Retry-After': '1' })
          : json({ ok: true, channel: 'D1', ts: '1.2' })
      behave(res, socket)
    })
    const result = await createSender(client).post(direct, messages)
    expect(result).toEqual({ outcome: 'accepted', ref: 'D1:1.2' })
    expect(seen.requests).toBe(3)
  })

  it('of several messages stops at the first that is not taken', async () => {
    const { seen, sender } = await startApi(json({ ok: false, error: 'is_archived' }))
    await sender.post(direct, [...messages, ...messages])
    expect(seen.requests).toBe(1)
  })

  it('goes to Slack alone', async () => {
    const { seen, sender } = await startApi(json({ ok: true }))
    const elsewhere = { type: 'hook', url: 'https://hooks.slack.com.evil.example/x' } as const
    expect(await sender.post(elsewhere, messages)).toMatchObject({ outcome: 'refused' })
    expect(seen.requests).toBe(0)
  })
})

/** A Web API that cannot fetch any picture, and remembers the kinds of blocks that it was given. */
async function startBlind(refusal: Behaviour) {
  const kinds: string[][] = []
  const server = createServer((req, res) => {
    let body = ''
    req.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    req.once('end', () => {
      const form = new URLSearchParams(body)
      const view = JSON.parse(form.get('view') ?? '{}')
      const given = body.startsWith('{') ? JSON.parse(body).blocks : form.get('blocks')
      const blocks = view.blocks ?? (typeof given === 'string' ? JSON.parse(given) : given)
      kinds.push(blocks.map(({ type }: { type: string }) => type))
      const behave = kinds.at(-1)?.includes('image') ? refusal : json({ ok: true, ts: '1.2' })
      behave(res, req.socket)
    })
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const origin = originOf(server.address())
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const client = createClient({ botToken: 'xoxb-test', apiUrl: `${origin}/api/`, callMs: 30_000 })
  return { kinds, origin, client }
}

describe('A message with a picture that Slack cannot fetch', () => {
  const url = 'https://pejling.example/reports/by-0a.png'
  const reply: Reply = {
    ...{ lang: 'da', text: 'Svarene' },
    blocks: [
      { type: 'text', text: 'Resultatet', style: 'heading' },
      { type: 'image', drawing: { wide: '<svg></svg>' }, url, alt: 'Svarene' },
    ],
  }
  const asked = [
    ['header', 'image'],
    ['header', 'rich_text'],
  ]

  it.each([
    ['a room', () => direct],
    ['one person there', () => ({ type: 'whisper', channel: 'C1', user: 'U1' })],
    ['the way back of a press', (origin: string) => ({ type: 'hook', url: `${origin}/hook` })],
  ] satisfies [string, (origin: string) => Place][])(
    'goes once more with its words in its place: to %s',
    async (_, at) => {
      const refusal = _.includes('way back') ? json({}, 400) : no('invalid_blocks')
      const { kinds, origin, client } = await startBlind(refusal)
      const place = at(origin)
      expect((await createSender(client).post(place, renderReply(reply))).outcome).toBe('accepted')
      expect(kinds).toEqual(asked)
    },
  )

  it('and so does what is sent by itself, what is changed, and the App Home', async () => {
    const { kinds, client } = await startBlind(no('invalid_blocks'))
    const chat = createChat({ client, team: 'T1', onSent: () => undefined })
    const to = { room: 'D1', platform: 'slack' } as const
    expect((await chat.send(to, reply, 'key')).outcome).toBe('accepted')
    expect((await chat.edit(to, 'D1:1.2', reply)).outcome).toBe('accepted')
    const sender = createSender(client)
    const at = { ...direct, message: '1.2' }
    for (const message of renderReply(reply))
      expect((await sender.replace(at, message)).outcome).toBe('accepted')
    const view = { type: 'home', blocks: renderReply(reply)[0]?.blocks ?? [] } as const
    expect((await sender.publish('U1', view)).outcome).toBe('accepted')
    expect(kinds).toEqual([...asked, ...asked, ...asked, ...asked])
  })

  it('is told as it is where Slack has something else against it', async () => {
    const { kinds, client } = await startBlind(no('channel_not_found'))
    const result = await createSender(client).post(direct, renderReply(reply))
    expect(result).toEqual({ outcome: 'refused', why: 'channel_not_found' })
    expect(kinds).toEqual([['header', 'image']])
  })
})
