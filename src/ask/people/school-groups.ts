// Schools that share the last word of their names, asked about by that word alone: "børnebyen" is one of them, "børnebyerne" are all.
// Made with the lexicon; src/ask/names.ts reads questions with it.
import type { Programme } from '../../model/programme.js'
import type { Named } from '../lexicon.js'
import { isCommon } from '../text/common.js'
import { tokenise } from '../text/tokens.js'

export interface SchoolGroups {
  /** The schools by the word as it stands: `borneby`. */
  readonly shared: ReadonlyMap<string, readonly Named[]>
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
  return { shared, at: key => all.get(key) }
}
