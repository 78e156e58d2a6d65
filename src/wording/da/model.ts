// What is said where a language model helped, and about it to whoever runs it. Used by src/ask/model, the drafts' rooms, main and doctor.

export interface ModelWording {
  /** Under a reply that a model wrote. */
  wroteAnswer: string
  /** Under one that tells nothing of the network's own: there was nothing to check it against. */
  wroteTalk: string
  /** While one is being written, where that takes long. */
  looking: string
  /** For the model's own prompt: what day it is, and who asks. */
  moment(said: { date: string; time: string; year: number; week: number }): string
  asker: { member: string; guest: string }
  /** Drafts of messages, check-ins and pages. */
  draft: {
    /** Until it is edited. */
    note: string
    suggest: string
    /** Back to one's own words. */
    own: string
    /** It was asked for and did not come. */
    none: string
    /** A question for a check-in that has no meeting or network yet. */
    put(question: string): string
    suggestPage: string
    /** A draft of a page: what to do with it, or with one's own words where there is none. */
    page: {
      heading: string
      note: string
      none: string
      mend: string
      /** The answer as it was given, without the draft. */
      asIs: string
      form: {
        title: string
        submit: string
        text: string
        name: string
        content: string
        emptyName: string
        empty: string
      }
    }
  }
}

export const model: ModelWording = {
  wroteAnswer: 'Skrevet af en sprogmodel og tjekket mod jeres egne data.',
  wroteTalk: 'Skrevet af en sprogmodel.',
  looking: 'Lige et øjeblik, jeg ser efter …',
  moment: ({ date, time, year, week }) => `${date} ${year} ${time} (uge ${week})`,
  asker: {
    member: 'Den, der spørger, er med i netværket.',
    guest: 'Den, der spørger, er gæst og må ikke få navne på personer.',
  },
  draft: {
    note: 'Udkast skrevet af en sprogmodel. Læs det igennem, før du siger ja.',
    suggest: 'Lad sprogmodellen foreslå en tekst',
    own: 'Brug mine egne ord',
    none: 'Sprogmodellen havde ikke et brugbart forslag denne gang, så dine egne ord står her, som du skrev dem.',
    put: question =>
      `Forslag til spørgsmål, skrevet af en sprogmodel: “${question}” Du kan rette det, når du har valgt.`,
    suggestPage: 'Lad sprogmodellen foreslå siden',
    page: {
      heading: 'Sådan kan siden blive',
      note: 'Udkast skrevet af en sprogmodel. Læs det igennem, og ret det, før du gemmer. Intet er gemt som side endnu.',
      none: 'Sprogmodellen havde ikke et brugbart forslag denne gang. Du kan selv rette siden til ud fra dit svar.',
      mend: 'Ret og gem',
      asIs: 'Brug mit svar, som det er',
      form: {
        title: 'Gør svaret til en side',
        submit: 'Gem siden',
        text: 'Alle kan læse siden, også gæster. Der står ikke, hvem der spurgte.',
        name: 'Overskrift',
        content: 'Tekst',
        emptyName: 'Skriv en overskrift.',
        empty: 'Skriv, hvad der skal stå på siden.',
      },
    },
  },
}
