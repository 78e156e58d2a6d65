// Posts a rendered reply where it belongs. Called by answer.ts. A reply of several messages goes out in order, and stops at the
// first that Slack does not take. Only a post that was refused for lack of room is tried again: nothing else is safe to repeat.
import { setTimeout as sleep } from 'node:timers/promises'
import type { SendResult } from '../../../src/core/ports.js'
import type { Place } from '../arrival.js'
import { type SlackTimes, slackTimes } from '../limits.js'
import { Posted } from '../schema.js'
import type { HomeView } from '../show/home.js'
import { type SlackBlock, type SlackMessage, withoutPictures } from '../show/render.js'
import type { Call, SlackClient } from './client.js'

export interface Sender {
  /** The last message's result; `ref` is `channel:ts`, or empty where Slack gives none. */
  post(
    place: Exclude<Place, { type: 'home' }>,
    messages: readonly SlackMessage[],
  ): Promise<SendResult>
  /** Puts a message where the pressed one stands. */
  replace(at: Replaceable, message: SlackMessage): Promise<SendResult>
  publish(user: string, view: HomeView): Promise<SendResult>
}

/** A message that one person alone reads, in whose place another can be put: by its time, or by the address that Slack gave with the press. */
export type Replaceable =
  | Extract<Place, { type: 'hook' }>
  | (Extract<Place, { type: 'direct' }> & { readonly message: string })

/** Links in answers are looked at by whoever clicks them, not by Slack; and no word becomes a mention. */
const asIs = { parse: 'none', link_names: false }
const unfurled = { unfurl_links: false, unfurl_media: false }

export function createSender(client: SlackClient, times: SlackTimes = slackTimes): Sender {
  return {
    async post(place, messages) {
      let result: SendResult = { outcome: 'notSent', why: 'empty' }
      for (const message of messages) {
        result = await patiently(() => postOne(client, place, message), times)
        if (result.outcome !== 'accepted') break
      }
      return result
    },
    replace: (at, message) => patiently(() => replaceOne(client, at, message), times),
    publish: (user, view) =>
      patiently(
        () => pictured(view, each => client.call('views.publish', { user_id: user, view: each })),
        times,
      ),
  }
}

function postOne(
  client: SlackClient,
  place: Exclude<Place, { type: 'home' }>,
  message: SlackMessage,
): Promise<SendResult> {
  return pictured(message, each => {
    const words = messageOf(each)
    if (place.type === 'hook') {
      const said = { response_type: 'ephemeral', replace_original: false, ...words }
      return client.respond(place.url, said)
    }
    const thread = place.thread ? { thread_ts: place.thread } : {}
    const base = { channel: place.channel, ...thread, ...words }
    return place.type === 'whisper'
      ? client.call('chat.postEphemeral', { ...base, user: place.user })
      : client.call('chat.postMessage', base)
  })
}

function replaceOne(
  client: SlackClient,
  at: Replaceable,
  message: SlackMessage,
): Promise<SendResult> {
  return pictured(message, each => {
    if (at.type === 'hook')
      return client.respond(at.url, { replace_original: true, ...messageOf(each) })
    const { channel, message: ts } = at
    return client.call('chat.update', { channel, ts, ...wordsOf(each) })
  })
}

/** Slack's words for a block that it will not take, by its Web API and by its way back. */
const wrongBlocks = ['invalid_blocks', 'http_400']

/**
 * Slack fetches a picture before it takes the message that shows it, and refuses the whole where it cannot: then the message goes with the
 * picture's words in its place. What was refused has not been posted.
 */
export async function pictured<Message extends { readonly blocks: readonly SlackBlock[] }>(
  message: Message,
  send: (message: Message) => Promise<Call>,
): Promise<SendResult> {
  const call = await send(message)
  const isWrong = call.outcome === 'refused' && wrongBlocks.includes(call.why)
  const words = isWrong ? withoutPictures(message) : undefined
  return resultOf(words ? await send(words) : call)
}

/** What a post says, as it is to be shown. */
export function messageOf(message: SlackMessage) {
  return { ...wordsOf(message), ...unfurled }
}

/** The same of a post that takes the place of another: it is looked up no more than that was. */
export function wordsOf({ text, blocks }: SlackMessage) {
  return { text, blocks, ...asIs }
}

export function resultOf(call: Call): SendResult {
  if (call.outcome !== 'answered') return call
  const { channel, ts } = Posted.safeParse(call.body).data ?? {}
  return { outcome: 'accepted', ref: channel && ts ? `${channel}:${ts}` : '' }
}

async function patiently(
  send: () => Promise<SendResult>,
  { throttledTries, throttledMs }: SlackTimes,
): Promise<SendResult> {
  for (let tries = 1; ; tries++) {
    const result = await send()
    if (result.outcome !== 'throttled' || tries >= throttledTries) return result
    if (result.retryAfterMs > throttledMs) return result
    await sleep(result.retryAfterMs)
  }
}
