// The ticker: at once and then regularly, one tick at a time, and nothing that a tick does can stop it.
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { startClock } from '../../src/jobs/clock.js'
import { createTestLog } from '../support/redis.js'

/** Holds the whole process, as a long computation does. */
function block(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

describe.concurrent('the clock', { retry: 2 }, () => {
  it('ticks at once, and then at every second that is due', async () => {
    const log = createTestLog()
    const ticks: number[] = []
    const clock = startClock(async () => void ticks.push(Date.now()), { log, everySeconds: 1 })
    expect(ticks).toHaveLength(1)
    await sleep(2500)
    await clock.stop()
    expect(ticks.length).toBeGreaterThanOrEqual(3)
    for (const tick of ticks.slice(1)) expect(tick % 1000).toBeLessThan(900)
    expect(log.lines.filter(line => line.level !== 'debug')).toEqual([])
  })

  it('logs the error of a tick and ticks on', async () => {
    const log = createTestLog()
    let ticks = 0
    const failing = async () => {
      ticks++
      throw new Error('the store is away')
    }
    const clock = startClock(failing, { log, everySeconds: 1 })
    await sleep(1600)
    await clock.stop()
    expect(ticks).toBeGreaterThanOrEqual(2)
    expect(log.lines.filter(line => line.level === 'error')).toHaveLength(ticks)
  })

  it('never runs two ticks at once', async () => {
    let running = 0
    let most = 0
    let ticks = 0
    const slow = async () => {
      ticks++
      most = Math.max(most, ++running)
      await sleep(1500)
      running--
    }
    const clock = startClock(slow, { log: createTestLog(), everySeconds: 1 })
    await sleep(3600)
    await clock.stop()
    expect(most).toBe(1)
    expect(ticks).toBeGreaterThanOrEqual(2)
  })

  it('stops after the tick that runs has ended, and no other begins', async () => {
    let ended = 0
    let begun = 0
    const tick = async () => {
      begun++
      await sleep(300)
      ended++
    }
    const clock = startClock(tick, { log: createTestLog(), everySeconds: 1 })
    await clock.stop()
    expect(ended).toBe(1)
    await sleep(1200)
    expect(begun).toBe(1)
  })
})

describe('a process that was held up', () => {
  it('ticks when it comes to again instead of leaving the tick out', { retry: 2 }, async () => {
    const log = createTestLog()
    const ticks: number[] = []
    const clock = startClock(async () => void ticks.push(performance.now()), {
      log,
      everySeconds: 2,
    })
    // To a little before a slot, then past it by more than node-cron's own tolerance of a second.
    await sleep(((3600 - (Date.now() % 2000)) % 2000) + 1)
    const before = ticks.length
    block(1900)
    await sleep(200)
    const after = ticks.length
    await clock.stop()
    expect(after).toBe(before + 1)
    expect(log.lines.filter(line => line.level !== 'debug')).toEqual([])
  })
})
