// What networks want of their reminders, and which reminders are due when (plan-store.ts). src/remind plans and fires; the rows that come
// of it are src/store/sending/delivery-store.ts's.
import { z } from 'zod'
import type { TenantId } from '../../core/ids.js'
import { ReminderSettings } from '../../model/reminder.js'
import { parseJson, parseStored, type RedisConnection } from '../redis/redis.js'
import { loadScript } from '../redis/script.js'
import { PlanStore } from './plan-store.js'
import { reminderSettingsKey } from './sending-keys.js'

const SaveReply = z.tuple([z.enum(['saved', 'stale'])]).transform(([outcome]) => outcome)

export class ReminderStore extends PlanStore {
  readonly #connection: RedisConnection
  readonly #save = loadScript('save-settings-1', SaveReply)

  constructor(connection: RedisConnection) {
    super(connection, 'reminders')
    this.#connection = connection
  }

  /** As they stand; of revision 0 before the first write. */
  async settings(tenant: TenantId): Promise<ReminderSettings> {
    const body = await this.#connection.send('get', reminderSettingsKey(tenant))
    if (body === null) return ReminderSettings.parse({})
    return parseStored(ReminderSettings, parseJson(parseStored(z.string(), body)))
  }

  /**
   * `settings` with the revision they were read at. `stale`: somebody has written since, and nothing was changed. The stored ones
   * have the next revision; the very same write again is `saved`.
   */
  saveSettings(tenant: TenantId, settings: ReminderSettings): Promise<'saved' | 'stale'> {
    const body = JSON.stringify({ ...settings, revision: settings.revision + 1 })
    return this.#save.run(
      this.#connection,
      [reminderSettingsKey(tenant)],
      [body, settings.revision],
    )
  }
}
