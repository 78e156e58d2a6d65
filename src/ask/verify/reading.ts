// Reads a line of text for everything that it tells, by all the readers of src/ask/verify/read, each leaving to the next what it has not
// understood. The same for a reply and for the texts of the grounds, so that what is written alike is read alike.
import type { LocalDate } from '../../core/time.js'
import { type Line, lineOf, type Mention } from './mention.js'
import { readDates } from './read/dates.js'
import { blankGreeting, type Known, readNames, readUnknown } from './read/names.js'
import { readAddresses, readCounts, readPhones, readRoles, readStates } from './read/others.js'
import { readLengths, readTimes } from './read/times.js'

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
