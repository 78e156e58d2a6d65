// The year's meetings and deadlines as marks to be laid out, month by month: one for each with its date, one for each without,
// or one for all of a kind with their number. Pure; the wheel and the line take the first of these that fits.
import type { Lang } from '../core/message.js'
import { addDays, type LocalDate, lastDayOf } from '../core/time.js'
import type { MeetingKind } from '../model/meeting.js'
import { dayIn, type YearPlan } from '../programme/year-plan.js'
import { monthName, sayDate } from '../wording/dates.js'
import { wording } from '../wording/wording.js'
import { type MarkKind, markKinds } from './drawing/shapes.js'

/** One thing of the year. */
export interface YearItem {
  readonly id: string
  readonly day: LocalDate
  readonly kind: MarkKind
  readonly isCancelled: boolean
  /** Its day and title, as they are said. */
  readonly title: string
}

/** Each with its date in it; each a dot without; or one of each kind for the month, with how many. */
export type Mode = 'dates' | 'dots' | 'counts'

/** A mark without a place yet. */
export interface Mark extends Pick<YearItem, 'kind' | 'isCancelled' | 'title'> {
  /** Days since the first of the month, a half for the middle of a day. */
  readonly ideal: number
  readonly label: string
  readonly ids: readonly string[]
}
export interface Month {
  /** Its first day. */
  readonly first: LocalDate
  readonly days: number
  readonly name: string
  readonly items: readonly YearItem[]
}

/** More of a kind in a month are written as this number and a plus. */
const most = 99

/** Every meeting and deadline of the plan, by day. */
export function itemsOf(plan: YearPlan, lang: Lang): YearItem[] {
  const say = (day: LocalDate, title: string, isCancelled: boolean) =>
    wording(lang).insight.markTitle(sayDate(lang, day, plan.today), title.trim(), isCancelled)
  const meetings = plan.meetings.map((one): YearItem => {
    const { title, kind, status } = one.meeting
    const day = dayIn(plan, one)
    const isCancelled = status === 'cancelled'
    return { id: one.id, day, kind: markOf(kind), isCancelled, title: say(day, title, isCancelled) }
  })
  const deadlines = plan.deadlines.map(
    ({ day, deadline }): YearItem => ({
      id: deadline.id,
      day,
      kind: 'deadline',
      isCancelled: false,
      title: say(day, deadline.title, false),
    }),
  )
  return [...meetings, ...deadlines].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function markOf(kind: MeetingKind): MarkKind {
  return kind === 'lab' || kind === 'network' ? kind : 'other'
}

/** August to July, each with what is in it. */
export function monthsOf(plan: YearPlan, items: readonly YearItem[], lang: Lang): Month[] {
  const months: Month[] = []
  for (let first = plan.from; first <= plan.to; ) {
    const days = lastDayOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)))
    const key = first.slice(0, 7)
    months.push({
      first,
      days,
      name: monthName(lang, first),
      items: items.filter(({ day }) => day.startsWith(key)),
    })
    first = addDays(first, days)
  }
  return months
}

/** The month's marks, those of the earliest days first. */
export function marksOf({ items, days, name }: Month, mode: Mode, lang: Lang): Mark[] {
  if (mode !== 'counts') {
    return items.map(({ id, day, ...item }) => {
      const date = Number(day.slice(8))
      return { ...item, ideal: date - 0.5, label: mode === 'dates' ? `${date}` : '', ids: [id] }
    })
  }
  const kinds = markKinds.filter(kind => items.some(item => item.kind === kind))
  return kinds.map((kind, nth): Mark => {
    const ids = items.filter(item => item.kind === kind).map(({ id }) => id)
    const label = ids.length > most ? `${most}+` : `${ids.length}`
    const title = wording(lang).insight.countTitle(kind, ids.length, name)
    const ideal = (days * (nth + 0.5)) / kinds.length
    return { kind, isCancelled: false, ideal, label, ids, title }
  })
}
