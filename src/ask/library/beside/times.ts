// The words of time in a question to the library: they say nothing of which tool or page, and may say which of two passages. Called by
// src/ask/library/route.ts.
import { keyOf, type Token } from '../../text/tokens.js'
import type { Understood } from '../../understand.js'
import { wordsOf } from '../search/terms.js'
import { minuteUnits } from '../words.js'

const unitKeys = new Set(Object.keys(minuteUnits).map(keyOf))

/** "I morgen" and "i december" say nothing of which tool or page; "20 minutter" does. */
export function withoutTimes({ words, rest }: Understood, tokens: readonly Token[]): Token[] {
  const kept = new Set(rest.map(({ key }) => key))
  const times = new Set(words.filter(key => !kept.has(key) && !/\d/.test(key)))
  // "Har udlånet åbent om fredagen?" is told by all the days on which it has.
  const isOfHours = tokens.some(({ key }) => openings.test(key))
  const isDay = (key: string) => isOfHours && weekdays.test(key)
  return tokens.filter(({ key }) => (!times.has(key) || unitKeys.has(key)) && !isDay(key))
}
const openings =
  /^(?:abent?|abne|abner|abningstid(?:er|en|erne)?|lukket|lukker|open|opens|closed|closes)$/
const weekdays =
  /^(?:(?:man|tirs|ons|tors|fre|lor|son)dag(?:e|en|ene)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/

/** The stems of what was taken out, "inden **jul**": of two passages the one that has it too. A weekday is any week's. */
export function hintsOf(all: readonly Token[], kept: readonly Token[]): string[] {
  return wordsOf(all.filter(token => !kept.includes(token)))
    .filter(({ key }) => !weekdays.test(key))
    .map(({ stem }) => stem)
}
