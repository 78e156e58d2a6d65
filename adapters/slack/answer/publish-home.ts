// What stands on somebody's App Home: the bot's own answers on their next meetings, and on the questions that wait for them.
// Called by answer.ts when the Home is opened, and a little after something has happened to its owner.
import type { Block, Reply } from '../../../src/core/reply.js'
import type { Accepted } from '../door/http.js'
import { type Asking, type Context, handle, settle } from './context.js'
import { show } from './show.js'

export interface Publishing {
  readonly user: string
  readonly eventId: string
  /** Nobody tells of it again. */
  readonly isLast: boolean
}

/** Nobody asked for their App Home, so nobody misses one that could not be made. */
export function publishHome(
  context: Context,
  { user, eventId, isLast }: Publishing,
): Promise<Accepted> {
  const { tenant, texts } = context
  const base = { tenant, conversation: 'home' } as const
  const ask = (inbound: Asking['inbound']) =>
    handle(context, { inbound, user, foreign: false, place: { type: 'home', user } })
  const handling = ask({ ...base, type: 'text', text: texts.da.home.question, eventId })
  return settle(context, {
    handling,
    isLast,
    async tell(meetings) {
      if (meetings.outcome !== 'replied') return
      const { reply } = meetings
      const action = { id: 'questions' } as const
      const ids = { eventId: `${eventId}:questions`, lang: reply.lang }
      const waiting = await ask({ ...base, ...ids, type: 'press', action })
      const more = waiting.outcome === 'replied' && isMore(waiting.reply) ? [waiting.reply] : []
      await show(context, { type: 'home', user }, joined([reply, ...more]))
    },
  })
}

/** A sentence alone says that there is nothing, or nothing for this person: that needs no room. */
function isMore({ blocks }: Reply): boolean {
  return blocks.some(block => block.type !== 'text')
}

function joined(replies: readonly [Reply, ...Reply[]]): Reply {
  const blocks = replies.flatMap(({ text, blocks }, at): Block[] => [
    ...(at > 0 ? [{ type: 'divider' } as const] : []),
    ...(blocks.length > 0 ? blocks : [{ type: 'text', text } as const]),
  ])
  return { lang: replies[0].lang, text: replies.map(({ text }) => text).join('\n\n'), blocks }
}
