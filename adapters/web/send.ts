// Writes to somebody on the page who did not just ask: into the inbox of the person one is there, from where every open page of theirs
// takes it at once, and else the next that is opened. The composition root hands it to whoever sends; each call is one write.
import { Fault } from '../../src/core/errors.js'
import { PersonId, type TenantId } from '../../src/core/ids.js'
import type { Chat } from '../../src/core/ports.js'
import type { ChatLog } from './conversation/entry.js'
import { createInbox } from './conversation/inbox.js'
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
  return {
    async send(to, reply, key) {
      if (to.platform !== 'web') return { outcome: 'refused', why: 'not-web' }
      const { lang, text } = reply
      const html = renderReply(reply, texts[lang])
      try {
        await inbox.put(to.userId, { kind: 'message', event: key, html, lang, text })
        return { outcome: 'accepted', ref: key }
      } catch (error) {
        // It may have been written before the answer was lost; the same key again does no harm.
        return { outcome: 'ambiguous', why: codeOf(error) }
      }
    },
    async lookup(to, key) {
      try {
        const isThere = await inbox.has(to.userId, key)
        return isThere ? { outcome: 'found', ref: key } : { outcome: 'absent' }
      } catch (error) {
        return { outcome: 'failed', why: codeOf(error) }
      }
    },
    async find(email) {
      const person = PersonId.safeParse(email).data
      return person && addressOf(person, '')
    },
  }
}

function codeOf(error: unknown): string {
  return error instanceof Fault ? error.code : 'unavailable'
}
