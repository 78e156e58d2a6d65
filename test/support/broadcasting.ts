// Messages to many that are confirmed, for tests of what becomes of them: a world of test/support/reminding.ts, a message with its rows as
// the yes to a preview writes them, and people who press and write at the desk.
import { randomUUID } from 'node:crypto'
import type { SentAction } from '../../src/core/actions/sent.js'
import { PersonId } from '../../src/core/ids.js'
import type { FormValues } from '../../src/core/message.js'
import type { Reply } from '../../src/core/reply.js'
import { Broadcast } from '../../src/model/broadcast.js'
import { type Delivery, deliveryKeyOf } from '../../src/model/delivery.js'
import type { DeliveryRow } from '../../src/model/delivery-row.js'
import type { Programme } from '../../src/model/programme.js'
import { ReminderSettings } from '../../src/model/reminder.js'
import type { Outcome } from '../../src/programme/asking.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { formIn, replyIn } from './desk.js'
import { who } from './programme.js'
import { openReminding, type Reminding } from './reminding.js'

export const people = {
  karen: who('Karen Toft').id,
  sofie: who('Sofie Bruun').id,
  amira: who('Amira Haddad').id,
  peter: who('Peter Hauge').id,
  lone: who('Lone Vad').id,
  mette: who('Mette Dahl').id,
  else: who('Else Krog').id,
} as const

export interface Broadcasting extends Reminding {
  /** Confirmed at `now` by Karen to the mathematics network, and due half a minute later. */
  confirm(text: string, more?: Confirming): Promise<Broadcast>
  /** As it stands. */
  stored(broadcast: Broadcast): Promise<Broadcast>
  row(broadcast: Broadcast, to: string): Promise<DeliveryRow | undefined>
  /** `state why` of each receiver's row. */
  fates(broadcast: Broadcast): Promise<Record<string, string>>
  at(as: string): Speaker
  /** Half a minute and a little later: what was confirmed is due. */
  pass(ms?: number): void
}

type Confirming = Partial<Omit<Broadcast, 'audience' | 'about'>> & {
  readonly audience?: unknown
  readonly about?: string
  readonly notBefore?: number
}

export interface Speaker {
  press(does: SentAction['does'], broadcast?: Broadcast): Promise<Outcome>
  told(does: SentAction['does'], broadcast?: Broadcast): Promise<Reply>
  open(broadcast: Broadcast): Promise<ReturnType<typeof formIn>>
  submit(broadcast: Broadcast, values: FormValues): Promise<Outcome>
  say(text: string): Promise<Outcome | undefined>
  act(action: SentAction): Promise<Reply>
}

export async function openBroadcasting(
  connection: RedisConnection,
  given: { now: string; programme?: Programme },
): Promise<Broadcasting> {
  // No network has said yes, so that no reminder comes between.
  const settings = ReminderSettings.parse({})
  const world = await openReminding(connection, { ...given, settings })
  const { tenant, deps } = world
  const stored = async ({ id }: Broadcast) => {
    const found = await deps.broadcasts.load(tenant, id)
    if (!found) throw new Error('no such message')
    return found
  }
  const row = (broadcast: Broadcast, to: string) =>
    deps.deliveries.load(tenant, deliveryKeyOf(rowOf(broadcast, to)))
  return Object.assign(world, {
    stored,
    row,
    confirm: (text: string, more?: Confirming) => confirm(world, text, more),
    async fates(broadcast: Broadcast) {
      const all = broadcast.receivers.map(async id => {
        const found = await row(broadcast, id)
        const { state, history } = found ?? {}
        const name = id.split('.')[0] ?? id
        return [name, [state, history?.why].filter(part => part).join(' ')] as const
      })
      return Object.fromEntries(await Promise.all(all))
    },
    at: (as: string) => speaker(world, as),
    pass(ms = 31_000) {
      world.now += ms
    },
  })
}

function rowOf({ id }: Broadcast, to: string): Pick<Delivery, 'source' | 'receiver'> {
  return {
    source: { kind: 'broadcast', id },
    receiver: { kind: 'person', id: PersonId.parse(to) },
  }
}

async function confirm(
  { tenant, deps, now }: Reminding,
  text: string,
  more: Confirming = {},
): Promise<Broadcast> {
  const { notBefore = now + 30_000, ...own } = more
  const broadcast = Broadcast.parse({
    ...{ id: randomUUID(), revision: 1, author: people.karen, lang: 'da', createdAt: now, text },
    audience: { anyOf: [{ networks: ['matematik'] }] },
    receivers: [people.sofie, people.amira],
    state: 'confirmed',
    confirmed: { at: now, token: 'token' },
    ...own,
  })
  const due = { notBefore, expiresAt: notBefore + 4 * 3_600_000 }
  const unless = { is: 'stopped', id: broadcast.id, field: 'all' } as const
  const rows = broadcast.receivers.map(
    (id): Delivery => ({ ...rowOf(broadcast, id), ...due, unless }),
  )
  const { room } = broadcast
  if (room) {
    const { name: _, ...channel } = room
    rows.push({
      source: { kind: 'broadcast', id: broadcast.id },
      receiver: { kind: 'channel', ...channel },
      ...{ ...due, unless },
    })
  }
  await deps.broadcasts.save(tenant, broadcast, rows)
  return broadcast
}

function speaker(world: Reminding, as: string): Speaker {
  const { tenant, deps, broadcast: desk } = world
  const base = () => ({
    tenant,
    address: { platform: 'web', userId: as || 'guest', ...(as ? { verifiedEmail: as } : {}) },
    ...{ conversation: 'own', eventId: randomUUID(), lang: 'da' as const },
  })
  const at = async () => ({ now: world.now, version: await deps.programmes.version(tenant) })
  const press = async (action: SentAction) =>
    desk.press({ ...base(), type: 'press', action }, await at())
  const on = (does: SentAction['does'], broadcast?: Broadcast) =>
    press({ id: 'sent', does, ...(broadcast ? { broadcast: broadcast.id } : {}) })
  return {
    press: on,
    told: async (does, broadcast) => replyIn(await on(does, broadcast)),
    open: async broadcast => formIn(await on('edit', broadcast)),
    act: async action => replyIn(await press(action)),
    async submit(broadcast, values) {
      const action = { id: 'edit-sent', broadcast: broadcast.id } as const
      const said = await desk.submit({ ...base(), type: 'form', action, values }, await at())
      if (!said) throw new Error('a form of nobody')
      return said
    },
    say: async text => desk.say({ ...base(), type: 'text', text }, await at()),
  }
}
