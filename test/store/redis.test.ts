// The connection: what it does while Redis is away, slow or hostile, what it says about it, and what it never says.
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { TenantId } from '../../src/core/ids.js'
import { EventStore } from '../../src/store/event-store.js'
import { lastTickKey } from '../../src/store/keys.js'
import type { RedisConnection, RedisSettings } from '../../src/store/redis/redis.js'
import { whereIs } from '../../src/store/redis/redis-options.js'
import { createTestLog, openRedis } from '../support/redis.js'
import {
  type ServerOptions,
  startServer,
  type TestServer,
  until,
} from '../support/redis-topology.js'

const tenant = TenantId.parse('havrelund')
const day = 24 * 60 * 60 * 1000
const account = 'web:ida'

/** What the call failed with, and after how many milliseconds. */
async function failureOf(call: () => Promise<unknown>): Promise<{ error: unknown; ms: number }> {
  const started = performance.now()
  const error = await call().then(
    () => 'no failure',
    (thrown: unknown) => thrown,
  )
  return { error, ms: performance.now() - started }
}

/** A server for one test, ended with it whatever comes of it. */
async function ownServer(options: ServerOptions = {}): Promise<TestServer> {
  const server = await startServer(options)
  onTestFinished(() => server.stop())
  return server
}

function canWrite(connection: RedisConnection): Promise<boolean> {
  return connection.send('set', lastTickKey(), 1).then(
    () => true,
    () => false,
  )
}

describe('where Redis is', () => {
  it.each<[string, RedisSettings]>([
    ['10.0.0.1:6380', { kind: 'single', url: 'redis://ulla:canary@10.0.0.1:6380/2?tls=canary' }],
    ['cache.example:6379', { kind: 'single', url: 'rediss://:canary@cache.example' }],
    ['[::1]:7000', { kind: 'single', url: 'redis://[::1]:7000' }],
    ['localhost:6379', { kind: 'single', password: 'canary' }],
    ['/run/redis.sock', { kind: 'single', socket: '/run/redis.sock', password: 'canary' }],
    [
      's1:26379, s2:26379',
      {
        kind: 'sentinel',
        sentinels: [
          { host: 's1', port: 26379 },
          { host: 's2', port: 26379 },
        ],
        master: 'm',
        sentinelPassword: 'canary',
      },
    ],
    ['n1:7000', { kind: 'cluster', nodes: [{ host: 'n1', port: 7000 }], password: 'canary' }],
  ])('is said as %s, without any password', (where, settings) => {
    expect(whereIs(settings)).toBe(where)
  })
})

describe('a first connection', () => {
  it('that finds nobody gives up after its time with one sentence, exit code 69 and no password', async () => {
    const log = createTestLog()
    const settings = { kind: 'single', url: 'redis://ulla:canary@127.0.0.1:1/0' } as const
    const { error, ms } = await failureOf(() => openRedis(settings, { log, waitMs: 600 }))
    expect(error).toMatchObject({ exitCode: 69, sentence: expect.stringContaining('127.0.0.1:1.') })
    expect(ms).toBeGreaterThanOrEqual(590)
    expect(ms).toBeLessThan(10_000)
    expect(inspect([error, log.lines], { depth: 9 })).not.toContain('canary')
    expect(log.lines.filter(line => line.level === 'error')).toHaveLength(1)
  })

  it('waits for a Redis that comes up a moment later', async () => {
    const server = await ownServer()
    await server.kill()
    const opening = openRedis({ kind: 'single', host: server.host, port: server.port })
    await server.start()
    const connection = await opening
    expect(await connection.ask('ping')).toEqual(['PONG'])
    await connection.close()
  })

  it.each([
    ['a wrong password', 'canary-wrong'],
    ['no password where one is needed', undefined],
  ])('with %s is refused at once, in a sentence about that', async (_, password) => {
    const server = await ownServer({ password: 'right' })
    const log = createTestLog()
    const settings = { kind: 'single', host: server.host, port: server.port, password } as const
    const { error, ms } = await failureOf(() => openRedis(settings, { log }))
    expect(error).toMatchObject({ exitCode: 69, sentence: expect.stringContaining('password') })
    expect(ms).toBeLessThan(10_000)
    expect(inspect([error, log.lines], { depth: 9 })).not.toContain('canary')
  })

  it('takes the password from the address or beside it, and the database from the address', async () => {
    const server = await ownServer({ password: 'p@ss/word' })
    const encoded = encodeURIComponent('p@ss/word')
    const first = await openRedis({
      kind: 'single',
      url: `redis://:${encoded}@${server.host}:${server.port}/3`,
    })
    const second = await openRedis({
      kind: 'single',
      url: `redis://${server.host}:${server.port}`,
      password: 'p@ss/word',
    })
    await first.send('set', lastTickKey(), 1)
    expect(await first.send('get', lastTickKey())).toBe('1')
    expect(await second.send('get', lastTickKey())).toBeNull()
    await Promise.all([first.close(), second.close()])
  })
})

describe('while Redis is away', () => {
  let server: TestServer
  let connection: RedisConnection
  const log = createTestLog()

  beforeAll(async () => {
    server = await startServer({ args: ['--appendonly', 'yes', '--appendfsync', 'always'] })
    connection = await openRedis({ kind: 'single', host: server.host, port: server.port }, { log })
  })
  afterAll(async () => {
    await connection.close()
    await server.stop()
  })

  it('each command fails within seconds, and works again when it is back, with what was written', async () => {
    await connection.send('set', lastTickKey(), 42)
    await server.kill()
    const claim = () => new EventStore(connection).claim(tenant, 'e', { account, windowMs: day })
    for (let turn = 0; turn < 3; turn++) {
      const { error, ms } = await failureOf(claim)
      expect(error).toMatchObject({ name: 'Fault', code: 'store.unreachable' })
      expect(ms).toBeLessThan(10_000)
    }
    await server.start()
    await until(async () => (await failureOf(claim)).error === 'no failure')
    expect(await connection.send('get', lastTickKey())).toBe('42')
  })

  it('one line is logged when it goes and one when it is back, not one per try', async () => {
    log.lines.length = 0
    await server.kill()
    await until(() => log.lines.length > 0)
    await failureOf(() => connection.ask('ping'))
    await new Promise(resolve => setTimeout(resolve, 500))
    await server.start()
    await until(() => canWrite(connection))
    expect(log.lines.map(line => line.level)).toEqual(['error', 'info'])
    expect(log.lines[1]?.fields.ms).toBeGreaterThan(400)
  })

  it('a host that hangs without closing is given up within seconds, and left for a new connection', async () => {
    server.freeze()
    const { error, ms } = await failureOf(() => connection.send('get', lastTickKey()))
    expect(error).toMatchObject({ code: 'store.unreachable' })
    expect(ms).toBeLessThan(10_000)
    server.thaw()
    await until(() => canWrite(connection))
  })

  it('closing ends without an error, and a closed connection refuses commands', async () => {
    const closing = await openRedis({ kind: 'single', host: server.host, port: server.port })
    await server.kill()
    await closing.close()
    expect((await failureOf(() => closing.send('get', lastTickKey()))).error).toMatchObject({
      code: 'store.unreachable',
    })
    await server.start()
    await until(() => canWrite(connection))
  })
})

describe('a Redis that says no', () => {
  it('when its memory is full refuses the write, and still reads', async () => {
    const server = await ownServer({ args: ['--maxmemory', '100kb'] })
    const connection = await openRedis({ kind: 'single', host: server.host, port: server.port })
    const { error } = await failureOf(() => connection.send('set', lastTickKey(), 'x'))
    expect(error).toMatchObject({ code: 'store.refused' })
    expect(error).toMatchObject({ cause: { code: 'OOM' } })
    expect(await connection.send('get', lastTickKey())).toBeNull()
    await connection.close()
  })

  it('leaves no argument of the command in the error, so that no log can show it', async () => {
    const connection = await openRedis({ kind: 'single', socket: inject('redisSocket') })
    const { error } = await failureOf(() => connection.send('hset', lastTickKey(), 'canary'))
    expect(error).toMatchObject({ code: 'store.refused' })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary')
    const unknown = await failureOf(() => connection.send('blocked-command', 'canary'))
    expect(unknown.error).toMatchObject({ code: 'store.refused' })
    expect(inspect(unknown.error, { depth: 9, showHidden: true })).not.toContain('canary')
    await connection.close()
  })
})
