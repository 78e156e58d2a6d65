// The words of one in a hurry: spoken spellings, being ill, being off. Whom to tell is known where a page or the coordinator tells it; how
// a person is, never.
import { describe, expect, it } from 'vitest'
import { idsOf } from '../../support/asking.js'
import { ask } from './mosekaer.js'

describe('how somebody is', () => {
  it.each([
    'er Mads syg i dag?',
    'er Inge Ravn sygemeldt',
    'is Bodil ill today',
    'er Tage på barsel',
  ])('"%s" is not known, though a page speaks of illness', question => {
    const answer = ask(question)
    expect(answer.kind).toBe('unknown')
    expect(answer.reply.text).not.toMatch(/maden|Forplejning|november/)
  })
})

describe('whom to tell that one is ill', () => {
  it.each([
    'hvem ringer jeg til hvis jeg bliver syg den dag',
    'hvs jeg blir syg hvem ska jeg så skrive til',
    'hvem skriver jeg til, når jeg er forhindret?',
  ])('"%s" is the coordinator', question => {
    expect(ask(question).reply.text).toContain('Ella Moos')
  })
})

describe('spoken Danish', () => {
  it.each(['skal jeg ha noget me', 'hva ska jeg ha me?'])('"%s" asks what to bring', question => {
    const answer = ask(['hvornår er lab 2', question])
    expect(idsOf(answer)).toEqual(['lab2-nord'])
    expect(answer.reply.text).toContain('Læs planen')
  })

  it('leaves "me" alone in English', () => {
    expect(ask('tell me when lab 2 is').reply.text).toContain('8 December')
  })
})

describe('days off', () => {
  it.each([
    ['har vi fri i uge 42', /^Ja, efterårsferien var .*\(uge 42\)/],
    ['har vi ferie i uge 49?', /^Nej, ferieplanen har ingen fridage/],
    ['holder vi fri d. 24. december', /^Ja, juleferien er/],
    ['do we have week 42 off', /^Yes, Efterårsferie was/],
    ['hvilken uge er efterårsferien', /uge 42/],
    ['when was the autumn break', /Efterårsferie was .*18 October/],
    ['hvornår starter eleverne igen efter jul', /Juleferien er .*3\. januar/],
  ] as const)('"%s"', (question, said) => {
    expect(ask(question).reply.text).toMatch(said)
  })
})

describe('a function with a wrong letter', () => {
  it.each([
    'hvem er inklussionsvejleder på Ellekrattet',
    'har vi en inklusjonsvejleder på Ellekrattet',
  ])('"%s" is found', question => {
    expect(ask(question).reply.text).toContain('Tage Holm')
  })

  it('is not taken for another one', () => {
    expect(ask('hvem er emotionsvejleder').reply.text).not.toContain('Tage')
  })
})
