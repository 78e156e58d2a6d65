// Schools asked about by one word of their names: "Hvidbjerg" of "Hvidbjerg Skole og Børnehus", which no other has; and a last word
// that several share: "børnebyen" is one of them, "børnebyerne" are all.
// Made with the lexicon; src/ask/names.ts reads questions with it.
import type { Programme } from '../../model/programme.js'
import type { Named } from '../lexicon.js'
import { isCommon } from '../text/common.js'
import { tokenise } from '../text/tokens.js'

export interface SchoolGroups {
  /** The schools by the word as it stands: `borneby`. */
  readonly shared: ReadonlyMap<string, readonly Named[]>
  /** The one school that has the word in its name, by the word as it stands. */
  readonly single: ReadonlyMap<string, Named>
  /** All that a key in the plural means; undefined where it means none. */
  at(key: string): readonly Named[] | undefined
}

/** A shorter word is too often something else: "nord", "by". */
const shortest = 6
const plurals = ['erne', 'ene', 'rne', 'er', 'r', 'e', 's']

/** Once per lexicon; `isName`: the word is the name of something else. */
export function createSchoolGroups(
  { schools }: Programme,
  isName: (key: string) => boolean,
): SchoolGroups {
  const byWord = new Map<string, Named[]>()
  for (const { id, name } of schools) {
    const words = tokenise(name).map(({ key }) => key)
    const last = words.at(-1) ?? ''
    const says = words.length > 1 && last.length >= shortest
    if (!says || isCommon(last) || isName(last)) continue
    byWord.set(last, [...(byWord.get(last) ?? []), { kind: 'school', id }])
  }
  const shared = new Map([...byWord].filter(([, named]) => named.length > 1))
  const all = new Map(
    [...shared].flatMap(([word, named]) => plurals.map(ending => [word + ending, named] as const)),
  )
  return { shared, single: singleWords(schools, isName), at: key => all.get(key) }
}

/** What a school is, rather than which. */
const sorts = /skole|klasse|cent(?:er|re)|hus|afdeling|institut|gymnasi|byen$/
/** "Specialcenter", "Centralskole": a sort that is told by more than its last word. */
const certainSort = /^.{4,}cent(?:er|re)$|^(?!folke|grund|efter|ungdom|heldag).{4,}skolen?$/
const shortestSingle = 5

/** "Hvidbjerg", "Broen": the words that tell a school from all others. */
function singleWords(
  schools: Programme['schools'],
  isName: (key: string) => boolean,
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named[]>()
  for (const { id, name } of schools) {
    for (const { key } of tokenise(name)) {
      const isSort = sorts.test(key) && !certainSort.test(key)
      const isTelling = key.length >= shortestSingle && !isSort && !/\d/.test(key)
      if (!isTelling || isCommon(key) || isName(key)) continue
      found.set(key, [...(found.get(key) ?? []), { kind: 'school', id }])
    }
  }
  return new Map(
    [...found].flatMap(([key, [one, another]]) => (one && !another ? [[key, one]] : [])),
  )
}
