// Days that look wrong for a meeting, and holiday plans that are missing: told about, and never a reason to leave a meeting out.
import { describe, expect, it } from 'vitest'
import { missingHolidayPlans } from '../../src/import/days/missing-plans.js'
import { findOddDay } from '../../src/import/days/odd-day.js'
import { sayProblem } from '../../src/import/problems.js'
import { readIcs } from '../../src/import/read-ics.js'
import { Programme } from '../../src/model/programme.js'
import { importing as danish } from '../../src/wording/da/import/importing.js'
import { importing as english } from '../../src/wording/en/import/importing.js'
import { known, readCsvText } from './sheet/reading.js'
import { type WrittenEvent, writeIcs } from './write-ics.js'

const holiday = (municipality: string, off: 'pupils' | 'staff', from: string, to: string) => ({
  municipality,
  name: 'Efterårsferie',
  from,
  to,
  applies: [{ group: 'skole' as const, off }],
})
const withPlan = Programme.parse({
  ...known,
  schools: [
    { id: 'nordskolen', name: 'Nordskolen', municipality: 'Havrelund Kommune' },
    { id: 'sydskolen', name: 'Sydskolen', municipality: 'Strandby Kommune' },
  ],
  holidays: [
    holiday('Havrelund Kommune', 'staff', '2026-10-12', '2026-10-16'),
    holiday('Strandby Kommune', 'pupils', '2026-10-19', '2026-10-23'),
  ],
})
function read(event: Partial<WrittenEvent>) {
  const base = { uid: 'a', title: 'Matematiknetværket', start: '', zone: 'Europe/Copenhagen' }
  return readIcs(writeIcs([{ ...base, ...event }]), 'plan.ics', withPlan)
}
const on = (date: string, more: Partial<WrittenEvent> = {}) =>
  read({ start: `${date}T090000`, end: `${date}T120000`, ...more })

describe('a calendar’s meeting', () => {
  it.each([
    ['on Christmas Eve', '20261224', { why: 'public' }],
    ['on Constitution Day', '20270605', { why: 'public' }],
    ['on a Saturday', '20261205', { why: 'weekend' }],
    ['on a day without staff', '20261013', { why: 'plan', name: 'Efterårsferie' }],
  ])('%s is taken and told about', (_, date, args) => {
    const draft = on(date)
    expect(draft.meetings).toHaveLength(1)
    expect(draft.problems).toMatchObject([{ code: 'in-holiday', column: 'DTSTART', args }])
  })

  it.each([
    ['on a school day', on('20261201')],
    ['on a day without pupils alone', on('20261020')],
    ['in the holidays of another municipality', on('20261013', { title: 'Kursus, Sydskolen' })],
    ['that is cancelled', on('20261224', { title: 'AFLYST: Matematiknetværket' })],
    ['that is the holiday', on('20261224', { title: 'Juleferie, matematiknetværket' })],
    ['of several days', read({ start: '20261211', end: '20261214' })],
  ])('%s is nothing to tell about', (_, draft) => {
    expect(draft.meetings).toHaveLength(1)
    expect(draft.problems).toEqual([])
  })

  it('of a series is told about by the first time that lies so', () => {
    const draft = on('20261006', { lines: ['RRULE:FREQ=WEEKLY;COUNT=4'] })
    expect(draft.problems).toMatchObject([{ code: 'in-holiday', args: { date: '2026-10-13' } }])
    const [meeting] = draft.meetings
    expect(meeting && findOddDay(known, meeting)).toBeUndefined()
  })
})

describe('a plan in a sheet', () => {
  it('tells of the same days, and of a date in another school year than it is for', () => {
    const draft = readCsvText(
      'Møde;Dato;Tid;Netværk\nEt;5/12;9-12;Matematik\nTo;12/1-2026;9-12;Matematik\n',
    )
    expect(draft.meetings).toHaveLength(2)
    expect(draft.problems).toMatchObject([
      { code: 'row-in-holiday', row: 2, args: { why: 'weekend' } },
      { code: 'row-other-year', row: 3, args: { date: '2026-01-12', year: 2026 } },
    ])
    const words = draft.problems.map(problem => sayProblem(danish, problem).problem)
    expect(words).toEqual([
      '"Et" ligger lø 05.12.2026, som er i en weekend. Det er taget med.',
      '"To" ligger ma 12.01.2026, men arket er for skoleåret 2026/27. Det er taget med.',
    ])
  })
})

describe('a holiday plan', () => {
  it('that is missing is told about once for each school year with meetings', () => {
    const first = on('20261201')
    const second = { ...on('20270901'), file: 'b.ics' }
    expect(missingHolidayPlans(known, [first, first, second], '2026-11-22')).toEqual([
      { file: 'plan.ics', code: 'no-holiday-plan', args: { year: '2026/27' } },
      { file: 'b.ics', code: 'no-holiday-plan', args: { year: '2027/28' } },
    ])
    expect(missingHolidayPlans(withPlan, [first], '2026-11-22')).toEqual([])
    expect(missingHolidayPlans(known, [first, second], '2030-08-01')).toEqual([])
    expect(missingHolidayPlans(known, [{ ...first, meetings: [] }], '2026-11-22')).toEqual([])
  })

  it('of one municipality among several is named', () => {
    const { holidays } = withPlan
    const half = { ...withPlan, holidays: holidays.slice(0, 1) }
    const [problem, ...others] = missingHolidayPlans(half, [on('20261201')], '2026-11-22')
    expect(others).toEqual([])
    expect(problem && sayProblem(danish, problem).problem).toMatch(
      /^Der er ingen ferieplan for Strandby Kommune i skoleåret 2026\/27\./,
    )
    expect(problem && sayProblem(english, problem).problem).toMatch(/Strandby Kommune/)
  })
})
