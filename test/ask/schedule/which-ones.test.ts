// Which meetings are meant: this year's, those that are left, the next ones, the first from here; and what is told beside the
// question, which asks nothing. Bakkeby's plan is in bakkeby.ts; today is Monday 23 November 2026.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { guest } from '../../../src/people/rights.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { datesIn, idsOf } from '../../support/asking.js'
import { at, meeting } from '../../support/programme.js'
import { askBakkeby } from './bakkeby.js'

describe('a year', () => {
  it.each([
    ['hvor mange møder har naturfagsnetværket i år?', ['sci1', 'sci2']],
    ['hvilke læringslabs er der for hold A i år', ['lab1-a', 'lab2-a']],
    ['how many learning labs are there for Hold A this year', ['lab1-a', 'lab2-a']],
    ['møder i naturfagsnetværket i år, altså i skoleåret', ['sci1', 'sci2', 'sci3']],
  ])('is the school year, unless a number names it: %s', (question, ids) => {
    const answer = askBakkeby('Ida Falk', question)
    expect(idsOf(answer)).toEqual(ids.map(id => `${id}@bakkeby`))
    expect(answer.reply.text).toContain('2026/27')
  })

  it('is the calendar year by its number', () => {
    const answer = askBakkeby('Ida Falk', 'hvor mange møder har naturfagsnetværket i 2026?')
    expect(idsOf(answer)).toEqual(['sci1@bakkeby'])
    expect(answer.reply.text).not.toContain('skoleåret')
  })
})

describe('those that are left', () => {
  it.each([
    ['hvilke læringslabs mangler der for hold A i år?', ['lab2-a']],
    ['show all remaining learning labs for Hold A this year', ['lab2-a']],
    ['hvilke læringslabs er der tilbage for hold A i skoleåret', ['lab2-a']],
    ['hvornår er de næste møder i naturfagsnetværket?', ['sci1', 'sci2', 'sci3']],
    ['hvornår mødes naturfagsnetværket? alle dem der er tilbage', ['sci1', 'sci2', 'sci3']],
  ])('%s', (question, ids) => {
    expect(idsOf(askBakkeby('Ida Falk', question))).toEqual(ids.map(id => `${id}@bakkeby`))
  })

  it.each([
    ['vis mig næste naturfagsmøde i kalenderen', 'sci1@bakkeby'],
    ['hvornår er næste møde i naturfagsnetværket?', 'sci1@bakkeby'],
  ])('the next one is one, also in a calendar: %s', (question, id) => {
    expect(idsOf(askBakkeby('Ida Falk', question))).toEqual([id])
  })
})

describe('first and last', () => {
  it.each([
    ['hvad er det første læringslab jeg skal til nu', 'lab2-a@bakkeby'],
    ['hvornår var det første læringslab for hold A', 'lab1-a@bakkeby'],
    ['how long does the next science meeting last?', 'sci1@bakkeby'],
    ['will lab 2 last all day?', 'lab2-a@bakkeby'],
    ['when was our last learning lab?', 'lab1-a@bakkeby'],
    ['how long did our last learning lab last', 'lab1-a@bakkeby'],
  ])('%s', (question, id) => {
    expect(idsOf(askBakkeby('Ida Falk', question))).toEqual([id])
  })
})

describe('what is told beside the question', () => {
  it.each([
    ['Sidder til forældremøde. Hvornår er lab 2 for hold B?', 'lab2-b@bakkeby'],
    ['hvor er lab 2 for hold B? skal lige lægge ruten ind på gps', 'lab2-b@bakkeby'],
    ['hej, hvornår ses vi i naturfagsnetværket igen? knus herfra', 'sci1@bakkeby'],
    ['kan ikke åbne mailen. Hvornår mødes naturfagsnetværket?', 'sci1@bakkeby'],
    ['Jeg var syg sidst. Hvornår er næste naturfagsmøde?', 'sci1@bakkeby'],
  ])('asks nothing and need not be known: %s', (question, id) => {
    expect(idsOf(askBakkeby('Ida Falk', question))).toEqual([id])
  })

  it.each([
    ['Vi er på hold B. Hvornår er lab 2?', ['lab2-b@bakkeby']],
    ['Min leder spørger til uge 50. Hvilke møder har jeg?', ['lab2-a@bakkeby', 'sci1@bakkeby']],
    ['Lab 2 for hold B, kl. 9 d. 10. Hvor er det?', ['lab2-b@bakkeby']],
  ])('still says whose, which and when: %s', (question, ids) => {
    expect(idsOf(askBakkeby('Ida Falk', question))).toEqual(ids)
  })

  it.each([
    'Jeg er fra Bjergskolen. Hvornår er lab 2 for hold A?',
    'Vi har tysknetværk. Hvornår er næste møde?',
    'Jeg tænker på Fyraftensklubben. Hvornår er det?',
    'hvornår er lab 2 på Bjergskolen? vi glæder os',
  ])('is not passed over where it may be what is meant: %s', question => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.kind).toBe('unknown')
    expect(datesIn(answer.reply.text)).toEqual([])
  })
})

describe('one that is off, and one that is held in its place', () => {
  const shared = { hours: '9:00-15:00', kind: 'lab', number: 2, openToAll: true } as const
  const programme = Programme.parse({
    ...{ schemaVersion: 1, name: 'Bakkeby', holds: [{ id: 'c', name: 'Hold C' }] },
    meetings: [
      meeting('off@bakkeby', 'Læringslab 2 – Hold C', {
        ...{ ...shared, day: '2027-01-26', status: 'cancelled', audience: { holds: ['c'] } },
      }),
      meeting('held@bakkeby', 'Læringslab 2 – Hold C', {
        ...{ ...shared, day: '2027-02-11', place: 'Aulaen', audience: { holds: ['c'] } },
        movedFrom: { startLocal: '2027-01-26T09:00', endLocal: '2027-01-26T15:00' },
      }),
    ],
  })
  const now = at('2026-11-23T08:00')
  const snapshot = createSnapshot({ version: 1, programme }, now)
  const ask = (question: string) => answerQuestion(question, { snapshot, viewer: guest, now })

  it('are one meeting where both fit', () => {
    const answer = ask('hvornår er læringslab 2 for hold C?')
    expect(idsOf(answer)).toEqual(['held@bakkeby'])
    expect(answer.reply.text).toContain('flyttet fra tirsdag d. 26. januar')
  })

  it.each([
    ['hvad kom der i stedet for læringslab 2 d. 26. januar?', 'torsdag d. 11. februar'],
    ['is lab 2 on 26 January cancelled?', 'Thursday 11 February'],
  ])('are both told of to who asks about the one that is off: %s', (question, told) => {
    const { text } = ask(question).reply
    expect(text).toContain(told)
    expect(text).toContain('Aulaen')
  })
})
