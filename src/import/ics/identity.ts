// Which events of a file are one and the same, which belong to a series, and each meeting's id. Called by read-ics.
// The UID is the identity; without one (or with one that several meetings share) it is audience, title, number and place.
import { MeetingId, slug } from '../../core/ids.js'
import type { Meeting } from '../../model/meeting.js'
import { limits } from '../draft.js'
import { type EventPiece, peekText } from './events.js'
import { hasCpr } from './report.js'

/** The events of a file under one UID. */
export interface EventGroup {
  readonly uid: string | undefined
  /** The series or single meeting, if the file has it. */
  readonly main: EventPiece | undefined
  /** RECURRENCE-ID events, one per occurrence. */
  readonly exceptions: readonly EventPiece[]
}

export interface Grouped {
  readonly groups: readonly EventGroup[]
  /** Older copies that were passed over, and events whose UID is not theirs alone. */
  readonly duplicates: readonly EventPiece[]
  readonly shared: readonly EventPiece[]
}

/** Sorts the events by UID; of copies the highest SEQUENCE wins, then the last modified, then the last in the file. */
export function groupEvents(events: readonly EventPiece[]): Grouped {
  const byUid = new Map<string, EventPiece[]>()
  const groups: EventGroup[] = []
  const [duplicates, shared]: [EventPiece[], EventPiece[]] = [[], []]
  for (const event of events) {
    const uid = uidOf(event)
    if (uid === undefined) groups.push({ uid: undefined, main: event, exceptions: [] })
    else addTo(byUid, uid, event)
  }
  for (const [uid, all] of byUid) {
    const mains = all.filter(event => peekText(event, 'RECURRENCE-ID') === undefined)
    if (areDifferent(mains)) {
      shared.push(...mains.slice(1))
      groups.push(...mains.map(main => ({ uid: undefined, main, exceptions: [] })))
    } else {
      const exceptions = exceptionsOf(all, duplicates)
      groups.push({ uid, main: newestOf(mains, duplicates), exceptions })
    }
  }
  return { groups, duplicates, shared }
}

function exceptionsOf(events: readonly EventPiece[], passedOver: EventPiece[]): EventPiece[] {
  const occurrences = new Map<string, EventPiece[]>()
  for (const event of events) {
    const occurrence = peekText(event, 'RECURRENCE-ID')
    if (occurrence !== undefined) addTo(occurrences, occurrence, event)
  }
  return [...occurrences.values()].flatMap(copies => newestOf(copies, passedOver) ?? [])
}

function addTo(groups: Map<string, EventPiece[]>, key: string, event: EventPiece): void {
  const group = groups.get(key)
  if (group) group.push(event)
  else groups.set(key, [event])
}

/** The event's UID, if it can be an identity: not too long, and nothing that must not be stored. */
function uidOf(event: EventPiece): string | undefined {
  const uid = peekText(event, 'UID')
  return uid === undefined || uid.length > limits.uid || hasCpr(uid) ? undefined : uid
}

/** Some programs give all their events one UID. Then title and start differ, and no number says which is newer. */
function areDifferent(events: readonly EventPiece[]): boolean {
  const [first, ...others] = events
  if (!first || others.length === 0) return false
  return others.some(
    other =>
      sequenceOf(other) === sequenceOf(first) &&
      peekText(other, 'SUMMARY') !== peekText(first, 'SUMMARY') &&
      peekText(other, 'DTSTART') !== peekText(first, 'DTSTART'),
  )
}

function newestOf(copies: readonly EventPiece[], passedOver: EventPiece[]): EventPiece | undefined {
  const [newest, ...older] = [...copies]
    .reverse()
    .sort((a, b) => sequenceOf(b) - sequenceOf(a) || compare(modifiedOf(b), modifiedOf(a)))
  // A copy that is the same to the letter is nothing to tell about.
  passedOver.push(...older.filter(copy => copy.chunk !== newest?.chunk))
  return newest
}

/** SEQUENCE, 0 where it is missing or no number. */
export function sequenceOf(event: EventPiece): number {
  const value = Number(peekText(event, 'SEQUENCE') ?? 0)
  return Number.isSafeInteger(value) && value > 0 ? value : 0
}

function modifiedOf(event: EventPiece): string {
  return peekText(event, 'LAST-MODIFIED') ?? peekText(event, 'DTSTAMP') ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The meeting with its UID as id; an exception's is `UID#originalStart`. */
export function withUid(meeting: Meeting, uid: string): Meeting {
  const source = { uid, ...meeting.source }
  if (meeting.originalStart === undefined) return { ...meeting, id: MeetingId.parse(uid), source }
  return {
    ...meeting,
    id: MeetingId.parse(`${uid}#${meeting.originalStart}`),
    seriesId: MeetingId.parse(uid),
    source,
  }
}

/** What tells meetings without a UID apart: audience, title and number. Meetings that share it differ by their place in time. */
export function slugKey(meeting: Meeting): string {
  const { audience, number, title } = meeting
  const places = [...audience.holds, ...audience.networks, ...audience.schools, ...audience.areas]
  return slug([...places, title, number ?? ''].join(' ').slice(0, 120))
}

/** Gives ids to meetings that have no UID: the slug, and from the second of a kind on its place in the series. */
export function withSlugs(meetings: readonly Meeting[], taken: ReadonlySet<string>): Meeting[] {
  const used = new Set(taken)
  const places = new Map<string, number>()
  const ordered = [...meetings].sort((a, b) => compare(a.startLocal, b.startLocal))
  return ordered.map(meeting => {
    const key = slugKey(meeting)
    let place = (places.get(key) ?? 0) + 1
    while (used.has(place === 1 ? key : `${key}-${place}`)) place++
    places.set(key, place)
    const id = place === 1 ? key : `${key}-${place}`
    used.add(id)
    return { ...meeting, id: MeetingId.parse(id) }
  })
}

/** One meeting per id: two ways to write the same occurrence are one, and the newer of them counts. */
export function uniqueById(meetings: readonly Meeting[]): Meeting[] {
  const byId = new Map<string, Meeting>()
  for (const meeting of meetings) {
    const other = byId.get(meeting.id)
    if (!other || other.revision <= meeting.revision) byId.set(meeting.id, meeting)
  }
  return [...byId.values()]
}
