// Tenants are added whole or not at all, and a Slack team or a Teams tenant belongs to one of them only.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TenantId } from '../../src/core/ids.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { Tenant, TenantStore } from '../../src/store/tenant-store.js'
import { openRedis } from '../support/redis.js'
import { startServer, type TestServer } from '../support/redis-topology.js'

const havrelund = tenant('havrelund', {
  slackTeam: 'T0123ABC',
  teamsTenant: '5F0D2E1C-8A7B-4C3D-9E2F-112233445566',
})
let server: TestServer
let connection: RedisConnection
let tenants: TenantStore

// A server of its own: these keys belong to the installation, not to a tenant that could be made at random.
beforeAll(async () => {
  server = await startServer()
  connection = await openRedis({ kind: 'single', host: server.host, port: server.port })
  tenants = new TenantStore(connection)
})
afterAll(async () => {
  await connection.close()
  await server.stop()
})

function tenant(id: string, more: { slackTeam?: string; teamsTenant?: string } = {}): Tenant {
  const rest = {
    name: 'Havrelund Kommune',
    admin: 'Ulla@havrelund.example',
    createdAt: 1_800_000_000_000,
  }
  return Tenant.parse({ id, ...rest, ...more })
}

describe('a tenant', () => {
  it('is in no list before it is added', async () => {
    expect(await tenants.list()).toEqual([])
    expect(await tenants.get(havrelund.id)).toBeUndefined()
    expect(await tenants.byRoute('slack', 'T0123ABC')).toBeUndefined()
  })

  it('is found by id and by either route when it is added', async () => {
    expect(await tenants.add(havrelund)).toEqual({ outcome: 'added' })
    expect(await tenants.get(havrelund.id)).toEqual(havrelund)
    expect(await tenants.byRoute('slack', 'T0123ABC')).toEqual(havrelund)
    expect(await tenants.byRoute('teams', '5f0d2e1c-8a7b-4c3d-9e2f-112233445566')).toEqual(
      havrelund,
    )
    expect(await tenants.byRoute('teams', '5F0D2E1C-8A7B-4C3D-9E2F-112233445566')).toEqual(
      havrelund,
    )
    expect(await tenants.byRoute('teams', 'T0123ABC')).toBeUndefined()
  })

  it('that is added again with the same record is the same addition, whose reply was lost', async () => {
    expect(await tenants.add(havrelund)).toEqual({ outcome: 'added' })
    expect(await tenants.list()).toHaveLength(1)
  })

  it('is not overwritten by another with the same id', async () => {
    expect(await tenants.add({ ...havrelund, name: 'Something else' })).toEqual({
      outcome: 'exists',
    })
    expect(await tenants.get(havrelund.id)).toEqual(havrelund)
  })

  it.each([
    ['slack', { slackTeam: 'T0123ABC' }],
    ['teams', { slackTeam: 'T0999', teamsTenant: havrelund.teamsTenant ?? '' }],
  ] as const)(
    'cannot take a %s route that another has, and then leaves nothing behind',
    async (platform, routes) => {
      const thief = tenant('nabokommune', routes)
      const expected = { outcome: 'routeTaken', platform, by: havrelund.id }
      expect(await tenants.add(thief)).toEqual(expected)
      expect(await tenants.get(thief.id)).toBeUndefined()
      expect(await tenants.byRoute('slack', 'T0999')).toBeUndefined()
      expect(await tenants.list()).toHaveLength(1)
    },
  )

  it('needs no route: several without one live side by side', async () => {
    await tenants.add(tenant('b-kommune'))
    await tenants.add(tenant('a-kommune'))
    const ids = (await tenants.list()).map(one => one.id)
    expect(ids).toEqual(['a-kommune', 'b-kommune', 'havrelund'])
  })

  it('is added once when two do it at the same time', async () => {
    const racers = ['x-kommune', 'y-kommune'].map(id => tenant(id, { slackTeam: 'T0777' }))
    const outcomes = await Promise.all(racers.map(racer => tenants.add(racer)))
    expect(outcomes.map(one => one.outcome).sort()).toEqual(['added', 'routeTaken'])
    const owner = await tenants.byRoute('slack', 'T0777')
    expect(owner?.id).toBe(outcomes[0]?.outcome === 'added' ? 'x-kommune' : 'y-kommune')
  })

  it('with an id that is no id cannot be made', () => {
    expect(TenantId.safeParse('x}{y').success).toBe(false)
    expect(Tenant.safeParse({ ...havrelund, slackTeam: 'not a team' }).success).toBe(false)
    expect(Tenant.safeParse({ ...havrelund, teamsTenant: 'contoso' }).success).toBe(false)
  })
})
