// One event → one meeting of the model, with what is wrong in it. Called by read-ics for each event that counts.
// An event that cannot be a meeting gives a problem and nothing else; the others never suffer from it.
import { MeetingId } from '../../core/ids.js'
import type { Meeting } from '../../model/meeting.js'
import type { Programme } from '../../model/programme.js'
import type { FixState } from '../../wording/da/import/importing.js'
import type { AudienceReader } from '../audience/audience.js'
import { isOpenToAll } from '../audience/open.js'
import { findOddDay } from '../days/odd-day.js'
import type { ImportProblem } from '../problems.js'
import { untitled } from '../words.js'
import { type EventPiece, firstText, parseEvent, type RawEvent } from './events.js'
import { sequenceOf } from './identity.js'
import { settleNotice } from './notice.js'
import { readPeople } from './people.js'
import { readWhere } from './place.js'
import { readOriginalStart, readRecurrence } from './recurrence.js'
import { createReporter, hasCpr, type Reporter, short, type Trouble } from './report.js'
import { readTexts, type Texts } from './texts.js'
import { readTimes, type TimeContext, type Times, type TimeTrouble } from './times.js'

export interface MeetingContext {
  readonly file: string
  readonly times: TimeContext
  readonly audience: AudienceReader
  /** Its holidays and schools tell whether a day looks wrong. */
  readonly known: Programme
  /** The calendar's and the file's name: the last resort for whom a meeting is for. */
  readonly names: readonly string[]
  /** METHOD:CANCEL */
  readonly isCancellation: boolean
  readonly add: (problem: ImportProblem) => void
}

/** What an exception takes from its series where it says nothing itself. */
export type Series = Pick<Meeting, 'title' | 'startLocal' | 'endLocal' | 'tz'>

/** Stands in until the whole file is read and identity.ts gives the id. */
const noId = MeetingId.parse('-')

/** The event as a meeting without its id, or undefined when it cannot be one (a problem has been reported). */
export function readMeeting(
  context: MeetingContext,
  piece: EventPiece,
  { series, exceptions = [] }: { series?: Series; exceptions?: readonly EventPiece[] } = {},
): Meeting | undefined {
  const event = parseEvent(piece)
  const reporter = createReporter(context.file, event, context.add)
  const texts = readTexts(event, reporter)
  const title = texts.title ?? series?.title ?? untitled
  if (texts.title === undefined && !series && !texts.isTitleLeftOut) {
    reporter.report('SUMMARY', { code: 'no-title', args: {} })
  }
  const read = readTimes(context.times, event)
  if ('trouble' in read) {
    reportTime(reporter, short(title), read.trouble)
    return undefined
  }
  if (read.mended) reportTime(reporter, short(title), read.mended, 'taken')
  const originalStart = readOriginalStart(context.times, event, series ?? read.times)
  const occurrence = event.properties.get('RECURRENCE-ID')
  if (occurrence && originalStart === undefined) {
    reporter.report('RECURRENCE-ID', {
      code: 'bad-time',
      args: { title: short(title), value: '?' },
    })
    return undefined
  }
  const args = { title: short(title) }
  const broken = event.broken.find(({ name }) => name !== 'RRULE')
  if (broken) reporter.reportAt(broken.row, broken.name, { code: 'line-unreadable', args })
  if (!read.hasEnd) reporter.report('DTSTART', { code: 'no-end', args })
  if (read.unknownZone !== undefined) {
    const zone = hasCpr(read.unknownZone) ? '?' : read.unknownZone.slice(0, 60)
    reporter.report('DTSTART', {
      code: 'unknown-zone',
      args: { ...args, zone, used: read.times.tz },
    })
  }
  const parts = { context, event, reporter, texts, title, times: read.times, originalStart }
  return checkedMeeting(settleNotice(parts), exceptions)
}

export interface Parts {
  readonly context: MeetingContext
  readonly event: RawEvent
  readonly reporter: Reporter
  readonly texts: Texts
  readonly title: string
  readonly times: Times
  /** Of an exception: the start that it replaces. */
  readonly originalStart: Meeting['originalStart']
  /** By its title, its status or its description. */
  readonly isCancelled: boolean
  /** By its description, of a single event alone: a series' exception has `originalStart`. */
  readonly movedFrom?: Meeting['movedFrom']
}

/** The event's meeting, and a word where it lies on a day that looks wrong and that no exception takes it away from. */
function checkedMeeting(parts: Parts, exceptions: readonly EventPiece[]): Meeting {
  const meeting = buildMeeting(parts)
  const replaced = meeting.recurrence
    ? exceptions.map(piece => readOriginalStart(parts.context.times, parseEvent(piece), meeting))
    : []
  const odd = findOddDay(
    parts.context.known,
    meeting,
    replaced.filter(start => start !== undefined),
  )
  const args = odd && { title: short(parts.title), ...odd }
  if (args) parts.reporter.report('DTSTART', { code: 'in-holiday', args })
  return meeting
}

function buildMeeting(parts: Parts): Meeting {
  const { context, event, reporter, texts, title, times } = parts
  const { description } = texts
  const people = readPeople(event, reporter)
  const { audience, ...kind } = context.audience.read({
    title,
    categories: texts.categories,
    lists: people.lists,
    said: description.audience,
    fallback: context.names,
  })
  const isForNobody =
    people.invited.length === 0 &&
    !audience.everyone &&
    Object.values(audience).every(list => !Array.isArray(list) || list.length === 0)
  // Without a title that is the thing to mend first.
  if (isForNobody && texts.title !== undefined)
    reporter.report('SUMMARY', { code: 'no-audience', args: { title: short(title) } })
  const sequence = sequenceOf(event)
  const whom = { ...audience, people: [...people.invited] }
  const isPrivate = /^(?:PRIVATE|CONFIDENTIAL)$/i.test(firstText(event.properties, 'CLASS') ?? '')
  return {
    id: noId,
    source: { file: context.file, sequence },
    title,
    ...kind,
    audience: whom,
    hosts: [...people.hosts],
    openToAll: !isPrivate && isOpenToAll(kind.kind, whom),
    ...recurrenceOf(parts),
    ...(parts.movedFrom && !parts.originalStart ? { movedFrom: parts.movedFrom } : {}),
    ...times,
    ...readWhere(
      event,
      {
        title,
        location: texts.place,
        room: people.room,
        said: description.place,
        links: description.links,
        joinLink: description.joinLink,
      },
      reporter,
    ),
    ...(description.agenda === undefined ? {} : { agenda: description.agenda }),
    ...(description.preparation === undefined ? {} : { preparation: description.preparation }),
    materials: description.materials,
    status: parts.isCancelled ? 'cancelled' : 'planned',
    revision: sequence,
    answerRevision: 0,
  }
}

/** A series' rule; of an exception the start that it replaces. */
function recurrenceOf(parts: Parts): Partial<Pick<Meeting, 'recurrence' | 'originalStart'>> {
  const { context, event, reporter, title, times, originalStart } = parts
  const range = event.properties.get('RECURRENCE-ID')?.[0]?.params.range
  if (originalStart !== undefined) {
    if (typeof range === 'string') {
      reporter.report('RECURRENCE-ID', { code: 'this-and-future', args: { title: short(title) } })
    }
    return { originalStart }
  }
  const read = readRecurrence(context.times, event, times)
  if ('trouble' in read) {
    reporter.report('RRULE', { code: read.trouble, args: { title: short(title) } })
    return {}
  }
  return read
}

function reportTime(
  reporter: Reporter,
  title: string,
  trouble: TimeTrouble,
  fix: FixState = 'offered',
): void {
  const column =
    'column' in trouble ? trouble.column : trouble.code === 'no-start' ? 'DTSTART' : 'DTEND'
  const hasFix = 'fix' in trouble && trouble.fix !== undefined
  reporter.report(column, { ...withTitle(title, trouble), ...(hasFix ? { fix } : {}) })
}

function withTitle(title: string, trouble: TimeTrouble): Trouble {
  switch (trouble.code) {
    case 'no-start':
      return { code: trouble.code, args: { title } }
    case 'bad-time':
      return { code: trouble.code, args: { title, value: trouble.value } }
    case 'year-out-of-range':
      return { code: trouble.code, args: { title, year: trouble.year } }
    case 'time-in-gap':
      return { code: trouble.code, args: { title, local: trouble.local, fix: trouble.fix } }
    case 'end-before-start': {
      const { code, ...times } = trouble
      return { code, args: { title, ...times } }
    }
    default:
      return trouble satisfies never
  }
}
