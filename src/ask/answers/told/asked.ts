// What a question wants to know is there at a meeting: "er der **kaffe** på mødet på onsdag?", "is there **a bus** to the study trip?". That the
// meeting is held says nothing of it. Called by
// src/ask/answer.ts. Pure.
import type { Facet } from '../../../model/turn.js'
import type { Lexicon } from '../../lexicon.js'
import { isStop } from '../../library/search/terms.js'
import { isCommon } from '../../text/common.js'
import { endsAsMeeting, nounAt } from '../../text/nouns.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, type Token } from '../../text/tokens.js'
import type { Understood } from '../../understand.js'
import { list } from '../../words.js'

const opening =
  /^(?:(?:er|var|bliver|blev|findes|kommer|serveres) der|(?:is|are|was|were) there|will there be)(?= )/
const before = new Set(
  list('på | til | ved | i | under | hos | fra | for | at | to | in | on | from | during').map(
    keyOf,
  ),
)
/** How many and which of it, and what is said beside it. */
const small = new Set(
  list(
    `en | et | den | det | noget | nogen | nogle | mange | flere | meget | mere | alle | alt | ekstra | også | egentlig | mon | så | lige | stadig | endnu | måske | mulighed | nok | some | any | many | more | still
    | also`,
  ).map(keyOf),
)
/** Other questions of a meeting have facets of their own; "with" and "taken" are heard in many a question of a thing. */
const open: readonly Facet[] = ['exists', 'attend', 'busy', 'still']
/** So many words may stand between the preposition and the meeting: "til det næste". */
const nearest = 4

/** The words for it, as written; none where it asks for a meeting, a person, a time or anything else. */
export function thingsAsked({ query, rest }: Understood, lexicon: Lexicon): readonly string[] {
  const { facets, people, functions, schools, areas, holds } = query
  // "Er der nogen **fra Nordskolen** med i netværket?"
  const isOfSome = [people, functions, schools, areas, holds].some(each => each.length > 0)
  const opens = opening.exec(rest.map(({ key }) => key).join(' '))?.[0].split(' ').length
  const isOpen = facets.every(facet => open.includes(facet))
  if (opens === undefined || !isOpen || isOfSome) return []
  const isMeeting = (token: Token) => namesMeeting(token, lexicon)
  // "… til julehyggen": a word that titles have, where no question is made of it.
  const isNamed = (token: Token) => isMeeting(token) || isInTitle(token, lexicon)
  const at = rest.findIndex(
    ({ key }, nth) =>
      nth >= opens && before.has(key) && rest.slice(nth + 1, nth + 1 + nearest).some(isNamed),
  )
  const between = rest.slice(opens, Math.max(opens, at))
  if (between.some(isMeeting)) return []
  return between
    .filter(({ key }) => !isStop(key) && !small.has(key) && !before.has(key) && !/^\d/.test(key))
    .map(({ text }) => text)
}

/** "Parkering ved **Kulturhuset**" is of a house, though meetings are held there. */
function isInTitle({ key }: Token, lexicon: Lexicon): boolean {
  if (isCommon(key)) return false
  return [...(lexicon.meetingsWith(key) ?? [])].some(({ title }) =>
    stemsOf(key).some(stem => keyOf(title).includes(stem)),
  )
}

/** A word for meetings, or a network. */
function namesMeeting({ key }: Token, lexicon: Lexicon): boolean {
  if (nounAt(key) !== undefined || endsAsMeeting(key)) return true
  if (lexicon.ownNouns.at(key) !== undefined) return true
  return stemsOf(key).some(stem => lexicon.find(stem).some(({ kind }) => kind === 'network'))
}
