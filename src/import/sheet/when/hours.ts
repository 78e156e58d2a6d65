// Times of day in cells: "9.00", "kl. 9-15", "0900", a time of Excel's, or a number that was meant as one. Called by when.ts.
// Joins them to a date, and sees that the clock has that time and that the end comes after the start.
import {
  addDays,
  instantOf,
  type LocalDate,
  type LocalDateTime,
  localOf,
} from '../../../core/time.js'
import { isLater } from '../../text/later.js'
import type { Cell } from '../file/cell.js'
import type { When, WhenCells, WhenContext, WhenTrouble } from './when.js'

/** `09:00`; `24:00` is the end of the day. */
export interface Span {
  readonly from: string
  readonly to?: string | undefined
}

// Google Sheets writes seconds: "13.00.00".
const hour = String.raw`([01]?\d|2[0-4])(?:\s?[.:,]\s?([0-5]\d)(?:[.:][0-5]\d)?|([0-5]\d))?`
const about = String.raw`(?:(?:ca|fra|kl|klokken|mellem|at|from)\.?\s*)*`
const span = new RegExp(
  String.raw`^[\s,;()–-]*${about}${hour}(?:\s*(?:-|–|—|til|to|og)\s*${about}${hour})?[\s,;.()-]*$`,
  'iu',
)

/**
 * The hours that the cells give together, `own` being those that stand in the date's cell; undefined where none does,
 * `trouble` is the text that is no time.
 */
export function readHours(cells: WhenCells, own?: Span): Span | { trouble: string } | undefined {
  const both = [cells.time, cells.start]
    .filter(cell => cell !== undefined)
    .filter(cell => !isAllDay(cell) && !isLater(cell.text))
  const read = both.map(readSpan)
  const bad = read.indexOf(undefined)
  if (bad !== -1) return { trouble: both[bad]?.text.slice(0, 60) ?? '' }
  const start = read.at(-1) ?? own
  const isEndLater = cells.end && isLater(cells.end.text)
  const end = cells.end && !isEndLater ? readSpan(cells.end) : undefined
  if (cells.end && !end && !isEndLater) return { trouble: cells.end.text.slice(0, 60) }
  if (!start || isWholeDay(start.from, end?.from ?? start.to)) return undefined
  return { from: start.from, to: end?.from ?? start.to }
}

/** As systems write a whole day: from midnight until the last minute. */
function isWholeDay(from: string, to: string | undefined): boolean {
  return from === '00:00' && (to === '23:59' || to === '24:00')
}

/** "Hele dagen", "-": no hours are meant. */
function isAllDay({ text }: Cell): boolean {
  return /^\s*(?:hele dagen|heldag\w*|hel dag|all day|[-–—]+)\s*$/i.test(text)
}

function readSpan(cell: Cell): Span | undefined {
  if (cell.time !== undefined) return { from: cell.time }
  if (cell.number !== undefined) return numberTime(cell.number)
  const text = to24(cell.text).replace(/\p{L}{4,}/gu, word =>
    /klokken|mellem/i.test(word) ? word : ' ',
  )
  const found = span.exec(text)
  if (!found) return undefined
  // A lone number beside words is anything: "efter skoletid, lokale 3".
  const isLone = /^\W*\d{1,2}\W*$/.test(text) && text !== cell.text
  if (isLone) return undefined
  const [, h1 = '', m1, m1b, h2, m2, m2b] = found
  const from = clock(Number(h1), Number(m1 ?? m1b ?? 0))
  if (h2 === undefined) return { from }
  return { from, to: clock(Number(h2), Number(m2 ?? m2b ?? 0)) }
}

/** `1:30 PM` on the clock of 24 hours. */
export function to24(text: string): string {
  return text.replace(
    /(?<![\d.:])(\d{1,2})(?:[:.](\d\d)(?:[:.]\d\d)?)?\s*([ap])\.?m\b\.?/gi,
    (all, hours: string, minutes: string | undefined, half: string) => {
      if (Number(hours) > 12 || hours === '0') return all
      return clock((Number(hours) % 12) + (/p/i.test(half) ? 12 : 0), Number(minutes ?? 0))
    },
  )
}

/** 9 is nine o'clock, 13.15 and 9.3 are what Excel made of "13.15" and "9.30"; 9.5 may be 9.50 or half past nine. */
function numberTime(value: number): Span | undefined {
  const hours = Math.floor(value)
  const minutes = Math.round((value - hours) * 100)
  if (value >= 100 && value <= 2400 && Number.isInteger(value) && value % 100 < 60)
    return { from: clock(Math.floor(value / 100), value % 100) }
  if (hours < 0 || hours > 24 || minutes >= 60 || minutes % 5 !== 0 || minutes === 50)
    return undefined
  return { from: clock(hours, minutes) }
}

function clock(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Days and hours as a meeting has them; without hours it lasts all day. */
export function joinTimes(
  { from, to, hours }: { from: LocalDate; to: LocalDate; hours: Span | undefined },
  { zone, takesFixes }: Pick<WhenContext, 'zone' | 'takesFixes'>,
): When | { trouble: WhenTrouble } {
  // As systems write whole days: from one midnight to another.
  if (hours?.from === '00:00' && hours.to === '00:00' && to > from)
    return { start: from, end: to, hasEnd: true }
  if (!hours) {
    if (to < from) return { trouble: { code: 'end-before-start', start: from, end: to } }
    return { start: from, end: addDays(to, 1), hasEnd: true }
  }
  const start = at(from, hours.from)
  const end = hours.to === undefined ? (to > from ? undefined : start) : at(to, hours.to)
  if (end === undefined) return { trouble: { code: 'date-unclear', value: `${from} ${to}` } }
  const when = { start, end, hasEnd: hours.to !== undefined }
  const [exact, mended] = [troubleIn(when, zone), mend(when, zone)]
  if (!exact) return when
  // A fix after which something else is wrong is none.
  return takesFixes && mended && !troubleIn(mended, zone)
    ? { ...mended, mended: exact }
    : { trouble: exact }
}

function troubleIn({ start, end }: When, zone: string): WhenTrouble | undefined {
  const gap = [start, end].find(local => throughGap(local, zone) !== local)
  if (gap !== undefined) return { code: 'time-in-gap', local: gap, fix: throughGap(gap, zone) }
  if (end >= start) return undefined
  const fix = start.slice(0, 10) === end.slice(0, 10) ? { fix: { start: end, end: start } } : {}
  return { code: 'end-before-start', start, end, ...fix }
}

/** Times in the gap of the clock moved out of it; an end before its start on the same day swapped with it. */
function mend({ start, end, hasEnd }: When, zone: string): When | undefined {
  const [first, last] = [throughGap(start, zone), throughGap(end, zone)]
  if (first !== start || last !== end) return { start: first, end: last, hasEnd }
  const isSwap = end < start && start.slice(0, 10) === end.slice(0, 10)
  return isSwap ? { start: end, end: start, hasEnd } : undefined
}

/** The time that the clock shows instead of one that it skips. */
function throughGap(local: LocalDateTime, zone: string): LocalDateTime {
  return localOf(instantOf(local, zone), zone)
}

function at(date: LocalDate, time: string): string {
  return time === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${time}`
}
