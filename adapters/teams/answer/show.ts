// Shows what the bot says: as messages in a place, in the person's own chat, in the answer to a press, or as a card where another
// stood. The files beside it decide which. Posts of one room are made one after another.
import type { Lanes } from '../../../src/core/lanes.js'
import type { Bot, Log } from '../../../src/core/ports.js'
import { type Reply, textReply } from '../../../src/core/reply.js'
import type { Calls } from '../api/calls.js'
import type { People } from '../api/people.js'
import { cardType, personalPlace, post, replace } from '../api/send.js'
import { renderReply, type TeamsMessage } from '../card/render.js'
import type { TeamsTimes } from '../limits.js'
import type { Place } from '../receive.js'
import type { Texts } from '../texts.js'

/** What Teams is told: a status, and to a press what becomes of its card. */
export interface Answered {
  readonly status: 200 | 503
  readonly body?: object
}
export interface AnswerDeps {
  readonly organisation: string
  /** With the playground: files come from this machine. */
  readonly isLocal: boolean
  readonly bot: Bot
  readonly people: People
  readonly texts: Texts
  readonly times: TeamsTimes
  readonly log: Log
}
export interface Context extends AnswerDeps {
  readonly lanes: Lanes
  /** The way back to whoever sent the request. */
  readonly calls: Calls
}

/** Posts in the room's order. True when Teams took it. */
export function show(context: Context, place: Place, reply: Reply): Promise<boolean> {
  return showAll(context, place, renderReply(reply, place))
}

export function showAll(
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

/** What is for one person goes to their own chat with the bot, and the thread is told that, and nothing more. */
export async function showAlone(context: Context, place: Place, reply: Reply): Promise<void> {
  const { inYourChat, askInYourChat } = context.texts[reply.lang]
  const own = await ownPlace(context, place)
  const isThere = own !== undefined && (await show(context, own, reply))
  await show(context, place, textReply(reply.lang, isThere ? inYourChat : askInYourChat))
}

/** The person's own chat; undefined where Teams will not open it. */
export async function ownPlace(context: Context, place: Place): Promise<Place | undefined> {
  return place.isShared ? personalPlace(context.calls, place, context.organisation) : place
}

/** Shows the first where the card stood, and the rest below; all of them below where Teams will not have that. */
export async function showInstead(
  context: Context,
  place: Place & { readonly card: string },
  messages: readonly TeamsMessage[],
): Promise<void> {
  const [first, ...rest] = messages
  const isThere = first !== undefined && (await replaceCard(context, place, first))
  const below = isThere ? rest : messages
  if (below.length > 0) await showAll(context, place, below)
}

/** True when Teams took it, or may have. */
export function replaceCard(
  { lanes, calls, log }: Context,
  place: Place & { readonly card: string },
  message: TeamsMessage,
): Promise<boolean> {
  return lanes.run(`to ${place.conversation}`, async () => {
    const result = await replace(calls, place, message)
    if (result.outcome === 'accepted') return true
    const code = 'why' in result ? result.why : result.outcome
    log.warn('Teams did not change a card', { code, reason: result.outcome })
    return result.outcome === 'ambiguous'
  })
}

/** In the answer to a press: the first where the card stands, and the rest below. */
export function cardAnswer(
  context: Context,
  place: Place,
  [first, ...rest]: readonly TeamsMessage[],
): Answered {
  if (rest.length > 0) later(context, () => showAll(context, place, rest))
  return { status: 200, body: { statusCode: 200, type: cardType, value: first?.card } }
}

/** Words that are shown to whoever pressed, for a moment; the card stays. */
export function toast(value: string): Answered {
  const type = 'application/vnd.microsoft.activity.message'
  return { status: 200, body: { statusCode: 200, type, value } }
}

/** What Teams is not made to wait for; nothing that goes wrong in it ends the program. */
export function later({ log }: Pick<Context, 'log'>, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    log.error('an answer was not shown', { code: 'not-shown', error })
  })
}
