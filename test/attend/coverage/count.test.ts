import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Coverage, coverageOf, isComing } from '../../../src/attend/coverage/count.js'
import type { MeetingId } from '../../../src/core/ids.js'
import type { MeetingAnswer, SchoolChoice } from '../../../src/model/answer.js'
import { Programme } from '../../../src/model/programme.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { at, nordlund, person } from '../../support/programme.js'
import { answer, choice, lab2, mail, mat2 } from './answers.js'

const counsellor = (name: string, ...schools: string[]) =>
  person(name, {
    posts: schools.map(school => ({ school, functions: ['matematikvejleder'] })),
    networks: [{ network: 'matematik' }],
  })

/** Matematik: Åbrinkskolen has Sofie and Bo, Sct. Annæ Amira, Engbæk nobody but Ida, who is at Birkelund too; Karen coordinates. */
const programme = Programme.parse({
  ...nordlund,
  people: [
    ...nordlund.people,
    counsellor('Bo Dam', 'aabrinkskolen'),
    counsellor('Ida Holm', 'engbaek-skole', 'birkelundskolen'),
  ],
})

interface Given {
  readonly answers?: readonly MeetingAnswer[]
  readonly choices?: readonly SchoolChoice[]
  readonly in?: Programme
}

function count(about: MeetingId, { answers = [], choices = [], in: where = programme }: Given) {
  const snapshot = createSnapshot({ version: 1, programme: where }, at('2026-11-20T09:00'))
  const occurrence = snapshot.byId.get(about)
  if (!occurrence) throw new Error(`no such meeting: ${about}`)
  return coverageOf(snapshot, occurrence, { answers, choices })
}

const names = (people: readonly string[]) => people.map(id => id.split('@')[0])
const states = ({ schools }: Coverage) =>
  Object.fromEntries(schools.map(({ school, state }) => [school, state]))
const peopleAt = ({ schools }: Coverage, school: string) =>
  schools
    .find(one => one.school === school)
    ?.people.map(one => `${names([one.person])[0]} ${one.comes}`)

function editMeeting(about: MeetingId, edit: object): Programme {
  const meetings = programme.meetings.map(one => (one.id === about ? { ...one, ...edit } : one))
  return Programme.parse({ ...programme, meetings })
}

describe('a meeting that everybody answers for themselves', () => {
  it('is for the schools of its people, each of whom is silent at first', () => {
    const coverage = count(mat2, {})
    expect(states(coverage)).toEqual({
      birkelundskolen: 'missing',
      aabrinkskolen: 'missing',
      'engbaek-skole': 'missing',
      'sct-annae-skole': 'missing',
    })
    expect(peopleAt(coverage, 'aabrinkskolen')).toEqual(['bo.dam silent', 'sofie.bruun silent'])
    expect(names(coverage.others.people.map(({ person }) => person))).toEqual(['karen.toft'])
    expect(coverage.coming).toEqual([])
  })

  it('counts one who is at two schools at both, and once in the whole', () => {
    const coverage = count(mat2, { answers: [answer('ida.holm', 'yes')] })
    expect(states(coverage)).toMatchObject({ birkelundskolen: 'comes', 'engbaek-skole': 'comes' })
    expect(coverage.counts).toMatchObject({ yes: 1, silent: 4 })
    expect(names(coverage.coming)).toEqual(['ida.holm'])
  })

  it.each([
    ['nobody has said anything', [], 'missing'],
    ['one of two comes', [answer('bo.dam', 'yes')], 'comes'],
    [
      'one of two comes and the other does not',
      [answer('bo.dam', 'yes'), answer('sofie.bruun', 'no')],
      'comes',
    ],
    ['one of two does not come', [answer('bo.dam', 'no')], 'missing'],
    ['both do not come', [answer('bo.dam', 'no'), answer('sofie.bruun', 'no')], 'none'],
    ['one may come', [answer('bo.dam', 'maybe'), answer('sofie.bruun', 'no')], 'missing'],
    ['a colleague goes instead', [answer('bo.dam', 'substitute')], 'comes'],
  ] as const)('of a school where %s', (_, answers, state) => {
    expect(states(count(mat2, { answers })).aabrinkskolen).toBe(state)
  })

  it('lets a substitute stand in the place of the one who asked, and counts them once', () => {
    const asked = answer('bo.dam', 'substitute', { substitute: mail('mette.dahl') })
    for (const answers of [[asked], [asked, answer('mette.dahl', 'yes')]]) {
      const coverage = count(mat2, { answers })
      expect(names(coverage.coming)).toEqual(['mette.dahl'])
      expect(coverage.counts).toMatchObject({ substitute: 1, yes: 0 })
      expect(peopleAt(coverage, 'birkelundskolen')).toEqual(['ida.holm silent'])
    }
  })

  it('counts one head where the substitute is expected anyway', () => {
    const asked = answer('bo.dam', 'substitute', { substitute: mail('sofie.bruun') })
    const coverage = count(mat2, { answers: [asked, answer('sofie.bruun', 'yes')] })
    expect(names(coverage.coming)).toEqual(['sofie.bruun'])
  })

  it('says no where the substitute has said no', () => {
    const asked = answer('bo.dam', 'substitute', { substitute: mail('mette.dahl') })
    const coverage = count(mat2, { answers: [asked, answer('mette.dahl', 'no')] })
    expect(peopleAt(coverage, 'aabrinkskolen')).toEqual(['bo.dam no', 'sofie.bruun silent'])
    expect(coverage.coming).toEqual([])
  })

  it('takes a yes from somebody who was not asked, at their school or among the others', () => {
    const answers = [answer('jonas.lind', 'yes'), answer('mette.kjaer', 'yes')]
    const coverage = count(mat2, { answers })
    expect(peopleAt(coverage, 'engbaek-skole')).toEqual(['ida.holm silent', 'jonas.lind yes'])
    expect(names(coverage.others.people.map(one => one.person))).toEqual([
      'karen.toft',
      'mette.kjaer',
    ])
  })

  it('knows nobody who has left the programme', () => {
    const coverage = count(mat2, { answers: [answer('gone.now', 'yes')] })
    expect(coverage.coming).toEqual([])
  })

  it('names a school of its hold where nobody is known, and waits for it', () => {
    const audience = { holds: ['hold-2'], functions: ['matematikvejleder'] }
    const without = { ...editMeeting(mat2, { audience }) }
    const people = without.people.filter(({ id }) => id !== mail('ida.holm'))
    const coverage = count(mat2, { in: { ...without, people } })
    expect(states(coverage)).toEqual({ aabrinkskolen: 'missing', 'engbaek-skole': 'missing' })
    expect(peopleAt(coverage, 'engbaek-skole')).toEqual([])
  })

  it('counts answers to the time before a move for nothing, and tells who had said yes', () => {
    const moved = editMeeting(mat2, { answerRevision: 1 })
    const answers = [
      answer('bo.dam', 'yes'),
      answer('sofie.bruun', 'yes'),
      answer('sofie.bruun', 'no', { answerRevision: 1 }),
    ]
    const coverage = count(mat2, { answers, in: moved })
    expect(coverage.counts).toEqual({
      yes: 0,
      chosen: 0,
      substitute: 0,
      maybe: 0,
      no: 1,
      silent: 4,
    })
    expect(names(coverage.saidYesBefore)).toEqual(['bo.dam'])
  })
})

describe('a meeting whose schools choose', () => {
  it('is for every school of its hold, and expects nobody by name before they have chosen', () => {
    const coverage = count(lab2, {})
    expect(coverage.isDesignated).toBe(true)
    expect(states(coverage)).toEqual({ aabrinkskolen: 'missing', 'engbaek-skole': 'missing' })
    expect(coverage.counts.silent).toBe(0)
  })

  it.each([
    ['it has chosen', ['sofie.bruun'], [], 'comes'],
    ['one of the chosen has said yes', ['sofie.bruun', 'bo.dam'], [['bo.dam', 'yes']], 'comes'],
    ['one of the chosen has said no', ['sofie.bruun', 'bo.dam'], [['bo.dam', 'no']], 'comes'],
    ['all of the chosen have said no', ['sofie.bruun'], [['sofie.bruun', 'no']], 'missing'],
    ['it has chosen nobody', [], [], 'none'],
    ['whom it chose has left the programme', ['gone.now'], [], 'missing'],
  ] as const)('where %s', (_, chosen, said, state) => {
    const choices = [choice('aabrinkskolen', chosen)]
    const answers = said.map(([who, how]) => answer(who, how, { about: lab2 }))
    expect(states(count(lab2, { choices, answers })).aabrinkskolen).toBe(state)
  })

  it('no longer counts one who is not chosen any more, though they had said yes; a yes after that counts', () => {
    const choices = [choice('aabrinkskolen', ['sofie.bruun'], { at: 5 })]
    const chosen = (at: number) => {
      const answers = [answer('bo.dam', 'yes', { about: lab2, at })]
      return names(count(lab2, { choices, answers }).coming)
    }
    expect(chosen(4)).toEqual(['sofie.bruun'])
    expect(chosen(6)).toEqual(['sofie.bruun', 'bo.dam'])
  })

  it('counts a yes of somebody at a school that has not chosen yet: the leader took the invitation in Outlook', () => {
    const coverage = count(lab2, { answers: [answer('jonas.lind', 'yes', { about: lab2 })] })
    expect(states(coverage)['engbaek-skole']).toBe('comes')
    expect(peopleAt(coverage, 'engbaek-skole')).toEqual(['jonas.lind yes'])
  })

  it('asks its hosts and those who are named themselves', () => {
    const audience = { holds: ['hold-2'], people: [mail('else.krog')] }
    const hosts = [{ name: 'Sofie Bruun', person: mail('sofie.bruun') }]
    const coverage = count(lab2, { in: editMeeting(lab2, { audience, hosts }) })
    expect(
      coverage.others.people.map(({ person, comes }) => `${names([person])} ${comes}`),
    ).toEqual(['else.krog silent', 'sofie.bruun silent'])
    expect(states(coverage)).toEqual({ aabrinkskolen: 'missing', 'engbaek-skole': 'missing' })
  })

  it('counts a choice of before a move for nothing', () => {
    const choices = [choice('aabrinkskolen', ['sofie.bruun'])]
    const coverage = count(lab2, { choices, in: editMeeting(lab2, { answerRevision: 1 }) })
    expect(states(coverage).aabrinkskolen).toBe('missing')
  })
})

describe('whatever is said', () => {
  const everybody = programme.people.map(({ id }) => id.split('@')[0] ?? '')
  const someAnswer = fc.record({
    who: fc.constantFrom(...everybody),
    said: fc.constantFrom('yes', 'no', 'maybe', 'substitute'),
    substitute: fc.option(fc.constantFrom(...everybody), { nil: undefined }),
    answerRevision: fc.integer({ min: 0, max: 2 }),
  })
  const someAnswers = fc
    .array(someAnswer, { maxLength: 25 })
    .map(all => [...new Map(all.map(one => [`${one.who} ${one.answerRevision}`, one])).values()])

  it('nobody is counted twice, and who is counted as coming is said to come', () => {
    fc.assert(
      fc.property(someAnswers, said => {
        const answers = said.map(({ who, said: how, substitute, answerRevision }) =>
          answer(who, how, {
            answerRevision,
            ...(how === 'substitute' && substitute ? { substitute: mail(substitute) } : {}),
          }),
        )
        const now = editMeeting(mat2, { answerRevision: 1 })
        const coverage = count(mat2, { answers, in: now })
        const groups = [...coverage.schools, coverage.others]
        const people = new Set(groups.flatMap(group => group.people.map(({ person }) => person)))
        const total = Object.values(coverage.counts).reduce((sum, one) => sum + one, 0)
        expect(total).toBe(people.size)
        expect(new Set(coverage.coming).size).toBe(coverage.coming.length)
        for (const { state, people: own } of coverage.schools) {
          expect(state === 'comes').toBe(own.some(({ comes }) => isComing(comes)))
          expect(state === 'none').toBe(own.length > 0 && own.every(({ comes }) => comes === 'no'))
        }
        const current = answers.filter(one => one.answerRevision === 1)
        expect(count(mat2, { answers: current, in: now }).counts).toEqual(coverage.counts)
        // Whoever has said yes is there, and nobody is who has not, or goes for somebody.
        const yes = current.filter(one => one.said === 'yes').map(one => one.person)
        const instead = current.map(one => (one.said === 'substitute' ? one.substitute : undefined))
        for (const id of yes) expect(coverage.coming).toContain(id)
        const wordless = current.flatMap(one =>
          one.said === 'substitute' && !one.substitute ? one.person : [],
        )
        for (const id of coverage.coming) expect([...yes, ...instead, ...wordless]).toContain(id)
      }),
      { seed: 8, numRuns: 300 },
    )
  })
})
