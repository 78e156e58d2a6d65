// Reads the days, weeks and months of a line as patterns that a record's day fits or not: "tirsdag d. 8. december" fits no other weekday, and
// "om 13 dage" one day alone. parse-dates.ts resolves a question's words to the days meant; here every part that was said has to be true.
import type { LocalDate } from '../../../../core/time.js'
import type { DayPattern } from '../../mention.js'
import { blank, each, type Line, take } from '../line.js'
import { readLoose } from './loose.js'
import { readOrdinals } from './ordinals.js'
import { readRelative } from './relative.js'
import { joinSpans, leaveBounds } from './spans.js'
import { dayWord, edge, longMonth, monthOf, monthWord, named, rx, stop } from './words.js'

const ordinal = '(?:\\.|st|nd|rd|th)?'

const element = `(?:(?:${edge}(${dayWord})[\\s,]*)?(?:(?<!\\p{L})(d\\.|den|the|d)\\s*)?(?<![\\d.,:/])(\\d{1,2})(${ordinal}))`

const between = '\\s*(,\\s*(?:og|and|samt)?|og|and|eller|or|samt|&|til|to|through|-|–|—|→)\\s*'

const chainBefore = new RegExp(
  `${element}(?:${between}${element.replaceAll('(?<![\\d.,:/])', '')}){0,7}\\s*(?:of\\s+)?$`,
  'iu',
)

const elements = new RegExp(element.replaceAll('(?<![\\d.,:/])', '(?<!\\d)'), 'giu')

const monthNames = new RegExp(`${edge}${monthWord}(?:[,\\s]+(20\\d\\d)(?!\\d))?`, 'giu')

const ordinals = [
  'første',
  'anden',
  'tredje',
  'fjerde',
  'femte',
  'sjette',
  'syvende',
  'ottende',
  'niende',
  'tiende',
  'ellevte',
  'tolvte',
  'trettende',
  'fjortende',
  'femtende',
  'sekstende',
  'syttende',
  'attende',
  'nittende',
  'tyvende',
  'enogtyvende',
  'toogtyvende',
  'treogtyvende',
  'fireogtyvende',
  'femogtyvende',
  'seksogtyvende',
  'syvogtyvende',
  'otteogtyvende',
  'niogtyvende',
  'tredivte',
  'enogtredivte',
]

/** "Den nittende januar." */
const inWords = new RegExp(
  `${edge}(?:(${dayWord})[\\s,]*)?den\\s+(${ordinals.join('|')})\\s+(${longMonth})${stop}`,
  'giu',
)

/** "**Januar:** 22. – e-læringsmodul 2": a month that stands over its days. */
const monthFirst = new RegExp(
  `(?<=^[\\s*_#>•-]*)(${longMonth})[*_]*:[*_\\s]*(\\d{1,2})\\.(?!\\d)`,
  'giu',
)

const slashes = /(?<=\d\.?)\/(\d{1,2})(?:[-/.](20\d\d|\d\d))?(?![\d/])/gu

const iso = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/gu

const dotted = new RegExp(
  `(?:${edge}(${dayWord})[\\s,]*)?(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)(?!\\d)`,
  'giu',
)

const afterMonth = new RegExp(
  `^\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?${stop}((?:\\s*(?:,|and|to|through|-|–|&)\\s*(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?${stop}){0,6})(?![.:]\\d|\\s*(?:am|pm)(?!\\p{L}))(?:,?\\s+(20\\d\\d))?`,
  'iu',
)

const numeric = new RegExp(
  `(?:${edge}(${dayWord})[\\s,]*)?(?<![\\d.])(?:d\\.\\s*)?(\\d{1,2})\\.(\\d{1,2})\\.?(20\\d\\d|\\d\\d)?(?![\\d]|\\s*(?:kr|%|timer?|min))`,
  'giu',
)

const dashed = /(?<!\d)(\d{1,2})-(\d{1,2})-(20\d\d)(?!\d)/gu

const schoolYear =
  /(?:skoleåret|skoleår|school year)?\s*(?<!\d)20\d\d\s*[/–-]\s*(?:20)?\d\d(?![\d-])/giu

const weekdays = new RegExp(`${edge}${dayWord}\\s*[-–]\\s*${dayWord}(?=\\s*\\d)`, 'giu')

/** Takes every date of the line; the harder and longer ways to write one first. */
export function readDates(line: Line, today: LocalDate): void {
  each(line, weekdays, (_, { start, end }) => blank(line, start, end))
  readOrdinals(line)
  each(line, iso, ([, year, month, day], at) =>
    take(line, at, {
      slot: 'date',
      day: { year: Number(year), months: [Number(month)], day: Number(day) },
    }),
  )
  each(line, dotted, ([, name, day, month, year], at) =>
    take(line, at, {
      slot: 'date',
      day: { ...named(name), year: Number(year), months: [Number(month)], day: Number(day) },
    }),
  )
  each(line, dashed, ([, day, month, year], at) =>
    take(line, at, {
      slot: 'date',
      day: { year: Number(year), months: [Number(month)], day: Number(day) },
    }),
  )
  each(line, schoolYear, (_, { start, end }) => blank(line, start, end))
  each(line, numeric, (found, at) => takeNumeric(line, at, found))
  each(line, slashes, ([, month, year], at) => {
    if (Number(month) < 1 || Number(month) > 12) return
    const full = year && Number(year.length === 2 ? `20${year}` : year)
    takeChain(line, at, { months: [Number(month)], ...(full ? { year: full } : {}) })
  })
  each(line, inWords, ([, name, day = '', month = ''], at) =>
    take(line, at, {
      slot: 'date',
      day: {
        ...named(name),
        months: [monthOf(month)],
        day: ordinals.indexOf(day.toLowerCase()) + 1,
      },
    }),
  )
  each(line, monthFirst, ([, month = '', day], at) =>
    take(line, at, { slot: 'date', day: { months: [monthOf(month)], day: Number(day) } }),
  )
  each(line, monthNames, ([said, year], at) => {
    const month = { months: [monthOf(said)], ...(year ? { year: Number(year) } : {}) }
    if (takeChain(line, at, month) || takeAfter(line, at, month)) return
    const word = new RegExp(`^${longMonth}${stop}`, 'iu').exec(said)?.[0]
    if (word && !(word === 'may' || (word === 'May' && at.start === 0)) && !(word === 'march'))
      take(line, at, { slot: 'date', day: month })
  })
  readRelative(line, today)
  each(
    line,
    rx('(?:til|for|for the|next) (?:foråret|efteråret|spring|autumn)'),
    (_, { start, end }) => blank(line, start, end),
  )
  readLoose(line, today)
  joinSpans(line)
  leaveBounds(line)
}

/** "2.12." and "d. 2.12", but "9.15" is an hour and "lokale 2.14" a room. */
function takeNumeric(
  line: Line,
  at: { start: number; end: number },
  [said, name, day, month, year]: RegExpMatchArray,
): void {
  const isDate =
    /^(?:.*d\.)/iu.test(said) || /\.$/.test(said) || name !== undefined || year !== undefined
  const isRoom = /(?:lokale|room|kl\.?|rum)\s*$/iu.test(
    line.text.slice(Math.max(0, at.start - 10), at.start),
  )
  if (!isDate || isRoom || Number(month) < 1 || Number(month) > 12 || Number(day) > 31) return
  const full = year && Number(year.length === 2 ? `20${year}` : year)
  take(line, at, {
    slot: 'date',
    day: {
      ...named(name),
      months: [Number(month)],
      day: Number(day),
      ...(full ? { year: full } : {}),
    },
  })
}

/** "d. 3., 10. og 17." before a month. False where no day stands there. */
function takeChain(line: Line, at: { start: number; end: number }, month: DayPattern): boolean {
  const from = Math.max(0, at.start - 140)
  const before = line.rest.slice(from, at.start)
  const chain = chainBefore.exec(before)
  if (!chain) return false
  const found = [...chain[0].matchAll(elements)]
  if (found.length === 1 && /(?:uge|week)\s*$/iu.test(before.slice(0, chain.index))) return false
  const isDotted = found.at(-1)?.[4] === '.'
  const isOf = (one: RegExpMatchArray, nth: number) =>
    nth === found.length - 1 ||
    one[1] !== undefined ||
    one[2] !== undefined ||
    one[4] !== '' ||
    (!isDotted &&
      !/\p{L}\s*$/u.test(
        before.slice(0, chain.index).replace(/(?:on|from|the|fra|mellem|between)\s*$/iu, ''),
      )) ||
    ((isDotted ? /^[-–—]/ : /^\s?[-–—]/).test(chain[0].slice((one.index ?? 0) + one[0].length)) &&
      found[nth + 1]?.[1] === undefined)
  let last = -1
  found.forEach((one, nth) => {
    if (isOf(one, nth)) return
    last = nth
  })
  found.slice(last + 1).forEach((one, nth, all) => {
    const start = from + chain.index + (one.index ?? 0)
    const end = nth === all.length - 1 ? at.end : start + one[0].length
    const lead = one[0].length - one[0].trimStart().length
    take(
      line,
      { start: start + lead, end },
      {
        slot: 'date',
        day: { ...named(one[1]), ...month, day: Number(one[3]) },
      },
    )
  })
  return found.length > 0
}

/** "December 9", "Dec 8th and 9th". */
function takeAfter(line: Line, at: { start: number; end: number }, month: DayPattern): boolean {
  const rest = line.rest.slice(at.end, at.end + 80)
  const found = afterMonth.exec(rest)
  if (!found) return false
  const [whole, first, more = '', year] = found
  const day = { ...month, ...(year ? { year: Number(year) } : {}) }
  const lead = new RegExp(`${edge}(${dayWord})[\\s,]*$`, 'iu').exec(
    line.rest.slice(Math.max(0, at.start - 20), at.start),
  )
  const start = at.start - (lead?.[0].length ?? 0)
  const moreAt = at.end + whole.indexOf(more, 1)
  const others = [...more.matchAll(/\d{1,2}/g)]
  const end = others.length > 0 ? moreAt : at.end + whole.length
  take(
    line,
    { start, end },
    { slot: 'date', day: { ...named(lead?.[1]), ...day, day: Number(first) } },
  )
  others.forEach((other, nth) => {
    const from = moreAt + (other.index ?? 0)
    const to = nth === others.length - 1 ? at.end + whole.length : from + other[0].length
    take(line, { start: from, end: to }, { slot: 'date', day: { ...day, day: Number(other[0]) } })
  })
  return true
}
