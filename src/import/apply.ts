// A change that was said yes to → the programme as it then is. Called by the command line and the sample. Pure.
// Taking the same change twice gives the same programme; undo, conflicts and notices are built on top of this.
import type { Person } from '../model/person.js'
import type { Holiday, Programme } from '../model/programme.js'
import { isEqual } from './compare/three-way/equal.js'
import type { Changed, KindChange, ProgrammeChange } from './diff.js'

/** The programme with what is new and changed; without what is gone only where that was said yes to. */
export function applyChange(
  programme: Programme,
  change: ProgrammeChange,
  options: { readonly gone: boolean },
): Programme {
  return {
    ...programme,
    meetings: applyKind(programme.meetings, change.meetings, options.gone),
    networks: applyKind(programme.networks, change.networks, options.gone),
    holds: applyKind(programme.holds, change.holds, options.gone),
    schools: applyKind(programme.schools, change.schools, options.gone),
    people: withoutLost(
      applyKind(programme.people, change.people, options.gone),
      options.gone ? change.lost : [],
    ),
    areas: applyKind(programme.areas, change.areas, options.gone),
    deadlines: applyKind(programme.deadlines, change.deadlines, options.gone),
    holidays: applyHolidays(programme.holidays, change.holidays, options.gone),
    tools: applyKind(programme.tools, change.tools, options.gone),
    pages: applyKind(programme.pages, change.pages, options.gone),
  }
}

/** People without the networks, schools and roles that no file gives them any longer. */
function withoutLost(people: readonly Person[], lost: readonly Changed<Person>[]): Person[] {
  const after = new Map(lost.map(({ after }) => [after.id, after]))
  return people.map(person => after.get(person.id) ?? person)
}

function applyKind<Item extends { readonly id: string }>(
  known: readonly Item[],
  change: KindChange<Item>,
  takeGone: boolean,
): Item[] {
  const gone = new Set<string>(takeGone ? change.gone.map(item => item.id) : [])
  const after = [...change.changed.map(changed => changed.after), ...change.same, ...change.added]
  const items = new Map<string, Item>(known.map(item => [item.id, item]))
  for (const item of after) items.set(item.id, item)
  return [...items.values()].filter(item => !gone.has(item.id))
}

/** Holidays have no ids: those that were changed or are gone are the very rows that the diff named. */
function applyHolidays(
  known: readonly Holiday[],
  change: KindChange<Holiday>,
  takeGone: boolean,
): Holiday[] {
  const before = [
    ...change.changed.map(changed => changed.before),
    ...(takeGone ? change.gone : []),
  ]
  const after = [...change.changed.map(changed => changed.after), ...change.added]
  const isIn = (list: readonly Holiday[], one: Holiday) => list.some(other => isEqual(one, other))
  const kept = known.filter(holiday => !isIn(before, holiday) && !isIn(after, holiday))
  return [...kept, ...after]
}
