// What stands between two dates: a span of days, or the day that was and the one that is of something moved. Called by dates.ts.
import type { DayPattern } from '../../mention.js'
import { blank, type Line } from '../line.js'

const boundWord =
  /(?<!\p{L})(?:efter|inden|før|until|before|after|indtil|siden|since|frem til|ud over|udover)\s*$/iu

/** "Før februar", "næste gang efter i morgen": a bound is not the day of anything. */
export function leaveBounds(line: Line): void {
  for (const one of line.mentions.filter(({ slot }) => slot === 'date')) {
    if (one.slot !== 'date' || one.day.day !== undefined || one.day.until) continue
    if (boundWord.test(line.text.slice(Math.max(0, one.start - 14), one.start)))
      line.mentions.splice(line.mentions.indexOf(one), 1)
  }
}

const spanWord = /^\s*(?:til(?: og med)?|to|through|-|–|—|→|->)\s*$/iu

const movedWord = /flyt|rykke|udskudt|udsat|moved?|postpon|reschedul|→/iu

const insteadWord =
  /(?:i stedet for|instead of|rather than|oprindelig\p{L}*|originally|skulle have været|was to be|før var|was)\s*(?:on |fra |from )?$/iu

/** "fra A til B" is a span, and of what was moved two days: the one it had and the one it has. */
export function joinSpans(line: Line): void {
  const dates = line.mentions
    .filter(({ slot }) => slot === 'date')
    .sort((a, b) => a.start - b.start)
  for (const [nth, one] of dates.entries()) {
    const next = dates[nth + 1]
    if (one.slot !== 'date') continue
    const before = line.text.slice(Math.max(0, one.start - 60), one.start)
    const clause = before.split(/[.!?;\n]/).at(-1) ?? ''
    const isFrom = /(?:fra|from)\s*$/iu.test(before)
    if (insteadWord.test(before) || (isFrom && movedWord.test(clause)))
      replaceDay(line, one, { ...one.day, moved: 'from' })
    if (next?.slot !== 'date') continue
    if (!spanWord.test(line.text.slice(one.end, next.start))) continue
    const isMoved = movedWord.test(clause) || /→|->/.test(line.text.slice(one.end, next.start))
    if (isMoved) {
      replaceDay(line, one, { ...one.day, moved: 'from' })
      replaceDay(line, next, { ...next.day, moved: 'to' })
    } else {
      line.mentions.splice(line.mentions.indexOf(next), 1)
      blank(line, one.end, next.start)
      const months = one.day.months ?? next.day.months
      const day = { ...one.day, ...(months ? { months } : {}), until: next.day }
      const at = line.mentions.findIndex(each => each.start === one.start && each.slot === 'date')
      line.mentions[at] = { ...one, day, end: next.end, said: line.text.slice(one.start, next.end) }
    }
  }
}

function replaceDay(line: Line, one: { start: number }, day: DayPattern): void {
  const at = line.mentions.findIndex(each => each.start === one.start && each.slot === 'date')
  const found = line.mentions[at]
  if (found?.slot === 'date') line.mentions[at] = { ...found, day }
}
