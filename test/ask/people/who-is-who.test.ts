// Who is who: by what they do, by school, network and area, by a name that several share; for members alone.
import { describe, expect, it } from 'vitest'
import { datesIn, idsOf } from '../../support/asking.js'
import { askBakkeby, bakkeby, questionsOf } from '../schedule/bakkeby.js'

const mail = (...names: string[]) => names.map(name => `${name}@nordlund.example`)

describe('people by what they do', () => {
  it.each([
    ['hvem er naturfagsvejleder på Havskolen?', mail('ida.falk')],
    ['hvem er naturfagsvejlederne?', mail('ida.falk', 'jan.dam')],
    ['hvem er PLC-medarbejder', mail('bo.krag')],
    ['hvem er plc medarbejder på havskolen', mail('bo.krag')],
    ['hvem er skolesekretær på Skovskolen', mail('mette.ahl')],
    ['hvem er vores læsevejleder?', mail('mette.bohr')],
    ['hvor mange naturfagsvejledere er der?', mail('ida.falk', 'jan.dam')],
    ['hvem er på Havskolen', mail('ida.falk', 'bo.krag', 'mette.bohr')],
    ['hvem er områdeleder i Kyst', mail('vera.lund')],
    ['hvem er områdelederne?', mail('vera.lund')],
    ['who is the area leader', mail('vera.lund')],
    ['hvad hedder skolelederen på Skovskolen', mail('ole.bech')],
    ['hvilken skole er Bo Krag på?', mail('bo.krag')],
    ['hvor arbejder Bo Krag', mail('bo.krag')],
    ['hvilken skole er jeg på', mail('ida.falk')],
    ['hvem kan jeg spørge om naturfag på Havskolen', mail('ida.falk')],
    ['who are the naturfag counsellors', mail('ida.falk', 'jan.dam')],
    ['hvem er koordinator for naturfag', mail('grethe.holm')],
    ['hvem skal jeg sige det til, hvis jeg ikke kan komme til naturfagsmødet', mail('grethe.holm')],
  ])('%s', (question, ids) => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.kind).toBe('answer')
    expect(idsOf(answer)).toEqual(expect.arrayContaining(ids))
    for (const id of ids) expect(answer.reply.text).toContain(id)
    expect(datesIn(answer.reply.text)).toEqual([])
  })

  it('says how many there are', () => {
    expect(askBakkeby('Ida Falk', 'hvor mange naturfagsvejledere er der?').reply.text).toMatch(
      /^Der er 2 naturfagsvejledere:/,
    )
  })

  it('says so when nobody has the function there, and offers what is near', () => {
    const answer = askBakkeby('Ida Falk', 'hvem er skolesekretær på Havskolen?')
    expect(answer.reply.text).toContain('Jeg kan ikke se, hvem der er skolesekretær på Havskolen')
    expect(answer.sources).toEqual([])
    expect(questionsOf(answer)).toContain('Hvem er skolesekretærerne?')
  })

  it.each([
    ['er Ida Falk naturfagsvejleder?', /^Ja, /],
    ['er Ida Falk PLC-medarbejder?', /^Nej, /],
    ['er Bo Krag på Skovskolen?', /^Nej, /],
    ['er Bo Krag med i naturfagsnetværket?', /^Ja, /],
  ])('%s', (question, text) => {
    expect(askBakkeby('Ida Falk', question).reply.text).toMatch(text)
  })

  it('knows nothing of what no sheet says', () => {
    const answer = askBakkeby('Ida Falk', 'hvem kender noget til robotter?')
    expect(answer.kind).toBe('unknown')
    expect(answer.sources).toEqual([])
  })

  it('tells which networks a person is in, and which schools a network has', () => {
    expect(askBakkeby('Ida Falk', 'hvilke netværk er Bo Krag med i').reply.text).toBe(
      'Bo Krag er med i PLC-netværket og naturfagsnetværket.',
    )
    expect(
      askBakkeby('Ida Falk', 'hvilke skoler er med i naturfagsnetværket?').reply.text,
    ).toContain('2 skoler: Havskolen og Sankt Jørgen Friskole')
  })

  it('tells who stands for a meeting, by the calendar', () => {
    expect(askBakkeby('Ida Falk', 'hvem står for lab 2?').reply.text).toContain(
      'Grethe Holm står for det',
    )
  })
})

describe('a person', () => {
  it('is a card with what there is, and the text has the same', () => {
    const answer = askBakkeby('Ida Falk', 'hvem er Bo Krag?')
    expect(answer.reply.blocks).toContainEqual({
      type: 'fields',
      title: 'Bo Krag',
      fields: [
        { label: 'Funktion', value: { text: 'PLC-medarbejder' } },
        { label: 'Skole', value: { text: 'Havskolen' } },
        { label: 'Netværk', value: { text: 'PLC-netværket og Naturfagsnetværket' } },
        { label: 'E-mail', value: { text: 'bo.krag@nordlund.example' } },
      ],
    })
  })
})

describe('a name that several share', () => {
  it('is asked back where it matters, and the answer goes on with the question', () => {
    const question = 'hvornår skal Mette til møde?'
    const asked = askBakkeby('Ida Falk', question)
    expect(asked.kind).toBe('clarify')
    expect(datesIn(asked.reply.text)).toEqual([])
    expect(questionsOf(asked)).toEqual([
      'hvornår skal Mette Ahl til møde?',
      'hvornår skal Mette Bohr til møde?',
    ])
    for (const choice of [
      'Mette Bohr',
      'bohr',
      'den anden',
      'nr. 2',
      '2',
      'hende fra Havskolen',
      'læsevejlederen',
    ])
      expect(askBakkeby('Ida Falk', question, choice).reply.text, choice).toContain(
        'for Mette Bohr',
      )
    for (const choice of ['Mette Ahl', 'den første', '1', 'skolesekretæren'])
      expect(askBakkeby('Ida Falk', question, choice).reply.text, choice).toContain('for Mette Ahl')
  })
  it('answers in the language of the question when a name alone is chosen', () => {
    const answer = askBakkeby('Ida Falk', 'when is the next meeting for Mette?', 'Mette Bohr')
    expect(answer.reply.lang).toBe('en')
    expect(answer.kind).toBe('answer')
  })
  it('stays open to another question instead', () => {
    const answer = askBakkeby('Ida Falk', 'hvornår skal Mette til møde?', 'hvornår er lab 2?')
    expect(idsOf(answer)).toEqual(['lab2-a@bakkeby'])
  })
  it('is not asked back where all of them can be told of, or the rest says which', () => {
    expect(idsOf(askBakkeby('Ida Falk', 'hvem er Mette?'))).toEqual(mail('mette.ahl', 'mette.bohr'))
    expect(askBakkeby('Ida Falk', 'hvem er Mette?').reply.text).toMatch(
      /^Der er 2, der hedder Mette:/,
    )
    expect(idsOf(askBakkeby('Ida Falk', 'hvem er Mette fra Skovskolen?'))).toEqual(
      mail('mette.ahl'),
    )
    expect(
      askBakkeby('Ida Falk', 'hvornår skal Mette fra Havskolen til møde?').reply.text,
    ).toContain('for Mette Bohr')
  })
  it('can be a school’s', () => {
    const asked = askBakkeby('Ida Falk', 'hvornår skal Sankt Jørgen på lab?')
    expect(asked.kind).toBe('clarify')
    expect(asked.reply.text).toContain('Hvilken mener du?')
    expect(idsOf(askBakkeby('Ida Falk', 'hvornår skal Sankt Jørgen på lab?', 'friskolen'))).toEqual(
      [],
    )
    expect(
      idsOf(askBakkeby('Ida Falk', 'hvornår skal Sankt Jørgen på lab?', 'Sankt Jørgen Friskole')),
    ).toEqual(['lab2-b@bakkeby'])
  })
  it('of a network one is in chooses among one’s own', () => {
    const asked = askBakkeby('Bo Krag', 'hvornår er netværksmødet?')
    expect(asked.kind).toBe('clarify')
    expect(idsOf(askBakkeby('Bo Krag', 'hvornår er netværksmødet?', 'naturfag'))).toEqual([
      'sci1@bakkeby',
    ])
    expect(idsOf(askBakkeby('Bo Krag', 'hvornår er netværksmødet?', 'den anden'))).toEqual([
      'sci1@bakkeby',
    ])
  })
})

describe('a name that nobody has', () => {
  it('is repeated whole, and those with the first name are offered', () => {
    const answer = askBakkeby('Ida Falk', 'hvornår skal Ida Jespersen til møde?')
    expect(answer.kind).toBe('unknown')
    expect(answer.reply.text).toContain('“Ida Jespersen”')
    expect(datesIn(answer.reply.text)).toEqual([])
    expect(questionsOf(answer)).toContain('hvornår skal Ida Falk til møde?')
  })
})

describe('a guest', () => {
  it.each([
    'hvem er naturfagsvejlederne?',
    'hvor mange naturfagsvejledere er der',
    'hvem er Mette',
    'hvilken skole er Bo Krag på',
    'hvem er områdeleder i Kyst',
    'skal Bo Krag med til lab 2?',
    'hvornår skal Ida Jespersen til møde',
    'hvem står for lab 2',
    'er Ida Falk naturfagsvejleder',
  ])('gets no name: %s', question => {
    const reply = JSON.stringify(askBakkeby('guest', question).reply)
    for (const { name, id } of bakkeby.people) {
      if (!question.includes(name)) expect(reply).not.toContain(name)
      expect(reply).not.toContain(id)
    }
  })
})
