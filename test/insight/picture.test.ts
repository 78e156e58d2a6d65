// The drawings as SVG and PNG: the same everywhere, with the letters of Danish, from the typeface that comes along alone.
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDrawing } from '../../adapters/web/markup/drawing.js'
import { dark, light, type Palette } from '../../src/insight/drawing/palette.js'
import type { Ink, Picture } from '../../src/insight/drawing/shapes.js'
import { toSvg } from '../../src/insight/drawing/svg.js'
import { shorten, textWidth } from '../../src/insight/drawing/text-width.js'
import { toPng } from '../../src/insight/picture.js'
import { yearLine } from '../../src/insight/year-line.js'
import { yearDrawing } from '../../src/insight/year-picture.js'
import { yearWheel } from '../../src/insight/year-wheel.js'
import { anyPlan, planOf } from './years.js'

const words = { title: 'Skoleåret 2026/27: matematiknetværket', lang: 'da' } as const
const year = planOf(
  [
    { day: 40, kind: 'lab', isCancelled: false, title: 'Læringslab 1' },
    { day: 100, kind: 'network', isCancelled: true, title: 'Netværksmøde' },
  ],
  [{ day: 70, days: 9, name: 'Efterårsferie' }],
)

/** One text, and nothing else. */
function written(text: string): Picture {
  const shape = {
    shape: 'text',
    text,
    x: 10,
    y: 40,
    size: 32,
    ink: 'ink',
    anchor: 'start',
  } as const
  return { width: 60, height: 60, alt: '', shapes: text === '' ? [] : [shape] }
}

async function pixels(text: string): Promise<string> {
  return Buffer.from(await toPng(toSvg(written(text)), 60)).toString('base64')
}

describe('a picture as PNG', () => {
  it('has each letter of Danish in a form of its own, and none is the box of a letter that is missing', async () => {
    const letters = [...'æøåÆØÅéöaoAO']
    const drawn = await Promise.all(letters.map(pixels))
    expect(new Set(drawn).size).toBe(letters.length)
    const [empty, missing] = await Promise.all([pixels(''), pixels('\u{f8d0}')])
    expect(drawn).not.toContain(empty)
    expect(drawn).not.toContain(missing)
  })

  it('never asks for a typeface of the machine', async () => {
    const svg = toSvg(written('æ'))
    const others = ["'DejaVu Sans'", 'Arial', 'serif', "'Liberation Sans'"]
    const asked = others.map(name => svg.replace(/font-family="[^"]*"/, `font-family="${name}"`))
    const drawn = await Promise.all([svg, ...asked].map(each => toPng(each, 60)))
    const known = new Set(drawn.map(each => Buffer.from(each).toString('base64')))
    // Another name is either not found or ours: never a second look of the letter.
    known.delete(await pixels(''))
    expect(known.size).toBe(1)
  })

  it.each([
    ['the wheel', yearWheel(year, words)],
    ['the line', yearLine(year, words)],
  ])('of %s is the same bytes each time, and as wide as asked', async (_, picture) => {
    const [one, other] = await Promise.all([toPng(toSvg(picture), 640), toPng(toSvg(picture), 640)])
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    expect(Buffer.from(one).subarray(1, 4).toString()).toBe('PNG')
    expect(Buffer.from(one).readUInt32BE(16)).toBe(640)
  })

  it('is no picture of what is no SVG', async () => {
    await expect(toPng('<p>nej</p>', 60)).rejects.toThrow()
  })
})

describe('the width of a text', () => {
  it.each([
    'Efterårsferie',
    'Skoleåret 2026/27: Havrelund Kommune',
    'IT-netværket – møde',
    'WWW',
    'illi',
    'ÆØÅ æøå',
  ])('of “%s” is what the drawing needs, and not much more', text => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100" font-family="IBM Plex Sans"><text x="10" y="50" font-size="20" font-weight="600">${text}</text></svg>`
    const font = {
      fontFiles: [
        'node_modules/@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
      ],
      loadSystemFonts: false,
    }
    const real = new Resvg(svg, { font }).innerBBox()?.width ?? 0
    expect(real).toBeGreaterThan(0)
    expect(textWidth(text, 20)).toBeGreaterThanOrEqual(real)
    expect(textWidth(text, 20)).toBeLessThan(real * 1.15 + 4)
  })

  it('is never above the room once shortened, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 30, max: 300 }),
        (text, room) => {
          expect(textWidth(shorten(text, 12, room), 12)).toBeLessThanOrEqual(room)
        },
      ),
    )
  })

  it.each([
    ['Sommerferie for elever', 110, 'Sommerferie…'],
    ['Sommerferie for elever', 300, 'Sommerferie for elever'],
    ['Børnehaveklassenetværket', 80, 'Børnehavek…'],
  ])('“%s” with room for %i is “%s”', (text, room, short) => {
    expect(shorten(text, 12, room)).toBe(short)
  })
})

describe('a picture as SVG', () => {
  it('holds nothing but forms and text, whatever the meetings are called: the page lets it in', () => {
    fc.assert(
      fc.property(anyPlan, fc.string({ unit: 'grapheme' }), (plan, title) => {
        const image = yearDrawing(plan, { title, lang: 'da' })
        if (!('drawing' in image)) throw new Error('no drawing')
        expect(renderDrawing(image.drawing, 'alt').html).toContain('<svg ')
      }),
      { numRuns: 40 },
    )
  })

  it('says in a sentence what it shows', () => {
    expect(yearWheel(year, words).alt).toBe(
      'Skoleåret 2026/27: matematiknetværket som tegning, fra august til juli, med 2 møder og frister. Det samme står som tekst.',
    )
    expect(toSvg(yearWheel(year, words))).toContain(`role="img" aria-label="Skoleåret 2026/27`)
  })
})

/** Relative luminance, as WCAG 2.1 has it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(palette: Palette, one: Ink, other: Ink): number {
  const [a, b] = [luminance(palette[one]), luminance(palette[other])]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, palette) => {
  it.each<[Ink, Ink]>([
    ['ink', 'paper'],
    ['ink', 'track'],
    ['ink', 'holiday'],
    ['soft', 'paper'],
    ['on-lab', 'lab'],
    ['on-network', 'network'],
    ['on-other', 'other'],
    ['on-deadline', 'deadline'],
  ])('let %s be read on %s', (text, ground) => {
    expect(contrast(palette, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each<[Ink, Ink]>([
    ['today', 'paper'],
    ['holiday-line', 'paper'],
    ['soft', 'paper'],
    ['lab', 'other'],
    ['deadline', 'other'],
    ['heavy', 'paper'],
    ['heavy', 'track'],
    ['middle', 'paper'],
    ['middle', 'track'],
    ['good', 'paper'],
    ['good', 'track'],
  ])('tell %s from %s', (one, other) => {
    expect(contrast(palette, one, other)).toBeGreaterThanOrEqual(3)
  })
})
