// Points, sectors and texts on circles, for the wheel. Angles are degrees clockwise from the top. Pure.
import { type CurvedShape, short } from './shapes.js'
import { letterWidth, textWidth } from './text-width.js'

export interface Circle {
  readonly x: number
  readonly y: number
}
/** Half the height of a capital letter, by its size: what a text is moved by to stand in the middle of its ring. */
const halfCapital = 0.35

export function pointOn({ x, y }: Circle, radius: number, degrees: number): Circle {
  const angle = (degrees * Math.PI) / 180
  return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) }
}

/** An arc as a path: from one angle to a later one, less than a full circle further. */
export function arcPath(
  middle: Circle,
  radius: number,
  { from, to }: { from: number; to: number },
): string {
  const [start, end] = [pointOn(middle, radius, from), pointOn(middle, radius, to)]
  const size = `${short(radius)} ${short(radius)}`
  return `M${at(start)}A${size} 0 ${to - from > 180 ? 1 : 0} 1 ${at(end)}`
}

/** What lies between two angles and two radii. */
export function sectorPath(
  middle: Circle,
  { inner, outer }: { inner: number; outer: number },
  { from, to }: { from: number; to: number },
): string {
  const [start, end] = [pointOn(middle, inner, to), pointOn(middle, inner, from)]
  const isLarge = to - from > 180 ? 1 : 0
  const size = `${short(inner)} ${short(inner)}`
  return `${arcPath(middle, outer, { from, to })}L${at(start)}A${size} 0 ${isLarge} 0 ${at(end)}Z`
}

/** A whole ring, as a path that leaves its hole open when filled evenly. */
export function ringPath(middle: Circle, radius: number): string {
  const size = `${short(radius)} ${short(radius)}`
  const [top, bottom] = [pointOn(middle, radius, 0), pointOn(middle, radius, 180)]
  return `M${at(top)}A${size} 0 1 1 ${at(bottom)}A${size} 0 1 1 ${at(top)}Z`
}

function at({ x, y }: Circle): string {
  return `${short(x)} ${short(y)}`
}

/** How many degrees a text takes on a circle. */
export function degreesOf(text: string, size: number, radius: number): number {
  return (textWidth(text, size) / radius) * (180 / Math.PI)
}

type Written = Pick<CurvedShape, 'text' | 'size' | 'ink' | 'isBold'>

/** A text in the middle of a ring, around an angle. In the lower half it runs the other way, so that it never stands on its head. */
export function curvedText(
  middle: Circle,
  radius: number,
  { degrees, ...written }: Written & { degrees: number },
): CurvedShape {
  const { text, size } = written
  const isLow = degrees > 90 && degrees < 270
  const foot = radius + (isLow ? halfCapital : -halfCapital) * size
  const total = textWidth(text, size)
  let done = 0
  const places = [...text].map(letter => {
    const width = letterWidth(letter) * size
    const along = (((done + width / 2 - total / 2) / foot) * 180) / Math.PI
    done += width
    const angle = isLow ? degrees - along : degrees + along
    const turn = isLow ? angle - 180 : angle
    const { x, y } = pointOn(middle, foot, angle)
    const direction = (turn * Math.PI) / 180
    return {
      x: x - (width / 2) * Math.cos(direction),
      y: y - (width / 2) * Math.sin(direction),
      turn,
    }
  })
  return { shape: 'curved', ...written, places }
}
