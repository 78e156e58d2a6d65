// People asked for without a verb, as one writes on a phone: a noun, a place, no more. And where the noun must not be taken so.
import { describe, expect, it } from 'vitest'
import { datesIn, idsOf } from '../../support/asking.js'
import { askBakkeby } from '../schedule/bakkeby.js'

const mail = (...names: string[]) => names.map(name => `${name}@nordlund.example`)

describe('a noun for people, and a place', () => {
  it.each([
    ['skoleleder Skovskolen', mail('ole.bech')],
    ['skolelederen på Skovskolen?', mail('ole.bech')],
    ['rektor skovskolen', mail('ole.bech')],
    ['principal Skovskolen', mail('ole.bech')],
    ['head teacher at Skovskolen', mail('ole.bech')],
    ['skolelederne på hold B', mail('ole.bech')],
    ['hvem er leder på hold Bs skoler', mail('ole.bech')],
    ['kender du skolelederen på Skovskolen?', mail('ole.bech')],
    ['læsevejleder Havskolen?', mail('mette.bohr')],
    ['læsevejlederen på min skole', mail('mette.bohr')],
    ['PLC-medarbejder havskolen mail', mail('bo.krag')],
    ['naturfagsvejledere', mail('ida.falk', 'jan.dam')],
    ['hvordan får jeg fat i Bo Krag', mail('bo.krag')],
    ['hvordan kontakter jeg læsevejlederen på Havskolen?', mail('mette.bohr')],
    ['how do I get hold of Bo Krag', mail('bo.krag')],
    ['navne på folk i naturfagsnetværket', mail('ida.falk', 'bo.krag', 'jan.dam')],
    ['folk i naturfag', mail('ida.falk', 'bo.krag', 'jan.dam')],
    ['deltagerliste naturfagsnetværket', mail('ida.falk', 'bo.krag', 'jan.dam')],
    [
      'Kan du give mig en liste over dem, der er i naturfagsnetværket?',
      mail('ida.falk', 'bo.krag', 'jan.dam'),
    ],
    ['skoler hold A', ['havskolen', 'jorgen']],
    ['hold A skoler', ['havskolen', 'jorgen']],
    ['antal skoler på hold A', ['havskolen', 'jorgen']],
    ['schools hold A', ['havskolen', 'jorgen']],
  ])('%s', (question, ids) => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.kind).toBe('answer')
    expect(idsOf(answer)).toEqual(expect.arrayContaining(ids))
    expect(idsOf(answer)).toHaveLength(ids.length)
    expect(datesIn(answer.reply.text)).toEqual([])
  })

  it.each(['hold?', 'mit hold', 'vores hold?', 'hvilket hold?'])(
    '"%s" alone is one’s own',
    question => {
      const { text } = askBakkeby('Ida Falk', question).reply
      expect(text).toContain('Havskolen er på Hold A')
      expect(text).not.toContain('Hold B')
    },
  )

  it('"hvilke hold" asks for all of them', () => {
    expect(askBakkeby('Ida Falk', 'hvilke hold er der?').reply.text).toContain('Hold B')
  })

  it.each(['skoleleder Skovskolen', 'naturfagsvejledere', 'folk i naturfag', 'skoler hold A'])(
    '"%s" is answered to no guest',
    question => {
      const answer = askBakkeby('guest', question)
      expect(answer.kind).toBe('refused')
      expect(answer.sources).toEqual([])
      expect(answer.reply.text).not.toMatch(/Falk|Bech|Havskolen/)
    },
  )
})

describe('the same nouns where a meeting is asked about', () => {
  it.each([
    ['hvornår skal naturfagsvejlederne mødes?', 'sci1@bakkeby'],
    ['næste møde for naturfagsvejlederne', 'sci1@bakkeby'],
    ['hvornår skal hold A til lab 2', 'lab2-a@bakkeby'],
    ['hold A?', 'lab2-a@bakkeby'],
  ])('%s', (question, id) => {
    expect(idsOf(askBakkeby('Ida Falk', question))).toEqual([id])
  })

  it('a function leans on the question before', () => {
    const answer = askBakkeby('Ida Falk', 'hvornår mødes PLC-netværket?', 'og naturfagsvejlederne?')
    expect(idsOf(answer)).toEqual(['sci1@bakkeby'])
  })
})

describe('who takes part in a meeting', () => {
  it.each([
    ['hvem deltager i naturfagsmøde 2?', ['Ida Falk', 'Bo Krag', 'Jan Dam']],
    ['hvem kommer til næste naturfagsmøde', ['Ida Falk', 'Bo Krag', 'Jan Dam']],
    ['hvem er inviteret til lab 2', ['Hold A', 'Havskolen', 'Sankt Jørgen Skole']],
    ['hvem er lab 2 for?', ['Hold A', 'Havskolen', 'Sankt Jørgen Skole']],
  ])('%s', (question, names) => {
    const { text } = askBakkeby('Ida Falk', question).reply
    for (const name of names) expect(text).toContain(name)
  })

  it('is told by name to members alone', () => {
    const { text } = askBakkeby('guest', 'hvem deltager i næste naturfagsmøde?').reply
    expect(text).not.toMatch(/Falk|Krag|Dam/)
  })
})

describe('how many each school has', () => {
  it.each([
    'hvor mange fra hver skole er med i naturfagsnetværket?',
    'antal naturfagsfolk pr skole i naturfagsnetværket',
    'how many from each school are in the naturfag network',
  ])('%s', question => {
    const { text } = askBakkeby('Ida Falk', question).reply
    expect(text).toMatch(/3 (?:personer|people)/)
    expect(text).toContain('Havskolen: 2')
    expect(text).toContain('Sankt Jørgen Friskole: 1')
    expect(text).not.toContain('Falk')
  })

  it('counts those with a function', () => {
    const { text } = askBakkeby(
      'Ida Falk',
      'hvor mange naturfagsvejledere er der på hver skole',
    ).reply
    expect(text).toContain('Havskolen: 1')
  })
})

describe('whether a school is on a hold', () => {
  it.each([
    ['er Havskolen på hold A?', /^Ja, Havskolen er på Hold A/],
    ['er Skovskolen på hold A', /^Nej, Skovskolen er på Hold B/],
    ['er vi på hold B?', /^Nej, Havskolen er på Hold A/],
    ['er vi ikke på hold A', /^Jo, Havskolen er på Hold A/],
    ['is Skovskolen on hold B', /^Yes, Skovskolen is in Hold B/],
    ['er Havskolen og Skovskolen på samme hold', /^Nej, /],
    ['er vi på samme hold som Sankt Jørgen Skole?', /^Ja, /],
  ])('%s', (question, text) => {
    const answer = askBakkeby('Ida Falk', question)
    expect(answer.reply.text).toMatch(text)
    expect(datesIn(answer.reply.text)).toEqual([])
  })
})

describe('names that several share', () => {
  it('are told of together where networks are asked about', () => {
    const { text } = askBakkeby('Ida Falk', 'hvilke netværk er Mette med i?').reply
    expect(text).toContain('Mette Ahl er ikke med i noget netværk.')
    expect(text).toContain('Mette Bohr er med i PLC-netværket.')
  })

  it('are asked back one after the other, and none is dropped', () => {
    const question = 'hvornår skal Mette og Sankt Jørgen til møde?'
    const first = askBakkeby('Ida Falk', question)
    expect(first.kind).toBe('clarify')
    const second = askBakkeby('Ida Falk', question, 'Mette Bohr')
    expect(second.kind).toBe('clarify')
    expect(second.reply.text).toContain('Sankt Jørgen')
    const last = askBakkeby('Ida Falk', question, 'Mette Bohr', 'den første')
    expect(last.kind).toBe('answer')
    expect(last.turn?.query.people).toEqual(mail('mette.bohr'))
    expect(last.turn?.query.schools).toEqual(['jorgen'])
  })
})

describe('one’s own leader and coordinators', () => {
  it.each(['hvem indkalder til vores netværksmøder?', 'who invites to our network meetings'])(
    '%s',
    question => {
      expect(idsOf(askBakkeby('Ida Falk', question))).toEqual(mail('grethe.holm'))
    },
  )
  it.each(['min skoleleder', 'hvem er leder?', 'who is my head teacher?'])('%s', question => {
    const answer = askBakkeby('Mette Ahl', question)
    expect(idsOf(answer)).toEqual(mail('ole.bech'))
    expect(answer.reply.text).toContain('Skovskolen')
  })
})
