// Writes a day and hours the ways that people write them in a sheet. Used by the tests that go there and back. What it knows of
// weekdays and weeks it counts by itself.
import { type Day, two } from './facts.js'

const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag']
const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]
const shortMonths = ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'jun.', 'jul.', 'aug.'].concat([
  'sep.',
  'okt.',
  'nov.',
  'dec.',
])

interface Parts {
  readonly d: number
  readonly m: number
  readonly y: number
  readonly weekday: string
  readonly week: number
}

function partsOf(date: string): Parts {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number)
  const weekday = weekdays[new Date(`${date}T00:00Z`).getUTCDay()] ?? ''
  return { d, m, y, weekday, week: isoWeek(date) }
}

/** The week with this day's Thursday in it. */
function isoWeek(date: string): number {
  const at = Date.parse(date)
  const fromMonday = (new Date(at).getUTCDay() + 6) % 7
  const thursday = new Date(at + (3 - fromMonday) * 86_400_000)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1
}

const monthOf = ({ m }: Parts) => months[m - 1] ?? ''
const shortOf = ({ m }: Parts) => shortMonths[m - 1] ?? ''

/** Each way to write a day; those without a year only where the sheet says its school year. */
export const writtenDays: readonly (readonly [string, (day: Parts) => string])[] = [
  ['tirsdag d. 1. december', day => `${day.weekday} d. ${day.d}. ${monthOf(day)}`],
  ['tirsdag den 1. december 2026', day => `${day.weekday} den ${day.d}. ${monthOf(day)} ${day.y}`],
  ['1/12', day => `${day.d}/${day.m}`],
  ['1/12-26', day => `${day.d}/${day.m}-${day.y % 100}`],
  ['1/12 2026', day => `${day.d}/${day.m} ${day.y}`],
  ['1.12.2026', day => `${day.d}.${day.m}.${day.y}`],
  ['01-12-2026', day => `${two(day.d)}-${two(day.m)}-${day.y}`],
  ['2026-12-01', day => `${day.y}-${two(day.m)}-${two(day.d)}`],
  ['den 1. dec.', day => `den ${day.d}. ${shortOf(day)}`],
  ['1. december 2026', day => `${day.d}. ${monthOf(day)} ${day.y}`],
  ['1. dec 26', day => `${day.d}. ${shortOf(day).replace('.', '')} ${two(day.y % 100)}`],
  ['tir 1. dec.', day => `${day.weekday.slice(0, 3)} ${day.d}. ${shortOf(day)}`],
  ['Tirs. 1/12', day => `${capital(day.weekday.slice(0, 4))}. ${day.d}/${day.m}`],
  ['uge 49, tirsdag', day => `uge ${day.week}, ${day.weekday}`],
  ['tirsdag i uge 49', day => `${day.weekday} i uge ${day.week}`],
]

/** Each way to write hours. */
export const writtenHours: readonly (readonly [string, (from: string, to: string) => string])[] = [
  ['kl. 9-15', (from, to) => `kl. ${short(from)}-${short(to)}`],
  ['9.00-15.00', (from, to) => `${dotted(from)}-${dotted(to)}`],
  ['09:00 - 15:00', (from, to) => `${from} - ${to}`],
  ['kl. 9.00 til 15.00', (from, to) => `kl. ${dotted(from)} til ${dotted(to)}`],
  ['9–15', (from, to) => `${short(from)}–${short(to)}`],
  [
    '09.00.00 - 15.00.00',
    (from, to) => `${from.replace(':', '.')}.00 - ${to.replace(':', '.')}.00`,
  ],
  ['fra kl. 9.00 til kl. 15.00', (from, to) => `fra kl. ${dotted(from)} til kl. ${dotted(to)}`],
]

/** `name` is one of `writtenDays`. */
export function sayDay({ date }: Day, name: string): string {
  const way = writtenDays.find(([one]) => one === name)
  if (!way) throw new Error(`no such way to write a day: ${name}`)
  return way[1](partsOf(date))
}

function dotted(clock: string): string {
  return clock.replace(/^0/, '').replace(':', '.')
}

function short(clock: string): string {
  return dotted(clock).replace(/\.00$/, '')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
