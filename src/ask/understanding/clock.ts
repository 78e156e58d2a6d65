// "Hvilken dag er det i dag?", "hvad er klokken?": asks of the calendar on the wall and of no meeting. Called by src/ask/answer.ts.
import { localOf, weekOf } from '../../core/time.js'
import type { Turn } from '../../model/turn.js'
import { sayDate, sayTime } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import { type Answer, compose } from '../answers/compose.js'
import type { Telling } from '../answers/say.js'
import { keyOf } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { list } from '../words.js'

/** Whole questions, without the words that say now. */
const ofToday = keysOf(
  list(`hvilken dag er det | hvad dag er det | hvilken ugedag er det | hvad for en dag er det | hvilken dato er det | hvad dato er det | hvad er datoen | hvad er dagens dato
  | hvilken uge er det | hvilken uge er vi i | hvad uge er det | hvilket ugenummer er det | hvilken måned er det | what day is it | which day is it | what date is it | what is the date
  | what s the date | what is todays date | what week is it | which week is it | which week are we in`),
)
const ofClock = keysOf(
  list(
    'hvad er klokken | hvad er kl | hvad tid er det | hvor mange er klokken | hvad er klokken blevet | what time is it | what is the time | what s the time | whats the time',
  ),
)
/** These say now at its end, the longest first. */
const nowWords = [
  ...keysOf(list('right now | lige nu | i dag | idag | nu | egentlig | today | now | please')),
]

function keysOf(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map(phrase => phrase.split(' ').map(keyOf).join(' ')))
}

/** Today and the time; undefined of any other question, and of "hvilken dag er det?" after a meeting was told. */
export function answerClock(
  { words }: Understood,
  telling: Telling,
  previous: Turn | undefined,
): Answer | undefined {
  const said = words.join(' ')
  const ending = nowWords.find(each => said.endsWith(` ${each}`))
  const asked = ending ? said.slice(0, -ending.length - 1) : said
  const saysNow = ending !== undefined
  const isOfMeeting = (previous?.shown.length ?? 0) > 0 && !saysNow
  if (!ofClock.has(asked) && !ofToday.has(asked)) return undefined
  if (isOfMeeting && !ofClock.has(asked)) return undefined
  const { lang, today, now, snapshot } = telling
  const time = sayTime(lang, localOf(now, snapshot.programme.tz))
  const { clock } = wording(lang).ask.orders
  const sentence = clock(sayDate(lang, today, today), weekOf(today).week, time)
  return compose(telling, { sentences: [sentence] })
}
