// Lays a short question over the one before: "hvor er det?" asks of the meetings just shown, "og for hold 3?" changes one slot.
// Pure; called by src/ask/resolve.ts. A question that stands on its own is left as it is.
import type { Facet, Query, Turn } from '../model/turn.js'
import { keyOf } from './text/tokens.js'
import type { Understood } from './understand.js'
import { followUp, prepositions } from './words.js'

/** `shown`: the question is about the meetings of the answer before, and about no others. */
export interface Continued {
  readonly query: Query
  readonly shown: boolean
}

/** More words than this are a question of its own, unless it opens with "og". */
const shortest = 6

/** The question with what it takes from the one before. */
export function continueFrom(previous: Turn | undefined, asked: Understood): Continued {
  const { query } = asked
  if (!previous) return { query, shown: false }
  if (query.after && !namesOther(query))
    return { query: afterwards(previous.query, query), shown: false }
  const ofPeople = ofPeopleBefore(previous.query, asked)
  if (ofPeople) return { query: ofPeople, shown: false }
  if (isOfOthers(previous.query, asked)) return { query: toOthers(previous.query), shown: false }
  if (isAboutShown(previous, asked)) {
    return {
      query: {
        ...previous.query,
        ...ownOf(query),
        facets: query.facets,
        periods: query.periods,
        ...(query.words.length > 0 ? { words: query.words } : {}),
      },
      shown: true,
    }
  }
  if (isElliptic(asked)) return { query: merge(previous.query, query), shown: false }
  return { query: isOfThem(asked) ? withScope(query, previous.query) : query, shown: false }
}

const them = new Set(followUp.persons.map(keyOf))
/** What stands after a word for somebody that is no article. */
const afterThem = new Set([...prepositions, ...followUp.afterPersons].map(keyOf))

/** "Hvornår skal **de** på lab?" after a question about a hold; "de næste labs" points at nobody. */
function isOfThem({ query, words }: Understood): boolean {
  if (hasScope(query) || query.whose) return false
  return words.some((word, at) => {
    const next = words[at + 1]
    return them.has(word) && at > 0 && (next === undefined || afterThem.has(next))
  })
}

function withScope(query: Query, { networks, holds, schools, areas, people }: Query): Query {
  return { ...query, networks, holds, schools, areas, people }
}

const theirs = new Set(followUp.onePerson.map(keyOf))
const isOfPerson: readonly Facet[] = ['who', 'people', 'coordinator', 'leader']

/** "Hvad er **hendes** mail?" after "hvem styrer netværket?": of whoever was the answer, with the address in it. */
function isOfTheOne(before: Query, { query, words, lang }: Understood): boolean {
  // In Danish "her" is a place.
  const isPointed = words.some(word => theirs.has(word) && (lang === 'en' || word !== 'her'))
  if (!isPointed || hasSubject(query)) return false
  const isPlain =
    query.periods.length === 0 && query.facets.every(each => isOfPerson.includes(each))
  return isPlain && before.facets.some(facet => isOfPerson.includes(facet))
}

const mails = new Set(followUp.reached.map(keyOf))
const ofPeopleAlone: readonly Facet[] = [...isOfPerson, 'schools', 'networks', 'hold', 'list']

/**
 * "Og mailen?", "hvilken skole?" after a question about people: of whoever was told of, whose address the answer has. Undefined where
 * the question names somebody or asks of something else.
 */
export function ofPeopleBefore(before: Query, asked: Understood): Query | undefined {
  const { query, words, length } = asked
  if (isOfTheOne(before, asked)) return before
  const isPlain =
    query.periods.length === 0 && query.facets.every(each => ofPeopleAlone.includes(each))
  if (hasSubject(query) || !isPlain || query.whose || query.functions.length > 0) return undefined
  const isOfSome = before.people.length > 0 || before.facets.some(each => isOfPerson.includes(each))
  if (!isOfSome || length > shortest || asked.hasMore) return undefined
  if (words.some(word => mails.has(word))) return before
  const isAsked = query.facets.some(facet => facet !== 'list') && length <= 3
  return isAsked && before.people.length > 0 ? { ...query, people: before.people } : undefined
}

/** "Og hvem er stedfortræder?" after who coordinates a network: of the same one, and of no page. */
export function asksWhoElse(
  { query, opening, hasMore }: Understood,
  previous: Turn | undefined,
): boolean {
  const isOfCoordinator = (each: Query) => each.facets.includes('coordinator')
  const isBare = opening && !hasMore && !hasSubject(query) && query.periods.length === 0
  return isBare && isOfCoordinator(query) && !!previous && isOfCoordinator(previous.query)
}

/** "Hvad med de andre?" after the asker's own læringslab. */
function isOfOthers(before: Query, { query, words, opening, hasMore }: Understood): boolean {
  const isBare = !hasSubject(query) && query.facets.length + query.periods.length === 0 && !hasMore
  const saysOthers = words.some(word => word === 'andre' || word === 'others')
  return opening && isBare && saysOthers && before.kinds.includes('lab')
}

function toOthers({ whose: _whose, pick: _pick, ...before }: Query): Query {
  return { ...before, others: true, plural: true, networks: [], holds: [], schools: [], people: [] }
}

/** Something other than "mødet", which is only pointed at. */
function namesOther(query: Query): boolean {
  return hasScope(query) || query.words.length + query.kinds.length > 0
}

/** What belongs to the question itself and never to the one before. */
function ownOf({
  yesNo,
  claims,
  anchors,
  others,
  together,
}: Query): Pick<Query, 'yesNo' | 'claims' | 'anchors' | 'others' | 'together'> {
  return { yesNo, claims, anchors, others, together }
}

/** It names a meeting, a network, a hold, a school, a person or a word of a title. */
function hasSubject(query: Query): boolean {
  return query.meeting || hasScope(query) || query.words.length > 0
}

function hasScope({ networks, holds, schools, areas, people }: Query): boolean {
  return networks.length + holds.length + schools.length + areas.length + people.length > 0
}

/** What is asked of one meeting rather than of the plan. */
const details: readonly Facet[] = [
  'where',
  'length',
  'until',
  'end',
  'link',
  'agenda',
  'preparation',
  'attend',
  'status',
  'still',
]

/** "Hvorfor?", "og hvorfor det?" */
function isWhyAlone({ words, query, hasMore }: Understood): boolean {
  return words.slice(0, 2).some(word => whyWords.has(word)) && !hasSubject(query) && !hasMore
}
const whyWords = new Set(['hvorfor', 'why'])

/** "Hvor er det?", "skal jeg med?", "hvornår er mødet?": something is asked and its subject is only pointed at. */
function isAboutShown(previous: Turn, asked: Understood): boolean {
  const { query, opening, pronoun } = asked
  const { facets } = query
  if (previous.shown.length > 0 && isWhyAlone(asked)) return true
  if (previous.shown.length === 0 || facets.length === 0) return false
  if (query.periods.length > 0 && !facets.includes('still')) return false
  // "Er det på Medborgerhuset?"
  const isPlace = facets.includes('still') && pronoun
  if (hasScope(query) || query.kinds.length > 0) return false
  if (query.words.length > 0 && !isPlace) return false
  if (query.pick || query.number) return false
  const asksDetail = facets.some(facet => details.includes(facet))
  if (query.meeting) return query.definite && !query.whose
  if (query.whose === 'me' || query.whose === 'us') return asksDetail || opening
  if (query.whose) return false
  return !facets.some(isOfPlan)
}

/** Asked of the plan: what there is, and how much. */
function isOfPlan(facet: Facet): boolean {
  return facet === 'list' || facet === 'count' || facet === 'exists'
}

/** It opens with "og", or is a slot and little else: "hold 3?", "i marts?". */
function isElliptic({ query, opening, length }: Understood): boolean {
  const hasSlot =
    hasScope(query) ||
    query.periods.length > 0 ||
    query.number !== undefined ||
    query.pick ||
    query.whose
  if (opening)
    return Boolean(
      hasSlot || query.kinds.length > 0 || query.facets.length > 0 || query.words.length > 0,
    )
  const hasOwnQuestion = query.facets.length > 0 || query.meeting
  return Boolean(hasSlot) && !hasOwnQuestion && length <= shortest
}

/** The question before, with each slot that the new one fills replaced. */
function merge(before: Query, query: Query): Query {
  const otherKind = query.kinds.length > 0 && query.kinds.join() !== before.kinds.join()
  const facets = facetsOver(before, query)
  const { pick: _pick, number: _number, amount: _amount, whose: _whose, ...rest } = before
  const pick = query.pick ?? (query.periods.length > 0 ? undefined : before.pick)
  const number = query.number ?? (otherKind ? undefined : before.number)
  const whose = query.whose ?? (hasScope(query) ? undefined : before.whose)
  return {
    ...rest,
    ...scopeOf(before, query, otherKind),
    facets,
    kinds: kindsOf(before, query),
    meeting: before.meeting || query.meeting,
    plural: query.plural || (query.kinds.length === 0 && before.plural),
    definite: false,
    words: query.words.length > 0 || otherKind ? query.words : before.words,
    periods: query.periods.length > 0 ? query.periods : before.periods,
    ...ownOf(query),
    ...(pick ? { pick } : {}),
    ...(number ? { number } : {}),
    ...(whose ? { whose } : {}),
  }
}

/** "Og hvem er det i musik?" after "hvem er tovholder …": who, of the same sort as before. */
function facetsOver(before: Query, query: Query): Query['facets'] {
  const sorts: readonly Facet[] = ['coordinator', 'leader', 'overseer']
  const isWho = query.facets.join() === 'who' && query.functions.length + query.people.length === 0
  const isSame = isWho && before.facets.some(facet => sorts.includes(facet))
  return query.facets.length > 0 && !isSame ? query.facets : before.facets
}

/** A new scope takes the whole place of the old; another kind of meeting has other networks and hold, but the same school. */
function scopeOf(
  before: Query,
  query: Query,
  otherKind: boolean,
): Pick<Query, 'networks' | 'holds' | 'schools' | 'areas' | 'people'> {
  if (hasScope(query) || query.whose) {
    const { networks, holds, schools, areas, people } = query
    return { networks, holds, schools, areas, people }
  }
  const { networks, holds, schools, areas, people } = before
  return {
    networks: otherKind ? [] : networks,
    holds: otherKind ? [] : holds,
    schools,
    areas,
    people,
  }
}

/** A lab is no network's, and a network meeting no hold's: the new scope tells the kind when the question does not. */
function kindsOf(before: Query, query: Query): Query['kinds'] {
  if (query.kinds.length > 0) return query.kinds
  if (query.networks.length > 0) return before.kinds.filter(kind => kind !== 'lab')
  if (query.holds.length > 0) return before.kinds.filter(kind => kind !== 'network')
  return before.kinds
}

/** "Og den næste derefter?" */
function afterwards(before: Query, query: Query): Query {
  const { number: _number, amount: _amount, ...rest } = before
  const facets = query.facets.length > 0 ? query.facets : before.facets
  return {
    ...rest,
    facets: facets.filter(facet => facet !== 'list'),
    plural: false,
    pick: 'next',
    after: true,
    periods: query.periods,
  }
}
