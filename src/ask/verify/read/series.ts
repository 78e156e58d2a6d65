// Kinds of meetings with their numbers: "læringslab 2", "3. netværksmøde". Called by names.ts.
import type { MeetingKind } from '../../../model/meeting.js'
import { nounAt, splitCompound } from '../../text/nouns.js'
import { type At, type Line, spanOf, take } from './line.js'

/** "Læringslab 2", "netværksmøde 3", "3. netværksmøde"; without a number the kind alone. */
export function takeSeries(line: Line, { tokens, at }: At, size: number): number {
  const span = tokens.slice(at, at + size)
  const key = span.map(token => token.key).join('')
  const noun = size <= 3 ? nounAt(key) : undefined
  const compound = size === 1 && !noun ? splitCompound(key, { subjects: new Map() }) : undefined
  const kind = noun?.isBare
    ? undefined
    : (noun?.kind ?? (compound?.isMeeting ? compound.kind : undefined))
  const isMeeting =
    (noun && !noun.isPlan && !noun.isBare) ||
    (compound?.isMeeting === true && !/netvark\w{0,3}$/.test(key))
  if (!isMeeting) return 0
  const place = spanOf(span)
  const after =
    /^\s*(?:nr\.?\s*|number\s+|no\.?\s*)?(\d{1,2})(?!\d|[:/]\d|\.\s*(?:januar|februar|marts|april|maj|juni|juli|august|sept|okt|nov|dec|\d)|\s*(?:januar|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec|timer|min|skoler|hours))/iu.exec(
      line.rest.slice(place.end),
    )
  const isPlural = noun?.plural ?? compound?.plural ?? false
  const before = /(?:^|[\s(*])(\d{1,2})\.\s*$/u.exec(
    line.rest.slice(Math.max(0, place.start - 14), place.start),
  )
  const isListMark =
    before?.[1] !== undefined && /^[\s>*-]*\d{1,2}\.\s*$/u.test(line.text.slice(0, place.start))
  const number =
    after && !isPlural
      ? Number(after[1])
      : before?.[1] && !isListMark
        ? Number(before[1])
        : undefined
  const end = after && !isPlural ? place.end + after[0].length : place.end
  const start =
    before?.[1] && number === Number(before[1]) && !isListMark && !(after && !isPlural)
      ? place.start - before[0].trimStart().length
      : place.start
  if (kind === undefined && number === undefined) return 0
  if (number !== undefined && after) moreNumbers(line, { start, end }, kind)
  take(
    line,
    { start, end },
    { slot: 'series', ...(kind ? { kind } : {}), ...(number ? { number } : {}) },
  )
  return size + (after && !isPlural ? after[0].trim().split(/\s+/).length : 0)
}

/** "Læringslab 2 og 3", "netværksmøde 3-6". */
function moreNumbers(
  line: Line,
  { end }: { start: number; end: number },
  kind: MeetingKind | undefined,
): void {
  const more = /^(?:\s*(?:,|og|and|&|eller|or|-|–|til|to)\s*\d{1,2}(?![\d.:/]))+/u.exec(
    line.rest.slice(end),
  )
  if (!more || /^\s*,/.test(more[0])) return
  for (const digits of more[0].matchAll(/\d{1,2}/g)) {
    const start = end + digits.index
    take(
      line,
      { start, end: start + digits[0].length },
      { slot: 'series', ...(kind ? { kind } : {}), number: Number(digits[0]) },
    )
  }
}
