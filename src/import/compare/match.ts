// Which drafted meeting is which known one. Called by meetings.ts alone. Pure.
// The UID decides; without one the slug of audience, title and number, and among several of those the same start, then the order.
import type { Meeting } from '../../model/meeting.js'
import type { MeetingField } from '../../wording/da/importing.js'
import type { Draft } from '../draft.js'
import { slugKey, withSlugs } from '../ics/identity.js'
import type { ImportProblem } from '../problems.js'
import { createTwins, overlay } from './twins.js'

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
  const { named, nameless } = createTwins({ known, drafted, saysOf, report })
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
    const key = slugKey(meeting)
    const group = groups.get(key)
    if (group) group.push(meeting)
    else groups.set(key, [meeting])
  }
  return groups
}

/** First those that start at the same time, then the rest in order: so one that moved is found again. Both by start. */
function pair(
  drafted: readonly Meeting[],
  known: readonly Meeting[],
): { meeting: Meeting; match: Meeting | undefined }[] {
  const byTime = new Map<string, Meeting>(known.map(meeting => [meeting.startLocal, meeting]))
  const exact = drafted.map(meeting => byTime.get(meeting.startLocal))
  const matched = new Set(exact)
  const free = known.filter(meeting => !matched.has(meeting))
  return drafted.map((meeting, at) => ({ meeting, match: exact[at] ?? free.shift() }))
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
