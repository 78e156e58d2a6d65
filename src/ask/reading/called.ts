// What the calendar itself calls the meetings that a question's words name: "praksisdage" of a question is the "praksisdag" of
// "Praksisdag 2 – Kreds Øst", "caféen" the "DSA-café". Called by src/ask/scope.ts, so that answers say the calendar's own noun.
import type { Meeting } from '../../model/meeting.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { type Lexicon, lexiconOf } from '../lexicon.js'
import { stemsOf } from '../text/stems.js'
import { keyOf } from '../text/tokens.js'

export interface Called {
  /** As it stands inside a sentence, in the singular; undefined where the words are no noun of the calendar's. */
  readonly noun?: string
  /** The words that are no part of it. */
  readonly besides: readonly string[]
}

/** The noun among the words of a question, and the rest of them. */
export function calledIn(words: readonly string[], snapshot: Snapshot): Called {
  if (words.length === 0) return { besides: words }
  const lexicon = lexiconOf(snapshot)
  const joined = lexicon.ownNouns.at(words.map(keyOf).join(''))
  if (joined) return { noun: joined.written, besides: [] }
  for (const word of words) {
    const noun = lexicon.ownNouns.at(keyOf(word))?.written ?? soleTitle(keyOf(word), lexicon)
    if (noun) return { noun, besides: words.filter(each => each !== word) }
  }
  return { besides: words }
}

/** The title of every meeting that has the word in it, where they share one, and that is a single word. */
function soleTitle(key: string, lexicon: Lexicon): string | undefined {
  const titles = new Set([...(lexicon.meetingsWith(key) ?? [])].map(({ title }: Meeting) => title))
  const [title, another] = titles
  if (title === undefined || another !== undefined || !/^[\p{L}\p{M}-]{4,}$/u.test(title))
    return undefined
  const isInTitle = stemsOf(key).some(stem => stem.length > 2 && keyOf(title).includes(stem))
  if (!isInTitle) return undefined
  return /^\p{Lu}\p{Ll}/u.test(title) ? `${title[0]?.toLowerCase()}${title.slice(1)}` : title
}
