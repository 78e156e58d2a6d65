// What comes up again in texts of several people.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { themesOf } from '../../src/insight/themes.js'

const by = (...texts: readonly string[]) => texts.map((text, nth) => ({ author: `${nth}`, text }))

it('names words that at least three use, the most used first', () => {
  const texts = by(
    'Mere tavle og RO',
    'ro og tavle',
    'Tavle, tavle',
    'pauser og tavle',
    'pauser',
    'Pauser!',
  )
  expect(themesOf(texts, 3)).toEqual(['tavle', 'pauser'])
})

it('counts one who writes a word often, or in several texts, once', () => {
  const one = [1, 2, 3].map(() => ({ author: 'a', text: 'forberedelse forberedelse' }))
  expect(themesOf([...one, { author: 'b', text: 'forberedelse' }], 3)).toEqual([])
})

it('takes æ, ø and å as people write them, and leaves out words that say nothing', () => {
  expect(themesOf(by('elevernes læsning', 'laesning i dag', 'mere LÆSNING'), 3)).toEqual([
    'læsning',
  ])
  expect(themesOf(by('det var godt', 'det var godt', 'det var meget godt'), 3)).toEqual([])
})

it('takes nobody’s name for a theme', () => {
  expect(themesOf(by('Emma har brug for ro', 'ro til Emma', 'Emmas tavle'), 3)).toEqual([])
})

it('never names a word of fewer people than asked for', () => {
  const word = fc.constantFrom('tavle', 'pauser', 'eleven', 'støj', 'makker')
  const text = fc.array(word, { maxLength: 6 }).map(words => words.join(' '))
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 8 }),
      fc.integer({ min: 3, max: 5 }),
      (texts, fewest) => {
        for (const theme of themesOf(by(...texts), fewest))
          expect(texts.filter(one => one.split(' ').includes(theme)).length).toBeGreaterThanOrEqual(
            fewest,
          )
      },
    ),
    { seed: 9, numRuns: 300 },
  )
})
