// Which words are too common to be a name or the thing a question is about: all of src/ask/words.ts and src/ask/text/fillers.ts.
// Used when names are indexed (a school called "Byskolen" is not found by "by") and when a question is read.

import { deadlineNouns } from '../deadlines/words.js'
import { leaderNouns, memberNouns, reachPhrases, schoolNouns } from '../people/words.js'
import {
  facetPhrases,
  followUp,
  numerals,
  orders,
  ordinals,
  pickWords,
  social,
  talkKinds,
  whosePhrases,
} from '../words.js'
import { fillerWords } from './fillers.js'
import { holdNouns, meetingNouns } from './noun-words.js'
import { createPhrases } from './phrases.js'
import { createSpelling } from './spelling.js'
import { keyOf } from './tokens.js'

const phrases = [
  ...Object.values(facetPhrases).flat(),
  ...Object.values(pickWords).flat(),
  ...Object.values(whosePhrases).flat(),
  ...Object.values(followUp).flat(),
  ...talkKinds.flatMap(kind => (kind === 'robot' ? [] : social[kind])),
  ...meetingNouns.flatMap(noun => [...noun.singular, ...noun.plural]),
  ...holdNouns,
  ...deadlineNouns,
  ...leaderNouns,
  ...memberNouns,
  ...schoolNouns,
  ...reachPhrases,
  ...orders,
  ...Object.keys(numerals),
  ...Object.keys(ordinals),
]

/** The words of every phrase and every filler, as keys. */
export const commonWords: ReadonlySet<string> = new Set([
  ...createPhrases([[true, phrases]]).words,
  ...fillerWords.map(keyOf),
])

/** Whether a key is one of the common words, as it stands. */
export function isCommon(key: string): boolean {
  return commonWords.has(key)
}

const spelling = createSpelling(commonWords)

/** Whether a key is one of them with a wrong letter. */
export function isNearCommon(key: string): boolean {
  return spelling.nearest(key).length > 0
}
