// What the programme calls its people and schools, and what it calls everything else, so that "Læringslab" is not taken for somebody. Made once for
// each snapshot. Used by unsigned.ts. Pure.
import { formsOf, wordsIn } from '../../people/guard/names.js'
import type { Snapshot } from '../../programme/snapshot.js'

export interface Vocabulary {
  /** Every part of the names of people of the programme, and what they are called, in lower case. */
  readonly people: ReadonlySet<string>
  /** What schools are called, in lower case, the longest first. */
  readonly schools: readonly string[]
  /** Words of networks, tools, pages, meetings and places: capitals that are nobody's. */
  readonly things: ReadonlySet<string>
}

const made = new WeakMap<Snapshot, Vocabulary>()

export function vocabularyOf(snapshot: Snapshot): Vocabulary {
  const known = made.get(snapshot)
  if (known) return known
  const vocabulary = read(snapshot)
  made.set(snapshot, vocabulary)
  return vocabulary
}

function read({ programme }: Snapshot): Vocabulary {
  const { people, schools, networks, tools, pages, meetings, holds, areas } = programme
  const names = people.flatMap(({ name, nicknames }) => [name, ...nicknames])
  const things = [
    programme.name,
    ...[...networks, ...holds, ...areas].flatMap(one => [one.name, ...one.aliases]),
    ...networks.flatMap(({ subject }) => subject ?? []),
    ...tools.flatMap(one => [one.name, ...one.aliases]),
    ...pages.map(({ title }) => title),
    ...meetings.flatMap(({ title, place }) => [title, place ?? '']),
  ]
  return {
    people: new Set(names.flatMap(lowerWords).filter(word => word.length > 1)),
    schools: [...new Set(schools.flatMap(one => [one.name, ...one.aliases]))]
      .map(name => name.toLowerCase())
      .sort((a, b) => b.length - a.length),
    things: new Set(things.flatMap(lowerWords).flatMap(formsOf)),
  }
}

function lowerWords(text: string): readonly string[] {
  return wordsIn(text).flatMap(({ text: word }) =>
    [word, ...word.split('-')].map(one => one.toLowerCase()),
  )
}
