// Where meetings are held and how: a place or a way that the question names keeps only what is held so, and nothing else is told in its
// stead. A link is given wherever the calendar has it, by the name it has there.
import { describe, expect, it } from 'vitest'
import { datesIn, idsOf } from '../../support/asking.js'
import { ask } from './mosekaer.js'

describe('how meetings are held', () => {
  it.each([
    ['hvilke møder er online', ['natur1']],
    ['er der møder på Teams i december?', ['natur1']],
    ['hvornår er næste fysiske møde', ['lab2-nord']],
    ['hvor mange fysiske møder er der i januar', ['natur2', 'kursus']],
    ['are there any online meetings in December', ['natur1']],
    ['hvad er linket til næste online møde', ['natur1']],
  ] as const)('"%s" keeps only those', (question, ids) => {
    expect(idsOf(ask(question))).toEqual(ids)
  })

  it('is kept by the next question', () => {
    expect(idsOf(ask(['hvilke møder er fysiske', 'og i december?']))).toEqual(['lab2-nord'])
  })

  it('says so where there is none, and tells of no other', () => {
    const answer = ask('er der online møder i januar?')
    expect(answer.reply.text).toMatch(/^Nej, i januar har du ingen møder online/)
    expect(idsOf(answer)).toEqual([])
  })

  it.each([
    ['er næste møde online?', /^Ja/],
    ['er læringslab 2 online?', /^Nej/],
  ] as const)('"%s" is asked of the one meeting', (question, said) => {
    expect(ask(question).reply.text).toMatch(said)
  })
})

describe('a place that is named', () => {
  it.each([
    ['er der møder på biblioteket?', ['lab2-nord', 'natur2']],
    ['hvad sker der i hallen i foråret', ['natur3']],
    ['hvilke møder holdes på Birkely i januar', ['natur2']],
    ['skal jeg til noget på Birkely i januar?', ['natur2']],
  ] as const)('"%s" is a filter', (question, ids) => {
    expect(idsOf(ask(question)).filter(id => id !== 'tilmelding')).toEqual(ids)
  })

  it.each([
    'skal jeg til noget på Ellekrattet i januar?',
    'hvilke møder holdes på Askhøj i januar',
  ])('"%s" has no answer but that there is none', question => {
    const { text } = ask(question).reply
    expect(text).toMatch(/i januar (?:har du|er der) ingen møder på/i)
    expect(text).not.toMatch(/13\. januar/)
  })
})

describe('where a place itself is', () => {
  it.each([
    'hvor bor Mosekærhallen?',
    'hvor ligger hallen henne',
    'where is Mosekærhallen located',
    'hvor bor Ella Moos',
    'hvor holder biblioteket til',
  ])('"%s" is no question for a meeting, and has no date', question => {
    const answer = ask(question)
    expect(datesIn(answer.reply.text)).toEqual([])
    expect([answer.kind, idsOf(answer)]).toEqual(['unknown', []])
  })

  it.each(['hvor bor Birkelyskolen', 'hvor ligger Birkely?'])('"%s" is its address', question => {
    expect(ask(question).reply.text).toBe('Birkelyskolen ligger på Birkevej 4.')
  })

  it('is not asked where a meeting is named too', () => {
    expect(idsOf(ask('hvor er mødet i hallen'))).toEqual(['natur3'])
  })
})

describe('the same with a letter wrong', () => {
  it.each([
    ['hvr er næste naturmøde', 'hvor er næste naturmøde'],
    ['hvro er lab 2', 'hvor er lab 2'],
    ['hvme er tovholder for natur', 'hvem er tovholder for natur'],
    ['hvonår er lab 2', 'hvornår er lab 2'],
    ['whn is lab 2', 'when is lab 2'],
    ['hvem er vi i hold med', 'hvem er vi på hold med'],
    ['when is the Feb network meeting', 'when is the network meeting in February'],
  ])('"%s" is "%s"', (wrong, right) => {
    expect(ask(wrong).reply.text).toBe(ask(right).reply.text)
    expect(ask(wrong).kind).toBe('answer')
  })
})

it('whether there are any at a place is answered with yes or no', () => {
  expect(ask('er der møder på biblioteket?').reply.text).toMatch(/^Ja, der er 2 .* på biblioteket/)
})

describe('the link', () => {
  it('is the one that the text calls so, whoever’s program it is', () => {
    const answer = ask('har du linket til næste naturmøde')
    expect(answer.reply.text).toContain('Her er linket: https://video.mosekaer.example/rum/7')
  })

  it('is told by its own name where it is something else', () => {
    const { text } = ask('er der et link til naturmødet i januar?').reply
    expect(text).toContain('Feltguide: https://mosekaer.example/guide.pdf')
    expect(text).not.toContain('Her er linket')
  })

  it('is kept from a guest', () => {
    expect(ask('hvad er linket til næste naturmøde', '').reply.text).not.toContain('https')
  })
})

it('an English answer names the network of a meeting that is called no more than that', () => {
  expect(ask('when is the meeting in Mosekærhallen').reply.text).toContain('Naturnetværket')
})
