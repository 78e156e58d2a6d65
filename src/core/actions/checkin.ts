// Buttons and forms with which a check-in is answered, its result read and something done about it. Part of the table in core/action.ts.
import { z } from 'zod'

const round = z.uuid()
/** A question that a form begins with; with `own` it is a language model's, made of those words. */
const begun = { asks: z.string().max(200).optional(), own: z.string().max(200).optional() }

/**
 * The card of a round: `answer` question `nth` with `step`; `see` opens one's own answer to look at or change, `undo` takes it away, `skip`
 * ends the round's messages, `later` asks when (`half-hour`, `tomorrow`), `comment` and `contact` open their forms, `who-sees` says who can
 * see what, `show` brings the card again, `facts` is what unions and safety people get.
 */
export const CheckinAction = z.strictObject({
  id: z.literal('checkin'),
  round,
  does: z.enum([
    ...['answer', 'see', 'undo', 'skip', 'later', 'half-hour', 'tomorrow'],
    ...['comment', 'contact', 'who-sees', 'show', 'facts'],
  ] as const),
  nth: z.number().int().min(0).max(9).optional(),
  step: z.number().int().min(1).max(5).optional(),
})
export type CheckinAction = z.infer<typeof CheckinAction>

export const CheckinForms = [
  z.strictObject({ id: z.literal('own-answer'), round }),
  z.strictObject({ id: z.literal('checkin-comment'), round, isSure: z.literal(true).optional() }),
  z.strictObject({ id: z.literal('contact-me'), round: round.optional() }),
] as const

/**
 * Making rounds and series: the forms (`meeting`, `series`, `change`), the preview as its receiver sees it (`preview`), what follows the yes (`start`, bound
 * to the revision that was seen), `undo` within the pause, `discard`, `close` now, `stop` (everything in it destroyed), and of a series
 * `pause`, `resume`, `end`. `code` shows the meeting round's code, `list` what one
 * has; `who-sees` and `facts` are those of the card, of a draft or a series too. `suggest`: a language model puts a
 * draft's question; `own`: back to one's own words.
 */
export const RoundAction = z.strictObject({
  id: z.literal('round'),
  does: z.enum([
    ...[
      'choose',
      'meeting',
      'series',
      'change',
      'preview',
      'start',
      'undo',
      'discard',
      'close',
      'stop',
    ],
    ...['pause', 'resume', 'end', 'code', 'list', 'who-sees', 'facts', 'suggest', 'own'],
  ] as const),
  round: round.optional(),
  series: z.uuid().optional(),
  meeting: z.string().min(1).max(500).optional(),
  network: z.string().max(80).optional(),
  revision: z.number().int().positive().optional(),
  ...begun,
})
export type RoundAction = z.infer<typeof RoundAction>

export const RoundForms = [
  z.strictObject({
    id: z.literal('make-round'),
    round: round.optional(),
    meeting: z.string().min(1).max(500).optional(),
    network: z.string().max(80).optional(),
    ...begun,
  }),
  z.strictObject({
    id: z.literal('make-series'),
    series: z.uuid().optional(),
    network: z.string().max(80).optional(),
    ...begun,
  }),
] as const

/** What came out: shown, side by side with the others of its series, as a file; `doing` opens the form for what is done about it. */
export const ResultAction = z.strictObject({
  id: z.literal('result'),
  does: z.enum(['show', 'series', 'file', 'doing', 'list', 'picture']),
  round: round.optional(),
  series: z.uuid().optional(),
})
export type ResultAction = z.infer<typeof ResultAction>

export const ResultForms = [z.strictObject({ id: z.literal('doing'), round })] as const
