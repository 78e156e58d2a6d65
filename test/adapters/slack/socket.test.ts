// Socket Mode: what comes over the connection that Pejling has opened itself is answered as if it had been posted.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { textReply } from '../../../src/core/reply.js'
import { startSite } from './site.js'
import { event, message, mette, originOf, submission, team } from './workspace.js'

const Envelope = z.object({ envelope_id: z.string(), payload: z.unknown() })

/** The end of Slack's that speaks WebSocket: one client, short texts, no fragments. */
async function startSocketServer() {
  const acknowledged: string[] = []
  /** What was said with it. */
  const told: unknown[] = []
  const clients: Socket[] = []
  const server = createServer().listen(0, '127.0.0.1')
  server.on('upgrade', (req, socket: Socket) => {
    const key = `${req.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade']
    socket.write(`${lines.join('\r\n')}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
    clients.push(socket)
    socket.on('data', data => {
      const envelope = Envelope.safeParse(readFrame(data))
      if (!envelope.success) return
      acknowledged.push(envelope.data.envelope_id)
      told.push(envelope.data.payload)
    })
    socket.on('error', () => undefined)
    socket.write(frame({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }))
  })
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => {
    for (const client of clients) client.destroy()
    server.close()
  })
  const send = (type: string, id: string, payload: unknown) =>
    clients.at(-1)?.write(frame({ type, envelope_id: id, payload, accepts_response_payload: true }))
  return { url: originOf(server.address()).replace('http', 'ws'), acknowledged, told, send }
}

function frame(body: object): Buffer {
  const text = Buffer.from(JSON.stringify(body))
  const head =
    text.length < 126 ? [0x81, text.length] : [0x81, 126, text.length >> 8, text.length & 255]
  return Buffer.concat([Buffer.from(head), text])
}

/** A client masks what it sends; pings and what is no JSON are nothing here. */
function readFrame(data: Buffer): unknown {
  const long = ((data[1] ?? 0) & 127) === 126
  const mask = data.subarray(long ? 4 : 2, long ? 8 : 6)
  const text = data.subarray(long ? 8 : 6).map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  try {
    return JSON.parse(Buffer.from(text).toString('utf8'))
  } catch {
    return undefined
  }
}

async function start() {
  const socket = await startSocketServer()
  const site = await startSite({ appToken: 'xapp-test' }, ({ method }) =>
    method === 'apps.connections.open' ? { ok: true, url: socket.url } : undefined,
  )
  return { site, socket }
}

describe('With Socket Mode', () => {
  it('a message is acknowledged and answered, and there is no door for anybody else', async () => {
    const { site, socket } = await start()
    socket.send('events_api', 'e1', JSON.parse(event(message('hej'))))
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: 'Svar på: hej' }])
    expect(socket.acknowledged).toEqual(['e1'])
    expect(await site.send(event(message('hej')))).toBe(404)
  })

  it('a command and a press are acknowledged and answered', async () => {
    const { site, socket } = await start()
    const url = { response_url: `${site.api.origin}/hook/1`, command: '/pejling', text: 'hvor?' }
    const ids = { team_id: team, channel_id: 'C0X', user_id: mette }
    socket.send('slash_commands', 'c1', { ...url, ...ids })
    await site.seen('hook')
    socket.send('interactive', 'p1', {
      ...{ type: 'block_actions', user: { id: mette, team_id: team }, team: { id: team } },
      ...{ channel: { id: 'D0METTE' }, container: { type: 'message' } },
      actions: [{ action_id: 'pejling-da:1:0', value: '{"id":"ask","q":"Hvor?"}' }],
    })
    await site.seen('chat.postMessage')
    expect(socket.acknowledged).toEqual(['c1', 'p1'])
  })

  it('a dialog hears what becomes of it: it closes, or stays open with the problem', async () => {
    const { site, socket } = await start()
    const payload = JSON.parse(
      new URLSearchParams(submission({ text: { value: 'Hvor?' } })).get('payload') ?? '',
    )
    socket.send('interactive', 'v1', payload)
    await site.seen('chat.postMessage')
    site.answer = () => ({ outcome: 'failed', reply: textReply('da', 'Lageret er væk') })
    socket.send('interactive', 'v2', payload)
    for (let tries = 0; socket.told.length < 2 && tries < 1500; tries++) await sleep(20)
    expect(socket.acknowledged).toEqual(['v1', 'v2'])
    expect(socket.told[1]).toEqual({
      ...{ response_action: 'errors', errors: { text: 'Lageret er væk' } },
    })
  })

  it('what could not be taken gets the sentence at once, since it does not come again', async () => {
    const { site, socket } = await start()
    site.answer = () => ({ outcome: 'failed', reply: textReply('da', 'Lageret er væk') })
    socket.send('events_api', 'e2', JSON.parse(event(message('hej'))))
    expect(await site.seen('chat.postMessage')).toMatchObject([{ text: 'Lageret er væk' }])
  })

  it('another workspace’s message is dropped', async () => {
    const { site, socket } = await start()
    const other = { team_id: 'T0OTHER', authorizations: [{ team_id: 'T0OTHER' }] }
    socket.send('events_api', 'e3', JSON.parse(event(message('hej'), other)))
    for (let tries = 0; socket.acknowledged.length === 0 && tries < 100; tries++) await sleep(20)
    await sleep(50)
    expect(site.inbounds).toEqual([])
  })
})
