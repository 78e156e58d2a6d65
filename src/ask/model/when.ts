// Whether the exact answer is all there is to say, so that no model need be asked. Called by turn.ts before every turn. A refusal, a question
// back, an order and what is known not to exist are certain, whatever a model might make of them.
import { findCpr } from '../../core/cpr.js'
import type { Lang } from '../../core/message.js'
import { wording } from '../../wording/wording.js'
import { type Answer, type AskContext, answerQuestion, understandingFor } from '../answer.js'
import type { Source } from '../answers/compose.js'
import { understandOnce } from '../remembered.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, writtenWords } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { orderOf } from '../understanding/orders.js'

/** Whether the rules are sure of their answer to the text. */
export function isSure(text: string, answer: Answer, context: AskContext): boolean {
  // The bot has stopped it before; nothing with one ever leaves.
  if (findCpr(text).length > 0) return true
  const asked = understandOnce(text, understandingFor(context))
  if (asked.social || orderOf(asked.words)) return true
  switch (answer.kind) {
    case 'refused':
    case 'clarify':
      return true
    case 'unknown':
      return !isOpen(answer, asked)
    case 'answer':
      return leftOver(answer, asked).length === 0 && !asksMore(text, answer, context)
    default:
      return answer.kind satisfies never
  }
}

/** Not understood, or no more than a guess at a text; a name that nobody knows is known not to be there. */
function isOpen({ reply, sources }: Answer, { telling, unknown }: Understood): boolean {
  if (sources.length > 0) return true
  if (!saysNotUnderstood(reply)) return telling.some(word => !unknown.includes(word))
  return true
}

function saysNotUnderstood({ lang, text }: { lang: Lang; text: string }): boolean {
  return text.startsWith(wording(lang).ask.notUnderstood)
}

/** Telling words of the question that an answer from the plan has not; of a text or a deadline, all words were weighed when it was found. */
function leftOver({ reply, sources }: Answer, { telling }: Understood): string[] {
  const isOfPlan = sources.some(({ kind }) => !weighed.includes(kind))
  if (telling.length === 0 || !isOfPlan) return []
  const texts = [reply.text, ...sources.map(({ title }) => title)]
  const told = new Set(texts.flatMap(writtenWords).flatMap(word => stemsOf(keyOf(word))))
  return telling.filter(word => !stemsOf(keyOf(word)).some(stem => told.has(stem)))
}
const weighed: readonly Source['kind'][] = ['page', 'tool', 'deadline']

/** Several questions of which the answer has not all. */
function asksMore(text: string, answer: Answer, context: AskContext): boolean {
  const parts = questionsIn(text)
  if (parts.length < 2) return false
  const known = new Set(answer.sources.map(({ kind, id }) => `${kind} ${id}`))
  return parts.some(part => {
    const { kind, sources } = answerQuestion(part, context)
    return kind === 'answer' && sources.some(source => !known.has(`${source.kind} ${source.id}`))
  })
}

/** So many words ask something by themselves; "og hvor?" leans on what is before it. */
const fewestWords = 3
const mostQuestions = 4

/** The questions of a message, by question marks, new lines and "og hvornår …". */
function questionsIn(text: string): string[] {
  return text
    .split(
      /(?<=\?)\s+|\n+|[,;]?\s+(?:og|samt|and)\s+(?=(?:hv|wh|how|er der|is there|are there)\p{L}*\s)/iu,
    )
    .map(part => part.trim())
    .filter(part => part.split(/\s+/).length >= fewestWords)
    .slice(0, mostQuestions)
}
