// "Jeg er ny, hvad skal jeg gøre?": what is written for whoever is new, else who coordinates the asker's network. Called by
// src/ask/answer.ts before the plan is asked: a list of every meeting is no answer to what one does first.
import type { Page } from '../../model/page.js'
import type { Facet } from '../../model/turn.js'
import { may } from '../../people/rights.js'
import type { Answer } from '../answers/compose.js'
import { answerPage, answerPassage } from '../answers/library/pages.js'
import type { Telling } from '../answers/say.js'
import type { Understood } from '../understand.js'

const saysNew =
  /(?<!\p{L})(?:jeg er|er jeg|vi er|som|i(?:['’]| a)m|being) (?:lige |helt |så |all |quite |blevet |just )*(?:ny|nye|nyt medlem|nyansat|nystartet|nytilkommen|startet|begyndt|new|a new member)(?!\p{L})|^(?:ny|new)(?: her| here)?\s*[,?!.–-]/iu
const asksWhatToDo =
  /(?<!\p{L})(?:hvad (?:gør|skal|kan|bør) (?:jeg|vi|man)|hvad nu|hvordan kommer (?:jeg|vi|man) (?:i gang|godt)|hvor (?:starter|begynder) (?:jeg|vi|man)|hvad er det første|what (?:do|should|can|must) (?:i|we)|where do (?:i|we) start|how do (?:i|we) (?:start|begin|get started))(?!\p{L})/iu
const startsWhere =
  /(?<!\p{L})(?:hvor (?:starter|begynder)|where do (?:i|we) (?:start|begin))(?!\p{L})/iu
const ofNewcomers =
  /(?<!\p{L})(?:ny|nye|nyt|nyansat\p{L}*|nytilkommen\p{L}*|velkommen|velkomst\p{L}*|kom (?:godt )?i gang|new|newcomers?|welcome|getting started)(?!\p{L})/iu
/** What is asked of certain meetings is theirs to answer. */
const certain: readonly Facet[] = ['when', 'where', 'preparation', 'link', 'length', 'end']

/** Whether somebody new asks what to do, and nothing more certain. */
export function asksAsNew({ query }: Understood, { question }: Telling): boolean {
  const { facets, number, periods, people } = query
  const isCertain = number !== undefined || periods.length + people.length > 0
  const isStart = startsWhere.test(question)
  const isOther = facets.some(facet => certain.includes(facet) && !(facet === 'where' && isStart))
  return saysNew.test(question) && asksWhatToDo.test(question) && !isCertain && !isOther
}

/** What stands on a page for newcomers; undefined where there is none that the viewer may read. */
export function answerNewcomer(telling: Telling): Answer | undefined {
  if (!may(telling.viewer, 'tool.read')) return undefined
  const { pages } = telling.snapshot.programme
  const isNamed = ({ title, aliases }: Page) => ofNewcomers.test([title, ...aliases].join('. '))
  const page = pages.find(isNamed)
  if (page)
    return page.passages.length === 1 ? answerPassage(page, 0, telling) : answerPage(page, telling)
  for (const each of pages) {
    const at = each.passages.findIndex(({ heading }) => ofNewcomers.test(heading))
    if (at >= 0) return answerPassage(each, at, telling)
  }
  return undefined
}

/** The first meeting of whoever is new is the next one; the year's first is over before they came. */
export function withFirstAhead(asked: Understood, question: string): Understood {
  const { query } = asked
  const isFirst = query.pick === 'first' && query.number === undefined
  return isFirst && saysNew.test(question) ? { ...asked, query: { ...query, pick: 'next' } } : asked
}
