// The answer to a question that was asked back: a button's name, "den første", "Sandager", "den fra Nordskolen". Called by
// src/ask/answer.ts; what is chosen takes its place in the question before. Anything else is a question of its own.
import type { Option, Query, Turn } from '../../model/turn.js'
import { isInForce } from '../../people/rights.js'
import type { Snapshot } from '../../programme/snapshot.js'
import type { Named } from '../lexicon.js'
import { withNamed } from '../people/narrow.js'
import { keyOf } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { ordinals } from '../words.js'

/** More words than this are a question of its own. */
const longest = 6
const bothWords = new Set(['begge', 'alle', 'both', 'all', 'beggeto'])
const firstWords = new Set(['første', 'øverste', 'first'].map(keyOf))
const lastWords = new Set(['sidste', 'nederste', 'last', 'latter'].map(keyOf))
const places = new Map(Object.entries(ordinals).map(([word, nth]) => [keyOf(word), nth]))

/** The question before with what was chosen in it; undefined where nothing was asked back or nothing is chosen. */
export function chosenFrom(
  previous: Turn | undefined,
  asked: Understood,
  context: { snapshot: Snapshot; today: string },
): Understood | undefined {
  const options = previous?.options
  if (!previous || !options || options.length === 0 || asked.length > longest) return undefined
  const { query } = asked
  const asksAnew = query.facets.some(facet => facet !== 'list') || query.periods.length > 0
  if (asksAnew || query.kinds.length > 0) return undefined
  const chosen = byPlace(asked, options) ?? byName(asked, options, context)
  if (!chosen || chosen.length === 0) return undefined
  const ambiguous = previous.shared ?? []
  return { ...asked, ...nothingElse, ambiguous, query: withNamed(previous.query, chosen) }
}

const nothingElse = {
  social: undefined,
  unknown: [],
  telling: [],
  hasMore: false,
  isOther: false,
  opening: false,
  opensUnknown: false,
  rest: [],
} as const

/** "Den første", "nr. 2", "den sidste", "begge". */
function byPlace({ words }: Understood, options: readonly Option[]): readonly Option[] | undefined {
  if (words.some(word => bothWords.has(word))) return options
  const [last] = options.slice(-1)
  if (words.some(word => lastWords.has(word)) && last) return [last]
  const nth = words
    .map(word => (firstWords.has(word) ? 1 : (places.get(word) ?? Number(word))))
    .find(place => place > 0)
  const option = nth === undefined ? undefined : options[nth - 1]
  return option ? [option] : undefined
}

/** By its own name, or by the school, network or function that only one of the people has. */
function byName(
  { query, ambiguous }: Understood,
  options: readonly Option[],
  { snapshot, today }: { snapshot: Snapshot; today: string },
): readonly Option[] {
  const named: readonly Named[] = [...idsOf(query), ...ambiguous.flatMap(mention => mention.named)]
  const exact = options.filter(option =>
    named.some(({ kind, id }) => kind === option.kind && id === option.id),
  )
  if (exact.length > 0) return exact
  return options.filter(option => {
    const person = option.kind === 'person' ? snapshot.people.get(option.id) : undefined
    const posts = person?.posts.filter(post => isInForce(post, today)) ?? []
    return (
      posts.some(({ school }) => query.schools.includes(school)) ||
      posts.some(post => post.functions.some(each => query.functions.includes(each))) ||
      (person?.networks.some(({ network }) => query.networks.includes(network)) ?? false)
    )
  })
}

function idsOf(query: Query): Named[] {
  return [
    ...query.people.map(id => ({ kind: 'person' as const, id })),
    ...query.schools.map(id => ({ kind: 'school' as const, id })),
    ...query.networks.map(id => ({ kind: 'network' as const, id })),
    ...query.holds.map(id => ({ kind: 'hold' as const, id })),
    ...query.areas.map(id => ({ kind: 'area' as const, id })),
  ]
}
