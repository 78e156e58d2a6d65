// Asks a programme any texts, one after the other in a room, and measures: what threw, what had no answer, how long each took.
// Used by test/ask/any-text.test.ts and the bench.
import { performance } from 'node:perf_hooks'
import { answerQuestion } from '../../../src/ask/answer.js'
import type { Instant } from '../../../src/core/time.js'
import type { Turn } from '../../../src/model/turn.js'
import type { Viewer } from '../../../src/people/rights.js'
import type { Snapshot } from '../../../src/programme/snapshot.js'
import { anyText, diceOf } from './any-text.js'

export interface Asked {
  readonly count: number
  /** What went wrong, with the number that makes the text again. */
  readonly failures: readonly string[]
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly slowest: { readonly ms: number; readonly nth: number; readonly length: number }
}

export interface Room {
  readonly snapshot: Snapshot
  readonly viewers: readonly Viewer[]
  readonly now: Instant
  readonly sources: readonly string[]
}

/** So many questions are asked in one room: a failure comes again when its room is asked from the first. */
const roomSize = 5

/** Asks the texts `from` … `from + count - 1`; within a room one in three leans on the one before. */
export function askAnything(
  { snapshot, viewers, now, sources }: Room,
  from: number,
  count: number,
): Asked {
  const failures: string[] = []
  const times: number[] = []
  let slowest = { ms: 0, nth: from, length: 0 }
  let previous: Turn | undefined
  for (let nth = from; nth < from + count; nth++) {
    const text = anyText(nth, sources)
    const viewer = viewers[nth % viewers.length]
    if (!viewer) throw new RangeError('nobody asks')
    if (nth % roomSize === 0) previous = undefined
    const leans = previous && diceOf(nth + 7)(3) === 0 ? { previous } : {}
    const ask = () => answerQuestion(text, { snapshot, viewer, now, ...leans })
    try {
      const start = performance.now()
      const { reply, turn } = ask()
      // Something else may have held the machine up: the quickest of a few is the question's own.
      const ms = quickest(performance.now() - start, slowest.ms, ask)
      times.push(ms)
      if (ms > slowest.ms) slowest = { ms, nth, length: text.length }
      if (reply.text.trim() === '') failures.push(`${nth}: no text in the answer`)
      previous = turn ?? previous
    } catch (error) {
      failures.push(`${nth}: ${error instanceof Error ? error.message : String(error)}`)
      previous = undefined
    }
  }
  times.sort((one, other) => one - other)
  const part = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0
  return { count, failures, p50: part(0.5), p99: part(0.99), slowest }
}

function quickest(first: number, known: number, ask: () => unknown): number {
  let best = first
  for (let again = 0; again < 3 && best > Math.max(known, 5); again++) {
    const start = performance.now()
    ask()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
