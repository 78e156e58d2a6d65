// Days told from today: "i morgen", "om 13 dage", "in two weeks". Weeks and months may be rounded, days are counted. Called by dates.ts.
import { addDays, type LocalDate } from '../../../../core/time.js'
import type { DayPattern } from '../../mention.js'
import { each, type Line, take } from '../line.js'
import { numeral, toNumber } from '../numerals.js'
import { edge, rx, stop } from './words.js'

const amount = `(${numeral}|et par|a few|a couple of|few)`

const about =
  '(?:(?:cirka|ca\\.|omkring|about|around|næsten|almost|roughly|some|lidt over|godt|knap|just over|just under|under|lidt under|a little (?:over|under)|a bit (?:over|under)|præcis|nøjagtig|exactly|kun|bare|only|just|ca)\\s+)?'

const ahead = new RegExp(
  `${edge}(?:om|in)\\s+(${about})${amount}\\s+(dage?|døgn|uger?|måneder|måned|days?|weeks?|fortnight|months?)${stop}(?!\\s+(?:om året|før|efter|before|after|a year|per))`,
  'giu',
)

const later = new RegExp(
  `${edge}(${about})${amount}\\s+(dage?|uger?|måneder|måned|days?|weeks?|months?)\\s+(from now|from today|herfra|fra nu|fra i dag|ago|siden|til|until|away)${stop}`,
  'giu',
)

const fixed: readonly (readonly [RegExp, number, number])[] = [
  [rx('i overmorgen|(?:the )?day after tomorrow'), 2, 2],
  [rx('i morgen|tomorrow(?: morning| afternoon)?'), 1, 1],
  [
    rx(
      'i dag|today|i aften|tonight|i formiddag|i eftermiddag|this morning|this afternoon|dagens|nu på tirsdag',
    ),
    0,
    0,
  ],
  [rx('i forgårs'), -2, -2],
  [rx('i går|yesterday'), -1, -1],
  [rx('in a fortnight|a fortnight from now'), 12, 16],
]

export function readRelative(line: Line, today: LocalDate): void {
  for (const [pattern, from, to] of fixed)
    each(line, pattern, (_, at) => take(line, at, within(today, from, to)))
  each(line, ahead, ([, hedge = '', count = '', unit = ''], at) =>
    take(line, at, { slot: 'date', day: spanned(today, { hedge, count, unit }, 1) }),
  )
  each(line, later, ([, hedge = '', count = '', unit = '', way = ''], at) =>
    take(line, at, {
      slot: 'date',
      day: spanned(today, { hedge, count, unit }, /ago|siden/i.test(way) ? -1 : 1),
    }),
  )
}

function within(today: LocalDate, from: number, to: number) {
  return { slot: 'date', day: { from: addDays(today, from), to: addDays(today, to) } } as const
}

/** How far off may be rounded: days are counted, weeks and months are about so many. */
function spanned(
  today: LocalDate,
  { hedge, count, unit }: { hedge: string; count: string; unit: string },
  sign: 1 | -1,
): DayPattern {
  const isFew = /par|few|couple/i.test(count)
  const n = isFew ? 2 : toNumber(count)
  const isDay = /^(?:d[aø]g|day)/iu.test(unit)
  const size = isDay ? 1 : /^(?:uge|week)/i.test(unit) ? 7 : /^fort/i.test(unit) ? 14 : 30.4
  const isExact = /præcis|nøjagtig|exactly/iu.test(hedge)
  const isHedged = hedge.trim() !== '' && !isExact && !/kun|bare|only|just\s*$/iu.test(hedge)
  const slack = isExact ? 0 : isDay ? (isHedged ? 2 : 0) : size === 7 ? (isHedged ? 5 : 3) : 16
  const least = Math.round(n * size - slack - (isFew && isDay ? 0 : 0))
  const most = Math.round((isFew ? n + 1 : n) * size + slack)
  return sign === 1
    ? { from: addDays(today, least), to: addDays(today, most) }
    : { from: addDays(today, -most), to: addDays(today, -least) }
}
