// The records of one kind that were read against those that are known: new, changed, the same, gone, and in conflict with
// what was changed in Pejling since. Called by meetings.ts, records.ts and texts.ts. Pure.

import type { ChangedField } from '../../wording/da/import/importing.js'
import type { Changed, Conflict, KindChange } from '../diff.js'
import { isEqual } from './three-way/equal.js'
import { settle } from './three-way/settle.js'

export interface KindInput<Item> {
  readonly known: readonly Item[]
  /** What the files have, each record once and with its id. */
  readonly read: readonly Item[]
  /** The records as the files had them last; absent before the first import that was remembered. */
  readonly base: readonly Item[] | undefined
  /** Conflicts are settled for the files: someone has said so. */
  readonly prefersFiles?: boolean
  readonly fields: readonly ChangedField[]
  readonly gone: readonly Item[]
  /** Where a field's change counts further (revisions), the record as it will stand. */
  readonly finish?: (before: Item, after: Item) => Item
}

export function compareKind<Item extends { readonly id: string }>(
  input: KindInput<Item>,
): KindChange<Item> {
  const known = byId(input.known)
  const base = input.base && byId(input.base)
  const [added, same]: [Item[], Item[]] = [[], []]
  const changed: Changed<Item>[] = []
  const conflicts: Conflict<Item>[] = []
  for (const theirs of input.read) {
    const before = known.get(theirs.id)
    const last = base?.get(theirs.id)
    if (!before && (!last || input.prefersFiles)) added.push(theirs)
    else if (!before) conflicts.push(...removedHere(last, theirs, input.fields))
    else {
      const one = changeOf(input, { before, theirs, last })
      if (one.change) changed.push(one.change)
      else same.push(one.after)
      if (one.conflict) conflicts.push(one.conflict)
    }
  }
  return { added, changed, same, gone: input.gone, read: input.read, conflicts }
}

interface Found<Item> {
  readonly before: Item
  readonly theirs: Item
  readonly last: Item | undefined
}

function changeOf<Item extends { readonly id: string }>(
  { fields, finish, prefersFiles = false }: KindInput<Item>,
  { before, theirs, last }: Found<Item>,
): { change?: Changed<Item>; conflict?: Conflict<Item>; after: Item } {
  const settled = settle({ base: last, ours: before, theirs, prefersTheirs: prefersFiles }, fields)
  const item = withFields(before, settled.item, fields)
  const changed = differing(before, item, fields)
  const after = finish?.(before, item) ?? item
  const disputed = fields.filter(field => settled.conflicts.includes(field))
  return {
    after,
    ...(changed.length > 0 ? { change: { before, after, fields: changed } } : {}),
    ...(disputed.length > 0 ? { conflict: { ours: before, theirs, fields: disputed } } : {}),
  }
}

/** What no file speaks for is as it stands in Pejling; where it was read is the file's word. */
function withFields<Item extends object>(
  before: Item,
  settled: Item,
  fields: readonly ChangedField[],
): Item {
  const next = new Map<string, unknown>(Object.entries(settled))
  const item: Item = { ...before }
  for (const field of [...fields, 'source']) {
    if (next.has(field)) Object.assign(item, { [field]: next.get(field) })
    else Reflect.deleteProperty(item, field)
  }
  return item
}

/** Taken away in Pejling and still in the file: it stays away, and is told about where the file says something new. */
function removedHere<Item extends object>(
  last: Item | undefined,
  theirs: Item,
  fields: readonly ChangedField[],
): Conflict<Item>[] {
  const changed = last ? differing(last, theirs, fields) : []
  return changed.length > 0 ? [{ ours: undefined, theirs, fields: changed }] : []
}

export function differing(
  before: object,
  after: object,
  fields: readonly ChangedField[],
): ChangedField[] {
  const [one, other] = [before, after].map(item => new Map<string, unknown>(Object.entries(item)))
  return fields.filter(field => !isEqual(one?.get(field), other?.get(field)))
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map(item => [item.id, item]))
}
