// An outbox whose process is killed at a moment that the test chooses: from then on nothing that it was asked to do comes back, so
// whoever uses it stands still for ever, as after `kill -9`. What Redis was told before stays.
import type { DeliveryStore } from '../../src/store/delivery-store.js'

type Used = Pick<
  DeliveryStore,
  'due' | 'claim' | 'change' | 'load' | 'lapsed' | 'sought' | 'forget' | 'leaseMs'
>

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
      due: (...args) => live(() => store.due(...args)),
      claim: (...args) => live(() => store.claim(...args)),
      change: (...args) => live(() => store.change(...args)),
      load: (...args) => live(() => store.load(...args)),
      lapsed: (...args) => live(() => store.lapsed(...args)),
      sought: (...args) => live(() => store.sought(...args)),
      forget: (...args) => live(() => store.forget(...args)),
    },
    died,
    kill,
  }
}
