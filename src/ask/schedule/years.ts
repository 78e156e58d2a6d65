// The periods that a question asks about: those that were read, with "i år" as it is said among those whose year begins in August.
// Called by src/ask/understand.ts.
import { type LocalDate, schoolYearOf } from '../../core/time.js'
import type { AskedPeriod } from '../../model/turn.js'

/** More periods than these are not read. */
const maxPeriods = 3

/** Each once: "endnu i år, altså i skoleåret". */
export function periodsOf(read: readonly AskedPeriod[], today: LocalDate): AskedPeriod[] {
  const periods = read.map(period => asSchoolYear(period, today))
  return periods
    .filter((one, at) => periods.findIndex(each => isSame(each, one)) === at)
    .slice(0, maxPeriods)
}

function isSame(a: AskedPeriod, b: AskedPeriod): boolean {
  return a.kind === b.kind && a.from === b.from && a.to === b.to && a.time === b.time
}

/**
 * The school year where a year was said by its place beside this one: "i år" always, "næste år" from January on, when the next
 * calendar year begins in the middle of the one after. "I 2026" is the calendar's.
 */
function asSchoolYear(period: AskedPeriod, today: LocalDate): AskedPeriod {
  const { from, to, alternative, said } = period
  // "Resten af året" is what is left of it, as "i år" is all of it.
  if (from === today && to.slice(5) === '12-31' && restOfYear.test(said))
    return { ...period, to: `${schoolYearOf(today) + 1}-07-31` }
  const isYear = from.slice(5) === '01-01' && to === `${from.slice(0, 4)}-12-31`
  if (!isYear || /\d/.test(said) || !alternative) return period
  const ahead = Number(from.slice(0, 4)) - Number(today.slice(0, 4))
  const isSecondHalf = schoolYearOf(today) < Number(today.slice(0, 4))
  if (ahead !== 0 && !(ahead === 1 && isSecondHalf)) return period
  const { alternative: _calendar, ...rest } = period
  return { ...rest, from: alternative.from, to: alternative.to, kind: 'school-year' }
}

const restOfYear = /^(?:resten af året|rest of the year|the rest of the year)$/iu
