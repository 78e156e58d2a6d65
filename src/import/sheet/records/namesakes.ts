// People by name: who is called so, and whether two names are one person's. Called by people.ts. Pure.
import type { Person } from '../../../model/person.js'
import { fold } from '../../words.js'

export interface Namesakes {
  add(person: Person): void
  of(name: string): Person[]
}

/** People by name, each once. */
export function createNamesakes(people: readonly Person[]): Namesakes {
  const byName = new Map<string, Map<string, Person>>()
  function add(person: Person): void {
    const key = fold(person.name)
    byName.set(key, (byName.get(key) ?? new Map<string, Person>()).set(person.id, person))
  }
  for (const person of people) add(person)
  return { add, of: name => [...(byName.get(fold(name))?.values() ?? [])] }
}

/** The same name, or one with more middle names than the other. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [one, other].map(name =>
    fold(name)
      .split(/[^a-z]+/)
      .filter(Boolean),
  )
  return a?.[0] === b?.[0] && a?.at(-1) === b?.at(-1)
}
