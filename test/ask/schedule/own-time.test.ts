// One's own time: free or taken, what clashes, how much there is of it. The first word is a yes or a no that is right.
import { describe, expect, it } from 'vitest'
import { datesIn, idsOf } from '../../support/asking.js'
import { askBakkeby } from './bakkeby.js'

describe('free or taken', () => {
  it.each([
    ['Ida Falk', 'er jeg optaget d. 8. december?', /^Ja, /, ['lab2-a@bakkeby', 'sci1@bakkeby']],
    ['Ida Falk', 'er jeg fri d. 8. december?', /^Nej, /, ['lab2-a@bakkeby', 'sci1@bakkeby']],
    ['Ida Falk', 'er jeg ledig tirsdag d. 8. december kl. 15.30?', /^Nej, /, ['sci1@bakkeby']],
    ['Ida Falk', 'har jeg tid d. 9. december', /^Ja, onsdag d\. 9\. december/, []],
    ['Ida Falk', 'har jeg fri på onsdag?', /^Ja, onsdag d\. 25\. november/, []],
    ['Ida Falk', 'kan jeg d. 8. december kl. 8?', /^Ja, /, []],
    ['Ida Falk', 'kan jeg d. 8. december kl. 16?', /^Ja, /, []],
    ['Ida Falk', 'er vi optaget i uge 50', /^Ja, /, ['lab2-a@bakkeby', 'sci1@bakkeby']],
    ['Ida Falk', 'er jeg optaget', /^Nej, /, []],
    ['Ole Bech', 'er jeg booket onsdag d. 9. december', /^Ja, Lederforum/, ['leaders@bakkeby']],
    ['Ida Falk', 'am I free on 8 December?', /^No, /, ['lab2-a@bakkeby', 'sci1@bakkeby']],
    ['Ida Falk', 'am I busy on 9 December', /^No, on Wednesday 9 December/, []],
  ])('%s: %s', (as, question, text, ids) => {
    const answer = askBakkeby(as, question)
    expect(answer.kind).toBe('answer')
    expect(answer.reply.text).toMatch(text)
    expect(idsOf(answer)).toEqual(ids)
  })

  it('says that only this calendar is known, where nothing stands in it', () => {
    expect(askBakkeby('Ida Falk', 'er jeg fri på onsdag?').reply.text).toContain(
      'ikke resten af din kalender',
    )
  })

  it('says of others no more than the asker may see, and never that they are free', () => {
    const seen = askBakkeby('Ida Falk', 'er Bo Krag optaget d. 8. december?')
    expect(seen.reply.text).toMatch(/^Ja, /)
    const closed = askBakkeby('Ida Falk', 'er Ole Bech fri d. 9. december?')
    expect(closed.reply.text).not.toMatch(/^(?:Ja|Nej)/)
    expect(closed.reply.text).toContain('møder, jeg ikke kan vise dig')
    expect(closed.sources).toEqual([])
  })
})

describe('what clashes', () => {
  it.each([
    ['har jeg to møder samtidig?', /^Ja, /],
    ['er der noget der overlapper for mig i december', /^Ja, /],
    ['kolliderer lab 2 med noget?', /^Ja, /],
    ['kolliderer naturfagsmødet med lab 2?', /^Ja, /],
    ['ligger lab 2 oveni noget', /^Ja, /],
    ['do I have any clashes?', /^Yes, /],
    ['does lab 2 overlap with anything?', /^Yes, /],
  ])('%s', (question, text) => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.reply.text).toMatch(text)
    expect(idsOf(answer).sort()).toEqual(['lab2-a@bakkeby', 'sci1@bakkeby'])
    expect(answer.reply.text).toContain('kl. 9-15'.slice(answer.reply.lang === 'da' ? 0 : 99))
  })

  it.each([
    ['Jan Dam', 'har jeg to møder samtidig?'],
    ['Ida Falk', 'har jeg to møder samtidig i februar?'],
    ['Ida Falk', 'kolliderer naturfagsmødet i februar med noget'],
  ])('%s: %s is answered with no, and names no date but those asked about', (as, question) => {
    const answer = askBakkeby(as, question)
    expect(answer.reply.text).toMatch(/^Nej, /)
  })

  it('is not made of a meeting that ends when the other begins, nor of a cancelled one', () => {
    expect(askBakkeby('Mette Bohr', 'har jeg to møder samtidig').reply.text).toMatch(/^Nej, /)
    expect(askBakkeby('Ida Falk', 'har jeg to møder samtidig i april').reply.text).toMatch(/^Nej, /)
  })
})

describe('how much it is together', () => {
  it.each([
    ['hvor mange timer bruger jeg på møder i december?', '9 timer i alt: 2 møder'],
    ['hvor lang tid er naturfagsmøderne tilsammen', '4 timer og 30 minutter i alt: 2 møder'],
    [
      'hvor mange timer er læringslabs i alt for hold A',
      '12 timer i alt: 2 læringslabs for Hold A (6 timer hver)',
    ],
    ['how many hours of meetings do I have in December', '9 hours in total: 2 meetings'],
  ])('%s', (question, text) => {
    expect(askBakkeby('Ida Falk', question).reply.text.toLowerCase()).toContain(text.toLowerCase())
  })

  it('leaves the length of one meeting as it is', () => {
    expect(askBakkeby('Ida Falk', 'hvor lang tid varer lab 2').reply.text).toContain(
      'Det varer 6 timer',
    )
  })
})

describe('a guest', () => {
  it.each([
    'er jeg optaget i morgen',
    'har jeg to møder samtidig',
    'er onsdag ledig',
    'am I free on Wednesday',
    'hvor mange timer bruger jeg på møder',
  ])('has no time of their own here: %s', question => {
    const answer = askBakkeby('guest', question)
    expect(answer.kind).toBe('refused')
    expect(datesIn(answer.reply.text)).toEqual([])
  })
})

describe('clashes, in the words people have for them', () => {
  it.each([
    'er jeg dobbeltbooket',
    'er jeg dobbelt booket?',
    'støder nogen af mine møder sammen?',
    'ramler mine møder sammen',
    'skal jeg være to steder på én gang',
    'overlapper nogle af mine møder',
    'am I double-booked',
    'are any of my meetings clashing',
  ])('%s', question => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.reply.text).toMatch(/^(?:Ja|Yes), /)
    expect(idsOf(answer)).toEqual(['lab2-a@bakkeby', 'sci1@bakkeby'])
  })
})

describe('two meetings, one of them with a number', () => {
  it.each([
    'kan jeg både nå lab 2 og naturfagsmødet d. 8. december',
    'kan jeg nå naturfagsmødet efter lab 2',
    'når jeg naturfagsmødet efter lab 2?',
    'can I make the science meeting after lab 2',
  ])('%s', question => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.reply.text).toMatch(/^(?:Nej|No), /)
    expect(idsOf(answer)).toEqual(['lab2-a@bakkeby', 'sci1@bakkeby'])
  })
})

describe('a school as the place', () => {
  it('is where one’s own meetings are held, where there are some ahead', () => {
    expect(idsOf(askBakkeby('Jan Dam', 'hvornår er jeg på Havskolen næste gang'))).toEqual([
      'sci1@bakkeby',
    ])
  })
  it('is everybody’s where it asks what is held there', () => {
    expect(idsOf(askBakkeby('Ole Bech', 'hvilke møder holdes på Havskolen'))).toContain(
      'sci1@bakkeby',
    )
  })
  it('is whose they are where one belongs to it', () => {
    expect(idsOf(askBakkeby('Ida Falk', 'hvornår er der lab på Havskolen'))).toEqual([
      'lab2-a@bakkeby',
    ])
  })
})

describe('what no calendar tells', () => {
  it.each([
    'hvem har meldt afbud til lab 2',
    'hvem har ikke svaret på invitationen til lab 2',
    'hvem kommer ikke til naturfagsmødet',
    'hvilke dage arbejder Grethe Holm',
    'who has declined lab 2',
  ])('%s', question => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.kind).toBe('unknown')
    expect(datesIn(answer.reply.text)).toEqual([])
  })
})
