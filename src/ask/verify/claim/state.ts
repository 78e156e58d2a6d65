// What has been said so far of a reply that is checked clause by clause. Made by verify.ts and changed by settle.ts and elsewhere.ts alone.
import type { Basis } from '../bear/basis.js'
import type { Bearer } from '../bear/bearers.js'
import type { Seeing } from '../grounds.js'
import type { Mention, WrongClaim } from '../mention.js'
import type { Piece } from '../pieces.js'

/** What has been said so far: which thing is spoken of, and what was said of it last. */
export interface Context {
  readonly ids: readonly Mention[]
  readonly facts: readonly Mention[]
}

export const nothing: Context = { ids: [], facts: [] }

export interface Reply {
  readonly wrong: WrongClaim[]
  context: Context
  /** A day stands first in its sentence, and what it is the day of is still to come. */
  isPending: boolean
  /** All that was spoken of. */
  readonly spoken: Set<Bearer>
  /** Of the line that stands over a list. */
  base: Context
  readonly saysOff: boolean
}

export interface Checking {
  readonly reply: Reply
  readonly basis: Basis
  readonly seeing: Seeing
}

export interface InSentence extends Checking {
  readonly sentence: readonly Piece[]
  readonly listed: number
}

/** The claim that a mention makes. */
export function wrongOf(mention: Mention): WrongClaim {
  return { kind: kindOf(mention), said: mention.said }
}

function kindOf(mention: Mention): WrongClaim['kind'] {
  switch (mention.slot) {
    case 'unknown':
      return mention.of
    case 'count':
      return 'number'
    case 'role':
      return 'person'
    case 'hold':
    case 'area':
      return 'school'
    case 'due':
      return 'date'
    case 'series':
    case 'word':
      return 'network'
    default:
      return mention.slot
  }
}
