// What was destroyed is gone from the disk too before anybody says so: over real servers with append-only files, with two replicas and after a
// kill at any call.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ErasureStore } from '../../../src/store/checkin/erasure-store.js'
import { programmeKey } from '../../../src/store/keys.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { openRedis, randomTenant } from '../../support/redis.js'
import { command, startServer, type TestServer, until } from '../../support/redis-topology.js'

const appended = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
const haste = { apartMs: 0, leaseMs: 50 }
const servers: TestServer[] = []
const connections: RedisConnection[] = []

afterEach(async () => {
  for (const one of connections.splice(0)) await one.close()
  for (const one of servers.splice(0)) await one.stop()
})

async function open(args: readonly string[] = appended) {
  const server = await startServer({ args })
  servers.push(server)
  const connect = async () => {
    const { host, port } = server
    const connection = await openRedis({ kind: 'single', host, port })
    connections.push(connection)
    return connection
  }
  return { server, connect, connection: await connect() }
}

/** Everything that lies in the server's folder, as text. */
async function onDisk({ port }: TestServer): Promise<string> {
  const [, dir = ''] = await command(port, 'config', 'get', 'dir')
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
  return files
    .filter(file => file.isFile())
    .map(file => readFileSync(join(file.parentPath, file.name), 'latin1'))
    .join('\n')
}

async function rewrites({ port }: TestServer): Promise<number> {
  const [info = ''] = await command(port, 'info', 'persistence')
  return Number(/^aof_rewrites:(\d+)/m.exec(info)?.[1])
}

/** Writes a word and destroys it: it stands in the append-only file and nowhere else. */
async function destroy(connection: RedisConnection): Promise<string> {
  const word = `SENTINEL${Math.random().toString(36).slice(2)}`
  const key = programmeKey(randomTenant())
  await connection.send('set', key, word)
  await connection.send('del', key)
  return word
}

async function done(erasures: ErasureStore, ticket: number): Promise<void> {
  await until(async () => {
    await erasures.work()
    return (await erasures.state(ticket)) === 'done'
  })
}

describe('what was destroyed', () => {
  it('waits until it is gone from the disk, and is then', async () => {
    const { server, connection } = await open()
    const erasures = new ErasureStore(connection)
    const word = await destroy(connection)
    const ticket = await erasures.want()
    expect(await erasures.state(ticket)).toBe('waiting')
    expect(await onDisk(server)).toContain(word)
    await done(erasures, ticket)
    await until(async () => !(await onDisk(server)).includes(word))
  })

  it('is served by one rewrite together with everything before it, and by none after it for ten minutes', async () => {
    const { server, connection } = await open()
    const erasures = new ErasureStore(connection)
    const tickets: number[] = []
    for (let nth = 0; nth < 5; nth++) tickets.push(await erasures.want())
    // A moment later, so that the last of them is certainly before.
    await until(async () => (await erasures.want()) > (tickets.at(-1) ?? 0))
    await done(erasures, tickets[4] ?? 0)
    for (const ticket of tickets) expect(await erasures.state(ticket)).toBe('done')
    expect(await rewrites(server)).toBe(1)
    const late = await erasures.want()
    for (let nth = 0; nth < 5; nth++) await erasures.work()
    expect(await erasures.state(late)).toBe('waiting')
    expect(await rewrites(server)).toBe(1)
  })

  it('is not called gone for a rewrite that began before', async () => {
    const { connection } = await open()
    const erasures = new ErasureStore(connection, haste)
    const first = await erasures.want()
    await done(erasures, first)
    const later = await erasures.want()
    expect(await erasures.state(later)).toBe('waiting')
    await done(erasures, later)
  })

  it('is rewritten by one of two replicas', async () => {
    const { server, connect } = await open()
    const replicas = await Promise.all([connect(), connect(), connect()])
    const stores = replicas.map(one => new ErasureStore(one))
    const [first] = stores
    if (!first) throw new Error('none')
    const ticket = await first.want()
    await until(async () => {
      await Promise.all(stores.map(one => one.work()))
      return (await first.state(ticket)) === 'done'
    })
    expect(await rewrites(server)).toBe(1)
  })

  it.each(Array.from({ length: 14 }, (_, nth) => nth))(
    'is gone in the end though whoever had the turn was killed at call %i',
    async atCall => {
      const { server, connection } = await open()
      const word = await destroy(connection)
      const healthy = new ErasureStore(connection, haste)
      const ticket = await healthy.want()
      let calls = 0
      const mortal = <T>(call: () => Promise<T>) =>
        calls++ >= atCall ? new Promise<T>(() => undefined) : call()
      const dying = new ErasureStore(
        {
          ...connection,
          send: (...args) => mortal(() => connection.send(...args)),
          ask: (...args) => mortal(() => connection.ask(...args)),
        },
        haste,
      )
      let isOver = false
      const end = () => {
        isOver = true
      }
      dying.work().then(end, end)
      await until(() => isOver || calls > atCall)
      await done(healthy, ticket)
      await until(async () => !(await onDisk(server)).includes(word))
    },
  )

  it('is gone in the end though the server was killed in the middle of it', async () => {
    const { server, connection } = await open()
    const word = await destroy(connection)
    const erasures = new ErasureStore(connection, haste)
    const ticket = await erasures.want()
    void erasures.work().catch(() => undefined)
    await server.kill()
    await server.start()
    await until(() =>
      erasures.work().then(
        async () => (await erasures.state(ticket)) === 'done',
        () => false,
      ),
    )
    await until(async () => !(await onDisk(server)).includes(word))
  })

  it('leaves the log of slow commands, which keeps what they were told', async () => {
    const { server, connection } = await open()
    await command(server.port, 'config', 'set', 'slowlog-log-slower-than', '0')
    const word = await destroy(connection)
    expect((await command(server.port, 'slowlog', 'get', '-1')).join(' ')).toContain(word)
    const erasures = new ErasureStore(connection)
    await done(erasures, await erasures.want())
    expect((await command(server.port, 'slowlog', 'get', '-1')).join(' ')).not.toContain(word)
  })

  it('is nowhere on disk where Redis has memory alone', async () => {
    const { connection } = await open(['--save', '', '--appendonly', 'no'])
    const erasures = new ErasureStore(connection)
    const ticket = await erasures.want()
    await erasures.work()
    expect(await erasures.state(ticket)).toBe('done')
  })

  it.each([
    ['takes snapshots', [...appended.slice(0, 4), '--save', '3600 1']],
    ['may not be asked', [...appended, '--rename-command', 'CONFIG', '']],
    ['refuses to rewrite', [...appended, '--rename-command', 'BGREWRITEAOF', '']],
  ])('is never called gone where Redis %s', async (_, args) => {
    const { connection } = await open(args)
    const erasures = new ErasureStore(connection)
    const ticket = await erasures.want()
    await erasures.work()
    expect(await erasures.state(ticket)).toBe('impossible')
  })

  it('is never called gone where a replica has it too', async () => {
    const { server, connection } = await open()
    const replica = await open(['--save', '', '--replicaof', server.host, String(server.port)])
    await until(async () =>
      (await command(replica.server.port, 'info', 'replication'))
        .join('')
        .includes('link_status:up'),
    )
    const erasures = new ErasureStore(connection)
    const ticket = await erasures.want()
    await erasures.work()
    expect(await erasures.state(ticket)).toBe('impossible')
  })
})
