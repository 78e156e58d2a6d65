// Whether a number that a reply counts with is one that was told, or one that the records make: so many meetings of the network in spring, so
// many schools on the hold, the lines that the reply itself goes on to list. Called by verify.ts.
import { dateOf, daysBetween, type LocalDate } from '../../../core/time.js'
import type { Basis } from '../bear/basis.js'
import type { Bearer } from '../bear/bearers.js'
import { bearsAll } from '../bear/bears.js'
import { concrete, isSame } from '../bear/same.js'
import { type DayPattern, isIdentity, type Mention } from '../mention.js'
import { fits, isOneDay } from '../read/date/fits.js'

export type Count = Mention & { readonly slot: 'count' }

export interface Counting {
  readonly count: Count
  /** What the clause and those before it say which of them are meant by. */
  readonly about: readonly Mention[]
  /** What else the sentence tells, and how many lines are listed after it. */
  readonly sentence: readonly Mention[]
  readonly listed: number
  /** The clause of the number, and what else it tells. */
  readonly own: readonly Mention[]
  readonly text: string
  /** When that is which was spoken of before. */
  readonly spoken: readonly LocalDate[]
}

/** Whether the number is told by a text that is about the same, or counts what was found. */
export function isCounted(counting: Counting, basis: Basis): boolean {
  const { count, about, sentence, listed } = counting
  if (count.max === undefined && (listed === count.value || enumerates(count, sentence)))
    return true
  switch (count.unit) {
    case 'meeting':
    case 'lab':
    case 'school':
    case 'person':
    case 'deadline':
      return isOfFound(counting, basis)
    case 'some':
      return isSome(counting, basis)
    case 'open':
      return countsOpen(counting, basis)
    case 'point':
      return pointsOf(about, basis).has(count.value)
    case 'day':
    case 'week':
    case 'month':
      return isBetween(counting, [...sentence, ...about], basis) || isSum(count, sentence)
    default:
      return isSum(count, sentence)
  }
}

function bearerOf(unit: string): Bearer['of'] {
  return unit === 'school' || unit === 'person' || unit === 'deadline' ? unit : 'meeting'
}

/** How many of those that were found the clause, the sentence or the question can mean. */
function isOfFound(counting: Counting, basis: Basis): boolean {
  const { count, about, sentence } = counting
  const of = bearerOf(count.unit)
  const near = nearOf(counting)
  const isIn = (each: readonly Mention[], only: readonly Mention[] = []) =>
    countsOf(of, each, { basis, near: only }).has(count.value)
  if (isSum(count, sentence)) return true
  if (near.length > 0) return isIn([...about, ...near], near)
  if (isIn(about)) return true
  const told = sentence.filter(each => isIdentity(each) || each.slot === 'date')
  const rest = about.filter(({ slot }) => slot !== 'date')
  const spans = [sentence, basis.asked].map(monthsOf).filter(each => each.length > 0)
  const wider = spans.flatMap(each => [
    [...rest, ...each],
    [...told.filter(({ slot }) => slot !== 'date'), ...each],
  ])
  return [told, ...wider].some(each => isIn(each)) || listsIn(basis).has(count.value)
}

/** "I er fem: Yasmin, Fatima, Maria og Amina", where they are told one by one and are fewer or more. */
export function isMiscounted(
  { value, max, unit, end }: Count,
  sentence: readonly Mention[],
  text: string,
): boolean {
  const slots: Readonly<Record<string, Mention['slot']>> = {
    person: 'person',
    school: 'school',
    meeting: 'date',
    '': 'person',
  }
  const slot = slots[unit]
  if (
    max !== undefined ||
    slot === undefined ||
    /(?<!\p{L})(?:dig|du|jer|selv|you|yourself|jeg|blandt|bl\.a|including|m\.fl|flere|bl)(?!\p{L})/iu.test(
      text,
    )
  )
    return false
  const after = sentence.filter(
    each => each.start >= end && each.slot === slot && (each.slot !== 'date' || !isHabit(each.day)),
  )
  const [first, last] = [after[0], after.at(-1)]
  if (
    !first ||
    !last ||
    (after.length < 3 && !isWholeList(text, last)) ||
    after.some(each => each.slot === 'date' && (!isOneDay(each.day) || each.day.until))
  )
    return false
  return after.length !== value
}

/** "Alle om fredagen": of each of them. */
function isHabit({ weekday, day, months, from }: DayPattern): boolean {
  return weekday !== undefined && day === undefined && months === undefined && from === undefined
}

/** "Anne Brogaard og Mads Tved Iversen.": the list ends with its "and", and the sentence with the list. */
function isWholeList(text: string, { said }: Mention): boolean {
  const rest = text.slice(text.lastIndexOf(said))
  return /\s(?:og|and)\s/iu.test(text) && rest.length - said.length < 4
}

/** "Tre af ni er ovre, så der er seks tilbage": of the other numbers of the sentence, which are asked on their own. */
function isSum({ value, start }: Count, sentence: readonly Mention[]): boolean {
  const others = sentence.flatMap(each =>
    each.slot === 'count' && each.start < start ? [each.value] : [],
  )
  return others.some((one, at) =>
    others.some(
      (other, nth) => nth > at && (one + other === value || Math.abs(one - other) === value),
    ),
  )
}

/** "To møder: 14. januar og 20. maj." */
function enumerates({ value, start }: Count, sentence: readonly Mention[]): boolean {
  const after = sentence.filter(each => each.start > start)
  const slots = ['date', 'school', 'person', 'hold', 'tool', 'series'] as const
  return (
    value > 1 &&
    slots.some(
      slot =>
        after.filter(each => each.slot === slot && (each.slot !== 'date' || isOneDay(each.day)))
          .length === value,
    )
  )
}

/** "Otte åbne timer": of the meetings that are called so. */
function countsOpen({ count, about, sentence }: Counting, basis: Basis): boolean {
  const bearers = basis.bearers.filter(({ meeting }) =>
    /(?<!\p{L})(?:åb[en]|open)/iu.test(meeting?.occurrence.meeting.title ?? ''),
  )
  const told = sentence.filter(({ slot }) => slot === 'date')
  return [about, told, monthsOf(basis.asked)].some(each =>
    countsOf('meeting', each, { basis: { ...basis, bearers } }).has(count.value),
  )
}

/** "I marts og april": what lies in either. */
function monthsOf(mentions: readonly Mention[]): readonly Mention[] {
  const months = mentions.flatMap(each =>
    each.slot === 'date' && !isOneDay(each.day) && each.day.months ? [each] : [],
  )
  const [first] = months
  if (!first || months.length < 2) return []
  return [{ ...first, day: { months: months.flatMap(({ day }) => day.months ?? []) } }]
}

/** How many there are: of all that fit, of those ahead, of those over, of those that are off. */
function countsOf(
  of: Bearer['of'],
  about: readonly Mention[],
  { basis, near = [] }: { basis: Basis; near?: readonly Mention[] },
): ReadonlySet<number> {
  const which = about.filter(each => each.slot !== 'word' && each.slot !== 'count')
  const wide = which.filter(each => each.slot !== 'date' || !isOneDay(each.day))
  const ids = which.filter(({ slot }) => slot !== 'date')
  const isWide = wide.length > ids.length
  const sets = subsets(which)
    .filter(set => !isWide || set.some(each => each.slot === 'date'))
    .filter(set => near.every(each => set.includes(each)))
  return new Set(sets.flatMap(each => [...tallies(of, each, basis), ...namedIn(of, each, basis)]))
}

/** "Tre møder i januar": the one stretch that the clause counts in. */
function nearOf({ own, count }: Counting): readonly Mention[] {
  const near = own.filter(each => each.slot === 'date' && each.start > count.start)
  const [only] = near
  const isStretch =
    only?.slot === 'date' && !isOneDay(only.day) && !only.day.until && !only.day.from
  return near.length === 1 && isStretch && only.day.months?.length === 1 ? near : []
}

/** "Fire af dem ligger foran", "tre af dem i marts": of what was counted before, those of which the clause is true. */
function isSome({ count, about, sentence, own, text }: Counting, basis: Basis): boolean {
  const before = sentence.find(each => each.slot === 'count' && each.start < count.start)
  const of = before?.slot === 'count' && before.unit === 'deadline' ? 'deadline' : 'meeting'
  const told = own.filter(({ slot }) => slot === 'date' || slot === 'place')
  const ids = about.filter(each => isIdentity(each) && each.slot !== 'series')
  const isAhead = /(?<!\p{L})(?:foran|tilbage|left|ahead|to come|remaining)(?!\p{L})/iu.test(text)
  const isOnline = /(?<!\p{L})online(?!\p{L})/iu.test(text)
  if (told.length === 0 && !isAhead && !isOnline) return true
  return [ids, []].some(each => {
    const found = basis.bearers.filter(
      bearer => bearer.of === of && bearsAll(bearer, [...each, ...told], basis),
    )
    return (
      found.filter(({ meeting, deadline }) => {
        const day = meeting?.days[0] ?? (deadline ? dateOf(deadline.due) : '')
        const isOff = meeting?.occurrence.meeting.status === 'cancelled'
        return (!isAhead || (day >= basis.today && !isOff)) && (!isOnline || meeting?.isOnline)
      }).length === count.value
    )
  })
}

/** All that can be left out: the number may be of what was named first, or last. */
function subsets(about: readonly Mention[]): (readonly Mention[])[] {
  const few = about.slice(-5)
  return Array.from({ length: 2 ** few.length }, (_, bits) =>
    few.filter((_each, at) => (bits >> at) % 2 === 1),
  )
}

/** How many lines the exact answers list. */
function listsIn({ grounds }: Basis): ReadonlySet<number> {
  return new Set(
    grounds.texts.map(text => text.split('\n').filter(line => /^\s*[–•-]\s/.test(line)).length),
  )
}

/** A text that lists them: "Skoler på Hold 2: …". */
function namedIn(of: Bearer['of'], about: readonly Mention[], { bearers }: Basis): number[] {
  if (of !== 'school' && of !== 'person') return []
  const ids = about.filter(({ slot }) => slot === 'hold' || slot === 'network')
  return bearers
    .filter(({ mentions }) => ids.every(id => mentions.some(each => isSame(each, id))))
    .map(
      ({ mentions }) =>
        new Set(mentions.flatMap(each => (each.slot === of ? [each.ids.join()] : []))).size,
    )
}

function tallies(of: Bearer['of'], about: readonly Mention[], basis: Basis): number[] {
  const wanted = about.filter(
    ({ slot }) =>
      ['date', 'hold', 'network', 'school', 'series', 'place'].includes(slot) && slot !== of,
  )
  const found = basis.bearers.filter(bearer => bearer.of === of && bearsAll(bearer, wanted, basis))
  if (of === 'person') return [new Set(found.map(({ person }) => person?.id)).size]
  if (of !== 'meeting') {
    const own = new Set<string>(basis.grounds.deadlines.map(({ id }) => id))
    const listed = found.filter(({ deadline }) => deadline === undefined || own.has(deadline.id))
    const all = [found, listed]
    const ahead = all.map(each =>
      each.filter(({ deadline }) => deadline === undefined || dateOf(deadline.due) >= basis.today),
    )
    return [...all, ...ahead].map(each => each.length)
  }
  const planned = found.filter(({ meeting }) => meeting?.occurrence.meeting.status === 'planned')
  const ahead = planned.filter(({ meeting }) => (meeting?.days[0] ?? '') >= basis.today)
  return [
    found.length,
    planned.length,
    ahead.length,
    planned.length - ahead.length,
    found.length - planned.length,
  ].filter(n => n > 0)
}

function pointsOf(about: readonly Mention[], basis: Basis): ReadonlySet<number> {
  const ids = about.filter(({ slot }) => slot !== 'count' && slot !== 'word')
  return new Set(
    basis.bearers
      .filter(bearer => bearer.of === 'meeting' && bearsAll(bearer, ids, basis))
      .flatMap(({ meeting }) => {
        const agenda = meeting?.occurrence.meeting.agenda ?? ''
        const lines = agenda.split('\n').filter(line => /^\s*\d+[.)]|^\s*[-•]/.test(line))
        const marks = agenda.match(/(?<!\S)\d[.)]\s/g) ?? []
        return [lines.length, marks.length, agenda.split(/\n|,\s|\sog\s|;\s/).length]
      }),
  )
}

/** When it is, where there is one such thing alone. */
function daysOf(mention: Mention, basis: Basis): readonly string[] {
  const found = basis.bearers.flatMap(bearer =>
    bearer.meeting && bearsAll(bearer, [mention], basis) ? [bearer.meeting.days] : [],
  )
  return found.length === 1 ? (found[0] ?? []) : []
}

/** "To uger før labbet", "fire uger i alt": the distance of days that the sentence names, or from today to them. */
function isBetween(
  { count: { value, unit, max }, about, text, spoken }: Counting,
  sentence: readonly Mention[],
  basis: Basis,
): boolean {
  const said = sentence.filter(each => each.slot === 'date').map(({ day }) => day)
  if (max !== undefined || said.length === 0) return false
  const isNamed = (date: string) =>
    said.some(day => fits(day, date) || (day.until && fits(day.until, date)))
  const known = basis.bearers.flatMap(({ meeting, deadline, mentions }) => [
    ...(meeting?.days ?? []),
    ...(deadline ? [dateOf(deadline.due)] : []),
    ...mentions.flatMap(each =>
      each.slot === 'date' ? [...concrete(each.day), ...concrete(each.day.until ?? {})] : [],
    ),
  ])
  const ids = about.filter(isIdentity)
  const meant =
    ids.length === 0
      ? []
      : basis.bearers.flatMap(bearer =>
          bearer.meeting && bearsAll(bearer, ids, basis) ? bearer.meeting.days : [],
        )
  const originals = basis.bearers.flatMap(({ meeting }) =>
    meeting?.original && meeting.days.some(isNamed) ? [meeting.original] : [],
  )
  const alone = sentence.filter(isIdentity).flatMap(each => daysOf(each, basis))
  const days = [...new Set([...known.filter(isNamed), ...originals, ...meant, ...alone])]
  // "To uger før, d. 29. januar": than what was spoken of.
  const before = /(?<!\p{L})(?:før|efter|before|after)\P{L}*$/iu.test(text) ? spoken : []
  const size = unit === 'day' ? 1 : unit === 'week' ? 7 : 30.4
  const slack = unit === 'day' ? 0 : unit === 'week' ? 3 : 10
  const is = (length: number) => Math.abs(length - value * size) <= slack
  const hasSpan = said.some(({ until }) => until !== undefined)
  return days.some(one =>
    [...days, basis.today, ...before].some(
      other =>
        is(Math.abs(daysBetween(one, other))) ||
        (hasSpan && is(Math.abs(daysBetween(one, other)) + 1)),
    ),
  )
}
