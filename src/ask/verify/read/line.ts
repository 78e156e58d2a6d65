// One line of text while it is read: the readers of this folder take what they understand out of it, so that nothing is read twice.
// Called by all of them.
import type { Token } from '../../text/tokens.js'
import type { Mention, Told } from '../mention.js'

/** One line being read: what has been understood is blanked in `rest`, so that nothing is read twice. */
export interface Line {
  readonly text: string
  rest: string
  readonly mentions: Mention[]
}

/** Stands for what has been read: no letter, no digit and no space. */
const read = '\ue000'

export function lineOf(text: string): Line {
  return { text, rest: text, mentions: [] }
}

export function take(line: Line, at: { start: number; end: number }, told: Told): void {
  const { start, end } = at
  line.mentions.push({ ...told, start, end, said: line.text.slice(start, end).trim() })
  blank(line, start, end)
}

/** Read, and no claim. */
export function blank(line: Line, start: number, end: number): void {
  line.rest = line.rest.slice(0, start) + read.repeat(end - start) + line.rest.slice(end)
}

/** Each match of a global pattern in what has not been read yet; the handler takes it or leaves it. */
export function each(
  line: Line,
  pattern: RegExp,
  handle: (found: RegExpMatchArray, at: { start: number; end: number }) => void,
): void {
  for (const found of allOf(pattern, line.rest)) {
    const start = found.index
    const end = start + found[0].length
    if (line.rest.slice(start, end) === found[0]) handle(found, { start, end })
  }
}

/** As `matchAll`, which makes the pattern anew for each text: most of what a check would take. */
function allOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    all.push(found)
    if (found[0] === '') pattern.lastIndex += 1
  }
  return all
}

export interface At {
  readonly tokens: readonly Token[]
  readonly at: number
}

export function spanOf(span: readonly Token[]): { start: number; end: number } {
  return { start: span[0]?.start ?? 0, end: span.at(-1)?.end ?? 0 }
}

export function isCapital({ text }: Token): boolean {
  return text[0] !== text[0]?.toLowerCase()
}
