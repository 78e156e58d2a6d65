// How somebody in Teams is found again to be written to first: their personal conversation with the bot, as one string.
// answer/handle.ts makes it of every event from there, chat.ts reads it; in between the core keeps it and does not look inside.
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

/** Undefined for what is no reference of ours. */
export function readRef(text: string | undefined): Ref | undefined {
  try {
    return Ref.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
