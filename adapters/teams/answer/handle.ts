// Who an event is from, and what the bot says to it: a conversation's events of one person in their order. Never throws.
// Called for messages, presses, forms and files alike.
import type { Following, Handled } from '../../../src/core/ports.js'
import { textReply } from '../../../src/core/reply.js'
import { refOf } from '../api/address.js'
import type { Arrival } from '../receive.js'
import type { Context } from './show.js'

export type InboundArrival = Extract<Arrival, { type: 'inbound' }>

export function handle(
  context: Context,
  arrival: InboundArrival,
  following?: Following,
): Promise<Handled> {
  const { user, inbound } = arrival
  return inOrder(context, { user, conversation: inbound.conversation }, () =>
    identifyAndAsk(context, arrival, following),
  )
}

/** What surprises is logged, and comes again: `busy`. */
export function inOrder(
  { lanes, log }: Context,
  { user, conversation }: { readonly user: string; readonly conversation: string },
  work: () => Promise<Handled>,
): Promise<Handled> {
  return lanes.run(`${conversation} ${user}`, async (): Promise<Handled> => {
    try {
      return await work()
    } catch (error) {
      log.error('the bot did not answer', { code: 'not-handled', error })
      return { outcome: 'busy' }
    }
  })
}

/** Not in order by itself. */
export async function identifyAndAsk(
  { bot, people, calls, texts }: Context,
  { inbound, user, place }: InboundArrival,
  following?: Following,
): Promise<Handled> {
  // A greeting to a room is for nobody in particular, and of those who are gone Teams says nothing.
  if (inbound.type === 'left' || (inbound.type === 'joined' && place.isShared)) {
    return bot.handle({ ...inbound, address: { platform: 'teams', userId: user } })
  }
  const known = await people.know(calls, user, place)
  if (known === 'away') {
    const lang = inbound.lang ?? 'da'
    return { outcome: 'failed', reply: textReply(lang, texts[lang].whoAway) }
  }
  const ref = refOf(place)
  const address = ref === undefined ? known : { ...known, ref }
  return bot.handle({ ...inbound, address }, following)
}
