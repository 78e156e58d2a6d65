// 100,000 texts that nobody should have to answer, asked of the sample network: none may throw or be left without words. And that
// time grows with a question's length and no faster. Run by the bench command; a part of it stands in test/ask/any-text.test.ts.
import { performance } from 'node:perf_hooks'
import { answerQuestion } from '../../../src/ask/answer.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { createSnapshot, type Snapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'
import { qualitySet } from '../../quality/set.js'
import { hostile, textsOf } from '../../support/hostile/any-text.js'
import { askAnything } from '../../support/hostile/ask-anything.js'
import { at } from '../../support/programme.js'
import type { Measured } from '../measure.js'

const now = at('2026-11-22T10:00')
const sizes = { small: { count: 100, every: 100 }, full: { count: 100_000, every: 1 } } as const

/** Throws with the numbers of the texts that had no answer. */
export function benchAnyText(scale: 'small' | 'full'): Measured[] {
  const { count, every } = sizes[scale]
  const { programme } = loadSample(now)
  const snapshot = createSnapshot({ version: 1, programme }, now)
  const viewers = [guest, ...programme.people.map(person => viewerOf(person, '2026-11-22'))]
  const seen = qualitySet(2026).questions.filter(({ unseen }) => !unseen)
  const sources = [...seen.flatMap(({ q, history }) => [...history, q]), ...textsOf(programme)]
  const asked = askAnything({ snapshot, viewers, now, sources }, 0, count)
  if (asked.failures.length > 0) throw new Error(asked.failures.slice(0, 20).join('\n'))
  const { p50, p99, slowest } = asked
  return [
    {
      name: `${count.toLocaleString('en')} random and mutated questions, all answered: p99 against p50`,
      ratio: p99 / p50,
      detail: `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, the slowest ${slowest.ms.toFixed(0)} ms (number ${slowest.nth}, ${slowest.length} letters)`,
    },
    growth(
      snapshot,
      [...hostile, ...seen.map(({ q }) => q)].filter(
        (text, nth) => text !== '' && nth % every === 0,
      ),
    ),
  ]
}

/** A piece over and over, 2,000 letters of it against 500: four times as long. The worst of all pieces. */
function growth(snapshot: Snapshot, pieces: readonly string[]): Measured {
  const all = pieces.map(piece => {
    const [short, long] = [500, 2000].map(length => timeOf(snapshot, repeated(piece, length)))
    return { piece, short: short ?? 0, long: long ?? 0 }
  })
  all.sort((one, other) => other.long - one.long)
  const [worst] = all
  if (!worst) throw new RangeError('no pieces')
  return {
    name: `time of the slowest question of 2,000 letters, against 500 of the same (4 is in step with its length)`,
    ratio: worst.long / worst.short,
    detail: `${worst.long.toFixed(1)} ms against ${worst.short.toFixed(1)} ms, of ${pieces.length} pieces over and over`,
  }
}

function repeated(piece: string, length: number): string {
  return `${piece} `.repeat(Math.ceil(length / (piece.length + 1))).slice(0, length)
}

/** The quickest of four, in milliseconds. */
function timeOf(snapshot: Snapshot, text: string): number {
  const times = Array.from({ length: 4 }, () => {
    const start = performance.now()
    answerQuestion(text, { snapshot, viewer: guest, now })
    return performance.now() - start
  })
  return Math.min(...times)
}
