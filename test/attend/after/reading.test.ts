// Sentences that note something about a meeting, and the many that do not.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCode, readOrder } from '../../../src/attend/after/reading.js'

describe('An agreement is heard', () => {
  it.each([
    [
      'vi aftalte, at Mette laver et skema til d. 5. januar',
      'Mette laver et skema til d. 5. januar',
      '',
    ],
    [
      'Vi aftalte at alle læser kapitel 2 til næste gang.',
      'Alle læser kapitel 2 til næste gang',
      '',
    ],
    ['vi har aftalt at lave en fælles mappe', 'Lave en fælles mappe', ''],
    ['vi aftalt at jonas ringer til skolen', 'Jonas ringer til skolen', ''],
    ['vi besluttede at prøve regnehistorier i uge 3', 'Prøve regnehistorier i uge 3', ''],
    ['Vi blev enige om at holde et møde mere', 'Holde et møde mere', ''],
    [
      'på mødet i fredags aftalte vi, at Anne sender skemaet',
      'Anne sender skemaet',
      'på mødet i fredags',
    ],
    [
      'Vi aftalte på matematikmødet, at Anne sender skemaet',
      'Anne sender skemaet',
      'på matematikmødet',
    ],
    ['Aftale: Anne sender skemaet inden jul', 'Anne sender skemaet inden jul', ''],
    ['vi aftalte også at Anne sender skemaet', 'Anne sender skemaet', ''],
    ['Husk at vi aftalte at Anne sender skemaet', 'Anne sender skemaet', ''],
    ['Notér: vi aftalte at Anne sender skemaet', 'Anne sender skemaet', ''],
    ['kan du lige skrive ned at vi aftalte at Anne sender skemaet', 'Anne sender skemaet', ''],
    ['we agreed that Anne sends the form by 5 January', 'Anne sends the form by 5 January', ''],
    [
      'At the maths meeting we decided to try number stories',
      'Try number stories',
      'At the maths meeting',
    ],
    ['Agreement: Anne sends the form', 'Anne sends the form', ''],
  ])('in "%s"', (text, what, which) => {
    expect(readOrder(text)).toMatchObject({ does: 'agreement', what, which })
  })
})

describe('Other orders are heard', () => {
  it.each([
    ['Referatet ligger her: https://havrelund.example/referat-1.', 'minutes'],
    ['referat fra matematikmødet https://havrelund.example/r', 'minutes'],
    ['here are the minutes https://havrelund.example/r', 'minutes'],
    ['Notér hvem der kom til mødet i fredags', 'who'],
    ['noter hvem der var med i går', 'who'],
    ['registrer fremmøde', 'who'],
    ['fremmoede', 'who'],
    ['Hvem kom til mødet i fredags?', 'who'],
    ['note who came to the maths meeting', 'who'],
    ['Vis en kode til mødet', 'code'],
    ['mødekode', 'code'],
    ['show a code for the meeting', 'code'],
    ['Mødet er slut', 'show'],
    ['tilføj referat til mødet i fredags', 'show'],
    ['add the minutes', 'show'],
  ])('in "%s"', (text, does) => {
    expect(readOrder(text)).toMatchObject({ does })
  })
})

describe('A question is none of it', () => {
  it.each([
    'Hvad aftalte vi sidst?',
    'hvad blev vi enige om på matematikmødet',
    'Aftalte vi noget om regnehistorier?',
    'vi aftalte ikke noget',
    'Vi aftalte noget om mobiltelefoner, kan du huske hvad?',
    'Vi aftalte det sidste gang',
    'vi aftaler nærmere senere',
    'Vi beslutter det på næste møde i januar',
    'what did we agree last time',
    'we agreed nothing',
    'Hvem kommer til mødet på torsdag?',
    'hvem har svaret',
    'Hvornår er næste møde?',
    'Hvor ligger referatet?',
    'Kan jeg få referatet fra sidste møde?',
    'find referatet på https://havrelund.example/r?',
    'Hvad er koden til wifi?',
    'mød mig kl. 12',
    'tak',
    '',
  ])('"%s"', text => {
    expect(readOrder(text)).toBeUndefined()
  })

  it('whatever is written, it is read without throwing, and in time that grows with its length', () => {
    const words = fc.constantFrom(
      ...[
        'vi',
        'aftalte',
        'på',
        'mødet',
        ',',
        'at',
        'referat',
        'https://a.example',
        'we',
        'agreed',
      ],
      ...['notér', 'hvem', 'kom', 'kode', ':', '?', 'Mette', 'd. 5.', 'januar', '  '],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), parts => {
        const text = parts.join(' ')
        const since = performance.now()
        const order = readOrder(text)
        expect(performance.now() - since).toBeLessThan(10_000)
        if (order?.does === 'agreement') expect(order.what.length).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('A code', () => {
  it.each([
    ['K7PM', 'K7PM', false],
    ['k7pm', 'k7pm', false],
    ['Koden er k7pm.', 'k7pm', true],
    ['kode: K7PM', 'K7PM', true],
    ['jeg er her: K7PM', 'K7PM', true],
    ['the code is K7PM', 'K7PM', true],
  ])('is read in "%s"', (text, code, isSaid) => {
    expect(readCode(text)).toEqual({ code, isSaid })
  })

  it.each(['hvem', 'møde', 'hjælp', 'K7PM?', 'K0PM', 'K7PMX', 'kode', 'hvad er koden', '1234'])(
    'is not read in "%s"',
    text => {
      expect(readCode(text)).toBeUndefined()
    },
  )
})
