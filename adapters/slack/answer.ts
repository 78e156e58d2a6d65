// What becomes of an arrival: who it is from, what the bot says, and where that is shown. slack.ts hands the arrivals in.
// Slack is told within 2 seconds, before the answer is posted; an event that could not be taken comes again.
import { setTimeout as sleep } from 'node:timers/promises'
import type { TenantId } from '../../src/core/ids.js'
import { createLanes, type Lanes } from '../../src/core/lanes.js'
import type { Address } from '../../src/core/message.js'
import type { Bot, Handled, Log } from '../../src/core/ports.js'
import { type Reply, textReply } from '../../src/core/reply.js'
import type { SlackClient } from './api/client.js'
import type { People } from './api/people.js'
import type { Sender } from './api/send.js'
import type { Accepted } from './door/http.js'
import { renderHome } from './home.js'
import { requestLimits, type SlackTimes } from './limits.js'
import type { Arrival, Place } from './receive.js'
import { renderReply } from './render.js'
import { History } from './schema.js'
import type { Texts } from './texts.js'

type ArrivalOf<Type extends Arrival['type']> = Extract<Arrival, { type: Type }>

export interface AnswerDeps {
  readonly tenant: TenantId
  readonly bot: Bot
  readonly people: People
  readonly sender: Sender
  readonly client: SlackClient
  readonly texts: Texts
  readonly times: SlackTimes
  readonly log: Log
}
export interface Answerer {
  /** `retry`: how often Slack has sent it before. Resolves when Slack may be told; the answer is on its way then. */
  take(arrival: ArrivalOf<'inbound' | 'opened' | 'file'>, retry: number): Promise<Accepted>
  /** Waits until every answer is out, or for as long as the times allow. */
  close(): Promise<void>
}

interface Context extends AnswerDeps {
  readonly lanes: Lanes
  /** Those who need no greeting any more, as far as is known here. */
  readonly greeted: Set<string>
  /** Files that have been told about here. */
  readonly files: Set<string>
}

export function createAnswerer(deps: AnswerDeps): Answerer {
  const context: Context = { ...deps, lanes: createLanes(), greeted: new Set(), files: new Set() }
  return {
    take(arrival, retry) {
      switch (arrival.type) {
        case 'inbound':
          return answer(context, arrival, retry)
        case 'opened':
          return open(context, arrival, retry)
        case 'file':
          if (isFirst(context.files, arrival.eventId)) {
            goOn(context, show(context, arrival.place, textReply('da', deps.texts.da.noFiles)))
          }
          return Promise.resolve('accepted')
        default:
          return arrival satisfies never
      }
    },
    close: () =>
      Promise.race([context.lanes.idle(), sleep(deps.times.closeMs, undefined, { ref: false })]),
  }
}

/** Both halves are in lanes: a conversation's events are handled in their order, a room's answers posted in theirs. */
async function answer(
  context: Context,
  arrival: ArrivalOf<'inbound'>,
  retry: number,
): Promise<Accepted> {
  const { lanes, times } = context
  const handling = lanes.run(`${arrival.inbound.conversation} ${arrival.user}`, () =>
    handle(context, arrival),
  )
  const early = await Promise.race([
    handling,
    sleep(times.acknowledgeMs, undefined, { ref: false }),
  ])
  const comesAgain = arrival.repeats && retry < requestLimits.lastRetry
  if (comesAgain && (early?.outcome === 'failed' || early?.outcome === 'busy')) return 'again'
  goOn(
    context,
    handling.then(handled => tell(context, arrival, handled)),
  )
  return 'accepted'
}

/** Slack has been told; what is left to do goes on by itself, and its surprises are logged. */
function goOn({ log }: Context, work: Promise<void>): void {
  work.catch((error: unknown) => log.error('an answer was lost', { code: 'answer-lost', error }))
}

async function handle(context: Context, arrival: ArrivalOf<'inbound'>): Promise<Handled> {
  const { bot, people, texts, log } = context
  const { user, inbound } = arrival
  const lang = inbound.lang ?? 'da'
  try {
    const known = arrival.foreign ? guestOf(user) : await people.know(user)
    if (known === 'bot') return { outcome: 'repeat' }
    if (known === 'away') log.warn('Slack does not say who somebody is', { code: 'who-away' })
    if (known === 'away') return { outcome: 'failed', reply: textReply(lang, texts[lang].whoAway) }
    return await bot.handle({ ...inbound, address: known })
  } catch (error) {
    log.error('the bot did not answer', { code: 'not-handled', event: inbound.eventId, error })
    return { outcome: 'busy' }
  }
}

function guestOf(userId: string): Address {
  return { platform: 'slack', userId }
}

async function tell(
  context: Context,
  { inbound, place, user }: ArrivalOf<'inbound'>,
  handled: Handled,
): Promise<void> {
  switch (handled.outcome) {
    case 'repeat':
    case 'busy':
      return
    case 'replied':
      if (place.type !== 'thread') return show(context, place, handled.reply, user)
      if (handled.forAll) return show(context, place, handled.forAll, user)
      return whisper(context, place, handled.reply, user)
    case 'failed':
      // Nobody asked for a greeting, so nobody misses one that could not be given: the next opening gets it.
      if (inbound.type === 'joined') context.greeted.delete(user)
      if (inbound.type === 'joined' || place.type === 'home') return
      return show(context, alone(place), handled.reply, user)
    case 'form':
      return
    default:
      return handled satisfies never
  }
}

/** The same place, for the person alone. */
function alone(place: Place): Place {
  return place.type === 'thread' ? { ...place, type: 'whisper' } : place
}

/** Words for one person in a thread are only shown there once somebody has answered in it, so the thread is told first. */
async function whisper(
  context: Context,
  place: Extract<Place, { type: 'thread' | 'whisper' }>,
  reply: Reply,
  user: string,
): Promise<void> {
  const { onlyForYou } = context.texts[reply.lang]
  await show(context, place, textReply(reply.lang, onlyForYou))
  await show(context, alone(place), reply, user)
}

/** Posts where it belongs. Where Slack will not show it there, the person gets it as a direct message. */
async function show(context: Context, place: Place, reply: Reply, user?: string): Promise<void> {
  const { lanes, sender, texts, log } = context
  await lanes.run(laneOf(place), async () => {
    const result =
      place.type === 'home'
        ? await sender.publish(place.user, renderHome(reply, texts[reply.lang]))
        : await sender.post(place, renderReply(reply))
    if (result.outcome === 'accepted') return
    const code = 'why' in result ? result.why : result.outcome
    log.warn('Slack did not take an answer', { code, kind: place.type, reason: result.outcome })
    if (result.outcome !== 'refused' || !user) return
    if (place.type === 'whisper' || place.type === 'hook') {
      await sender.post({ type: 'direct', channel: user }, renderReply(reply))
    }
  })
}

function laneOf(place: Place): string {
  if (place.type === 'hook') return place.url
  return place.type === 'home' ? `home ${place.user}` : place.channel
}

async function open(
  context: Context,
  arrival: ArrivalOf<'opened'>,
  retry: number,
): Promise<Accepted> {
  const { tenant, texts } = context
  const { user, channel, eventId } = arrival
  const base = { type: 'inbound', user, foreign: false } as const
  if (arrival.tab === 'home') {
    const text = texts.da.home.question
    const inbound = { type: 'text', tenant, conversation: 'home', eventId, text } as const
    const place = { type: 'home', user } as const
    return answer(context, { ...base, inbound, place, repeats: true }, retry)
  }
  goOn(
    context,
    context.lanes.run(`greet ${user}`, async () => {
      if (!(await isNew(context, user, channel))) return
      const eventId = `joined:${user}`
      const inbound = { type: 'joined', tenant, conversation: channel, eventId } as const
      const place = { type: 'direct', channel } as const
      await answer(context, { ...base, inbound, place, repeats: false }, retry)
    }),
  )
  return 'accepted'
}

/** Slack tells each time that somebody opens the conversation; only one in which nothing has been said is new. */
async function isNew(
  { client, greeted }: Context,
  user: string,
  channel: string,
): Promise<boolean> {
  if (greeted.has(user)) return false
  const call = await client.call('conversations.history', { channel, limit: 1 })
  if (call.outcome !== 'answered') return false
  if (!isFirst(greeted, user)) return false
  return History.safeParse(call.body).data?.messages.length === 0
}

/** Remembers it, and forgets everything when it is too much to remember. */
function isFirst(seen: Set<string>, id: string): boolean {
  if (seen.has(id)) return false
  if (seen.size >= requestLimits.people) seen.clear()
  seen.add(id)
  return true
}
