// What a Danish day off is. The dates are from the law and the almanac, not from the package that is asked.
import { describe, expect, it } from 'vitest'
import { easterSunday, isDayOff, isPublicHoliday } from '../../src/core/holidays.js'

describe('Danish public holidays', () => {
  it.each([
    ['2026-12-25', 'juledag'],
    ['2026-12-26', '2. juledag'],
    ['2027-01-01', 'nytårsdag'],
    ['2027-03-25', 'skærtorsdag'],
    ['2027-03-26', 'langfredag'],
    ['2027-03-28', 'påskedag'],
    ['2027-03-29', '2. påskedag'],
    ['2027-05-06', 'Kristi himmelfartsdag'],
    ['2027-05-16', 'pinsedag'],
    ['2027-05-17', '2. pinsedag'],
    ['2024-03-29', 'langfredag i et skudår'],
  ])('%s is one (%s)', date => {
    expect(isPublicHoliday(date)).toBe(true)
    expect(isDayOff(date)).toBe(true)
  })

  it.each([
    ['2026-05-01', '1. maj'],
    ['2027-02-08', 'fastelavnsmandag'],
    ['2026-12-01', 'an ordinary Tuesday'],
    ['2026-12-23', 'lillejuleaften'],
  ])('%s is none, nor a day off (%s)', date => {
    expect(isPublicHoliday(date)).toBe(false)
    expect(isDayOff(date)).toBe(false)
  })

  it.each(['2027-06-05', '2026-12-24', '2026-12-31'])(
    '%s is a day off without being a public holiday',
    date => {
      expect(isPublicHoliday(date)).toBe(false)
      expect(isDayOff(date)).toBe(true)
    },
  )

  it('drops Store Bededag, the fourth Friday after Easter, from 2024 on', () => {
    expect(isPublicHoliday('2023-05-05')).toBe(true)
    expect(isPublicHoliday('2024-04-26')).toBe(false)
    expect(isPublicHoliday('2027-04-23')).toBe(false)
  })

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
  ])('knows that Easter Sunday %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date)
  })

  it('gives ten public holidays in each year without Store Bededag', () => {
    for (let year = 2024; year <= 2041; year++) {
      const days = Array.from({ length: 366 }, (_, n) =>
        new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10),
      ).filter(date => date.startsWith(String(year)))
      expect(days.filter(isPublicHoliday), String(year)).toHaveLength(10)
    }
  })
})
