// Makes the rounds of series that are due: asks the network's members of the day, with the one reminder before it closes. Called by the desk at
// every turn, on every replica; every step can be repeated: a round's id follows from its series and moment, and the series moves on last.
import { idOf } from '../../core/content-id.js'
import { addDays, dateOf, type Instant, instantOf, localOf } from '../../core/time.js'
import { checkinLimits, type RosterEntry, type Round, type Series } from '../../model/round.js'
import { membersOf } from '../../programme/audience.js'
import { rosterOf } from '../anonymity/roster.js'
import type { Standing } from '../asking.js'
import { isTooSoon, lastOfOthers } from './collide.js'
import { daysApart, momentsOf, nextOpenings, nextSchoolDay } from './moments.js'
import { type NoteWhy, noteRow, seriesRows } from './rows.js'

/** Later than this it waits for the next school day. */
const lateMs = 2 * 60 * 60 * 1000
/** So many pictures without a word of what is done about them, and it is not asked again. */
const mostSilent = 2

/** What becomes of a series whose moment has come. A note tells its author why it is not asked, or later. */
interface Turn {
  readonly note?: NoteWhy
  readonly later?: Instant
  readonly round?: Round
}

/** Makes the rounds of series that are due, each whatever becomes of the others. Throws the first error when all have been tried. */
export async function runSeries(standing: Standing): Promise<void> {
  const { deps, tenant, now } = standing
  const live = await deps.series.list(tenant)
  const due = live.filter(
    ({ state, nextAt }) => state === 'running' && nextAt !== undefined && nextAt <= now,
  )
  const errors: unknown[] = []
  for (const series of due) {
    await takeTurn(standing, series).catch((error: unknown) => void errors.push(error))
  }
  if (errors.length > 0) throw errors[0]
}

async function takeTurn(standing: Standing, series: Series): Promise<void> {
  const { deps, tenant, now } = standing
  const before = series.open === undefined ? undefined : await deps.rounds.load(tenant, series.open)
  // The one before is to be closed first.
  if (before?.state === 'open') return
  const { open: _over, nextAt: _due, ...rest } = series
  const { note, later, round } = await turnOf(standing, series)
  if (note) await deps.deliveries.add(tenant, [noteRow(standing, series, note)])
  if (round) await openRound(standing, round, series)
  const last = round ? { last: round.opensAt } : {}
  const [next] = nextOpenings(standing.snapshot, series, { after: now, most: 1, ...last })
  const nextAt = later ?? next
  await deps.series.save(tenant, {
    ...{ ...rest, revision: series.revision + 1 },
    ...(round ? { open: round.id } : {}),
    ...(nextAt === undefined ? {} : { nextAt }),
  })
}

async function turnOf(standing: Standing, series: Series): Promise<Turn> {
  const { snapshot, now } = standing
  const opensAt = series.nextAt ?? now
  if (now - opensAt > lateMs) return { later: nextSchoolDay(snapshot, series, now) }
  if (series.silentRounds >= mostSilent) return { note: 'silent' }
  const last = await lastOfOthers(standing, series)
  if (last !== undefined && isTooSoon(standing, last, opensAt)) {
    return { note: 'moved', later: firstAfter(standing, series, last) }
  }
  const counted = rosterIn(standing, series).filter(({ isCounted }) => isCounted)
  if (counted.length < checkinLimits.fewest) return { note: 'few' }
  return { round: roundOf(standing, series, opensAt) }
}

/** The first school day that is far enough from that round. */
function firstAfter({ snapshot }: Standing, series: Series, last: Instant): Instant {
  const { zone } = snapshot
  const day = addDays(dateOf(localOf(last, zone)), daysApart)
  return nextSchoolDay(snapshot, series, instantOf(day, zone))
}

function rosterIn({ snapshot, today }: Standing, series: Series): readonly RosterEntry[] {
  const people = membersOf(snapshot, series.network, today).map(({ id }) => id)
  return rosterOf({ round: series, people, series, snapshot, day: today })
}

/** The same whoever makes it, and however often. */
function roundOf({ snapshot }: Standing, series: Series, opensAt: Instant): Round {
  const { author, lang, network, questions, takesComments, split, addressees } = series
  return {
    ...{ id: idOf('series-round', series.id, String(opensAt)), revision: 1, state: 'open' },
    ...{
      kind: 'series',
      series: series.id,
      sendsTo: 'all',
      createdAt: opensAt,
      ...{ author, lang },
    },
    ...{ network, questions, takesComments, addressees, ...(split ? { split } : {}) },
    ...momentsOf(snapshot, opensAt),
  }
}

/** One that stands there already was opened in a turn that did not come to its end. */
async function openRound(standing: Standing, round: Round, series: Series): Promise<void> {
  const { deps, tenant, now } = standing
  const roster = rosterIn(standing, series)
  const { networks } = await deps.reminders.settings(tenant)
  const { to, channel } = networks[series.network] ?? {}
  const room = to === 'people' ? undefined : channel
  await deps.rounds.open(tenant, round, {
    ...{ roster, now },
    deliveries: place => seriesRows(standing, { round, roster, place, ...(room ? { room } : {}) }),
  })
}
