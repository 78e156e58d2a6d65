// Stub.
// The answer with a model's help, where the rules are not sure: it asks for what it needs, its reply is checked, and where anything in it
// is not borne by what was found the exact answer is given instead. Called by src/answer-reply.ts and the command line.
import type { TenantId } from '../../core/ids.js'
import type { LanguageModel } from '../../core/ports.js'
import { type Answer, type AskContext, answerQuestion } from '../answer.js'

export interface ModelAsking extends AskContext {
  readonly model: LanguageModel
  readonly tenant: TenantId
  /** Whose turns are counted. */
  readonly account: string
  /** What has been checked of the reply so far. */
  readonly onText?: (text: string) => void
}

/** What became of the model: not needed, off, its reply shown, thrown away by the check, or no reply (`failed`, in time or not). */
export type ModelFate = 'sure' | 'off' | 'said' | 'rejected' | 'failed'

export interface Helped {
  readonly answer: Answer
  readonly fate: ModelFate
  readonly tokens: { readonly in: number; readonly out: number }
}

/** Never throws on any text; always has an answer. */
export async function answerWithModel(text: string, asking: ModelAsking): Promise<Helped> {
  return { answer: answerQuestion(text, asking), fate: 'off', tokens: { in: 0, out: 0 } }
}
