// How likely a picture is, for whoever is about to ask a group.
import { expect, it } from 'vitest'
import { chanceOf } from '../../../src/checkin/anonymity/chance.js'

it.each([
  ['A12: nobody', 0, 10, 'refused'],
  ['A12: four, though all answer', 4, 10, 'refused'],
  ['A12: five, though all answer', 5, 10, 'advised-against'],
  ['A12: six', 6, 8, 'advised-against'],
  ['seven of whom four in ten answer', 7, 4, 'unlikely'],
  ['nine of whom six in ten answer', 9, 6, 'even'],
  ['fourteen of whom six in ten answer', 14, 6, 'likely'],
  ['forty of whom all answer', 40, 10, 'likely'],
  ['forty of whom nobody answers', 40, 0, 'unlikely'],
])('%s', (_, countable, inTen, is) => {
  expect(chanceOf(countable, inTen).is).toBe(is)
})

it('is the chance that at least five answer, each by themselves', () => {
  expect(chanceOf(5, 5).picture).toBeCloseTo(1 / 32, 10)
  expect(chanceOf(6, 5).picture).toBeCloseTo(7 / 64, 10)
  expect(chanceOf(9, 5).picture).toBeCloseTo(0.5, 10)
  expect(chanceOf(9, 6).picture).toBeCloseTo(0.733, 3)
  expect(chanceOf(3, 10).picture).toBe(0)
  expect(chanceOf(1000, 9).picture).toBeCloseTo(1, 10)
})
