// A request of the port as chat completions want it, in the dialect of an endpoint. Pure; used by client.ts.
import type { OpenAI } from 'openai'
import { z } from 'zod'
import type { ModelMessage, ModelRequest } from '../../core/ports.js'
import type { Dialect } from './dialect.js'

type Body = OpenAI.ChatCompletionCreateParamsStreaming
type Message = OpenAI.ChatCompletionMessageParam

/** Facts are told, not made up: as steady as a model can be. */
const temperature = 0.2

/** Nothing in it tells who asks: no user, no metadata. */
export function toBody(request: ModelRequest, model: string, dialect: Dialect): Body {
  const { messages, tools = [], format, maxTokens } = request
  const told = format && !dialect.formats ? [schemaInWords(format.schema)] : []
  return {
    model,
    messages: [...(dialect.ownIds ? messages : renamed(messages)).map(toMessage), ...told],
    [dialect.limit]: maxTokens,
    stream: true,
    ...(dialect.counts ? { stream_options: { include_usage: true } } : {}),
    ...(dialect.temperature ? { temperature } : {}),
    ...(dialect.store ? { store: false } : {}),
    ...(tools.length > 0 ? { tools: tools.map(toTool) } : {}),
    ...(format && dialect.formats ? { response_format: toFormat(format) } : {}),
  }
}

/** Each call under a name of nine letters and digits, the same where its result stands. */
function renamed(messages: readonly ModelMessage[]): ModelMessage[] {
  const ids = new Map<string, string>()
  const rename = (id: string) => {
    const known = ids.get(id) ?? `call${String(ids.size + 1).padStart(5, '0')}`
    ids.set(id, known)
    return known
  }
  return messages.map(message => {
    if (message.role === 'tool') return { ...message, call: rename(message.call) }
    if (message.role !== 'assistant') return message
    return { ...message, calls: message.calls.map(call => ({ ...call, id: rename(call.id) })) }
  })
}

function toMessage(message: ModelMessage): Message {
  switch (message.role) {
    case 'system':
    case 'user':
      return { role: message.role, content: message.text }
    case 'tool':
      return { role: 'tool', tool_call_id: message.call, content: message.text }
    case 'assistant': {
      const calls = message.calls.map(({ id, name, input }) => ({
        id,
        type: 'function' as const,
        function: { name, arguments: input },
      }))
      const content = message.text === '' && calls.length > 0 ? null : message.text
      return { role: 'assistant', content, ...(calls.length > 0 ? { tool_calls: calls } : {}) }
    }
    default:
      return message satisfies never
  }
}

function toTool({ name, description, input }: NonNullable<ModelRequest['tools']>[number]) {
  return {
    type: 'function' as const,
    function: { name, description, parameters: plain(input) },
  }
}

function toFormat({ name, schema }: NonNullable<ModelRequest['format']>) {
  return {
    type: 'json_schema' as const,
    json_schema: { name, schema: plain(schema), strict: isStrict(schema) },
  }
}

/** Where everything is required and nothing else allowed, all the way down, OpenAI keeps the model to the letter; else it refuses to promise that. */
function isStrict(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true
  const isWhole = !('properties' in schema) || Whole.safeParse(schema).success
  return isWhole && Object.values(schema).every(isStrict)
}

const Whole = z
  .object({
    properties: z.record(z.string(), z.unknown()),
    required: z.array(z.string()),
    additionalProperties: z.literal(false),
  })
  .refine(({ properties, required }) =>
    Object.keys(properties).every(name => required.includes(name)),
  )

function schemaInWords(schema: Readonly<Record<string, unknown>>): Message {
  const text = `Answer with one JSON object of this schema and nothing else: ${JSON.stringify(plain(schema))}`
  return { role: 'system', content: text }
}

/** What zod puts at the top of a schema is a word that some servers refuse. */
function plain({ $schema: _, ...schema }: Readonly<Record<string, unknown>>) {
  return schema
}
