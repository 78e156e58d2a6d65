// What Pejling is told to do and does not do: it says that nothing was done and who can do it, and shows no date. And what asks of
// the calendar on the wall.
import { describe, expect, it } from 'vitest'
import { asked, askedInTurn, datesIn } from '../../support/asking.js'

const counsellor = 'Mette Dahl'

describe('an order', () => {
  it.each([
    ['aflys matematikmødet på onsdag', 'ikke ændret noget'],
    ['kan du flytte læringslab 2 til fredag', 'ikke ændret noget'],
    ['mind mig om mødet på torsdag', 'ikke sat nogen'],
    ['skriv til matematiknetværket at vi starter kl 15', 'ikke sendt noget'],
    ['send en rykker til dem der ikke har svaret', 'ikke sendt noget'],
    ['meld mig fra næste møde', 'afbuddet er ikke noteret'],
    ['jeg kan desværre ikke komme til matematikmødet', 'afbuddet er ikke noteret'],
    ['hej, tilmeld mig læringslab 2', 'ikke tilmeldt noget'],
    ['slet mine data', 'ikke slettet noget'],
    ['læg det i min kalender', 'Læg i kalenderen'],
    ['cancel the math meeting in december', 'changed nothing'],
    ['please remind me about the meeting tomorrow', 'none has been set'],
    ['i can’t make it to the math meeting', 'nobody has been told'],
    ['sign me up for lab 2', 'not signed up'],
  ])('%s', (question, said) => {
    const answer = asked(counsellor, question)
    expect(answer.kind).toBe('unknown')
    expect(answer.reply.text).toContain(said)
    expect(datesIn(answer.reply.text)).toEqual([])
  })

  it('names who coordinates the network to its members, and nobody to a guest', () => {
    const order = 'meld mig fra matematikmødet'
    expect(asked(counsellor, order).reply.text).toMatch(/Skriv til .+@.+ matematiknetværket\.$/)
    expect(asked('guest', order).reply.text).not.toContain('@')
  })

  it('is of the meeting that was told of before', () => {
    const answer = askedInTurn(counsellor, ['hvornår er næste matematikmøde', 'jeg kan ikke komme'])
    expect(answer.reply.text).toContain('matematiknetværket')
  })

  it.each([
    'mind mig om hvornår læringslab 2 er',
    'hvornår kan jeg tilmelde mig læringslab 2',
    'send mig linket til mødet',
  ])('is none of these: %s', question => {
    expect(asked(counsellor, question).reply.text).not.toMatch(/^Jeg kan ikke/)
  })
})

describe('the calendar on the wall', () => {
  it.each([
    'hvilken dag er det i dag?',
    'hvad er klokken',
    'hvilken uge er vi i',
    'hvad er datoen i dag',
  ])('%s', question => {
    const { text } = asked(counsellor, question).reply
    expect(text).toBe('I dag er det søndag d. 22. november (uge 47), og klokken er 10.')
  })
  it('is not asked after where a meeting was told of', () => {
    const answer = askedInTurn(counsellor, ['hvornår er næste læringslab', 'hvilken dag er det'])
    expect(answer.sources.map(({ kind }) => kind)).toEqual(['meeting'])
  })
})
