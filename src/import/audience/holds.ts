// Which hold a text names: "Hold 2", "hold2", "hold B", "Hold 1 og 3", "2. hold", and what the known ones are called whatever
// their word is: "Klynge Nord og Syd", "Spor 2". Called by audience.ts.
// A hold that nobody knows yet is proposed; "hold" as a verb or before a lower-case i never is one.
import { type HoldId, HoldId as HoldIdSchema, slug } from '../../core/ids.js'
import type { Hold, Programme } from '../../model/programme.js'
import { fold } from '../words.js'
import { hasWords } from './networks.js'

export interface HoldReader {
  find(text: string): HoldId[]
  /** Every hold of the programme: "alle hold". */
  all(): HoldId[]
  proposed(): Hold[]
}

// Not the number of a date or time: "Hold 2 – 3. december", "Hold 2, 9.30".
const number = String.raw`\d{1,2}(?![\d]|\s*[.:/]\s*\d|\.\s*[a-zæøå])`
const name = String.raw`(?:${number}|[A-H](?![\p{L}\d])|[IVX]{1,4}(?![\p{L}\d])|[a-h](?=\s*(?:$|[,.;:)–-])))`
const list = new RegExp(
  String.raw`(?<![\p{L}])(?:[Hh]old|HOLD)(?:ene|et)?[\s-]*(?:nr\.?\s*)?(${name}(?:\s*(?:,|og|&|\+|/|-|–|til)\s*(?:[Hh]old\s*)?${name})*)`,
  'gu',
)
const reversed = /(?<![\d.])(\d{1,2})\.\s*hold(?![\p{L}])/giu

export function createHoldReader(known: Pick<Programme, 'holds'>): HoldReader {
  const proposals = new Map<HoldId, Hold>()
  const named = known.holds.flatMap(hold =>
    [hold.name, ...hold.aliases]
      .filter(name => fold(name).length >= 5)
      .map(name => ({ id: hold.id, name: fold(name) })),
  )
  const others = otherWords(known.holds)
  function idOf(label: string): HoldId {
    const value = /^\d+$/.test(label) ? Number(label) : romanValue(label)
    const title = `Hold ${value ?? label.toUpperCase()}`
    const existing = known.holds.find(
      hold =>
        (value !== undefined && hold.number === value) ||
        slug(hold.name) === slug(title) ||
        hold.aliases.some(alias => fold(alias) === fold(label)),
    )
    if (existing) return existing.id
    const id = HoldIdSchema.parse(slug(title))
    const hold = { id, name: title, aliases: [], ...(value === undefined ? {} : { number: value }) }
    proposals.set(id, hold)
    return id
  }
  return {
    find(text) {
      if (named.length === 0 && !/hold/i.test(text)) return []
      const folded = fold(text)
      const ids = new Set(named.filter(({ name }) => hasWords(folded, name)).map(({ id }) => id))
      for (const id of others(folded)) ids.add(id)
      for (const found of text.matchAll(list)) {
        for (const label of labelsOf(found[1] ?? '')) ids.add(idOf(label))
      }
      for (const found of text.matchAll(reversed)) ids.add(idOf(found[1] ?? ''))
      return [...ids]
    },
    all: () => [...new Set([...known.holds.map(hold => hold.id), ...proposals.keys()])],
    proposed: () => [...proposals.values()],
  }
}

/** Finds holds of another word than "hold" by it, one or several: "klynge nord", "spor 1 og 2", "klyngerne nord/syd". */
function otherWords(holds: readonly Hold[]): (folded: string) => HoldId[] {
  const byWord = new Map<string, Map<string, HoldId>>()
  const whole = new Map<string, HoldId>()
  for (const { id, name, aliases } of holds) {
    for (const own of [name, ...aliases]) whole.set(fold(own).trim(), id)
    const [, word, rest] = /^([a-z]{3,})\s+(.+)$/.exec(fold(name)) ?? []
    // "Hold 2" and "Hold B" are found by `list`.
    if (!word || !rest || (word === 'hold' && /^(?:\d{1,2}|[a-z]|[ivx]{1,4})$/.test(rest))) continue
    byWord.set(word, (byWord.get(word) ?? new Map<string, HoldId>()).set(rest, id))
  }
  const readers = [...byWord].map(([word, ids]) => {
    const names = [...ids.keys()]
      .sort((one, other) => other.length - one.length)
      .map(rest => rest.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    const one = String.raw`(?:${names.join('|')})(?![a-z0-9]|\s*[.:/]\s*\d|\.\s*[a-z])`
    const join = String.raw`\s*(?:,|og|&|\+|/)\s*(?:${word}\s+)?`
    const all = new RegExp(
      String.raw`(?<![a-z0-9])${word}(?:e?r|e?rne|e?n|et)?\s+(${one}(?:${join}${one})*)`,
      'g',
    )
    return { ids, all, one: new RegExp(one, 'g') }
  })
  return folded => {
    const only = whole.get(folded.trim())
    const found = readers.flatMap(({ ids, all, one }) =>
      [...folded.matchAll(all)].flatMap(([, names = '']) =>
        [...names.matchAll(one)].flatMap(([name]) => ids.get(name) ?? []),
      ),
    )
    return [...(only === undefined ? [] : [only]), ...found]
  }
}

/** "1 og 3" is two, "1-3" is three. */
function labelsOf(text: string): string[] {
  const range = /^(\d{1,2})\s*(?:-|–|til)\s*(?:hold\s*)?(\d{1,2})$/i.exec(text.trim())
  const [from, to] = [Number(range?.[1]), Number(range?.[2])]
  if (range && from < to && to - from < 20) {
    return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
  }
  return text
    .split(/\s*(?:,|\bog\b|&|\+|\/|-|–|\btil\b|hold)\s*/i)
    .map(label => label.trim())
    .filter(label => label !== '' && label !== '0')
}

/** `II` is 2; a letter that is no such number, or a lone C or D (a hold's letter), has none. */
export function romanValue(text: string): number | undefined {
  const at = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(text)
  return at === -1 ? undefined : at + 1
}
