// The desk for reminders over real Redis, for tests of the bot and of src/remind.

import type { TenantId } from '../../src/core/ids.js'
import { createSnapshotCache } from '../../src/programme/snapshot-cache.js'
import { createReminderDesk, type ReminderDesk } from '../../src/remind/desk.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { ChangeStore } from '../../src/store/sending/change-store.js'
import { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import { ReachStore } from '../../src/store/sending/reach-store.js'
import { ReminderStore } from '../../src/store/sending/reminder-store.js'
import { ReportLinkStore } from '../../src/store/sending/report-link-store.js'

/** Business time stands still at `now`; nobody is administrator, and nothing is sent by itself: `woken` tells who was to be woken. */
export function remindDeskOn(
  connection: RedisConnection,
  {
    now,
    platforms = ['web'],
    woken,
  }: { now: number; platforms?: readonly string[]; woken?: TenantId[] },
): ReminderDesk {
  const programmes = new ProgrammeStore(connection)
  return createReminderDesk({
    reminders: new ReminderStore(connection),
    changes: new ChangeStore(connection),
    deliveries: new DeliveryStore(connection),
    reach: new ReachStore(connection),
    programmes,
    snapshots: createSnapshotCache(programmes, { now: () => now }),
    adminOf: async () => undefined,
    reportLinks: new ReportLinkStore(connection),
    isSeen: async () => true,
    link: path => path,
    platformsOf: () => platforms,
    wake: tenant => void woken?.push(tenant),
  })
}
