// One request over a kept connection: what is said of it when it fails tells truly whether anybody can have read it.

import { createServer, type ServerResponse } from 'node:http'
import { createServer as createPlain, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCaller } from '../../../adapters/http/request.js'
import { originOf } from '../slack/workspace.js'

const posted = { headers: {}, body: 'hej' }

async function startServer(answer: (res: ServerResponse, socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer((req, res) => {
    sockets.add(req.socket)
    req.resume().once('end', () => answer(res, req.socket))
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: new URL(originOf(server.address())), sockets }
}

describe('A request to a platform', () => {
  it('gives the whole answer, in its own letters however they are cut', async () => {
    const bytes = Buffer.from('{"svar":"æøå👍"}')
    const { url } = await startServer(res => {
      for (const byte of bytes) res.write(Buffer.from([byte]))
      res.end()
    })
    expect(await createCaller(30_000)(url, posted)).toMatchObject({
      ...{ outcome: 'answered', status: 200, text: '{"svar":"æøå👍"}' },
    })
  })

  it('uses the connection that is there', async () => {
    const { url, sockets } = await startServer(res => res.end('{}'))
    const post = createCaller(30_000)
    for (let times = 0; times < 30; times++) await post(url, posted)
    expect(sockets.size).toBe(1)
  })

  it('that goes to nobody was not sent', async () => {
    const url = new URL('http://127.0.0.1:1/')
    expect(await createCaller(30_000)(url, posted)).toMatchObject({
      outcome: 'failed',
      isSent: false,
    })
  })

  it('to somebody who does not show who they are was not sent', async () => {
    const server = createPlain(socket => {
      socket.on('error', () => undefined)
      socket.end('not TLS at all')
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    onTestFinished(() => void server.close())
    const url = new URL(originOf(server.address()).replace('http:', 'https:'))
    expect(await createCaller(30_000)(url, posted)).toMatchObject({
      outcome: 'failed',
      isSent: false,
    })
  })

  it('that is cut on a connection used before may have been read', async () => {
    let times = 0
    const { url } = await startServer((res, socket) => {
      if (times++ === 0) res.end('{}')
      else socket.resetAndDestroy()
    })
    const post = createCaller(30_000)
    await post(url, posted)
    expect(await post(url, posted)).toMatchObject({ outcome: 'failed', isSent: true })
    expect(times).toBe(2)
  })

  it('that is not answered in time may have been read, and is given up', async () => {
    const { url } = await startServer(() => undefined)
    const result = await createCaller(200)(url, posted)
    expect(result).toEqual({ outcome: 'failed', isSent: true, why: 'timeout' })
  })

  it('that is answered without end is given up', async () => {
    const { url } = await startServer(res => {
      const more = () => {
        while (!res.destroyed && res.write(Buffer.alloc(65_536, 'x')));
        if (!res.destroyed) res.once('drain', more)
      }
      more()
    })
    expect(await createCaller(30_000)(url, posted)).toMatchObject({
      outcome: 'failed',
      why: 'too_big',
    })
  })

  it('does not follow where it is led', async () => {
    const { url, sockets } = await startServer(res => {
      res.writeHead(302, { Location: '/elsewhere' }).end()
    })
    expect(await createCaller(30_000)(url, posted)).toMatchObject({ status: 302 })
    expect(sockets.size).toBe(1)
  })
})
