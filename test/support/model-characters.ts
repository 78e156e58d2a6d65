// What language models are like, the good and the others, as scripts for the endpoint of test/support/model-server.ts. Each looks only at
// what it was sent, as a real one does, so that it plays the same part in every conversation.
import { z } from 'zod'
import { checkTool } from '../../src/llm/check.js'
import type { ChatRequest, Line, Script } from './model-server.js'

/** Every script answers the start-up check, so that a started program takes it for a model that works. */
export function withCheck(script: Script): Script {
  return (request, nth) => {
    const isCheck = request.tools?.some(tool => tool.function.name === checkTool)
    if (!isCheck) return script(request, nth)
    return { calls: [{ name: checkTool, input: {} }] }
  }
}

/** The question of the turn, as it was sent. */
export function questionIn({ messages }: ChatRequest): string {
  return String(messages.findLast(({ role }) => role === 'user')?.content ?? '')
}

/** What tools gave it, in order; the first is what the rules say to the question, which it is given unasked. */
export function resultsIn({ messages }: ChatRequest): string[] {
  return messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content))
}

const hasLookedUp = (request: ChatRequest) => resultsIn(request).length > 1

/** Asks the rules those questions first, all at once, and then says the text: with `[1]`, `[2]`, … for the aliases in the results. */
export function says(text: string, ...questions: readonly string[]): Script {
  return request => {
    if (!hasLookedUp(request) && questions.length > 0)
      return { calls: questions.map(question => ({ name: 'ask', input: { question } })) }
    const aliases = [
      ...new Set(
        resultsIn(request)
          .join(' ')
          .match(/\bP\d+\b/g),
      ),
    ]
    return { text: text.replace(/\[(\d)\]/g, (_, nth) => aliases[Number(nth) - 1] ?? 'P1') }
  }
}

/** Asks the rules what it was asked, and says what they said, in their words. */
export const honest: Script = request => {
  if (!hasLookedUp(request))
    return { calls: [{ name: 'ask', input: { question: questionIn(request).slice(0, 300) } }] }
  return { text: answerIn(resultsIn(request).at(-1) ?? '') ?? 'Det kan jeg ikke finde.' }
}

const Result = z.object({ answer: z.string() })

/** What the rules said; undefined where it was something else, or too long to be sent whole. */
function answerIn(result: string): string | undefined {
  try {
    return Result.safeParse(JSON.parse(result)).data?.answer
  } catch {
    return undefined
  }
}

/** Never comes to a word of its own: it asks, and asks again. */
export const looping: Script = (_, nth) => ({
  calls: [{ name: 'ask', input: { question: `hvornår er læringslab ${nth % 4}?` } }],
})

/** Says much more than anybody asked for. */
export function talkative(characters: number): Script {
  return () => ({ text: 'Det er et rigtig godt spørgsmål. '.repeat(Math.ceil(characters / 33)) })
}

/** As many as one is allowed at once. */
const callsAtOnce = 4

/**
 * Wants to know what the asker may not: each of the tools it was given with each of these arguments, and tools that there are not, as many as it
 * gets through in a turn; in the next it goes on. In the end it says all that it was told.
 */
export function nosy(wanted: readonly string[]): Script {
  const others = ['reflections', 'checkin_answers', 'redis_get', 'send_message', 'move_meeting']
  let at = 0
  return request => {
    const names = [...(request.tools ?? []).map(tool => tool.function.name), ...others]
    const calls = names.flatMap(name => wanted.map(each => ({ name, input: everyArgument(each) })))
    if (at >= calls.length || stepOf(request) === 4) return { text: resultsIn(request).join(' ') }
    at += callsAtOnce
    return { calls: calls.slice(at - callsAtOnce, at) }
  }
}

function everyArgument(value: string): Record<string, unknown> {
  const names = ['question', 'name', 'query', 'id', 'person', 'school', 'network', 'text', 'title']
  const asked = Object.fromEntries(names.map(name => [name, value]))
  return { ...asked, as: 'bo.hvidtfeldt@havrelund.example', tenant: 'another', viewer: 'admin' }
}

/** One line for each call of a turn, and the last again and again. */
export function inTurn(...lines: readonly Line[]): Script {
  return request => {
    return lines[Math.min(stepOf(request), lines.length - 1)] ?? { hangs: true }
  }
}

/** How often it has spoken in the turn; the first look-up was made for it. */
function stepOf({ messages }: ChatRequest): number {
  return messages.filter(({ role }) => role === 'assistant').length - 1
}
