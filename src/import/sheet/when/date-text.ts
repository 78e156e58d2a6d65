// The words of a cell of dates: ways to write one that are clear only there, and words that make it unclear. Called by when.ts.
// What is vague, has two orders, or names a weekday that is not the date's is never made a date of.
import { addDays, weekdayOf } from '../../../core/time.js'
import type { ParsedDates, Period } from '../../../wording/parse-dates.js'
import { fold } from '../../words.js'

/** Which of day and month comes first in dates with slashes and a year; `mixed` tables write both. */
export type DateOrder = 'day' | 'month' | 'mixed'
interface Ordered {
  readonly dateOrder?: DateOrder
}

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const starts: readonly RegExp[] = [
  /^(?:man|mon)/,
  /^(?:tir|tue)/,
  /^(?:ons|wed)/,
  /^(?:tor|thu)/,
  /^fr[ei]/,
  /^(?:lør|loer|sat)/,
  /^(?:søn|soen|sun)/,
]

/** 1 = Monday … 7; a word that begins as one, `tirs.` too. */
export function weekdayIn(text: string): number | undefined {
  const word = text.toLowerCase().match(/\p{L}+/u)?.[0] ?? ''
  const at = starts.findIndex(start => start.test(word))
  return at === -1 ? undefined : at + 1
}

/** "1/9 (onsdag)": a weekday beside a date is that date's, and no day of its own. */
export function withoutBareDays(
  whole: ParsedDates,
  text: string,
): { parsed: ParsedDates; bare: number[] } {
  const isBare = ({ said }: Period) => !/\d/.test(said) && weekdayIn(said) !== undefined
  const periods = whole.periods.filter(period => !isBare(period))
  if (periods.length === 0) return { parsed: whole, bare: [] }
  const rest = textBeside(periods, text)
  const words = rest.match(/\p{L}+/gu) ?? []
  const bare = words.filter(word => weekdayName.test(word)).flatMap(word => weekdayIn(word) ?? [])
  return { parsed: { ...whole, periods }, bare }
}

const weekdayName = /^(?:man|tirs?|ons|tors?|fre|lør|søn)(?:dag)?$/i

/** What stands beside the dates of a text. */
export function textBeside(periods: readonly Period[], text: string): string {
  return periods.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  )
}

/** Whether a date, or one of a span of days, is that weekday. */
export function isOn({ from, to }: Period, weekday: number): boolean {
  const day = weekdayOf(from)
  return day === weekday || (to > from && addDays(from, (weekday - day + 7) % 7) <= to)
}

/** "Ca. 9/12", "medio maj", "1/12 eller 8/12", and of two days one that is no longer: "10/12 (oprindeligt 3/12)". */
export function isVague({ periods }: ParsedDates, text: string): boolean {
  if (/\b(?:eller|or)\b|\?/i.test(text)) return true
  if (periods.some(({ kind, said }) => kind === 'range' && !namesDays(said))) return true
  if (periods.length > 1 && otherDay.test(fold(text))) return true
  // "1/9-8/9-15/9" is no span and no list.
  const isChained = periods.some(({ start }, at) => {
    const between = at === 0 ? undefined : text.slice(periods[at - 1]?.end, start)
    return between !== undefined && /^\s*[-–—]\s*$/.test(between)
  })
  return isChained || periods.some(({ start }) => about.test(text.slice(0, start)))
}

/** "10.-11. september" names days; "uge 37-38" and "september-oktober" only say about when. */
function namesDays(said: string): boolean {
  const isWeek = /\b(?:uger?|weeks?)\b/i.test(said)
  return isWeek ? weekdayWord.test(said) : /(?<!\d)\d{1,2}(?!\d)/.test(said)
}
const weekdayWord =
  /(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day/i

const about =
  /\b(?:ca|cirka|omkring|omtrent|medio|primo|ultimo|evt|eventuelt|måske|formentlig|forventet|tidligst|senest|around|approx|about)\.?\s*(?:(?:d|den)\.?\s*)?$/iu
const otherDay =
  /\b(?:foer|tidl|tidligere|ny|nyt|oprindelig\w*|var|erstatter|i stedet|alternativ\w*|reserve\w*|ikke|frist|svarfrist|tilmelding\w*|svar|senest|instead|not|was|before)\b/

/** Month first in a table that writes its dates so: 9/24/2026 is nothing else. */
export function inOrder({ dateOrder }: Ordered, text: string): string {
  return dateOrder === 'month' ? text.replace(slashed, '$2/$1/$3') : text
}
const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{2,4})(?!\d)/g

/** A table with both orders: what can be read both ways is neither. */
export function isUnordered({ dateOrder }: Ordered, text: string): boolean {
  if (dateOrder !== 'mixed') return false
  return [...text.matchAll(slashed)].some(
    ([, one, other]) => Number(one) <= 12 && Number(other) <= 12 && one !== other,
  )
}

/** Which of day and month comes first in a table's dates, by those that can only be read one way. */
export function dateOrderOf(texts: readonly string[]): DateOrder {
  const all = texts.flatMap(text => [...text.matchAll(slashed)])
  const isMonth = all.some(([, one, other]) => Number(one) <= 12 && Number(other) > 12)
  const isDay = all.some(([, one, other]) => Number(one) > 12 && Number(other) <= 12)
  return isMonth ? (isDay ? 'mixed' : 'month') : 'day'
}

/** Ways to write a date that are clear only in a date's cell: `man 7. dec.`, `1.12`, `02-12`, `20261201`. */
export function spellOut(text: string): string {
  return (
    text
      .replace(/^\s*(\p{L}{3,5})\.?(?=[\s,])/u, (all, word: string) => {
        const weekday =
          /^(?:mand?|tirs?d?|onsd?|tors?d?|fred?|lørd?|sønd?|mon|tues?|wed|thurs?|fri|sat|sun)$/i.test(
            word,
          )
            ? weekdayIn(word)
            : undefined
        return weekday === undefined ? all : (weekdays[weekday - 1] ?? all)
      })
      .replace(/(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/, '$1-$2-$3')
      .replace(/(?<!\d)(20\d\d)\/(\d{1,2})\/(\d{1,2})(?!\d)/g, yearFirst)
      .replace(dottedList, list => list.replaceAll('.', '/'))
      .replace(/\((\p{L}{3,7})\.?\)/gu, '$1')
      // As programs write it: `2026-12-01 13:00:00`, `01.12.2026 13.00.00`.
      .replace(/(?<=20\d\d\D.*)(?<!\d|\d[.:])(\d{1,2}([.:])[0-5]\d)\2[0-5]\d(?![.:]?\d)/g, '$1')
      .replace(/(20\d\d(?:-\d\d-\d\d)?)[T, ]+(\d{1,2}[.:]\d\d)(?![.:]?\d)/g, '$1 kl. $2')
      // In a question it is "always"; in a date's cell it is a day.
      .replace(/(?<![\d/])24\/7(?![\d/-])/, '24. juli')
      // A year of two digits that is no hour: `1. dec 26`.
      .replace(/(\d\.?\s+\p{L}{3,9}\.?\s+)(2[5-9]|[3-9]\d)(?=$|[\s,])/u, '$120$2')
      // Hours after a day, where both would be dates too: `1/12 9.10-10.10`.
      .replace(
        /^(.*\d.*[\s,])(\d{1,2}\.\d\d\s*[-–—]\s*\d{1,2}\.\d\d)\s*$/u,
        (all, before, hours) =>
          /\d\s*[./]\s*(?:\d|\p{L})|\d{4}|dag.*uge|uge.*dag/iu.test(before)
            ? `${before} kl. ${hours}`
            : all,
      )
      .replace(
        /^(\s*(?:(?!kl)\p{L}+\.?,?\s+){0,2})(\d{1,2})([.-])(\d{1,2})\.?(?=$|\s|,)(?!\s*-?\s*\d{4})/iu,
        (all, before, day, sign, month) =>
          Number(month) >= 1 && Number(month) <= 12 && (sign === '.' || String(month).length === 2)
            ? `${before}${day}/${month}`
            : all,
      )
  )
}

/** `1.9 og 2.9` */
const dottedList = /^\s*\d{1,2}\.\d{1,2}(?:\s*(?:,|og|&|\+|;)\s*\d{1,2}\.\d{1,2})+\s*$/

function yearFirst(_: string, year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
