// A denial is a claim: what a record bears may not be denied, and nothing is empty where nobody has looked.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { groundsOf, joinGrounds, noGrounds } from '../../../src/ask/verify/grounds.js'
import { wrongClaims } from '../../../src/ask/verify/verify.js'
import { PersonId } from '../../../src/core/ids.js'
import { instantOf } from '../../../src/core/time.js'
import { viewerOf } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'

const now = instantOf('2026-11-23T08:00', 'Europe/Copenhagen')
const { programme } = loadSample(now)
const id = PersonId.parse('mads.iversen@havrelund.example')
const me = programme.people.find(each => each.id === id)
const snapshot = createSnapshot({ version: 1, programme }, now)
const seeing = { snapshot, viewer: viewerOf(me, '2026-11-23'), now }

/** What is wrong in a reply after those questions. */
function wrongIn(reply: string, ...asked: readonly string[]) {
  const grounds = asked.map(each => groundsOf(answerQuestion(each, seeing), seeing))
  const lang = /\b(?:the|there|no|you)\b/i.test(reply) ? 'en' : 'da'
  return wrongClaims(reply, joinGrounds([noGrounds(asked.join('\n')), ...grounds]), {
    ...seeing,
    lang,
  })
}

const lab = 'Hvornår er næste læringslab for hold 2?'
const maths = 'Hvem koordinerer matematiknetværket?'
const may = 'har jeg noget tirsdag d. 11. maj?'

describe('A denial', () => {
  it.each([
    ['Hold 2 har ikke læringslab d. 9. december.', lab],
    ['Hold 2 har ikke lab d. 9. december, men d. 10.', lab],
    ['Du har ingen møder i december.', lab],
    ['Der er ingen møder i uge 50.', lab],
    ['Der er ingen læringslabs for hold 2 i år.', lab],
    ['Læringslabbet er ikke kl. 9-15.', lab],
    ['Du har fri d. 9. december.', lab],
    ['Hold 2 har ingen læringslab d. 16. december.', lab],
    ['There is no learning lab for hold 2 in December.', lab],
    ['Matematiknetværket har ingen koordinator.', maths],
    ['Nej, onsdag d. 12. maj har du ingen møder.', may],
    ['Nej, tirsdag d. 12. maj har du ingen møder.', may],
    ['Du har ingen møder i maj.', may],
  ])('of what is so, or of where nobody looked, is wrong: %s', (reply, ...asked) => {
    expect(wrongIn(reply, ...asked)).not.toEqual([])
  })

  it.each([
    ['Nej, tirsdag d. 11. maj har du ingen møder.', may],
    ['Nej, du har ikke noget d. 11. maj.', may],
    ['Nej, den 11. maj er fri for møder.', may],
    ['Jeg kan ikke se, hvem der holder læringslabbet d. 9. december.', lab],
    ['Der står ikke noget om mad til læringslabbet d. 9. december.', lab],
    ['Glem ikke læringslabbet d. 9. december!', lab],
    ['Det er ikke kun hold 2, der skal på lab, men det er d. 9. december.', lab],
    ['Det ved jeg ikke, men hold 2 har læringslab d. 9. december.', lab],
    ['Hvis du ikke kan d. 9. december, så sig det til din leder.', lab],
  ])('of what is not so, and not to know, is right: %s', (reply, ...asked) => {
    expect(wrongIn(reply, ...asked)).toEqual([])
  })
})
