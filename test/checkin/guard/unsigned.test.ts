// What gives somebody away in a text without a name is seen, with its place; the words of the trade are left alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { giveawaysIn } from '../../../src/checkin/guard/unsigned.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { loadSample } from '../../../src/sample.js'
import { at } from '../../support/programme.js'

const now = at('2026-11-23T12:00')
const snapshot = createSnapshot(loadSample(now), now)
const seen = (text: string) => giveawaysIn(text, snapshot).map(({ is, text: part }) => [is, part])

describe('a text without a name', () => {
  it.each([
    ['Ring på 24 25 26 27', 'phone', '24 25 26 27'],
    ['ring 24252627', 'phone', '24252627'],
    ['Ring på +45 2425 2627.', 'phone', '+45 2425 2627'],
    ['Skriv til mig på mette.s@havrelund.example', 'e-mail', 'mette.s@havrelund.example'],
    ['010203-1234 er hans', 'cpr', '010203-1234'],
    ['Mettes oplæg var for langt', 'name', 'Mettes'],
    ['Tak til Anne Kathrine Bøgh for det', 'name', 'Anne Kathrine Bøgh'],
    ['det var mette der sagde det', 'name', 'mette'],
    ['Kvistgaard hører ikke efter', 'name', 'Kvistgaard'],
    ['Det er altid Brændgaards idé', 'name', 'Brændgaards'],
    ['Jeg synes at Ragnfrida taler for meget', 'name', 'Ragnfrida'],
    ['Vi fra Nordskolen er trætte', 'school', 'Nordskolen'],
    ['vi fra nordskolen er trætte', 'school', 'nordskolen'],
    ['Skt. Mikkels Skole har ingen tid', 'school', 'Skt. Mikkels Skole'],
    ['Hos os på Tjørnevej går det fint', 'school', 'Tjørnevej'],
    ['Vestbyskolen er ikke i programmet', 'school', 'Vestbyskolen'],
    ['eleven Emma i 3.b larmer', 'pupil', 'eleven Emma'],
  ])('is seen to give away somebody: “%s”', (text, is, part) => {
    expect(seen(text)).toContainEqual([is, part])
  })

  it.each([
    'Det var et godt læringslab, men for lidt tid',
    'Vi bruger Læringscirklen og Aula hver uge. Mere af det.',
    'Jeg har brug for tid til PLF og til at I er der',
    'Netværksmødet i Matematik var godt',
    'Folkeskolen er presset. Skolen har ikke tid.',
    'Skoleåret 2026-2027 er langt, og 2026 2027 med',
    'Den 12.12.2026 kl. 14-16 er for sent',
    'Hans oplæg gav mening. Else var det spild, og liv er der nok af',
    'Too little time, but the Danish examples in Excel were good',
    'Vi nåede 25 % af det',
    '- Mere tid\n- Færre punkter\n- Bedre kaffe',
  ])('is left alone: “%s”', text => {
    expect(seen(text)).toEqual([])
  })

  it('has each of them once, in the order of the text, at its place', () => {
    const text = 'Mette på Nordskolen (24 25 26 27) og mor til Emma'
    expect(seen(text)).toEqual([
      ['name', 'Mette'],
      ['school', 'Nordskolen'],
      ['phone', '24 25 26 27'],
      ['pupil', 'mor til Emma'],
    ])
  })

  it('never sees the same letters twice, whatever the text', () => {
    const piece = fc.constantFrom(
      'Emma ',
      'Nordskolen',
      ' 24252627 ',
      'a@b.dk',
      'mor til ',
      '010203-1234',
      '3.b ',
      'İ',
      '. ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end, text: part } of giveawaysIn(text, snapshot)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(part)
          last = end
        }
      }),
      { seed: 9, numRuns: 200 },
    )
  })

  it('sees every person and every school of the programme, with and without a genitive', () => {
    for (const { name } of snapshot.programme.people)
      expect(seen(`Jeg er enig med ${name}.`).map(([is]) => is)).toContain('name')
    for (const { name } of snapshot.programme.schools)
      expect(seen(`Det er ${name.replace(/s?$/, 's')} tur.`).map(([is]) => is)).toContain('school')
  })
})
