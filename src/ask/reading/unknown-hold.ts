// A hold that the programme does not have: "hold 9", "hold vest" where they are called Nord, Midt and Syd. Called by src/ask/names.ts.
// It is unknown, and never the asker's own: a date of another hold is worse than none.
import type { Reading } from '../names.js'
import { isCommon } from '../text/common.js'
import { nounAt } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { keyOf } from '../text/tokens.js'
import { prepositions } from '../words.js'

/** Before "hold" as a noun; elsewhere it may be a verb. */
const beforeHold = new Set([...prepositions, 'mødes', 'har', 'er', 'skal'].map(keyOf))

/** Takes the word for a hold and what stands after it, where that is a number, a letter or a name that no hold has. */
export function readUnknownHold(reading: Reading, at: number): void {
  const next = reading.tokens[at + 1]
  if (!next || reading.roles[at + 1] !== undefined) return
  const isMark = /^\d{1,2}$/.test(next.key) || /^[A-ZÆØÅ]$/.test(next.text)
  if (!isMark && !isNoHold(reading, at)) return
  reading.roles[at] = reading.roles[at + 1] = 'name'
  reading.unknown.push(`${reading.tokens[at]?.text} ${next.text}`)
}

/** "Hvornår mødes hold **vest**?": right after the noun stands a word that is nothing else. */
function isNoHold({ tokens, lexicon, lang }: Reading, at: number): boolean {
  const [before, noun, next, third] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  if (noun?.key !== 'hold' || lang !== 'da' || !next || !beforeHold.has(before?.key ?? ''))
    return false
  const keys = [...stemsOf(next.key), next.key + (third?.key ?? '')]
  const isNamed = keys.some(key => lexicon.find(key).length > 0)
  const isWord = isCommon(next.key) || nounAt(next.key) || lexicon.meetingsWith(next.key)
  const isNear = lexicon.spelling.nearest(next.key).length > 0
  return /^\p{L}{3,}$/u.test(next.text) && !isNamed && !isWord && !isNear
}
