// People who write to many, at a desk over real Redis: what each says, presses and fills in, and what comes of it.
import { randomUUID } from 'node:crypto'
import type { BroadcastDesk } from '../../../src/broadcast/desk.js'
import type { Action, FormAction } from '../../../src/core/action.js'
import type { BroadcastAction } from '../../../src/core/actions/broadcast.js'
import type { SentAction } from '../../../src/core/actions/sent.js'
import { PersonId } from '../../../src/core/ids.js'
import type { FormValues, Lang } from '../../../src/core/message.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { localOf } from '../../../src/core/time.js'
import { Programme } from '../../../src/model/programme.js'
import type { Outcome } from '../../../src/programme/asking.js'
import { buttonIn } from '../../support/chatting.js'
import { formIn, replyIn } from '../../support/desk.js'
import { nordlund, person } from '../../support/programme.js'
import type { Reminding } from '../../support/reminding.js'

/** Monday, within working hours. */
export const monday = '2026-11-23T10:00'

export const who = {
  karen: 'karen.toft@nordlund.example',
  peter: 'peter.hauge@nordlund.example',
  lone: 'lone.vad@nordlund.example',
  sofie: 'sofie.bruun@nordlund.example',
  amira: 'amira.haddad@nordlund.example',
  jonas: 'jonas.lind@nordlund.example',
  admin: 'else.krog@nordlund.example',
} as const

/** The town with so many more in the maths network. */
export function townWith(more: number): Programme {
  const extra = Array.from({ length: more }, (_, nth) =>
    person(`Extra ${String.fromCharCode(97 + (nth % 26))}${'x'.repeat(Math.floor(nth / 26))}`, {
      networks: [{ network: 'matematik' }],
    }),
  )
  return Programme.parse({ ...nordlund, people: [...nordlund.people, ...extra] })
}

export interface Writer {
  say(text: string): Promise<Outcome | undefined>
  /** Says it and gets a preview. */
  preview(text: string): Promise<Reply>
  press(action: Action): Promise<Outcome>
  /** Presses the button whose label begins so, and gets words. */
  click(reply: Reply, label: string): Promise<Reply>
  /** The same, and gets a form. */
  open(reply: Reply, label: string): Promise<Form>
  send(action: FormAction, values: FormValues): Promise<Outcome>
}

/** Somebody in a room of their own; '' is a guest. `desk`: another replica's. */
export function writer(
  world: Reminding,
  as: string,
  { lang = 'da', desk = world.broadcast }: { lang?: Lang; desk?: BroadcastDesk } = {},
): Writer {
  const address = {
    ...{ platform: 'web', userId: as || 'guest' },
    ...(as ? { verifiedEmail: as } : {}),
  }
  const base = { tenant: world.tenant, address, conversation: 'own', lang }
  const event = () => ({ ...base, eventId: randomUUID() })
  const at = async () => ({
    now: world.now,
    version: await world.deps.programmes.version(world.tenant),
  })
  const say = async (text: string) => desk.say({ ...event(), type: 'text', text }, await at())
  const press = async (action: Action) => {
    if (action.id !== 'broadcast' && action.id !== 'sent') throw new Error('another desk')
    const own: BroadcastAction | SentAction = action
    return desk.press({ ...event(), type: 'press', action: own }, await at())
  }
  return {
    say,
    press,
    preview: async text => {
      const said = await say(text)
      if (!said) throw new Error(`a question: ${text}`)
      return replyIn(said)
    },
    click: async (reply, label) => replyIn(await press(buttonIn(reply, label).action)),
    open: async (reply, label) => formIn(await press(buttonIn(reply, label).action)),
    async send(action, values) {
      const said = await desk.submit({ ...event(), type: 'form', action, values }, await at())
      if (!said) throw new Error('a form of nobody')
      return said
    },
  }
}

/** Every delivery of messages to many that an author has confirmed: `who local-time`, sorted. */
export async function rowsOf(world: Reminding, author: string): Promise<string[]> {
  const { tenant, deps } = world
  const by = { author: PersonId.parse(author) }
  const sent = await deps.broadcasts.confirmedSince(tenant, by, 0)
  const keys = sent.flatMap(({ id, receivers, room }) => [
    ...receivers.map(one => `broadcast:${id}:${one}`),
    ...(room ? [`broadcast:${id}:channel:${room.platform}:${room.id}`] : []),
  ])
  const rows = await Promise.all(keys.map(key => deps.deliveries.load(tenant, key)))
  return rows
    .flatMap(row => row ?? [])
    .map(({ delivery: { receiver, notBefore } }) => {
      const whom = receiver.kind === 'person' ? receiver.id.split('@')[0] : `#${receiver.kind}`
      return `${whom} ${localOf(notBefore, 'Europe/Copenhagen')}`
    })
    .sort()
}
