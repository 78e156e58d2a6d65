// Turns a question's words into a query: what is asked, which meetings, whose, when. Pure; called by src/ask/answer.ts.
// General rules over words, names and periods, no list of sentences. Nothing is filled in here: src/ask/resolve.ts does that.
// What is named and unknown is told, so that it is never answered with something else.
import type { Lang } from '../core/message.js'
import { addDays, dateOf, type LocalDateTime } from '../core/time.js'
import type { Holiday } from '../model/programme.js'
import {
  type Anchor,
  type AskedPeriod,
  type Claim,
  Facet,
  type Query,
  Whose,
} from '../model/turn.js'
import { parseDates } from '../wording/parse-dates.js'
import { latestDay } from '../wording/time/rules/reading.js'
import type { Lexicon, Named } from './lexicon.js'
import { type Mention, type Names, readNames } from './names.js'
import { readBare } from './people/bare.js'
import { asksIfAny } from './people/facet.js'
import { formatOf, isInTitle, withoutFormat } from './reading/format.js'
import { isTelling } from './reading/leftovers.js'
import { takeAnchors } from './schedule/anchor.js'
import { claimsOf, isOfOther } from './schedule/claims.js'
import { brought } from './schedule/details.js'
import { asksYesNo, isCleft, isTagged, saysIfAny, situationFacets } from './schedule/facets.js'
import { amountOf, isComing, isRemaining, pickOf, saysNextOnes } from './schedule/pick.js'
import { otherPhrases, staffPhrases, togetherPhrases } from './schedule/words.js'
import { settleYear } from './schedule/year.js'
import { periodsOf } from './schedule/years.js'
import { isCommon } from './text/common.js'
import { languageOf } from './text/language.js'
import { isInPlan } from './text/nouns.js'
import { createPhrases, type Found } from './text/phrases.js'
import { respell } from './text/respell.js'
import { keyOf, type Token, tokenise } from './text/tokens.js'
import { askingOf } from './understanding/sentences.js'
import { type Talk, talkOf, withoutAddress, withoutSignature } from './understanding/talk.js'
import {
  beforeOrders,
  changeNouns,
  daysOffPhrases,
  definitions,
  facetPhrases,
  followUp,
  negations,
  openWords,
  orders,
  pickWords,
  politeFrames,
  whosePhrases,
} from './words.js'

export interface Understood {
  readonly lang: Lang
  readonly query: Query
  /** A greeting, thanks or a call for help, and nothing else. */
  readonly social: Talk | undefined
  /** Names that nobody knows, as written. */
  readonly unknown: readonly string[]
  /** Words were left that neither ask nor name anything known. */
  readonly hasMore: boolean
  /** Of these, what may be the very thing it asks about: "skriv et **digt** om læringslab". */
  readonly telling: readonly string[]
  /** It opens with such a word. */
  readonly opensUnknown: boolean
  /** It tells Pejling to do something, or asks what a word means: no meeting is an answer. */
  readonly isOther: boolean
  /** "Er der ikke møde …?" */
  readonly isNegated: boolean
  /** It asks whether there is a holiday. */
  readonly asksDaysOff: boolean
  /** A day or week that no calendar has, as written: "31. november". */
  readonly impossible: string | undefined
  /** Names that several share: two people called Mette. */
  readonly ambiguous: readonly Mention[]
  /** It opens like one that leans on the question before ("og …", "hvad med …"), or says "det" for its subject. */
  readonly opening: boolean
  readonly pronoun: boolean
  /** How many words it has. */
  readonly length: number
  /** The words told beside the question, as keys. */
  readonly aside: ReadonlySet<string>
  /** The words, as keys; those of a period too. */
  readonly words: readonly string[]
  /** The words but for those of a period. */
  readonly rest: readonly Token[]
}

const facets = createPhrases(Facet.options.map(facet => [facet, facetPhrases[facet]] as const))
const whose = createPhrases(Whose.options.map(each => [each, whosePhrases[each]] as const))
const frames = createPhrases([[true, politeFrames]])
const others = createPhrases([[true, otherPhrases]])
const staff = createPhrases([[true, staffPhrases]])
const togethers = createPhrases([[true, togetherPhrases]])
const openings = createPhrases([[true, followUp.openings]])
const afters = createPhrases([[true, followUp.after]])
const pronouns = new Set(followUp.pronouns.map(keyOf))
const firstKeys = new Set(pickWords.first.map(keyOf))
const negationKeys = new Set(negations.map(keyOf))
const openKeys = new Set(openWords.map(keyOf))
const changeKeys = new Set(changeNouns.map(keyOf))
const commands = createPhrases([[true, [...orders, ...definitions]]])
const beforeCommands = new Set(beforeOrders.map(keyOf))
const daysOff = createPhrases([[true, daysOffPhrases]])
/** The dot of "den 3." stands after its number. */
const dotted = 1

export interface Understanding {
  readonly lexicon: Lexicon
  readonly holidays: readonly Holiday[]
  /** Local time in the programme's zone. */
  readonly now: LocalDateTime
  /** The language where the words do not tell. */
  readonly fallback: Lang
  /** Words of agendas name meetings too: for a question that was not understood without. */
  readonly isDeep?: boolean
}

/** The question as data. */
export function understand(text: string, context: Understanding): Understood {
  const mended = respell(text, context.lexicon)
  const whole = withoutAddress(withoutSignature(tokenise(mended)))
  const { tokens, anchors } = takeAnchors(whole)
  const lang = languageOf(mended, tokens, context.fallback)
  // Where no word is read any more, no date is: a text may end in thousands of signs.
  const end = (whole.at(-1)?.end ?? 0) + dotted
  const dates = parseDates(mended.slice(0, end), context.now, context.holidays)
  const periods = periodsOf(dates.periods, dateOf(context.now))
  const times = [...dates.periods, ...dates.times, ...dates.impossible]
  const isTime = ({ start, end }: Token) => times.some(each => start < each.end && end > each.start)
  const asking = askingOf(mended, tokens)
  const isAside = (token: Token) => !asking.questions.has(token)
  const names = readNames(
    tokens,
    { isTime, isAside },
    { ...context, lang, isDeep: context.isDeep ?? false },
  )
  const rest = tokens.filter(token => !isTime(token))
  const claims = claimsOf(
    tokens.filter(token => !isOfPeriod(token, periods)),
    dates.times,
  )
  const asked = rest.filter(token => asking.all.has(token))
  const query = settleYear(toQuery({ names, rest: asked, periods, lang, claims, anchors }))
  // A function is known where people are asked about, and no more than a word where meetings are.
  const known = [
    ...(asksPeople(query) ? names.functionWords : []),
    ...brought(asked).map(({ text }) => text),
    ...tokens.filter(({ key }) => daysOff.words.has(key)).map(({ text }) => text),
  ]
  const leftovers = names.leftovers.filter(word => !known.includes(word))
  // What a page or a deadline writes is no common word with a wrong letter.
  const isOwn = (word: string) => word.length > 4 && context.lexicon.isWritten(keyOf(word))
  const telling = leftovers.filter(word => isTelling(word) || isOwn(word))
  return {
    lang,
    query,
    social: talkOf(tokens, names, query),
    unknown: names.unknown.filter(word => !known.includes(word)),
    hasMore: leftovers.length > 0,
    telling,
    opensUnknown: telling.includes(tokens[0]?.text ?? ''),
    isOther: isOther(tokens),
    isNegated: tokens.some(({ key }) => negationKeys.has(key)),
    asksDaysOff: daysOff.findAll(tokens).length > 0,
    impossible: dates.impossible[0]?.said.trim().slice(0, 60),
    ambiguous: names.mentions.filter(({ named }) => named.length > 1),
    opening: openings.findAll(tokens)[0]?.from === 0,
    pronoun: rest.some(({ key }) => pronouns.has(key)),
    length: tokens.length,
    aside: new Set(tokens.filter(isAside).map(({ key }) => key)),
    words: tokens.map(({ key }) => key),
    rest,
  }
}

function asksPeople(query: Query): boolean {
  const { facets, functions, meeting, people } = query
  const asks = facets.some(facet =>
    ['who', 'people', 'count', 'coordinator', 'leader', 'schools'].includes(facet),
  )
  const isKnown = functions.length > 0 || facets.includes('overseer')
  return isKnown && !meeting && (asks || people.length > 0 || asksIfAny(query))
}

function isOfPeriod({ start, end }: Token, periods: readonly AskedPeriod[]): boolean {
  return periods.some(each => start < each.end && end > each.start)
}

interface Parts {
  readonly names: Names
  /** The words but for the periods' own. */
  readonly rest: readonly Token[]
  readonly periods: readonly AskedPeriod[]
  readonly lang: Lang
  readonly claims: readonly Claim[]
  readonly anchors: readonly Anchor[]
}

function toQuery({ names, rest, periods, lang, claims, anchors }: Parts): Query {
  const named = names.mentions.filter(each => each.named.length === 1).flatMap(each => each.named)
  const framed = new Set(frames.findAll(rest).flatMap(({ at }) => at))
  const plain = rest.filter((_, at) => !framed.has(at))
  const ids = idsOf(named)
  const yesNo = asksYesNo(rest) || saysIfAny(rest)
  const phrases = facets
    .findAll(rest)
    .filter(found => !isInTitle(rest[found.from], names) && !isOfOther(found, rest))
  const format = formatOf(rest, phrases, names)
  const found = facetsOf(rest, format ? withoutFormat(phrases, rest) : phrases, {
    hasPeriod: periods.length > 0,
    hasWords: names.words.length > 0 || saysPlace(ids),
  })
  const situated = situationFacets(rest, found, { names, ids, periods, yesNo })
  const whose = whoseOf(plain, lang)
  const bare = readBare(rest, situated, { names, ids, periods, whose, yesNo })
  const { facets: asked, whose: owner } = bare
  // "Hvornår var det oprindeligt?" is no question for what has been.
  const isOriginal = asked.includes('original')
  const amount = names.amount ?? amountOf(plain)
  const isNextOnes = amount === undefined && saysNextOnes(plain)
  const pick =
    isOriginal || isNextOnes ? undefined : pickOf(plain, periods.length + anchors.length > 0)
  return {
    facets: asked,
    ...(pick ? { pick } : {}),
    ...(amount ? { amount } : {}),
    plural: names.plural || isNextOnes || amount !== undefined || isOpenStatus(asked, plain, names),
    definite: names.definite || isCleft(rest, periods) || isTagged(rest),
    meeting: names.meeting || amount !== undefined || anchors.length > 0,
    kinds: [...names.kinds],
    ...numberOf(names, rest),
    ...ids,
    ...(owner ? { whose: owner } : {}),
    words: [...names.words].slice(0, 5),
    periods: periods.map(each => ({ ...upToMeeting(each, asked), said: each.said.slice(0, 200) })),
    after: afters.findAll(rest).length > 0,
    remaining: isRemaining(plain, asked),
    functions: [...names.functions].slice(0, 5),
    yesNo,
    claims: yesNo ? [...claims] : [],
    anchors: [...anchors],
    others: others.findAll(rest).length > 0,
    together: togethers.findAll(rest).length > 0,
    ...(format ? { format } : {}),
    ...(owner === 'my-school' && staff.findAll(plain).length > 0 ? { staff: true } : {}),
  }
}

/** "Hvad skal jeg læse **inden torsdag**?": what is held on that day is prepared for, and so is what comes before it. */
function upToMeeting(period: AskedPeriod, asked: readonly Facet[]): AskedPeriod {
  const isBefore = period.kind === 'open' && period.to < latestDay && asked.includes('preparation')
  return isBefore ? { ...period, to: addDays(period.to, 1) } : period
}

/** "Er matematikmødet på Skovvangskolen?": a network meets at a school. */
function saysPlace({ networks, schools }: NamedIds): boolean {
  return networks.length > 0 && schools.length > 0
}

/** "Aflys læringslab 2", "kan du flytte mødet", "hvad er et læringslab": first or after polite words. */
function isOther(tokens: readonly Token[]): boolean {
  const [found] = commands.findAll(tokens)
  return (
    found !== undefined && tokens.slice(0, found.from).every(({ key }) => beforeCommands.has(key))
  )
}

/** "Er der noget, der er aflyst?", "er der aflysninger?" ask of all meetings, "er mødet aflyst?" of one. */
function isOpenStatus(asked: readonly Facet[], plain: readonly Token[], names: Names): boolean {
  if (!asked.includes('status')) return false
  if (plain.some(({ key }) => changeKeys.has(key))) return true
  const isOne = names.definite || names.number !== undefined
  // "… eller hvad?" asks of nothing more.
  return !isOne && plain.some(({ key }, at) => openKeys.has(key) && plain[at - 1]?.key !== 'eller')
}

/** "Er lab 2 på tirsdag?", "er matematik på teams?": asks whether what it says is so. */
function claims(rest: readonly Token[], found: readonly Facet[], has: Has): boolean {
  const asksMore = found.some(facet => facet !== 'link' && facet !== 'still')
  const saysWhat = has.hasPeriod || has.hasWords || found.includes('link')
  return asksYesNo(rest) && !asksMore && saysWhat
}

interface Has {
  readonly hasPeriod: boolean
  /** A word of a title or place: "er lab 2 på biblioteket?". */
  readonly hasWords: boolean
}

/** Where a detail is asked for, "hvad skal vi" and "er der" say nothing of a list. */
function facetsOf(rest: readonly Token[], all: readonly Found<Facet>[], has: Has): Facet[] {
  const phrases = withoutPlan(all, rest)
  const found = claims(rest, phrases, has) ? unique<Facet>([...phrases, 'still']) : phrases
  const asksDetail = found.some(facet =>
    ['link', 'agenda', 'preparation', 'attend', 'status', 'still'].includes(facet),
  )
  return asksDetail ? found.filter(facet => facet !== 'list' && facet !== 'exists') : found
}

/** "Jeg skal skrive det i kalenderen, hvornår er det?": what is only put there is no list. */
function withoutPlan(all: readonly Found<Facet>[], rest: readonly Token[]): Facet[] {
  const others = all.filter(({ value, from }) => value !== 'list' || !isInPlan(rest, from))
  return unique((others.length > 0 ? others : all).map(({ value }) => value))
}

/** "Første læringslab" is læringslab 1: labs are numbered through the year. */
function numberOf(names: Names, rest: readonly Token[]): { number?: number } {
  if (names.number) return { number: names.number }
  const isFirst = names.kinds.includes('lab') && rest.some(({ key }) => firstKeys.has(key))
  return isFirst && !isComing(rest) ? { number: 1 } : {}
}

function idsOf(named: readonly Named[]): NamedIds {
  return {
    networks: unique(named.flatMap(each => (each.kind === 'network' ? [each.id] : []))),
    holds: unique(named.flatMap(each => (each.kind === 'hold' ? [each.id] : []))),
    schools: unique(named.flatMap(each => (each.kind === 'school' ? [each.id] : []))),
    areas: unique(named.flatMap(each => (each.kind === 'area' ? [each.id] : []))),
    people: unique(named.flatMap(each => (each.kind === 'person' ? [each.id] : []))),
  }
}
type NamedIds = { [Key in 'networks' | 'holds' | 'schools' | 'areas' | 'people']: Query[Key] }

/** Whose meetings; the one that says most: "min skole" before "jeg". Polite words around the question are left out. */
function whoseOf(plain: readonly Token[], lang: Lang): Whose | undefined {
  const found = whose
    .findAll(plain)
    .filter(
      ({ at, from }) => at.length > 1 || plain[from]?.key !== 'i' || isSelf(plain, from, lang),
    )
    .map(({ value }) => value)
  const telling = Whose.options.filter(each => each !== 'me' && each !== 'us')
  return telling.find(each => found.includes(each)) ?? found[0]
}

/** "I" is oneself in English; in Danish, and between the words of a Danish title ("PAF i teamet"), it means in. */
function isSelf(plain: readonly Token[], at: number, lang: Lang): boolean {
  const [before, after] = [plain[at - 1], plain[at + 1]]
  const isInside = before && after && !isCommon(before.key) && !isCommon(after.key)
  return lang === 'en' && (plain[at]?.text === 'I' || !isInside)
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)]
}
