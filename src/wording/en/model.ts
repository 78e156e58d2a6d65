// What is said where a language model helped, and about it to whoever runs it. Used by src/ask/model, the drafts' rooms, main and doctor.
import type { ModelWording } from '../da/model.js'

export const model: ModelWording = {
  wroteAnswer: 'Written by a language model and checked against your own data.',
  wroteTalk: 'Written by a language model.',
  looking: 'Just a moment, I am looking …',
  moment: ({ date, time, year, week }) => `${date} ${year} at ${time} (week ${week})`,
  asker: {
    member: 'The one who asks is in the network.',
    guest: 'The one who asks is a guest and must not have names of persons.',
  },
  draft: {
    note: 'Draft written by a language model. Read it through before you say yes.',
    suggest: 'Let the language model suggest a text',
    own: 'Use my own words',
    none: 'The language model had no usable suggestion this time, so your own words stand here as you wrote them.',
    put: question =>
      `A suggested question, written by a language model: “${question}” You can change it once you have chosen.`,
    suggestPage: 'Let the language model suggest it',
    page: {
      heading: 'This is how the page could be',
      note: 'Draft written by a language model. Read it through and correct it before you save. Nothing is saved as a page yet.',
      none: 'The language model had no usable suggestion this time. You can edit the page yourself, starting from your answer.',
      mend: 'Edit and save',
      asIs: 'Use my answer as it is',
      form: {
        title: 'Make it a page',
        submit: 'Save the page',
        text: 'Everybody can read the page, guests too. It does not say who asked.',
        name: 'Heading',
        content: 'Text',
        emptyName: 'Write a heading.',
        empty: 'Write what the page should say.',
      },
    },
  },
}
