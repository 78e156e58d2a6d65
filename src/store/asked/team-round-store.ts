// Questions that teams answer together, by id and revision, each with the deliveries that tell of it in one Lua call. src/checkin/team writes them.
import type { TenantId } from '../../core/ids.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import { TeamRound } from '../../model/team-round.js'
import type { RedisConnection } from '../redis/redis.js'
import { yearMs } from '../sending/delivery-rows.js'
import { AskedRecords } from './records.js'

const dayMs = 24 * 60 * 60 * 1000

export class TeamRoundStore {
  readonly #rounds: AskedRecords<TeamRound>

  constructor(connection: RedisConnection) {
    this.#rounds = new AskedRecords(connection, {
      kind: 'team-round',
      schema: TeamRound,
      // A draft that is left alone goes after a month, the others a year after they closed.
      spanOf: ({ state, createdAt, closesAt }) => ({
        openSince: state === 'open' || state === 'closed' ? createdAt : undefined,
        at: state === 'open' || state === 'closed' ? closesAt : createdAt,
        keptMs: state === 'open' || state === 'closed' ? yearMs : 30 * dayMs,
      }),
    })
  }

  load(tenant: TenantId, id: string): Promise<TeamRound | undefined> {
    return this.#rounds.load(tenant, id)
  }

  /** One revision on (1 is new), with its messages. `stale`: somebody else has written since it was read; nothing was changed. */
  async save(
    tenant: TenantId,
    round: TeamRound,
    deliveries: readonly Delivery[],
  ): Promise<'saved' | 'stale'> {
    if (round.revision === 1)
      return (await this.#rounds.ask(tenant, round, deliveries)) === 'asked' ? 'saved' : 'stale'
    const changed = await this.#rounds.change(tenant, round, deliveries)
    return changed === 'changed' ? 'saved' : 'stale'
  }

  /** Those that were sent, oldest first, the closed ones too for as long as they are kept. */
  sent(tenant: TenantId): Promise<readonly TeamRound[]> {
    return this.#rounds.open(tenant)
  }

  /** How many. */
  forget(tenant: TenantId, now: Instant): Promise<number> {
    return this.#rounds.forget(tenant, now)
  }
}
