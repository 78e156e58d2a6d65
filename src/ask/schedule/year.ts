// "Vis årshjulet": whether a question asks for the school year as a picture, and which year. Called by src/ask/understand.ts,
// by src/ask/resolve.ts once the question before has been laid under, and by src/ask/answers/schedule/year.ts. Pure.
import { daysBetween, type LocalDate, schoolYearOf } from '../../core/time.js'
import type { AskedPeriod, Facet, Query } from '../../model/turn.js'

/** What may be asked beside it and says no more: "hvor finder jeg årshjulet?", "er der et årshjul?" */
const beside: readonly Facet[] = ['year', 'list', 'exists', 'where']
/** A period at least so long is a year: "i år", "skoleåret 2027/28". */
const yearDays = 300

/** A question for the wheel asks for that alone; of part of a year, or with more asked, the wheel is no more than a list. */
export function settleYear(query: Query): Query {
  const { facets } = query
  if (!facets.includes('year')) return query
  if (isOfYear(query)) {
    const { pick: _again, ...rest } = query
    return { ...rest, facets: ['year'] }
  }
  return { ...query, facets: [...new Set(facets.map(each => (each === 'year' ? 'list' : each)))] }
}

function isOfYear({ facets, periods, pick, number, amount, anchors, remaining }: Query): boolean {
  // "Vis årshjulet igen" is read as the next one.
  const isAny = pick === undefined || pick === 'next'
  const isPlain = isAny && number === undefined && amount === undefined
  return (
    isPlain &&
    !remaining &&
    anchors.length === 0 &&
    periods.length <= 1 &&
    periods.every(isYear) &&
    facets.every(each => beside.includes(each))
  )
}

function isYear({ from, to }: AskedPeriod): boolean {
  return daysBetween(from, to) >= yearDays
}

/** The school year that is meant, by its first year; without a period the one around today. */
export function yearAsked({ periods }: Query, today: LocalDate): number {
  const [period] = periods
  return period ? Number(period.from.slice(0, 4)) : schoolYearOf(today)
}
