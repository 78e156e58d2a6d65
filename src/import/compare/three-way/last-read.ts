// The programme as the files had it last. What a file leaves unsaid is filled in from here and not from what stands in Pejling:
// else a change made in Pejling would look as if a file had said it. Called by diff.ts. Pure.
import type { Programme } from '../../../model/programme.js'

/** Every record as it was read last; what no file has named, as it stands. Holidays are compared plan by plan instead. */
export function lastRead(programme: Programme, base: Programme | undefined): Programme {
  if (!base) return programme
  return {
    ...programme,
    areas: asRead(programme.areas, base.areas),
    holds: asRead(programme.holds, base.holds),
    schools: asRead(programme.schools, base.schools),
    networks: asRead(programme.networks, base.networks),
    people: asRead(programme.people, base.people),
    meetings: asRead(programme.meetings, base.meetings),
    deadlines: asRead(programme.deadlines, base.deadlines),
  }
}

/** Those that were taken away in Pejling too: a file that still has them is about them. */
function asRead<Item extends { readonly id: string }>(
  known: readonly Item[],
  base: readonly Item[],
): Item[] {
  return [...new Map([...known, ...base].map(item => [item.id, item])).values()]
}
