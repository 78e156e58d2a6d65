// Golds about periods, lists, counts and clashes: several meetings at a time.
import { addDays, dateOf, type LocalDate, weekdayOf } from '../../../src/core/time.js'
import type { Person } from '../../../src/model/person.js'
import type { Period } from '../question.js'
import {
  clashes,
  every,
  type Filter,
  type Gathering,
  holiday,
  isFor,
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
  type Builders,
  type Built,
  calmNetworks,
  counsellors,
  dateFact,
  daySlots,
  firstThat,
  gold,
  monthOf,
  monthSlots,
  networkSlots,
  oneDay,
  pick,
  weekPeriod,
  wholeYear,
  wordSlots,
} from './gold.js'

const tooMany = 6

/** What must be done by a day of the period may be told along. */
function dueIn({ world }: Asked, { from, to }: Period): LocalDate[] {
  return world.deadlines.map(({ due }) => dateOf(due)).filter(day => from <= day && day <= to)
}

/** Everything of one's own in a period; what else happens in it may be shown. */
function mineIn(asked: Asked, person: Person, period: Period): Built | undefined {
  const { world } = asked
  const all = every(world, one => within(one, period.from, period.to))
  const mine = all.filter(one => isFor(world, person)(one) && !one.cancelled)
  if (mine.length === 0 || mine.length > tooMany) return undefined
  const facts = mine.map(({ start }) => dateFact(start))
  const made = aboutMeetings(mine, facts, { about: all, periods: [period] })
  return { as: person.id, gold: { ...made, days: [...made.days, ...dueIn(asked, period)] } }
}

/** A gathering of the asker's own, to lay a moment around. */
function aroundMine(
  asked: Asked,
  make: (person: Person, found: Gathering) => Built | undefined,
): Built | undefined {
  const { world, today, now, nth } = asked
  return firstThat(counsellors(world, today), nth * 5 + 2, person =>
    firstThat(upcoming(world, isFor(world, person), now), nth, found => make(person, found)),
  )
}

function tomorrow(asked: Asked): Built | undefined {
  return aroundMine(asked, (person, found) => {
    const day = dateOf(found.start)
    const built = mineIn(asked, person, oneDay(day))
    return built && { ...built, now: `${addDays(day, -1)}T16:25` }
  })
}

/** "På onsdag", asked on the Monday or Tuesday before. */
function weekday(asked: Asked): Built | undefined {
  return aroundMine(asked, (person, found) => {
    const day = dateOf(found.start)
    if (weekdayOf(day) < 3) return undefined
    const built = mineIn(asked, person, oneDay(day))
    const now = `${addDays(day, (asked.nth % 2) + 1 - weekdayOf(day))}T09:20`
    return built && { ...built, now, slots: daySlots(day) }
  })
}

function week(asked: Asked): Built | undefined {
  return aroundMine(asked, (person, { start }) => {
    const built = mineIn(asked, person, weekPeriod(dateOf(start)))
    return built && { ...built, slots: daySlots(dateOf(start)) }
  })
}

function nextWeek(asked: Asked): Built | undefined {
  return aroundMine(asked, (person, { start }) => {
    const period = weekPeriod(dateOf(start))
    const built = mineIn(asked, person, period)
    return built && { ...built, now: `${addDays(period.from, -4)}T13:05` }
  })
}

/** A day by its date. */
function onDay(asked: Asked): Built | undefined {
  return aroundMine(asked, (person, { start }) => {
    const built = mineIn(asked, person, oneDay(dateOf(start)))
    return built && { ...built, slots: daySlots(dateOf(start)) }
  })
}

/** "Om 14 dage", asked on a school day so many days before. */
function inDays(asked: Asked): Built | undefined {
  const days = [14, 3, 10, 7][asked.nth % 4] ?? 14
  return aroundMine(asked, (person, { start }) => {
    const built = mineIn(asked, person, oneDay(dateOf(start)))
    const now = `${addDays(dateOf(start), -days)}T11:30`
    return built && { ...built, now, slots: { days: String(days) } }
  })
}

function month(asked: Asked): Built | undefined {
  return aroundMine(asked, (person, { start }) => {
    const built = mineIn(asked, person, monthOf(dateOf(start)))
    return built && { ...built, slots: monthSlots(dateOf(start)) }
  })
}

/** A network's gatherings from a day to another, where there are some. */
function networkIn(
  asked: Asked,
  period: Period | undefined,
  also: readonly Period[] = [],
): Built | undefined {
  if (!period) return undefined
  const { world, nth } = asked
  return firstThat(calmNetworks(world), nth * 2 + 1, network => {
    const all = every(
      world,
      one => ofNetwork(network.id)(one) && within(one, period.from, period.to),
    )
    const stand = all.filter(({ cancelled }) => !cancelled)
    if (stand.length === 0 || stand.length > tooMany) return undefined
    const asker = pick(counsellors(world, asked.today), nth)
    const facts = stand.map(({ start }) => dateFact(start))
    const made = aboutMeetings(stand, facts, { about: all, periods: [period, ...also] })
    return {
      ...(asker && { as: asker.id }),
      slots: networkSlots(network),
      gold: { ...made, days: [...made.days, ...dueIn(asked, period)] },
    }
  })
}

function networkMonth(asked: Asked): Built | undefined {
  const { world, nth } = asked
  return firstThat(calmNetworks(world), nth * 3, network =>
    firstThat(upcoming(world, ofNetwork(network.id), asked.now), nth, ({ start }) => {
      const built = networkIn({ ...asked, nth }, monthOf(dateOf(start)))
      return built && { ...built, slots: { ...built.slots, ...monthSlots(dateOf(start)) } }
    }),
  )
}

/** From now to the last day before the schools' Christmas. */
function beforeChristmas(asked: Asked): Built | undefined {
  const christmas = holiday(asked.world, /^Jule/)
  const last = christmas && addDays(christmas.from, -1)
  if (!christmas || !last || asked.today > last) return undefined
  return networkIn(asked, { from: asked.today, to: last }, [
    christmas,
    oneDay(`${asked.world.schoolYear}-12-24`),
  ])
}

function afterWinter(asked: Asked): Built | undefined {
  const winter = holiday(asked.world, /^Vinter/)
  if (!winter || asked.today > winter.to) return undefined
  return networkIn(asked, { from: addDays(winter.to, 1), to: wholeYear(asked.world).to }, [winter])
}

/** January to June; the days that are past do not matter. */
function spring(asked: Asked): Built | undefined {
  const year = asked.world.schoolYear + 1
  if (asked.today >= `${year}-01-01`) return undefined
  return networkIn(asked, { from: `${year}-01-01`, to: `${year}-06-30` })
}

function restOfYear(asked: Asked): Built | undefined {
  const rest = { from: addDays(asked.today, 1), to: wholeYear(asked.world).to }
  return networkIn(asked, rest, [oneDay(asked.today), wholeYear(asked.world)])
}

function labsOfHold(asked: Asked): Built | undefined {
  const { world, nth } = asked
  const hold = pick(world.programme.holds, nth)
  if (!hold) return undefined
  const labs = standing(world, one => isLab(one) && ofHold(hold.id)(one))
  const facts = labs.map(({ start }) => dateFact(start))
  const slots = { ...wordSlots(world), hold: hold.name }
  return { slots, gold: aboutMeetings(labs, facts, { periods: [wholeYear(world)] }) }
}

function countOf(asked: Asked, filter: Filter, from: LocalDate): Built | undefined {
  const { world } = asked
  const all = every(world, one => filter(one) && dateOf(one.start) > from)
  const counted = all.filter(({ cancelled }) => !cancelled)
  // Whether a cancelled one counts is a matter of taste, and so is a long list of sources.
  if (counted.length !== all.length || all.length < 2 || all.length > 9) return undefined
  const facts = [{ kind: 'number', value: all.length }] as const
  return {
    gold: aboutMeetings(all, facts, { about: every(world, filter), periods: [wholeYear(world)] }),
  }
}

function countLabs(asked: Asked, from: LocalDate): Built | undefined {
  const { world, nth } = asked
  return firstThat(world.programme.holds, nth, hold => {
    const built = countOf(asked, one => isLab(one) && ofHold(hold.id)(one), from)
    return built && { ...built, slots: { ...wordSlots(world), hold: hold.name } }
  })
}

function countNetwork(asked: Asked, from: LocalDate): Built | undefined {
  const { world, nth, today } = asked
  return firstThat(calmNetworks(world), nth, network => {
    const filter = ofNetwork(network.id)
    if (!every(world, filter).every(({ kind }) => kind === 'network')) return undefined
    const built = countOf(asked, filter, from)
    const asker = pick(counsellors(world, today), nth)
    return built && { ...built, ...(asker && { as: asker.id }), slots: networkSlots(network) }
  })
}

function clash(asked: Asked): Built | undefined {
  const { world, today, now, nth } = asked
  const people = world.programme.people.filter(
    ({ posts, networks }) => posts.length > 0 || networks.length > 1,
  )
  return firstThat(people, nth, person => {
    const pairs = clashes(world, person, now)
    const both = [...new Set(pairs.flat())]
    if (pairs.length === 0 || pairs.length > 3 || today === '') return undefined
    const facts = pairs.map(([one]) => dateFact(one.start))
    return { as: person.id, gold: aboutMeetings(both, facts) }
  })
}

function noClash(asked: Asked): Built | undefined {
  const { world, today, now, nth } = asked
  return firstThat(counsellors(world, today), nth * 3 + 1, person => {
    const allDay = standing(world, isFor(world, person)).some(({ start }) => start.length <= 10)
    if (allDay || clashes(world, person, now).length > 0) return undefined
    return { as: person.id, gold: gold({ kinds: ['answer', 'unknown'], facts: [{ kind: 'no' }] }) }
  })
}

export const periodGolds: Builders = {
  tomorrow: { type: 'period', build: tomorrow },
  weekday: { type: 'period', build: weekday },
  week: { type: 'period', build: week },
  'next-week': { type: 'period', build: nextWeek },
  'on-day': { type: 'period', build: onDay },
  'in-days': { type: 'period', build: inDays },
  month: { type: 'period', build: month },
  'network-month': { type: 'period', build: networkMonth },
  'before-christmas': { type: 'period', build: beforeChristmas },
  'after-winter': { type: 'period', build: afterWinter },
  spring: { type: 'period', build: spring },
  'list-network': { type: 'list', build: restOfYear },
  'list-labs': { type: 'list', build: labsOfHold },
  'count-labs': { type: 'count', build: asked => countLabs(asked, wholeYear(asked.world).from) },
  'count-left': { type: 'count', build: asked => countNetwork(asked, asked.today) },
  'count-network': {
    type: 'count',
    build: asked => countNetwork(asked, wholeYear(asked.world).from),
  },
  clash: { type: 'clash', build: clash },
  'no-clash': { type: 'clash', build: noClash },
}
