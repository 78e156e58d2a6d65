// Reflections: by id, by writer, by reader, each with the deliveries that tell of it in one Lua call. src/checkin/reflect writes them. What is
// deleted is gone for its readers in the same step.
import { z } from 'zod'
import type { PersonId, TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import { Reflection } from '../../model/reflection.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { deliveryRows, forgetReply, netMs, yearMs } from '../sending/delivery-rows.js'
import { keptReflectionsKey, reflectionKey, reflectionsOfKey } from './checkin-keys.js'

const SaveReply = z.tuple([z.enum(['saved', 'same', 'stale'])]).transform(([outcome]) => outcome)
const Ids = z.array(z.string())
const Bodies = z.array(z.string().nullable())
/** Of the keys for deliveries those that all of them share. */
const shared = 5
/** How many are read at a time. */
const mostRead = 100
/** How many are forgotten at a time; the next sweep takes the next. */
const mostForgotten = 100

interface Writing {
  readonly deliveries: readonly Delivery[]
  readonly now: Instant
}

export class ReflectionStore {
  readonly #connection: RedisConnection
  readonly #save = loadScript('save-reflection-8n', SaveReply)
  readonly #forget = loadScript('forget-records-7n', forgetReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  async load(tenant: TenantId, id: string): Promise<Reflection | undefined> {
    const body = await this.#connection.send('get', reflectionKey(tenant, id))
    return body === null ? undefined : toReflection(parseStored(z.string(), body))
  }

  /** One revision on (1 is new), with the messages that tell its readers. `stale`: somebody else has written since it was read; nothing was changed. */
  async save(
    tenant: TenantId,
    reflection: Reflection,
    writing: Writing,
  ): Promise<'saved' | 'stale'> {
    const before = reflection.revision > 1 ? await this.load(tenant, reflection.id) : undefined
    const { readers } = reflection
    const others = before?.readers.filter(id => !readers.includes(id)) ?? []
    const saved = await this.#write(tenant, reflection, {
      ...{ ...writing, readers, others },
      body: JSON.stringify(reflection),
    })
    return saved === 'stale' ? 'stale' : 'saved'
  }

  /** Whatever has been written to it meanwhile. Doing it twice is doing it once. */
  async remove(tenant: TenantId, reflection: Reflection, writing: Writing): Promise<void> {
    const others = reflection.readers
    await this.#write(tenant, reflection, { ...writing, readers: [], others, body: '' })
  }

  /** Newest first. */
  async list(
    tenant: TenantId,
    of: { readonly author: PersonId } | { readonly reader: PersonId },
    most: number,
  ): Promise<readonly Reflection[]> {
    const key = reflectionsOfKey(tenant, of)
    const ids = parseStored(Ids, await this.#connection.send('zrevrange', key, 0, most - 1))
    if (ids.length === 0) return []
    const keys = ids.map(id => reflectionKey(tenant, id))
    const bodies = parseStored(Bodies, await this.#connection.send('mget', ...keys))
    return bodies
      .flatMap(body => (body === null ? [] : [toReflection(body)]))
      .filter(one => 'author' in of || one.readers.includes(of.reader))
      .sort((one, other) => other.createdAt - one.createdAt)
  }

  /** Every one of the tenant, in no order: for a sweep, never for somebody who waits. */
  async *all(tenant: TenantId): AsyncGenerator<Reflection> {
    const range = await this.#connection.send('zrange', keptReflectionsKey(tenant), 0, -1)
    const ids = parseStored(Ids, range)
    for (let at = 0; at < ids.length; at += mostRead) {
      const keys = ids.slice(at, at + mostRead).map(id => reflectionKey(tenant, id))
      const bodies = parseStored(Bodies, await this.#connection.send('mget', ...keys))
      for (const body of bodies) if (body !== null) yield toReflection(body)
    }
  }

  /** What is 12 months old, or idle for so long where it is the writer's alone, a hundred at most; how many. */
  async forget(tenant: TenantId, now: Instant): Promise<number> {
    const kept = keptReflectionsKey(tenant)
    const limit = ['LIMIT', 0, mostForgotten] as const
    const over = await this.#connection.send('zrangebyscore', kept, '-inf', now, ...limit)
    const ids = parseStored(Ids, over)
    if (ids.length === 0) return 0
    // They stand in no other set that is the same for all; those of writers and readers lose what is old by themselves.
    const sets = Array.from({ length: 7 }, () => kept)
    const keys = [...sets, ...ids.map(id => reflectionKey(tenant, id))]
    return this.#forget.run(this.#connection, keys, [now, ...ids])
  }

  #write(
    tenant: TenantId,
    reflection: Reflection,
    {
      deliveries,
      now,
      readers,
      others,
      body,
    }: Writing & {
      readonly readers: readonly PersonId[]
      readonly others: readonly PersonId[]
      readonly body: string
    },
  ): Promise<z.infer<typeof SaveReply>> {
    const { id, author, revision } = reflection
    const rows = deliveryRows(tenant, deliveries)
    const forgetAt = forgetAtOf(reflection)
    const keys = [
      ...[reflectionKey(tenant, id), keptReflectionsKey(tenant)],
      reflectionsOfKey(tenant, { author }),
      ...rows.keys.slice(0, shared),
      ...[...readers, ...others].map(reader => reflectionsOfKey(tenant, { reader })),
      ...rows.keys.slice(shared),
    ]
    const ttl = Math.max(0, forgetAt - now) + netMs
    const counts = [readers.length, others.length]
    const args = [id, body, revision - 1, forgetAt, ttl, now, ...counts, ...rows.args]
    return this.#save.run(this.#connection, keys, args)
  }
}

function toReflection(body: string): Reflection {
  return parseStored(Reflection, parseJson(body))
}

function forgetAtOf({ reader, createdAt, touchedAt }: Reflection): Instant {
  return (reader === 'me' ? touchedAt : createdAt) + yearMs
}
