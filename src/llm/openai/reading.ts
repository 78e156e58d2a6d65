// What an endpoint sends back, piece by piece or in one, as what the port says a model has said. Pure; used by client.ts. Everything in
// it is untrusted: servers leave out, cut off and misspell, and a reply that is not whole is none.
import { z } from 'zod'
import type { ModelCall } from '../../core/ports.js'

/** More than any answer or draft of ours needs: whoever goes on is not answering. */
const mostCharacters = 40_000

const Piece = z.object({
  content: z.string().nullish(),
  refusal: z.string().nullish(),
  tool_calls: z
    .array(
      z.object({
        index: z.number().int().nullish(),
        id: z.string().nullish(),
        function: z
          .object({
            name: z.string().nullish(),
            // Some servers give the object itself.
            arguments: z
              .union([z.string(), z.record(z.string(), z.unknown()).transform(toJson)])
              .nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
})
const count = z.number().int().nonnegative()
/** One event of a stream (`delta`), or a reply in one (`message`). */
const Chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: Piece.nullish(),
        message: Piece.nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish(),
})

export type Read =
  | {
      readonly outcome: 'said'
      readonly text: string
      readonly calls: readonly ModelCall[]
      /** Undefined where the endpoint does not count. */
      readonly tokens: { readonly in: number; readonly out: number } | undefined
    }
  /** `cut`: it was not done when it had to end; `filtered`: the endpoint or the model would not answer that. */
  | { readonly outcome: 'failed'; readonly why: 'garbled' | 'cut' | 'filtered' }

export interface Reading {
  /** What has been read so far, or why the rest is not worth reading. */
  take(chunk: unknown): 'more' | 'garbled' | 'cut'
  /** The text so far. */
  text(): string
  end(): Read
}

interface OpenCall {
  readonly id: string
  name: string
  input: string
}

export function createReading(): Reading {
  let said = ''
  let size = 0
  let finish: string | undefined
  let isRefused = false
  let tokens: { in: number; out: number } | undefined
  const calls: OpenCall[] = []
  const byIndex = new Map<number, OpenCall>()
  const takeCall = ({ index, id, function: named }: CallPiece) => {
    const known = index === undefined || index === null ? undefined : byIndex.get(index)
    // Without an index, a piece with a name begins a call and one without goes on with the last.
    const goesOn = known ?? (index == null && !named?.name ? calls.at(-1) : undefined)
    const call = goesOn ?? { id: id || `call_${calls.length + 1}`, name: '', input: '' }
    if (!goesOn) {
      calls.push(call)
      byIndex.set(index ?? calls.length - 1, call)
    }
    call.name += named?.name ?? ''
    call.input += named?.arguments ?? ''
    size += (named?.arguments?.length ?? 0) + (named?.name?.length ?? 0)
  }
  return {
    take(chunk) {
      const parsed = Chunk.safeParse(chunk)
      if (!parsed.success) return 'garbled'
      const { choices, usage } = parsed.data
      if (usage) tokens = { in: usage.prompt_tokens, out: usage.completion_tokens }
      const [choice] = choices ?? []
      const piece = choice?.delta ?? choice?.message
      said += piece?.content ?? ''
      size += piece?.content?.length ?? 0
      isRefused ||= Boolean(piece?.refusal)
      for (const call of piece?.tool_calls ?? []) takeCall(call)
      finish = choice?.finish_reason ?? (choice?.message ? 'stop' : finish)
      return size > mostCharacters ? 'cut' : 'more'
    },
    text: () => withoutThoughts(said),
    end() {
      if (isRefused || finish === 'content_filter') return { outcome: 'failed', why: 'filtered' }
      if (finish === 'length') return { outcome: 'failed', why: 'cut' }
      if (finish === undefined || said.includes('\uFFFD')) {
        return { outcome: 'failed', why: 'garbled' }
      }
      const text = withoutThoughts(said).trim()
      return { outcome: 'said', text, calls: calls.map(call => ({ ...call })), tokens }
    },
  }
}

type CallPiece = NonNullable<z.infer<typeof Piece>['tool_calls']>[number]

/** Some open models write what they think before what they say; that is nobody's to read, and no end of it means more to come. */
function withoutThoughts(text: string): string {
  const start = text.trimStart()
  // The word itself may have come only in part.
  if (start !== '' && '<thinking>'.startsWith(start.toLowerCase())) return ''
  if (!/^<think(ing)?>/i.test(start)) return text
  const end = /<\/think(ing)?>\s*/i.exec(text)
  return end ? text.slice(end.index + end[0].length) : ''
}

function toJson(value: unknown): string {
  return JSON.stringify(value)
}
