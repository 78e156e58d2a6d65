// One call to Teams is one HTTP request, whatever becomes of it, and its outcome says what is known: against a real server that
// accepts, refuses, hangs up or stays silent.
import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { post } from '../../../adapters/teams/api/send.js'
import { renderReply } from '../../../adapters/teams/card/render.js'
import { createConnector } from '../../../adapters/teams/connector.js'
import { teamsTimes } from '../../../adapters/teams/limits.js'
import { textReply } from '../../../src/core/reply.js'
import { deserted, serve } from './site.js'

async function callsTo(handle: RequestListener, callMs = 10_000) {
  const seen: string[] = []
  const url = await serve((req, res) => {
    seen.push(`${req.method} ${req.url}`)
    handle(req, res)
  })
  const connector = createConnector({ now: Date.now, login: undefined, callMs })
  const calls = await connector.admit({ serviceUrl: url }, '')
  if (!calls) throw new Error('not admitted')
  return { seen, calls, url }
}

const message = { type: 'message', text: 'Hej' }
const place = { conversation: 'a:1', user: '29:anne', bot: '28:pejling' }
const messages = renderReply(textReply('da', 'Hej'))
const says = (status: number, headers = {}): RequestListener => {
  return (_req, res) => void res.writeHead(status, headers).end('{}')
}

describe('A message to Teams', () => {
  it('is accepted with the id that Teams gives it', async () => {
    const { calls, seen } = await callsTo((_req, res) => {
      res.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":"m-1"}')
    })
    expect(await post(calls, place, messages)).toEqual({ outcome: 'accepted', ref: 'm-1' })
    expect(seen).toEqual(['POST /v3/conversations/a%3A1/activities'])
  })

  it.each([
    [500, {}, { outcome: 'ambiguous', why: '500' }],
    [502, {}, { outcome: 'ambiguous', why: '502' }],
    [504, {}, { outcome: 'ambiguous', why: '504' }],
    [400, {}, { outcome: 'refused', why: '400' }],
    [403, {}, { outcome: 'refused', why: '403' }],
    [404, {}, { outcome: 'refused', why: '404' }],
    [413, {}, { outcome: 'refused', why: '413' }],
    [307, { location: 'http://127.0.0.1:9/' }, { outcome: 'refused', why: '307' }],
    [429, { 'Retry-After': '7' }, { outcome: 'throttled', retryAfterMs: 7000 }],
    [429, {}, { outcome: 'throttled', retryAfterMs: teamsTimes.backOffMs }],
    [412, {}, { outcome: 'notSent', why: '412' }],
  ] as const)('that meets %i %j is %j after one request', async (status, headers, outcome) => {
    const { calls, seen } = await callsTo(says(status, headers))
    expect(await calls.post('a:1', message)).toEqual(outcome)
    expect(seen).toHaveLength(1)
  })

  it('whose connection is cut after it arrived is ambiguous, and is not sent again', async () => {
    const { calls, seen } = await callsTo(req => {
      req.resume().once('end', () => req.socket.resetAndDestroy())
    })
    expect(await calls.post('a:1', message)).toMatchObject({ outcome: 'ambiguous' })
    expect(seen).toHaveLength(1)
  })

  it('that gets no answer is given up, and is ambiguous', async () => {
    const { calls, seen } = await callsTo(() => undefined, 1_000)
    expect(await calls.post('a:1', message)).toMatchObject({ outcome: 'ambiguous' })
    expect(seen).toHaveLength(1)
  })

  it('that is taken and told of in no way that can be read is ambiguous', async () => {
    const { calls, seen } = await callsTo((_req, res) => void res.writeHead(200).end('<html>'))
    expect(await calls.post('a:1', message)).toEqual({ outcome: 'ambiguous', why: 'unreadable' })
    expect(seen).toHaveLength(1)
  })

  it('to where nobody listens was not sent', async () => {
    const connector = createConnector({ now: Date.now, login: undefined, callMs: 10_000 })
    const calls = await connector.admit({ serviceUrl: await deserted() }, '')
    expect(await calls?.post('a:1', message)).toMatchObject({ outcome: 'notSent' })
  })

  it('of several cards stops at the first that is not taken', async () => {
    const { calls, seen } = await callsTo(says(500))
    const long = renderReply(textReply('da', 'ord '.repeat(8000)))
    expect(long.length).toBeGreaterThan(1)
    expect(await post(calls, place, long)).toMatchObject({ outcome: 'ambiguous' })
    expect(seen).toHaveLength(1)
  })

  it.each([
    [429, 'throttled'],
    [412, 'notSent'],
  ])(
    'that Teams has no room for now (%i) is tried again, and not for ever',
    async (status, outcome) => {
      const { calls, seen } = await callsTo(says(status, { 'Retry-After': '0' }))
      const times = { ...teamsTimes, backOffMs: 1 }
      expect(await post(calls, place, messages, times)).toMatchObject({ outcome })
      expect(seen).toHaveLength(teamsTimes.throttledTries)
    },
  )
})
