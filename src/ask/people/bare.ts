// People asked for by a noun alone: "skoleleder Nordskolen", "skoler hold 3", "navne på folk i læsenetværket", "hold?". Called by
// src/ask/understand.ts. Only where nothing in the words asks anything else: no meeting, no time, no yes or no.
import type { AskedPeriod, Facet, Query, Whose } from '../../model/turn.js'
import type { Names } from '../names.js'
import { isTelling } from '../reading/leftovers.js'
import { questionWords } from '../schedule/words.js'
import { holdNouns } from '../text/noun-words.js'
import { createPhrases } from '../text/phrases.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token } from '../text/tokens.js'
import {
  askingFrames,
  howManyInPhrases,
  leaderNouns,
  memberNouns,
  openQuestions,
  reachPhrases,
  schoolNouns,
} from './words.js'

const leaders = new Set(leaderNouns.map(keyOf))
const members = createPhrases([[true, memberNouns]])
const schools = new Set(schoolNouns.map(keyOf))
const holds = new Set(holdNouns.map(keyOf))
const reaches = createPhrases([[true, reachPhrases]])
const frames = createPhrases([[true, askingFrames]])
const open = createPhrases([[true, openQuestions]])
const howManyIn = createPhrases([[true, howManyInPhrases]])
/** "Hvilket hold?" is one's own, "hvilke hold?" all of them. */
const singular = new Set(['hvilket', 'hvad', 'which', 'what'].map(keyOf))
const questionKeys = new Set(questionWords.map(keyOf))

/** What a question without a verb may say besides: that there are some, how many, who. */
const soft: readonly Facet[] = ['list', 'exists', 'count', 'who', 'people']

interface Asking {
  readonly names: Names
  readonly ids: Pick<Query, 'people' | 'schools' | 'holds' | 'networks' | 'areas'>
  readonly periods: readonly AskedPeriod[]
  readonly whose: Whose | undefined
  readonly yesNo: boolean
}

/** The facets found, or what the nouns ask where these leave it open; "hold?" alone is one's own. */
export function readBare(
  rest: readonly Token[],
  found: readonly Facet[],
  asking: Asking,
): { facets: Facet[]; whose: Whose | undefined } {
  const { whose, periods, names, ids } = asking
  const same = { facets: [...found], whose }
  if (periods.length > 0) return same
  if (isHowManyIn(rest, asking)) return { facets: ['people'], whose }
  if (isHoldAlone(rest, found, asking)) return { facets: ['hold'], whose: 'my-hold' }
  if (isOnHold(found, asking)) return { facets: ['hold'], whose }
  if (isWhomFor(rest, found, names)) return { facets: ['people'], whose }
  // "Hvem er leder på hold 2": by its words alone "hvem er … på hold" asks for schools.
  const isOfPeople = isLeader(rest) || isWhoWith(rest, names)
  const isOpen = (facet: Facet) => soft.includes(facet) || (facet === 'schools' && isOfPeople)
  if (!found.every(isOpen)) return same
  const isReached = ids.people.length + names.functions.length > 0 && !names.meeting
  if (isReached && reaches.findAll(rest).length > 0) return { facets: ['who'], whose }
  const facet = isBare(rest, asking.yesNo) ? bareFacet(rest, asking) : undefined
  return facet ? { facets: [facet], whose } : same
}

/** "Hvor mange er der i musiknetværket?" asks for people; "hvor mange møder er der …" names what it counts. */
function isHowManyIn(rest: readonly Token[], { ids, names }: Asking): boolean {
  const [found] = howManyIn.findAll(rest)
  const isGroup = ids.networks.length + ids.holds.length === 1
  return found?.from === 0 && isGroup && !names.plural && names.leftovers.length === 0
}

/** "Er Nordskolen på hold 1?", "er vi på hold 2?" */
function isOnHold(found: readonly Facet[], { yesNo, ids, names, whose, periods }: Asking): boolean {
  const isOwn = whose === 'us' || whose === 'me' || whose === 'my-school'
  const isPlaced = ids.schools.length + ids.people.length > 0 || isOwn
  const asksMore = found.some(facet => facet !== 'still' && facet !== 'attend') || names.meeting
  return yesNo && ids.holds.length === 1 && isPlaced && !asksMore && periods.length === 0
}

/** "Hvem er vidensdagen for?" */
function isWhomFor(rest: readonly Token[], found: readonly Facet[], { meeting }: Names): boolean {
  return meeting && found.join() === 'who' && rest.at(-1)?.key === 'for'
}

/** No verb that wants yes or no, and no question word but those for people. */
function isBare(rest: readonly Token[], yesNo: boolean): boolean {
  const framed = frames.findAll(rest)
  if (yesNo && framed.length === 0) return false
  const asked = new Set([...open.findAll(rest), ...framed].flatMap(({ at }) => at))
  return rest.every(({ key }, at) => asked.has(at) || !questionKeys.has(key))
}

function bareFacet(rest: readonly Token[], asking: Asking): Facet | undefined {
  const { names, ids, whose } = asking
  const isShared = names.mentions.some(({ named }) => named.every(({ kind }) => kind === 'school'))
  const isPlace = isShared || ids.areas.length > 0 || whose === 'my-school'
  const isGroup = ids.networks.length + ids.holds.length > 0 || isOwnGroup(whose)
  const isKnown = !names.leftovers.some(word => isTelling(word) && !isFunction(names, word))
  const isOwn = whose === 'me' || whose === 'us'
  if (!names.meeting && isKnown) {
    if (isLeader(rest) && (isPlace || isOwn || ids.holds.length > 0 || whose === 'my-hold'))
      return 'leader'
    const isOfHold = ids.holds.length > 0 && isWhoWith(rest, names)
    if (names.functions.length > 0 && (isPlace || isOwn || isOfHold)) return 'who'
  }
  // "Skoler uden PLC-medarbejder"
  const isOfFunction = names.functions.length > 0 && isKnown && !names.meeting
  if ((isGroup || isOfFunction) && rest.some(({ key }) => schools.has(key))) return 'schools'
  if (!isKnown) return undefined
  return (isGroup || isPlace) && members.findAll(rest).length > 0 ? 'people' : undefined
}

/** "Hvem er matematikvejledere på hold 3": the people, and no schools are said. */
function isWhoWith(rest: readonly Token[], { functions }: Names): boolean {
  const isWho = rest.some(({ key }) => key === 'hvem' || key === 'who')
  return isWho && functions.length > 0 && !rest.some(({ key }) => schools.has(key))
}

function isOwnGroup(whose: Whose | undefined): boolean {
  return whose === 'my-hold' || whose === 'my-network'
}

function isFunction({ functionWords }: Names, word: string): boolean {
  return functionWords.includes(word)
}

/** "Skolelederen", "lederens", "head teacher". */
function isLeader(rest: readonly Token[]): boolean {
  return rest.some(({ key }, at) => {
    const pair = key + (rest[at + 1]?.key ?? '')
    return [...stemsOf(key), ...stemsOf(pair)].some(stem => leaders.has(stem))
  })
}

/** "Hold?", "mit hold", "hvilket hold?": nothing but the noun, and whose. */
function isHoldAlone(
  rest: readonly Token[],
  found: readonly Facet[],
  { names, ids, whose }: Asking,
): boolean {
  const isAsked = found.length === 0 || (found.length === 1 && found[0] === 'hold')
  const isNamed = Object.values(ids).some(list => list.length > 0) || names.meeting
  const isOwn = whose === undefined || whose === 'my-hold'
  const [first, second] = rest.map(({ key }) => key)
  const isAlone = rest.length === 1 || (rest.length === 2 && (whose || singular.has(first ?? '')))
  return isAsked && !isNamed && isOwn && Boolean(isAlone) && holds.has(second ?? first ?? '')
}
