// What a meeting's own text says of a thing that its title and place have not: "hvornår kører **bussen** til internatet?". Called by
// src/ask/answers/one.ts. Only what stands there is said; where nothing does, that is said too.
import type { Query } from '../../../model/turn.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import type { MeetingSaid } from '../../../wording/ask-wording.js'
import { wording } from '../../../wording/wording.js'
import { meaningsOf, stemOf } from '../../library/search/terms.js'
import type { Resolved } from '../../resolve.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, tokenise } from '../../text/tokens.js'
import type { Telling } from '../say.js'

const sentenceEnd =
  /\n+|(?<=(?<!(?:^|[\s(])(?:[Vv]|[Kk]l|[Nn]r|pr|[Cc]a|m|f|d|bl|[Aa]fd|[Ss]t|[Ss]ct))[.!?])\s+(?=\p{Lu})/u
/** A shorter word is only itself, and no part of another. */
const leastPart = 4

/** The sentences that have one of the words left over, or what means the same; undefined where none do. */
export function toldSentence(
  { meeting }: Occurrence,
  { agenda = '', preparation = '' }: MeetingSaid,
  { resolved: { scope, query }, telling }: { resolved: Resolved; telling: Telling },
): string | undefined {
  if (query.facets.some(facet => facet === 'agenda' || facet === 'preparation')) return undefined
  const name = keyOf(`${meeting.title} ${meeting.place ?? ''}`)
  const { things = [], beside = [] } = telling
  const asked = [...scope.besides, ...beside, ...things]
    .map(keyOf)
    .filter(key => !stemsOf(key).some(stem => stem.length >= leastPart && name.includes(stem)))
  const told = sentencesIn(`${agenda}\n${preparation}`).filter(line =>
    asked.some(key => saysIt(line, key)),
  )
  return told.length > 0 ? wording(telling.lang).ask.reads(told.join(' ')) : undefined
}

/** "Vi mødes ved bussen på Torvet kl. 8": where one is to be, beside the place that is visited, where that is asked. */
export function gatheringSentence(
  { agenda = '', preparation = '', isCancelled }: MeetingSaid,
  { facets }: Query,
  { lang }: Telling,
): string | undefined {
  if (isCancelled || !facets.includes('where')) return undefined
  // What is told as the agenda or the preparation is told there.
  const text = [
    facets.includes('agenda') ? '' : agenda,
    facets.includes('preparation') ? '' : preparation,
  ].join('\n')
  const told = sentencesIn(text).filter(line => gathers.test(line))
  return told.length > 0 ? wording(lang).ask.reads(told.join(' ')) : undefined
}

const gathers =
  /(?<!\p{L})(?:m[øo]des|samles|mødested\p{L}*|opsamling\p{L}*|samlet afgang|afgang|meet|gather|pick.?up)(?!\p{L}).*?(?<!\p{L})(?:ved|på|foran|hos|fra|udenfor|uden for|bag|at|from|outside|in front|by|i (?=\p{Lu}|\p{L}*(?:lokale|kantine|reception|hal|foyer|gård|sal)))|(?<!\p{L})(?:indgang|mødested|meeting point|entrance)\p{L}*\s*(?::|er |fra |is )|(?:bussen?|toget|færgen|bus|ferry|train) (?:\p{L}+ )?(?:kører|afgår|går|sejler|leaves|departs) (?:.* )?(?:fra|from) /iu

/** "1. Oplæg ved Ditte 2. Vi øver os" are two points, without their numbers. */
function sentencesIn(text: string): string[] {
  const isNumbered = /^\s*1[.)]\s/mu.test(text)
  const points = isNumbered ? text.replace(/\s+(?=\d{1,2}[.)]\s+\p{Lu})/gu, '\n') : text
  return points.replace(/^\s*\d{1,2}[.)]\s+(?=\p{Lu})/gmu, '').split(sentenceEnd)
}

/** Whether one of the meetings' texts has the thing that is asked about. */
export function isToldIn(said: readonly MeetingSaid[], { things = [] }: Telling): boolean {
  return said.some(({ agenda = '', preparation = '' }) =>
    things.some(thing => saysIt(`${agenda} ${preparation}`, keyOf(thing))),
  )
}

/** That nothing stands of what the question asks for; undefined where it asks for no such thing. */
export function untoldSentence({ things = [], lang }: Telling): string | undefined {
  return things.length > 0 ? wording(lang).ask.untold(things.join(' ')) : undefined
}

function saysIt(line: string, key: string): boolean {
  const whole = keyOf(line)
  if (stemsOf(key).some(stem => stem.length >= leastPart && whole.includes(stem))) return true
  const meant = meaningsOf(stemOf(key))
  return tokenise(line).some(
    word => word.key === key || meaningsOf(stemOf(word.key)).some(each => meant.includes(each)),
  )
}
