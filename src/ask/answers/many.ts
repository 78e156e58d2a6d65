// Answers about several meetings: lists, how many, whether there are any, and that there are none. Called by
// src/ask/answers/meetings.ts. Nothing is cut in silence: what does not fit is counted.
import type { Block } from '../../core/reply.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { ListSpan } from '../../wording/ask-wording.js'
import { sayPeriod } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Resolved } from '../resolve.js'
import { type Answer, compose, sourceOf } from './compose.js'
import { assumedSentence } from './one.js'
import { aboutOf, sayMeeting, type Telling } from './say.js'
import { suggestionsFor } from './suggest.js'

/** More meetings than these are counted and not listed; the page of a term has room for them. */
const maxListed = 30

export interface Several {
  readonly occurrences: readonly Occurrence[]
  readonly span: ListSpan
  /** A sentence of its own in front: the count. */
  readonly lead?: string
  /** The question was whether there are any. */
  readonly yes?: boolean
  readonly note?: string
}

/** A list, in the order of time. */
export function answerList(
  { occurrences, span, lead, note, yes }: Several,
  resolved: Resolved,
  telling: Telling,
): Answer {
  const { ask } = wording(telling.lang)
  const listed = occurrences.slice(0, maxListed)
  const rest = occurrences.length - listed.length
  const said = listed.map(each => sayMeeting(each, telling))
  const table: Block = {
    type: 'table',
    columns: [...ask.columns],
    rows: said.map(each => [
      { text: each.isCancelled ? ask.cancelledTitle(each.title) : each.title },
      { text: each.when },
      { text: each.place ?? '' },
    ]),
  }
  const head = lead ?? ask.list(aboutOf(resolved.scope), occurrences.length, span)
  const more = rest > 0 ? ask.more(rest) : undefined
  return compose(telling, {
    sentences: [yes ? ask.yes(head) : head, assumedSentence(resolved, undefined, telling), note],
    lines: [...said.map(each => ask.line(each)), ...(more ? [more] : [])],
    details: [
      table,
      ...(more ? [{ type: 'text' as const, text: more, style: 'note' as const }] : []),
    ],
    buttons: suggestionsFor(resolved, telling),
    sources: listed.map(sourceOf),
    query: resolved.query,
    shown: listed,
  })
}

/** Nothing fits: said as it is, with what lies nearby only as buttons. */
export function answerNothing(resolved: Resolved, telling: Telling, note?: string): Answer {
  const { ask } = wording(telling.lang)
  const about = aboutOf(resolved.scope)
  const { number: _number, ...broad } = aboutOf({ ...resolved.scope, words: [] })
  const period = periodOf(resolved, telling)
  const past = resolved.query.pick === 'latest'
  const isMember = telling.viewer.person !== undefined
  return compose(telling, {
    sentences: [
      ask.nothing(about, { ...(period ? { period } : {}), past }),
      assumedSentence(resolved, undefined, telling),
      note,
    ],
    buttons: [
      period && resolved.scope.own && isMember
        ? ask.suggest.everyone(resolved.query.periods[0]?.said ?? '')
        : undefined,
      period ? ask.suggest.next(broad) : past ? ask.suggest.next(broad) : ask.suggest.latest(broad),
      period ? ask.suggest.all(broad) : undefined,
      isMember ? ask.suggest.mine : ask.suggest.open,
    ],
    query: resolved.query,
    shown: [],
  })
}

/** How many, then which. */
export function answerCount(
  occurrences: readonly Occurrence[],
  resolved: Resolved,
  telling: Telling,
): Answer {
  const { ask } = wording(telling.lang)
  const planned = occurrences.filter(each => each.meeting.status === 'planned')
  if (planned.length === 0) return answerNothing(resolved, telling)
  const period = periodOf(resolved, telling)
  const lead = ask.count(aboutOf(resolved.scope), {
    all: planned.length,
    ahead: planned.filter(each => each.end > telling.now).length,
    ...(period ? { period } : {}),
  })
  return answerList({ occurrences: planned, span: { kind: 'named' }, lead }, resolved, telling)
}

/** The periods of the question as they are repeated in the answer: "i uge 49 (30. november–6. december)". */
export function periodOf({ query }: Resolved, { lang, today }: Telling): string | undefined {
  if (query.periods.length === 0) return undefined
  return wording(lang).ask.and(query.periods.map(period => sayPeriod(lang, period, today)))
}
