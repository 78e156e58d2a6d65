// What is said where a language model helped, and about it to whoever runs it. Used by src/ask/model, the drafts' rooms, main and doctor.
import type { ModelWording } from '../da/model.js'

export const model: ModelWording = {
  wroteAnswer: 'Written by a language model and checked against your own data.',
  draft: {
    note: 'Draft written by a language model. Read it through before you say yes.',
    suggest: 'Let the language model suggest a text',
    own: 'Use my own words',
    none: 'The language model had no usable suggestion this time, so your own words stand here as you wrote them.',
  },
}
