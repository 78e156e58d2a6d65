// Work that many ask for at once and that does everything there is: one turn at a time for each tenant, and one more where somebody has
// asked meanwhile. src/outgoing.ts has one for what is due.
import type { TenantId } from '../core/ids.js'

interface Turn {
  readonly done: Promise<void>
  next?: Promise<void>
}

/** The returned function resolves when a turn that began after the call is done, and rejects as that turn does. */
export function createTurns(
  work: (tenant: TenantId) => Promise<void>,
): (tenant: TenantId) => Promise<void> {
  const turns = new Map<TenantId, Turn>()

  function begin(tenant: TenantId): Promise<void> {
    const done = work(tenant)
    const turn: Turn = { done }
    turns.set(tenant, turn)
    const end = () => {
      if (turns.get(tenant) === turn) turns.delete(tenant)
    }
    done.then(end, end)
    return done
  }

  return tenant => {
    const turn = turns.get(tenant)
    if (!turn) return begin(tenant)
    turn.next ??= turn.done.then(
      () => begin(tenant),
      () => begin(tenant),
    )
    return turn.next
  }
}
