// Drafts against the programme: what is new, changed, the same or gone, as values. Called by the command line and the sample.
// Pure; nothing is stored here. The same file twice gives no change; an older version of a meeting changes nothing.
import { instantOf, localOf } from '../core/time.js'
import type { Deadline, Meeting } from '../model/meeting.js'
import type { Page, Tool } from '../model/page.js'
import type { Person } from '../model/person.js'
import type { Area, Hold, Holiday, Network, Programme, School } from '../model/programme.js'
import type { MeetingField, PageField, RecordField } from '../wording/da/importing.js'
import { isEqual } from './compare/equal.js'
import { diffRecords } from './compare/records.js'
import { diffPages, diffTools } from './compare/texts.js'
import type { Draft } from './draft.js'
import { short } from './ics/report.js'
import { linkExceptions, matchMeetings } from './match.js'
import type { ImportProblem } from './problems.js'

export interface Changed<Item> {
  readonly before: Item
  readonly after: Item
  readonly fields: readonly (MeetingField | PageField | RecordField)[]
}

export interface KindChange<Item> {
  readonly added: readonly Item[]
  readonly changed: readonly Changed<Item>[]
  /** As they will stand: only where they were read may differ. */
  readonly same: readonly Item[]
  /** Known from one of these files and no longer in it. A proposal: never taken unasked. */
  readonly gone: readonly Item[]
}

export interface ProgrammeChange {
  readonly meetings: KindChange<Meeting>
  readonly networks: KindChange<Network>
  readonly holds: KindChange<Hold>
  readonly schools: KindChange<School>
  readonly people: KindChange<Person>
  readonly areas: KindChange<Area>
  readonly deadlines: KindChange<Deadline>
  readonly holidays: KindChange<Holiday>
  readonly tools: KindChange<Tool>
  readonly pages: KindChange<Page>
  readonly problems: readonly ImportProblem[]
}

/** What a file may leave unsaid, and what only Pejling knows: it stays as it was when the file does not say it. */
const kept = [
  'answerBy',
  'seats',
  'reminders',
  'openForAnswers',
  'attendance',
  'minutes',
  'agreements',
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
  'recurrence',
  'startLocal',
  'endLocal',
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
const telling: readonly MeetingField[] = [
  'startLocal',
  'endLocal',
  'tz',
  'place',
  'link',
  'status',
  'recurrence',
]

/** What taking the drafts would change. `problems` are the drafts' own, and meetings older than what is known. */
export function diffProgramme(programme: Programme, drafts: readonly Draft[]): ProgrammeChange {
  const problems = drafts.flatMap(draft => draft.problems)
  return {
    meetings: diffMeetings(programme, drafts, problem => problems.push(problem)),
    ...diffRecords(programme, drafts),
    tools: diffTools(programme, drafts, problem => problems.push(problem)),
    pages: diffPages(programme, drafts, problem => problems.push(problem)),
    problems,
  }
}

function diffMeetings(
  programme: Programme,
  drafts: readonly Draft[],
  report: (problem: ImportProblem) => void,
): KindChange<Meeting> {
  const known = new Map<string, Meeting>(programme.meetings.map(meeting => [meeting.id, meeting]))
  const drafted = linkExceptions(
    matchMeetings(programme.meetings, drafts, report),
    programme.meetings,
  )
  const added: Meeting[] = []
  const changed: Changed<Meeting>[] = []
  const same: Meeting[] = []
  for (const meeting of drafted) {
    const before = known.get(meeting.id)
    const change = before && changeOf(before, meeting, programme.tz)
    if (!change) added.push(meeting)
    else if (change.fields.length === 0) same.push(change.after)
    else if (sequence(meeting) >= sequence(change.before)) changed.push(change)
    else {
      const args = { title: short(change.before.title) }
      report({ file: meeting.source.file ?? '', column: 'SEQUENCE', code: 'older-version', args })
      same.push(change.before)
    }
  }
  return { added, changed, same, gone: goneMeetings(programme, drafts, drafted) }
}

function sequence(meeting: Meeting): number {
  return meeting.source.sequence ?? 0
}

function changeOf(before: Meeting, drafted: Meeting, home: string): Changed<Meeting> {
  const { revision, answerRevision } = before
  const unsaid = kept.filter(field => before[field] !== undefined)
  const said: Meeting = {
    ...Object.fromEntries(unsaid.map(field => [field, before[field]])),
    ...drafted,
  }
  const changed = fields.filter(field => !isEqual(before[field], said[field]))
  const after: Meeting = {
    ...said,
    source: { ...drafted.source, sequence: Math.max(sequence(before), sequence(drafted)) },
    revision: revision + (changed.some(field => telling.includes(field)) ? 1 : 0),
    answerRevision: answerRevision + (movesAnswers(before, drafted, home) ? 1 : 0),
  }
  return { before, after, fields: changed }
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
