// Writing to somebody in Teams, or in a room, that did not just write, by the reference that the last event from there gave; and changing
// what was written.
// The outbox calls it, and alone decides whether it may try again: here each call is one request, and is never repeated.
import type { Chat, SendResult } from '../../src/core/ports.js'
import { readRef } from './api/address.js'
import type { Calls } from './api/calls.js'
import { postOnce, replace } from './api/send.js'
import { renderReply } from './card/render.js'

/** `reach`: the way to a service's address, undefined when it is not Teams'. It is asked before every call. */
export function createChat(reach: (serviceUrl: string) => Calls | undefined): Chat {
  return {
    async send(to, reply) {
      const ref = readRef(to.ref)
      const calls = ref && reach(ref.serviceUrl)
      if (!calls) return { outcome: 'refused', why: 'no-address' }
      const [first, ...rest] = renderReply(reply, ref)
      if (!first) return { outcome: 'refused', why: 'empty' }
      const result = await postOnce(calls, ref, first)
      for (const message of rest) {
        if (result.outcome !== 'accepted') return result
        const more = await postOnce(calls, ref, message)
        if (more.outcome !== 'accepted') return partly(more)
      }
      return result
    },
    async edit(to, card, reply) {
      const ref = readRef(to.ref)
      const calls = ref && reach(ref.serviceUrl)
      if (!calls) return { outcome: 'refused', why: 'no-address' }
      const [message, ...more] = renderReply(reply, ref)
      // Only one card stands there.
      if (!message || more.length > 0) return { outcome: 'refused', why: 'too_long' }
      if (card === '') return gone
      const result = await replace(calls, { ...ref, card }, message)
      if (result.outcome === 'accepted') return { outcome: 'accepted', ref: card }
      return result.outcome === 'refused' && result.why === '404' ? gone : result
    },
    async remove(to, card) {
      const ref = readRef(to.ref)
      const calls = ref && reach(ref.serviceUrl)
      if (!calls) return { outcome: 'refused', why: 'no-address' }
      if (card === '') return gone
      const call = await calls.remove(ref.conversation, card)
      const isGone = call.outcome === 'refused' && call.why === '404'
      return call.outcome === 'answered' || isGone ? { outcome: 'accepted', ref: card } : call
    },
    // Teams gives a bot nothing to find a message by, and no way to read a chat.
    lookup: async () => ({ outcome: 'unsupported' }),
    isSeen: async () => true,
    // Nobody can be written to before the app is installed for them, and then they have been heard of.
    find: async () => undefined,
  }
}

/** Of the message alone: the chat it stood in may well be there. */
const gone: SendResult = { outcome: 'refused', why: 'message_not_found' }

/** The beginning is there and the rest is not: sent again it would be there twice, so it is for a person to judge. */
function partly(result: Exclude<SendResult, { outcome: 'accepted' }>): SendResult {
  return { outcome: 'ambiguous', why: `part-${'why' in result ? result.why : result.outcome}` }
}
