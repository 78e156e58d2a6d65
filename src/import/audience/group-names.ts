// Names that say by themselves that they are a group of people: "Læsegruppen", "Trivselslaget", "Udvalg for dansk", "Maths Hub".
// Called by networks.ts and by the readers of sheets. Data and one question; on text as written.
import { fold, kindWords, roleWords } from '../words.js'

/** A group of people by its own name, with or without an article. */
export function isGroupName(text: string): boolean {
  const name = fold(text).trim()
  const [first = '', ...others] = name.split(/\s(?:og|and|&)\s/)
  // "Læsegruppen og Talgruppen" are two.
  const isOne = !/[;,|/\n]/.test(name) && (others.length === 0 || !groupEnd.test(first))
  return isOne && name.length < 60 && (groupEnd.test(name) || groupStart.test(name))
}
const groupEnd =
  /[a-z]{3}[ -]?(?:netvaerk(?:et)?|forum(?:met)?|kreds(?:en)?|udvalg(?:et)?|(?:fag)?team(?:et)?|gruppen?|klub(?:ben)?|laget|laug(?:et)?|ringen|raad(?:et)?|panel(?:et)?|cirkel|cirklen|circle|hub|club|group|network|committee)$/
const groupStart =
  /^(?:udvalg(?:et)?|gruppen?|netvaerk(?:et)?|team(?:et)?|klub(?:ben)?|forum|laug(?:et)?) (?:for|om|i) [a-z]/

/** A group that is known by what its people are, and no network of its own: a steering group, the heads. */
export function isOfficial(text: string): boolean {
  const folded = fold(text)
  const isKind = kindWords.some(([kind, words]) => kind !== 'network' && words.test(folded))
  return isKind || roleWords.some(([, words]) => words.test(folded))
}
