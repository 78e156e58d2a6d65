// What comes out of a round, rule by rule (CHECKINS, 4): each test tries to get something out that may not be seen.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Picture, Result } from '../../../src/model/result.js'
import { many, numbered, released, seriesOf, type Told } from './asked.js'

const told = fc.record({
  steps: fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 2, maxLength: 2 }),
  part: fc.constantFrom('Åbrinkskolen', 'Birkelundskolen', 'Engbæk Skole'),
  text: fc.option(fc.constantFrom('fint', 'travlt', 'mere tid, tak'), { nil: undefined }),
  isCounted: fc.boolean(),
})
const asked = fc.array(told, { maxLength: 45 })
const twoQuestions = [
  { text: 'Hvordan går det?', scale: 'mood' as const },
  { text: 'Har I tid nok?', scale: 'time' as const },
]
const split = { round: { questions: twoQuestions, split: 'school' as const } }

function pictures({ questions }: Result): Picture[] {
  return questions.flatMap(({ shown }) => [
    ...(shown?.picture ? [shown.picture] : []),
    ...(shown?.parts ?? []).map(({ picture }) => picture),
  ])
}
function answering(all: readonly Told[], nth: number): Told[] {
  return all.filter(({ steps, isCounted = true }) => isCounted && steps?.[nth])
}
const first = (all: readonly Told[]) => released(all).result.questions[0]?.shown

describe('A2: five must have answered that question', () => {
  it.each([
    ['nobody', 0],
    ['one', 1],
    ['four', 4],
  ])('says the same, and nothing else, where %s answered', (_, count) => {
    const { result } = released([...many(count, { steps: [5] }), ...many(9 - count, {})])
    const none = released(many(9, {})).result
    expect({ ...result, id: none.id }).toEqual(none)
    expect(result).toMatchObject({ outcome: 'too-few' })
    expect(Object.keys(result.questions[0] ?? {}).sort()).toEqual(['scale', 'text'])
    expect(result).not.toHaveProperty('response')
  })

  it('shows a question that five answered and not the one that four did', () => {
    const { result } = released([...many(4, { steps: [5, 1] }), { steps: [4, null] }], {
      round: { questions: twoQuestions },
    })
    expect(result.questions.map(({ shown }) => shown !== undefined)).toEqual([true, false])
  })

  it('is never got round: whatever is shown, of the whole or of a part, five and more counted people gave', () => {
    fc.assert(
      fc.property(asked, all => {
        const { result } = released(all, split)
        for (const [nth, { shown }] of result.questions.entries()) {
          const given = answering(all, nth)
          expect(shown !== undefined).toBe(given.length >= 5)
          for (const { label, count } of shown?.parts ?? []) {
            expect(count.from).toBeGreaterThanOrEqual(5)
            if (label) expect(given.filter(({ part }) => part === label).length).toBeGreaterThan(4)
          }
        }
      }),
      { seed: 9, numRuns: 500 },
    )
  })

  it('does not count who made the round or coordinates, and shows nothing of what was stored for them', () => {
    const { result, kept } = released([
      ...many(4, { steps: [5] }),
      ...many(5, { steps: [1], text: 'mit', isCounted: false }),
    ])
    expect(result.outcome).toBe('too-few')
    expect(kept).toEqual([])
  })
})

describe('A3: what is left over', () => {
  const at = (part: string, count: number) => many(count, { steps: [4], part })
  const partsOf = (all: readonly Told[]) =>
    released(all, { round: { split: 'school' } }).result.questions[0]?.shown?.parts?.map(
      ({ label }) => label,
    )

  it.each([
    ['two schools of five are both shown', [...at('A', 5), ...at('B', 5)], ['A', 'B']],
    [
      'five left over are shown together, last',
      [...at('C', 6), ...at('A', 3), ...at('B', 2)],
      ['C', ''],
    ],
    [
      'four left over take the smallest shown part with them',
      [...at('A', 8), ...at('B', 5), ...at('C', 4)],
      ['A', ''],
    ],
    ['where that leaves one group there is no split', [...at('A', 8), ...at('B', 4)], undefined],
    ['schools of one to three get none', [...at('A', 3), ...at('B', 3), ...at('C', 2)], undefined],
    ['nor where all who answered are at one school', at('A', 9), undefined],
    [
      'somebody without a school is with the others',
      [...at('A', 6), ...many(5, { steps: [2] })],
      ['A', ''],
    ],
  ])('%s', (_, all, labels) => {
    expect(partsOf(all)).toEqual(labels)
  })

  it('leaves between one and four people bare in no split of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 }), sizes => {
        const all = sizes.flatMap((size, nth) => at(`Skole ${nth}`, size))
        const labels = partsOf(all)
        if (!labels) return
        const named = sizes.filter((_, nth) => labels.includes(`Skole ${nth}`))
        const rest = all.length - named.reduce((sum, size) => sum + size, 0)
        expect(Math.min(...named)).toBeGreaterThanOrEqual(5)
        expect(rest === 0 || rest >= 5).toBe(true)
        expect(labels.includes('')).toBe(rest > 0)
        expect(labels.length).toBeGreaterThanOrEqual(2)
      }),
      { seed: 9, numRuns: 1000 },
    )
  })

  it('never stands beside the whole: the one taken from the other would name what a small part answered', () => {
    fc.assert(
      fc.property(asked, all => {
        for (const { shown } of released(all, split).result.questions) {
          if (shown) expect('picture' in shown).toBe(!shown.parts)
        }
      }),
      { seed: 9, numRuns: 300 },
    )
  })

  it('is not made where nobody chose it before the round opened', () => {
    const { result } = released([...at('A', 9), ...at('B', 9)])
    expect(result.questions[0]?.shown).not.toHaveProperty('parts')
  })

  it('shows its parts by name, whatever they answered and however many they are', () => {
    const [low, high] = [many(9, { steps: [1], part: 'Åbrinkskolen' }), at('Birkelundskolen', 5)]
    expect(partsOf([...low, ...high])).toEqual(['Birkelundskolen', 'Åbrinkskolen'])
    expect(partsOf([...high, ...low])).toEqual(['Birkelundskolen', 'Åbrinkskolen'])
  })
})

describe('A5: a blunt picture', () => {
  const bands = (heavy: number, middle: number, good: number) =>
    first([
      ...many(heavy, { steps: [1] }),
      ...many(middle, { steps: [3] }),
      ...many(good, { steps: [5] }),
    ])?.picture

  it.each([
    ['under a quarter is few or none', [1, 0, 4], ['few', 'few', 'most']],
    ['none is few or none too', [0, 0, 5], ['few', 'few', 'most']],
    ['a quarter is some', [2, 2, 4], ['some', 'some', 'some']],
    ['three fifths is most', [2, 0, 3], ['some', 'few', 'most']],
    ['just under is some', [5, 6, 16], ['few', 'few', 'some']],
  ] as const)('%s', (_, [heavy, middle, good], shares) => {
    expect(bands(heavy, middle, good)).toEqual({ is: 'bands', shares })
  })

  it.each([5, 9, 14, 29, 30, 31, 60])('looks the same of %i alike and of nearly so many', count => {
    for (const step of [1, 3, 5]) {
      const other = step === 3 ? 5 : 3
      const alike = first(many(count, { steps: [step] }))
      expect(first([...many(count - 1, { steps: [step] }), { steps: [other] }])).toEqual(alike)
    }
  })

  it.each([
    [5, '5-9'],
    [9, '5-9'],
    [10, '10-14'],
    [29, '25-29'],
    [30, '30-34'],
  ])('tells %i who answered as %s', (count, said) => {
    const shown = first(many(count, { steps: [2] }))
    expect(`${shown?.count.from}-${shown?.count.to}`).toBe(said)
  })

  it.each([
    ['under a tenth', 4, 46, [0, 100]],
    ['a tenth', 5, 45, [10, 90]],
    ['an odd share, to the nearest ten', 18, 32, [40, 60]],
  ] as const)('tells from thirty on five steps, %s', (_, low, high, [left, right]) => {
    const shown = first([...many(low, { steps: [1] }), ...many(high, { steps: [5] })])
    expect(shown?.picture).toEqual({ is: 'steps', tens: [left, 0, 0, 0, right] })
  })

  it('has no exact number anywhere, nor all, nor none', () => {
    fc.assert(
      fc.property(asked, all => {
        for (const picture of pictures(released(all, split).result)) {
          if (picture.is === 'bands') continue
          for (const ten of picture.tens)
            expect([ten % 10, ten < 0, ten > 100]).toEqual([0, false, false])
        }
      }),
      { seed: 9, numRuns: 200 },
    )
  })

  it('tells from five to thirty nobody who knows the own answer the band of any other', () => {
    for (let count = 5; count <= 30; count++) {
      const others = new Map<string, Set<string>>()
      for (const [heavy, middle, good] of sumsTo(count)) {
        const shown = JSON.stringify(bands(heavy, middle, good))
        const counts = [heavy, middle, good]
        for (const [own, of] of counts.entries()) {
          if (of === 0) continue
          const rest = counts.map((each, band) => each - Number(band === own))
          const key = `${own} ${shown}`
          const held = others.get(key) ?? new Set()
          for (const [band, each] of rest.entries()) if (each > 0) held.add(String(band))
          others.set(key, held)
        }
      }
      expect([...others.values()].every(possible => possible.size > 1)).toBe(true)
    }
  })
})

describe('A6 and A7: a group that changes', () => {
  const group = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, nth) => numbered(from + nth))
  const nine = many(9, { steps: [4] })

  it('A6: keeps who was counted, and when, for the next round to know the newcomers by', () => {
    const { series } = released([...nine, { isWaiting: true }], { series: seriesOf() })
    expect(series).toMatchObject({ counted: group(0, 9), countedOn: '2026-11-12', revision: 5 })
  })

  it('A6: has no answer of one who waits, though one was stored', () => {
    const { result } = released([...many(4, { steps: [4] }), { steps: [1], isWaiting: true }])
    expect(result.outcome).toBe('too-few')
  })

  it('A6: keeps the group that was last shown where nothing is shown', () => {
    const before = seriesOf({ counted: group(0, 12), countedOn: '2026-10-01', silentRounds: 1 })
    const { series } = released(many(3, { steps: [4] }), { series: before })
    expect(series).toEqual({ ...before, revision: 5 })
  })

  it.each([
    ['one has left', group(0, 10), true],
    ['four have left', group(0, 13), true],
    ['everybody but five has left', group(4, 20), true],
    ['somebody has come', group(0, 8), true],
    ['one came for another', [...group(0, 8), numbered(50)], true],
    ['it is the same', group(0, 9), undefined],
    ['there was none before', [], undefined],
  ])('A7: says whether it stands apart where %s', (_, counted, apart) => {
    const { result } = released(nine, { series: seriesOf({ counted }) })
    expect(result.standsApart).toBe(apart)
  })

  it('counts the rounds about which nothing was said, and closes its open one', () => {
    const { series } = released(nine, {
      series: seriesOf({ silentRounds: 1, open: '0d6a3f43-5a0e-4b1f-9a55-1b8b4c1c7a10' }),
    })
    expect(series?.silentRounds).toBe(2)
    expect(series).not.toHaveProperty('open')
  })
})

describe('A10: text without name', () => {
  const wrote = (count: number, keeps = true) => [
    ...Array.from({ length: count }, (_, nth) => ({ steps: [4], text: `tekst ${nth}`, keeps })),
    ...many(7 - count, { steps: [4] }),
  ]

  it.each([0, 1, 2])('shows none of %i, and says nothing of how many', count => {
    const { result, kept } = released(wrote(count))
    expect(result).not.toHaveProperty('texts')
    expect(kept.map(({ person }) => person)).toEqual(
      Array.from({ length: count }, (_, nth) => numbered(nth)),
    )
  })

  it('keeps nothing for who does not want it', () => {
    expect(released(wrote(2, false)).kept).toEqual([])
  })

  it('shows those of three, and keeps no copy that a name stands on', () => {
    const { result, kept } = released(wrote(3))
    expect(result.texts).toEqual(['tekst 0', 'tekst 1', 'tekst 2'])
    expect(kept).toEqual([])
  })

  it('shows none without a picture, and gives each back to its writer', () => {
    const { result, kept } = released(many(9, { text: 'uden trin' }))
    expect(result).not.toHaveProperty('texts')
    expect(kept).toHaveLength(9)
  })

  it('shows them in the order of the shuffle alone', () => {
    const all = wrote(5)
    expect(released(all).result.texts).toHaveLength(5)
    expect(released([...all].reverse()).result.texts?.[0]).toBe('tekst 4')
  })
})

describe('what stands beside the picture', () => {
  it.each([
    [5, 11, 'under-half'],
    [5, 10, 'over-half'],
    [8, 10, 'over-half'],
    [9, 10, 'nearly-all'],
  ])('says of %i of %i who answered %s', (answered, all, response) => {
    const { result } = released([...many(answered, { steps: [4] }), ...many(all - answered, {})])
    expect(result.response).toBe(response)
  })

  it('says nothing of how many sat at a meeting', () => {
    expect(
      released(many(9, { steps: [4] }), { round: { kind: 'meeting' } }).result,
    ).not.toHaveProperty('response')
  })

  it('may be read by everybody who was asked and whom it was said to go to, in an order that tells nothing', () => {
    const quiet = released([...many(5, { steps: [4] }), ...many(3, {}), { isWaiting: true }]).result
    const loud = released(many(9, { steps: [1] })).result
    expect(quiet.readers).toEqual([...loud.readers].sort())
    expect(quiet.readers).toHaveLength(10)
  })

  it('has no name, number or step of anybody: who answers what can be swapped without a trace', () => {
    fc.assert(
      fc.property(asked, fc.nat(), (all, by) => {
        const turned = all.map((one, nth) => {
          const { steps, text } = all[(nth + by) % all.length] ?? one
          return { ...one, steps, text, isCounted: true }
        })
        const here = all.map(one => ({ ...one, isCounted: true }))
        const [a, b] = [here, turned].map(each => {
          const { id: _id, texts = [], ...rest } = released(each).result
          return { ...rest, texts: [...texts].sort() }
        })
        expect(a).toEqual(b)
      }),
      { seed: 9, numRuns: 300 },
    )
  })
})

function* sumsTo(count: number): Generator<[number, number, number]> {
  for (let heavy = 0; heavy <= count; heavy++)
    for (let middle = 0; middle + heavy <= count; middle++)
      yield [heavy, middle, count - heavy - middle]
}
