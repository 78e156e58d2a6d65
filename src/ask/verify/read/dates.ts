// Reads the days, weeks and months of a line as patterns that a record's day fits or not: "tirsdag d. 8. december" fits no other weekday, and
// "om 13 dage" one day alone. parse-dates.ts resolves a question's words to the days meant; here every part that was said has to be true.
import { addDays, dayNumber, type LocalDate, weekdayOf, weekOf } from '../../../core/time.js'
import { blank, type DayPattern, each, type Line, take } from '../mention.js'
import { numeral, valueOf } from './numerals.js'

const edge = '(?<![\\p{L}\\d])'
const stop = '(?![\\p{L}\\d])'
const monthWord = `(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:ts|ch)?|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)${stop}\\.?`
const longMonth = `(?:januar|january|februar|february|marts|march|april|maj|may|juni|june|juli|july|august|september|oktober|october|november|december)`
const longDay =
  '(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const dayWord = `(?:${longDay}(?:en)?|man\\.?|tirs?\\.?|ons\\.?|tors?\\.?|fre\\.?|lør\\.?|søn\\.?|(?:ma|ti|on|to|fr|lø|sø)\\.|mon\\.?|tues?\\.?|wed\\.?|thu(?:rs?)?\\.?|fri\\.?|sat\\.?|sun\\.?)`
const ordinal = '(?:\\.|st|nd|rd|th)?'
const element = `(?:(?:${edge}(${dayWord})[\\s,]*)?(?:(?<!\\p{L})(d\\.|den|the|d)\\s*)?(?<![\\d.,:/])(\\d{1,2})(${ordinal}))`
const between = '\\s*(,\\s*(?:og|and|samt)?|og|and|eller|or|samt|&|til|to|through|-|–|—|→)\\s*'
const chainBefore = new RegExp(
  `${element}(?:${between}${element.replaceAll('(?<![\\d.,:/])', '')}){0,7}\\s*(?:of\\s+)?$`,
  'iu',
)
const elements = new RegExp(element.replaceAll('(?<![\\d.,:/])', '(?<!\\d)'), 'giu')
const monthNames = new RegExp(`${edge}${monthWord}(?:[,\\s]+(20\\d\\d)(?!\\d))?`, 'giu')
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
const dayNames = [
  'ma',
  'ti',
  'on',
  'to',
  'fr',
  'lø',
  'sø',
  'mo',
  'tu',
  'we',
  'th',
  'fr',
  'sa',
  'su',
]
const monthStarts = [
  'jan',
  'feb',
  'mar',
  'apr',
  'ma',
  'jun',
  'jul',
  'aug',
  'sep',
  'o',
  'nov',
  'dec',
]

function monthOf(word: string): number {
  const low = word.toLowerCase()
  return (
    monthStarts.findIndex(start => low.startsWith(start) && !(start === 'mar' && low[2] !== 'r')) +
    1
  )
}

export function weekdayOfName(word: string): number {
  return (dayNames.indexOf(word.toLowerCase().slice(0, 2)) % 7) + 1
}

const weekdays = new RegExp(`${edge}${dayWord}\\s*[-–]\\s*${dayWord}(?=\\s*\\d)`, 'giu')

/** Takes every date of the line; the harder and longer ways to write one first. */
export function readDates(line: Line, today: LocalDate): void {
  each(line, weekdays, (_, { start, end }) => blank(line, start, end))
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
  each(line, numeric, ([said, name, day, month, year], at) => {
    // "2.12." and "d. 2.12", but "9.15" is an hour and "lokale 2.14" a room.
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
  })
  each(line, slashes, ([, month, year], at) => {
    if (Number(month) < 1 || Number(month) > 12) return
    const full = year && Number(year.length === 2 ? `20${year}` : year)
    takeChain(line, at, { months: [Number(month)], ...(full ? { year: full } : {}) })
  })
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

function named(name: string | undefined): { weekday?: number } {
  return name ? { weekday: weekdayOfName(name) } : {}
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
    (/^\s*(?:-|–|—)/.test(chain[0].slice((one.index ?? 0) + one[0].length)) &&
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

function rx(words: string): RegExp {
  return new RegExp(`${edge}(?:${words})${stop}`, 'giu')
}

function readRelative(line: Line, today: LocalDate): void {
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
  const n = isFew ? 2 : valueOf(count)
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

const weeks = new RegExp(
  `${edge}(?:ugerne|uger|uge|weeks?)\\s*(?:nr\\.?\\s*)?(\\d{1,2}|(?<=week\\s)${numeral})((?:\\s*(?:,|og|and|&|/|-|–|til|to)\\s*\\d{1,2}(?!\\d|[.:]\\d))*)(?!\\d)`,
  'giu',
)
const weekdayDay = new RegExp(
  `${edge}(?:(${dayWord})[\\s,]*)?(?:(?:d\\.|den|the|d)\\s*(\\d{1,2})(?:\\.(?!\\d)|st|nd|rd|th)|(?:d\\.|den)\\s*(\\d{1,2})(?![.:/\\d]|\\s*\\p{L}+(?:er|s)?\\s+(?:elever|skoler)))(?!\\s*(?:klasse|gang|møde|netværks))((?:\\s*(?:,|og|and)\\s*\\d{1,2}(?:\\.(?!\\d)|th|st|nd|rd))*)`,
  'giu',
)
const bareWeekday = new RegExp(
  `${edge}(?:(${longDay})\\s+)(\\d{1,2})(?:\\.(?!\\d)|th|st|nd|rd)?(?![\\d:.]|-\\d|–\\d)`,
  'giu',
)
const soon = new RegExp(
  `${edge}(?:(på|nu på|næste|førstkommende|kommende|on|next|this|coming|i)\\s+(?:on\\s+)?)?(${longDay})(e|en|s|ene|erne)?${stop}(\\s+(?:om en uge|i næste uge|næste uge|next week|week))?`,
  'giu',
)
const calendar: readonly (readonly [RegExp, (today: LocalDate) => DayPattern])[] = [
  [rx('(?:i )?næste uge|next week'), today => weekFrom(today, 1)],
  [rx('(?:i )?denne uge|this week'), today => weekFrom(today, 0)],
  [
    rx('(?:i )?næste måned|next month'),
    today => ({ months: [(Number(today.slice(5, 7)) % 12) + 1] }),
  ],
  [rx('(?:i )?denne måned|this month'), today => ({ months: [Number(today.slice(5, 7))] })],
  [
    rx(
      '(?:i |om |til |dette |this |in (?:the )?)?(?:forår(?:et)?|forårets|spring)(?:\\s+20\\d\\d)?',
    ),
    () => ({ months: [1, 2, 3, 4, 5, 6] }),
  ],
  [
    rx('(?:i |om |til |this |in (?:the )?)?(?:efterår(?:et)?|efterårets|autumn)(?:\\s+20\\d\\d)?'),
    () => ({ months: [8, 9, 10, 11, 12] }),
  ],
]

function weekFrom(today: LocalDate, weeks: number): DayPattern {
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * weeks)
  return { from: monday, to: addDays(monday, 6) }
}

/** Weeks, a day without its month, a weekday alone. */
function readLoose(line: Line, today: LocalDate): void {
  each(line, weeks, ([said, first, more = ''], at) => {
    const others = [...more.matchAll(/\d{1,2}/g)].map(([other]) => Number(other))
    const end = others.length === 0 ? at.end : at.start + said.length - more.length
    take(line, { start: at.start, end }, { slot: 'date', day: { week: valueOf(first ?? '') } })
    others.forEach((week, nth) =>
      take(line, { start: nth === 0 ? end : at.end, end: at.end }, { slot: 'date', day: { week } }),
    )
  })
  each(line, weekdayDay, ([said, name, one, other2, more = ''], at) => {
    const day = one ?? other2
    const end = at.end - more.length
    take(
      line,
      { start: at.start, end },
      { slot: 'date', day: { ...named(name), day: Number(day) } },
    )
    for (const other of more.matchAll(/\d{1,2}\p{P}?/gu)) {
      const start = at.start + said.length - more.length + other.index
      take(
        line,
        { start, end: start + other[0].length },
        { slot: 'date', day: { day: Number.parseInt(other[0], 10) } },
      )
    }
  })
  each(line, bareWeekday, ([, name, day], at) =>
    take(line, at, { slot: 'date', day: { ...named(name), day: Number(day) } }),
  )
  for (const [pattern, day] of calendar)
    each(line, pattern, (_, at) => take(line, at, { slot: 'date', day: day(today) }))
  each(line, /(?<![\d./-])(20[2-4]\d)(?![\d./-]\d|\d)/gu, ([, year], at) =>
    take(line, at, { slot: 'date', day: { year: Number(year) } }),
  )
  each(line, soon, ([, word = '', name = '', ending = '', after = ''], at) => {
    const weekday = weekdayOfName(name)
    const isHabit = /^(?:e|ene|erne)$/.test(ending) || (ending === 's' && !/^i$/i.test(word))
    if (isHabit || (word === '' && ending === '' && after === ''))
      take(line, at, { slot: 'date', day: { weekday } })
    else
      take(line, at, { slot: 'date', day: { weekday, ...reach(today, word.toLowerCase(), after) } })
  })
}

/** Which days "på tirsdag" and "next Tuesday" may mean. */
function reach(
  today: LocalDate,
  word: string,
  after: string,
): { from?: LocalDate; to?: LocalDate } {
  if (after.trim() !== '') return { from: addDays(today, 1), to: addDays(today, 15) }
  if (word === 'i') return { from: addDays(today, -7), to: addDays(today, -1) }
  if (word === 'on' || word === '') return {}
  const most = /^(?:næste|next|kommende|coming)$/u.test(word) ? 13 : 7
  return { from: today, to: addDays(today, most) }
}

const boundWord =
  /(?<!\p{L})(?:efter|inden|før|until|before|after|indtil|siden|since|frem til|ud over|udover)\s*$/iu

/** "Før februar", "næste gang efter i morgen": a bound is not the day of anything. */
function leaveBounds(line: Line): void {
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
function joinSpans(line: Line): void {
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
    if (!next || next.slot !== 'date') continue
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

/** Whether a day is as the pattern says, its last day apart. */
export function fits(pattern: DayPattern, date: LocalDate): boolean {
  const { year, months, day, weekday, week, from, to } = pattern
  return (
    (year === undefined || Number(date.slice(0, 4)) === year) &&
    (months === undefined || months.includes(Number(date.slice(5, 7)))) &&
    (day === undefined || Number(date.slice(8, 10)) === day) &&
    (weekday === undefined || weekdayOf(date) === weekday) &&
    (week === undefined || weekOf(date).week === week) &&
    (from === undefined || from <= date) &&
    (to === undefined || date <= to)
  )
}

/** Whether one day alone is said, and not a stretch of them. */
export function isOneDay({ day, from, to, weekday, until }: DayPattern): boolean {
  if (until) return false
  return (
    day !== undefined ||
    weekday !== undefined ||
    (from !== undefined && to !== undefined && dayNumber(to) - dayNumber(from) < 5)
  )
}
