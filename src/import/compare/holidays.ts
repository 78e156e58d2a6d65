// Holiday plans that were read against what is known: new, changed, gone, and in conflict. Called by records.ts. Pure.
// A holiday has no id: it is known by its municipality, name and school year. Several of one name in a year ("Fridag") are
// compared together, so that what was changed in Pejling since the last import stays.

import type { Holiday } from '../../model/programme.js'
import { recordFact } from '../change/contents.js'
import type { Changed, Conflict, KindChange } from '../diff.js'
import { differing } from './kind.js'
import { holidayName } from './merge-records.js'
import { isEqual } from './three-way/equal.js'

const fields = ['municipality', 'name', 'from', 'to', 'applies'] as const

export interface HolidayInput {
  readonly known: readonly Holiday[]
  readonly read: readonly Holiday[]
  /** As the files had them last; absent before the first import that was remembered. */
  readonly base: readonly Holiday[] | undefined
  readonly prefersFiles: boolean
  /** Facts that stand in no file any longer (`lostFacts`). */
  readonly lost: ReadonlySet<string>
}

export function compareHolidays(input: HolidayInput): KindChange<Holiday> {
  const { known, read, base = known, lost, prefersFiles } = input
  const [ours, last] = [groupByName(known), groupByName(base)]
  const added: Holiday[] = []
  const changed: Changed<Holiday>[] = []
  const conflicts: Conflict<Holiday>[] = []
  const gone = new Set(known.filter(one => lost.has(recordFact('holidays', holidayName(one)))))
  const unique = new Map(read.map(one => [JSON.stringify([holidayName(one), one.from]), one]))
  for (const [name, theirs] of groupByName([...unique.values()])) {
    const [own, before] = [ours, last].map(groups => groups.get(name) ?? [])
    if (!own || !before || isSame(own, theirs) || isSame(before, theirs)) continue
    const left = own.filter(one => !isIn(theirs, one))
    const fresh = theirs.filter(one => !isIn(own, one))
    if (!prefersFiles && !isSame(own, before)) {
      const [mine, other] = [left[0], fresh[0] ?? theirs[0]]
      if (other)
        conflicts.push({ ours: mine, theirs: other, fields: differing(mine ?? {}, other, fields) })
      continue
    }
    for (const after of fresh) {
      const old = left.shift()
      if (old) changed.push({ before: old, after, fields: differing(old, after, fields) })
      else added.push(after)
    }
    for (const one of left) gone.add(one)
  }
  return { added, changed, same: [], gone: [...gone], read: [...unique.values()], conflicts }
}

function groupByName(holidays: readonly Holiday[]): Map<string, Holiday[]> {
  const groups = new Map<string, Holiday[]>()
  for (const one of holidays) {
    const name = holidayName(one)
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return groups
}

function isSame(some: readonly Holiday[], others: readonly Holiday[]): boolean {
  return some.length === others.length && some.every(one => isIn(others, one))
}

/** However its municipality and name are written: capitals make no other holiday. */
function isIn(list: readonly Holiday[], one: Holiday): boolean {
  const bare = ({ from, to, applies }: Holiday) => ({ from, to, applies })
  return list.some(other => isEqual(bare(one), bare(other)))
}
