// What a question, or the heading of a passage, asks for: who, when, how much. Used on both sides by src/ask/library/library.ts, passages.ts and read.ts.
import { createPhrases } from '../../text/phrases.js'
import type { Token } from '../../text/tokens.js'
import { type QuestionWord, questionWords } from '../words.js'

const phrases = createPhrases(
  Object.entries(questionWords).map(([asks, list]) => [asks, list] as const),
)
const names = new Set<string>(Object.keys(questionWords))

/** By the first such word; undefined where none asks. */
export function questionWordOf(tokens: readonly Token[]): QuestionWord | undefined {
  const found = phrases.findAll(tokens)[0]?.value
  return isQuestionWord(found) ? found : undefined
}

function isQuestionWord(name: string | undefined): name is QuestionWord {
  return name !== undefined && names.has(name)
}
