// Whether a question asks for a page as such rather than for a fact: "hvor kan jeg læse om kørsel?", "fortæl om vidensdage", or the
// title and nothing more. Called by src/ask/library/read.ts. Pure; which page it is, and whether it answers, is decided elsewhere.
import type { Page } from '../../../model/page.js'
import { nounAt } from '../../text/nouns.js'
import { createPhrases } from '../../text/phrases.js'
import { type Token, tokenise } from '../../text/tokens.js'
import { aboutFrames, readingFrames } from './page-words.js'

/** `reading`: for what is written about something; `about`: what something is; `title`: the title alone. */
export type PageFrame = 'reading' | 'about' | 'title'

const reading = createPhrases([[true, readingFrames]])
const about = createPhrases([[true, aboutFrames]])

/** How a page is asked for, and the places of the words that do. A place in `named` is part of a name and asks nothing. */
export function readPageFrame(
  tokens: readonly Token[],
  named: ReadonlySet<number>,
): { frame: PageFrame | undefined; at: readonly number[] } {
  const isNamed = (at: number) => named.has(at)
  for (const [frame, phrases] of [
    ['reading', reading],
    ['about', about],
  ] as const) {
    const found = phrases.findAll(tokens, isNamed).filter(({ at }) => !at.some(isNamed))
    if (found.length > 0) return { frame, at: found.flatMap(({ at }) => at) }
  }
  return { frame: undefined, at: [] }
}

/** Whether the words are the page's title, whole; one that is a noun for meetings ("vidensdage") asks for these. */
export function isTitle(tokens: readonly Token[], pages: readonly Page[]): boolean {
  const key = tokens.map(token => token.key).join('')
  return (
    nounAt(key) === undefined &&
    pages.some(
      ({ title }) =>
        tokenise(title)
          .map(token => token.key)
          .join('') === key,
    )
  )
}
