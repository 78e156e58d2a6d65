// Keeps a model that does not work from costing everybody eight seconds: after some failures in a row of seconds nobody asks it for a
// while, then one turn tries. One for each endpoint of this process; used by endpoint.ts.

const mostFailures = 5
const withinMs = 60_000
/** Short enough that whoever asks again has the model back, long enough that a broken one costs one turn in it. */
const pauseMs = 30_000

export interface Breaker {
  /** Whether calls are held back now; one that would be let through to try is not. */
  isOpen(): boolean
  /** Whether a call may be made. Whoever got a yes says `left` when it has ended, or nobody is let through again. */
  enter(): boolean
  left(isWell: boolean): void
}

/** `now`: in ms, of any clock that only goes forward. `onChange`: told when it opens and when it closes again. */
export function createBreaker(
  now: () => number,
  onChange: (isOpen: boolean) => void = () => undefined,
): Breaker {
  let failures: number[] = []
  let openedAt: number | undefined
  let isTrying = false
  const isPausing = () => openedAt !== undefined && (isTrying || now() - openedAt < pauseMs)
  return {
    isOpen: isPausing,
    enter() {
      if (isPausing()) return false
      isTrying = openedAt !== undefined
      return true
    },
    left(isWell) {
      const wasOpen = openedAt !== undefined
      const wasTrying = isTrying
      isTrying = false
      if (isWell) {
        if (!wasTrying) return
        openedAt = undefined
        failures = []
        onChange(false)
        return
      }
      failures = [...failures.filter(at => now() - at < withinMs), now()]
      if (!wasOpen && failures.length < mostFailures) return
      openedAt = now()
      if (!wasOpen) onChange(true)
    },
  }
}
