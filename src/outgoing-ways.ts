// Each tenant's ways out: its chats, and how much their platforms let through. Made by outgoing.ts; the platforms and the demonstration
// open them.
import type { TenantId } from './core/ids.js'
import type { Chat, Log, Rates } from './core/ports.js'
import type { Budget } from './deliver/context.js'
import type { BudgetStore } from './store/sending/budget-store.js'

interface Way {
  readonly chat: Chat
  readonly rates?: Rates
}

export type Ways = ReturnType<typeof createWays>

/** The tenants' ways out, as they are opened. */
export function createWays() {
  const ways = new Map<TenantId, Map<string, Way>>()
  return {
    open(tenant: TenantId, platform: string, chat: Chat, rates?: Rates): void {
      const own = ways.get(tenant) ?? new Map<string, Way>()
      ways.set(tenant, own.set(platform, rates ? { chat, rates } : { chat }))
    },
    of: (tenant: TenantId, platform: string) => ways.get(tenant)?.get(platform),
    platformsOf: (tenant: TenantId) => [...(ways.get(tenant)?.keys() ?? [])],
    tenants: () => [...ways.keys()],
  }
}

/** A platform without limits is never asked about in Redis. */
export function createBudget(
  ways: Ways,
  { budgets, log }: { readonly budgets: BudgetStore; readonly log: Log },
): Budget & { spent(tenant: TenantId, platform: string, room: string): Promise<void> } {
  const ratesOf = (tenant: TenantId, platform: string) => ways.of(tenant, platform)?.rates
  return {
    async take(tenant, platform, call) {
      const rates = ratesOf(tenant, platform)
      return rates ? budgets.take(tenant, { ...call, platform, rates: rates[call.method] }) : 0
    },
    pause: (tenant, platform, paused) => budgets.pause(tenant, { ...paused, platform }),
    /** Counts an answer that went past the outbox. Never throws. */
    async spent(tenant, platform, room) {
      const rates = ratesOf(tenant, platform)?.send
      if (!rates) return
      await budgets.debit(tenant, { platform, method: 'send', rates, room }).catch(error => {
        log.debug('An answer was not counted', { tenant, platform, error })
      })
    },
  }
}
