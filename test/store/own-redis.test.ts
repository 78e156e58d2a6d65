// Pejling's own Redis, for real: it starts, is killed from either side, is damaged, and never loses an acknowledged write.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Unavailable } from '../../src/core/errors.js'
import { redisArguments } from '../../src/store/own-redis/redis-process.js'
import { type OwnRedis, ownRedisAddress, startOwnRedis } from '../../src/store/own-redis.js'
import { operate } from '../../src/wording/da/operate/operate.js'
import { createMemoryLog } from '../support/memory-log.js'

/** A hundred writes to a busy disk, or a start, may take their time. */
const patienceMs = 30_000
vi.setConfig({ testTimeout: 60_000 })
const binary = process.env.REDIS_SERVER ?? 'redis-server'
const holderFile = resolve('dist/test/support/own-redis-holder.js')

let dir: string
let logged: ReturnType<typeof createMemoryLog>
let onGaveUp: ReturnType<typeof vi.fn<(error: Unavailable) => void>>
const started: OwnRedis[] = []
const processes: ChildProcess[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'own-redis-'))
  logged = createMemoryLog()
  onGaveUp = vi.fn<(error: Unavailable) => void>()
})

afterEach(async () => {
  await Promise.all(started.splice(0).map(own => own.stop()))
  for (const child of processes.splice(0)) child.kill('SIGKILL')
  const left = await ownRedisAddress(dir)
  if (left) await withRedis(left.socket, redis => redis.shutdown()).catch(() => undefined)
  rmSync(dir, { recursive: true, force: true })
})

async function start(options: { dir?: string; binary?: string } = {}): Promise<OwnRedis> {
  const sentences = operate.ownRedis
  const own = await startOwnRedis({ dir, binary, log: logged.log, sentences, onGaveUp, ...options })
  started.push(own)
  return own
}

/** Starts Pejling's side in a process of its own, which can be killed, and gives the socket of its Redis. */
async function startHolder(): Promise<{ child: ChildProcess; socket: string }> {
  const child = spawn(process.execPath, [holderFile, dir, binary], { stdio: ['ignore', 'pipe', 2] })
  processes.push(child)
  if (child.stdout === null) throw new Error('no output')
  const [line] = await once(child.stdout, 'data')
  return { child, socket: String(line).trim() }
}

async function withRedis<T>(socket: string, use: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis({ path: socket, retryStrategy: () => null, maxRetriesPerRequest: 0 })
  redis.on('error', () => undefined)
  try {
    return await use(redis)
  } finally {
    redis.disconnect()
  }
}

async function pidOf(socket: string): Promise<number> {
  const info = await withRedis(socket, redis => redis.info('server'))
  return Number(/process_id:(\d+)/.exec(info)?.[1])
}

async function refusal(attempt: Promise<unknown>): Promise<Unavailable> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Unavailable)
  if (!(error instanceof Unavailable)) throw new Error('it was not refused')
  return error
}

/** Writes numbers one after the other until the connection breaks; gives the last one that was acknowledged. */
function writeUntilBroken(socket: string): Promise<number> {
  return withRedis(socket, async redis => {
    let acknowledged = 0
    try {
      for (;;) {
        await redis.set(`n${acknowledged + 1}`, 'x')
        acknowledged++
      }
    } catch {
      return acknowledged
    }
  })
}

describe('Own Redis', () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await start()
    await withRedis(first.socket, redis => redis.set('name', 'Havrelund'))
    await first.stop()
    const second = await start()
    expect(await withRedis(second.socket, redis => redis.get('name'))).toBe('Havrelund')
  })

  it('writes to disk before it answers, throws nothing out, and listens to nobody but us', async () => {
    const { socket } = await start()
    const config = await withRedis(socket, redis => redis.config('GET', '*'))
    expect(Object.fromEntries(pairs(config))).toMatchObject({
      appendonly: 'yes',
      appendfsync: 'always',
      save: '',
      'maxmemory-policy': 'noeviction',
      port: '0',
    })
    expect(statSync(socket).mode & 0o777).toBe(0o700)
    expect(statSync(join(dir, 'data')).mode & 0o777).toBe(0o700)
  })

  it('is found by a command beside it, and only while it runs', async () => {
    expect(await ownRedisAddress(dir)).toBeUndefined()
    const own = await start()
    expect(await ownRedisAddress(dir)).toEqual({ socket: own.socket })
    await own.stop()
    expect(await ownRedisAddress(dir)).toBeUndefined()
  })

  it('works in a folder whose path is too long for a socket', async () => {
    const deep = join(dir, 'a'.repeat(60), 'å'.repeat(60))
    mkdirSync(deep, { recursive: true })
    const own = await start({ dir: deep })
    await withRedis(own.socket, redis => redis.set('a', '1'))
    expect(await ownRedisAddress(deep)).toEqual({ socket: own.socket })
    expect(await refusal(start({ dir: deep }))).toMatchObject({ exitCode: 75 })
    rmSync(join(own.socket, '..'))
  })

  it('can be stopped twice', async () => {
    const own = await start()
    await own.stop()
    await expect(own.stop()).resolves.toBeUndefined()
  })
})

describe('A second Pejling on the same data', () => {
  it('is refused with a sentence and exit code 75, also by another way to the folder', async () => {
    await start()
    const error = await refusal(start())
    expect(error.exitCode).toBe(75)
    expect(error.sentence).toContain('kører allerede')
    symlinkSync(dir, `${dir}-link`)
    expect(await refusal(start({ dir: `${dir}-link` }))).toMatchObject({ exitCode: 75 })
    rmSync(`${dir}-link`)
  })

  it('is refused in another process too', async () => {
    await start()
    const child = spawn(process.execPath, [holderFile, dir, binary], { stdio: 'ignore' })
    expect(await once(child, 'exit')).toEqual([75, null])
  })

  it('may come when the first has stopped', async () => {
    await (await start()).stop()
    await expect(start()).resolves.toBeDefined()
  })

  it('is one of many that start at once, and exactly one gets the data', async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => start()))
    expect(attempts.filter(attempt => attempt.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('After kill -9 of Pejling', () => {
  it('the next start ends the Redis that was left, starts its own, and has every acknowledged write', async () => {
    const { child, socket } = await startHolder()
    const orphan = await pidOf(socket)
    const writing = writeUntilBroken(socket)
    await vi.waitFor(
      () => withRedis(socket, redis => redis.get('n100').then(x => expect(x).toBe('x'))),
      patienceMs,
    )
    child.kill('SIGKILL')
    await once(child, 'exit')
    const own = await start()
    const acknowledged = await writing
    expect(acknowledged).toBeGreaterThanOrEqual(100)
    expect(await pidOf(own.socket)).not.toBe(orphan)
    const kept = await withRedis(own.socket, redis => redis.dbsize())
    expect(kept).toBeGreaterThanOrEqual(acknowledged)
    expect(logged.lines).toContain('info: a redis-server from last time is still there; ending it')
  })

  it('in the middle of a start, the next one waits for the Redis that is on its way, and ends it', async () => {
    await (await start()).stop()
    const data = join(dir, 'data')
    writeFileSync(join(data, 'starting'), '')
    const starting = start()
    await new Promise(done => setTimeout(done, 400))
    const late = spawn(binary, redisArguments({ loadCutTail: false }), { cwd: data })
    processes.push(late)
    const ended = once(late, 'exit')
    await starting
    expect(await ended).toEqual([0, null])
  })

  it('and of its Redis, nothing stands in the way of the next start', async () => {
    const { child, socket } = await startHolder()
    await withRedis(socket, redis => redis.set('a', '1'))
    const orphan = await pidOf(socket)
    child.kill('SIGKILL')
    process.kill(orphan, 'SIGKILL')
    await once(child, 'exit')
    const own = await start()
    expect(await withRedis(own.socket, redis => redis.get('a'))).toBe('1')
  })
})

describe('After kill -9 of Redis', () => {
  it('it is started again at the same place with every acknowledged write, and the log says so', async () => {
    const { socket } = await start()
    const pid = await pidOf(socket)
    const writing = writeUntilBroken(socket)
    await vi.waitFor(
      () => withRedis(socket, redis => redis.get('n100').then(x => expect(x).toBe('x'))),
      patienceMs,
    )
    process.kill(pid, 'SIGKILL')
    const acknowledged = await writing
    await vi.waitFor(async () => expect(await pidOf(socket)).not.toBe(pid), patienceMs)
    const kept = await withRedis(socket, redis => redis.dbsize())
    expect(kept).toBeGreaterThanOrEqual(acknowledged)
    expect(logged.lines).toContain('warn: redis-server went down; starting it again')
  })

  it('again and again, it is given up with a sentence and exit code 69', async () => {
    const { socket } = await start()
    for (let kills = 0; kills < 6; kills++) {
      await vi.waitFor(async () => process.kill(await pidOf(socket), 'SIGKILL'), patienceMs)
      await vi.waitFor(() => expect(pidOf(socket)).rejects.toThrow(), patienceMs)
    }
    await vi.waitFor(() => expect(onGaveUp).toHaveBeenCalledOnce(), patienceMs)
    expect(onGaveUp.mock.calls[0]?.[0]).toMatchObject({ exitCode: 69 })
  })

  it('a stop in the middle of the restart still ends everything', async () => {
    const own = await start()
    process.kill(await pidOf(own.socket), 'SIGKILL')
    await own.stop()
    expect(await ownRedisAddress(dir)).toBeUndefined()
    await expect(start()).resolves.toBeDefined()
  })
})

it('Where the folder cannot be written, a sentence says so, with exit code 69', async () => {
  const error = await refusal(start({ dir: resolve('package.json') }))
  expect(error.exitCode).toBe(69)
  expect(error.sentence).toContain('Jeg kan ikke skrive i')
})

describe('Without a usable redis-server', () => {
  it.each([
    ['a program that is not there', '/nowhere/redis-server', 'Jeg kan ikke starte redis-server'],
    ['a file that is no program', resolve('package.json'), 'Jeg kan ikke starte redis-server'],
    ['a program that ends at once', '/bin/false', 'Redis kunne ikke starte'],
  ])('%s gives a sentence and exit code 69', async (_what, program, words) => {
    const error = await refusal(start({ binary: program }))
    expect(error.exitCode).toBe(69)
    expect(error.sentence).toContain(words)
    await expect(start()).resolves.toBeDefined()
  })
})

function pairs(config: unknown): [string, string][] {
  if (!Array.isArray(config)) return Object.entries(config ?? {})
  return config.flatMap((name, at) =>
    at % 2 === 0 ? [[String(name), String(config[at + 1])]] : [],
  )
}
