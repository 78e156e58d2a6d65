// The Redis keys of check-ins. As in ../keys.ts, which has the rest. Who answered what hangs together by a secret that lives as long as the
// round is open: without it the fields here are nobody's.
import { createHmac } from 'node:crypto'
import type { PersonId, TenantId } from '../../core/ids.js'
import { hashed, type RedisKey, systemPart, tenantPart } from '../keys.js'

/** Owner ReflectionStore. One as JSON. Forgotten by `keptReflectionsKey`; TTL the net. */
export function reflectionKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `reflection:${hashed(id)}`)
}

/** Owner ReflectionStore. Sorted set: id → when it is forgotten: 12 months after it was made, or (one's own alone) last looked at. */
export function keptReflectionsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'reflections-kept')
}

/** Owner ReflectionStore. Sorted set: id → the same, of those somebody wrote or may read. TTL as the longest of them. */
export function reflectionsOfKey(
  tenant: TenantId,
  of: { readonly author: PersonId } | { readonly reader: PersonId },
): RedisKey {
  const whose = 'author' in of ? `author:${hashed(of.author)}` : `reader:${hashed(of.reader)}`
  return tenantPart(tenant, `reflections-of:${whose}`)
}

/** Owner RoundStore. The round as JSON, without anything of who was asked or answered. Forgotten by `keptRoundsKey`; TTL the net. */
export function roundKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `round:${hashed(id)}`)
}

/** Owner RoundStore. The secret that ties people to their answers. Destroyed at close; TTL a week after it should have been. */
export function roundSecretKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `round:${hashed(id)}:secret`)
}

/** Owner RoundStore. Hash: place in the round and question → step, place and `c` → comment as JSON. Destroyed at close; TTL as the secret. */
export function roundAnswersKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `round:${hashed(id)}:answers`)
}

/** Owner RoundStore. Hash: person → roster entry as JSON. Destroyed at close; TTL as the secret. */
export function roundRosterKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `round:${hashed(id)}:roster`)
}

/** Owner RoundStore; a claim of a delivery reads it. Hash: place in the round → `answered` (all of it) or `skipped`. Destroyed at close; TTL as the secret. */
export function roundDoneKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `round:${hashed(id)}:done`)
}

/** Owner RoundStore. Sorted set: id → when it is forgotten, business time. Goes with each. */
export function keptRoundsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'rounds-kept')
}

/** Owner RoundStore. Sorted set: id → when it opens, or closes once it has; business time. Goes when it is over. */
export function dueRoundsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'rounds-due')
}

/** Owner RoundStore. Sorted set: id of an open round → when it closes, business time. Goes when it is over. */
export function openRoundsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'rounds-open')
}

/** Owner RoundStore. Sorted set: id → when it opens, of one author, network or series. What is too old goes with the next; TTL as the newest. */
export function roundsOfKey(
  tenant: TenantId,
  of: { readonly author: string } | { readonly network: string } | { readonly series: string },
): RedisKey {
  return tenantPart(tenant, `rounds-of:${whose(of)}`)
}

/** Owner RoundStore. Hash: id → what its writers keep for themselves, as JSON, until the reflections have it. TTL a week. */
export function keptNotesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'round-notes')
}

/** Owner RoundStore. Hash: id and `open` or `result` → messages that are not in the outbox yet, as JSON. Goes when they are; TTL a week. */
export function tellingRoundsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'rounds-telling')
}

/** Owner RoundStore. When something of the tenant was last destroyed, by Redis' clock; ErasureStore gathers it. TTL a year. */
export function destroyedKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'rounds-destroyed')
}

/** Owner ResultStore. What came out of a round, as JSON, without its texts. Forgotten by `keptResultsKey`; TTL the net. */
export function resultKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `result:${hashed(id)}`)
}

/** Owner ResultStore. Its texts, as JSON. Forgotten by `keptTextsKey`; TTL the net. */
export function resultTextsKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `result:${hashed(id)}:texts`)
}

/** Owner ResultStore. Sorted set: id → when it is forgotten: on 31 July after two school years. Goes with each. */
export function keptResultsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'results-kept')
}

/** Owner ResultStore. Sorted set: id → when its texts are forgotten: on 31 July after the school year. Goes with each. */
export function keptTextsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'result-texts-kept')
}

/** Owner ResultStore. Sorted set: id → when it came, of one reader, network or series. What is too old goes with the next; TTL as the newest. */
export function resultsOfKey(
  tenant: TenantId,
  of: { readonly reader: string } | { readonly network: string } | { readonly series: string },
): RedisKey {
  return tenantPart(tenant, `results-of:${whose(of)}`)
}

/** Owner SeriesStore. One series as JSON. Forgotten by `keptSeriesKey`; TTL the net. */
export function seriesKey(tenant: TenantId, id: string): RedisKey {
  return tenantPart(tenant, `series:${hashed(id)}`)
}

/** Owner SeriesStore. Sorted set: id → when it is forgotten, business time. Goes with each. */
export function keptSeriesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'series-kept')
}

/** Owner SeriesStore. Sorted set: id of one that runs → when its next round opens, business time. Goes when it does not run. */
export function dueSeriesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'series-due')
}

/** Owner SeriesStore. Sorted set: id of one that runs or pauses → when it was made. Goes when it is over. */
export function liveSeriesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'series-live')
}

/** Owner SeriesStore. Sorted set: id → when it was made, of one author. TTL as the newest. */
export function seriesOfKey(tenant: TenantId, author: string): RedisKey {
  return tenantPart(tenant, `series-of:${hashed(author)}`)
}

/** Owner PauseStore. Hash: person → until when they want no check-ins, business time, or `always`. TTL a year, renewed by each sweep. */
export function pausesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'checkin-pauses')
}

/** Owner ErasureStore. Hash of the installation: what was destroyed last, and which rewrite covers what. Kept. */
export function erasureKey(): RedisKey {
  return systemPart('erasure')
}

/** A person's place in a round: the same for the same secret, nobody's without it. */
export function placeOf(secret: string, person: PersonId): string {
  return createHmac('sha256', secret).update(person).digest('base64url').slice(0, 22)
}

function whose(of: Readonly<Record<string, string>>): string {
  const [[kind, id] = ['', '']] = Object.entries(of)
  return `${kind}:${hashed(id)}`
}
