// What stands around the drawing of a year: its title above, what the marks mean below. The wheel and the line share it.
import type { Lang } from '../core/message.js'
import type { YearPlan } from '../programme/year-plan.js'
import { sayDate } from '../wording/dates.js'
import { wording } from '../wording/wording.js'
import { markKinds, type Shape, short, type TextShape } from './drawing/shapes.js'
import { linesOf, textWidth } from './drawing/text-width.js'
import type { Mode, YearItem } from './year-marks.js'

export interface Part {
  readonly shapes: readonly Shape[]
  /** Where the next part may begin. */
  readonly bottom: number
}
export interface Sheet {
  readonly width: number
  readonly margin: number
  /** The size of all text but the title. */
  readonly size: number
  /** The side of a mark with a date in it. */
  readonly side: number
}

/** The title over the drawing, in at most two lines. */
export function titlePart(title: string, { width, margin, size }: Sheet): Part {
  const large = size * 1.2
  const lines = linesOf(title, large, { room: width - 2 * margin, lines: 2 })
  const shapes = lines.map(
    (text, nth): TextShape => ({
      shape: 'text',
      text,
      size: large,
      ink: 'ink',
      isBold: true,
      anchor: 'middle',
      x: width / 2,
      y: margin + large * (0.9 + 1.25 * nth),
    }),
  )
  return { shapes, bottom: margin + large * 1.25 * lines.length + size * 0.4 }
}

interface Entry {
  readonly text: string
  swatch(x: number, y: number): readonly Shape[]
}

/** What each mark, the shading and the hand mean: only what is in the drawing, and what the numbers are. */
export function legendPart(
  {
    plan,
    items,
    mode,
    lang,
  }: { plan: YearPlan; items: readonly YearItem[]; mode: Mode; lang: Lang },
  top: number,
  sheet: Sheet,
): Part {
  const { margin, size, side, width } = sheet
  const shown = mode === 'counts' ? items.map(each => ({ ...each, isCancelled: false })) : items
  const entries = [...markEntries(shown, lang, sheet), ...otherEntries(plan, lang, sheet)]
  const step = side + size * 0.3
  const shapes: Shape[] = []
  let [x, y] = [margin, top + step / 2]
  for (const { text, swatch } of entries) {
    const needed = side + size * 0.5 + textWidth(text, size)
    if (x > margin && x + needed > width - margin) [x, y] = [margin, y + step]
    shapes.push(...swatch(x + side / 2, y), line(text, x + side + size * 0.5, y + size * 0.35))
    x += needed + size * 1.2
  }
  const hasCancelled = items.some(({ isCancelled }) => isCancelled)
  const note = wording(lang).insight.numbers(mode, hasCancelled)
  y += step / 2 - size * 0.3
  for (const text of linesOf(note, size, { room: width - 2 * margin, lines: 3 })) {
    y += size * 1.3
    shapes.push({ ...line(text, margin, y), ink: 'soft' })
  }
  return { shapes, bottom: y + size * 0.4 + margin }

  function line(text: string, left: number, foot: number): TextShape {
    return { shape: 'text', text, size, ink: 'ink', anchor: 'start', x: left, y: foot }
  }
}

function markEntries(items: readonly YearItem[], lang: Lang, { side, size }: Sheet): Entry[] {
  const { marks, cancelled } = wording(lang).insight
  const planned = markKinds.filter(kind => items.some(item => item.kind === kind))
  const first = items.find(item => item.isCancelled)
  const mark = { shape: 'mark' as const, side: side * 0.8, label: '', size, title: '', ids: [] }
  return [
    ...planned.map(kind => ({
      text: marks[kind],
      swatch: (x: number, y: number): Shape[] => [{ ...mark, kind, isCancelled: false, x, y }],
    })),
    ...(first
      ? [
          {
            text: cancelled,
            swatch: (x: number, y: number): Shape[] => [
              { ...mark, kind: first.kind, isCancelled: true, x, y },
            ],
          },
        ]
      : []),
  ]
}

function otherEntries(plan: YearPlan, lang: Lang, { side, size }: Sheet): Entry[] {
  const { holiday, todayIs } = wording(lang).insight
  const [wide, high] = [side * 0.8, side * 0.56]
  return [
    ...(plan.holidays.length > 0
      ? [
          {
            text: holiday,
            swatch: (x: number, y: number) =>
              hatched({ x: x - wide / 2, y: y - high / 2, width: wide, height: high }, size / 3.5),
          },
        ]
      : []),
    ...(isInYear(plan)
      ? [
          {
            text: todayIs(sayDate(lang, plan.today, plan.today)),
            swatch: (x: number, y: number): Shape[] => [
              {
                shape: 'path',
                d: `M${short(x - wide / 2)} ${short(y)}H${short(x + wide / 2)}`,
                stroke: 'today',
                width: size / 6,
              },
            ],
          },
        ]
      : []),
  ]
}

export function isInYear({ today, from, to }: YearPlan): boolean {
  return from <= today && today <= to
}

/** A shaded box with upright strokes, so that it can be told without colour. */
export function hatched(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  step: number,
): Shape[] {
  const strokes: string[] = []
  for (let at = x + step / 2; at < x + width; at += step)
    strokes.push(`M${short(at)} ${short(y)}V${short(y + height)}`)
  const box = `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`
  return [
    { shape: 'path', d: box, fill: 'holiday' },
    { shape: 'path', d: strokes.join(''), stroke: 'holiday-line', width: step / 4 },
  ]
}
