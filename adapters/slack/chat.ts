// Writing to somebody, or in a room, that did not just write, and changing what was written: the port that deliveries go out by (src/core/ports.ts). slack.ts opens it.
// One request for a message, repeated only without a picture that Slack refused it for: what became of it is told, and the message can be looked up by its key.
import type { Address, Room } from '../../src/core/message.js'
import type { Chat, Lookup, SendResult } from '../../src/core/ports.js'
import type { Reply } from '../../src/core/reply.js'
import type { Call, Failed, SlackClient } from './api/client.js'
import { memberEmail } from './api/people.js'
import { messageOf, pictured, wordsOf } from './api/send.js'
import { requestLimits } from './limits.js'
import { HistoryPage, OpenedRoom, UserInfo } from './schema.js'
import { renderReply, type SlackMessage } from './show/render.js'

/** How a message of ours says which delivery it is. */
const eventType = 'pejling_delivery'
/** Slack's clock and ours may differ by this. */
const clockMs = 60_000
/** A direct chat in which more has been said since then is not searched to its end. */
const mostPages = 50

export interface ChatOptions {
  readonly client: SlackClient
  readonly team: string
  /** Somebody has been written to. */
  readonly onSent: (userId: string) => void
}

export function createChat({ client, team, onSent }: ChatOptions): Chat {
  const rooms = createRooms(client)
  return {
    async send(to, reply, key) {
      const message = oneMessage(reply)
      if (!message) return tooLong
      const room = await rooms.of(to)
      if (typeof room !== 'string') return notWritten(room)
      const metadata = { event_type: eventType, event_payload: { key } }
      const result = await pictured(message, each =>
        client.call('chat.postMessage', { channel: room, ...messageOf(each), metadata }),
      )
      if ('room' in to) return result
      if (result.outcome === 'accepted') onSent(to.userId)
      if (result.outcome === 'refused') rooms.forget(to)
      return result
    },
    async edit(_to, ref, reply) {
      const message = oneMessage(reply)
      if (!message) return tooLong
      const { channel, ts } = placeOf(ref) ?? {}
      if (!channel) return { outcome: 'refused', why: 'message_not_found' }
      // What it carries to be found by stays with it.
      return pictured(message, each =>
        client.call('chat.update', { channel, ts, ...wordsOf(each) }),
      )
    },
    async remove(_to, ref) {
      const { channel, ts } = placeOf(ref) ?? {}
      if (!channel) return { outcome: 'refused', why: 'message_not_found' }
      const call = await client.call('chat.delete', { channel, ts })
      const isGone = call.outcome === 'refused' && call.why === 'message_not_found'
      return call.outcome === 'answered' || isGone ? { outcome: 'accepted', ref } : call
    },
    async lookup(to, key, since) {
      const room = await rooms.of(to)
      if (typeof room !== 'string') return unanswered(room)
      const oldest = ((since - clockMs) / 1000).toFixed(6)
      return find(client, { channel: room, oldest, include_all_metadata: true, limit: 200 }, key)
    },
    isSeen: async () => true,
    async find(email) {
      const call = await client.call('users.lookupByEmail', { email })
      const user = call.outcome === 'answered' && UserInfo.safeParse(call.body).data?.user
      const verifiedEmail = user ? memberEmail(user, team) : undefined
      if (!user || verifiedEmail !== email.trim().toLowerCase()) return undefined
      return { platform: 'slack', userId: user.id, verifiedEmail }
    },
  }
}

const tooLong: SendResult = { outcome: 'refused', why: 'too_long' }

/** Two posts cannot be one delivery: the second may fail when the first has been read. Nothing is cut in silence either. */
function oneMessage(reply: Reply): SlackMessage | undefined {
  const [message, ...more] = renderReply(reply)
  return more.length > 0 ? undefined : message
}

/** Where the message stands that a reference of ours names. */
function placeOf(ref: string): { channel: string; ts: string } | undefined {
  const [, channel, ts] = /^([A-Z][A-Z0-9]{1,30}):(\d{1,20}\.\d{1,20})$/.exec(ref) ?? []
  return channel && ts ? { channel, ts } : undefined
}

interface Rooms {
  /** The room itself; a person's own, asked for once, or why Slack does not say. */
  of(to: Address | Room): Promise<string | Failed>
  forget(to: Address): void
}

function createRooms(client: SlackClient): Rooms {
  const rooms = new Map<string, string>()
  return {
    async of(to) {
      if ('room' in to) return to.room
      const { userId, ref } = to
      const known = ref ?? rooms.get(userId)
      if (known !== undefined) return known
      const call = await client.call('conversations.open', { users: userId })
      if (call.outcome !== 'answered') return call
      const opened = OpenedRoom.safeParse(call.body)
      if (!opened.success) return { outcome: 'notSent', why: 'unreadable_room' }
      if (rooms.size >= requestLimits.people) rooms.clear()
      rooms.set(userId, opened.data.channel.id)
      return opened.data.channel.id
    },
    forget: ({ userId }) => void rooms.delete(userId),
  }
}

/** Whatever became of opening the room: nothing was written in it. */
function notWritten(failed: Failed): SendResult {
  return failed.outcome === 'ambiguous' ? { outcome: 'notSent', why: failed.why } : failed
}

async function find(
  client: SlackClient,
  query: Readonly<Record<string, unknown>>,
  key: string,
): Promise<Lookup> {
  let cursor: string | undefined
  for (let pages = 0; pages < mostPages; pages++) {
    const call = await client.call('conversations.history', cursor ? { ...query, cursor } : query)
    if (call.outcome !== 'answered') return unanswered(call)
    const page = HistoryPage.safeParse(call.body)
    if (!page.success) return { outcome: 'failed', why: 'unreadable_history' }
    const { messages, response_metadata } = page.data
    const found = messages.find(
      ({ metadata }) => metadata?.event_type === eventType && metadata.event_payload.key === key,
    )
    if (found?.ts) return { outcome: 'found', ref: `${String(query.channel)}:${found.ts}` }
    cursor = response_metadata?.next_cursor || undefined
    if (!cursor) return { outcome: 'absent' }
  }
  return { outcome: 'failed', why: 'too_many_pages' }
}

/** Without the right to read, or for a kind of token that has none, asking again helps nobody. */
const cannotTell = ['missing_scope', 'not_allowed_token_type', 'no_permission']

function unanswered(failed: Exclude<Call, { outcome: 'answered' }>): Lookup {
  const why = 'why' in failed ? failed.why : failed.outcome
  return cannotTell.includes(why) ? { outcome: 'unsupported' } : { outcome: 'failed', why }
}
