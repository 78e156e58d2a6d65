// Moving, cancelling and changing one meeting, or one occurrence of a series: what it becomes, and the notice that waits. Called by the
// chat (src/remind/change) and by the notices of an import. Pure: the programme comes in and goes out, nothing is saved or sent here.
import { z } from 'zod'
import type { MeetingEdit } from '../core/action.js'
import type { MeetingId, PersonId } from '../core/ids.js'
import {
  addDays,
  dateOf,
  daysBetween,
  type Instant,
  instantOf,
  isZone,
  type LocalDate,
  type LocalDateTime,
  localOf,
} from '../core/time.js'
import type { ChangeKind, PendingChange, ToldMeeting } from '../model/change.js'
import type { Meeting } from '../model/meeting.js'
import type { Programme } from '../model/programme.js'
import { isInAudience } from './audience.js'
import type { Occurrence, Snapshot } from './snapshot.js'

/**
 * Why a meeting is not changed. `whole-series`: only one occurrence at a time is changed here. `no-such-start` and `no-such-end`: the
 * clock skips that time on that day. `needs-end`: an all-day meeting gets hours, and nothing tells how many.
 */
export type ChangeProblem =
  | 'gone'
  | 'over'
  | 'cancelled'
  | 'whole-series'
  | 'past'
  | 'needs-end'
  | 'ends-first'
  | 'no-such-start'
  | 'no-such-end'
  | 'bad-link'
  | 'nothing'

export interface Changing {
  /** Local times in the programme's zone. */
  readonly edit: MeetingEdit
  readonly now: Instant
  /** Absent where the one who runs Pejling does it. */
  readonly by?: PersonId | undefined
  /** Without the pause in which it can be undone. */
  readonly atOnce?: boolean | undefined
}

export interface Changed {
  readonly programme: Programme
  readonly before: ToldMeeting
  readonly after: ToldMeeting
  readonly pending: PendingChange
  /** Everybody whom it was for or is for now, by id: as many are told. */
  readonly concerned: readonly PersonId[]
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** In which several changes become one notice, and an undone one none. */
const pauseMs = 5 * minuteMs
const shortPauseMs = 30_000
/** Less than this ahead there is only time for the short one. */
const soonMs = dayMs
/** Answers hold for a start that is this little off on the same day. */
const mostSlightMinutes = 60

const Link = z.url({ protocol: /^https$/ })

/** The programme with the meeting changed, and what is to be told of it; or the first thing that is wrong. */
export function changeMeeting(
  snapshot: Snapshot,
  about: MeetingId,
  changing: Changing,
): Changed | { readonly problem: ChangeProblem } {
  const occurrence = snapshot.byId.get(about)
  if (!occurrence) return { problem: snapshot.meetings.get(about) ? 'whole-series' : 'gone' }
  const before = toldOf(occurrence)
  const { edit, now } = changing
  const wanted = wantedOf(before, edit)
  if (wanted === 'needs-end') return { problem: occurrence.end <= now ? 'over' : wanted }
  const problem = problemOf(occurrence, { before, wanted, changing }, snapshot.zone)
  if (problem) return { problem }
  const after = { ...wanted, revision: before.revision + 1 }
  const record = recordOf(occurrence, after, snapshot)
  const receivers = receiversOf(snapshot, occurrence.meeting, dateOf(before.startLocal))
  const next = receiversOf(snapshot, record, dateOf(after.startLocal))
  const start = (local: string) => instantOf(local, snapshot.zone)
  const pending: PendingChange = {
    about,
    before,
    receivers: [...receivers],
    since: now,
    dueAt:
      now +
      pauseBefore(
        [before, after].map(one => start(one.startLocal)),
        changing,
      ),
    ...(changing.by === undefined ? {} : { by: changing.by }),
  }
  return {
    programme: withMeeting(snapshot.programme, record),
    before,
    after,
    pending,
    concerned: [...new Set([...receivers, ...next])].sort(),
  }
}

/** What people must know of an occurrence, in the programme's zone. */
export function toldOf({ meeting, startLocal, endLocal }: Occurrence): ToldMeeting {
  const { title, place, link, status, revision } = meeting
  return {
    title,
    startLocal,
    endLocal,
    ...(place === undefined ? {} : { place }),
    ...(link === undefined ? {} : { link }),
    status,
    revision,
  }
}

/** One word for what changed, the first that fits; undefined where there is nothing that people must know. */
export function changeKind(before: ToldMeeting, after: ToldMeeting): ChangeKind | undefined {
  if (before.status !== after.status)
    return after.status === 'cancelled' ? 'cancelled' : 'planned-again'
  if (after.status === 'cancelled') return undefined
  if (before.startLocal !== after.startLocal)
    return isOtherTime(before.startLocal, after.startLocal) ? 'moved' : 'slightly'
  if (before.place !== after.place) return 'place'
  if (before.link !== after.link) return 'link'
  return before.endLocal === after.endLocal ? undefined : 'length'
}

/** The edit that makes the meeting what it was: of what has changed, and of no more. */
export function editBack(before: ToldMeeting, after: ToldMeeting): MeetingEdit {
  const { startLocal, endLocal, place = '', link = '', status } = before
  const isMoved = startLocal !== after.startLocal || endLocal !== after.endLocal
  return {
    ...(isMoved ? { startLocal, endLocal } : {}),
    ...(place === (after.place ?? '') ? {} : { place }),
    ...(link === (after.link ?? '') ? {} : { link }),
    ...(status === after.status ? {} : { status }),
  }
}

/** Everybody of the programme whom the meeting is for on the day, by id. */
export function receiversOf(snapshot: Snapshot, meeting: Meeting, day: LocalDate): PersonId[] {
  return snapshot.programme.people
    .filter(person => isInAudience(snapshot, person, { meeting, day }))
    .map(({ id }) => id)
}

/** How long a notice waits for the change to be undone, by the earliest start there was or will be. */
export function pauseBefore(
  starts: readonly Instant[],
  { now, atOnce = false }: Pick<Changing, 'now' | 'atOnce'>,
): number {
  if (atOnce) return 0
  return Math.min(...starts) - now < soonMs ? shortPauseMs : pauseMs
}

/** The meeting as the edit wants it, with the length it had where only the start moves. */
function wantedOf(before: ToldMeeting, edit: MeetingEdit): ToldMeeting | 'needs-end' {
  const { place: _, link: __, ...rest } = before
  const place = (edit.place ?? before.place ?? '').trim()
  const link = (edit.link ?? before.link ?? '').trim()
  const { startLocal = before.startLocal, endLocal = endAfter(before, startLocal) } = edit
  if (endLocal === undefined) return 'needs-end'
  return {
    ...rest,
    startLocal,
    endLocal,
    ...(place === '' ? {} : { place }),
    ...(link === '' ? {} : { link }),
    status: edit.status ?? before.status,
  }
}

/** As long after the start as before, on the wall clock; undefined where hours are to come of days. */
function endAfter(before: ToldMeeting, startLocal: string): string | undefined {
  const isAllDay = startLocal.length === 10
  if (isAllDay) {
    const days = daysBetween(dateOf(before.startLocal), dateOf(before.endLocal))
    return addDays(startLocal, Math.max(1, days))
  }
  if (before.startLocal.length === 10) return undefined
  const length = instantOf(before.endLocal, 'UTC') - instantOf(before.startLocal, 'UTC')
  return localOf(instantOf(startLocal, 'UTC') + length, 'UTC')
}

interface Wanting {
  readonly before: ToldMeeting
  readonly wanted: ToldMeeting
  readonly changing: Changing
}

/** The first thing that stands in its way. */
function problemOf(
  { end }: Occurrence,
  { before, wanted, changing }: Wanting,
  zone: string,
): ChangeProblem | undefined {
  const { edit, now } = changing
  if (end <= now) return 'over'
  if (wanted.status === 'cancelled' && before.status === 'cancelled') return 'cancelled'
  if (isLost(edit.startLocal, zone)) return 'no-such-start'
  if (isLost(edit.endLocal, zone)) return 'no-such-end'
  if (!endsAfter(wanted, zone)) return 'ends-first'
  const isMoved = wanted.startLocal !== before.startLocal
  const startsAt = instantOf(wanted.startLocal, zone)
  // An all-day meeting begins at no certain hour.
  const isPast = wanted.startLocal.length === 10 ? startsAt < now - dayMs : startsAt <= now
  if (isMoved && isPast) return 'past'
  if (wanted.link !== undefined && wanted.link !== before.link && !isLink(wanted.link))
    return 'bad-link'
  return isEqual(before, wanted) ? 'nothing' : undefined
}

function isLink(text: string): boolean {
  return Link.safeParse(text).success
}

/** A time of that day that the clock skips. What follows from another time moves on by itself. */
function isLost(local: string | undefined, zone: string): boolean {
  if (local === undefined || local.length === 10) return false
  return localOf(instantOf(local, zone), zone) !== local
}

function endsAfter({ startLocal, endLocal }: ToldMeeting, zone: string): boolean {
  if (startLocal.length !== endLocal.length) return false
  // A meeting without length is one whose length nobody has said.
  return startLocal.length === 10
    ? startLocal < endLocal
    : startLocal <= endLocal && instantOf(startLocal, zone) <= instantOf(endLocal, zone)
}

function isEqual(one: ToldMeeting, other: ToldMeeting): boolean {
  const fields = ['startLocal', 'endLocal', 'place', 'link', 'status'] as const
  return fields.every(field => one[field] === other[field])
}

/** The meeting as it is stored then: of a series the exception, with an id of its own. */
function recordOf(occurrence: Occurrence, after: ToldMeeting, snapshot: Snapshot): Meeting {
  const { meeting } = occurrence
  const before = toldOf(occurrence)
  const own = meeting.recurrence ? exceptionOf(occurrence) : meeting
  const { place: _, link: __, movedFrom: ___, ...rest } = own
  const [startLocal, endLocal] = [after.startLocal, after.endLocal].map(local =>
    toZone(local, snapshot.zone, meeting.tz),
  )
  const movedFrom = movedFromOf(own, startLocal ?? own.startLocal, after.place)
  return {
    ...rest,
    startLocal: startLocal ?? own.startLocal,
    endLocal: endLocal ?? own.endLocal,
    ...(after.place === undefined ? {} : { place: after.place }),
    ...(after.link === undefined ? {} : { link: after.link }),
    ...(movedFrom ? { movedFrom } : {}),
    status: after.status,
    revision: after.revision,
    answerRevision:
      meeting.answerRevision + (isOtherTime(before.startLocal, after.startLocal) ? 1 : 0),
  }
}

/**
 * The record of one occurrence of a series, with an id of its own and the series' first hours. Of no file: an import that does not name
 * this very occurrence says nothing of it.
 */
export function exceptionOf({ id, meeting }: Occurrence): Meeting {
  const { recurrence: _, source, ...rest } = meeting
  return {
    ...rest,
    id,
    source: source.uid === undefined ? {} : { uid: source.uid },
    seriesId: meeting.id,
    originalStart: id.slice(id.lastIndexOf('#') + 1),
  }
}

/** Where a single meeting was first to be; nothing where it is back there. An exception has its original start. */
function movedFromOf(
  { originalStart, movedFrom, startLocal, endLocal, place }: Meeting,
  nextStart: string,
  nextPlace: string | undefined,
): Meeting['movedFrom'] {
  if (originalStart !== undefined) return undefined
  if (startLocal === nextStart) return movedFrom
  const isElsewhere = place !== undefined && place !== nextPlace
  const first = movedFrom ?? { startLocal, endLocal, ...(isElsewhere ? { place } : {}) }
  return first.startLocal === nextStart ? undefined : first
}

/** The wall clock of the meeting's own zone; a whole day is the same day anywhere. */
function toZone(local: string, from: string, to: string): LocalDateTime | LocalDate {
  if (local.length === 10 || from === to || !isZone(to)) return local
  return localOf(instantOf(local, from), to)
}

/** Another day, or more than an hour off. */
function isOtherTime(before: string, after: string): boolean {
  if (dateOf(before) !== dateOf(after) || before.length !== after.length) return true
  return Math.abs(minutesOf(after) - minutesOf(before)) > mostSlightMinutes
}

function minutesOf(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
}

/** The programme with this record in the place of the one with its id, or added. */
export function withMeeting(programme: Programme, record: Meeting): Programme {
  const isKnown = programme.meetings.some(({ id }) => id === record.id)
  const meetings = isKnown
    ? programme.meetings.map(one => (one.id === record.id ? record : one))
    : [...programme.meetings, record]
  return { ...programme, meetings }
}
