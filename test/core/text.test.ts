// What people and files give is cleaned once: composed, without what cannot be seen, with emoji whole.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/core/text.js'

describe('cleanText', () => {
  it.each([
    ['å as a and ring', 'Lærings\u200blab pa\u030a Åen', 'Læringslab på Åen'],
    ['a ring behind an invisible character', 'pa\u200b\u030a', 'på'],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['hidden tag characters', `hej${String.fromCodePoint(0xe0041, 0xe007f)}`, 'hej'],
    ['overrides of the reading direction', 'a\u202eb\u2066c', 'abc'],
    ['control characters but tab and line feed', 'a\u0000\u0007\tb\n', 'a\tb\n'],
    ['a byte order mark', '\ufeffhej', 'hej'],
    ['a joiner between letters', 'a\u200db', 'ab'],
    [
      'soft hyphens and invisible operators',
      'lærings\u00adlab 010190\u2063-1234',
      'læringslab 010190-1234',
    ],
  ])('cleans %s', (_, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean)
  })

  it.each(['👩‍🏫', '👨‍👩‍👧‍👦', '👩🏽‍🏫', '🏴‍☠️', 'æøå ÆØÅ é'])('keeps %s whole', text => {
    expect(cleanText(text)).toBe(text)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        text => cleanText(cleanText(text)) === cleanText(text),
      ),
    )
  })
})
