// What somebody is told of their own reminders. English. Used by src/remind/settings/mine.ts.
import type { myReminders as danish } from '../../da/send/my-reminders.js'

export const myReminders: typeof danish = {
  unknownPerson: 'I do not know you yet, so I send you no reminders.',
  lead: 'This is how I will remind you of what is coming:',
  line: ({ when, about }) => `– ${when}: ${about}`,
  more: count => `… and ${count} more after that.`,
  notStarted:
    'Not at the moment. There are meetings I could remind you of, but whoever coordinates them has not started the reminders yet.',
  none: 'Nothing is coming that I should remind you of in the next four months.',
}
