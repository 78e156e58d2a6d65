// Files that belong together → drafts, where what one sheet says of schools, hold, networks, people and holidays is known to
// the readers of the others. Called by the command line and the chat. The drafts are in the order of the files.
import type { Programme } from '../model/programme.js'
import { mergeRecords, recordsOf } from './compare/merge-records.js'
import type { Draft } from './draft.js'
import type { ReadOptions } from './problems.js'
import { type FoundFile, isSheet, readDraft } from './read-files.js'
import { tieLabHolds } from './sheet/records/lab-holds.js'
import { withoutRareSchools } from './sheet/records/rare-schools.js'

export interface ReadAll {
  readonly files: readonly FoundFile[]
  readonly known: Programme
  readonly sheets: ReadOptions
  /** Called before each file, with its place among them. */
  readonly onFile: (name: string, number: number) => void
}

/**
 * Reads the sheets first, and again in the light of each other where they know something new; then the rest in the light of
 * them all. A list of people finds the schools that stand in another file, and a calendar the networks.
 */
export async function readAll({ files, known, sheets, onFile }: ReadAll): Promise<Draft[]> {
  const drafts = new Map<FoundFile, Draft>()
  const own = files.filter(({ name }) => isSheet(name))
  let number = 0
  for (const file of own) {
    onFile(file.name, ++number)
    drafts.set(file, await readDraft(file, known, sheets))
  }
  const first = mergeRecords(known, placesOf([...drafts.values()]))
  const isAlone = own.length < 2 || !saysMore(first, known)
  for (const file of isAlone ? [] : own) drafts.set(file, await readDraft(file, first, sheets))
  const whole = mergeRecords(known, recordsOf([...drafts.values()]))
  for (const file of files.filter(one => !drafts.has(one))) {
    onFile(file.name, ++number)
    drafts.set(file, await readDraft(file, whole, sheets))
  }
  return tieLabHolds(
    files.flatMap(file => drafts.get(file) ?? []),
    known.meetings,
  )
}

/** What a first reading may be sure of: schools that only rows of people named may be misspelt, and wait for the second. */
function placesOf(drafts: readonly Draft[]): ReturnType<typeof recordsOf> {
  const records = recordsOf(drafts)
  const isListed = records.some(({ schools }) =>
    schools.some(({ adds, says }) => adds.length + says.length > 0),
  )
  if (!isListed) return withoutRareSchools(records)
  return records.map(record => ({
    ...record,
    schools: record.schools.filter(({ adds, says }) => adds.length + says.length > 0),
    people: record.people.map(draft => ({ ...draft, item: { ...draft.item, posts: [] } })),
  }))
}

/** Whether one names something that the other does not, or calls it otherwise. */
function saysMore(one: Programme, other: Programme): boolean {
  const namesOf = (items: readonly { id: string; name: string; aliases?: readonly string[] }[]) =>
    items.map(({ id, name, aliases = [] }) => JSON.stringify([id, name, ...aliases]))
  const lists = ['areas', 'holds', 'schools', 'networks', 'people'] as const
  const known = new Set(lists.flatMap(list => namesOf(other[list])))
  return (
    one.holidays.length > other.holidays.length ||
    lists.flatMap(list => namesOf(one[list])).some(name => !known.has(name))
  )
}
