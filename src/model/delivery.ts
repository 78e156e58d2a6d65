// One message to one person or account, as the outbox keeps it: what it is about and to whom, never its words, which are made when it
// is sent. A capability makes it together with what it is about; src/deliver sends it; src/compose.ts finds the words.
import { z } from 'zod'
import { MeetingId, PersonId } from '../core/ids.js'
import { Channel } from './reminder.js'

/** A person, reached where they are; an account that is nobody's in the programme (a guest who asked); or a room of many. */
export const Receiver = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: PersonId }),
  z.object({
    kind: z.literal('account'),
    platform: z.string(),
    userId: z.string(),
    ref: z.string().optional(),
  }),
  Channel.omit({ name: true }).extend({ kind: z.literal('channel') }),
])
export type Receiver = z.infer<typeof Receiver>

/**
 * What a message is about. `question` goes to who can answer, `reply` to who asked; `membership` to who decides, `welcome` to the guest;
 * `reminder` (id: formatReminderId) and `change` (id: the MeetingChange's) to whom a meeting is for; `edit` (id: a MeetingChange's)
 * makes an older message about that meeting say how it is now; `alarm` (id: what and which day) to the administrator.
 * `invitation` (id: an Opening's) asks whether one comes, `designation` (the same, or `named:school:leader:at` to a new delegate) asks a
 * leader who does; `chosen` (id: `about:answerRevision:school:at:on|off`) tells who was chosen, or is no longer, `declined` (id:
 * `about:answerRevision:person:at`) the leader that one of them cannot, `substitute` (the same, of who asked) the colleague who is to go instead; `nudge` (id: `about:answerRevision:n`) who has not answered;
 * `coverage` (id: `about@moment`) is a card that says who comes and is kept up to date. `broadcast` (id: a Broadcast's) is what a
 * coordinator wrote, `rewrite` (id: `broadcast:n`) and `recall` (id: the broadcast's) change it where it lies, `approval` asks another network's
 * coordinator, `held` asks its author what to do with one that is late. `checkin` (id: a Round's, or `round:later:at` for who said later)
 * asks, `checkin-nudge` (the same) asks again; `result` tells what came out, `doing` what is done about it, `doing-wanted` asks its author
 * for that, `round-note` (id: `round:why`) tells its author that it was moved or could not be held. `contact` is somebody's wish to be
 * contacted. `reflection` (id: a Reflection's) and `reflection-reply` (id: `reflection:n`) go between a writer and a reader;
 * `team-question` and `team-answer` ask a team and tell who asked.
 */
export const Source = z.object({
  kind: z.enum([
    'question',
    'reply',
    'membership',
    'welcome',
    'reminder',
    'change',
    'edit',
    'alarm',
    'invitation',
    'designation',
    'chosen',
    'declined',
    'substitute',
    'nudge',
    'coverage',
    'broadcast',
    'rewrite',
    'recall',
    'approval',
    'held',
    'checkin',
    'checkin-nudge',
    'result',
    'doing',
    'doing-wanted',
    'round-note',
    'contact',
    'reflection',
    'reflection-reply',
    'team-question',
    'team-answer',
  ]),
  id: z.string().min(1),
})
export type Source = z.infer<typeof Source>

/** Cancelled and moved before a reminder less than two hours ahead, that before other reminders and answers, nudges last. */
export const Urgency = z.enum(['urgent', 'soon', 'normal', 'low'])
export type Urgency = z.infer<typeof Urgency>

/**
 * `answered`: `id` is the meeting, `field` the answer's (model/answer.ts: `answerField`, or a school's `choiceField`). `stopped`: `id` is a broadcast's,
 * `field` is `all`. `checked-in`: `id` is a round's, `field` the receiver's place in it (checkin-keys.ts): they have answered or skipped it.
 */
export const Unless = z.object({
  is: z.enum(['answered', 'stopped', 'checked-in']),
  id: z.string().min(1),
  field: z.string().min(1),
})
export type Unless = z.infer<typeof Unless>

export const Delivery = z.object({
  source: Source,
  receiver: Receiver,
  /** Business time: not before this, and given up at that. */
  notBefore: z.number(),
  expiresAt: z.number(),
  /** Which goes first when many are due; `normal` where nothing is said. */
  urgency: Urgency.optional(),
  /** The occurrence or deadline it is about: for the report, and to find what was sent about it. Of a round's messages the round. */
  about: MeetingId.optional(),
  /** The key of the delivery whose message this one takes the place of. */
  edits: z.string().optional(),
  /** It is not sent any more once that is so: its receiver has answered, or it was stopped. Checked whenever the row is taken or aimed. */
  unless: Unless.optional(),
})
export type Delivery = z.infer<typeof Delivery>

/** Made of what it is, so that the same message to the same person is the same delivery, on whatever platform. */
export function deliveryKeyOf({
  source,
  receiver,
  edits,
}: Pick<Delivery, 'source' | 'receiver' | 'edits'>): string {
  const key = `${source.kind}:${source.id}:${receiverName(receiver)}`
  return edits === undefined ? key : `${key}:${edits}`
}

/** A receiver as one word, the same for the same one. */
export function receiverName(receiver: Receiver): string {
  switch (receiver.kind) {
    case 'person':
      return receiver.id
    case 'account':
      return `account:${receiver.platform}:${receiver.userId}`
    case 'channel':
      return `channel:${receiver.platform}:${receiver.id}`
    default:
      return receiver satisfies never
  }
}

/** 1 for the most urgent, to 4. */
export function rankOf({ urgency = 'normal' }: Pick<Delivery, 'urgency'>): number {
  return Urgency.options.indexOf(urgency) + 1
}

/**
 * What stands in one message with others of the same sort that go to the same receiver at the same time: what is planned, or nudges, which
 * are never said together with it. Undefined: it comes alone.
 */
export function bundleOf({ source }: Pick<Delivery, 'source'>): 'planned' | 'nudges' | undefined {
  if (source.kind === 'nudge') return 'nudges'
  return source.kind === 'reminder' || source.kind === 'change' ? 'planned' : undefined
}
