// The number that a meeting has in a question, before its noun or after it, in digits or in words. Called by src/ask/names.ts, which
// has found the noun.
import type { Reading } from '../names.js'
import { keyOf, type Token } from '../text/tokens.js'
import { numerals, ordinals } from '../words.js'

const numberWords = new Map(Object.entries(numerals).map(([word, value]) => [keyOf(word), value]))
const ordinalWords = new Map(Object.entries(ordinals).map(([word, value]) => [keyOf(word), value]))

/** "læringslab 2", "lab nr. 2", "2. læringslab", "andet læringslab"; before a plural it is how many: "3 møder". */
export function readNumber(reading: Reading, at: number, size: number): number {
  const { tokens, roles } = reading
  const before = tokens[at - 1]
  if (before && isOfPlace(reading, at - 1)) roles[at - 1] = 'word'
  else if (before && roles[at - 1] === undefined) {
    const value = /^\d{1,2}$/.test(before.key) ? Number(before.key) : undefined
    // "Et andet lab" is any other, "andet læringslab" the second.
    const isOther = /^(?:et|en|another)$/.test(tokens[at - 2]?.key ?? '')
    const ordinal = isOther ? undefined : ordinalWords.get(before.key)
    const amount = value ?? numberWords.get(before.key)
    if (reading.plural && amount && amount > 1) reading.amount = amount
    else if (value ?? ordinal) reading.number = value ?? ordinal ?? 1
    if (value ?? ordinal) roles[at - 1] = 'number'
  }
  const skip = /^(?:nr|nummer|no|number)$/.test(tokens[at + size]?.key ?? '') ? 1 : 0
  const after = tokens[at + size + skip]
  if (!after || roles[at + size + skip] !== undefined) return 0
  const value = /^\d{1,2}$/.test(after.key) ? Number(after.key) : spelledNumber(reading, after)
  if (!value) return 0
  reading.number = value
  for (let each = at + size; each <= at + size + skip; each++) roles[each] = 'number'
  return skip + 1
}

/** "**Pakhus 4** mødet", where meetings are held at Pakhus 4. */
function isOfPlace({ tokens, roles, lexicon }: Reading, at: number): boolean {
  const [name, number] = [tokens[at - 1], tokens[at]]
  if (!name || !number || roles[at] !== undefined || !/^\d{1,2}$/.test(number.key)) return false
  const named = keyOf(`${name.text} ${number.text}`)
  return [...(lexicon.meetingsWith(name.key) ?? [])].some(({ place = '' }) =>
    keyOf(place).includes(named),
  )
}

/** "lab to" is a number in Danish; "the lab to …" is none in English, nor is "et" ever. */
function spelledNumber({ lang }: Reading, { key }: Token): number | undefined {
  const value = numberWords.get(key)
  if (value === undefined || value === 1 ? key !== 'one' : key === 'to' && lang === 'en')
    return undefined
  return value
}
