// What becomes of an arrival: who it is from, what the bot says, and where that is shown. teams.ts hands the arrivals in.
// A message is acknowledged within 2 seconds, before its answer is posted; a press is answered in the same request.
import { setTimeout as sleep } from 'node:timers/promises'
import { createLanes } from '../../../src/core/lanes.js'
import type { Following, Handled } from '../../../src/core/ports.js'
import { textReply } from '../../../src/core/reply.js'
import type { Calls } from '../api/calls.js'
import type { Arrival } from '../receive.js'
import { dialog, dialogWords } from './dialog.js'
import { takeFiles } from './files.js'
import { handle, type InboundArrival } from './handle.js'
import { press, showForm } from './press.js'
import {
  type AnswerDeps,
  type Answered,
  type Context,
  later,
  show,
  showAlone,
  toast,
} from './show.js'

export interface Answerer {
  /** Resolves when Teams may be told; the answer to a message is on its way then. */
  take(arrival: Exclude<Arrival, { type: 'nothing' }>, calls: Calls): Promise<Answered>
  /** Waits until every answer is out, or for as long as the times allow. */
  close(): Promise<void>
}

export function createAnswerer(deps: AnswerDeps): Answerer {
  const lanes = createLanes()
  const told = createOnce()
  return {
    async take(arrival, calls) {
      const context = { ...deps, lanes, calls }
      switch (arrival.type) {
        case 'inbound': {
          const { card } = arrival.place
          if (arrival.isDialog) return dialog(context, arrival)
          const isPress = arrival.inbound.type === 'press' || arrival.inbound.type === 'form'
          return isPress && card ? press(context, arrival, card) : message(context, arrival)
        }
        case 'files':
          return takeFiles(context, arrival)
        case 'old-button':
        case 'file-elsewhere':
        case 'unreadable-file': {
          const words = wordsFor(context, arrival)
          if ('isDialog' in arrival && arrival.isDialog) return dialogWords(words)
          if (arrival.place.card) return toast(words)
          if (told(arrival.eventId))
            later(context, () => show(context, arrival.place, textReply(arrival.lang, words)))
          return { status: 200 }
        }
        default:
          return arrival satisfies never
      }
    },
    close: () => Promise.race([lanes.idle(), sleep(deps.times.closeMs, undefined, { ref: false })]),
  }
}

function wordsFor(
  { texts }: Context,
  { type, lang }: Extract<Arrival, { readonly lang: unknown }>,
): string {
  const { file, oldButton } = texts[lang]
  if (type === 'old-button') return oldButton
  return type === 'file-elsewhere' ? file.elsewhere : file.unreadable
}

/** True the first time, as far as is remembered. */
function createOnce(): (id: string) => boolean {
  const seen = new Set<string>()
  return id => {
    if (seen.size > 1_000) seen.clear()
    return seen.size < seen.add(id).size
  }
}

async function message(context: Context, arrival: InboundArrival): Promise<Answered> {
  const handling = handle(context, arrival, typing(context, arrival))
  const soon = sleep(context.times.acknowledgeMs, undefined, { ref: false })
  const early = await Promise.race([handling, soon])
  if (early?.outcome === 'busy') return { status: 503 }
  later(context, async () => tell(context, arrival, await handling))
  return { status: 200 }
}

/** While an answer takes long, Teams shows that it is being written, and forgets it after some seconds; so it is told again now and then. */
function typing(context: Context, { place, inbound }: InboundArrival): Following {
  const { calls, times, lanes } = context
  if (inbound.type !== 'text' || place.isShared) return {}
  let told = Number.NEGATIVE_INFINITY
  const tellTyping = () => {
    if (performance.now() - told < times.typingMs) return
    told = performance.now()
    const activity = { type: 'typing', from: { id: place.bot } }
    // In the room's order, so that it is never the last word.
    const post = () => calls.post(place.conversation, activity)
    later(context, () => lanes.run(`to ${place.conversation}`, post))
  }
  return { onProgress: tellTyping, onText: tellTyping }
}

async function tell(
  context: Context,
  { place, inbound }: InboundArrival,
  handled: Handled,
): Promise<unknown> {
  // Whoever is gone is told nothing.
  if (inbound.type === 'left') return
  switch (handled.outcome) {
    case 'repeat':
    case 'busy':
      return
    case 'form':
      return showForm(context, place, handled.form)
    case 'failed':
      return show(context, place, handled.reply)
    case 'replied': {
      const isForAll = !place.isShared || inbound.type === 'joined'
      const said = isForAll ? handled.reply : handled.forAll
      return said ? show(context, place, said) : showAlone(context, place, handled.reply)
    }
    default:
      return handled satisfies never
  }
}
