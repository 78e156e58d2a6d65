// What was destroyed in Redis still stands in its append-only file until that is written anew: whoever destroys something says so here, one
// rewrite serves all, and only when it is done may anybody say that it cannot be found any more. Moments are Redis' own clock's.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import { isRefusal, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { destroyedKey, erasureKey } from './checkin-keys.js'
import { type Disk, diskOf, isRewriting, readTimes } from './disk.js'

const WantReply = z
  .tuple([z.literal('wanted'), z.coerce.number()])
  .transform(([, ticket]) => ticket)
const TakeReply = z.union([
  z.tuple([z.literal('taken'), z.string(), z.string()]),
  z.tuple([z.enum(['nothing', 'early', 'busy'])]),
])
const NoteReply = z.tuple([z.enum(['noted', 'lost'])]).transform(([outcome]) => outcome)
const Moment = z.coerce.number().nullable()
const State = z.tuple([z.coerce.number().nullable(), z.string().nullable()])
/** At most one rewrite in so long: it costs the disk as much as all data. */
const apartMs = 10 * 60 * 1000
/** How long one replica has the turn without a word. */
const leaseMs = 30_000
/** How long it is waited for in one go; the next turn goes on. */
const patienceMs = 2000
const lookMs = 100

export class ErasureStore {
  readonly #connection: RedisConnection
  readonly #apartMs: number
  readonly #leaseMs: number
  /** What is wanted already. */
  readonly #gathered = new Map<TenantId, Instant>()
  readonly #want = loadScript('want-erasure-1', WantReply)
  readonly #take = loadScript('take-erasure-1', TakeReply)
  readonly #note = loadScript('note-erasure-1', NoteReply)

  /** `haste`: another pause between two rewrites, and another lease, for tests. */
  constructor(
    connection: RedisConnection,
    haste: { readonly apartMs?: number; readonly leaseMs?: number } = {},
  ) {
    this.#connection = connection
    this.#apartMs = haste.apartMs ?? apartMs
    this.#leaseMs = haste.leaseMs ?? leaseMs
  }

  /** Something was destroyed before this, or, where that is known, at that moment of Redis' clock. What to ask `state` for. */
  want(at?: Instant): Promise<number> {
    return this.#want.run(this.#connection, [erasureKey()], [at ?? ''])
  }

  /** The same of what was destroyed in a tenant together with something else (round-store.ts), which noted when. */
  async gather(tenant: TenantId): Promise<void> {
    const at = parseStored(Moment, await this.#connection.send('get', destroyedKey(tenant)))
    if (at === null || at === this.#gathered.get(tenant)) return
    await this.want(at)
    this.#gathered.set(tenant, at)
  }

  /** `done`: a rewrite that began after it is finished. `impossible`: this Redis cannot, or we may not ask it. */
  async state(ticket: number): Promise<'done' | 'waiting' | 'impossible'> {
    const fields = await this.#connection.send('hmget', erasureKey(), 'finished', 'cannot')
    const [finished, cannot] = parseStored(State, fields)
    if (finished !== null && finished > ticket) return 'done'
    return cannot === null ? 'waiting' : 'impossible'
  }

  /** Rewrites where that is wanted, at most once in ten minutes, by one replica at a time, and waits for it: what takes longer than some seconds the next call goes on with. */
  async work(): Promise<void> {
    const owner = randomUUID()
    const args = [owner, this.#leaseMs, this.#apartMs]
    const taken = await this.#take.run(this.#connection, [erasureKey()], args)
    if (taken[0] !== 'taken') return
    const [, began, runs] = taken
    try {
      await (began === '' ? this.#begin(owner) : this.#wait(owner, { began: Number(began), runs }))
    } finally {
      await this.#noted(owner, ['owner', '', 'lease', ''])
    }
  }

  async #begin(owner: string): Promise<void> {
    const disk = await this.#disk()
    if (disk.is !== 'appended') {
      const now = Math.max(...(await readTimes(this.#connection)))
      const known =
        disk.is === 'nowhere' ? ['finished', now + 1, 'cannot', ''] : ['cannot', disk.why]
      await this.#noted(owner, [...known, 'last', now])
      return
    }
    // One that runs already has begun before this: it does not count.
    if (!(await this.#quiet(owner))) return
    // What was destroyed in the same millisecond may have been so before or after.
    const began = Math.min(...(await readTimes(this.#connection)))
    try {
      await this.#connection.ask('bgrewriteaof')
    } catch (error) {
      if (!isRefusal(error)) throw error
      await this.#noted(owner, ['cannot', 'refused', 'last', began])
      return
    }
    // Noted only now: what stands as begun has been asked for.
    await this.#noted(owner, ['began', began, 'runs', disk.runs, 'last', began])
    await this.#wait(owner, { began, runs: disk.runs })
  }

  /** Until it is done, or for now long enough. One of a server that has started anew, or that failed, is made again. */
  async #wait(
    owner: string,
    { began, runs }: { readonly began: Instant; readonly runs: string },
  ): Promise<void> {
    if (!(await this.#quiet(owner))) return
    const disk = await this.#disk()
    const isDone = disk.is === 'appended' && disk.runs === runs && disk.isWhole
    // The log of slow commands keeps their arguments.
    if (isDone) await this.#connection.ask('slowlog', 'reset').catch(() => undefined)
    const done = isDone ? ['finished', began, 'cannot', ''] : []
    await this.#noted(owner, ['began', '', 'runs', '', ...done])
  }

  /** Whether nothing is being rewritten, waited for as long as may be. */
  async #quiet(owner: string): Promise<boolean> {
    for (let waited = 0; waited < patienceMs; waited += lookMs) {
      if (!(await isRewriting(this.#connection))) return true
      await pause(lookMs)
      const renewed = await this.#noted(owner, [])
      if (renewed === 'lost') return false
    }
    return false
  }

  #disk(): Promise<Disk> {
    return diskOf(this.#connection)
  }

  #noted(owner: string, pairs: readonly (string | number)[]): Promise<'noted' | 'lost'> {
    return this.#note.run(this.#connection, [erasureKey()], [owner, this.#leaseMs, ...pairs])
  }
}
