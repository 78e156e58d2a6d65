// Reads as a specification of dates in every written form, of what is open at one end, of holidays and of times of day; and of what is
// no date. Saturday 21 November 2026 is "now" unless a case says otherwise.
import { describe, expect, it } from 'vitest'
import type { Holiday } from '../../src/model/programme.js'
import { parseDates, parsePeriods } from '../../src/wording/parse-dates.js'
import { earliestDay, latestDay } from '../../src/wording/time/rules/reading.js'
import { read, saturday } from './read-periods.js'

describe('dates in every written form', () => {
  it.each([
    'd. 1. december',
    'd. 1 december',
    'den 1. december',
    'den 1. dec.',
    '1. dec 2026',
    '1 december',
    '1.december',
    'tirsdag d. 1. december',
    'tirs d. 1. dec.',
    'tirsdag den 1/12',
    '1/12',
    '1/12-26',
    '1/12-2026',
    '01/12/2026',
    '1.12.2026',
    '1. 12. 2026',
    '01-12-2026',
    'den 1.12.',
    'd. 1.12',
    '2026-12-01',
    '2026-12-01T09:00',
    'den første december',
    'den foerste december',
    'the 1st of December',
    'December 1',
    'Dec 1st',
    'December 1st, 2026',
    '1 December 2026',
    'Tue 1 Dec',
    'the first of December',
  ])('%s is 1 December 2026', text => {
    expect(read(text)).toBe('2026-12-01')
  })

  it.each([
    ['er det stadig d. 8.?', '2026-12-08'],
    ['d. 25', '2026-11-25'],
    ['den 31.', '2026-12-31'],
    ['on the 8th', '2026-12-08'],
    ['den 8. eller den 9.', '2026-12-08 + 2026-12-09'],
    ['d. 1. og 2. december', '2026-12-01 + 2026-12-02'],
    ['1., 2. og 3. december', '2026-12-01 + 2026-12-02 + 2026-12-03'],
    ['mandag den 30', '2026-11-30'],
    ['er det den 8?', '2026-12-08'],
    ['d. 30.11. - 4.12.', '2026-11-30..2026-12-04'],
    ['fra 1. til 15. december', '2026-12-01..2026-12-15'],
    ['1.-3. december', '2026-12-01..2026-12-03'],
    ['d. 1/12-3/12', '2026-12-01..2026-12-03'],
    ['mellem 1. og 10. februar', '2027-02-01..2027-02-10'],
    ['fra 30. december til 2. januar', '2026-12-30..2027-01-02'],
    ['fra mandag d. 7. til onsdag d. 9. december', '2026-12-07..2026-12-09'],
    ['from 1 to 15 December', '2026-12-01..2026-12-15'],
    ['between 1 and 10 March', '2027-03-01..2027-03-10'],
    ['fra december til februar', '2026-12-01..2027-02-28'],
    ['fra fredag til mandag', '2026-11-27..2026-11-30'],
    ['mandag-onsdag', '2026-11-23..2026-11-25'],
    ['January to March', '2027-01-01..2027-03-31'],
    ['læringslab 2 i december', '2026-12-01..2026-12-31'],
    ['læringslab 1. december', '2026-12-01'],
    ['hold 2 1. december', '2026-12-01'],
    ['er der møde 8 december', '2026-12-08'],
    ['har vi fri d. 24/12?', '2026-12-24'],
    ['grundlovsdag', '2027-06-05'],
    ['juleaften', '2026-12-24'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('offers the weekday that was said when it is not the date’s own', () => {
    expect(parsePeriods('onsdag d. 1. december', saturday)[0]).toMatchObject({
      from: '2026-12-01',
      alternative: { from: '2026-12-02', why: 'weekday' },
    })
  })
})

describe('what is open at one end', () => {
  it.each([
    ['fremover', `2026-11-21..${latestDay}`],
    ['fremtidige møder', `2026-11-21..${latestDay}`],
    ['upcoming meetings', `2026-11-21..${latestDay}`],
    ['tidligere møder', `${earliestDay}..2026-11-20`],
    ['fra 1. december', `2026-12-01..${latestDay}`],
    ['fra uge 2 og frem', `2027-01-11..${latestDay}`],
    ['inden 1. december', '2026-11-21..2026-11-30'],
    ['senest 1. december', '2026-11-21..2026-12-01'],
    ['by Friday', '2026-11-21..2026-11-27'],
    ['frem til onsdag', '2026-11-21..2026-11-25'],
    ['siden august', '2026-08-01..2026-11-21'],
    ['efter uge 49', `2026-12-07..${latestDay}`],
    ['inden jul', '2026-11-21..2026-12-23'],
    ['før jul', '2026-11-21..2026-12-23'],
    ['for jul', '2026-11-21..2026-12-23'],
    ['before Christmas', '2026-11-21..2026-12-23'],
    ['efter jul', `2026-12-27..${latestDay}`],
    ['efter nytår', `2027-01-02..${latestDay}`],
    ['efter påske', `2027-03-30..${latestDay}`],
    ['before May', '2026-11-21..2027-04-30'],
    ['referatet fra i onsdags', '2026-11-18'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('holidays', () => {
  const applies: Holiday['applies'] = [{ group: 'skole', off: 'pupils' }]
  const municipality = 'Havrelund'
  const plan: Holiday[] = [
    { municipality, name: 'Efterårsferie', from: '2026-10-10', to: '2026-10-18', applies },
    { municipality, name: 'Juleferie', from: '2026-12-19', to: '2027-01-03', applies },
    { municipality, name: 'Vinterferie', from: '2027-02-20', to: '2027-02-28', applies },
    { municipality, name: 'Sommerferie', from: '2027-06-26', to: '2027-08-08', applies },
    { municipality, name: 'Havrelund Marked', from: '2027-05-07', to: '2027-05-07', applies },
  ]

  it.each([
    ['efter vinterferien', `2027-03-01..${latestDay}`],
    ['i vinterferien', '2027-02-20..2027-02-28'],
    ['før sommerferien', '2026-11-21..2027-06-25'],
    ['frem til sommerferien', '2026-11-21..2027-06-25'],
    ['i efteraarsferien', '2026-10-10..2026-10-18'],
    ['in the Christmas holidays', '2026-12-19..2027-01-03'],
    ['til Havrelund Marked', '2027-05-07'],
  ])('the plan decides: %s → %s', (text, expected) => {
    expect(read(text, saturday, plan)).toBe(expected)
    expect(parsePeriods(text, saturday, plan)[0]?.assumed).toBeUndefined()
  })

  it.each([
    ['i efterårsferien', '2026-10-12..2026-10-18'],
    ['i vinterferien', '2027-02-15..2027-02-21'],
    ['i juleferien', '2026-12-23..2027-01-03'],
    ['i påskeferien', '2027-03-22..2027-03-29'],
  ])('without a plan custom names the period, and it is marked: %s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
    expect(parsePeriods(text, saturday)[0]?.assumed).toBe(true)
  })

  it('knows Easter from the calendar, which is no custom', () => {
    expect(read('i påsken')).toBe('2027-03-25..2027-03-29')
    expect(parsePeriods('i påsken', saturday)[0]?.assumed).toBeUndefined()
  })

  it('takes "planen for vinterferien" as the holiday itself', () => {
    expect(read('planen for vinterferien', saturday, plan)).toBe('2027-02-20..2027-02-28')
  })
})

describe('times of day', () => {
  it.each([
    ['tirsdag d. 1. december kl. 9-15', '2026-12-01', '09:00', '15:00'],
    ['Tuesday 1 December, 9:00–15:00', '2026-12-01', '09:00', '15:00'],
    ['i morgen kl. 13.30', '2026-11-22', '13:30', undefined],
    ['er det kl. 14 på onsdag?', '2026-11-25', '14:00', undefined],
    ['next Friday at 2pm', '2026-11-27', '14:00', undefined],
    ['i eftermiddag', '2026-11-21', '12:00', '18:00'],
    ['onsdag formiddag', '2026-11-25', '08:00', '12:00'],
    ['tomorrow afternoon', '2026-11-22', '12:00', '18:00'],
    ['fredag klokken 8', '2026-11-27', '08:00', undefined],
  ])('%s', (text, from, time, timeTo) => {
    const [period] = parsePeriods(text, saturday)
    expect({ from: period?.from, time: period?.time, timeTo: period?.timeTo }).toEqual({
      from,
      time,
      timeTo,
    })
  })

  it('keeps a time without a day apart', () => {
    expect(parseDates('er det stadig kl. 13.30-15.30?', saturday)).toMatchObject({
      periods: [],
      times: [{ time: '13:30', timeTo: '15:30', said: 'kl. 13.30-15.30' }],
    })
  })
})

describe('what is no date', () => {
  it.each([
    'læringslab 2',
    'hvornår er læringslab 3?',
    'hold 3',
    '5 skoler',
    'lokale 12',
    '2 timer',
    '1/2 time',
    '§ 12',
    '24/7',
    '5/20 skoler',
    'den 2. gang',
    'the 2nd meeting',
    'majoritet',
    'Maj Hansen',
    'April Jensen',
    'hvem er Maj',
    'hvem er April?',
    'har August svaret',
    'om mandagen',
    'mødes vi tirsdage',
    'Jan Jensen',
    'Mette Sommer',
    'må man komme',
    'kan man. Hej',
    'may I join?',
    'mon der er møde',
    'har vi fri',
    'mandat',
    'Augusta',
    'version 1.12',
    'god morgen',
    'min søn',
    'hvor mange møder er der',
    'sidste læringslab',
    'første møde',
    'ring 12345678',
    'lab 1 og 2',
    '7. klasse',
    'for hold 2',
    '',
  ])('%s', text => {
    expect(parseDates(text, saturday)).toEqual({ periods: [], impossible: [], times: [] })
  })

  it.each([
    '31. november',
    '30/2',
    '29/2',
    'd. 31/11',
    'uge 60',
    'uge 0',
    'uge 53 2027',
    'd. 32. december',
    'den 32.',
    '2026-02-30',
    '30.02.2027',
  ])('%s does not exist, and is reported instead of guessed', text => {
    const { periods, impossible } = parseDates(`hvad sker der ${text}?`, saturday)
    expect(periods).toEqual([])
    expect(impossible.map(one => one.said)).toEqual([text])
  })
})

it('says which words it took and where they stand', () => {
  const text = 'Hvad sker der i uge 49 og d. 8. december kl. 9?'
  const periods = parsePeriods(text, saturday)
  expect(periods.map(one => one.said)).toEqual(['i uge 49', 'd. 8. december kl. 9'])
  for (const { start, end, said } of periods) expect(text.slice(start, end)).toBe(said)
})
