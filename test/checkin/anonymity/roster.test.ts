// Who is asked when a round opens, who of them is counted, and to which part of the split each belongs.
import { describe, expect, it } from 'vitest'
import { rosterOf } from '../../../src/checkin/anonymity/roster.js'
import { NetworkId, PersonId } from '../../../src/core/ids.js'
import { Programme } from '../../../src/model/programme.js'
import type { SplitBy } from '../../../src/model/round.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { person } from '../../support/programme.js'
import { numbered, seriesOf } from './asked.js'

const maths = { kind: 'network', id: 'matematik' }
const role = (name: string, scope: object, more: object = {}) => ({
  roles: [{ role: name, scope, approved: true, ...more }],
})
const at = (school: string, ...functions: string[]) => ({ posts: [{ school, functions }] })

const programme = Programme.parse({
  ...{ schemaVersion: 1, name: 'Nordlund Kommune' },
  networks: [{ id: 'matematik', name: 'Matematik' }],
  holds: [
    { id: 'hold-1', name: 'Hold 1' },
    { id: 'hold-2', name: 'Hold 2' },
  ],
  schools: [
    { id: 'engbaek', name: 'Engbæk Skole', hold: 'hold-1' },
    { id: 'aabrink', name: 'Åbrinkskolen', hold: 'hold-2' },
  ],
  people: [
    person('Gerda', role('coordinator', maths)),
    person('Dorte', role('deputy', maths)),
    person('Tenna', role('coordinator', { kind: 'tenant' })),
    person('Unni', role('coordinator', maths, { approved: false })),
    person('Fritz', role('coordinator', maths, { to: '2026-07-31' })),
    person('Karen', role('coordinator', { kind: 'network', id: 'dansk' })),
    person('Anne', at('engbaek', 'Matematikvejleder', 'lærer')),
    person('Bo', { posts: [...at('aabrink', 'matematikvejleder').posts, ...at('engbaek').posts] }),
    person('Cecilie', { functions: ['DSA-konsulent'], holds: [{ hold: 'hold-1' }] }),
    ...Array.from({ length: 20 }, (_, nth) => ({ id: numbered(nth), name: `Person ${nth}` })),
  ],
})
const snapshot = createSnapshot({ version: 1, programme }, 0)
const id = (name: string) => PersonId.parse(`${name}@nordlund.example`)
const network = NetworkId.parse('matematik')
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, nth) => numbered(from + nth))

function asked(people: readonly PersonId[], more: Partial<Parameters<typeof rosterOf>[0]> = {}) {
  const round = { author: id('anne'), network, lang: 'da' as const }
  return rosterOf({ round, people, snapshot, day: '2026-11-12', ...more })
}

describe('who is counted', () => {
  it.each([
    ['who made it', 'anne', false],
    ['the coordinator of the network', 'gerda', false],
    ['its deputy', 'dorte', false],
    ['a coordinator of everything', 'tenna', false],
    ['one whom a sheet calls so, approved or not', 'unni', false],
    ['a former one', 'fritz', true],
    ['one of another network', 'karen', true],
    ['a colleague', 'bo', true],
  ])('of a meeting: %s', (_, name, isCounted) => {
    expect(asked([id(name)])).toEqual([{ person: id(name), isCounted }])
  })

  it('of a meeting without a network: everybody but who made it', () => {
    const round = { author: id('anne'), lang: 'da' as const }
    const roster = asked([id('anne'), id('gerda')], { round })
    expect(roster.map(({ isCounted }) => isCounted)).toEqual([false, true])
  })

  it('asks in a series neither who made it nor who coordinates', () => {
    const people = [id('anne'), id('gerda'), id('bo'), id('dorte')]
    expect(asked(people, { series: seriesOf() }).map(one => one.person)).toEqual([id('bo')])
  })

  it('names everybody once, by id, and nobody whom the programme does not know', () => {
    const people = [numbered(3), id('bo'), numbered(3), id('ingen')]
    expect(asked(people).map(one => one.person)).toEqual([id('bo'), numbered(3)])
  })
})

describe('A6: newcomers in a series', () => {
  const series = seriesOf({ counted: numbers(0, 9), countedOn: '2026-10-01' })
  const waiting = (people: readonly PersonId[], more: object = {}) =>
    asked(people, { series: { ...series, ...more } }).filter(one => one.isWaiting)

  it.each([1, 4])('are asked and not counted while %i wait', many => {
    const found = waiting(numbers(0, 9 + many))
    expect(found).toEqual(
      numbers(9, 9 + many).map(one => ({ person: one, isCounted: false, isWaiting: true })),
    )
  })

  it('are all counted at once when five wait', () => {
    expect(waiting(numbers(0, 14))).toEqual([])
    expect(waiting(numbers(5, 14))).toEqual([])
  })

  it('do not hide behind a coordinator who joins with them: who is never counted keeps nobody company', () => {
    expect(waiting([...numbers(0, 13), id('gerda')])).toHaveLength(4)
  })

  it.each([
    ['2026-08-01', '2026-12-31', 1],
    ['2026-12-31', '2027-01-01', 0],
    ['2027-01-01', '2027-07-31', 1],
    ['2027-07-31', '2027-08-01', 0],
    ['2026-09-01', '2027-09-01', 0],
  ])('of a group last shown on %s wait on %s: %i', (countedOn, day, many) => {
    const roster = asked(numbers(0, 10), { series: { ...series, countedOn }, day })
    expect(roster.filter(one => one.isWaiting)).toHaveLength(many)
  })

  it('wait too where nobody knows when the group was last shown', () => {
    const { countedOn: _unknown, ...unknown } = series
    expect(asked(numbers(0, 10), { series: unknown }).filter(one => one.isWaiting)).toHaveLength(1)
  })

  it('are nobody before the first picture', () => {
    expect(waiting(numbers(0, 10), { counted: [] })).toEqual([])
  })

  it('are those too who left and came back after a picture without them', () => {
    expect(waiting([...numbers(0, 9), numbered(15)]).map(one => one.person)).toEqual([numbered(15)])
  })
})

describe('the part of the split', () => {
  it.each<[SplitBy | undefined, string, string | undefined]>([
    ['school', 'anne', 'Engbæk Skole'],
    ['school', 'bo', 'Åbrinkskolen'],
    ['school', 'cecilie', undefined],
    ['hold', 'bo', 'Hold 2'],
    ['hold', 'cecilie', 'Hold 1'],
    ['function', 'cecilie', 'DSA-konsulent'],
    ['function', 'gerda', undefined],
    [undefined, 'bo', undefined],
  ])('by %s of %s is %s', (split, name, part) => {
    const round = { author: id('karen'), network, lang: 'da' as const, ...(split && { split }) }
    expect(asked([id(name)], { round })[0]?.part).toBe(part)
  })

  it('takes functions that differ in capitals as one', () => {
    const round = { author: id('karen'), split: 'function' as const, lang: 'da' as const }
    for (const people of [[id('bo')], [id('anne'), id('bo')]]) {
      const parts = asked(people, { round }).map(({ part }) => part)
      expect(new Set(parts)).toEqual(new Set(['Matematikvejleder']))
    }
  })
})
