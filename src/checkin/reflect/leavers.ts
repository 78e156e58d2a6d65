// What becomes of the reflections of somebody who is in the programme no longer: gone after 30 days, for its readers too. Called by the clock
// (../desk.ts). Whoever comes back before that finds them as they were.
import type { TenantId } from '../../core/ids.js'
import type { LocalDate } from '../../core/time.js'
import type { Reflection } from '../../model/reflection.js'
import type { Standing } from '../asking.js'
import { amendRows } from './tell.js'

const keptMs = 30 * 24 * 60 * 60 * 1000

/** Each tenant's day that this replica has done: once a day is often enough, and what another has done already is done. */
const done = new Map<TenantId, LocalDate>()

export async function runReflections(standing: Standing): Promise<void> {
  const { deps, tenant, today } = standing
  if (done.get(tenant) === today) return
  for await (const one of deps.reflections.all(tenant)) await look(standing, one)
  done.set(tenant, today)
}

/** What somebody writes at the same moment is looked at the next day. */
async function look({ deps, tenant, snapshot, now }: Standing, one: Reflection): Promise<void> {
  const { leftAt, ...rest } = one
  const isHere = snapshot.people.has(one.author)
  const revision = one.revision + 1
  const writing = { deliveries: [], now }
  if (isHere && leftAt !== undefined) {
    await deps.reflections.save(tenant, { ...rest, revision }, writing)
  } else if (!isHere && leftAt === undefined) {
    await deps.reflections.save(tenant, { ...one, revision, leftAt: now }, writing)
  } else if (!isHere && leftAt !== undefined && leftAt + keptMs <= now) {
    const deliveries = amendRows({ ...one, revision }, { to: one.readers, now })
    await deps.reflections.remove(tenant, one, { deliveries, now })
    await deps.erasures.want()
  }
}
