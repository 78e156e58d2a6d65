// Yes or no: the first word is right and the fact follows, for the day, the hour, the length, the place, and what became of a
// meeting. Where the calendar settles nothing, nothing is said yes or no to.
import { describe, expect, it } from 'vitest'
import { idsOf } from '../../support/asking.js'
import { askBakkeby } from './bakkeby.js'

const yes = /^(?:Ja|Jo|Yes), /
const no = /^(?:Nej|No), /

describe('what a question says of a meeting', () => {
  it.each([
    ['er lab 2 på Kulturhuset?', yes],
    ['er lab 2 på Rådhuset?', no],
    ['er lab 2 i kulturhuset', yes],
    ['er naturfagsmødet på Havskolen?', yes],
    ['er naturfagsmødet på Skovskolen?', no],
    ['er lab 2 i december på Rådhuset?', no],
    ['er lab 2 i december på Kulturhuset?', yes],
    ['er naturfagsmødet i februar på Havskolen?', no],
    ['er naturfagsmødet i februar i Kulturhuset?', yes],
    ['is the science meeting in February at Havskolen?', no],
    ['har du linket til PLC-mødet i januar?', yes],
    ['varer lab 2 hele dagen?', yes],
    ['varer lab 2 6 timer', yes],
    ['varer lab 2 kun to timer?', no],
    ['slutter lab 2 kl. 15?', yes],
    ['slutter lab 2 kl. 14?', no],
    ['slutter lab 2 før kl. 14?', no],
    ['varer lab 2 til kl 15', yes],
    ['starter lab 2 kl. 9?', yes],
    ['starter lab 2 kl 8.30?', no],
    ['starter naturfagsmødet kl. 1?', yes],
    ['er lab 2 d. 8. december?', yes],
    ['er lab 2 d. 9. december?', no],
    ['er lab 2 d. 8. december kl. 9?', yes],
    ['jeg tror lab 2 er d. 8. december, passer det?', yes],
    ['er lab 2 aflyst?', no],
    ['er naturfagsmødet i april aflyst?', yes],
    ['er naturfagsmøde 3 aflyst', yes],
    ['er lab 1 overstået?', yes],
    ['har vi haft lab 2?', no],
    ['does lab 2 end at 3 pm?', yes],
    ['is lab 2 at Rådhuset?', no],
    ['is lab 2 over?', no],
    ['was lab 2 cancelled', no],
  ])('%s', (question, text) => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.kind).toBe('answer')
    expect(answer.reply.text).toMatch(text)
    expect(idsOf(answer)).toHaveLength(1)
  })

  it('is judged of the meeting that was shown, too', () => {
    const of = (question: string) =>
      askBakkeby('Ida Falk', 'hvornår er lab 2?', question).reply.text
    expect(of('er det på Kulturhuset?')).toMatch(yes)
    expect(of('er det på Rådhuset?')).toMatch(no)
    expect(of('varer det hele dagen?')).toMatch(yes)
    expect(of('slutter det kl. 14')).toMatch(no)
    expect(of('er det aflyst?')).toMatch(no)
  })

  it('is not judged where two are offered to choose between', () => {
    expect(askBakkeby('Bo Krag', 'er PLC-mødet fysisk eller online?').reply.text).not.toMatch(
      /^(?:Ja|Nej)/,
    )
  })
})

describe('who takes part', () => {
  it.each([
    ['skal jeg med til lab 2?', yes],
    ['skal Bo Krag med til lab 2?', yes],
    ['skal Havskolen med til lab 2?', yes],
    ['skal vi alle sammen med til lab 2', yes],
    ['gælder lab 2 for hold A også for Havskolen?', yes],
    ['kommer Ole Bech til naturfagsmødet?', no],
    ['does Bo Krag have to come to lab 2?', yes],
  ])('%s', (question, text) => {
    expect(askBakkeby('Ida Falk', question).reply.text).toMatch(text)
  })
  it('says that the leader picks who goes to a lab', () => {
    expect(askBakkeby('Ida Falk', 'skal Bo Krag med til lab 2?').reply.text).toContain(
      'skolelederen, der vælger',
    )
  })
})

describe('what was moved', () => {
  it.each([
    ['er PLC-mødet i januar flyttet?', yes],
    [
      'hvornår skulle PLC-mødet i januar oprindeligt have været?',
      /Oprindeligt skulle det have været onsdag d\. 6\. januar/,
    ],
    ['was the PLC meeting in January moved?', yes],
  ])('%s', (question, text) => {
    const answer = askBakkeby('Bo Krag', question)
    expect(answer.reply.text).toMatch(text)
    expect(answer.reply.text).toContain(answer.reply.lang === 'da' ? '7. januar' : '7 January')
  })
  it('is told of the meeting shown, when its first time is asked for', () => {
    expect(
      askBakkeby('Bo Krag', 'hvornår er PLC-mødet i januar?', 'hvornår var det oprindeligt?').reply
        .text,
    ).toContain('6. januar')
  })
  it('is not said of a meeting that nobody moved', () => {
    expect(askBakkeby('Ida Falk', 'er lab 2 flyttet?').reply.text).toMatch(no)
    expect(askBakkeby('Ida Falk', 'hvornår var lab 2 oprindeligt').reply.text).toContain(
      'Der står ikke i kalenderen, at det er flyttet',
    )
  })
})

describe('before, after and between meetings', () => {
  it.each([
    ['hvad er mit næste møde efter lab 2?', ['sci2@bakkeby']],
    ['hvad har jeg efter lab 2', ['sci2@bakkeby', 'sci3@bakkeby']],
    ['what do I have after lab 2', ['sci2@bakkeby', 'sci3@bakkeby']],
  ])('%s', (question, ids) => {
    expect(idsOf(askBakkeby('Ida Falk', question))).toEqual(ids)
  })
  it('of a lab that does not exist is not known', () => {
    expect(askBakkeby('Ida Falk', 'hvad har jeg efter lab 7').kind).toBe('unknown')
  })
  it('knows the other hold', () => {
    expect(idsOf(askBakkeby('Ida Falk', 'hvornår er lab 2 for de andre hold?'))).toEqual([
      'lab2-b@bakkeby',
    ])
  })
})
