// Who of a school is away for meetings, day by day, with who is to be at two at once: for whoever has to find cover. Called by order.ts and
// ../chat.ts. For the school's leader and delegate alone; what somebody has said to a meeting is shown as coming, not answered, or not at all.
import { holidaysFor } from '../../../ask/answers/holidays.js'
import type { DesignationAction } from '../../../core/actions/designation.js'
import { MeetingId } from '../../../core/ids.js'
import { textReply } from '../../../core/reply.js'
import { addDays, dateOf, type LocalDate, localOf, weekdayOf } from '../../../core/time.js'
import type { School } from '../../../model/programme.js'
import type { Outcome } from '../../../programme/asking.js'
import { plainOf } from '../../../remind/report/recognise.js'
import { sayDate, sayHours, sayPeriod } from '../../../wording/dates.js'
import { type Period, parsePeriods } from '../../../wording/parse-dates.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mayAtSchool } from '../school.js'
import { type AwayDay, awayFrom } from './absence.js'

/** Days in a reply, and names at a meeting. */
const mostDays = 15
const mostNames = 12
/** Without a period it is asked about so many days from today on. */
const daysAhead = 14
/** A longer period is looked at so far. */
const mostAhead = 62

interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
  /** As it is said: "i uge 49 (30. november–6. december)". */
  readonly said: string
}

/** Undefined for whoever may see nobody's absence: then it is a question like any other. */
export async function sayAway(asking: Asking, text: string): Promise<Outcome | undefined> {
  const { snapshot, viewer, now, lang } = asking
  const all = snapshot.programme.schools.filter(school =>
    mayAtSchool(viewer, 'absence.read', school),
  )
  const plain = ` ${plainOf(text)} `
  const named = all.filter(({ name }) => plain.includes(` ${plainOf(name)} `))
  const schools = named.length > 0 ? named : all
  if (schools.length === 0) return undefined
  const [period] = parsePeriods(text, localOf(now, snapshot.zone), holidaysFor(viewer, snapshot))
  const span = period ? spanOf(asking, period) : spanAhead(asking)
  const said = await Promise.all(schools.map(school => awayText(asking, school, span)))
  return { reply: textReply(lang, said.join('\n\n')) }
}

/** From a button: in the week of that meeting. */
export async function awayInWeekOf(asking: Asking, action: DesignationAction): Promise<Outcome> {
  const { snapshot, viewer, lang, today } = asking
  const meeting = MeetingId.safeParse(action.meeting ?? '')
  const occurrence = meeting.success ? snapshot.byId.get(meeting.data) : undefined
  const school = snapshot.programme.schools.find(({ id }) => id === action.school)
  const { problems } = wording(lang).designation
  if (!school || !mayAtSchool(viewer, 'absence.read', school)) {
    return { reply: textReply(lang, problems['no-right']) }
  }
  if (!occurrence) return { reply: textReply(lang, problems.gone) }
  const day = dateOf(occurrence.startLocal)
  const from = addDays(day, 1 - weekdayOf(day))
  const week: Period = { from, to: addDays(from, 6), kind: 'week', said: '', start: 0, end: 0 }
  const span = { from: week.from, to: week.to, said: sayPeriod(lang, week, today) }
  return { reply: textReply(lang, await awayText(asking, school, span)) }
}

function spanOf({ lang, today }: Asking, period: Period): Span {
  const from = period.kind === 'open' && period.from < today ? today : period.from
  const last = addDays(from, mostAhead)
  return { from, to: period.to < last ? period.to : last, said: sayPeriod(lang, period, today) }
}

function spanAhead({ lang, today }: Asking): Span {
  const said = wording(lang).designation.away.ahead
  return { from: today, to: addDays(today, daysAhead - 1), said }
}

async function awayText(asking: Asking, school: School, span: Span): Promise<string> {
  const { away: say } = wording(asking.lang).designation
  const days = await awayFrom(asking, school, span)
  if (days.length === 0) return say.nobody(school.name, span.said)
  const shown = days.slice(0, mostDays).flatMap(day => dayLines(asking, day))
  const more = days.length - mostDays
  const hasSilent = days.some(({ meetings }) =>
    meetings.some(({ people }) => people.some(({ isSure }) => !isSure)),
  )
  return [
    say.lead(school.name, span.said),
    ...shown,
    ...(more > 0 ? [say.more(more)] : []),
    ...(hasSilent ? [say.note] : []),
  ].join('\n')
}

function dayLines({ lang, today }: Asking, { day, meetings, count, clashing }: AwayDay): string[] {
  const { away: say } = wording(lang).designation
  const date = sayDate(lang, day, today)
  return [
    say.day(date, count),
    ...meetings.map(({ occurrence, people, isUnchosen }) => {
      const { meeting, allDay } = occurrence
      const hours = allDay ? undefined : sayHours(lang, occurrence)
      if (isUnchosen) return `• ${say.notChosen(meeting.title, hours)}`
      const names = people.map(({ name, isSure }) => (isSure ? name : say.maybe(name)))
      const rest = names.length - mostNames
      const shown = rest > 0 ? [...names.slice(0, mostNames), say.others(rest)] : names
      return `• ${say.at(meeting.title, hours, shown)}`
    }),
    ...clashing.map(name => `• ${say.clash(name)}`),
  ]
}
