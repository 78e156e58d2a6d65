// Previews of imports between being shown and being said yes to, so that any replica, also one that was started since, can take
// the yes. src/import-chat writes and reads them. A person has one at a time; an hour after it was made it is gone.
import { z } from 'zod'
import { Fault } from '../core/errors.js'
import type { PersonId, TenantId } from '../core/ids.js'
import { Preview, previewMs } from '../model/preview.js'
import { newestPreviewKey, previewKey } from './keys.js'
import { parseJson, parseStored, type RedisConnection } from './redis/redis.js'

export class PreviewStore {
  readonly #connection: RedisConnection

  constructor(connection: RedisConnection) {
    this.#connection = connection
  }

  /** Keeps it as the person's newest; the one before is forgotten. */
  async save(tenant: TenantId, id: string, preview: Preview): Promise<void> {
    const newest = newestPreviewKey(tenant, preview.by)
    await this.#put(tenant, id, preview)
    const before = await this.#connection.send('set', newest, id, 'PX', previewMs, 'GET')
    if (before !== null && before !== id) {
      await this.#connection.send('del', previewKey(tenant, parseStored(z.string(), before)))
    }
  }

  /** It was said yes to: what was read goes, that it was there stays for the rest of an hour. */
  async finish(tenant: TenantId, id: string, { drafts, fixed, ...rest }: Preview): Promise<void> {
    await this.#put(tenant, id, rest)
  }

  /** Forgets it, also as the newest. */
  async drop(tenant: TenantId, id: string, by: PersonId): Promise<void> {
    await this.#connection.send('del', previewKey(tenant, id))
    if ((await this.newest(tenant, by)) === id) {
      await this.#connection.send('del', newestPreviewKey(tenant, by))
    }
  }

  /** The preview, or undefined where it is forgotten, or an earlier version of the program wrote it otherwise. */
  async load(tenant: TenantId, id: string): Promise<Preview | undefined> {
    const row = await this.#connection.send('get', previewKey(tenant, id))
    if (row === null) return undefined
    try {
      return parseStored(Preview, parseJson(parseStored(z.string(), row)))
    } catch (error) {
      if (error instanceof Fault && error.code === 'store.unreadable') return undefined
      throw error
    }
  }

  /** The id of the person's newest preview, where there is one. */
  async newest(tenant: TenantId, by: PersonId): Promise<string | undefined> {
    const id = await this.#connection.send('get', newestPreviewKey(tenant, by))
    return id === null ? undefined : parseStored(z.string(), id)
  }

  async #put(tenant: TenantId, id: string, preview: Preview): Promise<void> {
    const key = previewKey(tenant, id)
    await this.#connection.send('set', key, JSON.stringify(preview), 'PX', previewMs)
  }
}
