// Dates and times as people type them into sheets, in the many ways that one school year's plan has. Pure.
import { type LocalDate, weekdayOf, weekOf } from '../../src/core/time.js'

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const months =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ')

export function weekdayName(date: LocalDate): string {
  return weekdays[weekdayOf(date) - 1] ?? ''
}

interface Parts {
  readonly date: LocalDate
  readonly day: number
  readonly month: number
  readonly from: string
  readonly to: string
}

/** The ways, used in turn: with and without the year, with the weekday, as numbers, by the week. */
const ways: readonly ((parts: Parts) => string)[] = [
  ({ date, day, month, from, to }) =>
    `${weekdayName(date)} d. ${day}. ${months[month - 1]} kl. ${dotted(from)}-${dotted(to)}`,
  ({ date, day, month, from, to }) =>
    `${day}/${month}-${date.slice(2, 4)} ${dotted(from)}-${dotted(to)}`,
  ({ date, day, month, from, to }) =>
    `${weekdayName(date).slice(0, 3)} ${day}. ${months[month - 1]?.slice(0, 3)}. kl. ${dotted(from)}-${dotted(to)}`,
  ({ date, from, to }) =>
    `uge ${weekOf(date).week}, ${weekdayName(date)} kl. ${dotted(from)}-${dotted(to)}`,
  ({ date, day, month, from, to }) =>
    `${day}.${month}.${date.slice(0, 4)}, ${dotted(from)} - ${dotted(to)}`,
]

/** Day and hours in one cell, in the way that the row before did not use. */
export function sayMeetingTime(
  slot: { readonly date: LocalDate; readonly from?: string; readonly to?: string },
  index: number,
): string {
  const [day = 0, month = 0] = [Number(slot.date.slice(8)), Number(slot.date.slice(5, 7))]
  const way = ways[index % ways.length]
  return way?.({ date: slot.date, day, month, from: slot.from ?? '', to: slot.to ?? '' }) ?? ''
}

/** `29/10` */
export function shortDate(date: LocalDate): string {
  return `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`
}

/** `9`, `13.30` */
export function dotted(time: string): string {
  return time.replace(/^0/, '').replace(/:00$/, '').replace(':', '.')
}
