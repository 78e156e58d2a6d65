// What the words around a meeting say of it: that it is off, or moved and to when. Called by the readers of sheets (a remark, a
// title, a cell of dates) and calendars (a title, a description). Only what is said of the meeting itself, and without an if,
// counts. A new time that cannot be read is no time: the meeting then stands as cancelled, so that nobody turns up in vain.
import { dateOf, weekdayOf } from '../../core/time.js'
import { parseDates } from '../../wording/parse-dates.js'
import type { Cell } from '../sheet/file/cell.js'
import { weekdayIn } from '../sheet/when/date-text.js'
import { readWhen, type When, type WhenContext } from '../sheet/when/when.js'
import { fold } from '../words.js'
import {
  isAbout,
  isHedged,
  movedWord,
  noTimeYet,
  offWord,
  placeName,
  sentencesOf,
} from './notice-words.js'

export interface Notice {
  readonly isCancelled: boolean
  /** When it is instead. */
  readonly moved?: When
  /** When it was to be before it was moved, where the words say so. */
  readonly from?: When
  /** Moved, but to when cannot be read from these words. */
  readonly unclear?: string
  /** These words say that something is off, and not clearly that it is the meeting. */
  readonly doubtful?: string
}

export interface NoticeInput {
  /** As it is written, without what is quoted from older mails. */
  readonly text: string
  /** The meeting's title: its words name the meeting too. */
  readonly title: string
  /** When it is by its own cells or properties. */
  readonly when: When
  /** It is one of several days in a row: what is said of another of them is not said of it. */
  readonly isOneOfSeveral?: boolean
  /** Its own time follows every move, as a calendar's does: "flyttet" without a new time tells nothing. */
  readonly isOwnTimeNew?: boolean
}

/** Asked first: most texts have no such word. */
const mayTell =
  /aflys|annul|cancel|flyt|udsk|udsat|uds(?:æ|ae)t|rykke|moved|postpon|resched|erstatter|i stedet for|afl(?:ø|oe)ser|replaces|instead of/i

/** Reads all that is said. The first sentence that moves the meeting counts, and before one that cancels it. */
export function readNotice(context: WhenContext, input: NoticeInput): Notice {
  const { text, title, when } = input
  if (!mayTell.test(text)) return { isCancelled: false }
  let doubtful: string | undefined
  let isCancelled = false
  let from: When | undefined
  for (const sentence of sentencesOf(text)) {
    from ??= readFrom(context, sentence, input) ?? readReplaced(context, sentence, input)
    const moved = readMove(context, sentence, input)
    if (moved) return { ...moved, ...(from ? { from } : {}) }
    const off = readOff(sentence, title, when)
    if (off === 'off') isCancelled = true
    else if (off === 'doubtful') doubtful ??= sentence.trim()
  }
  return {
    isCancelled,
    ...(from ? { from } : {}),
    ...(doubtful === undefined || isCancelled ? {} : { doubtful }),
  }
}

/** "Flyttet fra 26. januar, fordi …": that day, with the meeting's own hours where no others are said. */
function readFrom(
  context: WhenContext,
  sentence: string,
  { title, when }: NoticeInput,
): When | undefined {
  const found = movedWord.exec(sentence)
  if (!found) return undefined
  const folded = fold(sentence)
  const at = folded.search(movedWord)
  if (isHedged(folded, at) || !isAbout(folded.slice(0, at), title)) return undefined
  const after = sentence.slice(found.index + found[0].length)
  const said = /^[\s:]*\b(?:fra|from)\s+([^,;()]*)/i.exec(after)?.[1] ?? ''
  return dayBefore(context, said, when)
}

/** "Erstatter mødet 28/10": that one is off, and this one comes in its place. */
function readReplaced(
  context: WhenContext,
  sentence: string,
  { when }: NoticeInput,
): When | undefined {
  const said = replaced.exec(sentence)?.[1]
  return said === undefined ? undefined : dayBefore(context, said, when)
}
const replaced =
  /^\W*(?:(?:mødet|dagen|labbet|kurset|det|this)\s+)?(?:erstatter|(?:holdes |afholdes |er )?i stedet for|afl(?:ø|oe)ser|replaces|instead of)\s+(?:(?:det\s+(?:aflyste|udsatte)\s+)?(?:møde|mødet|dagen|labbet|kurset|the\s+(?:meeting|one))\s+)?(?:(?:d\.|d|den|of|on|fra)\s+)*((?:\p{L}+dag\s+)?(?:d\.\s*|den\s+)?\d[^,;()]*)/iu

/** The day that the words begin with, with the meeting's own hours where no others are said. */
function dayBefore(context: WhenContext, said: string, when: When): When | undefined {
  const day = said
    .replace(
      /\s+(?:til|to|pga|på|paa|fordi|da|grundet|der|som|hvor|because|due|when|which)\b.*$/is,
      '',
    )
    .trim()
  if (!/\d/.test(day)) return undefined
  const read = readWhen({ ...context, takesFixes: false }, { date: { text: day } })
  const [one, ...others] = 'whens' in read ? read.whens : []
  if (!one || others.length > 0) return undefined
  const before = keepHours(one, when)
  return before.start === when.start ? undefined : before
}

function readOff(sentence: string, title: string, when: When): 'off' | 'doubtful' | undefined {
  // A dash or a semicolon begins something new: "Aflyst – hvis du har spørgsmål, så ring".
  for (const clause of sentence.split(/\s+[–—-]+\s+|;/)) {
    const folded = fold(clause)
    const found = offWord.exec(folded)
    if (!found || isHedged(folded, found.index) || isOfAnotherDay(clause, when)) continue
    return isAbout(folded.slice(0, found.index), title) ? 'off' : 'doubtful'
  }
  return undefined
}

/** "Mødet d. 3/2 er aflyst" says nothing of the one on 5/3. */
function isOfAnotherDay(clause: string, when: When): boolean {
  const own = dateOf(when.start)
  const days = parseDates(clause, own).periods.filter(({ kind }) => kind === 'day')
  return days.length > 0 && days.every(({ from }) => from !== own)
}

function readMove(
  context: WhenContext,
  sentence: string,
  { title, when, isOneOfSeveral, isOwnTimeNew }: NoticeInput,
): Notice | undefined {
  const found = movedWord.exec(sentence)
  if (!found) return undefined
  const folded = fold(sentence)
  const at = folded.search(movedWord)
  if (isHedged(folded, at) || !isAbout(folded.slice(0, at), title)) return undefined
  const unclear: Notice = { isCancelled: true, unclear: sentence.trim() }
  const isPostponed = /^(?:ud|post)/i.test(found[0])
  const after = sentence.slice(found.index + found[0].length)
  const said = sentence.slice(0, found.index) + after.replace(/\b(?:til|to)\b.*$/is, '')
  if (isOneOfSeveral && isOfAnotherDay(said, when)) return undefined
  const to = /\b(?:til|to)\b(?!\s*kl\b.*\btil\b)\s*(.*)$/is.exec(
    after.replace(/^\s*fra\s.*?\btil\b/is, ' til'),
  )?.[1]
  // "Flyttet fra 1/12": the meeting's own time is the new one. "Udskudt" alone says that there is none yet.
  const isOpen = to === undefined ? isPostponed : noTimeYet.test(fold(to))
  if (to === undefined) {
    const isTold = /\b(?:fra|from)\b/i.test(after) || (isOwnTimeNew && !isOpen)
    return isTold ? undefined : unclear
  }
  if (!/\d/.test(to)) {
    const isTold = isOwnTimeNew ? !isOpen : isWithin(to, when) || placeName.test(fold(to))
    return isTold ? undefined : unclear
  }
  const isTimeOnly = /^\s*kl\.?\s*\d/i.test(to)
  const day = to.replace(/(?:\bi\s+)?\b(?:møde|under\p{L}+)?(?:lokale|sal)\s*\w+/giu, '').trim()
  const cells = isTimeOnly
    ? { date: dateCell(when.start), time: { text: to } }
    : { date: { text: day } }
  const read = readWhen({ ...context, takesFixes: false }, cells)
  const [one, ...others] = 'whens' in read ? read.whens : []
  if (one && others.length === 0) return { isCancelled: false, moved: keepHours(one, when) }
  return placeName.test(fold(to)) || (isOwnTimeNew && !isOpen) ? undefined : unclear
}

/** "Flyttet til onsdag" on a Wednesday: the meeting's own time is the new one already. */
function isWithin(words: string, when: When): boolean {
  const own = dateOf(when.start)
  const weekday = weekdayIn(words)
  if (weekday !== undefined) return weekday === weekdayOf(own)
  return parseDates(words, own).periods.some(({ from, to }) => from <= own && own <= to)
}

function dateCell(local: string): Cell {
  return { text: local.slice(0, 10), date: local.slice(0, 10) }
}

/** A new day without hours has those of the old one. */
function keepHours(next: When, before: When): When {
  if (next.start.length > 10 && (next.hasEnd || before.start.length === 10)) return next
  if (next.start.length > 10) {
    const minutes = (Date.parse(`${before.end}Z`) - Date.parse(`${before.start}Z`)) / 60_000
    const end = new Date(Date.parse(`${next.start}Z`) + minutes * 60_000).toISOString().slice(0, 16)
    return { start: next.start, end, hasEnd: before.hasEnd }
  }
  if (before.start.length === 10) return next
  const day = next.start.slice(0, 10)
  const start = `${day}${before.start.slice(10)}`
  const isOneDay = before.start.slice(0, 10) === before.end.slice(0, 10)
  return isOneDay ? { start, end: `${day}${before.end.slice(10)}`, hasEnd: before.hasEnd } : next
}
