// A form whose text could not be stored comes back with all that was typed: nothing that somebody wrote is lost because the store is away.
// Used by the forms of this folder.
import { Fault } from '../../../core/errors.js'
import type { Form, FormField } from '../../../core/reply.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'

/** `form` is the form as it was sent. Anything but an unreachable store is a surprise, and thrown. */
export async function orBack(form: Form, store: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await store()
  } catch (error) {
    if (!(error instanceof Fault) || !/^store\.(?:unreachable|refused)$/.test(error.code))
      throw error
    return { form: withProblem(form, wording(form.lang).checkin.problems.notSaved) }
  }
}

/** Beside its first field. */
export function withProblem(form: Form, problem: string): Form {
  const [first, ...rest] = form.fields
  const fields: readonly FormField[] = first ? [{ ...first, problem }, ...rest] : []
  return { ...form, fields }
}
