// What a remark says of a meeting: that it is off, or moved and to when. Called by meetings.ts.
// A new time that cannot be read is no time: the meeting then stands as cancelled, so that nobody turns up in vain.
import { fold } from '../words.js'
import type { Cell } from './cell.js'
import { readWhen, type When, type WhenContext } from './when.js'

export interface Remark {
  readonly isCancelled: boolean
  /** When it is instead. */
  readonly moved?: When
  /** Moved, but to when cannot be read from these words. */
  readonly unclear?: string
}

const cancelled = /\b(?:aflyst|aflyses|aflysning|annulleret|cancell?ed)\b/
const notCancelled = /\b(?:ikke|not) (?:aflyst|cancell?ed)\b|\b(?:evt|maaske|muligvis)\.? aflyst\b/
const moved = /\b(?:flyttet|flyttes|udskudt|udskydes|rykket|moved|postponed)\b(.*)/is
/** A remark may go on after it: the next line, or a sentence with a capital. */
const sentenceEnd = /[!\n]|\.\s+(?=\p{Lu})/u
/** "Flyttet til lokale 3" moves no time. */
const place =
  /\b(?:lokale|sal|skole|hus|teams|online|adresse|etage|bibliotek\w*)\b|\b\w+(?:skolen|huset|salen|lokalet|biblioteket)\b/

/** Reads the remark beside the time that the row has. */
export function readRemark(
  context: WhenContext,
  text: string | undefined,
  when: When | undefined,
): Remark {
  if (text === undefined || !when) return { isCancelled: false }
  const folded = fold(text)
  const isCancelled = cancelled.test(folded) && !notCancelled.test(folded)
  const found = moved.exec(text)
  if (!found) return { isCancelled }
  const [after = ''] = (found[1] ?? '').split(sentenceEnd)
  const to = /\b(?:til|to)\b(?!\s*kl\b.*\btil\b)\s*(.*)$/is.exec(
    after.replace(/^\s*fra\s.*?\btil\b/is, ' til'),
  )?.[1]
  if (to === undefined) {
    // "Flyttet fra 1/12": the row has the new time. "Udskudt" alone says that there is none yet.
    return /\b(?:fra|from)\b/i.test(after) ? { isCancelled } : { isCancelled: true, unclear: text }
  }
  if (!/\d/.test(to))
    return place.test(fold(to)) ? { isCancelled } : { isCancelled: true, unclear: text }
  const isTimeOnly = /^\s*kl\.?\s*\d/i.test(to)
  const cells = isTimeOnly
    ? { date: dateCell(when.start), time: { text: to } }
    : { date: { text: to.trim() } }
  const read = readWhen(context, cells)
  const [one] = 'whens' in read ? read.whens : []
  if (!one) return place.test(fold(to)) ? { isCancelled } : { isCancelled: true, unclear: text }
  return { isCancelled: false, moved: keepHours(one, when) }
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
