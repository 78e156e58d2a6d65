// Whether somebody is free or taken at a time: "er jeg fri på onsdag?", "er vi optaget i uge 50?". Called by ../meetings.ts.
// Only what stands in this calendar is known, and that is said; of others the asker sees only what they may.
import { addDays, type LocalDate } from '../../../core/time.js'
import type { AskedPeriod } from '../../../model/turn.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { sayPeriod } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import { allOf, type Resolved, type Resolving } from '../../resolve.js'
import { type Answer, compose, suggestionsFor } from '../compose.js'
import { answerList, answerNothing, periodOf } from '../many.js'
import { answerOne } from '../one.js'
import { aboutOf, type Telling } from '../say.js'

export function answerFree(asked: Resolved, context: Resolving, telling: Telling): Answer {
  const resolved = withDay(asked, telling.today)
  const { periods, facets } = resolved.query
  const days = periods.map(({ time: _time, timeTo: _timeTo, ...period }) => period)
  const found = allOf(resolved.filter, days, context)
    .filter(({ meeting }) => meeting.status === 'planned')
    .filter(each => periods.some(period => isWithin(each, period)))
  const isTaken = found.length > 0
  const verdict = facets.includes('free') ? !isTaken : isTaken
  const [occurrence, another] = found
  if (!occurrence) return nothing(resolved, verdict, telling)
  if (!another) return answerOne({ occurrence, chosen: 'named', verdict }, resolved, telling)
  const period = periodOf(resolved, telling) ?? ''
  return answerList(
    { occurrences: found, span: { kind: 'period', period }, verdict },
    resolved,
    telling,
  )
}

/** Where no time is named, today is meant. */
function withDay(resolved: Resolved, today: LocalDate): Resolved {
  if (resolved.query.periods.length > 0) return resolved
  const day: AskedPeriod = { from: today, to: today, kind: 'day', said: '', start: 0, end: 0 }
  return { ...resolved, query: { ...resolved.query, periods: [day] } }
}

/** On the days, and at the hours where some were named. */
function isWithin({ startLocal, endLocal, allDay }: Occurrence, period: AskedPeriod): boolean {
  const last = allDay ? addDays(endLocal.slice(0, 10), -1) : endLocal.slice(0, 10)
  if (last < period.from || startLocal.slice(0, 10) > period.to) return false
  const { time, timeTo = time } = period
  if (!time || !timeTo || allDay || period.from !== period.to) return true
  const [from, to] = [`${period.from}T${time}`, `${period.from}T${timeTo}`]
  return startLocal < to || startLocal === from ? endLocal > from || startLocal === from : false
}

function nothing(resolved: Resolved, verdict: boolean, telling: Telling): Answer {
  const { lang, today, viewer } = telling
  const { ask } = wording(lang)
  const { scope, query } = resolved
  const isOwn = scope.own || scope.people.some(({ id }) => id === viewer.person?.id)
  if (isOwn) return answerNothing(resolved, telling, { verdict, note: ask.onlyThisCalendar })
  const period = ask.and(query.periods.map(each => sayPeriod(lang, each, today)))
  return compose(telling, {
    sentences: [ask.notThatISee(aboutOf(scope), period)],
    buttons: suggestionsFor(resolved, telling),
    query,
    shown: [],
  })
}
