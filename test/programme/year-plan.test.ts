// A school year of the plan: which meetings, deadlines and holidays it holds, for whom.
import { describe, expect, it } from 'vitest'
import type { Viewer } from '../../src/people/rights.js'
import { yearPlan } from '../../src/programme/year-plan.js'
import { admin, meeting, snapshotOf, stranger, today } from './build.js'

const meetings = [
  meeting('last-july', '2026-07-31T09:00'),
  meeting('first', '2026-08-01T09:00'),
  meeting('over-the-edge', '2026-07-30', { endLocal: '2026-08-03' }),
  meeting('cancelled', '2026-10-01T09:00', { status: 'cancelled' }),
  meeting('closed', '2026-11-01T09:00', { openToAll: false }),
  meeting('last', '2027-07-31T09:00'),
  meeting('next-august', '2027-08-01T09:00'),
]
const deadlines = [
  { id: 'due', title: 'Svar', due: '2027-07-31', audience: {} },
  { id: 'due-later', title: 'Svar', due: '2027-08-01', audience: {} },
]
const snapshot = snapshotOf({ meetings, deadlines })

function row(name: string, from: string, to: string, group: 'skole' | 'sfo' = 'skole') {
  return { municipality: 'Havrelund', name, from, to, applies: [{ group, off: 'pupils' as const }] }
}

function plan(viewer: Viewer, more: Partial<Parameters<typeof yearPlan>[2]> = {}) {
  return yearPlan(snapshot, viewer, {
    filter: {},
    hasDeadlines: true,
    holidays: [],
    year: 2026,
    today,
    ...more,
  })
}

describe('a school year', () => {
  it('runs from 1 August to 31 July, both included, with what reaches into it and what is cancelled', () => {
    const { meetings: found, deadlines: due, from, to } = plan(admin)
    expect([from, to]).toEqual(['2026-08-01', '2027-07-31'])
    expect(found.map(({ id }) => id)).toEqual([
      'over-the-edge',
      'first',
      'cancelled',
      'closed',
      'last',
    ])
    expect(due.map(({ deadline }) => deadline.id)).toEqual(['due'])
  })

  it('has for a guest what is open to all, and no deadlines', () => {
    const { meetings: found, deadlines: due } = plan(stranger)
    expect(found.map(({ id }) => id)).not.toContain('closed')
    expect(found).toHaveLength(4)
    expect(due).toEqual([])
  })

  it('has no deadlines where only a kind of meeting is asked for', () => {
    expect(plan(admin, { hasDeadlines: false }).deadlines).toEqual([])
  })

  it('has the schools’ holidays, cut to the year, by day', () => {
    const holidays = [
      row('Sommerferie', '2027-06-26', '2027-08-08'),
      row('Sommerferie', '2026-06-27', '2026-08-09'),
      row('Lukket', '2026-12-28', '2026-12-30', 'sfo'),
      row('Efterårsferie', '2025-10-11', '2025-10-19'),
    ]
    expect(plan(admin, { holidays }).holidays).toEqual([
      { name: 'Sommerferie', from: '2026-08-01', to: '2026-08-09' },
      { name: 'Sommerferie', from: '2027-06-26', to: '2027-07-31' },
    ])
  })

  it('has one holiday where one lies in another, and the first of two with the same days', () => {
    const holidays = [
      row('Sommerferie for personale', '2027-07-05', '2027-07-25'),
      row('Sommerferie for elever', '2027-06-26', '2027-07-31'),
      row('Påske', '2027-03-22', '2027-03-29'),
      row('Påskeferie', '2027-03-22', '2027-03-29'),
    ]
    expect(plan(admin, { holidays }).holidays.map(({ name }) => name)).toEqual([
      'Påske',
      'Sommerferie for elever',
    ])
  })
})
