// Meetings that were read against those that are known: new, changed, the same, gone. Called by diff.ts. Pure.
// The same file twice gives no change; an older version of a meeting changes nothing. Revisions count as REMINDERS 1 says.
import { instantOf, localOf } from '../../../core/time.js'
import type { Meeting } from '../../../model/meeting.js'
import type { Programme } from '../../../model/programme.js'
import type { MeetingField } from '../../../wording/da/import/importing.js'
import type { KindChange } from '../../diff.js'
import type { Draft } from '../../draft.js'
import { short } from '../../ics/report.js'
import type { ImportProblem } from '../../problems.js'
import { compareKind, differing } from '../kind.js'
import { isEqual } from '../three-way/equal.js'
import { followers } from './follow.js'
import { linkExceptions, matchMeetings } from './match.js'
import { keepSheetFields } from './overlay.js'

/** What a file may leave unsaid, and what only Pejling knows: it stays as it was when the file does not say it. */
const kept = [
  'answerBy',
  'seats',
  'reminders',
  'openForAnswers',
  'allowsMaybe',
  'attendance',
  'minutes',
  'agreements',
  'movedFrom',
] as const
/** The fields that files speak for. */
const fields: readonly MeetingField[] = [
  'title',
  'kind',
  'number',
  'audience',
  'hosts',
  'openToAll',
  'seriesId',
  'originalStart',
  'movedFrom',
  'recurrence',
  'startLocal',
  'endLocal',
  'timeUnknown',
  'tz',
  'place',
  'link',
  'agenda',
  'preparation',
  'materials',
  'answerBy',
  'seats',
  'reminders',
  'status',
]
/** Those after which people must be told: each change of them is a new revision. */
export const tellingFields: readonly MeetingField[] = [
  'startLocal',
  'endLocal',
  'tz',
  'place',
  'link',
  'status',
  'recurrence',
]

interface Context {
  /** As the files had them last. */
  readonly base: Programme | undefined
  /** What they may leave unsaid. */
  readonly last: Programme
  readonly prefersFiles: boolean
  readonly report: (problem: ImportProblem) => void
}

export function diffMeetings(
  programme: Programme,
  drafts: readonly Draft[],
  { base, last, report, prefersFiles }: Context,
): KindChange<Meeting> {
  const known = new Map<string, Meeting>(last.meetings.map(meeting => [meeting.id, meeting]))
  const drafted = linkExceptions(matchMeetings(last.meetings, drafts, report), programme.meetings)
  const [read, older]: [Meeting[], Meeting[]] = [[], []]
  for (const meeting of drafted) {
    const before = known.get(meeting.id)
    const said = before ? withUnsaid(before, meeting) : keepSheetFields(meeting, meeting)
    if (!before || !isOlder(before, said)) read.push(said)
    else {
      const args = { title: short(before.title) }
      report({ file: meeting.source.file ?? '', column: 'SEQUENCE', code: 'older-version', args })
      older.push(...programme.meetings.filter(({ id }) => id === before.id))
    }
  }
  const change = compareKind<Meeting>({
    known: programme.meetings,
    read,
    base: base?.meetings,
    prefersFiles,
    fields,
    gone: goneMeetings(programme, drafts, drafted),
    finish: (before, after) => {
      const source = { ...after.source, sequence: Math.max(sequence(before), sequence(after)) }
      return withRevisions(before, withMovedFrom(before, { ...after, source }), programme.tz)
    },
  })
  const following = followers({
    meetings: programme.meetings,
    changed: change.changed,
    named: new Set(drafted.map(({ id }) => id)),
    finish: (before, after) => withRevisions(before, after, programme.tz),
  })
  return {
    ...change,
    changed: [...change.changed, ...following],
    same: [...change.same, ...older],
  }
}

/** What was drafted, with what only Pejling or another file knows; its numbers are the known meeting's. */
function withUnsaid(before: Meeting, drafted: Meeting): Meeting {
  const { revision, answerRevision } = before
  const unsaid = kept.filter(field => before[field] !== undefined)
  const said = { ...Object.fromEntries(unsaid.map(field => [field, before[field]])), ...drafted }
  return { ...keepSheetFields(before, said), revision, answerRevision }
}

function isOlder(before: Meeting, said: Meeting): boolean {
  return sequence(said) < sequence(before) && differing(before, said, fields).length > 0
}

function sequence(meeting: Meeting): number {
  return meeting.source.sequence ?? 0
}

/** The meeting as it will stand, with its numbers: a calendar that was read never gets older, revisions never fall. */
export function withRevisions(before: Meeting, after: Meeting, home: string): Meeting {
  const { revision, answerRevision } = before
  const isTelling = differing(before, after, tellingFields).length > 0
  return {
    ...after,
    revision: revision + (isTelling ? 1 : 0),
    answerRevision: answerRevision + (movesAnswers(before, after, home) ? 1 : 0),
  }
}

/**
 * A single meeting that gets a new start remembers the first one, unless the file itself says what it was moved from. That a
 * calendar takes a sheet's place, with its own word on the time, moves nothing.
 */
function withMovedFrom(before: Meeting, after: Meeting): Meeting {
  const isSingle = ![before, after].some(one => one.recurrence ?? one.originalStart)
  const isSame = before.source.uid === after.source.uid && before.tz === after.tz
  if (!isSingle || !isSame || before.startLocal === after.startLocal) return after
  const { startLocal, endLocal, place } = before
  const own = { startLocal, endLocal, ...(place === after.place || !place ? {} : { place }) }
  const isSaid = after.movedFrom && !isEqual(after.movedFrom, before.movedFrom)
  const movedFrom = isSaid ? after.movedFrom : (before.movedFrom ?? own)
  const { movedFrom: _, ...meeting } = after
  return movedFrom?.startLocal === after.startLocal ? meeting : { ...meeting, movedFrom }
}

/** An answer no longer holds when the meeting moves to another day or by more than an hour. */
function movesAnswers(before: Meeting, after: Meeting, home: string): boolean {
  const [from, to] = [
    instantOf(before.startLocal, before.tz),
    instantOf(after.startLocal, after.tz),
  ]
  if (Math.abs(to - from) > 60 * 60_000) return true
  return localOf(from, home).slice(0, 10) !== localOf(to, home).slice(0, 10)
}

/**
 * Meetings that came from a file of the same name, lie in the time that the new one covers, and are not in it. Only where the
 * file is a whole calendar and the same one: some meeting of it is known from the last time.
 */
function goneMeetings(
  programme: Programme,
  drafts: readonly Draft[],
  drafted: readonly Meeting[],
): Meeting[] {
  const present = new Set<string>(drafted.map(meeting => meeting.id))
  return drafts
    .filter(draft => draft.whole)
    .flatMap(draft => {
      const fromFile = programme.meetings.filter(meeting => meeting.source.file === draft.file)
      if (!fromFile.some(meeting => present.has(meeting.id))) return []
      // An export of "the next year" says nothing of what was before it.
      const first = draft.meetings.map(meeting => meeting.startLocal).sort()[0] ?? ''
      return fromFile.filter(
        meeting => !present.has(meeting.id) && meeting.startLocal >= first.slice(0, 10),
      )
    })
}
