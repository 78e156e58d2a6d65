// Golds about when, where, how long, with what link, what to bring: one meeting at a time.
import { addDays, dateOf } from '../../../src/core/time.js'
import type { Fact } from '../question.js'
import {
  every,
  type Filter,
  type Gathering,
  isFor,
  isLab,
  networksOf,
  ofHold,
  ofNetwork,
  schoolsOf,
  standing,
  upcoming,
} from '../world/world.js'
import {
  type Asked,
  aboutMeetings,
  asMember,
  type Builders,
  type Built,
  calmNetworks,
  counsellors,
  daySlots,
  firstThat,
  minutesOf,
  networkSlots,
  pick,
  placeFacts,
  schoolSlots,
  whenFacts,
  wordSlots,
  words,
} from './gold.js'

type Says = (gathering: Gathering) => readonly Fact[] | undefined

/** The next one of a hold's labs, where it has what is asked for. */
export function nextLab(asked: Asked, says: Says): Built | undefined {
  const { world, now, nth } = asked
  return firstThat(world.programme.holds, nth, hold => {
    const filter: Filter = one => isLab(one) && ofHold(hold.id)(one)
    return one(asked, filter, says, upcoming(world, filter, now)[0], {
      ...wordSlots(world),
      hold: hold.name,
    })
  })
}

/** The next meeting of a network; networks whose next gathering is of another kind are left to other questions. */
export function nextOfNetwork(asked: Asked, says: Says): Built | undefined {
  const { world, now, nth } = asked
  return firstThat(calmNetworks(world), nth, network => {
    const filter = ofNetwork(network.id)
    const next = upcoming(world, filter, now)[0]
    if (next?.kind !== 'network') return undefined
    const built = one(asked, filter, says, next, networkSlots(network))
    return built && { ...built, as: insider(asked, network.id) }
  })
}

/** The next gathering of someone who asks about themselves. */
function nextOfMine(asked: Asked, also: Filter, says: Says): Built | undefined {
  const { world, now, nth, today } = asked
  return firstThat(counsellors(world, today), nth * 3, person => {
    const filter: Filter = one => also(one) && isFor(world, person)(one)
    const built = one(asked, filter, says, upcoming(world, filter, now)[0], wordSlots(world))
    const [school] = schoolsOf(world, person, today)
    return (
      built &&
      school && { ...built, as: person.id, slots: { ...built.slots, ...schoolSlots(school) } }
    )
  })
}

function one(
  { world }: Asked,
  filter: Filter,
  says: Says,
  next: Gathering | undefined,
  slots: Record<string, string>,
): Built | undefined {
  const facts = next && says(next)
  if (!next || !facts) return undefined
  const about = every(world, filter)
  return {
    slots: { ...slots, ...daySlots(dateOf(next.start)) },
    gold: aboutMeetings([next], facts, { about }),
  }
}

/** A member who is not its coordinator. */
function insider({ world, today, nth }: Asked, network: string): string {
  const people = counsellors(world, today)
  const members = people.filter(({ networks }) => networks.some(row => row.network === network))
  return (pick(members, nth) ?? pick(people, nth))?.id ?? ''
}

const place: Says = found => (found.place ? placeFacts(found) : undefined)
const link: Says = ({ link: url }) => (url ? [{ kind: 'url', url }] : undefined)
const length: Says = found =>
  found.start.length > 10 ? [{ kind: 'length', minutes: minutesOf(found) }] : undefined
const preparation: Says = found => (found.preparation ? [words(found.preparation)] : undefined)
const agenda: Says = found =>
  found.agenda.length > 1 ? found.agenda.map(line => words(line)) : undefined
const ends: Says = ({ end }) =>
  end.length > 10 ? [{ kind: 'time', time: end.slice(11) }] : undefined

/** A meeting that people call by a name of its own. */
function calledOne(asked: Asked, says: Says): Built | undefined {
  const { world, nth, now } = asked
  return firstThat(world.called, nth, ({ title, da, en }) => {
    const found = standing(world, one => one.title === title)[0]
    const facts = found && found.start > now.slice(0, 10) ? says(found) : undefined
    if (!found || !facts) return undefined
    return { slots: { event: da, eventEn: en }, gold: aboutMeetings([found], facts) }
  })
}

/** A lab by number and hold, past or to come. */
function numbered(asked: Asked, says: Says): Built | undefined {
  const { world, nth } = asked
  return firstThat(standing(world, isLab), nth * 2 + 1, found => {
    const hold = world.programme.holds.find(({ id }) => found.holds.includes(id))
    const facts = says(found)
    if (!hold || !facts) return undefined
    const slots = { ...wordSlots(world), hold: hold.name, number: String(found.number) }
    return { slots, gold: aboutMeetings([found], facts) }
  })
}

function schoolsLab(asked: Asked): Built | undefined {
  const { world, now, nth } = asked
  return firstThat(world.programme.schools, nth * 5 + 1, school => {
    const filter: Filter = one => isLab(one) && ofHold(school.hold ?? '')(one)
    const slots = { ...wordSlots(world), ...schoolSlots(school) }
    return one(asked, filter, whenFacts, upcoming(world, filter, now)[0], slots)
  })
}

function latestLab(asked: Asked): Built | undefined {
  const { world, now, nth } = asked
  return firstThat(world.programme.holds, nth, hold => {
    const filter: Filter = one => isLab(one) && ofHold(hold.id)(one)
    const past = standing(world, one => filter(one) && one.end < now)
    const slots = { ...wordSlots(world), hold: hold.name }
    return one(asked, filter, found => whenFacts(found).slice(0, 1), past.at(-1), slots)
  })
}

/** The next one, said by its day: "mødet d. 9. december". */
function onItsDay(asked: Asked, says: Says): Built | undefined {
  const built = nextOfNetwork(asked, says)
  const { world } = asked
  const [day] = built?.gold.days ?? []
  const same = standing(world, ({ start }) => dateOf(start) === day)
  return same.length === 1 ? built : undefined
}

function tomorrowsPlace(asked: Asked): Built | undefined {
  const { world, today, nth } = asked
  return firstThat(counsellors(world, today), nth * 2, person =>
    firstThat(upcoming(world, isFor(world, person), asked.now), nth, next => {
      const facts = place(next)
      const day = dateOf(next.start)
      const same = every(world, one => isFor(world, person)(one) && dateOf(one.start) === day)
      if (!facts || next.start.length <= 10 || same.length > 1) return undefined
      return { as: person.id, now: `${addDays(day, -1)}T20:40`, gold: aboutMeetings([next], facts) }
    }),
  )
}

/** The meeting of the only network that the asker is in. */
function myNetwork(asked: Asked): Built | undefined {
  const { world, now, nth, today } = asked
  return firstThat(counsellors(world, today), nth * 3 + 1, person => {
    const [network, second] = networksOf(person, today)
    if (!network || second) return undefined
    const next = upcoming(world, ofNetwork(network), now)[0]
    if (next?.kind !== 'network' || /åben time/i.test(next.title)) return undefined
    const built = one(asked, ofNetwork(network), whenFacts, next, {})
    return built && { ...built, as: person.id }
  })
}

/** What a network's meeting is about, where its title says so after a colon or a dash. */
function topic(asked: Asked): Built | undefined {
  const { world, now, nth } = asked
  return firstThat(
    upcoming(world, ({ kind }) => kind === 'network', now),
    nth * 3,
    found => {
      const [, said] = /(?:: | – )([^:–]{6,})$/.exec(found.title) ?? []
      const same = every(world, ({ title }) => said !== undefined && title.includes(said))
      if (!said || same.length > 1 || /møde/i.test(said)) return undefined
      const slots = { topic: said.replace(/^[A-ZÆØÅ](?=[a-zæøå])/, letter => letter.toLowerCase()) }
      return asMember(asked, { slots, gold: aboutMeetings([found], whenFacts(found)) })
    },
  )
}

/** Someone who goes with another hold to one lab. */
function borrowedLab(asked: Asked): Built | undefined {
  const { world, now } = asked
  return firstThat(
    world.programme.people.filter(({ holds }) => holds.length > 0),
    0,
    person => {
      const filter: Filter = found => isLab(found) && isFor(world, person)(found)
      const built = one(asked, filter, whenFacts, upcoming(world, filter, now)[0], wordSlots(world))
      return built && { ...built, as: person.id }
    },
  )
}

export const meetingGolds: Builders = {
  'next-lab': { type: 'next meeting', build: asked => nextLab(asked, whenFacts) },
  'next-network': { type: 'next meeting', build: asked => nextOfNetwork(asked, whenFacts) },
  'numbered-lab': { type: 'next meeting', build: asked => numbered(asked, whenFacts) },
  'school-lab': { type: 'next meeting', build: schoolsLab },
  'latest-lab': { type: 'next meeting', build: latestLab },
  'called-when': { type: 'next meeting', build: asked => calledOne(asked, whenFacts) },
  'my-next': { type: 'own situation', build: asked => nextOfMine(asked, () => true, whenFacts) },
  'my-lab': { type: 'own situation', build: asked => nextOfMine(asked, isLab, whenFacts) },
  'my-lab-where': { type: 'own situation', build: asked => nextOfMine(asked, isLab, place) },
  'my-network': { type: 'own situation', build: myNetwork },
  'borrowed-lab': { type: 'own situation', build: borrowedLab },
  topic: { type: 'next meeting', build: topic },
  'where-lab': { type: 'where', build: asked => nextLab(asked, place) },
  'where-network': { type: 'where', build: asked => nextOfNetwork(asked, place) },
  'where-called': { type: 'where', build: asked => calledOne(asked, place) },
  'where-tomorrow': { type: 'where', build: tomorrowsPlace },
  'length-lab': { type: 'how long', build: asked => nextLab(asked, length) },
  'length-network': { type: 'how long', build: asked => nextOfNetwork(asked, length) },
  'ends-network': { type: 'how long', build: asked => nextOfNetwork(asked, ends) },
  'link-network': { type: 'link', build: asked => nextOfNetwork(asked, link) },
  'link-day': { type: 'link', build: asked => onItsDay(asked, link) },
  'prepare-lab': { type: 'prepare', build: asked => asMember(asked, nextLab(asked, preparation)) },
  'prepare-mine': { type: 'prepare', build: asked => nextOfMine(asked, isLab, preparation) },
  'prepare-network': { type: 'prepare', build: asked => nextOfNetwork(asked, preparation) },
  'agenda-lab': { type: 'agenda', build: asked => asMember(asked, numbered(asked, agenda)) },
  'agenda-network': { type: 'agenda', build: asked => nextOfNetwork(asked, agenda) },
  'agenda-called': { type: 'agenda', build: asked => asMember(asked, calledOne(asked, agenda)) },
}
