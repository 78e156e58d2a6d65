// What people say for a person's whole name: its first and last part, as far as it is said, by letters, by a nickname. Called by
// src/ask/lexicon.ts. Pure. What two people share is sorted out there.
import type { Person } from '../../model/person.js'
import { isCommon } from '../text/common.js'
import { keyOf, tokenise } from '../text/tokens.js'

/** The keys of all forms; a common word alone is no name. */
export function nameForms({ name, nicknames }: Pick<Person, 'name' | 'nicknames'>): string[] {
  const parts = tokenise(name).map(token => token.key)
  const [first = '', ...rest] = parts
  const last = rest.at(-1) ?? ''
  const called = nicknames.map(keyOf)
  // "Jens Peter", "Anne Mette Bay", "Bay Toft": the name as far as it is said, or its end.
  const cut = parts.flatMap((_, at) =>
    at < 2 ? [] : [parts.slice(0, at).join(''), parts.slice(-at).join('')],
  )
  const alone = [first, last, ...called].filter(each => each.length >= 2 && !isCommon(each))
  return [...new Set([parts.join(''), first + last, ...cut, ...alone, ...byLetters(parts, called)])]
}

/** "J.P. Bay", "J. Bay", "Jens P. Bay", "Kalle Bay": given names by their letters, and what one is called by, before the last name. */
function byLetters(parts: readonly string[], called: readonly string[]): string[] {
  const [first = '', ...others] = parts.slice(0, -1)
  const last = parts.at(-1) ?? ''
  if (first === '') return []
  const letters = (keys: readonly string[]) => keys.map(key => key[0] ?? '').join('')
  const given = [first, ...others]
  // "A.G. Lund" of "Anne-Grethe Holck Lund".
  const begun = given.map((_, at) => letters(given.slice(0, at + 1)))
  return [...begun, first + letters(others), ...called].map(form => form + last)
}
