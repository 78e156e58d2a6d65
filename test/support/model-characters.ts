// What language models are like, the good and the others, as scripts for the endpoint of test/support/model-server.ts. Each looks only at
// what it was sent, as a real one does, so that it plays the same part in every conversation.
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

/** What its tools gave it, in order. */
export function resultsIn({ messages }: ChatRequest): string[] {
  return messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content))
}

/** Asks the rules those questions first, all at once, and then says the text: with `[1]`, `[2]`, … for the aliases in the results. */
export function says(text: string, ...questions: readonly string[]): Script {
  return request => {
    const results = resultsIn(request)
    if (results.length === 0 && questions.length > 0)
      return { calls: questions.map(question => ({ name: 'ask', input: { question } })) }
    const aliases = [...new Set(results.join(' ').match(/\bP\d+\b/g))]
    return { text: text.replace(/\[(\d)\]/g, (_, nth) => aliases[Number(nth) - 1] ?? 'P1') }
  }
}

/** Asks the rules what it was asked, and says what they said, in their words. */
export const honest: Script = request => {
  const [result] = resultsIn(request)
  if (result === undefined)
    return { calls: [{ name: 'ask', input: { question: questionIn(request) } }] }
  return { text: textOf(result) }
}

/** What the rules said, of a result of the tool `ask`. */
function textOf(result: string): string {
  try {
    const parsed: unknown = JSON.parse(result)
    if (typeof parsed === 'object' && parsed !== null) {
      const [text] = Object.values(parsed).filter(value => typeof value === 'string')
      if (text !== undefined) return text
    }
  } catch {
    // The result is the text itself.
  }
  return result
}

/** Never comes to a word of its own: it asks, and asks again. */
export const looping: Script = (_, nth) => ({
  calls: [{ name: 'ask', input: { question: `hvornår er læringslab ${nth % 4}?` } }],
})

/** Says much more than anybody asked for. */
export function talkative(characters: number): Script {
  return () => ({ text: 'Det er et rigtig godt spørgsmål. '.repeat(Math.ceil(characters / 33)) })
}

/** Wants to know what the asker may not: each of the tools it was given with each of the arguments, and tools that there are not. */
export function nosy(wanted: readonly string[]): Script {
  const others = ['reflections', 'checkin_answers', 'redis_get', 'send_message', 'move_meeting']
  return request => {
    if (resultsIn(request).length > 0) return { text: resultsIn(request).join(' ') }
    const names = [...(request.tools ?? []).map(tool => tool.function.name), ...others]
    return {
      calls: names.flatMap(name => wanted.map(each => ({ name, input: everyArgument(each) }))),
    }
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
    const step = request.messages.filter(({ role }) => role === 'assistant').length
    return lines[Math.min(step, lines.length - 1)] ?? { hangs: true }
  }
}
