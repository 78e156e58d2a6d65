// Which schools: those of a person, of an area, and those with or without somebody who does something. Called by places.ts. Only for
// members: src/ask/answer.ts has turned guests away. That a school has nobody is said as far as the programme knows.
import type { Person } from '../../../model/person.js'
import type { School } from '../../../model/programme.js'
import { isInForce } from '../../../people/rights.js'
import { wording } from '../../../wording/wording.js'
import { lexiconOf } from '../../lexicon.js'
import type { Resolved } from '../../resolve.js'
import { type Answer, compose, suggestionsFor } from '../compose.js'
import { type Telling, withVerdict } from '../say.js'
import { schoolSource, sourcesOf } from './belonging.js'
import { peopleOrMembers } from './find.js'

/** The schools of people, of areas, or with a function; undefined where the question is about none of these. */
export function schoolsAskedFor(resolved: Resolved, telling: Telling): Answer | undefined {
  const { query, scope } = resolved
  if (scope.people.length > 0) return ofPeople(scope.people, resolved, telling)
  const functions = functionsOf(resolved, telling)
  if (functions.length > 0) return withFunction(functions, resolved, telling)
  return query.areas.length > 0 && query.networks.length === 0
    ? ofAreas(resolved, telling)
    : undefined
}

/** "Hvilke skoler er Ingrid på?" */
function ofPeople(people: readonly Person[], resolved: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const found = people.map(person => ({ person, schools: schoolsOf(person, telling) }))
  return compose(telling, {
    sentences: found.map(({ person, schools }) =>
      ask.personSchools(
        person.name,
        schools.map(({ name }) => name),
      ),
    ),
    buttons: suggestionsFor(resolved, telling),
    sources: [
      ...sourcesOf(people),
      ...new Set(found.flatMap(({ schools }) => schools).map(schoolSource)),
    ],
    query: resolved.query,
  })
}

/** Where one works; of one who oversees an area its schools. */
function schoolsOf({ posts, roles }: Person, { snapshot, today }: Telling): School[] {
  const own = posts.filter(post => isInForce(post, today)).map(({ school }) => school)
  const overseen = roles.flatMap(({ role, scope, ...span }) =>
    role === 'overseer' && scope.kind === 'area' && isInForce(span, today)
      ? (snapshot.indexes.schoolsOfArea.get(scope.id) ?? [])
      : [],
  )
  const ids = own.length > 0 ? own : overseen
  return [...new Set(ids)].flatMap(id => snapshot.schools.get(id) ?? [])
}

/** "Hvilke skoler ligger i område nord?" */
function ofAreas(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang } = telling
  const { ask } = wording(lang)
  const areas = resolved.query.areas.flatMap(id => snapshot.areas.get(id) ?? [])
  const found = areas.map(({ id, name }) => ({
    name,
    schools: (snapshot.indexes.schoolsOfArea.get(id) ?? []).flatMap(
      school => snapshot.schools.get(school) ?? [],
    ),
  }))
  return compose(telling, {
    sentences: found.map(({ name, schools }) =>
      ask.areaSchools(
        name,
        schools.map(school => school.name),
      ),
    ),
    buttons: suggestionsFor(resolved, telling),
    sources: found.flatMap(({ schools }) => schools).map(schoolSource),
    query: resolved.query,
  })
}

const lacking = /(?<!\p{L})(?:ingen|ikke|mangler|uden|no|not|without|lack|lacks|missing)(?!\p{L})/iu
const each = /(?<!\p{L})(?:alle skoler|hver skole|all schools|every school|each school)(?!\p{L})/iu

/** What the schools are asked to have: a function, or where they lack somebody of a network, what its people do. */
function functionsOf({ query }: Resolved, { snapshot, question }: Telling): readonly string[] {
  if (query.functions.length > 0) return query.functions
  if (!lacking.test(question)) return []
  const { functions } = lexiconOf(snapshot)
  return query.networks.flatMap(network => functions.ofNetwork(network))
}

/** "Hvilke skoler har ingen musikvejleder?", "har alle skoler en inklusionsvejleder?" */
function withFunction(functions: readonly string[], resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang, question, today } = telling
  const { ask } = wording(lang)
  const { query } = resolved
  const isEach = query.yesNo && each.test(question)
  const isLacking = isEach || lacking.test(question)
  const people = peopleOrMembers({ functions, networks: query.networks, schools: [] }, telling)
  const does = new Set(functions.map(name => name.toLowerCase()))
  const ids = new Set(
    people.flatMap(({ posts }) =>
      posts
        .filter(post => isInForce(post, today))
        .filter(post => post.functions.some(name => does.has(name.toLowerCase())))
        .map(({ school }) => school),
    ),
  )
  const areas = new Set(query.areas)
  const all = [...snapshot.schools.values()].filter(
    ({ area }) => areas.size === 0 || (area !== undefined && areas.has(area)),
  )
  const schools = all.filter(({ id }) => ids.has(id) !== isLacking)
  const said = ask.schoolsWith(ask.and(functions), {
    schools: schools.map(({ name }) => name),
    of: all.length,
    isLacking,
  })
  return compose(telling, {
    sentences: [withVerdict(isEach ? schools.length === 0 : undefined, said, telling)],
    buttons: [
      ...functions.slice(0, 1).map(ask.suggestPeople.functions),
      ...suggestionsFor(resolved, telling),
    ],
    sources: schools.map(schoolSource),
    query,
  })
}
