// What an endpoint understands of chat completions beyond what all do: servers differ, and say so by refusing the whole request. The
// client tries with everything, leaves out what is refused, and remembers it for as long as the process runs.
import type { ModelEndpoint } from '../settings.js'

export interface Dialect {
  /** OpenAI's newer models know only the first, many other servers only the second. */
  readonly limit: 'max_completion_tokens' | 'max_tokens'
  /** Whether the other name was refused already. */
  readonly isOtherLimit: boolean
  /** Counts tokens in a stream (`stream_options`). */
  readonly counts: boolean
  /** Keeps a reply to a JSON schema (`response_format`); without it the schema is told in words. */
  readonly formats: boolean
  /** Some reasoning models take no temperature. */
  readonly temperature: boolean
  /** Mistral's models take only ids of nine letters and digits for what was asked for. */
  readonly ownIds: boolean
  /** OpenAI may keep what it is sent unless told not to (`store`); nobody else knows the word. */
  readonly store: boolean
}

export function firstDialect(endpoint: ModelEndpoint): Dialect {
  const isOwn = endpoint.kind === 'azure' || new URL(endpoint.url).host.endsWith('.openai.com')
  return {
    limit: isOwn ? 'max_completion_tokens' : 'max_tokens',
    isOtherLimit: false,
    counts: true,
    formats: true,
    temperature: true,
    ownIds: true,
    store: isOwn,
  }
}

/** The dialect without what the complaint names, or without everything that can be left out; undefined where nothing is left to leave out. */
export function narrower(dialect: Dialect, complaint: string): Dialect | undefined {
  if (/max_(completion_)?tokens/i.test(complaint) && !dialect.isOtherLimit) {
    const limit = dialect.limit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'
    return { ...dialect, limit, isOtherLimit: true }
  }
  const named = (
    [
      [/stream_options|include_usage/i, 'counts'],
      [/response_format|json_schema|structured.?output|grammar/i, 'formats'],
      [/temperature/i, 'temperature'],
      [/tool.?call.?id/i, 'ownIds'],
      [/\bstore\b/i, 'store'],
    ] as const
  ).find(([words, feature]) => dialect[feature] && words.test(complaint))
  if (named) return { ...dialect, [named[1]]: false }
  const { counts, formats, temperature, store, ownIds } = dialect
  if (!counts && !formats && !temperature && !store && !ownIds) return undefined
  const plain = { counts: false, formats: false, temperature: false, store: false, ownIds: false }
  return { ...dialect, ...plain }
}
