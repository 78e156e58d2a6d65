// Where what the bot said is shown: in the room, to one person in it, by Slack's own way back, or on the App Home. Called by the rest of
// this folder. A room's answers are posted in their order; where Slack will not show one, the person gets it as a direct message.
import type { Reply } from '../../../src/core/reply.js'
import { textReply } from '../../../src/core/reply.js'
import type { Replaceable } from '../api/send.js'
import type { Place } from '../arrival.js'
import { renderHome } from '../show/home.js'
import { renderReply } from '../show/render.js'
import type { Context } from './context.js'

/** The same place, for the person alone. */
export function alone(place: Place): Place {
  return place.type === 'thread' ? { ...place, type: 'whisper' } : place
}

/** Where a word about a press is seen and gone again: beside the button, by the presser, and in no history. */
export function aside(place: Place, user: string): Place {
  return place.type === 'direct' && place.channel.startsWith('D')
    ? { ...place, type: 'whisper', user }
    : alone(place)
}

/** Words for one person in a thread are only shown there once somebody has answered in it, so the thread is told first. */
export async function whisper(
  context: Context,
  place: Extract<Place, { type: 'thread' | 'whisper' }>,
  reply: Reply,
): Promise<void> {
  const { onlyForYou } = context.texts[reply.lang]
  await show(context, place, textReply(reply.lang, onlyForYou))
  await show(context, alone(place), reply, place.user)
}

/** Posts where it belongs. `user`: whose direct message is the way out. */
export async function show(
  context: Context,
  place: Place,
  reply: Reply,
  user?: string,
): Promise<void> {
  const { lanes, sender, texts, log } = context
  await lanes.run(laneOf(place), async () => {
    const result =
      place.type === 'home'
        ? await sender.publish(place.user, renderHome(reply, texts[reply.lang]))
        : await sender.post(place, renderReply(reply))
    if (result.outcome === 'accepted') return
    const code = 'why' in result ? result.why : result.outcome
    log.warn('Slack did not take an answer', { code, kind: place.type, reason: result.outcome })
    if (result.outcome !== 'refused' || !user) return
    if (place.type === 'whisper' || place.type === 'hook') {
      await sender.post({ type: 'direct', channel: user }, renderReply(reply))
    }
  })
}

/**
 * Puts it where the message stood whose button was pressed, and below what is more than one message; as a new one where that message is
 * everybody's, or Slack will not change it.
 */
export async function showInstead(
  context: Context,
  place: Place,
  reply: Reply,
  user: string,
): Promise<void> {
  const { lanes, sender, log } = context
  const target = replaceable(place)
  if (!target) return show(context, place, reply, user)
  const [first, ...rest] = renderReply(reply)
  if (!first) return
  const isThere = await lanes.run(laneOf(place), async () => {
    const result = await sender.replace(target, first)
    if (result.outcome === 'accepted') {
      if (rest.length > 0) await sender.post(target, rest)
      return true
    }
    const code = 'why' in result ? result.why : result.outcome
    log.warn('Slack did not change a message', { code, kind: place.type, reason: result.outcome })
    return result.outcome === 'ambiguous'
  })
  if (!isThere) await show(context, place, reply, user)
}

/** The message that was pressed in, where it is the presser's alone. */
function replaceable(place: Place): Replaceable | undefined {
  if (place.type === 'hook') return place
  if (place.type !== 'direct' || place.message === undefined) return undefined
  return { ...place, message: place.message }
}

function laneOf(place: Place): string {
  if (place.type === 'hook') return place.url
  return place.type === 'home' ? `home ${place.user}` : place.channel
}
