// What holds of every plan: the same as the slow planner's, the same part whatever period is asked for, in whatever order the programme
// stands, and never more messages than the budget.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localOf, weekOf } from '../../../src/core/time.js'
import { receiverName } from '../../../src/model/delivery.js'
import type { Planned } from '../../../src/remind/plan/plan.js'
import { closed, type Expected, expectedOf, type Someone, type Something } from './oracle.js'
import { idOf, meeting, planOf, saidYes, type Wanted, zone } from './planning.js'

const offset = fc.oneof(
  fc.constantFrom('-5sd@09:00', '-10sd@09:00', '-2sd@09:00', '-0d@07:00', '-1sd@12:00', '-60m'),
  fc
    .tuple(
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom('sd', 'd'),
      fc.integer({ min: 5, max: 19 }),
    )
    .map(([count, unit, hour]) => `-${count}${unit}@${String(hour).padStart(2, '0')}:30`),
  fc.integer({ min: 1, max: 200 }).map(hours => `-${hours}h`),
)

const someone = fc.record({
  networks: fc.constantFrom(['it'], ['mat'], ['it', 'mat']),
  daysOff: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
  place: fc.constantFrom<Someone['place'][]>('Havrelund', 'Engby'),
})

/** Close together, so that they crowd the weeks; around the change of the clock, both holidays and the year's edge. */
const something = fc.record({
  network: fc.constantFrom('it', 'mat'),
  days: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 80, max: 100 })),
  quarters: fc.integer({ min: 26, max: 75 }),
  offsets: fc.uniqueArray(offset, { minLength: 1, maxLength: 3 }),
})

const world = fc
  .record({
    people: fc.array(someone, { minLength: 1, maxLength: 3 }),
    meetings: fc.array(something, { minLength: 1, maxLength: 14 }),
  })
  .map(({ people, meetings }) => ({
    people: people.map((one, nth): Someone => ({ ...one, name: `p${nth}` })),
    meetings: meetings.map(({ days, quarters, ...one }, nth): Something => {
      const [hour, rest] = [Math.floor(quarters / 4), (quarters % 4) * 15]
      const time = [hour, rest].map(part => String(part).padStart(2, '0')).join(':')
      return { ...one, id: `m${nth}`, start: `${addDays('2026-10-01', days)}T${time}` }
    }),
  }))

interface World {
  readonly people: readonly Someone[]
  readonly meetings: readonly Something[]
}

function programmeOf({ people, meetings }: World) {
  return {
    people: people.map(({ name, networks, daysOff, place }) => ({
      ...{
        id: `${name}@havrelund.example`,
        name,
        daysOff,
        municipality: place,
        staffGroup: 'skole',
      },
      networks: networks.map(network => ({ network })),
    })),
    meetings: meetings.map(({ id, network, start, offsets }) =>
      meeting(id, start, { audience: { networks: [network] }, reminders: offsets }),
    ),
    holidays: Object.entries(closed).map(([municipality, [from, to]]) => ({
      ...{ municipality, name: 'Ferie', from, to, applies: [{ group: 'skole', off: 'staff' }] },
    })),
    schools: Object.keys(closed).map(name => ({
      id: name.toLowerCase(),
      name,
      municipality: name,
    })),
  }
}

function plan(one: World, more: Partial<Wanted> = {}): readonly Planned[] {
  return planOf({ programme: programmeOf(one), ...more })
}

function nameOf({ receiver }: Planned): string {
  return receiverName(receiver).split('@')[0] ?? ''
}

function asExpected(one: Planned): Expected {
  const { at, reminder, outcome } = one
  return { at, who: nameOf(one), id: reminder.about, offset: reminder.offset, outcome }
}

function sorted(list: readonly Expected[]): string[] {
  return list
    .map(
      ({ at, who, id, offset: by, outcome }) =>
        `${localOf(at, zone)} ${who} ${id} ${by} ${outcome}`,
    )
    .sort()
}

const channel = { platform: 'slack', id: 'C1' }
const inRooms = saidYes({ it: { to: 'channel', channel }, mat: { to: 'both', channel } })

const runs = { numRuns: 100, seed: 20261122 }

describe('every plan', { timeout: 120_000 }, () => {
  it('is what the rules give when they are followed by the letter', () => {
    fc.assert(
      fc.property(world, one => {
        expect(sorted(plan(one).map(asExpected))).toEqual(
          sorted(expectedOf(one.people, one.meetings)),
        )
      }),
      runs,
    )
  })

  it('has each reminder of each receiver once, by moment, reminder and receiver', () => {
    fc.assert(
      fc.property(world, one => {
        const planned = plan(one)
        const keys = planned.map(
          each => `${each.reminder.about} ${each.reminder.offset} ${nameOf(each)}`,
        )
        const wanted = one.people.flatMap(({ name, networks }) =>
          one.meetings
            .filter(({ network }) => networks.includes(network))
            .flatMap(({ id, offsets }) => offsets.map(by => `${id} ${by} ${name}`)),
        )
        expect([...keys].sort()).toEqual([...wanted].sort())
        const moments = planned.map(({ at }) => at)
        expect(moments).toEqual([...moments].sort((a, b) => a - b))
      }),
      runs,
    )
  })

  it('of a shorter period is exactly that part of a longer one, in rooms and late plans too', () => {
    const days = fc.integer({ min: -20, max: 110 })
    const times = fc.record({ first: days, length: fc.integer({ min: 1, max: 9 }), made: days })
    fc.assert(
      fc.property(world, times, fc.nat(3), (one, { first, length, made }, knownOf) => {
        const [from, to] = [first, first + length].map(day => `${addDays('2026-10-01', day)}T10:00`)
        const known = new Set(
          plan(one)
            .map(idOf)
            .filter((_, nth) => nth % 4 < knownOf),
        )
        const now = `${addDays('2026-10-01', made)}T11:30`
        for (const more of [{}, { now, known }, { settings: inRooms }]) {
          const isInside = ({ at }: Planned) => {
            const local = localOf(at, zone)
            return (from ?? '') <= local && local < (to ?? '')
          }
          expect(plan(one, { ...more, ...(from && to && { from, to }) })).toEqual(
            plan(one, more).filter(isInside),
          )
        }
      }),
      runs,
    )
  })

  it('is the same the second time, and in whatever order the programme stands', () => {
    fc.assert(
      fc.property(world, one => {
        const turned = { people: [...one.people].reverse(), meetings: [...one.meetings].reverse() }
        const planned = plan(one)
        expect(plan(one)).toEqual(planned)
        expect(plan(turned)).toEqual(planned)
      }),
      runs,
    )
  })

  it('writes to nobody outside the hours, after the start, or in a message that is not there', () => {
    fc.assert(
      fc.property(world, one => {
        const going = plan(one).filter(({ outcome }) => outcome !== 'drop')
        const own = going.filter(({ outcome }) => outcome !== 'bundle')
        const messages = new Set(own.map(each => `${each.at} ${nameOf(each)}`))
        expect(messages.size).toBe(own.length)
        for (const each of going) {
          const time = localOf(each.at, zone).slice(11)
          expect('07:00' <= time && time <= '17:00').toBe(true)
          expect(each.at).toBeLessThan(each.expiresAt)
          expect(messages).toContain(`${each.at} ${nameOf(each)}`)
        }
      }),
      runs,
    )
  })

  it('has no more than the budget of messages that could have waited', () => {
    fc.assert(
      fc.property(world, one => {
        const mornings = one.meetings.map(each => ({
          ...each,
          offsets: [...each.offsets, '-0d@07:00'],
        }))
        const planned = plan({ ...one, meetings: mornings })
        for (const { name } of one.people) {
          const theirs = messagesOf(planned.filter(each => nameOf(each) === name))
          for (const late of theirs.filter(({ isNear }) => !isNear)) {
            expect(theirs.filter(({ day }) => day === late.day)).toHaveLength(1)
            const before = theirs.filter(({ week, at }) => week === late.week && at < late.at)
            expect(before.length).toBeLessThan(3)
          }
        }
      }),
      runs,
    )
  })
})

/** Each message with all that is in it by its own moment. */
function messagesOf(planned: readonly Planned[]) {
  const own = planned.filter(
    ({ outcome, why }) => outcome === 'send' || outcome === 'shift' || why === 'same-minute',
  )
  return [...new Set(own.map(({ at }) => at))].map(at => {
    const day = localOf(at, zone).slice(0, 10)
    // Ten days before is near for nobody here; so late that a holiday and days off can lie between.
    const isNear = own.some(one => one.at === at && one.expiresAt - at < 12 * 86_400_000)
    return { at, day, week: JSON.stringify(weekOf(day)), isNear }
  })
}
