// A signed payload → what it is to Pejling: an inbound event and the place where its answer goes. Pure; slack.ts calls it.
// The tenant is the workspace that the payload was signed for. Bots, edits and other workspaces' payloads are nothing at all.
import { createHash } from 'node:crypto'
import { Action } from '../../src/core/action.js'
import type { TenantId } from '../../src/core/ids.js'
import type { Inbound } from '../../src/core/message.js'
import type { Arrival, Place, SaidArrival } from './arrival.js'
import type { Delivery } from './door/http.js'
import {
  Command,
  DialogNote,
  DroppedFile,
  EventEnvelope,
  type Message,
  Press,
  Submission,
} from './schema.js'
import { readTyped, readValues } from './show/form.js'
import { langOfButton } from './show/render.js'

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
  const foreign = isForeign(message, context)
  const conversation = thread ? `${channel}:${thread}` : channel
  const here = isDirect ? {} : { shared: true as const, ...roomOf({ id: channel }) }
  const base = { tenant, conversation, eventId, ...here }
  const inbound = { ...base, type: 'text' as const, text: text || help }
  const asked: SaidArrival = { type: 'inbound', inbound, user, foreign, place, repeats: true }
  if (!message.files?.length) return asked
  if (place.type !== 'direct') {
    return text.includes('?') ? asked : { type: 'filesInRoom', place, eventId }
  }
  const { files } = message
  const found = files.flatMap(raw => DroppedFile.safeParse(raw).data ?? [])
  if (found.length < files.length) return nothing('unread')
  return {
    type: 'dropped',
    inbound: {
      ...base,
      conversation: `${channel}:${thread ?? message.ts}`,
      eventId: `${eventId}:files`,
      type: 'file',
    },
    files: found,
    user,
    foreign,
    // One drop, one thread: its preview and what is pressed in it stay together.
    place: { ...place, thread: thread ?? message.ts },
    ...(text.includes('?') ? { asked } : {}),
  }
}

/** The channel where others read along, for writing there later; nothing in a direct message. Only a press knows its name. */
function roomOf(channel: Press['channel']): Pick<Inbound, 'room'> {
  if (!channel || channel.id.startsWith('D')) return {}
  const { id: room, name = '' } = channel
  const isName = name !== '' && !/^(?:privategroup|directmessage|mpdm-.*)$/.test(name)
  return { room: { platform: 'slack', room, ...(isName ? { name } : {}) } }
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
    inbound: { type: 'text', tenant, conversation, eventId: hash(), text: text || help },
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
  const ref = {
    ...(messageRef === undefined ? {} : { messageRef }),
    ...roomOf(press.channel),
  }
  return {
    type: 'inbound',
    inbound: { type: 'press', tenant, conversation, eventId: hash(), lang, action, ...ref },
    ...who,
    place,
    repeats: false,
    trigger: press.trigger_id,
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
  if (channel.startsWith('D')) {
    const message = press.container.message_ts ?? press.message?.ts
    return { conversation, place: { type: 'direct', channel, thread, message } }
  }
  return { conversation, place: { type: 'whisper', channel, thread, user } }
}

/**
 * The same words in the same dialog are the same event, so that what was taken without our knowing is not taken twice. Only what Pejling
 * itself has opened is a form.
 */
function readSubmission(
  { view, ...submission }: Submission,
  _: Delivery,
  { tenant, team }: Workspace,
): Arrival {
  const who = presser(submission, team)
  if (!who) return nothing('foreign-workspace')
  const note = readNote(view.private_metadata)
  if (!note) return nothing('unread')
  const { action, lang, conversation, place } = note
  const ref = place.type === 'direct' && place.message ? { messageRef: place.message } : {}
  const values = readValues(view.state.values)
  const words = JSON.stringify([
    team,
    view.id,
    action,
    values,
    ...(note.private ? [note.private] : []),
  ])
  const eventId = createHash('sha256').update(words).digest('hex')
  return {
    type: 'submitted',
    inbound: { type: 'form', tenant, conversation, eventId, lang, action, values, ...ref },
    ...who,
    place: place.type === 'whisper' ? { ...place, user: who.user } : place,
    inputs: Object.keys(view.state.values),
    typed: readTyped(view),
    isPrivate: note.private !== undefined,
  }
}

function readNote(text: string): DialogNote | undefined {
  try {
    return DialogNote.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
