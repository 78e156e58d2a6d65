// Whether a reminder still holds at the moment it is sent: its meeting, the receiver, the network's yes, and whether a newer one of the
// same meeting has come due since. Called by ../compose.ts. Pure; a code for the report where it does not.
import type { MeetingId, PersonId } from '../../core/ids.js'
import { type Instant, instantOf } from '../../core/time.js'
import { type Delivery, receiverName } from '../../model/delivery.js'
import type { GroupReminders, ReminderId, ReminderSettings } from '../../model/reminder.js'
import type { Snapshot } from '../../programme/snapshot.js'
import type { MeetingAnswers } from '../../store/attend/answer-store.js'
import type { Standing } from '../asking.js'
import { comingTo } from '../plan/coming.js'
import { momentOf } from '../plan/moment.js'
import { nowOffset, offsetsOf, parseOffset } from '../plan/offsets.js'
import { groupReaching, reachedBy } from '../plan/receivers.js'
import { type Reminded, remindedBetween } from '../plan/reminded.js'
import { roomCalendar, workCalendar } from '../plan/work-days.js'

/** Why a reminder is not sent any longer. */
export type StaleReminder =
  | 'meeting-gone'
  | 'cancelled'
  | 'revision'
  | 'begun'
  | 'no-yes'
  | 'receiver-gone'
  | 'not-invited'
  | 'offset-gone'
  | 'said-no'
  | 'opted-out'
  | 'late'

interface Asked {
  readonly reminder: ReminderId
  readonly delivery: Delivery
  readonly settings: ReminderSettings
  /** To the meeting, where it was opened for answers. */
  readonly answers: ReadonlyMap<MeetingId, MeetingAnswers>
}

/** Undefined: it holds. */
export function staleReminder(standing: Standing, asked: Asked): StaleReminder | undefined {
  const { snapshot, now } = standing
  const { reminder, delivery, settings, answers } = asked
  const reminded = remindedOf(snapshot).get(reminder.about)
  if (!reminded) {
    return snapshot.byId.has(reminder.about) ? 'cancelled' : 'meeting-gone'
  }
  if (reminded.revision !== reminder.revision) return 'revision'
  if (reminded.expiresAt <= now) return 'begun'
  const { receiver } = delivery
  const person = receiver.kind === 'person' ? receiver.id : undefined
  const group =
    person !== undefined && answers.has(reminder.about)
      ? groupReaching(snapshot, reminded, { person, settings, answers })
      : reachedIn(snapshot, settings, reminded).get(receiverName(receiver))
  if (!group) return whyNot(standing, asked, reminded)
  if (person !== undefined && hasSaid('no', { ...asked, standing, reminded, person }))
    return 'said-no'
  if (reminder.offset === nowOffset) return undefined
  const offsets = offsetsOf(reminded, group)
  if (!offsets.includes(reminder.offset)) return 'offset-gone'
  if (isOptedOut(asked, reminder.offset)) return 'opted-out'
  return hasNewer(standing, asked, { reminded, offsets }) ? 'late' : undefined
}

function hasSaid(
  what: 'yes' | 'no',
  {
    standing: { snapshot },
    answers,
    reminded,
    person,
  }: Asked & {
    readonly standing: Standing
    readonly reminded: Reminded
    readonly person: PersonId
  },
): boolean {
  return comingTo(snapshot, reminded, { answers })?.answerOf(person) === what
}

const everything = new WeakMap<Snapshot, ReadonlyMap<MeetingId, Reminded>>()

/** All that people are reminded of, by id; made once for each snapshot. */
export function remindedOf(snapshot: Snapshot): ReadonlyMap<MeetingId, Reminded> {
  const known = everything.get(snapshot)
  if (known) return known
  const [first, last] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const made = new Map(remindedBetween(snapshot, first, last).map(one => [one.about, one]))
  everything.set(snapshot, made)
  return made
}

type Groups = ReadonlyMap<string, GroupReminders>
const reached = new WeakMap<Snapshot, Map<string, Groups>>()

/** Who is reached, by name, with the group by which they are: asked of once for all who are written to about the same. */
function reachedIn(snapshot: Snapshot, settings: ReminderSettings, reminded: Reminded): Groups {
  const known = reached.get(snapshot) ?? new Map<string, Groups>()
  reached.set(snapshot, known)
  const name = `${settings.revision} ${reminded.about}`
  const groups =
    known.get(name) ?? new Map(reachedBy(snapshot, reminded, { settings }).map(toEntry))
  known.set(name, groups)
  return groups
}

function toEntry(one: ReturnType<typeof reachedBy>[number]): [string, GroupReminders] {
  if ('person' in one) return [one.person.id, one.group]
  return [receiverName({ kind: 'channel', ...one.channel }), one.group]
}

function whyNot(
  { snapshot }: Standing,
  { delivery: { receiver }, settings }: Asked,
  { networks }: Reminded,
): StaleReminder {
  if (receiver.kind === 'person' && !snapshot.people.has(receiver.id)) return 'receiver-gone'
  const groups = networks.length > 0 ? networks.map(id => settings.networks[id]) : [settings.others]
  return groups.some(group => group?.yes) ? 'not-invited' : 'no-yes'
}

function isOptedOut({ settings, delivery: { receiver } }: Asked, text: string): boolean {
  const offset = parseOffset(text)
  const isHour = offset?.unit === 'minutes' && offset.count <= 60
  return isHour && receiver.kind === 'person' && settings.withoutHour.includes(receiver.id)
}

/** Whether the receiver's moment of a nearer reminder has come too: after downtime only the newest is said. */
function hasNewer(
  standing: Standing,
  asked: Asked,
  { reminded, offsets }: { reminded: Reminded; offsets: readonly string[] },
): boolean {
  const { snapshot, now } = standing
  const { receiver } = asked.delivery
  const person = receiver.kind === 'person' ? snapshot.people.get(receiver.id) : undefined
  const calendar = person ? workCalendar(snapshot, person, reminded.day) : roomCalendar(snapshot)
  const saidYes =
    person !== undefined && hasSaid('yes', { ...asked, standing, reminded, person: person.id })
  const momentIn = (offset: string): Instant | undefined =>
    momentOf(offset, { reminded, calendar, saidYes }).at
  const own = momentIn(asked.reminder.offset)
  const wanted = wantedOf(snapshot, reminded, asked.reminder.offset)
  return offsets.some(offset => {
    if (offset === asked.reminder.offset || isOptedOut(asked, offset)) return false
    const at = momentIn(offset)
    if (own === undefined || at === undefined || at > now) return false
    // Two that the hours have moved to the same moment: the nearer one is said.
    return at > own || (at === own && wantedOf(snapshot, reminded, offset) > wanted)
  })
}

/** Roughly when it is wanted, to tell the nearer of two. */
function wantedOf(snapshot: Snapshot, { day, start, expiresAt }: Reminded, text: string): Instant {
  const offset = parseOffset(text)
  if (!offset) return 0
  if (offset.unit === 'minutes') return (start ?? expiresAt) - offset.count * 60_000
  return instantOf(`${day}T${offset.at}`, snapshot.zone) - offset.count * 86_400_000
}
