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
  if (asksMore(text, answer, context)) return false
  switch (answer.kind) {
    case 'refused':
    case 'clarify':
      return true
    case 'unknown':
      return isKnownNotToBe(answer, asked)
    case 'answer':
      return leftOver(answer, asked).length === 0
    default:
      return answer.kind satisfies never
  }
}

/** "Læringslab 4", "31. november", "musiknetværket": not a guess at a text, and not words that were not understood. */
function isKnownNotToBe({ reply, sources }: Answer, asked: Understood): boolean {
  const { telling, unknown, impossible, query } = asked
  if (sources.length > 0 || saysNotUnderstood(reply)) return false
  if (impossible || query.number !== undefined) return true
  const isName = (word: string) => /[\p{Lu}\d]/u.test(word) || namesThing.test(word)
  return (
    unknown.length > 0 && unknown.every(isName) && telling.every(each => unknown.includes(each))
  )
}
/** The name of a network, a meeting or a school, in whatever form. */
const namesThing = /.(?:netværk|møde|forum|skole|network|meeting|school)(?:t|et|ene|n|en|s|ets)?$/iu

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

/** Several questions of which the answer has not all; one after the other they are asked as in a conversation. */
function asksMore(text: string, answer: Answer, context: AskContext): boolean {
  const parts = questionsIn(text)
  if (parts.length < 2) return false
  const known = new Set(answer.sources.map(keyOfSource))
  let { previous } = context
  return parts.some(part => {
    const one = answerQuestion(part, { ...context, ...(previous ? { previous } : {}) })
    previous = one.turn ?? previous
    if (one.kind !== 'answer') return false
    const isNew = (source: Source) => !known.has(keyOfSource(source))
    return one.sources.length > 0 ? one.sources.some(isNew) : tellsNumbers(one, answer)
  })
}

function keyOfSource({ kind, id }: Source): string {
  return `${kind} ${id}`
}

/** An answer without a source, as of holidays, whose days the other has not. */
function tellsNumbers(one: Answer, other: Answer): boolean {
  return (one.reply.text.match(/\d+/gu) ?? []).some(number => !other.reply.text.includes(number))
}

/** So many words ask something by themselves; "og hvor?" leans on what is before it. */
const fewestWords = 3
const mostQuestions = 5
const opens =
  '(?:hv|wh|how|er (?:der|det|noget|mødet)|kan|må|skal|har|is|are|can|do|does|any|something|næste|next)'

/** The questions of a message, by question marks, new lines, "og hvornår …", ", hvor …" and dashes. */
function questionsIn(text: string): string[] {
  return text.split(between).map(trimmed).filter(isLong).slice(0, mostQuestions)
}
const between = new RegExp(
  `(?<=[?!])\\s+|(?<=\\p{L}{3}\\.)\\s+|\\n+|,?\\s+(?:og|samt|plus|and|also)\\s+(?=${opens})|[,;:]\\s+(?=${opens})|\\s[–—-]\\s`,
  'iu',
)

/** "Og hvornår ses vi?" leans on what is before it; as a question of its own it need not. */
function trimmed(part: string): string {
  return part.trim().replace(/^(?:og|men|samt|and|but|also)\s+/iu, '')
}

function isLong(part: string): boolean {
  return part.split(/\s+/).length >= fewestWords
}
