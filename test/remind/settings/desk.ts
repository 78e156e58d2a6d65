// A small network with meetings, the desk for reminders over real Redis, and people at it. For the tests beside this file.
import { randomUUID } from 'node:crypto'
import type { FormAction, RemindersAction } from '../../../src/core/action.js'
import { PersonId, type TenantId } from '../../../src/core/ids.js'
import type { Address, FormValues, InboundText, Lang } from '../../../src/core/message.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { instantOf } from '../../../src/core/time.js'
import { Programme } from '../../../src/model/programme.js'
import type { ReminderSettings } from '../../../src/model/reminder.js'
import type { Outcome } from '../../../src/programme/asking.js'
import type { ReminderDesk } from '../../../src/remind/desk.js'
import { ProgrammeStore } from '../../../src/store/programme-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { ReachStore } from '../../../src/store/sending/reach-store.js'
import { ReminderStore } from '../../../src/store/sending/reminder-store.js'
import { actionsIn, changeProgramme, formIn, replyIn } from '../../support/desk.js'
import { meeting } from '../../support/programme.js'
import { forget, randomTenant } from '../../support/redis.js'
import { sendingDesksOn } from '../../support/remind-desk.js'

/** A Monday. */
export const now = instantOf('2026-11-23T08:00', 'Europe/Copenhagen')

export const who = {
  soeren: 'soeren@havrelund.example',
  karin: 'karin@havrelund.example',
  both: 'bente@havrelund.example',
  whole: 'vibeke@havrelund.example',
  member: 'anne@havrelund.example',
  admin: 'bo@havrelund.example',
  guest: '',
} as const

const coordinates = (...networks: string[]) =>
  networks.map(id => ({ role: 'coordinator', scope: { kind: 'network', id }, approved: true }))
const inTenant = (role: string) => [{ role, scope: { kind: 'tenant' }, approved: true }]
const member = (name: string) => ({
  id: `${name.toLowerCase()}@havrelund.example`,
  name,
  networks: [{ network: 'matematik' }],
})

const programme = Programme.parse({
  schemaVersion: 1,
  name: 'Havrelund Kommune',
  networks: [
    { id: 'matematik', name: 'Matematiknetværket', subject: 'matematik' },
    { id: 'laesning', name: 'Læsenetværket', subject: 'læsning' },
    { id: 'musik', name: 'Musiknetværket', subject: 'musik' },
  ],
  people: [
    { id: who.soeren, name: 'Søren Lyngbjerg', roles: coordinates('matematik') },
    { id: who.karin, name: 'Karin Friis', roles: coordinates('laesning') },
    { id: who.both, name: 'Bente Holt', roles: coordinates('laesning', 'musik') },
    { id: who.whole, name: 'Vibeke Sand', roles: inTenant('coordinator') },
    { id: who.admin, name: 'Bo Hvidtfeldt', roles: inTenant('admin') },
    ...['Anne', 'Ida', 'Jens', 'Lise'].map(member),
  ],
  meetings: [
    meeting('mat2', 'Netværksmøde 2', {
      day: '2026-12-10',
      hours: '13:00-15:00',
      kind: 'network',
      audience: { networks: ['matematik'] },
    }),
    meeting('mus1', 'Musikmøde', {
      day: '2027-03-10',
      hours: '13:00-15:00',
      kind: 'network',
      audience: { networks: ['musik'] },
    }),
    meeting('lab2', 'Læringslab 2', {
      day: '2026-12-15',
      hours: '9:00-15:00',
      kind: 'lab',
      audience: { everyone: true },
    }),
  ],
  holidays: [
    {
      municipality: 'Havrelund Kommune',
      name: 'Juleferie',
      from: '2026-12-23',
      to: '2027-01-03',
      applies: [{ group: 'skole', off: 'staff' }],
    },
  ],
})

export interface Office {
  readonly tenant: TenantId
  readonly desk: ReminderDesk
  readonly woken: readonly TenantId[]
  readonly reach: ReachStore
  settings(): Promise<ReminderSettings>
  change(change: (before: Programme) => Programme): Promise<void>
  at(person: string, lang?: Lang): Visitor
  close(): Promise<void>
}

export interface Visitor {
  say(text: string, room?: InboundText['room']): Promise<Outcome | undefined>
  /** Says it and gets words. */
  told(text: string, room?: InboundText['room']): Promise<Reply>
  press(action: RemindersAction): Promise<Outcome>
  /** Presses the button with these words, and gets words. */
  tap(reply: Reply, label: string): Promise<Reply>
  open(reply: Reply, label: string): Promise<Form>
  submit(form: FormAction, values: FormValues): Promise<Outcome>
}

export async function openOffice(
  connection: RedisConnection,
  {
    platforms = ['slack', 'teams'],
    from = programme,
  }: { platforms?: string[]; from?: Programme } = {},
): Promise<Office> {
  const tenant = randomTenant()
  const programmes = new ProgrammeStore(connection)
  const [reminders, reach] = [new ReminderStore(connection), new ReachStore(connection)]
  const woken: TenantId[] = []
  await programmes.save(tenant, from, { expectedVersion: 0, submission: randomUUID() })
  const desk = sendingDesksOn(connection, { now, platforms, woken }).reminders
  const when = async () => ({ now, version: await programmes.version(tenant) })
  function at(person: string, lang: Lang = 'da'): Visitor {
    const address: Address = {
      platform: 'slack',
      userId: person || 'U0GUEST',
      ...(person ? { verifiedEmail: person } : {}),
    }
    const base = () => ({ tenant, address, conversation: 'own', lang, eventId: randomUUID() })
    const press = async (action: RemindersAction) =>
      desk.press({ ...base(), type: 'press', action }, await when())
    const pressed = (reply: Reply, label: string) => {
      const found = actionsIn(reply).find(button => button.label === label)
      if (found?.action.id !== 'reminders') throw new Error(`no button ${label}`)
      return press(found.action)
    }
    const say: Visitor['say'] = async (text, room) => {
      const where = room ? { room, shared: true as const } : {}
      const heard: InboundText = { ...base(), type: 'text', text, ...where }
      return desk.say(heard, await when())
    }
    return {
      say,
      press,
      told: async (text, room) => {
        const said = await say(text, room)
        if (!said) throw new Error(`a question: ${text}`)
        return replyIn(said)
      },
      tap: async (reply, label) => replyIn(await pressed(reply, label)),
      open: async (reply, label) => formIn(await pressed(reply, label)),
      submit: async (action, values) => {
        const said = await desk.submit({ ...base(), type: 'form', action, values }, await when())
        if (!said) throw new Error('a form of nobody')
        return said
      },
    }
  }
  return {
    ...{ tenant, desk, woken, reach, at },
    settings: () => reminders.settings(tenant),
    change: change => changeProgramme({ connection, tenant }, change),
    close: () => forget(tenant),
  }
}

/** The words on the buttons, in order. */
export function labelsIn(reply: Reply): string[] {
  return actionsIn(reply).map(({ label }) => label)
}

export function isIn(settings: ReminderSettings, network: string) {
  return Object.entries(settings.networks).find(([id]) => id === network)?.[1]
}

export const id = (email: string) => PersonId.parse(email)
