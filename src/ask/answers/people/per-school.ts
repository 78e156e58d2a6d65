// How many of a network, or with a function, each school has. Called by people.ts. Only for members; numbers alone, no names.
import type { Person } from '../../../model/person.js'
import { isInForce } from '../../../people/rights.js'
import { wording } from '../../../wording/wording.js'
import type { Resolved } from '../../resolve.js'
import { type Answer, compose, suggestionsFor } from '../compose.js'
import type { Telling } from '../say.js'
import { schoolSource } from './belonging.js'
import { peopleAbout } from './card.js'
import { peopleOrMembers, wantedOf } from './find.js'

/** A person with two schools counts at both. */
export function peoplePerSchool(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang } = telling
  const { ask } = wording(lang)
  const wanted = wantedOf(resolved, telling)
  const people = peopleOrMembers(wanted, telling)
  const about = peopleAbout(resolved, wanted, telling)
  const bySchool = new Map<string | undefined, number>()
  for (const person of people)
    for (const school of schoolsOf(person, telling))
      bySchool.set(school, (bySchool.get(school) ?? 0) + 1)
  const schools = [...snapshot.schools.values()].filter(({ id }) => bySchool.has(id))
  const homeless = bySchool.get(undefined) ?? 0
  return compose(telling, {
    sentences: [people.length > 0 ? ask.people(about, people.length) : ask.nobodyWith(about)],
    lines: [
      ...schools.map(({ id, name }) => ask.countAt(name, bySchool.get(id) ?? 0)),
      ...(homeless > 0 ? [ask.countAt(undefined, homeless)] : []),
    ],
    buttons: [
      ...resolved.query.networks.flatMap(id =>
        ask.suggestPeople.members(snapshot.networks.get(id)?.name ?? id),
      ),
      ...suggestionsFor(resolved, telling),
    ],
    sources: [
      ...resolved.query.networks.flatMap(id => {
        const network = snapshot.networks.get(id)
        return network ? [{ kind: 'network' as const, id, title: network.name }] : []
      }),
      ...schools.map(schoolSource),
    ],
    query: resolved.query,
  })
}

/** Where they have a post today; `undefined` for one who has none. */
function schoolsOf({ posts }: Person, { today }: Telling): (string | undefined)[] {
  const schools = posts.filter(post => isInForce(post, today)).map(post => post.school)
  return schools.length > 0 ? [...new Set(schools)] : [undefined]
}
