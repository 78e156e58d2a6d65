// Buttons and forms with which a school's leader, or the leader's delegate, chooses who takes part. Part of the table in core/action.ts.
import { z } from 'zod'

const Meeting = z.string().min(1).max(500)
const School = z.string().min(1).max(80)

/**
 * The list to choose from (`choose`), telling the chosen (`tell`), the form for somebody who is not known yet (`add`), the form that
 * names a delegate (`delegate`) and taking that back (`undelegate`, from `person`), who of the school is away in the meeting's week
 * (`away`). `person` of a `choose`: who cannot come, and is not ticked in the list.
 */
export const DesignationAction = z.strictObject({
  id: z.literal('designation'),
  does: z.enum(['choose', 'tell', 'add', 'delegate', 'undelegate', 'away']),
  meeting: Meeting.optional(),
  school: School.optional(),
  /** The meeting's revision of answers that the button was made at. */
  revision: z.number().int().nonnegative().optional(),
  person: z.string().min(1).max(254).optional(),
})
export type DesignationAction = z.infer<typeof DesignationAction>

export const DesignationForms = [
  z.strictObject({
    id: z.literal('choose-people'),
    meeting: Meeting,
    school: School,
    revision: z.number().int(),
    /** The moment of the choice that the form showed: somebody else's newer one is not overwritten unseen. */
    seen: z.number().optional(),
  }),
  z.strictObject({ id: z.literal('add-person'), meeting: Meeting, school: School }),
  z.strictObject({ id: z.literal('name-delegate'), school: School }),
] as const
