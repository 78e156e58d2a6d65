// What a question of the quality set is: how it is asked, and the gold answer it is scored against. Made by set.ts from the
// phrases and the worlds, scored by scoring/score.ts.
import type { LocalDate } from '../../src/core/time.js'

export type AnswerKind = 'answer' | 'clarify' | 'unknown' | 'refused'
export type Lang = 'da' | 'en'

/** What an answer rests on, in the words of `ask --jsonl`. */
export interface Source {
  readonly kind: 'meeting' | 'deadline' | 'person' | 'school' | 'network' | 'tool' | 'page'
  readonly id: string
}

/** Something the text must say, however it is written. */
export type Fact =
  | { readonly kind: 'date'; readonly date: LocalDate }
  /** `09:00` */
  | { readonly kind: 'time'; readonly time: string }
  /** One of these, compared without case, punctuation and Markdown. */
  | { readonly kind: 'words'; readonly anyOf: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'length'; readonly minutes: number }
  | { readonly kind: 'url'; readonly url: string }
  /** A regular expression, without case: how an evaluator who wrote a gold by hand has put it. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }

/** Both days included. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface Gold {
  /** Any of these kinds is right. */
  readonly kinds: readonly AnswerKind[]
  /** All of one of these sets must be among the sources; none of them when empty. */
  readonly sources: readonly (readonly Source[])[]
  readonly facts: readonly Fact[]
  /** Days that may be shown: attributes of what the question was about. */
  readonly days: readonly LocalDate[]
  /** Periods that the question named: they may be said, the days inside them not. */
  readonly periods: readonly Period[]
  /** Texts of the data whose own dates may be shown: the passages of a gold page. */
  readonly texts: readonly string[]
  /** What must not be shown, such as names to a guest. */
  readonly absent: readonly string[]
}

export interface Question {
  readonly id: string
  /** Which network it is asked in. */
  readonly world: string
  readonly lang: Lang
  /** Kept unseen: its failures are printed only when asked for. */
  readonly unseen: boolean
  /** The kind of question, a row of the report. */
  readonly type: string
  readonly q: string
  /** Earlier questions of the conversation, oldest first. */
  readonly history: readonly string[]
  /** A person's id; absent for a guest. */
  readonly as?: string
  /** `2026-12-02T12:05`, local time. */
  readonly now: string
  readonly gold: Gold
}

/** One line of what `ask --jsonl` writes; `model` with `--model` alone. */
export interface Reply {
  readonly id: string
  readonly text: string
  readonly kind: string
  readonly sources: readonly { readonly kind: string; readonly id: string }[]
  readonly model?:
    | {
        readonly fate: 'sure' | 'off' | 'said' | 'rejected' | 'failed'
        readonly tokens: { readonly in: number; readonly out: number }
        readonly ms: number
      }
    | undefined
}
