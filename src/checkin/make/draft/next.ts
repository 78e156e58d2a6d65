// The next rounds of a series that is not running yet, as the preview shows them: the engine's own moments, and whether another series asks some
// of the same people too near to them. Called by preview.ts and start.ts.
import type { Instant, LocalDate } from '../../../core/time.js'
import type { Series } from '../../../model/round.js'
import type { Standing } from '../../asking.js'
import { canStart } from '../../series/collide.js'
import { momentsOf, nextOpenings } from '../../series/moments.js'

/** So many are shown. */
const shown = 5

export interface Coming {
  /** None where the rhythm has no school day within a year, or another series leaves no room. */
  readonly rounds: readonly { readonly opensAt: Instant; readonly closesAt: Instant }[]
  /** Another series that asks some of the same; `from`: from that day on there is room, for everybody. */
  readonly collides?: { readonly other: Series; readonly from?: LocalDate }
}

export async function comingRounds(standing: Standing, series: Series): Promise<Coming> {
  const start = await canStart(standing, series)
  if (start.ok) return { rounds: roundsFrom(standing, series) }
  const { why, other, from } = start
  if (why === 'rhythm' || !other) return { rounds: [] }
  if (from === undefined) return { rounds: [], collides: { other } }
  const rounds = roundsFrom(standing, { ...series, from })
  return { rounds, collides: { other, from } }
}

function roundsFrom({ snapshot, now }: Standing, series: Series) {
  return nextOpenings(snapshot, series, { after: now, most: shown }).map(opensAt =>
    momentsOf(snapshot, opensAt),
  )
}
