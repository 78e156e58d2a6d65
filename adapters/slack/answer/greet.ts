// The first words to somebody new. answer.ts asks each time that somebody opens the conversation.
import type { OpenedArrival, SaidArrival } from '../arrival.js'
import { History } from '../schema.js'
import { type Context, handle, isFirst } from './context.js'
import { tell } from './tell.js'

/** Greets whoever has not been told anything yet. A greeting that could not be given is given at the next opening. */
export function createGreeter(context: Context): (opened: OpenedArrival) => Promise<void> {
  /** Those who need none any more, as far as is known here. */
  const greeted = new Set<string>()
  return ({ user, channel }) =>
    context.lanes.run(`greet ${user}`, async () => {
      if (!(await isNew(context, { user, channel, greeted }))) return
      const ids = { tenant: context.tenant, conversation: channel, eventId: `joined:${user}` }
      const arrival: SaidArrival = {
        ...{ type: 'inbound', user, foreign: false, repeats: false },
        inbound: { type: 'joined', ...ids },
        place: { type: 'direct', channel },
      }
      const handled = await handle(context, arrival)
      if (handled.outcome === 'failed' || handled.outcome === 'busy') greeted.delete(user)
      else await tell(context, arrival, handled)
    })
}

/** Slack tells each time that somebody opens the conversation; only one in which nothing has been said is new. */
async function isNew(
  { client }: Context,
  { user, channel, greeted }: { user: string; channel: string; greeted: Set<string> },
): Promise<boolean> {
  if (greeted.has(user)) return false
  const call = await client.call('conversations.history', { channel, limit: 1 })
  if (call.outcome !== 'answered') return false
  if (!isFirst(greeted, user)) return false
  return History.safeParse(call.body).data?.messages.length === 0
}
