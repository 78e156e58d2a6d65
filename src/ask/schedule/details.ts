// What is done at a meeting and what must be brought there, asked for by a day, a week or a network: "dagsorden til onsdag", "hvad
// skal jeg huske på torsdag", "skal jeg have computer med". Called by facets.ts and by src/ask/understand.ts. Where the words ask as
// much for what there is ("hvad er på programmet"), `list` stands beside: then what the calendar lacks is not remarked on.
import type { AskedPeriod, Facet, Query } from '../../model/turn.js'
import type { Names } from '../names.js'
import { holdNouns } from '../text/noun-words.js'
import { nounAt } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import { keyOf, type Token } from '../text/tokens.js'
import { facetPhrases } from '../words.js'
import { bringPhrases, programmePhrases, rememberThings } from './words.js'

const weak = new Set(programmePhrases)
const agendas = createPhrases([[true, facetPhrases.agenda.filter(each => !weak.has(each))]])
const remember = createPhrases([[true, rememberThings]])
const brings = createPhrases([[true, bringPhrases]])
const holds = new Set(holdNouns.map(keyOf))

interface About {
  readonly names: Names
  readonly ids: Pick<Query, 'networks'>
  readonly periods: readonly AskedPeriod[]
}

/** The facets of a question for what is done or brought; undefined where it asks nothing of the kind. */
export function detailFacets(
  rest: readonly Token[],
  found: readonly Facet[],
  about: About,
): Facet[] | undefined {
  const { names, ids, periods } = about
  const others = found.filter(facet => facet !== 'list' && facet !== 'exists')
  if (brought(rest).length > 0) return unique(others, 'preparation')
  const isNamed = names.meeting || ids.networks.length + names.words.length > 0
  const isNear = periods.length > 0 && periods.every(({ kind }) => near.has(kind))
  if (remember.findAll(rest).length > 0 && others.every(facet => facet === 'preparation')) {
    if (isNamed) return unique(others, 'preparation')
    return isNear ? unique([...others, 'list'], 'preparation') : undefined
  }
  if (!found.includes('agenda') || names.meeting || periods.length === 0) return undefined
  if (agendas.findAll(rest).length > 0) return others
  return isNear || isNamed
    ? unique([...others, 'list'], 'agenda')
    : [...others.filter(facet => facet !== 'agenda'), 'list']
}

const near = new Set(['day', 'week', 'weekend'])

function unique(facets: readonly Facet[], also: Facet): Facet[] {
  return [...new Set([...facets, also])]
}

/** "Have **computer** med", "bring **a laptop**": the words for the thing, which need not be known. No meeting, hold or time is one. */
export function brought(tokens: readonly Token[]): readonly Token[] {
  return brings.findAll(tokens).flatMap(({ at, from, to }) => {
    const things = tokens.slice(from, to).filter((_, nth) => !at.includes(from + nth))
    const isThing = ({ key }: Token) => nounAt(key) === undefined && !holds.has(key)
    return things.length > 0 && things.every(isThing) ? things : []
  })
}
