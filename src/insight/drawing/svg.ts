// A picture as SVG: complete by itself in a palette's colours, and with a class for each ink, so that a page can give others in
// the dark. No style, script, link or id in it, and everything that is text is escaped. Pure.
import { light, type Palette } from './palette.js'
import {
  type CurvedShape,
  type Ink,
  type MarkKind,
  type MarkShape,
  type PathShape,
  type Picture,
  type Shape,
  short,
  type TextShape,
} from './shapes.js'

/** The typeface of pictures, and what comes near it. */
const typeface = "'IBM Plex Sans', system-ui, sans-serif"

/** The picture as one element. `class` names of inks are `fill-…` and `line-…`. */
export function toSvg({ width, height, shapes, alt }: Picture, palette: Palette = light): string {
  const draw = (shape: Shape) => drawn(shape, palette)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(alt)}" font-family="${typeface}"><rect width="${width}" height="${height}"${filled('paper', palette)}/>${shapes.map(draw).join('')}</svg>`
}

function drawn(shape: Shape, palette: Palette): string {
  switch (shape.shape) {
    case 'text':
      return textElement(shape, palette)
    case 'curved':
      return curvedElement(shape, palette)
    case 'path':
      return pathElement(shape, palette)
    case 'mark':
      return markElement(shape, palette)
    default:
      return shape satisfies never
  }
}

function textElement(shape: TextShape, palette: Palette): string {
  const { x, y, anchor } = shape
  const start = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${short(x)}" y="${short(y)}"${start}${letters(shape, palette)}>${escaped(shape.text)}</text>`
}

function curvedElement(shape: CurvedShape, palette: Palette): string {
  const list = (of: (place: CurvedShape['places'][number]) => number) =>
    shape.places.map(place => short(of(place))).join(' ')
  return `<text x="${list(({ x }) => x)}" y="${list(({ y }) => y)}" rotate="${list(({ turn }) => turn)}"${letters(shape, palette)}>${escaped(shape.text)}</text>`
}

function letters(
  { size, ink, isBold }: { size: number; ink: Ink; isBold?: boolean },
  palette: Palette,
): string {
  return ` font-size="${short(size)}"${isBold ? ' font-weight="600"' : ''}${filled(ink, palette)}`
}

function pathElement({ d, fill, stroke, width }: PathShape, palette: Palette): string {
  const classes = [fill && `fill-${fill}`, stroke && `line-${stroke}`].filter(Boolean).join(' ')
  const paint = fill ? ` fill="${palette[fill]}" fill-rule="evenodd"` : ' fill="none"'
  const line = stroke ? ` stroke="${palette[stroke]}" stroke-width="${width ?? 1}"` : ''
  return `<path d="${d}" class="${classes}"${paint}${line}/>`
}

function filled(ink: Ink, palette: Palette): string {
  return ` class="fill-${ink}" fill="${palette[ink]}"`
}

/** A form with its label; a cancelled one is hollow, with a stroke through it behind the label. */
function markElement(mark: MarkShape, palette: Palette): string {
  const { kind, isCancelled, label, title } = mark
  const fill = isCancelled ? 'paper' : kind
  const edge = isCancelled ? 'soft' : 'ink'
  const width = isCancelled ? 1.5 : 1
  const form = pathElement({ shape: 'path', d: formOf(mark), fill, stroke: edge, width }, palette)
  const text: TextShape = {
    shape: 'text',
    text: label,
    size: mark.size,
    ink: isCancelled ? 'soft' : `on-${kind}`,
    isBold: !isCancelled,
    anchor: 'middle',
    x: mark.x,
    y: mark.y + mark.size * 0.35,
  }
  const parts = [
    title === '' ? '' : `<title>${escaped(title)}</title>`,
    form,
    isCancelled ? strikeOf(mark, palette) : '',
    label === '' ? '' : textElement(text, palette),
  ]
  return `<g>${parts.join('')}</g>`
}

function strikeOf({ x, y, side }: MarkShape, palette: Palette): string {
  const half = side * 0.42
  const d = `M${short(x - half)} ${short(y + half)}L${short(x + half)} ${short(y - half)}`
  return pathElement({ shape: 'path', d, stroke: 'soft', width: Math.max(1.2, side / 18) }, palette)
}

/** How far each form reaches from its middle, of its side: two whose sides do not meet do not meet either. */
const forms: Readonly<Record<MarkKind, number>> = {
  lab: 0.45,
  network: 0.36,
  other: 0.48,
  deadline: 0.52,
}

/** A circle for labs, a square for network meetings, a hexagon for other meetings, a diamond for deadlines. */
function formOf({ kind, x, y, side }: MarkShape): string {
  const reach = forms[kind] * side
  switch (kind) {
    case 'lab': {
      // Rounded before it is doubled: two half circles must meet exactly.
      const r = Math.round(reach * 10) / 10
      return `M${short(x - r)} ${short(y)}a${r} ${r} 0 1 1 ${short(2 * r)} 0a${r} ${r} 0 1 1 ${short(-2 * r)} 0Z`
    }
    case 'network':
      return `M${short(x - reach)} ${short(y - reach)}h${short(2 * reach)}v${short(2 * reach)}h${short(-2 * reach)}Z`
    case 'other':
      return polygon(6, { x, y }, reach)
    case 'deadline':
      return polygon(4, { x, y }, reach)
    default:
      return kind satisfies never
  }
}

/** With a corner at the top. */
function polygon(corners: number, { x, y }: { x: number; y: number }, reach: number): string {
  const points = Array.from({ length: corners }, (_, nth) => {
    const angle = (nth * 2 * Math.PI) / corners
    return `${short(x + reach * Math.sin(angle))} ${short(y - reach * Math.cos(angle))}`
  })
  return `M${points.join('L')}Z`
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}
