// Says dates, times, spans, lengths and periods as a good colleague writes them, in Danish and English. The wording of
// every capability calls it. Pure, with its own names of months and days, so no runtime's locale data can change a text.
// What sayDate and sayWhen write, parse-dates.ts reads back to the same day.
import type { Lang } from '../core/message.js'
import {
  addDays,
  dateOf,
  daysBetween,
  type LocalDate,
  type LocalDateTime,
  schoolYearOf,
  weekdayOf,
  weekOf,
} from '../core/time.js'
import type { Period } from './parse-dates.js'
import { months, weekdays } from './time/names.js'
import { earliestDay, latestDay } from './time/rules/reading.js'
import { isWithinReach, yearlyMonth, yearMeant } from './time/yearly.js'

/**
 * "tirsdag d. 1. december", "Tuesday 1 December". The year comes along ("… 2027") when the date is not the one that is
 * meant without it. That one lies in this school year, or in the next where this year's is over half a year past
 * (`isWithinReach`); parse-dates.ts reads by the same rule.
 */
export function sayDate(lang: Lang, date: LocalDate, today: LocalDate): string {
  return dateParts(lang, date, { month: true, year: !isWithinReach(date, today) })
}

function dateParts(lang: Lang, date: LocalDate, show: { month: boolean; year: boolean }): string {
  const weekday = weekdays[lang][weekdayOf(date) - 1]
  const day = lang === 'da' ? `d. ${dayOf(date)}.` : `${dayOf(date)}`
  return [weekday, day, show.month && monthName(lang, date), show.year && date.slice(0, 4)]
    .filter(part => part)
    .join(' ')
}

/** The month's name without year: "december". */
export function monthName(lang: Lang, date: LocalDate): string {
  return months[lang][Number(date.slice(5, 7)) - 1] ?? ''
}

function dayOf(date: LocalDate): number {
  return Number(date.slice(8, 10))
}

/** "kl. 9", "kl. 13.30"; English "9:00", "13:30", without "at". */
export function sayTime(lang: Lang, local: LocalDateTime): string {
  return lang === 'da' ? `kl. ${clock(lang, local)}` : clock(lang, local)
}

function clock(lang: Lang, local: LocalDateTime): string {
  const [hour, minute] = [Number(local.slice(11, 13)), local.slice(14, 16)]
  if (lang === 'en') return `${hour}:${minute}`
  return minute === '00' ? `${hour}` : `${hour}.${minute}`
}

/** What sayWhen needs of a meeting: an occurrence is one. All-day ones end on the day after their last. */
export interface TimeSpan {
  readonly startLocal: LocalDateTime | LocalDate
  readonly endLocal: LocalDateTime | LocalDate
  readonly allDay: boolean
  /** The day is known and the hours are not. */
  readonly timeUnknown?: true
}

/**
 * "tirsdag d. 1. december kl. 9-15", "Tuesday 1 December, 9:00–15:00". All day: "… (hele dagen)"; where the hours are not known,
 * that is said instead. Several days: "fra
 * mandag d. 10. til onsdag d. 12. august", with the hours of both ends where there are any. Without length: only the
 * start.
 */
export function sayWhen(lang: Lang, span: TimeSpan, today: LocalDate): string {
  const first = dateOf(span.startLocal)
  const last = span.allDay ? addDays(dateOf(span.endLocal), -1) : lastDayTouched(span)
  if (first < last) return sayDays(lang, { first, last, span }, today)
  const date = sayDate(lang, first, today)
  if (span.timeUnknown)
    return `${date} (${lang === 'da' ? 'tidspunktet står der ikke noget om' : 'the time is not given'})`
  if (span.allDay) return `${date} (${lang === 'da' ? 'hele dagen' : 'all day'})`
  return lang === 'da' ? `${date} kl. ${sayHours(lang, span)}` : `${date}, ${sayHours(lang, span)}`
}

/** "9-15", "13.30-15.30", "19-24"; English "9:00–15:00". */
export function sayHours(lang: Lang, span: TimeSpan): string {
  const start = clock(lang, span.startLocal)
  if (span.endLocal <= span.startLocal) return start
  const isMidnight = span.endLocal.slice(11) === '00:00'
  const end = isMidnight ? (lang === 'da' ? '24' : '24:00') : clock(lang, span.endLocal)
  return lang === 'da' ? `${start}-${end}` : `${start}–${end}`
}

/** What ends at midnight is over on the day before. */
function lastDayTouched({ startLocal, endLocal }: TimeSpan): LocalDate {
  const end = dateOf(endLocal)
  return endLocal.slice(11) === '00:00' && end > dateOf(startLocal) ? addDays(end, -1) : end
}

function sayDays(
  lang: Lang,
  days: { first: LocalDate; last: LocalDate; span?: TimeSpan },
  today: LocalDate,
): string {
  const { first, last, span } = days
  const hours = span && !span.allDay ? span : undefined
  const year = !isWithinReach(first, today) || !isWithinReach(last, today)
  const from = dateParts(lang, first, {
    month: Boolean(hours) || first.slice(0, 7) !== last.slice(0, 7),
    year: year && first.slice(0, 4) !== last.slice(0, 4),
  })
  const to = dateParts(lang, last, { month: true, year })
  if (lang === 'da') {
    const [start, end] = hours
      ? [` kl. ${clock(lang, hours.startLocal)}`, ` kl. ${endClock(lang, hours)}`]
      : ['', '']
    return `fra ${from}${start} til ${to}${end}`
  }
  const [start, end] = hours
    ? [` at ${clock(lang, hours.startLocal)}`, ` at ${endClock(lang, hours)}`]
    : ['', '']
  return `from ${from}${start} to ${to}${end}`
}

function endClock(lang: Lang, { endLocal }: TimeSpan): string {
  if (endLocal.slice(11) !== '00:00') return clock(lang, endLocal)
  return lang === 'da' ? '24' : '24:00'
}

/** "6 timer", "1 time og 30 minutter", "3 dage"; from a day on in days, hours and minutes. Never negative. */
export function sayDuration(lang: Lang, minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  const units: readonly [number, string, string][] =
    lang === 'da'
      ? [
          [Math.floor(whole / 1440), 'dag', 'dage'],
          [Math.floor((whole % 1440) / 60), 'time', 'timer'],
          [whole % 60, 'minut', 'minutter'],
        ]
      : [
          [Math.floor(whole / 1440), 'day', 'days'],
          [Math.floor((whole % 1440) / 60), 'hour', 'hours'],
          [whole % 60, 'minute', 'minutes'],
        ]
  const said = units
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
  if (said.length === 0) return lang === 'da' ? '0 minutter' : '0 minutes'
  return joinAnd(lang, said)
}

/** "a", "a og b", "a, b og c". */
function joinAnd(lang: Lang, parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return last
  return `${parts.slice(0, -1).join(', ')} ${lang === 'da' ? 'og' : 'and'} ${last}`
}

/**
 * How far away a date is: "i dag", "i morgen", "i overmorgen", "om 9 dage", "om 3 uger", "for 2 dage siden". Undefined
 * beyond eight weeks, where a number of weeks no longer helps anyone.
 */
export function sayRelative(lang: Lang, date: LocalDate, today: LocalDate): string | undefined {
  const days = daysBetween(today, date)
  const near = nearDays[lang][days + 2]
  if (days >= -2 && near) return near
  const size = Math.abs(days)
  if (size > 56 || (size > 20 && size % 7 !== 0 && size > 30)) return undefined
  const weeks = size > 20 && size % 7 === 0
  const count = weeks ? size / 7 : size
  if (lang === 'en') {
    const length = `${count} ${weeks ? 'weeks' : 'days'}`
    return days > 0 ? `in ${length}` : `${length} ago`
  }
  const length = `${count} ${weeks ? 'uger' : 'dage'}`
  return days > 0 ? `om ${length}` : `for ${length} siden`
}

const nearDays: Record<Lang, readonly string[]> = {
  da: ['i forgårs', 'i går', 'i dag', 'i morgen', 'i overmorgen'],
  en: ['the day before yesterday', 'yesterday', 'today', 'tomorrow', 'the day after tomorrow'],
}

/**
 * How a period that a question named is repeated, as it fits after "Der er ingen møder …" / "There are no meetings …":
 * "i uge 49 (30. november–6. december)", "i december", "tirsdag d. 1. december". A holiday that the plan does not have is
 * said in the question's own words, without dates.
 */
export function sayPeriod(lang: Lang, period: Period, today: LocalDate): string {
  const { from, to, kind } = period
  if (period.assumed) return period.said
  if (from === to) return sayPeriodDay(lang, period, today)
  switch (kind) {
    case 'week':
      return `${lang === 'da' ? 'i uge' : 'in week'} ${weekOf(from).week} (${sayStretch(lang, period, today)})`
    case 'weekend':
      return lang === 'da'
        ? `i weekenden d. ${sayStretch(lang, period, today)}`
        : `on the weekend of ${sayStretch(lang, period, today)}`
    case 'month':
      return `${lang === 'da' ? 'i' : 'in'} ${monthName(lang, from)}${yearOf(from, !isMonthWithinReach(from, today))}`
    case 'season':
      return saySeason(lang, from)
    case 'school-year':
      return lang === 'da'
        ? `i skoleåret ${schoolYearName(from)}`
        : `in the school year ${schoolYearName(from)}`
    case 'half-year':
      return sayHalfYear(lang, from)
    case 'open':
      return sayOpen(lang, period, today)
    case 'day':
    case 'range':
      return sayRange(lang, period, today)
    default:
      return kind satisfies never
  }
}

function sayPeriodDay(lang: Lang, { from, time, timeTo }: Period, today: LocalDate): string {
  const date = lang === 'da' ? sayDate(lang, from, today) : `on ${sayDate(lang, from, today)}`
  if (!time) return date
  const [start, end] = [`${from}T${time}`, timeTo && `${from}T${timeTo}`]
  const hours = [clock(lang, start), end && clock(lang, end)].filter(part => part)
  return lang === 'da' ? `${date} kl. ${hours.join('-')}` : `${date}, ${hours.join('–')}`
}

/** "30. november–6. december", "7.–13. december", with the year where it is needed. */
function sayStretch(lang: Lang, { from, to }: Period, today: LocalDate): string {
  const year = !isWithinReach(from, today) || !isWithinReach(to, today)
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  const splitYear = year && from.slice(0, 4) !== to.slice(0, 4)
  const day = (date: LocalDate) => (lang === 'da' ? `${dayOf(date)}.` : `${dayOf(date)}`)
  const first = isOneMonth
    ? day(from)
    : `${day(from)} ${monthName(lang, from)}${yearOf(from, splitYear)}`
  return `${first}–${day(to)} ${monthName(lang, to)}${yearOf(to, year)}`
}

function yearOf(date: LocalDate, show: boolean): string {
  return show ? ` ${date.slice(0, 4)}` : ''
}

function isMonthWithinReach(date: LocalDate, today: LocalDate): boolean {
  return yearMeant(yearlyMonth(Number(date.slice(5, 7))), today) === Number(date.slice(0, 4))
}

function saySeason(lang: Lang, from: LocalDate): string {
  const year = from.slice(0, 4)
  const [da, en] = seasonNames[from.slice(5, 7)] ?? ['i perioden fra', 'in the time from']
  return lang === 'da' ? da.replace('*', year) : en.replace('*', year)
}

/** By the month they begin in. */
const seasonNames: Record<string, readonly [string, string]> = {
  '01': ['i foråret * (januar-juni)', 'in spring * (January–June)'],
  '06': ['i sommeren * (juni-august)', 'in summer * (June–August)'],
  '08': ['i efteråret * (august-december)', 'in autumn * (August–December)'],
  '12': ['i vinteren fra december * til februar', 'in the winter from December * to February'],
}

function schoolYearName(from: LocalDate): string {
  const first = schoolYearOf(from)
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

function sayHalfYear(lang: Lang, from: LocalDate): string {
  const [year, isFirst] = [from.slice(0, 4), from.slice(5, 7) === '01']
  if (lang === 'da') return `i ${isFirst ? 'første' : 'andet'} halvår ${year}`
  return `in the ${isFirst ? 'first' : 'second'} half of ${year}`
}

function sayOpen(lang: Lang, { from, to }: Period, today: LocalDate): string {
  if (to === latestDay && from === today) return lang === 'da' ? 'fremover' : 'from now on'
  if (to === latestDay) {
    const date = sayDate(lang, from, today)
    return lang === 'da' ? `fra ${date} og frem` : `from ${date} onwards`
  }
  if (from !== earliestDay && from !== today) return sayDays(lang, { first: from, last: to }, today)
  const date = sayDate(lang, to, today)
  return lang === 'da' ? `til og med ${date}` : `up to and including ${date}`
}

/** Whole weeks and whole years have names; the rest is said by its first and last day. */
function sayRange(lang: Lang, period: Period, today: LocalDate): string {
  const { from, to } = period
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`)
    return lang === 'da' ? `i ${year}` : `in ${year}`
  const isWeeks = weekdayOf(from) === 1 && weekdayOf(to) === 7 && /uge|week/i.test(period.said)
  if (!isWeeks) return sayDays(lang, { first: from, last: to }, today)
  const [first, last] = [weekOf(from).week, weekOf(to).week]
  const stretch = sayStretch(lang, period, today)
  return lang === 'da'
    ? `i uge ${first}-${last} (${stretch})`
    : `in weeks ${first}–${last} (${stretch})`
}
