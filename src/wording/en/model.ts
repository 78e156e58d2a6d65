// What is said where a language model helped, and about it to whoever runs it. Used by src/ask/model, the drafts' rooms, main and doctor.
import type { ModelWording } from '../da/model.js'

export const model: ModelWording = {
  wroteAnswer: 'Written by a language model and checked against your own data.',
  wroteTalk: 'Written by a language model.',
  moment: ({ date, time, year, week }) => `${date} ${year} at ${time} (week ${week})`,
  asker: {
    member: 'The one who asks is in the network.',
    guest: 'The one who asks is a guest and must not have names of persons.',
  },
}
