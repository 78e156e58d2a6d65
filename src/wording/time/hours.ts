// Times of day: "kl. 14", "kl. 9-15", "9:00–15:00", "at 2 pm", "tirsdag eftermiddag". parse-dates.ts joins them to days.
import type { Lexeme } from './lexer.js'
import { partHours } from './rules/days.js'
import type { Hours } from './rules/reading.js'

export interface HoursAt {
  readonly hours: Hours
  readonly next: number
  /** A word or a sign says that it is a time: it needs no day beside it. */
  readonly isSure: boolean
}

/** The time that stands at a place, after an optional comma; undefined where none does. A bare number is no time. */
export function readHours(lexemes: readonly Lexeme[], from: number): HoursAt | undefined {
  const start = lexemes[from]?.word === ',' ? from + 1 : from
  const part = lexemes[start]?.tags.get('dayPart')
  const hours = partHours(part)
  if (hours) return { hours, next: start + 1, isSure: false }
  const first = readClock(lexemes, afterFrom(lexemes, start))
  if (!first?.isSure) return undefined
  const join = lexemes[first.next]
  const second =
    join && (join.tags.has('to') || join.tags.has('and'))
      ? readClock(lexemes, first.next + 1, true)
      : undefined
  const isLonger = second && (second.minutes > first.minutes || second.minutes === 0)
  if (!second || !isLonger)
    return { hours: { time: clock(first.minutes) }, next: first.next, isSure: true }
  const until = clock(second.minutes === 0 ? 1440 : second.minutes)
  return { hours: { time: clock(first.minutes), until }, next: second.next, isSure: true }
}

function afterFrom(lexemes: readonly Lexeme[], from: number): number {
  const isFrom = lexemes[from]?.tags.has('from') || lexemes[from]?.tags.has('between')
  return isFrom ? from + 1 : from
}

interface Clock {
  readonly minutes: number
  readonly next: number
  readonly isSure: boolean
}

function readClock(lexemes: readonly Lexeme[], from: number, isEnd = false): Clock | undefined {
  const isNamed = lexemes[from]?.tags.has('at') ?? false
  const place = isNamed ? from + 1 : from
  const lexeme = lexemes[place]
  if (!lexeme) return undefined
  const { tags } = lexeme
  const hour = tags.get('number') ?? tags.get('count') ?? tags.get('ordinal')
  const minutes = tags.get('clock') ?? (hour !== undefined && hour <= 24 ? hour * 60 : undefined)
  if (minutes === undefined) return undefined
  const half = lexemes[place + 1]?.tags
  const isPm = half?.has('pm') ?? false
  if (isPm || half?.has('am')) {
    const noon = isPm && minutes < 720 ? 720 : !isPm && minutes >= 720 ? -720 : 0
    return { minutes: minutes + noon, next: place + 2, isSure: true }
  }
  // "at 8" may be a place in English and "at" is Danish for that: a bare hour needs "kl.".
  const isClock =
    lexemes[from]?.tags.has('clockWord') || tags.has('colon') || (isNamed && tags.has('clock'))
  return {
    minutes,
    next: place + 1,
    isSure: isClock || isEnd || (isNamed && lexemes[from]?.word === 'at'),
  }
}

/** Minutes of the day as `09:00`; the end of the day is `24:00`. */
function clock(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
