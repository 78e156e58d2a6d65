// An outbox whose process is killed at a moment that the test chooses: from then on nothing that it was asked to do comes back, so
// whoever uses it stands still for ever, as after `kill -9`. What Redis was told before stays.
import type { DelivererDeps } from '../../src/deliver/deliver.js'
import type { DeliveryStore } from '../../src/store/sending/delivery-store.js'

type Used = DelivererDeps['deliveries']

export interface Mortal {
  readonly store: Used
  readonly died: Promise<void>
  kill(): void
}

/** Dies at the call with that number, the first being 0: before Redis is told, or after. Without a number only by `kill`. */
export function createMortal(
  store: DeliveryStore,
  { atCall = Number.POSITIVE_INFINITY, isTold = false }: { atCall?: number; isTold?: boolean } = {},
): Mortal {
  let calls = 0
  let isDead = false
  let tell: () => void = () => undefined
  const died = new Promise<void>(resolve => {
    tell = resolve
  })
  const kill = () => {
    isDead = true
    tell()
  }
  async function live<T>(work: () => Promise<T>): Promise<T> {
    const isLast = calls++ === atCall
    if (isDead || (isLast && !isTold)) return end()
    const result = await work()
    return isDead || isLast ? end() : result
  }
  function end(): Promise<never> {
    kill()
    return new Promise(() => undefined)
  }
  return {
    store: {
      leaseMs: store.leaseMs,
      dueLanes: (...args) => live(() => store.dueLanes(...args)),
      loadAll: (...args) => live(() => store.loadAll(...args)),
      load: (...args) => live(() => store.load(...args)),
      claim: (...args) => live(() => store.claim(...args)),
      aim: (...args) => live(() => store.aim(...args)),
      change: (...args) => live(() => store.change(...args)),
      carriedOf: (...args) => live(() => store.carriedOf(...args)),
      setAside: (...args) => live(() => store.setAside(...args)),
      lapsed: (...args) => live(() => store.lapsed(...args)),
      sought: (...args) => live(() => store.sought(...args)),
      forget: (...args) => live(() => store.forget(...args)),
    },
    died,
    kill,
  }
}
