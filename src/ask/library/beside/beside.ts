// Passages for what the schedule and the deadlines know nothing of, though the question names a meeting, a network or a deadline:
// "er der frokost til labbet?", "fristen for kørselsblanketten?", "hvad aftalte vi sidst i læsenetværket?". Called by
// src/ask/answer.ts, last. Stricter than route.ts: every word that tells something must stand there, and the page must not be another
// meeting's, network's or house's.
import { localOf } from '../../../core/time.js'
import type { Page } from '../../../model/page.js'
import { may } from '../../../people/rights.js'
import { nextMeeting } from '../../../programme/query.js'
import { parseDates } from '../../../wording/parse-dates.js'
import type { Answer } from '../../answers/compose.js'
import { answerMaybePage, answerPassage } from '../../answers/library/pages.js'
import type { Telling } from '../../answers/say.js'
import { type Lexicon, lexiconOf } from '../../lexicon.js'
import { scopeOf } from '../../scope.js'
import { meetingNouns } from '../../text/noun-words.js'
import { endsAsMeeting, nounAt } from '../../text/nouns.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, type Token, tokenise } from '../../text/tokens.js'
import { type Understood, understand } from '../../understand.js'
import { type Library, libraryOf } from '../library.js'
import { isKindWord } from '../question/kind-words.js'
import { hasSeenFact, tellsAsked } from '../question/tells.js'
import { type LibraryQuestion, readLibraryQuestion } from '../read.js'
import { isEveryday } from '../search/everyday.js'
import { createSearchIndex } from '../search/search-index.js'
import { meaningsOf, stemOf, type Word } from '../search/terms.js'
import { type Brought, broughtIn, takesPart, tellsBrought } from './brought.js'

/** Every telling word, by itself or by what it means. */
const leastFit = 0.72
/** So much where each word stands there itself. */
const leastWritten = 0.4
const longWord = 6
/** Ask for a time by which something is done; and the last of several. */
const byWhen = new Set(
  ['frist', 'fristen', 'frister', 'deadline', 'deadlinen', 'senest'].map(keyOf),
)
const latest = new Set(['sidst', 'sidste', 'seneste', 'senest', 'last', 'latest'].map(keyOf))
const leave = new Set(['må', 'kan', 'may', 'can'].map(keyOf))
/** "Learning" of "learning lab". */
const nounParts = new Set(
  meetingNouns
    .flatMap(({ singular, plural }) => [...singular, ...plural])
    .filter(noun => noun.includes(' '))
    .flatMap(noun => tokenise(noun).map(({ key }) => key)),
)
const participate = meaningsOf(stemOf('deltage'))
const bring = meaningsOf(stemOf('medbringe'))

export interface BesideAsking {
  readonly asked: Understood
  readonly telling: Telling
}

/** The passage; undefined where none tells just that. */
export function answerBeside({ asked, telling }: BesideAsking): Answer | undefined {
  const library = libraryOf(telling.snapshot)
  if (library.pages.length === 0 || !may(telling.viewer, 'tool.read')) return undefined
  if (asked.query.people.length > 0 || asked.isOther) return undefined
  const brought = broughtIn(tokenise(telling.question))
  if (brought?.isPerson) return ofPeople(brought, library, { asked, telling })
  const question = readBeside(asked, telling, library)
  const found = question && bestOf(question, library, { asked, telling })
  if (!found) return undefined
  return isOfHouse(found.page, asked, telling)
    ? answerMaybePage(found.page, telling)
    : answerPassage(found.page, found.at, telling, question)
}

/** "Må vi tage elever med?": the passage that says so, or the name of the page on who takes part. */
function ofPeople(brought: Brought, library: Library, asking: BesideAsking): Answer | undefined {
  const { asked, telling } = asking
  const pages = library.pages.flatMap(page =>
    page.passages.map((passage, at) => ({ page, at, text: `${passage.heading} ${passage.text}` })),
  )
  const own = pages.filter(
    ({ page, text }) => isOfKind(page, asked) && isOfSame(page, text, asking),
  )
  const told = own.find(({ text }) => tellsBrought(brought, text))
  if (told) return answerPassage(told.page, told.at, telling)
  const [guess] = own.filter(({ text }) => takesPart.test(text))
  return guess && answerMaybePage(guess.page, telling)
}

/** A page that is called by the meeting's kind. */
function isOfKind({ title, aliases }: Page, { query: { kinds } }: Understood): boolean {
  const names = tokenise([title, ...aliases].join(' '))
  return names.some(({ key }) => kinds.some(kind => kind === nounAt(key)?.kind))
}

/** "Hvor mange må vi tage med til lab?" asks for a rule, which no schedule has: its meetings are not to be counted. */
export function asksForRule({ query, words, rest }: Understood): boolean {
  if (broughtIn(rest)?.isPerson) return true
  const at = words.findIndex(word => word === 'mange' || word === 'many')
  const isCount = query.facets.some(facet => facet === 'count' || facet === 'people')
  return isCount && at >= 0 && words.slice(at, at + 4).some(isLeave)
}

/** "Hvad er fristen for kørsel?": all the deadlines there are do not answer for one, which a page may tell. */
export function insteadOfList(list: Answer, asking: BesideAsking): Answer | undefined {
  const asksOne = /(?<!\p{L})(?:fristen|deadlinen|the deadline)(?!\p{L})/iu
  const isList = list.sources.length !== 1 && asksOne.test(asking.telling.question)
  const found = isList ? answerBeside(asking) : undefined
  return found?.kind === 'answer' ? found : undefined
}

function isLeave(key: string): boolean {
  return leave.has(key)
}

/** The question without the words that only name the meeting, the network or the deadline. */
function readBeside(
  { lang }: Understood,
  { question, snapshot }: Telling,
  library: Library,
): LibraryQuestion | undefined {
  const lexicon = lexiconOf(snapshot)
  const tokens = tokenise(question)
  const isNetwork = ({ key }: Token) =>
    key.includes('netvark') || lexicon.find(key).some(({ kind }) => kind === 'network')
  const isMeeting = ({ key }: Token) => nounAt(key) !== undefined || nounParts.has(key)
  const isTime = ({ key }: Token) => byWhen.has(key) || latest.has(key)
  const kept = tokens.filter(token => !isNetwork(token) && !isMeeting(token) && !isTime(token))
  const read = readLibraryQuestion(kept, library, { lang })
  const isByWhen = tokens.some(({ key }) => byWhen.has(key))
  const { search } = read
  // "Hvor mange må vi tage med?": where nothing is named, people are what is brought.
  const words = search.words.filter(({ key }) => !isKindWord(key) && !/^\d/.test(key))
  const isBrought = ({ stem }: Word) => meaningsOf(stem).some(each => bring.includes(each))
  const isCount = read.asks === 'amount' && words.every(isBrought)
  if (isCount && (words.length > 0 || search.meanings.some(each => bring.includes(each))))
    return { ...read, search: { ...search, words: [], meanings: participate, subject: [] } }
  // Where none of them is named, route.ts has looked already.
  if (kept.length === tokens.length) return undefined
  const { meanings } = search
  const telling = words.filter(word => !isEveryday(word.key) && !isOfPlan(word, lexicon))
  if (telling.length + meanings.length === 0) return undefined
  const asks = read.asks ?? (isByWhen ? 'when' : undefined)
  const { asks: _, ...rest } = read
  return { ...rest, asks, asksPage: undefined, search: { ...search, words, meanings, subject: [] } }
}

/** The name of a school, or a word of a meeting's title or place: no subject of its own. */
function isOfPlan({ key }: Word, lexicon: Lexicon): boolean {
  const isTitle = stemsOf(key).some(stem => lexicon.meetingsWith(stem) !== undefined)
  const isNoun = lexicon.ownNouns.at(key) !== undefined || endsAsMeeting(key)
  return isTitle || isNoun || lexicon.find(key).length > 0
}

interface Passage {
  readonly page: Page
  readonly at: number
}

function bestOf(
  question: LibraryQuestion,
  library: Library,
  { asked, telling }: BesideAsking,
): Passage | undefined {
  const { search, asks } = question
  const said = new Set(search.words.map(({ key }) => key))
  const keys = question.rest.map(({ key }) => key)
  const found = library.index.search(search, leastWritten).flatMap(({ item, fit }) => {
    if (item.kind !== 'passage') return []
    const { heading = '', text = '' } = item.page.passages[item.at] ?? {}
    const whole = `${item.page.title} ${heading} ${text}`.replace(address, ' ')
    if (!(fit < leastFit ? isWritten(search, whole) : isFound(search, whole))) return []
    const isSeen = hasSeenFact(text, item.page.title, keys)
    const tells = isSeen && tellsAsked(`${heading} ${text}`, asks, said)
    return tells && isOfSame(item.page, `${heading} ${text}`, { asked, telling })
      ? { ...item, fit }
      : []
  })
  const [best] = found
  const equal = found.filter(({ fit }) => best && fit >= best.fit)
  return asked.query.pick === 'latest' ? newest(equal, telling) : best
}

/** A mail to lon@… says nothing of "løn". */
const address = /\S*(?:@|:\/\/)\S*/g

function isFound(search: LibraryQuestion['search'], whole: string): boolean {
  const index = createSearchIndex([whole], text => [{ text, weight: 1 }])
  return index.search(search, leastWritten).length > 0
}

/** Each word stands there itself, in whatever form: "kørselsblanket" as "kørselsblanketten". */
function isWritten({ words, meanings }: LibraryQuestion['search'], text: string): boolean {
  const keys = tokenise(text).map(({ key }) => key)
  const isThere = ({ key, stem }: Word) =>
    keys.some(each => stemOf(each) === stem || (key.length >= longWord && each.startsWith(key)))
  return meanings.length === 0 && words.every(isThere)
}

/** A page on another kind of meeting, or another network, tells of that. */
function isOfSame(page: Page, text: string, { asked, telling }: BesideAsking): boolean {
  const { kinds, networks } = asked.query
  // "Netværket hedder KS-Gaest" is no meeting.
  const own = tokenise(`${page.title} ${text}`).flatMap(({ key }) => {
    const noun = nounAt(key)
    return noun?.kind && !noun.isBare ? [noun.kind] : []
  })
  if (kinds.length > 0 && own.length > 0 && !own.some(kind => kinds.includes(kind))) return false
  if (networks.length === 0) return true
  // "Møder i grupper og fora" names none, whatever a network is called.
  const open = `${page.title}: ${text.slice(0, 200)}`.replace(ofGroups, ' ')
  const named = understand(open, {
    lexicon: lexiconOf(telling.snapshot),
    holidays: [],
    now: localOf(telling.now, telling.snapshot.programme.tz),
    fallback: 'da',
  }).query.networks
  // What is written of groups' meetings, and of no group by its name, is so of each of them.
  if (named.length === 0) return text.search(ofGroups) >= 0
  return networks.every(network => named.includes(network))
}
const ofGroups =
  /(?<!\p{L})(?:netværks?(?:ne|møder)?|møder(?:ne)?|grupper(?:ne)?|fora|forummøder|meetings|networks|groups)(?!\p{L})/giu

/** Of minutes the newest, by the day in their titles. */
function newest(found: readonly Passage[], { today }: Telling): Passage | undefined {
  const dayOf = ({ page }: Passage) => {
    const [period] = parseDates(page.title, today).periods
    const day = period?.from ?? ''
    // "29. oktober" of minutes has been.
    return day > today ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : day
  }
  return [...found].sort((a, b) => dayOf(b).localeCompare(dayOf(a)))[0]
}

/** A page on one house, where the meeting that is asked about is held elsewhere or nobody knows where. */
export function isOfHouse(page: Page, { query }: Understood, telling: Telling): boolean {
  const { snapshot, viewer, today, now } = telling
  const lexicon = lexiconOf(snapshot)
  const municipality = snapshot.programme.name
  const places = tokenise(page.title).flatMap(({ key }) =>
    stemsOf(key).flatMap(stem =>
      [...(lexicon.meetingsWith(stem) ?? [])].some(
        ({ title, place = '' }) =>
          hasWord(place, key) && !hasWord(title, key) && !hasWord(municipality, key),
      )
        ? [key]
        : [],
    ),
  )
  if (places.length === 0 || query.kinds.length + query.networks.length === 0) return false
  const { filter } = scopeOf(query, { snapshot, viewer, today })
  const next = nextMeeting(snapshot, viewer, filter, now)
  return !places.some(place => hasWord(next?.meeting.place ?? '', place))
}

function hasWord(text: string, key: string): boolean {
  return tokenise(text).some(token => token.key === key)
}
