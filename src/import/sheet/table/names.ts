// Finds a school, hold, network or area by the name that a cell gives it, and the one near name where it is misspelt.
// Called by the readers of each kind. A near name is only ever proposed: it is never taken for the one that is meant.
import { fold } from '../../words.js'

interface Named {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
}

export type NameFound<Item> = { readonly item: Item } | { readonly near: Item } | undefined

/**
 * A finder over a list; ways of writing the same name (`Sct.`, `Sdr.`, hyphens, doubled letters, no æøå) are one. With `byWord`
 * the one item of which a word is the name is near it too: "Byskolen" of "Ravnsholt Byskole", as one says where it is known.
 */
export function createNameFinder<Item extends Named>(
  items: readonly Item[],
  { byWord = false }: { readonly byWord?: boolean } = {},
) {
  const words = byWord ? byWordOf(items) : new Map<string, Set<Item>>()
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
    const near = new Set([
      ...[...byKey].filter(([other]) => isNear(key, other)).map(([, one]) => one),
      ...whole.filter(([other]) => isNear(bare, other)).map(([, one]) => one),
    ])
    for (const one of near.size === 0 ? (words.get(wordOf(text)) ?? []) : []) near.add(one)
    const [only] = near
    return only && near.size === 1 ? { near: only } : undefined
  }
}

/** Items by each word of their names that tells them apart. */
function byWordOf<Item extends Named>(items: readonly Item[]): Map<string, Set<Item>> {
  const found = new Map<string, Set<Item>>()
  for (const item of items) {
    for (const name of [item.name, ...(item.aliases ?? [])]) {
      const words = name.split(/[\s,]+/).map(wordOf)
      if (words.length < 2) continue
      for (const word of words.filter(one => one.length >= 4 && !general.test(one)))
        found.set(word, (found.get(word) ?? new Set<Item>()).add(item))
    }
  }
  return found
}
const general =
  /^(?:sankt|skole|special|specialskole|boernehus|boerneby|heldagsskole|folkeskole|friskole|privatskole|soender|noere|gamel|vestre|oestre)$/

/** A word without its article: "Byskolen" and "Byskole". */
function wordOf(text: string): string {
  return bareOf(text).replace(/(?<=skole)n$/, '')
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
    .replace(/\bsdr\b\.?/g, 'soender')
    .replace(/\bndr\b\.?|\bnr\b\.?(?=\s*[a-z])/g, 'noerre')
    .replace(/\bgl\b\.?/g, 'gammel')
    .replace(/[^a-z0-9]+/g, '')
    .replace(/([a-z])\1+/g, '$1')
}

/**
 * One mistake in a short name, two in a long one; "-skolen" makes no name longer. Numbers are never misspelt ("Hold 2"), and
 * in a short name the first letter makes another name ("Lundskolen", "Sundskolen").
 */
function isNear(one: string, other: string): boolean {
  const own = [one, other].map(name => name.replace(/skol\w{0,3}$/, '').length)
  const length = Math.min(...own)
  const limit = length >= 8 ? 2 : 1
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > limit)
    return false
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false
  if (length < 6 && one[0] !== other[0]) return false
  return distance(one, other) <= limit
}

/** Ways of writing one name have one key: for counting how often it is written. */
export function nameKey(text: string): string {
  return keyOf(text)
}

/**
 * Of names that many rows write, those that look like a misspelling of another: near one that stands there at least three
 * times as often, and three times at least. By key, with the usual one as it is written; two that are as frequent are two.
 */
export function findMisspelt(names: readonly string[]): ReadonlyMap<string, string> {
  const written = new Map<string, { name: string; count: number }>()
  for (const name of names) {
    const key = keyOf(name)
    const before = written.get(key)
    written.set(key, { name: before?.name ?? name, count: (before?.count ?? 0) + 1 })
  }
  const usual = [...written.values()].filter(({ count }) => count >= 3)
  const misspelt = new Map<string, string>()
  for (const [key, { name, count }] of written) {
    const others = usual.filter(
      other =>
        other.count >= 3 * count &&
        (isNear(key, keyOf(other.name)) || isNear(bareOf(name), bareOf(other.name))),
    )
    const [only] = others
    if (only && others.length === 1) misspelt.set(key, only.name)
  }
  return misspelt
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
    .flatMap(part => (isKnown(part) ? [part] : andIn(part, isKnown)))
    .map(part => part.replace(/^[\s•*–-]+|[\s.]+$/g, '').trim())
    .filter(part => part !== '' && !isCount(part))
}

/** What "og" and a slash join, but for the longest runs that are one known name: "Nordskolen og Ørum og Lind Friskole". */
function andIn(text: string, isKnown: (name: string) => boolean): string[] {
  const pieces = text.split(/(\s+(?:og|and|samt|&)\s+|\/)/).slice(0, 41)
  const names: string[] = []
  for (let from = 0; from < pieces.length; ) {
    let to = Math.min(pieces.length, from + 7)
    while (to > from + 1 && !isKnown(pieces.slice(from, to).join(''))) to -= 2
    names.push(pieces.slice(from, to).join(''))
    from = to + 1
  }
  return names
}

/**
 * "Hvidkilde Skole og Børnehus" is one school: what "og" joins is two only where both are names of their own, known
 * (`isAlone`) or plainly those of schools. In a longer row of names ("A Skole og Ørum og Lind Friskole") nothing is joined so.
 */
export function isOneSchool(
  text: string,
  cell: string,
  isAlone: (name: string) => boolean,
): boolean {
  const isWhole = cell.split(/[\n;,|]/).some(part => part.trim() === text.trim())
  if (!isWhole) return false
  const parts = text.split(/\s+(?:og|and|&)\s+/)
  if (parts.length !== 2 || parts.some(part => part.trim() === '' || /[\n;,|/]/.test(part)))
    return false
  const [first = '', second = ''] = parts
  const looksLike = (part: string) => /\p{L}{2}skole|\p{L} (?:fri)?skole|gymnasi/iu.test(part)
  return looksLike(first) && !isAlone(second) && !looksLike(second)
}

/** "5 skoler" counts names and is none. */
function isCount(text: string): boolean {
  return /^\d+\s*(?:skoler?|deltagere?|personer?|netværk|hold|schools?|people)?$/i.test(text)
}

/** Whether the name is one that is known, and not only near to one. */
export function isItem<Item>(
  found: { readonly item: Item } | { readonly near: Item } | undefined,
): found is { readonly item: Item } {
  return found !== undefined && 'item' in found
}
