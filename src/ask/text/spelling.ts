// Finds the known words that a mistyped word may have meant. Used for names (src/ask/lexicon.ts) and question words.
// Time does not grow with the number of words: candidates come from an index, and only they are measured.

/** A known word near the one asked for, and how many letters are wrong. */
export interface Suggestion {
  readonly word: string
  readonly edits: number
}

export interface Spelling {
  /** The nearest known words, all equally near; empty when none is near enough. */
  nearest(key: string): readonly Suggestion[]
}

/** How many wrong letters a word of this length may have: none under 4, one from 4, two from 9. */
export function editsAllowed(length: number): number {
  if (length < 4) return 0
  return length < longFrom ? 1 : 2
}

/** An index over keys (src/ask/text/tokens.ts). */
export function createSpelling(words: Iterable<string>): Spelling {
  const index = new Map<string, string[]>()
  for (const word of new Set(words)) {
    if (editsAllowed(word.length) === 0 || /\d/.test(word)) continue
    for (const trace of tracesOf(word)) push(index, trace, word)
  }
  const found = new Map<string, readonly Suggestion[]>()
  return {
    nearest: key => {
      const known = found.get(key)
      if (known) return known
      if (found.size >= maxRemembered) found.clear()
      const near = nearest(index, key)
      found.set(key, near)
      return near
    },
  }
}

/** People ask with the same few words: so many of them are not looked for twice. */
const maxRemembered = 1000

function nearest(index: ReadonlyMap<string, string[]>, key: string): Suggestion[] {
  const allowed = editsAllowed(key.length)
  if (allowed === 0 || /\d/.test(key)) return []
  const seen = new Set<string>()
  let best = allowed
  let found: Suggestion[] = []
  for (const trace of looksOf(key)) {
    for (const word of index.get(trace) ?? []) {
      if (seen.has(word)) continue
      seen.add(word)
      const edits = isLikely(key, word) ? editsBetween(key, word, best) : best + 1
      if (edits > Math.min(best, editsAllowed(word.length))) continue
      if (edits < best) found = []
      best = edits
      found.push({ word, edits })
    }
  }
  return found
}

/** People seldom miss the first letter, but for a swap of two and the mute h of hv-: without this, øst could be vest. */
function isLikely(key: string, word: string): boolean {
  if (key[0] === word[0]) return true
  const swapped = key[0] === word[1] && key[1] === word[0]
  return swapped || (word.startsWith('hv') && key[0] === 'v')
}

/** From this length two letters may be wrong, and words are found by their thirds. */
const longFrom = 9

/** What a known word is found by: a short one without each of its letters, a long one by each of its thirds. */
function tracesOf(word: string): string[] {
  return word.length < longFrom ? withoutOne(word) : thirds(word, word.length, 0)
}

/** Where to look for a mistyped word: as a short one, and as long ones up to two letters longer or shorter. */
function looksOf(key: string): string[] {
  const short = key.length <= longFrom ? withoutOne(key) : []
  if (key.length < longFrom - 1) return short
  return [...short, ...[-2, -1, 0, 1, 2].flatMap(step => thirds(key, key.length + step, 2))]
}

/** One wrong letter of any kind leaves two words the same but for one letter in each. */
function withoutOne(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
}

/** Two wrong letters leave one third whole; in a mistyped word it may have moved by as much. */
function thirds(word: string, length: number, slide: number): string[] {
  const found: string[] = []
  if (length < longFrom) return found
  for (let part = 0; part < 3; part++) {
    const from = Math.floor((length * part) / 3)
    const size = Math.floor((length * (part + 1)) / 3) - from
    for (let at = Math.max(0, from - slide); at <= from + slide; at++) {
      const piece = word.slice(at, at + size)
      if (piece.length === size) found.push(`${length}.${part}.${piece}`)
    }
  }
  return found
}

/**
 * The one word that was meant, of those equally near: one form of all the others, or the only one that sounds as it was written.
 * "Ledder" is "leder" and no "leader", "fergen" is "færgen" and no "ferien". Undefined where it may be several.
 */
export function likeliest(key: string, near: readonly Suggestion[]): string | undefined {
  const least = Math.min(...near.map(({ edits }) => edits))
  const best = [...new Set(near.flatMap(({ word, edits }) => (edits === least ? word : [])))]
  const alike = best.filter(word => soundsAlike(word, key))
  const [shortest, ...others] = (alike.length > 0 ? alike : best).sort(
    (a, b) => a.length - b.length,
  )
  if (shortest === undefined) return undefined
  return others.every(word => word.startsWith(shortest)) ? shortest : undefined
}

/** Whether two words are heard as the same. */
export function soundsAlike(one: string, other: string): boolean {
  return soundOf(one) === soundOf(other)
}

/** As one hears it: no double and no mute letter, and æ as e (in a key, a). */
function soundOf(key: string): string {
  return key
    .replace(/(.)\1/g, '$1')
    .replace(/^h(?=[vj])|(?<=[ln])d/g, '')
    .replace(/a/g, 'e')
}

/** Letters put in, left out, changed or swapped with the next; stops at `most` and then says `most + 1`. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}

function push(index: Map<string, string[]>, key: string, word: string): void {
  const words = index.get(key)
  if (!words) index.set(key, [word])
  else if (words.at(-1) !== word) words.push(word)
}
