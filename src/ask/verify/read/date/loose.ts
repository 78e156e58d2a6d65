// Weeks, seasons, years, a day without its month, a weekday alone. Called by dates.ts after the whole dates.
import { addDays, type LocalDate, weekdayOf } from '../../../../core/time.js'
import type { DayPattern } from '../../mention.js'
import { each, type Line, take } from '../line.js'
import { numeral, toNumber } from '../numerals.js'
import { dayWord, edge, longDay, named, rx, stop, weekdayOfName } from './words.js'

export const weeks = new RegExp(
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
export function readLoose(line: Line, today: LocalDate): void {
  each(line, weeks, ([said, first, more = ''], at) => {
    const others = [...more.matchAll(/\d{1,2}/g)].map(([other]) => Number(other))
    const end = others.length === 0 ? at.end : at.start + said.length - more.length
    take(line, { start: at.start, end }, { slot: 'date', day: { week: toNumber(first ?? '') } })
    for (const [nth, week] of others.entries())
      take(line, { start: nth === 0 ? end : at.end, end: at.end }, { slot: 'date', day: { week } })
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
  each(line, /(?<![\d./-]|\d{4} )(20[2-4]\d)(?![\d./-]\d|\d)/gu, ([, year], at) =>
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
