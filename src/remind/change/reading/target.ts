// Where a meeting is to be moved to: parts "mødet d. 9. december til d. 16. december kl. 13 i Multisalen" into the words for the meeting and
// the new time or place. Called by order.ts. Pure.
import type { LocalDate } from '../../../core/time.js'
import { parseDates } from '../../../wording/parse-dates.js'
import type { Reading } from './order.js'
import { gathering, laterVerbs, vague } from './words.js'

/** A new time; what is not said stays. `impossible`: the words for a day that no calendar has. */
export interface Target {
  readonly date?: LocalDate
  readonly time?: string
  readonly timeTo?: string
  readonly place?: string
  /** From where it is: so many days, or minutes. */
  readonly days?: number
  readonly minutes?: number
  readonly impossible?: string
  /** Weekday and date disagree; `date` is the date's. */
  readonly isOddWeekday?: true
}

export interface Parted {
  readonly which: string
  /** Undefined where no new time can be read. */
  readonly to: Target | undefined
  /** Only the place changes. */
  readonly place?: string
}

const separator = /\s(?:hen\s+)?(?:til|to)\s/giu

/** The first "til" after which there is nothing but a time parts the two. */
export function readTarget(text: string, reading: Reading & { readonly verb: string }): Parted {
  const whole = ` ${text}`
  const parts = [...whole.matchAll(separator)].map(({ index, 0: said }) => ({
    which: cleanWhich(whole.slice(0, index)),
    right: whole.slice(index + said.length).trim(),
  }))
  for (const { which, right } of parts) {
    const to = readTime(right, reading)
    if (to) return { which, to }
  }
  const shifted = readShift(text, reading.verb)
  if (shifted) return shifted
  const [last] = parts.slice(-1)
  if (!last) return { which: cleanWhich(text), to: undefined }
  const isPlace =
    !vague.test(last.right) && !gathering.test(last.right) && !/\d\d?\/\d/.test(last.right)
  const isDated = parseDates(last.right, reading.now, reading.holidays).periods.length > 0
  if (isPlace && !isDated) {
    const place = last.right.replace(/\s+(?:i stedet|instead)(?:\s.*)?$/iu, '')
    return { which: last.which, to: undefined, place }
  }
  return { which: last.which, to: undefined }
}

/** "Fra torsdag" is that day, and no beginning. */
function cleanWhich(text: string): string {
  return text
    .replace(/(?<!\p{L})(?:fra|from)(?!\p{L})/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What may stand beside a time. */
const fillers =
  /(?<!\p{L})(?:den|det|d|på|om|hen|og|the|on|at|kl|klokken|fra|from|samme tid|same time|i stedet|instead|for|of)(?!\p{L})/giu
const bareClock =
  /^(?:kl\.?\s*|klokken\s+)?(\d{1,2}(?:[.:]\d\d)?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?)?)$/iu

function readTime(right: string, { now, holidays }: Reading): Target | undefined {
  const clock = bareClock.exec(right)?.[1]
  const text = clock === undefined ? right : `kl. ${clock}`
  const { periods, times, impossible } = parseDates(text, now, holidays)
  const [odd] = impossible
  const [period, another] = periods
  const [time, second] = times
  if (another || second || (period && time)) return undefined
  const rest = restOf(text, [...periods, ...times, ...impossible])
  const place = /^(?:i|på|hos|in|at)\s+(\S.*)$/iu.exec(rest)?.[1]
  if (rest.replace(fillers, ' ').replace(/[\s.,;]+/g, '') !== '' && place === undefined)
    return undefined
  if (odd) return { impossible: odd.said.trim() }
  const at = period ?? time
  if (!at || (period && (period.kind !== 'day' || period.from !== period.to))) return undefined
  const isOddWeekday = period?.alternative?.why === 'weekday'
  return {
    ...(period ? { date: period.from } : {}),
    ...(at.time === undefined ? {} : { time: at.time }),
    ...(at.timeTo === undefined ? {} : { timeTo: at.timeTo }),
    ...(place === undefined ? {} : { place }),
    ...(isOddWeekday ? { isOddWeekday } : {}),
  }
}

function restOf(text: string, spans: readonly { start: number; end: number }[]): string {
  const sorted = [...spans].sort((one, other) => other.start - one.start)
  const cut = sorted.reduce(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  )
  return cut.replace(/\s+/g, ' ').replace(/^[\s.,;]+|[\s.,;]+$/g, '')
}

const numbers: Readonly<Record<string, number>> = {
  en: 1,
  et: 1,
  én: 1,
  a: 1,
  an: 1,
  one: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
}
const units: readonly (readonly [RegExp, { days?: number; minutes?: number }])[] = [
  [/^(?:uger?|weeks?)$/iu, { days: 7 }],
  [/^(?:dage?|days?)$/iu, { days: 1 }],
  [/^(?:timer?|hours?)$/iu, { minutes: 60 }],
  [/^(?:minutter|minut|minutes?)$/iu, { minutes: 1 }],
]
const shift =
  /\s(?:by\s+)?(\d{1,3}|en|et|én|to|tre|fire|an?|one|two|three|four)\s+(uger?|dage?|timer?|minut(?:ter)?|weeks?|days?|hours?|minutes?)(?:\s+(senere|later|tidligere|earlier))?$/iu

/** "Udsæt mødet en uge", "ryk mødet 30 minutter tidligere". Without a word for the way only what is put off is known to be later. */
function readShift(text: string, verb: string): Parted | undefined {
  const [said, count = '', unit = '', way] = shift.exec(` ${text}`) ?? []
  const size = units.find(([word]) => word.test(unit))?.[1]
  if (said === undefined || !size) return undefined
  const amount =
    (numbers[count.toLowerCase()] ?? Number(count)) * (/tidl|earl/i.test(way ?? '') ? -1 : 1)
  const which = cleanWhich(` ${text}`.slice(0, -said.length))
  if (way === undefined && !laterVerbs.has(verb)) return { which, to: undefined }
  return {
    which,
    to: size.days ? { days: size.days * amount } : { minutes: (size.minutes ?? 0) * amount },
  }
}
