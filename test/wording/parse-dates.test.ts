// Reads as a specification of which days people mean by days, weeks, months and seasons. Dates in their written forms, holidays and
// hours: parse-written-dates.test.ts. Saturday 21 November 2026 is "now" unless a case says otherwise.
import { describe, expect, it } from 'vitest'
import { parsePeriods } from '../../src/wording/parse-dates.js'
import { read, saturday } from './read-periods.js'

describe('days from today', () => {
  it.each([
    ['hvad sker der i dag?', '2026-11-21'],
    ['dagens møder', '2026-11-21'],
    ['idag', '2026-11-21'],
    ['i morgen', '2026-11-22'],
    ['imorgen', '2026-11-22'],
    ['I MORGEN', '2026-11-22'],
    ['hvad med i overmorgen', '2026-11-23'],
    ['i går', '2026-11-20'],
    ['i gaar', '2026-11-20'],
    ['i gar', '2026-11-20'],
    ['i forgårs', '2026-11-19'],
    ["what's on today", '2026-11-21'],
    ['tomorrow', '2026-11-22'],
    ['the day after tomorrow', '2026-11-23'],
    ['yesterday', '2026-11-20'],
    ['om 3 dage', '2026-11-24'],
    ['om tre dage', '2026-11-24'],
    ['om 14 dage', '2026-12-05'],
    ['om fjorten dage', '2026-12-05'],
    ['om otte dage', '2026-11-28'],
    ['in 10 days', '2026-12-01'],
    ['for 3 dage siden', '2026-11-18'],
    ['3 days ago', '2026-11-18'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('one day told by another time', () => {
  it.each([
    ['fredag efter kristi himmelfart', '2027-05-07'],
    ['mandagen efter påske', '2027-04-05'],
    ['fredag før uge 7', '2027-02-12'],
    ['dagen efter kristi himmelfart', '2027-05-07'],
    ['the day after easter', '2027-03-30'],
    ['i den her måned', '2026-11-01..2026-11-30'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('weekdays', () => {
  it.each([
    ['på onsdag', '2026-11-25'],
    ['onsdag', '2026-11-25'],
    ['onsdag otte dage', '2026-12-02'],
    ['is there a meeting Wednesday week', '2026-12-02'],
    ['a week on Wednesday', '2026-12-02'],
    ['Wednesday fortnight', '2026-12-09'],
    ['on Wednesday, week 50', '2026-12-09'],
    ['onsdag?', '2026-11-25'],
    ['på ons', '2026-11-25'],
    ['kommende onsdag', '2026-11-25'],
    ['førstkommende tirsdag', '2026-11-24'],
    ['i onsdags', '2026-11-18'],
    ['sidste onsdag', '2026-11-18'],
    ['på lordag den 28. november', '2026-11-28'],
    ['paa loerdag', '2026-11-28'],
    ['på søndag', '2026-11-22'],
    ['sondag', '2026-11-22'],
    ['soendag', '2026-11-22'],
    ['tirdag', '2026-11-24'],
    ['onsdga', '2026-11-25'],
    ['mandag og tirsdag', '2026-11-23 + 2026-11-24'],
    ['onsdag i næste uge', '2026-11-25'],
    ['onsdag i uge 49', '2026-12-02'],
    ['uge 49 onsdag', '2026-12-02'],
    ['onsdag om to uger', '2026-12-09'],
    ['første mandag i december', '2026-12-07'],
    ['den sidste onsdag i november', '2026-11-25'],
    ['den anden tirsdag i marts', '2027-03-09'],
    ['the second Tuesday in March', '2027-03-09'],
    ['on Wednesday', '2026-11-25'],
    ['last Friday', '2026-11-20'],
    ['Wednesday next week', '2026-11-25'],
    ['next week on Wednesday', '2026-11-25'],
    ['denne fredag', '2026-11-27'],
    ['hver onsdag', ''],
    ['every Wednesday', ''],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    [
      'a Monday: next week is read, the coming one offered',
      '2026-11-23T08:00',
      '2026-12-02',
      '2026-11-25',
    ],
    [
      'a Wednesday: both ways mean the one in a week',
      '2026-11-25T08:00',
      '2026-12-02',
      '2026-12-09',
    ],
    ['a Friday: the coming one is in next week', '2026-11-27T08:00', '2026-12-02', '2026-12-09'],
  ])('"næste onsdag" on %s', (_case, now, from, other) => {
    const [period] = parsePeriods('næste onsdag', now)
    expect(period).toMatchObject({ from, to: from, alternative: { from: other, why: 'words' } })
  })

  it('takes a weekday that is today as today, with "på" as the next, and offers the other', () => {
    const wednesday = '2026-11-25T08:00'
    expect(read('onsdag', wednesday)).toBe('2026-11-25')
    expect(read('på onsdag', wednesday)).toBe('2026-12-02')
    expect(parsePeriods('onsdag', wednesday)[0]?.alternative?.from).toBe('2026-12-02')
  })
})

describe('weeks and weekends', () => {
  it.each([
    ['denne uge', '2026-11-16..2026-11-22'],
    ['ugens møder', '2026-11-16..2026-11-22'],
    ['næste uge', '2026-11-23..2026-11-29'],
    ['naeste uge', '2026-11-23..2026-11-29'],
    ['naste uge', '2026-11-23..2026-11-29'],
    ['neste uge', '2026-11-23..2026-11-29'],
    ['sidste uge', '2026-11-09..2026-11-15'],
    ['ugen efter næste', '2026-11-30..2026-12-06'],
    ['i uge 49', '2026-11-30..2026-12-06'],
    ['uge49', '2026-11-30..2026-12-06'],
    ['uge nr. 49', '2026-11-30..2026-12-06'],
    ['Uge 5', '2027-02-01..2027-02-07'],
    ['uge 5, 2028', '2028-01-31..2028-02-06'],
    ['uge 36', '2026-08-31..2026-09-06'],
    ['uge 30', '2027-07-26..2027-08-01'],
    ['uge 53', '2026-12-28..2027-01-03'],
    ['uge 45-48', '2026-11-02..2026-11-29'],
    ['uge 45 til 48', '2026-11-02..2026-11-29'],
    ['mellem uge 45 og 48', '2026-11-02..2026-11-29'],
    ['uge 51-2', '2026-12-14..2027-01-17'],
    ['uge 7/8', '2027-02-15..2027-02-28'],
    ['uge 45 og 46', '2026-11-02..2026-11-08 + 2026-11-09..2026-11-15'],
    [
      'uge 48, 49 og 50',
      '2026-11-23..2026-11-29 + 2026-11-30..2026-12-06 + 2026-12-07..2026-12-13',
    ],
    ['første uge i december', '2026-11-30..2026-12-06'],
    ['sidste uge i november', '2026-11-23..2026-11-29'],
    ['første uge i august 2026', '2026-08-03..2026-08-09'],
    ['hele ugen', '2026-11-16..2026-11-22'],
    ['de kommende uger', '2026-11-21..2026-12-19'],
    ['the next days', '2026-11-21..2026-11-28'],
    ['om to uger', '2026-11-30..2026-12-06'],
    ['for tre uger siden', '2026-10-26..2026-11-01'],
    ['in week 49', '2026-11-30..2026-12-06'],
    ['next week', '2026-11-23..2026-11-29'],
    ['the week after next', '2026-11-30..2026-12-06'],
    ['weeks 45 to 48', '2026-11-02..2026-11-29'],
    ['i weekenden', '2026-11-21..2026-11-22'],
    ['næste weekend', '2026-11-28..2026-11-29'],
    ['last weekend', '2026-11-14..2026-11-15'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('months, seasons and years', () => {
  it.each([
    ['denne måned', '2026-11-01..2026-11-30'],
    ['naeste maaned', '2026-12-01..2026-12-31'],
    ['i december', '2026-12-01..2026-12-31'],
    ['hvad med marts?', '2027-03-01..2027-03-31'],
    ['i september', '2026-09-01..2026-09-30'],
    ['i septemper', '2026-09-01..2026-09-30'],
    ['til januar', '2027-01-01..2027-01-31'],
    ['til november', '2027-11-01..2027-11-30'],
    ['december 2027', '2027-12-01..2027-12-31'],
    ['i marts næste år', '2027-03-01..2027-03-31'],
    ['i november sidste år', '2025-11-01..2025-11-30'],
    ['i dec.', '2026-12-01..2026-12-31'],
    ['om en måned', '2026-12-01..2026-12-31'],
    ['i slutningen af januar', '2027-01-21..2027-01-31'],
    ['primo marts', '2027-03-01..2027-03-10'],
    ['in March', '2027-03-01..2027-03-31'],
    ['in May', '2027-05-01..2027-05-31'],
    ['end of the month', '2026-11-21..2026-11-30'],
    ['i foråret', '2027-01-01..2027-06-30'],
    ['i foraaret', '2027-01-01..2027-06-30'],
    ['til foraret', '2027-01-01..2027-06-30'],
    ['foråret 27', '2027-01-01..2027-06-30'],
    ['forår 2028', '2028-01-01..2028-06-30'],
    ['i efteråret', '2026-08-01..2026-12-31'],
    ['til efteråret', '2027-08-01..2027-12-31'],
    ['næste forår', '2027-01-01..2027-06-30'],
    ['sidste efterår', '2025-08-01..2025-12-31'],
    ['til sommer', '2027-06-01..2027-08-31'],
    ['this spring', '2027-01-01..2027-06-30'],
    ['in the autumn', '2026-08-01..2026-12-31'],
    ['dette skoleår', '2026-08-01..2027-07-31'],
    ['i skoleåret', '2026-08-01..2027-07-31'],
    ['næste skoleår', '2027-08-01..2028-07-31'],
    ['skoleåret 26/27', '2026-08-01..2027-07-31'],
    ['skoleåret 2027/28', '2027-08-01..2028-07-31'],
    ['i 2026/2027', '2026-08-01..2027-07-31'],
    ['next school year', '2027-08-01..2028-07-31'],
    ['i år', '2026-01-01..2026-12-31'],
    ['i 2027', '2027-01-01..2027-12-31'],
    ['første halvår 2027', '2027-01-01..2027-06-30'],
    ['i dette halvår', '2026-07-01..2026-12-31'],
    ['næste halvår', '2027-01-01..2027-06-30'],
    ['første kvartal', '2027-01-01..2027-03-31'],
    ['året 2027', '2027-01-01..2027-12-31'],
    ['om et halvt år', '2027-05-01..2027-05-31'],
    ['mid-January', '2027-01-11..2027-01-20'],
    ['sidst på måneden', '2026-11-21..2026-11-30'],
    ['resten af året', '2026-11-21..2026-12-31'],
    ['resten af skoleåret', '2026-11-21..2027-07-31'],
    ['ugen efter uge 7', '2027-02-22..2027-02-28'],
    ['i ugen efter påske', '2027-03-29..2027-04-04'],
    ['the week after week 50', '2026-12-14..2026-12-20'],
    ['ugen efter d. 3. marts', '2027-03-08..2027-03-14'],
    ['the rest of the week', '2026-11-21..2026-11-22'],
    ['de næste tre uger', '2026-11-21..2026-12-12'],
    ['inden for to uger', '2026-11-21..2026-12-05'],
    ['de sidste 14 dage', '2026-11-07..2026-11-21'],
    ['next 3 months', '2026-11-21..2027-02-21'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['2026-08-01T08:00', 'juni', '2027-06-01..2027-06-30'],
    ['2027-06-15T08:00', 'i september', '2027-09-01..2027-09-30'],
    ['2027-06-15T08:00', 'i marts', '2027-03-01..2027-03-31'],
    ['2027-03-01T08:00', 'i september', '2026-09-01..2026-09-30'],
    ['2026-12-31T23:59', 'i januar', '2027-01-01..2027-01-31'],
    ['2026-12-31T23:59', 'i morgen', '2027-01-01'],
    ['2026-12-31T23:59', 'næste uge', '2027-01-04..2027-01-10'],
    ['2026-12-31T23:59', 'uge 53', '2026-12-28..2027-01-03'],
    ['2026-12-31T23:59', 'uge 1', '2027-01-04..2027-01-10'],
    ['2028-02-29T12:00', 'i dag', '2028-02-29'],
    ['2028-02-28T12:00', 'i morgen', '2028-02-29'],
    ['2028-02-29T12:00', '29/2', '2028-02-29'],
    ['2028-02-29T12:00', 'om en måned', '2028-03-01..2028-03-31'],
    ['2026-10-25T02:30', 'i morgen', '2026-10-26'],
    ['2026-10-24T12:00', 'om 2 dage', '2026-10-26'],
    ['2027-03-28T03:30', 'i går', '2027-03-27'],
    ['2027-03-27T12:00', 'på onsdag', '2027-03-31'],
  ])('at %s "%s" is %s', (now, text, expected) => {
    expect(read(text, now)).toBe(expected)
  })

  it('offers the same month of the other year, and says that only the year was open', () => {
    const [september] = parsePeriods('i september', saturday)
    expect(september?.alternative).toEqual({ from: '2027-09-01', to: '2027-09-30', why: 'year' })
    const [march] = parsePeriods('i marts', saturday)
    expect(march?.alternative).toEqual({ from: '2026-03-01', to: '2026-03-31', why: 'year' })
    expect(parsePeriods('marts 2027', saturday)[0]?.alternative).toBeUndefined()
  })
})

it('ends the year where the school year ends, when it is said in the spring', () => {
  expect(read('resten af året', '2027-02-01T10:00')).toBe('2027-02-01..2027-07-31')
})
