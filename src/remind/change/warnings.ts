// What one should think of before a meeting is moved: a weekend, days off, odd hours, another meeting of the same people. Called by
// preview.ts. Pure; it warns and never forbids.
import { isDayOff } from '../../core/holidays.js'
import type { PersonId } from '../../core/ids.js'
import { dateOf, type Instant, instantOf, type LocalDate, weekdayOf } from '../../core/time.js'
import type { ToldMeeting } from '../../model/change.js'
import type { Person } from '../../model/person.js'
import { isInAudience } from '../../programme/audience.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { WarningSaid } from '../../wording/da/send/meeting-change.js'
import { sayDate, sayWhen } from '../../wording/dates.js'
import type { Asking } from '../asking.js'
import { isWorkDay, noticeMoment } from '../plan/work-days.js'

const saturday = 6
/** People are at work from and to these hours. */
const work = { from: '07:00', to: '17:00' } as const

/** `after` is what the meeting becomes, `concerned` whom it is for. */
export function warningsOf(
  asking: Asking,
  occurrence: Occurrence,
  { after, concerned }: { after: ToldMeeting; concerned: readonly PersonId[] },
): WarningSaid[] {
  const { lang, today, snapshot } = asking
  const isMoved =
    after.startLocal !== occurrence.startLocal || after.endLocal !== occurrence.endLocal
  if (after.status === 'cancelled' || !isMoved) return []
  const date = dateOf(after.startLocal)
  const day = sayDate(lang, date, today)
  const people = concerned.flatMap(id => snapshot.people.get(id) ?? [])
  const isTimed = after.startLocal.length > 10
  const isOdd =
    isTimed &&
    (after.startLocal.slice(11) < work.from ||
      after.endLocal.slice(11) > work.to ||
      dateOf(after.endLocal) > date)
  return [
    ...daysOff(snapshot, people, date).map(warning => ({ ...warning, day })),
    ...(isOdd ? [{ code: 'hours' as const, day }] : []),
    ...clashOf(asking, occurrence, { after, people }).map(warning => ({ ...warning, day })),
  ]
}

function daysOff(
  snapshot: Snapshot,
  people: readonly Person[],
  date: LocalDate,
): Omit<WarningSaid, 'day'>[] {
  if (weekdayOf(date) >= saturday) return [{ code: 'weekend' }]
  if (isDayOff(date)) return [{ code: 'day-off' }]
  const off = people.filter(person => !isWorkDay(snapshot, person, date)).length
  if (off === 0) return []
  return off === people.length ? [{ code: 'day-off' }] : [{ code: 'some-off', people: off }]
}

/** The other meeting at the same time that most of the same people go to. */
function clashOf(
  { snapshot, lang, today }: Asking,
  occurrence: Occurrence,
  { after, people }: { after: ToldMeeting; people: readonly Person[] },
): Omit<WarningSaid, 'day'>[] {
  const [start, end] = [after.startLocal, after.endLocal].map(local =>
    instantOf(local, snapshot.zone),
  )
  if (start === undefined || end === undefined) return []
  const clashing = snapshot.occurrences
    .filter(other => other.id !== occurrence.id && other.meeting.status === 'planned')
    .filter(other => other.start < end && start < other.end && !other.allDay)
    .map(other => {
      const day = dateOf(other.startLocal)
      const both = people.filter(person =>
        isInAudience(snapshot, person, { meeting: other.meeting, day }),
      )
      return { other, people: both.length }
    })
    .filter(one => one.people > 0)
    .sort((one, another) => another.people - one.people)
  return clashing.slice(0, 1).map(({ other, people: count }) => ({
    code: 'clash',
    people: count,
    meeting: { title: other.meeting.title, when: sayWhen(lang, other, today) },
  }))
}

/** How many of these are off when a notice is due, and get it when they are at work again. */
export function laterAmong(
  { snapshot, now }: Pick<Asking, 'snapshot' | 'now'>,
  people: readonly PersonId[],
  { dueAt, before, after }: { dueAt: Instant; before: ToldMeeting; after: ToldMeeting },
): number {
  const starts = [before, after]
    .filter(({ status }) => status === 'planned')
    .map(({ startLocal }) => instantOf(startLocal, snapshot.zone))
    .filter(start => start > now)
  const start = starts.length > 0 ? Math.min(...starts) : now
  return people
    .flatMap(id => snapshot.people.get(id) ?? [])
    .filter(person => noticeMoment(snapshot, person, { wanted: dueAt, start }) > dueAt).length
}
