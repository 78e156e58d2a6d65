// The rounds of a series side by side: a row for each, with its date and its bars from heavy to good. Called by src/checkin/result. No line
// joins them and no sign says that something went up or down: so few answers cannot show it. What was not shown is hatched, holidays are gaps.
import type { Lang } from '../../core/message.js'
import type { Image } from '../../core/reply.js'
import type { Picture as Answered } from '../../model/result.js'
import { wording } from '../../wording/wording.js'
import type { Picture, Shape } from '../drawing/shapes.js'
import { short } from '../drawing/shapes.js'
import { toSvg } from '../drawing/svg.js'
import { hatched } from '../legend.js'
import { barShapes, barsOf, textPart } from './bars.js'

/** From top to bottom, as time passed. */
export type SeriesRow =
  | {
      readonly is: 'shown'
      readonly day: string
      readonly part?: string
      readonly picture: Answered
    }
  | { readonly is: 'too-few'; readonly day: string }
  | { readonly is: 'holiday'; readonly name: string }
  /** What follows is of another group. */
  | { readonly is: 'apart' }

export interface SeriesSaid {
  readonly lang: Lang
  readonly question: string
  /** What the ends of the scale are called. */
  readonly ends: { readonly heavy: string; readonly good: string }
  readonly notes: readonly string[]
}

const narrow = { width: 300, size: 13, margin: 6 }
const wide = { width: 460, size: 14, margin: 10 }
type Sheet = typeof narrow
/** Of the width, where the dates stand. */
const dayShare = 0.3
const barHeight = 15
const gap = 6

export function seriesImage(rows: readonly SeriesRow[], said: SeriesSaid): Image {
  const picture = seriesPicture(rows, said)
  const drawing = { wide: toSvg(seriesPicture(rows, said, wide)), narrow: toSvg(picture) }
  return { type: 'image', alt: picture.alt, drawing }
}

export function seriesPicture(
  rows: readonly SeriesRow[],
  { lang, question, ends, notes }: SeriesSaid,
  sheet: Sheet = narrow,
): Picture {
  const { sideBySide, picture } = wording(lang).results
  const { margin, size, width } = sheet
  const column = { x: margin, width: width - 2 * margin, size }
  const head = textPart({ text: question, isBold: true }, margin, column)
  const bars = barColumn(sheet)
  const half = { ...bars, width: bars.width / 2 - 3 }
  const low = textPart({ text: ends.heavy, ink: 'soft' }, head.bottom, half)
  const right = { ...half, x: bars.x + bars.width - half.width, anchor: 'end' as const }
  const high = textPart({ text: ends.good, ink: 'soft' }, head.bottom, right)
  const shapes: Shape[] = [...head.shapes, ...low.shapes, ...high.shapes]
  let bottom = Math.max(low.bottom, high.bottom) + gap
  const add = (part: Part) => {
    shapes.push(...part.shapes)
    bottom = part.bottom
  }
  for (const row of rows) add(rowPart(row, bottom + gap, { sheet, lang }))
  bottom += gap
  for (const text of [picture.legend, ...notes])
    add(textPart({ text, ink: 'soft' }, bottom, column))
  const rounds = rows.filter(({ is }) => is === 'shown' || is === 'too-few').length
  const alt = sideBySide.alt(question, rounds)
  return { width, height: Math.ceil(bottom + margin), shapes, alt }
}

interface Part {
  readonly shapes: readonly Shape[]
  readonly bottom: number
}

function barColumn({ width, margin, size }: Sheet) {
  const x = margin + (width - 2 * margin) * dayShare
  return { x, width: width - margin - x, size }
}

function rowPart(row: SeriesRow, top: number, { sheet, lang }: { sheet: Sheet; lang: Lang }): Part {
  const { sideBySide } = wording(lang).results
  const { margin, size, width } = sheet
  const bars = barColumn(sheet)
  const days = { x: margin, width: bars.x - margin - 4, size }
  switch (row.is) {
    case 'shown': {
      const said = [row.day, ...(row.part === undefined ? [] : [row.part])]
      const words = textUnder(said, top, days)
      const box = { ...bars, y: top + 2, height: barHeight }
      return {
        shapes: [...words.shapes, ...barRow(row.picture, box)],
        bottom: Math.max(words.bottom, top + barHeight + 4),
      }
    }
    case 'too-few': {
      const words = textPart({ text: row.day }, top, days)
      const box = { x: bars.x, y: top + 2, width: bars.width / 3, height: barHeight }
      const right = { ...bars, x: box.x + box.width + 6, width: bars.width - box.width - 6 }
      const few = textPart({ text: sideBySide.tooFew, ink: 'soft' }, top, right)
      return {
        shapes: [...words.shapes, ...hatched(box, 5), ...few.shapes],
        bottom: Math.max(words.bottom, few.bottom, top + barHeight + 4),
      }
    }
    case 'holiday': {
      const middle = { x: margin, width: width - 2 * margin, size, anchor: 'middle' as const }
      const text = sideBySide.holiday(row.name)
      const words = textPart({ text, ink: 'soft', lines: 1 }, top + gap, middle)
      return { shapes: words.shapes, bottom: words.bottom + gap }
    }
    case 'apart': {
      const column = { x: margin, width: width - 2 * margin, size }
      const line = `M${short(margin)} ${short(top)}H${short(width - margin)}`
      const words = textPart({ text: sideBySide.apart, ink: 'soft' }, top + 2, column)
      return {
        shapes: [{ shape: 'path', d: line, stroke: 'soft', width: 1 }, ...words.shapes],
        bottom: words.bottom,
      }
    }
    default:
      return row satisfies never
  }
}

function textUnder(
  said: readonly string[],
  top: number,
  column: Parameters<typeof textPart>[2],
): Part {
  const shapes: Shape[] = []
  let bottom = top
  for (const text of said) {
    const part = textPart({ text, lines: 3 }, bottom, column)
    shapes.push(...part.shapes)
    bottom = part.bottom
  }
  return { shapes, bottom }
}

/** Side by side, each as wide as the others. */
function barRow(
  picture: Answered,
  box: { x: number; y: number; width: number; height: number },
): Shape[] {
  const bars = barsOf(picture)
  const each = (box.width - gap * (bars.length - 1)) / bars.length
  return bars.flatMap((bar, nth) =>
    barShapes(bar, { ...box, x: box.x + nth * (each + gap), width: each }),
  )
}
