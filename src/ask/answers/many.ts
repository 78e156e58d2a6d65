// Answers about several meetings: lists, how many, whether there are any, and that there are none. Called by
// src/ask/answers/meetings.ts. Nothing is cut in silence: what does not fit is counted.
import type { Block } from '../../core/reply.js'
import { hasMeetings } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { AskWording, ListSpan, MeetingSaid } from '../../wording/ask-wording.js'
import { sayPeriod } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Resolved } from '../resolve.js'
import { type Answer, compose, otherPeriods, sourceOf, suggestionsFor } from './compose.js'
import { holidayNote } from './holidays.js'
import { assumedSentence } from './one.js'
import { aboutOf, sayMeeting, shortened, type Telling, withVerdict, withWhose } from './say.js'

/** More meetings than these are counted and not listed; the page of a term has room for them. */
const maxListed = 30

export interface Several {
  readonly occurrences: readonly Occurrence[]
  readonly span: ListSpan
  /** A sentence of its own in front: the count. */
  readonly lead?: string
  /** The question was whether there are any, or whether it is so. */
  readonly verdict?: boolean | undefined
  readonly note?: string | undefined
  /** Told under each that has it: its agenda, its preparation. */
  readonly under?: readonly ('agenda' | 'preparation')[]
}

/** A list, in the order of time. */
export function answerList(
  { occurrences, span, lead, note, verdict, under = [] }: Several,
  resolved: Resolved,
  telling: Telling,
): Answer {
  const { ask } = wording(telling.lang)
  const listed = occurrences.slice(0, maxListed)
  const rest = occurrences.length - listed.length
  const about = aboutOf(resolved.scope)
  const said = apart(
    listed.map(each =>
      withWhose(shortened(sayMeeting(each, telling), about), each, { resolved, telling }),
    ),
  )
  const table: Block = {
    type: 'table',
    columns: [...ask.columns],
    rows: said.map(each => [
      { text: ask.rowTitle(each) },
      { text: each.when },
      {
        text: each.place ?? '',
        ...(each.isOnline && each.link && !each.isCancelled ? { url: each.link } : {}),
      },
    ]),
  }
  const planned = occurrences.filter(each => each.meeting.status === 'planned').length
  const cancelled = occurrences.length - planned
  const isOver = occurrences.every(({ end }) => end <= telling.now)
  const head = lead ?? ask.list(about, { planned, cancelled, isOver }, span)
  const notes = [
    rest > 0 ? ask.more(rest) : undefined,
    assumedSentence(resolved, undefined, telling),
    note,
    telling.note,
  ].filter(each => each !== undefined)
  return compose(telling, {
    sentences: [withVerdict(verdict, head, telling)],
    lines: [
      ...said.flatMap(each => [ask.line(each), ...under.flatMap(of => detailOf(each, of, ask))]),
      ...notes,
    ],
    details: [
      table,
      ...said.flatMap(each =>
        under
          .flatMap(of => detailOf(each, of, ask))
          .map(text => ({ type: 'text' as const, text: `${ask.rowTitle(each)}: ${text.trim()}` })),
      ),
      ...notes.map(text => ({ type: 'text' as const, text, style: 'note' as const })),
    ],
    buttons: [
      ...(span.kind === 'upcoming' ? [wording(telling.lang).insight.showOf(about)] : []),
      ...suggestionsFor(resolved, telling),
    ],
    sources: listed.map(sourceOf),
    query: resolved.query,
    shown: listed,
  })
}

/** A line's agenda or preparation, where it has one. */
function detailOf(
  said: MeetingSaid,
  facet: 'agenda' | 'preparation',
  ask: AskWording,
): readonly string[] {
  return said[facet] && !said.isCancelled ? [`   ${ask[facet](said)}`] : []
}

/** Those with one title for several hold or networks are told apart by whom they are for. */
function apart(said: readonly MeetingSaid[]): MeetingSaid[] {
  const titleOf = ({ short, title }: MeetingSaid) => short || title
  return said.map(each => {
    const same = said.filter(other => titleOf(other) === titleOf(each))
    const differ = new Set(same.map(({ whom }) => whom.join())).size > 1
    return differ ? { ...each, isAlike: true } : each
  })
}

/** That there is none of it, in the period asked about. */
export function nothingSentence(resolved: Resolved, telling: Telling): string {
  const { scope, query } = resolved
  const period = periodOf(resolved, telling)
  return wording(telling.lang).ask.nothing(aboutOf(scope), {
    ...(period ? { period } : {}),
    past: query.pick === 'latest',
  })
}

/** Nothing fits: said as it is, with what lies nearby only as buttons. */
export function answerNothing(
  resolved: Resolved,
  telling: Telling,
  { note, verdict }: { note?: string | undefined; verdict?: boolean | undefined } = {},
): Answer {
  const { ask } = wording(telling.lang)
  const { number: _number, ...broad } = aboutOf({ ...resolved.scope, besides: [] })
  const period = periodOf(resolved, telling)
  const past = resolved.query.pick === 'latest'
  const isMember = telling.viewer.person !== undefined
  const nothing = nothingSentence(resolved, telling)
  return compose(telling, {
    sentences: [
      withVerdict(verdict, nothing, telling),
      holidayNote(resolved.query.periods, telling),
      assumedSentence(resolved, undefined, telling),
      note,
    ],
    buttons: [
      ...otherPeriods(resolved.query, telling),
      period && resolved.scope.own && isMember && hasOthers(resolved, telling)
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

/** Whether the asker would find anything by asking for everybody's; long periods are not looked through for a button. */
function hasOthers({ query }: Resolved, { snapshot, viewer }: Telling): boolean {
  return query.periods.some(
    ({ from, to, kind }) =>
      ['day', 'week', 'weekend', 'month'].includes(kind) &&
      hasMeetings(snapshot, viewer, { from, to }),
  )
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
  if (resolved.query.remaining) {
    const ahead = planned.filter(each => each.end > telling.now)
    const lead = ask.countAhead(aboutOf(resolved.scope), ahead.length, period)
    return answerList({ occurrences: ahead, span: { kind: 'named' }, lead }, resolved, telling)
  }
  const each = perHold(planned, resolved)
  if (each !== undefined && !period)
    return compose(telling, {
      sentences: [ask.countPerHold(aboutOf(resolved.scope), each.count, each.holds)],
      buttons: suggestionsFor(resolved, telling),
      sources: planned.map(sourceOf),
      query: resolved.query,
      shown: planned,
    })
  const lead = ask.count(aboutOf(resolved.scope), {
    all: planned.length,
    ahead: planned.filter(each => each.end > telling.now).length,
    ...(period ? { period } : {}),
  })
  return answerList({ occurrences: planned, span: { kind: 'named' }, lead }, resolved, telling)
}

/** Where everything is held once for each hold: how many of them each has. */
function perHold(
  planned: readonly Occurrence[],
  { scope, query }: Resolved,
): { count: number; holds: number } | undefined {
  const isOfAll = scope.holds.length + scope.schools.length + scope.networks.length === 0
  if (!isOfAll || scope.own || scope.number !== undefined || query.kinds.length !== 1)
    return undefined
  const counts = new Map<string, number>()
  for (const { meeting } of planned) {
    const [hold, another] = meeting.audience.holds
    if (!hold || another) return undefined
    counts.set(hold, (counts.get(hold) ?? 0) + 1)
  }
  const [count, ...others] = new Set(counts.values())
  const isEven = count !== undefined && others.length === 0 && counts.size > 1
  return isEven ? { count, holds: counts.size } : undefined
}

/** The periods of the question as they are repeated in the answer: "i uge 49 (30. november–6. december)". */
export function periodOf({ query }: Resolved, { lang, today }: Telling): string | undefined {
  if (query.periods.length === 0) return undefined
  return wording(lang).ask.and(query.periods.map(period => sayPeriod(lang, period, today)))
}
