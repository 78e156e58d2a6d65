// Golds about what still stands, what was moved and what was cancelled.
import { addDays, dateOf, daysBetween } from '../../../src/core/time.js'
import type { Fact } from '../question.js'
import { every, type Gathering, isLab, ofHold, ofNetwork, upcoming } from '../world/world.js'
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
  monthOf,
  monthSlots,
  networkSlots,
  oneDay,
  pick,
  placeFacts,
  wordSlots,
  words,
} from './gold.js'
import { nextLab, nextOfNetwork } from './meetings.js'

const yes: Fact = { kind: 'yes' }
const no: Fact = { kind: 'no' }
const cancelled = words('aflyst', 'aflyses', 'cancelled', 'canceled', 'called off')

function member({ world, today, nth }: Asked): { as?: string } {
  const asker = pick(counsellors(world, today), nth)
  return asker ? { as: asker.id } : {}
}

function stillOn(asked: Asked): Built | undefined {
  return nextOfNetwork(asked, found => [yes, dateFact(found.start)])
}

/** "Er det stadig d. 8.?": said so only of the next 8th there is. */
function stillOnDay(asked: Asked): Built | undefined {
  return nextOfNetwork(asked, ({ start }) =>
    daysBetween(asked.today, dateOf(start)) < 28 ? [yes, dateFact(start)] : undefined,
  )
}

/** Asked without saying which meeting is meant: no is enough. */
function noneOn(built: Built | undefined): Built | undefined {
  if (!built) return undefined
  const kinds = ['answer', 'unknown'] as const
  return { ...built, gold: { ...built.gold, kinds, sources: [], facts: [no] } }
}

/** Asked of a day that is not the meeting's: no, and the right day. */
function notOn(asked: Asked, built: Built | undefined): Built | undefined {
  const [day] = built?.gold.facts.flatMap(fact => (fact.kind === 'date' ? [fact.date] : [])) ?? []
  if (!built || !day) return undefined
  const wrong = addDays(day, asked.nth % 2 === 0 ? 7 : -1)
  if (built.gold.days.includes(wrong)) return undefined
  return {
    ...built,
    slots: { ...built.slots, ...daySlots(wrong) },
    gold: { ...built.gold, facts: [no, ...built.gold.facts], periods: [oneDay(wrong)] },
  }
}

/** A gathering with its network, the only one of the network's in its month. */
function ofItsMonth(
  asked: Asked,
  wanted: (found: Gathering) => boolean,
  says: (found: Gathering) => Fact[],
) {
  const { world, nth } = asked
  return firstThat(calmNetworks(world), nth, network => {
    const all = every(world, ofNetwork(network.id))
    return firstThat(
      all.filter(one => wanted(one) && one.start > asked.today),
      nth,
      (found): Built | undefined => {
        const month = dateOf(found.start).slice(0, 7)
        const same = all.filter(
          ({ start, movedFrom }) => start.startsWith(month) || movedFrom?.startsWith(month),
        )
        if (same.length > 1 || (found.movedFrom && !found.movedFrom.startsWith(month)))
          return undefined
        const day = found.movedFrom ?? dateOf(found.start)
        return {
          ...member(asked),
          slots: { ...networkSlots(network), ...monthSlots(day), ...daySlots(day) },
          gold: aboutMeetings([found], says(found), { periods: [monthOf(day)], about: all }),
        }
      },
    )
  })
}

function isCancelled(asked: Asked): Built | undefined {
  return ofItsMonth(
    asked,
    one => one.cancelled,
    () => [cancelled],
  )
}

function isNotCancelled(asked: Asked): Built | undefined {
  return ofItsMonth(
    asked,
    one => !one.cancelled && one.kind === 'network' && !one.movedFrom,
    () => [no],
  )
}

function moved(asked: Asked): Built | undefined {
  return ofItsMonth(
    asked,
    one => one.movedFrom !== undefined && !one.cancelled,
    found => [dateFact(found.start)],
  )
}

function movedPlace(asked: Asked): Built | undefined {
  return ofItsMonth(
    asked,
    one => one.usualPlace !== undefined && one.usualPlace !== one.place && !one.cancelled,
    placeFacts,
  )
}

/** What a network has cancelled and not yet passed. */
function cancelledOf(asked: Asked): Built | undefined {
  const { world, nth } = asked
  return firstThat(calmNetworks(world), nth, network => {
    const all = every(world, ofNetwork(network.id))
    const gone = all.filter(one => one.cancelled && one.start > asked.today)
    if (gone.length === 0) return undefined
    return {
      ...member(asked),
      slots: networkSlots(network),
      // What was moved is news of the same sort, and may be told along.
      gold: aboutMeetings(gone, [cancelled, ...gone.map(({ start }) => dateFact(start))], {
        about: all.filter(one => one.movedFrom),
      }),
    }
  })
}

/** What a network has moved and not yet passed. */
function movedOf(asked: Asked): Built | undefined {
  const { world, nth } = asked
  return firstThat(calmNetworks(world), nth, network => {
    const all = every(world, ofNetwork(network.id))
    const gone = all.filter(one => one.movedFrom && !one.cancelled && one.start > asked.today)
    if (gone.length === 0) return undefined
    const facts = gone.map(({ start }) => dateFact(start))
    const about = all.filter(one => one.cancelled)
    return {
      ...member(asked),
      slots: networkSlots(network),
      gold: aboutMeetings(gone, facts, { about }),
    }
  })
}

function labOnWrongDay(asked: Asked): Built | undefined {
  return notOn(
    asked,
    nextLab(asked, ({ start }) => [dateFact(start)]),
  )
}

function labOnDay(asked: Asked): Built | undefined {
  return nextLab(asked, ({ start }) => [yes, dateFact(start)])
}

/** Whether a network meets in a month in which it does. */
function hasMeeting(asked: Asked): Built | undefined {
  return ofItsMonth(
    asked,
    one => !one.cancelled,
    found => [yes, dateFact(found.start)],
  )
}

/** Whether a hold has its lab before Christmas or the like: by the month of the next. */
function labInMonth(asked: Asked): Built | undefined {
  const { world, now, nth } = asked
  return firstThat(world.programme.holds, nth, hold => {
    const [next] = upcoming(world, one => isLab(one) && ofHold(hold.id)(one), now)
    if (!next) return undefined
    const slots = { ...wordSlots(world), hold: hold.name, ...monthSlots(dateOf(next.start)) }
    const facts = [yes, dateFact(next.start)]
    return { slots, gold: aboutMeetings([next], facts, { periods: [monthOf(dateOf(next.start))] }) }
  })
}

export const changeGolds: Builders = {
  'still-on': { type: 'yes/no', build: stillOn },
  'not-on': {
    type: 'yes/no',
    build: asked =>
      notOn(
        asked,
        nextOfNetwork(asked, ({ start }) => [dateFact(start)]),
      ),
  },
  'still-on-day': { type: 'yes/no', build: stillOnDay },
  'none-on': {
    type: 'yes/no',
    build: asked =>
      noneOn(
        notOn(
          asked,
          nextOfNetwork(asked, ({ start }) => [dateFact(start)]),
        ),
      ),
  },
  'lab-on': { type: 'yes/no', build: labOnDay },
  'lab-not-on': { type: 'yes/no', build: labOnWrongDay },
  'has-meeting': { type: 'yes/no', build: hasMeeting },
  'lab-in-month': { type: 'yes/no', build: labInMonth },
  'is-cancelled': { type: 'changed or cancelled', build: isCancelled },
  'not-cancelled': { type: 'changed or cancelled', build: isNotCancelled },
  'moved-list': { type: 'changed or cancelled', build: movedOf },
  'cancelled-list': { type: 'changed or cancelled', build: cancelledOf },
  moved: { type: 'exception of a series', build: moved },
  'moved-place': { type: 'exception of a series', build: movedPlace },
}
