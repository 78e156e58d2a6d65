// What is to be done decides which deadline is meant: marking is no reporting, using no evaluating, getting an answer no applying. And
// whose deadlines are asked for, where it is those who lead schools.
import { describe, expect, it } from 'vitest'
import { datesIn, daysIn } from '../../support/asking.js'
import { sourcesOf } from '../../support/asking-library.js'
import { askSolkaer } from './solkaer.js'

describe('a deadline with the thing and another deed', () => {
  it.each([
    'hvornår skal naturprøverne være rettet',
    'hvornår skal naturprøverne afholdes',
    'when must the naturprøver be marked',
    'hvornår skal ORD-prøverne indberettes',
    'hvornår skal klippekortene bruges',
    'hvornår starter klippekortene',
    'when do the klippekort have to be used',
    'hvornår får vi trivselsdata',
    'hvornår skal trivselsdata være analyseret',
    'hvornår skal indsatsteorien evalueres',
    'hvornår får vi svar på ansøgningen om kompetencemidler',
    'hvornår bliver kompetencemidlerne udbetalt',
    'hvornår åbner tilmeldingen til vidensdagen',
    'hvornår skal jeg melde fra til vidensdagen',
    'hvornår skal jeg senest melde navnene til lab',
  ])('does not answer: %s', question => {
    const { kind, reply } = askSolkaer(question)
    expect(kind).toBe('unknown')
    expect(datesIn(reply.text)).toEqual([])
  })

  it('is one press away, without its date', () => {
    const { reply } = askSolkaer('hvornår skal klippekortene bruges')
    expect(reply.text).toBe('Den frist kender jeg ikke.')
    const labels = reply.blocks.flatMap(block =>
      block.type === 'actions' ? block.buttons.map(({ label }) => label) : [],
    )
    expect(labels).toContain('Frist: Evaluering af klippekort')
  })
})

describe('a deadline with the same deed in other words', () => {
  it.each([
    ['hvornår skal vi indberette naturprøver', 'deadline proever', '18-12'],
    ['hvornår skal ORD-prøverne være rettet', 'deadline rette', '29-1'],
    ['hvornår skal klippekort evalueres', 'deadline klip', '30-4'],
    ['hvornår skal trivselsdata indberettes', 'deadline data', '2-12'],
    ['hvornår skal trivselsvurderingen være gennemført', 'deadline trivsel', '30-11'],
    ['hvornår skal indsatsteorien være skrevet', 'deadline teori', '15-12'],
    ['deadline for the theory of change', 'deadline teori', '15-12'],
    ['when is the wellbeing survey', 'deadline trivsel', '30-11'],
    ['hvornår tilmelder man sig vidensdagen', 'deadline dag', '8-1'],
    ['hvilke frister har skolelederne', 'deadline midler', '1-12'],
  ])('%s', (question, source, day) => {
    const answer = askSolkaer(question)
    expect(sourcesOf(answer)).toEqual([source])
    expect(daysIn(answer.reply.text)).toEqual([day])
  })
})

describe('a deadline for a thing or a meeting that nobody has one for', () => {
  it.each(['fristen for at aflevere tøj', 'sidste frist for tilmelding til lab 3'])(
    '%s',
    question => {
      const { kind, reply } = askSolkaer(question)
      expect(kind).toBe('unknown')
      expect(datesIn(reply.text)).toEqual([])
    },
  )
})
