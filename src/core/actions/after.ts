// Buttons and forms of what is noted after a meeting: who came, minutes, agreements. Part of the table in core/action.ts.
import { z } from 'zod'

const Meeting = z.string().min(1).max(500)
/** Of an agreement that stands there: its place in the list, and how its words began, so that no other is meant. */
const nth = z.number().int().nonnegative().optional()
const what = z.string().max(120).optional()

/** The longest agreement, and how many people can be named in one. */
export const agreementLimits = { what: 300, who: 8 } as const

/** An agreement that is not noted yet. */
export const AgreementDraft = z.strictObject({
  what: z.string().min(1).max(agreementLimits.what),
  who: z.array(z.string().max(100)).max(agreementLimits.who),
  by: z.iso.date().optional(),
})
export type AgreementDraft = z.infer<typeof AgreementDraft>

/**
 * What there is (`show`), the forms for who came (`who`), minutes and an agreement, the code with which those present say so themselves;
 * what a preview showed is noted (`add`, `link`) or meant another meeting (`which`); an agreement is `done`, is open again (`reopen`), or
 * goes (`remove`).
 */
export const AfterAction = z.strictObject({
  id: z.literal('after'),
  does: z.enum([
    ...['show', 'who', 'code', 'minutes', 'agreement'],
    ...['add', 'link', 'which', 'done', 'reopen', 'remove'],
  ] as const),
  meeting: Meeting,
  nth,
  what,
  draft: AgreementDraft.optional(),
  minutes: z.string().max(600).optional(),
})
export type AfterAction = z.infer<typeof AfterAction>

export const AfterForms = [
  /** `at`: when it was opened; who has come since is kept. */
  z.strictObject({ id: z.literal('who-came'), meeting: Meeting, at: z.number() }),
  z.strictObject({ id: z.literal('minutes'), meeting: Meeting }),
  z.strictObject({
    id: z.literal('agreement'),
    meeting: Meeting,
    nth,
    what,
    isSure: z.literal(true).optional(),
  }),
] as const
