// Whom an expression means, against a resolver that looks at one person and one condition at a time.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveAudience } from '../../../src/broadcast/draft/audience.js'
import { AudienceExpression, type AudiencePart } from '../../../src/model/broadcast.js'
import type { Programme } from '../../../src/model/programme.js'
import { snapshotOf } from '../../programme/build.js'
import {
  type Answers,
  answersIn,
  areas,
  day,
  expected,
  functions,
  holds,
  meetings,
  networks,
  roles,
  schools,
  town,
} from './town.js'

const none = { answers: [], choices: [] }

function resolved(expression: object, programme: Programme, answers: Answers) {
  const facts = { snapshot: snapshotOf(programme), day }
  const answersOf = (about: string) =>
    answers.get(meetings.find(id => id === about) ?? meetings[0] ?? fail()) ?? none
  return resolveAudience(AudienceExpression.parse(expression), { ...facts, answersOf })
}

function fail(): never {
  throw new Error('no meeting')
}

const programme = town(7)
const answers = answersIn(programme, 11)
const of = (expression: object) => resolved(expression, programme, answers)
const byHand = (expression: object) =>
  expected(AudienceExpression.parse(expression), programme, answers)

describe('200 people in five combinations', () => {
  it.each<[string, object]>([
    [
      'a network’s members at two schools',
      { anyOf: [{ networks: ['matematik'], schools: ['nord', 'syd'] }] },
    ],
    [
      'two networks but one school and one function',
      {
        anyOf: [{ networks: ['laesning'] }, { networks: ['it'] }],
        except: [{ schools: ['skov'] }, { functions: ['lærer'] }],
      },
    ],
    [
      'the vejledere of a hold, and every leader of an area',
      {
        anyOf: [
          { functions: ['vejleder'], holds: ['hold-2'] },
          { roles: ['leader'], areas },
        ],
      },
    ],
    [
      'those who have not answered a meeting, but for two named',
      {
        anyOf: [{ meeting: { about: 'mat', answered: 'silent' } }],
        except: [{ people: ['p3@havrelund.example', 'p40@havrelund.example'] }],
      },
    ],
    [
      'everybody but those who come to a lab, and those who cannot come to the kick-on',
      {
        anyOf: [{ everyone: true }],
        except: [
          { meeting: { about: 'lab', answered: 'yes' } },
          { meeting: { about: 'kickon', answered: 'no' }, networks: ['inklusion'] },
        ],
      },
    ],
  ])('%s', (_, expression) => {
    const people = byHand(expression)
    expect(people.length).toBeGreaterThan(1)
    expect(people.length).toBeLessThan(200)
    expect(of(expression)).toEqual(people)
  })
})

describe('any combination', () => {
  const some = (all: readonly string[]) => fc.subarray([...all])
  const part = fc.record(
    {
      everyone: fc.constant(true),
      networks: some(networks),
      holds: some(holds),
      schools: some(schools),
      areas: some(areas),
      functions: some([...functions, 'vejleder']),
      roles: some([...roles, 'member']),
      people: fc.subarray(programme.people.slice(0, 20).map(({ id }) => id)),
      meeting: fc.record(
        {
          about: fc.constantFrom(...meetings),
          answered: fc.constantFrom('yes', 'no', 'maybe', 'silent'),
        },
        { requiredKeys: ['about'] },
      ),
    },
    { requiredKeys: [] },
  )

  it('of conditions, parts and exceptions is the same people as by hand', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 3 }),
        fc.array(part, { maxLength: 2 }),
        (anyOf, except) => {
          const expression = { anyOf, except }
          expect(of(expression)).toEqual(byHand(expression))
        },
      ),
      { numRuns: 300, seed: 42 },
    )
  })

  it('never reaches more people for an exception or a condition more', () => {
    fc.assert(
      fc.property(part, part, (first: object, more: object) => {
        const wide = new Set(of({ anyOf: [first] }))
        const both: AudiencePart = { ...more, ...first }
        for (const id of of({ anyOf: [both] })) expect(wide.has(id)).toBe(true)
        for (const id of of({ anyOf: [first], except: [more] })) expect(wide.has(id)).toBe(true)
      }),
      { numRuns: 200, seed: 43 },
    )
  })
})

describe('nobody', () => {
  it.each<[string, object]>([
    ['is meant by no part', { anyOf: [] }],
    ['is meant by a part without a condition', { anyOf: [{}] }],
    ['is meant by a condition that nothing fits', { anyOf: [{ everyone: true, networks: [] }] }],
    ['is in a network that is gone', { anyOf: [{ networks: ['vaek'] }] }],
    ['goes to a meeting that is gone', { anyOf: [{ meeting: { about: 'vaek' } }] }],
    [
      'is left where everybody is an exception',
      { anyOf: [{ everyone: true }], except: [{ everyone: true }] },
    ],
  ])('%s', (_, expression) => {
    expect(of(expression)).toEqual([])
  })
})

describe('whom a leader will tell later', () => {
  it('is not told by a message to those who come', () => {
    const untold = answers.get(meetings[1] ?? fail())?.choices.find(({ isTold }) => !isTold)
    const answered = answers.get(meetings[1] ?? fail())?.answers.map(({ person }) => person) ?? []
    const secret = (untold?.people ?? []).filter(id => !answered.includes(id))
    expect(secret.length).toBeGreaterThan(0)
    const coming = of({ anyOf: [{ meeting: { about: 'lab', answered: 'yes' } }] })
    for (const id of secret) expect(coming).not.toContain(id)
  })
})
