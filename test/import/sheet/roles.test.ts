// The roles that a cell gives: each only of what stands beside it. A role of which that cannot be told is given to nobody, and
// told about once for all the rows that lack the same.
import { describe, expect, it } from 'vitest'
import { sayProblem } from '../../../src/import/problems.js'
import { Programme } from '../../../src/model/programme.js'
import { importing as danish } from '../../../src/wording/da/import/importing.js'
import { codes, known, peopleOf, readCsvText } from './reading.js'

const networks = Programme.parse({
  ...known,
  networks: [
    { id: 'astronomi', name: 'Astronomi', aliases: ['stjernerne'] },
    { id: 'madkundskab', name: 'Madkundskab' },
    { id: 'svoemning', name: 'Svømning' },
  ],
})

function rolesOf(role: string, own = 'Astronomi, Madkundskab', job = '') {
  const draft = readCsvText(
    `Navn;Mail;Netværk;Funktion;Rolle\nBo Ry;bo@havrelund.example;"${own}";${job};"${role}"\n`,
    networks,
  )
  const roles = peopleOf(draft).flatMap(person => person.roles)
  const said = roles.map(({ role: name, scope }) => [name, 'id' in scope ? scope.id : scope.kind])
  return { said, codes: codes(draft) }
}

describe('a role with a network beside it', () => {
  it.each([
    ['Tovholder Astronomi, stedfortræder Madkundskab'],
    ['stedfortræder for Madkundskab og tovholder for Astronomi'],
    ['Astronomi: tovholder; Madkundskab: stedfortræder'],
    ['Tovholder (stjernerne), stedfortræder (madkundskab)'],
  ])('is of that network alone: «%s»', role => {
    const { said, codes } = rolesOf(role)
    expect(said.sort()).toEqual([
      ['coordinator', 'astronomi'],
      ['deputy', 'madkundskab'],
    ])
    expect(codes).toEqual([])
  })

  it('is of several where they are listed after it', () => {
    const { said } = rolesOf('Tovholder Astronomi og Svømning, stedfortræder Madkundskab')
    expect(said).toEqual([
      ['coordinator', 'astronomi'],
      ['coordinator', 'svoemning'],
      ['deputy', 'madkundskab'],
    ])
  })

  it('needs no column of networks to say the same', () => {
    expect(rolesOf('Koordinator for netværket Svømning', '').said).toEqual([
      ['coordinator', 'svoemning'],
    ])
  })
})

describe('a role without a network beside it', () => {
  it('is of the own networks where it is the only one', () => {
    expect(rolesOf('Tovholder').said).toEqual([
      ['coordinator', 'astronomi'],
      ['coordinator', 'madkundskab'],
    ])
    expect(rolesOf('Stedfortræder for koordinatoren', 'Svømning').said).toEqual([
      ['deputy', 'svoemning'],
    ])
  })

  it.each([
    ['Tovholder, stedfortræder', []],
    ['Tovholder Astronomi, stedfortræder', [['coordinator', 'astronomi']]],
    ['Stedfortræder for Karin', []],
    ['Tovholder for korsang', []],
    ['Tovholder for alle astronomer', []],
  ])('is given to nobody where it cannot be told, and told about: «%s»', (role, given) => {
    const { said, codes } = rolesOf(role)
    expect(said).toEqual(given)
    expect(codes).toEqual(['role-of-nothing'])
  })

  it('never widens by the job what the column of roles has narrowed', () => {
    const { said, codes } = rolesOf('Tovholder Astronomi', undefined, 'Netværkskoordinator')
    expect(said).toEqual([['coordinator', 'astronomi']])
    expect(codes).toEqual([])
  })

  it.each(['Fagkonsulent', 'Netværkskoordinator', 'Fagkonsulent, lærer'])(
    'is of the one network of the row, and the job «%s» gives no more',
    job => {
      const { said, codes } = rolesOf('Stedfortræder', 'Svømning', job)
      expect(said).toEqual([['deputy', 'svoemning']])
      expect(codes).toEqual([])
    },
  )

  it.each([
    ['Fagkonsulent', 'Astronomi, Madkundskab'],
    ['Fagkonsulent for astronomi', 'Svømning'],
  ])('is given to nobody where the job «%s» may be in one of the networks «%s»', (job, own) => {
    const { said, codes } = rolesOf('Stedfortræder', own, job)
    expect(said.filter(([role]) => role === 'deputy')).toEqual([])
    expect(codes).toEqual(['role-of-nothing'])
  })

  it('is of the whole programme only where it says so', () => {
    expect(rolesOf('Koordinator for læringslab og fælles dage', '').said).toEqual([
      ['coordinator', 'tenant'],
    ])
  })
})

describe('heads in a list without their schools', () => {
  it('are told about once, with the reason', () => {
    const rows = ['Bo Ry;bo', 'Ida Ø;ida', 'Ib By;ib'].map(
      who => `${who}@havrelund.example;Skoleleder`,
    )
    const draft = readCsvText(`Navn;Mail;Rolle\n${rows.join('\n')}\n`)
    expect(peopleOf(draft).flatMap(person => person.roles)).toEqual([])
    expect(draft.problems).toMatchObject([
      { code: 'role-of-nothing', row: 2, args: { lacks: 'school', rows: 3, value: 'Skoleleder' } },
    ])
    const [problem] = draft.problems
    expect(problem && sayProblem(danish, problem).problem).toBe(
      'Det fremgår ikke, hvilken skole rollen "Skoleleder" gælder (3 rækker). Rollerne er ikke givet; resten af rækkerne er taget med.',
    )
  })
})
