// Facets that more than their words decide: whether yes or no is wanted, whether a place in one's own day is asked about, and
// whether somebody else takes part. Called by src/ask/understand.ts, with what the question names.
import type { AskedPeriod, Facet, Query } from '../../model/turn.js'
import type { Names } from '../names.js'
import { overseerWords } from '../people/functions.js'
import { isTelling } from '../reading/leftovers.js'
import { nounAt } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import { keyOf, type Token } from '../text/tokens.js'
import { beforeOrders, facetPhrases, followUp, pickWords, social, yesNoVerbs } from '../words.js'
import { isEitherOr } from './claims.js'
import { brought, detailFacets } from './details.js'
import {
  attendVerbs,
  cleftPhrases,
  confirmPhrases,
  fitPhrases,
  happensPhrases,
  joinWords,
  questionWords,
  situationPhrases,
  weakAttend,
  weakFree,
} from './words.js'

const yesNoKeys = new Set(yesNoVerbs.map(keyOf))
const attendKeys = new Set(attendVerbs.map(keyOf))
const oneOf = new Set([...pickWords.next, ...pickWords.last, ...pickWords.first].map(keyOf))
/** Verbs that ask whether somebody comes, whatever else is asked. */
const joins = new Set(['attend', 'come', 'join', 'deltage', 'komme'])
const isKeys = new Set(['er', 'hører', 'is', 'are', 'am'].map(keyOf))
const ownKeys = new Set(['jeg', 'vi', 'we', 'min', 'vores', 'my', 'our'])
const joinKeys = new Set(joinWords.map(keyOf))
const softKeys = new Set([...beforeOrders, ...social.greeting].map(keyOf))
const openings = createPhrases([[true, followUp.openings]])
const confirms = createPhrases([[true, confirmPhrases]])
const moves = createPhrases([[true, situationPhrases.moved]])
const ifAny = createPhrases([[true, facetPhrases.exists]])
const fits = createPhrases([[true, fitPhrases]])
const tagKeys = new Set(['ikke', 'ik', 'vel', 'right'].map(keyOf))
const questionKeys = new Set(questionWords.map(keyOf))
const maybeFree = createPhrases([[true, weakFree]])
const happens = createPhrases([[true, happensPhrases]])
const weakAttends = createPhrases([[true, weakAttend]])
const clefts = createPhrases([[true, cleftPhrases]])

/** "Er …", "og skal …", "hej, har …", "… passer det?"; not "er det fysisk eller online?". */
export function asksYesNo(rest: readonly Token[]): boolean {
  if (confirms.findAll(rest).length > 0 || isTagged(rest)) return true
  return yesNoKeys.has(rest[opensAt(rest)]?.key ?? '') && !isEitherOr(rest)
}

/** "Det er da d. 3. september, vi har …, ikke?", "læsenetværket er på onsdag, ikke?": a claim with a word that asks at its end. */
export function isTagged(rest: readonly Token[]): boolean {
  const opensAsIt = rest.slice(0, 2).some(({ key }) => key === 'det' || key === 'it')
  const isClaim = opensAsIt || (rest.length > 2 && isKeys.has(rest[1]?.key ?? ''))
  return (
    isClaim && tagKeys.has(rest.at(-1)?.key ?? '') && !rest.some(({ key }) => questionKeys.has(key))
  )
}

/** Where the question begins, after "og", "hej" and the like. */
function opensAt(rest: readonly Token[]): number {
  let at = openings.findAll(rest).find(({ from }) => from === 0)?.to ?? 0
  while (softKeys.has(rest[at]?.key ?? '') && !yesNoKeys.has(rest[at]?.key ?? '')) at++
  return at
}

/** "… om der er møde i uge 49": no question word stands in it, and whether there is any. */
export function saysIfAny(rest: readonly Token[]): boolean {
  return ifAny.findAll(rest).length > 0 && !rest.some(({ key }) => questionKeys.has(key))
}

interface Named {
  readonly names: Names
  readonly ids: Pick<Query, 'people' | 'schools' | 'holds' | 'networks'>
  readonly periods: readonly AskedPeriod[]
  readonly yesNo: boolean
}

/** The facets found, and those that the rest of the question tells. */
export function situationFacets(
  rest: readonly Token[],
  found: readonly Facet[],
  named: Named,
): Facet[] {
  if (found.includes('status')) {
    // "Has it been moved?" does not ask whether it has been held.
    const asked = found.filter(facet => facet !== 'held')
    if (moves.findAll(rest).length > 0) return [...asked, 'moved']
    if (asked.length < found.length) return asked
  }
  if (asksDays(rest, found, named)) return found.map(each => (each === 'count' ? 'length' : each))
  if (asksDoings(rest, found, named)) return ['list']
  if (fits.findAll(rest).length > 0) return [...found, 'clash', 'free']
  const isAboutPeople = found.some(
    facet => facet === 'who' || facet === 'leader' || facet === 'people',
  )
  if (isAboutPeople && !named.names.meeting && overseerWords(rest).length > 0)
    return [...found, 'overseer']
  if (isFree(rest, found, named)) return ['free']
  if (found.every(isPlan) && isHoldOrOther(rest, named)) return ['hold']
  if (found.length === 0 && isOnWhichHold(rest, named)) return ['hold']
  if (isOthersPart(rest, found, named)) return [...found.filter(facet => !isPlan(facet)), 'attend']
  const details = detailFacets(rest, found, named)
  if (details) return details
  const isTold = named.names.leftovers.some(isTelling)
  if (found.every(isPlan) && !isTold && isOfOneMeeting(rest, named.names)) return ['when', 'agenda']
  return isWhatToPrepare(rest, found) ? found.filter(facet => facet !== 'attend') : [...found]
}

/** "Hvor mange dage er vidensdagen?": how long the one meeting is. */
function asksDays(rest: readonly Token[], found: readonly Facet[], { names }: Named): boolean {
  const isOne = names.meeting && !names.plural && (names.definite || names.number !== undefined)
  return isOne && found.includes('count') && rest.some(({ key }) => dayKeys.has(key))
}
const selves = new Set(['jeg', 'vi'])
const dayKeys = new Set(['dage', 'days'])

/** "Hvad laver læsenetværket i december?", "hvad laver jeg i morgen?": what a network or the asker does in a time is its meetings, and not who is in it. */
function asksDoings(
  rest: readonly Token[],
  found: readonly Facet[],
  { ids, periods }: Named,
): boolean {
  const isOwn = rest.some(({ key }, at) => key === 'laver' && selves.has(rest[at + 1]?.key ?? ''))
  const isOf = (ids.networks.length > 0 || isOwn) && ids.people.length === 0
  return (
    isOf && periods.length > 0 && found.join() === 'who' && rest.some(({ key }) => key === 'laver')
  )
}

/** "Er vi på hold 1 eller 2?" */
function isOnWhichHold(rest: readonly Token[], { ids, names, periods }: Named): boolean {
  const asksOwn = rest.some(({ key }) => ownKeys.has(key))
  if (ids.holds.length === 0 || names.meeting || periods.length > 0 || !asksOwn) return false
  return isKeys.has(rest[opensAt(rest)]?.key ?? '') && names.leftovers.length === 0
}

/** "Er det hold 1 eller et andet, Nordskolen er på?" */
function isHoldOrOther(rest: readonly Token[], { ids, names, periods }: Named): boolean {
  const isNamed = ids.holds.length > 0 && ids.schools.length > 0
  return isNamed && !names.meeting && periods.length === 0 && isEitherOr(rest)
}

/** "Hvad skal der ske til vidensdagen?", "what happens at lab 2?": one certain meeting, and what is done there. */
function isOfOneMeeting(rest: readonly Token[], names: Names): boolean {
  if (!names.meeting || names.plural || happens.findAll(rest).length === 0) return false
  if (names.number !== undefined) return true
  const isNetwork = ({ key }: Token) => /netvark(?:et)?s?$|network$/.test(key)
  return rest.some((token, at) => {
    const noun = nounAt(token.key)
    const before = rest.slice(Math.max(0, at - 3), at)
    const isPicked = before.some(({ key }) => oneOf.has(key)) && !noun?.plural
    if (noun && !noun.isBare) return noun.definite || isPicked
    return !noun && names.definite && !rest.some(isNetwork)
  })
}

/** "What do I need to prepare for lab 2?" */
function isWhatToPrepare(rest: readonly Token[], found: readonly Facet[]): boolean {
  if (!found.includes('attend') || !found.includes('preparation')) return false
  return weakAttends.findAll(rest).length > 0 && !rest.some(({ key }) => joins.has(key))
}

/** "Er det d. 18. januar, hold 3 har lab?": the day is asked about, and one certain meeting is meant. */
export function isCleft(rest: readonly Token[], periods: readonly AskedPeriod[]): boolean {
  const [period] = periods
  const [opening] = clefts.findAll(rest)
  if (!period || opening?.from !== opensAt(rest)) return false
  const end = rest[opening.to - 1]?.end ?? 0
  const isNext = period.start >= end && period.start - end <= 1
  return isNext && rest.length > opening.to
}

/** "Kan jeg d. 3. december kl. 13?" asks for one's own time, where nothing else is asked. */
function isFree(
  rest: readonly Token[],
  found: readonly Facet[],
  { names, periods, yesNo }: Named,
): boolean {
  if (!yesNo || names.meeting || periods.length === 0 || names.leftovers.length > 0) return false
  return found.every(isPlan) && maybeFree.findAll(rest).some(({ from }) => from === opensAt(rest))
}

/** "Skal Anne med til lab 2?", "gælder det også for Vestereng?", "skal vi alle sammen med?": whether somebody takes part. */
function isOthersPart(
  rest: readonly Token[],
  found: readonly Facet[],
  { names, ids, periods, yesNo }: Named,
): boolean {
  if (!yesNo || periods.length > 0 || !found.every(isPlan)) return false
  const verb = rest[opensAt(rest)]?.key ?? ''
  if (!attendKeys.has(verb) || !rest.some(({ key }) => joinKeys.has(key))) return false
  const isNamed = ids.people.length + ids.schools.length + ids.holds.length > 0
  // "Kan jeg komme til lab 2?" is a wish; "skal vi alle sammen med?" asks.
  if (!isNamed) return names.meeting && verb === 'skal' && brought(rest).length === 0
  return names.meeting || ids.people.length > 0
}

function isPlan(facet: Facet): boolean {
  return facet === 'list' || facet === 'exists' || facet === 'still' || facet === 'attend'
}
