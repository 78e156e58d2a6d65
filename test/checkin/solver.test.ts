// Nobody is isolated (CHECKINS, 8): the attacker of solver.ts goes through all worlds of groups of 5 to 14, splits and rounds, and finds no
// band of anybody's that is certain. And it is no blind attacker: wherever one of the rules is taken away, it finds somebody.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { releaseOf } from '../../src/checkin/anonymity/release.js'
import { rosterOf } from '../../src/checkin/anonymity/roster.js'
import type { PersonId } from '../../src/core/ids.js'
import { Programme } from '../../src/model/programme.js'
import type { Series } from '../../src/model/round.js'
import { createSnapshot } from '../../src/programme/snapshot.js'
import { author, numbered, roundOf, seriesOf } from './anonymity/asked.js'
import { type Counts, isolatedBy, peopleOf, shownTo, sumOf, type World } from './solver.js'

// All worlds are many where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

const labels = ['Åbrinkskolen', 'Birkelundskolen', 'Engbæk Skole']
const oneGroup = (world: World) => shownTo(peopleOf(world))
const inParts = (world: World) => shownTo(peopleOf(world, labels), true)
const total = (counts: Counts) => counts[0] + counts[1] + counts[2]
const band = ([heavy, middle, good]: Counts) => {
  const all = heavy + middle + good
  return [heavy, middle, good].map(many =>
    many < all / 4 ? 'few' : many < 0.6 * all ? 'some' : 'most',
  )
}

describe('a round', () => {
  it.each([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])('isolates nobody of %i who answered', size => {
    expect(isolatedBy({ sizes: [size], shown: oneGroup })).toEqual([])
    expect(isolatedBy({ sizes: [size - 1], shown: oneGroup })).toEqual([])
  })

  // Of others than the attacker, who is in any of them or in none.
  it.each([
    { sizes: [5, 4] },
    { sizes: [5, 5] },
    { sizes: [6, 4] },
    { sizes: [7, 6] },
    { sizes: [9, 5] },
    { sizes: [5, 4, 1] },
    { sizes: [5, 5, 2] },
  ])('isolates nobody of schools with $sizes, side by side', ({ sizes }) => {
    expect(isolatedBy({ sizes, shown: inParts })).toEqual([])
  })
})

describe('the attacker finds somebody where', () => {
  it('A2 is off: a picture of fewer than five', () => {
    const shown = (world: World) => JSON.stringify(band(sumOf(world)))
    expect(isolatedBy({ sizes: [1], shown })).not.toEqual([])
    expect(isolatedBy({ sizes: [3], shown })).not.toEqual([])
  })

  it('A3 is off: what is left over between the whole and its parts is two people', () => {
    const shown = (world: World) =>
      JSON.stringify([band(sumOf(world)), band(world[0] ?? [0, 0, 0]), total(sumOf(world))])
    expect(isolatedBy({ sizes: [5, 2], shown })).not.toEqual([])
  })

  it('the whole stands beside its parts, though each has five', () => {
    const shown = (world: World) => JSON.stringify([band(sumOf(world)), ...world.map(band)])
    expect(isolatedBy({ sizes: [5, 5], shown })).not.toEqual([])
    expect(isolatedBy({ sizes: [5, 5], shown: world => JSON.stringify(world.map(band)) })).toEqual(
      [],
    )
  })

  it.each([5, 9, 14])('A5 is off: exact numbers of %i', size => {
    const shown = (world: World) => JSON.stringify(sumOf(world))
    expect(isolatedBy({ sizes: [size], shown })).not.toEqual([])
  })

  it.each([5, 9, 14])('A5 is off: "all" and "none" of %i', size => {
    const shown = (world: World) =>
      JSON.stringify(
        sumOf(world).map(many => (many === 0 ? 'none' : many === size ? 'all' : 'some')),
      )
    expect(isolatedBy({ sizes: [size], shown })).not.toEqual([])
  })

  it('A8 is off: one answer comes late, and the picture is made anew', () => {
    const shown = ([before, late]: World) =>
      JSON.stringify(
        [before, sumOf([before ?? [0, 0, 0], late ?? [0, 0, 0]])].map(each =>
          band(each ?? [0, 0, 0]),
        ),
      )
    expect(isolatedBy({ sizes: [5, 1], shown })).not.toEqual([])
  })

  it('A6 is off: one newcomer among colleagues who answer as they did', () => {
    const shown = ([before, newcomer]: World) =>
      oneGroup([before ?? [0, 0, 0]]) + oneGroup([before ?? [0, 0, 0], newcomer ?? [0, 0, 0]])
    expect(isolatedBy({ sizes: [5, 1], shown }).some(found => found.class === 1)).toBe(true)
  })
})

const people = Array.from({ length: 40 }, (_, nth) => ({
  ...{ id: numbered(nth), name: `Person ${nth}` },
}))
const programme = Programme.parse({ schemaVersion: 1, name: 'Nordlund Kommune', people })
const snapshot = createSnapshot({ version: 1, programme }, 0)
const days = ['2026-09-03', '2026-09-17', '2026-10-01', '2026-10-29']

/** Rounds of a series as they are held: members come and go, everybody answers as `answerOf` says. */
function held(members: readonly (readonly PersonId[])[], answerOf: (person: PersonId) => number) {
  let series: Series = seriesOf({ id: '0d6a3f43-5a0e-4b1f-9a55-1b8b4c1c7a10' })
  return members.map((here, nth) => {
    const day = days[nth] ?? ''
    const roster = rosterOf({ round: { author, lang: 'da' }, people: here, series, snapshot, day })
    const made = releaseOf({
      ...{ round: roundOf({ series: series.id }), roster, series, opened: day, closed: day },
      answers: new Map(here.map(id => [id, { steps: { '0': answerOf(id) } }])),
      shuffle: of => of,
    })
    series = made.series ?? series
    const { id: _id, readers: _readers, ...shown } = made.result
    const counted = roster.filter(one => one.isCounted).map(one => one.person)
    return { shown: JSON.stringify(shown), counted, waiting: roster.filter(one => one.isWaiting) }
  })
}

/** Who comes (1) and goes (-1) between four rounds, of a group of 5 to 14. */
const lives = fc.record({
  size: fc.integer({ min: 5, max: 10 }),
  joins: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
  leaves: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
  seed: fc.nat(),
})
function membersIn({ size, joins, leaves }: { size: number; joins: number[]; leaves: number[] }) {
  let here = Array.from({ length: size }, (_, nth) => numbered(nth))
  let next = size
  return [
    here,
    ...joins.map((many, nth) => {
      const come = Array.from({ length: many }, () => numbered(next++))
      here = [...here.slice(leaves[nth]), ...come].slice(0, 14)
      return here
    }),
  ]
}

describe('four rounds in which people come and go', () => {
  it('isolate nobody in any: whoever is counted hides among what each round alone leaves possible', () => {
    const known = new Map<number, boolean>()
    fc.assert(
      fc.property(lives, life => {
        for (const { counted } of held(membersIn(life), () => 3)) {
          const found =
            known.get(counted.length) ??
            isolatedBy({ sizes: [counted.length], shown: oneGroup }).length > 0
          known.set(counted.length, found)
          expect(found).toBe(false)
        }
      }),
      { seed: 9, numRuns: 200 },
    )
  })

  it('A6: show the same whatever those answer who wait, though all others answer as they did', () => {
    let waited = 0
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 5 }), (life, other) => {
        const members = membersIn(life)
        const usual = (person: PersonId) => ((Number(person.slice(1, 4)) + life.seed) % 5) + 1
        const rounds = held(members, usual)
        const ever = new Set(rounds.flatMap(({ counted }) => counted))
        const never = new Set(rounds.flatMap(({ waiting }) => waiting.map(one => one.person)))
        for (const person of ever) never.delete(person)
        waited += never.size
        const turned = held(members, person => (never.has(person) ? other : usual(person)))
        expect(turned.map(({ shown }) => shown)).toEqual(rounds.map(({ shown }) => shown))
      }),
      { seed: 9, numRuns: 200 },
    )
    expect(waited).toBeGreaterThan(100)
  })

  it('A6: never let fewer than five into a group at once before the term ends', () => {
    fc.assert(
      fc.property(lives, life => {
        const rounds = held(membersIn(life), () => 3)
        let before: readonly PersonId[] = rounds[0]?.counted ?? []
        for (const { counted, shown } of rounds.slice(1)) {
          const come = counted.filter(person => !before.includes(person))
          expect(come.length === 0 || come.length >= 5).toBe(true)
          if (shown.includes('"released"')) before = counted
        }
      }),
      { seed: 9, numRuns: 200 },
    )
  })

  it('A7: never stand beside each other as one group where one has left', () => {
    fc.assert(
      fc.property(lives, life => {
        const rounds = held(membersIn(life), () => 3).filter(one =>
          one.shown.includes('"released"'),
        )
        for (const [nth, { counted, shown }] of rounds.entries()) {
          const before = rounds[nth - 1]?.counted ?? counted
          const isSame = JSON.stringify(before) === JSON.stringify(counted)
          expect(shown.includes('"standsApart":true')).toBe(!isSame)
        }
      }),
      { seed: 9, numRuns: 200 },
    )
  })
})
