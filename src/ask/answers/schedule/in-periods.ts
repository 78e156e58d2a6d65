// What is on in the periods asked about; and where there is nothing, whether the meeting it named has another day. Called by
// src/ask/answers/meetings.ts.
import type { Facet, Query } from '../../../model/turn.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { allOf, type Resolved, type Resolving } from '../../resolve.js'
import { originalDayOf } from '../../schedule/original.js'
import type { Answer } from '../compose.js'
import { answerCount, answerList, nothingSentence, periodOf } from '../many.js'
import { answerOne } from '../one.js'
import { sayMeeting, type Telling } from '../say.js'
import { onAnotherDay } from './another-day.js'
import { none } from './none.js'
import { isList, onlyOneThisYear, preferThisYear } from './pick-one.js'
import { isAsClaimed, isYesNo } from './verdict.js'

/** What is in the periods: one is told, several are listed, none is said, and then how many others have. */
export function inPeriods(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query } = resolved
  const found = allOf(resolved.filter, query.periods, context)
  const [occurrence, another] = found
  if (!occurrence) return otherwise(resolved, context, telling)
  // "Hvilke møder mangler der i år?"
  if (query.remaining && isList(resolved)) return answerCount(found, resolved, telling)
  const verdict = isYesNo(query)
    ? found.some(each => isPlanned(each) && isAsSaid(each, query, telling))
    : undefined
  const under = detailsAsked(query)
  if (!another && (under.length > 0 || !isList(resolved)))
    return answerOne(
      { occurrence, chosen: 'named', verdict },
      withDetailsOf(occurrence, resolved, telling),
      telling,
    )
  const period = periodOf(resolved, telling) ?? ''
  return answerList(
    {
      occurrences: found,
      span: { kind: 'period', period },
      verdict,
      under: found.length <= maxDetailed ? under : [],
    },
    resolved,
    telling,
  )
}

/** Of more meetings than these the agendas are not told. */
const maxDetailed = 5

function detailsAsked({ facets }: Query): ('agenda' | 'preparation')[] {
  return (['agenda', 'preparation'] as const).filter(facet => facets.includes(facet))
}

/** "Hvad er på programmet på onsdag?": that it has no agenda was not asked. */
function withDetailsOf(occurrence: Occurrence, resolved: Resolved, telling: Telling): Resolved {
  const { query } = resolved
  if (!query.facets.includes('list')) return resolved
  const said = sayMeeting(occurrence, telling)
  const isSilent = (facet: Facet) =>
    (facet === 'agenda' && !said.agenda) || (facet === 'preparation' && !said.preparation)
  return {
    ...resolved,
    query: { ...query, facets: query.facets.filter(facet => !isSilent(facet)) },
  }
}

/** Where nothing is in them: another day of what was asked about, else none. */
function otherwise(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  return (
    elsewhen(resolved, context, telling) ??
    onAnotherDay(resolved, context, telling) ??
    none(resolved, context, telling)
  )
}

/**
 * Not when the question says, but the meeting it named has another day: the one with the number, the year's only one of its
 * kind, or one that was moved away from that day.
 */
function elsewhen(resolved: Resolved, context: Resolving, telling: Telling): Answer | undefined {
  const { query, filter, scope } = resolved
  if (query.facets.includes('list') || query.facets.includes('count')) return undefined
  const moved = allOf(filter, [], context).filter(each => isMovedFrom(each, query, telling))
  const only = moved.length > 0 ? undefined : onlyOneThisYear(resolved, context)
  const numbered =
    scope.number === undefined ? [] : preferThisYear(allOf(filter, [], context), context)
  const found = moved.length > 0 ? moved : only ? [only] : numbered
  const [occurrence, another] = found
  if (!occurrence) return undefined
  const verdict = isYesNo(query) ? false : undefined
  const nothing = nothingSentence(resolved, telling)
  if (another) {
    const lead = nothing
    return answerList(
      { occurrences: found, span: { kind: 'named' }, lead, verdict },
      resolved,
      telling,
    )
  }
  const lead = verdict === undefined && moved.length === 0 ? nothing : undefined
  return answerOne({ occurrence, chosen: 'named', verdict, lead }, resolved, telling)
}

function isMovedFrom(
  occurrence: Occurrence,
  { periods, facets }: Query,
  { snapshot }: Telling,
): boolean {
  const day = originalDayOf(occurrence, snapshot.zone)
  if (day === undefined || occurrence.meeting.status !== 'planned') return false
  // "Er caféen i uge 7 rykket?" is of the one that should have been there; what there is in a week is of the week.
  const isAsked = facets.includes('status')
  return periods.some(
    ({ from, to, kind }) => (kind === 'day' || isAsked) && from <= day && day <= to,
  )
}

/** "Er matematikmødet i marts på biblioteket?": being in March is not all that it claims. */
function isAsSaid(occurrence: Occurrence, query: Query, telling: Telling): boolean {
  return !query.facets.includes('still') || isAsClaimed(occurrence, query, telling)
}

function isPlanned({ meeting }: Occurrence): boolean {
  return meeting.status === 'planned'
}
