// Reminders and changes on a real cluster of three masters: the whole way from the plan to the rows, for tenants on every node.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId } from '../../../src/core/ids.js'
import { changeMeeting } from '../../../src/programme/change.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { DueStore } from '../../../src/store/sending/due-store.js'
import { openRedis } from '../../support/redis.js'
import { command, startCluster, type TestCluster } from '../../support/redis-topology.js'
import { openReminding, rowLine } from '../../support/reminding.js'

const mat2 = MeetingId.parse('mat2@nordlund')
let cluster: TestCluster
let connection: RedisConnection

beforeAll(async () => {
  cluster = await startCluster()
  const nodes = cluster.nodes.map(({ host, port }) => ({ host, port }))
  connection = await openRedis({ kind: 'cluster', nodes: nodes.slice(0, 1) })
})
afterAll(async () => {
  await connection.close()
  await cluster.stop()
})

describe('on a cluster', () => {
  it('what is due becomes rows, and what has changed is told', async () => {
    // So many that each of the three nodes has some: one without would come once in ten million runs.
    for (let turn = 0; turn < 48; turn++) {
      const world = await openReminding(connection, { now: '2026-11-25T12:00' })
      await world.run()
      world.setTo('2026-11-26T09:00')
      await world.run()
      const stored = await world.deps.programmes.load(world.tenant)
      if (!stored) throw new Error('no programme')
      const edit = { status: 'cancelled' as const }
      const made = changeMeeting(createSnapshot(stored, world.now), mat2, { edit, now: world.now })
      if ('problem' in made) throw new Error(made.problem)
      await world.write(() => made.programme, [made.pending])
      await world.changes.hasten(world.tenant, mat2, world.now)
      await world.run()
      expect((await world.rows(mat2)).map(rowLine).sort()).toEqual(
        ['change 1', 'reminder -5sd@09:00:0'].flatMap(what =>
          ['amira.haddad', 'karen.toft', 'sofie.bruun'].map(who => `${what} ${who} waiting`),
        ),
      )
      const { late, next } = await new DueStore(connection).around(world.tenant, world.now)
      expect(late).toBeLessThanOrEqual(world.now)
      expect(next).toBeGreaterThan(world.now)
    }
    for (const { port } of cluster.nodes) {
      expect(Number((await command(port, 'dbsize'))[0])).toBeGreaterThan(0)
    }
  }, 120_000)
})
