// What is known, what the file said last time and what it says now → what shall stand. Called by the comparison of every kind of
// record, and by undo. Pure. A field that was changed in Pejling since the last import keeps its value; where the file has
// changed it too, that is a conflict, which the preview shows.
import { isEqual } from './equal.js'
import { mergeLists } from './merge-lists.js'

/** Fields that only make sense together: a start from one side and an end from the other would be a third meeting. */
const together: readonly (readonly string[])[] = [
  ['startLocal', 'endLocal', 'tz', 'recurrence'],
  ['from', 'to'],
]
/** Lists without an order, in which both sides may add and take away without getting in each other's way. */
const lists: ReadonlySet<string> = new Set([
  'aliases',
  'nicknames',
  'posts',
  'functions',
  'networks',
  'holds',
  'roles',
  'themes',
])

export interface Settled<Item> {
  readonly item: Item
  /** Changed on both sides, each to something else, and kept as ours. */
  readonly conflicts: readonly string[]
}

export interface Sides<Item> {
  readonly base: object | undefined
  readonly ours: Item
  readonly theirs: Item
  /** A conflict is settled for them: someone has said so. */
  readonly prefersTheirs?: boolean
}

/** `theirs` with the fields that are ours to keep. Without `base` nothing is known to be ours. */
export function settle<Item extends object>(
  { base, ours, theirs, prefersTheirs = false }: Sides<Item>,
  fields: readonly string[],
): Settled<Item> {
  if (!base) return { item: theirs, conflicts: [] }
  const [read, own, next] = [base, ours, theirs].map(valuesOf)
  if (!read || !own || !next) return { item: theirs, conflicts: [] }
  const kept = new Map<string, unknown>()
  const conflicts = new Set<string>()
  for (const field of fields.filter(one => !isEqual(own.get(one), next.get(one)))) {
    const group = together.find(names => names.includes(field)) ?? [field]
    const differs = (one: Values, other: Values) =>
      group.some(name => !isEqual(one.get(name), other.get(name)))
    if (!differs(read, own)) continue
    if (lists.has(field)) {
      const [base, ours, theirs] = [read, own, next].map(side => side.get(field))
      const merged = mergeLists({ base, ours, theirs, prefersTheirs })
      kept.set(field, merged.list)
      if (merged.isDisputed) conflicts.add(field)
    } else if (!differs(read, next)) kept.set(field, own.get(field))
    else if (!prefersTheirs) {
      kept.set(field, own.get(field))
      conflicts.add(field)
    }
  }
  return { item: withFields(theirs, kept), conflicts: [...conflicts] }
}

type Values = ReadonlyMap<string, unknown>

function valuesOf(item: object): Values {
  return new Map<string, unknown>(Object.entries(item))
}

/** A value that is undefined means that the field is absent, and then it is. */
function withFields<Item extends object>(item: Item, fields: ReadonlyMap<string, unknown>): Item {
  if (fields.size === 0) return item
  const next: Item = Object.assign({ ...item }, Object.fromEntries(fields))
  for (const [field, value] of fields) if (value === undefined) Reflect.deleteProperty(next, field)
  return next
}
