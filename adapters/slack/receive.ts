// A signed payload → what it is to Pejling: an inbound event and the place where its answer goes. Pure; slack.ts calls it.
// The tenant is the workspace that the payload was signed for. Bots, edits and other workspaces' payloads are nothing at all.
import { Action, FormAction } from '../../src/core/action.js'
import type { TenantId } from '../../src/core/ids.js'
import type { Inbound } from '../../src/core/message.js'
import type { Delivery } from './door/http.js'
import { langOfButton } from './render.js'
import { Command, EventEnvelope, type Message, Press, Submission } from './schema.js'

/** Where an answer goes. In a `thread` others read along; `whisper` is seen by one person in the room; `hook` is Slack's own way back. */
export type Place =
  | { readonly type: 'direct'; readonly channel: string; readonly thread?: string | undefined }
  | {
      readonly type: 'thread' | 'whisper'
      readonly channel: string
      readonly thread?: string | undefined
      readonly user: string
    }
  | { readonly type: 'hook'; readonly url: string }
  | { readonly type: 'home'; readonly user: string }

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
      readonly user: string
      /** From another workspace (Slack Connect): a guest, whatever Slack tells of them. */
      readonly foreign: boolean
      readonly place: Place
      /** Slack repeats it when it is not acknowledged. */
      readonly repeats: boolean
    }
  | {
      readonly type: 'opened'
      readonly user: string
      readonly tab: 'home' | 'messages'
      readonly channel: string
      readonly eventId: string
    }
  | { readonly type: 'file'; readonly place: Place; readonly eventId: string }
  | { readonly type: 'gone' }
  | {
      readonly type: 'nothing'
      readonly why: 'bot' | 'edit' | 'link' | 'foreign-workspace' | 'unread'
    }

/** The tenant, and the workspace (`T…`) or organisation (`E…`) that it is. */
export interface Workspace {
  readonly tenant: TenantId
  readonly team: string
}

const nothing = (why: Extract<Arrival, { type: 'nothing' }>['why']): Arrival => ({
  type: 'nothing',
  why,
})

/** What the payload is; undefined when it is none that Slack sends. */
export function readArrival(delivery: Delivery, workspace: Workspace): Arrival | undefined {
  const { body } = delivery
  const type = typeOf(body)
  if (type === 'event_callback') {
    const event = EventEnvelope.safeParse(body)
    return event.success ? readEvent(event.data, workspace) : nothing('unread')
  }
  if (type === 'block_actions') return withParsed(Press.safeParse(body), readPress)
  if (type === 'view_submission') return withParsed(Submission.safeParse(body), readSubmission)
  const command = Command.safeParse(body)
  if (command.success) return readCommand(command.data, delivery, workspace)
  return type === undefined ? (isSslCheck(body) ? nothing('unread') : undefined) : nothing('unread')

  function withParsed<T>(
    parsed: { success: true; data: T } | { success: false },
    read: (data: T, delivery: Delivery, workspace: Workspace) => Arrival,
  ): Arrival | undefined {
    return parsed.success ? read(parsed.data, delivery, workspace) : undefined
  }
}

function typeOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('type' in body)) return undefined
  return typeof body.type === 'string' ? body.type : undefined
}

function isSslCheck(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'ssl_check' in body
}

function readEvent(envelope: EventEnvelope, { tenant, team }: Workspace): Arrival {
  const installed = envelope.authorizations?.[0]
  const teams = installed
    ? [installed.team_id, installed.enterprise_id]
    : [envelope.team_id, envelope.enterprise_id]
  if (!teams.includes(team)) return nothing('foreign-workspace')
  const { event } = envelope
  const eventId = `${team}:${envelope.event_id}`
  switch (event.type) {
    case 'app_home_opened':
      return { type: 'opened', user: event.user, tab: event.tab, channel: event.channel, eventId }
    case 'app_uninstalled':
    case 'tokens_revoked':
      return { type: 'gone' }
    case 'message':
    case 'app_mention':
      return readMessage(event, { tenant, team, teams, eventId, self: installed?.user_id })
    default:
      return event satisfies never
  }
}

interface Context {
  readonly tenant: TenantId
  readonly team: string
  readonly teams: readonly (string | null | undefined)[]
  readonly eventId: string
  readonly self: string | null | undefined
}

/** What is asked by someone who calls and says nothing. */
const help = 'hjælp'

/** Kinds of message that a person wrote; every other one is an edit, a bot's, or what Slack itself says. */
const written = [undefined, 'file_share', 'me_message', 'thread_broadcast']

function readMessage(message: Message, context: Context): Arrival {
  const { tenant, eventId, self } = context
  const { user, channel } = message
  if (message.bot_id || !user || user === self) return nothing('bot')
  if (!written.includes(message.subtype)) return nothing('edit')
  // Channels are read by mention alone: a message that is in one came by a subscription too many.
  if (message.type === 'message' && message.channel_type !== 'im') return nothing('unread')
  const isDirect = message.type === 'message'
  const thread = message.thread_ts ?? (isDirect ? undefined : message.ts)
  const place: Place = isDirect
    ? { type: 'direct', channel, thread }
    : { type: 'thread', channel, thread, user }
  const text = readText(message.text, self).trim()
  if (text === '' && message.files?.length) return { type: 'file', place, eventId }
  const conversation = thread ? `${channel}:${thread}` : channel
  const base = { tenant, conversation, eventId, ...(isDirect ? {} : { shared: true as const }) }
  const inbound = { ...base, type: 'text' as const, text: text || help }
  return {
    type: 'inbound',
    inbound,
    user,
    foreign: isForeign(message, context),
    place,
    repeats: true,
  }
}

/** Of an organisation with several workspaces, Slack is asked whose the person is. */
function isForeign(message: Message, { team, teams }: Context): boolean {
  const authors = [message.user_team, message.source_team, message.team]
  return !team.startsWith('E') && authors.some(author => author && !teams.includes(author))
}

/** A message's text as it was typed: mentions are gone, a link is its words, and Slack's escapes are what they stand for. */
export function readText(text: string, self: string | null | undefined): string {
  return text
    .replace(/<([@#!])([^<>|]*)(?:\|([^<>]*))?>/g, (_, kind, id, label = '') =>
      kind === '#' ? label : id === self ? '' : kind === '@' ? label : '',
    )
    .replace(/<(?:mailto:|tel:)?([^<>|]*)(?:\|([^<>]*))?>/g, (_, url, label = '') => label || url)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

function readCommand(command: Command, { hash }: Delivery, { tenant, team }: Workspace): Arrival {
  if (![command.team_id, command.enterprise_id].includes(team)) return nothing('foreign-workspace')
  const text = readText(command.text, undefined).trim()
  const { channel_id: conversation, user_id: user } = command
  return {
    type: 'inbound',
    inbound: { type: 'text', tenant, conversation, eventId: hash, text: text || help },
    user,
    foreign: false,
    place: { type: 'hook', url: command.response_url },
    repeats: false,
  }
}

/** Whose press or dialog it is: undefined when it was made in a workspace that is not this tenant's. */
function presser(
  payload: Pick<Press, 'user' | 'team' | 'enterprise'>,
  team: string,
): { user: string; foreign: boolean } | undefined {
  const teams = [payload.team?.id, payload.team?.enterprise_id, payload.enterprise?.id]
  if (!teams.includes(team)) return undefined
  const own = payload.user.team_id
  return { user: payload.user.id, foreign: Boolean(own && !teams.includes(own)) }
}

function readPress(press: Press, { hash }: Delivery, { tenant, team }: Workspace): Arrival {
  const who = presser(press, team)
  if (!who) return nothing('foreign-workspace')
  const [pressed] = press.actions
  const lang = langOfButton(pressed?.action_id ?? '')
  const action = lang && readAction(pressed?.value)
  if (!action) return nothing('link')
  const { conversation, place } = placeOf(press, who.user)
  const messageRef = press.container.message_ts ?? press.message?.ts
  const ref = messageRef === undefined ? {} : { messageRef }
  return {
    type: 'inbound',
    inbound: { type: 'press', tenant, conversation, eventId: hash, lang, action, ...ref },
    ...who,
    place,
    repeats: false,
  }
}

function readAction(value: string | undefined): Action | undefined {
  if (value === undefined) return undefined
  try {
    return Action.safeParse(JSON.parse(value)).data
  } catch {
    return undefined
  }
}

/** A press is answered where its button stands: to everyone in a direct message, to the presser alone in a room. */
function placeOf(press: Press, user: string): { conversation: string; place: Place } {
  const channel = press.channel?.id
  if (!channel) return { conversation: 'home', place: { type: 'direct', channel: user } }
  const thread = press.container.thread_ts ?? press.message?.thread_ts
  const conversation = thread ? `${channel}:${thread}` : channel
  if (press.container.is_ephemeral && press.response_url) {
    return { conversation, place: { type: 'hook', url: press.response_url } }
  }
  if (channel.startsWith('D')) return { conversation, place: { type: 'direct', channel, thread } }
  return { conversation, place: { type: 'whisper', channel, thread, user } }
}

function readSubmission(
  submission: Submission,
  { hash }: Delivery,
  { tenant, team }: Workspace,
): Arrival {
  const who = presser(submission, team)
  if (!who) return nothing('foreign-workspace')
  const { private_metadata, state } = submission.view
  const action = FormAction.parse(JSON.parse(private_metadata))
  const inputs = Object.values(state.values).flatMap(block => Object.entries(block))
  const values = Object.fromEntries(
    inputs.map(([name, input]) => [
      name,
      input.selected_options?.map(option => option.value) ??
        input.selected_option?.value ??
        input.selected_date ??
        input.selected_time ??
        input.value ??
        '',
    ]),
  )
  return {
    type: 'inbound',
    inbound: { type: 'form', tenant, conversation: 'form', eventId: hash, action, values },
    ...who,
    place: { type: 'direct', channel: who.user },
    repeats: false,
  }
}
