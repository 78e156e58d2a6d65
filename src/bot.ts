// handle(inbound): once only → CPR guard → who and what rights → the explicit table of types and actions → Reply.
// Every adapter calls it; no SDK and no store but by the ports and types handed in. Of a message's text only what a
// follow-up needs is kept (model/turn.ts), for two hours, and nothing is logged; src/ask has short questions in memory for an hour.
import { answerReply } from './answer-reply.js'
import { answerQuestion } from './ask/answer.js'
import { type Desks, pressDesk, sayToDesks, submitDesk } from './bot-desks.js'
import { type CalendarLinks, calendarReply } from './calendar-reply.js'
import type { CalendarAction } from './core/action.js'
import { findCpr } from './core/cpr.js'
import { Fault } from './core/errors.js'
import type { Inbound, Lang } from './core/message.js'
import type { Bot, Clock, Following, Handled, LanguageModel, Log } from './core/ports.js'
import { type Block, type Form, type Reply, textReply } from './core/reply.js'
import { cleanText, maxTextLength } from './core/text.js'
import { localOf } from './core/time.js'
import type { ImportChat } from './import-chat/chat.js'
import { Turn } from './model/turn.js'
import { identify } from './people/identify.js'
import { viewerOf } from './people/rights.js'
import type { SnapshotCache } from './programme/snapshot-cache.js'
import { withMembershipButton } from './questions/missed/vote.js'
import type { ReachNotes } from './reach-notes.js'
import type { ConversationStore } from './store/conversation-store.js'
import type { EventStore } from './store/event-store.js'
import { wording } from './wording/wording.js'
import { yearPicture } from './year-reply.js'

/** Platforms repeat an event for minutes, a browser for as long as its page is open. */
const eventWindowMs = 24 * 60 * 60 * 1000
/** A follow-up is understood for this long after the last message; at least 30 minutes are promised. */
const conversationMs = 2 * 60 * 60 * 1000

/** More than anybody types, and few enough that one account cannot keep the others waiting. */
const messagesPerMinute = 20

export interface BotDeps extends Desks {
  readonly events: EventStore
  readonly conversations: ConversationStore
  readonly snapshots: SnapshotCache
  readonly calendars: CalendarLinks
  readonly imports: ImportChat
  readonly reached: ReachNotes
  readonly model: LanguageModel
  readonly clock: Clock
  readonly log: Log
  /** Counts for /metrics. */
  readonly count: {
    event(type: string, outcome: string, ms: number): void
    answer(kind: string): void
    /** What became of the model's help with one question. */
    helped(fate: string): void
  }
}

export function createBot(deps: BotDeps): Bot {
  return {
    async handle(inbound, following = {}) {
      const started = performance.now()
      const handled = await handleOnce(deps, inbound, following)
      deps.count.event(inbound.type, handled.outcome, performance.now() - started)
      return handled
    },
  }
}

async function handleOnce(deps: BotDeps, inbound: Inbound, following: Following): Promise<Handled> {
  const lang = inbound.lang ?? 'da'
  const event = `${inbound.address.platform}:${inbound.eventId}`
  const claiming = deps.events
    .claim(inbound.tenant, event, { account: accountOf(inbound), windowMs: eventWindowMs })
    .catch((error: unknown) => {
      // The store has told of the outage, once; here it is only counted per event.
      const code = error instanceof Fault ? error.code : 'unknown'
      logOf(deps, inbound).warn('event not claimed', { code })
      return undefined
    })
  const previous = loadTurn(deps, inbound)
  const claim = await claiming
  if (!claim) return { outcome: 'failed', reply: textReply(lang, wording(lang).bot.storageAway) }
  if (claim.outcome !== 'claimed') return { outcome: claim.outcome }
  following.onClaimed?.()
  try {
    const isTooMany = claim.count > messagesPerMinute
    const noted = noteReach(deps, inbound, claim.programmeVersion)
    const said: Outcome = isTooMany
      ? { reply: textReply(lang, wording(lang).bot.tooMany(messagesPerMinute)) }
      : await route(deps, inbound, { version: claim.programmeVersion, following, previous })
    const kept = 'turn' in said ? saveTurn(deps, inbound, said.turn) : undefined
    await Promise.all([noted, kept, deps.events.finish(inbound.tenant, event, claim.token)])
    return handledOf(said)
  } catch (error) {
    logOf(deps, inbound).error('event failed', { code: 'event-failed', kind: inbound.type, error })
    await deps.events.release(inbound.tenant, event, claim.token).catch(() => undefined)
    const { bot } = wording(lang)
    const isStorage = error instanceof Fault && /^store\.(unreachable|refused)$/.test(error.code)
    return {
      outcome: 'failed',
      reply: textReply(lang, isStorage ? bot.storageAway : bot.ownMistake),
    }
  }
}

function handledOf(said: Outcome): Handled {
  if ('form' in said) return { outcome: 'form', ...said }
  const { turn: _, ...rest } = said
  return { outcome: 'replied', ...rest }
}

/** Made when there is something to tell, which is seldom. */
function logOf({ log }: BotDeps, { tenant, address: { platform } }: Inbound): Log {
  return log.child({ tenant, platform })
}

/** What was asked before, on its way together with the claim; its loss is found by whoever awaits it. */
function loadTurn(deps: BotDeps, inbound: Inbound): Promise<Turn | undefined> {
  const isAsking =
    inbound.type === 'text' || (inbound.type === 'press' && inbound.action.id === 'ask')
  if (!isAsking) return Promise.resolve(undefined)
  const loading = deps.conversations.load(inbound.tenant, roomOf(inbound), Turn)
  loading.catch(() => undefined)
  return loading
}

function saveTurn(deps: BotDeps, inbound: Inbound, turn: Turn): Promise<void> {
  return deps.conversations.save(inbound.tenant, roomOf(inbound), turn, conversationMs)
}

function roomOf({ address: { platform, userId }, conversation }: Inbound): string {
  return `${platform}:${userId}:${conversation}`
}

function accountOf({ address }: Inbound): string {
  return `${address.platform}:${address.userId}`
}

/** Where the person can be written to later. That it could not be noted must not cost anybody the answer. */
async function noteReach(deps: BotDeps, inbound: Inbound, version: number): Promise<void> {
  const { tenant, address, shared } = inbound
  try {
    if (inbound.type === 'left') return await deps.reached.left(tenant, address)
    if (shared) return
    const { programme } = await deps.snapshots.get(tenant, version)
    const person = identify(programme, address)
    if (person) await deps.reached.seen(tenant, person.id, address, deps.clock.now())
  } catch (error) {
    deps.log.warn('not noted where somebody can be reached', { tenant, code: 'reach', error })
  }
}

interface Routing {
  readonly following: Following
  /** The programme's, as the claim told it. */
  readonly version: number
  readonly previous: Promise<Turn | undefined>
}

/** `forAll`: the same answer, as anybody may hear it. `quiet`: it only says that a press was taken. `instead`: it takes the place of the message that was pressed in. `turn`: what a follow-up needs. */
interface Said {
  readonly reply: Reply
  readonly turn?: Turn
  readonly forAll?: Reply
  readonly quiet?: true
  readonly instead?: true
  readonly unkept?: true
  readonly forgets?: true
}
type Outcome = Said | { readonly form: Form }

/** The table of what comes in: each type has its line, each action its line in `press`. */
async function route(deps: BotDeps, inbound: Inbound, routing: Routing): Promise<Outcome> {
  const lang = inbound.lang ?? 'da'
  switch (inbound.type) {
    case 'text':
      return ask(deps, inbound, inbound.text, routing)
    case 'press':
      return press(deps, inbound, routing)
    case 'file':
      return {
        reply: await deps.imports.handle(inbound, { ...routing.following, now: deps.clock.now() }),
      }
    case 'joined':
      return { reply: await greet(deps, inbound, routing.version) }
    case 'form':
      return submitDesk(deps, inbound, { now: deps.clock.now(), version: routing.version })
    case 'left':
      return { reply: textReply(lang, wording(lang).bot.notYet) }
    default:
      return inbound satisfies never
  }
}

async function press(
  deps: BotDeps,
  inbound: Extract<Inbound, { type: 'press' }>,
  routing: Routing,
): Promise<Outcome> {
  const { version, following } = routing
  const { action } = inbound
  // A press carries words too, whoever made it: they are stopped like typed ones, before anything can keep them.
  const refusal = 'q' in action ? refuse(cleanText(action.q), inbound.lang ?? 'da') : undefined
  if (refusal) return { reply: refusal }
  switch (action.id) {
    case 'ask':
      return ask(deps, inbound, action.q, routing)
    case 'picture':
      return { reply: await picture(deps, inbound, action.q, version) }
    case 'calendar':
      return { reply: await calendar(deps, inbound, action, version) }
    case 'import':
    case 'undo-import':
    case 'waiting': {
      const press = { ...inbound, action }
      const reply = await deps.imports.handle(press, { ...following, now: deps.clock.now() })
      const isTaken = action.id === 'import' && action.does === 'take'
      return { reply: isTaken ? await withReminders(deps, inbound, reply) : reply }
    }
    default:
      return pressDesk(deps, { ...inbound, action }, { now: deps.clock.now(), version })
  }
}

async function ask(
  deps: BotDeps,
  inbound: Inbound,
  raw: string,
  { version, following, previous: loading }: Routing,
): Promise<Outcome> {
  const text = cleanText(raw)
  const refusal = refuse(text, inbound.lang ?? 'da')
  if (refusal) return { reply: refusal }
  const now = deps.clock.now()
  const listed = await deps.desk.list(text, inbound, { now, version })
  if (listed) return { reply: listed }
  if (inbound.type === 'text') {
    const wanted = await sayToDesks(deps, { ...inbound, text }, { now, version })
    if (wanted) return wanted
  }
  const previous = await loading
  return answerReply(deps, inbound, { ...following, text, version, previous, now })
}

/** The first words to somebody new: what can be asked, in three lines, with examples to press. */
async function greet(deps: BotDeps, inbound: Inbound, version: number): Promise<Reply> {
  const lang = inbound.lang ?? 'da'
  const snapshot = await deps.snapshots.get(inbound.tenant, version)
  const person = identify(snapshot.programme, inbound.address)
  const { greeting, examples } = wording(lang).bot
  const text = greeting(person?.name.split(' ')[0])
  const buttons = examples(person !== undefined).map(q => ({
    label: q,
    action: { id: 'ask', q } as const,
  }))
  const blocks: Block[] = [
    { type: 'text', text },
    { type: 'actions', buttons },
  ]
  const reply = { lang, text, blocks }
  return person ? withReminders(deps, inbound, reply) : withMembershipButton(reply)
}

/** With the way to reminders that wait for a yes. That it could not be looked for must not cost anybody the answer. */
async function withReminders(deps: BotDeps, inbound: Inbound, reply: Reply): Promise<Reply> {
  return deps.reminders.offer(inbound, reply, deps.clock.now()).catch((error: unknown) => {
    deps.log.warn('no reminders offered', { tenant: inbound.tenant, code: 'no-offer', error })
    return reply
  })
}

/** A picture as a file, of what the presser may see now. */
async function picture(
  deps: BotDeps,
  inbound: Inbound,
  raw: string,
  version: number,
): Promise<Reply> {
  const { lang } = inbound
  const question = cleanText(raw)
  const now = deps.clock.now()
  const snapshot = await deps.snapshots.get(inbound.tenant, version)
  const person = identify(snapshot.programme, inbound.address)
  const viewer = viewerOf(person, localOf(now, snapshot.programme.tz).slice(0, 10))
  return yearPicture(answerQuestion(question, { snapshot, viewer, now, ...(lang ? { lang } : {}) }))
}

async function calendar(
  deps: BotDeps,
  inbound: Inbound,
  action: CalendarAction,
  version: number,
): Promise<Reply> {
  const snapshot = await deps.snapshots.get(inbound.tenant, version)
  const person = identify(snapshot.programme, inbound.address)
  const { tenant, lang = 'da' } = inbound
  return calendarReply({ tenant, person, action, lang, links: deps.calendars })
}

function refuse(text: string, lang: Lang): Reply | undefined {
  const { bot } = wording(lang)
  if (text.length > maxTextLength) return textReply(lang, bot.tooLong(text.length, maxTextLength))
  return findCpr(text).length > 0 ? textReply(lang, bot.cprStopped) : undefined
}
