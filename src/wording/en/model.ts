// What is said where a language model helped, and about it to whoever runs it. Used by src/ask/model, the drafts' rooms, main and doctor.
import type { ModelWording } from '../da/model.js'

export const model: ModelWording = {
  wroteAnswer: 'Written by a language model and checked against your own data.',
}
