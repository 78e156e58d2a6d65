// English words find what the plan calls in Danish, and a person is found by as much of the name as is said. What the plan has no
// Danish word of stays unknown.
import { describe, expect, it } from 'vitest'
import { bilingual } from '../../src/ask/library/search/bilingual.js'
import { danishFor } from '../../src/ask/reading/bridge.js'
import { languageOf } from '../../src/ask/text/language.js'
import { keyOf, tokenise } from '../../src/ask/text/tokens.js'

describe('English words and the Danish ones they may be', () => {
  it.each([
    ['development workshop', 'udviklingsværksted'],
    ['language network', 'sprognetværk'],
    ['ferry', 'færge'],
    ['leave', 'afgang'],
    ['lunch', 'frokost'],
    ['pupil', 'elev'],
    ['lecture', 'oplæg'],
    ['evening', 'aften'],
  ])('%s is %s', (english, danish) => {
    expect(danishFor(tokenise(english))).toContain(keyOf(danish))
  })

  it('has none for a word that is in no row', () => {
    expect(danishFor(tokenise('zebra crossword'))).toEqual([])
  })

  it('has meanings enough for everyday questions', () => {
    expect(bilingual.length).toBeGreaterThan(150)
  })

  it('takes a short thanks as English', () => {
    expect(languageOf('thx', tokenise('thx'), 'da')).toBe('en')
  })
})

describe('the words of a school in English', () => {
  it.each([
    ['interpreter', 'tolk'],
    ['traffic', 'trafik'],
    ['special education', 'specialpædagogik'],
    ['concert', 'koncert'],
    ['deposit', 'depositum'],
    ['mileage', 'kørepenge'],
    ['leadership track', 'ledelsesspor'],
    ['password', 'adgangskode'],
    ['absence', 'fravær'],
    ['helmets', 'hjelm'],
  ])('%s is %s', (english, danish) => {
    expect(danishFor(tokenise(english))).toContain(keyOf(danish))
  })
})
