// The attacker of CHECKINS, section 8, for solver.test.ts: goes through every world that fits with what was shown, and says whose band is
// certain in all of them. It knows more than anybody does: exactly who answered, who is in which class (a part of a split, those who came or
// left with each other), and its own answer. People of a class cannot be told apart, so worlds are counts and not people: few enough for all.
import { released, type Told } from './anonymity/asked.js'

/** How many of a class answered heavy, middle, good. */
export type Counts = readonly [number, number, number]
/** By class. */
export type World = readonly Counts[]

export interface Attack {
  /** How many others of each class answered. */
  readonly sizes: readonly number[]
  /** What everybody was shown in a world, the attacker's own answer in it. */
  shown(world: World): string
}
export interface Isolated {
  readonly class: number
  readonly shown: string
}

/** What can be said of the others' bands with certainty, whatever the attacker answered (or did not) in whichever class. */
export function isolatedBy({ sizes, shown }: Attack): Isolated[] {
  const worlds = [...worldsOf(sizes)]
  const owns = [undefined, ...sizes.flatMap((_, at) => [0, 1, 2].map(band => ({ at, band })))]
  return owns.flatMap(own => {
    /** What is shown → by class the bands that somebody of it may have. */
    const seen = new Map<string, Set<number>[]>()
    for (const world of worlds) {
      const key = shown(withOwn(world, own))
      const bands = seen.get(key) ?? sizes.map(() => new Set<number>())
      seen.set(key, bands)
      world.forEach((counts, at) => {
        for (const [band, many] of counts.entries()) if (many > 0) bands[at]?.add(band)
      })
    }
    return [...seen].flatMap(([key, bands]) =>
      bands.flatMap((possible, at) => (possible.size === 1 ? [{ class: at, shown: key }] : [])),
    )
  })
}

function withOwn(world: World, own: { at: number; band: number } | undefined): World {
  return own
    ? world.map((counts, at) => (at === own.at ? plusOne(counts, own.band) : counts))
    : world
}

function plusOne(counts: Counts, band: number): Counts {
  const [heavy, middle, good] = counts.map((many, nth) => many + Number(nth === band))
  return [heavy ?? 0, middle ?? 0, good ?? 0]
}

function* worldsOf([size, ...others]: readonly number[]): Generator<Counts[]> {
  if (size === undefined) return yield []
  const rest = [...worldsOf(others)]
  for (let heavy = 0; heavy <= size; heavy++)
    for (let middle = 0; heavy + middle <= size; middle++)
      for (const other of rest) yield [[heavy, middle, size - heavy - middle], ...other]
}

const steps = [1, 3, 5] as const

/** The people of a world, each class with its label as the part of the split. */
export function peopleOf(world: World, labels: readonly (string | undefined)[] = []): Told[] {
  return world.flatMap((counts, at) => {
    const part = labels[at]
    return counts.flatMap((many, band) =>
      Array.from({ length: many }, () => ({
        steps: [steps[band] ?? 0],
        ...(part === undefined ? {} : { part }),
      })),
    )
  })
}

/** All that anybody is ever shown of a round with one question. */
export function shownTo(people: readonly Told[], isSplit = false): string {
  const { result } = released(people, isSplit ? { round: { split: 'school' } } : {})
  const { questions, response, texts, outcome } = result
  return JSON.stringify({ questions, response, texts, outcome })
}

/** Together, all classes. */
export function sumOf(world: World): Counts {
  const of = (band: 0 | 1 | 2) => world.reduce((sum, counts) => sum + counts[band], 0)
  return [of(0), of(1), of(2)]
}
