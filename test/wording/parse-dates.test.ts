// Reads as a specification of what people write about time and which days they mean.
// Saturday 21 November 2026 is "now" unless a case says otherwise; it lies in week 47 of school year 2026/27.
import { describe, expect, it } from 'vitest'
import type { Holiday } from '../../src/model/programme.js'
import { parseDates, parsePeriods } from '../../src/wording/parse-dates.js'
import { earliestDay, latestDay } from '../../src/wording/time/rules/reading.js'

const saturday = '2026-11-21T10:00'

/** All periods of a text as `from` or `from..to`. */
function read(text: string, now = saturday, holidays: readonly Holiday[] = []): string {
  return parsePeriods(text, now, holidays)
    .map(({ from, to }) => (from === to ? from : `${from}..${to}`))
    .join(' + ')
}

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
