// Golds about people, schools and hold: who takes part, coordinates and leads, who is on which hold.
import type { Person } from '../../../src/model/person.js'
import type { Hold, School } from '../../../src/model/programme.js'
import type { Gold, Source } from '../question.js'
import {
  coordinatorsOf,
  every,
  isLab,
  isOn,
  leadersOf,
  membersOf,
  networksOf,
  ofHold,
  schoolsOf,
  type World,
} from '../world/world.js'
import {
  type Asked,
  asMember,
  type Builders,
  type Built,
  calmNetworks,
  counsellors,
  daysOfGathering,
  firstThat,
  gold,
  meetingSource,
  networkSlots,
  pick,
  schoolSlots,
  wordSlots,
  words,
} from './gold.js'

const everyday = ['skoleleder', 'lærer', 'pædagog']

export function person({ id }: Person): Source {
  return { kind: 'person', id }
}

export function school({ id }: School): Source {
  return { kind: 'school', id }
}

/** Asked by a member who is not among those asked about. */
function asker({ world, today, nth }: Asked, others: readonly Person[] = []): { as?: string } {
  const found = pick(
    counsellors(world, today).filter(one => !others.includes(one)),
    nth,
  )
  return found ? { as: found.id } : {}
}

function named(people: readonly Person[]): Gold {
  return gold({ sources: [people.map(person)], facts: people.map(({ name }) => words(name)) })
}

function coordinator(asked: Asked): Built | undefined {
  return firstThat(asked.world.programme.networks, asked.nth, network => {
    const people = coordinatorsOf(asked.world, network.id)
    if (people.length === 0) return undefined
    const answer = named(people)
    const sources = [...answer.sources, [{ kind: 'network' as const, id: network.id }]]
    return { ...asker(asked, people), slots: networkSlots(network), gold: { ...answer, sources } }
  })
}

function members(asked: Asked): Built | undefined {
  return firstThat(calmNetworks(asked.world), asked.nth, network => {
    const people = membersOf(asked.world, network.id, asked.today)
    if (people.length < 2 || people.length > 9) return undefined
    const sources: Source[][] = [[{ kind: 'network', id: network.id }], people.map(person)]
    return { ...asker(asked), slots: networkSlots(network), gold: { ...named(people), sources } }
  })
}

/** Who has a function at a school. */
function function_(asked: Asked): Built | undefined {
  const { world, today, nth } = asked
  return firstThat(counsellors(world, today), nth * 3 + 1, found => {
    const [at] = schoolsOf(world, found, today)
    const post = found.posts.find(one => isOn(one, today))
    const label = post?.functions.find(one => !everyday.includes(one))
    if (!at || !label) return undefined
    const same = world.programme.people.filter(({ posts }) =>
      posts.some(one => isOn(one, today) && one.school === at.id && one.functions.includes(label)),
    )
    return {
      ...asker(asked, same),
      slots: { ...schoolSlots(at), function: label },
      gold: named(same),
    }
  })
}

function leader(asked: Asked): Built | undefined {
  return firstThat(asked.world.programme.schools, asked.nth * 3, at => {
    const people = leadersOf(asked.world, at.id)
    return people.length
      ? { ...asker(asked, people), slots: schoolSlots(at), gold: named(people) }
      : undefined
  })
}

function aPerson(asked: Asked, says: (found: Person) => Gold['facts']): Built | undefined {
  const { world, today, nth } = asked
  return firstThat(counsellors(world, today), nth * 4 + 3, found => {
    const facts = says(found)
    const first = found.name.split(' ')[0] ?? ''
    const slots = { person: found.name, first }
    return facts.length
      ? { ...asker(asked, [found]), slots, gold: gold({ sources: [[person(found)]], facts }) }
      : undefined
  })
}

function workplace(asked: Asked): Built | undefined {
  return aPerson(asked, found =>
    schoolsOf(asked.world, found, asked.today).map(({ name }) => words(name)),
  )
}

function whoIs(asked: Asked): Built | undefined {
  return aPerson(asked, found => {
    const at = schoolsOf(asked.world, found, asked.today)
    return [words(found.name), ...at.map(({ name }) => words(name))]
  })
}

/** Two or three people with one first name. */
function namesakes(asked: Asked): Built | undefined {
  const { people } = asked.world.programme
  const first = (one: Person) => one.name.split(' ')[0] ?? ''
  const names = [...new Set(people.map(first))].filter(name => {
    const count = people.filter(one => first(one) === name).length
    return count > 1 && count < 4
  })
  const name = pick(names, asked.nth)
  const same = people.filter(one => first(one) === name)
  if (!name) return undefined
  const answer = gold({ kinds: ['clarify', 'answer'], facts: same.map(one => words(one.name)) })
  return { ...asker(asked, same), slots: { first: name }, gold: answer }
}

function pagesAbout(world: World, name: RegExp): Source[][] {
  return world.pages.filter(({ title }) => name.test(title)).map(({ id }) => [{ kind: 'page', id }])
}

function holdOf({ world }: Asked, at: School): Hold | undefined {
  return world.programme.holds.find(({ id }) => id === at.hold)
}

function holdGold(asked: Asked, at: School, hold: Hold): Gold {
  return gold({
    sources: [[school(at)], ...pagesAbout(asked.world, /^Hold/)],
    facts: [words(hold.name)],
  })
}

function schoolsHold(asked: Asked): Built | undefined {
  return firstThat(asked.world.programme.schools, asked.nth * 3 + 2, at => {
    const hold = holdOf(asked, at)
    return hold && { slots: schoolSlots(at), gold: holdGold(asked, at, hold) }
  })
}

function myHold(asked: Asked): Built | undefined {
  const { world, today, nth } = asked
  return firstThat(counsellors(world, today), nth * 5, found => {
    const [at] = schoolsOf(world, found, today)
    const hold = at && holdOf(asked, at)
    return at && hold && { as: found.id, slots: schoolSlots(at), gold: holdGold(asked, at, hold) }
  })
}

function onHold(asked: Asked): Built | undefined {
  const { programme } = asked.world
  const hold = pick(programme.holds, asked.nth)
  if (!hold) return undefined
  const schools = programme.schools.filter(one => one.hold === hold.id)
  const sources = [schools.map(school), ...pagesAbout(asked.world, /^Hold/)]
  const facts = schools.map(({ name }) => words(name))
  return { slots: { ...wordSlots(asked.world), hold: hold.name }, gold: gold({ sources, facts }) }
}

/** The other schools of the asker's hold. */
function together(asked: Asked): Built | undefined {
  const { world, today, nth } = asked
  return firstThat(counsellors(world, today), nth * 4 + 1, found => {
    const [own] = schoolsOf(world, found, today)
    if (!own) return undefined
    const others = world.programme.schools.filter(one => one.hold === own.hold && one.id !== own.id)
    // It is the hold's labs that they meet at.
    const labs = every(world, one => isLab(one) && ofHold(own.hold ?? '')(one))
    const sources = [
      others.map(school),
      [school(own)],
      ...pagesAbout(world, /^Hold/),
      ...labs.map(one => [meetingSource(one)]),
    ]
    const facts = others.map(({ name }) => words(name))
    return {
      as: found.id,
      slots: { ...wordSlots(world), ...schoolSlots(own) },
      gold: gold({ sources, facts, days: labs.flatMap(daysOfGathering) }),
    }
  })
}

function myNetworks(asked: Asked): Built | undefined {
  const { world, today, nth } = asked
  return firstThat(counsellors(world, today), nth * 6 + 2, found => {
    const ids = networksOf(found, today)
    const mine = world.programme.networks.filter(({ id }) => ids.includes(id))
    return { as: found.id, gold: gold({ facts: mine.map(({ name }) => words(name)) }) }
  })
}

function myLeader(asked: Asked): Built | undefined {
  const { world, today, nth } = asked
  return firstThat(counsellors(world, today), nth * 3, found => {
    const [own] = schoolsOf(world, found, today)
    const people = own ? leadersOf(world, own.id) : []
    return people.length ? { as: found.id, gold: named(people) } : undefined
  })
}

/** Of the only network that the asker is in. */
function myCoordinator(asked: Asked): Built | undefined {
  const { world, today, nth } = asked
  return firstThat(counsellors(world, today), nth * 3 + 2, found => {
    const [id, second] = networksOf(found, today)
    const people = id && !second ? coordinatorsOf(world, id) : []
    if (!id || people.length === 0) return undefined
    const answer = named(people)
    return {
      as: found.id,
      gold: { ...answer, sources: [...answer.sources, [{ kind: 'network', id }]] },
    }
  })
}

function countSchools(asked: Asked): Built | undefined {
  const built = onHold(asked)
  const value = built?.gold.facts.length ?? 0
  return built && { ...built, gold: gold({ facts: [{ kind: 'number', value }] }) }
}

export const peopleGolds: Builders = {
  coordinator: { type: 'who coordinates', build: coordinator },
  members: { type: 'who takes part', build: members },
  function: { type: 'who is who', build: function_ },
  leader: { type: 'who is who', build: leader },
  workplace: { type: 'who is who', build: workplace },
  'who-is': { type: 'who is who', build: whoIs },
  mail: { type: 'who is who', build: asked => aPerson(asked, ({ id }) => [words(id)]) },
  namesakes: { type: 'ambiguous', build: namesakes },
  'hold-of-school': { type: 'hold', build: asked => asMember(asked, schoolsHold(asked)) },
  'my-hold': { type: 'hold', build: myHold },
  'schools-of-hold': { type: 'schools', build: asked => asMember(asked, onHold(asked)) },
  together: { type: 'schools', build: together },
  'count-schools': { type: 'count', build: asked => asMember(asked, countSchools(asked)) },
  'my-networks': { type: 'own situation', build: myNetworks },
  'my-coordinator': { type: 'own situation', build: myCoordinator },
  'my-leader': { type: 'own situation', build: myLeader },
}
