// The report in the chat: what became of messages about a meeting in plain words, who did not get them and why, the file, and sending
// again; and that it is the coordinator's alone.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ReportAction } from '../../../src/core/action.js'
import { withoutCpr } from '../../../src/core/cpr.js'
import { MeetingId, PersonId, type TenantId } from '../../../src/core/ids.js'
import type { Reply } from '../../../src/core/reply.js'
import { type Delivery, deliveryKeyOf } from '../../../src/model/delivery.js'
import { type DeliveryChange, DeliveryHistory } from '../../../src/model/delivery-row.js'
import { Meeting } from '../../../src/model/meeting.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { DeliveryStore } from '../../../src/store/sending/delivery-store.js'
import { ReportLinkStore } from '../../../src/store/sending/report-link-store.js'
import { chatNow as now, storeNetwork, who } from '../../support/chatting-network.js'
import { actionsIn, replyIn } from '../../support/desk.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import { sendingDesksOn } from '../../support/remind-desk.js'

const about = MeetingId.parse('matematik-1')
const meeting = Meeting.parse({
  id: about,
  title: 'Netværksmøde',
  kind: 'network',
  audience: { networks: ['matematik'] },
  openToAll: false,
  startLocal: '2026-11-24T13:00',
  endLocal: '2026-11-24T15:00',
  status: 'planned',
})

let connection: RedisConnection
let tenant: TenantId
let version: number
let deliveries: DeliveryStore
const tenants: TenantId[] = []

beforeAll(async () => {
  connection = await openRedis()
  deliveries = new DeliveryStore(connection)
})
beforeEach(async () => {
  tenant = randomTenant()
  tenants.push(tenant)
  version = await storeNetwork(connection, tenant, programme => ({
    ...programme,
    meetings: [meeting],
  }))
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

const history = (more: object) => DeliveryHistory.parse({ at: now, ...more })

/** A message about the meeting to each of them, and what became of it. */
async function tell(fates: Readonly<Record<string, DeliveryChange | undefined>>): Promise<void> {
  for (const [email, change] of Object.entries(fates)) {
    const receiver = { kind: 'person', id: PersonId.parse(email) } as const
    const source = { kind: 'reminder', id: 'matematik-1:-5sd@09:00:0' } as const
    const delivery: Delivery = { source, receiver, about, notBefore: now, expiresAt: now + 1e8 }
    await deliveries.add(tenant, [delivery])
    if (!change) continue
    const claim = await deliveries.claim(tenant, deliveryKeyOf(delivery), { owner: 'test', now })
    if (claim.outcome !== 'claimed') throw new Error(claim.outcome)
    await deliveries.change(tenant, claim.row, change)
  }
}

const sent: DeliveryChange = {
  state: 'sent',
  history: history({ account: { platform: 'slack', userId: 'U1' }, ref: 'D1:1' }),
}
const failed: DeliveryChange = { state: 'failed', history: history({ why: 'unreachable' }) }
const unknown: DeliveryChange = {
  state: 'unknown',
  history: history({ why: 'timeout', account: { platform: 'teams', userId: '29:1' } }),
}

function base(as: string) {
  const address = { platform: 'web', userId: as, ...(as ? { verifiedEmail: as } : {}) }
  return { tenant, address, conversation: 'own', eventId: randomUUID(), lang: 'da' } as const
}

async function press(as: string, does: ReportAction['does'], of?: string): Promise<Reply> {
  const action = { id: 'report', does, ...(of === undefined ? {} : { about: of }) } as const
  const desk = sendingDesksOn(connection, { now }).reminders
  return replyIn(await desk.press({ ...base(as), type: 'press', action }, { now, version }))
}

async function say(as: string, text: string) {
  const desk = sendingDesksOn(connection, { now }).reminders
  return desk.say({ ...base(as), type: 'text', text }, { now, version })
}

describe('the report on a meeting', () => {
  beforeEach(() =>
    tell({
      [who.member]: sent,
      [who.soeren]: failed,
      [who.deputy]: unknown,
      [who.karin]: undefined,
    }),
  )

  it('says in plain words how many got it, how many did not and why, and what is uncertain', async () => {
    const { text } = await press(who.soeren, 'show', about)
    expect(text).toContain('Beskeder om Netværksmøde, tirsdag d. 24. november kl. 13-15')
    expect(text).toContain(
      'Påmindelse 5 skoledage før kl. 9: sendt til 1 · 1 ikke sendt · 1 uvis · 1 på vej',
    )
    expect(text).toContain('– 1: kan ikke nås i chatten')
    expect(text).toContain('beskeden kan være kommet frem')
  })

  it('has a button for each thing that can be done', async () => {
    const labels = actionsIn(await press(who.soeren, 'show', about)).map(({ label }) => label)
    expect(labels).toEqual(['Send igen', 'Vis navne', 'Hent som fil', 'Opdatér'])
  })

  it('names those who did not get it, and never those who did', async () => {
    const { text } = await press(who.soeren, 'names', about)
    expect(text).toContain('Søren Lyngbjerg · Påmindelse 5 skoledage før kl. 9 · kan ikke nås')
    expect(text).toContain('Dorte Elm · Påmindelse 5 skoledage før kl. 9 · uvist')
    expect(text).not.toContain('Anne')
  })

  it('sends what is uncertain again, once', async () => {
    expect((await press(who.soeren, 'again', about)).text).toBe('Den bliver sendt igen nu.')
    const rows = await deliveries.about(tenant, about)
    const states = Object.fromEntries(
      rows.map(({ delivery, state }) => [
        delivery.receiver.kind === 'person' ? delivery.receiver.id : '',
        state,
      ]),
    )
    expect(states[who.deputy]).toBe('waiting')
    expect(states[who.soeren]).toBe('failed')
    expect((await press(who.soeren, 'again', about)).text).toContain('ikke flere at sende igen')
  })

  it('gives it as a file behind a link that opens once the right is there, and no longer', async () => {
    const reply = await press(who.soeren, 'file', about)
    const [url = ''] = reply.blocks.flatMap(block =>
      block.type === 'actions' ? block.buttons.flatMap(one => ('url' in one ? [one.url] : [])) : [],
    )
    const token = /^\/reports\/([^/]+)\/beskeder\.xlsx$/.exec(url)?.[1] ?? ''
    expect(await new ReportLinkStore(connection).read(token)).toMatchObject({ about })
    const desk = sendingDesksOn(connection, { now }).reminders
    const file = await desk.report(token, now)
    expect(file?.table.columns).toEqual(['Besked', 'Navn', 'Status', 'Hvorfor', 'Hvor', 'Hvornår'])
    expect(file?.table.rows[0]).toEqual([
      'Påmindelse 5 skoledage før kl. 9',
      'Anne Brogaard',
      'sendt',
      '',
      'slack',
      '2026-11-23 08:00',
    ])
    expect(file?.table.rows).toHaveLength(4)
    await storeNetwork(connection, tenant, programme => ({
      ...programme,
      people: programme.people.map(one => ({ ...one, roles: [] })),
    }))
    expect(await sendingDesksOn(connection, { now }).reminders.report(token, now)).toBeUndefined()
    expect(await desk.report(`${tenant}-${'0'.repeat(64)}`, now)).toBeUndefined()
  })

  it.each([who.member, who.karin, who.leader, who.admin, who.guest])(
    'is not for %s',
    async email => {
      const { text } = await press(email, 'show', about)
      expect(text).toContain('netværkets koordinator')
      expect(text).not.toContain('sendt til')
    },
  )
})

describe('what waits for its receivers’ hours', () => {
  const later = now + 3_600_000

  async function waits(email: string): Promise<string> {
    const receiver = { kind: 'person', id: PersonId.parse(email) } as const
    const source = { kind: 'change', id: 'matematik-1:1' } as const
    const delivery: Delivery = { source, receiver, about, notBefore: later, expiresAt: now + 1e8 }
    await deliveries.add(tenant, [delivery])
    return deliveryKeyOf(delivery)
  }
  async function submit(as: string, reason: string) {
    const desk = sendingDesksOn(connection, { now }).reminders
    const action = { id: 'hurry', about } as const
    return desk.submit({ ...base(as), type: 'form', action, values: { reason } }, { now, version })
  }

  it('goes at once when its coordinator says why, and the report tells of it', async () => {
    const keys = await Promise.all([waits(who.member), waits(who.deputy)])
    const shown = actionsIn(await press(who.soeren, 'show', about)).map(({ label }) => label)
    expect(shown).toContain('Send nu til 2')
    const desk = sendingDesksOn(connection, { now }).reminders
    const action = { id: 'report', does: 'hurry', about } as const
    const opened = await desk.press(
      { ...base(who.soeren), type: 'press', action },
      { now, version },
    )
    expect(opened).toMatchObject({ form: { fields: [{ id: 'reason', required: true }] } })
    const claim = () => deliveries.claim(tenant, keys[0] ?? '', { owner: 'test', now })
    expect(await claim()).toEqual({ outcome: 'early' })
    const sentNow = await submit(who.soeren, 'Mødet er i morgen kl. 8')
    expect(sentNow).toMatchObject({ reply: { text: '2 bliver sendt nu.' } })
    expect(await claim()).toMatchObject({ outcome: 'claimed' })
    const { text } = await press(who.soeren, 'show', about)
    expect(text).toContain(
      'Søren Lyngbjerg sendte uden for arbejdstiden: “Mødet er i morgen kl. 8”',
    )
    expect(await submit(who.soeren, 'Igen')).toMatchObject({
      reply: { text: 'Der er ingen beskeder, der venter på arbejdstiden.' },
    })
  })

  it.each([
    ['', 'Skriv en grund.'],
    ['x'.repeat(201), '200'],
    ['det er 010190-1234, der spørger', 'CPR'],
  ])('keeps what was typed and says what is wrong with “%s”', async (reason, problem) => {
    await waits(who.member)
    expect(await submit(who.soeren, reason)).toMatchObject({
      form: { fields: [{ value: withoutCpr(reason), problem: expect.stringContaining(problem) }] },
    })
  })

  it('stays as it is for anybody else', async () => {
    const key = await waits(who.member)
    for (const email of [who.member, who.karin, who.admin, who.guest]) {
      expect(await submit(email, 'Nu')).toMatchObject({
        reply: { text: expect.stringContaining('netværkets koordinator') },
      })
    }
    expect(await deliveries.claim(tenant, key, { owner: 'test', now })).toEqual({
      outcome: 'early',
    })
  })
})

describe('the words for it', () => {
  it('list the coordinator’s meetings, and where there is one, show it', async () => {
    expect(await say(who.soeren, 'hvem har fået besked?')).toMatchObject({
      reply: { text: 'Der er ikke sendt beskeder om dine møder for nylig.' },
    })
    await tell({ [who.member]: sent })
    expect(await say(who.soeren, 'hvem har fået besked i matematiknetværket?')).toMatchObject({
      reply: { text: expect.stringContaining('sendt til 1') },
    })
  })

  it('are a question like any other from whoever coordinates nothing', async () => {
    await tell({ [who.member]: sent })
    expect(await say(who.member, 'hvem har fået besked?')).toBeUndefined()
    expect(await say(who.guest, 'hvem har fået besked?')).toBeUndefined()
  })

  it('show nothing of another network', async () => {
    await tell({ [who.member]: sent })
    expect(await say(who.karin, 'hvem har fået besked?')).toMatchObject({
      reply: { text: 'Der er ikke sendt beskeder om dine møder for nylig.' },
    })
  })
})

it('says that a meeting is gone that is no more', async () => {
  expect((await press(who.soeren, 'show', 'findes-ikke')).text).toBe(
    'Det møde findes ikke længere.',
  )
})
