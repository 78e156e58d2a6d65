// Closes a round: counts it, once, and lets what came out, who is told of it and what its writers keep be written in the step that destroys
// everything else. Called by run.ts when its time is over, and by whoever closes one early. No answer leaves this file but into releaseOf.
import { randomInt, randomUUID } from 'node:crypto'
import { dateOf, localOf } from '../../core/time.js'
import type { Reflection } from '../../model/reflection.js'
import type { Round } from '../../model/round.js'
import { type Released, releaseOf } from '../anonymity/release.js'
import type { Standing } from '../asking.js'
import { resultRows } from '../result/rows.js'

/** How often it is counted anew because an answer, or a word to its series, came while it was being counted. */
const tries = 10

/** `round` as it was read, open. `stale`: somebody else has closed or stopped it, or it is written to all the time; a later turn finds it. */
export async function closeRound(standing: Standing, round: Round): Promise<'closed' | 'stale'> {
  for (let turn = 0; turn < tries; turn++) {
    if ((await closeOnce(standing, round)) === 'closed') return 'closed'
    const stands = await standing.deps.rounds.load(standing.tenant, round.id)
    if (stands?.revision !== round.revision) return 'stale'
  }
  return 'stale'
}

async function closeOnce(standing: Standing, round: Round): Promise<'closed' | 'stale'> {
  const { deps, tenant, now, snapshot } = standing
  const { roster, answers, seal } = await deps.rounds.whole(tenant, round.id)
  const series = round.series ? await deps.series.load(tenant, round.series) : undefined
  const dayOf = (at: number) => dateOf(localOf(at, snapshot.zone))
  const { opensAt, closesAt } = round
  const released = releaseOf({
    ...{ round, roster, answers, shuffle, ...(series ? { series } : {}) },
    ...{ opened: dayOf(opensAt), closed: dayOf(Math.min(now, closesAt)) },
  })
  return deps.rounds.close(tenant, round, {
    ...{ result: released.result, kept: keptNotes(round, released), seal, now },
    deliveries: resultRows(standing, released.result),
    ...(released.series ? { series: released.series } : {}),
  })
}

/** Their writers' alone, as if they had written them themselves on the day it closed. */
function keptNotes({ lang, about, closesAt }: Round, { kept }: Released): Reflection[] {
  return kept.map(({ person, text }) => ({
    ...{ id: randomUUID(), revision: 1, author: person, lang, text, reader: 'me', readers: [] },
    ...{ createdAt: closesAt, touchedAt: closesAt, replies: [] },
    ...(about === undefined ? {} : { meeting: about }),
  }))
}

/** In an order that nobody can foresee. */
function shuffle<T>(of: readonly T[]): readonly T[] {
  const mixed = [...of]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const [one, another] = [mixed[at], mixed[other]]
    if (one === undefined || another === undefined) continue
    mixed[at] = another
    mixed[other] = one
  }
  return mixed
}
