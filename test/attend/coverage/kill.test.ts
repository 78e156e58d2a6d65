// A process that is killed between any two steps of bringing a card up to date: the next turn, of whichever replica, makes it whole, and the
// card ends with what was answered last.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAttendDesk } from '../../../src/attend/desk.js'
import { CardStore } from '../../../src/store/attend/card-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { forget, openRedis } from '../../support/redis.js'
import { answer, mat2 } from './answers.js'
import { openWorld, type World } from './world.js'

let connection: RedisConnection
const worlds: World[] = []

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...worlds.map(({ tenant }) => tenant))
  await connection.close()
})

/** Stores of which no call comes back from that one on, the first being 0: before Redis is told of it, or after. */
function mortal(atCall: number, isTold: boolean) {
  let calls = 0
  let isDead = false
  let tell: () => void = () => undefined
  const died = new Promise<'died'>(resolve => {
    tell = () => resolve('died')
  })
  const end = (): Promise<never> => {
    isDead = true
    tell()
    return new Promise(() => undefined)
  }
  function wrap<T extends object>(store: T): T {
    return new Proxy(store, {
      get(_, name) {
        const value: unknown = Reflect.get(store, name, store)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          const isLast = calls++ === atCall
          if (isDead || (isLast && !isTold)) return end()
          const result: unknown = await value.apply(store, args)
          return isDead || isLast ? end() : result
        }
      },
    })
  }
  return { wrap, died }
}

describe.each([
  ['before', false],
  ['after', true],
])('killed just %s Redis is told', (_, isTold) => {
  it.each([0, 1, 2, 3, 4])('of step %i', async step => {
    const world = await openWorld(connection)
    worlds.push(world)
    await world.press('karen.toft', { does: 'follow', meeting: mat2 })
    await world.answer(answer('bo.dam', 'no', { at: world.now }))
    await world.send()
    world.now += 10_000
    await world.answer(answer('sofie.bruun', 'yes', { at: world.now }))
    const { wrap, died } = mortal(step, isTold)
    const { deps, tenant } = world
    const cards = wrap(new CardStore(connection))
    const killed = createAttendDesk({ ...deps, cards, deliveries: wrap(deps.deliveries) })
    const done = killed.run(tenant, world.now).then(() => 'done' as const)
    // All five steps there are: none of these comes to its end.
    expect(await Promise.race([died, done])).toBe('died')
    // It has seen this programme, so nothing is due again but for the answer.
    const next = createAttendDesk(deps)
    for (let turn = 0; turn < 2; turn++) {
      await next.run(tenant, world.now)
      await world.send()
      world.now += 6000
    }
    expect(world.chat.edits.at(-1)?.text).toContain('1 kommer, 1 kan ikke, 3 mangler at svare')
  })
})
