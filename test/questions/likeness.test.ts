// Questions without an answer, put together by likeness: examples, and what must hold of any of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Miss } from '../../src/model/question.js'
import { groupByLikeness, likeness, stemsOfText } from '../../src/questions/missed/likeness.js'

function miss(text: string, more: Partial<Miss> = {}): Miss {
  return { text, lang: 'da', lastAt: 1, unanswered: 1, helped: 0, notHelped: 0, ...more }
}

function textsOf(misses: readonly Miss[]): string[][] {
  return groupByLikeness(misses).map(group => group.misses.map(({ text }) => text).sort())
}

describe('questions that are alike', () => {
  it.each([
    ['Hvor må vi parkere ved Medborgerhuset?', 'hvor kan man parkere ved medborgerhuset'],
    ['Kan vi låne robotterne?', 'må man låne en robot'],
    ['Er der vegetarmad på vidensdagen?', 'vegetarmad vidensdag?'],
    ['Hvem betaler kørslen?', 'hvem betaler for kørsel'],
  ])('%s and %s are one', (one, other) => {
    expect(textsOf([miss(one), miss(other)])).toEqual([[one, other].sort()])
  })

  it.each([
    ['Hvor må vi parkere ved Medborgerhuset?', 'Hvor må vi spise ved Rådhuset?'],
    ['Kan vi låne robotterne?', 'Hvem betaler kørslen?'],
    ['hvad?', 'hvornår?'],
  ])('%s and %s are two', (one, other) => {
    expect(textsOf([miss(one), miss(other)])).toHaveLength(2)
  })

  it('are counted together, and called by the one that is asked most', () => {
    const [group, ...others] = groupByLikeness([
      miss('må man låne en robot', { unanswered: 2, notHelped: 1, lastAt: 9 }),
      miss('Kan vi låne robotterne?', { unanswered: 5, helped: 3, lastAt: 4 }),
    ])
    expect(others).toEqual([])
    expect(group).toMatchObject({
      text: 'Kan vi låne robotterne?',
      unanswered: 7,
      helped: 3,
      notHelped: 1,
      lastAt: 9,
    })
  })

  it('come with the newest first', () => {
    const groups = groupByLikeness([
      miss('Hvem betaler kørslen?', { lastAt: 2 }),
      miss('Kan vi låne robotterne?', { lastAt: 3 }),
    ])
    expect(groups.map(({ text }) => text)).toEqual([
      'Kan vi låne robotterne?',
      'Hvem betaler kørslen?',
    ])
  })
})

const words = [
  'robot',
  'robotterne',
  'låne',
  'parkere',
  'parkering',
  'hallen',
  'betaler',
  'vikaren',
  'kørsel',
  'vegetarmad',
  'hvor',
  'hvem',
  'kan',
  'vi',
  'på',
  'der',
  'er',
  'computer',
  'adgang',
  'drevet',
]
const anyMiss = fc.record({
  text: fc.oneof(
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map(list => list.join(' ')),
    fc.string({ minLength: 1, maxLength: 30 }),
  ),
  lang: fc.constantFrom('da' as const, 'en' as const),
  lastAt: fc.integer({ min: 0, max: 50 }),
  unanswered: fc.integer({ min: 0, max: 9 }),
  helped: fc.integer({ min: 0, max: 9 }),
  notHelped: fc.integer({ min: 0, max: 9 }),
})
/** As the store gives them: each text and language once. */
const anyMisses = fc.uniqueArray(anyMiss, {
  maxLength: 30,
  selector: ({ text, lang }) => `${lang} ${text}`,
})

describe('of any questions', () => {
  it('each is in exactly one group, and nothing is counted twice or lost', () => {
    fc.assert(
      fc.property(anyMisses, misses => {
        const groups = groupByLikeness(misses)
        const all = groups.flatMap(group => group.misses)
        expect(new Set(all)).toEqual(new Set(misses))
        expect(all).toHaveLength(misses.length)
        for (const count of ['unanswered', 'helped', 'notHelped'] as const) {
          const sum = (list: readonly { readonly [name in typeof count]: number }[]) =>
            list.reduce((total, one) => total + one[count], 0)
          expect(sum(groups)).toBe(sum(misses))
        }
      }),
    )
  })

  it('the order they come in makes no difference', () => {
    fc.assert(
      fc.property(
        anyMisses.chain(misses =>
          fc.tuple(
            fc.constant(misses),
            fc.shuffledSubarray(misses, { minLength: misses.length, maxLength: misses.length }),
          ),
        ),
        ([misses, shuffled]) => {
          expect(groupByLikeness(shuffled)).toEqual(groupByLikeness(misses))
        },
      ),
    )
  })

  it('all of a group share half of the words with the one it is called by', () => {
    fc.assert(
      fc.property(anyMisses, misses => {
        for (const { text, misses: group } of groupByLikeness(misses)) {
          for (const one of group) {
            expect(likeness(stemsOfText(text), stemsOfText(one.text))).toBeGreaterThanOrEqual(0.5)
          }
        }
      }),
    )
  })

  it('those with the same telling words are together', () => {
    fc.assert(
      fc.property(anyMisses, misses => {
        const groups = groupByLikeness(misses)
        const groupOf = (miss: Miss) => groups.findIndex(group => group.misses.includes(miss))
        const saying = (miss: Miss) => [...stemsOfText(miss.text)].sort().join(' ')
        for (const one of misses) {
          const same = misses.filter(other => saying(other) === saying(one))
          expect(new Set(same.map(groupOf)).size).toBe(1)
        }
      }),
    )
  })
})
