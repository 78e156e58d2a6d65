// A platform for tests of sending: it keeps what it took, by key, and behaves as it is told, also at the worst moment.
import type { Address, Room } from '../../src/core/message.js'
import type { Chat, Lookup, SendResult } from '../../src/core/ports.js'

/**
 * `swallow`: taken, but the answer is lost; `lose`: not taken, and no answer either; `hang` and `hangTaken`: never answers, as
 * when the process that asked is killed before or after the platform took it.
 */
export type Behaviour =
  | 'accept'
  | 'swallow'
  | 'lose'
  | 'hang'
  | 'hangTaken'
  | 'throw'
  | 'throttle'
  | 'notSent'
  | 'refuse'
  | 'gone'

interface Taken {
  readonly to: Address | Room
  readonly text: string
}

export interface FakeChat extends Chat {
  /** Key → what was taken under it. */
  readonly taken: ReadonlyMap<string, readonly Taken[]>
  /** Every call of `send`, in order. */
  readonly sends: readonly { readonly to: Address | Room; readonly key: string }[]
  /** Every edit that was taken: the message's ref and its new words. */
  readonly edits: readonly { readonly ref: string; readonly text: string }[]
  /** The refs of all messages that were to be taken away, in order. */
  readonly removals: readonly string[]
  readonly lookups: readonly { readonly key: string; readonly since: number }[]
  /** Of how many `send` calls the most were under way at once. */
  readonly mostAtOnce: () => number
}

export interface FakeChatOptions {
  readonly platform?: string
  /** How the call with that key goes, the first being 0. */
  behaves?(key: string, call: number): Behaviour
  /** What a look says; unless told, the truth. */
  looks?(key: string): Lookup | 'truth'
  /** What becomes of taking a message away; unless told it is gone. */
  removes?(ref: string): SendResult
  readonly addresses?: Readonly<Record<string, Address>>
  /** How long a call takes, in ms. */
  readonly takesMs?: number
}

const results: Record<Exclude<Behaviour, 'hang' | 'hangTaken' | 'throw'>, SendResult> = {
  accept: { outcome: 'accepted', ref: 'ref' },
  swallow: { outcome: 'ambiguous', why: 'reset' },
  lose: { outcome: 'ambiguous', why: 'timeout' },
  throttle: { outcome: 'throttled', retryAfterMs: 1000 },
  notSent: { outcome: 'notSent', why: 'ECONNREFUSED' },
  refuse: { outcome: 'refused', why: 'msg_too_long' },
  gone: { outcome: 'refused', why: 'channel_not_found' },
}
const isTaken: ReadonlySet<Behaviour> = new Set(['accept', 'swallow', 'hangTaken'])

export function createFakeChat(options: FakeChatOptions = {}): FakeChat {
  const { behaves = () => 'accept', looks = () => 'truth', addresses = {}, takesMs = 0 } = options
  const taken = new Map<string, Taken[]>()
  const sends: { to: Address | Room; key: string }[] = []
  const edits: { ref: string; text: string }[] = []
  const removals: string[] = []
  const lookups: { key: string; since: number }[] = []
  let now = 0
  let most = 0
  return {
    ...{ taken, sends, edits, removals, lookups, mostAtOnce: () => most },
    async send(to, reply, key) {
      const behaviour = behaves(key, sends.filter(send => send.key === key).length)
      sends.push({ to, key })
      if (isTaken.has(behaviour)) {
        taken.set(key, [...(taken.get(key) ?? []), { to, text: reply.text }])
      }
      if (behaviour === 'hang' || behaviour === 'hangTaken') return new Promise(() => undefined)
      now += 1
      most = Math.max(most, now)
      await new Promise(resolve => setTimeout(resolve, takesMs))
      now -= 1
      if (behaviour === 'throw') throw new Error('bug in the adapter')
      return results[behaviour]
    },
    async edit(_to, ref, reply) {
      edits.push({ ref, text: reply.text })
      return { outcome: 'accepted', ref }
    },
    async remove(_to, ref) {
      removals.push(ref)
      return options.removes?.(ref) ?? { outcome: 'accepted', ref }
    },
    async lookup(_to, key, since) {
      lookups.push({ key, since })
      const said = looks(key)
      if (said !== 'truth') return said
      return taken.has(key) ? { outcome: 'found', ref: 'ref' } : { outcome: 'absent' }
    },
    isSeen: async () => true,
    find: async email => addresses[email],
  }
}
