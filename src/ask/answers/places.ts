// Which hold, which schools, which networks. Only for members: src/ask/answer.ts has turned guests away. Called by people.ts.
// Nothing here names a person but the one who was asked about.
import type { School } from '../../model/programme.js'
import { belongingOf, schoolsOfHold } from '../../programme/audience.js'
import { wording } from '../../wording/wording.js'
import type { Resolved } from '../resolve.js'
import { networksOf, schoolNames, schoolSource, schoolsAsked, sourcesOf } from './belonging.js'
import { type Answer, compose, suggestionsFor } from './compose.js'
import type { Telling } from './say.js'

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
      : schools.map(school => holdSentence(school, telling))
  const who = isOwn ? 'you' : (about?.name ?? '')
  return compose(telling, {
    sentences: sentences.length > 0 ? sentences : [ask.noHold(who)],
    buttons: suggestionsFor(withHolds(resolved, schools, telling), telling),
    sources: schools.length > 0 ? schools.map(schoolSource) : sourcesOf(about ? [about] : []),
    query: resolved.query,
  })
}

function holdSentence(school: School, { snapshot, lang }: Telling): string {
  const { ask } = wording(lang)
  const hold = school.hold ? snapshot.holds.get(school.hold) : undefined
  if (!hold) return ask.noHold(school.name)
  const others = schoolsOfHold(snapshot, hold.id).filter(id => id !== school.id)
  return ask.hold(
    school.name,
    hold.name,
    others.flatMap(id => snapshot.schools.get(id)?.name ?? []),
  )
}

function allHolds(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang } = telling
  const holds = [...snapshot.holds.values()].map(hold => ({
    name: hold.name,
    schools: schoolNames(hold, telling),
  }))
  return compose(telling, {
    sentences: [wording(lang).ask.holds(holds)],
    buttons: suggestionsFor(resolved, telling),
    sources: [...snapshot.schools.values()].filter(school => school.hold).map(schoolSource),
    query: resolved.query,
  })
}

/** The schools of a hold: the one asked about, else the asker's own or the school's. */
export function whichSchools(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang } = telling
  const { ask } = wording(lang)
  // "Hvor mange skoler er der?" asks for all of them.
  const isOpen = resolved.query.schools.length === 0 && !resolved.query.whose
  const own = (isOpen ? [] : schoolsAsked(resolved, telling)).flatMap(school =>
    school.hold ? (snapshot.holds.get(school.hold) ?? []) : [],
  )
  const asked = resolved.query.holds.flatMap(id => snapshot.holds.get(id) ?? [])
  const holds = asked.length > 0 ? asked : own
  if (holds.length === 0) return allHolds(resolved, telling)
  const schools = asked.length === 0 ? schoolsAsked(resolved, telling) : []
  return compose(telling, {
    sentences:
      schools.length > 0
        ? schools.map(school => holdSentence(school, telling))
        : holds.map(hold => ask.holdSchools(hold.name, schoolNames(hold, telling))),
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

/** The networks that there are, or those of the asker. */
export function whichNetworks(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, lang } = telling
  const isOwn = resolved.query.whose === 'me' || resolved.query.whose === 'us'
  const networks = isOwn ? networksOf(resolved, telling) : [...snapshot.networks.values()]
  const names = networks.map(network => network.name)
  return compose(telling, {
    sentences: [wording(lang).ask.networks(isOwn ? 'you' : 'all', names)],
    buttons: suggestionsFor(resolved, telling),
    sources: networks.map(({ id, name }) => ({ kind: 'network', id, title: name })),
    query: resolved.query,
  })
}
