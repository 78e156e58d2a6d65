// The words of all deadlines' titles, read once for a snapshot: a thousand titles take longer than an answer may. Used by read.ts.
import { everyDue } from '../../programme/deadlines.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { stemsOf } from '../text/stems.js'
import { tokenise } from '../text/tokens.js'

interface TitleWords {
  readonly keys: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

const kept = new WeakMap<Snapshot, TitleWords>()

export function wordsOfTitles(snapshot: Snapshot): TitleWords {
  const known = kept.get(snapshot)
  if (known) return known
  const keys = everyDue(snapshot).flatMap(({ deadline }) =>
    tokenise(deadline.title).map(({ key }) => key),
  )
  const made = { keys: new Set(keys), stems: new Set(keys.flatMap(stemsOf)) }
  kept.set(snapshot, made)
  return made
}
