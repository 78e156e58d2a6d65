// Turns a question's words into a query: what is asked, which meetings, whose, when. Pure; called by src/ask/answer.ts.
// General rules over words, names and periods, no list of sentences. Nothing is filled in here: src/ask/resolve.ts does that.
// What is named and unknown is told, so that it is never answered with something else.
import type { Lang } from '../core/message.js'
import type { LocalDateTime } from '../core/time.js'
import type { Holiday } from '../model/programme.js'
import { type AskedPeriod, Facet, type Pick, type Query, Whose } from '../model/turn.js'
import { parseDates } from '../wording/parse-dates.js'
import { isTelling } from './leftovers.js'
import type { Lexicon, Named } from './lexicon.js'
import { type Mention, type Names, readNames } from './names.js'
import { isCommon } from './text/common.js'
import { languageOf } from './text/language.js'
import { createPhrases } from './text/phrases.js'
import { respell } from './text/respell.js'
import { keyOf, type Token, tokenise } from './text/tokens.js'
import {
  beforeOrders,
  daysOffPhrases,
  definitions,
  facetPhrases,
  followUp,
  negations,
  numerals,
  openWords,
  orders,
  pickWords,
  politeFrames,
  salutations,
  signatures,
  social,
  whosePhrases,
  yesNoVerbs,
} from './words.js'

export interface Understood {
  readonly lang: Lang
  readonly query: Query
  /** A greeting, thanks or a call for help, and nothing else. */
  readonly social: keyof typeof social | undefined
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
}

const facets = createPhrases(Facet.options.map(facet => [facet, facetPhrases[facet]] as const))
const whose = createPhrases(Whose.options.map(each => [each, whosePhrases[each]] as const))
const frames = createPhrases([[true, politeFrames]])
const openings = createPhrases([[true, followUp.openings]])
const afters = createPhrases([[true, followUp.after]])
const talk = createPhrases([
  ['help', social.help],
  ['greeting', social.greeting],
  ['thanks', social.thanks],
] as const)
const numberWords = new Map(Object.entries(numerals).map(([word, value]) => [keyOf(word), value]))
const pronouns = new Set(followUp.pronouns.map(keyOf))
const salutationKeys = new Set(salutations.map(keyOf))
const signatureKeys = new Set(signatures.map(keyOf))
const pickKeys = {
  next: new Set(pickWords.next.map(keyOf)),
  last: new Set(pickWords.last.map(keyOf)),
  latest: createPhrases([[true, pickWords.latest]]),
  first: new Set(pickWords.first.map(keyOf)),
  past: new Set(pickWords.past.map(keyOf)),
  now: new Set(pickWords.now.map(keyOf)),
  wish: new Set(pickWords.wish.map(keyOf)),
  ahead: new Set(pickWords.ahead.map(keyOf)),
}
const yesNoKeys = new Set(yesNoVerbs.map(keyOf))
const negationKeys = new Set(negations.map(keyOf))
const openKeys = new Set(openWords.map(keyOf))
const commands = createPhrases([[true, [...orders, ...definitions]]])
const beforeCommands = new Set(beforeOrders.map(keyOf))
const daysOff = createPhrases([[true, daysOffPhrases]])
const isPast = createPhrases([[true, pickWords.over]])
/** More periods than these are not read. */
const maxPeriods = 3

/** The question as data. `fallback` is the language where the words do not tell; `now` is local time in the programme's zone. */
export function understand(
  text: string,
  context: { lexicon: Lexicon; holidays: readonly Holiday[]; now: LocalDateTime; fallback: Lang },
): Understood {
  const mended = respell(text, context.lexicon)
  const tokens = withoutAddress(withoutSignature(tokenise(mended)))
  const lang = languageOf(mended, tokens, context.fallback)
  const dates = parseDates(mended, context.now, context.holidays)
  const periods = dates.periods.slice(0, maxPeriods)
  const times = [...dates.periods, ...dates.times, ...dates.impossible]
  const isTime = ({ start, end }: Token) => times.some(each => start < each.end && end > each.start)
  const names = readNames(tokens, isTime, { lexicon: context.lexicon, lang })
  const rest = tokens.filter(token => !isTime(token))
  const query = toQuery({ names, rest, periods, lang })
  const telling = names.leftovers.filter(isTelling)
  return {
    lang,
    query,
    social: talkOf(tokens, names, query),
    unknown: names.unknown,
    hasMore: names.leftovers.length > 0,
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
  }
}

/** What stands after "hilsen" is the writer's name. */
function withoutSignature(tokens: Token[]): Token[] {
  const end = tokens.findIndex((token, at) => at > 2 && signatureKeys.has(token.key))
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** "Hej Mette Dahl, hvornår …" is a letter to her, not a question about her. */
function withoutAddress(tokens: Token[]): Token[] {
  const isAddress = (token: Token | undefined) => token?.name && !isCommon(token.key)
  if (!salutationKeys.has(tokens[0]?.key ?? '') || tokens.length < 4 || !isAddress(tokens[1]))
    return tokens
  return [...tokens.slice(0, 1), ...tokens.slice(isAddress(tokens[2]) ? 3 : 2)]
}

interface Parts {
  readonly names: Names
  /** The words but for the periods' own. */
  readonly rest: readonly Token[]
  readonly periods: readonly AskedPeriod[]
  readonly lang: Lang
}

function toQuery({ names, rest, periods, lang }: Parts): Query {
  const named = names.mentions.filter(each => each.named.length === 1).flatMap(each => each.named)
  const framed = new Set(frames.findAll(rest).flatMap(({ at }) => at))
  const plain = rest.filter((_, at) => !framed.has(at))
  const owner = whoseOf(plain, lang)
  const asked = facetsOf(rest, periods.length > 0)
  const pick = pickOf(plain, periods.length > 0) ?? aheadOf(plain, asked)
  const amount = names.amount ?? (names.plural ? amountOf(plain) : undefined)
  return {
    facets: asked,
    ...(pick ? { pick } : {}),
    ...(amount ? { amount } : {}),
    plural: names.plural || isOpenStatus(asked, plain, names),
    definite: names.definite,
    meeting: names.meeting,
    kinds: [...names.kinds],
    ...numberOf(names, rest),
    ...idsOf(named),
    ...(owner ? { whose: owner } : {}),
    words: [...names.words].slice(0, 5),
    periods: periods.map(each => ({ ...each, said: each.said.slice(0, 200) })),
    after: afters.findAll(rest).length > 0,
  }
}

/** "De næste tre netværksmøder", "the next two math meetings". */
function amountOf(plain: readonly Token[]): number | undefined {
  const at = plain.findIndex(({ key }) => pickKeys.next.has(key))
  const after = at < 0 ? undefined : plain[at + 1]?.key
  const amount = after === undefined ? 0 : (numberWords.get(after) ?? Number(after))
  return amount > 1 ? amount : undefined
}

/** "Aflys læringslab 2", "kan du flytte mødet", "hvad er et læringslab": first or after polite words. */
function isOther(tokens: readonly Token[]): boolean {
  const [found] = commands.findAll(tokens)
  return (
    found !== undefined && tokens.slice(0, found.from).every(({ key }) => beforeCommands.has(key))
  )
}

/** "Hvor mange møder er der tilbage?" */
function aheadOf(plain: readonly Token[], asked: readonly Facet[]): Pick | undefined {
  const isAhead = asked.includes('count') && plain.some(({ key }) => pickKeys.ahead.has(key))
  return isAhead ? 'next' : undefined
}

/** "Er der noget, der er aflyst?" asks of all meetings, "er mødet aflyst?" of one. */
function isOpenStatus(asked: readonly Facet[], plain: readonly Token[], names: Names): boolean {
  const isOne = names.definite || names.number !== undefined
  return asked.includes('status') && !isOne && plain.some(({ key }) => openKeys.has(key))
}

/** "Er lab 2 på tirsdag?", "er matematik på teams?": asks whether what it says is so. */
function claims(rest: readonly Token[], found: readonly Facet[], hasPeriod: boolean): boolean {
  const start = openings.findAll(rest).find(({ from }) => from === 0)?.to ?? 0
  const opens = yesNoKeys.has(rest[start]?.key ?? '')
  const asksMore = found.some(facet => facet !== 'link' && facet !== 'still')
  return opens && !asksMore && (hasPeriod || found.includes('link'))
}

/** Where a detail is asked for, "hvad skal vi" and "er der" say nothing of a list. */
function facetsOf(rest: readonly Token[], hasPeriod: boolean): Facet[] {
  const phrases = unique(facets.findAll(rest).map(({ value }) => value))
  const found = claims(rest, phrases, hasPeriod) ? unique<Facet>([...phrases, 'still']) : phrases
  const asksDetail = found.some(facet =>
    ['link', 'agenda', 'preparation', 'attend', 'status', 'still'].includes(facet),
  )
  return asksDetail ? found.filter(facet => facet !== 'list' && facet !== 'exists') : found
}

/** "Første læringslab" is læringslab 1: labs are numbered through the year. */
function numberOf(names: Names, rest: readonly Token[]): { number?: number } {
  if (names.number) return { number: names.number }
  const isFirst = names.kinds.includes('lab') && rest.some(({ key }) => pickKeys.first.has(key))
  return isFirst ? { number: 1 } : {}
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
    // "i" is a preposition in Danish and "I" in English.
    .filter(({ at, from }) => at.length > 1 || plain[from]?.key !== 'i' || lang === 'en')
    .map(({ value }) => value)
  const telling = Whose.options.filter(each => each !== 'me' && each !== 'us')
  return telling.find(each => found.includes(each)) ?? found[0]
}

/** "Sidste" with "var" is the latest held, with "er" the final one planned. */
function pickOf(rest: readonly Token[], hasPeriod: boolean): Pick | undefined {
  const has = (keys: ReadonlySet<string>) => rest.some(({ key }) => keys.has(key))
  if (pickKeys.latest.findAll(rest).length > 0) return 'latest'
  if (has(pickKeys.last)) return has(pickKeys.now) && !has(pickKeys.past) ? 'final' : 'latest'
  if (has(pickKeys.next)) return 'next'
  // "Hvad var der i september?" asks for all of it.
  if (!hasPeriod && isPast.findAll(rest).length > 0 && !has(pickKeys.wish)) return 'latest'
  return has(pickKeys.first) ? 'first' : undefined
}

/** Small talk only where nothing else was said; "hvad kan du" wins over the question word in it. */
function talkOf(tokens: readonly Token[], names: Names, query: Query): Understood['social'] {
  const saysMore =
    names.meeting || names.mentions.length + names.unknown.length + names.words.length > 0
  if (saysMore || query.whose === 'us') return undefined
  if (tokens.length === 0) return 'help'
  const found = talk.findAll(tokens)
  // "God weekend!" names no time.
  if (query.periods.length > 0 && found[0]?.at.length !== tokens.length) return undefined
  if (found.some(each => each.value === 'help')) return 'help'
  if (query.facets.length > 0 || query.whose || query.pick || tokens.length > 8) return undefined
  return found.some(each => each.value === 'thanks') ? 'thanks' : found[0]?.value
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)]
}
