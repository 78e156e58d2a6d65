// What is due of reminders, and what networks want of them: never an older plan in a newer one's place, never two writes of the settings
// from the same revision, and nothing lost or doubled where a reply is.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { NetworkId } from '../../src/core/ids.js'
import { ReminderSettings } from '../../src/model/reminder.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import type { DueReminder } from '../../src/store/sending/plan-store.js'
import { ReminderStore } from '../../src/store/sending/reminder-store.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'
import { until } from '../support/redis-topology.js'
import { startLossyProxy } from './lossy-proxy.js'

const tenants = Array.from({ length: 16 }, randomTenant)
const now = Date.UTC(2026, 10, 23, 8)
const hour = 3_600_000
let connection: RedisConnection
let store: ReminderStore

beforeAll(async () => {
  connection = await openRedis()
  store = new ReminderStore(connection)
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

function nextTenant() {
  const tenant = tenants.pop()
  if (!tenant) throw new Error('make more tenants')
  return tenant
}

const facts = { programme: 3, settings: 1, day: '2026-11-23' }
const one: DueReminder = {
  reminder: 'uid:with:colons#2026-12-01T09:00:-5sd@09:00:2',
  at: now - hour,
  since: now - 9 * hour,
}
const other: DueReminder = { reminder: 'other:-60m:0', at: now + hour, since: now }

describe('settings', () => {
  it('that nobody has written are those of a network that has said nothing, at revision 0', async () => {
    expect(await store.settings(nextTenant())).toEqual(ReminderSettings.parse({}))
  })

  it('come back as they were written, one revision on', async () => {
    const tenant = nextTenant()
    const settings = ReminderSettings.parse({
      networks: { matematik: { offsets: { network: ['-7d@09:00'], lab: [] }, to: 'both' } },
      withoutHour: ['sofie.bruun@nordlund.example'],
    })
    expect(await store.saveSettings(tenant, settings)).toBe('saved')
    expect(await store.settings(tenant)).toEqual({ ...settings, revision: 1 })
  })

  it('are written by exactly one of many who read the same', async () => {
    const tenant = nextTenant()
    const said = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        store.saveSettings(
          tenant,
          ReminderSettings.parse({ networks: { [NetworkId.parse(`n${nth}`)]: {} } }),
        ),
      ),
    )
    expect(said.filter(outcome => outcome === 'saved')).toHaveLength(1)
    expect((await store.settings(tenant)).revision).toBe(1)
  })

  it('are saved for whoever writes the very same again after a lost reply', async () => {
    const proxy = await startLossyProxy(inject('redisSocket'))
    const lossy = await openRedis({ kind: 'single', host: '127.0.0.1', port: proxy.port })
    const tenant = nextTenant()
    const through = new ReminderStore(lossy)
    const settings = ReminderSettings.parse({ others: { to: 'people' } })
    // Once without losing anything, so that the script is known and the lost call is the one that writes.
    await through.saveSettings(nextTenant(), settings)
    proxy.loseNextReply()
    await expect(through.saveSettings(tenant, settings)).rejects.toThrow()
    await until(async () => {
      const said = await through.saveSettings(tenant, settings).catch(() => 'not yet')
      return said === 'saved'
    })
    expect((await store.settings(tenant)).revision).toBe(1)
    await lossy.close()
    await proxy.stop()
  })
})

describe('a plan', () => {
  it('that was never made is undefined, and nothing is due', async () => {
    const tenant = nextTenant()
    expect(await store.planned(tenant)).toBeUndefined()
    expect(await store.due(tenant, now, 10)).toEqual([])
    expect(await store.noted(tenant)).toEqual({ due: [], fired: [] })
  })

  it('tells what is due now, the longest first, and what it was made from', async () => {
    const tenant = nextTenant()
    expect(await store.replace(tenant, [other, one], { from: facts, now })).toBe('replaced')
    expect(await store.planned(tenant)).toEqual(facts)
    expect(await store.due(tenant, now, 10)).toEqual([one])
    expect(await store.due(tenant, now + hour, 10)).toEqual([one, other])
    expect(await store.due(tenant, now + hour, 1)).toEqual([one])
  })

  it('takes the place of the one before, whole', async () => {
    const tenant = nextTenant()
    await store.replace(tenant, [one], { from: facts, now })
    await store.replace(tenant, [other], { from: { ...facts, programme: 4 }, now })
    expect((await store.noted(tenant)).due).toEqual([other])
  })

  it.each([
    ['an older programme', { ...facts, programme: 2 }],
    ['older settings', { ...facts, settings: 0 }],
    ['an older programme and newer settings', { ...facts, programme: 2, settings: 5 }],
  ])('from %s never takes the place of a newer one', async (_, older) => {
    const tenant = nextTenant()
    await store.replace(tenant, [one], { from: facts, now })
    expect(await store.replace(tenant, [other], { from: older, now })).toBe('stale')
    expect((await store.noted(tenant)).due).toEqual([one])
    expect(await store.planned(tenant)).toEqual(facts)
  })

  it('of another day does, also where a clock was set back', async () => {
    const tenant = nextTenant()
    await store.replace(tenant, [one], { from: facts, now })
    const earlier = { ...facts, day: '2026-11-22' }
    expect(await store.replace(tenant, [other], { from: earlier, now })).toBe('replaced')
  })

  it('of a thousand reminders is written at once', async () => {
    const tenant = nextTenant()
    const many = Array.from({ length: 5000 }, (_, nth) => ({ ...one, reminder: `m${nth}:-60m:0` }))
    await store.replace(tenant, many, { from: facts, now })
    expect(await store.due(tenant, now, 10_000)).toHaveLength(5000)
  })
})

describe('a reminder whose rows are written', () => {
  it('is due no more, and noted as sent out for 60 days', async () => {
    const tenant = nextTenant()
    await store.replace(tenant, [one, other], { from: facts, now })
    expect(await store.finish(tenant, [one], { from: facts })).toBe('finished')
    expect(await store.finish(tenant, [one], { from: facts })).toBe('finished')
    expect(await store.noted(tenant)).toEqual({ due: [other], fired: [one] })
    await store.replace(tenant, [other], { from: facts, now: now + 59 * 24 * hour })
    expect((await store.noted(tenant)).fired).toEqual([one])
    await store.replace(tenant, [other], { from: facts, now: now + 60 * 24 * hour })
    expect((await store.noted(tenant)).fired).toEqual([])
  })

  it('can leave a later moment behind, once', async () => {
    const tenant = nextTenant()
    await store.replace(tenant, [one], { from: facts, now })
    const later = [{ ...one, at: now + hour }]
    await store.finish(tenant, [one], { from: facts, later })
    await store.finish(tenant, [one], { from: facts, later })
    expect(await store.noted(tenant)).toEqual({ due: later, fired: [one] })
  })

  it('stays due where another plan stands meanwhile, which may know somebody more', async () => {
    const tenant = nextTenant()
    await store.replace(tenant, [one], { from: { ...facts, programme: 4 }, now })
    expect(await store.finish(tenant, [one], { from: facts })).toBe('stale')
    expect(await store.due(tenant, now, 10)).toEqual([one])
  })
})
