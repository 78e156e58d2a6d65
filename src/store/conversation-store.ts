// What a follow-up question ("og den næste?") refers to: a small state per conversation, forgotten after hours.
// bot.handle reads it before a question is understood and writes it after. Losing it costs one clarifying question.
import { z } from 'zod'
import { Fault } from '../core/errors.js'
import type { TenantId } from '../core/ids.js'
import { conversationKey } from './keys.js'
import { parseJson, parseStored, type RedisConnection } from './redis/redis.js'

const longestMs = 12 * 60 * 60 * 1000

export class ConversationStore {
  readonly #connection: RedisConnection

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /**
   * The last turn as `schema` reads it, or undefined when there is none, it is too old, or an earlier version of the
   * program wrote it otherwise.
   */
  async load<Turn>(
    tenant: TenantId,
    conversation: string,
    schema: z.ZodType<Turn>,
  ): Promise<Turn | undefined> {
    const row = await this.#connection.send('get', conversationKey(tenant, conversation))
    if (row === null) return undefined
    try {
      return parseStored(schema, parseJson(parseStored(z.string(), row)))
    } catch (error) {
      if (error instanceof Fault && error.code === 'store.unreadable') return undefined
      throw error
    }
  }

  /** Remembers the turn (anything that survives JSON) for `ttlMs`, twelve hours at most. */
  async save(tenant: TenantId, conversation: string, turn: object, ttlMs: number): Promise<void> {
    const key = conversationKey(tenant, conversation)
    await this.#connection.send('set', key, JSON.stringify(turn), 'PX', Math.min(ttlMs, longestMs))
  }

  /** Whether anything is remembered. */
  async has(tenant: TenantId, conversation: string): Promise<boolean> {
    return (await this.#connection.send('exists', conversationKey(tenant, conversation))) === 1
  }

  /** Forgets what was asked last. */
  async erase(tenant: TenantId, conversation: string): Promise<void> {
    await this.#connection.send('del', conversationKey(tenant, conversation))
  }
}
