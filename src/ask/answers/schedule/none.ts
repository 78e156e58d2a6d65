// That nothing fits: because there is none, or because the asker may not see it, which must never sound the same. Called by
// meetings.ts and the files beside this one.
import { may } from '../../../people/rights.js'
import { hasMeetings } from '../../../programme/query.js'
import type { Snapshot } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import { lexiconOf } from '../../lexicon.js'
import { allOf, type Resolved, type Resolving } from '../../resolve.js'
import { nounAt } from '../../text/nouns.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, tokenise } from '../../text/tokens.js'
import type { Answer } from '../compose.js'
import { answerNothing } from '../many.js'
import { answerClosed, answerUnknown } from '../not.js'
import type { Telling } from '../say.js'
import { isYesNo } from './verdict.js'

/** None that fits and may be seen: closed to the viewer, or really none. A guest who sees none at any time is not told which. */
export function none(resolved: Resolved, context: Resolving, telling: Telling): Answer {
  const { query, scope, assumed } = resolved
  // The asker's own was only a guess, and a kind of meeting was named: then it is said of everybody's.
  const isGuess = assumed.unsaid && scope.own && scope.kinds.length > 0
  const told = isGuess
    ? { ...resolved, scope: resolved.scopeOfAll, filter: resolved.filterOfAll }
    : resolved
  const asksPart = query.yesNo && query.facets.includes('attend')
  const odd = oddWords(told, context)
  if (odd.length > 0) return answerUnknown(odd, telling)
  const verdict = isYesNo(query) || asksPart ? false : undefined
  const isRefused = context.viewer.person
    ? isClosed(told, context)
    : !hasMeetings(context.snapshot, context.viewer, { ...told.filter, includeCancelled: true })
  if (isRefused) return answerClosed(told, telling)
  if (isGuess || !scope.own || !assumed.unsaid || query.periods.length === 0)
    return answerNothing(told, telling, { verdict })
  const others = allOf(resolved.filterOfAll, query.periods, context)
  const count = others.filter(each => each.meeting.status === 'planned').length
  const note = count > 0 ? wording(telling.lang).ask.othersHave(count) : undefined
  return answerNothing(resolved, telling, { note, verdict })
}

/** Whether something fits that only others may see: then "there is none" would be untrue. Says no more than that. */
function isClosed({ filter, scope, query }: Resolved, context: Resolving): boolean {
  if (scope.own || may(context.viewer, 'people.edit')) return false
  const all: Resolving = {
    ...context,
    viewer: {
      person: context.viewer.person,
      grants: [{ role: 'admin', scope: { kind: 'tenant' }, approved: true }],
    },
  }
  const span = query.periods.length === 0 && query.pick !== 'latest' ? { from: context.today } : {}
  return allOf({ ...filter, ...span }, query.periods, all).length > 0
}

/**
 * Words of the question that no meeting has as they stand, but only as a part of another word: that there is none "with the word" would
 * be said of something that was not understood.
 */
function oddWords({ scope }: Resolved, { snapshot }: Resolving): string[] {
  const words = scope.besides.filter(word => !scope.places.includes(word))
  if (words.length === 0) return []
  const known = writtenIn(snapshot)
  const { isHyphened } = lexiconOf(snapshot)
  // "Ledermøde" of "Institutionsledermøde", and "Teams-time", are words that were understood.
  const isKnown = (key: string) =>
    nounAt(key) !== undefined || isHyphened(key) || stemsOf(key).some(stem => known.has(stem))
  return words.filter(word => !isKnown(keyOf(word)))
}

const written = new WeakMap<Snapshot, ReadonlySet<string>>()

/** The words of titles and places, in their shorter forms too. */
function writtenIn(snapshot: Snapshot): ReadonlySet<string> {
  const known = written.get(snapshot)
  if (known) return known
  const texts = new Set(
    snapshot.occurrences.flatMap(({ meeting: { title, place = '' } }) => [title, place]),
  )
  const words = new Set(
    [...texts].flatMap(text => tokenise(text).flatMap(({ key }) => stemsOf(key))),
  )
  written.set(snapshot, words)
  return words
}
