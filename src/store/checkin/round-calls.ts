// Keys and arguments of the scripts that write and end a round, in the order of their headers. Of RoundStore.
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import type { RosterEntry, Round } from '../../model/round.js'
import type { RedisKey } from '../keys.js'
import { dueKeys, netMs } from '../sending/delivery-rows.js'
import {
  aboutDeliveriesKey,
  busyLanesKey,
  deliveryKey,
  keptDeliveriesKey,
  leasedDeliveriesKey,
  soughtDeliveriesKey,
} from '../sending/sending-keys.js'
import {
  destroyedKey,
  dueRoundsKey,
  keptNotesKey,
  keptResultsKey,
  keptRoundsKey,
  keptTextsKey,
  openRoundsKey,
  resultKey,
  resultsOfKey,
  resultTextsKey,
  roundAnswersKey,
  roundDoneKey,
  roundKey,
  roundRosterKey,
  roundSecretKey,
  roundsOfKey,
  seriesKey,
  tellingRoundsKey,
} from './checkin-keys.js'
import { draftMs, keptUntil, longestMs, schoolYearEnd } from './retention.js'
import type { Closing } from './round-store.js'
import { seriesTtlMs } from './series-store.js'

interface Call {
  readonly keys: readonly RedisKey[]
  readonly args: readonly (string | number)[]
}
/** How long what its writers keep may wait for the reflections to have it, and messages for the outbox. */
const noteMs = netMs

/** For lua/save-round-7n.lua. Without a secret it is not open. */
export function saveCall(
  tenant: TenantId,
  round: Round,
  opening: {
    readonly secret?: string
    readonly roster?: readonly RosterEntry[]
    readonly rows?: readonly Delivery[]
    readonly now?: Instant
  },
): Call {
  const { id, revision, opensAt, closesAt, createdAt } = round
  const { secret = '', roster = [], rows = [], now = createdAt } = opening
  const sets = setsOf(tenant, round)
  const isOpen = secret !== ''
  const until = isOpen ? keptUntil(closesAt) : Math.max(createdAt, opensAt) + draftMs
  const ttl = until - Math.min(createdAt, now) + netMs
  const next = opensAt > now ? opensAt : closesAt
  const moments = [isOpen ? next : '', isOpen ? closesAt : '']
  const tied = [secret, Math.max(0, closesAt - now) + netMs]
  const told = [opensAt, opensAt - longestMs, toText(rows), noteMs]
  return {
    keys: [
      ...[roundKey(tenant, id), keptRoundsKey(tenant), dueRoundsKey(tenant), openRoundsKey(tenant)],
      ...[roundSecretKey(tenant, id), roundRosterKey(tenant, id)],
      ...[tellingRoundsKey(tenant), ...sets],
    ],
    args: [
      ...[id, JSON.stringify(round), revision - 1, until, ttl, ...moments, ...tied, ...told],
      ...roster.flatMap(entry => [entry.person, JSON.stringify(entry)]),
    ],
  }
}

/** For lua/end-round-24n.lua. `over`: the round as it was read, but for its state. `messages`: ids of those about it. */
export function endCall(
  tenant: TenantId,
  over: Round,
  { messages, closing }: { readonly messages: readonly string[]; readonly closing?: Closing },
): Call {
  const { id, revision, series } = over
  const kept = (closing?.kept ?? []).flatMap(note => [note.id, JSON.stringify(note)])
  const sets = closing ? resultSets(tenant, closing) : []
  const ended = JSON.stringify({ ...over, revision: revision + 1 })
  const ttl = keptUntil(over.closesAt) - over.createdAt + netMs
  return {
    keys: [
      ...[roundKey(tenant, id), roundSecretKey(tenant, id), roundRosterKey(tenant, id)],
      ...[roundAnswersKey(tenant, id), roundDoneKey(tenant, id), dueRoundsKey(tenant)],
      ...[openRoundsKey(tenant), destroyedKey(tenant), aboutDeliveriesKey(tenant, id)],
      ...[leasedDeliveriesKey(tenant), soughtDeliveriesKey(tenant), busyLanesKey(tenant)],
      ...[resultKey(tenant, id), resultTextsKey(tenant, id)],
      ...[keptResultsKey(tenant), keptTextsKey(tenant), seriesKey(tenant, series ?? '')],
      ...[keptNotesKey(tenant), ...dueKeys(tenant), keptDeliveriesKey(tenant)],
      tellingRoundsKey(tenant),
      ...messages.map(message => deliveryKey(tenant, message)),
      ...sets,
    ],
    args: [
      ...[id, ended, revision, ttl, ...resultArgs(closing)],
      ...[messages.length, toText(closing?.deliveries ?? [])],
      ...[kept.length / 2, closing?.seal ?? '', ...messages, ...kept],
    ],
  }
}

/** From the result as JSON to how long its writers' notes may wait. */
function resultArgs(closing: Closing | undefined): (string | number)[] {
  if (!closing) return ['', '', 0, 0, 0, 0, 0, 0, '', 0, 0]
  const { result, series, now } = closing
  // The script adds when the link was destroyed.
  const { texts, erasure: _, ...bare } = result
  const [until, textsUntil] = [keptUntil(now), schoolYearEnd(now)]
  return [
    ...[JSON.stringify(bare), texts ? JSON.stringify(texts) : ''],
    ...[until, until - now + netMs, textsUntil, textsUntil - now + netMs],
    ...[now, now - longestMs, series ? JSON.stringify(series) : '', seriesTtlMs, noteMs],
  ]
}

function toText(rows: readonly Delivery[]): string {
  return rows.length > 0 ? JSON.stringify(rows) : ''
}

function resultSets(tenant: TenantId, { result }: Closing): RedisKey[] {
  const { readers, addressees, network, series } = result
  return [
    ...[...new Set([...readers, ...addressees])].map(reader => resultsOfKey(tenant, { reader })),
    ...(network === undefined ? [] : [resultsOfKey(tenant, { network })]),
    ...(series === undefined ? [] : [resultsOfKey(tenant, { series })]),
  ]
}

function setsOf(tenant: TenantId, { author, network, series }: Round): RedisKey[] {
  return [
    roundsOfKey(tenant, { author }),
    ...(network === undefined ? [] : [roundsOfKey(tenant, { network })]),
    ...(series === undefined ? [] : [roundsOfKey(tenant, { series })]),
  ]
}
