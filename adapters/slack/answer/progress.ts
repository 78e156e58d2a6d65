// What is shown while the answer is being made: one message, edited now and then and gone with the answer. answer.ts and files.ts use it,
// in a person's own chat.
import { textReply } from '../../../src/core/reply.js'
import { renderReply } from '../show/render.js'
import type { Context } from './context.js'

export interface Progress {
  say(sentence: string): void
  /** Takes the message away, when there is one. */
  end(): Promise<void>
}

/** Says the newest words each few seconds; nothing at all when it is over before the first of them. */
export function createProgress(
  { sender, client, times }: Context,
  place: Parameters<Context['sender']['post']>[0],
): Progress {
  let newest: string | undefined
  let posted: { channel: string; ts: string } | undefined
  let saying: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    const sentence = newest
    newest = undefined
    if (sentence !== undefined) saying = saying.then(() => sayNow(sentence)).catch(() => undefined)
  }, times.progressMs)
  async function sayNow(sentence: string): Promise<void> {
    const messages = renderReply(textReply('da', sentence))
    if (posted) return void (await client.call('chat.update', { ...posted, ...messages[0] }))
    const result = await sender.post(place, messages)
    const [channel, ts] = result.outcome === 'accepted' ? result.ref.split(':') : []
    if (channel && ts) posted = { channel, ts }
  }
  return {
    say: sentence => {
      newest = sentence
    },
    async end() {
      clearInterval(timer)
      await saying
      if (posted) await client.call('chat.delete', posted)
    },
  }
}
