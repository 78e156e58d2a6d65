// Where a place is itself: "hvor bor **Kulturhuset**?". A meeting that is held there is no answer to it, and its date would be one to a
// question that nobody asked. Called by src/ask/answer.ts. Pure.

import type { Page } from '../../../model/page.js'
import { emptyQuery } from '../../../model/turn.js'
import { wording } from '../../../wording/wording.js'
import { lexiconOf } from '../../lexicon.js'
import { libraryOf } from '../../library/library.js'
import { readLibraryQuestion } from '../../library/read.js'
import { isStop } from '../../library/search/terms.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, type Token, tokenise } from '../../text/tokens.js'
import type { Understood } from '../../understand.js'
import { isPlaceWord } from '../../understanding/of-itself.js'
import { list } from '../../words.js'
import { type Answer, compose } from '../compose.js'
import { answerPassage } from '../library/pages.js'
import type { Telling } from '../say.js'

/** What a place does where it is. */
const stands = new Set(
  list(
    'bor | bo | holder | hører | hjemme | huse | henne | ligger | befinder | placeret | beliggende | located | based | situated | live | lives | find',
  ).map(keyOf),
)
/** A street and its number, or a postal code and a town. */
const address =
  /(?:[Gg]aden?|[Vv]ej(?:en)?|[Aa]ll[eé]|[Pp]lads(?:en)?|[Ss]træde(?:t)?|[Tt]orv(?:et)?|[Bb]oulevard(?:en)?|[Vv]ænge(?:t)?|[Kk]aj(?:en)?|[Ss]treet|[Rr]oad)\s+\d|(?<!\d)\d{4}\s+\p{Lu}\p{L}+/u

/** The answer; undefined where the question is for anything else than where one place is. */
export function answerPlaceItself(asked: Understood, telling: Telling): Answer | undefined {
  const words = placeAsked(asked, telling)
  if (words === undefined) return undefined
  const stems = words.flatMap(word => stemsOf(keyOf(word)))
  const page = libraryOf(telling.snapshot).pages.find(each => isOf(each, stems))
  const at = page?.passages.findIndex(({ text }) => address.test(text)) ?? -1
  if (page && at >= 0) {
    const library = libraryOf(telling.snapshot)
    return answerPassage(page, at, telling, readLibraryQuestion(tokenise('adresse'), library))
  }
  const places = placesWith(words, telling)
  const told = places.filter(place => address.test(place))
  const { ask } = wording(telling.lang)
  return compose(telling, {
    ...(told.length > 0 ? {} : { kind: 'unknown' as const }),
    query: emptyQuery,
    sentences: [told.length > 0 ? ask.placeIs(told) : ask.placeUnknown(places)],
    buttons: [],
  })
}

/** The words of the place; undefined where a meeting, a person, a time or a thing at the place is asked for. */
function placeAsked({ query, telling: left, words, rest }: Understood, telling: Telling) {
  const { networks, holds, schools, areas, people, kinds, functions, periods, facets } = query
  const named = [networks, holds, schools, areas, people, kinds, functions, periods, query.anchors]
  const isOther =
    named.some(each => each.length > 0) ||
    [query.pick, query.number, query.whose === 'me' ? undefined : query.whose].some(Boolean)
  const isWhere = facets.length > 0 && facets.every(facet => facet === 'where')
  if (isOther || !isWhere || query.meeting || query.plural || words.includes('mode'))
    return undefined
  if (query.words.length === 0 || !left.every(word => stands.has(keyOf(word)))) return undefined
  const lexicon = lexiconOf(telling.snapshot)
  // "Where can I **park** at the hotel?" asks for no street.
  const isOfPlaceAlone = ({ key, text }: Token) =>
    stands.has(key) || isStop(key) || key === 'hvor' || query.words.some(word => isSame(word, text))
  if (!rest.every(isOfPlaceAlone)) return undefined
  // A meeting may be called by its place, "Opstart i FabLab": then only a verb of places asks for the place.
  const isOfPlace = rest.some(({ key, name }) => !name && ofPlaces.has(key))
  const isIt = (word: string) =>
    isPlaceWord(word, lexicon) || (isOfPlace && placesWith([word], telling).length > 0)
  return query.words.every(isIt) && rest.length > 1 ? query.words : undefined
}
function isSame(word: string, text: string): boolean {
  const [one, other] = [keyOf(word), keyOf(text)]
  return one === other || stemsOf(other).some(stem => stemsOf(one).includes(stem))
}
const ofPlaces = new Set(list('bor | ligger | befinder | beliggende | placeret | located | based'))

function isOf({ title, aliases }: Page, stems: readonly string[]): boolean {
  const own = [title, ...aliases].flatMap(name => tokenise(name).flatMap(({ key }) => stemsOf(key)))
  return stems.some(stem => own.includes(stem))
}

/** As the calendar writes it. */
function placesWith(words: readonly string[], { snapshot }: Telling): string[] {
  const lexicon = lexiconOf(snapshot)
  const [first, ...others] = words.map(word => lexicon.meetingsWith(keyOf(word)))
  const both = [...(first ?? [])].filter(meeting => others.every(each => each?.has(meeting)))
  const stems = words.flatMap(word => stemsOf(keyOf(word)))
  const places = both.flatMap(({ place = '' }) => (hasOne(place, stems) ? place : []))
  return [...new Set(places)].slice(0, 3)
}

function hasOne(place: string, stems: readonly string[]): boolean {
  const key = keyOf(place)
  return stems.some(stem => key.includes(stem))
}
