// People of Nordlund at the desk where meetings are opened for answers and answered: what each says, presses and sends, and what each was
// sent. Real Redis; the clock is the test's own.
import { randomUUID } from 'node:crypto'
import type { AttendAction } from '../../../src/attend/desk.js'
import type { Action } from '../../../src/core/action.js'
import { MeetingId, PersonId } from '../../../src/core/ids.js'
import type { FormValues, Lang } from '../../../src/core/message.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import type { Delivery } from '../../../src/model/delivery.js'
import type { Meeting } from '../../../src/model/meeting.js'
import type { Programme } from '../../../src/model/programme.js'
import type { Outcome } from '../../../src/programme/asking.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn } from '../../support/chatting.js'
import { formIn, replyIn } from '../../support/desk.js'
import { nordlund } from '../../support/programme.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

/** Those who are at it, by first name. */
export const mails = {
  sofie: 'sofie.bruun@nordlund.example',
  jonas: 'jonas.lind@nordlund.example',
  karen: 'karen.toft@nordlund.example',
  peter: 'peter.hauge@nordlund.example',
  lone: 'lone.vad@nordlund.example',
  mette: 'mette.dahl@nordlund.example',
  amira: 'amira.haddad@nordlund.example',
  else: 'else.krog@nordlund.example',
  guest: '',
} as const
export type Who = keyof typeof mails

export function idOf(who: Who): PersonId {
  return PersonId.parse(mails[who])
}

/** A Monday morning, ten days before the network meeting on a Thursday. */
export const monday = '2026-11-23T09:00'
export const mat2 = MeetingId.parse('mat2@nordlund')

/** The programme with fields of some of its meetings set. */
export function having(
  more: Readonly<Record<string, Partial<Meeting>>>,
  programme: Programme = nordlund,
): Programme {
  return {
    ...programme,
    meetings: programme.meetings.map(one => ({ ...one, ...more[one.id] })),
  }
}
export const openForAnswers = { openForAnswers: true, answerBy: '2026-11-26' } as const

export async function openWorld(
  connection: RedisConnection,
  { now = monday, programme = nordlund }: { now?: string; programme?: Programme } = {},
): Promise<Reminding> {
  return openReminding(connection, { now, programme })
}

export interface Somebody {
  act(action: Action, more?: { readonly shared?: true }): Promise<Outcome>
  /** Presses the button whose label begins so. */
  press(reply: Reply, label: string): Promise<Reply>
  open(reply: Reply, label: string): Promise<Form>
  send(form: Form, values: FormValues): Promise<Outcome>
  /** Undefined: taken for a question. */
  says(text: string): Promise<Reply | undefined>
  told(text: string): Promise<Reply>
}

export function somebody(world: Reminding, who: Who, lang: Lang = 'da'): Somebody {
  const { tenant, attend, deps } = world
  const mail = mails[who]
  const address = {
    platform: 'web',
    userId: mail || randomUUID(),
    ...(mail ? { verifiedEmail: mail } : {}),
  }
  const base = () => ({ tenant, address, conversation: 'own', lang, eventId: randomUUID() })
  const at = async () => ({ now: world.now, version: await deps.programmes.version(tenant) })
  async function act(action: Action, more: { readonly shared?: true } = {}) {
    if (!isOwn(action)) throw new Error(`another desk: ${action.id}`)
    return attend.press({ ...base(), ...more, type: 'press', action }, await at())
  }
  async function says(text: string) {
    const said = await attend.say({ ...base(), type: 'text', text }, await at())
    return said && replyIn(said)
  }
  return {
    act,
    says,
    press: async (reply, label) => replyIn(await act(buttonIn(reply, label).action)),
    open: async (reply, label) => formIn(await act(buttonIn(reply, label).action)),
    async send({ action }, values) {
      const said = await attend.submit({ ...base(), type: 'form', action, values }, await at())
      if (!said) throw new Error('a form of nobody')
      return said
    },
    async told(text) {
      const said = await says(text)
      if (!said) throw new Error(`taken for a question: ${text}`)
      return said
    },
  }
}

function isOwn(action: Action): action is AttendAction {
  return ['invitation', 'designation', 'coverage', 'after'].includes(action.id)
}

/** Rows of these kinds, as they were written. */
export async function rowsOf(
  world: Reminding,
  kind: Delivery['source']['kind'],
  to?: Who,
): Promise<Delivery[]> {
  const { deliveries } = world.deps
  const lanes = await deliveries.dueLanes(world.tenant, Number.MAX_SAFE_INTEGER, 1000)
  const rows = await deliveries.loadAll(
    world.tenant,
    lanes.flatMap(lane => lane.deliveries),
  )
  return rows
    .flatMap(row => (typeof row === 'object' ? [row.delivery] : []))
    .filter(({ source, receiver }) => {
      const isTo = to === undefined || (receiver.kind === 'person' && receiver.id === mails[to])
      return source.kind === kind && isTo
    })
}

/** The words of one row as they are now, or why it is not sent. */
export async function wordsOf(world: Reminding, delivery: Delivery): Promise<Reply | string> {
  const { reply, stale } = await world.attend.compose(world.tenant, [delivery], world.now)
  return reply ?? stale.map(({ why }) => why).join()
}

export async function replyOf(world: Reminding, delivery: Delivery): Promise<Reply> {
  const words = await wordsOf(world, delivery)
  if (typeof words === 'string') throw new Error(`stale: ${words}`)
  return words
}

export async function meetingNow(world: Reminding, id: string): Promise<Meeting> {
  const stored = await world.deps.programmes.load(world.tenant)
  const found = stored?.programme.meetings.find(one => one.id === id)
  if (!found) throw new Error(`no meeting ${id}`)
  return found
}

/** What stands there of one person: `said`, and who goes instead. */
export async function answerNow(world: Reminding, who: Who, about = mat2) {
  const { answers } = await world.deps.answers.of(world.tenant, about)
  return answers.find(({ person }) => person === mails[who])
}
