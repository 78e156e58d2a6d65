// A tenant with people, meetings and a clock of the test's own, for tests of reminders and changes: what is due becomes rows over real
// Redis, on as many replicas as wanted, and goes to a chat that keeps what it took.

import type { AttendDesk } from '../../src/attend/desk.js'
import type { BroadcastDeps } from '../../src/broadcast/asking.js'
import type { BroadcastDesk } from '../../src/broadcast/desk.js'
import type { CheckinDesk } from '../../src/checkin/desk.js'
import { MeetingId, PersonId, type TenantId } from '../../src/core/ids.js'
import type { LanguageModel } from '../../src/core/ports.js'
import type { Instant } from '../../src/core/time.js'
import { createDeliverer, type DelivererDeps } from '../../src/deliver/deliver.js'
import { noModel } from '../../src/llm/none.js'
import type { PendingChange } from '../../src/model/change.js'
import type { DeliveryRow } from '../../src/model/delivery-row.js'
import type { Programme } from '../../src/model/programme.js'
import { ReminderSettings } from '../../src/model/reminder.js'
import { createSendingDesks, sendingStores } from '../../src/outgoing-desks.js'
import { createComposer } from '../../src/outgoing-words.js'
import type { OwnDataDeps } from '../../src/own-data/asking.js'
import { createSnapshotCache } from '../../src/programme/snapshot-cache.js'
import { createReminderDesk, type ReminderDesk } from '../../src/remind/desk.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import type { ChangeStore } from '../../src/store/sending/change-store.js'
import type { DeliveryStore } from '../../src/store/sending/delivery-store.js'
import type { ReachStore } from '../../src/store/sending/reach-store.js'
import type { ReminderStore } from '../../src/store/sending/reminder-store.js'
import { deskOn } from './desk.js'
import { createFakeChat, type FakeChat } from './fake-chat.js'
import { at, nordlund } from './programme.js'
import { createTestLog, randomTenant } from './redis.js'

export interface Reminding {
  readonly tenant: TenantId
  readonly deps: BroadcastDeps & OwnDataDeps
  readonly desk: ReminderDesk
  readonly attend: AttendDesk
  readonly broadcast: BroadcastDesk
  readonly checkin: CheckinDesk
  readonly chat: FakeChat
  readonly reminders: ReminderStore
  readonly changes: ChangeStore
  readonly deliveries: DeliveryStore
  /** Business time: set it by a local time of the programme's zone. */
  now: Instant
  setTo(local: string): void
  /** Writes the programme as `edit` makes it of the one that stands. */
  write(
    edit: (programme: Programme) => Programme,
    changes?: readonly PendingChange[],
  ): Promise<Programme>
  /** Another process on the same Redis. */
  replica(): ReminderDesk
  /** What is due becomes rows. */
  run(desk?: ReminderDesk): Promise<void>
  /** The same, and what waits is sent; the texts that the chat took since the last time, `whose: text`. */
  send(): Promise<string[]>
  /** All rows about a meeting, as `kind offset-or-id person state why`, sorted. */
  rows(about: string): Promise<readonly DeliveryRow[]>
}

const everyYes = (programme: Programme) => {
  const yes = { yes: { by: PersonId.parse('karen.toft@nordlund.example'), at: 0 } }
  return ReminderSettings.parse({
    networks: Object.fromEntries(programme.networks.map(({ id }) => [id, yes])),
    others: yes,
  })
}

/** With `settings` undefined every network has said yes. */
export async function openReminding(
  connection: RedisConnection,
  {
    programme = nordlund,
    now,
    settings = everyYes(programme),
    model = noModel,
  }: { programme?: Programme; now: string; settings?: ReminderSettings; model?: LanguageModel },
): Promise<Reminding> {
  const tenant = randomTenant()
  const programmes = new ProgrammeStore(connection)
  await programmes.save(tenant, programme, { expectedVersion: 0, submission: 'first' })
  const stores = sendingStores(connection)
  await stores.reminders.saveSettings(tenant, settings)
  const clock = { now: () => world.now }
  const depsNow = (): Parameters<typeof createSendingDesks>[0] => ({
    ...{ ...stores, programmes, model, snapshots: createSnapshotCache(programmes, clock) },
    adminOf: async () => undefined,
    isSeen: async () => true,
    link: path => path,
    platformsOf: () => ['web'],
    wake: () => undefined,
  })
  const chat = createFakeChat()
  const deps = depsNow()
  const desks = createSendingDesks(deps)
  const { reminders: desk, attend, broadcasts: broadcast, checkins: checkin } = desks
  const compose = createComposer({
    ...{ desk: deskOn(connection, { now: at(now) }), ...desks, programmes, clock },
  })
  const sender = createSender({ compose, stores, chat, clock })
  let told = 0
  const world: Reminding = {
    ...{ tenant, deps, desk, attend, broadcast, checkin, chat, ...stores },
    now: at(now),
    setTo(local) {
      world.now = at(local)
    },
    async write(edit, changes = []) {
      const stored = await programmes.load(tenant)
      if (!stored) throw new Error('no programme')
      const next = edit(stored.programme)
      const expectedVersion = stored.version
      const submission = `v${expectedVersion}`
      await programmes.save(tenant, next, { expectedVersion, submission, changes })
      return next
    },
    replica: () => createReminderDesk(depsNow()),
    run: (by = desk) => by.run(tenant, world.now),
    async send() {
      for (const one of [desk, attend, broadcast, checkin]) await one.run(tenant, world.now)
      const people = (await programmes.load(tenant))?.programme.people ?? []
      await Promise.all(
        people.map(({ id }) =>
          stores.reach.seen(tenant, id, { platform: 'web', userId: id }, world.now),
        ),
      )
      await sender.sweep(tenant)
      const sends = chat.sends.slice(told)
      told = chat.sends.length
      return sends.flatMap(({ key, to }) =>
        (chat.taken.get(key) ?? []).map(
          ({ text }) => `${'userId' in to ? to.userId.split('@')[0] : `#${to.room}`}: ${text}`,
        ),
      )
    },
    rows: about => stores.deliveries.about(tenant, MeetingId.parse(about)),
  }
  return world
}

function createSender({
  compose,
  stores,
  chat,
  clock,
}: {
  compose: DelivererDeps['compose']
  stores: Pick<BroadcastDeps, 'deliveries'> & { reach: ReachStore }
  chat: FakeChat
  clock: { now(): number }
}) {
  const made = createDeliverer({
    ...{ deliveries: stores.deliveries, reach: stores.reach, clock, log: createTestLog() },
    compose,
    chatOf: (_, platform) => (platform === 'web' ? chat : undefined),
    budget: { take: async () => 0, pause: async () => undefined },
    executor: { enqueue: (whose, lanes) => made.work(whose, lanes) },
    ...{ realNow: () => performance.now(), random: () => 0.5, owner: 'test' },
  } satisfies DelivererDeps)
  return made
}

/** `kind id receiver state why` of a row, without the meeting's id. */
export function rowLine({ delivery, state, history }: DeliveryRow): string {
  const { source, receiver, about = '' } = delivery
  const who = receiver.kind === 'person' ? receiver.id.split('@')[0] : receiver.kind
  const id = about === '' ? source.id : source.id.replace(`${about}:`, '')
  return [source.kind, id, who, state, history.why].filter(part => part).join(' ')
}
