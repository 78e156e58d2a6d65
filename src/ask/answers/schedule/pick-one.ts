// One meeting of those that fit: the next, the latest, the first, the final one, or the only one of the year. Called by
// src/ask/answers/meetings.ts.
import { dateOf } from '../../../core/time.js'
import type { Query } from '../../../model/turn.js'
import {
  currentMeetings,
  listMeetings,
  type MeetingFilter,
  walkMeetings,
} from '../../../programme/query.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import type { Chosen } from '../../../wording/ask-wording.js'
import { wording } from '../../../wording/wording.js'
import { allOf, pickOf, type Resolved, type Resolving, schoolYearAround } from '../../resolve.js'
import { scopeOf } from '../../scope.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, tokenise } from '../../text/tokens.js'
import type { Answer } from '../compose.js'
import { answerList, nothingSentence } from '../many.js'
import { answerOne } from '../one.js'
import { aboutOf, sayMeeting, shortened, type Telling } from '../say.js'
import { onAnotherDay } from './another-day.js'
import { none } from './none.js'

/** "Skal jeg have noget med til **afslutningen**?", when one is over and the **sommerafslutning** is to come: that one is meant. */
function comingCompound({ query }: Resolved, context: Resolving): Occurrence | undefined {
  const { snapshot, viewer, now, today } = context
  const [word, another] = query.words
  const asked = query.facets.some(facet => facet === 'held' || facet === 'status')
  const isPast = query.pick === 'latest' || query.pick === 'first'
  if (!word || another || asked || isPast) return undefined
  const stems = stemsOf(keyOf(word)).filter(stem => stem.length >= shortestTail)
  const { filter } = scopeOf({ ...query, words: [] }, { snapshot, viewer, today })
  const [found, second] = listMeetings(snapshot, viewer, { ...filter, from: today }).filter(
    ({ end, meeting }) =>
      end > now &&
      tokenise(meeting.title).some(({ key }) => stems.some(stem => key.endsWith(stem))),
  )
  return second ? undefined : found
}
const shortestTail = 6

/** The next, the latest, the first or the final one. */
export function pickOne(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query, after } = resolved
  const chosen = query.pick ?? 'next'
  const each = chosen === 'next' ? nextOfEach(resolved, context) : []
  if (each.length > 1) {
    const lead = wording(telling.lang).ask.nextOfEach(aboutOf(resolved.scope))
    return answerList({ occurrences: each, span: { kind: 'named' }, lead }, resolved, telling)
  }
  const current = chosen === 'next' ? underWay(resolved, context) : []
  const [now] = current
  if (now && isAboutNow(current, query)) return answerNow(now, undefined, { resolved, telling })
  const occurrence = pickOf(resolved.filter, query, { ...context, after })
  if (occurrence) {
    const before = chosen === 'next' ? cancelledBefore(occurrence, resolved, context) : []
    const [off] = before
    if (off && isWhetherOff(query)) return answerOff(off, occurrence, { resolved, telling })
    const others = current.filter(each => each !== occurrence)
    const one = {
      occurrence,
      chosen: chosenAs(occurrence, resolved, telling),
      before,
      underWay: others,
    }
    return answerOne(one, resolved, telling)
  }
  if (now) return answerNow(now, nothingSentence(resolved, telling), { resolved, telling })
  const only = query.pick ? undefined : onlyOneThisYear(resolved, context)
  const isOver = only === undefined || only.end <= context.now
  const coming = isOver ? comingCompound(resolved, context) : undefined
  if (coming) return answerOne({ occurrence: coming, chosen: 'named' }, resolved, telling)
  if (only) return answerOne({ occurrence: only, chosen: 'named' }, resolved, telling)
  const off = chosen === 'latest' ? undefined : cancelledAhead(resolved, context)
  if (off) {
    const tail = nothingSentence(resolved, telling)
    return answerOne({ occurrence: off, chosen: 'named', tail }, resolved, telling)
  }
  // "Hvornår snakker vi om ordblindhed?": what is called so, though it is for others; but "vores midtvejssnak" is no other hold's.
  const isOurs = query.whose === 'me' || query.whose === 'us'
  const isCalled = query.words.length > 0 && isOurs && !resolved.assumed.hold
  const other =
    resolved.assumed.unsaid || isCalled
      ? pickOf(resolved.filterOfAll, query, { ...context, after })
      : undefined
  if (!other) return onAnotherDay(resolved, context, telling) ?? none(resolved, context, telling)
  // Another hold's is never told as if it were the asker's next.
  const lead = resolved.assumed.hold ? nothingSentence(resolved, telling) : undefined
  return answerOne({ occurrence: other, chosen: 'named', only: true, lead }, resolved, telling)
}

/** "Er styregruppemødet aflyst?": the one that should have come first is meant, not the one that comes instead. */
function isWhetherOff({ facets, pick, yesNo, plural }: Query): boolean {
  return facets.includes('status') && !facets.includes('moved') && yesNo && !pick && !plural
}

function answerOff(
  occurrence: Occurrence,
  next: Occurrence,
  { resolved, telling }: { resolved: Resolved; telling: Telling },
): Answer {
  const about = aboutOf(resolved.scope)
  const said = shortened(sayMeeting(next, telling), about)
  const tail = wording(telling.lang).ask.meeting(about, said, 'next')
  return answerOne({ occurrence, chosen: 'named', tail }, resolved, telling)
}

/** What has begun when the next one is asked for; who asks may be on the way to it. */
function underWay(
  { query, filter, after }: Resolved,
  { snapshot, viewer, now }: Resolving,
): Occurrence[] {
  if (after || query.periods.length > 0) return []
  return currentMeetings(snapshot, viewer, filter, now)
}

function answerNow(
  occurrence: Occurrence,
  lead: string | undefined,
  { resolved, telling }: { resolved: Resolved; telling: Telling },
): Answer {
  return answerOne({ occurrence, chosen: 'named', lead, underWay: [occurrence] }, resolved, telling)
}

/** "Hvor er mødet?", with one under way: that is the one. */
function isAboutNow(current: readonly Occurrence[], { pick, facets }: Query): boolean {
  const [asked] = facets
  return current.length === 1 && !pick && asked !== undefined && asked !== 'when'
}

/** "Næste læringslab for hold 1 og 2": one for each of the hold, networks or schools that were named. */
function nextOfEach({ query, filter, after }: Resolved, context: Resolving): Occurrence[] {
  const { networks, holds, schools } = query
  const named = [
    ...networks.map(id => ({ ...filter, networks: [id] })),
    ...(networks.length > 0 ? [] : holds.map(id => ({ ...filter, holds: [id], schools: [] }))),
    ...(networks.length > 0 ? [] : schools.map(id => ({ ...filter, schools: [id], holds: [] }))),
  ]
  if (named.length < 2) return []
  const found = named.flatMap(each => pickOf(each, query, { ...context, after }) ?? [])
  return [...new Set(found)].sort((a, b) => a.start - b.start)
}

/** "Hvornår er kick-on?" when the year's only one has been: it is the one that is meant. */
export function onlyOneThisYear(
  { filter, scope }: Resolved,
  context: Resolving,
): Occurrence | undefined {
  if (scope.kinds.length === 0 && scope.words.length === 0) return undefined
  const found = new Set<Occurrence>()
  const year = { ...filter, ...schoolYearAround(context.today), includeCancelled: true }
  walkMeetings(context.snapshot, context.viewer, year, one => found.add(one).size < 2)
  const [only, another] = found
  return another ? undefined : only
}

/** After another one, "next" would be a lie; and "the last before summer" is no latest while it lies ahead. */
function chosenAs({ end }: Occurrence, { after, query }: Resolved, { now }: Telling): Chosen {
  const chosen = query.pick ?? 'next'
  if (after && chosen === 'next') return 'named'
  return chosen === 'latest' && end > now ? 'final' : chosen
}

function cancelledBefore(next: Occurrence, resolved: Resolved, context: Resolving): Occurrence[] {
  const { filter, query, after } = resolved
  const since = after?.start ?? context.now
  const until = { from: context.today, to: dateOf(next.startLocal) }
  return allOf({ ...onlyCancelled(filter), ...until }, query.periods, context).filter(
    each => each.start > since && each.start < next.start,
  )
}

/** The first that should have come, where nothing of it is left: it is told that it is off, before anything of others. */
function cancelledAhead({ filter, query }: Resolved, context: Resolving): Occurrence | undefined {
  const isAsked = query.periods.length === 0 && !query.after
  if (!isAsked) return undefined
  return allOf({ ...onlyCancelled(filter), from: context.today }, [], context).find(
    ({ end }) => end > context.now,
  )
}

function onlyCancelled(filter: MeetingFilter): MeetingFilter {
  const { where = () => true } = filter
  return { ...filter, where: meeting => meeting.status === 'cancelled' && where(meeting) }
}

export function preferThisYear(
  found: readonly Occurrence[],
  { today, now }: Resolving,
): readonly Occurrence[] {
  const { from, to } = schoolYearAround(today)
  const thisYear = found.filter(
    ({ startLocal }) => from <= startLocal && startLocal.slice(0, 10) <= to,
  )
  if (thisYear.length > 0) return thisYear
  const ahead = found.filter(each => each.end > now)
  return ahead.length > 0 ? ahead : found.slice(-1)
}

export function isList({ query }: Resolved): boolean {
  if (query.amount !== undefined) return true
  if (query.pick) return false
  return query.facets.includes('list') || query.plural
}
