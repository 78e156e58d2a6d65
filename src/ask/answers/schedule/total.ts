// How long meetings are together: "hvor mange timer bruger jeg på møder i foråret?". Called by ../meetings.ts. Without a period
// the whole school year counts, what has been held too; cancelled meetings never.
import type { Query } from '../../../model/turn.js'
import { minutesOf } from '../../../programme/audience.js'
import { listMeetings } from '../../../programme/query.js'
import { sayDuration } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import { allOf, type Resolved, type Resolving, schoolYearAround } from '../../resolve.js'
import type { Answer } from '../compose.js'
import { answerList, periodOf } from '../many.js'
import { aboutOf, type Telling } from '../say.js'
import { none } from './none.js'

/** A length asked of several: "hvor lang tid er matematikmøderne", "læringslab i alt". */
export function isTotal({ facets, plural, pick, number, amount }: Query): boolean {
  if (!facets.includes('length') || pick || number !== undefined || amount !== undefined)
    return false
  return plural || facets.includes('total')
}

export function answerTotal(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { filter, query, scope } = resolved
  const { snapshot, viewer, today } = context
  const found =
    query.periods.length > 0
      ? allOf(filter, query.periods, context)
      : listMeetings(snapshot, viewer, { ...filter, ...schoolYearAround(today) })
  const planned = found.filter(({ meeting }) => meeting.status === 'planned')
  if (planned.length === 0) return none(resolved, context, telling)
  const timed = planned.filter(each => !each.allDay)
  const lengths = new Set(timed.map(minutesOf))
  const [each] = lengths
  const isEven = each !== undefined && lengths.size === 1 && timed.length === planned.length
  const period = periodOf(resolved, telling)
  const lead = wording(telling.lang).ask.total(aboutOf(scope), {
    count: planned.length,
    minutes: timed.reduce((sum, one) => sum + minutesOf(one), 0),
    wholeDays: planned
      .filter(one => one.allDay && !one.timeUnknown)
      .reduce((sum, one) => sum + minutesOf(one) / 1440, 0),
    ...(isEven ? { each: sayDuration(telling.lang, each) } : {}),
    ...(period ? { period } : {}),
  })
  return answerList({ occurrences: planned, span: { kind: 'named' }, lead }, resolved, telling)
}
