// Whose deadlines a question means: the asker's own, those of a network, hold or school, of those who lead schools, or of nobody. Called
// by answer.ts of this folder. Those of others are told as such.
import type { Query } from '../../model/turn.js'
import { type Due, isDueFor, isForNobody, listDeadlines } from '../../programme/deadlines.js'
import type { Telling } from '../answers/say.js'
import { scopeOf } from '../scope.js'
import { inTime } from './in-time.js'
import type { DeadlineQuestion } from './read.js'

/** Of these, or of all, the asker's own where no other is named; where a title has none of theirs, those of others. */
export function ofScope(
  { found: dues, plural, actions, ofLeaders = false }: Partial<DeadlineQuestion>,
  query: Query,
  telling: Telling,
): { dues: readonly Due[]; ofOthers: boolean } {
  const { snapshot, viewer, today } = telling
  const { person } = viewer
  if (ofLeaders) {
    const theirs = (dues ?? listDeadlines(snapshot, viewer, {})).filter(isForLeaders)
    return {
      dues: theirs,
      ofOthers: !person || !theirs.some(due => isDueFor(snapshot, person, due)),
    }
  }
  const { filter } = scopeOf(
    { ...query, kinds: [], words: [], meeting: false, facets: [] },
    { snapshot, viewer, today },
  )
  // "Hvilke frister har jeg?" is of signing up too, and not only of what is handed in.
  const isAll = filter.person !== undefined && plural === true && (actions?.size ?? 0) === 0
  const fitting = listDeadlines(snapshot, viewer, {
    ...filter,
    signUps: dues !== undefined || isAll,
  })
  if (!dues) return { dues: fitting, ofOthers: false }
  const asked = new Set(dues.map(({ deadline }) => deadline.id))
  const mine = fitting.filter(({ deadline }) => asked.has(deadline.id))
  const isAsker = query.whose === 'me' || query.whose === 'us'
  const isOpen = (query.whose === undefined || isAsker) && filter.person !== undefined
  const hasOwn = person && dues.some(due => isDueFor(snapshot, person, due))
  const isTheirs = mine.length > 0 || !isOpen || hasOwn
  return isTheirs ? { dues: mine, ofOthers: false } : { dues, ofOthers: true }
}

function isForLeaders({ deadline }: Due): boolean {
  return deadline.audience.roles.includes('leader')
}

/** Where a network, hold or school has none: those of which nothing says whom they are for. */
export function ofNobody(
  question: DeadlineQuestion,
  query: Query,
  telling: Telling,
): readonly Due[] {
  const { networks, holds, schools, areas } = query
  if (networks.length + holds.length + schools.length + areas.length === 0) return []
  const open = listDeadlines(telling.snapshot, telling.viewer, {}).filter(isForNobody)
  return inTime(open, question, { query, telling })
}
