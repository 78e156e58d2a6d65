// Golds about deadlines: the next, those of a month, one by its name.
import { dateOf } from '../../../src/core/time.js'
import type { Deadline } from '../../../src/model/meeting.js'
import type { Person } from '../../../src/model/person.js'
import type { Period } from '../question.js'
import { lowerFirst } from '../questions/phrases.js'
import { isOn, networksOf, schoolsOf } from '../world/world.js'
import {
  type Asked,
  type Builders,
  type Built,
  counsellors,
  dateFact,
  firstThat,
  gold,
  isDue,
  monthOf,
  monthSlots,
  networkSlots,
  pick,
} from './gold.js'

/** Whom a deadline is for, as the model says it: lists widen, functions and roles narrow networks, hold, schools and areas. */
function concerns(deadline: Deadline, person: Person, { world, today }: Asked): boolean {
  const { everyone, people, networks, holds, schools, areas, functions, roles } = deadline.audience
  if (everyone || people.includes(person.id)) return true
  const own = schoolsOf(world, person, today)
  const posts = person.posts.filter(post => isOn(post, today))
  const isOne =
    (functions.length === 0 ||
      posts.some(post => post.functions.some(one => functions.includes(one)))) &&
    (roles.length === 0 || person.roles.some(({ role }) => roles.includes(role)))
  const isThere =
    networksOf(person, today).some(id => networks.some(one => one === id)) ||
    own.some(
      ({ id, hold, area }) =>
        schools.includes(id) || (hold && holds.includes(hold)) || (area && areas.includes(area)),
    )
  const isAnywhere = [networks, holds, schools, areas].every(list => list.length === 0)
  return isOne && (isThere || (isAnywhere && functions.length + roles.length > 0))
}

function deadlineGold(
  wanted: readonly Deadline[],
  about: readonly Deadline[],
  periods: readonly Period[] = [],
) {
  return gold({
    sources: [wanted.map(({ id }) => ({ kind: 'deadline', id }))],
    facts: wanted.map(({ due }) => dateFact(due)),
    days: [...wanted, ...about].map(({ due }) => dateOf(due)),
    periods,
  })
}

function byDue(deadlines: readonly Deadline[]): Deadline[] {
  return [...deadlines].sort((one, other) => (one.due < other.due ? -1 : 1))
}

function nextDeadline(asked: Asked): Built | undefined {
  const { world, today, now, nth } = asked
  return firstThat(counsellors(world, today), nth * 3, person => {
    const mine = byDue(world.deadlines.filter(one => concerns(one, person, asked)))
    const [first, second] = mine.filter(one => isDue(one, now))
    if (!first || second?.due.slice(0, 10) === first.due.slice(0, 10)) return undefined
    return { as: person.id, gold: deadlineGold([first], mine) }
  })
}

function deadlinesOfMonth(asked: Asked): Built | undefined {
  const { world, today, now, nth } = asked
  return firstThat(counsellors(world, today), nth * 2, person => {
    const mine = byDue(world.deadlines.filter(one => concerns(one, person, asked)))
    const first = pick(
      mine.filter(one => isDue(one, now)),
      nth,
    )
    if (!first) return undefined
    const period = monthOf(dateOf(first.due))
    const wanted = mine.filter(({ due }) => dateOf(due) >= period.from && dateOf(due) <= period.to)
    const others = world.deadlines.filter(
      ({ due }) => dateOf(due) >= period.from && dateOf(due) <= period.to,
    )
    return {
      as: person.id,
      slots: monthSlots(dateOf(first.due)),
      gold: deadlineGold(wanted, others, [period]),
    }
  })
}

function namedDeadline(asked: Asked): Built | undefined {
  const { world, now, nth } = asked
  const deadline = pick(
    world.deadlines.filter(one => isDue(one, now)),
    nth,
  )
  const asker = pick(
    world.programme.people.filter(person => deadline && concerns(deadline, person, asked)),
    nth,
  )
  if (!deadline || !asker) return undefined
  return {
    as: asker.id,
    slots: { deadline: lowerFirst(deadline.title) },
    gold: deadlineGold([deadline], []),
  }
}

function networkDeadline(asked: Asked): Built | undefined {
  const { world, now, nth } = asked
  return firstThat(world.programme.networks, nth, network => {
    const all = byDue(
      world.deadlines.filter(({ audience }) => audience.networks.includes(network.id)),
    )
    const [first] = all.filter(one => isDue(one, now))
    const members = counsellors(world, asked.today).filter(person =>
      networksOf(person, asked.today).includes(network.id),
    )
    const asker = first && members.find(person => concerns(first, person, asked))
    // What concerns everyone concerns the network too: it may be shown.
    const wide = world.deadlines.filter(({ audience }) => audience.everyone)
    return (
      first &&
      asker && {
        as: asker.id,
        slots: networkSlots(network),
        gold: deadlineGold([first], [...all, ...wide]),
      }
    )
  })
}

export const deadlineGolds: Builders = {
  'next-deadline': { type: 'deadline', build: nextDeadline },
  'deadline-month': { type: 'deadline', build: deadlinesOfMonth },
  'deadline-named': { type: 'deadline', build: namedDeadline },
  'deadline-network': { type: 'deadline', build: networkDeadline },
}
