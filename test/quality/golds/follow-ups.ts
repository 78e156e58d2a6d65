// Golds for follow-ups: the phrase carries the question before it, the gold is that of the last one.
import { dateOf } from '../../../src/core/time.js'
import {
  coordinatorsOf,
  every,
  isLab,
  ofHold,
  ofNetwork,
  standing,
  upcoming,
  within,
} from '../world/world.js'
import {
  type Asked,
  aboutMeetings,
  asMember,
  type Builders,
  type Built,
  calmNetworks,
  dateFact,
  firstThat,
  minutesOf,
  monthOf,
  monthSlots,
  networkSlots,
  pick,
  placeFacts,
  schoolSlots,
  whenFacts,
  wordSlots,
  words,
} from './gold.js'
import { nextLab, nextOfNetwork } from './meetings.js'
import { peopleGolds } from './people.js'
import { toolGolds } from './tools.js'

/** The next lab of one hold, then of another. */
function otherHold(asked: Asked): Built | undefined {
  const { world, now, nth } = asked
  const first = pick(world.programme.holds, nth + 1)
  const second = pick(world.programme.holds, nth)
  if (!first || !second) return undefined
  const labs = (id: string) => upcoming(world, one => isLab(one) && ofHold(id)(one), now)
  const [next] = labs(second.id)
  if (!next || labs(first.id).length === 0) return undefined
  const slots = { ...wordSlots(world), hold: first.name, hold2: second.name }
  return { slots, gold: aboutMeetings([next], whenFacts(next), { about: labs(second.id) }) }
}

/** What a network does in one month, then in another. */
function otherMonth(asked: Asked): Built | undefined {
  const { world, now, nth } = asked
  return firstThat(calmNetworks(world), nth, network => {
    const months = [
      ...new Set(upcoming(world, ofNetwork(network.id), now).map(({ start }) => start.slice(0, 7))),
    ]
    const [one, two] = months
    if (!one || !two) return undefined
    const period = monthOf(`${two}-01`)
    const all = every(
      world,
      found => ofNetwork(network.id)(found) && within(found, period.from, period.to),
    )
    const wanted = all.filter(({ cancelled }) => !cancelled)
    const facts = wanted.map(({ start }) => dateFact(start))
    const slots = {
      ...networkSlots(network),
      ...monthSlots(`${one}-01`),
      month2: monthSlots(`${two}-01`).month ?? '',
      month2En: monthSlots(`${two}-01`).monthEn ?? '',
    }
    return { slots, gold: aboutMeetings(wanted, facts, { about: all, periods: [period] }) }
  })
}

function otherNetwork(asked: Asked): Built | undefined {
  const built = nextOfNetwork({ ...asked, nth: asked.nth + 1 }, whenFacts)
  const first = nextOfNetwork({ ...asked, nth: asked.nth + 2 }, whenFacts)
  if (!built?.slots || !first?.slots || built.slots.net === first.slots.net) return undefined
  const { net = '', subject = '' } = built.slots
  return { ...built, slots: { ...first.slots, net2: net, subject2: subject } }
}

/** The one after the next. */
function thereafter(asked: Asked): Built | undefined {
  const { world, now, nth } = asked
  return firstThat(calmNetworks(world), nth, network => {
    const all = upcoming(world, ofNetwork(network.id), now)
    const [first, second] = all
    if (!first || !second || first.kind !== 'network' || second.kind !== 'network') return undefined
    return {
      slots: networkSlots(network),
      gold: aboutMeetings([second], whenFacts(second), { about: all }),
    }
  })
}

/** The coordinator of the network whose meeting was asked for. */
function host(asked: Asked): Built | undefined {
  const built = nextOfNetwork(asked, whenFacts)
  const network = asked.world.programme.networks.find(({ name }) => name === built?.slots?.net)
  const people = network ? coordinatorsOf(asked.world, network.id) : []
  if (!built || !network || people.length === 0) return undefined
  const sources = [
    ...built.gold.sources,
    people.map(({ id }) => ({ kind: 'person' as const, id })),
    [{ kind: 'network' as const, id: network.id }],
  ]
  return {
    ...built,
    gold: { ...built.gold, sources, facts: people.map(({ name }) => words(name)) },
  }
}

function otherSchool(asked: Asked): Built | undefined {
  const built = peopleGolds['hold-of-school']?.build(asked)
  const first = pick(asked.world.programme.schools, asked.nth)
  if (!built?.slots || !first || first.name === built.slots.school) return undefined
  const { school = '', nick = '' } = built.slots
  return { ...built, slots: { ...schoolSlots(first), school2: school, nick2: nick } }
}

/** From what a hold is to when it has its lab. */
function thenLab(asked: Asked): Built | undefined {
  const { world, nth } = asked
  return firstThat(world.programme.holds, nth, hold => {
    const labs = standing(world, one => isLab(one) && ofHold(hold.id)(one))
    const [next] = labs.filter(({ start }) => start > asked.now)
    if (!next) return undefined
    const slots = { ...wordSlots(world), hold: hold.name, ...monthSlots(dateOf(next.start)) }
    return { slots, gold: aboutMeetings([next], whenFacts(next), { about: labs }) }
  })
}

export const followUpGolds: Builders = {
  'then-where': {
    type: 'follow-up',
    build: asked => nextLab(asked, found => (found.place ? placeFacts(found) : undefined)),
  },
  'then-where-network': {
    type: 'follow-up',
    build: asked => nextOfNetwork(asked, found => (found.place ? placeFacts(found) : undefined)),
  },
  'then-length': {
    type: 'follow-up',
    build: asked => nextLab(asked, found => [{ kind: 'length', minutes: minutesOf(found) }]),
  },
  'then-prepare': {
    type: 'follow-up',
    build: asked =>
      asMember(
        asked,
        nextLab(asked, found => (found.preparation ? [words(found.preparation)] : undefined)),
      ),
  },
  'then-agenda': {
    type: 'follow-up',
    build: asked =>
      nextOfNetwork(asked, found =>
        found.agenda.length > 1 ? found.agenda.map(line => words(line)) : undefined,
      ),
  },
  'other-hold': { type: 'follow-up', build: otherHold },
  'other-month': { type: 'follow-up', build: otherMonth },
  'other-network': { type: 'follow-up', build: otherNetwork },
  thereafter: { type: 'follow-up', build: thereafter },
  'then-host': { type: 'follow-up', build: host },
  'other-school': { type: 'follow-up', build: asked => asMember(asked, otherSchool(asked)) },
  'then-lab': { type: 'follow-up', build: asked => asMember(asked, thenLab(asked)) },
  'then-tool-length': { type: 'follow-up', build: asked => toolGolds['tool-length']?.build(asked) },
  'then-tool-link': { type: 'follow-up', build: asked => toolGolds['tool-link']?.build(asked) },
}
