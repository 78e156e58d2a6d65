// A rendered reply → activities, posted one by one in order. Called by answer/ and chat.ts; it stops at the first that Teams does
// not take. Only in answer to somebody who waits is a message that was refused for lack of room tried again: nothing else is safe.
import { setTimeout as sleep } from 'node:timers/promises'
import type { SendResult } from '../../../src/core/ports.js'
import type { TeamsMessage } from '../card/render.js'
import { type TeamsTimes, teamsTimes } from '../limits.js'
import type { Place } from '../receive.js'
import { Created } from '../schema.js'
import type { Call, Calls } from './calls.js'

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
  let result: SendResult = { outcome: 'notSent', why: 'empty' }
  for (const message of messages) {
    result = await patiently(() => postOnce(calls, place, message), times)
    if (result.outcome !== 'accepted') break
  }
  return result
}

/** Where a message goes; without `user` into a room of many. */
type Between = Pick<Place, 'conversation' | 'bot'> & { readonly user?: string | undefined }

/** One request, whatever becomes of it. */
export async function postOnce(
  calls: Calls,
  { conversation, user, bot }: Between,
  message: TeamsMessage,
): Promise<SendResult> {
  const to = user === undefined ? {} : { recipient: { id: user } }
  const between = { from: { id: bot }, ...to, conversation: { id: conversation } }
  const activity = { ...toActivity(message), channelId: 'msteams', ...between }
  return toResult(await calls.post(conversation, activity))
}

/** Shows a card where another stood. */
export async function replace(
  calls: Calls,
  { conversation, card, bot }: Between & { readonly card: string },
  message: TeamsMessage,
): Promise<SendResult> {
  const activity = { ...toActivity(message), id: card, channelId: 'msteams', from: { id: bot } }
  return toResult(await calls.update(conversation, card, activity))
}

/** The same place, but the person's own chat; undefined where Teams will not open it: the app is not theirs. */
export async function personalPlace(
  calls: Calls,
  { serviceUrl, user, bot }: Place,
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
  return conversation ? { serviceUrl, conversation, isShared: false, user, bot } : undefined
}

function toResult(call: Call): SendResult {
  if (call.outcome !== 'answered') return call
  return { outcome: 'accepted', ref: Created.safeParse(call.body).data?.id ?? '' }
}

/** 412 is a moment in which Teams could not; without a word on how long, both wait the same. */
async function patiently(
  send: () => Promise<SendResult>,
  { throttledTries, throttledMs, backOffMs }: TeamsTimes,
): Promise<SendResult> {
  for (let tries = 1; ; tries++) {
    const result = await send()
    const isThrottled = result.outcome === 'throttled'
    const isRefusedForNow = result.outcome === 'notSent' && result.why === '412'
    if (!(isThrottled || isRefusedForNow) || tries >= throttledTries) return result
    const wait = isThrottled ? result.retryAfterMs : backOffMs
    if (wait > throttledMs) return result
    await sleep(wait)
  }
}
