// When a reminder goes, in words: as a meeting plan, a form and a sentence have it, and as Pejling writes it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReminders, sayOffset, writeReminders } from '../../src/wording/reminder-offsets.js'

describe('Reading when a reminder goes', () => {
  it.each([
    ['5 skoledage 09:00; samme dag 07:00', ['-5sd@09:00', '-0d@07:00']],
    ['5 skoledage før kl. 9 og samme dag kl. 7', ['-5sd@09:00', '-0d@07:00']],
    ['3 skoledage før kl. 8', ['-3sd@08:00']],
    ['3 hverdage inden kl. 8.30', ['-3sd@08:30']],
    ['en uge før', ['-7d@09:00']],
    ['2 uger før kl. 10', ['-14d@10:00']],
    ['dagen før', ['-1d@09:00']],
    ['dagen før kl. 14', ['-1d@14:00']],
    ['samme dag', ['-0d@07:00']],
    ['en time før', ['-1h']],
    ['60 minutter', ['-60m']],
    ['1 uge kl. 8 og 60 minutter', ['-7d@08:00', '-60m']],
    ['3 school days before at 8 and same day at 7', ['-3sd@08:00', '-0d@07:00']],
    ['a week before', ['-7d@09:00']],
    ['an hour before', ['-1h']],
    ['samme dag; samme dag', ['-0d@07:00']],
    ['ingen', []],
    ['None', []],
    ['-', []],
  ])('%j is %j', (text, offsets) => expect(readReminders(text)).toEqual(offsets))

  it.each([
    '',
    'en gang imellem',
    '5 skoledage 09:00; snart',
    '3 skoledage før kl. 25',
    '3 skoledage før kl. 8.75',
    'torsdag kl. 8',
    '3',
  ])('%j cannot be read: half a list would be a guess', text =>
    expect(readReminders(text)).toBeUndefined(),
  )

  it('reads back what it writes itself, in both languages', () => {
    const at = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'))
    const calendar = fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('sd', 'd'), at)
      .map(([count, unit, clock]) => `-${count}${unit}@${clock}`)
    const sameDay = at.map(clock => `-0d@${clock}`)
    const elapsed = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('m', 'h'))
      .map(([count, unit]) => `-${count}${unit}`)
    const offsets = fc.uniqueArray(fc.oneof(calendar, sameDay, elapsed), { maxLength: 8 })
    fc.assert(
      fc.property(fc.constantFrom('da', 'en'), offsets, (lang, some) => {
        expect(readReminders(writeReminders(lang, some))).toEqual(some)
      }),
    )
  })
})

describe('Saying when a reminder goes', () => {
  it.each([
    ['-5sd@09:00', '5 skoledage før kl. 9', '5 school days before at 9:00'],
    ['-1sd@08:30', '1 skoledag før kl. 8.30', '1 school day before at 8:30'],
    ['-7d@09:00', '7 dage før kl. 9', '7 days before at 9:00'],
    ['-0d@07:00', 'samme dag kl. 7', 'same day at 7:00'],
    ['-60m', '60 minutter før', '60 minutes before'],
    ['-1h', '1 time før', '1 hour before'],
  ])('%j', (offset, danish, english) => {
    expect(sayOffset('da', offset)).toBe(danish)
    expect(sayOffset('en', offset)).toBe(english)
  })
})
