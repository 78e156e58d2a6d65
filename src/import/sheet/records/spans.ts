// Times that follow each other as one: who is in a network until New Year and from New Year on is in it all along. Rows of a list
// of people say it so when something else changes, such as the school. Called by people.ts. Pure.
import { addDays, type LocalDate } from '../../../core/time.js'
import type { Person } from '../../../model/person.js'

interface Spanned {
  from?: LocalDate | undefined
  to?: LocalDate | undefined
}

/** Two rows that follow on each other in time are one post in what they share. */
export function withoutBreaks(person: Person): Person {
  const { posts, networks, holds, roles } = person
  return {
    ...person,
    posts: joinSpans(posts),
    networks: joinSpans(networks),
    holds: joinSpans(holds),
    roles: joinSpans(roles),
  }
}

/** The list, where two of the same thing of which one ends on the day before the other begins are one. */
function joinSpans<Item extends Spanned>(items: readonly Item[]): Item[] {
  const joined: Item[] = []
  for (const item of [...items].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const at = joined.findIndex(
      one => keyOf(one) === keyOf(item) && one.to !== undefined && addDays(one.to, 1) === item.from,
    )
    const before = joined[at]
    if (before) joined[at] = merge(before, item)
    else joined.push(item)
  }
  // Where nothing follows on, the order stays as it was written.
  return joined.length === items.length ? [...items] : joined
}

function keyOf({ from: _, to: __, ...thing }: Spanned): string {
  return JSON.stringify(thing)
}

function merge<Item extends Spanned>(first: Item, second: Item): Item {
  if (second.to !== undefined) return { ...first, to: second.to }
  if (first.from !== undefined) return { ...second, from: first.from }
  const always = { ...first }
  delete always.to
  return always
}
