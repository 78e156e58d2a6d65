// What becomes of an arrival: who it is from, what the bot says, and where that is shown. teams.ts hands the arrivals in.
// A message is acknowledged within 2 seconds, before its answer is posted; a press is answered in the same request.
import { setTimeout as sleep } from 'node:timers/promises'
import { createLanes, type Lanes } from '../../src/core/lanes.js'
import type { Bot, Handled, Log } from '../../src/core/ports.js'
import { type Reply, textReply } from '../../src/core/reply.js'
import type { People } from './api/people.js'
import { cardType, personalPlace, post, replace } from './api/send.js'
import type { Calls } from './connector.js'
import type { TeamsTimes } from './limits.js'
import type { Arrival, Place } from './receive.js'
import { renderReply, type TeamsMessage } from './render.js'
import type { Texts } from './texts.js'

type ArrivalOf<Type extends Arrival['type']> = Extract<Arrival, { type: Type }>

/** What Teams is told: a status, and to a press what becomes of its card. */
export interface Answered {
  readonly status: 200 | 503
  readonly body?: object
}
export interface AnswerDeps {
  readonly organisation: string
  readonly bot: Bot
  readonly people: People
  readonly texts: Texts
  readonly times: TeamsTimes
  readonly log: Log
}
export interface Answerer {
  /** Resolves when Teams may be told; the answer to a message is on its way then. */
  take(arrival: Exclude<Arrival, { type: 'nothing' }>, calls: Calls): Promise<Answered>
  /** Waits until every answer is out, or for as long as the times allow. */
  close(): Promise<void>
}

interface Context extends AnswerDeps {
  readonly lanes: Lanes
  readonly calls: Calls
}

export function createAnswerer(deps: AnswerDeps): Answerer {
  const lanes = createLanes()
  const told = createOnce()
  return {
    async take(arrival, calls) {
      const context = { ...deps, lanes, calls }
      switch (arrival.type) {
        case 'inbound':
          return arrival.inbound.type === 'press' && arrival.place.card
            ? press(context, arrival, arrival.place.card)
            : message(context, arrival)
        case 'old-button':
        case 'file': {
          const { noFiles, oldButton } = deps.texts[arrival.lang]
          const words = arrival.type === 'file' ? noFiles : oldButton
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

/** True the first time, as far as is remembered. */
function createOnce(): (id: string) => boolean {
  const seen = new Set<string>()
  return id => {
    if (seen.size > 1_000) seen.clear()
    return seen.size < seen.add(id).size
  }
}

async function message(context: Context, arrival: ArrivalOf<'inbound'>): Promise<Answered> {
  const handling = handle(context, arrival)
  const early = await Promise.race([handling, pause(context.times.acknowledgeMs)])
  if (early?.outcome === 'busy') return { status: 503 }
  later(context, async () => tell(context, arrival, await handling))
  return { status: 200 }
}

/** A conversation's events of one person are handled in their order. */
function handle(context: Context, arrival: ArrivalOf<'inbound'>): Promise<Handled> {
  const { user, inbound } = arrival
  return context.lanes.run(`${inbound.conversation} ${user}`, async (): Promise<Handled> => {
    try {
      return await identifyAndAsk(context, arrival)
    } catch (error) {
      context.log.error('the bot did not answer', {
        code: 'not-handled',
        kind: inbound.type,
        error,
      })
      return { outcome: 'busy' }
    }
  })
}

async function identifyAndAsk(
  { bot, people, calls, texts }: Context,
  { inbound, user, place }: ArrivalOf<'inbound'>,
): Promise<Handled> {
  // A greeting to a room is for nobody in particular.
  if (inbound.type === 'joined' && place.isShared) {
    return bot.handle({ ...inbound, address: { platform: 'teams', userId: user } })
  }
  const address = await people.know(calls, user, place)
  if (address !== 'away') return bot.handle({ ...inbound, address })
  const lang = inbound.lang ?? 'da'
  return { outcome: 'failed', reply: textReply(lang, texts[lang].whoAway) }
}

async function tell(context: Context, arrival: ArrivalOf<'inbound'>, handled: Handled) {
  const { place, inbound } = arrival
  switch (handled.outcome) {
    case 'repeat':
    case 'busy':
    case 'form':
      return
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

/** What is for one person goes to their own chat with the bot, and the thread is told that, and nothing more. */
async function showAlone(context: Context, place: Place, reply: Reply): Promise<void> {
  const { inYourChat, askInYourChat } = context.texts[reply.lang]
  const own = await personalPlace(context.calls, place, context.organisation)
  const isThere = own !== undefined && (await show(context, own, reply))
  await show(context, place, textReply(reply.lang, isThere ? inYourChat : askInYourChat))
}

/** Posts in the room's order. True when Teams took it. */
async function show(context: Context, place: Place, reply: Reply): Promise<boolean> {
  return showAll(context, place, renderReply(reply))
}

function showAll(
  { lanes, calls, times, log }: Context,
  place: Place,
  messages: readonly TeamsMessage[],
): Promise<boolean> {
  return lanes.run(`to ${place.conversation}`, async () => {
    const result = await post(calls, place, messages, times)
    if (result.outcome === 'accepted') return true
    const code = 'why' in result ? result.why : result.outcome
    log.warn('Teams did not take an answer', { code, reason: result.outcome })
    return false
  })
}

/** The card is replaced in the answer to the press; an answer that comes too late for that replaces it afterwards. */
async function press(
  context: Context,
  arrival: ArrivalOf<'inbound'>,
  card: string,
): Promise<Answered> {
  const handling = handle(context, arrival)
  const handled = await Promise.race([handling, pause(context.times.pressMs)])
  const texts = context.texts[arrival.inbound.lang ?? 'da']
  if (!handled) {
    later(context, async () => showLate(context, { ...arrival.place, card }, await handling))
    return toast(texts.takesLonger)
  }
  if (handled.outcome === 'repeat' || handled.outcome === 'busy') return toast(texts.pressedTwice)
  if (handled.outcome === 'failed') return toast(handled.reply.text)
  if (handled.outcome === 'form') return toast(texts.pressedTwice)
  const said = arrival.place.isShared ? handled.forAll : handled.reply
  if (!said) {
    later(context, () => showAlone(context, arrival.place, handled.reply))
    return toast(texts.inYourChat)
  }
  const [first, ...rest] = renderReply(said)
  if (rest.length > 0) later(context, () => showAll(context, arrival.place, rest))
  return { status: 200, body: { statusCode: 200, type: cardType, value: first?.card } }
}

async function showLate(
  context: Context,
  place: Place & { readonly card: string },
  handled: Handled,
): Promise<void> {
  if (handled.outcome !== 'replied') return
  const said = place.isShared ? handled.forAll : handled.reply
  if (!said) return showAlone(context, place, handled.reply)
  const [first, ...rest] = renderReply(said)
  if (first) await replace(context.calls, place, first)
  if (rest.length > 0) await showAll(context, place, rest)
}

/** Words that are shown to whoever pressed, for a moment; the card stays. */
function toast(value: string): Answered {
  const type = 'application/vnd.microsoft.activity.message'
  return { status: 200, body: { statusCode: 200, type, value } }
}

/** What Teams is not made to wait for; nothing that goes wrong in it ends the program. */
function later({ log }: Context, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    log.error('an answer was not shown', { code: 'not-shown', error })
  })
}

function pause(ms: number): Promise<undefined> {
  return sleep(ms, undefined, { ref: false })
}
