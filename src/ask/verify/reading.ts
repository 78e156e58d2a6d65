// Reads a line of text for everything that it tells, by all the readers of src/ask/verify/read, each leaving to the next what it has not
// understood. The same for a reply and for the texts of the grounds, so that what is written alike is read alike.
import type { LocalDate } from '../../core/time.js'
import type { Mention } from './mention.js'
import { readAddresses, readPhones } from './read/addresses.js'
import { readCounts } from './read/counts.js'
import { readDates } from './read/date/dates.js'
import { readLengths } from './read/lengths.js'
import { type Line, lineOf } from './read/line.js'
import { type Known, readNames } from './read/names.js'
import { readRoles, readStates } from './read/states.js'
import { readTimes } from './read/times.js'
import { blankGreeting, readUnknown } from './read/unknown.js'

export interface ReadingOf {
  readonly known: Known
  readonly today: LocalDate
  readonly isEnglish: boolean
}

/** What the line mentions, in the order it stands. */
export function mentionsOf(text: string, { known, today, isEnglish }: ReadingOf): Mention[] {
  const line: Line = lineOf(text)
  readAddresses(line)
  readDates(line, today)
  readPhones(line)
  readTimes(line, isEnglish)
  readLengths(line)
  readNames(line, known)
  readStates(line)
  readRoles(line, known.functions)
  readCounts(line, isEnglish)
  return inOrder(line.mentions)
}

/** The same of a reply, where a name may also be one that nobody knows; whom it greets is none of its claims. */
export function claimsOf(text: string, reading: ReadingOf, greeted: readonly string[]): Mention[] {
  const { known, today, isEnglish } = reading
  const line: Line = lineOf(text)
  readAddresses(line)
  blankGreeting(line, greeted)
  readDates(line, today)
  readPhones(line)
  readTimes(line, isEnglish)
  readLengths(line)
  readNames(line, known)
  readStates(line)
  readRoles(line, known.functions)
  readCounts(line, isEnglish)
  readUnknown(line, known)
  return inOrder(line.mentions)
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start || a.end - b.end)
}
