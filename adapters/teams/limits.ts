// Everything Teams limits about a card, a button or a request, in one table. Sizes are characters unless the name says
// otherwise, times are milliseconds. render.ts, http.ts and teams.ts read it; tests hand in shorter times.
import type { Rate, Rates } from '../../src/core/ports.js'

export const teamsLimits = {
  /** One message with its card, by whichever is more: UTF-8, or the UTF-16 that Teams counts in. It fails from 28 KB on. */
  messageBytes: 26 * 1024,
  /** The notification and the text for clients without cards. */
  fallbackCharacters: 800,
  /** A line of a card. Teams names no limit; longer ones go on in the next. */
  textCharacters: 2_000,
  /** More than this cannot be told apart on a telephone: such a table is read row by row. */
  tableColumns: 5,
  /** The first row, with the names of the columns, comes again after so many. */
  tableRows: 30,
  /** Teams hides what is beyond the sixth. */
  actionsPerSet: 6,
  buttonCharacters: 60,
  buttonBytes: 4_000,
  /** A form cannot go on in the next message. Teams takes 28 KB of UTF-8 and 40 KB of UTF-16 at least; by whichever is more. */
  formMessageBytes: 38 * 1024,
  /** What a form's button carries of its words; without room for them, what was sent is not repeated below. */
  formBytes: 10_000,
  linkCharacters: 2_000,
} as const

export const teamsTimes = {
  /** A message that takes longer is acknowledged first. Teams waits 15 s. */
  acknowledgeMs: 2_000,
  /** A pressed button gets its answer in the same request; one that takes longer is shown afterwards. */
  pressMs: 8_000,
  /** Login and one call to Teams, and finding out whether a token is genuine. */
  callMs: 10_000,
  /** A token that was found genuine is not checked again for so long. */
  tokenMs: 5 * 60 * 1000,
  /** Fetching the files of one message. */
  downloadMs: 60_000,
  /** Between two words on how far a file has come. */
  progressMs: 1_000,
  /** That an answer is being written is told again after this: Teams shows it for some seconds. */
  typingMs: 2_500,
  /** What Teams tells of a person is asked again after this. */
  profileMs: 15 * 60 * 1000,
  /** A message that Teams has no room for now is tried again, at most so often and after at most so long. */
  throttledTries: 4,
  throttledMs: 15_000,
  /** Without a word from Teams on how long to wait. */
  backOffMs: 1_000,
  /** At shutdown, answers on their way get this long. */
  closeMs: 8_000,
} as const
export type TeamsTimes = { readonly [name in keyof typeof teamsTimes]: number }

/**
 * What is sent by itself stays below Teams' own limits, whatever comes together: 7 in a second, 60 in half a minute and 1,800 in an hour
 * in one chat (at most `burst` and `most` of each), and 30 a second in an organisation. Sent and edited count alike.
 */
const calls: readonly Rate[] = [
  { bucket: 'calls', of: 'room', most: 5, inMs: 1000, burst: 2 },
  { bucket: 'calls', of: 'room', most: 50, inMs: 30_000, burst: 10 },
  { bucket: 'calls', of: 'room', most: 1500, inMs: 3_600_000, burst: 300 },
  { bucket: 'calls', of: 'tenant', most: 15, inMs: 1000, burst: 15 },
]
export const teamsRates: Rates = { send: calls, edit: calls }

export const requestLimits = {
  bodyBytes: 256 * 1024,
  jsonDepth: 20,
  /** People that are remembered; beyond them all are asked about again. */
  people: 10_000,
  /** Genuine tokens that are remembered: one in use, and those around it. */
  tokens: 100,
} as const
