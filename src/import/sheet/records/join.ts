// Joins what several rows, tables or files say of one record. Called by people.ts and compare/merge-records.ts. Pure.
// Lists are joined without doubles; of two posts at one school the functions are; every other field is the last one's.

/** Two readings of one record as one. */
export function joinLists<Item extends object>(one: Item, other: Item): Item {
  const more = new Map<string, unknown>(Object.entries(other))
  const lists = Object.entries(one).flatMap(([key, value]): [string, unknown[]][] => {
    const own = more.get(key)
    return Array.isArray(value) && Array.isArray(own) ? [[key, unite(value, own)]] : []
  })
  return Object.assign({ ...one, ...other }, Object.fromEntries(lists))
}

/** Both lists without doubles. What is the same thing twice, but for its functions, dates and approval, is one. */
export function unite(one: readonly unknown[], other: readonly unknown[]): unknown[] {
  const byKey = new Map<string, unknown>()
  for (const item of [...one, ...other]) {
    const key = keyOf(item)
    const before = byKey.get(key)
    byKey.set(key, before === undefined ? item : joinTwo(before, item))
  }
  return [...byKey.values()]
}

function keyOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item).toLowerCase()
  if ('role' in item && 'scope' in item) return JSON.stringify([item.role, item.scope])
  if ('functions' in item) return JSON.stringify({ ...item, functions: [] })
  return JSON.stringify(item)
}

function joinTwo(before: unknown, item: unknown): unknown {
  if (typeof before !== 'object' || typeof item !== 'object' || !before || !item) return before
  if ('functions' in before && 'functions' in item) {
    if (!Array.isArray(before.functions) || !Array.isArray(item.functions)) return before
    return { ...before, functions: unite(before.functions, item.functions) }
  }
  // A role that was approved stays as it is, its dates too: a sheet that may not approve cannot lengthen it.
  if ('approved' in before && 'approved' in item) {
    if (before.approved === true && item.approved !== true) return before
    return { ...before, ...item }
  }
  return before
}
