// The outbox: one row for each message to somebody who did not just write. Capabilities add rows, src/deliver claims them, calls the
// platform and writes what became of it. Leases and looks go by Redis' clock, what is due by business time. A row is written only
// from the version that was read, so whoever has lost it cannot write to it.
import { randomUUID } from 'node:crypto'
import { Fault } from '../../core/errors.js'
import type { MeetingId, TenantId } from '../../core/ids.js'
import type { DueLane } from '../../core/ports.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import {
  type DeliveryChange,
  DeliveryHistory,
  type DeliveryRow,
  inherited,
} from '../../model/delivery-row.js'
import { parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import {
  ChangeReply,
  ClaimReply,
  changeCall,
  claimCall,
  Due,
  Fields,
  Ids,
  Overdue,
  type Put,
  type Sets,
  setsOf,
} from './delivery-calls.js'
import {
  deliveryRows,
  dueKeys,
  forgetReply,
  loadSave,
  rowFields,
  StoredRow,
  toRow,
} from './delivery-rows.js'
import {
  aboutDeliveriesKey,
  deliveryId,
  deliveryKey,
  keptDeliveriesKey,
  leasedDeliveriesKey,
  soughtDeliveriesKey,
} from './sending-keys.js'

/**
 * `taken`: somebody else has it, or it is dealt with. `busy`: something else to the same receiver is in hand. `dropped`: it is not to be
 * sent any more (`Unless`), and that is written. `unreadable`: it is not what it should be, and has been set aside as failed.
 */
export type DeliveryClaim =
  | {
      readonly outcome: 'claimed'
      readonly row: DeliveryRow
      /** What the same message says too: those of `carries` that still waited. */
      readonly carried: readonly DeliveryRow[]
    }
  | { readonly outcome: 'taken' | 'early' | 'busy' | 'dropped' | 'unreadable' }

interface Claiming {
  /** Any name for the process. */
  readonly owner: string
  readonly now: Instant
  /** Itself as it was read, so that what it is not sent after is asked for. */
  readonly row?: DeliveryRow
  /** Others to the same receiver, as they were read. */
  readonly carries?: readonly DeliveryRow[]
}

/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100
/** How many are read in one call. */
const mostRead = 500

export class DeliveryStore {
  /** How long a claim holds without a word, in ms. */
  readonly leaseMs: number
  readonly #connection: RedisConnection
  readonly #sets = new Map<TenantId, Sets>()
  readonly #save = loadSave()
  readonly #claim = loadScript('claim-delivery-8n', ClaimReply)
  readonly #change = loadScript('change-delivery-9n', ChangeReply)
  readonly #due = loadScript('read-due-4', Due)
  readonly #overdue = loadScript('read-overdue-1', Overdue)
  readonly #read = loadScript('read-fields-1n', Fields)
  readonly #forget = loadScript('forget-records-7n', forgetReply)

  /** `leaseMs`: 60 s unless told, well above what a call to a platform may take. */
  constructor(connection: RedisConnection, { leaseMs = 60_000 }: { leaseMs?: number } = {}) {
    this.#connection = connection
    this.leaseMs = leaseMs
  }

  /** Adds them, all or nothing. One that is there stays as it is, whatever has become of it. */
  async add(tenant: TenantId, deliveries: readonly Delivery[]): Promise<void> {
    const { keys, args } = deliveryRows(tenant, deliveries)
    const none = keptDeliveriesKey(tenant)
    const record = ['', '', 0, '', 0, 0]
    await this.#save.run(this.#connection, [none, none, none, ...keys], [...record, ...args])
  }

  /** What may be sent now, a lane for each receiver: the most urgent first, and of the equally urgent the longest due. */
  async dueLanes(tenant: TenantId, now: Instant, most: number): Promise<readonly DueLane[]> {
    const due = await this.#due.run(this.#connection, dueKeys(tenant), [now, most])
    const ids = due.flatMap((found, rank) => found.map(id => ({ id, priority: rank + 1 })))
    const fields = await this.#fields(
      tenant,
      ids.map(({ id }) => id),
      ['lane'],
    )
    const lanes = new Map<string, { id: string; deliveries: string[]; priority: number }>()
    for (const [index, { id, priority }] of ids.entries()) {
      const lane = fields[index]?.[0] ?? id
      const known = lanes.get(lane)
      if (known) known.deliveries.push(id)
      else lanes.set(lane, { id: lane, deliveries: [id], priority })
    }
    return [...lanes.values()]
  }

  /** Takes it for `owner`, before anything else. The row's version is the fencing token. */
  async claim(tenant: TenantId, key: string, claiming: Claiming): Promise<DeliveryClaim> {
    const { owner, now, row: own, carries = [] } = claiming
    const [id, sets] = [deliveryId(key), this.#setsOf(tenant)]
    const carried = carries.map((row): DeliveryRow => {
      const history = { ...row.history, carriedBy: key }
      return { ...row, state: 'carried', version: row.version + 1, history }
    })
    const token = `${owner}/${randomUUID()}`
    const { keys, args } = claimCall(sets, {
      ...{ tenant, id, token, now, leaseMs: this.leaseMs, own },
      carries: carries.map((read, nth) => ({ read, carried: carried[nth] ?? read })),
    })
    const claim = await this.#claim.run(this.#connection, keys, args)
    if (claim.outcome !== 'claimed') return claim
    try {
      const row = toRow(claim.stored)
      const isCarried = (one: DeliveryRow) => row.history.carries.includes(one.key)
      return { outcome: 'claimed', row, carried: carried.filter(isCarried) }
    } catch {
      await this.setAside(tenant, id)
      return { outcome: 'unreadable' }
    }
  }

  /** Fails one that is not what it should be, so that it stands in nobody's way. */
  async setAside(tenant: TenantId, id: string): Promise<void> {
    const [fields] = await this.#fields(tenant, [id], ['version'])
    const history = DeliveryHistory.parse({ why: 'unreadable' })
    const version = Number(fields?.[0] ?? 0)
    await this.#put(tenant, { id, version, change: { state: 'failed', history } })
  }

  /** Writes what becomes of the row, which is the row from now on. `lost`: somebody has written since it was read; nothing was changed. */
  async change(
    tenant: TenantId,
    row: DeliveryRow,
    change: DeliveryChange,
  ): Promise<DeliveryRow | 'lost'> {
    const written = await this.#write(tenant, row, { change })
    return typeof written === 'string' ? 'lost' : written
  }

  /**
   * As `change`, just before the platform is called, where the words hold for that version of the programme alone, and as long as nothing
   * of what they say is to be sent no more. `outdated`: the programme has another, or one that is carried is not to be sent; `barred`: the
   * row itself is not (`Unless`). Nothing was changed then.
   */
  aim(
    tenant: TenantId,
    row: DeliveryRow,
    aimed: {
      readonly change: DeliveryChange
      readonly programme: number
      /** What the words say besides. */
      readonly carried: readonly DeliveryRow[]
    },
  ): Promise<DeliveryRow | 'lost' | 'outdated' | 'barred'> {
    return this.#write(tenant, row, aimed)
  }

  /** Ids of what somebody took and never came back from. */
  lapsed(tenant: TenantId, most: number): Promise<readonly string[]> {
    return this.#overdue.run(this.#connection, [leasedDeliveriesKey(tenant)], [most])
  }

  /** Ids of what is to be looked for now. */
  sought(tenant: TenantId, most: number): Promise<readonly string[]> {
    return this.#overdue.run(this.#connection, [soughtDeliveriesKey(tenant)], [most])
  }

  /** The row as it stands, or undefined where it is forgotten. One that another carries tells the other's outcome. */
  async load(tenant: TenantId, key: string): Promise<DeliveryRow | undefined> {
    const [row] = await this.#told(tenant, [deliveryId(key)])
    if (row === 'unreadable') throw new Fault('store.unreadable')
    return row
  }

  /** Those of these keys that there are, as `load` tells them. */
  async loadEach(tenant: TenantId, keys: readonly string[]): Promise<readonly DeliveryRow[]> {
    const rows = await this.#told(tenant, keys.map(deliveryId))
    return rows.filter((row): row is DeliveryRow => typeof row === 'object')
  }

  /** The rows themselves, also carried ones, in the order of their ids; `unreadable` where one is not what it should be. */
  async loadAll(
    tenant: TenantId,
    ids: readonly string[],
  ): Promise<readonly (DeliveryRow | 'unreadable' | undefined)[]> {
    const stored = await this.#fields(tenant, ids, rowFields)
    return stored.map(fields => {
      if (fields[0] === null) return undefined
      const parsed = StoredRow.safeParse(fields)
      try {
        return parsed.success ? toRow(parsed.data) : 'unreadable'
      } catch {
        return 'unreadable'
      }
    })
  }

  /** The rows that this one carries. */
  async carriedOf(tenant: TenantId, row: DeliveryRow): Promise<readonly DeliveryRow[]> {
    const rows = await this.loadAll(tenant, row.history.carries.map(deliveryId))
    return rows.filter(
      (one): one is DeliveryRow =>
        typeof one === 'object' && one.state === 'carried' && one.history.carriedBy === row.key,
    )
  }

  /** All rows about a meeting or a deadline, of the last 12 months; as `load` tells them. */
  async about(tenant: TenantId, about: MeetingId): Promise<readonly DeliveryRow[]> {
    const members = await this.#connection.send('smembers', aboutDeliveriesKey(tenant, about))
    const rows = await this.#told(tenant, parseStored(Ids, members))
    return rows.filter((row): row is DeliveryRow => typeof row === 'object')
  }

  /** A row that has failed, or that nobody can tell the outcome of, waits anew: once, and while there is time. */
  async again(tenant: TenantId, key: string, now: Instant): Promise<'again' | 'not'> {
    const id = deliveryId(key)
    const [own] = await this.loadAll(tenant, [id])
    const told = await this.load(tenant, key)
    if (typeof own !== 'object' || !told || now >= own.delivery.expiresAt) return 'not'
    if ((told.state !== 'unknown' && told.state !== 'failed') || told.history.again) return 'not'
    const holder = told.history.carriedBy ?? key
    const sought = soughtDeliveriesKey(tenant)
    // Whoever is still looking may yet find it.
    if ((await this.#connection.send('zscore', sought, deliveryId(holder))) !== null) return 'not'
    const { state } = told
    const { refusal, ...known } = inherited(told.history)
    const again = state === 'failed' ? ('failed' as const) : ('doubt' as const)
    // What it carried keeps what became of both: each is sent again by itself.
    const carried = await this.carriedOf(tenant, own)
    const written = await this.change(tenant, own, {
      ...{ state: 'waiting', notBefore: now },
      history: { ...known, tries: 0, crashes: 0, closed: [], again },
      carried: carried.map(row => ({ row, to: { state, history: inherited(told.history) } })),
    })
    return written === 'lost' ? 'not' : 'again'
  }

  /** Forgets what expired 12 months ago, a hundred at most; how many. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const kept = keptDeliveriesKey(tenant)
    const range = ['-inf', now, 'LIMIT', 0, mostForgotten] as const
    const over = parseStored(Ids, await this.#connection.send('zrangebyscore', kept, ...range))
    if (over.length === 0) return 0
    const sets = [...dueKeys(tenant), leasedDeliveriesKey(tenant), soughtDeliveriesKey(tenant)]
    const rows = over.map(id => deliveryKey(tenant, id))
    return this.#forget.run(this.#connection, [kept, ...sets, ...rows], [now, ...over])
  }

  /** The tenant's sets, whose keys are built once. */
  #setsOf(tenant: TenantId): Sets {
    const sets = this.#sets.get(tenant) ?? setsOf(tenant)
    this.#sets.set(tenant, sets)
    return sets
  }

  async #told(tenant: TenantId, ids: readonly string[]) {
    const rows = await this.loadAll(tenant, ids)
    const holders = rows.map(row => typeof row === 'object' && row.history.carriedBy)
    const keys = [...new Set(holders.filter(key => typeof key === 'string'))]
    const found = await this.loadAll(tenant, keys.map(deliveryId))
    return rows.map((row, index) => {
      const holder = found[keys.indexOf(holders[index] || '')]
      if (typeof row !== 'object' || row.state !== 'carried') return row
      if (typeof holder !== 'object') return 'unreadable' as const
      const { carries, ...history } = holder.history
      const told = { ...history, carries: [], carriedBy: holder.key }
      return { ...row, state: holder.state, startedAt: holder.startedAt, history: told }
    })
  }

  async #fields(tenant: TenantId, ids: readonly string[], fields: readonly string[]) {
    const read: (string | null)[][] = []
    for (let at = 0; at < ids.length; at += mostRead) {
      const keys = ids.slice(at, at + mostRead).map(id => deliveryKey(tenant, id))
      read.push(...(await this.#read.run(this.#connection, keys, fields)))
    }
    return read
  }

  async #write(
    tenant: TenantId,
    row: DeliveryRow,
    {
      change,
      programme,
      carried,
    }: { change: DeliveryChange; programme?: number; carried?: readonly DeliveryRow[] },
  ): Promise<DeliveryRow | 'lost' | 'outdated' | 'barred'> {
    const { state, history } = change
    const id = deliveryId(row.key)
    const put = { id, version: row.version, change, programme }
    const said = carried ? [row, ...carried.filter(({ delivery }) => delivery.unless)] : []
    const written = await this.#put(tenant, { ...put, said })
    return typeof written === 'string' ? written : { ...row, ...written, state, history }
  }

  #put(tenant: TenantId, put: Put) {
    const { keys, args } = changeCall(this.#setsOf(tenant), tenant, {
      ...put,
      leaseMs: this.leaseMs,
    })
    return this.#change.run(this.#connection, keys, args)
  }
}
