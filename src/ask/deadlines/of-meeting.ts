// By when one must say whether one comes to a meeting that the question names: "svarfrist til lab 2", "hvornår skal jeg svare på
// mødet i …". Called by answer.ts of this folder. It is that meeting's own day for answers, or none: never another's.
import type { Query } from '../../model/turn.js'
import { type Due, listDeadlines } from '../../programme/deadlines.js'
import type { Telling } from '../answers/say.js'
import type { Lexicon } from '../lexicon.js'
import type { Word } from '../library/search/terms.js'
import { allOf } from '../resolve.js'
import { scopeOf } from '../scope.js'
import { isCommon } from '../text/common.js'
import { nounAt } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import type { Understood } from '../understand.js'
import { answerByPhrases } from './words.js'

const answerBys = createPhrases([[true, answerByPhrases]])

/** Of the next of the meetings named; empty where a network's has no such day, undefined where it is not asked. */
export function answerByAsked(
  { query, rest }: Understood,
  telling: Telling,
): readonly Due[] | undefined {
  const { kinds, networks, words, number, meeting, periods } = query
  const isNamed =
    kinds.length + networks.length + words.length > 0 ||
    number !== undefined ||
    (meeting && periods.length > 0)
  if (!isNamed || answerBys.findAll(rest).length === 0) return undefined
  const { filter } = scopeOf({ ...query, facets: [] }, telling)
  const [next] = allOf({ ...filter, from: telling.today }, periods, telling).filter(
    each => each.end > telling.now && each.meeting.status === 'planned',
  )
  const dues = listDeadlines(telling.snapshot, telling.viewer, { signUps: true }).filter(
    due => next !== undefined && due.meeting?.id === next.id,
  )
  const isOfNetwork = meeting && networks.length > 0 && number === undefined
  return dues.length > 0 || isOfNetwork ? dues : undefined
}

/**
 * Whether a telling word of the question is of no use to the plan of meetings: then a title with it is what is meant. What a meeting
 * is called is the meeting: its sign-up is only meant where a deadline is asked for.
 */
export function saysMoreThanMeetings(
  words: readonly Word[],
  { meeting }: Query,
  lexicon: Lexicon,
): boolean {
  const telling = words.filter(({ key }) => !/^\d+$/.test(key) && !nounAt(key) && !isCommon(key))
  const own = telling.filter(({ key }) => lexicon.meetingsWith(key) === undefined)
  return own.length > 0 || (!meeting && !nameOneMeeting(telling, lexicon))
}

/** Whether some meeting has all of the words. */
function nameOneMeeting(words: readonly Word[], lexicon: Lexicon): boolean {
  const [first, ...others] = words.map(({ key }) => lexicon.meetingsWith(key))
  return [...(first ?? [])].some(meeting => others.every(each => each?.has(meeting) ?? false))
}

/** "Hvornår skal jeg være klar **til mødet**?": when it begins, and no deadline. */
export function asksReadyFor({ rest, query }: Understood): boolean {
  const at = rest.findIndex(({ key }) => readyKeys.has(key))
  const isFor = forKeys.has(rest[at + 1]?.key ?? '')
  return at > 0 && isFor && query.meeting && query.facets.includes('when')
}
const readyKeys = new Set(['klar', 'parat', 'ready'])
const forKeys = new Set(['til', 'for'])
