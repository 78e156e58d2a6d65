// People named by less than a name: "ham på Lindeskolen" after a question about Lars, "Birgitte K". Called by src/ask/answer.ts beside
// narrow.ts; one who fits is taken, and where several do, all of them are.
import type { LocalDate } from '../../core/time.js'
import type { Person } from '../../model/person.js'
import type { Facet, Query, Turn } from '../../model/turn.js'
import { isInForce } from '../../people/rights.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { keyOf } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { followUp } from '../words.js'

interface Context {
  readonly snapshot: Snapshot
  readonly today: LocalDate
}

const pointers = new Set([...followUp.onePerson, 'han', 'hun', 'he', 'she'].map(keyOf))

/** The question with the person it points at named in it. */
export function settlePointed(
  asked: Understood,
  previous: Turn | undefined,
  context: Context,
): Understood {
  const initialled = settleInitial(asked, context)
  if (!previous) return initialled
  return settleTold(initialled, previous, context) ?? settleNamesake(initialled, previous, context)
}

/** "Hvem er det?" after who coordinates a network or leads a school: each who was told of, with all that is known of them. */
function settleTold(
  asked: Understood,
  { query: before, shown, library }: Turn,
  { snapshot, today }: Context,
): Understood | undefined {
  const { query, words, unknown, telling } = asked
  const { networks, schools, periods, people } = query
  const named = [networks, schools, periods, people, query.words, unknown, telling]
  const isBare = named.every(each => each.length === 0) && words.every(word => whoIsIt.has(word))
  const isWho = query.facets.length === 1 && query.facets[0] === 'who' && words.length > 2
  if (!isBare || !isWho || shown.length > 0 || library) return undefined
  const isMeant = ({ role, scope, approved }: Person['roles'][number]) => {
    if (!approved) return false
    if (scope.kind === 'network')
      return role === 'coordinator' && asks('coordinator') && before.networks.includes(scope.id)
    if (scope.kind !== 'school') return false
    return role === 'leader' && asks('leader') && before.schools.includes(scope.id)
  }
  const asks = (facet: Facet) => before.facets.includes(facet)
  const told = [...snapshot.people.values()].filter(({ roles }) =>
    roles.some(grant => isInForce(grant, today) && isMeant(grant)),
  )
  if (told.length === 0 || told.length > mostTold) return undefined
  return { ...asked, query: { ...query, people: told.map(({ id }) => id) } }
}
const whoIsIt = new Set(
  'og and hvem er det han hun den så who is that he she it'.split(' ').map(keyOf),
)
const mostTold = 3

/** "Ham på Lindeskolen": of the same first name as who was told of, at that school, in that network or with that function. */
function settleNamesake(
  asked: Understood,
  { query: before }: Turn,
  { snapshot, today }: Context,
): Understood {
  const { query, words } = asked
  const isPointed = words.some(word => pointers.has(word)) && query.people.length === 0
  const says = query.schools.length + query.functions.length + query.networks.length > 0
  if (!isPointed || !says || query.meeting || before.people.length === 0) return asked
  const firsts = new Set(
    before.people.flatMap(id => firstName(snapshot.people.get(id)?.name ?? '') || []),
  )
  const people = [...snapshot.people.values()].filter(
    person => firsts.has(firstName(person.name)) && fits(person, query, today),
  )
  if (people.length === 0) return asked
  const { whose: _whose, ...rest } = query
  return {
    ...asked,
    unknown: [],
    query: {
      ...rest,
      facets: ['who'],
      schools: [],
      networks: [],
      functions: [],
      people: people.map(({ id }) => id),
    },
  }
}

function firstName(name: string): string {
  return keyOf(name.split(/\s+/)[0] ?? '')
}

function fits(person: Person, { schools, networks, functions }: Query, today: LocalDate): boolean {
  const posts = person.posts.filter(post => isInForce(post, today))
  const keys = functions.map(keyOf)
  return (
    (schools.length === 0 || posts.some(({ school }) => schools.includes(school))) &&
    (networks.length === 0 || person.networks.some(({ network }) => networks.includes(network))) &&
    (keys.length === 0 ||
      posts.some(post => post.functions.some(name => keys.includes(keyOf(name)))))
  )
}

/** "Birgitte K": a first name and the letter that the surname begins with. */
function settleInitial(asked: Understood, { snapshot }: Context): Understood {
  const said = asked.unknown.find(name => initialled.test(name))
  const [first = '', letter = ''] = said?.split(/\s+/) ?? []
  if (!said) return asked
  const people = [...snapshot.people.values()].filter(({ name }) => {
    const last = name.split(/\s+/).at(-1) ?? ''
    return firstName(name) === keyOf(first) && keyOf(last).startsWith(keyOf(letter[0] ?? ''))
  })
  if (people.length === 0) return asked
  return {
    ...asked,
    unknown: asked.unknown.filter(name => name !== said),
    ambiguous: asked.ambiguous.filter(mention => keyOf(mention.said) !== keyOf(first)),
    query: { ...asked.query, people: people.map(({ id }) => id) },
  }
}

const initialled = /^\p{L}{2,} \p{L}\.?$/u
