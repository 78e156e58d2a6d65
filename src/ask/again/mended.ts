// A question that was not understood, read once more with its wrong letters mended: "fergen", "tov holder", "ledder". Called by
// src/ask/answer.ts, last. Towards the programme's own words alone, and only where a word can mean nothing else: a word of a subject
// that nobody here knows must stay unknown.

import type { Snapshot } from '../../programme/snapshot.js'
import { type Lexicon, lexiconOf } from '../lexicon.js'
import { isVocabulary } from '../library/search/terms.js'
import { toolNouns } from '../library/words.js'
import { commonWords, isCommon } from '../text/common.js'
import { endsAsMeeting, nounAt } from '../text/nouns.js'
import {
  createSpelling,
  editsBetween,
  likeliest,
  type Spelling,
  soundsAlike,
} from '../text/spelling.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token, tokenise } from '../text/tokens.js'

/** Shorter words are too much like others, unless they sound the same: "vilke". */
const leastLetters = 6
/** A longer text is not asked over again. */
const longestQuestion = 300
/** Two parts are written apart where both are at least so long. */
const leastPart = 3
const leastWhole = 7

/** The question with its mistyped words as the programme writes them; undefined where none is. */
export function readAgain(question: string, snapshot: Snapshot): string | undefined {
  if (question.length > longestQuestion) return undefined
  const lexicon = lexiconOf(snapshot)
  const spelling = spellingOf(lexicon)
  const tokens = tokenise(question)
  let mended = ''
  let at = 0
  for (const [nth, token] of tokens.entries()) {
    if (token.start < at) continue
    const next = tokens[nth + 1]
    const whole = next && asOneWord(token, next, lexicon)
    const better = whole ?? meant(token, lexicon, spelling)
    if (better === undefined) continue
    mended += question.slice(at, token.start) + better
    at = whole && next ? next.end : token.end
  }
  return at === 0 ? undefined : mended + question.slice(at)
}
const spellings = new WeakMap<Lexicon, Spelling>()

/** What the programme has written, and the words that questions are made of. */
function spellingOf(lexicon: Lexicon): Spelling {
  const known = spellings.get(lexicon)
  if (known) return known
  const made = createSpelling([...lexicon.written, ...commonWords, ...toolNouns.map(keyOf)])
  spellings.set(lexicon, made)
  return made
}

/** "Tov holder": two words that nothing has, of one that is known. */
function asOneWord(first: Token, second: Token, lexicon: Lexicon): string | undefined {
  const key = first.key + second.key
  const isShort = first.key.length < leastPart || second.key.length < leastPart
  if (isShort || key.length < leastWhole || second.start - first.end > 1) return undefined
  if (isKnown(first.key, lexicon) && isKnown(second.key, lexicon)) return undefined
  return isCommon(key) || isNamed(key, lexicon) ? first.text + second.text : undefined
}

/** The one word that a mistyped one is nearest to. */
function meant(
  { key, text, name: capital }: Token,
  lexicon: Lexicon,
  spelling: Spelling,
): string | undefined {
  if (key.length < leastPart || /\d/.test(text) || isKnown(key, lexicon)) return undefined
  // Names alike are of different people and schools: those that may be meant have been heard already (reading/leftovers.ts).
  const best = likeliest(key, spelling.nearest(key))
  const [name] = lexicon.spelling.nearest(key)
  if (best === undefined || (key.length < leastLetters && !soundsAlike(key, best))) return undefined
  const edits = editsBetween(key, best, longestWay)
  if (capital || (name && name.edits <= edits)) return undefined
  // A meeting's word in a form that nobody writes, "smedjn", is that word.
  const isForm = best !== undefined && stemsOf(key).some(stem => stemsOf(best).includes(stem))
  return isForm || lexicon.meetingsWith(key) === undefined ? best : undefined
}

/** No word is so wrong. */
const longestWay = 3

/** Right as it stands. */
function isKnown(key: string, lexicon: Lexicon): boolean {
  if (isVocabulary(key) || lexicon.isWritten(key) || nounAt(key) || endsAsMeeting(key)) return true
  return stemsOf(key).some(stem => isCommon(stem) || lexicon.find(stem).length > 0)
}

function isNamed(key: string, lexicon: Lexicon): boolean {
  return lexicon.find(key).length > 0 || lexicon.meetingsWith(key) !== undefined
}
