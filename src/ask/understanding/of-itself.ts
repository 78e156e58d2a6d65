// Whether a question about a school, a person or a place asks for something of its own that no meeting has: its bell, its roof, how
// many pupils. Then a meeting's date would be a guess. Called by src/ask/answer.ts.
import type { Facet, Query } from '../../model/turn.js'
import type { Lexicon } from '../lexicon.js'
import { meetingVerbs } from '../schedule/words.js'
import { keyOf } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { prepositions } from '../words.js'

const verbs = new Set(meetingVerbs.map(keyOf))
const prepositionKeys = new Set(prepositions.map(keyOf))

/** A school has these, and a meeting none. */
const contactWords = new Set(
  'telefonnummer telefonnummeret telefon telefonen nummer nummeret tlf postnummer phone number telephone'
    .split(' ')
    .map(keyOf),
)

/** What is asked of meetings as of anything else. */
const asks: readonly Facet[] = [
  'when',
  'where',
  'count',
  'length',
  'until',
  'end',
  'still',
  'status',
]

/** `query` is the question with what it takes from the one before. */
export function isOfItself(asked: Understood, query: Query, lexicon: Lexicon): boolean {
  const { networks, holds, schools, areas, people, words, facets, periods } = query
  const others = networks.length + holds.length + query.kinds.length + query.functions.length
  if (query.meeting || others > 0 || query.pick || query.whose || query.number !== undefined)
    return false
  // "Hvad laver Pernille, og hvor?"
  if (people.length > 0 && facets.includes('who')) return false
  const asksContact = asked.words.some(word => contactWords.has(word))
  if (!facets.some(facet => asks.includes(facet)) && !(schools.length > 0 && asksContact))
    return false
  const saysMore = asked.telling.length > 0
  if (schools.length + areas.length + people.length === 0)
    return saysMore && words.length > 0 && words.every(word => isPlaceAlone(word, asked, lexicon))
  if (saysMore || (words.length > 0 && facets.includes('count'))) return true
  // "Nordskolen, hvornår?" says nothing of anything else.
  const isBare = asked.length <= 2
  return periods.length === 0 && !isBare && !asked.words.some(word => verbs.has(word))
}

/** A word of places, and of no meeting's title: "hvornår åbner biblioteket?"; but "kurset på biblioteket" is a meeting. */
function isPlaceAlone(word: string, { rest }: Understood, lexicon: Lexicon): boolean {
  const before = rest[rest.findIndex(({ text }) => text === word) - 1]
  return !(before && prepositionKeys.has(before.key)) && isPlaceWord(word, lexicon)
}

/** Whether a word stands in no meeting's title: where meetings have it, it is of their places. */
export function isPlaceWord(word: string, lexicon: Lexicon): boolean {
  const found = lexicon.meetingsWith(keyOf(word)) ?? new Set()
  return ![...found].some(({ title }) => keyOf(title).includes(keyOf(word).slice(0, 5)))
}
