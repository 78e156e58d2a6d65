// A model that fails five times within a minute is left alone for half a minute; then one turn tries, and decides for all.
import { describe, expect, it } from 'vitest'
import { createBreaker } from '../../src/llm/breaker.js'

function open() {
  let now = 0
  const changes: boolean[] = []
  const breaker = createBreaker(
    () => now,
    isOpen => changes.push(isOpen),
  )
  return {
    breaker,
    changes,
    later: (ms: number) => {
      now += ms
    },
    fail(times: number) {
      for (let time = 0; time < times; time += 1) if (breaker.enter()) breaker.left(false)
    },
  }
}

describe('A breaker', () => {
  it('opens at the fifth failure and not at the fourth', () => {
    const { breaker, fail, changes } = open()
    fail(4)
    expect(breaker.isOpen()).toBe(false)
    fail(1)
    expect(breaker.isOpen()).toBe(true)
    expect(breaker.enter()).toBe(false)
    expect(changes).toEqual([true])
  })

  it('forgets failures after a minute', () => {
    const { breaker, fail, later } = open()
    fail(4)
    later(60_000)
    fail(4)
    expect(breaker.isOpen()).toBe(false)
  })

  it('lets one try after half a minute, and nobody else until that one is back', () => {
    const { breaker, fail, later } = open()
    fail(5)
    later(29_999)
    expect(breaker.enter()).toBe(false)
    later(1)
    expect(breaker.isOpen()).toBe(false)
    expect(breaker.enter()).toBe(true)
    expect([breaker.isOpen(), breaker.enter()]).toEqual([true, false])
  })

  it('closes when the one comes back well, with a clean sheet', () => {
    const { breaker, fail, later, changes } = open()
    fail(5)
    later(30_000)
    breaker.enter()
    breaker.left(true)
    fail(4)
    expect(breaker.isOpen()).toBe(false)
    expect(changes).toEqual([true, false])
  })

  it('waits another half minute when the one fails, and tells nobody again', () => {
    const { breaker, fail, later, changes } = open()
    fail(5)
    later(30_000)
    fail(1)
    expect(breaker.isOpen()).toBe(true)
    later(30_000)
    expect(breaker.enter()).toBe(true)
    expect(changes).toEqual([true])
  })
})
