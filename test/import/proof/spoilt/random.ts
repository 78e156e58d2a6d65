// A small seeded generator of numbers, so that a failure can be run again by its seed. Used by the tests with mutated files.

export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** The same numbers for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed | 0
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    pick: items => items[below(items.length)] ?? items[0],
  }
}
