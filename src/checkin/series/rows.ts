// The messages of a round: who is asked, the one neutral reminder of a series, and what its author is told. Made when it opens, destroyed when it
// closes; used by run.ts and by ../close. Pure.
import { MeetingId, type PersonId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Delivery, Receiver } from '../../model/delivery.js'
import type { Channel } from '../../model/reminder.js'
import type { RosterEntry, Round, Series } from '../../model/round.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { broadcastMoment } from '../../remind/plan/work-days.js'
import type { Standing } from '../asking.js'

/** Fewer, and it could be told from who got a reminder who had answered: all get the same one. */
const fewestNudged = 10
const noteMs = 7 * 24 * 60 * 60 * 1000

/** Why an author is told: their series got no round since nothing was said that is done, since too few could answer, since another asked
 * the same people, which moved it; the meeting of their round was cancelled, or is over. */
export type NoteWhy = 'silent' | 'few' | 'moved' | 'cancelled' | 'over'

/** Who is asked in what round, and where their answers stand. */
export interface Asked {
  readonly round: Round
  readonly roster: readonly RosterEntry[]
  /** The network's own, where its reminders go there. */
  readonly room?: Channel
  place(person: PersonId): string
}

/** A question to each, and the one reminder before it closes. */
export function seriesRows({ snapshot }: Standing, asked: Asked): readonly Delivery[] {
  const { round, roster, place } = asked
  const asks = roster.map(({ person }) => {
    const at = ownMoment(snapshot, person, round.opensAt, round)
    return askRow(round, { person, place: place(person), at })
  })
  return [...asks, ...nudgeRows(snapshot, asked)]
}

/** Asks one person; not sent any more once they have answered it all, or skipped it. */
export function askRow(
  round: Round,
  {
    person,
    place,
    at,
  }: { readonly person: PersonId; readonly place: string; readonly at: Instant },
): Delivery {
  return {
    ...rowAbout(round, 'checkin', at),
    receiver: { kind: 'person', id: person },
    unless: { is: 'checked-in', id: round.id, field: place },
  }
}

/** `id`: the round's and why; or the series', why and the moment (ms) of the round that is not held, so that each is told once. */
export function noteRow(
  { now }: Pick<Standing, 'now'>,
  one: Round | Series,
  why: NoteWhy,
): Delivery {
  const moment = 'nextAt' in one ? `:${one.nextAt}` : ''
  return {
    source: { kind: 'round-note', id: `${one.id}:${why}${moment}` },
    receiver: { kind: 'person', id: one.author },
    ...{ notBefore: now, expiresAt: now + noteMs },
  }
}

function nudgeRows(snapshot: Snapshot, { round, roster, room, place }: Asked): Delivery[] {
  const { nudgeAt } = round
  if (nudgeAt === undefined) return []
  const counted = roster.filter(({ isCounted }) => isCounted)
  const toOne = ({ person }: RosterEntry): Delivery => ({
    ...rowAbout(round, 'checkin-nudge', ownMoment(snapshot, person, nudgeAt, round)),
    receiver: { kind: 'person', id: person },
  })
  if (counted.length >= fewestNudged) {
    return counted.map(one => ({
      ...toOne(one),
      unless: { is: 'checked-in', id: round.id, field: place(one.person) },
    }))
  }
  if (!room) return roster.map(toOne)
  const { name: _, ...channel } = room
  const receiver: Receiver = { kind: 'channel', ...channel }
  return [{ ...rowAbout(round, 'checkin-nudge', nudgeAt), receiver }]
}

/** Within the receiver's own days, as long as the round is open. */
function ownMoment(snapshot: Snapshot, id: PersonId, wanted: Instant, round: Round): Instant {
  const at = broadcastMoment(snapshot, snapshot.people.get(id), wanted)
  return at < round.closesAt ? at : wanted
}

function rowAbout(round: Round, kind: 'checkin' | 'checkin-nudge', at: Instant) {
  const times = { notBefore: at, expiresAt: round.closesAt }
  return { source: { kind, id: round.id }, ...times, about: MeetingId.parse(round.id) }
}
