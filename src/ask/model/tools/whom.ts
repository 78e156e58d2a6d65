// Whom a model's tool is asked about: networks, holds, schools and areas by any name people have for them, or the asker. Used by the tools
// beside it. A name that nobody knows is told with those there are, so that the model can ask again and not guess.
import { z } from 'zod'
import type { Person } from '../../../model/person.js'
import type { MeetingFilter } from '../../../programme/query.js'
import type { Snapshot } from '../../../programme/snapshot.js'
import { lexiconOf, type Named } from '../../lexicon.js'
import { stemsOf } from '../../text/stems.js'
import { tokenise } from '../../text/tokens.js'
import type { Failed, Kit } from './kit.js'

const name = z.string().max(80).optional()

/** The part of a tool's input that says whose. */
export const whomInput = {
  mine: z.boolean().optional().describe('true: only what is for the asker'),
  network: name.describe('name of a network'),
  hold: name.describe('name of a hold (a group of schools)'),
  school: name.describe('name of a school'),
}

export interface WhomSaid {
  readonly mine?: boolean | undefined
  readonly network?: string | undefined
  readonly hold?: string | undefined
  readonly school?: string | undefined
}

export type Whom = Pick<MeetingFilter, 'networks' | 'holds' | 'schools'> & {
  readonly person?: Person
}

/** As a filter; everything where nothing is said. */
export function readWhom(said: WhomSaid, { telling }: Kit): Whom | Failed {
  const { snapshot, viewer } = telling
  if (said.mine && !viewer.person)
    return { error: 'the asker is a guest and has nothing of their own' }
  const networks = readName(said.network, 'network', snapshot)
  const holds = readName(said.hold, 'hold', snapshot)
  const schools = readName(said.school, 'school', snapshot)
  for (const each of [networks, holds, schools]) if ('error' in each) return each
  return {
    ...(said.mine && viewer.person ? { person: viewer.person } : {}),
    ...idsOf([...asNamed(networks), ...asNamed(holds), ...asNamed(schools)]),
  }
}

function asNamed(found: readonly Named[] | Failed): readonly Named[] {
  return 'error' in found ? [] : found
}

function idsOf(named: readonly Named[]): Pick<Whom, 'networks' | 'holds' | 'schools'> {
  return {
    networks: named.flatMap(each => (each.kind === 'network' ? [each.id] : [])),
    holds: named.flatMap(each => (each.kind === 'hold' ? [each.id] : [])),
    schools: named.flatMap(each => (each.kind === 'school' ? [each.id] : [])),
  }
}

function readName(
  said: string | undefined,
  kind: 'network' | 'hold' | 'school',
  snapshot: Snapshot,
): readonly Named[] | Failed {
  if (said === undefined) return []
  const found = namedAs(said, snapshot).filter(each => each.kind === kind)
  if (found.length > 0) return found
  const all = { network: snapshot.networks, hold: snapshot.holds, school: snapshot.schools }[kind]
  const known = [...all.values()].slice(0, 30).map(each => each.name)
  return { error: `no ${kind} is called that; there are: ${known.join(', ') || 'none'}` }
}

/** What a name means, in any inflection. */
export function namedAs(said: string, snapshot: Snapshot): readonly Named[] {
  const lexicon = lexiconOf(snapshot)
  const key = tokenise(said)
    .map(token => token.key)
    .join('')
  const stem = stemsOf(key).find(each => lexicon.find(each).length > 0)
  return stem === undefined ? [] : lexicon.find(stem)
}
