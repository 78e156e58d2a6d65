// A hold that the programme does not have: "hold 9", "hold vest" where they are called Nord, Midt and Syd; and a year of school, "5. klasse".
// Called by src/ask/names.ts. It is unknown, and never the asker's own: a date of another hold is worse than none.
import type { Reading } from '../names.js'
import { isCommon } from '../text/common.js'
import { nounAt } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { keyOf } from '../text/tokens.js'
import { prepositions } from '../words.js'

/** Before "hold" as a noun; elsewhere it may be a verb. */
const beforeHold = new Set([...prepositions, 'mødes', 'har', 'er', 'skal', 'does', 'is'].map(keyOf))
/** The words for a hold after which a name stands; "group" may be any. */
const named = new Set(['hold', 'cohort', 'cluster'])
const quarters = new Set(
  'nord syd øst vest midt north south east west centre center central'.split(' ').map(keyOf),
)

/** Takes the word for a hold and what stands after it, where that is a number, a letter or a name that no hold has. */
export function readUnknownHold(reading: Reading, at: number): void {
  const before = reading.tokens[at - 1]
  // "The **west** group"
  if (before && quarters.has(before.key) && reading.roles[at - 1] === undefined) {
    reading.roles[at] = reading.roles[at - 1] = 'name'
    reading.unknown.push(`${before.text} ${reading.tokens[at]?.text}`)
    return
  }
  const next = reading.tokens[at + 1]
  if (!next || reading.roles[at + 1] !== undefined) return
  const isMark = /^\d{1,2}$/.test(next.key) || /^[A-ZÆØÅ]$/.test(next.text)
  if (!isMark && !isNoHold(reading, at)) return
  reading.roles[at] = reading.roles[at + 1] = 'name'
  reading.unknown.push(`${reading.tokens[at]?.text} ${next.text}`)
}

/** "Hvornår mødes hold **vest**?", "lab 2 for cohort **west**": right after the noun stands a word that is nothing else. */
function isNoHold({ tokens, lexicon }: Reading, at: number): boolean {
  const [before, noun, next, third] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!noun || !next || !beforeHold.has(before?.key ?? '')) return false
  if (!named.has(noun.key) && !quarters.has(next.key)) return false
  const keys = [...stemsOf(next.key), next.key + (third?.key ?? '')]
  const isNamed = keys.some(key => lexicon.find(key).length > 0)
  // A place may be in the east: "klynge øst" is a hold all the same.
  if (quarters.has(next.key)) return !isNamed
  const isWord = isCommon(next.key) || nounAt(next.key) || lexicon.meetingsWith(next.key)
  const isNear = lexicon.spelling.nearest(next.key).length > 0
  return /^\p{L}{3,}$/u.test(next.text) && !isNamed && !isWord && !isNear
}

/** "Møde for **5. klasse**": whom no meeting is for, unless one is called so. Returns how many words it took. */
export function readUnknownYear(reading: Reading, at: number): number {
  const { tokens, roles, lexicon } = reading
  const [number, noun] = [tokens[at], tokens[at + 1]]
  const isOfMeeting = tokens[at - 1]?.key === 'for' && roles[at - 2] === 'noun'
  const isYear =
    /^\d$/.test(number?.key ?? '') && /^(?:klasser?(?:n|ne)?|argang)s?$/.test(noun?.key ?? '')
  if (!number || !noun || !isYear || !isOfMeeting || roles[at + 1] !== undefined) return 0
  const titled = [...(lexicon.meetingsWith(noun.key) ?? lexicon.meetingsWith('klasse') ?? [])]
  if (
    titled.some(({ title }) => new RegExp(`${number.key}\\.? ?(?:klasse|årgang)`, 'iu').test(title))
  )
    return 0
  roles[at] = roles[at + 1] = 'name'
  reading.unknown.push(`${number.text}. ${noun.text}`)
  return 2
}
