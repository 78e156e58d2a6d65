// People who make check-ins at the desk over real Redis: a town with a maths network of nine and a reading network of four, what each says,
// presses and fills in, and what comes of it.
import { randomUUID } from 'node:crypto'
import type { Action, FormAction } from '../../../src/core/action.js'
import type { TenantId } from '../../../src/core/ids.js'
import type { FormValues, Lang } from '../../../src/core/message.js'
import type { LanguageModel } from '../../../src/core/ports.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { noModel } from '../../../src/llm/none.js'
import { Programme } from '../../../src/model/programme.js'
import type { Outcome } from '../../../src/programme/asking.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn } from '../../support/chatting.js'
import { formIn, replyIn } from '../../support/desk.js'
import { nordlund, person } from '../../support/programme.js'
import { forget } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

/** Monday; the maths network meets on Thursday 3 December from 13 to 16. */
export const monday = '2026-11-30T10:00'
export const maths = 'mat2@nordlund'

export const who = {
  karen: 'karen.toft@nordlund.example',
  peter: 'peter.hauge@nordlund.example',
  lone: 'lone.vad@nordlund.example',
  sofie: 'sofie.bruun@nordlund.example',
  amira: 'amira.haddad@nordlund.example',
  jonas: 'jonas.lind@nordlund.example',
  admin: 'else.krog@nordlund.example',
} as const

const schools = ['aabrinkskolen', 'engbaek-skole', 'birkelundskolen', 'klintholmskolen']

/** Nordlund with so many more in the maths network, and in the inclusion network as many of them as `also` says. */
export function townWith(more: number, also = 0): Programme {
  const extra = Array.from({ length: more }, (_, nth) =>
    person(`Extra ${'abcdefghijklmnopqrstuvwxyz'[nth] ?? nth}`, {
      posts: [{ school: schools[nth % schools.length], functions: ['matematikvejleder'] }],
      networks: [{ network: 'matematik' }, ...(nth < also ? [{ network: 'inklusion' }] : [])],
    }),
  )
  const people = [...nordlund.people, ...extra]
  return Programme.parse({ ...nordlund, people })
}

/** Two of Nordlund's own and seven more: nine who can be counted. */
export async function openMaking(
  connection: RedisConnection,
  {
    now = monday,
    programme = townWith(7),
    model = noModel,
  }: { now?: string; programme?: Programme; model?: LanguageModel } = {},
): Promise<Reminding> {
  const world = await openReminding(connection, { now, programme, model })
  used.push(world.tenant)
  return world
}

const used: TenantId[] = []

/** At the end of a file. */
export function forgetMade(): Promise<void> {
  return forget(...used)
}

export interface Maker {
  say(text: string, more?: { shared?: true }): Promise<Outcome | undefined>
  /** Says it and gets words. */
  told(text: string): Promise<Reply>
  press(action: Action): Promise<Outcome>
  click(reply: Reply, label: string): Promise<Reply>
  /** Presses the button whose label begins so, and gets a form. */
  open(reply: Reply, label: string): Promise<Form>
  send(form: Form, values: FormValues, eventId?: string): Promise<Outcome>
  sendAs(action: FormAction, values: FormValues): Promise<Outcome>
}

/** Somebody in a room of their own; '' is a guest. */
export function maker(world: Reminding, as: string, lang: Lang = 'da'): Maker {
  const address = {
    ...{ platform: 'web', userId: as || 'guest' },
    ...(as ? { verifiedEmail: as } : {}),
  }
  const base = (eventId: string = randomUUID()) => ({
    ...{ tenant: world.tenant, address, conversation: 'own', lang, eventId },
  })
  const at = async () => ({
    now: world.now,
    version: await world.deps.programmes.version(world.tenant),
  })
  const say = async (text: string, more = {}) =>
    world.checkin.say({ ...base(), ...more, type: 'text', text }, await at())
  const press = async (action: Action) => {
    if (action.id !== 'round' && action.id !== 'checkin') throw new Error('another desk')
    return world.checkin.press({ ...base(), type: 'press', action }, await at())
  }
  const sendAs = async (action: FormAction, values: FormValues, eventId?: string) => {
    const form = { ...base(eventId), type: 'form', action, values } as const
    const said = await world.checkin.submit(form, await at())
    if (!said) throw new Error('a form of nobody')
    return said
  }
  return {
    ...{ say, press, sendAs },
    async told(text) {
      const said = await say(text)
      if (!said) throw new Error(`a question: ${text}`)
      return replyIn(said)
    },
    click: async (reply, label) => replyIn(await press(buttonIn(reply, label).action)),
    open: async (reply, label) => formIn(await press(buttonIn(reply, label).action)),
    send: (form, values, eventId) => sendAs(form.action, values, eventId),
  }
}

/** Everything that stands in the fields of a form, as if it was sent as it is. */
export function valuesOf(form: Form): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    form.fields.flatMap(field => (field.value === undefined ? [] : [[field.id, field.value]])),
  )
}
