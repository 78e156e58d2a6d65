// Which rows of the holiday plan are a person's days off, where the people sheet does not say it in `Personalegruppe`: the function
// and the workplace tell. Called by work-days.ts. The words are Danish as sheets have them.

import type { Person, StaffGroup } from '../../../model/person.js'
import type { School } from '../../../model/programme.js'
import { foldTitle } from '../../../programme/indexes.js'

/** Parts of words, folded: `Spirebørn` is a network and no workplace, so it is not among them. */
const ofWorkplaces: readonly (readonly [StaffGroup, RegExp])[] = [
  ['sfo', /\bsfo|fritids|klub\b|\bklub/],
  ['daginstitution', /borneha(?:ve|us)|\bbornehus|vuggestue|daginstitution|dagtilbud|\bdagpleje/],
]

const ofFunctions: readonly (readonly [StaffGroup, RegExp])[] = [
  ['sfo', /\bsfo|fritidspadagog|klubpadagog|klubleder|fritidsleder/],
  ['daginstitution', /dagtilbud|daginstitution|vuggestue|\bdagpleje|bornehavepadagog/],
]

/**
 * The person's own group where it is known; else that of the function, else of the workplace. One who works at no school is in the
 * administration, everybody else at a school. `workplace`: where they work on the day, `functions`: what they do there.
 */
export function staffGroupOf(
  person: Person,
  functions: readonly string[],
  workplace: School | undefined,
): StaffGroup {
  if (person.staffGroup) return person.staffGroup
  if (!workplace) return 'administration'
  return groupBy(ofFunctions, functions) ?? groupBy(ofWorkplaces, [workplace.name]) ?? 'skole'
}

function groupBy(
  words: readonly (readonly [StaffGroup, RegExp])[],
  texts: readonly string[],
): StaffGroup | undefined {
  const folded = texts.map(foldTitle)
  return words.find(([, word]) => folded.some(text => word.test(text)))?.[0]
}
