// Tells the administrators that messages go out late, once a day at most. Called by desk.ts for src/outgoing.ts, which sees by how much.
import type { Person } from '../../model/person.js'
import { viewerOf } from '../../people/rights.js'
import type { Standing } from '../asking.js'

const dayMs = 86_400_000

/** Adding it again on the same day, from any replica, adds nothing. */
export async function raiseAlarm(standing: Standing): Promise<void> {
  const { deps, tenant, now, today } = standing
  const rows = administrators(standing).map(id => ({
    source: { kind: 'alarm' as const, id: `late:${today}` },
    receiver: { kind: 'person' as const, id },
    ...{ notBefore: now, expiresAt: now + dayMs },
  }))
  if (rows.length > 0) await deps.deliveries.add(tenant, rows)
}

/** The programme's, and without any the tenant's first. */
export function administrators({ programme, admin, today }: Standing): readonly Person['id'][] {
  const named = programme.people.filter(person =>
    viewerOf(person, today).grants.some(
      ({ role, scope }) => role === 'admin' && scope.kind === 'tenant',
    ),
  )
  if (named.length > 0) return named.map(({ id }) => id)
  return admin === undefined ? [] : [admin]
}
