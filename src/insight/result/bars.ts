// The bars and lines of text that pictures of check-ins are made of. Pure geometry; picture.ts and series.ts use it. A bar does
// not pretend: it is filled as far as is certain, and only framed as far as it may reach. Each band has a colour and a pattern.
import type { Picture as Answered, Share } from '../../model/result.js'
import type { BandInk, Ink, Shape, TextShape } from '../drawing/shapes.js'
import { short } from '../drawing/shapes.js'
import { linesOf } from '../drawing/text-width.js'

/** Of the whole, 0 to 1: at least so much, at most so much. */
export interface Reach {
  readonly least: number
  readonly most: number
}
export interface Bar extends Reach {
  readonly ink: BandInk
}
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const reaches: Readonly<Record<Share, Reach>> = {
  few: { least: 0, most: 0.25 },
  some: { least: 0.25, most: 0.6 },
  most: { least: 0.6, most: 1 },
}

/** From heavy to good: three bars of bands, five of steps. */
export function barsOf(picture: Answered): readonly Bar[] {
  if (picture.is === 'bands') {
    const inks = ['heavy', 'middle', 'good'] as const
    return picture.shares.map((share, nth) => ({ ...reaches[share], ink: inks[nth] ?? 'middle' }))
  }
  const inks = ['heavy', 'heavy', 'middle', 'good', 'good'] as const
  return picture.tens.map((ten, nth) => ({ ...reachOf(ten), ink: inks[nth] ?? 'middle' }))
}

function reachOf(ten: number): Reach {
  if (ten === 0) return { least: 0, most: 0.1 }
  return ten === 100 ? { least: 0.9, most: 1 } : { least: ten / 100 - 0.05, most: ten / 100 + 0.05 }
}

/** The whole as a pale track, what is possible as a frame on it, what is certain filled with the band's pattern. */
export function barShapes({ ink, least, most }: Bar, box: Box): Shape[] {
  const part = (share: number): Box => ({ ...box, width: box.width * share })
  const certain = part(least)
  return [
    { shape: 'path', d: boxPath(box), fill: 'track' },
    ...(least > 0 ? [{ shape: 'path' as const, d: boxPath(certain), fill: ink }] : []),
    ...patternOf(ink, certain),
    { shape: 'path', d: boxPath(part(most)), stroke: 'ink', width: 1 },
  ]
}

export function boxPath({ x, y, width, height }: Box): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`
}

const patternGap = 7

/** Heavy has slanting strokes, middle upright ones, good is plain. */
function patternOf(ink: BandInk, { x, y, width, height }: Box): Shape[] {
  if (ink === 'good' || width < patternGap) return []
  const slant = ink === 'heavy' ? height : 0
  const strokes: string[] = []
  for (let at = patternGap / 2; at + slant < width; at += patternGap) {
    strokes.push(`M${short(x + at)} ${short(y + height)}L${short(x + at + slant)} ${short(y)}`)
  }
  return [{ shape: 'path', d: strokes.join(''), stroke: 'paper', width: 1.6 }]
}

export interface Line {
  readonly text: string
  readonly ink?: Ink
  readonly isBold?: boolean
  /** At most; the last is shortened. */
  readonly lines?: number
}
export interface Column {
  readonly x: number
  readonly width: number
  readonly size: number
  readonly anchor?: TextShape['anchor']
}

/** Lines of text from `top` on, and where the next thing may begin. */
export function textPart(
  { text, ink = 'ink', isBold = false, lines = 4 }: Line,
  top: number,
  { x, width, size, anchor = 'start' }: Column,
): { readonly shapes: readonly TextShape[]; readonly bottom: number } {
  const step = size * 1.3
  const foot = { start: x, middle: x + width / 2, end: x + width }[anchor]
  const shapes = linesOf(text, size, { room: width, lines }).map(
    (part, nth): TextShape => ({
      ...{ shape: 'text', text: part, size, ink, anchor, x: foot, y: top + size + nth * step },
      ...(isBold ? { isBold } : {}),
    }),
  )
  return { shapes, bottom: top + shapes.length * step }
}
