// Three schools at the desk where leaders choose: their people, two labs and a network meeting, and what each says, presses and sends. Real
// Redis and a chat that keeps what it took.
import { randomUUID } from 'node:crypto'
import { declinedRows } from '../../../src/attend/designate/declined.js'
import type { AttendAction } from '../../../src/attend/desk.js'
import type { FormAction } from '../../../src/core/action.js'
import { MeetingId, PersonId } from '../../../src/core/ids.js'
import type { FormValues, Lang } from '../../../src/core/message.js'
import type { Form, Reply } from '../../../src/core/reply.js'
import { MeetingAnswer } from '../../../src/model/answer.js'
import { Meeting } from '../../../src/model/meeting.js'
import { Programme } from '../../../src/model/programme.js'
import type { Outcome } from '../../../src/programme/asking.js'
import { standingOf } from '../../../src/remind/asking.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn } from '../../support/chatting.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

const mail = (name: string) => `${name}@havrelund.example`
export const who = {
  lone: mail('lone'),
  per: mail('per'),
  sanne: mail('sanne'),
  mette: mail('mette'),
  jonas: mail('jonas'),
  amina: mail('amina'),
  bent: mail('bent'),
  karin: mail('karin'),
} as const

type Raw = Readonly<Record<string, unknown>>
const leads = (id: string) => ({ role: 'leader', scope: { kind: 'school', id }, approved: true })
const at = (school: string, ...functions: string[]) => [{ school, functions }]

function meeting(id: string, title: string, day: string, more: Raw): Meeting {
  return Meeting.parse({
    ...{ id, title, kind: 'lab', openToAll: true, status: 'planned' },
    ...{ startLocal: `${day}T09:00`, endLocal: `${day}T15:00`, audience: { holds: ['hold-1'] } },
    ...more,
  })
}

export const lab1 = 'lab1'
export const lab2 = 'lab2'
export const lab3 = 'lab3'

const havrelund = Programme.parse({
  schemaVersion: 1,
  name: 'Havrelund Kommune',
  holds: [
    { id: 'hold-1', name: 'Hold 1', number: 1 },
    { id: 'hold-2', name: 'Hold 2', number: 2 },
  ],
  schools: [
    { id: 'nordskolen', name: 'Nordskolen', hold: 'hold-1' },
    { id: 'sydskolen', name: 'Sydskolen', hold: 'hold-1' },
    { id: 'vestskolen', name: 'Vestskolen', hold: 'hold-2' },
  ],
  networks: [{ id: 'matematik', name: 'Matematiknetværket' }],
  people: [
    {
      id: who.lone,
      name: 'Lone Vad',
      posts: at('nordskolen', 'skoleleder'),
      roles: [leads('nordskolen')],
    },
    {
      id: who.per,
      name: 'Per Høj',
      posts: at('nordskolen', 'viceskoleleder'),
      roles: [leads('nordskolen')],
    },
    { id: who.mette, name: 'Mette Dahl', posts: at('nordskolen', 'læsevejleder') },
    {
      ...{ id: who.jonas, name: 'Jonas Lind', posts: at('nordskolen', 'matematikvejleder') },
      networks: [{ network: 'matematik' }],
    },
    { id: who.amina, name: 'Amina Said', posts: at('nordskolen', 'skolesekretær'), daysOff: [2] },
    {
      id: who.sanne,
      name: 'Sanne Bæk',
      posts: at('sydskolen', 'skoleleder'),
      roles: [leads('sydskolen')],
    },
    { id: who.bent, name: 'Bent Juhl', posts: at('sydskolen', 'lærer') },
    {
      ...{ id: who.karin, name: 'Karin Friis' },
      roles: [{ role: 'coordinator', scope: { kind: 'network', id: 'matematik' }, approved: true }],
    },
  ],
  meetings: [
    meeting(lab1, 'Læringslab 1 – Hold 1', '2026-09-22', {
      number: 1,
      attendance: [who.mette, who.lone],
    }),
    meeting(lab2, 'Læringslab 2 – Hold 1', '2026-12-01', {
      ...{ number: 2, openForAnswers: true, answerBy: '2026-11-24', place: 'Medborgerhuset' },
      preparation: 'Tag skolens kvalitetsrapport med',
    }),
    meeting(lab3, 'Læringslab 3 – Hold 1', '2027-03-09', { number: 3 }),
    meeting('viden', 'Vidensdag om mellemformer', '2026-10-06', {
      ...{ kind: 'knowledge-day', audience: { everyone: true }, attendance: [who.jonas] },
    }),
    meeting('mat', 'Netværksmøde i matematik', '2026-12-01', {
      ...{ kind: 'network', audience: { networks: ['matematik'] } },
      ...{ startLocal: '2026-12-01T13:00', endLocal: '2026-12-01T16:00' },
    }),
  ],
})

export interface At extends Reminding {
  as(email: string, lang?: Lang): Visitor
  /** The person answers, as an invitation's buttons do. */
  answer(email: string, said: MeetingAnswer['said']): Promise<void>
  /** `seconds` later, with everything sent that is due then. */
  later(seconds: number): Promise<string[]>
  change(about: string, fields: Raw): Promise<void>
}

export interface Visitor {
  press(action: AttendAction): Promise<Outcome>
  submit(action: FormAction, values: FormValues): Promise<Outcome>
  say(text: string): Promise<string | undefined>
  /** Opens the list, ticks exactly these, and sends it. */
  choose(people: readonly string[], more?: FormValues): Promise<Reply>
  /** Presses the button in that message. */
  pressIn(reply: Reply, label: string): Promise<Outcome>
}

export const choosing = (more: Raw = {}) =>
  ({ id: 'designation', does: 'choose', meeting: lab2, school: 'nordskolen', ...more }) as const

/** A Monday morning, a week before lab 2. */
export async function openDesk(connection: RedisConnection, now = '2026-11-23T09:00'): Promise<At> {
  const world = await openReminding(connection, { programme: havrelund, now })
  return Object.assign(world, {
    as: (email: string, lang: Lang = 'da') => visitor(world, email, lang),
    answer: (email: string, said: MeetingAnswer['said']) => answer(world, email, said),
    async later(seconds: number) {
      world.now += seconds * 1000
      return world.send()
    },
    async change(about: string, fields: Raw) {
      await world.write(programme => ({
        ...programme,
        meetings: programme.meetings.map(one =>
          one.id === about ? Meeting.parse({ ...one, ...fields }) : one,
        ),
      }))
    },
  })
}

async function answer(world: Reminding, email: string, said: MeetingAnswer['said']) {
  const { deps, tenant, now } = world
  const version = await deps.programmes.version(tenant)
  const standing = await standingOf(deps, tenant, { now, version })
  const about = MeetingId.parse(lab2)
  const occurrence = standing.snapshot.byId.get(about)
  if (!occurrence) throw new Error('no lab')
  const { answerRevision } = occurrence.meeting
  const person = PersonId.parse(email)
  const given = MeetingAnswer.parse({ about, person, answerRevision, said, at: now })
  const before = await deps.answers.of(tenant, about)
  const deliveries = declinedRows(standing, occurrence, before, given)
  await deps.answers.write(tenant, about, [given], { now, over: occurrence.end, deliveries })
}

function visitor(world: Reminding, email: string, lang: Lang): Visitor {
  const { tenant, attend, deps } = world
  const address = {
    ...{ platform: 'slack', userId: email || `U${randomUUID()}` },
    ...(email ? { verifiedEmail: email } : {}),
  }
  const base = { tenant, address, conversation: 'own', lang }
  const moment = async () => ({ now: world.now, version: await deps.programmes.version(tenant) })
  const press = async (action: AttendAction) =>
    attend.press({ ...base, type: 'press', eventId: randomUUID(), action }, await moment())
  async function submit(action: FormAction, values: FormValues) {
    const form = { ...base, type: 'form', eventId: randomUUID(), action, values } as const
    const said = await attend.submit(form, await moment())
    if (!said) throw new Error('a form of nobody')
    return said
  }
  return {
    press,
    submit,
    async say(text) {
      const inbound = { ...base, type: 'text', eventId: randomUUID(), text } as const
      const said = await attend.say(inbound, await moment())
      return said && replyIn(said).text
    },
    async choose(people, more = {}) {
      const { action } = formIn(await press(choosing()))
      return replyIn(await submit(action, { people, tell: 'now', ...more }))
    },
    async pressIn(reply, label) {
      const { action } = buttonIn(reply, label)
      if (action.id !== 'designation') throw new Error(`another desk's: ${action.id}`)
      return press(action)
    },
  }
}

/** What is ticked in the list. */
export function tickedIn(form: Form): readonly string[] {
  const field = fieldIn(form, 'people')
  return field.kind === 'choices' ? (field.value ?? []) : []
}

/** The list as it is read: every label. */
export function labelsOf(form: Form): readonly string[] {
  const field = fieldIn(form, 'people')
  return field.kind === 'choices' ? field.choices.map(({ label }) => label) : []
}
