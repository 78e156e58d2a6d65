// What is on in the periods asked about; and where there is nothing, whether the meeting it named has another day. Called by
// src/ask/answers/meetings.ts.
import { dateOf, localOf } from '../../../core/time.js'
import type { Query } from '../../../model/turn.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { allOf, type Resolved, type Resolving } from '../../resolve.js'
import type { Answer } from '../compose.js'
import { answerCount, answerList, nothingSentence, periodOf } from '../many.js'
import { answerOne } from '../one.js'
import { originalStartOf, type Telling } from '../say.js'
import { onAnotherDay } from './another-day.js'
import { none } from './none.js'
import { isList, onlyOneThisYear, preferThisYear } from './pick-one.js'
import { isYesNo } from './verdict.js'

/** What is in the periods: one is told, several are listed, none is said, and then how many others have. */
export function inPeriods(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query } = resolved
  const found = allOf(resolved.filter, query.periods, context)
  const [occurrence, another] = found
  if (!occurrence) return otherwise(resolved, context, telling)
  // "Hvilke møder mangler der i år?"
  if (query.remaining && isList(resolved)) return answerCount(found, resolved, telling)
  const verdict = isYesNo(query) ? found.some(isPlanned) : undefined
  if (!another && !isList(resolved))
    return answerOne({ occurrence, chosen: 'named', verdict }, resolved, telling)
  const period = periodOf(resolved, telling) ?? ''
  return answerList(
    { occurrences: found, span: { kind: 'period', period }, verdict },
    resolved,
    telling,
  )
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

function isMovedFrom(occurrence: Occurrence, { periods }: Query, { snapshot }: Telling): boolean {
  const original = originalStartOf(occurrence)
  if (original === undefined || occurrence.meeting.status !== 'planned') return false
  const day = dateOf(localOf(original, snapshot.zone))
  return periods.some(({ from, to, kind }) => kind === 'day' && from <= day && day <= to)
}

function isPlanned({ meeting }: Occurrence): boolean {
  return meeting.status === 'planned'
}
