// What came out of check-ins as pictures: they hold what the result says, fit on a telephone, and do not pretend.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDrawing } from '../../../adapters/web/markup/drawing.js'
import type { Picture as Drawn, Shape } from '../../../src/insight/drawing/shapes.js'
import { toSvg } from '../../../src/insight/drawing/svg.js'
import { textWidth } from '../../../src/insight/drawing/text-width.js'
import { toPng } from '../../../src/insight/picture.js'
import { barsOf } from '../../../src/insight/result/bars.js'
import { resultImage, resultPicture } from '../../../src/insight/result/picture.js'
import { type SeriesRow, seriesImage, seriesPicture } from '../../../src/insight/result/series.js'
import type { Picture, ShownQuestion } from '../../../src/model/result.js'
import { ScaleId } from '../../../src/model/round.js'

const share = fc.constantFrom('few' as const, 'some' as const, 'most' as const)
const ten = fc.integer({ min: 0, max: 10 }).map(tens => tens * 10)
const picture: fc.Arbitrary<Picture> = fc.oneof(
  fc.record({ is: fc.constant('bands' as const), shares: fc.tuple(share, share, share) }),
  fc.record({ is: fc.constant('steps' as const), tens: fc.tuple(ten, ten, ten, ten, ten) }),
)
const count = fc.integer({ min: 1, max: 12 }).map(fives => ({ from: fives * 5, to: fives * 5 + 4 }))
const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
const part = fc.record({ label: fc.oneof(anyText, fc.constant('')), count, picture })
const question: fc.Arbitrary<ShownQuestion> = fc.record({
  ...{ text: anyText, scale: fc.constantFrom(...ScaleId.options) },
  shown: fc.oneof(
    fc.record({ count, picture }),
    fc.record({ count, parts: fc.array(part, { minLength: 2, maxLength: 4 }) }),
  ),
})
const row: fc.Arbitrary<SeriesRow> = fc.oneof(
  fc.record({ is: fc.constant('shown' as const), day: fc.constant('22. september'), picture }),
  fc.record({ is: fc.constant('too-few' as const), day: fc.constant('22. september') }),
  fc.record({ is: fc.constant('holiday' as const), name: fc.constant('Efterårsferie') }),
  fc.constant({ is: 'apart' as const }),
)
const lang = fc.constantFrom('da' as const, 'en' as const)
const around = { days: 'torsdag d. 12. november', notes: ['Vises, fordi mindst 5 svarede.'] }
const ends = { heavy: 'Skidt eller ikke så godt', good: 'Godt eller rigtig godt' }
const narrow = { width: 300, size: 13, margin: 6 }

/** Whether every text and box lies within the picture. */
function fits({ width, height, shapes }: Drawn): boolean {
  return shapes.every(shape => isWithin(shape, width, height))
}
function isWithin(shape: Shape, width: number, height: number): boolean {
  if (shape.shape !== 'text') return true
  const length = textWidth(shape.text, shape.size)
  const left = { start: shape.x, middle: shape.x - length / 2, end: shape.x - length }[shape.anchor]
  return left >= -0.01 && left + length <= width + 0.01 && shape.y <= height
}

type Shares = Extract<Picture, { is: 'bands' }>['shares']

/** Of the first stroke of a pattern. */
function directionOf(shape: Shape): string {
  const d = shape.shape === 'path' ? shape.d : ''
  const [, from = '', to = ''] = /^M([\d.]+) [\d.]+L([\d.]+)/.exec(d) ?? []
  return from === to ? 'upright' : 'slanting'
}

describe('a result', () => {
  it('stands within its picture, whatever is asked, and the page lets it in', () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 4 }), lang, (questions, said) => {
        expect(fits(resultPicture(questions, { ...around, lang: said }, narrow))).toBe(true)
        const image = resultImage(questions, { ...around, lang: said })
        if (!image || !('drawing' in image)) throw new Error('no drawing')
        expect(renderDrawing(image.drawing, 'alt').html).toContain('<svg ')
      }),
      { seed: 9, numRuns: 60 },
    )
  })

  it('is nothing where nothing is shown', () => {
    const few = [{ text: 'Hvordan går det?', scale: 'mood' as const }]
    expect(resultImage(few, { ...around, lang: 'da' })).toBeUndefined()
  })

  it('can be read on a telephone of 320 px: every text is at least 11 px in a bubble of 254', () => {
    const drawn = resultPicture([], { ...around, lang: 'da' }, narrow)
    const sizes = drawn.shapes.flatMap(shape => (shape.shape === 'text' ? shape.size : []))
    expect((Math.min(...sizes) * 254) / 300).toBeGreaterThanOrEqual(11)
  })

  it('is filled only as far as is certain, and framed no further than it may reach', () => {
    expect(barsOf({ is: 'bands', shares: ['few', 'some', 'most'] })).toEqual([
      { ink: 'heavy', least: 0, most: 0.25 },
      { ink: 'middle', least: 0.25, most: 0.6 },
      { ink: 'good', least: 0.6, most: 1 },
    ])
    const [low, mid, , , high] = barsOf({ is: 'steps', tens: [0, 40, 0, 0, 100] })
    expect(low).toEqual({ ink: 'heavy', least: 0, most: 0.1 })
    expect([mid?.least, mid?.most]).toEqual([expect.closeTo(0.35), expect.closeTo(0.45)])
    expect(high).toEqual({ ink: 'good', least: 0.9, most: 1 })
  })

  it.each([
    ['heavy slants', ['most', 'few', 'few'], 'slanting'],
    ['middle stands', ['few', 'most', 'few'], 'upright'],
    ['good is plain', ['few', 'few', 'most'], 'plain'],
  ] as const)('tells its bands by pattern too: %s', (_, [heavy, middle, good], pattern) => {
    const shown = { is: 'bands' as const, shares: [heavy, middle, good] satisfies Shares }
    const asked = { text: 'Hvordan?', scale: 'mood' as const }
    const drawn = resultPicture(
      [{ ...asked, shown: { count: { from: 5, to: 9 }, picture: shown } }],
      { ...around, lang: 'da' },
    )
    const found = drawn.shapes.find(shape => shape.shape === 'path' && shape.stroke === 'paper')
    expect(found ? directionOf(found) : 'plain').toBe(pattern)
  })

  it('comes as a PNG with æ, ø and å', async () => {
    const svg = toSvg(
      seriesPicture([], { lang: 'da', question: 'Æblegrød på åen?', ends, notes: [] }),
    )
    expect(
      Buffer.from(await toPng(svg, 320))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(svg).toContain('Æblegrød på åen?')
  })
})

describe('rounds side by side', () => {
  it('stand within their picture, and the page lets them in', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), anyText, lang, (rows, text, said) => {
        const words = { lang: said, question: text, ends, notes: ['Så få svar kan ikke vise det.'] }
        expect(fits(seriesPicture(rows, words))).toBe(true)
        const image = seriesImage(rows, words)
        if (!('drawing' in image)) throw new Error('no drawing')
        expect(renderDrawing(image.drawing, 'alt').html).toContain('<svg ')
      }),
      { seed: 9, numRuns: 60 },
    )
  })

  it('are not joined: between two rounds there is no line but where the group changes', () => {
    const shown = {
      is: 'bands' as const,
      shares: ['few', 'some', 'most'] satisfies Shares,
    }
    const rows: SeriesRow[] = ['1. oktober', '8. oktober'].map(day => ({
      is: 'shown',
      day,
      picture: shown,
    }))
    const words = { lang: 'da' as const, question: 'Hvordan?', ends, notes: [] }
    const lines = (all: readonly SeriesRow[]) =>
      seriesPicture(all, words).shapes.filter(one => one.shape === 'path' && one.stroke === 'soft')
    expect(lines(rows)).toEqual([])
    expect(lines([...rows, { is: 'apart' }])).toHaveLength(1)
  })
})
