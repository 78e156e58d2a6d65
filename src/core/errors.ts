// The three things that are thrown. Expected outcomes are values; these are for what a caller cannot go on from.
// Caught only in bot.handle, tick and at the edges (cli, adapters).

/** The program's own surprise: a stable code for the log, the original as cause. The user sees a general sentence. */
export class Fault extends Error {
  readonly code: string
  constructor(code: string, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'Fault'
    this.code = code
  }
}

/** The user gave something that cannot be used. `sentence` says what and what to do, in the user's language. */
export class Mistake extends Error {
  readonly sentence: string
  constructor(sentence: string, options?: { cause?: unknown }) {
    super(sentence, options)
    this.name = 'Mistake'
    this.sentence = sentence
  }
}

/** Something that must be there is not (Redis, a port, packages): says what to do, and ends the command with `exitCode`. */
export class Unavailable extends Error {
  readonly sentence: string
  readonly exitCode: number
  constructor(sentence: string, exitCode: number, options?: { cause?: unknown }) {
    super(sentence, options)
    this.name = 'Unavailable'
    this.sentence = sentence
    this.exitCode = exitCode
  }
}

/** The code nearest to the bottom of an error's causes (`ECONNREFUSED`), where fetch tells what happened to a connection; else its name. */
export function causeCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? error.name : causeCode(error.cause)
}
