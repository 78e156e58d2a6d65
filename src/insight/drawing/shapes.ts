// What a picture is made of, as plain data: the files of src/insight lay it out, svg.ts writes it. Lengths are units of
// the picture's own width and height; y grows downwards.

/** What a mark stands for. Each has a form of its own, so that no fact hangs on colour alone. */
export type MarkKind = 'lab' | 'network' | 'other' | 'deadline'
export const markKinds: readonly MarkKind[] = ['lab', 'network', 'other', 'deadline']

/** The bands of a check-in's picture, from heavy to good; each has a pattern of its own too. */
export type BandInk = 'heavy' | 'middle' | 'good'

/** The inks of the palette (palette.ts). */
export type Ink =
  | MarkKind
  | BandInk
  | `on-${MarkKind}`
  | 'ink'
  | 'soft'
  | 'edge'
  | 'paper'
  | 'track'
  | 'holiday'
  | 'holiday-line'
  | 'today'

interface Written {
  readonly text: string
  readonly size: number
  readonly ink: Ink
  readonly isBold?: boolean
}
export interface TextShape extends Written {
  readonly shape: 'text'
  readonly x: number
  /** The line that the letters stand on. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}
/** A text along a curve: each letter has its place (left end of its foot) and its turn in degrees. */
export interface CurvedShape extends Written {
  readonly shape: 'curved'
  readonly places: readonly { readonly x: number; readonly y: number; readonly turn: number }[]
}
export interface PathShape {
  readonly shape: 'path'
  readonly d: string
  readonly fill?: Ink
  readonly stroke?: Ink
  readonly width?: number
}
export interface MarkShape {
  readonly shape: 'mark'
  readonly kind: MarkKind
  readonly isCancelled: boolean
  readonly x: number
  readonly y: number
  /** The side of the square that the mark fits in. */
  readonly side: number
  /** What is written in it, and at what size; '' for nothing. */
  readonly label: string
  readonly size: number
  /** What it stands for, for a pointer that rests on it. */
  readonly title: string
  /** The meetings and deadlines in it; none in a legend. */
  readonly ids: readonly string[]
}
export type Shape = TextShape | CurvedShape | PathShape | MarkShape

export interface Picture {
  readonly width: number
  readonly height: number
  /** In the order they are drawn. */
  readonly shapes: readonly Shape[]
  /** The picture in a sentence. */
  readonly alt: string
}

/** A number as SVG writes it: to a tenth of a unit. */
export function short(value: number): string {
  return `${Math.round(value * 10) / 10 + 0}`
}
