// Cuts a reply into lines, sentences and clauses, never inside of a date, a time or a name. Called by verify.ts.
import type { Mention } from './mention.js'

export interface Piece {
  readonly text: string
  readonly mentions: readonly Mention[]
  /** Begins a sentence, or a line. */
  readonly opens: boolean
}

export interface TextLine {
  readonly text: string
  /** One of a list, or a row of a table. */
  readonly isItem: boolean
  /** Stands over what follows: a heading, or a line that ends in a colon. */
  readonly isLead: boolean
}

/** The lines that have anything in them, without the marks of lists and emphasis; as long as they were. */
export function linesOf(text: string): TextLine[] {
  return text
    .split(/\r?\n/)
    .filter(line => line.trim() !== '' && !/^[\s|:-]+$/.test(line))
    .map(line => ({
      text: line,
      isItem:
        /^\s*(?:[-*•–+]\s|\*{2}[^*]{1,30}:\*{2}\s|\d{1,2}[.)]\s|\||(?:\p{Extended_Pictographic}\ufe0f?)+\s)/u.test(
          line,
        ),
      isLead:
        /^\s*#{1,6}\s/.test(line) ||
        /:[*_\s]*$/.test(line) ||
        /^\s*\*{1,2}[^*]+\*{1,2}:?\s*$/.test(line),
    }))
}

const sentenceEnd =
  /(?<=(?:[\p{L}\d)”"»*_]|\p{Extended_Pictographic}\ufe0f?)[.!?…]["”»)*_]*)\s+(?=[^\p{Ll}\d])|(?<=[!?])\s+|\s*;\s*/gu

const clauseEnd =
  /,\s(?!(?:der|som|who|which|altså er)\s)|\s[–—-]\s|\s*[()|]\s*|:\s|\s(?=(?:og|and|men|but|mens|while|samt|så|so|plus|or|eller|where|hvor|whereas)\s)|\s[·•/+]\s/gu

const abbreviation =
  /(?:^|\s)(?:kl|d|nr|ca|bl\.a|f\.eks|dvs|evt|jf|mr|mrs|dr|tlf|pr|inkl|s[ck]t|st|e\.g|i\.e)\.$/iu

/** The clauses of a line, each with what it mentions. */
export function piecesOf(text: string, mentions: readonly Mention[]): Piece[] {
  const inside = (at: number) => mentions.some(({ start, end }) => start < at && at < end)
  const cuts: { at: number; opens: boolean }[] = [{ at: 0, opens: true }]
  for (const [pattern, opens] of [
    [sentenceEnd, true],
    [clauseEnd, false],
  ] as const)
    for (const found of text.matchAll(pattern)) {
      const at = (found.index ?? 0) + found[0].length
      const isShort =
        opens && abbreviation.test(text.slice(Math.max(0, (found.index ?? 0) - 8), found.index))
      if (!inside(found.index ?? 0) && !isShort && !inside(at)) cuts.push({ at, opens })
    }
  cuts.sort((a, b) => a.at - b.at || Number(b.opens) - Number(a.opens))
  return cuts.flatMap(({ at, opens }, nth) => {
    if (nth > 0 && cuts[nth - 1]?.at === at) return []
    const end = cuts.slice(nth + 1).find(next => next.at > at)?.at ?? text.length
    const own = mentions.filter(({ start }) => start >= at && start < end)
    return [{ text: text.slice(at, end), mentions: own, opens }]
  })
}
