// The school year as a line for narrow screens: a row for each month, its days from left to right, the marks under one another
// where a day has several. Pure geometry; year-picture.ts calls it. Every text is at least
// 11 px where it is shown 254 px wide, as in a bubble of a chat on a telephone of 320 px.
import type { Lang } from '../core/message.js'
import { daysBetween } from '../core/time.js'
import type { DaysOff, YearPlan } from '../programme/year-plan.js'
import { wording } from '../wording/wording.js'
import { arrange, type Row } from './drawing/arrange.js'
import {
  type Ink,
  type MarkShape,
  type Picture,
  type Shape,
  short,
  type TextShape,
} from './drawing/shapes.js'
import { shorten, textWidth } from './drawing/text-width.js'
import { hatched, isInYear, legendPart, type Part, type Sheet, titlePart } from './legend.js'
import { itemsOf, type Mode, type Month, marksOf, monthsOf } from './year-marks.js'

const sheet: Sheet = { width: 300, margin: 5, size: 13, side: 22.7 }
/** Where the days begin and end; the months' names stand to the left. */
const days = { left: 42, right: 295 }
const gap = 24.3
/** A month with more rows of marks than these is counted instead. */
const mostRows = 6
/** Of the months' bands. */
const air = 4

interface Line {
  readonly plan: YearPlan
  readonly lang: Lang
  readonly mode: Mode
}
interface Place {
  readonly row: number
  readonly at: number
}

/** The line of a plan, under its title. */
export function yearLine(plan: YearPlan, { title, lang }: { title: string; lang: Lang }): Picture {
  const items = itemsOf(plan, lang)
  const months = monthsOf(plan, items, lang)
  const head = titlePart(title, sheet)
  const mode = months.every(month => placesOf(month, 'dates', lang)) ? 'dates' : 'counts'
  const shapes: Shape[] = []
  let top = head.bottom
  for (const month of months) {
    const part = monthPart(month, top, { plan, lang, mode })
    shapes.push(...part.shapes)
    top = part.bottom
  }
  const legend = legendPart({ plan, items, mode, lang }, top + air, sheet)
  return {
    width: sheet.width,
    height: Math.ceil(legend.bottom),
    alt: wording(lang).insight.alt(title, items.length),
    shapes: [...head.shapes, ...shapes, ...legend.shapes],
  }
}

/** Where in the row a day begins. */
function xOf(day: number, { days: count }: Month): number {
  return days.left + (day / count) * (days.right - days.left)
}

function placesOf(month: Month, mode: Mode, lang: Lang): Place[] | undefined {
  const row: Row = { from: days.left, to: days.right, gap }
  const ideals = marksOf(month, mode, lang).map(({ ideal }) => xOf(ideal, month))
  return arrange(ideals, Array(mostRows).fill(row))
}

/** One month: its name, its days as a band, what is shaded, and the marks on it. */
function monthPart(month: Month, top: number, line: Line): Part {
  const marks = marksOf(month, line.mode, line.lang)
  const places = placesOf(month, line.mode, line.lang) ?? []
  const rows = Math.max(1, ...places.map(({ row }) => row + 1))
  const names = holidayNames(month, top, line)
  const first = top + air / 2 + (names.length > 0 ? sheet.size * 1.25 : 0)
  const bottom = first + rows * gap + air / 2
  const box = {
    x: days.left,
    y: top,
    width: days.right - days.left,
    height: bottom - top - air / 2,
  }
  return {
    bottom: bottom + air / 2,
    shapes: [
      bandOf(box),
      ...holidaysIn(month, line.plan).flatMap(each => shadeOf(each, month, { box, first })),
      ...handIn(month, box, line.plan),
      nameOf(month, box.y + box.height / 2, line.lang),
      ...names,
      ...marks.map(({ ideal: _ideal, ...mark }, nth): MarkShape => {
        const { row, at } = places[nth] ?? { row: 0, at: days.left }
        const y = first + gap * (row + 0.5)
        // No pointer rests on a mark of a telephone.
        return { shape: 'mark', ...mark, title: '', x: at, y, side: sheet.side, size: sheet.size }
      }),
    ],
  }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function bandOf({ x, y, width, height }: Box, fill: Ink = 'track'): Shape {
  const d = `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`
  return { shape: 'path', d, fill }
}

/** The first letters of the month, as many as there is room for. */
function nameOf({ name }: Month, middle: number, lang: Lang): TextShape {
  return {
    shape: 'text',
    text: wording(lang).insight.shortMonth(name),
    size: sheet.size,
    ink: 'ink',
    isBold: true,
    anchor: 'start',
    x: sheet.margin,
    y: middle + sheet.size * 0.35,
  }
}

interface Shaded extends DaysOff {
  /** Days since the first of the month, the end excluded. */
  readonly start: number
  readonly end: number
}

function holidaysIn({ first, days: count }: Month, { holidays }: YearPlan): Shaded[] {
  return holidays
    .map(each => ({
      ...each,
      start: Math.max(0, daysBetween(first, each.from)),
      end: Math.min(count, daysBetween(first, each.to) + 1),
    }))
    .filter(({ start, end }) => start < end)
}

/** The strokes begin under the names, so that none runs through a letter. */
function shadeOf(
  { start, end }: Shaded,
  month: Month,
  { box, first }: { box: Box; first: number },
): Shape[] {
  const [x, to] = [xOf(start, month), xOf(end, month)]
  const { y, height } = box
  const bottom = y + height
  const name = { ...box, x, width: to - x, height: first - y }
  return [
    bandOf(name, 'holiday'),
    ...hatched({ x, y: first, width: to - x, height: bottom - first }, 4),
  ]
}

/** Above the marks, each at its days and none on another; one without room stands in the table. */
function holidayNames(month: Month, top: number, { plan }: Line): TextShape[] {
  let taken = days.left + 2
  return holidaysIn(month, plan).flatMap(({ name, start }) => {
    const text = shorten(name, sheet.size, (days.right - days.left) * 0.7)
    const width = textWidth(text, sheet.size)
    const x = Math.max(taken, Math.min(xOf(start, month) + 2, days.right - width - 2))
    if (x + width > days.right) return []
    taken = x + width + sheet.size / 2
    const { size } = sheet
    return [{ shape: 'text', text, size, ink: 'ink', anchor: 'start', x, y: top + size * 1.1 }]
  })
}

/** Today, where it is in the month. */
function handIn(month: Month, { y, height }: Box, plan: YearPlan): Shape[] {
  const { today } = plan
  if (!isInYear(plan) || !today.startsWith(month.first.slice(0, 7))) return []
  const x = short(xOf(Number(today.slice(8)) - 0.5, month))
  const d = `M${x} ${short(y)}v${short(height)}`
  return [
    { shape: 'path', d, stroke: 'paper', width: 5 },
    { shape: 'path', d, stroke: 'today', width: 2.25 },
  ]
}
