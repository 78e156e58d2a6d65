// The programme is written whole, on the version it was made from, and once per submission, also when a reply is lost.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { noImports } from '../../src/model/imports.js'
import { emptyProgramme, Programme } from '../../src/model/programme.js'
import { importsKey, programmeKey, submissionKey } from '../../src/store/keys.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { largeProgramme } from '../support/large-programme.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'
import { until } from '../support/redis-topology.js'
import { startLossyProxy } from './lossy-proxy.js'

const tenants = Array.from({ length: 9 }, randomTenant)
let connection: RedisConnection
let programmes: ProgrammeStore

beforeAll(async () => {
  connection = await openRedis()
  programmes = new ProgrammeStore(connection)
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

/** A tenant that no other test of this file uses. */
function nextTenant() {
  const tenant = tenants.pop()
  if (!tenant) throw new Error('make more tenants')
  return tenant
}

function named(name: string): Programme {
  return emptyProgramme(name)
}

describe('a programme', () => {
  it('that was never written is undefined, of version 0', async () => {
    const tenant = nextTenant()
    expect(await programmes.load(tenant)).toBeUndefined()
    expect(await programmes.version(tenant)).toBe(0)
  })

  it('comes back as it was written, with the number of the write', async () => {
    const tenant = nextTenant()
    const first = named('Havrelund Kommune')
    expect(await programmes.save(tenant, first, { expectedVersion: 0, submission: 'a' })).toEqual({
      outcome: 'saved',
      version: 1,
    })
    const second = Programme.parse({ ...first, areas: [{ id: 'nord', name: 'Nord – æøå 👩‍🏫' }] })
    await programmes.save(tenant, second, { expectedVersion: 1, submission: 'b' })
    expect(await programmes.load(tenant)).toEqual({ version: 2, programme: second })
    expect(await programmes.version(tenant)).toBe(2)
  })

  it('is not overwritten by one who read an older version', async () => {
    const tenant = nextTenant()
    await programmes.save(tenant, named('first'), { expectedVersion: 0, submission: 'a' })
    const late = await programmes.save(tenant, named('late'), {
      expectedVersion: 0,
      submission: 'b',
    })
    expect(late).toEqual({ outcome: 'conflict', version: 1 })
    expect((await programmes.load(tenant))?.programme.name).toBe('first')
  })

  it('is written by exactly one of many who started from the same version', async () => {
    const tenant = nextTenant()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        programmes.save(tenant, named(`n${number}`), {
          expectedVersion: 0,
          submission: `s${number}`,
        }),
      ),
    )
    expect(all.filter(saved => saved.outcome === 'saved')).toHaveLength(1)
    expect(await programmes.version(tenant)).toBe(1)
  })

  it('whose stored text is damaged is a Fault that does not quote it', async () => {
    const tenant = nextTenant()
    await connection.send('hset', programmeKey(tenant), 'version', 1, 'body', '{"name": canary}')
    const loading = programmes.load(tenant).catch((error: unknown) => error)
    expect(await loading).toMatchObject({ code: 'store.unreadable' })
    expect(JSON.stringify(await loading, ['code', 'message', 'cause', 'stack'])).not.toContain(
      'canary',
    )
    await connection.send('hset', programmeKey(tenant), 'version', 1, 'body', '{"name": "canary"}')
    await expect(programmes.load(tenant)).rejects.toMatchObject({ code: 'store.unreadable' })
  })

  it('with 5,000 people and 6,000 meetings is written and read like a small one', async () => {
    const tenant = nextTenant()
    const programme = largeProgramme(5000, 6000)
    const saved = await programmes.save(tenant, programme, { expectedVersion: 0, submission: 'a' })
    expect(saved).toEqual({ outcome: 'saved', version: 1 })
    const loaded = await programmes.load(tenant)
    expect(loaded?.programme.people).toHaveLength(5000)
    expect(loaded?.programme).toEqual(programme)
  })
})

describe('what imports left behind', () => {
  it('is written with the programme or not at all, and stands when the programme is changed otherwise', async () => {
    const tenant = nextTenant()
    const imports = {
      ...noImports(named('Havrelund Kommune')),
      contents: { 'folk.csv': ['people/ida@havrelund.example'] },
    }
    expect(await programmes.imports(tenant)).toBeUndefined()
    const late = { expectedVersion: 4, submission: 'late', imports }
    expect(await programmes.save(tenant, named('late'), late)).toMatchObject({
      outcome: 'conflict',
    })
    expect(await programmes.imports(tenant)).toBeUndefined()
    await programmes.save(tenant, named('a'), { expectedVersion: 0, submission: 'a', imports })
    expect(await programmes.imports(tenant)).toEqual(imports)
    await programmes.save(tenant, named('b'), { expectedVersion: 1, submission: 'b' })
    expect(await programmes.imports(tenant)).toEqual(imports)
    expect(await connection.send('ttl', importsKey(tenant))).toBe(-1)
  })
})

describe('a submission', () => {
  it('whose reply was lost is told the same answer the next time, and is not written twice', async () => {
    const tenant = nextTenant()
    const proxy = await startLossyProxy(inject('redisSocket'))
    const lossy = await openRedis({ kind: 'single', host: '127.0.0.1', port: proxy.port })
    const behind = new ProgrammeStore(lossy)
    const change = { expectedVersion: 0, submission: 'the-same' }
    await behind.version(tenant)
    // Once without losing anything, so that the script is known and the lost call is the one that writes.
    await behind.save(tenant, named('before'), { expectedVersion: 7, submission: 'warm-up' })

    proxy.loseNextReply()
    const started = performance.now()
    const lost = behind.save(tenant, named('mine'), change)
    await expect(lost).rejects.toMatchObject({ code: 'store.unreachable' })
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(await programmes.version(tenant)).toBe(1)

    await until(() =>
      behind.version(tenant).then(
        () => true,
        () => false,
      ),
    )
    expect(await behind.save(tenant, named('mine'), change)).toEqual({
      outcome: 'saved',
      version: 1,
    })
    expect(await programmes.version(tenant)).toBe(1)
    await lossy.close()
    await proxy.stop()
  })

  it('is known again also after others have written', async () => {
    const tenant = nextTenant()
    const mine = { expectedVersion: 0, submission: 'mine' }
    await programmes.save(tenant, named('mine'), mine)
    await programmes.save(tenant, named('theirs'), { expectedVersion: 1, submission: 'theirs' })
    expect(await programmes.save(tenant, named('mine'), mine)).toEqual({
      outcome: 'saved',
      version: 1,
    })
    expect((await programmes.load(tenant))?.programme.name).toBe('theirs')
    expect(Number(await connection.send('ttl', submissionKey(tenant, 'mine')))).toBeGreaterThan(
      86_000,
    )
    expect(await connection.send('ttl', programmeKey(tenant))).toBe(-1)
  })
})
