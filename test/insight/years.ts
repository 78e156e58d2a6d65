// School years for the tests of the drawings: as many meetings as wanted, of every kind, on any day, with any title.
import fc from 'fast-check'
import { addDays } from '../../src/core/time.js'
import { MeetingKind } from '../../src/model/meeting.js'
import type { YearPlan } from '../../src/programme/year-plan.js'
import { yearPlan } from '../../src/programme/year-plan.js'
import { admin, meeting, snapshotOf, today } from '../programme/build.js'

/** One meeting or deadline of a year, days counted from 1 August. */
export interface Planned {
  readonly day: number
  readonly kind: string
  readonly isCancelled: boolean
  readonly title: string
}
export interface Off {
  readonly day: number
  readonly days: number
  readonly name: string
}

/** The plan of the school year 2026/27 with exactly these in it. */
export function planOf(planned: readonly Planned[], off: readonly Off[] = []): YearPlan {
  const dayOf = (day: number) => addDays('2026-08-01', day)
  const meetings = planned
    .filter(({ kind }) => kind !== 'deadline')
    .map(({ day, kind, isCancelled, title }, nth) =>
      meeting(`m${nth}`, `${dayOf(day)}T09:00`, {
        kind,
        title,
        status: isCancelled ? 'cancelled' : 'planned',
      }),
    )
  const deadlines = planned
    .filter(({ kind }) => kind === 'deadline')
    .map(({ day, title }, nth) => ({ id: `d${nth}`, title, due: dayOf(day), audience: {} }))
  const holidays = off.map(({ day, days, name }) => ({
    municipality: 'Havrelund',
    name,
    from: dayOf(day),
    to: dayOf(day + days - 1),
    applies: [{ group: 'skole' as const, off: 'pupils' as const }],
  }))
  return yearPlan(snapshotOf({ meetings, deadlines }), admin, {
    filter: {},
    hasDeadlines: true,
    holidays,
    year: 2026,
    today,
  })
}

const kinds = [...MeetingKind.options, 'deadline']
const anyTitle = fc.oneof(
  fc.constantFrom('Læringslab 2 – Hold 1', '<script>alert(1)</script>', '"\'&<>', 'Åøæ ÆØÅ'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
)
const anyPlanned = fc.record({
  day: fc.nat({ max: 364 }),
  kind: fc.constantFrom(...kinds),
  isCancelled: fc.boolean(),
  title: anyTitle.filter(title => title.trim() !== ''),
})
const anyOff = fc.record({
  day: fc.nat({ max: 360 }),
  days: fc.integer({ min: 1, max: 45 }),
  name: fc.oneof(
    fc.constantFrom('Efterårsferie', 'Juleferie', 'Kristi himmelfartsferie og fredagen efter den'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }),
  ),
})

/** Few or many, spread over the year or all in one week. */
export const anyPlan: fc.Arbitrary<YearPlan> = fc
  .tuple(
    fc.oneof(
      fc.array(anyPlanned, { maxLength: 12 }),
      fc.array(anyPlanned, { minLength: 60, maxLength: 150 }),
      fc
        .tuple(fc.nat({ max: 350 }), fc.array(anyPlanned, { minLength: 5, maxLength: 120 }))
        .map(([start, all]) => all.map(each => ({ ...each, day: start + (each.day % 7) }))),
    ),
    fc.array(anyOff, { maxLength: 12 }),
  )
  .map(([planned, off]) => planOf(planned, off))
