// One school year of a scope: its meetings, deadlines and holidays, within the viewer's rights. src/ask/answers/schedule/year.ts
// asks for it and tells it as text; src/insight draws the same, so picture and text cannot differ.
import { dateOf, type LocalDate } from '../core/time.js'
import type { Holiday } from '../model/programme.js'
import type { Viewer } from '../people/rights.js'
import { type Due, listDeadlines } from './deadlines.js'
import { listMeetings, type MeetingFilter } from './query.js'
import type { Occurrence, Snapshot } from './snapshot.js'

/** A holiday or day off of the schools, both days included and within the year. */
export interface DaysOff {
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** All by day; cancelled meetings too. */
export interface YearPlan {
  /** 1 August and 31 July. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly today: LocalDate
  readonly meetings: readonly Occurrence[]
  readonly deadlines: readonly Due[]
  readonly holidays: readonly DaysOff[]
}

export interface YearAsked {
  readonly filter: MeetingFilter
  /** Deadlines have no kind or number: one who asks for labs alone gets none. */
  readonly hasDeadlines: boolean
  /** The rows of the holiday plan that is the viewer's. */
  readonly holidays: readonly Holiday[]
  /** The school year by its first year. */
  readonly year: number
  readonly today: LocalDate
}

/** The year's plan as the viewer may see it: a guest sees open meetings and no deadlines. */
export function yearPlan(snapshot: Snapshot, viewer: Viewer, asked: YearAsked): YearPlan {
  const { filter, year, today } = asked
  const span = { from: `${year}-08-01`, to: `${year + 1}-07-31` }
  const { networks, holds, schools, areas, person } = filter
  const whose = {
    ...(networks ? { networks } : {}),
    ...(holds ? { holds } : {}),
    ...(schools ? { schools } : {}),
    ...(areas ? { areas } : {}),
    ...(person ? { person } : {}),
  }
  return {
    ...span,
    today,
    meetings: listMeetings(snapshot, viewer, { ...filter, ...span, includeCancelled: true }),
    deadlines: asked.hasDeadlines ? listDeadlines(snapshot, viewer, { ...whose, ...span }) : [],
    holidays: daysOffIn(asked.holidays, span),
  }
}

/** The day a meeting stands on: its first, or the year's first where it began before. */
export function dayIn({ from }: Pick<YearPlan, 'from'>, { startLocal }: Occurrence): LocalDate {
  const day = dateOf(startLocal)
  return day < from ? from : day
}

/** The schools' own rows, cut to the year; one inside a longer one is that one: pupils' summer holds the staff's. */
function daysOffIn(
  rows: readonly Holiday[],
  span: { from: LocalDate; to: LocalDate },
): readonly DaysOff[] {
  const cut = rows
    .filter(row => row.from <= span.to && span.from <= row.to)
    .filter(row => row.applies.some(({ group }) => group === 'skole'))
    .map(({ name, from, to }) => ({
      name,
      from: from < span.from ? span.from : from,
      to: to > span.to ? span.to : to,
    }))
  return cut
    .filter((one, at) => !cut.some((other, place) => holds(other, one, place < at)))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** Whether the other has all of its days; of two with the same days the first stays. */
function holds(other: DaysOff, one: DaysOff, isBefore: boolean): boolean {
  if (other === one) return false
  const isSame = other.from === one.from && other.to === one.to
  return isSame ? isBefore : other.from <= one.from && one.to <= other.to
}
