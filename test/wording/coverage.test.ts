// How many schools come, as one sentence that is right for one, two and many of them, in both languages.
import { describe, expect, it } from 'vitest'
import { wording } from '../../src/wording/wording.js'

const abc = ['Nordskolen', 'Sydskolen', 'Østskolen']
const many = [...abc, 'Vestskolen', 'Midtskolen']

describe('how many schools come', () => {
  it.each([
    [6, 5, ['Nordskolen'], [], '5 af 6 skoler har meldt deltagere; Nordskolen mangler.'],
    [
      3,
      1,
      ['Nordskolen', 'Sydskolen'],
      [],
      '1 af 3 skoler har meldt deltagere; Nordskolen og Sydskolen mangler.',
    ],
    [
      7,
      2,
      many,
      [],
      '2 af 7 skoler har meldt deltagere; Nordskolen, Sydskolen, Østskolen og 2 andre mangler.',
    ],
    [
      3,
      1,
      ['Nordskolen'],
      ['Sydskolen'],
      '1 af 3 skoler har meldt deltagere; Nordskolen mangler. Sydskolen sender ingen.',
    ],
    [3, 3, [], [], 'Alle 3 skoler har meldt deltagere.'],
    [2, 2, [], [], 'Begge skoler har meldt deltagere.'],
    [3, 0, abc, [], 'Ingen af de 3 skoler har meldt deltagere endnu.'],
    [3, 0, [], abc, 'Ingen af de 3 skoler sender nogen.'],
    [1, 1, [], [], 'Skolen har meldt deltagere.'],
    [1, 0, ['Nordskolen'], [], 'Skolen har ikke meldt deltagere endnu.'],
    [1, 0, [], ['Nordskolen'], 'Skolen sender ingen.'],
  ])('of %i, %i', (all, coming, missing, none, sentence) => {
    expect(wording('da').coverage.schools({ all, coming, missing, none })).toBe(sentence)
  })

  it.each([
    [6, 5, ['Nordskolen'], [], '5 of 6 schools have said who is coming; Nordskolen is missing.'],
    [
      3,
      1,
      ['Nordskolen', 'Sydskolen'],
      [],
      '1 of 3 schools has said who is coming; Nordskolen and Sydskolen are missing.',
    ],
    [3, 3, [], [], 'All 3 schools have said who is coming.'],
    [3, 0, [], abc, 'None of the 3 schools will send anybody.'],
    [1, 0, [], ['Nordskolen'], 'The school will send nobody.'],
  ])('in English, of %i, %i', (all, coming, missing, none, sentence) => {
    expect(wording('en').coverage.schools({ all, coming, missing, none })).toBe(sentence)
  })
})
