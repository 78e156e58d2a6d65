// What a text says of time, as short as a table of cases can have it. Used by the specifications of parse-dates beside this file.
import type { Holiday } from '../../src/model/programme.js'
import { parsePeriods } from '../../src/wording/parse-dates.js'

/** In week 47 of school year 2026/27. */
export const saturday = '2026-11-21T10:00'

/** All periods of a text as `from` or `from..to`. */
export function read(text: string, now = saturday, holidays: readonly Holiday[] = []): string {
  return parsePeriods(text, now, holidays)
    .map(({ from, to }) => (from === to ? from : `${from}..${to}`))
    .join(' + ')
}
