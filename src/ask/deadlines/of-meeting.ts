// By when one must say whether one comes to a meeting that the question names: "svarfrist til lab 2", "hvornår skal jeg svare på
// mødet i …". Called by answer.ts of this folder. It is that meeting's own day for answers, or none: never another's.
import { type Due, listDeadlines } from '../../programme/deadlines.js'
import type { Telling } from '../answers/say.js'
import { allOf } from '../resolve.js'
import { scopeOf } from '../scope.js'
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
