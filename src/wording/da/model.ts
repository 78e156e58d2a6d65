// What is said where a language model helped, and about it to whoever runs it. Used by src/ask/model, the drafts' rooms, main and doctor.

export interface ModelWording {
  /** Under a reply that a model wrote. */
  wroteAnswer: string
}

export const model: ModelWording = {
  wroteAnswer: 'Skrevet af en sprogmodel og tjekket mod jeres egne data.',
}
