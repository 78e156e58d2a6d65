// A rendered reply → activities, posted one by one in order. Called by answer.ts; it stops at the first that Teams does not take.
// Only a message that was refused for lack of room is tried again: nothing else is safe to repeat.
import { setTimeout as sleep } from 'node:timers/promises'
import type { SendResult } from '../../../src/core/ports.js'
import type { Call, Calls } from '../connector.js'
import { type TeamsTimes, teamsTimes } from '../limits.js'
import type { Place } from '../receive.js'
import type { TeamsMessage } from '../render.js'
import { Created } from '../schema.js'

export const cardType = 'application/vnd.microsoft.card.adaptive'

/** What stands in a message: the card, and the words of its notification. */
export function toActivity({ summary, card }: TeamsMessage) {
  return { type: 'message', summary, attachments: [{ contentType: cardType, content: card }] }
}

/** Posts all messages of a reply. The result is the last one's; `ref` is its id, or empty where Teams gives none. */
export async function post(
  calls: Calls,
  place: Pick<Place, 'conversation' | 'user' | 'bot'>,
  messages: readonly TeamsMessage[],
  times: TeamsTimes = teamsTimes,
): Promise<SendResult> {
  const { conversation, user, bot } = place
  const between = { from: { id: bot }, recipient: { id: user }, conversation: { id: conversation } }
  let result: SendResult = { outcome: 'notSent', why: 'empty' }
  for (const message of messages) {
    const activity = { ...toActivity(message), channelId: 'msteams', ...between }
    result = toResult(await patiently(() => calls.post(conversation, activity), times))
    if (result.outcome !== 'accepted') break
  }
  return result
}

/** Shows a card where another stood. */
export async function replace(
  calls: Calls,
  { conversation, card, bot }: Place & { readonly card: string },
  message: TeamsMessage,
): Promise<SendResult> {
  const activity = { ...toActivity(message), id: card, channelId: 'msteams', from: { id: bot } }
  return toResult(await calls.update(conversation, card, activity))
}

/** The same place, but the person's own chat; undefined where Teams will not open it: the app is not theirs. */
export async function personalPlace(
  calls: Calls,
  { user, bot }: Place,
  organisation: string,
): Promise<Place | undefined> {
  const channelData = { tenant: { id: organisation } }
  const members = [{ id: user }]
  const opened = await calls.open({
    isGroup: false,
    bot: { id: bot },
    members,
    tenantId: organisation,
    channelData,
  })
  const conversation = opened.outcome === 'answered' ? Created.safeParse(opened.body).data?.id : ''
  return conversation ? { conversation, isShared: false, user, bot } : undefined
}

function toResult(call: Call): SendResult {
  if (call.outcome !== 'answered') return call
  return { outcome: 'accepted', ref: Created.safeParse(call.body).data?.id ?? '' }
}

async function patiently(
  send: () => Promise<Call>,
  { throttledTries, throttledMs }: TeamsTimes,
): Promise<Call> {
  for (let tries = 1; ; tries++) {
    const call = await send()
    if (call.outcome !== 'throttled' || tries >= throttledTries) return call
    if (call.retryAfterMs > throttledMs) return call
    await sleep(call.retryAfterMs)
  }
}
