// What a group is and does: leaders and schools of a hold, what a network does, how many may come, and what clashes with what was told.
import { describe, expect, it } from 'vitest'
import { idsOf } from '../../support/asking.js'
import { ask } from './mosekaer.js'

describe('the leaders of one’s own hold', () => {
  it('are all of them, and "the others" are not one’s own', () => {
    expect(ask('hvem er lederne på vores hold').reply.text).toMatch(/Inge Ravn.*Bodil Lund/)
    const { text } = ask('hvem er de andre ledere på vores hold', 'Inge Ravn').reply
    expect(text).toContain('Bodil Lund')
    expect(text).not.toContain('Inge Ravn')
  })
})

it('all schools are counted, those on no hold too', () => {
  const { text } = ask('hvor mange skoler er vi i alt').reply
  expect(text).toContain('4 skoler i alt')
  expect(text).toContain('Uden hold: Granbakkeskolen')
})

describe('a hold that there is none of', () => {
  it.each([
    ['when is lab 2 for cohort west', 'cohort west'],
    ['when is lab 2 for the west group', 'west group'],
    ['hvornår er lab 2 for hold vest', 'hold vest'],
  ] as const)('"%s" is unknown, in the asker’s own words', (question, said) => {
    const answer = ask(question)
    expect(answer.kind).toBe('unknown')
    expect(answer.reply.text).toContain(`“${said}”`)
    expect(answer.reply.text).not.toMatch(/december/i)
  })
})

it('a network of a subject that there is none of is unknown', () => {
  const answer = ask('er it-mødet online eller fysisk?')
  expect(answer.kind).toBe('unknown')
  expect(answer.reply.text).toContain('“it-mødet”')
})

it('what a network does in a time is its meetings', () => {
  expect(idsOf(ask('hvad laver naturnetværket i dec'))).toEqual(['natur1'])
})

it('how many may come along is no number of meetings', () => {
  const answer = ask('hvor mange må vi have med til lab 2')
  expect(answer.kind).toBe('unknown')
  expect(answer.reply.text).not.toContain('december')
})

it.each(['hvor mange dage er lab 2?', 'how many days is lab 2'])('"%s" asks how long', question => {
  expect(ask(question).reply.text).toMatch(/6 timer|6 hours/)
})

describe('whether what was told falls together with anything', () => {
  it.each([
    ['hvornår mødes naturnetværket i januar', /^Ja.*\n?.*Kursus i feltarbejde/s],
    ['hvornår er lab 2', /^Nej/],
  ] as const)('after "%s"', (question, said) => {
    expect(ask([question, 'falder det sammen med noget?']).reply.text).toMatch(said)
  })
})

describe('whether there is time to sign up on a day', () => {
  it.each([
    ['kan jeg nå at tilmelde mig kurset i feltarbejde d. 4. januar?', /^Ja.*6\. januar/],
    ['kan jeg nå at tilmelde mig kurset i feltarbejde d. 8. januar?', /^Nej.*6\. januar/],
  ] as const)('"%s"', (question, said) => {
    expect(ask(question).reply.text).toMatch(said)
  })
})

describe('what stands in no calendar', () => {
  it.each([
    'hvad besluttede vi sidst i naturnetværket',
    'hvor mange timer får en naturvejleder',
    'what did we decide in the nature network',
  ])('"%s" shows no date', question => {
    const answer = ask(question)
    expect(answer.kind).toBe('unknown')
    expect(answer.reply.text).not.toMatch(/december|januar/i)
  })

  it('a person’s number is said to be missing, beside what is known', () => {
    expect(ask('hvad er Tage Holms telefonnummer').reply.text).toMatch(
      /inklusionsvejleder.*Telefonnumre har jeg ikke/,
    )
  })
})

describe('a claim that ends in "ikke?"', () => {
  it.each([
    ['naturnetværket er på torsdag d. 3. december, ikke?', /^Nej.*2\. december/],
    ['det er da d. 1. december vi har naturnetværket, ikke?', /^Nej.*2\. december/],
    ['naturnetværket er d. 2. december, ikke?', /^J[ao].*2\. december/],
  ] as const)('"%s" is settled by the meeting meant', (question, said) => {
    expect(ask(question).reply.text).toMatch(said)
  })
})

it('what is told beside the question names no other meeting', () => {
  const answer = ask('Hvornår er næste naturmøde? Vi har feltarbejde i klassen.')
  expect(idsOf(answer)).toEqual(['natur1'])
})

it('the last chance is no last meeting', () => {
  expect(idsOf(ask('sidste chance, hvornår mødes naturnetværket'))).toEqual(['natur1'])
})

it.each([
  ['hvad er min rolle', 'naturvejleder'],
  ['hvad laver Bodil og hvor', 'Birkelyskolen'],
] as const)('"%s" asks who somebody is', (question, said) => {
  expect(ask(question).reply.text).toContain(said)
})

it('after a school’s address, "there" is that school', () => {
  const answer = ask(['hvad er adressen på Birkely?', 'og hvem er leder der'])
  expect(answer.reply.text).toContain('Bodil Lund')
})

it('a leader’s people go to what their networks hold too', () => {
  const { text } = ask('hvad skal mine folk til i december', 'Inge Ravn').reply
  expect(text).toMatch(/2\. december.*8\. december/s)
})
