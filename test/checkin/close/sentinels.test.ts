// A8, A9, A14 against the database itself: words, places and the secret of a round are planted, the round is closed, and then every key, the
// append-only file, a dump and the log are read for them. And every key of check-ins has its end from birth.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src/core/ids.js'
import { roundSecretKey } from '../../../src/store/checkin/checkin-keys.js'
import { programmeKey } from '../../../src/store/keys.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { everythingIn, filesIn } from '../../support/everything.js'
import { at } from '../../support/programme.js'
import { createTestLog, openRedis } from '../../support/redis.js'
import { command, startServer, type TestServer, until } from '../../support/redis-topology.js'
import { type Closing, karen, members, openClosing } from './world.js'

const log = createTestLog()
let server: TestServer
let connection: RedisConnection
let client: Redis
beforeAll(async () => {
  server = await startServer({
    args: ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
  })
  const { host, port } = server
  connection = await openRedis({ kind: 'single', host, port }, { log })
  client = new Redis(port, host)
})
afterAll(async () => {
  client.disconnect()
  await connection.close()
  await server.stop()
})

const everything = () => everythingIn((command, ...args) => client.call(command, ...args))
const onDisk = async () => filesIn((await command(server.port, 'config', 'get', 'dir'))[1] ?? '')

const comment = (nth: number) => `SENTINELORD${nth}`

/** A round that all of these have answered, two of them with words, one of them kept; and one has skipped. */
async function planted(world: Closing) {
  const { deps, tenant } = world
  const series = await world.series()
  world.setTo('2026-11-24T14:15')
  await world.turn()
  const [round] = await deps.rounds.list(tenant, { series: series.id }, 1)
  if (!round) throw new Error('no round')
  const people = members(12)
  const now = at('2026-11-25T10:00')
  for (const [nth, person] of people.slice(0, 9).entries()) {
    await deps.rounds.answer(tenant, round.id, { person, steps: { 0: 1 }, now })
    await deps.rounds.answer(tenant, round.id, { person, steps: { 0: (nth % 5) + 1 }, now })
  }
  for (const [nth, person] of people.slice(0, 2).entries()) {
    const said = { text: comment(nth), keeps: nth === 0 }
    await deps.rounds.comment(tenant, round.id, { person, comment: said, now })
  }
  await deps.rounds.skip(tenant, round.id, { person: people[9] ?? karen, now })
  await deps.rounds.undo(tenant, round.id, { person: people[8] ?? karen, now })
  const secret = String(await connection.send('get', roundSecretKey(tenant, round.id)))
  const placeOf = async (one: PersonId) => (await deps.rounds.place(tenant, round.id, one)) ?? ''
  return { round, secret, places: await Promise.all(people.map(placeOf)) }
}

describe('After a round is closed and the append-only file is rewritten', () => {
  it('A14: no key, file, dump or log ties a person to an answer, or tells who gave one', async () => {
    const world = await openClosing(connection)
    const { round, secret, places } = await planted(world)
    const { deps, tenant } = world
    const traces = [secret, ...places, comment(1)]
    const before = await onDisk()
    // The net is right: all of it is there while the round is open.
    for (const trace of traces) expect(before).toContain(trace)
    world.setTo('2026-12-01T14:15')
    await world.turn()
    const result = await deps.results.load(tenant, round.id)
    expect(result).toMatchObject({ outcome: 'released', erasure: expect.any(Number) })
    await until(async () => {
      await world.turn()
      return (await deps.erasures.state(result?.erasure ?? 0)) === 'done'
    })
    await until(async () => !(await onDisk()).includes(secret))
    const [keys, disk] = [await everything(), await onDisk()]
    await client.call('bgsave')
    await until(async () => (await client.info('persistence')).includes('rdb_bgsave_in_progress:0'))
    const dumped = await onDisk()
    for (const trace of traces) {
      expect(keys.filter(one => one.includes(trace))).toEqual([])
      expect(disk).not.toContain(trace)
      expect(dumped).not.toContain(trace)
      expect(JSON.stringify(log.lines)).not.toContain(trace)
    }
    // What one keeps for oneself is the one line that has both, and it is theirs.
    const kept = keys.filter(one => one.includes(comment(0)))
    expect(kept).toHaveLength(1)
    expect(kept[0]).toContain('"reader":"me"')
  })

  it('A14: of who was asked and of what was sent nothing stands but who may read the result, all in one order', async () => {
    const world = await openClosing(connection)
    const { round } = await planted(world)
    const sent = await world.send()
    expect(sent.filter(one => one.startsWith('medlem')).length).toBeGreaterThan(0)
    world.setTo('2026-12-01T14:15')
    await world.turn()
    const { tenant } = world
    const own = (await everything()).filter(one => one.includes(`{t:${tenant}}`))
    const about = own.filter(one => one.includes(round.id) && one.includes('medlem3@'))
    const places = about.map(
      one =>
        one
          .split(' ')[0]
          ?.replace(/[^:]*$/, '')
          .split('}:')[1],
    )
    // The result itself, with its readers, and to each the message that tells of it.
    expect(new Set(places)).toEqual(new Set(['result:', 'delivery:']))
    const deliveries = about.filter(one => one.includes('delivery:'))
    expect(deliveries.every(one => one.includes('"kind\\":\\"result\\"'))).toBe(true)
    const result = await world.deps.results.load(tenant, round.id)
    expect(result?.readers).toEqual([...(result?.readers ?? [])].sort())
  })

  it('gives every key of a check-in its end from birth: a TTL of its own, or a set that is swept', async () => {
    const world = await openClosing(connection)
    await world.deps.pauses.pause(world.tenant, karen)
    const check = async () => {
      const prefix = programmeKey(world.tenant).replace(/programme$/, '')
      const keys = (await client.keys('*')).filter(key => key.startsWith(prefix))
      const names = await Promise.all(
        keys.map(async key => ((await client.pttl(key)) > 0 ? [] : key.slice(prefix.length))),
      )
      const endless = names.flat().filter(name => !lasting.some(one => one.test(name)))
      expect(endless).toEqual([])
    }
    await planted(world)
    await check()
    world.setTo('2026-12-01T14:15')
    await world.turn()
    await check()
    // What stands in them leaves them with what it names.
    const { deps, tenant } = world
    const later = at('2029-09-01T08:00')
    for (const store of [deps.rounds, deps.results, deps.series, deps.pauses]) {
      while ((await store.forget(tenant, later)) > 0);
    }
    for (const name of [
      'rounds-kept',
      'rounds-due',
      'rounds-open',
      'results-kept',
      'series-kept',
      'series-live',
      'series-due',
      'result-texts-kept',
    ]) {
      const key = programmeKey(tenant).replace(/programme$/, name)
      expect(await client.exists(key), name).toBe(0)
    }
  })
})

/** Sets that are swept, and what is kept as long as the tenant: not of check-ins. */
const lasting = [
  /^(rounds|results|series|result-texts|reflections)-kept$/,
  /^rounds-(due|open)$/,
  /^series-(due|live)$/,
  /^deliveries-(due:.*|kept|leased|sought|busy)$/,
  /^(programme|reminder-settings|reminders-.*|nudges-.*|imports)$/,
]
