// Each replica's snapshots in memory: one per tenant, of the version that the last claim told, so that no replica answers
// from an old programme. Made by main, read by bot.
import type { TenantId } from '../core/ids.js'
import type { Clock } from '../core/ports.js'
import type { Instant } from '../core/time.js'
import { emptyProgramme } from '../model/programme.js'
import type { ProgrammeStore } from '../store/programme-store.js'
import { createSnapshot, type Snapshot } from './snapshot.js'

/** Series are laid out to a horizon from now, so a snapshot is made anew after a day even when nothing was written. */
const freshMs = 24 * 60 * 60 * 1000

export interface SnapshotCache {
  /** The tenant's snapshot at the `version` that a claim told. Any other number, also a lower one after a failover, loads anew. */
  get(tenant: TenantId, version: number): Promise<Snapshot>
}

export function createSnapshotCache(
  store: Pick<ProgrammeStore, 'load'>,
  clock: Clock,
): SnapshotCache {
  const entries = new Map<
    TenantId,
    { version: number; madeAt: Instant; snapshot: Promise<Snapshot> }
  >()
  return {
    get(tenant, version) {
      const now = clock.now()
      const entry = entries.get(tenant)
      if (entry && entry.version === version && now - entry.madeAt < freshMs) return entry.snapshot
      const snapshot = load(store, tenant, now)
      entries.set(tenant, { version, madeAt: now, snapshot })
      snapshot.catch(() => entries.delete(tenant))
      return snapshot
    },
  }
}

async function load(
  store: Pick<ProgrammeStore, 'load'>,
  tenant: TenantId,
  now: Instant,
): Promise<Snapshot> {
  const stored = await store.load(tenant)
  return createSnapshot(stored ?? { version: 0, programme: emptyProgramme(tenant) }, now)
}
