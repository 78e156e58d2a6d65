// Does what pause-order.ts has read: no check-ins, nudges and reminders an hour before for a while, or at all, or again; and says what still
// comes. Called by say.ts. Seen by nobody but the one who says so.
import { holidaysFor } from '../../../ask/answers/holidays.js'
import type { InboundText } from '../../../core/message.js'
import { textReply } from '../../../core/reply.js'
import { instantOf, localOf } from '../../../core/time.js'
import type { Said } from '../../../programme/asking.js'
import { sayDate } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { readPauseOrder } from './pause-order.js'

/** Undefined where it is no such order, or a guest's. */
export async function sayPause(asking: Asking, { text }: InboundText): Promise<Said | undefined> {
  const { deps, tenant, snapshot, now, viewer, today } = asking
  const person = viewer.person?.id
  if (person === undefined || !snapshot.people.has(person)) return undefined
  const order = readPauseOrder(text, {
    ...{ now: localOf(now, snapshot.zone), lang: asking.lang },
    holidays: holidaysFor(viewer, snapshot),
  })
  if (!order) return undefined
  const { lang } = order
  const { pause } = wording(lang).checkin
  switch (order.does) {
    case 'stop':
      await deps.pauses.pause(tenant, person)
      return { reply: textReply(lang, pause.stopped), unkept: true }
    case 'start': {
      const standing = await deps.pauses.of(tenant, [person], now)
      await deps.pauses.resume(tenant, person)
      const text = standing.has(person) ? pause.started : pause.notPaused
      return { reply: textReply(lang, text), unkept: true }
    }
    case 'pause': {
      const { until } = order
      if (until === 'unread' || until === 'past')
        return { reply: textReply(lang, until === 'past' ? pause.past : pause.ask) }
      await deps.pauses.pause(tenant, person, instantOf(until, snapshot.zone))
      const text = pause.until(sayDate(lang, until, today))
      return { reply: textReply(lang, text), unkept: true }
    }
    default:
      return order satisfies never
  }
}
