// Whether a question says enough to be answered from the plan: unknown or shared names, words that may be the very thing asked about,
// nothing that says which. Called by src/ask/answer.ts; a doubt is an answer of its own, and shows no date.
import type { Facet, Query } from '../../model/turn.js'
import { belongingOf } from '../../programme/audience.js'
import { saysAgreed } from '../answers/agreed.js'
import { asksWhoCame } from '../answers/came.js'
import type { Answer } from '../answers/compose.js'
import {
  answerImpossible,
  answerNoneOfYours,
  answerNotUnderstood,
  answerUnknown,
  answerWhichMeeting,
  answerWhichPerson,
} from '../answers/not.js'
import type { Telling } from '../answers/say.js'
import { type Lexicon, lexiconOf } from '../lexicon.js'
import { broughtIn } from '../library/beside/brought.js'
import { isEveryday } from '../library/search/everyday.js'
import { asksAfterwards, asksUnderCondition, isOfOtherThing } from '../reading/other-thing.js'
import type { Resolved } from '../resolve.js'
import { endsAsMeeting } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import { keyOf, type Token } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { pickWords } from '../words.js'
import { isOfItself } from './of-itself.js'
import { asksLate } from './orders.js'
import { refuseAs } from './refuse.js'

/** What no calendar tells: who has answered an invitation, and when somebody works. */
const answered = createPhrases([
  [
    true,
    `hvem har meldt afbud|hvem har ~ svaret|hvem har ikke ~ meldt|hvem har ikke ~ tilmeldt|hvem kommer ikke|hvem deltager ikke|hvor mange har svaret|hvor mange har meldt|hvem mangler at svare
    |who has declined|who has ~ answered|who has ~ replied|who has ~ responded|who has not|who is not coming|how many have answered|how many have replied`
      .split('|')
      .map(phrase => phrase.trim()),
  ],
])
const works = createPhrases([
  [true, ['holder ~ fri', 'dage arbejder', 'arbejder ~ om', 'days off', 'days does ~ work']],
])

const hours = createPhrases([
  [
    true,
    'på arbejde|er ~ til stede|arbejdstid|arbejdstider|arbejdsdage|hvornår arbejder|hvornår træffes|træffetid|kontortid|at work|in the office|working hours|office hours|does ~ work'.split(
      '|',
    ),
  ],
])

/** "Hvem er vores læsevejleder, og hvornår er hun på arbejde?": who it is is known, and the rest is said to be not. */
export function asksHours({ rest, query }: Understood): boolean {
  const isOfPerson = query.functions.length + query.people.length > 0 && !query.meeting
  const isAsked = query.facets.includes('who') || query.yesNo
  return isOfPerson && isAsked && hours.findAll(rest).length > 0
}

/** How many may come along stands on a page, if anywhere: the number of meetings is no answer. */
const mayCome = createPhrases([
  [
    true,
    `hvor mange må|hvor mange kan vi|hvor mange kan jeg|hvor mange kan man|hvor mange skal vi være|hvor mange skal vi have|hvor mange pladser|how many may|how many can we|how many can i|how many people can|how many places
    |how many seats`
      .split('|')
      .map(phrase => phrase.trim()),
  ],
])

/** How long the way is. */
const ways = createPhrases([
  [
    true,
    'tager det at køre|tager det at cykle|tager det at gå|tager det at komme|tager det at nå|tager turen|tager køreturen|take to get|take to drive|take to cycle'.split(
      '|',
    ),
  ],
])

const mays = new Set(['må', 'kan', 'may', 'can'].map(keyOf))
const whoKeys = new Set(['hvem', 'who', 'nogen', 'anybody', 'anyone'].map(keyOf))
const sends = new Set(
  ['sende', 'sender', 'sendes', 'aflevere', 'afleverer', 'indberette', 'send', 'submit'].map(keyOf),
)
const newKeys = new Set(['ny', 'nye', 'new'].map(keyOf))
const afterNew = new Set(
  ['i', 'på', 'hos', 'blandt', 'in', 'at', 'on', 'among', 'her', 'here'].map(keyOf),
)

/** "Hvad er **anderledes** denne gang?": no meeting says how it differs from another. */
function asksDifference(rest: readonly Token[]): boolean {
  const opens = rest[0]?.key === 'hvad' || rest[0]?.key === 'what'
  return opens && rest.some(({ key }) => differenceKeys.has(key))
}
const differenceKeys = new Set(
  ['anderledes', 'forskellen', 'forskelligt', 'different', 'difference'].map(keyOf),
)

/** "Hvem er **ny**?", "er der nogen **nye** i netværket?": how long somebody has been there is not known; "den nye leder" is a post. */
function asksNewcomers(rest: readonly Token[]): boolean {
  const at = rest.findIndex(({ key }) => newKeys.has(key))
  const after = rest[at + 1]
  const isAlone = after === undefined || afterNew.has(after.key)
  return at > 0 && isAlone && rest.slice(0, at).some(({ key }) => whoKeys.has(key))
}

/** "Hvad sker der, hvis jeg ikke møder op?": no calendar tells what comes of it. */
const whatIf = /^(?:og |men |and |but )?(?:hvad(?: sker der)?|what(?: happens)?) (?:hvis|if) /

/** "Bo" with a capital is somebody. */
function isHome({ key, name }: Token): boolean {
  return !name && homeKeys.has(key)
}
const homeKeys = new Set(['bor', 'bo', 'boede', 'live', 'lives'])

function asksUntold(asked: Understood): boolean {
  const { rest, query } = asked
  // Where somebody lives is nobody's to tell.
  if (query.people.length > 0 && query.facets.includes('where') && rest.some(isHome)) return true
  if (whatIf.test(asked.words.slice(0, 5).join(' '))) return true
  if (query.facets.includes('length') && ways.findAll(rest).length > 0) return true
  // "Hvor mange timer får en matematikvejleder?": of the function, and of no meeting.
  const isOfFunction = query.functions.length > 0 && !query.meeting && query.people.length === 0
  if (isOfFunction && query.facets.includes('length')) return true
  if (saysAgreed(rest) || asksWhoCame(asked) || asksNewcomers(rest) || asksDifference(rest))
    return true
  // "Hvem skal jeg **sende** navnene til lab 2 til?"
  if (whoKeys.has(rest[0]?.key ?? '') && rest.some(({ key }) => sends.has(key))) return true
  // "Må jeg tage en elev med til mødet?", "can I bring a colleague?"
  if (mays.has(rest[0]?.key ?? '') && broughtIn(rest)?.isPerson) return true
  if (query.facets.includes('count') && mayCome.findAll(rest).length > 0) return true
  const isOfOne = query.people.length > 0 && works.findAll(rest).length > 0
  return isOfOne || answered.findAll(rest).length > 0
}

/** "Er Ove syg i dag?": nothing here knows how people are, whatever a page says of being ill. A guest is told that of any person. */
export function doubtHealth(asked: Understood, telling: Telling): Answer | undefined {
  const { query, ambiguous, rest } = asked
  const isPerson = ambiguous.some(({ named }) => named.some(({ kind }) => kind === 'person'))
  const isOfOne = telling.viewer.person !== undefined && (query.people.length > 0 || isPerson)
  const isOf = isOfOne && query.yesNo && rest.some(({ key }) => healthKeys.has(key))
  return isOf ? answerNotUnderstood(telling) : undefined
}
const healthKeys = new Set(
  'syg syge sygemeldt sygmeldt rask raskmeldt barsel orlov sick ill unwell'.split(' ').map(keyOf),
)

/** Unknown or shared names, and questions that say too little. */
export function doubt(
  asked: Understood,
  { query, shown }: Resolved,
  telling: Telling,
): Answer | undefined {
  if (asksLate(asked.words)) return refuseAs('late', asked, telling)
  if (asked.isOther || asksUntold(asked)) return answerNotUnderstood(telling)
  if (asked.unknown.length > 0) return answerUnknown(asked.unknown, telling)
  if (asked.impossible) return answerImpossible(asked.impossible, telling)
  if (asksUnknownPeople(asked)) return answerUnknown(asked.telling, telling)
  const [shared, ...more] = asked.ambiguous
  if (shared) return answerWhichPerson([shared, ...more], query, telling)
  const lexicon = lexiconOf(telling.snapshot)
  if (!shown && (!isUnderstood(asked, lexicon) || isOfItself(asked, query, lexicon)))
    return answerNotUnderstood(telling)
  const missing = missingOwn(query, telling)
  if (missing && !shown) return answerNoneOfYours(missing, telling)
  if (shown || (isQuestion(query) && !isVague(asked))) return undefined
  return query.facets.length > 0 && !asked.hasMore
    ? answerWhichMeeting(telling)
    : answerNotUnderstood(telling)
}

/** "Hvem er leder på børnebyerne?": whose, is a word that nobody knows, and one's own would be a guess. */
function asksUnknownPeople({ query, telling }: Understood): boolean {
  const { networks, holds, schools, areas, people, functions, whose, meeting } = query
  const named = networks.length + holds.length + schools.length + areas.length + people.length
  const isNamed = named + functions.length > 0 || whose !== undefined || meeting
  return (
    telling.length > 0 &&
    !isNamed &&
    query.facets.some(facet => facet === 'leader' || facet === 'overseer')
  )
}

/** "Hvad aftalte vi sidst?": whose and which, but the thing itself is a word that nobody knows. */
function isVague({ query, hasMore }: Understood): boolean {
  const { networks, holds, schools, areas, people, words, facets } = query
  const named = networks.length + holds.length + schools.length + areas.length + people.length
  return hasMore && facets.length === 0 && !query.meeting && named + words.length === 0
}

/** "**Får vi** vikar til forum?", "**do we get** lunch at the lab?": what one is given is in no plan, and the meeting only says where. */
function asksGiven({ query: { facets }, words }: Understood): boolean {
  const opening = words.slice(0, 3).join(' ')
  return facets.length === 0 && given.test(opening)
}
const given =
  /^(?:far|dakker|betaler|refunderer) (?:vi|jeg|man|skolen|kommunen)|^(?:do|does) (?:we|i|one) get/

/** "Hvornår går sidste **færge** fra Ø-skolen?": the last of something else than meetings. */
function asksLastOther({ query, telling, rest }: Understood): boolean {
  const { meeting, kinds, words, networks } = query
  if (!query.pick || meeting || kinds.length + words.length + networks.length > 0) return false
  const things = new Set(telling.map(keyOf))
  return rest.some(({ key }, at) => picks.has(key) && things.has(rest[at + 1]?.key ?? ''))
}
const picks = new Set([...pickWords.last, ...pickWords.first, ...pickWords.next].map(keyOf))

/** What says only that something of the plan is asked about. */
const vague: readonly Facet[] = ['list', 'exists', 'who']

/**
 * Words are left that may be the very thing asked about: then a meeting is no answer, unless the question asks something
 * of a meeting besides ("hvornår er lab 2 for os i udskolingen?") or lists a time of one network or kind.
 */
function isUnderstood(asked: Understood, lexicon: Lexicon): boolean {
  const { query, telling, opensUnknown, words: said } = asked
  const { networks, holds, schools, areas, people, words, facets, periods, plural, number } = query
  const named = networks.length + holds.length + schools.length + areas.length + people.length
  const hasSubject = query.meeting || named + words.length > 0
  const opensHow = said[0] === 'hvordan' || said[0] === 'how'
  const asksDetail = facets.some(facet => !vague.includes(facet))
  // "Hvornår slutter skoleåret?" is about the time itself.
  const isOfTime =
    periods.some(({ kind }) => kind === 'school-year') && asksDetail && !facets.includes('status')
  if (!hasSubject && !query.whose && isOfTime) return false
  // "Hvordan ser vi på klassens data?": how a thing is done is told by no meeting that has an everyday word in its title.
  const isOfWords = !query.meeting && named === 0 && words.length > 0
  if (isOfWords && facets.length === 0 && opensHow) return false
  if (
    isOfOtherThing(asked, lexicon) ||
    asksAfterwards(asked) ||
    asksUnderCondition(asked) ||
    asksGiven(asked) ||
    asksLastOther(asked)
  )
    return false
  if (telling.length === 0) return true
  // "Hvornår har svømmehallen åbent?": one word of a title, and the thing itself is another that nobody knows.
  const isThing = (word: string) => !isEveryday(keyOf(word)) && !endsAsMeeting(keyOf(word))
  const things = telling.filter(isThing)
  const asksWho = facets.includes('coordinator')
  if (isOfWords && words.length === 1 && things.length > 0 && !query.pick && !asksWho) return false
  // "Årshjul for astronomi": somebody else's year is no answer.
  if (facets.includes('year')) return false
  if (!hasSubject) return asksDetail && Boolean(query.pick && query.whose)
  // "Kan man parkere ved hallen?", "er Mette syg?": of a place or a person alone, and nothing of a meeting.
  const isOfPlace =
    facets.every(facet => facet === 'still') && !query.meeting && words.length + people.length > 0
  if (isOfPlace && query.networks.length === 0) return false
  if (asksDetail) return true
  const asksList = facets.length > 0 && !facets.includes('who')
  return asksList && !opensUnknown && number === undefined && (plural || periods.length > 0)
}

/** "Mit netværk" of one who is in none. */
function missingOwn(
  { whose }: Query,
  { viewer, snapshot, today }: Telling,
): 'school' | 'hold' | 'network' | undefined {
  if (!viewer.person) return undefined
  const { schools, holds, networks } = belongingOf(snapshot, viewer.person, { day: today })
  if (whose === 'my-school' && schools.length === 0) return 'school'
  if (whose === 'my-hold' && holds.length === 0) return 'hold'
  return whose === 'my-network' && networks.length === 0 ? 'network' : undefined
}

/** Enough to answer: a meeting, a name, a time, or what is somebody's. */
export function isQuestion(query: Query): boolean {
  const { networks, holds, schools, areas, people, words, periods } = query
  const named =
    networks.length + holds.length + schools.length + areas.length + people.length + words.length
  if (named > 0 || query.meeting || periods.length > 0 || query.pick) return true
  if (query.facets.some(facet => ['hold', 'schools', 'networks', 'leader'].includes(facet)))
    return true
  if (query.facets.includes('status') && query.plural) return true
  if (query.facets.some(isOfOwnTime) || query.facets.includes('overseer')) return true
  if (query.functions.length > 0 && query.facets.length > 0) return true
  return query.whose !== undefined && query.facets.length > 0
}

/** Free, taken, clashing: somebody's own time. */
export function isOfOwnTime(facet: Facet): boolean {
  return facet === 'free' || facet === 'busy' || facet === 'clash'
}
