// Whom somebody may ask to contact them: the coordinators of the network, the leaders of their schools, and those who represent them there
// or in the whole programme (TR, AMR). Used by contact.ts. Pure; as things stand on the day.

import { choosersOf } from '../../../attend/designate/school.js'
import type { NetworkId, PersonId } from '../../../core/ids.js'
import type { Lang } from '../../../core/message.js'
import type { Person } from '../../../model/person.js'
import { isInForce } from '../../../people/rights.js'
import { belongingOf, coordinatorsOf } from '../../../programme/audience.js'
import type { Snapshot } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'

export interface ContactPerson {
  readonly id: PersonId
  readonly name: string
  /** What they are to the asker: "leder på Skovvangskolen". */
  readonly role: string
}

interface Asker {
  readonly snapshot: Snapshot
  readonly person: Person
  readonly today: string
  readonly lang: Lang
  /** That of the round; without one the asker's own. */
  readonly network?: NetworkId | undefined
}

/** More than these nobody chooses among. */
const most = 25
const represents =
  /(?<!\p{L})(?:f?tr|amr|(?:fælles)?tillids(?:repræsentant\p{L}*|mand\p{L}*|valgt\p{L}*)|(?:arbejdsmiljø|sikkerheds)repræsentant\p{L}*|(?:union|safety|health and safety) representative)(?!\p{L})/iu

/** Each once, with the first that they are. Never the asker. */
export function contactPeople(asker: Asker): readonly ContactPerson[] {
  const all = [...coordinators(asker), ...leaders(asker), ...representatives(asker)]
  const seen = new Set<PersonId>([asker.person.id])
  return all.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, most)
}

function coordinators({ snapshot, person, today, lang, network }: Asker): ContactPerson[] {
  const { contact } = wording(lang).checkin
  const own = belongingOf(snapshot, person, { day: today }).networks
  return (network === undefined ? own : [network]).flatMap(id => {
    const role = contact.coordinator(snapshot.networks.get(id)?.name ?? id)
    return coordinatorsOf(snapshot, id, today).map(one => ({ id: one.id, name: one.name, role }))
  })
}

function leaders({ snapshot, person, today, lang }: Asker): ContactPerson[] {
  const { contact } = wording(lang).checkin
  return belongingOf(snapshot, person, { day: today }).schools.flatMap(school => {
    const role = contact.leader(snapshot.schools.get(school)?.name ?? school)
    return choosersOf(snapshot, school, today).map(({ id, name }) => ({ id, name, role }))
  })
}

/** At the asker's own schools, then those of no school, who are everybody's. */
function representatives({ snapshot, person, today, lang }: Asker): ContactPerson[] {
  const { contact } = wording(lang).checkin
  const { people } = snapshot.programme
  const { schools } = belongingOf(snapshot, person, { day: today })
  const atSchools = schools.flatMap(school => {
    const where = snapshot.schools.get(school)?.name
    return people.flatMap(({ id, name, posts }) =>
      posts
        .filter(post => post.school === school && isInForce(post, today))
        .flatMap(({ functions }) => representing(functions))
        .map(role => ({ id, name, role: contact.at(role, where) })),
    )
  })
  const everywhere = people.flatMap(({ id, name, functions = [] }) =>
    representing(functions).map(role => ({ id, name, role })),
  )
  return [...atSchools, ...everywhere]
}

/** As the sheet says it. */
function representing(functions: readonly string[]): readonly string[] {
  return functions.filter(one => represents.test(one)).slice(0, 1)
}
