// A verified activity → what it is to Pejling: an inbound event and the place where its answer goes. Pure; teams.ts calls it.
// In a channel or group only what mentions the bot is read. Bots, edits and reactions are nothing at all.
import { Action } from '../../src/core/action.js'
import type { TenantId } from '../../src/core/ids.js'
import type { Inbound, Lang } from '../../src/core/message.js'
import { Activity, ButtonData, type Message, type Press } from './schema.js'

/** Where an answer goes; others read along unless it is personal. A channel's thread is part of the conversation's id. */
export interface Place {
  readonly conversation: string
  readonly isShared: boolean
  /** Teams' own ids of the person who wrote and of the bot, for this conversation. */
  readonly user: string
  readonly bot: string
  /** The message whose button was pressed; it is replaced. */
  readonly card?: string | undefined
}

/** Inbound without what has to be looked up: who the person is. */
export type Unidentified = Inbound extends infer One
  ? One extends Inbound
    ? Omit<One, 'address'>
    : never
  : never

export type Arrival =
  | {
      readonly type: 'inbound'
      readonly inbound: Unidentified
      /** Entra's id of the person where Teams gives it, else Teams' own. */
      readonly user: string
      readonly place: Place
    }
  | {
      readonly type: 'file' | 'old-button'
      readonly eventId: string
      readonly lang: Lang
      readonly place: Place
    }
  | { readonly type: 'nothing' }

export interface Organisation {
  readonly tenant: TenantId
  /** Entra's id of the tenant. */
  readonly organisation: string
  /** Stands for the id of an activity that has none. */
  readonly hash: string
}

const nothing: Arrival = { type: 'nothing' }

export function readArrival(body: unknown, organisation: Organisation): Arrival {
  const { data: activity } = Activity.safeParse(body)
  if (!activity) return nothing
  if (activity.from.role === 'bot' || activity.from.id === activity.recipient.id) return nothing
  const context = readContext(activity, organisation)
  switch (activity.type) {
    case 'message':
      return readMessage(activity, context)
    case 'invoke':
      return readPress(activity, context)
    case 'conversationUpdate': {
      const isBot = activity.membersAdded.some(({ id }) => id === activity.recipient.id)
      return isBot ? readJoin(context) : nothing
    }
    case 'installationUpdate':
      return /^add/.test(activity.action) ? readJoin(context) : nothing
    default:
      return activity satisfies never
  }
}

interface Context {
  readonly base: Pick<Unidentified, 'tenant' | 'conversation' | 'eventId' | 'shared'> & {
    readonly lang: Lang
  }
  readonly user: string
  readonly place: Place
  readonly organisation: string
}

function readContext(activity: Activity, { tenant, organisation, hash }: Organisation): Context {
  const { conversation, from, recipient, locale } = activity
  const isShared = conversation.conversationType !== 'personal'
  const lang = /^en\b/i.test(locale ?? '') ? ('en' as const) : ('da' as const)
  const eventId = `${organisation}:${conversation.id}:${activity.id ?? hash}`
  const user = from.aadObjectId ?? from.id
  const base = { tenant, conversation: conversation.id, eventId, lang }
  const place = { conversation: conversation.id, isShared, user: from.id, bot: recipient.id }
  return { base: isShared ? { ...base, shared: true } : base, user, place, organisation }
}

/** What is asked by someone who calls and says nothing. */
const help = { da: 'hjælp', en: 'help' }

function readMessage(message: Message, { base, user, place }: Context): Arrival {
  const isCalled = message.entities?.some(({ mentioned }) => mentioned?.id === message.recipient.id)
  if (place.isShared && !isCalled) return nothing
  const text = readText(message)
  const { data: button } = ButtonData.safeParse(message.value)
  if (text === '' && button) return readButton(button, { base, user, place })
  if (text === '' && message.attachments?.some(isFile)) {
    return { type: 'file', eventId: base.eventId, lang: base.lang, place }
  }
  const inbound = { ...base, type: 'text' as const, text: text || help[base.lang] }
  return { type: 'inbound', inbound, user, place }
}

/** Teams attaches each formatted text to itself as HTML: that is no file. */
function isFile({ contentType }: { readonly contentType: string }): boolean {
  return /^(?:image|video|audio)\/|file\.download\.info$/.test(contentType)
}

/** A message's text as it was typed: the bot's own mention is gone, another's is a name, and no mark of HTML is left of them. */
export function readText({ text, entities, recipient }: Message): string {
  let typed = text ?? ''
  for (const { mentioned, text: mention } of entities ?? []) {
    if (mention && mentioned?.id === recipient.id) typed = typed.replaceAll(mention, ' ')
  }
  return typed
    .replace(/<at(?:\s[^<>]*)?>([^<>]*)<\/at>/gi, '$1')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}

function readPress(press: Press, { base, user, place }: Context): Arrival {
  const { data: button } = ButtonData.safeParse(press.value.action.data)
  const at = { ...place, card: press.replyToId ?? undefined }
  return readButton(button ?? { action: undefined }, { base, user, place: at })
}

function readButton(
  button: ButtonData,
  { base, user, place }: Omit<Context, 'organisation'>,
): Arrival {
  const lang = button.lang ?? base.lang
  const { data: action } = Action.safeParse(button.action)
  if (!action) return { type: 'old-button', eventId: base.eventId, lang, place }
  const ref = place.card ? { messageRef: place.card } : {}
  const inbound = { ...base, lang, type: 'press' as const, action, ...ref }
  return { type: 'inbound', inbound, user, place }
}

/** Teams tells of one install in several ways, and again when it comes again: it is one event for each room and day. */
function readJoin({ base, user, place, organisation }: Context): Arrival {
  const eventId = `${organisation}:${base.conversation}:joined`
  return { type: 'inbound', inbound: { ...base, eventId, type: 'joined' }, user, place }
}
