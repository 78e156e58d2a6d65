// What holds of every nudge that is planned, whatever the deadlines, days off, answers and reminders: once, at nine on a working day, two
// of the receiver's own school days before the answer is wanted or a little earlier, and never beside a reminder.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatNudgeId,
  type Nudge,
  parseNudgeId,
  planNudges,
} from '../../../src/attend/run/nudge-plan.js'
import { MeetingId } from '../../../src/core/ids.js'
import { addDays, dateOf, localOf } from '../../../src/core/time.js'
import { planReminders } from '../../../src/remind/plan/plan.js'
import { isWorkDay, workCalendar } from '../../../src/remind/plan/work-days.js'
import { snapshotOf } from '../../programme/build.js'
import { answered } from '../../remind/plan/answering.js'
import { at, meeting, member, saidYes, zone } from '../../remind/plan/planning.js'

const names = ['anna', 'bo', 'carla']
const world = fc.record({
  daysOff: fc.tuple(
    ...names.map(() => fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 })),
  ),
  meetings: fc.array(
    fc.record({
      /** After 1 September 2026. */
      day: fc.integer({ min: 8, max: 70 }),
      deadline: fc.integer({ min: 1, max: 7 }),
      said: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
      isOpen: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  since: fc.integer({ min: -5, max: 60 }),
})

function planIn({
  daysOff,
  meetings,
  since,
}: typeof world extends fc.Arbitrary<infer T> ? T : never) {
  const snapshot = snapshotOf({
    networks: [{ id: 'it', name: 'it' }],
    people: names.map((name, nth) => member(name, { daysOff: daysOff[nth] ?? [] })),
    meetings: meetings.map(({ day, deadline, isOpen }, nth) => {
      const date = addDays('2026-09-01', day)
      const asked = isOpen ? { openForAnswers: true, answerBy: addDays(date, -deadline) } : {}
      return meeting(`m${nth}`, `${date}T13:00`, { audience: { networks: ['it'] }, ...asked })
    }),
  })
  const answers = new Map(
    meetings.flatMap(({ said }, nth) => [
      ...answered(`m${nth}`, Object.fromEntries(said.map(name => [name, 'yes']))),
    ]),
  )
  const settings = saidYes({ it: {} })
  const from = at(`${addDays('2026-09-01', since)}T12:00`)
  const facts = { snapshot, settings, answers, today: '2026-09-01', since: () => from }
  return { snapshot, settings, answers, from, nudges: planNudges(facts) }
}

const whoOf = ({ delivery: { receiver } }: Nudge) => (receiver.kind === 'person' ? receiver.id : '')

describe('every nudge', { timeout: 120_000 }, () => {
  it('keeps the rules', () => {
    fc.assert(
      fc.property(world, one => {
        const { snapshot, settings, answers, from, nudges } = planIn(one)
        const period = { from: at('2026-07-01T00:00'), to: at('2027-01-01T00:00') }
        const reminders = planReminders({ snapshot, settings, answers, ...period })
        const withReminder = new Set(
          reminders.flatMap(({ receiver, outcome, at: moment }) =>
            receiver.kind === 'person' && outcome !== 'drop'
              ? [`${receiver.id} ${dateOf(localOf(moment, zone))}`]
              : [],
          ),
        )
        const keys = nudges.map(nudge => `${nudge.id} ${whoOf(nudge)}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const nudge of nudges) {
          const about = MeetingId.parse(nudge.delivery.about)
          const its = snapshot.byId.get(about)?.meeting
          const person = snapshot.programme.people.find(({ id }) => id === whoOf(nudge))
          if (!its?.answerBy || !person) throw new Error('nobody is asked')
          const [day = '', time] = localOf(nudge.at, zone).split('T')
          expect(its.openForAnswers).toBe(true)
          expect(answers.get(about)?.answers.some(({ person: id }) => id === person.id)).toBe(false)
          expect(time).toBe('09:00')
          expect(isWorkDay(snapshot, person, day)).toBe(true)
          expect(withReminder).not.toContain(`${person.id} ${day}`)
          const calendar = workCalendar(snapshot, person, its.answerBy)
          const days = [2, 3, 4, 5].map(count => calendar.workDayBefore(its.answerBy ?? '', count))
          expect(days).toContain(day)
          expect(nudge.at - from).toBeGreaterThanOrEqual(20 * 3_600_000)
          expect(nudge.at).toBeLessThan(nudge.delivery.expiresAt)
        }
      }),
      { numRuns: 150, seed: 20261122 },
    )
  })

  it('is there for everybody who is silent and was asked in time, where the four days have any room', () => {
    fc.assert(
      fc.property(world, one => {
        const early = planIn({ ...one, since: -30 })
        const free = planIn({ ...one, since: -30, meetings: one.meetings.slice(0, 1) })
        const [first] = one.meetings
        const silent = first?.isOpen ? names.length - first.said.length : 0
        // Alone, a meeting leaves room: its own reminder five school days before takes one of the four days at most.
        expect(free.nudges).toHaveLength(silent)
        expect(early.nudges.length).toBeLessThanOrEqual(
          one.meetings.reduce((sum, { isOpen, said }) => sum + (isOpen ? 3 - said.length : 0), 0),
        )
      }),
      { numRuns: 100, seed: 20261123 },
    )
  })

  it('has an id that is read back as it was written', () => {
    const id = { about: MeetingId.parse('it:a@x#2026-12-09T14:00'), answerRevision: 3, n: 2 }
    expect(parseNudgeId(formatNudgeId(id))).toEqual(id)
    expect(parseNudgeId('nothing')).toBeUndefined()
  })
})
