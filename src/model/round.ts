// Check-ins: a round of questions to a group, asked once (a meeting's) or by a series; who is asked, and what one person has answered while
// it is open. src/checkin writes them, src/store/checkin keeps them. What came out is model/result.ts. The rules: CHECKINS, 1 to 5.
import { z } from 'zod'
import { MeetingId, NetworkId, PersonId } from '../core/ids.js'
import { Suggestion } from './suggestion.js'

/** Five words from heavy (1) to good (5), said by src/wording; each fits a kind of question. */
export const ScaleId = z.enum(['mood', 'agree', 'extent', 'often', 'ready', 'time', 'useful'])
export type ScaleId = z.infer<typeof ScaleId>

export const checkinLimits = {
  question: 90,
  questions: 4,
  comment: 500,
  doing: 300,
  /** Fewer who can be counted: no unsigned round. */
  fewest: 5,
  /** Fewer: it is advised against. */
  advised: 7,
  /** Days for which the link to what unions and safety people get can be opened. */
  factsDays: 90,
  /** And for which a message's picture of a result can be fetched. */
  pictureDays: 90,
} as const

export const Question = z.object({
  text: z.string().min(1).max(checkinLimits.question),
  scale: ScaleId,
})
export type Question = z.infer<typeof Question>

/** From heavy to good. */
export const Step = z.number().int().min(1).max(5)
export type Step = z.infer<typeof Step>

/** One way of dividing those who answer, chosen before the round opens. */
export const SplitBy = z.enum(['school', 'function', 'hold'])
export type SplitBy = z.infer<typeof SplitBy>

/** What is asked of whom and who sees it: of a round, and of each round of a series. Locked when it opens. */
const asked = {
  author: PersonId,
  lang: z.enum(['da', 'en']),
  createdAt: z.number(),
  /** The network that is asked, or whose meeting it is; its coordinators and deputies are not counted. */
  network: NetworkId.optional(),
  questions: z.array(Question).min(1).max(checkinLimits.questions),
  /** Of a draft that a language model has put a question for. */
  suggested: Suggestion.optional(),
  /** A comment without name may be written. */
  takesComments: z.boolean(),
  split: SplitBy.optional(),
  /** Who gets the picture besides those who were asked. */
  addressees: z.array(PersonId),
}

export const Round = z.object({
  ...asked,
  id: z.uuid(),
  /** Grows with each write. */
  revision: z.number().int().min(1),
  kind: z.enum(['meeting', 'series']),
  /** `stopped`: called off while it was open, and everything in it destroyed. `discarded`: never opened. */
  state: z.enum(['draft', 'open', 'closed', 'stopped', 'discarded']),
  /** Of a meeting's round whom its message goes to: those who said that they come, all whom the meeting is for, or nobody, so that the code alone opens it. */
  sendsTo: z.enum(['coming', 'all', 'nobody']).default('coming'),
  /** The meeting it is held in. */
  about: MeetingId.optional(),
  series: z.uuid().optional(),
  /** Business time. Of a meeting's round `opensAt` is when its messages go; whoever writes the code is asked from the same moment. */
  opensAt: z.number(),
  closesAt: z.number(),
  /** The one neutral message before it closes; a series' alone. */
  nudgeAt: z.number().optional(),
})
export type Round = z.infer<typeof Round>

/** The same question to the same group by a rhythm. */
export const Series = z.object({
  ...asked,
  network: NetworkId,
  id: z.uuid(),
  revision: z.number().int().min(1),
  state: z.enum(['draft', 'running', 'paused', 'ended', 'discarded']),
  /** When, as an RRULE (RFC 5545) without a start, and its local time of the programme's zone, `14:15`. */
  rule: z.string().max(200),
  time: z.string().regex(/^\d\d:\d\d$/),
  /** The first local day that may have a round. */
  from: z.iso.date(),
  /** When its next round opens, business time; absent while it is not running. */
  nextAt: z.number().optional(),
  /** A round of it that is open. */
  open: z.uuid().optional(),
  /** Who was counted when a picture last came out; empty before the first. */
  counted: z.array(PersonId).default([]),
  /** The local day on which that round opened: who has come since waits for the next term (A6). */
  countedOn: z.iso.date().optional(),
  /** Released rounds in a row about which nothing was said that is done. */
  silentRounds: z.number().int().nonnegative().default(0),
})
export type Series = z.infer<typeof Series>

/** One who is asked, frozen when the round opens (of a meeting's round: when they open it). `part` is the label of theirs of the split. */
export const RosterEntry = z.object({
  person: PersonId,
  /** Their answer counts: they neither made the round nor coordinate its network, nor wait for company (A6). */
  isCounted: z.boolean(),
  /** They came later than the group that is counted, and are told so. */
  isWaiting: z.boolean().optional(),
  part: z.string().optional(),
})
export type RosterEntry = z.infer<typeof RosterEntry>

/** What one person has answered while the round is open: by question's place the step. */
export const OwnAnswer = z.object({
  steps: z.record(z.string(), Step),
  comment: z
    .object({ text: z.string().min(1).max(checkinLimits.comment), keeps: z.boolean() })
    .optional(),
  hasSkipped: z.boolean().optional(),
})
export type OwnAnswer = z.infer<typeof OwnAnswer>
