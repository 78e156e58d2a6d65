// Every Redis key of the system is built here, those of what is sent in sending/sending-keys.ts, those of check-ins in
// checkin/checkin-keys.ts, and nowhere else (test/store/keys.test.ts reads the files).
// All keys of a tenant share the hash tag {t:<tenant>}, those of the installation {sys}, so that one Lua script can hold
// several of them together in a cluster. Free text (ids that others chose) stands in a key only as a hash.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { TenantId } from '../core/ids.js'

const Key = z.string().brand<'RedisKey'>()
/** A key that was built here: a plain string is no key. */
export type RedisKey = z.infer<typeof Key>

/** Owner ProgrammeStore. Hash of version and body. Kept as long as the tenant is. */
export function programmeKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'programme')
}

/** Owner ProgrammeStore. What imports left behind (model/imports.ts), as JSON. Kept as long as the tenant is. */
export function importsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'imports')
}

/** Owner ProgrammeStore. The version that one submission made. TTL 24 h, long after its last retry. */
export function submissionKey(tenant: TenantId, submission: string): RedisKey {
  return tenantPart(tenant, `submission:${hashed(submission)}`)
}

/** Owner CalendarStore. Hash of person → the secret of their calendar address. Kept until it is renewed or the person deletes it. */
export function calendarPeopleKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'calendar-people')
}

/** Owner CalendarStore. Hash of a secret's SHA-1 → person. Kept as long as the other. */
export function calendarSecretsKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'calendar-secrets')
}

/** Owner EventStore. Hash of state, token and lease of one inbound event. TTL = the event's window (10 min to 24 h). */
export function eventKey(tenant: TenantId, event: string): RedisKey {
  return tenantPart(tenant, `seen:${hashed(event)}`)
}

/** Owner EventStore. How many events one account has sent in the running minute. TTL that minute. */
export function paceKey(tenant: TenantId, account: string): RedisKey {
  return tenantPart(tenant, `pace:${hashed(account)}`)
}

/** Owner ModelBudgetStore. How many turns with a language model one account has begun in the running minute, or day. TTL that time. */
export function modelTurnsKey(tenant: TenantId, account: string, of: 'minute' | 'day'): RedisKey {
  return tenantPart(tenant, `model-turns:${of}:${hashed(account)}`)
}

/** Owner ModelBudgetStore. How many tokens the tenant has used in the running day. TTL that day. */
export function modelTokensKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'model-tokens')
}

/** Owner ConversationStore. What a follow-up question refers to. TTL at most 12 h. */
export function conversationKey(tenant: TenantId, conversation: string): RedisKey {
  return tenantPart(tenant, `conversation:${hashed(conversation)}`)
}

/** Owner WebLogStore. Sorted set: the entries of one web conversation by their ids. TTL 30 days after the last one, at most 200. */
export function webLogKey(tenant: TenantId, room: string): RedisKey {
  return tenantPart(tenant, `web-log:${hashed(room)}`)
}

/** Owner WebLogStore. Hash: an entry's name → what it says. Goes with the other. */
export function webLogBodiesKey(tenant: TenantId, room: string): RedisKey {
  return tenantPart(tenant, `web-log-bodies:${hashed(room)}`)
}

/** Owner PreviewStore. One preview of an import (src/store/preview-store.ts), as JSON. TTL 1 h. */
export function previewKey(tenant: TenantId, preview: string): RedisKey {
  return tenantPart(tenant, `preview:${hashed(preview)}`)
}

/** Owner PreviewStore. The id of the newest preview of one person. TTL 1 h. */
export function newestPreviewKey(tenant: TenantId, person: string): RedisKey {
  return tenantPart(tenant, `newest-preview:${hashed(person)}`)
}

/** What waits for somebody's yes, no or answer. */
export type AskedKind = 'question' | 'membership' | 'contact' | 'team-round'

/** Owners QuestionStore, ContactStore and TeamRoundStore. One of them as JSON. Forgotten by `keptAskedKey`; TTL the net, 7 days later. */
export function askedKey(tenant: TenantId, kind: AskedKind, id: string): RedisKey {
  return tenantPart(tenant, `${kind}:${hashed(id)}`)
}

/** Owners the same. Sorted set: id of what is not answered or decided, or (of teams) was sent → since when. Goes with each. */
export function openAskedKey(tenant: TenantId, kind: AskedKind): RedisKey {
  return tenantPart(tenant, `${kind}-open`)
}

/** Owners the same. Sorted set: id → when it is forgotten: 90 days after its answer, without one 12 months after it was asked; of teams 12 months after it closed. */
export function keptAskedKey(tenant: TenantId, kind: AskedKind): RedisKey {
  return tenantPart(tenant, `${kind}-kept`)
}

/** Owner QuestionStore. Hash of a text's hash → what was asked without an answer, or voted on. At most 500, 12 months; TTL 7 days later. */
export function missesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'misses')
}

/** Owner QuestionStore. Sorted set: a text's hash → when it last came. Goes with the other. */
export function newestMissesKey(tenant: TenantId): RedisKey {
  return tenantPart(tenant, 'misses-newest')
}

/** Owner ReachStore. Hash of the accounts a person writes from. TTL 12 months after they last wrote. */
export function reachKey(tenant: TenantId, person: string): RedisKey {
  return tenantPart(tenant, `reach:${hashed(person)}`)
}

/** Owner ReachStore. Whose an account (`platform:userId`) is. TTL as the other. */
export function reachOwnerKey(tenant: TenantId, account: string): RedisKey {
  return tenantPart(tenant, `reach-owner:${hashed(account)}`)
}

/** Owner TenantStore. The record of one tenant. Kept until the tenant is removed. */
export function tenantKey(tenant: TenantId): RedisKey {
  return systemPart(`tenant:${tenant}`)
}

/** Owner TenantStore. The set of all tenants' ids, so that nothing has to SCAN. Kept. */
export function tenantsKey(): RedisKey {
  return systemPart('tenants')
}

/** The platforms whose own organisation decides the tenant. */
export type RoutePlatform = 'slack' | 'teams'

/** Owner TenantStore. The tenant that a Slack team or a Teams tenant belongs to; case makes no difference. Kept with it. */
export function routeKey(platform: RoutePlatform, id: string): RedisKey {
  return systemPart(`route:${platform}:${id.toLowerCase()}`)
}

/** Owner HeartbeatStore. When any replica last ticked. Kept: after downtime the tick plans from it. */
export function lastTickKey(): RedisKey {
  return systemPart('last-tick')
}

/** Owner HeartbeatStore. When this replica last ticked. TTL 10 min, so that a replica that is gone leaves nothing. */
export function heartbeatKey(replica: string): RedisKey {
  return systemPart(`heartbeat:${hashed(replica)}`)
}

/** For ./sending/sending-keys.ts and ./checkin/checkin-keys.ts: a key of the tenant. */
export function tenantPart(tenant: TenantId, rest: string): RedisKey {
  return Key.parse(`pejling:{t:${tenant}}:${rest}`)
}

/** The same of the installation. */
export function systemPart(rest: string): RedisKey {
  return Key.parse(`pejling:{sys}:${rest}`)
}

/** 132 bits of SHA-256: short, without any character that means something in a key, and it tells nobody the text. */
export function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/** Owner CodeStore. A code with which those present at a meeting say so: which meeting, and until when. TTL some hours, as long as it holds. */
export function meetingCodeKey(tenant: TenantId, code: string): RedisKey {
  return tenantPart(tenant, `meeting-code:${hashed(code)}`)
}

/** Owner CodeStore. The code of one meeting. TTL as the code's. */
export function codeOfMeetingKey(tenant: TenantId, about: string): RedisKey {
  return tenantPart(tenant, `code-of-meeting:${hashed(about)}`)
}

/** Owner CodeStore. Sorted set: who has written a meeting's code → when, business time. TTL 15 days after the last. */
export function arrivalsKey(tenant: TenantId, about: string): RedisKey {
  return tenantPart(tenant, `arrivals:${hashed(about)}`)
}
