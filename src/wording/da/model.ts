// What is said where a language model helped, and about it to whoever runs it. Used by src/ask/model, the drafts' rooms, main and doctor.

export interface ModelWording {
  /** Under a reply that a model wrote. */
  wroteAnswer: string
  /** Under one that tells nothing of the network's own: there was nothing to check it against. */
  wroteTalk: string
  /** For the model's own prompt: what day it is, and who asks. */
  moment(said: { date: string; time: string; year: number; week: number }): string
  asker: { member: string; guest: string }
}

export const model: ModelWording = {
  wroteAnswer: 'Skrevet af en sprogmodel og tjekket mod jeres egne data.',
  wroteTalk: 'Skrevet af en sprogmodel.',
  moment: ({ date, time, year, week }) => `${date} ${year} ${time} (uge ${week})`,
  asker: {
    member: 'Den, der spørger, er med i netværket.',
    guest: 'Den, der spørger, er gæst og må ikke få navne på personer.',
  },
}
