// What is done at a meeting and what must be brought, asked for by a day, a month or a network; also where it stands inside the
// agenda. The calendar is never said to be silent where it is not.
import { describe, expect, it } from 'vitest'
import { datesIn, idsOf } from '../../support/asking.js'
import { askKobbersund } from './kobbersund.js'

const tove = (question: string) => askKobbersund('Tove Ring', question)

describe('the agenda of a time', () => {
  it.each([
    ['dagsorden til onsdag?', 'l1@kobbersund', 'Tema: Lydbøger'],
    ['hvad skal vi snakke om på onsdag', 'l1@kobbersund', 'Tema: Lydbøger'],
    ['hvad er dagsordenen for læsning i februar', 'l2@kobbersund', 'Nye prøver'],
    ['hvad er på programmet for læsning d. 10. februar', 'l2@kobbersund', 'Nye prøver'],
    ['what is on the agenda on Wednesday', 'l1@kobbersund', 'Theme: Lydbøger'],
  ])('%s', (question, id, text) => {
    const answer = tove(question)
    expect(idsOf(answer)).toEqual([id])
    expect(answer.reply.text).toContain(text)
  })

  it('of a month with several is told under each', () => {
    const { text } = tove('hvad er dagsordenen for læsning i januar, februar og marts').reply
    expect(text).toContain('Nye prøver')
  })

  it('stays a list for a guest', () => {
    const answer = askKobbersund('guest', 'hvad er på programmet i februar')
    expect(answer.kind).toBe('answer')
    expect(answer.reply.text).not.toContain('Nye prøver')
  })
})

describe('a function that is named after a meeting', () => {
  it.each(['hvem er formand for styregruppen', 'hvad hedder formanden for styregruppen'])(
    '%s',
    question => {
      const answer = tove(question)
      expect(idsOf(answer)).toEqual(['aksel.winge@nordlund.example'])
      expect(datesIn(answer.reply.text)).toEqual([])
    },
  )
  it('leaves the meeting to be asked for', () => {
    expect(idsOf(tove('hvornår er næste styregruppemøde'))).toEqual(['styr@kobbersund'])
  })
})

describe('what to bring', () => {
  it.each([
    ['hvad skal jeg huske til mødet på onsdag', 'Medbring: en elevtekst.'],
    ['skal jeg have noget med på onsdag', 'Medbring: en elevtekst.'],
    ['skal jeg have computer med d. 10. februar', 'Medbring: bærbar computer.'],
    ['hvad skal vi medbringe til læsning i februar', 'Medbring: bærbar computer.'],
  ])('%s', (question, text) => {
    const { reply } = tove(question)
    expect(reply.text).toContain(text)
    expect(reply.text).not.toContain('ikke noget om forberedelse')
    expect(reply.text).not.toContain('Forberedelse: Medbring')
  })

  it('where nothing is said of it the agenda is told, with one label', () => {
    const { text } = tove('hvad skal vi forberede til læsning i marts').reply
    expect(text).toContain('ikke noget om forberedelse')
    expect(text).toContain('Rykket. Dagsorden:\n1. Prøver\n2. Bøger')
  })
})
