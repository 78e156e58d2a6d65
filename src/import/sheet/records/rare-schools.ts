// Schools that only rows of people name, from several files: those that look like a misspelling of one that is named far more
// often are no schools of their own. Called by ../../read-all.ts between its two readings. Pure.
import type { Records } from '../../draft.js'
import { findMisspelt, nameKey } from '../table/names.js'

/** The records without such schools and the posts at them: the second reading finds the usual one near, and says so. */
export function withoutRareSchools(records: readonly Records[]): Records[] {
  const names = new Map<string, string>(
    records.flatMap(({ schools }) => schools.map(({ item }) => [item.id, item.name] as const)),
  )
  const posts = records.flatMap(({ people }) => people.flatMap(({ item }) => item.posts))
  const misspelt = findMisspelt(posts.flatMap(({ school }) => names.get(school) ?? []))
  if (misspelt.size === 0) return [...records]
  const isRare = (id: string) => misspelt.has(nameKey(names.get(id) ?? ''))
  return records.map(record => ({
    ...record,
    schools: record.schools.filter(({ item }) => !isRare(item.id)),
    people: record.people.map(draft => ({
      ...draft,
      item: { ...draft.item, posts: draft.item.posts.filter(({ school }) => !isRare(school)) },
    })),
  }))
}
