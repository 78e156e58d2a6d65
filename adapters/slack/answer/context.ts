// What everything in this folder works with, and the two questions that each part of it asks: who is it, and what says the bot.
import type { TenantId } from '../../../src/core/ids.js'
import type { Lanes } from '../../../src/core/lanes.js'
import type { Address, Inbound } from '../../../src/core/message.js'
import type { Bot, Following, Handled, Log } from '../../../src/core/ports.js'
import { textReply } from '../../../src/core/reply.js'
import type { SlackClient } from '../api/client.js'
import type { Download } from '../api/download.js'
import type { People } from '../api/people.js'
import type { Sender } from '../api/send.js'
import type { SaidArrival, Unidentified } from '../arrival.js'
import type { Accepted } from '../door/http.js'
import { requestLimits, type SlackTimes } from '../limits.js'
import type { Texts } from '../texts.js'

export interface AnswerDeps {
  readonly tenant: TenantId
  readonly bot: Bot
  readonly people: People
  readonly sender: Sender
  readonly client: SlackClient
  readonly download: Download
  readonly texts: Texts
  readonly times: SlackTimes
  readonly log: Log
}
export interface Context extends AnswerDeps {
  readonly lanes: Lanes
  /** Something has happened to somebody: their App Home is made again, if they look at it. */
  refresh(user: string): void
}

/** An event, and who it is from. `place` where it was said, if somewhere. */
export interface Asking extends Pick<SaidArrival, 'user' | 'foreign'> {
  readonly inbound: Unidentified
  readonly place: SaidArrival['place']
}

/** Asks the bot, in the conversation's order. It breaks as `busy`: what Slack repeats then comes again. */
export function handle(
  context: Context,
  { inbound, ...asking }: Asking,
  following?: Following,
): Promise<Handled> {
  return identified(context, { inbound, ...asking }, address =>
    context.bot.handle({ ...inbound, address }, following),
  )
}

/** Runs `ask` for whoever it is from, in the conversation's order; not at all for a bot, nor while Slack does not say who it is. */
export function identified(
  { lanes, people, texts, log }: Context,
  { inbound, user, foreign, place }: Asking,
  ask: (address: Inbound['address']) => Promise<Handled>,
): Promise<Handled> {
  const lang = inbound.lang ?? 'da'
  return lanes.run(`${inbound.conversation} ${user}`, async () => {
    try {
      const known = foreign ? guestOf(user) : await people.know(user)
      if (known === 'bot') return { outcome: 'repeat' }
      if (known !== 'away') return await ask(withRoom(known, place))
      log.warn('Slack does not say who somebody is', { code: 'who-away' })
      return { outcome: 'failed', reply: textReply(lang, texts[lang].whoAway) }
    } catch (error) {
      log.error('the bot did not answer', { code: 'not-handled', event: inbound.eventId, error })
      return { outcome: 'busy' }
    }
  })
}

function guestOf(userId: string): Address {
  return { platform: 'slack', userId }
}

/** The room that is the person's own is where they can be written to first. */
function withRoom(address: Address, place: Asking['place']): Address {
  const isOwn = place.type === 'direct' && place.channel.startsWith('D')
  return isOwn ? { ...address, ref: place.channel } : address
}

export interface Settling {
  readonly handling: Promise<Handled>
  /** From then on it does not come again, and whatever becomes of it is told to the person. */
  readonly claimed?: Promise<void>
  /** It does not come again, or it has come often enough. */
  readonly isLast: boolean
  readonly tell: (handled: Handled) => Promise<void>
}

/** Resolves when Slack may be told: the answer is there and on its way, or it takes longer than Slack waits; or it shall come again. */
export async function settle(context: Context, settling: Settling): Promise<Accepted> {
  const { handling, isLast, tell, claimed } = settling
  const early = await inTime(context, handling, claimed)
  if (!isLast && (early?.outcome === 'failed' || early?.outcome === 'busy')) return 'again'
  goOn(context, handling.then(tell))
  return 'accepted'
}

/** What the bot said, or undefined when Slack must be told before, or may be. */
export function inTime(
  { times }: Context,
  handling: Promise<Handled>,
  claimed?: Promise<void>,
): Promise<Handled | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, times.acknowledgeMs, undefined)
    void claimed?.then(() => resolve(undefined))
    handling.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Slack has been told; what is left to do goes on by itself, and its surprises are logged. */
export function goOn({ log }: Context, work: Promise<unknown>): void {
  work.catch((error: unknown) => log.error('an answer was lost', { code: 'answer-lost', error }))
}

/** Remembers it, and forgets everything when it is too much to remember. */
export function isFirst(seen: Set<string>, id: string): boolean {
  if (seen.has(id)) return false
  if (seen.size >= requestLimits.people) seen.clear()
  seen.add(id)
  return true
}
