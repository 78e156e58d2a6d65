// Nobody is asked by two series within ten days: where two would meet, the whole round goes to another day or is refused when it is made;
// nobody is left out alone. Used by run.ts, and by whoever makes a series. Pure but for reading the other series.
import type { NetworkId } from '../../core/ids.js'
import {
  addDays,
  dateOf,
  daysBetween,
  type Instant,
  type LocalDate,
  localOf,
} from '../../core/time.js'
import type { Series } from '../../model/round.js'
import { membersOf } from '../../programme/audience.js'
import type { Standing } from '../asking.js'
import { daysApart, nextOpenings, type Rhythm } from './moments.js'

/** Whether a series can go as it is said. */
export type Start =
  | { readonly ok: true; readonly first: Instant }
  | {
      readonly ok?: undefined
      /** `rhythm`: it has no date within a year; `collides`: another asks some of the same people within ten days. */
      readonly why: 'rhythm' | 'collides'
      readonly other?: Series
      /** When its first round can open instead, and the first day (`Series.from`) that its rhythm is to count from then. Absent: never. */
      readonly moved?: Instant
      readonly from?: LocalDate
    }

/** As many rounds ahead are held against each other. */
const ahead = 12
/** So many days its first day may be moved: a fortnight, which is all that two rhythms can lie apart. */
const mostMoved = 14

/** Its own rhythm, however dense, is thinned to ten days by itself. */
export async function canStart(standing: Standing, series: Series): Promise<Start> {
  const { snapshot } = standing
  const openings = openingsOf(standing, series)
  const [first] = openings
  if (first === undefined) return { why: 'rhythm' }
  const others = await othersOf(standing, series)
  const all = others.map(other => ({ other, at: openingsOf(standing, other) }))
  const met = all.find(({ at }) => collide(standing, openings, at))
  if (!met) return { ok: true, first }
  const day = dateOf(localOf(first, snapshot.zone))
  for (let days = 1; days <= mostMoved; days++) {
    const from = addDays(day, days)
    const at = openingsOf(standing, { ...series, from })
    const [moved] = at
    if (moved !== undefined && !all.some(one => collide(standing, at, one.at))) {
      return { why: 'collides', other: met.other, moved, from }
    }
  }
  return { why: 'collides', other: met.other }
}

/** When the last round opened that asked some of the same people by another series; undefined where none did. */
export async function lastOfOthers(
  standing: Standing,
  series: Series,
): Promise<Instant | undefined> {
  const { deps, tenant } = standing
  const others = await othersOf(standing, series)
  const rounds = await Promise.all(
    others.map(({ id }) => deps.rounds.list(tenant, { series: id }, 1)),
  )
  const opened = rounds.flat().map(({ opensAt }) => opensAt)
  return opened.length > 0 ? Math.max(...opened) : undefined
}

/** Whether that is less than ten days before. */
export function isTooSoon({ snapshot }: Standing, last: Instant | undefined, at: Instant): boolean {
  if (last === undefined) return false
  const dayOf = (one: Instant) => dateOf(localOf(one, snapshot.zone))
  return Math.abs(daysBetween(dayOf(last), dayOf(at))) < daysApart
}

/** Those that run and ask some of the same people. */
async function othersOf(standing: Standing, series: Series): Promise<readonly Series[]> {
  const { deps, tenant, snapshot, today } = standing
  const membersIn = (network: NetworkId) => membersOf(snapshot, network, today).map(({ id }) => id)
  const own = new Set(membersIn(series.network))
  const live = await deps.series.list(tenant)
  return live.filter(
    ({ id, state, network }) =>
      id !== series.id && state === 'running' && membersIn(network).some(one => own.has(one)),
  )
}

function openingsOf({ snapshot, now }: Standing, series: Rhythm & Partial<Series>) {
  return nextOpenings(snapshot, series, { after: now, most: ahead })
}

function collide(
  standing: Standing,
  some: readonly Instant[],
  others: readonly Instant[],
): boolean {
  return some.some(one => others.some(other => isTooSoon(standing, other, one)))
}
