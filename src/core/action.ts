// What a button or a form carries: an action id and a small payload, at most 2000 bytes as JSON.
// The bot has one explicit table of these (src/bot.ts); an adapter only carries them there and back.
import { z } from 'zod'
import { AfterAction, AfterForms } from './actions/after.js'
import { BroadcastAction, BroadcastForms } from './actions/broadcast.js'
import {
  CheckinAction,
  CheckinForms,
  ResultAction,
  ResultForms,
  RoundAction,
  RoundForms,
} from './actions/checkin.js'
import { CoverageAction } from './actions/coverage.js'
import { DesignationAction, DesignationForms } from './actions/designation.js'
import { InvitationAction, InvitationForms } from './actions/invitation.js'
import { OwnDataAction } from './actions/own-data.js'
import { ReflectionAction, ReflectionForms, TeamAction, TeamForms } from './actions/reflection.js'
import { SentAction, SentForms } from './actions/sent.js'
import { LocalDate, LocalDateTime } from './time.js'

/** Ask a question as if the person had typed it. */
const AskAction = z.strictObject({ id: z.literal('ask'), q: z.string().min(1).max(500) })

/** The picture that answers a question, as a file that can be kept; asked anew, with the presser's rights. */
const PictureAction = z.strictObject({ id: z.literal('picture'), q: z.string().min(1).max(500) })

/** The links that put a meeting, and everything else that is for the person, into their calendar; `renew` for a new address. */
export const CalendarAction = z.strictObject({
  id: z.literal('calendar'),
  meeting: z.string().min(1).max(500).optional(),
  renew: z.literal(true).optional(),
})
export type CalendarAction = z.infer<typeof CalendarAction>

/**
 * A button of the preview of an import, which names the preview it stands in: take it, see all of it, drop it, or look again with
 * other choices. Never the content itself.
 */
export const ImportAction = z.strictObject({
  id: z.literal('import'),
  preview: z.uuid(),
  does: z.enum(['take', 'all', 'cancel', 'choose']),
  /** With `choose`: what is to be as said here; the other choices stay. */
  choices: z
    .strictObject({
      takesFixes: z.boolean().optional(),
      prefersFiles: z.boolean().optional(),
      takesGone: z.boolean().optional(),
      withoutNotices: z.boolean().optional(),
    })
    .optional(),
})
export type ImportAction = z.infer<typeof ImportAction>

/** Takes back this import and no other. `sure`: it was shown who is told of it, and they are, or not. */
export const UndoAction = z.strictObject({
  id: z.literal('undo-import'),
  import: z.uuid(),
  sure: z.enum(['tell', 'silent']).optional(),
})
export type UndoAction = z.infer<typeof UndoAction>

/** What waits for the presser's yes: look at it; take it or drop it as it was shown, at that version of the programme. */
export const WaitingAction = z.strictObject({
  id: z.literal('waiting'),
  does: z.enum(['show', 'take', 'drop']),
  version: z.number().int().nonnegative().optional(),
})
export type WaitingAction = z.infer<typeof WaitingAction>

/** Whether the answer to this question helped. */
export const VoteAction = z.strictObject({
  id: z.literal('vote'),
  q: z.string().min(1).max(500),
  helped: z.boolean(),
})
export type VoteAction = z.infer<typeof VoteAction>

/** Opens the form that asks a coordinator what Pejling could not answer. */
const AskCoordinatorAction = z.strictObject({
  id: z.literal('ask-coordinator'),
  q: z.string().min(1).max(500),
})

/**
 * A coordinator's button at a question that was sent on: open the form for its answer; say that one cannot answer; make the answer a
 * page, and take that back; a language model's draft of the page (`suggest`), and the form to mend it in (`page`).
 */
export const QuestionAction = z.strictObject({
  id: z.literal('question'),
  question: z.uuid(),
  does: z.enum(['answer', 'pass', 'keep', 'unkeep', 'suggest', 'page']),
})
export type QuestionAction = z.infer<typeof QuestionAction>

/** A coordinator's list of what waits for an answer, what Pejling could not answer, and what was voted down. */
const QuestionsAction = z.strictObject({ id: z.literal('questions') })

/** Opens the form with which a guest asks to be added. */
const AskMembershipAction = z.strictObject({ id: z.literal('ask-membership') })

/** A coordinator's yes or no to a guest: add them as somebody new (`approve`), or let the account be the person whose e-mail it is (`link`). */
export const MembershipAction = z.strictObject({
  id: z.literal('membership'),
  request: z.uuid(),
  does: z.enum(['approve', 'link', 'reject']),
})
export type MembershipAction = z.infer<typeof MembershipAction>

/** What becomes of a meeting; what is not named stays. Local times in the programme's zone. */
export const MeetingEdit = z.strictObject({
  startLocal: z.union([LocalDateTime, LocalDate]).optional(),
  endLocal: z.union([LocalDateTime, LocalDate]).optional(),
  /** Empty: it has none any more. */
  place: z.string().max(200).optional(),
  link: z.string().max(500).optional(),
  status: z.enum(['planned', 'cancelled']).optional(),
})
export type MeetingEdit = z.infer<typeof MeetingEdit>

/**
 * A button at a meeting's change: `form` to fill in, `ask` for the preview, `take` what the preview showed (of the meeting at that
 * `revision`), `undo` it while it is not told, `tell` it at once.
 */
export const ChangeMeetingAction = z.strictObject({
  id: z.literal('change-meeting'),
  meeting: z.string().min(1).max(500),
  does: z.enum(['form', 'ask', 'take', 'undo', 'tell']),
  revision: z.number().int().nonnegative().optional(),
  edit: MeetingEdit.optional(),
  /** With `take`: told at once, without the pause. */
  now: z.literal(true).optional(),
})
export type ChangeMeetingAction = z.infer<typeof ChangeMeetingAction>

/**
 * A group's reminders (`network` absent: meetings of no network): the first month shown, who of it cannot be reached, said yes to, stopped,
 * times; in the room that was named, to each person, or both. `seen`: what was shown when the button was, so that a yes is to that.
 */
export const RemindersAction = z.strictObject({
  id: z.literal('reminders'),
  network: z.string().max(80).optional(),
  does: z.enum([
    ...['show', 'names', 'start', 'stop', 'times', 'here', 'people', 'both'],
    ...['hour-off', 'hour-on', 'nudges-off', 'nudges-on'],
  ] as const),
  seen: z.string().max(60).optional(),
})
export type RemindersAction = z.infer<typeof RemindersAction>

/** What has become of messages about a meeting: shown, as a file, and what can be done about it. */
export const ReportAction = z.strictObject({
  id: z.literal('report'),
  about: z.string().min(1).max(500).optional(),
  does: z.enum(['show', 'names', 'file', 'again', 'hurry']),
})
export type ReportAction = z.infer<typeof ReportAction>

/** It was sent after a reminder (a pupil seemed named), and is not stopped by one again. */
const isSure = z.literal(true).optional()

/** What a form is sent for. `isSure`: its sender has been reminded of what stands in it. */
export const FormAction = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('ask-coordinator'), isSure }),
  z.strictObject({ id: z.literal('answer-question'), question: z.uuid(), isSure }),
  z.strictObject({ id: z.literal('answer-page'), question: z.uuid(), isSure }),
  z.strictObject({ id: z.literal('ask-membership') }),
  z.strictObject({
    id: z.literal('edit-meeting'),
    meeting: z.string().min(1).max(500),
    revision: z.number().int().nonnegative(),
  }),
  z.strictObject({ id: z.literal('hurry'), about: z.string().min(1).max(500) }),
  z.strictObject({ id: z.literal('reminder-times'), network: z.string().max(80).optional() }),
  ...InvitationForms,
  ...DesignationForms,
  ...AfterForms,
  ...BroadcastForms,
  ...SentForms,
  ...CheckinForms,
  ...RoundForms,
  ...ResultForms,
  ...ReflectionForms,
  ...TeamForms,
])
export type FormAction = z.infer<typeof FormAction>

export const Action = z.discriminatedUnion('id', [
  AskAction,
  PictureAction,
  CalendarAction,
  ImportAction,
  UndoAction,
  WaitingAction,
  VoteAction,
  AskCoordinatorAction,
  QuestionAction,
  QuestionsAction,
  AskMembershipAction,
  MembershipAction,
  ChangeMeetingAction,
  RemindersAction,
  ReportAction,
  InvitationAction,
  DesignationAction,
  CoverageAction,
  AfterAction,
  BroadcastAction,
  SentAction,
  CheckinAction,
  RoundAction,
  ResultAction,
  ReflectionAction,
  TeamAction,
  OwnDataAction,
])
export type Action = z.infer<typeof Action>
