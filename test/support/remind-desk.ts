// The desks for reminders, for who comes and for messages to many, over real Redis, for tests of the bot.

import type { TenantId } from '../../src/core/ids.js'
import type { LanguageModel } from '../../src/core/ports.js'
import { noModel } from '../../src/llm/none.js'
import { createSendingDesks, type SendingDesks, sendingStores } from '../../src/outgoing-desks.js'
import { createSnapshotCache } from '../../src/programme/snapshot-cache.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'

/** Business time stands still at `now`; nobody is administrator, and nothing is sent by itself: `woken` tells who was to be woken. */
export function sendingDesksOn(
  connection: RedisConnection,
  {
    now,
    platforms = ['web'],
    woken,
    model = noModel,
  }: {
    now: number
    platforms?: readonly string[]
    woken?: TenantId[]
    model?: LanguageModel
  },
): SendingDesks {
  const programmes = new ProgrammeStore(connection)
  return createSendingDesks({
    ...sendingStores(connection),
    programmes,
    model,
    snapshots: createSnapshotCache(programmes, { now: () => now }),
    adminOf: async () => undefined,
    isSeen: async () => true,
    link: path => path,
    platformsOf: () => platforms,
    wake: tenant => void woken?.push(tenant),
  })
}
