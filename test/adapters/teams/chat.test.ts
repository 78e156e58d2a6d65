// Writing first to somebody in Teams: by the reference of their own chat, for Teams' own addresses alone, and in one request,
// whatever becomes of it; against a real server that accepts, refuses, hangs up or stays silent.
import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createChat } from '../../../adapters/teams/chat.js'
import { createConnector } from '../../../adapters/teams/connector.js'
import { textReply } from '../../../src/core/reply.js'
import { activity, appId, deserted, organisation, serve, serviceUrl, startSite } from './site.js'

const reply = textReply('da', 'Der er kommet et svar.')
const refTo = (url: string, more: object = {}) =>
  JSON.stringify({ serviceUrl: url, conversation: 'a:1', user: '29:anne', bot: '28:p', ...more })
const anne = (ref: string | undefined) => {
  return { platform: 'teams', userId: 'aad-anne', ...(ref === undefined ? {} : { ref }) }
}
/** Never reached: nothing but Teams' own address is asked for a token. */
const login = { appId, appPassword: 'not-a-secret', tenantId: organisation }

async function chatWith(handle: RequestListener, callMs = 10_000) {
  const seen: string[] = []
  const url = await serve((req, res) => {
    seen.push(`${req.method} ${req.url}`)
    handle(req, res)
  })
  const connector = createConnector({ now: Date.now, login: undefined, callMs })
  return { seen, url, chat: createChat(connector.reach) }
}
const says = (status: number, headers = {}): RequestListener => {
  return (_req, res) => void res.writeHead(status, headers).end('{}')
}

describe('A message to somebody who did not just write', () => {
  it('is posted in their own chat, and its id is its reference', async () => {
    const { chat, seen, url } = await chatWith((_req, res) => {
      res.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":"m-1"}')
    })
    const sent = await chat.send(anne(refTo(url)), reply, 'question:1:anne')
    expect(sent).toEqual({ outcome: 'accepted', ref: 'm-1' })
    expect(seen).toEqual(['POST /v3/conversations/a%3A1/activities'])
  })

  it.each([
    [403, {}, { outcome: 'refused', why: '403' }],
    [404, {}, { outcome: 'refused', why: '404' }],
    [400, {}, { outcome: 'refused', why: '400' }],
    [412, {}, { outcome: 'notSent', why: '412' }],
    [429, { 'Retry-After': '7' }, { outcome: 'throttled', retryAfterMs: 7000 }],
    [408, {}, { outcome: 'ambiguous', why: '408' }],
    [500, {}, { outcome: 'ambiguous', why: '500' }],
    [502, {}, { outcome: 'ambiguous', why: '502' }],
    [504, {}, { outcome: 'ambiguous', why: '504' }],
  ] as const)('that meets %i %j is %j after one request', async (status, headers, outcome) => {
    const { chat, seen, url } = await chatWith(says(status, headers))
    expect(await chat.send(anne(refTo(url)), reply, 'k')).toEqual(outcome)
    expect(seen).toHaveLength(1)
  })

  it('whose connection is cut after it arrived is ambiguous, after one request', async () => {
    const { chat, seen, url } = await chatWith(req => {
      req.resume().once('end', () => req.socket.resetAndDestroy())
    })
    expect(await chat.send(anne(refTo(url)), reply, 'k')).toMatchObject({ outcome: 'ambiguous' })
    expect(seen).toHaveLength(1)
  })

  it('that gets no answer is given up, and is ambiguous, after one request', async () => {
    const { chat, seen, url } = await chatWith(() => undefined, 1_000)
    expect(await chat.send(anne(refTo(url)), reply, 'k')).toMatchObject({ outcome: 'ambiguous' })
    expect(seen).toHaveLength(1)
  })

  it('to where nobody listens was not sent', async () => {
    const { chat } = await chatWith(says(200))
    const sent = await chat.send(anne(refTo(await deserted())), reply, 'k')
    expect(sent).toMatchObject({ outcome: 'notSent' })
  })

  it('that takes several cards and stops half-way is for a person to judge', async () => {
    let count = 0
    const { chat, seen, url } = await chatWith((_req, res) => {
      count++
      res.writeHead(count === 1 ? 201 : 429, { 'Content-Type': 'application/json' })
      res.end('{"id":"m-1"}')
    })
    const long = textReply('da', 'ord '.repeat(8000))
    expect(await chat.send(anne(refTo(url)), long, 'k')).toEqual({
      outcome: 'ambiguous',
      why: 'part-throttled',
    })
    expect(seen).toHaveLength(2)
  })

  it.each([
    ['no reference', undefined],
    ['one that is no JSON', 'x'],
    ['one with more in it', refTo('http://127.0.0.1:9', { token: 'x' })],
    ['one without a conversation', refTo('http://127.0.0.1:9', { conversation: undefined })],
  ])('to somebody with %s is refused', async (_what, ref) => {
    const { chat, seen } = await chatWith(says(200))
    expect(await chat.send(anne(ref), reply, 'k')).toMatchObject({ outcome: 'refused' })
    expect(seen).toEqual([])
  })

  it('never goes to an address that is not Teams’, and nor does our token', async () => {
    const { seen, url } = await chatWith(says(200))
    const chat = createChat(createConnector({ now: Date.now, login, callMs: 10_000 }).reach)
    const port = new URL(url).port
    for (const evil of [
      url,
      `https://127.0.0.1:${port}/`,
      `http://smba.trafficmanager.net:${port}/`,
      `https://smba.trafficmanager.net@127.0.0.1:${port}/`,
      'https://smba.trafficmanager.net.evil.example/',
    ]) {
      const sent = await chat.send(anne(refTo(evil)), reply, 'k')
      expect(sent).toEqual({ outcome: 'refused', why: 'no-address' })
    }
    expect(seen).toEqual([])
  })

  it('cannot be looked up, and nobody is found who has not written', async () => {
    const { chat } = await chatWith(says(200))
    expect(await chat.lookup(anne(undefined), 'k', 0)).toEqual({ outcome: 'unsupported' })
    expect(await chat.find('anne@havrelund.example')).toBeUndefined()
  })
})

describe('The reference of somebody’s own chat', () => {
  it('comes with everything they do there, and brings a message there', async () => {
    const site = await startSite()
    await site.send(activity())
    await site.send(activity({ type: 'installationUpdate', action: 'add' }))
    const refs = site.inbounds.map(({ address }) => address.ref)
    expect(refs).toEqual([expect.any(String), refs[0]])
    const before = (await site.seen(3)).length
    const sent = await site.chat.send(anne(refs[0]), reply, 'k')
    expect(sent).toEqual({ outcome: 'accepted', ref: 'sent' })
    expect(site.called.slice(before)).toEqual([
      expect.stringMatching(/^post a:personal .*kommet et svar/),
    ])
    expect(JSON.parse(refs[0] ?? '')).toMatchObject({ serviceUrl, user: '29:anne' })
  })

  it('never comes from where others read along', async () => {
    const site = await startSite()
    const conversation = { id: '19:room', conversationType: 'channel', tenantId: organisation }
    const entities = [{ type: 'mention', mentioned: { id: '28:pejling' }, text: '<at>P</at>' }]
    await site.send(activity({ conversation, entities, text: '<at>P</at> hvad så?' }))
    expect(site.inbounds.map(({ address }) => address.ref)).toEqual([undefined])
  })
})
