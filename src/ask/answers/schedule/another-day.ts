// A question about one certain meeting on a day that is not its own: "er læsemødet d. 3. november?". What it asked about has another
// day, and that is told. Called by in-periods.ts and pick-one.ts. "Er der møde d. 3.?" asks of the day alone: there no other is told.
import { dateOf } from '../../../core/time.js'
import type { Query } from '../../../model/turn.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { allOf, type Resolved, type Resolving, schoolYearAround } from '../../resolve.js'
import type { Answer } from '../compose.js'
import { answerOne } from '../one.js'
import type { Telling } from '../say.js'
import { isYesNo } from './verdict.js'

/** "Nej", with the day of the meeting that was meant; undefined where no certain one was. */
export function onAnotherDay(
  resolved: Resolved,
  context: Resolving,
  telling: Telling,
): Answer | undefined {
  const { query } = resolved
  if (!isOfCertain(query)) return undefined
  const [period] = query.periods
  const ahead = planned(resolved, context).filter(({ end }) => end > context.now)
  const isNext = query.pick === 'next'
  const found = isNext
    ? ahead[0]
    : nearest(
        period && period.to < context.today ? planned(resolved, context) : ahead,
        period?.from ?? context.today,
      )
  if (!found) return undefined
  const chosen = found === ahead[0] ? 'next' : 'named'
  return answerOne({ occurrence: found, chosen, verdict: false }, resolved, telling)
}

/** It says that one meeting, the one or the next of its sort, is at a time: and nothing else is asked. */
function isOfCertain(query: Query): boolean {
  const { facets, definite, pick, periods, networks, holds, kinds, words } = query
  const isNamed = networks.length + holds.length + kinds.length + words.length > 0
  const isOne = definite || pick === 'next'
  return isNamed && isOne && periods.length > 0 && facets.includes('still') && isYesNo(query)
}

function planned({ filter }: Resolved, context: Resolving): Occurrence[] {
  return allOf({ ...filter, ...schoolYearAround(context.today) }, [], context).filter(
    ({ meeting }) => meeting.status === 'planned',
  )
}

/** The one whose day lies nearest. */
function nearest(all: readonly Occurrence[], day: string): Occurrence | undefined {
  const away = ({ startLocal }: Occurrence) =>
    Math.abs(Date.parse(dateOf(startLocal)) - Date.parse(day))
  return [...all].sort((one, other) => away(one) - away(other))[0]
}
