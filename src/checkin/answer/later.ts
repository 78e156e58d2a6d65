// "Senere": when to ask again, and the message that does it. Called by chat.ts. Never lost in silence: what would come too late is said at once.
import { MeetingId } from '../../core/ids.js'
import { type Reply, textReply } from '../../core/reply.js'
import { addDays, dateOf, type Instant, instantOf, localOf } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import type { Round } from '../../model/round.js'
import type { Said } from '../../programme/asking.js'
import { workCalendar } from '../../remind/plan/work-days.js'
import { type Wording, wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { button, cardOf, untilOf } from './card.js'
import { factsOf, sayDay, sayMoment } from './facts.js'
import { enter, isProblem, type Open } from './open.js'
import { instead } from './take.js'

const minuteMs = 60_000
const halfHourMs = 30 * minuteMs
/** Pressed twice within this it is one message. */
const gridMs = 5 * minuteMs
/** An answer takes a moment: nobody is asked again in the last minutes. */
const spareMs = 5 * minuteMs
/** On another day it comes at the hour at which the round opened, but no earlier or later than this. */
const [earliest, latest] = ['08:00', '15:30']
/** A later day is looked for among so many. */
const reachDays = 14

/** The choices that there is time for. */
export async function askWhen(asking: Asking, open: Open): Promise<Said> {
  const { lang } = asking
  const entered = await enter(asking, open)
  if (isProblem(entered)) return instead(entered.problem)
  if (await isPaused(asking, open)) return instead(cardWith(asking, open, one => one.paused))
  const { later } = wording(lang).checkin
  const { round } = open
  const tomorrow = tomorrowOf(asking, open)
  const buttons = [
    ...(halfHourOf(asking, round) === undefined
      ? []
      : [button(round, 'half-hour', later.halfHour)]),
    ...(tomorrow === undefined
      ? []
      : [button(round, 'tomorrow', later.day(sayDay(asking, lang, dayOf(asking, tomorrow))))]),
  ]
  if (buttons.length === 0) return instead(tooLate(asking, open))
  return instead(withButtons(textReply(lang, later.ask), buttons))
}

export async function askLater(
  asking: Asking,
  open: Open,
  does: 'half-hour' | 'tomorrow',
): Promise<Said> {
  const { deps, tenant, now, lang } = asking
  const { round } = open
  const at = does === 'half-hour' ? halfHourOf(asking, round) : tomorrowOf(asking, open)
  if (at === undefined) return instead(tooLate(asking, open))
  const entered = await enter(asking, open)
  if (isProblem(entered)) return instead(entered.problem)
  if (await isPaused(asking, open)) return instead(cardWith(asking, open, one => one.paused))
  const row = await rowOf(asking, open, at)
  const written = row && (await deps.rounds.remind(tenant, round.id, { deliveries: [row], now }))
  if (written !== 'saved') return instead(tooLate(asking, open))
  deps.wake(tenant)
  const { later, buttons } = wording(lang).checkin
  const reply = textReply(lang, later.told(sayMoment(asking, lang, at)))
  return instead(withButtons(reply, [button(round, 'show', buttons.now)]))
}

/** It is not sent once they have answered or skipped, and goes with the round when that is over. */
async function rowOf(
  { deps, tenant }: Asking,
  { round, person }: Open,
  at: Instant,
): Promise<Delivery | undefined> {
  const place = await deps.rounds.place(tenant, round.id, person)
  return place === undefined
    ? undefined
    : {
        source: { kind: 'checkin', id: `${round.id}:later:${at}` },
        receiver: { kind: 'person', id: person },
        notBefore: at,
        expiresAt: round.closesAt,
        about: MeetingId.parse(round.id),
        unless: { is: 'checked-in', id: round.id, field: place },
      }
}

function halfHourOf({ now }: Pick<Asking, 'now'>, { closesAt }: Round): Instant | undefined {
  const at = Math.round((now + halfHourMs) / gridMs) * gridMs
  return at + spareMs <= closesAt ? at : undefined
}

/** On the next day on which they work. */
function tomorrowOf({ snapshot, today }: Asking, { round, person }: Open): Instant | undefined {
  const { zone } = snapshot
  const who = snapshot.people.get(person)
  const opened = localOf(round.opensAt, zone).slice(11)
  const time = opened < earliest ? earliest : opened > latest ? latest : opened
  for (let ahead = 1; ahead <= reachDays; ahead++) {
    const day = addDays(today, ahead)
    const at = instantOf(`${day}T${time}`, zone)
    if (at + spareMs > round.closesAt) return undefined
    if (!who || workCalendar(snapshot, who, day).isWorkDay(day)) return at
  }
  return undefined
}

function dayOf({ snapshot }: Asking, at: Instant): string {
  return dateOf(localOf(at, snapshot.zone))
}

/** What would not be sent is not promised. */
async function isPaused({ deps, tenant, now }: Asking, { person }: Open): Promise<boolean> {
  return (await deps.pauses.of(tenant, [person], now)).has(person)
}

function tooLate(asking: Asking, open: Open): Reply {
  const until = untilOf(open.round, factsOf(asking, open.round))
  return cardWith(asking, open, one => one.tooLate(until))
}

function cardWith(
  asking: Asking,
  { round }: Open,
  lead: (later: Wording['checkin']['later']) => string,
): Reply {
  const { later } = wording(round.lang).checkin
  return cardOf(round, { ...factsOf(asking, round), lead: lead(later) })
}

function withButtons(reply: Reply, buttons: readonly ReturnType<typeof button>[]): Reply {
  return { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons }] }
}
