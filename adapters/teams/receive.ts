// A verified activity → what it is to Pejling: an inbound event and the place where its answer goes. Pure; teams.ts calls it.
// In a channel or group only what mentions the bot is read. Bots, edits and reactions are nothing at all.
import { Action } from '../../src/core/action.js'
import type { TenantId } from '../../src/core/ids.js'
import type { Inbound, Lang } from '../../src/core/message.js'
import { roomRefOf } from './api/address.js'
import { readForm } from './receive-form.js'
import {
  Activity,
  ButtonData,
  type Dialog,
  type Message,
  type Press,
  type SentForm,
} from './schema.js'

/** Where an answer goes; others read along unless it is personal. A channel's thread is part of the conversation's id. */
export interface Place {
  readonly serviceUrl: string
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

/** A file that Teams keeps; whoever has its address may fetch it for some minutes. */
export interface KeptFile {
  readonly name: string
  readonly url: string
}

interface From {
  /** Entra's id of the person where Teams gives it, else Teams' own. */
  readonly user: string
  readonly place: Place
}
export type Arrival =
  | (From & {
      readonly type: 'inbound'
      readonly inbound: Unidentified
      /** With a form: what was sent, in words. */
      readonly sent?: SentForm
      /** Teams waits for what stands in the dialog next, or whether it closes. */
      readonly isDialog?: true
    })
  | (From & { readonly type: 'files'; readonly base: Base; readonly files: readonly KeptFile[] })
  | {
      readonly type: 'file-elsewhere' | 'unreadable-file' | 'old-button'
      readonly eventId: string
      readonly lang: Lang
      readonly place: Place
      readonly isDialog?: true
    }
  | { readonly type: 'nothing' }

/** What all of an organisation's events have. */
type Base = Pick<Unidentified, 'tenant' | 'conversation' | 'eventId' | 'shared' | 'room'> & {
  readonly lang: Lang
}

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
  const isBot = ({ id }: { readonly id: string }) => id === activity.recipient.id
  switch (activity.type) {
    case 'message':
      return readMessage(activity, context)
    case 'invoke':
      return activity.name === 'adaptiveCard/action'
        ? readPress(activity, context)
        : readDialog(activity, context)
    case 'conversationUpdate':
      if (activity.membersAdded?.some(isBot)) return readJoin(context)
      return activity.membersRemoved?.some(isBot) ? readLeave(context) : nothing
    case 'installationUpdate':
      if (/^add/.test(activity.action)) return readJoin(context)
      return activity.action === 'remove' ? readLeave(context) : nothing
    default:
      return activity satisfies never
  }
}

interface Context extends From {
  readonly base: Base
  readonly organisation: string
}

function readContext(activity: Activity, { tenant, organisation, hash }: Organisation): Context {
  const { conversation, from, recipient, locale, serviceUrl } = activity
  const isShared = conversation.conversationType !== 'personal'
  const lang = /^en\b/i.test(locale ?? '') ? ('en' as const) : ('da' as const)
  const eventId = `${organisation}:${conversation.id}:${activity.id ?? hash}`
  const user = from.aadObjectId ?? from.id
  const base = { tenant, conversation: conversation.id, eventId, lang }
  const at = { serviceUrl, conversation: conversation.id }
  const place = { ...at, isShared, user: from.id, bot: recipient.id }
  const name = activity.channelData?.channel?.name ?? conversation.name
  const room = { platform: 'teams', ...roomRefOf(place), ...(name ? { name } : {}) }
  return { base: isShared ? { ...base, shared: true, room } : base, user, place, organisation }
}

/** What is asked by someone who calls and says nothing. */
const help = { da: 'hjælp', en: 'help' }

function readMessage(message: Message, context: Context): Arrival {
  const { base, user, place } = context
  const isCalled = message.entities?.some(({ mentioned }) => mentioned?.id === message.recipient.id)
  if (place.isShared && !isCalled) return nothing
  const text = readText(message)
  if (text === '' && ButtonData.safeParse(message.value).success)
    return readButton(message.value, context)
  const files = readFiles(message)
  if (files.length > 0 && !place.isShared) return { type: 'files', base, user, place, files }
  if (text === '' && message.attachments?.some(isFile)) {
    const type = place.isShared ? 'file-elsewhere' : 'unreadable-file'
    return { type, eventId: base.eventId, lang: base.lang, place }
  }
  const inbound = { ...base, type: 'text' as const, text: text || help[base.lang] }
  return { type: 'inbound', inbound, user, place }
}

const fileType = 'application/vnd.microsoft.teams.file.download.info'

/** What was dropped in the chat. Words beside it only say what it is, and are not asked as a question. */
function readFiles({ attachments }: Message): KeptFile[] {
  return (attachments ?? []).flatMap(({ contentType, name, content }) =>
    contentType === fileType && content ? [{ name: name || 'fil', url: content.downloadUrl }] : [],
  )
}

/** Teams attaches each formatted text to itself as HTML: that is no file. */
function isFile({ contentType }: { readonly contentType: string }): boolean {
  return /^(?:image|video|audio)\//.test(contentType) || contentType === fileType
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

function readPress(press: Press, context: Context): Arrival {
  const place = { ...context.place, card: press.replyToId ?? undefined }
  return readButton(press.value.action.data, { ...context, place })
}

/** A dialog is one person's own, wherever it was opened. */
function readDialog(dialog: Dialog, context: Context): Arrival {
  const place = { ...context.place, card: dialog.replyToId ?? undefined }
  const read = readButton(dialog.value.data, { ...context, place }, true)
  return read.type === 'inbound' || read.type === 'old-button' ? { ...read, isDialog: true } : read
}

/** A button's action, or a form with what was typed in it; of another version, or nobody's, it is too old. */
function readButton(
  data: unknown,
  { base, user, place, organisation }: Context,
  isOwn = !place.isShared,
): Arrival {
  const button = ButtonData.safeParse(data).data
  const lang = button?.lang ?? base.lang
  const ref = place.card ? { messageRef: place.card } : {}
  const form = readForm(data)
  if (form && isOwn) {
    const { action, values, sent, id } = form
    const eventId = `${organisation}:${base.conversation}:form:${id}`
    const inbound = { ...base, eventId, lang, type: 'form' as const, action, values, ...ref }
    return { type: 'inbound', inbound, user, place, sent }
  }
  const { data: action } = Action.safeParse(button?.action)
  if (!action) return { type: 'old-button', eventId: base.eventId, lang, place }
  const inbound = { ...base, lang, type: 'press' as const, action, ...ref }
  return { type: 'inbound', inbound, user, place }
}

/** Teams tells of one install in several ways, and again when it comes again: it is one event for each room and day. */
function readJoin({ base, user, place, organisation }: Context): Arrival {
  const eventId = `${organisation}:${base.conversation}:joined`
  return { type: 'inbound', inbound: { ...base, eventId, type: 'joined' }, user, place }
}

/** Taken away from one's own chat, nobody can be written to there; out of a room it is about nobody. */
function readLeave({ base, user, place }: Context): Arrival {
  if (place.isShared) return nothing
  return { type: 'inbound', inbound: { ...base, type: 'left' }, user, place }
}
