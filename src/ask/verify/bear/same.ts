// Whether a text of the grounds says what a reply says, in whatever way either writes it. Called by bears.ts and src/ask/verify/claim.
import type { DayPattern, Mention } from '../mention.js'
import { fits } from '../read/date/fits.js'
import type { Bearer } from './bearers.js'

/** Whether a text says the same, in whatever way it writes it. */
export function textBears(bearer: Bearer, mention: Mention): boolean {
  if (mention.slot === 'word') return bearer.keys.has(mention.key)
  if (mention.slot === 'count') return countIn(bearer, mention)
  if (mention.slot === 'date' && mention.day.week !== undefined) {
    // A text that says its week has no other.
    const weeks = bearer.mentions.filter(
      each => each.slot === 'date' && each.day.week !== undefined,
    )
    if (weeks.length > 0) return weeks.some(each => isSame(each, mention))
  }
  if (mention.slot === 'series')
    return mention.kind === undefined ? true : hasNamed(bearer, mention)
  if (mention.slot === 'role' || mention.slot === 'status')
    return bearer.mentions.some(each => isSame(each, mention))
  return bearer.mentions.some(each => isSame(each, mention))
}

export function hasNamed({ mentions }: Bearer, mention: Mention): boolean {
  return mentions.some(each => isSame(each, mention))
}

export function countIn(
  { mentions }: Bearer,
  { value, max, unit }: Mention & { slot: 'count' },
): boolean {
  return mentions.some(each => {
    if (each.slot === 'length') return (unit === 'hour' || unit === '') && each.min === value * 60
    if (each.slot !== 'count' || (each.unit !== unit && !alike(each.unit, unit))) return false
    const [told, said] = [daysIn(each.unit), daysIn(unit)]
    if (told && said && told !== said) return each.value * told === value * said
    return each.value === value && (max === undefined || each.max === max || each.max === undefined)
  })
}

/** "14 dage" are two weeks. */
function daysIn(unit: string): number | undefined {
  return unit === 'week' ? 7 : unit === 'day' ? 1 : undefined
}

/** A number without its noun may be any of the kind. */
function alike(one: string, other: string): boolean {
  const pair = new Set([one, other])
  if (one.startsWith('?') && other.startsWith('?')) return true
  return (
    other === '' ||
    (pair.has('meeting') && pair.has('lab')) ||
    (pair.has('pupil') && pair.has('person')) ||
    (pair.has('day') && pair.has('workday')) ||
    (pair.has('day') && pair.has('week'))
  )
}

/** Whether a mention of a text says what the reply's mention says. */
export function isSame(told: Mention, said: Mention): boolean {
  if (told.slot !== said.slot) return told.slot === 'time' && said.slot === 'time'
  switch (said.slot) {
    case 'date':
      return told.slot === 'date' && sameDay(told.day, said.day)
    case 'time': {
      if (told.slot !== 'time') return false
      const has = (all: readonly string[] | undefined, some: readonly string[] | undefined) =>
        some === undefined || some.some(time => all?.includes(time))
      if (said.starts && said.ends)
        return has(told.starts, said.starts) && has(told.ends, said.ends)
      const isSpan = told.starts !== undefined && told.ends !== undefined
      return isSpan
        ? has(told.starts, said.starts) && has(told.ends, said.ends)
        : has([...(told.starts ?? []), ...(told.ends ?? [])], said.starts ?? said.ends)
    }
    case 'length':
      return told.slot === 'length' && told.min === said.min && told.max === said.max
    case 'school':
    case 'network':
    case 'hold':
    case 'area':
    case 'person':
    case 'tool':
      return 'ids' in told && told.ids.some(id => said.ids.includes(id))
    case 'series':
      return (
        told.slot === 'series' &&
        told.kind === said.kind &&
        (said.number === undefined || told.number === said.number)
      )
    case 'place':
      return told.slot === 'place' && (told.key.includes(said.key) || said.key.includes(told.key))
    case 'word':
      return told.slot === 'word' && told.key === said.key
    case 'role':
      return told.slot === 'role' && told.role === said.role
    case 'count':
      return told.slot === 'count' && told.value === said.value && told.unit === said.unit
    case 'status':
      return told.slot === 'status' && told.status === said.status
    case 'link':
      return told.slot === 'link' && told.url === said.url
    case 'contact':
      return told.slot === 'contact' && told.value === said.value
    case 'due':
      return true
    case 'unknown':
      return false
    default:
      return said satisfies never
  }
}

/** Whether the day of a text can be the one said: each part that both give is the same, and what is only said is true of it. */
function sameDay(told: DayPattern, said: DayPattern): boolean {
  if ((told.moved === 'from') !== (said.moved === 'from')) return false
  if (said.until)
    return told.until !== undefined && samePart(told, said) && sameDay(told.until, said.until)
  const days = concrete(told)
  if (days.length > 0)
    return (
      days.some(day => fits(said, day)) ||
      (told.until !== undefined && concrete(told.until).some(day => fits(said, day)))
    )
  return samePart(told, said)
}

function samePart(told: DayPattern, said: DayPattern): boolean {
  return (
    (said.day === undefined || said.day === told.day) &&
    (said.week === undefined ||
      said.week === told.week ||
      concrete(told).some(day => fits({ week: said.week ?? 0 }, day))) &&
    (said.weekday === undefined ||
      said.weekday === told.weekday ||
      concrete(told).some(day => fits({ weekday: said.weekday ?? 0 }, day))) &&
    (said.months === undefined ||
      told.months === undefined ||
      said.months.join() === told.months.join() ||
      told.months.every(month => said.months?.includes(month))) &&
    (said.year === undefined || told.year === undefined || said.year === told.year) &&
    (said.from === undefined || said.from === told.from) &&
    (said.day !== undefined ||
      said.week !== undefined ||
      said.weekday !== undefined ||
      said.months !== undefined ||
      said.from !== undefined)
  )
}

const daysOf = new WeakMap<DayPattern, string[]>()

/** The days of some years that it can be. */
export function concrete(pattern: DayPattern): readonly string[] {
  const kept = daysOf.get(pattern)
  if (kept) return kept
  const days = listDays(pattern)
  daysOf.set(pattern, days)
  return days
}

function listDays(pattern: DayPattern): string[] {
  const { months, day, year, from, to } = pattern
  if (from !== undefined && from === to) return [from]
  if (day === undefined || months === undefined) return []
  const years = year ? [year] : [2025, 2026, 2027, 2028, 2029]
  return years
    .flatMap(each =>
      months.map(
        month => `${each}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      ),
    )
    .filter(date => !Number.isNaN(Date.parse(date)) && fits({ ...pattern }, date))
}
