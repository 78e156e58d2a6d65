// Which deadlines a question means by its time: those of its periods, what is ahead, and the day that something would be done. Called
// by answer.ts. Pure.
import type { LocalDate } from '../../core/time.js'
import type { Query } from '../../model/turn.js'
import type { Due } from '../../programme/deadlines.js'
import type { Telling } from '../answers/say.js'
import type { DeadlineQuestion } from './read.js'

/**
 * "Kan jeg nå at tilmelde mig vidensdagen d. 1. december?": the day that it would be done, which no deadline of that title has. The day
 * of the meeting itself only tells which.
 */
export function dayOfDoing(
  { over, words }: DeadlineQuestion,
  dues: readonly Due[],
  { periods }: Query,
): { readonly asOf?: LocalDate } | undefined {
  const [period, another] = periods
  if (!over || !period || another || period.kind !== 'day' || words.length === 0) return undefined
  const isDue = dues.some(({ day }) => day === period.from)
  const isOfMeeting = dues.some(({ meeting }) => meeting?.startLocal.startsWith(period.from))
  if (isDue) return undefined
  return isOfMeeting ? {} : { asOf: period.from }
}

/** Those of the first day, or of the last for the latest. */
export function sameDay(dues: readonly Due[], pick: 'next' | 'latest' | undefined): readonly Due[] {
  const day = (pick === 'latest' ? dues.at(-1) : dues[0])?.day
  return dues.filter(due => due.day === day)
}

/** Those of the periods asked about; without any, what is to come, and of a title what has been where nothing is. */
export function inTime(
  dues: readonly Due[],
  { isPast, pick, words }: DeadlineQuestion,
  { query, telling }: { query: Query; telling: Telling },
): readonly Due[] {
  const { periods } = query
  if (periods.length > 0)
    return dues.filter(({ day }) => periods.some(({ from, to }) => from <= day && day <= to))
  const past = dues.filter(({ until }) => until <= telling.now)
  if (pick === 'latest' && isPast) return past.slice(-1)
  if (isPast && words.length === 0) return past
  const ahead = dues.filter(({ until }) => until > telling.now)
  return ahead.length > 0 || words.length === 0 ? ahead : past.slice(-1)
}
