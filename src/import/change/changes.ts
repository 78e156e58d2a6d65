// Changes as values: what an import did, so that it can be undone, and rows that wait for a yes, so that they can be taken later.
// Taken onto a programme that has moved on since: what was changed there meanwhile stays. Called by imports.ts. Pure.
import { Changes, type RecordList, recordLists, type Step } from '../../model/imports.js'
import { type Holiday, Programme } from '../../model/programme.js'
import { withRevisions } from '../compare/meetings/meetings.js'
import { isEqual } from '../compare/three-way/equal.js'
import { settle } from '../compare/three-way/settle.js'
import type { KindChange, ProgrammeChange } from '../diff.js'

/** What taking the change does, record by record. */
export function changesOf(change: ProgrammeChange, options: { readonly gone: boolean }): Changes {
  const { gone } = options
  const people = stepsOf(change.people, gone)
  return {
    areas: stepsOf(change.areas, gone),
    holds: stepsOf(change.holds, gone),
    schools: stepsOf(change.schools, gone),
    networks: stepsOf(change.networks, gone),
    people: gone ? joinSteps(people, change.lost) : people,
    meetings: stepsOf(change.meetings, gone),
    deadlines: stepsOf(change.deadlines, gone),
    tools: stepsOf(change.tools, gone),
    pages: stepsOf(change.pages, gone),
    holidays: stepsOf(change.holidays, gone),
  }
}

function stepsOf<Item>(change: KindChange<Item>, takesGone: boolean): Step<Item>[] {
  return [
    ...change.added.map(after => ({ after })),
    ...change.changed.map(({ before, after }) => ({ before, after })),
    ...(takesGone ? change.gone.map(before => ({ before })) : []),
  ]
}

/** A person who is changed and loses something too makes one step. */
function joinSteps<Item extends { readonly id: string }>(
  steps: readonly Step<Item>[],
  later: readonly { readonly before: Item; readonly after: Item }[],
): Step<Item>[] {
  const rest = new Map<string, Step<Item>>(later.map(step => [step.before.id, step]))
  const joined = steps.map(step => {
    const next = step.after && rest.get(step.after.id)
    if (step.after) rest.delete(step.after.id)
    return next ? { ...step, after: next.after } : step
  })
  return [...joined, ...rest.values()]
}

/** Nothing at all, or what is left of changes when some of them are kept apart. */
export function noChanges(): Changes {
  return Changes.parse({})
}

export function isNothing(changes: Changes): boolean {
  return Object.values(changes).every(steps => steps.length === 0)
}

/** The changes that lead back. */
export function inverse(changes: Changes): Changes {
  return mapSteps(changes, steps =>
    steps.map(({ before, after }) => ({ before: after, after: before })),
  )
}

/** The same done to the steps of each list; the lists differ only in what their steps are about. */
function mapSteps(
  changes: Changes,
  map: (steps: readonly Step<unknown>[]) => Step<unknown>[],
): Changes {
  const entries = recordLists.map(list => [list, map(changes[list])])
  return Changes.parse(Object.fromEntries(entries))
}

/** A programme with each of its lists made anew from plain records. */
export function mapLists(
  programme: Programme,
  map: (list: RecordList, items: readonly object[]) => readonly object[],
): Programme {
  const entries = recordLists.map(list => [list, map(list, programme[list])])
  return Programme.parse({ ...programme, ...Object.fromEntries(entries) })
}

export interface Taken {
  readonly programme: Programme
  /** Records that have been changed otherwise since: they stand as they are, in whole or in part. */
  readonly kept: readonly string[]
}

/** The programme with the changes in it, as far as nobody has changed the same since. */
export function takeChanges(programme: Programme, changes: Changes): Taken {
  const kept: string[] = []
  const keep = (name: string) => void kept.push(name)
  const take = <Item extends { readonly id: string }>(
    items: readonly Item[],
    steps: readonly Step<Item>[],
  ) => takeSteps(items, steps, { keep })
  const after: Programme = {
    ...programme,
    areas: take(programme.areas, changes.areas),
    holds: take(programme.holds, changes.holds),
    schools: take(programme.schools, changes.schools),
    networks: take(programme.networks, changes.networks),
    people: take(programme.people, changes.people),
    meetings: takeSteps(programme.meetings, changes.meetings, {
      keep,
      finish: (ours, next) => withRevisions(ours, next, programme.tz),
    }),
    deadlines: take(programme.deadlines, changes.deadlines),
    tools: take(programme.tools, changes.tools),
    pages: take(programme.pages, changes.pages),
    holidays: takeHolidays(programme.holidays, changes.holidays, keep),
  }
  return { programme: after, kept }
}

/** Where a record was read goes with the change itself; how often it changed is counted. */
const unsettled: ReadonlySet<string> = new Set(['id', 'source', 'revision', 'answerRevision'])

interface Taking<Item> {
  readonly keep: (name: string) => void
  readonly finish?: (ours: Item, next: Item) => Item
}

function takeSteps<Item extends { readonly id: string }>(
  items: readonly Item[],
  steps: readonly Step<Item>[],
  { keep, finish }: Taking<Item>,
): Item[] {
  const byId = new Map(items.map(item => [item.id, item]))
  for (const { before, after } of steps) {
    const id = after?.id ?? before?.id ?? ''
    const ours = byId.get(id)
    if (!before && after && !ours) byId.set(id, after)
    else if (before && !after) {
      if (ours && sameButCounts(ours, before)) byId.delete(id)
      else if (ours) keep(nameOf(ours))
    } else if (after && ours) {
      const fields = [...new Set([...Object.keys(ours), ...Object.keys(after)])]
      const { item, conflicts } = settle(
        { base: before ?? nothingOf(ours), ours, theirs: after },
        fields.filter(field => !unsettled.has(field)),
      )
      byId.set(id, finish?.(ours, item) ?? item)
      if (conflicts.length > 0) keep(nameOf(ours))
    } else if (after) keep(nameOf(after))
  }
  return [...byId.values()]
}

/** What was new on both sides: what came first stands, and lists have what either says. */
function nothingOf(ours: object): object {
  return Object.fromEntries(
    Object.entries(ours).flatMap(([field, value]) => (Array.isArray(value) ? [[field, []]] : [])),
  )
}

function sameButCounts(one: object, other: object): boolean {
  const bare = (item: object) =>
    Object.fromEntries(Object.entries(item).filter(([field]) => !unsettled.has(field)))
  return isEqual(bare(one), bare(other))
}

function nameOf(item: object): string {
  if ('title' in item) return String(item.title)
  return 'name' in item ? String(item.name) : ''
}

/** Holidays have no ids: a step is about the very row it names, and one that was changed since stays as it is. */
function takeHolidays(
  holidays: readonly Holiday[],
  steps: readonly Step<Holiday>[],
  keep: (name: string) => void,
): Holiday[] {
  let left = [...holidays]
  for (const { before, after } of steps) {
    const rest = before ? left.filter(one => !isEqual(one, before)) : left
    const isChanged = before !== undefined && rest.length === left.length
    const isThere = after !== undefined && rest.some(one => isEqual(one, after))
    if (isChanged && !isThere) keep(before.name)
    left = isChanged || isThere || !after ? rest : [...rest, after]
  }
  return left
}
