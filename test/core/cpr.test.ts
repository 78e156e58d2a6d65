// CPR numbers are found in any dress, and what is not one is left in peace. Every number here is invented.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCpr } from '../../src/core/cpr.js'

describe('findCpr', () => {
  it.each([
    ['010190-1234'],
    ['0101901234'],
    ['010190 1234'],
    ['01 01 90 1234'],
    ['01.01.90-1234'],
    ['01/01/90-1234'],
    ['010190–1234'],
    ['010190—1234'],
    ['010190−1234'],
    ['010190\u00a01234'],
    ['010190 - 1234'],
    ['０１０１９０－１２３４'],
    ['Elevens cpr er 290204-0000, ring til hjemmet.'],
    ['(311299-4321)'],
    ['cpr:010190-1234.'],
    ['cpr010190-1234'],
    ['010190-1234s mor'],
  ])('finds the number in "%s"', text => {
    expect(findCpr(text)).toHaveLength(1)
  })

  it.each([
    ['320190-1234', 'no such day'],
    ['300290-1234', 'no such day in February'],
    ['290203-1234', 'no such leap day in 1903 or 2003'],
    ['011390-1234', 'no such month'],
    ['12345678901234', 'a longer number'],
    ['1010190-12345', 'a longer number'],
    ['https://skole.example/moede/0101901234', 'part of a link'],
    ['https://teams.example/l/?id=010190-1234&x=1', 'part of a link'],
    ['ordre_0101901234', 'part of a word'],
    ['01-01-2026 kl. 1234', 'a date and a time'],
    ['uge 49, tirsdag d. 1. december kl. 9-15', 'a meeting'],
    ['Ring på 12 34 56 78', 'a phone number'],
  ])('leaves "%s" alone: %s', text => {
    expect(findCpr(text)).toEqual([])
  })

  it('tells where each number stands', () => {
    const text = 'a 010190-1234 b 020291-4321'
    expect(findCpr(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '010190-1234',
      '020291-4321',
    ])
  })

  it('finds every valid birthday with any four digits and any single separator', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    const separator = fc.constantFrom('', '-', ' ', '–', '‑', '−', '.', '\u2009')
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 9999 }), separator, (date, serial, between) => {
        const iso = date.toISOString()
        const ddmmyy = iso.slice(8, 10) + iso.slice(5, 7) + iso.slice(2, 4)
        const text = `Barnet ${ddmmyy}${between}${String(serial).padStart(4, '0')} er flyttet`
        expect(findCpr(text)).toHaveLength(1)
      }),
    )
  })

  it('reads 4,000 characters of digits in no time', () => {
    const started = performance.now()
    findCpr('0101901234 '.repeat(364))
    findCpr('1'.repeat(4000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
