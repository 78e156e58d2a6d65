// What people do besides their posts, the schools of a person, an area and a function, and the questions that lean on a person told of.
import { describe, expect, it } from 'vitest'
import { datesIn, idsOf } from '../../support/asking.js'
import { askBakkeby } from '../schedule/bakkeby.js'

const ida = (...questions: string[]) => askBakkeby('Ida Falk', ...questions).reply.text

describe('who somebody is', () => {
  it.each([
    ['hvem er Grethe Holm', 'Grethe Holm er koordinator for naturfagsnetværket.'],
    ['hvem er Vera Lund', 'Vera Lund er områdeleder for Område Kyst.'],
    ['hvad er Ole Bechs funktion', 'Ole Bech er skoleleder på Skovskolen.'],
    ['hvilken stilling har Jan Dam', 'Jan Dam er naturfagsvejleder på Sankt Jørgen Friskole'],
    ['hvem hedder Grethe til efternavn', 'Grethe Holm'],
    ['who is Vera Lund', 'Vera Lund is area leader of Område Kyst.'],
  ])('%s', (question, text) => {
    expect(ida(question)).toContain(text)
  })

  it.each([
    ['arbejder Bo Krag på Havskolen', /^Ja, Bo Krag/],
    ['arbejder Bo Krag på Skovskolen', /^Nej, Bo Krag/],
    ['har vi en læsevejleder på vores skole', /^Ja, Mette Bohr/],
    ['har vi en skolesekretær på vores skole', /^Nej, der er ingen skolesekretær/],
  ])('%s', (question, text) => {
    expect(ida(question)).toMatch(text)
  })
})

describe('which schools', () => {
  it.each([
    ['hvilke skoler er Jan Dam på', ['Sankt Jørgen Friskole']],
    ['hvilke skoler har Vera Lund', ['Havskolen']],
    ['hvilke skoler ligger i område Kyst', ['Havskolen']],
    ['hvilke skoler har en naturfagsvejleder', ['Havskolen', 'Sankt Jørgen Friskole']],
    ['hvilke skoler mangler en naturfagsvejleder', ['Skovskolen', 'Sankt Jørgen Skole']],
    ['which schools have no naturfagsvejleder', ['Skovskolen', 'Sankt Jørgen Skole']],
  ])('%s', (question, names) => {
    const answer = askBakkeby('Ida Falk', question)
    const schools = answer.sources.filter(({ kind }) => kind === 'school')
    expect(schools.map(({ title }) => title).sort()).toEqual([...names].sort())
    for (const name of names) expect(answer.reply.text).toContain(name)
  })

  it('all that have one are told from those that have none', () => {
    expect(ida('har alle skoler en naturfagsvejleder')).toMatch(/^Nej, 2 af 4 skoler har ikke/)
  })
})

describe('networks', () => {
  it.each([
    [
      'hvilke netværk er Grethe Holm koordinator for',
      'Grethe Holm koordinerer naturfagsnetværket.',
    ],
    ['hvilke netværk har vi', 'Der er 2 netværk: naturfagsnetværket og PLC-netværket.'],
  ])('%s', (question, text) => {
    expect(ida(question)).toBe(text)
  })
})

describe('how many', () => {
  it('"er vi" are all of them', () => {
    expect(idsOf(askBakkeby('Ida Falk', 'hvor mange naturfagsvejledere er vi'))).toHaveLength(2)
  })
  it('are told in a list, one on each line', () => {
    const lines = ida('hvem er på Havskolen').split('\n')
    expect(lines.filter(line => line.startsWith('– '))).toHaveLength(3)
  })
})

describe('after somebody was told of', () => {
  it.each([
    [['hvem er koordinator for naturfag', 'og mailen?'], 'grethe.holm@'],
    [['hvem er koordinator for naturfag', 'hvad er mailen'], 'grethe.holm@'],
    [['hvem er Bo Krag', 'hvilken skole?'], 'Havskolen'],
    [['hvem er Mette på Havskolen', 'og hende på Skovskolen?'], 'Mette Ahl'],
    [['hvem er Mette B', 'og mailen?'], 'mette.bohr@'],
    [['hvem er Bo Krag', 'og på engelsk?'], 'Bo Krag is PLC-medarbejder at Havskolen'],
  ])('%s', (questions, text) => {
    expect(ida(...questions)).toContain(text)
  })
  it('"hende" is one of the same name and nobody else', () => {
    const answer = askBakkeby('Ida Falk', 'hvem er Mette på Havskolen', 'og hende på Skovskolen?')
    expect(idsOf(answer)).toEqual(['mette.ahl@nordlund.example'])
  })
})

describe('a guest who wants to be let in', () => {
  it.each(['må jeg være med', 'kan jeg få adgang?', 'can I get access'])('%s', question => {
    const answer = askBakkeby('guest', question)
    expect(answer.kind).toBe('refused')
    expect(answer.reply.text).toMatch(/koordinator|coordinator/)
    expect(datesIn(answer.reply.text)).toEqual([])
  })
})

describe('an everyday word that nobody knows', () => {
  it.each(['hvornår er der uro', 'hvem betaler for tøj'])('is not quoted: %s', question => {
    expect(ida(question)).not.toMatch(/“(?:uro|tøj)”/)
  })
  it('is no surname after a first name', () => {
    expect(ida('hvad tjener Ole om måneden')).not.toContain('“Ole')
  })
})
