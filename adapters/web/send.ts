// Writes to somebody on the page who did not just ask: into the inbox of the person one is there, from where every open page of theirs
// takes it at once, and else the next that is opened. The composition root hands it to whoever sends; each call is one write.
import { Fault } from '../../src/core/errors.js'
import { PersonId, type TenantId } from '../../src/core/ids.js'
import type { Address, Room } from '../../src/core/message.js'
import type { Chat, SendResult } from '../../src/core/ports.js'
import type { Reply } from '../../src/core/reply.js'
import type { ChatLog } from './conversation/entry.js'
import { createInbox, type Message } from './conversation/inbox.js'
import type { Rooms } from './conversation/rooms.js'
import { addressOf } from './door/schema.js'
import { renderReply } from './markup/render.js'
import type { Texts } from './problems.js'

interface WebChatParts {
  readonly tenant: TenantId
  /** The same log and the same rooms as the server's (`WebChat`), so that open pages hear of it. */
  readonly history: ChatLog
  readonly rooms: Rooms
  readonly texts: Texts
}

/** The page as a place to write to. Everybody with an e-mail has an account there, and a guest has one per conversation. */
export function createWebChat({ texts, ...parts }: WebChatParts): Chat {
  const inbox = createInbox(parts)
  const message = (reply: Reply, event: string): Message => {
    const { lang, text } = reply
    return { kind: 'message', event, html: renderReply(reply, texts[lang]), lang, text }
  }
  return {
    async send(to, reply, key) {
      const nowhere = notHere(to)
      if (nowhere || 'room' in to) return nowhere ?? noRooms
      // The same key again does no harm.
      return written(key, () => inbox.put(to.userId, message(reply, key)))
    },
    async edit(to, ref, reply) {
      const nowhere = notHere(to)
      if (nowhere || 'room' in to) return nowhere ?? noRooms
      return written(ref, () => inbox.edit(to.userId, { ...message(reply, ref), kind: 'edited' }))
    },
    async remove(to, ref) {
      const nowhere = notHere(to)
      if (nowhere || 'room' in to) return nowhere ?? noRooms
      return written(ref, () => inbox.remove(to.userId, ref))
    },
    async lookup(to, key) {
      if ('room' in to) return { outcome: 'unsupported' }
      try {
        const isThere = await inbox.has(to.userId, key)
        return isThere ? { outcome: 'found', ref: key } : { outcome: 'absent' }
      } catch (error) {
        return { outcome: 'failed', why: codeOf(error) }
      }
    },
    isSeen: async (to, ref) => 'room' in to || inbox.hasRead(to.userId, ref),
    async find(email) {
      const person = PersonId.safeParse(email).data
      return person && addressOf(person, '')
    },
  }
}

const noRooms: SendResult = { outcome: 'refused', why: 'no-rooms' }

function notHere({ platform }: Address | Room): SendResult | undefined {
  return platform === 'web' ? undefined : { outcome: 'refused', why: 'not-web' }
}

/** What becomes of one write to the log; one that failed may have been done before the answer was lost. */
async function written(ref: string, write: () => Promise<boolean>): Promise<SendResult> {
  try {
    const isThere = await write()
    return isThere ? { outcome: 'accepted', ref } : { outcome: 'refused', why: 'message_not_found' }
  } catch (error) {
    return { outcome: 'ambiguous', why: codeOf(error) }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Fault ? error.code : 'unavailable'
}
