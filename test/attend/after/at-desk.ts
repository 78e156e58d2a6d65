// People at the desk after a meeting: a small network whose meeting in maths was held on Friday, and what each of them says, presses and
// sends. Real Redis.
import { randomUUID } from 'node:crypto'
import type { Action } from '../../../src/core/action.js'
import { AfterAction } from '../../../src/core/actions/after.js'
import { MeetingId, type TenantId } from '../../../src/core/ids.js'
import type { FormValues, Lang } from '../../../src/core/message.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { instantOf } from '../../../src/core/time.js'
import { Meeting } from '../../../src/model/meeting.js'
import { sendingStores } from '../../../src/outgoing-desks.js'
import type { Outcome } from '../../../src/programme/asking.js'
import { createSnapshot } from '../../../src/programme/snapshot.js'
import { ProgrammeStore } from '../../../src/store/programme-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn } from '../../support/chatting.js'
import { chatNow, storeNetwork, who } from '../../support/chatting-network.js'
import { formIn, replyIn } from '../../support/desk.js'
import { sendingDesksOn } from '../../support/remind-desk.js'

export { who }

export const moment = (local: string) => instantOf(local, 'Europe/Copenhagen')

function meeting(id: string, title: string, more: object): Meeting {
  const base = { id, title, kind: 'network', openToAll: false, status: 'planned' }
  return Meeting.parse({ ...base, audience: { networks: ['matematik'] }, ...more })
}
export const held = MeetingId.parse('mat1')
export const ahead = MeetingId.parse('mat2')
const meetings = [
  meeting(held, 'Netværksmøde 1 i matematik', {
    hosts: [{ person: who.soeren, name: 'Søren Lyngbjerg' }],
    ...{ startLocal: '2026-11-20T13:00', endLocal: '2026-11-20T15:00', link: 'https://a.example' },
  }),
  meeting(ahead, 'Netværksmøde 2 i matematik', {
    ...{ startLocal: '2026-12-09T13:00', endLocal: '2026-12-09T15:00' },
  }),
  meeting('laes1', 'Temamøde om ordblindhed', {
    audience: { networks: ['laesning'] },
    ...{ startLocal: '2026-11-19T09:00', endLocal: '2026-11-19T11:00' },
  }),
  meeting('regning', 'Regneklubben', {
    ...{ startLocal: '2026-11-03T14:00', endLocal: '2026-11-03T15:00' },
    recurrence: { rrule: 'FREQ=WEEKLY;COUNT=6' },
  }),
]

export async function storeMeetings(connection: RedisConnection, tenant: TenantId): Promise<void> {
  await storeNetwork(connection, tenant)
  await storeNetwork(connection, tenant, programme => ({ ...programme, meetings }))
}

export interface At {
  readonly connection: RedisConnection
  readonly tenant: TenantId
  readonly now?: number
}

/** What stands about an occurrence now. */
export async function standing({ connection, tenant }: At, about: string = held): Promise<Meeting> {
  const stored = await new ProgrammeStore(connection).load(tenant)
  const found = stored && createSnapshot(stored, chatNow).byId.get(MeetingId.parse(about))?.meeting
  if (!found) throw new Error(`no ${about}`)
  return found
}

export const storesOf = ({ connection }: At) => sendingStores(connection)

export interface Talking {
  /** What was said to the words; undefined where they are a question. */
  says(text: string): Promise<Reply | undefined>
  told(text: string): Promise<Reply>
  act(action: Omit<AfterAction, 'id'>): Promise<Outcome>
  shown(about?: string): Promise<Reply>
  press(reply: Reply, label: string): Promise<Reply>
  open(reply: Reply, label: string): Promise<Form>
  send(form: Form, values: FormValues): Promise<Outcome>
}

/** Somebody by e-mail; '' is a guest. */
export function person(at: At, as: string, lang: Lang = 'da'): Talking {
  const { connection, tenant, now = chatNow } = at
  const desk = sendingDesksOn(connection, { now }).attend
  const programmes = new ProgrammeStore(connection)
  const own = as ? { verifiedEmail: as } : {}
  const address = { platform: 'web', userId: as || randomUUID(), ...own }
  const base = () => ({ tenant, address, conversation: 'own', lang, eventId: randomUUID() })
  const when = async () => ({ now, version: await programmes.version(tenant) })
  async function pressed(action: Action): Promise<Outcome> {
    const after = AfterAction.parse(action)
    return desk.press({ ...base(), type: 'press', action: after }, await when())
  }
  async function says(text: string) {
    const said = await desk.say({ ...base(), type: 'text', text }, await when())
    return said && replyIn(said)
  }
  return {
    says,
    async told(text) {
      const reply = await says(text)
      if (!reply) throw new Error(`"${text}" was taken for a question`)
      return reply
    },
    act: action => pressed({ id: 'after', ...action }),
    shown: async (about = held) =>
      replyIn(await pressed({ id: 'after', does: 'show', meeting: about })),
    press: async (reply, label) => replyIn(await pressed(buttonIn(reply, label).action)),
    open: async (reply, label) => formIn(await pressed(buttonIn(reply, label).action)),
    async send(form, values) {
      const said = await desk.submit(
        { ...base(), type: 'form', action: form.action, values },
        await when(),
      )
      if (!said) throw new Error('a form of nobody')
      return said
    },
  }
}
