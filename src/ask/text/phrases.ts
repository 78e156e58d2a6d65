// Finds phrases of src/ask/words.ts in a question's words: the longest at each place, left to right, `~` for up to four words.
// Made once from the data when the module is loaded; used by src/ask/understand.ts.
import { keyOf, type Token } from './tokens.js'

/** A phrase that was found, by what it stands for. */
export interface Found<T> {
  readonly value: T
  readonly from: number
  /** One past the last word. */
  readonly to: number
  /** Places of the words themselves, without those that `~` skipped. */
  readonly at: readonly number[]
}

export interface Phrases<T> {
  /** Every phrase in the words. `isUsed` words are skipped as starts. */
  findAll(tokens: readonly Pick<Token, 'key'>[], isUsed?: (at: number) => boolean): Found<T>[]
  /** The words that any phrase is made of, as keys. */
  readonly words: ReadonlySet<string>
}

/** How many words a `~` may skip. */
const gap = 4

/** Builds the finder from a table of value → phrases. */
export function createPhrases<T>(table: readonly (readonly [T, readonly string[]])[]): Phrases<T> {
  const byFirst = new Map<string, { value: T; parts: readonly string[] }[]>()
  const words = new Set<string>()
  for (const [value, phrases] of table) {
    for (const phrase of phrases) {
      const parts = phrase.split(/\s+/).map(part => (part === '~' ? '~' : keyOf(part)))
      for (const part of parts) if (part !== '~') words.add(part)
      const first = parts[0] ?? ''
      byFirst.set(first, [...(byFirst.get(first) ?? []), { value, parts }])
    }
  }
  return {
    words,
    findAll(tokens, isUsed = () => false) {
      const found: Found<T>[] = []
      for (let from = 0; from < tokens.length; ) {
        const best = isUsed(from) ? undefined : longestAt(byFirst, tokens, from)
        if (best) found.push(best)
        from = best
          ? best.at.find((at, nth) => at !== from + nth) === undefined
            ? best.to
            : from + 1
          : from + 1
      }
      return found
    },
  }
}

function longestAt<T>(
  byFirst: ReadonlyMap<string, readonly { value: T; parts: readonly string[] }[]>,
  tokens: readonly Pick<Token, 'key'>[],
  from: number,
): Found<T> | undefined {
  let best: Found<T> | undefined
  for (const { value, parts } of byFirst.get(tokens[from]?.key ?? '') ?? []) {
    const at = match(parts, tokens, from)
    if (at && at.length > (best?.at.length ?? 0))
      best = { value, from, to: (at.at(-1) ?? from) + 1, at }
  }
  return best
}

/** The places of the phrase's words, or undefined. A `~` takes the nearest fit. */
function match(
  parts: readonly string[],
  tokens: readonly Pick<Token, 'key'>[],
  from: number,
): number[] | undefined {
  const places: number[] = []
  let at = from
  for (let nth = 0; nth < parts.length; nth++) {
    const part = parts[nth]
    if (part !== '~') {
      if (tokens[at]?.key !== part) return undefined
      places.push(at++)
      continue
    }
    const next = parts[nth + 1]
    const end = Math.min(tokens.length, at + gap + 1)
    while (at < end && tokens[at]?.key !== next) at++
  }
  return places
}
