// Whom a meeting that was opened for answers is reminded of: those who come, as far as they have said, and of a lab those who are chosen.
import { describe, expect, it } from 'vitest'
import { answered } from './answering.js'
import { its, linesOf, meeting, member, planFor, planOf, type Wanted } from './planning.js'

const tuesday = '2026-09-08T13:00'
const open = (more: object = {}) => [
  meeting('m', tuesday, { ...its('-1sd@09:00', '-0d@07:00'), openForAnswers: true, ...more }),
]
const both = ['2026-09-07T09:00 anna m -1sd@09:00', '2026-09-08T07:00 anna m -0d@07:00']

describe('of a meeting that is open for answers', () => {
  it.each([
    ['who has said nothing', {}],
    ['who has said yes', { anna: 'yes' }],
    ['who may come', { anna: 'maybe' }],
    ['who said no to the time before it was moved', { anna: 'no/3' }],
  ])('one %s is reminded', (_, said) => {
    expect(planFor(open(), {}, { answers: answered('m', said) })).toEqual(both)
  })

  it.each([
    ['who has said no', { anna: 'no' }],
    ['in whose place a colleague goes', { anna: 'substitute' }],
  ])('one %s is reminded of nothing', (_, said) => {
    const lines = planFor(open(), {}, { answers: answered('m', said) })
    expect(lines).toHaveLength(2)
    expect(lines.every(line => line.endsWith('drop said-no'))).toBe(true)
  })

  it('that is closed again, an answer still holds', () => {
    const answers = answered('m', { anna: 'no' })
    const lines = planFor(open({ openForAnswers: false }), {}, { answers })
    expect(lines.every(line => line.endsWith('drop said-no'))).toBe(true)
  })

  it('who works on another weekday is reminded on the day only after a yes', () => {
    const day = '2026-09-08T07:00 anna m -0d@07:00'
    const partTime = { daysOff: [2] }
    const nobody = { answers: answered('m', {}) }
    expect(planFor(open(), partTime, nobody)).toContain(`${day} drop weekly-day-off`)
    expect(planFor(open(), partTime, { answers: answered('m', { anna: 'yes' }) })).toContain(day)
  })

  it('who comes in a colleague’s place is reminded, though it is not for them', () => {
    const outsider = member('bo', { networks: [] })
    const programme = { meetings: open(), people: [member('anna'), outsider] }
    const said = { anna: 'substitute', bo: 'yes' }
    const going = linesOf(planOf({ programme, answers: answered('m', said) })).filter(
      line => !line.includes('drop'),
    )
    expect(going).toEqual(both.map(line => line.replace('anna', 'bo')))
  })
})

describe('of a lab', () => {
  const schools = [
    { id: 'nord', name: 'Nordskolen', hold: '1' },
    { id: 'syd', name: 'Sydskolen', hold: '1' },
  ]
  const at = (name: string, school: string, more: object = {}) =>
    member(name, { networks: [], posts: [{ school, functions: ['lærer'] }], ...more })
  const leads = (school: string) => ({
    roles: [{ role: 'leader', scope: { kind: 'school', id: school }, approved: true }],
  })
  const people = [
    at('anna', 'nord'),
    at('bo', 'nord'),
    at('carla', 'syd'),
    at('dorte', 'nord'),
    at('leder', 'nord', leads('nord')),
    member('emil', { networks: [], holds: [{ hold: '1' }] }),
    member('host', { networks: [] }),
  ]
  const lab = (more: object = {}) =>
    meeting('lab', tuesday, {
      ...{ kind: 'lab', reminders: ['-1sd@09:00'] },
      audience: { holds: ['1'], people: ['dorte@havrelund.example'] },
      hosts: [{ person: 'host@havrelund.example', name: 'Host' }],
      ...more,
    })
  function who(more: object, wanted: Partial<Wanted>): string[] {
    const programme = { meetings: [lab(more)], people, schools, holds: [{ id: '1', name: '1' }] }
    return linesOf(planOf({ ...wanted, programme })).flatMap(line =>
      line.includes('drop') ? [] : (line.split(' ')[1] ?? ''),
    )
  }

  it('that nobody has opened everybody whom it is for is reminded', () => {
    const everybody = ['anna', 'bo', 'carla', 'dorte', 'emil', 'host', 'leder']
    expect(who({}, { answers: new Map() })).toEqual(everybody)
    expect(who({ openForAnswers: true }, {})).toEqual(everybody)
  })

  it('that is open only those invited by name, its hosts, those at no school and those chosen', () => {
    const answers = answered('lab', {}, { nord: ['bo'] })
    expect(who({ openForAnswers: true }, { answers })).toEqual(['bo', 'dorte', 'emil', 'host'])
  })

  it('those invited by their role too', () => {
    const audience = { holds: ['1'], roles: ['leader', 'member'] }
    const answers = answered('lab', {})
    expect(who({ openForAnswers: true, audience }, { answers })).toEqual(['emil', 'host', 'leder'])
  })

  it('those chosen who have said no are not, and whoever has said yes is', () => {
    const answers = answered('lab', { bo: 'no', carla: 'yes' }, { nord: ['anna', 'bo'] })
    expect(who({ openForAnswers: true }, { answers })).toEqual([
      ...['anna', 'carla', 'dorte', 'emil', 'host'],
    ])
  })

  it('the moments of whoever may still come are those of everybody', () => {
    const answers = answered('lab', { bo: 'no' }, { nord: ['anna'] })
    const wanted = { answers, whoever: true }
    expect(who({ openForAnswers: true }, wanted)).toEqual(who({}, {}))
  })
})
