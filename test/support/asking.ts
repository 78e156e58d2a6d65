// Asks Nordlund's programme in tests, and works out by itself what the answer must say: which meetings, which day, hours and
// place. Shares nothing with src/ask or src/wording/dates, so that a mistake there cannot hide itself.
import { expect } from 'vitest'
import { type Answer, answerQuestion } from '../../src/ask/answer.js'
import type { Meeting } from '../../src/model/meeting.js'
import type { Turn } from '../../src/model/turn.js'
import { guest, type Viewer, viewerOf } from '../../src/people/rights.js'
import { at, nordlundAt, nordlundMeetings, who } from './programme.js'

/** A Sunday in the middle of the autumn. */
export const november = '2026-11-22T10:00'

const snapshots = new Map<string, ReturnType<typeof nordlundAt>>()

/** The answer for a person of Nordlund, or for `guest`. */
export function asked(
  as: string,
  question: string,
  more: { now?: string; previous?: Turn } = {},
): Answer {
  const { now = november, previous } = more
  const snapshot = snapshots.get(now) ?? nordlundAt(now)
  snapshots.set(now, snapshot)
  return answerQuestion(question, {
    snapshot,
    viewer: viewer(as, now),
    now: at(now),
    ...(previous ? { previous } : {}),
  })
}

function viewer(as: string, now: string): Viewer {
  return as === 'guest' ? guest : viewerOf(who(as), now.slice(0, 10))
}

/** Asks one after the other in the same room; gives the last answer. */
export function askedInTurn(as: string, questions: readonly string[], now = november): Answer {
  let previous: Turn | undefined
  let answer: Answer | undefined
  for (const question of questions) {
    answer = asked(as, question, { now, ...(previous ? { previous } : {}) })
    previous = answer.turn ?? previous
  }
  if (!answer) throw new Error('no question')
  return answer
}

export function idsOf(answer: Answer): string[] {
  return answer.sources.map(source => source.id)
}

/** A meeting of the plan as a reader of the calendar would write it down. */
export interface Planned {
  readonly id: string
  readonly day: string
  readonly from: string
  readonly to: string
  readonly place: string
  readonly kind: string
  readonly number: number | undefined
  readonly holds: readonly string[]
  readonly networks: readonly string[]
  readonly everyone: boolean
  readonly cancelled: boolean
}

/** Every meeting of Nordlund, the IT network's first Wednesdays written out by hand. */
export const plan: readonly Planned[] = nordlundMeetings
  .filter(meeting => meeting.id !== 'it@nordlund')
  .map(toPlanned)
  .concat(itWednesdays())
  .sort((a, b) => (a.day + a.from < b.day + b.from ? -1 : 1))

function toPlanned({
  id,
  startLocal,
  endLocal,
  place = '',
  kind,
  number,
  audience,
  status,
}: Meeting): Planned {
  return {
    id,
    day: startLocal.slice(0, 10),
    from: startLocal.slice(11),
    to: endLocal.slice(11),
    place,
    kind,
    number,
    holds: audience.holds,
    networks: audience.networks,
    everyone: audience.everyone,
    cancelled: status === 'cancelled',
  }
}

function itWednesdays(): Planned[] {
  const days = [
    '2026-09-02',
    '2026-10-07',
    '2026-11-04',
    '2026-12-02',
    '2027-02-03',
    '2027-03-03',
    '2027-04-07',
    '2027-05-05',
  ]
  return days.map(day => ({
    id: `it@nordlund#${day}T14:00`,
    day,
    from: '14:00',
    to: '15:30',
    place: 'Online',
    kind: 'network',
    number: undefined,
    holds: [],
    networks: ['it'],
    everyone: false,
    cancelled: false,
  }))
}

interface Wanted {
  readonly kind?: string
  readonly hold?: number
  readonly network?: string
  readonly number?: number
  readonly from?: string
  readonly to?: string
  readonly cancelled?: boolean
}

/** The ids of the plan's meetings that fit, by time. `from` and `to` are days, both included. */
export function planned(wanted: Wanted): string[] {
  return plan
    .filter(each => !wanted.kind || each.kind === wanted.kind)
    .filter(each => !wanted.hold || each.holds.includes(`hold-${wanted.hold}`))
    .filter(each => !wanted.network || each.networks.includes(wanted.network))
    .filter(each => !wanted.number || each.number === wanted.number)
    .filter(each => !wanted.from || each.day >= wanted.from)
    .filter(each => !wanted.to || each.day <= wanted.to)
    .filter(each => wanted.cancelled || !each.cancelled)
    .map(each => each.id)
}

const months = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/** "1. december" or "1 December", from "2026-12-01". */
export function dayAndMonth(day: string, lang: 'da' | 'en'): string {
  const month = months[lang][Number(day.slice(5, 7)) - 1]
  return lang === 'da' ? `${Number(day.slice(8))}. ${month}` : `${Number(day.slice(8))} ${month}`
}

/** "9-15" or "13.30-15"; English "9:00–15:00". Empty for whole days. */
function hours({ from, to }: Planned, lang: 'da' | 'en'): string {
  if (from === '') return ''
  const short = (time: string) => {
    const hour = String(Number(time.slice(0, 2)))
    if (lang === 'en') return `${hour}:${time.slice(3)}`
    return time.endsWith(':00') ? hour : `${hour}.${time.slice(3)}`
  }
  return lang === 'da' ? `kl. ${short(from)}-${short(to)}` : `${short(from)}–${short(to)}`
}

/** Day, hours and place of each meeting stand in the text. */
export function expectFacts(answer: Answer, ids: readonly string[]): void {
  for (const id of ids) {
    const meeting = plan.find(each => each.id === id)
    if (!meeting) throw new Error(`not in the plan: ${id}`)
    const { lang, text } = answer.reply
    expect(text).toContain(dayAndMonth(meeting.day, lang))
    expect(text).toContain(hours(meeting, lang))
    if (!meeting.cancelled) expect(text.toLowerCase()).toContain(meeting.place.toLowerCase())
  }
}

const monthNames = [...months.da, ...months.en].join('|')
const weekdays =
  'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const dateLike = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:${monthNames})\\b`,
    `\\b(?:${monthNames})\\s+\\d{1,2}\\b`,
    `(?<!\\p{L})(?:${weekdays})(?!\\p{L})`,
    '\\b\\d{1,2}/\\d{1,2}\\b',
    '\\b\\d{4}-\\d\\d-\\d\\d\\b',
    '\\b20\\d\\d\\b',
    '\\bkl\\.?\\s*\\d',
    '\\b\\d{1,2}[:.]\\d\\d\\b',
    '\\b(?:uge|week)\\s+\\d{1,2}\\b',
    '(?<!\\p{L})i (?:morgen|overmorgen|dag|går)(?!\\p{L})|\\b(?:tomorrow|today|yesterday)\\b',
  ].join('|'),
  'giu',
)

/** Everything in a text that looks like a date or a time, in either language. */
export function datesIn(text: string): string[] {
  return text.match(dateLike) ?? []
}

/** The days with month in a text, as `2-12`. */
export function daysIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`\\b(\\d{1,2})\\.?\\s+(${monthNames})\\b`, 'giu'))].map(
    found => {
      const name = (found[2] ?? '').toLowerCase()
      const month =
        [months.da, months.en]
          .map(list => list.findIndex(each => each.toLowerCase() === name))
          .find(nth => nth >= 0) ?? -1
      return `${Number(found[1])}-${month + 1}`
    },
  )
}

/** No date stands in the text but those of the meetings it names, and of the period that the question named (`also`). */
export function expectNoOtherDate(answer: Answer, also: readonly string[] = []): void {
  if (answer.kind !== 'answer') {
    expect(datesIn(answer.reply.text)).toEqual([])
    return
  }
  const ids = idsOf(answer)
  const days = plan
    .filter(each => ids.includes(each.id))
    .map(each => each.day)
    .concat(also)
  const allowed = days.map(day => `${Number(day.slice(8))}-${Number(day.slice(5, 7))}`)
  expect(allowed).toEqual(expect.arrayContaining(daysIn(answer.reply.text)))
}
