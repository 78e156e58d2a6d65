// Weighs what was found in tools and pages against what the plan can say: which of the two answers. Used by route.ts. A passage is
// taken before a meeting only where it has a telling word of the question that the plan has no use for.

import type { Page } from '../../model/page.js'
import { Facet } from '../../model/turn.js'
import type { Telling } from '../answers/say.js'
import { lexiconOf } from '../lexicon.js'
import { holdNouns, meetingNouns } from '../text/noun-words.js'
import { nounAt } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token, tokenise } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { isOfItself } from '../understanding/of-itself.js'
import { facetPhrases, pickWords, yesNoVerbs } from '../words.js'
import type { PlanClaim } from './claim.js'
import type { Finding } from './find.js'
import { type Entry, isTool, libraryOf } from './library.js'
import type { PassageFinding } from './passages.js'
import type { LibraryQuestion } from './read.js'
import type { Word } from './search/terms.js'

export interface Weighing {
  readonly claim: PlanClaim
  /** The plan has no answer. */
  readonly isLast: boolean
  readonly telling: Telling
  readonly asked: Understood
}

/** How much of the words that the plan has no use for a passage must have. */
const leastOfExtra = 0.65
/** "Hold", verbs of what meetings do ("holder"), and the words of nouns of several words: "learning" of "learning lab". */
const planKeys = new Set([
  ...[...holdNouns, ...yesNoVerbs, ...pickWords.past].map(keyOf),
  ...meetingNouns
    .flatMap(({ singular, plural }) => [...singular, ...plural])
    .filter(noun => noun.includes(' '))
    .flatMap(noun => tokenise(noun).map(({ key }) => key)),
])

/** The words of what is asked. */
const facetKeys: ReadonlyMap<Facet, ReadonlySet<string>> = new Map(
  Facet.options.map(facet => [
    facet,
    new Set(facetPhrases[facet].flatMap(each => each.split(' ').map(keyOf))),
  ]),
)

/** Whether what was found is a better answer than the plan's. */
export function isTaken(finding: Finding, question: LibraryQuestion, weighing: Weighing): boolean {
  const { claim, isLast, asked } = weighing
  const isNoun = question.asksTool === 'noun'
  if (isAskedPage(finding, question, asked)) return true
  switch (finding.kind) {
    case 'tool':
    case 'tools':
      if (claim === 'none' || isOfNamed(finding, question, weighing)) return true
      if (isLast && isNeed(asked)) return true
      if (claim === 'sole') return isNoun && isOfNoMeeting(asked)
      return (
        isNoun ||
        (isLast && (claim === 'some' || hasExtra(toolOf(finding), question, weighing) === true)) ||
        (claim === 'some' && question.named.some(isTool)) ||
        isUse(question) ||
        (question.asksTool === 'frame' &&
          (isOpen(asked) || isWish(toolOf(finding), question, weighing)))
      )
    case 'every-tool':
    case 'no-tool':
      return isNoun && (isLast || claim === 'none' || claim === 'some')
    case 'no-fact':
      return isLast && !asked.query.meeting
    case 'page':
      return claim === 'none' || (isLast && (claim === 'some' || asked.isOther))
    case 'passage':
      return claim === 'none' || isBetter(finding, question, weighing)
    default:
      return finding satisfies never
  }
}

/** A page is asked for as such, and no certain meeting: "hvor kan jeg læse om hold?", but not "… om næste læringslab?" */
function isAskedPage(
  { kind }: Finding,
  { asksPage }: LibraryQuestion,
  { query }: Understood,
): boolean {
  const { pick, number, periods, people, anchors, whose } = query
  const isOwn = whose !== undefined && whose !== 'everyone' && whose !== 'me' && whose !== 'us'
  const isCertain = pick !== undefined || number !== undefined || anchors.length > 0
  if (isCertain || isOwn || periods.length + people.length > 0) return false
  switch (asksPage) {
    case 'reading':
      return kind === 'page' || kind === 'passage'
    case 'title':
      return kind === 'page'
    case 'about':
      return kind === 'page' && !query.facets.some(facet => details.includes(facet))
    case undefined:
      return false
    default:
      return asksPage satisfies never
  }
}

/** What is asked of meetings and people, and is no "what is it". */
const details: readonly Facet[] = [
  ...(['when', 'where', 'length', 'until', 'end', 'status', 'count', 'moved'] as const),
  ...(['agenda', 'preparation', 'coordinator', 'leader', 'free', 'busy', 'clash'] as const),
]

/** "Et værktøj til konflikter": a word for what meetings do to each other, and no meeting, time or name. */
function isOfNobody({ query }: Understood): boolean {
  const { meeting, periods, people, networks, holds, schools, areas, functions } = query
  const named = [people, networks, holds, schools, areas, functions]
  return !meeting && periods.length === 0 && named.every(each => each.length === 0)
}

/** "Noget der kan få dem til at tale tysk": a network's subject is what the tool is for. */
function isOfNoMeeting({ query }: Understood): boolean {
  const { meeting, periods, people, schools, holds, areas, functions } = query
  const named = [people, schools, holds, areas, functions]
  return !meeting && periods.length === 0 && named.every(each => each.length === 0)
}

/** "Jeg har fået en ny elev, der ikke kan så meget dansk": a subject that a network has too, and nothing is asked of the network. */
function isNeed(asked: Understood): boolean {
  return isOfNoMeeting(asked) && asked.query.facets.every(facet => facet === 'who')
}

/** "Hvor mange trin er der i datatrappen?": the tool's whole name, which the plan does not have. */
function isOfNamed(
  finding: Finding,
  { named, names }: LibraryQuestion,
  { telling, asked }: Weighing,
): boolean {
  if (finding.kind !== 'tool' || !named.includes(finding.tool)) return false
  const { kinds, words, people, periods } = asked.query
  const lexicon = lexiconOf(telling.snapshot)
  const isOfPlan = ({ key }: Token) =>
    nounAt(key) !== undefined || lexicon.find(key).length > 0 || lexicon.meetingsWith(key)
  const besides = [kinds, words, people, periods]
  return besides.every(each => each.length === 0) && !names.flat().some(isOfPlan)
}

/** "Hvad har vi til matematik?": no meeting is spoken of, and nothing asked that meetings have. */
function isOpen({ query }: Understood): boolean {
  const { meeting, periods, pick, facets } = query
  const asksNoMore = facets.every(facet => facet === 'list' || facet === 'exists')
  return !meeting && periods.length === 0 && pick === undefined && asksNoMore
}

/** "Vi vil prøve noget af mellem to labs": the meeting is only when, and the tool has what the plan has no use for. */
function isWish(
  isIt: (entry: Entry) => boolean,
  question: LibraryQuestion,
  weighing: Weighing,
): boolean {
  const { periods, pick, number, facets } = weighing.asked.query
  const isPlain = periods.length === 0 && pick === undefined && number === undefined
  return isPlain && facets.length === 0 && hasExtra(isIt, question, weighing) === true
}

/** "Hvornår bruger man kapacitetsinterview før læringslab 1?" is about the tool. */
function isUse({ facet, named }: LibraryQuestion): boolean {
  return facet !== undefined && facet !== 'link' && named.some(isTool)
}

/** With no word of its own the question is the plan's to answer first, and one about its people and places always. */
function isBetter(
  { page, at }: PassageFinding,
  question: LibraryQuestion,
  weighing: Weighing,
): boolean {
  const { claim, isLast, asked } = weighing
  if (claim === 'sole' && !isOfNoOne(asked)) return false
  // "Hvem holder oplæg d. 3. juni?" is not told by what talks are given at all.
  const text = page.passages[at]?.text ?? ''
  if (question.asks === 'who' && asked.rest.some(isOfTalk) && !namesSpeaker.test(text)) return false
  if (isGeneric(question, weighing)) return true
  if (isOfOneSchool(weighing, page)) return false
  const isIt = (entry: Entry) => entry.kind === 'passage' && entry.page === page && entry.at === at
  const extra = hasExtra(isIt, question, weighing)
  if (extra === undefined) return isLast && (claim === 'some' || asked.isOther)
  return extra && (isLast || !asksTime(asked) || saysAbsent(asked))
}

function isOfTalk({ key }: Token): boolean {
  return /^(?:oplag|foredrag|keynote|speak)/.test(key)
}
const namesSpeaker =
  /(?:oplæg|foredrag|keynote|talk)\p{L}* (?:ved|af|med|v\/|by)|oplægsholder|speaker|(?:holder|giver|gives) /iu

/** "Hvad tid ringer klokken på Nordskolen?": a page that does not name the school knows no hour or place of its own. */
function isOfOneSchool({ asked, telling: { snapshot } }: Weighing, page: Page): boolean {
  const { schools, facets } = asked.query
  const isOwn = isOfItself(asked, asked.query, lexiconOf(snapshot))
  if (!isOwn || !facets.some(facet => facet === 'when' || facet === 'where')) return false
  const text = keyOf([page.title, ...page.passages.map(each => each.text)].join(' '))
  const names = schools.flatMap(id => snapshot.schools.get(id)?.name ?? [])
  // "Fra Nørrehavn" is where Nørrehavn Skole is.
  const placeOf = (name: string) => keyOf(name).replace(/(?<=.{4})s?skolen?$/, '')
  return names.length > 0 && !names.some(name => text.includes(placeOf(name)))
}

/** "Hvor lang tid varer **et skolekursus**?", of a page that it names: any of them, and no certain one. */
function isGeneric({ named, names, asks }: LibraryQuestion, { asked, telling }: Weighing): boolean {
  const first = names[0]?.[0]
  if (!first || !named.some(item => !isTool(item)) || asks === 'when' || asks === 'where')
    return false
  const { pick, number, periods, whose, networks, holds, schools, areas } = asked.query
  const isNamed = networks.length + holds.length + schools.length + areas.length > 0
  const isOwn = whose !== undefined && whose !== 'me' && whose !== 'us'
  if (pick !== undefined || number !== undefined || periods.length > 0 || isNamed || isOwn)
    return false
  return /(?:^|\s)(?:et|en|a|an)\s+$/i.test(telling.question.slice(0, first.start))
}

function toolOf(finding: Finding): (entry: Entry) => boolean {
  const best = finding.kind === 'tool' ? finding.tool : finding.kind === 'tools' && finding.tools[0]
  return entry => entry.kind === 'tool' && entry.tool === best
}

/** Whether it has the telling words that the plan has no use for; undefined where the question has none. */
function hasExtra(
  isIt: (entry: Entry) => boolean,
  question: LibraryQuestion,
  { asked, telling }: Weighing,
): boolean | undefined {
  const words = extraWords(question, asked, telling)
  const extra = { ...question.search, words, subject: [] }
  if (words.length + extra.meanings.length === 0) return undefined
  const { index } = libraryOf(telling.snapshot)
  return index.search(extra, leastOfExtra).some(({ item }) => isIt(item))
}

/** "Hvem skal jeg skrive til, hvis jeg er syg?", "is parking free?": of no one's people and times, and a page may say just that. */
function isOfNoOne(asked: Understood): boolean {
  const { whose, facets, claims } = asked.query
  // "Starter udviklingsdagen kl. 8?"
  if (claims.length > 0) return false
  return isOfNobody(asked) && (whose === undefined || facets.includes('coordinator'))
}

/** "Jeg er syg i dag og skal til møde, hvad gør jeg?" asks what to do, and not what there is today. */
function saysAbsent({ words, query: { whose } }: Understood): boolean {
  return (whose === 'me' || whose === 'us') && words.some(word => absent.has(word))
}
const absent = new Set(['syg', 'forhindret', 'afbud', 'sick', 'ill', 'unable'])

function asksTime({ query }: Understood): boolean {
  const { periods, pick, facets } = query
  return periods.length > 0 || pick !== undefined || facets.includes('when')
}

/**
 * Telling words that are no nouns for meetings, no names of the plan and not what the plan was asked for; of a yes or no question
 * also those of its titles.
 */
function extraWords(
  { search }: LibraryQuestion,
  { query, aside }: Understood,
  { snapshot }: Telling,
): Word[] {
  const lexicon = lexiconOf(snapshot)
  // "Er der møder på rådhuset?" asks the plan for what there is, and its words are the plan's.
  const asksForMeetings = query.meeting && query.facets.includes('exists')
  return search.words.filter(
    ({ key }) =>
      !planKeys.has(key) &&
      !query.facets.some(facet => facetKeys.get(facet)?.has(key)) &&
      // "Hvor længe varer labbet? skal have vikar på"
      !aside.has(key) &&
      lexicon.ownNouns.at(key) === undefined &&
      !stemsOf(key).some(stem => nounAt(stem) !== undefined || lexicon.find(stem).length > 0) &&
      ((query.yesNo && !asksForMeetings) || lexicon.meetingsWith(key) === undefined),
  )
}
