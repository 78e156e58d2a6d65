// What the check lets through and what it stops, one kind at a time: the same sentence true and false. The turn has asked for the maths
// network's spring, its people, the labs of all three hold, two tools and a page of the sample network.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { type Grounds, groundsOf, joinGrounds } from '../../../src/ask/verify/grounds.js'
import { wrongClaims } from '../../../src/ask/verify/verify.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'
import { hostile } from '../../support/hostile/any-text.js'
import { at } from '../../support/programme.js'

const now = at('2026-11-25T12:05')
const stored = loadSample(now)
const snapshot = createSnapshot(stored, now)
const mads = stored.programme.people.find(({ name }) => name === 'Mads Tved Iversen')
const seeing = { snapshot, viewer: viewerOf(mads, '2026-11-25'), now }
const grounds: Grounds = {
  ...joinGrounds(
    [
      'Hvilke møder har matematiknetværket i foråret?',
      'Hvem er koordinator for matematiknetværket?',
      'Hvem er med i matematiknetværket?',
      'Hvornår er læringslab 2 for hold 1?',
      'Hvornår er læringslab 2 for hold 2?',
      'Hvornår er læringslab 2 for hold 3?',
      'Hvad er boblediagram?',
      'Hvor lang tid tager elevinterview?',
      'Hvad er aflyst?',
      'Hvilke møder er der i juli?',
    ].map(question => groundsOf(answerQuestion(question, seeing), seeing)),
  ),
  question: 'hvad sker der i foråret, og er der noget i juli?',
}

function kinds(reply: string, lang: 'da' | 'en' = 'da'): string[] {
  return wrongClaims(reply, grounds, { ...seeing, lang }).map(({ kind }) => kind)
}

describe('a day', () => {
  it.each([
    'Læringslab 2 for hold 2 er onsdag d. 9. december.',
    'Læringslab 2 for hold 2 er den 9/12.',
    'Læringslab 2 for hold 2 er 2026-12-09, altså om 14 dage.',
    'Læringslab 2 for hold 2 er om to uger, onsdag d. 9. (uge 50).',
    'Lab 2 er 1. december for hold 1, 9. december for hold 2 og 19. januar for hold 3.',
    'Matematiknetværket mødes d. 27. januar, 2. februar, 10. marts og 19. maj.',
    'Den 9. december, kl. 9-15, har hold 2 læringslab.',
    'Der er ingen møder i juli.',
  ])('may be told as it is: %s', reply => expect(kinds(reply)).toEqual([]))

  it.each([
    ['of another hold', 'Læringslab 2 for hold 2 er tirsdag d. 1. december.'],
    ['and two that are swapped', 'Lab 2 er 9. december for hold 1 og 1. december for hold 2.'],
    ['with another weekday', 'Læringslab 2 for hold 2 er torsdag d. 9. december.'],
    ['in another week', 'Læringslab 2 for hold 2 er d. 9. december, i uge 49.'],
    ['counted wrong', 'Læringslab 2 for hold 2 er om 13 dage.'],
    ['before its hold', 'Den 1. december, kl. 9-15, har hold 2 læringslab.'],
    [
      'beside how far off another day is',
      'Læringslab 2 for hold 2 er om 13 dage, onsdag d. 9. december.',
    ],
    ['that nothing has', 'Matematiknetværket mødes d. 28. januar.'],
    ['in a week that nobody reckons', 'Læringslab 2 for hold 2 er i anden uge i december.'],
    ['in a rhythm that nobody reckons', 'Matematiknetværket mødes hver anden onsdag.'],
    ['before a week', 'Læringslab 2 for hold 2 er inden uge 51.'],
    ['in a sentence after', 'Næste for hold 2 er Læringslab 2. Det er tirsdag d. 1. december.'],
  ])('may not be one %s', (_, reply) => expect(kinds(reply)).not.toEqual([]))
})

describe('hours and places', () => {
  it.each([
    'Netværksmøde 4 er d. 27. januar kl. 13.30-15.30 på Østerskolen, personalerummet.',
    'Netværksmøde 4 begynder klokken halv to og slutter halv fire.',
    'Netværksmøde 4 varer to timer.',
    'Boblediagrammet tager en halv time til tre kvarter.',
    'Netværksmøde 4 er onsdag den syvogtyvende januar.',
  ])('may be told as they are: %s', reply => expect(kinds(reply)).toEqual([]))

  it.each([
    ['the end for the beginning', 'Netværksmøde 4 d. 27. januar begynder kl. 15.30.'],
    ['both the wrong way round', 'Netværksmøde 4 d. 27. januar er kl. 15.30-13.30.'],
    ['those of another meeting', 'Netværksmøde 4 d. 27. januar er kl. 9-15.'],
    ['a quarter too long', 'Netværksmøde 4 varer to timer og et kvarter.'],
    ['another day in words', 'Netværksmøde 4 er den otteogtyvende januar.'],
    ['too long', 'Netværksmøde 4 d. 27. januar varer tre timer.'],
    ['another place that is known', 'Netværksmøde 4 d. 27. januar er på Kærgårdskolen, PLC.'],
    ['a place that nobody knows', 'Netværksmøde 4 d. 27. januar er på Ellemosehallen.'],
    [
      'of another, told after its day',
      '- Netværksmøde 4: 27. januar kl. 13.30-15.30, Kærgårdskolen',
    ],
    ['another room', 'Vidensdag 3 d. 2. februar er på Rådhuset, lokale 2.15.'],
  ])('may not be %s', (_, reply) => expect(kinds(reply)).not.toEqual([]))
})

describe('people and numbers', () => {
  it.each([
    'Søren Lyngbjerg er koordinator, og Anne Brogaard er stedfortræder.',
    'I matematiknetværket er I syv.',
    'Netværksmøde 4 er d. 27. januar. Netværksmøde 5 ligger seks uger efter, d. 10. marts.',
    'Der er fire møder i matematiknetværket i foråret.',
    'Boblediagrammet tager 30-45 minutter, og et elevinterview tager 15 min pr. gruppe.',
    'Skriv til soeren.lyngbjerg@havrelund.example.',
    'Du kan gøre to ting: spørge din leder eller skrive til mig. Sig endelig til!',
  ])('may be told as they are: %s', reply => expect(kinds(reply)).toEqual([]))

  it.each([
    ['somebody in the role of another', 'Anne Brogaard er koordinator for matematiknetværket.'],
    ['somebody invented', 'Koordinatoren er Karen Holmegaard.'],
    [
      'a number of weeks between',
      'Netværksmøde 4 er d. 27. januar. Netværksmøde 5 ligger otte uger efter, d. 10. marts.',
    ],
    ['a count', 'Der er seks møder i matematiknetværket i foråret.'],
    ['a count in one month', 'Matematiknetværket har fem møder i marts og ét i maj.'],
    ['a count of what is listed', 'Der er tre møder: 27. januar og 10. marts.'],
    ['the length of another tool', 'Boblediagrammet tager 15 minutter.'],
    ['an address', 'Skriv til soeren@havrelund.example.'],
    [
      'the address of another',
      'Anne Brogaard (soeren.lyngbjerg@havrelund.example) er stedfortræder.',
    ],
    ['a telephone number', 'Ring på 70 12 34 56.'],
    ['a link', 'Læs mere på https://havrelund.example/boble.'],
    [
      'the link of another tool',
      'Boblediagram: https://havrelund.example/vaerktoejer/elevinterview',
    ],
    ['a tool', 'Prøv værktøjet Rollekompasset til samtalen.'],
    ['a tool with the name of a known one in it', 'Prøv PAF-hjulet til samtalen.'],
    ['a tool marked as a name', 'Tag gerne noget fra *Tegnkufferten* med.'],
    ['a school of two words', 'På hold 2 er også Hybenkærets Skole.'],
    ['a school', 'På hold 2 er også Hybenkærskolen.'],
  ])('may not be %s that is not so', (_, reply) => expect(kinds(reply)).not.toEqual([]))
})

describe('what is off', () => {
  it('may be said, and nothing else may', () => {
    expect(kinds('Læsenetværkets netværksmøde 4 d. 11. marts er aflyst.')).toEqual([])
    expect(kinds('Læsenetværket mødes torsdag d. 11. marts kl. 13-15.30.')).toContain('status')
    expect(kinds('Læringslab 2 for hold 2 er aflyst.')).toEqual(['status'])
    expect(kinds('Netværksmøde 4 er flyttet til d. 27. januar.')).toEqual(['status'])
  })
})

describe('English', () => {
  it.each([
    'Learning lab 2 for hold 2 is on Wednesday, December 9th, from 9 am to 3 pm.',
    'Matematiknetværket meets on 27 January and 10 March, at half past one.',
    'It takes 30-45 minutes to do a Boblediagram.',
  ])('may be as it is: %s', reply => expect(kinds(reply, 'en')).toEqual([]))

  it.each([
    'Learning lab 2 for hold 2 is on Tuesday, December 1st.',
    'Learning lab 2 for hold 2 is on December 9th from 10 am to 3 pm.',
    'Matematiknetværket meets on 28 January.',
  ])('may not be otherwise: %s', reply => expect(kinds(reply, 'en')).not.toEqual([]))
})

describe('any text', () => {
  const seed = 20261125

  it('is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), text => {
        expect(Array.isArray(wrongClaims(text, grounds, { ...seeing, lang: 'da' }))).toBe(true)
      }),
      { seed, numRuns: 100 },
    )
  })

  it('of the parts that the readers look for, in any order, takes no time that grows faster than it does', () => {
    const parts = [
      'd. 9.',
      ' og ',
      ', ',
      'december',
      ' 3',
      '/',
      '-',
      'kl. ',
      'uge ',
      '.',
      ' til ',
      'Læringslab ',
      'hold ',
      '(',
      '\n',
      '2026',
      'en halv ',
      'P1',
      '@',
      'https://',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 300 }), list => {
        const start = performance.now()
        wrongClaims(list.join(''), grounds, { ...seeing, lang: 'en' })
        // That it has run away, however busy the machine.
        expect(performance.now() - start).toBeLessThan(10_000)
      }),
      { seed, numRuns: 60 },
    )
  })

  it.each(hostile.map((text, nth) => [nth, text]))('hostile %i over and over', (_, text) => {
    const start = performance.now()
    wrongClaims(text.repeat(40).slice(0, 4000), grounds, { ...seeing, lang: 'da' })
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
