// One timer to what comes next, and turns that never overlap: what many ask for at once is done once more, not many times.
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { TenantId } from '../../src/core/ids.js'
import { createTurns } from '../../src/jobs/turns.js'
import { createWaker } from '../../src/jobs/waker.js'
import { until } from '../support/redis-topology.js'

const [one, other] = ['one', 'other'].map(id => TenantId.parse(id))
if (!one || !other) throw new Error('two tenants')
/** A clock that stands an hour from the real one, as PEJLING_CLOCK does. */
const clock = { now: () => Date.now() + 3_600_000 }

describe('the timer', () => {
  it('wakes each tenant when its moment has come, the nearest first', async () => {
    const woken: string[] = []
    const waker = createWaker(clock, tenant => woken.push(tenant))
    waker.set(other, clock.now() + 200)
    waker.set(one, clock.now() + 20)
    await until(() => woken.length === 2)
    expect(woken).toEqual([one, other])
    waker.stop()
  })

  it('wakes at once for what has come already, and once', async () => {
    const woken: string[] = []
    const waker = createWaker(clock, tenant => woken.push(tenant))
    waker.set(one, clock.now() - 1000)
    await until(() => woken.length > 0)
    await sleep(20)
    expect(woken).toEqual([one])
    waker.stop()
  })

  it('goes by the last moment that was set, and by none where there is none', async () => {
    const woken: string[] = []
    const waker = createWaker(clock, tenant => woken.push(tenant))
    waker.set(one, clock.now() + 10)
    waker.set(one, undefined)
    waker.set(other, clock.now() + 60_000)
    waker.set(other, clock.now() + 40)
    await until(() => woken.length > 0)
    expect(woken).toEqual([other])
    waker.stop()
  })

  it('wakes nobody once it is stopped, also for years ahead', async () => {
    const woken: string[] = []
    const waker = createWaker(clock, tenant => woken.push(tenant))
    waker.set(one, clock.now() + 10 * 365 * 86_400_000)
    waker.set(other, clock.now() + 20)
    waker.stop()
    waker.set(one, clock.now())
    await sleep(60)
    expect(woken).toEqual([])
  })
})

describe('turns', () => {
  it('never overlap for one tenant, and those who ask meanwhile share the next', async () => {
    const begun: string[] = []
    const ends: (() => void)[] = []
    const turn = createTurns(async tenant => {
      begun.push(tenant)
      await new Promise<void>(resolve => ends.push(resolve))
    })
    const first = turn(one)
    const later = [turn(one), turn(one), turn(one)]
    const others = turn(other)
    expect(begun).toEqual([one, other])
    for (const end of ends.splice(0)) end()
    await Promise.all([first, others])
    await until(() => begun.length === 3)
    for (const end of ends) end()
    await Promise.all(later)
    expect(begun).toEqual([one, other, one])
  })

  it('go on after one that failed, and tell those who asked for it', async () => {
    let turns = 0
    const turn = createTurns(async () => {
      if (++turns === 1) throw new Error('Redis is away')
    })
    const first = turn(one)
    const second = turn(one)
    await expect(first).rejects.toThrow('Redis is away')
    await second
    await turn(one)
    expect(turns).toBe(3)
  })
})
