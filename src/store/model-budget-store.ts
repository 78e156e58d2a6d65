// What a language model may be asked: so many turns a minute and a day for each account, so many tokens a day for a tenant, over all
// replicas. Real time, by Redis' clock; a day begins with its first turn. Nothing but counts is kept. Given to src/llm by src/open-model.ts.
import { z } from 'zod'
import type { TenantId } from '../core/ids.js'
import { modelTokensKey, modelTurnsKey } from './keys.js'
import type { RedisConnection } from './redis/redis.js'
import { loadScript } from './redis/script.js'

/** As fast as anybody reads the replies. */
const turnsPerMinute = 10
/** More than anybody needs, and about a third of what a tenant has unless told: one account cannot use up the day of all. */
const turnsPerDay = 40
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

const TakeReply = z.tuple([z.enum(['taken', 'person', 'tenant'])]).transform(([outcome]) => outcome)
const SpendReply = z.tuple([z.literal('counted')])

export class ModelBudgetStore {
  readonly #connection: RedisConnection
  readonly #take = loadScript('take-turn-3', TakeReply)
  readonly #spend = loadScript('spend-tokens-1', SpendReply)

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /**
   * Takes one turn of an account (`platform:…id`). `person`: it has had its turns; `tenant`: everybody together have had the
   * day's tokens. Turns that run at once may use more than what was left, each what one turn costs.
   */
  take(
    tenant: TenantId,
    account: string,
    tokensPerDay: number,
  ): Promise<'taken' | 'person' | 'tenant'> {
    const turns = (of: 'minute' | 'day') => modelTurnsKey(tenant, account, of)
    const keys = [turns('minute'), turns('day'), modelTokensKey(tenant)]
    const args = [turnsPerMinute, turnsPerDay, tokensPerDay, minuteMs, dayMs]
    return this.#take.run(this.#connection, keys, args)
  }

  async spend(tenant: TenantId, tokens: number): Promise<void> {
    if (tokens <= 0) return
    await this.#spend.run(this.#connection, [modelTokensKey(tenant)], [Math.ceil(tokens), dayMs])
  }
}
