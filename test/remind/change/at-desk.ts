// People at the desk who move and cancel meetings: a small network with a plan, and what each of them says, presses and sends. Real Redis.
import { randomUUID } from 'node:crypto'
import type { ChangeMeetingAction } from '../../../src/core/action.js'
import { MeetingId, type TenantId } from '../../../src/core/ids.js'
import type { FormValues, Lang } from '../../../src/core/message.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { Meeting } from '../../../src/model/meeting.js'
import type { Programme } from '../../../src/model/programme.js'
import type { Outcome } from '../../../src/programme/asking.js'
import { ProgrammeStore } from '../../../src/store/programme-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { ChangeStore } from '../../../src/store/sending/change-store.js'
import { buttonIn } from '../../support/chatting.js'
import { chatNow, storeNetwork, who } from '../../support/chatting-network.js'
import { formIn, replyIn } from '../../support/desk.js'
import { sendingDesksOn } from '../../support/remind-desk.js'

export { chatNow, who }

type Raw = Readonly<Record<string, unknown>>
function meeting(id: string, title: string, more: Raw): Meeting {
  return Meeting.parse({
    id,
    title,
    kind: 'network',
    openToAll: true,
    status: 'planned',
    audience: {},
    ...more,
  })
}
const ofMaths = { audience: { networks: ['matematik'] } }
const ofReading = { audience: { networks: ['laesning'] } }

/** Maths in December and January, reading on a Thursday, labs of two holds, a series, and one that is off. */
const meetings = [
  meeting('mat1', 'Netværksmøde 1 i matematik', {
    ...ofMaths,
    number: 1,
    startLocal: '2026-12-09T13:00',
    endLocal: '2026-12-09T15:00',
    place: 'Rådhuset',
  }),
  meeting('mat2', 'Netværksmøde 2 i matematik', {
    ...ofMaths,
    number: 2,
    startLocal: '2027-01-14T13:00',
    endLocal: '2027-01-14T15:00',
    status: 'cancelled',
  }),
  meeting('mat3', 'Netværksmøde 3 i matematik', {
    ...ofMaths,
    number: 3,
    startLocal: '2027-02-04T13:00',
    endLocal: '2027-02-04T15:00',
  }),
  meeting('laes1', 'Temamøde om ordblindhed', {
    ...ofReading,
    startLocal: '2026-11-26T09:00',
    endLocal: '2026-11-26T11:00',
    place: 'Biblioteket',
  }),
  meeting('laes2', 'Læsevejledernes julemøde', {
    ...ofReading,
    startLocal: '2026-12-16T13:30',
    endLocal: '2026-12-16T15:30',
  }),
  meeting('lab2-hold1', 'Læringslab 2 – Hold 1', {
    kind: 'lab',
    number: 2,
    audience: { holds: ['hold-1'] },
    startLocal: '2026-12-01T09:00',
    endLocal: '2026-12-01T15:00',
    place: 'Medborgerhuset',
  }),
  meeting('lab2-hold2', 'Læringslab 2 – Hold 2', {
    kind: 'lab',
    number: 2,
    audience: { holds: ['hold-2'] },
    hosts: [{ person: who.karin, name: 'Karin Friis' }],
    startLocal: '2026-12-03T09:00',
    endLocal: '2026-12-03T15:00',
    place: 'Medborgerhuset',
  }),
  meeting('regning', 'Regneklubben', {
    ...ofMaths,
    kind: 'other',
    startLocal: '2026-12-08T14:00',
    endLocal: '2026-12-08T15:00',
    recurrence: { rrule: 'FREQ=WEEKLY;COUNT=4' },
  }),
]
const holds = [1, 2].map(number => ({
  id: `hold-${number}`,
  name: `Hold ${number}`,
  number,
  aliases: [],
}))

export async function storePlan(connection: RedisConnection, tenant: TenantId): Promise<void> {
  await storeNetwork(connection, tenant)
  await storeNetwork(connection, tenant, programme => ({
    ...programme,
    holds: holds as unknown as Programme['holds'],
    meetings,
  }))
}

export interface At {
  readonly connection: RedisConnection
  readonly tenant: TenantId
  readonly now?: number
}

export interface Coordinator {
  /** What was said to the words; undefined where they are a question. */
  says(text: string): Promise<Reply | undefined>
  told(text: string): Promise<Reply>
  press(reply: Reply, label: string): Promise<Reply>
  open(reply: Reply, label: string): Promise<Form>
  act(action: ChangeMeetingAction): Promise<Outcome>
  send(form: Form, values: FormValues): Promise<Outcome>
}

/** Somebody by e-mail; '' is a guest. */
export function coordinator(at: At, as: string, lang: Lang = 'da'): Coordinator {
  const { connection, tenant, now = chatNow } = at
  const desk = sendingDesksOn(connection, { now }).reminders
  const programmes = new ProgrammeStore(connection)
  const address = {
    platform: 'web',
    userId: as || randomUUID(),
    ...(as ? { verifiedEmail: as } : {}),
  }
  const base = () => ({ tenant, address, conversation: 'own', lang, eventId: randomUUID() })
  const moment = async () => ({ now, version: await programmes.version(tenant) })
  async function act(action: ChangeMeetingAction) {
    return desk.press({ ...base(), type: 'press', action }, await moment())
  }
  function press(reply: Reply, label: string) {
    const { action } = buttonIn(reply, label)
    if (action.id !== 'change-meeting') throw new Error(`another button: ${action.id}`)
    return act(action)
  }
  async function says(text: string) {
    const said = await desk.say({ ...base(), type: 'text', text }, await moment())
    return said && replyIn(said)
  }
  return {
    act,
    says,
    async told(text) {
      const said = await says(text)
      if (!said) throw new Error(`taken for a question: ${text}`)
      return said
    },
    press: async (reply, label) => replyIn(await press(reply, label)),
    open: async (reply, label) => formIn(await press(reply, label)),
    async send({ action }, values) {
      const form = { ...base(), type: 'form', action, values } as const
      const said = await desk.submit(form, await moment())
      if (!said) throw new Error('a form of nobody')
      return said
    },
  }
}

/** The values of a form as it stands, with what is typed over them. */
export function typed(form: Form, values: FormValues = {}): FormValues {
  const own = form.fields.flatMap(({ id, value }) =>
    typeof value === 'string' ? [[id, value]] : [],
  )
  return { ...Object.fromEntries(own), ...values }
}

export async function meetingIn({ connection, tenant }: At, id: string): Promise<Meeting> {
  const stored = await new ProgrammeStore(connection).load(tenant)
  const found = stored?.programme.meetings.find(one => one.id === id)
  if (!found) throw new Error(`no meeting ${id}`)
  return found
}

export function pendingAt({ connection, tenant }: At, id: string) {
  return new ChangeStore(connection).pending(tenant, MeetingId.parse(id))
}
