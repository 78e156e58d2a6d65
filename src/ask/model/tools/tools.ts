// What a model may ask for in a turn: read-only, with the asker's rights, through the queries that the exact answers use. Called by turn.ts.
// Whatever the model writes, a call gives a short result or a short reason, and changes nothing anywhere.
import { z } from 'zod'
import type { ModelCall, ModelTool } from '../../../core/ports.js'
import type { Aliases } from '../aliases.js'
import { ask } from './ask.js'
import { findDeadlines, findHolidays } from './days.js'
import type { Failed, Found, Kit, Tool } from './kit.js'
import { findMeetings, oneMeeting } from './meetings.js'
import { findPeople } from './people.js'
import { findTexts, readText } from './texts.js'

const all: readonly Tool[] = [
  ...[ask, findMeetings, oneMeeting, findPeople],
  ...[findTexts, readText, findDeadlines, findHolidays],
]

/** As an endpoint is told of them. */
export const toolSpecs: readonly ModelTool[] = all.map(({ name, description, input }) => {
  const { $schema: _schema, ...schema } = z.toJSONSchema(input)
  return { name, description, input: schema }
})

/** Longer inputs are not read. */
const longestInput = 2000

/** What the call finds; names in its input are put back before anything is looked up. */
export function runTool(call: ModelCall, kit: Kit, aliases: Aliases): Found | Failed {
  const wanted = all.find(({ name }) => name === call.name)
  if (!wanted)
    return { error: `no such tool; there are: ${all.map(({ name }) => name).join(', ')}` }
  const parsed = parseInput(call.input)
  if (parsed === undefined) return { error: 'the input is no JSON object' }
  const read = wanted.input.safeParse(withNames(parsed, aliases))
  if (!read.success) return { error: `input: ${whyNot(read.error)}` }
  return wanted.run(read.data, kit)
}

/** Without what is empty: many models write every field that there is. */
function parseInput(text: string): Readonly<Record<string, unknown>> | undefined {
  const parsed = z.record(z.string(), z.unknown()).safeParse(parseJson(text))
  if (!parsed.success) return undefined
  const isSaid = ([, value]: [string, unknown]) => value !== null && value !== ''
  return Object.fromEntries(Object.entries(parsed.data).filter(isSaid))
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return {}
  if (text.length > longestInput) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function withNames(input: Readonly<Record<string, unknown>>, aliases: Aliases) {
  const shown = (value: unknown): unknown => {
    if (typeof value === 'string') return aliases.show(value)
    return Array.isArray(value) ? value.map(shown) : value
  }
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, shown(value)]))
}

function whyNot({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')
}
