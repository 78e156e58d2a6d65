// A question about one certain meeting on a wrong day is told the right one; a question about the day alone is told that there is
// nothing, and no other day.
import { describe, expect, it } from 'vitest'
import { daysIn, idsOf } from '../../support/asking.js'
import { askBakkeby } from './bakkeby.js'

describe('a certain meeting on another day', () => {
  it.each([
    ['er naturfagsmødet d. 15. december?', 'sci1@bakkeby', '8. december'],
    ['er naturfagsmødet d. 10. februar?', 'sci2@bakkeby', '9. februar'],
    ['ligger næste møde i naturfagsnetværket den 7/12?', 'sci1@bakkeby', '8. december'],
    ['er læringslabbet for hold B d. 9. december', 'lab2-b@bakkeby', '10. december'],
    ['er det d. 9. december, hold B har læringslab?', 'lab2-b@bakkeby', '10. december'],
    ['er det på onsdag vi skal til naturfagsmøde', 'sci1@bakkeby', '8. december'],
    ['is the science meeting on 15 December?', 'sci1@bakkeby', '8 December'],
    ['is it on 9 December that hold B has its lab?', 'lab2-b@bakkeby', '10 December'],
  ])('%s', (question, id, day) => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.reply.text).toMatch(/^(?:Nej|No), /)
    expect(answer.reply.text).toContain(day)
    expect(idsOf(answer)).toEqual([id])
  })
})

describe('a day alone', () => {
  it.each([
    'er der møde i naturfagsnetværket d. 15. december?',
    'mødes naturfagsnetværket d. 15. december',
    'er mødet d. 15. december aflyst?',
    'does the science network meet on 15 December?',
  ])('%s', question => {
    const answer = askBakkeby('Ida Falk', question)
    expect(idsOf(answer)).toEqual([])
    expect(answer.reply.text).toMatch(/ingen|no /)
    expect(daysIn(answer.reply.text)).toEqual(['15-12'])
  })
})
