// Who is who: by name, by what people do and where, by network. Only for members: src/ask/answer.ts has turned guests away.
// Names, schools, functions, networks and work e-mails, and nothing else of a person. Who leads and coordinates: roles.ts.
import type { Person } from '../../../model/person.js'
import type { Facet } from '../../../model/turn.js'
import { isInForce } from '../../../people/rights.js'
import { membersOf } from '../../../programme/audience.js'
import { wording } from '../../../wording/wording.js'
import { lexiconOf } from '../../lexicon.js'
import { asksIfAny } from '../../people/facet.js'
import type { Resolved } from '../../resolve.js'
import { overseerNouns } from '../../schedule/words.js'
import { keyOf } from '../../text/tokens.js'
import { type Answer, compose, suggestionsFor } from '../compose.js'
import { answerNotUnderstood, answerUnknown } from '../not.js'
import { type Telling, withVerdict } from '../say.js'
import { networksOf, schoolsAsked, sourcesOf } from './belonging.js'
import { maxNamed, maxPortraits, memberSentences, peopleAbout, peopleDraft } from './card.js'
import { peopleOrMembers, type Wanted, wantedOf } from './find.js'
import { peoplePerSchool } from './per-school.js'
import { whichHold, whichNetworks, whichSchools } from './places.js'
import { coordinators, leaders, titleBesideHead } from './roles.js'

/** What this file answers. */
export type PeopleFacet = Extract<
  Facet,
  'coordinator' | 'leader' | 'people' | 'who' | 'hold' | 'schools' | 'networks' | 'per-school'
>

export function answerPeople(facet: PeopleFacet, resolved: Resolved, telling: Telling): Answer {
  switch (facet) {
    case 'coordinator':
      return contactFor(resolved, telling)
    case 'leader':
      return besideHead(resolved, telling) ?? leaders(resolved, telling)
    case 'people':
      return members(resolved, telling)
    case 'who':
      return whoIs(resolved, telling)
    case 'hold':
      return whichHold(resolved, telling)
    case 'schools':
      return whichSchools(resolved, telling)
    case 'networks':
      return whichNetworks(resolved, telling)
    case 'per-school':
      return peoplePerSchool(resolved, telling)
    default:
      return facet satisfies never
  }
}

/** Whom to ask: the network's people at the school where one is named, else who coordinates, else who leads the school. */
function contactFor(resolved: Resolved, telling: Telling): Answer {
  const { query } = resolved
  const namesSchool = query.schools.length > 0 || query.whose === 'my-school'
  if (namesSchool) {
    const found = peopleOrMembers(wantedOf(resolved, telling), telling)
    const isAsked = query.networks.length + query.functions.length > 0
    if (isAsked && found.length > 0) return describe(found, resolved, telling)
    if (query.networks.length === 0) return leaders(resolved, telling)
    // "Hvem er it-ansvarlig på Bakken?": whoever coordinates the network is another.
    if (query.schools.length > 0) return nobody(wantedOf(resolved, telling), resolved, telling)
  }
  // "Hvem leder dem?" of the schools of a hold.
  if (query.holds.length > 0 && query.networks.length === 0) return leaders(resolved, telling)
  return coordinators(resolved, telling) ?? whoIs(resolved, telling)
}

/** Those whose post is called so: "områdeleder", "viceskoleleder"; undefined where the head is asked for. */
function besideHead(resolved: Resolved, telling: Telling): Answer | undefined {
  const title = titleBesideHead(resolved, telling)
  if (title === undefined) return undefined
  const { whose, ...rest } = resolved.query
  const { at } = lexiconOf(telling.snapshot).functions
  const isOverseer = rest.facets.includes('overseer') && rest.functions.length === 0
  // "Area leader" of the sheets' "områdeleder".
  const functions = isOverseer
    ? [...new Set(overseerNouns.flatMap(noun => at(keyOf(noun)) ?? []))]
    : rest.functions
  if (functions.length === 0) return answerUnknown(title === '' ? [] : [title], telling)
  const query = { ...rest, functions }
  // An area's head has a post at no school.
  const isOwn = whose !== undefined && !query.facets.includes('overseer')
  return whoIs({ ...resolved, query: isOwn ? { ...query, whose } : query }, telling)
}

/** Who is in a network, at a school, or on a hold, which is its schools. */
function members(resolved: Resolved, telling: Telling): Answer {
  const { snapshot, today } = telling
  const { query } = resolved
  const isAtSchool = query.schools.length > 0 || query.whose === 'my-school'
  if (query.functions.length > 0 || isAtSchool) return whoIs(resolved, telling)
  if (query.networks.length === 0 && (query.holds.length > 0 || query.whose === 'my-hold'))
    return whichSchools(resolved, telling)
  const networks = networksOf(resolved, telling)
  if (networks.length === 0) return answerNotUnderstood(telling)
  const found = networks.map(({ id, name }) => ({ name, people: membersOf(snapshot, id, today) }))
  return compose(telling, {
    sentences: found.flatMap(({ name, people }) => memberSentences(name, people, telling)),
    buttons: suggestionsFor({ ...resolved, scope: { ...resolved.scope, networks } }, telling),
    sources: sourcesOf(found.flatMap(({ people }) => people.slice(0, maxNamed))),
    query: resolved.query,
  })
}

/** A person by name, oneself, or those with a function, in a network or at a school. */
function whoIs(resolved: Resolved, telling: Telling): Answer {
  const { scope, query } = resolved
  if (scope.people.length > 0) return describe(scope.people, resolved, telling)
  const wanted = wantedOf(resolved, telling)
  const asks = wanted.functions.length + wanted.networks.length + wanted.schools.length > 0
  // "Hvem er mine kolleger i netværket?"
  if (!asks && query.kinds.includes('network')) return members(resolved, telling)
  const isOfSelf = query.whose === 'me' && !anybody.test(telling.question)
  const isSelf = !asks && !query.meeting && isOfSelf && telling.viewer.person
  if (isSelf) return describe([isSelf], resolved, telling)
  if (!asks) return answerNotUnderstood(telling)
  const people = asMeant(peopleOrMembers(wanted, telling), wanted, telling)
  return people.length > 0 ? describe(people, resolved, telling) : nobody(wanted, resolved, telling)
}

/** "Hvem skal have det at vide?", "who can I call?" are never the asker. */
const anybody = /(?<!\p{L})(?:hvem|who|whom)(?!\p{L})(?! (?:er|am) (?:jeg|i)(?!\p{L}))/iu
const others =
  /(?<!\p{L})(?:de andre|andre end|mine kolleger|the others|who else|my colleagues)(?!\p{L})/iu
const guides =
  /(?<!\p{L})(?:vejlederne?|vejledere|ressourceperson(?:er(?:ne)?)?|counsellors|resource persons?)(?!\p{L})/iu
const resource = /ressourceperson|resource person/iu
const guide = /vejleder|konsulent|koordinator|ansvarlig|counsellor/iu

/** "Hvem er **de andre** i netværket?" are not the asker, and "vejlederne på skolen" not its head. */
function asMeant(
  people: readonly Person[],
  { functions }: Wanted,
  { question, viewer, today }: Telling,
): readonly Person[] {
  const isGuide = ({ posts, networks }: Person) =>
    posts.some(post => isInForce(post, today) && post.functions.some(name => guide.test(name))) ||
    (resource.test(question) && networks.some(each => isInForce(each, today)))
  const guided = functions.length === 0 && guides.test(question) ? people.filter(isGuide) : people
  const found = guided.length > 0 ? guided : people
  return others.test(question) ? found.filter(({ id }) => id !== viewer.person?.id) : found
}

/** Few with all that there is of them, many as a list. */
function describe(people: readonly Person[], resolved: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const { query } = resolved
  const wanted = wantedOf(resolved, telling)
  const about = peopleAbout(resolved, wanted, telling)
  const isNamed = resolved.scope.people.length > 0
  const isGroup = query.facets.includes('people') && !isNamed && people.length > 1
  const counted =
    query.facets.includes('count') || isGroup ? ask.people(about, people.length) : undefined
  const chosen = ofLab(resolved, telling)
  const draft = peopleDraft(people, { sentence: chosen ?? counted, about }, telling)
  const [first = '', ...rest] = draft.sentences.filter(each => each !== undefined)
  const verdict =
    isNamed && query.yesNo ? isThat(people, wanted, telling) : asksIfAny(query) || undefined
  return compose(telling, {
    ...draft,
    sentences: [
      withVerdict(verdict, first, telling),
      ...rest,
      isNamed && phone.test(telling.question) ? ask.noPhones : undefined,
    ],
    buttons: [...buttonsFor(people, resolved, telling), ...suggestionsFor(resolved, telling)],
    query,
  })
}

const phone = /(?<!\p{L})(?:telefon\p{L}*|tlf|mobil(?:nummer)?|phone)(?!\p{L})/iu

/** "Hvem fra min skole skal med til lab 2?": whom the leader chooses among. */
function ofLab(resolved: Resolved, telling: Telling): string | undefined {
  if (!resolved.query.kinds.includes('lab')) return undefined
  const { ask } = wording(telling.lang)
  return ask.chosenByLeader(ask.and(schoolsAsked(resolved, telling).map(each => each.name)))
}

/** "Er Christian Møberg matematikvejleder?" */
function isThat(
  people: readonly Person[],
  wanted: Wanted,
  { today }: Telling,
): boolean | undefined {
  const { functions, networks, schools } = wanted
  if (functions.length + networks.length + schools.length === 0) return undefined
  const keys = functions.map(keyOf)
  return people.every(person => {
    const posts = person.posts.filter(post => isInForce(post, today))
    const does = [...posts.flatMap(post => post.functions), ...(person.functions ?? [])].map(keyOf)
    const isIn = person.networks.some(each => networks.includes(each.network))
    return (
      (keys.length === 0 ? networks.length === 0 || isIn : keys.some(key => does.includes(key))) &&
      (schools.length === 0 || posts.some(post => schools.includes(post.school)))
    )
  })
}

/** Nobody is so described; what is near is asked by buttons. */
function nobody(wanted: Wanted, resolved: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const about = peopleAbout(resolved, wanted, telling)
  const [does] = about.functions
  const [place] = about.places
  const [network] = resolved.query.networks
  return compose(telling, {
    sentences: [
      asksIfAny(resolved.query) && does
        ? withVerdict(false, ask.noneWith(about), telling)
        : ask.nobodyWith(about),
    ],
    buttons: [
      does && place ? ask.suggestPeople.functions(does) : undefined,
      network && telling.snapshot.networks.has(network) && !does
        ? ask.suggestPeople.members(telling.snapshot.networks.get(network)?.name ?? '')
        : undefined,
      place && resolved.query.holds.length === 0 ? ask.suggestPeople.at(place) : undefined,
      ask.suggest.mine,
    ],
    query: resolved.query,
  })
}

/** The next meeting of one person, or the school of several. */
function buttonsFor(
  people: readonly Person[],
  resolved: Resolved,
  { lang, viewer, snapshot }: Telling,
) {
  const { suggestPeople } = wording(lang).ask
  const [person, another] = people
  const [school, second] = resolved.query.schools
  if (person && !another && person.id !== viewer.person?.id)
    return [suggestPeople.meetingsOf(person.name)]
  const name = school && !second ? snapshot.schools.get(school)?.name : undefined
  const isWhole = resolved.query.functions.length + resolved.query.networks.length === 0
  return name && !isWhole && people.length <= maxPortraits ? [suggestPeople.at(name)] : []
}
