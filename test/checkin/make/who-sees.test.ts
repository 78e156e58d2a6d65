// “Hvem kan se hvad?” and the page for unions, of any settings there can be: what is said follows them, and never says more than the mechanism
// carries.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/checkin/make/facts.js'
import { type Promised, whoSees } from '../../../src/checkin/make/who-sees.js'
import { NetworkId, PersonId } from '../../../src/core/ids.js'
import { checkinLimits, ScaleId, SplitBy } from '../../../src/model/round.js'
import { at, nordlundAt } from '../../support/programme.js'
import { who } from './making.js'

const here = { snapshot: nordlundAt('2026-11-30T10:00'), today: '2026-11-30' }
const people = [who.karen, who.peter, who.jonas].map(id => PersonId.parse(id))

const settings: fc.Arbitrary<Promised> = fc.record({
  author: fc.constantFrom(...people),
  network: fc.constantFrom(...['matematik', 'laesning'].map(id => NetworkId.parse(id))),
  questions: fc.array(
    fc.record({
      text: fc.constant('Hvordan går det?'),
      scale: fc.constantFrom(...ScaleId.options),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  takesComments: fc.boolean(),
  split: fc.option(fc.constantFrom(...SplitBy.options), { nil: undefined }),
  addressees: fc.subarray(people),
  kind: fc.constantFrom('meeting' as const, 'series' as const),
  state: fc.constantFrom('draft' as const, 'open' as const, 'closed' as const, 'stopped' as const),
  closesAt: fc.constant(at('2026-12-03T20:00')),
})
const any = (check: (round: Promised, lang: 'da' | 'en') => void) =>
  fc.assert(fc.property(settings, fc.constantFrom('da' as const, 'en' as const), check), {
    seed: 9,
    numRuns: 200,
  })
const nameOf = (id: string) => here.snapshot.people.get(PersonId.parse(id))?.name ?? ''

describe('who can see what', () => {
  it('names everybody who gets the picture, and nobody else but those who do not answer', () => {
    any((round, lang) => {
      const { text } = whoSees(here, round, lang)
      for (const id of round.addressees) expect(text).toContain(nameOf(id))
      if (!round.addressees.includes(PersonId.parse(who.jonas)) && round.author !== who.jonas)
        expect(text).not.toContain(nameOf(who.jonas))
      expect(text).toContain(String(checkinLimits.fewest))
    })
  })

  it('says never “anonymous”, nor that something can no longer be found', () => {
    any((round, lang) => {
      const { text } = whoSees(here, round, lang)
      expect(text).not.toMatch(
        /anonym|længere findes|no longer be found|garant|umulig|impossible/iu,
      )
    })
  })

  it('says while it is open that whoever runs the server could find an answer, and that it is over once it is', () => {
    any((round, lang) => {
      const { text } = whoSees(here, round, lang)
      const isOver = round.state === 'closed' || round.state === 'stopped'
      expect(/driver serveren|runs the server/u.test(text)).toBe(!isOver)
      expect(/Der er lukket|It is closed/u.test(text)).toBe(isOver)
    })
  })

  it('speaks of comments and of a split exactly where there are any', () => {
    any((round, lang) => {
      const { text } = whoSees(here, round, lang)
      expect(/mindst 3 har skrevet|at least 3 have written/u.test(text)).toBe(round.takesComments)
      const isSplit = /Billedet kan deles op|The picture may be divided/u.test(text)
      expect(isSplit).toBe(round.split !== undefined)
    })
  })
})

describe('the page for unions and safety people', () => {
  it('has every question with its words, and all that “who can see what” says', () => {
    any((round, lang) => {
      const page = factsOf(here, round, lang).text
      for (const line of whoSees(here, round, lang).text.split('\n').slice(1))
        expect(page).toContain(line)
      for (const { text } of round.questions) expect(page).toContain(text)
      expect(page).toContain(nameOf(round.author))
    })
  })
})
