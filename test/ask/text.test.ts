// The tools that questions and names are read with: keys, inflection, spelling, language, and the lexicon of a programme.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../src/ask/lexicon.js'
import { languageOf } from '../../src/ask/text/language.js'
import { createSpelling, editsBetween } from '../../src/ask/text/spelling.js'
import { stemsOf } from '../../src/ask/text/stems.js'
import { keyOf, tokenise } from '../../src/ask/text/tokens.js'
import { nordlundAt } from '../support/programme.js'

describe('a key', () => {
  it.each([
    ['læring', 'laering', 'laring', 'LÆRING'],
    ['møde', 'moede', 'mode', 'Møde'],
    ['Åbrink', 'aabrink', 'abrink', 'A\u030abrink'],
    ['café', 'cafe', 'CAFÉ'],
  ])('%s is the same however it is typed', (word, ...others) => {
    for (const other of others) expect(keyOf(other)).toBe(keyOf(word))
  })
})

describe('tokens', () => {
  it('part letters from digits, and know names and hyphens', () => {
    const [lab, two, , math, network] = tokenise('lab2 for Mat-netværket')
    expect([lab?.text, two?.text]).toEqual(['lab', '2'])
    expect(math).toMatchObject({ name: true, hyphened: false })
    expect(network).toMatchObject({ text: 'netværket', hyphened: true })
    expect(tokenise('Hej. Møde')[1]?.name).toBe(false)
  })
  it('are never more than 400, and stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), text => {
        const tokens = tokenise(text)
        expect(tokens.length).toBeLessThanOrEqual(400)
        for (const token of tokens) expect(text.slice(token.start, token.end)).toContain(token.text)
      }),
    )
  })
})

describe('inflection', () => {
  it.each([
    ['lab', 'labbet labs labbets labbene labben'],
    ['læringslab', 'læringslabbet læringslabs læringslabbene'],
    ['møde', 'mødet mødets møder møderne mødes mødernes'],
    ['netværk', 'netværket netværkets netværker'],
    ['skole', 'skolen skolens skoler skolerne'],
    ['vejleder', 'vejlederen vejledere vejlederne vejledernes vejleders'],
    ['kursus', 'kursuset'],
    ['meeting', 'meetings'],
  ])('%s is found in %s', (base, forms) => {
    for (const form of forms.split(' ')) expect(stemsOf(keyOf(form))).toContain(keyOf(base))
  })
})

describe('spelling', () => {
  const spelling = createSpelling([
    'laringslab',
    'hvornar',
    'skovvang',
    'mat',
    'ostermark',
    'netvarksmode',
  ])
  it.each([
    ['larningslab', 'laringslab'],
    ['laringslap', 'laringslab'],
    ['laringslb', 'laringslab'],
    ['larnigslab', 'laringslab'],
    ['hvonar', 'hvornar'],
    ['hvrona', undefined],
    ['vornar', 'hvornar'],
    ['skovang', 'skovvang'],
    ['skvovang', 'skovvang'],
    ['netvraksmode', 'netvarksmode'],
    ['netvarkmod', 'netvarksmode'],
    ['vestermark', undefined],
    ['mad', undefined],
    ['fysik', undefined],
    ['hold2', undefined],
  ])('%s is near %s', (typed, word) => {
    expect(spelling.nearest(typed)[0]?.word).toBe(word)
  })
  it('finds every word with one letter wrong but the first', () => {
    const words = ['matematik', 'inklusion', 'klintholm', 'styregruppe', 'torsdag']
    const all = createSpelling(words)
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(20),
        fc.constantFrom('', 'q', 'e'),
        (word, nth, put) => {
          const place = 1 + (nth % (word.length - 1))
          const typed = word.slice(0, place) + put + word.slice(place + 1)
          expect(all.nearest(typed).map(each => each.word)).toContain(word)
        },
      ),
    )
  })
  it('counts edits as people make them', () => {
    expect(editsBetween('abcd', 'abdc', 2)).toBe(1)
    expect(editsBetween('abcd', 'xbcy', 2)).toBe(2)
    expect(editsBetween('abcd', 'abcd', 2)).toBe(0)
    expect(editsBetween('abcd', 'wxyz', 2)).toBe(3)
  })
})

describe('language', () => {
  it.each([
    ['hvornår er mødet', 'da'],
    ['when is the meeting', 'en'],
    ['when is mødet i Matematiknetværket', 'en'],
    ['hvornår er the next meeting', 'da'],
    ['lab', 'da'],
    ['deadlines i december i musiknetværket', 'da'],
    ['meeting i morgen?', 'da'],
    ['it link', 'da'],
    ['it-vejledere i hold 1', 'da'],
    ['deadline for signing up for lab 3', 'en'],
    ['am i free on monday', 'en'],
    ['tools i need', 'en'],
  ] as const)('%s is %s', (text, lang) => {
    expect(languageOf(text, tokenise(text), 'da')).toBe(lang)
  })
})

describe('the lexicon of a programme', () => {
  const lexicon = lexiconOf(nordlundAt('2026-11-22T10:00'))
  it.each([
    ['Matematiknetværket', 'network'],
    ['matematik', 'network'],
    ['læsevejledernetværket', 'network'],
    ['hold 2', 'hold'],
    ['Sct. Annæ Skole', 'school'],
    ['sct annæ', 'school'],
    ['Klintholm', 'school'],
    ['engbæk skole', 'school'],
    ['Amira', 'person'],
    ['amira haddad', 'person'],
    ['Område Øst', 'area'],
  ])('%s is a %s', (name, kind) => {
    expect(lexicon.find(keyOf(name)).map(each => each.kind)).toEqual([kind])
  })
  it('knows a first name that two share as both', () => {
    expect(lexicon.find(keyOf('Mette'))).toHaveLength(2)
  })
  it('knows the numbers of each kind, and words of titles and places', () => {
    expect([...(lexicon.numbers.get('lab') ?? [])]).toEqual([1, 2, 3])
    expect(lexicon.meetingsWith(keyOf('ordblindhed'))?.size).toBe(1)
    expect(lexicon.meetingsWith(keyOf('biblioteket'))?.size).toBe(3)
    expect(lexicon.meetingsWith(keyOf('mødet'))).toBeUndefined()
  })
  it('is made once for a snapshot', () => {
    const snapshot = nordlundAt('2026-11-22T10:00')
    expect(lexiconOf(snapshot)).toBe(lexiconOf(snapshot))
  })
})
