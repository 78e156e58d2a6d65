// Finds a school, hold, network or area by the name that a cell gives it, and the one near name where it is misspelt.
// Called by the readers of each kind. A near name is only ever proposed: it is never taken for the one that is meant.
import { fold } from '../words.js'

interface Named {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
}

export type NameFound<Item> = { readonly item: Item } | { readonly near: string } | undefined

/** A finder over a list; ways of writing the same name (`Sct.`, hyphens, doubled letters, no æøå) are one. */
export function createNameFinder<Item extends Named>(items: readonly Item[]) {
  const byKey = new Map<string, Item>()
  const whole: (readonly [string, Item])[] = []
  for (const item of items) {
    for (const name of [item.id, ...(item.aliases ?? []), item.name]) {
      byKey.set(keyOf(name), item)
      whole.push([bareOf(name), item])
    }
  }
  return (text: string): NameFound<Item> => {
    const key = keyOf(text)
    const item = byKey.get(key)
    if (item) return { item }
    // The mistake may stand in the ending that the key leaves out: "Nordskoln".
    const bare = bareOf(text)
    const near = new Set(
      [...byKey, ...whole]
        .filter(([other]) => isNear(key, other) || isNear(bare, other))
        .map(([, one]) => one),
    )
    const [only] = near
    return only && near.size === 1 ? { near: only.name } : undefined
  }
}

/** "Nordskolen", "Nord Skole" and "Nordskole" have one key; what is left must still be a name. */
function keyOf(text: string): string {
  const bare = bareOf(text)
  const stem = bare.replace(/s?skole(?:n|ns)?$/, '')
  return stem.length >= 3 ? stem : bare
}

/** Plain letters without signs, `Skt.` written out, doubled letters once. */
function bareOf(text: string): string {
  return fold(text)
    .replace(/\b(?:skt|sct|st)\b\.?/g, 'sankt')
    .replace(/[^a-z0-9]+/g, '')
    .replace(/([a-z])\1+/g, '$1')
}

/** One mistake in a short name, two in a long one. */
function isNear(one: string, other: string): boolean {
  const limit = Math.min(one.length, other.length) >= 8 ? 2 : 1
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > limit)
    return false
  return distance(one, other) <= limit
}

/** Insertions, deletions, substitutions and swaps of neighbours that make one of the other. */
export function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (isSwap) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    ;[before, last] = [last, row]
  }
  return last[other.length] ?? 0
}

/** Several in a cell: lines, commas, semicolons, slashes, "og". A name with "og" in it is asked for first, whole. */
export function listIn(text: string, isKnown: (name: string) => boolean = () => false): string[] {
  if (isKnown(text)) return [text]
  return text
    .split(/\s*[\n;,|]\s*|\s+[+/]\s+|\s+\/|\/\s+/)
    .flatMap(part => (isKnown(part) ? [part] : part.split(/\s+(?:og|and|samt|&)\s+|\//)))
    .map(part => part.replace(/^[\s•*–-]+|[\s.]+$/g, '').trim())
    .filter(part => part !== '')
}
