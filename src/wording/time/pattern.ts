// Small patterns over lexemes, so that a rule reads as what it matches: 'lead? weekday den? ordinal month'.
// A term is a tag; `a|b` is either, `?` makes it optional, `=word` is the very word. parse-dates.ts runs them.
import type { Lexeme } from './lexer.js'

interface Term {
  readonly choices: readonly string[]
  readonly optional: boolean
}

export type Pattern = readonly Term[]

/** What a pattern took: each tag with its values in the order they came, and where it ended. */
export interface Match {
  readonly next: number
  readonly taken: readonly { readonly tag: string; readonly lexeme: Lexeme }[]
}

export function compilePattern(text: string): Pattern {
  return text.split(' ').map(term => ({
    choices: term.replace(/\?$/, '').split('|'),
    optional: term.endsWith('?'),
  }))
}

/** The terms that a match can begin with: a rule need only be tried where one of them stands. */
export function beginningsOf(pattern: Pattern): readonly string[] {
  const first = pattern.findIndex(term => !term.optional)
  return pattern.slice(0, first + 1).flatMap(term => term.choices)
}

/** The match that starts at the lexeme `from`, taking optional terms where it can; undefined where there is none. */
export function matchPattern(
  pattern: Pattern,
  lexemes: readonly Lexeme[],
  from: number,
): Match | undefined {
  return step({ pattern, lexemes }, { term: 0, next: from, taken: [] })
}

interface State extends Match {
  readonly term: number
}

function step(
  run: { pattern: Pattern; lexemes: readonly Lexeme[] },
  state: State,
): Match | undefined {
  const term = run.pattern[state.term]
  if (!term) return state
  const lexeme = run.lexemes[state.next]
  const tag = lexeme && term.choices.find(choice => fits(choice, lexeme))
  if (lexeme && tag) {
    const taken = [...state.taken, { tag, lexeme }]
    const match = step(run, { term: state.term + 1, next: state.next + 1, taken })
    if (match) return match
  }
  return term.optional ? step(run, { ...state, term: state.term + 1 }) : undefined
}

function fits(choice: string, lexeme: Lexeme): boolean {
  return choice.startsWith('=') ? lexeme.word === choice.slice(1) : lexeme.tags.has(choice)
}

/** The values of the named tags, in the order they were taken. */
export function valuesFor(match: Match, ...tags: readonly string[]): number[] {
  return match.taken
    .filter(({ tag }) => tags.includes(tag))
    .map(({ tag, lexeme }) => lexeme.tags.get(tag) ?? 0)
}

/** The first value of the named tags. */
export function valueFor(match: Match, ...tags: readonly string[]): number | undefined {
  return valuesFor(match, ...tags)[0]
}

/** Whether one of the tags was taken. */
export function took(match: Match, ...tags: readonly string[]): boolean {
  return match.taken.some(({ tag }) => tags.includes(tag))
}
