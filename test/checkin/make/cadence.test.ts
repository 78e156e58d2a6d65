// How often a series asks: as people write it on a phone, as cron, and as it is said back.
import { describe, expect, it } from 'vitest'
import { findCadence, readCadence } from '../../../src/checkin/make/cadence/read.js'
import { sayCadence } from '../../../src/checkin/make/cadence/say.js'

const thursdays = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'

describe('a rhythm is read', () => {
  it.each([
    ['hver anden torsdag kl. 14', thursdays, '14:00'],
    ['Hver anden torsdag kl 14.15', thursdays, '14:15'],
    ['hver 2. torsdag 14:30', thursdays, '14:30'],
    ['hver anden torsdag kl. 2', thursdays, '14:00'],
    ['every other Thursday at 2 pm', thursdays, '14:00'],
    ['every second thursday at 14:00', thursdays, '14:00'],
    ['hver tredje mandag', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO', '14:15'],
    ['hver anden uge', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '14:15'],
    ['hver anden uge om tirsdagen kl. 9', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '09:00'],
    ['hver 14. dag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '14:15'],
    ['every fortnight', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '14:15'],
    ['den første tirsdag i måneden', 'FREQ=MONTHLY;BYDAY=1TU', '14:15'],
    ['den foerste tirsdag i maaneden kl 10', 'FREQ=MONTHLY;BYDAY=1TU', '10:00'],
    ['første tirsdag i hver måned', 'FREQ=MONTHLY;BYDAY=1TU', '14:15'],
    ['den sidste fredag i måneden kl. 13', 'FREQ=MONTHLY;BYDAY=-1FR', '13:00'],
    ['the first Tuesday of the month', 'FREQ=MONTHLY;BYDAY=1TU', '14:15'],
    ['den første tirsdag i hver anden måned', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU', '14:15'],
    ['hver måned', 'FREQ=MONTHLY;BYDAY=1WE', '14:15'],
    ['en gang om måneden', 'FREQ=MONTHLY;BYDAY=1WE', '14:15'],
    ['den 15. i måneden', 'FREQ=MONTHLY;BYMONTHDAY=15', '14:15'],
    ['0 14 * * 4#1', 'FREQ=MONTHLY;BYDAY=1TH', '14:00'],
    ['30 9 15 * *', 'FREQ=MONTHLY;BYMONTHDAY=15', '09:30'],
  ])('%s', (text, rule, time) => {
    expect(readCadence(text)).toMatchObject({ cadence: { rule, time } })
  })

  it.each([
    'hver torsdag kl. 14',
    'hver tirsdag og torsdag',
    'hver uge',
    'every Thursday',
    'om torsdagen',
    '0 14 * * 4',
    '0 14 * * thu',
  ])('%s is every other time, as nobody is asked more often', text => {
    const read = readCadence(text)
    expect(read).toMatchObject({ cadence: { isThinned: true } })
    expect(read && 'cadence' in read && read.cadence.rule).toContain('INTERVAL=2')
  })

  it.each([
    ['hver anden lørdag', 'weekend'],
    ['every other Sunday at 10', 'weekend'],
    ['0 10 * * 0', 'weekend'],
    ['hver anden torsdag kl. 19', 'hours'],
    ['hver anden torsdag kl. 7', 'hours'],
    ['0 5 * * 4', 'hours'],
  ])('%s is told back as %s', (text, problem) => {
    expect(readCadence(text)).toMatchObject({ problem })
  })

  it.each([
    'torsdag',
    'i morgen kl. 14',
    'når vi har tid',
    'hver anden torsdag eller deromkring',
    '0 14 * 6 4',
    '99 14 * * 4',
    '0 14 31 * *',
    'den femte torsdag i måneden',
    '',
  ])('“%s” is none, and none is guessed', text => {
    expect(readCadence(text)).toBeUndefined()
  })

  it('in the middle of a sentence, with where it stood', () => {
    const text = 'matematiknetværket hver anden torsdag kl. 14'
    const found = findCadence(text)
    expect(found && text.slice(found.start, found.end)).toBe('hver anden torsdag kl. 14')
  })
})

describe('a rhythm is said', () => {
  it.each([
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      '14:00',
      'hver anden torsdag kl. 14',
      'every other Thursday at 14:00',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO',
      '14:15',
      'hver tredje mandag kl. 14.15',
      'every third Monday at 14:15',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1TU',
      '09:30',
      'den første tirsdag i måneden kl. 9.30',
      'the first Tuesday of the month at 9:30',
    ],
    [
      'FREQ=MONTHLY;BYDAY=-1FR',
      '13:00',
      'den sidste fredag i måneden kl. 13',
      'the last Friday of the month at 13:00',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15',
      '14:15',
      'den 15. i måneden kl. 14.15',
      'day 15 of the month at 14:15',
    ],
  ])('%s', (rule, time, da, en) => {
    expect(sayCadence('da', { rule, time })).toBe(da)
    expect(sayCadence('en', { rule, time })).toBe(en)
  })

  it('so that the form can read back what it shows', () => {
    for (const rule of [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      'FREQ=MONTHLY;BYDAY=1TU',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE',
      'FREQ=MONTHLY;BYMONTHDAY=15',
    ])
      for (const lang of ['da', 'en'] as const)
        expect(readCadence(sayCadence(lang, { rule, time: '14:15' }))).toEqual(
          expect.objectContaining({ cadence: { rule, time: '14:15' } }),
        )
  })
})
