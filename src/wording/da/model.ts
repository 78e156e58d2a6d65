// What is said where a language model helped, and about it to whoever runs it. Used by src/ask/model, the drafts' rooms, main and doctor.

export interface ModelWording {
  /** Under a reply that a model wrote. */
  wroteAnswer: string
  /** Drafts of messages, check-ins and pages. */
  draft: {
    /** Until it is edited. */
    note: string
    suggest: string
    /** Back to one's own words. */
    own: string
    /** It was asked for and did not come. */
    none: string
  }
}

export const model: ModelWording = {
  wroteAnswer: 'Skrevet af en sprogmodel og tjekket mod jeres egne data.',
  draft: {
    note: 'Udkast skrevet af en sprogmodel. Læs det igennem, før du siger ja.',
    suggest: 'Lad sprogmodellen foreslå en tekst',
    own: 'Brug mine egne ord',
    none: 'Sprogmodellen havde ikke et brugbart forslag denne gang, så dine egne ord står her, som du skrev dem.',
  },
}
