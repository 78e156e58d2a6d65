// The school year as a block of a reply: the wheel, and the line for narrow screens; and the wheel as a sheet of its own. Called by src/year-reply.ts.
import type { Lang } from '../core/message.js'
import type { Image } from '../core/reply.js'
import type { YearPlan } from '../programme/year-plan.js'
import { toSvg } from './drawing/svg.js'
import { yearLine } from './year-line.js'
import { yearWheel } from './year-wheel.js'

/** Both drawings of a plan, under the same title. */
export function yearDrawing(plan: YearPlan, words: { title: string; lang: Lang }): Image {
  const { svg, alt } = yearSheet(plan, words)
  return {
    type: 'image',
    alt,
    drawing: { wide: svg, narrow: toSvg(yearLine(plan, words)) },
  }
}

/** The wheel alone, complete in itself: for a file, or for a place that shows no SVG (picture.ts). */
export function yearSheet(
  plan: YearPlan,
  words: { title: string; lang: Lang },
): { svg: string; alt: string } {
  const wheel = yearWheel(plan, words)
  return { svg: toSvg(wheel), alt: wheel.alt }
}
