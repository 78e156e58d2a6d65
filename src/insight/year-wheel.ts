// The school year as a wheel: August at the top, clockwise. From the middle outwards the year's name, the marks of each month,
// the months' names, the holidays. Pure geometry; year-picture.ts calls it. Nothing stands on anything else, and every text is
// at least 11 px where the wheel is shown 320 px wide.
import type { Lang } from '../core/message.js'
import { daysBetween, type LocalDate } from '../core/time.js'
import type { DaysOff, YearPlan } from '../programme/year-plan.js'
import { wording } from '../wording/wording.js'
import { arrange, type Row } from './drawing/arrange.js'
import {
  arcPath,
  type Circle,
  curvedText,
  degreesOf,
  pointOn,
  ringPath,
  sectorPath,
} from './drawing/curve.js'
import type { CurvedShape, MarkShape, Picture, Shape } from './drawing/shapes.js'
import { short } from './drawing/shapes.js'
import { shorten } from './drawing/text-width.js'
import { isInYear, legendPart, type Sheet, titlePart } from './legend.js'
import { itemsOf, type Mark, type Mode, type Month, marksOf, monthsOf } from './year-marks.js'

const sheet: Sheet = { width: 480, margin: 6, size: 16.5, side: 29 }
/** Radii, from the middle outwards. */
const radius = { hub: 45, inner: 51, marks: 184, months: 210, band: 215, names: 225, rim: 235 }
/** How far apart marks stand, which their forms allow, and the outermost row. */
const measures: Readonly<Record<Mode, { gap: number; outer: number }>> = {
  dates: { gap: 31, outer: 167 },
  dots: { gap: 15, outer: 175 },
  counts: { gap: 38, outer: 163 },
}
/** A side that leaves a little air in the gap whatever the forms and the direction. */
const sidePerGap = 29 / 31
/** How far a holiday's name may stand from its days, in degrees. */
const reach = 14
const longestName = 200

interface Wheel {
  readonly plan: YearPlan
  readonly lang: Lang
  readonly middle: Circle
  /** Degrees of a day. */
  readonly day: number
}

/** The wheel of a plan, under its title. */
export function yearWheel(plan: YearPlan, { title, lang }: { title: string; lang: Lang }): Picture {
  const items = itemsOf(plan, lang)
  const months = monthsOf(plan, items, lang)
  const head = titlePart(title, sheet)
  const middle = { x: sheet.width / 2, y: head.bottom + radius.rim }
  const wheel = { plan, lang, middle, day: 360 / (daysBetween(plan.from, plan.to) + 1) }
  const { mode, marks } = placeMarks(months, wheel)
  const legend = legendPart({ plan, items, mode, lang }, middle.y + radius.rim + 8, sheet)
  return {
    width: sheet.width,
    height: Math.ceil(legend.bottom),
    alt: wording(lang).insight.alt(title, items.length),
    shapes: [
      ...head.shapes,
      ...faceOf(months, wheel),
      ...plan.holidays.flatMap(each => shadeOf(each, wheel)),
      ...spokesOf(months, wheel),
      ...handOf(wheel),
      ...months.map(month => nameOf(month, wheel)),
      ...holidayNames(wheel),
      hubText(wheel),
      ...marks,
      ...legend.shapes,
    ],
  }
}

/** The angle of a day's beginning. */
function angleOf(day: LocalDate, { plan, day: degrees }: Wheel): number {
  return daysBetween(plan.from, day) * degrees
}

function faceOf(months: readonly Month[], { middle }: Wheel): Shape[] {
  if (months.length === 0) return []
  const ring = `${ringPath(middle, radius.months)}${ringPath(middle, radius.marks)}`
  return [
    { shape: 'path', d: ring, fill: 'track' },
    { shape: 'path', d: ringPath(middle, radius.marks), stroke: 'edge', width: 1 },
    { shape: 'path', d: ringPath(middle, radius.hub), stroke: 'edge', width: 1 },
  ]
}

/** Between the months. */
function spokesOf(months: readonly Month[], wheel: Wheel): Shape[] {
  const d = months.map(({ first }) => {
    const angle = angleOf(first, wheel)
    const from = pointOn(wheel.middle, radius.hub, angle)
    const to = pointOn(wheel.middle, radius.months, angle)
    return `M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}`
  })
  return [{ shape: 'path', d: d.join(''), stroke: 'edge', width: 1 }]
}

function nameOf({ first, days, name }: Month, wheel: Wheel): CurvedShape {
  const degrees = angleOf(first, wheel) + (days * wheel.day) / 2
  const ring = (radius.marks + radius.months) / 2
  return curvedText(wheel.middle, ring, {
    text: name,
    size: sheet.size,
    ink: 'ink',
    isBold: true,
    degrees,
  })
}

/** Shaded from the hub to the months, with strokes across that tell it without colour, and a band outside. */
function shadeOf({ from, to }: DaysOff, wheel: Wheel): Shape[] {
  const { middle, day } = wheel
  const span = { from: angleOf(from, wheel), to: angleOf(to, wheel) + day }
  const strokes: string[] = []
  for (let at = radius.inner; at < radius.marks; at += 7) strokes.push(arcPath(middle, at, span))
  return [
    {
      shape: 'path',
      d: sectorPath(middle, { inner: radius.hub, outer: radius.marks }, span),
      fill: 'holiday',
    },
    { shape: 'path', d: strokes.join(''), stroke: 'holiday-line', width: 1 },
    {
      shape: 'path',
      d: sectorPath(middle, { inner: radius.months, outer: radius.band }, span),
      fill: 'holiday-line',
    },
  ]
}

/** The names that have room outside their days, each once and those of the longest first; the others stand in the table. */
function holidayNames(wheel: Wheel): CurvedShape[] {
  const { plan, middle, day } = wheel
  const longestFirst = [...plan.holidays]
    .sort((a, b) => daysBetween(b.from, b.to) - daysBetween(a.from, a.to))
    .filter(({ name }, at, all) => all.findIndex(each => each.name === name) === at)
  const taken: { from: number; to: number }[] = []
  return longestFirst.flatMap(({ name, from, to }) => {
    const text = shorten(name, sheet.size, longestName)
    const half = degreesOf(text, sheet.size, radius.names - sheet.size / 2) / 2 + 1
    const middleDay = (angleOf(from, wheel) + angleOf(to, wheel) + day) / 2
    const degrees = freeAngle(middleDay, half, taken)
    if (degrees === undefined) return []
    taken.push({ from: degrees - half, to: degrees + half })
    return curvedText(middle, radius.names, { text, size: sheet.size, ink: 'soft', degrees })
  })
}

/** Near the ideal, where the name neither meets another nor runs over the top. */
function freeAngle(
  ideal: number,
  half: number,
  taken: readonly { from: number; to: number }[],
): number | undefined {
  const start = Math.min(Math.max(ideal, half), 360 - half)
  const steps = Array.from({ length: reach + 1 }, (_, nth) => (nth % 2 ? nth : -nth))
  return steps
    .map(step => start + step)
    .filter(at => at - half >= 0 && at + half <= 360)
    .find(at => taken.every(each => at + half <= each.from || at - half >= each.to))
}

/** Today, as a clock's hand; its point is in the ring of the months, where no mark stands. */
function handOf(wheel: Wheel): Shape[] {
  const { plan, middle, day } = wheel
  if (!isInYear(plan)) return []
  const angle = angleOf(plan.today, wheel) + day / 2
  const line = (from: number, to: number) => {
    const [start, end] = [pointOn(middle, from, angle), pointOn(middle, to, angle)]
    return `M${short(start.x)} ${short(start.y)}L${short(end.x)} ${short(end.y)}`
  }
  const head = [
    pointOn(middle, radius.marks + 8, angle),
    pointOn(middle, radius.marks - 1, angle - 1.8),
    pointOn(middle, radius.marks - 1, angle + 1.8),
  ].map(({ x, y }) => `${short(x)} ${short(y)}`)
  return [
    { shape: 'path', d: line(radius.hub, radius.marks), stroke: 'paper', width: 6 },
    { shape: 'path', d: line(radius.hub, radius.marks), stroke: 'today', width: 2.75 },
    { shape: 'path', d: `M${head.join('L')}Z`, fill: 'today' },
  ]
}

function hubText({ plan, middle }: Wheel): Shape {
  const text = wording('da').insight.years(Number(plan.from.slice(0, 4)))
  const { size } = sheet
  return {
    shape: 'text',
    text,
    size,
    ink: 'ink',
    isBold: true,
    anchor: 'middle',
    x: middle.x,
    y: middle.y + size * 0.35,
  }
}

/** Every mark in its month, in the first mode that has room for all. */
function placeMarks(
  months: readonly Month[],
  wheel: Wheel,
): { mode: Mode; marks: readonly MarkShape[] } {
  for (const mode of ['dates', 'dots'] as const) {
    const marks = allIn(mode, months, wheel)
    if (marks) return { mode, marks }
  }
  return { mode: 'counts', marks: allIn('counts', months, wheel) ?? [] }
}

function allIn(mode: Mode, months: readonly Month[], wheel: Wheel): MarkShape[] | undefined {
  const all: MarkShape[] = []
  for (const month of months) {
    const marks = marksOf(month, mode, wheel.lang)
    const placed = placeIn(month, marks, { mode, wheel })
    if (!placed) return undefined
    all.push(...placed)
  }
  return all
}

/** The month's marks in rows along its sector, as angles. */
function placeIn(
  month: Month,
  marks: readonly Mark[],
  { mode, wheel }: { mode: Mode; wheel: Wheel },
): MarkShape[] | undefined {
  const { gap, outer } = measures[mode]
  const from = angleOf(month.first, wheel)
  const to = from + month.days * wheel.day
  const radii: number[] = []
  for (let at = outer; at - gap / 2 >= radius.hub; at -= gap) radii.push(at)
  const rows = radii.map((at): Row => ({ from, to, gap: chordDegrees(gap, at) }))
  const places = arrange(
    marks.map(({ ideal }) => from + ideal * wheel.day),
    rows,
  )
  if (!places) return undefined
  return marks.map(({ ideal: _ideal, ...mark }, nth): MarkShape => {
    const { row, at } = places[nth] ?? { row: 0, at: from }
    const { x, y } = pointOn(wheel.middle, radii[row] ?? outer, at)
    return { shape: 'mark', ...mark, x, y, side: gap * sidePerGap, size: sheet.size }
  })
}

/** The angle between two points of a circle that are so far apart in a straight line. */
function chordDegrees(distance: number, radius: number): number {
  return (2 * Math.asin(Math.min(1, distance / (2 * radius))) * 180) / Math.PI
}
