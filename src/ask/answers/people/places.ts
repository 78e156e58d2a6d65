// Which hold, which schools, which networks. Only for members: src/ask/answer.ts has turned guests away. Called by people.ts.
// Nothing here names a person but the one who was asked about.
import type { Hold, School } from '../../../model/programme.js'
import { isInForce } from '../../../people/rights.js'
import { belongingOf, schoolsOfHold } from '../../../programme/audience.js'
import { wording } from '../../../wording/wording.js'
import type { Resolved } from '../../resolve.js'
import { type Answer, compose, suggestionsFor } from '../compose.js'
import { type Telling, withVerdict } from '../say.js'
import { networksOf, schoolNames, schoolSource, schoolsAsked, sourcesOf } from './belonging.js'
import { peopleWho } from './find.js'
import { coordinatedBy } from './roles.js'
import { schoolsAskedFor } from './schools.js'

/** The hold of a school, of a person, or of the asker; every hold where none is asked about. */
export function whichHold(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang, today, viewer } = telling
  const { ask } = wording(lang)
  const [person] = resolved.scope.people
  const schools = schoolsAsked(resolved, telling)
  const isOwn = resolved.query.schools.length === 0 && !person
  const about = person ?? (isOwn && resolved.query.whose ? viewer.person : undefined)
  const holds = about ? belongingOf(snapshot, about, { day: today }).holds : []
  if (!about && isOwn) return allHolds(resolved, telling)
  const sentences =
    about && schools.length === 0
      ? holds.map(id =>
          ask.hold(isOwn ? 'you' : about.name, snapshot.holds.get(id)?.name ?? id, []),
        )
      : holdSentences(schools, telling)
  const who = isOwn ? 'you' : (about?.name ?? '')
  const [first = ask.noHold(who), ...rest] = sentences
  const verdict = isOnHold(resolved, holds.length > 0 ? holds : schools.map(({ hold }) => hold))
  return compose(telling, {
    sentences: [withVerdict(verdict, first, telling), ...rest],
    buttons: suggestionsFor(withHolds(resolved, schools, telling), telling),
    sources: schools.length > 0 ? schools.map(schoolSource) : sourcesOf(about ? [about] : []),
    query: resolved.query,
  })
}

/** "Er Nordskolen på hold 1?"; undefined where it is not asked whether. */
function isOnHold(
  { query }: Resolved,
  holds: readonly (Hold['id'] | undefined)[],
): boolean | undefined {
  const [asked] = query.holds
  return query.yesNo && asked ? holds.every(hold => hold === asked) : undefined
}

/** One for each hold, with the schools that were asked about in front: "A og B er på hold 2 sammen med C". */
function holdSentences(schools: readonly School[], { snapshot, lang }: Telling): string[] {
  const { ask } = wording(lang)
  const byHold = new Map<School['hold'], School[]>()
  for (const school of schools)
    byHold.set(school.hold, [...(byHold.get(school.hold) ?? []), school])
  return [...byHold].map(([id, found]) => {
    const who = ask.and(found.map(({ name }) => name))
    const hold = id ? snapshot.holds.get(id) : undefined
    if (!hold) return ask.noHold(who)
    const others = schoolsOfHold(snapshot, hold.id).filter(
      each => !found.some(school => school.id === each),
    )
    return ask.hold(
      who,
      hold.name,
      others.flatMap(each => snapshot.schools.get(each)?.name ?? []),
    )
  })
}

/** `isOfSchools`: they are asked about, and those on no hold are among them. */
function allHolds(resolved: Resolved, telling: Telling, isOfSchools = false): Answer {
  const { snapshot, lang } = telling
  const holds = [...snapshot.holds.values()].map(hold => ({
    name: hold.name,
    schools: schoolNames(hold, telling),
  }))
  const all = [...snapshot.schools.values()]
  const others = isOfSchools ? all.filter(school => !school.hold) : []
  const names = others.map(({ name }) => name)
  return compose(telling, {
    sentences: [wording(lang).ask.holds(holds, names)],
    buttons: suggestionsFor(resolved, telling),
    sources: all.filter(school => school.hold || others.includes(school)).map(schoolSource),
    query: resolved.query,
  })
}

/** The schools of a hold: the one asked about, else the asker's own or the school's. */
export function whichSchools(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang } = telling
  const { ask } = wording(lang)
  const { query } = resolved
  const asked = schoolsAskedFor(resolved, telling)
  if (asked) return asked
  if (query.networks.length > 0) return schoolsInNetworks(resolved, telling)
  // "Hvor mange skoler er der?" asks for all of them.
  const isAll = query.facets.includes('total')
  const isOpen = query.schools.length === 0 && (!query.whose || isAll)
  const named = query.holds.flatMap(id => snapshot.holds.get(id) ?? [])
  const schools = isOpen || named.length > 0 ? [] : schoolsCompared(resolved, telling)
  const own = schools.flatMap(({ hold }) => (hold ? (snapshot.holds.get(hold) ?? []) : []))
  const holds = named.length > 0 ? named : own
  if (holds.length === 0) return allHolds(resolved, telling, true)
  const [first = '', ...rest] =
    schools.length > 0
      ? holdSentences(schools, telling)
      : holds.map(hold => ask.holdSchools(hold.name, schoolNames(hold, telling)))
  // "Er Nordskolen og Østerskolen på samme hold?"
  const isSame = new Set(schools.map(school => school.hold)).size === 1
  const verdict = query.yesNo && schools.length > 1 ? isSame : undefined
  return compose(telling, {
    sentences: [withVerdict(verdict, first, telling), ...rest],
    buttons: suggestionsFor(
      {
        ...resolved,
        scope: { ...resolved.scope, holds: holds.slice(0, 1), schools: [], own: false },
      },
      telling,
    ),
    sources: holds
      .flatMap(hold => schoolsOfHold(snapshot, hold.id))
      .flatMap(id => snapshot.schools.get(id) ?? [])
      .map(schoolSource),
    query,
  })
}

/** The schools asked about, and one's own beside them: "er vi på samme hold som Nordskolen?" */
function schoolsCompared(resolved: Resolved, telling: Telling): School[] {
  const { query, scope } = resolved
  const named = schoolsAsked(resolved, telling)
  const isWithOwn = query.yesNo && query.schools.length > 0 && query.whose !== undefined
  if (!isWithOwn) return named
  const own = schoolsAsked(
    { ...resolved, query: { ...query, schools: [] }, scope: { ...scope, people: [] } },
    telling,
  )
  return [...new Set([...own, ...named])]
}

/** "Hvilke skoler er med i matematiknetværket?": those where its members work. */
function schoolsInNetworks(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang, today } = telling
  const { ask } = wording(lang)
  const { networks } = resolved.query
  const members = peopleWho({ functions: [], schools: [], networks }, telling)
  const ids = members.flatMap(({ posts }) =>
    posts.filter(post => isInForce(post, today)).map(post => post.school),
  )
  const schools = [...new Set(ids)].flatMap(id => snapshot.schools.get(id) ?? [])
  const names = networks.flatMap(id => snapshot.networks.get(id)?.name ?? [])
  return compose(telling, {
    sentences: [
      schools.length > 0
        ? ask.networkSchools(
            names,
            schools.map(({ name }) => name),
          )
        : ask.nobodyKnown(ask.and(names)),
    ],
    buttons: [
      ...names.slice(0, 1).map(ask.suggestPeople.members),
      ...suggestionsFor(resolved, telling),
    ],
    sources: schools.map(schoolSource),
    query: resolved.query,
  })
}

function withHolds(
  resolved: Resolved,
  schools: readonly School[],
  { snapshot }: Telling,
): Resolved {
  const holds = schools.flatMap(school =>
    school.hold ? (snapshot.holds.get(school.hold) ?? []) : [],
  )
  return {
    ...resolved,
    scope: { ...resolved.scope, holds: holds.slice(0, 1), schools: [], people: [], own: false },
  }
}

const weHave = /(?<!\p{L})(?:har vi|har i|findes|we have|there are)(?!\p{L})/iu

/** "Hvilke netværk er Kirsten tovholder for?" */
function networksCoordinated(resolved: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const found = resolved.scope.people.map(person => ({
    person,
    networks: coordinatedBy(person, telling),
  }))
  return compose(telling, {
    sentences: found.map(({ person, networks }) =>
      ask.coordinatorOf(
        person.name,
        networks.map(({ name }) => name),
      ),
    ),
    buttons: suggestionsFor(resolved, telling),
    sources: found
      .flatMap(each => each.networks)
      .map(({ id, name }) => ({ kind: 'network', id, title: name })),
    query: resolved.query,
  })
}

/** The networks that there are, those of the asker, or of the people named. */
export function whichNetworks(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang, today } = telling
  const { ask } = wording(lang)
  const { query, scope } = resolved
  if (scope.people.length > 0 && query.facets.includes('coordinator'))
    return networksCoordinated(resolved, telling)
  // "Hvilke netværk har vi?" asks which there are.
  const isAll = query.whose === 'us' && weHave.test(telling.question)
  const isOwn =
    query.whose === 'me' || (query.whose === 'us' && !isAll) || query.whose === 'my-network'
  const ofPeople = scope.people.map(person => ({
    who: { name: person.name },
    networks: belongingOf(snapshot, person, { day: today }).networks.flatMap(
      id => snapshot.networks.get(id) ?? [],
    ),
  }))
  const own = { who: 'you' as const, networks: networksOf(resolved, telling) }
  const all = { who: 'all' as const, networks: [...snapshot.networks.values()] }
  const asked = ofPeople.length > 0 ? ofPeople : [isOwn ? own : all]
  const networks = new Set(asked.flatMap(each => each.networks))
  return compose(telling, {
    sentences: asked.map(({ who, networks: found }) =>
      ask.networks(
        who,
        found.map(({ name }) => name),
      ),
    ),
    buttons: suggestionsFor(resolved, telling),
    sources: [...networks].map(({ id, name }) => ({ kind: 'network', id, title: name })),
    query,
  })
}
