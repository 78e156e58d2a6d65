// Finds days for meetings by the rules that coordinators plan by: the wanted week and weekday where it is a school day
// that is still free, else the nearest week in which it is. Used by the plans beside it; pure but for the diary.
import type { NetworkId } from '../../src/core/ids.js'
import { addDays, type LocalDate, weekdayOf, weekOf } from '../../src/core/time.js'
import { dayOf, type SchoolCalendar } from '../facts/school-calendar.js'
import {
  type SampleMeeting,
  type SampleSeries,
  type SampleSlot,
  slotsOf,
} from './sample-meeting.js'

/** What is already planned, written to while the year is filled in. */
export interface Diary {
  readonly calendar: SchoolCalendar
  /** Days that everybody is asked to keep free: labs, vidensdage, courses. */
  readonly commonDays: Set<LocalDate>
  /** `laesning 2026-36`: the weeks in which a network meets. */
  readonly networkWeeks: Set<string>
}

export function createDiary(calendar: SchoolCalendar): Diary {
  return { calendar, commonDays: new Set([calendar.pedagogicalDay]), networkWeeks: new Set() }
}

export interface Wish {
  readonly week: number
  /** 1 = Monday. */
  readonly weekday: number
  /** Days in a row; 1 where absent. */
  readonly days?: number
  readonly networks?: readonly NetworkId[]
}

/** The day that comes nearest to the wish, with enough free school days in a row; a later week goes before an earlier one. */
export function placeDay(diary: Diary, wish: Wish): LocalDate {
  const wanted = dayOf(diary.calendar.schoolYear, wish.week, wish.weekday)
  for (const weeks of [0, 1, -1, 2, -2, 3, -3]) {
    const date = addDays(wanted, weeks * 7)
    const days = Array.from({ length: wish.days ?? 1 }, (_, n) => addDays(date, n))
    if (days.every(day => isFree(diary, day)) && !meetsThatWeek(diary, date, wish.networks ?? []))
      return date
  }
  throw new RangeError(`no free day near week ${wish.week} of ${diary.calendar.schoolYear}`)
}

/** Notes a common day, or the weeks in which the meeting's networks now meet. */
export function enter(diary: Diary, meeting: SampleMeeting, common: boolean): SampleMeeting {
  for (const slot of slotsOf(meeting)) {
    if (common) for (const day of daysOf(slot)) diary.commonDays.add(day)
    else for (const network of meeting.networks) diary.networkWeeks.add(weekKey(network, slot.date))
  }
  return meeting
}

/** Every day of a slot, the last one included. */
export function daysOf(slot: SampleSlot): LocalDate[] {
  const days = [slot.date]
  for (let day = slot.date; day < (slot.lastDate ?? slot.date); ) {
    day = addDays(day, 1)
    days.push(day)
  }
  return days
}

function isFree(diary: Diary, date: LocalDate): boolean {
  return diary.calendar.isSchoolDay(date) && !diary.commonDays.has(date)
}

function meetsThatWeek(diary: Diary, date: LocalDate, networks: readonly NetworkId[]): boolean {
  return networks.some(network => diary.networkWeeks.has(weekKey(network, date)))
}

function weekKey(network: NetworkId, date: LocalDate): string {
  const { year, week } = weekOf(date)
  return `${network} ${year}-${week}`
}

export interface SeriesWish {
  readonly rrule: string
  /** All dates that the rule gives. */
  readonly dates: readonly LocalDate[]
  readonly from: string
  readonly to: string
  readonly place: string
  /** Places in the series (0 = first that stands) that were moved to another day of the week, and where to. */
  readonly moved?: { readonly index: number; readonly place?: string }
  readonly cancelled?: { readonly index: number }
}

/**
 * A series as Outlook keeps it: dates that are no school day are taken out, one on a common day is moved within its week
 * (or taken out where that week has no free day), and the wished exceptions are made.
 */
export function makeSeries(diary: Diary, wish: SeriesWish): SampleSeries {
  const { from, to, place } = wish
  const standing = wish.dates.filter(
    date =>
      isFree(diary, date) ||
      (diary.calendar.isSchoolDay(date) && anotherDay(diary, date) !== undefined),
  )
  const exceptions = standing.flatMap((original, index) => {
    const slot = { original, from, to, place }
    if (wish.cancelled?.index === index) return [{ ...slot, date: original, cancelled: true }]
    const isWished = wish.moved?.index === index
    if (isFree(diary, original) && !isWished) return []
    const date = anotherDay(diary, original)
    return date ? [{ ...slot, date, place: (isWished && wish.moved?.place) || place }] : []
  })
  const without = wish.dates.filter(date => !standing.includes(date))
  return { rrule: wish.rrule, dates: standing, without, exceptions }
}

function anotherDay(diary: Diary, date: LocalDate): LocalDate | undefined {
  return [1, -1, 2, -2, 3, -3]
    .map(days => addDays(date, days))
    .find(
      day => weekOf(day).week === weekOf(date).week && weekdayOf(day) <= 5 && isFree(diary, day),
    )
}
