// Lays marks out so that none stands on another: in rows, each as near to its own day as there is room for. Pure; the wheel's
// months (along arcs) and the line's (along rows) use it alike.

/** A row that marks can stand in: from, to, and how far apart the middles of two must be. All in the same measure as the ideals. */
export interface Row {
  readonly from: number
  readonly to: number
  readonly gap: number
}
/** Where one mark came to stand. */
export interface Place {
  readonly row: number
  readonly at: number
}

/** How many marks the row can hold, half a gap free at either end. */
export function capacityOf({ from, to, gap }: Row): number {
  return Math.max(0, Math.floor((to - from) / gap + 1e-9))
}

/** A mark this much of its row's gap from its day is near enough; at the row's ends half a gap is always needed. */
const near = 0.6

/**
 * A place for each ideal (sorted, lowest first); undefined where there are more than fit. In as few rows as bring all near their
 * ideals, or else in those that bring them nearest. The same ideals always get the same places.
 */
export function arrange(ideals: readonly number[], rows: readonly Row[]): Place[] | undefined {
  let best: { places: Place[]; move: number } | undefined
  for (let count = fewest(ideals.length, rows); count <= rows.length; count++) {
    const places = placed(ideals, rows.slice(0, count))
    const move = furthest(places, ideals, rows)
    if (!best || move < best.move - 1e-9) best = { places, move }
    if (move <= near) break
  }
  return best?.places
}

function placed(ideals: readonly number[], rows: readonly Row[]): Place[] {
  const chosen: number[][] = rows.map(() => [])
  ideals.forEach((ideal, item) => {
    chosen[rowOf(ideal, rows, chosen, ideals)]?.push(item)
  })
  const places = ideals.map((): Place => ({ row: 0, at: 0 }))
  rows.forEach((row, nth) => {
    const items = chosen[nth] ?? []
    const spread = spreadOut(
      items.map(item => ideals[item] ?? 0),
      row,
    )
    items.forEach((item, at) => {
      places[item] = { row: nth, at: spread[at] ?? 0 }
    })
  })
  return places
}

/** How far the worst placed one is from its ideal, in gaps of its row. */
function furthest(
  places: readonly Place[],
  ideals: readonly number[],
  rows: readonly Row[],
): number {
  const moves = places.map(
    ({ row, at }, item) => Math.abs(at - (ideals[item] ?? 0)) / (rows[row]?.gap ?? 1),
  )
  return Math.max(0, ...moves)
}

/** As few of the first rows as hold so many; more than there are where they do not. */
function fewest(count: number, rows: readonly Row[]): number {
  let room = 0
  const enough = rows.findIndex(row => {
    room += capacityOf(row)
    return room >= count
  })
  return count === 0 ? 0 : enough < 0 ? rows.length + 1 : enough + 1
}

/** The first row that is free at the ideal; else, of those with room left, the one that is soonest free. */
function rowOf(
  ideal: number,
  rows: readonly Row[],
  chosen: readonly (readonly number[])[],
  ideals: readonly number[],
): number {
  const free = rows.map((row, nth) => {
    const items = chosen[nth] ?? []
    if (items.length >= capacityOf(row)) return Number.POSITIVE_INFINITY
    const last = items.at(-1)
    return last === undefined ? Number.NEGATIVE_INFINITY : (ideals[last] ?? 0) + row.gap
  })
  const fits = free.findIndex(each => each <= ideal)
  return fits >= 0 ? fits : free.indexOf(Math.min(...free))
}

/** Sorted ideals moved no more than needed: at least a gap apart and half a gap from the row's ends. There must be room. */
export function spreadOut(ideals: readonly number[], { from, to, gap }: Row): number[] {
  const places: number[] = []
  for (const ideal of ideals) {
    const before = places.at(-1)
    const least = before === undefined ? from + gap / 2 : before + gap
    places.push(Math.max(ideal, least))
  }
  let most = to - gap / 2
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.min(places[at] ?? 0, most)
    most = (places[at] ?? 0) - gap
  }
  return places
}
