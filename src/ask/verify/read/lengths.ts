// Reads how long something lasts, in minutes. Called by reading.ts after the times.
import { blank, each, type Line, take } from './line.js'
import { numeral, toNumber } from './numerals.js'
import { edge, stop } from './times.js'

const unit = '(timers?|time|t\\.|t(?=\\s\\d)|hours?|hrs?|h|minutters?|minutes?|min\\.?|mins)'

const quarter = '(?:et kvarter|a quarter|tre kvarter|three quarters)'

const amount = `(${numeral})`

const lengths = new RegExp(
  `${edge}${amount}(?:\\s*(?:-|–|til|to|eller|or)\\s*${amount})?(\\s+og\\s+en\\s+halv|\\s+en\\s+halv|\\s+and\\s+a\\s+half|\\s?½)?[\\s-]*${unit}${stop}(?:\\s+(?:(?:og|and)\\s+)?(\\d{1,2}|${numeral})\\s*(?:min\\p{L}*)|\\s+(?:og|and)\\s+(${quarter})${stop})?`,
  'giu',
)

const halves: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${edge}(?:en halv time|a half hour|half-hour)${stop}`, 'giu'), 30],
  [new RegExp(`${edge}(?:tre kvarter|three quarters of an hour)${stop}`, 'giu'), 45],
  [new RegExp(`${edge}(?:et kvarter|a quarter of an hour)${stop}`, 'giu'), 15],
]

const half = '(en halv time|half an hour|et kvarter|a quarter of an hour)'

/** "En halv time til tre kvarter." */
const halfRange = new RegExp(
  `${edge}${half}\\s+(?:til|to|eller|or)\\s+(en halv time|half an hour|tre kvarter|three quarters of an hour|en time|an hour)${stop}`,
  'giu',
)

const halfHour = new RegExp(`${edge}half an hour${stop}`, 'giu')

function quartersOf(said: string): number {
  if (/^(?:en|an) /i.test(said)) return /halv/i.test(said) ? 30 : 60
  if (/^half/i.test(said)) return 30
  return /^(?:tre|three)/i.test(said) ? 45 : 15
}

/** How much longer or how soon: told from something else, and no length. */
const aside = new RegExp(
  `${edge}(?:(?:om|in)\\s+(?:\\p{L}+\\s+){0,2})${numeral}\\s*(?:timer?|hours?|minutter|minutes?)${stop}|${edge}${numeral}\\s+(?:timer?|hours?|minutter|minutes?)\\s+(?:længere|kortere|ekstra|mere|senere|tidligere|longer|shorter|extra|later|earlier)${stop}`,
  'giu',
)

const oneAndHalf = new RegExp(`${edge}(?:an|one) hour and a half${stop}`, 'giu')

/** In minutes, the shortest and the longest. */
export function readLengths(line: Line): void {
  each(line, aside, (_, { start, end }) => blank(line, start, end))
  each(line, halfRange, ([, least = '', most = ''], place) =>
    take(line, place, { slot: 'length', min: quartersOf(least), max: quartersOf(most) }),
  )
  each(line, halfHour, (_, place) => take(line, place, { slot: 'length', min: 30, max: 30 }))
  each(line, oneAndHalf, (_, place) => take(line, place, { slot: 'length', min: 90, max: 90 }))
  const ofHalves = () => {
    for (const [pattern, minutes] of halves)
      each(line, pattern, (_, place) =>
        take(line, place, { slot: 'length', min: minutes, max: minutes }),
      )
  }
  each(line, lengths, ([said, first = '', second, plus, of = '', more, part], place) => {
    if (/^(?:t\.|h)$/iu.test(of) && !/\d/.test(first)) return
    if (/^time$/iu.test(of) && /^(?:a|an|one)$/iu.test(first)) return
    const size = /^(?:t|h)/iu.test(of) ? 60 : 1
    const extra = (plus ? 30 : 0) + (more ? toNumber(more) : 0) + (part ? quartersOf(part) : 0)
    const min = toNumber(first) * size + extra
    if (!Number.isFinite(min) || said === '') return
    take(line, place, { slot: 'length', min, max: second ? toNumber(second) * size + extra : min })
  })
  ofHalves()
}
