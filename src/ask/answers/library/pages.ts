// What is said of pages: the passage that answers, what a page is about, or that the page says nothing of it. Called by
// src/ask/library/route.ts. The words are the page's own, with the page as the source and its link beside them.
import type { Lang } from '../../../core/message.js'
import { localOf } from '../../../core/time.js'
import type { Page } from '../../../model/page.js'
import { sayDate } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import type { LibraryQuestion } from '../../library/read.js'
import { languageOf } from '../../text/language.js'
import { tokenise } from '../../text/tokens.js'
import { type Answer, compose, type Source } from '../compose.js'
import type { Telling } from '../say.js'
import { tellingPart } from './sentences.js'

/** Headings beyond these are too many to read. */
const namedHeadings = 8
const offeredHeadings = 3
/** Letters of a page's first passage. */
const longestBeginning = 500

/** What the passage says of the question: its telling sentences, with the whole of it in the details. */
export function answerPassage(
  page: Page,
  at: number,
  telling: Telling,
  question?: LibraryQuestion,
): Answer {
  const { library } = wording(telling.lang)
  const passage = page.passages[at]
  const whole = passage?.text.trim() ?? ''
  const text = passage ? tellingPart(passage, page.title, question) : ''
  const source = library.pageSource(page.title, page.link, otherLanguage(whole, telling))
  const answeredBy = answeredLines(page, telling)
  return compose(telling, {
    sentences: [text === '' ? page.title : text],
    lines: [source, ...answeredBy],
    details: [
      ...(text === whole ? [] : [{ type: 'text' as const, text: whole }]),
      linkField(page, telling),
      ...answeredBy.map(line => ({ type: 'text' as const, text: line, style: 'note' as const })),
    ],
    buttons: headingsOf(page)
      .filter(heading => heading !== passage?.heading)
      .slice(0, offeredHeadings)
      .map(heading => library.suggest.passage(page.title, heading)),
    sources: [sourceOfPage(page)],
  })
}

/** Who gave the answer that the page is, and when; to a guest their role and no name. */
function answeredLines({ answered }: Page, { lang, viewer, snapshot, today }: Telling): string[] {
  if (!answered) return []
  const { by, role, at } = answered
  const name = viewer.person && snapshot.people.get(by)?.name
  const network = answered.network && snapshot.networks.get(answered.network)?.name
  const date = sayDate(lang, localOf(at, snapshot.zone).slice(0, 10), today)
  const answerer = { role, ...(name ? { name } : {}), ...(network ? { network } : {}) }
  return [wording(lang).questions.answeredBy(answerer, date)]
}

/** What the page says first, shortly, and what else it tells of. */
export function answerPage(page: Page, telling: Telling): Answer {
  const { library } = wording(telling.lang)
  const [only, another] = page.passages
  if (only && !another) return answerPassage(page, 0, telling)
  const first = page.passages.find(({ text }) => text.trim() !== '')
  const headings = headingsOf(page).filter(heading => heading !== first?.heading.trim())
  const lines = [
    ...(headings.length > 0 ? [library.pageMore(headings.slice(0, namedHeadings))] : []),
    library.pageSource(page.title, page.link, otherLanguage(first?.text ?? '', telling)),
  ]
  return compose(telling, {
    sentences: [
      first ? library.pageBegins(first.heading.trim(), shortOf(first.text)) : `${page.title}.`,
    ],
    lines,
    details: [
      ...lines.slice(0, -1).map(text => ({ type: 'text' as const, text })),
      linkField(page, telling),
    ],
    buttons: headings
      .slice(0, offeredHeadings)
      .map(heading => library.suggest.passage(page.title, heading)),
    sources: [sourceOfPage(page)],
  })
}

/** The language of a page's text where it is not the answer's own. */
function otherLanguage(text: string, { lang }: Telling): Lang | undefined {
  const own = languageOf(text, tokenise(text), 'da')
  return own === lang ? undefined : own
}

/** The text, or as many of its sentences as one reads in a chat. */
function shortOf(text: string): string {
  const whole = text.trim()
  if (whole.length <= longestBeginning) return whole
  const part = whole.slice(0, longestBeginning)
  const end = Math.max(...['. ', '.\n', '? ', '! ', '\n'].map(each => part.lastIndexOf(each)))
  return `${end > 0 ? part.slice(0, end + 1).trim() : part} …`
}

/** The page is the right one, but the fact stands nowhere on it. */
export function answerNoFact(page: Page, telling: Telling): Answer {
  const { library } = wording(telling.lang)
  return compose(telling, {
    kind: 'unknown',
    sentences: [library.noFact(page.title, page.link)],
    buttons: [
      library.suggest.page(page.title),
      ...headingsOf(page)
        .slice(0, offeredHeadings)
        .map(heading => library.suggest.passage(page.title, heading)),
    ],
  })
}

/** Nothing is known, but a page may have it: its name as a button, and none of its facts. */
export function answerMaybePage(page: Page, telling: Telling): Answer {
  const { library } = wording(telling.lang)
  return compose(telling, {
    kind: 'unknown',
    sentences: [library.maybePage(page.title, page.link)],
    buttons: [library.suggest.page(page.title)],
  })
}

/** Where the page is. */
export function answerPageLink(page: Page, telling: Telling): Answer {
  const { library } = wording(telling.lang)
  return compose(telling, {
    sentences: [library.pageLink(page.title, page.link)],
    buttons: [library.suggest.page(page.title)],
    sources: [sourceOfPage(page)],
  })
}

function linkField({ title, link }: Page, { lang }: Telling) {
  const label = wording(lang).library.fields.page
  const value = link ? { text: title, url: link } : { text: title }
  return { type: 'fields' as const, fields: [{ label, value }] }
}

function headingsOf({ passages }: Page): string[] {
  return passages.map(({ heading }) => heading.trim()).filter(heading => heading !== '')
}

function sourceOfPage({ id, title }: Page): Source {
  return { kind: 'page', id, title }
}
