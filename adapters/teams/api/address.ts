// How somebody in Teams, or a room of many, is found again to be written to first: the conversation with the bot, as one string.
// answer/handle.ts and receive.ts make it of every event from there, chat.ts reads it; in between the core keeps it and does not look
// inside.
import type { Place } from '../receive.js'
import { Ref } from '../schema.js'

/** Undefined where others read along: what is for one person is never sent there. */
export function refOf({
  serviceUrl,
  conversation,
  user,
  bot,
  isShared,
}: Place): string | undefined {
  return isShared
    ? undefined
    : JSON.stringify({ serviceUrl, conversation, user, bot } satisfies Ref)
}

/** A channel or group chat. A channel's thread ends in the message it began with; what is written first begins one of its own. */
export function roomRefOf({ serviceUrl, conversation, bot }: Place): {
  readonly room: string
  readonly ref: string
} {
  const room = conversation.replace(/;messageid=.*$/, '')
  return { room, ref: JSON.stringify({ serviceUrl, conversation: room, bot } satisfies Ref) }
}

/** On this machine there is no Teams, but the playground. */
export function isLocal(serviceUrl: string): boolean {
  const { hostname } = new URL(serviceUrl)
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
}

/** Undefined for what is no reference of ours. */
export function readRef(text: string | undefined): Ref | undefined {
  try {
    return Ref.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
