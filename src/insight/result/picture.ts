// What came out of a check-in as a picture: each question, when, how many, and a bar for each band from heavy to good, of the whole or of its
// parts side by side. Called by src/checkin/result. It draws what the result says and nothing else; the same stands as text beside it.
import type { Lang } from '../../core/message.js'
import type { Image } from '../../core/reply.js'
import type { Picture as Answered, ShownQuestion } from '../../model/result.js'
import { wording } from '../../wording/wording.js'
import type { Picture, Shape } from '../drawing/shapes.js'
import { toSvg } from '../drawing/svg.js'
import { textWidth } from '../drawing/text-width.js'
import { type Bar, barShapes, barsOf, type Column, type Line, textPart } from './bars.js'

/** What stands around the bars, in words. */
export interface AroundSaid {
  readonly lang: Lang
  /** When it ran. */
  readonly days: string
  /** Below the bars: why it is shown, how many of all answered, what is done about it. */
  readonly notes: readonly string[]
}

/** For telephones, and for the column of a chat. */
export const narrow = { width: 300, size: 13, margin: 6 }
const wide = { width: 460, size: 14, margin: 10 }
type Sheet = typeof narrow
const barHeight = 15

/** For narrow and wide screens; undefined where there is nothing to draw. */
export function resultImage(
  questions: readonly ShownQuestion[],
  around: AroundSaid,
): Image | undefined {
  if (!questions.some(({ shown }) => shown)) return undefined
  const [small, large] = [narrow, wide].map(sheet => resultPicture(questions, around, sheet))
  if (!small || !large) return undefined
  return { type: 'image', alt: small.alt, drawing: { wide: toSvg(large), narrow: toSvg(small) } }
}

export function resultPicture(
  questions: readonly ShownQuestion[],
  { lang, days, notes }: AroundSaid,
  sheet: Sheet = wide,
): Picture {
  const { picture: words } = wording(lang).results
  const column = { x: sheet.margin, width: sheet.width - 2 * sheet.margin, size: sheet.size }
  const stack = createStack(column, sheet.margin)
  for (const { text, scale, shown } of questions) {
    stack.line({ text, isBold: true })
    const said = shown ? `${days} · ${words.count(shown.count)}` : words.questionTooFew
    stack.line({ text: said, ink: 'soft' })
    if (shown?.picture) stack.bars(rowsOf(shown.picture, scale, lang))
    for (const { label, count, picture } of shown?.parts ?? []) {
      stack.space(8)
      stack.line({ text: words.part(label || words.others, words.count(count)), isBold: true })
      stack.bars(rowsOf(picture, scale, lang))
    }
    stack.space(10)
  }
  stack.line({ text: words.legend, ink: 'soft' })
  for (const note of notes) stack.line({ text: note, lines: 8 })
  const { shapes, bottom } = stack.done()
  const alt = words.alt(questions.map(({ text }) => text))
  return { width: sheet.width, height: Math.ceil(bottom + sheet.margin), shapes, alt }
}

interface Row extends Bar {
  readonly label: string
  readonly said: string
}

/** From heavy to good, each with its name and how many, in words. */
function rowsOf(picture: Answered, scale: ShownQuestion['scale'], lang: Lang): readonly Row[] {
  const { results, scales } = wording(lang)
  const { steps, bands } = scales[scale]
  const labels = picture.is === 'bands' ? bands : steps
  const said =
    picture.is === 'bands'
      ? picture.shares.map(results.picture.share)
      : picture.tens.map(results.picture.ten)
  return barsOf(picture).map((bar, nth) => ({
    ...bar,
    label: labels[nth] ?? '',
    said: said[nth] ?? '',
  }))
}

/** Puts one thing under the other. */
function createStack(column: Column, top: number) {
  const shapes: Shape[] = []
  let bottom = top
  const line = (one: Line, at: Column = column) => {
    const part = textPart(one, bottom, at)
    shapes.push(...part.shapes)
    bottom = part.bottom
  }
  return {
    line,
    space(height: number) {
      bottom += height
    },
    bars(rows: readonly Row[]) {
      for (const { label, said, ...bar } of rows) {
        const room = textWidth(said, column.size) + column.size
        const from = bottom + 4
        bottom = from
        shapes.push(
          ...textPart({ text: said, isBold: true }, from, { ...column, anchor: 'end' }).shapes,
        )
        line({ text: label, lines: 2 }, { ...column, width: column.width - room })
        shapes.push(
          ...barShapes(bar, { x: column.x, y: bottom + 3, width: column.width, height: barHeight }),
        )
        bottom += 3 + barHeight
      }
    },
    done: () => ({ shapes, bottom }),
  }
}
