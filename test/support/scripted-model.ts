// A language model that says what a test lets it say, in order, and remembers everything it was told. A fake of the port: the real client
// and what an endpoint can do wrong have their own tests. The prompts are the program's own.
import type {
  LanguageModel,
  ModelFailure,
  ModelRequest,
  ModelSaid,
  ModelUse,
} from '../../src/core/ports.js'
import { createPrompts } from '../../src/llm/prompts.js'

/** A text, calls of tools (an input that is no text is written as JSON), a failure, or what it makes of the request. */
export type Script =
  | string
  | { readonly calls: readonly ScriptedCall[]; readonly text?: string }
  | { readonly failed: ModelFailure }
  | ((request: ModelRequest) => Script)
interface ScriptedCall {
  readonly name: string
  readonly input: unknown
}

export interface ScriptedModel extends LanguageModel {
  /** Every request of every turn, in order. */
  readonly requests: readonly ModelRequest[]
  /** Every turn that was begun. */
  readonly uses: readonly ModelUse[]
  /** All that ever left, as one text. */
  told(): string
}

/**
 * Says the scripts in order, over all turns; the last one again and again, and where there is none nothing. `begin`: why no turn begins.
 * A text comes in pieces where somebody listens.
 */
export function scriptedModel(
  scripts: readonly Script[],
  { begin, isOn = true }: { begin?: ModelFailure; isOn?: boolean } = {},
): ScriptedModel {
  const requests: ModelRequest[] = []
  const uses: ModelUse[] = []
  return {
    requests,
    uses,
    told: () => JSON.stringify(requests),
    isOn: () => isOn,
    async begin(use) {
      uses.push(use)
      if (begin) return { failed: begin }
      return {
        async say(request, onText) {
          requests.push(structuredClone(request))
          const script = scripts[Math.min(requests.length, scripts.length) - 1]
          const said = saidOf(script ?? '', request)
          if (said.outcome === 'said' && onText) tellInPieces(said.text, onText)
          return said
        },
      }
    },
    prompt: createPrompts().fill,
  }
}

function saidOf(script: Script, request: ModelRequest): ModelSaid {
  if (typeof script === 'function') return saidOf(script(request), request)
  const tokens = { in: JSON.stringify(request).length >> 2, out: 20 }
  if (typeof script === 'string') return { outcome: 'said', text: script, calls: [], tokens }
  if ('failed' in script) return { outcome: 'failed', why: script.failed }
  const calls = script.calls.map(({ name, input }, at) => ({
    id: `call-${request.messages.length}-${at}`,
    name,
    input: typeof input === 'string' ? input : JSON.stringify(input),
  }))
  return { outcome: 'said', text: script.text ?? '', calls, tokens }
}

const piece = 7

function tellInPieces(text: string, onText: (text: string) => void): void {
  for (let end = piece; end < text.length + piece; end += piece) onText(text.slice(0, end))
}
