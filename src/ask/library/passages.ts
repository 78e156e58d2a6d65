// Which passage of a page answers a question: one with enough of its words, with all of its subject, and with a time where a time is
// asked for. Called by find.ts. Another page's fact is no answer, however many words it shares.
import type { Page, Tool } from '../../model/page.js'
import { nounAt } from '../text/nouns.js'
import { keyOf, tokenise } from '../text/tokens.js'
import { tellsBrought } from './beside/brought.js'
import { fills } from './fact/slot.js'
import type { Entry, Library } from './library.js'
import { isTool } from './library.js'
import { isKindWord } from './question/kind-words.js'
import { hasSeenFact, seenFactOf, tellsAsked } from './question/tells.js'
import type { LibraryQuestion } from './read.js'
import { isEveryday } from './search/everyday.js'
import { questionWordOf } from './search/question-word.js'
import type { Hit } from './search/search-index.js'
import { type Word, wordsIn } from './search/terms.js'
import { minuteUnits, type QuestionWord, wordsOfLength, wordsOfOften } from './words.js'

export interface PassageFinding {
  readonly kind: 'passage'
  readonly page: Page
  /** The passage's place on the page. */
  readonly at: number
  /** How much of the question's words it has: 0 to 1. */
  readonly fit: number
}

type PassageHit = Hit<Extract<Entry, { kind: 'passage' }>>

/** How much of the question's words a passage must have. */
const leastFit = 0.6
/** And of those that say what it is about, beside what sort of fact is asked for; of the only one, more than a compound's first part. */
const leastTelling = { several: 0.5, ofTime: 0.65, only: 0.7 }
/** The best passage that answers; of a page that is named and asked nothing more of, the one under the question's own word. */
export function passageFor(
  question: LibraryQuestion,
  hits: readonly Hit<Entry>[],
  library: Library,
): PassageFinding | undefined {
  const headed = headedSo(question, library)
  if (headed) return headed
  const { asks, rest, search } = question
  const [page, another] = question.named.filter(item => !isTool(item))
  const isBare = rest.length + search.meanings.length === 0
  if (page && !isTool(page) && isBare && !another)
    return asks ? underHeading(page, asks) : undefined
  if (page && !isTool(page) && !another && isToldFirst(page, question))
    return { kind: 'passage', page, at: 0, fit: 1 }
  const isAbout = aboutOf(question, library)
  const isFit = (hit: PassageHit) => answers(hit, question) && isAbout(hit.item)
  const found = hits.filter(isOfPage).find(hit => isFit(hit) && isOfNamed(hit.item, question))
  const there = page && !isTool(page) && !another ? onItsPlace(page, question, library) : undefined
  if (there && (!found || hasPlaceAlone(found.item, question))) return there
  if (found) return { kind: 'passage', page: found.item.page, at: found.item.at, fit: found.fit }
  const ofAny = ofAnyMeeting(question, library)
  if (ofAny) return ofAny
  const meant =
    page && !isTool(page) ? (meantOn(page, question, library) ?? openOn(page, question)) : undefined
  if (meant) return meant
  // "How long can we **keep** a box?": a page on the box says one thing of how long, with whatever verb.
  const isOfVerb = rest.length === 1 && (asks === 'length' || asks === 'often')
  return page && !isTool(page) && isOfVerb ? underHeading(page, asks) : undefined
}

/** The very words of one heading: what is asked there. One telling word alone may be asked of anything. */
function headedSo(
  { said, whole }: LibraryQuestion,
  { pages }: Library,
): PassageFinding | undefined {
  const isLong = whole.split(' ').length > 3
  if (said.size < 2 && !isLong) return undefined
  const isSame = (heading: string) => {
    if (
      isLong &&
      tokenise(heading)
        .map(({ key }) => key)
        .join(' ') === whole
    )
      return true
    if (said.size < 2) return false
    const own = stemsIn(heading)
    return own.size === said.size && [...own].every(stem => said.has(stem))
  }
  const found = pages.flatMap(page =>
    page.passages.flatMap(({ heading, text }, at) =>
      text.trim() !== '' && isSame(heading) ? [{ kind: 'passage' as const, page, at, fit: 1 }] : [],
    ),
  )
  return found.length === 1 ? found[0] : undefined
}

/** "Kode til wifi **på rådhuset**": where it is stands under another heading of the page that is named, which is of that place as a whole. */
function onItsPlace(
  page: Page,
  question: LibraryQuestion,
  library: Library,
): PassageFinding | undefined {
  const { whereabouts, rest, search } = question
  const own = stemsIn(page.passages.map(({ heading, text }) => `${heading} ${text}`).join(' '))
  const isThere = ({ key, stem }: Word) => whereabouts.has(key) && own.has(stem)
  const words = search.words.filter(word => !isThere(word))
  const open = {
    ...question,
    rest: rest.filter(word => !isThere(word)),
    search: { ...search, words },
  }
  if (open.rest.length === rest.length || open.rest.length === 0) return undefined
  const isAbout = aboutOf(open, library)
  const found = library.index
    .search(open.search, leastFit)
    .filter(isOfPage)
    .find(hit => hit.item.page === page && answers(hit, open) && isAbout(hit.item))
  return found && { kind: 'passage', page, at: found.item.at, fit: found.fit }
}

/** Of what is asked beside the name it has where it is, and nothing else. */
function hasPlaceAlone(
  { page, at }: PassageHit['item'],
  { whereabouts, rest }: LibraryQuestion,
): boolean {
  const { heading = '', text = '' } = page.passages[at] ?? {}
  const own = stemsIn(`${heading} ${text}`)
  return rest.every(({ key, stem }) => own.has(stem) === whereabouts.has(key))
}

/** "Hvor mange **timer** er der på klippekortet?": what a page says first is of the whole of it, a number under a heading of a part. */
function isToldFirst({ passages }: Page, { slot, rest, search }: LibraryQuestion): boolean {
  if (slot?.kind !== 'amount' || search.meanings.length > 0) return false
  const isPlain = ({ key }: Word) => slot.nouns.includes(key) || isEveryday(key) || isKindWord(key)
  return rest.every(isPlain) && fills(passages[0]?.text ?? '', slot, search.isEnglish === true)
}

/** "Hvornår **udløber** klippene?": a page on them says that they fall away on a day, which is the same in other words. */
function meantOn(
  page: Page,
  { asks, rest, search }: LibraryQuestion,
  library: Library,
): PassageFinding | undefined {
  const [only, another] = rest
  if (asks !== 'when' || !only || another) return undefined
  const said = new Set(search.words.map(({ key }) => key))
  const found = library.index
    .search({ ...search, words: [only], subject: [] }, leastMeant)
    .filter(isOfPage)
    .find(({ item: { page: own, at } }) => {
      const { heading = '', text = '' } = own.passages[at] ?? {}
      return own === page && tellsAsked(`${heading} ${text}`, asks, said)
    })
  return found && { kind: 'passage', page, at: found.item.at, fit: leastFit }
}
const leastMeant = 0.4

/** "Hvornår **åbner** biblioteket?": a page on it that has hours tells just that, without the word. */
function openOn(page: Page, { asks, rest }: LibraryQuestion): PassageFinding | undefined {
  if (asks !== 'when' || rest.length === 0 || !rest.every(({ key }) => opening.test(key)))
    return undefined
  const at = page.passages.findIndex(({ text }) => hours.test(text))
  return at < 0 ? undefined : { kind: 'passage', page, at, fit: leastFit }
}
const opening = /^(?:abn|abent|lukke|lukning|open|clos|tid$|time$|traffe|kontortid|hours)/
/** "Kl. 8-15", "7.30-15.30". */
const hours =
  /\d{1,2}(?:[.:]\d{2})?\s*[-–]\s*\d{1,2}(?:[.:]\d{2})?(?!\s*\.?\s*(?:kl|klasse|kr|min|dag|uge|\d))/u

/** "Får vi kørsel til **netværksmøder**?": what is written of meetings at large is so of each kind. */
function ofAnyMeeting(question: LibraryQuestion, library: Library): PassageFinding | undefined {
  const { search, named, rest } = question
  const isKind = ({ key }: Word) => nounAt(key)?.kind !== undefined
  const words = search.words.filter(word => !isKind(word))
  if (named.some(isTool) || words.length === 0 || !rest.some(isKind)) return undefined
  const subject = search.subject.filter(word => !isKind(word))
  const open = { ...question, search: { ...search, words, subject } }
  const isAbout = aboutOf(open, library)
  const isFit = (hit: PassageHit) => answers(hit, open) && isAbout(hit.item)
  const found = library.index
    .search(open.search, leastFit)
    .filter(isOfPage)
    .find(hit => speaksOfMeetings(hit.item) && isFit(hit) && isOfNamed(hit.item, open))
  return found && { kind: 'passage', page: found.item.page, at: found.item.at, fit: found.fit }
}

/** Of meetings, and of no kind of them. */
function speaksOfMeetings({ page, at }: PassageHit['item']): boolean {
  const { heading = '', text = '' } = page.passages[at] ?? {}
  const nouns = tokenise(`${page.title} ${heading} ${text}`).flatMap(({ key }) => nounAt(key) ?? [])
  return nouns.some(({ isPlan }) => !isPlan) && nouns.every(({ kind }) => kind === undefined)
}

/**
 * "Hvor længe må vi **låne** Robotkassen?": of a page that has the tool's name in its title, where the verb is the page's and not the
 * tool's, or a fact is asked that a tool does not have. Undefined where the tool answers.
 */
export function besideTool(
  tool: Tool,
  { asks, rest, facet, search }: LibraryQuestion,
  library: Library,
): PassageFinding | { readonly kind: 'no-fact'; readonly page: Page } | undefined {
  const name = stemsIn(tool.name)
  const page = library.pages.find(({ title }) => {
    const own = stemsIn(title)
    return own.size > name.size && [...name].every(stem => own.has(stem))
  })
  if (!page) return undefined
  const texts = page.passages.map(({ heading, text }) => `${heading} ${text}`)
  const [inTitle, inPage] = [stemsIn(page.title), stemsIn(texts.join(' '))]
  const inTool = stemsIn([tool.summary, tool.when ?? '', ...tool.steps].join(' '))
  const isOfPage = rest.some(
    ({ stem }) => inTitle.has(stem) || (inPage.has(stem) && !inTool.has(stem)),
  )
  const isOther = facet === undefined || (asks === 'when' && facet === 'link')
  if (!isOfPage && !(isOther && (asks === 'amount' || asks === 'when'))) return undefined
  const said = new Set(search.words.map(({ key }) => key))
  const isSeen = (text: string) => seenFactOf([...said])?.seen.test(text) ?? true
  const at = texts.findIndex(text => isSeen(text) && tellsAsked(text, asks, said))
  if (at >= 0) return { kind: 'passage', page, at, fit: 1 }
  return isOfPage ? { kind: 'no-fact', page } : undefined
}

function stemsIn(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).map(({ stem }) => stem))
}

/**
 * Which passages have what the question is about: "hvor skal **datagrundlaget** sendes hen?" is nothing for one on where something
 * else is sent. A question that has no word for it is about nothing here: "hvad er mailen?"
 */
export function aboutOf(
  { asks, search }: LibraryQuestion,
  library: Library,
): (item: Entry) => boolean {
  const words = search.words.filter(({ key }) => !isKindWord(key) && !isEveryday(key))
  if (words.length + search.meanings.length === 0) {
    const plain = search.words.filter(({ key }) => !isKindWord(key))
    const isKnown = plain.some(word => library.index.knows(word, search.isEnglish))
    return () => isKnown
  }
  const isOnly = words.length + search.meanings.length === 1 && !search.isEnglish
  // A time is soonest taken for another thing's.
  const least = leastTelling[isOnly ? 'only' : asks === 'when' ? 'ofTime' : 'several']
  const found = library.index.search({ ...search, words, subject: [] }, least)
  const items = new Set(found.map(({ item }) => item))
  return item => items.has(item)
}

/** Where a page is named, one of another page must have the name as it is. */
function isOfNamed({ page, at }: PassageHit['item'], { named, search }: LibraryQuestion): boolean {
  const pages = named.filter(item => !isTool(item))
  if (pages.length === 0 || pages.includes(page)) return true
  const { heading = '', text = '' } = page.passages[at] ?? {}
  const own = new Set(wordsIn(`${page.title} ${heading} ${text}`).map(({ stem }) => stem))
  return search.subject.every(({ stem }) => own.has(stem))
}

function isOfPage(hit: Hit<Entry>): hit is PassageHit {
  return hit.item.kind === 'passage'
}

function answers(
  { item, fit, hasSubject }: PassageHit,
  { asks, search, brought }: LibraryQuestion,
): boolean {
  const said = new Set(search.words.map(({ key }) => key))
  const { heading = '', text = '' } = item.page.passages[item.at] ?? {}
  if (brought && !tellsBrought(brought, `${heading} ${text}`)) return false
  const whole = `${item.page.title} ${heading} ${text}`
  // "Hvem undersøger **prisen**?" asks for a name, and for no price.
  const isSeen = asks === 'who' || hasSeenFact(whole, item.page.title, [...said])
  return fit >= leastFit && hasSubject && isSeen && tellsAsked(`${heading} ${text}`, asks, said)
}

/** "Hvor længe varer et læringslab?": the page's passage that asks how long, else the only one that tells it. */
function underHeading(page: Page, asks: QuestionWord): PassageFinding | undefined {
  const headed = page.passages.findIndex(
    ({ heading }) => questionWordOf(tokenise(heading)) === asks,
  )
  const at = headed < 0 ? onlyTelling(page, asks) : headed
  return at === undefined ? undefined : { kind: 'passage', page, at, fit: 1 }
}

const longUnits = ['uge', 'uger', 'måned', 'måneder', 'dage', 'weeks', 'months', 'days']

/** The words by which a text tells how long or how often; other questions are not seen from the text alone. */
const tellingKeys: Readonly<Partial<Record<QuestionWord, ReadonlySet<string>>>> = {
  length: new Set([...Object.keys(minuteUnits), ...wordsOfLength, ...longUnits].map(keyOf)),
  often: new Set(wordsOfOften.map(keyOf)),
}

function onlyTelling(page: Page, asks: QuestionWord): number | undefined {
  const keys = tellingKeys[asks]
  // "Hvor meget får jeg i kørepenge?": no noun is counted, so it is money.
  const price = asks === 'amount' ? seenFactOf(['koster'])?.seen : undefined
  if (!keys && !price) return undefined
  const found = page.passages.flatMap(({ text }, at) =>
    price?.test(text) || tokenise(text).some(({ key }) => keys?.has(key)) ? [at] : [],
  )
  return found.length === 1 ? found[0] : undefined
}
