// Who of those that a school has chosen knows of it, by the messages there are, and the messages that are missing. Used by choose.ts and
// chosen.ts. Pure.
import { MeetingId, type PersonId, SchoolId } from '../../core/ids.js'
import { type Instant, localOf } from '../../core/time.js'
import type { SchoolChoice } from '../../model/answer.js'
import type { Delivery } from '../../model/delivery.js'
import type { DeliveryRow } from '../../model/delivery-row.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import { noticeMoment } from '../../remind/plan/work-days.js'

/** In which a choice can be mended before anybody has heard of it. */
const pauseMs = 30_000

/** What a `chosen` source tells: that one is chosen, or that one is not any more; `at` is the choice's moment. */
export interface ChosenId {
  readonly about: MeetingId
  readonly answerRevision: number
  readonly school: SchoolId
  readonly at: Instant
  readonly is: 'on' | 'off'
}

function formatChosenId({ about, answerRevision, school, at, is }: ChosenId): string {
  return `${about}:${answerRevision}:${school}:${at}:${is}`
}

/** Undefined where it is none. */
export function parseChosenId(id: string): ChosenId | undefined {
  const [, about = '', revision = '', school = '', at = '', is] =
    /^(.+):(\d+):([a-z0-9-]+):(\d+):(on|off)$/su.exec(id) ?? []
  const [meeting, place] = [MeetingId.safeParse(about), SchoolId.safeParse(school)]
  if (!meeting.success || !place.success || (is !== 'on' && is !== 'off')) return undefined
  return {
    about: meeting.data,
    answerRevision: Number(revision),
    school: place.data,
    at: Number(at),
    is,
  }
}

type Of = Pick<SchoolChoice, 'school' | 'answerRevision'>

/** Of everybody who was ever written to about being chosen, the newest message that was not given up. */
function newestOf(rows: readonly DeliveryRow[], { school, answerRevision }: Of) {
  const newest = new Map<PersonId, { readonly id: ChosenId; readonly row: DeliveryRow }>()
  for (const row of rows) {
    const { source, receiver } = row.delivery
    const id = source.kind === 'chosen' ? parseChosenId(source.id) : undefined
    if (!id || receiver.kind !== 'person' || isGivenUp(row)) continue
    if (id.school !== school || id.answerRevision !== answerRevision) continue
    const known = newest.get(receiver.id)
    if (!known || known.id.at < id.at) newest.set(receiver.id, { id, row })
  }
  return newest
}

function isGivenUp({ state }: DeliveryRow): boolean {
  return state === 'dropped' || state === 'failed'
}

/** Who has been told that they are chosen, or is about to be. */
function knowing(rows: readonly DeliveryRow[], of: Of): Set<PersonId> {
  const told = [...newestOf(rows, of)].filter(([, { id }]) => id.is === 'on')
  return new Set(told.map(([person]) => person))
}

/** What is known of the telling: who has heard last that they are chosen, and what is still on its way and will be sent. */
export function tellingOf(
  rows: readonly DeliveryRow[],
  choice: SchoolChoice,
): { readonly heard: ReadonlySet<PersonId>; readonly coming: readonly Delivery[] } {
  const newest = [...newestOf(rows, choice)]
  const isThere = ({ state }: DeliveryRow) => state === 'sent' || state === 'unknown'
  const isComing = ({ state }: DeliveryRow) => state === 'waiting' || state === 'sending'
  const heard = newest.filter(([, { id, row }]) => id.is === 'on' && isThere(row))
  // Of a choice that is to be told later nothing is sent, whatever an earlier one has written.
  const coming = choice.isTold ? newest.filter(([, { row }]) => isComing(row)) : []
  return {
    heard: new Set(heard.map(([person]) => person)),
    coming: coming.map(([, { row }]) => row.delivery),
  }
}

/** What the person has heard last, or may have heard, before that message; undefined where it is nothing. */
export function heardBefore(
  rows: readonly DeliveryRow[],
  { at, ...of }: ChosenId,
  person: PersonId,
): ChosenId['is'] | undefined {
  const sent = rows.filter(({ state, delivery }) => {
    const id = parseChosenId(delivery.source.id)
    return (state === 'sent' || state === 'unknown') && id !== undefined && id.at < at
  })
  return newestOf(sent, of).get(person)?.id.is
}

/**
 * What a choice that is to be told needs: a message to each of the chosen who does not know, and one to each who knows and is not chosen
 * any more, but for who has said no and for who chose. After a short pause, in their own hours, at once where the meeting is near.
 */
export function tellingRows(
  snapshot: Snapshot,
  occurrence: Occurrence,
  choice: SchoolChoice,
  { rows, saidNo }: { rows: readonly DeliveryRow[]; saidNo: ReadonlySet<PersonId> },
): Delivery[] {
  const known = knowing(rows, choice)
  const added = choice.people.filter(person => !known.has(person))
  const removed = [...known].filter(one => !choice.people.includes(one) && !saidNo.has(one))
  const row =
    (is: ChosenId['is']) =>
    (person: PersonId): Delivery[] => {
      if (person === choice.by) return []
      const { about, answerRevision, school, at } = choice
      const id = formatChosenId({ about, answerRevision, school, at, is })
      return [
        {
          source: { kind: 'chosen', id },
          receiver: { kind: 'person', id: person },
          notBefore: noticeMoment(snapshot, snapshot.people.get(person), {
            wanted: at + pauseMs,
            start: occurrence.start,
          }),
          expiresAt: lastMoment(occurrence),
          about,
        },
      ]
    }
  return [...added.flatMap(row('on')), ...removed.flatMap(row('off'))]
}

/** Until when a message about who comes is of use. */
export function lastMoment({ allDay, start, end }: Occurrence): Instant {
  return allDay ? end : start
}

/** The local time from which the last of them is told, where that is not at once. */
export function toldFrom(snapshot: Snapshot, rows: readonly Delivery[], now: Instant) {
  const last = Math.max(0, ...rows.map(({ notBefore }) => notBefore))
  return last > now + 2 * pauseMs ? localOf(last, snapshot.zone) : undefined
}
