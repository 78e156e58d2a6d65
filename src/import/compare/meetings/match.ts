// Which drafted meeting is which known one. Called by meetings.ts alone. Pure.
// The UID decides; without one the slug of audience, title and number in a school year, and among several of those the same
// start, then the order.
import { dateOf, daysBetween, type LocalDate, schoolYearOf } from '../../../core/time.js'
import type { Meeting } from '../../../model/meeting.js'
import type { MeetingField } from '../../../wording/da/import/importing.js'
import type { Draft } from '../../draft.js'
import { slugKey, withSlugs } from '../../ics/identity.js'
import type { ImportProblem } from '../../problems.js'
import { overlay } from './overlay.js'
import { createTwins } from './twins.js'

/** Every drafted meeting once, with the id of the known meeting that it is. */
export function matchMeetings(
  known: readonly Meeting[],
  drafts: readonly Draft[],
  report: (problem: ImportProblem) => void,
): Meeting[] {
  const says = new Map(drafts.flatMap(draft => [...(draft.says ?? [])]))
  const drafted = newestOf(
    drafts.flatMap(draft => draft.meetings),
    says,
  )
  const saysOf = (meeting: Meeting) => says.get(meeting)
  const { named, nameless } = createTwins({ known, drafted, saysOf, report: onceEach(report) })
  if (nameless.length === 0) return named
  const found = new Set<string>(named.map(meeting => meeting.id))
  const candidates = groupByKey(known.filter(({ id, source }) => !source.uid && !found.has(id)))
  const taken = new Set<string>([...known, ...named].map(meeting => meeting.id))
  const [old, fresh]: [Meeting[], Meeting[]] = [[], []]
  for (const [key, meetings] of groupByKey(nameless)) {
    for (const { meeting, match } of pair(meetings, candidates.get(key) ?? [])) {
      if (match) old.push(overlay(match, { ...meeting, id: match.id }, saysOf(meeting)))
      else fresh.push(meeting)
    }
  }
  return [...named, ...old, ...withSlugs(fresh, taken)]
}

/** A sheet's row may be met as it is known and as it is read. */
function onceEach(report: (problem: ImportProblem) => void): (problem: ImportProblem) => void {
  const told = new Set<string>()
  return problem => {
    const key = JSON.stringify(problem)
    if (!told.has(key)) report(problem)
    told.add(key)
  }
}

/**
 * The same UID in two files is one meeting: the one with the higher SEQUENCE, else the last read. Without UIDs, what has the
 * same audience, title, number and start is one: of two sheets each is the word on its own columns, and the last on a shared one.
 */
function newestOf(
  meetings: readonly Meeting[],
  says: Map<Meeting, readonly MeetingField[]>,
): Meeting[] {
  const byIdentity = new Map<string, Meeting>()
  for (const meeting of meetings) {
    const isNamed = meeting.source.uid !== undefined
    const identity = isNamed ? meeting.id : `${slugKey(meeting)} ${meeting.startLocal}`
    const other = byIdentity.get(identity)
    const [mine, theirs] = [says.get(meeting), other && says.get(other)]
    if (other && mine && theirs) {
      const joined = overlay(other, meeting, mine)
      says.set(joined, [...new Set([...theirs, ...mine])])
      byIdentity.set(identity, joined)
    } else if (!other || (other.source.sequence ?? 0) <= (meeting.source.sequence ?? 0)) {
      byIdentity.set(identity, meeting)
    }
  }
  return [...byIdentity.values()]
}

function groupByKey(meetings: readonly Meeting[]): Map<string, Meeting[]> {
  const groups = new Map<string, Meeting[]>()
  for (const meeting of [...meetings].sort(byStart)) {
    // Next year's plan is another plan: its meetings are not last year's, moved.
    const key = `${slugKey(meeting)} ${schoolYearOf(dateOf(meeting.startLocal))}`
    const group = groups.get(key)
    if (group) group.push(meeting)
    else groups.set(key, [meeting])
  }
  return groups
}

/**
 * First those that start at the same time, then those of the same day, then the rest: of a plan that is read again in order, so
 * that one that moved is found. Both by start.
 */
function pair(
  drafted: readonly Meeting[],
  known: readonly Meeting[],
): { meeting: Meeting; match: Meeting | undefined }[] {
  const free = new Set(known)
  const pairs = new Map<Meeting, Meeting>()
  const take = (meeting: Meeting, match: Meeting | undefined) => {
    if (match && free.delete(match)) pairs.set(meeting, match)
  }
  for (const keyOf of [startOf, dayOf]) {
    const byKey = new Map([...free].map(one => [keyOf(one), one]))
    for (const one of drafted) if (!pairs.has(one)) take(one, byKey.get(keyOf(one)))
  }
  const left = drafted.filter(one => !pairs.has(one))
  const isInOrder = left.length === free.size
  const rest = isInOrder
    ? [...free].flatMap((other, at) => left.slice(at, at + 1).map(one => ({ one, other })))
    : nearest(left, [...free])
  for (const { one, other } of rest) if (!pairs.has(one)) take(one, other)
  return drafted.map(meeting => ({ meeting, match: pairs.get(meeting) }))
}

/** The likeliest pairs first. A few rows of another file are no plan: only what lies near is the same meeting there. */
function nearest(left: readonly Meeting[], free: readonly Meeting[]) {
  const isPlan = left.length >= free.length
  return left
    .flatMap(one =>
      free.map(other => ({ one, other, days: Math.abs(daysBetween(dayOf(one), dayOf(other))) })),
    )
    .filter(({ one, other, days }) => isPlan || one.source.file === other.source.file || days <= 21)
    .sort((a, b) => a.days - b.days)
}

function startOf({ startLocal }: Meeting): string {
  return startLocal
}

function dayOf({ startLocal }: Meeting): LocalDate {
  return dateOf(startLocal)
}

function byStart(one: Meeting, other: Meeting): number {
  return one.startLocal < other.startLocal ? -1 : one.startLocal > other.startLocal ? 1 : 0
}

/** An exception belongs to its series where there is one, in the files or known before; else it is a meeting by itself. */
export function linkExceptions(drafted: readonly Meeting[], known: readonly Meeting[]): Meeting[] {
  const series = new Set<string>(
    [...known, ...drafted].filter(meeting => meeting.recurrence).map(meeting => meeting.id),
  )
  return drafted.map(meeting => {
    const { seriesId, originalStart, ...single } = meeting
    return seriesId === undefined || originalStart === undefined || series.has(seriesId)
      ? meeting
      : single
  })
}
