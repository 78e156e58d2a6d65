// How safely Redis keeps things, read from real servers, and which of them production refuses.
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  readStorage,
  requireStorage,
  type Storage,
  storageOf,
} from '../../src/store/redis/grade.js'
import { store as danish } from '../../src/wording/da/operate/store.js'
import { store as sentences } from '../../src/wording/en/operate/store.js'
import { openRedis } from '../support/redis.js'
import { startServer } from '../support/redis-topology.js'

/** The storage of a real server started with these arguments. */
async function storageWith(...args: string[]): Promise<Storage> {
  const server = await startServer({ args })
  onTestFinished(() => server.stop())
  const connection = await openRedis({ kind: 'single', host: server.host, port: server.port })
  const storage = await readStorage(connection)
  await connection.close()
  return storage
}

describe('the grade of a real server', () => {
  const aof = ['--appendonly', 'yes']
  it.each([
    ['memory only', 'D0', []],
    ['snapshots now and then', 'D0', ['--save', '60', '1']],
    ['AOF everysec', 'D1', [...aof, '--appendfsync', 'everysec']],
    ['AOF always', 'D2', [...aof, '--appendfsync', 'always']],
    ['AOF that never syncs by itself', 'D0', [...aof, '--appendfsync', 'no']],
    [
      'AOF always where CONFIG is blocked',
      'D1',
      [...aof, '--appendfsync', 'always', '--rename-command', 'CONFIG', ''],
    ],
    ['memory only where CONFIG is blocked', 'D0', ['--rename-command', 'CONFIG', '']],
  ])('with %s is %s', async (_, grade, args) => {
    const storage = await storageWith(...args)
    expect(storage.grade).toBe(grade)
    expect(storage.evictionPolicy).toBe('noeviction')
    expect(storage.version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('comes with its eviction policy', async () => {
    const storage = await storageWith('--maxmemory-policy', 'allkeys-lru')
    expect(storage.evictionPolicy).toBe('allkeys-lru')
  })
})

describe('a server that tells nothing about itself', () => {
  it('is taken as the worst', () => {
    const nothing = { grade: 'D0', evictionPolicy: 'unknown', version: 'unknown' }
    expect(storageOf('', undefined)).toEqual(nothing)
  })
})

describe('the start', () => {
  const good: Storage = { grade: 'D2', evictionPolicy: 'noeviction', version: '7.0.15' }

  function refusalOf(storage: Partial<Storage>, production: boolean): string | undefined {
    try {
      requireStorage({ ...good, ...storage }, { production, sentences })
      return undefined
    } catch (error) {
      expect(error).toMatchObject({ exitCode: 69 })
      return String(error)
    }
  }

  it.each<[string, Partial<Storage>, boolean, RegExp | undefined]>([
    ['takes D2', {}, true, undefined],
    ['takes D1', { grade: 'D1' }, true, undefined],
    ['takes D0 outside production', { grade: 'D0' }, false, undefined],
    ['refuses D0 in production', { grade: 'D0' }, true, /appendonly/],
    ['takes eviction outside production', { evictionPolicy: 'allkeys-lru' }, false, undefined],
    ['refuses eviction in production', { evictionPolicy: 'allkeys-lru' }, true, /allkeys-lru/],
    ['refuses Redis 6.0 anywhere', { version: '6.0.16' }, false, /6\.0\.16/],
    ['refuses Redis 5 anywhere', { version: '5.0.14' }, false, /6\.2/],
    ['takes Redis 6.2', { version: '6.2.0' }, true, undefined],
    ['takes Redis 10', { version: '10.0.0' }, true, undefined],
  ])('%s', (_, storage, production, sentence) => {
    const refusal = refusalOf(storage, production)
    if (sentence) expect(refusal).toMatch(sentence)
    else expect(refusal).toBeUndefined()
  })
})

describe('the sentences', () => {
  it.each([danish, sentences])('say what is wrong and what to do', wording => {
    const all = [
      wording.cannotReach('redis.havrelund.example:6379'),
      wording.wrongPassword('redis.havrelund.example:6379'),
      wording.tooOld('5.0.14'),
      wording.notDurable(),
      wording.evicts('allkeys-lru'),
    ]
    for (const sentence of all) expect(sentence).toMatch(/^[^.]+(?:\.\S[^.]*)*\. [A-ZÆØÅ].+\.$/)
    expect(all.slice(0, 2).join()).toContain('redis.havrelund.example:6379')
    expect(all.slice(2).join()).toMatch(/5\.0\.14[\s\S]*noeviction/)
  })
})
