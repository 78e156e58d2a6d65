// What every tool of a model is made of: who asks and when, the names it calls records by, and what comes of a call. Made by tools.ts for one
// turn; the tools beside it read the programme with it and change nothing.
import type { z } from 'zod'
import { dateOf, type LocalDate, weekOf } from '../../../core/time.js'
import type { Answer, AskContext } from '../../answer.js'
import type { Source } from '../../answers/compose.js'
import type { Telling } from '../../answers/say.js'
import type { Grounds } from '../../verify/grounds.js'

/** One turn's: `telling` has the asker's language, rights and moment. */
export interface Kit {
  readonly context: AskContext
  readonly telling: Telling
  readonly refs: Refs
}

/** What a call found. `data` goes to the model as JSON, `sources` and `grounds` are what may be said of it. */
export interface Found {
  readonly data: Readonly<Record<string, unknown>>
  readonly sources: readonly Source[]
  readonly grounds: Grounds
  /** Of the tool that asks the rules. */
  readonly answer?: Answer
  /** What the conversation was about before, and nothing that was looked up. */
  readonly isEarlier?: true
}

/** Why there is nothing, in words for the model. */
export interface Failed {
  readonly error: string
}

/** One tool: its input is read with the schema, so that `run` gets nothing else. */
export interface Tool<Input extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly description: string
  readonly input: Input
  run(input: z.infer<Input>, kit: Kit): Found | Failed
}

/** Gives a tool out with its own input's type looked after. */
export function tool<Input extends z.ZodType>(one: Tool<Input>): Tool<Input> {
  return one
}

/** Short names for records, so that no id of ours leaves: `m1`, `t2`. */
export interface Refs {
  give(kind: Source['kind'], id: string, part?: number): string
  /** Undefined where none was given. */
  of(
    ref: string,
  ): { readonly kind: Source['kind']; readonly id: string; readonly part: number } | undefined
}

export function createRefs(): Refs {
  const given: { key: string; kind: Source['kind']; id: string; part: number }[] = []
  const nameOf = (kind: string, at: number) => `${kind[0]}${at + 1}`
  return {
    give(kind, id, part = 0) {
      const key = `${kind} ${id} ${part}`
      const known = given.findIndex(each => each.key === key)
      return nameOf(kind, known >= 0 ? known : given.push({ key, kind, id, part }) - 1)
    },
    of: ref => given.find((each, at) => nameOf(each.kind, at) === ref.trim().toLowerCase()),
  }
}

/** More of a text than this says nothing more to a short answer. */
const longestText = 1500

/** A text of the programme's, cut at a word. */
export function cut(text: string, longest = longestText): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, '')} …`
}

/** A day as both a machine and a person write it. */
export function dayOf(local: string): { day: LocalDate; week: number } {
  const day = dateOf(local)
  return { day, week: weekOf(day).week }
}

export function isFailed(result: Found | Failed): result is Failed {
  return 'error' in result
}
