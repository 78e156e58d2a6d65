// Files that are dropped in the personal chat: fetched from where Teams keeps them, handed to the bot in one go, and followed by one
// message that says how far it is and becomes the answer. One drop at a time is fetched, so that memory has an end.
import { setTimeout as sleep } from 'node:timers/promises'
import { fileLimits } from '../../../src/core/message.js'
import type { Handled } from '../../../src/core/ports.js'
import { textReply } from '../../../src/core/reply.js'
import { fetchFiles } from '../api/files.js'
import { post, replace } from '../api/send.js'
import { renderReply, type TeamsMessage } from '../card/render.js'
import type { Arrival } from '../receive.js'
import { identifyAndAsk, inOrder } from './handle.js'
import { type Answered, type Context, later, showAll, showInstead } from './show.js'

type FilesArrival = Extract<Arrival, { type: 'files' }>

export async function takeFiles(context: Context, arrival: FilesArrival): Promise<Answered> {
  const progress = createProgress(context, arrival)
  const { user, base } = arrival
  const handling = inOrder(context, { user, conversation: base.conversation }, () =>
    fetchAndAsk(context, arrival, progress.tell),
  )
  const soon = sleep(context.times.acknowledgeMs, undefined, { ref: false })
  const early = await Promise.race([handling, soon])
  if (early?.outcome === 'busy') return { status: 503 }
  later(context, async () => {
    const handled = await handling
    const card = await progress.end()
    if (handled.outcome !== 'replied' && handled.outcome !== 'failed') return
    const { place } = arrival
    const messages = renderReply(handled.reply, place)
    await (card
      ? showInstead(context, { ...place, card }, messages)
      : showAll(context, place, messages))
  })
  return { status: 200 }
}

async function fetchAndAsk(
  context: Context,
  { files, base, user, place }: FilesArrival,
  onProgress: (sentence: string) => void,
): Promise<Handled> {
  const { lanes, texts, times, isLocal, calls } = context
  const { file: words } = texts[base.lang]
  const failed = (text: string): Handled => {
    return { outcome: 'failed', reply: textReply(base.lang, text) }
  }
  if (files.length > fileLimits.files) return failed(words.tooMany(fileLimits.files))
  await calls.post(place.conversation, { type: 'typing', from: { id: place.bot } })
  const fetched = await lanes.run('files', () =>
    fetchFiles(files, { isLocal, ms: times.downloadMs }),
  )
  if (fetched === 'too-big') return failed(words.tooBig(fileLimits.bytes / 1024 / 1024))
  if (fetched === 'away') return failed(words.away)
  const inbound = { ...base, type: 'file' as const, files: fetched }
  return identifyAndAsk(context, { type: 'inbound', inbound, user, place }, { onProgress })
}

interface Progress {
  tell(sentence: string): void
  /** The message that tells it, once nothing more is on its way to it; undefined when there is none. */
  end(): Promise<string | undefined>
}

/** One message, changed as it goes on; a sentence that is old before Teams has room for it is never shown. */
function createProgress(context: Context, { place, base }: FilesArrival): Progress {
  const { calls, times } = context
  let next: TeamsMessage | undefined
  let card: string | undefined
  let telling: Promise<void> | undefined
  let isEnded = false
  const tellOn = async () => {
    for (let message = next; message && !isEnded; message = next) {
      next = undefined
      if (card) await replace(calls, { ...place, card }, message)
      else {
        const result = await post(calls, place, [message], times)
        card = result.outcome === 'accepted' && result.ref ? result.ref : undefined
        if (!card) return
      }
      await sleep(times.progressMs, undefined, { ref: false })
    }
  }
  return {
    tell(sentence) {
      next = renderReply(textReply(base.lang, sentence))[0]
      telling ??= tellOn().finally(() => {
        telling = undefined
      })
    },
    async end() {
      isEnded = true
      await telling
      return card
    },
  }
}
