// How dates, times, lengths and periods are written, in both languages. Saturday 21 November 2026 is today.
import { describe, expect, it } from 'vitest'
import {
  sayDate,
  sayDuration,
  sayPeriod,
  sayRelative,
  sayTime,
  sayWhen,
} from '../../src/wording/dates.js'
import { parsePeriods } from '../../src/wording/parse-dates.js'

const today = '2026-11-21'

describe('a date', () => {
  it.each([
    ['2026-12-01', 'tirsdag d. 1. december', 'Tuesday 1 December'],
    ['2027-06-24', 'torsdag d. 24. juni', 'Thursday 24 June'],
    ['2026-09-10', 'torsdag d. 10. september', 'Thursday 10 September'],
    ['2026-07-31', 'fredag d. 31. juli 2026', 'Friday 31 July 2026'],
    ['2027-08-09', 'mandag d. 9. august 2027', 'Monday 9 August 2027'],
    ['2027-10-09', 'lørdag d. 9. oktober 2027', 'Saturday 9 October 2027'],
    ['2028-02-29', 'tirsdag d. 29. februar 2028', 'Tuesday 29 February 2028'],
  ])('%s has its year only outside this school year', (date, da, en) => {
    expect(sayDate('da', date, today)).toBe(da)
    expect(sayDate('en', date, today)).toBe(en)
  })

  it('needs no year late in the school year for the autumn that comes', () => {
    expect(sayDate('da', '2027-09-01', '2027-06-15')).toBe('onsdag d. 1. september')
    expect(sayDate('da', '2026-09-01', '2027-06-15')).toBe('tirsdag d. 1. september 2026')
  })
})

describe('a time', () => {
  it.each([
    ['2026-12-01T09:00', 'kl. 9', '9:00'],
    ['2026-12-01T13:30', 'kl. 13.30', '13:30'],
    ['2026-12-01T08:05', 'kl. 8.05', '8:05'],
    ['2026-12-01T00:00', 'kl. 0', '0:00'],
  ])('%s', (local, da, en) => {
    expect([sayTime('da', local), sayTime('en', local)]).toEqual([da, en])
  })
})

describe('when something is', () => {
  it.each([
    [
      '2026-12-01T09:00',
      '2026-12-01T15:00',
      'tirsdag d. 1. december kl. 9-15',
      'Tuesday 1 December, 9:00–15:00',
    ],
    [
      '2026-12-01T13:30',
      '2026-12-01T15:30',
      'tirsdag d. 1. december kl. 13.30-15.30',
      'Tuesday 1 December, 13:30–15:30',
    ],
    [
      '2026-12-01T09:00',
      '2026-12-01T09:00',
      'tirsdag d. 1. december kl. 9',
      'Tuesday 1 December, 9:00',
    ],
    [
      '2026-12-01T19:00',
      '2026-12-02T00:00',
      'tirsdag d. 1. december kl. 19-24',
      'Tuesday 1 December, 19:00–24:00',
    ],
    [
      '2026-12-01',
      '2026-12-02',
      'tirsdag d. 1. december (hele dagen)',
      'Tuesday 1 December (all day)',
    ],
    [
      '2027-05-10',
      '2027-05-13',
      'fra mandag d. 10. til onsdag d. 12. maj',
      'from Monday 10 to Wednesday 12 May',
    ],
    [
      '2026-12-30',
      '2027-01-03',
      'fra onsdag d. 30. december til lørdag d. 2. januar',
      'from Wednesday 30 December to Saturday 2 January',
    ],
    [
      '2028-05-10',
      '2028-05-13',
      'fra onsdag d. 10. til fredag d. 12. maj 2028',
      'from Wednesday 10 to Friday 12 May 2028',
    ],
    [
      '2027-12-30',
      '2028-01-03',
      'fra torsdag d. 30. december 2027 til søndag d. 2. januar 2028',
      'from Thursday 30 December 2027 to Sunday 2 January 2028',
    ],
    [
      '2027-05-10T09:00',
      '2027-05-12T15:00',
      'fra mandag d. 10. maj kl. 9 til onsdag d. 12. maj kl. 15',
      'from Monday 10 May at 9:00 to Wednesday 12 May at 15:00',
    ],
  ])('%s to %s', (startLocal, endLocal, da, en) => {
    const span = { startLocal, endLocal, allDay: startLocal.length === 10 }
    expect([sayWhen('da', span, today), sayWhen('en', span, today)]).toEqual([da, en])
  })
})

describe('a length', () => {
  it.each([
    [360, '6 timer', '6 hours'],
    [90, '1 time og 30 minutter', '1 hour and 30 minutes'],
    [60, '1 time', '1 hour'],
    [45, '45 minutter', '45 minutes'],
    [1, '1 minut', '1 minute'],
    [0, '0 minutter', '0 minutes'],
    [-5, '0 minutter', '0 minutes'],
    [4320, '3 dage', '3 days'],
    [1625, '1 dag, 3 timer og 5 minutter', '1 day, 3 hours and 5 minutes'],
  ])('%i minutes', (minutes, da, en) => {
    expect([sayDuration('da', minutes), sayDuration('en', minutes)]).toEqual([da, en])
  })
})

describe('how far away a date is', () => {
  it.each([
    ['2026-11-21', 'i dag', 'today'],
    ['2026-11-22', 'i morgen', 'tomorrow'],
    ['2026-11-23', 'i overmorgen', 'the day after tomorrow'],
    ['2026-11-20', 'i går', 'yesterday'],
    ['2026-11-30', 'om 9 dage', 'in 9 days'],
    ['2026-12-12', 'om 3 uger', 'in 3 weeks'],
    ['2026-11-12', 'for 9 dage siden', '9 days ago'],
    ['2027-03-01', undefined, undefined],
  ])('%s', (date, da, en) => {
    expect([sayRelative('da', date, today), sayRelative('en', date, today)]).toEqual([da, en])
  })
})

describe('the period that a question named', () => {
  it.each([
    ['i morgen', 'søndag d. 22. november', 'on Sunday 22 November'],
    ['d. 1. december kl. 14', 'tirsdag d. 1. december kl. 14', 'on Tuesday 1 December, 14:00'],
    ['uge 49', 'i uge 49 (30. november–6. december)', 'in week 49 (30 November–6 December)'],
    ['uge 50', 'i uge 50 (7.–13. december)', 'in week 50 (7–13 December)'],
    [
      'uge 5 2028',
      'i uge 5 (31. januar–6. februar 2028)',
      'in week 5 (31 January–6 February 2028)',
    ],
    ['uge 45-48', 'i uge 45-48 (2.–29. november)', 'in weeks 45–48 (2–29 November)'],
    ['næste weekend', 'i weekenden d. 28.–29. november', 'on the weekend of 28–29 November'],
    ['december', 'i december', 'in December'],
    ['december 2027', 'i december 2027', 'in December 2027'],
    ['foråret', 'i foråret 2027 (januar-juni)', 'in spring 2027 (January–June)'],
    ['efteråret', 'i efteråret 2026 (august-december)', 'in autumn 2026 (August–December)'],
    ['næste skoleår', 'i skoleåret 2027/28', 'in the school year 2027/28'],
    ['andet halvår 2026', 'i andet halvår 2026', 'in the second half of 2026'],
    ['i 2027', 'i 2027', 'in 2027'],
    [
      'fra 1. til 3. december',
      'fra tirsdag d. 1. til torsdag d. 3. december',
      'from Tuesday 1 to Thursday 3 December',
    ],
    ['inden jul', 'til og med onsdag d. 23. december', 'up to and including Wednesday 23 December'],
    ['efter nytår', 'fra lørdag d. 2. januar og frem', 'from Saturday 2 January onwards'],
    ['fremover', 'fremover', 'from now on'],
  ])('%s', (text, da, en) => {
    const [period] = parsePeriods(text, `${today}T10:00`)
    if (!period) throw new Error(`not read: ${text}`)
    expect([sayPeriod('da', period, today), sayPeriod('en', period, today)]).toEqual([da, en])
  })

  it('is said in the asker’s own words where only custom knows the days', () => {
    const [period] = parsePeriods('Sker der noget i vinterferien?', `${today}T10:00`)
    expect(period && sayPeriod('da', period, today)).toBe('i vinterferien')
  })
})
