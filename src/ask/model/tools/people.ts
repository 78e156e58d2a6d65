// Who is who, for a model. Listed by tools.ts. For members alone, as in every answer.
import { z } from 'zod'
import type { Person } from '../../../model/person.js'
import { may } from '../../../people/rights.js'
import { peopleWho } from '../../answers/people/find.js'
import { sayPerson } from '../../answers/say.js'
import { lexiconOf } from '../../lexicon.js'
import { readFunctions } from '../../people/functions.js'
import { tokenise } from '../../text/tokens.js'
import { recordsOf } from '../../verify/grounds.js'
import { type Failed, type Kit, tool } from './kit.js'
import { namedAs, readWhom, whomInput } from './whom.js'

const mostListed = 20
const mostFound = 60
const { mine: _mine, ...places } = whomInput

export const findPeople = tool({
  name: 'find_people',
  description:
    'Persons by name, by what they do, by network or school: what they do and where, networks, roles, mail.',
  input: z.object({
    ...places,
    name: z.string().max(120).optional(),
    function: z.string().max(80).optional().describe('what they do: matematikvejleder'),
  }),
  run(said, kit) {
    const { telling } = kit
    if (!may(telling.viewer, 'people.read'))
      return { error: 'names are for members; the asker is a guest' }
    const found = said.name === undefined ? peopleBy(said, kit) : called(said.name, kit)
    if ('error' in found) return found
    const all = found.slice(0, mostFound)
    const sources = all.map(({ id, name }) => ({ kind: 'person' as const, id, title: name }))
    return {
      data: {
        people: all.slice(0, mostListed).map(person => sayPerson(person, telling)),
        count: found.length,
      },
      sources: sources.slice(0, mostListed),
      grounds: recordsOf(sources, telling),
    }
  },
})

function called(name: string, { telling: { snapshot } }: Kit): readonly Person[] | Failed {
  const found = namedAs(name, snapshot).flatMap(each =>
    each.kind === 'person' ? (snapshot.people.get(each.id) ?? []) : [],
  )
  return found.length > 0 ? found : { error: 'nobody is called that' }
}

function peopleBy(
  said: { function?: string | undefined } & Parameters<typeof readWhom>[0],
  kit: Kit,
): readonly Person[] | Failed {
  const { snapshot } = kit.telling
  const whom = readWhom(said, kit)
  if ('error' in whom) return whom
  const lexicon = lexiconOf(snapshot)
  const { functions } = readFunctions(tokenise(said.function ?? ''), lexicon)
  if (said.function && functions.length === 0) return { error: 'nobody does that' }
  const ofHolds = (whom.holds ?? []).flatMap(id => snapshot.indexes.schoolsOfHold.get(id) ?? [])
  const { networks = [], schools = [] } = whom
  return peopleWho({ functions, networks, schools: [...schools, ...ofHolds] }, kit.telling)
}
