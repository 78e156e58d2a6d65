// Which facts each file gives: who and what stands in it, and who is in what. Compared with the last time the same file was
// read, it tells what stands in no file any longer. Called by diff.ts and imports.ts. Pure.
import type { Contents } from '../../model/imports.js'
import type { Person } from '../../model/person.js'
import { holidayName } from '../compare/merge-records.js'
import type { Draft } from '../draft.js'

/** The facts that one file gives of places, people and holidays. Meetings, tools and pages know their file themselves. */
export function factsOf({ records }: Draft): string[] {
  if (!records) return []
  const places = (['areas', 'holds', 'schools', 'networks'] as const).flatMap(list =>
    records[list].map(({ item }) => recordFact(list, item.id)),
  )
  const people = records.people.flatMap(({ item, says, adds }) => [
    // Someone whom only another table names, as a network's coordinator, does not stand in this list.
    ...(says.includes('name') ? [recordFact('people', item.id)] : []),
    ...personLists
      .filter(list => says.includes(list) || adds.includes(list))
      .flatMap(list => item[list].map(entry => entryFact(item, list, entry))),
  ])
  const holidays = records.holidays.map(holiday => recordFact('holidays', holidayName(holiday)))
  return [...new Set([...places, ...people, ...holidays])]
}

export const personLists = ['posts', 'networks', 'holds', 'roles'] as const
export type PersonList = (typeof personLists)[number]

export function recordFact(list: string, id: string): string {
  return `${list}/${id}`
}

/** Of a post the school, of a membership the network: what else stands there may change without the fact being another. */
export function entryFact(
  person: Person,
  list: PersonList,
  entry: Person[PersonList][number],
): string {
  return `people/${person.id}/${list}/${JSON.stringify(keyOf(entry))}`
}

function keyOf(entry: Person[PersonList][number]): unknown {
  if ('role' in entry) return [entry.role, entry.scope]
  if ('school' in entry) return entry.school
  if ('network' in entry) return entry.network
  return [entry.hold, entry.meeting ?? null]
}

/**
 * The contents as they are after these files were read. What they gave last time and no file gives now stands on as theirs
 * until it is said yes to that it is gone (`gone`): the next import proposes it again.
 */
export function contentsAfter(
  contents: Contents,
  drafts: readonly Draft[],
  { gone }: { readonly gone: boolean },
): Contents {
  const lost = gone ? new Set() : lostFacts(contents, drafts)
  const entries = Object.entries(readContents(drafts)).map(([file, facts]): [string, string[]] => [
    file,
    [...facts, ...(contents[file] ?? []).filter(fact => lost.has(fact))],
  ])
  return { ...contents, ...Object.fromEntries(entries) }
}

function readContents(drafts: readonly Draft[]): Contents {
  const read = drafts.filter(draft => draft.records && !draft.unreadable)
  return Object.fromEntries(read.map(draft => [draft.file, factsOf(draft)]))
}

/**
 * What these files gave last time and no file gives now. A file of the same name that has nothing in common with the one
 * before is another file, and says nothing of it.
 */
export function lostFacts(contents: Contents, drafts: readonly Draft[]): ReadonlySet<string> {
  const read = readContents(drafts)
  const standing = new Set(Object.values({ ...contents, ...read }).flat())
  const lost = Object.entries(read).flatMap(([file, facts]) => {
    const before = contents[file] ?? []
    const now = new Set(facts)
    return before.some(fact => now.has(fact)) ? before : []
  })
  return new Set(lost.filter(fact => !standing.has(fact)))
}
