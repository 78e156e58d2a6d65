// Who comes and who is missing, a line each, as the names' lists and the file tell it. Used by names.ts, file.ts and nudge.ts. Pure; a line
// whose name the viewer may not know is not there.
import type { PersonId, SchoolId } from '../../../core/ids.js'
import type { Lang } from '../../../core/message.js'
import type { Snapshot } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import type { Standing } from '../../asking.js'
import { choosersOf } from '../../designate/school.js'
import type { Comes, Expected } from '../count.js'
import type { View } from '../view.js'

/** One person, with all of the meeting's schools that they come from; `insteadOf` whom they go for. */
export interface Line {
  readonly person: PersonId
  readonly schools: readonly SchoolId[]
  readonly expected: Expected
  readonly insteadOf?: PersonId
}

/** In the order in which they are told. */
export const answers: readonly Comes[] = ['yes', 'chosen', 'substitute', 'maybe', 'no', 'silent']

/** Those who come first, then by school. */
export function linesOf(view: View): Line[] {
  const lines = new Map<PersonId, Line>()
  for (const { school, people } of groupsOf(view)) {
    if (!view.mayName(school)) continue
    for (const expected of people) {
      const known = lines.get(expected.person)?.schools ?? []
      const schools = school === undefined ? known : [...known, school]
      lines.set(expected.person, { person: expected.person, schools, expected })
    }
  }
  const rank = ({ expected }: Line) => answers.indexOf(expected.comes)
  return [...lines.values()].sort((one, other) => rank(one) - rank(other))
}

function groupsOf({ schools, others }: View) {
  return [...schools, { school: undefined, people: others.people }]
}

export interface Unchosen {
  readonly school: SchoolId
  /** All whom it chose have said no: its leader knows that already. */
  readonly isDeclined: boolean
  /** Who chooses for it. */
  readonly by: readonly PersonId[]
}

/** The schools of a designated meeting that nobody comes from yet, for those who may know their names. */
export function unchosenIn(
  { snapshot, today }: Pick<Standing, 'snapshot' | 'today'>,
  view: View,
): Unchosen[] {
  if (!view.isDesignated) return []
  return view.schools
    .filter(({ state, school }) => state === 'missing' && view.mayName(school))
    .map(({ school, choice }) => ({
      school,
      isDeclined: choice !== undefined,
      by: choosersOf(snapshot, school, today).map(({ id }) => id),
    }))
}

/** Who has not said anything, of those who have been asked: also who was chosen and told so. */
export function silentIn(view: View): Line[] {
  const told = new Set(view.schools.flatMap(({ choice }) => (choice?.isTold ? choice.people : [])))
  return linesOf(view).filter(
    ({ person, expected: { comes } }) =>
      comes === 'silent' || (comes === 'chosen' && told.has(person)),
  )
}

export function nameOf({ people }: Snapshot, id: PersonId): string {
  return people.get(id)?.name ?? id
}

export function schoolsSaid({ schools }: Snapshot, ids: readonly SchoolId[]): string {
  return ids.flatMap(id => schools.get(id)?.name ?? []).join(', ')
}

/** What one has said, in words. */
export function comesSaid(
  snapshot: Snapshot,
  { comes, substitute, isConfirmed }: Expected,
  lang: Lang,
): string {
  const said = wording(lang).coverage
  if (comes !== 'substitute') return said.comes(comes)
  const name = substitute && nameOf(snapshot, substitute)
  return name === undefined ? said.comes('yes') : said.substitute(name, isConfirmed ?? false)
}
