// Decides whether a question is one for the tools and pages, and answers it. Called by src/ask/answer.ts before the plan is asked,
// and again (`isLast`) where the plan has no answer. Open to everybody who may read tools.
import { localOf } from '../../core/time.js'
import type { Page, Tool } from '../../model/page.js'
import type { Facet, LibraryTurn, Turn } from '../../model/turn.js'
import { may } from '../../people/rights.js'
import type { Answer } from '../answers/compose.js'
import { holidaysFor } from '../answers/holidays.js'
import {
  answerMaybePage,
  answerNoFact,
  answerPage,
  answerPassage,
} from '../answers/library/pages.js'
import { answerNamedTool } from '../answers/library/tool-fact.js'
import {
  answerEveryTool,
  answerNamedTools,
  answerNoTool,
  answerTool,
  answerTools,
  listedTools,
} from '../answers/library/tools.js'
import type { Telling } from '../answers/say.js'
import { thingsAsked } from '../answers/told/asked.js'
import { type Lexicon, lexiconOf } from '../lexicon.js'
import { asksAfterwards } from '../reading/other-thing.js'
import { isCommon } from '../text/common.js'
import { endsAsMeeting, nounAt } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { type Token, tokenise } from '../text/tokens.js'
import { type Understood, understand } from '../understand.js'
import { asksLate } from '../understanding/orders.js'
import { asksForRule, isOfHouse } from './beside/beside.js'
import { withoutElsewhere } from './beside/elsewhere.js'
import { hintsOf, withoutTimes } from './beside/times.js'
import { isDetailOfOne, planClaim } from './claim.js'
import { findFact } from './fact/fact.js'
import { fills } from './fact/slot.js'
import { type Finding, findInLibrary, guessPage } from './find.js'
import { followLibrary, withTurn } from './follow.js'
import { isTool, joinedKey, type Library, libraryOf } from './library.js'
import { titleIn } from './question/title-in.js'
import { type LibraryQuestion, readLibraryQuestion } from './read.js'
import type { Word } from './search/terms.js'
import { isTaken } from './weigh.js'

export interface LibraryAsking {
  readonly asked: Understood
  readonly telling: Telling
  readonly previous: Turn | undefined
  /** The plan has no answer to it. */
  readonly isLast: boolean
}

/** The answer from tools and pages; undefined where the question is not about them. */
export function answerLibrary(asking: LibraryAsking): Answer | undefined {
  const { asked, telling, previous, isLast } = asking
  const library = libraryOf(telling.snapshot)
  if (!may(telling.viewer, 'tool.read')) return undefined
  const { tokens, question } = readOnce(asking, library)
  if (previous?.library && !isLast) {
    const followed = followLibrary(question, previous.library, { asked, telling, library })
    if (followed) return followed
  }
  if (library.tools.length + library.pages.length === 0) return undefined
  const finding = findOnce(question, library)
  const isOfRule = isLast || asksForRule(asked)
  const fact = () => answerFact(tokens, question, telling)
  if (isPoor(finding, question) && (isOfRule || planClaim(asked, previous) === 'none')) {
    const told = fact()
    if (told) return told
  }
  return (finding && answerTaken(finding, question, asking)) ?? (isOfRule ? fact() : undefined)
}

/** What was found, where it is a better answer than the plan's. */
function answerTaken(
  finding: Finding,
  question: LibraryQuestion,
  asking: LibraryAsking,
): Answer | undefined {
  const { telling, previous, isLast } = asking
  // Whether somebody may come along or late, or what is there at a meeting, no tool tells.
  const isUntold = question.brought?.isPerson || asksLate(asking.asked.words) || wantsAt(asking)
  if (
    isUntold &&
    question.asksTool !== 'noun' &&
    (finding.kind === 'tool' || finding.kind === 'tools')
  )
    return undefined
  // Nor another house than the one where it is held.
  const isElsewhere = finding.kind === 'passage' && isOfHouse(finding.page, asking.asked, telling)
  if (isElsewhere && wantsAt(asking)) return undefined
  const { tokens } = readOnce(asking, libraryOf(telling.snapshot))
  const beside = withoutNames(asking, question, titleIn(finding, tokens))
  if (isOfMeetingFirst(finding, question, asking)) return undefined
  if (asksAfterwards(asking.asked) && !tellsAfterwards(finding)) return undefined
  const claim = planClaim(beside, previous, isLast)
  if (!isTaken(finding, question, { claim, isLast, telling, asked: beside })) return undefined
  return withTurn(
    answerFinding(finding, question, telling),
    turnOf(finding, question, telling.snapshot.programme.tools),
  )
}

function wantsAt({ asked, telling }: LibraryAsking): boolean {
  return thingsAsked(asked, lexiconOf(telling.snapshot)).length > 0
}

/** What comes of a meeting, "efter labbet", is told by a passage that says so. */
function tellsAfterwards(finding: Finding): boolean {
  if (finding.kind !== 'passage') return true
  const { heading = '', text = '' } = finding.page.passages[finding.at] ?? {}
  return /(?<!\p{L})(?:efter|bagefter|opfølg|after|follow)/iu.test(`${heading} ${text}`)
}

interface Read {
  readonly isFollowUp: boolean
  readonly tokens: readonly Token[]
  readonly question: LibraryQuestion
}
const reads = new WeakMap<Understood, Read>()
const findings = new WeakMap<LibraryQuestion, { readonly finding: Finding | undefined }>()

/** Read once, though it is asked for before the plan and after it, and maybe by the next who asks the same (remembered.ts). */
function readOnce({ asked, telling, previous }: LibraryAsking, library: Library): Read {
  const isFollowUp = previous?.library !== undefined
  const known = reads.get(asked)
  if (known?.isFollowUp === isFollowUp) return known
  const all = tokenise(telling.question)
  const tokens = withoutTimes(asked, all)
  const reading = { isFollowUp, lang: telling.lang, hints: hintsOf(all, tokens) }
  const asIs = readLibraryQuestion(tokens, library, reading)
  const read = { isFollowUp, tokens, question: withoutElsewhere(asIs, tokens, library) }
  reads.set(asked, read)
  return read
}

function findOnce(question: LibraryQuestion, library: Library): Finding | undefined {
  const known = findings.get(question)
  if (known) return known.finding
  const finding = findInLibrary(question, library)
  findings.set(question, { finding })
  return finding
}

/** It has no such value as the question leaves open. */
function isPoor(finding: Finding | undefined, { named, search, slot }: LibraryQuestion): boolean {
  if (!slot) return false
  if (finding?.kind === 'passage') {
    const { heading = '', text = '' } = finding.page.passages[finding.at] ?? {}
    return !fills(`${heading} ${text}`, slot, search.isEnglish === true)
  }
  return finding?.kind !== 'page' && !named.some(isTool)
}

/** A single fact in one sentence. */
function answerFact(
  tokens: readonly Token[],
  question: LibraryQuestion,
  telling: Telling,
): Answer | undefined {
  const fact = findFact(tokens, question, telling)
  if (!fact?.finding) return fact?.answer
  return withTurn(fact.answer, turnOf(fact.finding, question, []))
}

/** Where nothing knows the answer: the page that may have it, by name alone. */
export function guessFromLibrary({
  asked,
  telling,
}: Pick<LibraryAsking, 'asked' | 'telling'>): Answer | undefined {
  const library = libraryOf(telling.snapshot)
  const { meeting, people, periods, schools, holds, networks } = asked.query
  const named = people.length + schools.length + holds.length + networks.length
  const isOfPlan = meeting || named + periods.length > 0 || asked.isOther
  if (isOfPlan || library.pages.length === 0 || !may(telling.viewer, 'tool.read')) return undefined
  const question = readLibraryQuestion(tokenise(telling.question), library, { lang: telling.lang })
  const page = guessPage(question, library)
  return page && answerMaybePage(page, telling)
}

/**
 * "Hvad skal vi have med til læringslabbet?" is the calendar's to say of the one ahead, and where it is silent a passage about any; no
 * page as a whole. With a word beside it ("… med af mad?") the page may know more.
 */
function isOfMeetingFirst(
  finding: Finding,
  question: LibraryQuestion,
  asking: LibraryAsking,
): boolean {
  const { asked, previous, isLast } = asking
  // "Og gangen efter?" of the meeting just told.
  const isAfter = asked.query.after && asked.telling.length === 0
  if (isAfter && (previous?.shown.length ?? 0) > 0) return true
  const isPassage = finding.kind === 'passage'
  if (!isPassage && finding.kind !== 'page') return false
  if (isPassage && !isLast && isOfTitle(question, asking)) return true
  return isDetailOfOne(asked, previous) && (!isPassage || (!isLast && question.rest.length === 0))
}

/** "Hvornår er **udviklingsdagen**?": nothing but a meeting's title, though a page speaks of it. */
function isOfTitle(
  { rest, named, search }: LibraryQuestion,
  { asked: { query, telling: left }, telling }: LibraryAsking,
): boolean {
  const lexicon = lexiconOf(telling.snapshot)
  const isInTitle = ({ key }: Word) => stemsOf(key).some(stem => lexicon.meetingsWith(stem))
  const isPlain = rest.length > 0 && named.length + search.meanings.length + left.length === 0
  // How long is a meeting's only where the word is one for meetings: "hvor meget tid bruger vi på PLF?"
  const isOf = (facet: Facet) =>
    facet === 'length' ? query.words.some(endsAsMeeting) : facet === 'when' || facet === 'where'
  return isPlain && query.words.length > 0 && query.facets.some(isOf) && rest.every(isInTitle)
}

/** What the plan is asked beside the names of tools and pages: "Alle skal med" asks for nobody. */
function withoutNames(
  { asked, telling }: LibraryAsking,
  question: LibraryQuestion,
  title: readonly Token[],
): Understood {
  const { snapshot, viewer, now, lang } = telling
  const lexicon = lexiconOf(snapshot)
  const own = [title, ...question.names.filter(name => isOfLibrary(name, lexicon))]
  if (own.flat().length === 0 || asksOwnPlace(asked)) return asked
  let text = telling.question
  for (const { start, end } of own.flat())
    text = `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`
  return understand(text, {
    lexicon,
    holidays: holidaysFor(viewer, snapshot),
    now: localOf(now, snapshot.programme.tz),
    fallback: lang,
  })
}

/** "Hvilket hold er vi på?", though a page may be called that. */
function asksOwnPlace({ query: { facets, whose } }: Understood): boolean {
  const isPlace = facets.some(facet => ['hold', 'schools', 'networks'].includes(facet))
  return isPlace && whose !== undefined && whose !== 'everyone'
}

/** Whether a name is the library's alone: one of a word or two may be a meeting's or a network's as well. */
function isOfLibrary(name: readonly Token[], lexicon: Lexicon): boolean {
  if (name.length > 2) return true
  return !stemsOf(joinedKey(name)).some(
    stem => isCommon(stem) || nounAt(stem) !== undefined || lexicon.find(stem).length > 0,
  )
}

function answerFinding(finding: Finding, question: LibraryQuestion, telling: Telling): Answer {
  const { audience, minutes, isBelow } = question
  switch (finding.kind) {
    case 'tool':
      return question.named.includes(finding.tool)
        ? answerNamedTool(finding.tool, question, telling, finding.isBarely)
        : answerTool(finding.tool, finding.others, telling)
    case 'tools':
      if (finding.isNamed) return answerNamedTools(finding.tools, telling)
      return answerTools(
        finding.tools,
        {
          ...{ minutes, isBelow: finding.isBelow, from: 0 },
          audience: finding.isOfFunction ? [] : audience,
        },
        telling,
      )
    case 'every-tool':
      return answerEveryTool(telling.snapshot.programme.tools, telling)
    case 'no-tool':
      return answerNoTool(finding.near, { audience, minutes, isBelow }, telling)
    case 'passage':
      return answerPassage(finding.page, finding.at, telling, question)
    case 'page':
      return answerPage(finding.page, telling)
    case 'no-fact':
      return ofGroup(finding.page, question, telling) ?? answerNoFact(finding.page, telling)
    default:
      return finding satisfies never
  }
}

/** "Får vi vikar til læseforum?": what a page says of "møder i forum" is said of it too. */
function ofGroup(page: Page, question: LibraryQuestion, telling: Telling): Answer | undefined {
  const lexicon = lexiconOf(telling.snapshot)
  const asked = question.rest.map(({ key }) => lexicon.find(key)[0])
  const isOpen = question.asks === undefined || question.asks === 'whether'
  if (!isOpen || asked.length === 0) return undefined
  const at = page.passages.findIndex(({ heading, text }) => {
    const groups = tokenise(`${heading} ${text}`).flatMap(({ key }) => lexicon.groupsCalled(key))
    return asked.every(each => groups.some(({ id }) => each?.kind === 'network' && id === each.id))
  })
  return at < 0 ? undefined : answerPassage(page, at, telling)
}

/** As many of the list of all as the next question can point at. */
function everyTool(tools: readonly Tool[]): string[] {
  return tools.length <= pointedAt ? tools.map(({ id }) => id) : []
}

const pointedAt = 12

/** What the next question may lean on. */
function turnOf(finding: Finding, question: LibraryQuestion, tools: readonly Tool[]): LibraryTurn {
  const { search, audience, minutes, isBelow } = question
  const most = minutes && isBelow ? minutes - 1 : minutes
  const by = {
    words: search.words.map(({ key }) => key.slice(0, 60)).slice(0, 20),
    meanings: search.meanings.slice(0, 20),
    audience: [...audience],
    ...(most ? { minutes: most } : {}),
  }
  switch (finding.kind) {
    case 'tool':
      return { of: 'tools', shown: [finding.tool.id], told: 1, ...by }
    case 'tools': {
      const shown = finding.tools.slice(0, listedTools).map(tool => tool.id)
      return { of: 'tools', shown, told: shown.length, ...by }
    }
    case 'every-tool':
      return { of: 'tools', shown: everyTool(tools), told: 0, ...by }
    case 'no-tool':
      return { of: 'tools', shown: [], told: 0, ...by }
    case 'passage':
    case 'page':
    case 'no-fact':
      return { of: 'pages', shown: [finding.page.id], told: 1, ...by }
    default:
      return finding satisfies never
  }
}
