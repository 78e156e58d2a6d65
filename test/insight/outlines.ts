// What the drawings' marks and texts cover, worked out by itself from their forms: corners for marks, boxes for texts.
import type { MarkShape, Shape, TextShape } from '../../src/insight/drawing/shapes.js'
import { textWidth } from '../../src/insight/drawing/text-width.js'

export interface Point {
  readonly x: number
  readonly y: number
}

const forms = {
  lab: [24, 0.45],
  network: [4, 0.36],
  other: [6, 0.48],
  deadline: [4, 0.52],
} as const

/** The corners of a mark; a circle has 24. */
export function cornersOf({ kind, x, y, side }: MarkShape): Point[] {
  const [corners, reach] = forms[kind]
  const isSquare = kind === 'network'
  const radius = side * reach * (isSquare ? Math.SQRT2 : 1)
  return Array.from({ length: corners }, (_, nth) => {
    const angle = (nth / corners + (isSquare ? 1 / 8 : 0)) * 2 * Math.PI
    return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) }
  })
}

/** The corners of the box of a text. */
export function boxOf({ x, y, text, size, anchor }: TextShape): Point[] {
  const width = textWidth(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const [top, bottom] = [y - size * 0.78, y + size * 0.24]
  return [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: bottom },
    { x: left, y: bottom },
  ]
}

/** Whether two convex outlines share more than a hair: some side of neither parts them. */
export function overlap(one: readonly Point[], other: readonly Point[]): boolean {
  return ![...sidesOf(one), ...sidesOf(other)].some(({ x, y }) => {
    const along = (points: readonly Point[]) => points.map(each => each.x * x + each.y * y)
    const [a, b] = [along(one), along(other)]
    const hair = 0.05 * Math.hypot(x, y)
    return Math.max(...a) <= Math.min(...b) + hair || Math.max(...b) <= Math.min(...a) + hair
  })
}

/** Across each side. */
function sidesOf(points: readonly Point[]): Point[] {
  return points.map((from, nth) => {
    const to = points[(nth + 1) % points.length] ?? from
    return { x: to.y - from.y, y: from.x - to.x }
  })
}

export function marksIn(shapes: readonly Shape[]): MarkShape[] {
  return shapes.filter(shape => shape.shape === 'mark')
}

export function textsIn(shapes: readonly Shape[]): TextShape[] {
  return shapes.filter(shape => shape.shape === 'text')
}

/** Every pair of which the outlines overlap. */
export function clashes<T>(items: readonly T[], outline: (item: T) => readonly Point[]): [T, T][] {
  const all = items.map(item => ({ item, points: outline(item) }))
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(other => overlap(one.points, other.points))
      .map((other): [T, T] => [one.item, other.item]),
  )
}
