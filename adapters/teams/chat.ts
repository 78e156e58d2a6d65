// Writing to somebody in Teams who did not just write: in their personal chat, by the reference that their last event there gave.
// The outbox calls it, and alone decides whether it may try again: here each call is one request, and is never repeated.
import type { Chat, SendResult } from '../../src/core/ports.js'
import { readRef } from './api/address.js'
import type { Calls } from './api/calls.js'
import { postOnce } from './api/send.js'
import { renderReply } from './card/render.js'

/** `reach`: the way to a service's address, undefined when it is not Teams'. It is asked before every call. */
export function createChat(reach: (serviceUrl: string) => Calls | undefined): Chat {
  return {
    async send(to, reply) {
      const ref = readRef(to.ref)
      const calls = ref && reach(ref.serviceUrl)
      if (!calls) return { outcome: 'refused', why: 'no-address' }
      const [first, ...rest] = renderReply(reply)
      if (!first) return { outcome: 'refused', why: 'empty' }
      const result = await postOnce(calls, ref, first)
      for (const message of rest) {
        if (result.outcome !== 'accepted') return result
        const more = await postOnce(calls, ref, message)
        if (more.outcome !== 'accepted') return partly(more)
      }
      return result
    },
    // Teams gives a bot nothing to find a message by, and no way to read a chat.
    lookup: async () => ({ outcome: 'unsupported' }),
    // Nobody can be written to before the app is installed for them, and then they have been heard of.
    find: async () => undefined,
  }
}

/** The beginning is there and the rest is not: sent again it would be there twice, so it is for a person to judge. */
function partly(result: Exclude<SendResult, { outcome: 'accepted' }>): SendResult {
  return { outcome: 'ambiguous', why: `part-${'why' in result ? result.why : result.outcome}` }
}
