// Buttons and forms of reflections and of answers that a team gives together. Part of the table in core/action.ts.
import { z } from 'zod'

/**
 * `new` opens the form, `keep` shares what a preview showed (at that `revision`), `discard` leaves it its writer's alone, `edit`, `delete`, `sure` deletes, `reply`; `list` shows one's own, `shared` those one may read, `themes` their words.
 */
export const ReflectionAction = z.strictObject({
  id: z.literal('reflection'),
  does: z.enum([
    'new',
    'keep',
    'discard',
    'edit',
    'delete',
    'sure',
    'reply',
    'show',
    'list',
    'shared',
    'themes',
  ]),
  reflection: z.uuid().optional(),
  revision: z.number().int().positive().optional(),
})
export type ReflectionAction = z.infer<typeof ReflectionAction>

export const ReflectionForms = [
  z.strictObject({
    id: z.literal('write-reflection'),
    reflection: z.uuid().optional(),
    isSure: z.literal(true).optional(),
  }),
  z.strictObject({
    id: z.literal('reply-reflection'),
    reflection: z.uuid(),
    isSure: z.literal(true).optional(),
  }),
] as const

/**
 * A question to teams, which each answers together and with its name: `new` opens the form (with what stands in `teamRound`), `start` sends what the
 * preview showed (at that `revision`), `undo` within the pause, `discard`; `answer` opens a team's answer, `show` what was answered, to who may read
 * it, `file` the same; `close` now; `list` what one has asked, may read or can answer.
 */
export const TeamAction = z.strictObject({
  id: z.literal('team-round'),
  does: z.enum([
    'new',
    'start',
    'undo',
    'discard',
    'answer',
    'show',
    'file',
    'close',
    'who-sees',
    'list',
  ]),
  teamRound: z.uuid().optional(),
  revision: z.number().int().positive().optional(),
  team: z.string().max(120).optional(),
})
export type TeamAction = z.infer<typeof TeamAction>

export const TeamForms = [
  z.strictObject({
    id: z.literal('make-team-round'),
    teamRound: z.uuid().optional(),
    isSure: z.literal(true).optional(),
  }),
  z.strictObject({
    id: z.literal('team-answer'),
    teamRound: z.uuid(),
    team: z.string().max(120),
    /** The team's answer that stood in the form (model/team-round.ts, `nth`), 0 where there was none. */
    seen: z.number().int().nonnegative(),
    isSure: z.literal(true).optional(),
  }),
] as const
