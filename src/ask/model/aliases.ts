// Stub.
// Names of persons as P1, P2, … on the way to a model, and back again.
import type { Snapshot } from '../../programme/snapshot.js'

export interface Aliases {
  /** The text with every name, nickname and e-mail of a person of the programme put away; the same person has the same alias all through. */
  hide(text: string): string
  /** The text with the names back; an alias that was never given stays as it is, and `unknownIn` names it. */
  show(text: string): string
  /** Aliases in the text that stand for nobody. */
  unknownIn(text: string): string[]
}

/** For one turn. */
export function aliasesOf(_snapshot: Snapshot): Aliases {
  throw new Error('contract')
}
