// A list without an order that both sides may add to and take from without getting in each other's way. Called by settle.ts. Pure.
// An entry is known by what it is about (a post by its school, a role by its scope), so that a change of it is no second entry.
import { isEqual } from './equal.js'

export interface MergedList {
  readonly list: readonly unknown[]
  /** One entry was changed on both sides, each to something else; ours is kept. */
  readonly isDisputed: boolean
}

interface Lists {
  readonly base: unknown
  readonly ours: unknown
  readonly theirs: unknown
  readonly prefersTheirs: boolean
}

/** Ours, with what the file has added or changed since the last time and without what it has taken away. */
export function mergeLists({ base, ours, theirs, prefersTheirs }: Lists): MergedList {
  const [read, own, next] = [base, ours, theirs].map(byKey)
  const list: unknown[] = []
  let isDisputed = false
  for (const key of new Set([...(own?.keys() ?? []), ...(next?.keys() ?? [])])) {
    const [was, mine, other] = [read, own, next].map(side => side?.get(key) ?? [])
    if (!was || !mine || !other) continue
    const merged = mergeEntries(was, mine, withApproval(mine, other))
    const isOpen = merged === undefined
    list.push(...(merged ?? (prefersTheirs ? other : mine)))
    if (isOpen && !prefersTheirs) isDisputed = true
  }
  return { list, isDisputed }
}

type Entries = readonly unknown[]

/** The entries about one thing; undefined where both sides have changed them, each to something else. */
function mergeEntries(read: Entries, own: Entries, next: Entries): Entries | undefined {
  if (isEqual(own, next) || isEqual(read, next)) return own
  if (isEqual(read, own)) return next
  // Two spans of one school are two entries: of several each stands for itself.
  if (Math.max(read.length, own.length, next.length) < 2) return undefined
  const isIn = (list: Entries, item: unknown) => list.some(other => isEqual(other, item))
  const left = own.filter(item => isIn(next, item) || !isIn(read, item))
  return [...left, ...next.filter(item => !isIn(read, item) && !isIn(own, item))]
}

/** A role that somebody has said yes to is the same role: a file that cannot say so takes nothing back. */
function withApproval(own: Entries, next: Entries): Entries {
  const approved = own.filter(
    mine => typeof mine === 'object' && mine && 'approved' in mine && mine.approved === true,
  )
  return next.map(
    item => approved.find(mine => isEqual(unapproved(mine), unapproved(item))) ?? item,
  )
}

function unapproved(item: unknown): unknown {
  return typeof item === 'object' && item && 'approved' in item ? { ...item, approved: 0 } : item
}

function byKey(list: unknown): Map<string, unknown[]> {
  const entries = new Map<string, unknown[]>()
  for (const item of Array.isArray(list) ? list : []) {
    const key = keyOf(item)
    entries.set(key, [...(entries.get(key) ?? []), item])
  }
  return entries
}

function keyOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  if ('role' in item && 'scope' in item) return JSON.stringify([item.role, item.scope])
  if ('school' in item) return String(item.school)
  if ('network' in item) return String(item.network)
  if ('hold' in item) return JSON.stringify([item.hold, 'meeting' in item ? item.meeting : null])
  return JSON.stringify(item)
}
