// A meeting that only tells when: "næste møde efter lab 2", "hvad ligger der mellem lab 2 og lab 3". Taken out of the words before
// names are read (src/ask/understand.ts), and made a period once it is known whose they are (src/ask/resolve.ts).
import { addDays, dateOf, type LocalDate, schoolYearOf } from '../../core/time.js'
import { type Anchor, type AskedPeriod, emptyQuery, type Query } from '../../model/turn.js'
import { listMeetings } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { earliestDay, latestDay } from '../../wording/time/rules/reading.js'
import { type Asker, scopeOf } from '../scope.js'
import { nounAt } from '../text/nouns.js'
import { keyOf, type Token } from '../text/tokens.js'
import { anchorWords } from './words.js'

const relations = {
  after: new Set(anchorWords.after.map(keyOf)),
  // By its letters: without them "før lab 2" would be "for lab 2".
  before: new Set(anchorWords.before),
  between: new Set(anchorWords.between.map(keyOf)),
}
const joins = new Set(['og', 'and'])

/** The words without those that only tell when, and what these say. */
export function takeAnchors(tokens: readonly Token[]): {
  tokens: readonly Token[]
  anchors: Anchor[]
} {
  for (let at = 0; at < tokens.length; at++) {
    const key = tokens[at]?.key ?? ''
    const first = numberedAt(tokens, at + 1)
    if (!first) continue
    const isEither = tokens[at - 1]?.key === 'eller' || tokens[at + 1]?.key === 'eller'
    const earlier = tokens.slice(0, at)
    if (isEither || isReached(earlier)) continue
    if (relations.after.has(key)) return without(tokens, at, [{ ...first, is: 'after' }], 3)
    if (relations.before.has(tokens[at]?.text.toLowerCase() ?? '') && !isPrepared(earlier))
      return without(tokens, at, [{ ...first, is: 'before' }], 3)
    const second = joins.has(tokens[at + 3]?.key ?? '') ? numberedAt(tokens, at + 4) : undefined
    if (relations.between.has(key) && second)
      return without(
        tokens,
        at,
        [
          { ...first, is: 'after' },
          { ...second, is: 'before' },
        ],
        6,
      )
  }
  return { tokens, anchors: [] }
}

/** "Hvad skal jeg **læse** inden lab 2?" is asked of the lab itself. */
function isPrepared(before: readonly Token[]): boolean {
  return before.some(({ text }) => prepares.has(text.toLowerCase()))
}
const prepares = new Set(['læse', 'læst', 'forberede', 'forberedt', 'read', 'prepare', 'prepared'])

/** "Kan jeg **nå** it-mødet efter lab 2?" asks of both meetings, whether they clash. */
function isReached(before: readonly Token[]): boolean {
  const verb = before.findIndex(
    ({ text }, at) =>
      reachKeys.has(text.toLowerCase()) &&
      (text.toLowerCase() !== 'når' || reachers.has(before[at + 1]?.key ?? '')),
  )
  return (
    verb >= 0 &&
    before.slice(verb).some(({ key }) => {
      const noun = nounAt(key)
      return noun ? !noun.plural : oneMeeting.test(key)
    })
  )
}
const reachKeys = new Set(['nå', 'når', 'make'])
const oneMeeting = /.(?:mode|modet|netvark|netvarket)$/
const reachers = new Set(['jeg', 'vi'])

function without(tokens: readonly Token[], at: number, anchors: Anchor[], size: number) {
  return { tokens: [...tokens.slice(0, at), ...tokens.slice(at + size)], anchors }
}

/** "lab 2": a kind of meeting that has numbers, and one. */
function numberedAt(tokens: readonly Token[], at: number): Omit<Anchor, 'is'> | undefined {
  const noun = nounAt(tokens[at]?.key ?? '')
  const number = /^\d{1,2}$/.test(tokens[at + 1]?.key ?? '') ? Number(tokens[at + 1]?.key) : 0
  return noun?.kind && !noun.plural && number > 0 ? { kind: noun.kind, number } : undefined
}

/** The query with a period for what it says only by meetings; one that is not in the calendar is asked about itself. */
export function withAnchors(query: Query, asker: Asker): Query {
  if (query.anchors.length === 0) return query
  const spans = query.anchors.map(anchor => ({ anchor, held: heldOf(anchor, query, asker) }))
  const missing = spans.find(({ held }) => held === undefined)?.anchor
  if (missing) return { ...query, meeting: true, kinds: [missing.kind], number: missing.number }
  let [from, to]: [LocalDate, LocalDate] = [earliestDay, latestDay]
  for (const { anchor, held } of spans) {
    if (held && anchor.is === 'after') from = addDays(held.to, 1)
    if (held && anchor.is === 'before') to = addDays(held.from, -1)
  }
  const isOpen = from === earliestDay || to === latestDay
  const start = from === earliestDay && to >= asker.today ? asker.today : from
  const period: AskedPeriod = {
    from: start,
    to,
    kind: isOpen ? 'open' : 'range',
    said: '',
    start: 0,
    end: 0,
  }
  return from > to
    ? query
    : { ...query, meeting: true, periods: [...query.periods, period].slice(0, 3) }
}

/** The days of the meeting, this school year's where there are several years. */
function heldOf(
  { kind, number }: Anchor,
  { holds, schools, whose }: Query,
  asker: Asker,
): { from: LocalDate; to: LocalDate } | undefined {
  const whom = whose ? { whose } : {}
  const query = { ...emptyQuery, meeting: true, kinds: [kind], number, holds, schools, ...whom }
  const found = listMeetings(asker.snapshot, asker.viewer, scopeOf(query, asker).filter)
  const year = schoolYearOf(asker.today)
  const inYear = found.filter(each => schoolYearOf(dateOf(each.startLocal)) === year)
  const [one] = inYear.length > 0 ? inYear : found
  return one ? daysOf(one) : undefined
}

function daysOf({ startLocal, endLocal, allDay }: Occurrence): { from: LocalDate; to: LocalDate } {
  return {
    from: dateOf(startLocal),
    to: allDay ? addDays(endLocal.slice(0, 10), -1) : dateOf(endLocal),
  }
}
