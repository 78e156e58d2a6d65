// What own Redis does with files that a crash or a bad disk has left: drops an incomplete last write, refuses all else
// without touching it, and never starts empty where there was data.
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endsInsideWrite } from '../../src/store/own-redis/cut-tail.js'
import { whyItFailed } from '../../src/store/own-redis/redis-process.js'
import { type OwnRedis, startOwnRedis } from '../../src/store/own-redis.js'
import { operate } from '../../src/wording/en/operate/operate.js'
import { createMemoryLog } from '../support/memory-log.js'

const written = 20
const script = "for i = 1, 3 do redis.call('SET', KEYS[1] .. i, ARGV[1]) end return 1"
let original: string
let dir: string
let own: OwnRedis | undefined
let logged: ReturnType<typeof createMemoryLog>

beforeAll(async () => {
  original = mkdtempSync(join(tmpdir(), 'damage-original-'))
  dir = original
  logged = createMemoryLog()
  const redis = await started()
  for (let n = 1; n <= written; n++) await redis.set(`n${n}`, `tekst ${n}`)
  redis.disconnect()
  await own?.stop()
  own = undefined
})

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'damage-'))
  cpSync(join(original, 'data', 'appendonlydir'), join(dir, 'data', 'appendonlydir'), {
    recursive: true,
  })
  logged = createMemoryLog()
})

afterEach(async () => {
  await own?.stop()
  own = undefined
  rmSync(dir, { recursive: true, force: true })
})

afterAll(() => rmSync(original, { recursive: true, force: true }))

async function started(): Promise<Redis> {
  const binary = process.env.REDIS_SERVER ?? 'redis-server'
  const sentences = operate.ownRedis
  own = await startOwnRedis({ dir, binary, log: logged.log, sentences, onGaveUp: () => undefined })
  return new Redis({ path: own.socket })
}

function append(kind: 'base.rdb' | 'incr.aof' | 'manifest'): string {
  const folder = join(dir, 'data', 'appendonlydir')
  return join(folder, readdirSync(folder).find(name => name.endsWith(kind)) ?? '')
}

function replaceIn(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'latin1').replace(from, to), 'latin1')
}

function cut(file: string, bytes: number): void {
  truncateSync(file, readFileSync(file).length - bytes)
}

describe('An append-only file that a crash cut off', () => {
  it.each([1, 5, 20])(
    '%i bytes short loads without its last write, and the log says so',
    async bytes => {
      cut(append('incr.aof'), bytes)
      const redis = await started()
      expect(await redis.dbsize()).toBe(written - 1)
      expect(logged.lines.join()).toContain('the last write before a crash was incomplete')
      redis.disconnect()
    },
  )

  it('in the middle of a script loads without anything of that script', async () => {
    const before = await started()
    await before.eval(script, 1, 's', 'x')
    before.disconnect()
    await own?.stop()
    cut(append('incr.aof'), '*1\r\n$4\r\nEXEC\r\n'.length)
    const redis = await started()
    expect(await redis.dbsize()).toBe(written)
    redis.disconnect()
  })
})

describe('Files that are damaged', () => {
  it.each<[string, () => void]>([
    ['a command that makes no sense', () => replaceIn(append('incr.aof'), '*3\r', 'GARB')],
    [
      'a length in the middle that swallows the rest',
      () => replaceIn(append('incr.aof'), '$2\r', '$9999\r'),
    ],
    [
      'a base file with a wrong byte',
      () => replaceIn(append('base.rdb'), 'redis-ver', 'redis-vex'),
    ],
    ['half a base file', () => truncateSync(append('base.rdb'), 20)],
    ['no base file', () => rmSync(append('base.rdb'))],
    ['no append-only file', () => rmSync(append('incr.aof'))],
    ['no manifest', () => rmSync(append('manifest'))],
    ['an empty manifest', () => writeFileSync(append('manifest'), '')],
    ['a manifest that makes no sense', () => writeFileSync(append('manifest'), 'nonsense\n')],
  ])('%s: refused with a sentence and exit code 69, nothing touched', async (_what, damage) => {
    damage()
    const before = contents()
    await expect(started()).rejects.toMatchObject({
      name: 'Unavailable',
      exitCode: 69,
      sentence: expect.stringContaining('is damaged'),
    })
    expect(contents()).toEqual(before)
  })
})

function contents(): Record<string, string> {
  const folder = join(dir, 'data', 'appendonlydir')
  return Object.fromEntries(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'latin1')]),
  )
}

describe('An append-only file', () => {
  const set = '*3\r\n$3\r\nSET\r\n$1\r\na\r\n$2\r\nhi\r\n'
  const multi = '*1\r\n$5\r\nMULTI\r\n'
  const exec = '*1\r\n$4\r\nEXEC\r\n'

  it('ends inside a write wherever in its last command it is cut', () => {
    for (let bytes = 1; bytes < set.length; bytes++) {
      expect(endsInsideWrite(set + set.slice(0, bytes))).toBe(true)
    }
  })

  it.each([
    ['whole', set + set, false],
    ['a script that is whole', set + multi + set + exec, false],
    ['a script without its end', set + multi + set, true],
    ['a wrong length early on', `*3\r\n$3\r\nSET\r\n$99999\r\na\r\n$2\r\nhi\r\n${set}`, false],
  ])('%s', (_what, aof, expected) => {
    expect(endsInsideWrite(aof)).toBe(expected)
  })
})

describe('What the log of a failed start tells', () => {
  it.each([
    ["# Can't open or create append-only dir appendonlydir: Permission denied", 'other'],
    ['# Fatal error: AOF: No space left on device', 'other'],
    ['# Short read or OOM loading DB. Unrecoverable error, aborting now.', 'damaged'],
    ['# Bad file format reading the append only file: make a backup of your AOF file', 'damaged'],
    ['# Unexpected end of file reading the append only file appendonly.aof. You can: 1)', 'cut'],
    ['*** FATAL CONFIG FILE ERROR ***', 'other'],
  ])('%s → %s', (log, expected) => {
    expect(whyItFailed(log)).toBe(expected)
  })
})
