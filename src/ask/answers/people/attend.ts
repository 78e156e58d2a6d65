// Whether one takes part: oneself, a person, a school or a hold that the question names. Called by ../one.ts. The calendar knows
// for whom a meeting is; who goes to a lab is picked by the school's leader.
import { schoolsOfHold } from '../../../programme/audience.js'
import { isFor } from '../../../programme/query.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import type { MeetingSaid } from '../../../wording/ask-wording.js'
import { wording } from '../../../wording/wording.js'
import type { Resolved } from '../../resolve.js'
import type { Telling } from '../say.js'

export function attendSentence(
  occurrence: Occurrence,
  said: MeetingSaid,
  { resolved, telling }: { resolved: Resolved; telling: Telling },
): string {
  const { snapshot, viewer, lang } = telling
  const { ask } = wording(lang)
  const isLab = occurrence.meeting.kind === 'lab'
  const others = othersOf(occurrence, resolved, telling)
  if (others.length > 0)
    return others
      .map(({ name, isIn }) =>
        ask.attendOther(isIn ? (isLab ? 'yes-lab' : 'yes') : 'no', name, said),
      )
      .join(' ')
  if (viewer.person && isFor(snapshot, viewer.person, occurrence)) {
    return ask.attend(isLab ? 'yes-lab' : 'yes', said)
  }
  const school = viewer.person?.posts.some(post => {
    const hold = snapshot.schools.get(post.school)?.hold
    return hold && occurrence.meeting.audience.holds.includes(hold)
  })
  return ask.attend(isLab && school ? 'school' : 'no', said)
}

/** The people, schools and hold that were named, and whether the meeting is for each. */
function othersOf(
  occurrence: Occurrence,
  { query }: Resolved,
  { snapshot, viewer }: Telling,
): { name: string; isIn: boolean }[] {
  const { everyone, holds, schools, areas } = occurrence.meeting.audience
  const people = query.people
    .flatMap(id => snapshot.people.get(id) ?? [])
    .filter(({ id }) => id !== viewer.person?.id)
    .map(person => ({ name: person.name, isIn: isFor(snapshot, person, occurrence) }))
  const atSchools = query.schools.flatMap(id => {
    const school = snapshot.schools.get(id)
    if (!school) return []
    const isIn =
      everyone ||
      schools.includes(id) ||
      holds.some(hold => schoolsOfHold(snapshot, hold).includes(id)) ||
      areas.some(area => area === school.area)
    return [{ name: school.name, isIn }]
  })
  const onHolds = query.holds.flatMap(id => {
    const hold = snapshot.holds.get(id)
    return hold ? [{ name: hold.name, isIn: everyone || holds.includes(id) }] : []
  })
  // The narrowest that was named is the one asked about: "gælder hold 2's lab også Vestereng?".
  return [people, atSchools, onHolds].find(each => each.length > 0) ?? []
}
