// What Slack sends, as far as it is read: events, commands, presses, dialogs, and what the Web API answers.
// Everything else in a payload is dropped here, and a payload of another shape is none.
import { z } from 'zod'
import { FormAction } from '../../src/core/action.js'

/** A workspace, user or channel id. */
const id = z.string().regex(/^[A-Z][A-Z0-9]{1,30}$/)
const ts = z.string().regex(/^\d{1,20}\.\d{1,20}$/)
const text = z.string().default('')
const optionalId = id.nullish().catch(undefined)

export const UrlVerification = z.object({
  type: z.literal('url_verification'),
  challenge: z.string().max(1000),
})

/** Someone's message. `team` and its kin name the author's own workspace where it is another. */
export const Message = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  channel: id,
  channel_type: z.string().optional(),
  user: optionalId,
  bot_id: z.string().nullish(),
  text,
  ts,
  thread_ts: ts.optional(),
  team: optionalId,
  user_team: optionalId,
  source_team: optionalId,
  files: z.array(z.unknown()).max(100).optional(),
})
export type Message = z.infer<typeof Message>

/** A file that somebody dropped. One that Slack does not hand out has no address, or another site's. */
export const DroppedFile = z.object({
  id: z.string().max(100),
  name: z.string().max(1000).nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nonnegative().nullish(),
  url_private_download: z.url().nullish().catch(undefined),
  url_private: z.url().nullish().catch(undefined),
})
export type DroppedFile = z.infer<typeof DroppedFile>

const HomeOpened = z.object({
  type: z.literal('app_home_opened'),
  user: id,
  channel: id,
  tab: z.enum(['home', 'messages']),
})
const Uninstalled = z.object({ type: z.literal('app_uninstalled') })
/** People's own tokens are not ours to lose: only the bot's count. */
const TokensRevoked = z.object({
  type: z.literal('tokens_revoked'),
  tokens: z.object({ bot: z.array(z.string()).min(1) }),
})

/** `authorizations` names the workspace that Pejling is installed in; in a shared channel `team_id` may be another's. */
export const EventEnvelope = z.object({
  type: z.literal('event_callback'),
  team_id: optionalId,
  enterprise_id: optionalId,
  event_id: z.string().min(1).max(100),
  authorizations: z
    .array(z.object({ team_id: optionalId, enterprise_id: optionalId, user_id: optionalId }))
    .optional(),
  event: z.discriminatedUnion('type', [Message, HomeOpened, Uninstalled, TokensRevoked]),
})
export type EventEnvelope = z.infer<typeof EventEnvelope>

export const Command = z.object({
  command: z.string().startsWith('/'),
  text,
  team_id: id,
  enterprise_id: optionalId,
  channel_id: id,
  user_id: id,
  response_url: z.url(),
})
export type Command = z.infer<typeof Command>

const who = {
  user: z.object({ id, team_id: optionalId }),
  team: z.object({ id, enterprise_id: optionalId }).nullish(),
  enterprise: z.object({ id }).nullish(),
}

export const Press = z.object({
  type: z.literal('block_actions'),
  ...who,
  channel: z.object({ id, name: z.string().max(100).optional().catch(undefined) }).optional(),
  container: z.object({
    type: z.string(),
    message_ts: ts.optional(),
    thread_ts: ts.optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ ts: ts.optional(), thread_ts: ts.optional() }).optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
  response_url: z.url().optional(),
  /** Opens a dialog, within 3 s. */
  trigger_id: z.string().max(300).optional(),
})
export type Press = z.infer<typeof Press>

const Option = z.object({ value: z.string(), text: z.object({ text }).optional() })
export const Input = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: Option.nullish(),
  selected_options: z.array(Option).nullish(),
})
export type Input = z.infer<typeof Input>
/** An input of the dialog, for what it was called. */
export const InputBlock = z.object({ block_id: z.string(), label: z.object({ text }) })
/** A dialog that was filled in: `values` by block, then by input; ours have one input a block. */
export const Submission = z.object({
  type: z.literal('view_submission'),
  ...who,
  view: z.object({
    id: z.string().max(100),
    private_metadata: z.string().max(3000),
    blocks: z.array(z.unknown()).catch([]),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Input)) }),
  }),
})
export type Submission = z.infer<typeof Submission>

/**
 * What a dialog carries along, written when it was opened: what it is sent for, and where it was asked for. It comes back from Slack
 * signed, so it is ours; another app's, or an older version's, is none.
 */
export const DialogNote = z.object({
  action: FormAction,
  lang: z.enum(['da', 'en']),
  conversation: z.string().min(1).max(100),
  /** What stands in it is put in no message that stays. A new one for each showing, so that nobody can try out what was sent by its hash. */
  private: z.uuid().optional(),
  place: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('direct'),
      channel: id,
      thread: ts.optional(),
      message: ts.optional(),
    }),
    z.object({ type: z.literal('whisper'), channel: id, thread: ts.optional() }),
    z.object({ type: z.literal('hook'), url: z.url() }),
  ]),
})
export type DialogNote = z.infer<typeof DialogNote>

/** What the Web API says of a person. */
export const SlackUser = z.object({
  id,
  team_id: optionalId,
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_email_confirmed: z.boolean().optional(),
  enterprise_user: z.object({ enterprise_id: optionalId }).optional(),
  profile: z.object({ email: z.string().max(254).optional() }).optional(),
})
export type SlackUser = z.infer<typeof SlackUser>

export const UserInfo = z.object({ user: SlackUser })
export const Posted = z.object({ channel: z.string().optional(), ts: z.string().optional() })
export const History = z.object({ messages: z.array(z.unknown()) })
const Metadata = z.object({
  event_type: z.string(),
  event_payload: z.object({ key: z.unknown() }),
})
/** A page of a room's history, as far as it tells which deliveries are in it. */
export const HistoryPage = z.object({
  messages: z.array(
    z.object({ ts: z.string().optional(), metadata: Metadata.optional().catch(undefined) }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).nullish(),
})
export const OpenedRoom = z.object({ channel: z.object({ id }) })
export const AuthTest = z.object({
  team_id: id,
  enterprise_id: optionalId,
  bot_id: z.string().max(100).optional().catch(undefined),
})
