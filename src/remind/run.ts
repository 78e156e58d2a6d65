// What is due of reminders and changes: plans anew when the facts have changed, writes the rows of what has come due, and tells what
// has changed. Called by the tick and after each write, on every replica; every step can be repeated.
import type { Standing } from './asking.js'
import { fireReminders } from './run/fire.js'
import { scheduleReminders } from './run/schedule.js'
import { handOn, settleChanges } from './run/settle.js'

/**
 * Every step is taken whatever becomes of the others; what could not be done, the next turn does. Throws the first error when all is
 * done that can be.
 */
export async function runReminders(standing: Standing): Promise<void> {
  const settings = await standing.deps.reminders.settings(standing.tenant)
  const errors: unknown[] = []
  const steps = [
    () => settleChanges(standing, settings),
    () => handOn(standing),
    () => scheduleReminders(standing, settings),
    () => fireReminders(standing, settings),
  ]
  for (const step of steps) await step().catch((error: unknown) => errors.push(error))
  if (errors.length > 0) throw errors[0]
}
