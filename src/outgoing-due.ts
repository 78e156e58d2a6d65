// One turn of what is due for a tenant: see by how much it is late, let reminders and changes become messages, send what waits, and set
// the timer to what comes next. Part of src/outgoing.ts, which calls it for every tick, every write and every timer.
import type { TenantId } from './core/ids.js'
import type { Clock, Log } from './core/ports.js'
import type { Instant } from './core/time.js'
import { createTurns } from './jobs/turns.js'
import { createWaker } from './jobs/waker.js'
import type { DueStore } from './store/sending/due-store.js'

/** Later than this an administrator is told. */
const tooLateMs = 5 * 60 * 1000

export interface DueParts {
  readonly due: DueStore
  /** Each lets what is due of its own become messages, in this order, whatever becomes of the others. */
  readonly desks: readonly { run(tenant: TenantId, now: Instant): Promise<void> }[]
  /** Tells the administrators that messages go out late, once a day. */
  alarm(tenant: TenantId, now: Instant): Promise<void>
  /** Sends what waits. Never throws. */
  send(tenant: TenantId): Promise<void>
  readonly clock: Clock
  readonly log: Log
}
export interface DueTurns {
  /** Does what is due. Never throws: what could not be done, the next turn does. */
  turn(tenant: TenantId): Promise<void>
  /** By how much the oldest thing that was due was late when it was last looked for, in ms of business time; 0: nothing was. */
  lateMs(): number
  /** No timer wakes anybody from now on. */
  stop(): void
}

export function createDueTurns({ due, desks, alarm, send, clock, log }: DueParts): DueTurns {
  const late = new Map<TenantId, number>()
  const run = createTurns(async (tenant: TenantId) => {
    const errors: unknown[] = []
    for (const desk of desks) {
      await desk.run(tenant, clock.now()).catch((error: unknown) => void errors.push(error))
    }
    if (errors.length > 0) throw errors[0]
  })
  const waker = createWaker(clock, tenant => void turn(tenant))

  async function turn(tenant: TenantId): Promise<void> {
    const errors: unknown[] = []
    const keep = (error: unknown) => void errors.push(error)
    await watch(tenant).catch(keep)
    await run(tenant).catch(keep)
    await send(tenant)
    await due.around(tenant, clock.now()).then(({ next }) => waker.set(tenant, next), keep)
    const [error] = errors
    if (error) log.error('Reminders stand still; the next tick goes on', { tenant, error })
  }

  /** Whoever finds it late tells of it before it is made good. */
  async function watch(tenant: TenantId): Promise<void> {
    const now = clock.now()
    const around = await due.around(tenant, now)
    const ms = around.late === undefined ? 0 : now - around.late
    const before = late.get(tenant) ?? 0
    late.set(tenant, ms)
    if (ms <= tooLateMs) return
    if (before <= tooLateMs) {
      log.error('What is due is late. Check that Redis and the machine keep up', { tenant, ms })
    }
    await alarm(tenant, now)
  }

  return { turn, lateMs: () => Math.max(0, ...late.values()), stop: waker.stop }
}
