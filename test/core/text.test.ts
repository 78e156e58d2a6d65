// What people and files give is cleaned once: composed, without what cannot be seen, with emoji whole.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressShown, cleanText } from '../../src/core/text.js'

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

describe('An address that leads to itself', () => {
  const join = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${'x'.repeat(200)}%40thread.v2/0`
  it('is shown without the rest of a long one, which still leads there', () => {
    const shown = addressShown({ text: join, url: join })
    expect(shown).toMatch(/^teams\.microsoft\.com\/l\/meetup-join\/.*…$/u)
    expect(shown.length).toBeLessThanOrEqual(60)
  })
  it.each([
    ['a short one', { text: 'https://a.example/1', url: 'https://a.example/1' }],
    ['words of its own', { text: 'Referat', url: join }],
    ['text that leads nowhere', { text: join }],
  ])('stays as it is: %s', (_, cell) => expect(addressShown(cell)).toBe(cell.text))
})
