// Reads how often somebody is to be asked: "hver anden torsdag kl. 14", "den første tirsdag i måneden", "0 14 * * 4". Called by the form and by
// sentences. Pure. Undefined where no rhythm stands there; what it does not understand is never guessed at.
import { cronDays, ordinals, weekdays } from './words.js'

export interface Cadence {
  /** RFC 5545, without a start. */
  readonly rule: string
  /** Local time, `14:15`. */
  readonly time: string
  /** It was to be every week, and nobody is asked as often as that. */
  readonly isThinned?: true
}
/** `weekend`: no school day. `hours`: outside those in which people are asked. */
export type CadenceRead = { readonly cadence: Cadence } | { readonly problem: 'weekend' | 'hours' }

/** And where in the text it stood. */
export type FoundCadence = CadenceRead & { readonly start: number; readonly end: number }

/** Where nothing is said of it; the middle of the week, when a school day is over. */
export const usualTime = '14:15'
const usualDay = 3
/** People are asked between these, both included. */
export const [opens, closes] = ['07:30', '16:00']
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const day = `(?:${weekdays.map(([, word]) => word).join('|')})`
const nth = `(?:${ordinals.map(([, word]) => word).join('|')})`
const end = '(?!\\p{L})'
const clock =
  '(?:\\s*(?:,\\s*)?(?:(?:kl\\.?|klokken|at|@)\\s*)(?<hour>\\d{1,2})(?:[.:](?<minute>\\d\\d))?\\s*(?<half>[ap]\\.?m\\.?)?|\\s+(?<hour2>\\d{1,2})[.:](?<minute2>\\d\\d))?'

/** From the most particular to the least. */
const shapes: readonly (readonly [Shape, RegExp])[] = (
  [
    [
      'nth',
      `(?:den|the|d\\.|hver|every)?\\s*(?<nth>${nth})\\s+(?<day>${day})\\s+(?:i|of|in|hver|each|every)\\s+(?:hver\\s+|each\\s+|every\\s+|the\\s+)?(?:(?<every>${nth})\\s+)?(?:m(?:å|aa|a)ned(?:en)?|month)${end}`,
    ],
    [
      'date',
      `(?:den|d\\.|the|day)\\s*(?<date>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:i|of|in|hver|each|every)\\s+(?:hver\\s+|each\\s+|every\\s+|the\\s+)?(?:(?<every>${nth})\\s+)?(?:m(?:å|aa|a)ned(?:en)?|month)${end}`,
    ],
    [
      'days',
      `(?:hver|every|each)\\s+(?:(?<every>${nth})\\s+)?(?<day>${day})(?:\\s*(?:,|og|and|&)\\s*(?<other>${day}))?${end}`,
    ],
    [
      'fortnight',
      `(?:hver\\s+(?:14\\.|fjortende|fjorten)\\s*dag|every\\s+(?:fortnight|14\\s+days|two\\s+weeks))${end}`,
    ],
    [
      'weeks',
      `(?:hver|every|each)\\s+(?:(?<every>${nth})\\s+)?(?:uge|week)(?:\\s+(?:p(?:å|aa|a)|om|on)\\s+(?<day>${day}))?${end}`,
    ],
    ['months', `(?:hver|every|each)\\s+(?:(?<every>${nth})\\s+)?(?:m(?:å|aa|a)ned|month)${end}`],
    [
      'months',
      `(?:(?:en|1)\\s+gang\\s+(?:om|i)\\s+m(?:å|aa|a)neden|monthly|once\\s+a\\s+month)${end}`,
    ],
    // "På torsdag" is one day.
    ['days', `om\\s+(?<day>\\p{L}+dagen)${end}`],
    ['days', `on\\s+(?<day>\\p{L}+days)${end}`],
    ['weeks', `(?:ugentligt?|weekly)${end}`],
  ] as const
).map(([shape, pattern]) => [shape, new RegExp(`(?<!\\p{L})${pattern}${clock}`, 'iu')] as const)
type Shape = 'nth' | 'date' | 'days' | 'fortnight' | 'weeks' | 'months'

const cron =
  /(?<![\w*])(?<minute>\d{1,2})\s+(?<hour>\d{1,2})\s+(?<date>\*|\d{1,2})\s+\*\s+(?<day>\*|[0-7](?:,[0-7])?|(?:mon|tue|wed|thu|fri|sat|sun))(?:#(?<nth>[1-5]))?(?![\w*])/iu

/** The whole text is one, but for a word of politeness. */
export function readCadence(text: string): CadenceRead | undefined {
  const found = findCadence(text)
  if (!found) return undefined
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`
  return /[\p{L}\d]/u.test(rest) ? undefined : found
}

/** The first that stands in the text. */
export function findCadence(text: string): FoundCadence | undefined {
  const timed = cron.exec(text)
  if (timed) {
    const read = readCron(timed.groups ?? {})
    return read && { ...read, start: timed.index, end: timed.index + timed[0].length }
  }
  for (const [shape, pattern] of shapes) {
    const match = pattern.exec(text)
    if (!match) continue
    const read = readShape(shape, match.groups ?? {})
    return read && { ...read, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

type Groups = Readonly<Record<string, string | undefined>>

function readShape(shape: Shape, groups: Groups): CadenceRead | undefined {
  const time = timeOf(groups)
  if (time === undefined) return { problem: 'hours' }
  const every = groups.every === undefined ? 1 : numberIn(ordinals, groups.every)
  if (every === undefined || every < 1) return undefined
  const named = [groups.day, groups.other].flatMap(word => numberIn(weekdays, word) ?? [])
  const month = every > 1 ? `FREQ=MONTHLY;INTERVAL=${every}` : 'FREQ=MONTHLY'
  switch (shape) {
    case 'nth': {
      const which = numberIn(ordinals, groups.nth)
      const [only] = named
      const isNone = which === undefined || only === undefined || which > 4
      return isNone ? undefined : judged(`${month};BYDAY=${which}${codes[only - 1]}`, [only], time)
    }
    case 'date': {
      const date = Number(groups.date)
      return date >= 1 && date <= 28 ? judged(`${month};BYMONTHDAY=${date}`, [], time) : undefined
    }
    case 'months':
      return judged(`${month};BYDAY=1${codes[usualDay - 1]}`, [], time)
    case 'fortnight':
      return weekly(2, [usualDay], time)
    case 'days':
    case 'weeks':
      return weekly(every, named.length > 0 ? named : [usualDay], time)
    default:
      return shape satisfies never
  }
}

/** Nobody is asked more often than every ten days: each week becomes every other, and of two days in a week the first counts. */
function weekly(every: number, days: readonly number[], time: string): CadenceRead {
  const [first = usualDay] = [...days].sort((one, other) => one - other)
  const isThinned = every === 1 || days.length > 1
  const weeks = Math.max(2, every)
  const rule = `FREQ=WEEKLY;INTERVAL=${weeks};BYDAY=${codes[first - 1]}`
  const read = judged(rule, days, time)
  return 'cadence' in read && isThinned ? { cadence: { ...read.cadence, isThinned: true } } : read
}

function judged(rule: string, days: readonly number[], time: string): CadenceRead {
  if (days.some(one => one > 5)) return { problem: 'weekend' }
  return time < opens || time > closes ? { problem: 'hours' } : { cadence: { rule, time } }
}

/** "kl. 2" of a school day is in the afternoon; undefined of what is no time of day. */
function timeOf({ hour, minute, half, hour2, minute2 }: Groups): string | undefined {
  const said = hour ?? hour2
  if (said === undefined) return usualTime
  const isLate = half?.toLowerCase().startsWith('p') || (half === undefined && Number(said) < 6)
  const shown = Number(said) < 12 && isLate ? Number(said) + 12 : Number(said)
  const past = minute ?? minute2 ?? '00'
  if (shown > 23 || Number(past) > 59) return undefined
  return `${String(shown).padStart(2, '0')}:${past}`
}

function readCron({ minute, hour, date, day: asked = '*', nth: which }: Groups) {
  if (Number(hour) > 23 || Number(minute) > 59) return undefined
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const days = asked === '*' ? [] : asked.split(',').map(one => cronDay(one))
  const [only] = days
  if (date !== '*') {
    const isPlain = Number(date) >= 1 && Number(date) <= 28 && days.length === 0
    return isPlain ? judged(`FREQ=MONTHLY;BYMONTHDAY=${Number(date)}`, [], time) : undefined
  }
  if (only === undefined) return undefined
  if (which !== undefined) {
    return Number(which) <= 4
      ? judged(`FREQ=MONTHLY;BYDAY=${which}${codes[only - 1]}`, [only], time)
      : undefined
  }
  return weekly(1, days, time)
}

/** Sunday is 0 and 7. */
function cronDay(word: string): number {
  const named = cronDays[word.toLowerCase()]
  return named ?? (Number(word) === 0 ? 7 : Number(word))
}

function numberIn(
  words: readonly (readonly [number, string])[],
  text: string | undefined,
): number | undefined {
  if (text === undefined) return undefined
  return words.find(([, word]) => new RegExp(`^(?:${word})$`, 'iu').test(text))?.[0]
}
