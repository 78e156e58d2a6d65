// The words of reminders, made of the moment they are sent at: how near, where, what to bring and whom to ask, for one person or a room;
// and why one is not sent any longer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MeetingId, PersonId } from '../../../src/core/ids.js'
import type { Reply } from '../../../src/core/reply.js'
import type { Delivery } from '../../../src/model/delivery.js'
import { Deadline, type Meeting } from '../../../src/model/meeting.js'
import type { Programme } from '../../../src/model/programme.js'
import { ReminderSettings } from '../../../src/model/reminder.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { asked } from '../../support/asking.js'
import { labelsIn } from '../../support/chatting.js'
import { meeting, nordlund } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'

const opened: Reminding[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(now: string, more: Partial<Parameters<typeof openReminding>[1]> = {}) {
  const world = await openReminding(connection, { now, ...more })
  opened.push(world)
  return world
}

type More = Partial<Record<keyof Meeting, unknown>> & { day?: string; hours?: string }

/** Nordlund with this meeting of the mathematics network on a Thursday. */
function having(more: More, ...others: Meeting[]): Programme {
  const one = meeting('extra@nordlund', 'Tema om brøker', {
    ...{ day: '2026-12-10', hours: '9:00-11:00', kind: 'network' },
    audience: { networks: ['matematik'] },
    ...more,
  })
  return { ...nordlund, meetings: [...nordlund.meetings, one, ...others] }
}

function reminderOf(about: string, more: { offset?: string; to?: Delivery['receiver'] } = {}) {
  const { offset = '-0d@07:00', to = person('sofie.bruun') } = more
  return {
    source: { kind: 'reminder' as const, id: `${about}:${offset}:0` },
    receiver: to,
    ...{ notBefore: 0, expiresAt: Number.MAX_SAFE_INTEGER, about: MeetingId.parse(about) },
  }
}

function person(name: string): Delivery['receiver'] {
  return { kind: 'person', id: PersonId.parse(`${name}@nordlund.example`) }
}

async function words(world: Reminding, ...deliveries: Delivery[]): Promise<Reply> {
  const { reply, stale } = await world.desk.compose(world.tenant, deliveries, world.now)
  if (!reply) throw new Error(`stale: ${stale.map(({ why }) => why).join()}`)
  return reply
}

async function why(world: Reminding, delivery: Delivery): Promise<string | undefined> {
  const { reply, stale } = await world.desk.compose(world.tenant, [delivery], world.now)
  return reply ? undefined : stale[0]?.why
}

describe('a reminder of one meeting', () => {
  it('lets whoever holds it have a question ready for its last minutes, and nobody else', async () => {
    const world = await open('2026-12-02T12:00')
    const labels = async (name: string) =>
      labelsIn(await words(world, reminderOf('mat2@nordlund', { to: person(name) })))
    expect(await labels('karen.toft')).toContain('Spørg i mødet')
    expect(await labels('sofie.bruun')).not.toContain('Spørg i mødet')
  })

  it('says when, where, how to prepare and whom to ask', async () => {
    const world = await open('2026-12-02T12:00')
    const { text, blocks } = await words(world, reminderOf('mat2@nordlund'))
    expect(text).toBe(
      [
        'Husk netværksmøde 2 i matematik i morgen, torsdag d. 3. december kl. 13-16 på Engbæk Skole.',
        'Link: https://teams.example/mat2',
        'Forberedelse: Tag et elevprodukt med',
        'Dagsorden: Problemløsning og hverdagsmatematik',
        'Spørgsmål til: Karen Toft (karen.toft@nordlund.example)',
      ].join('\n'),
    )
    expect(blocks.map(({ type }) => type)).toEqual(['text', 'fields', 'actions'])
  })

  it('has buttons into the calendar, to the meeting, for the likely next question, and for Aula', async () => {
    const world = await open('2026-12-02T12:00')
    const { blocks } = await words(world, reminderOf('mat2@nordlund'))
    const actions = blocks.find(block => block.type === 'actions')
    expect(actions?.buttons).toEqual([
      { label: 'Læg i kalenderen', action: { id: 'calendar', meeting: 'mat2@nordlund' } },
      { label: 'Deltag online', url: 'https://teams.example/mat2' },
      {
        label: 'Hvem deltager?',
        action: {
          id: 'ask',
          q: 'Hvem deltager i Netværksmøde 2 i matematik torsdag d. 3. december?',
        },
      },
      {
        label: 'Kopiér til Aula',
        action: { id: 'sent', does: 'copy', meeting: 'mat2@nordlund' },
      },
    ])
  })

  it('has a question on its button that is answered with the meeting’s people', () => {
    const q = 'Hvem deltager i Netværksmøde 2 i matematik torsdag d. 3. december?'
    const { kind, reply, sources } = asked('Sofie Bruun', q)
    expect(kind).toBe('answer')
    expect(sources.map(({ id }) => id)).toContain('mat2@nordlund')
    expect(reply.text).toContain('Amira Haddad')
  })

  it.each([
    ['2026-12-01T12:00', {}, 'Husk Tema om brøker torsdag d. 10. december kl. 9-11.'],
    ['2026-12-09T23:59', {}, 'Husk Tema om brøker i morgen, torsdag d. 10. december kl. 9-11.'],
    ['2026-12-10T00:00', {}, 'Husk Tema om brøker i dag, torsdag d. 10. december kl. 9-11.'],
    ['2026-12-10T07:29', {}, 'Husk Tema om brøker i dag, torsdag d. 10. december kl. 9-11.'],
    ['2026-12-10T07:30', {}, 'Om 1 time og 30 minutter begynder Tema om brøker, kl. 9-11.'],
    ['2026-12-10T08:20', {}, 'Om 40 minutter begynder Tema om brøker, kl. 9-11.'],
    ['2026-12-10T08:58', {}, 'Nu begynder Tema om brøker, kl. 9-11.'],
    [
      '2026-12-09T12:00',
      { place: 'lokale 3' },
      'Husk Tema om brøker i morgen, torsdag d. 10. december kl. 9-11 i lokale 3.',
    ],
    [
      '2026-12-09T12:00',
      { link: 'https://teams.example/x' },
      'Husk Tema om brøker i morgen, torsdag d. 10. december kl. 9-11 online.',
    ],
    [
      '2026-12-09T12:00',
      { title: 'Netværksmøde' },
      'Husk netværksmødet i matematiknetværket i morgen, torsdag d. 10. december kl. 9-11.',
    ],
    [
      '2026-12-09T12:00',
      { startLocal: '2026-12-10', endLocal: '2026-12-11' },
      'Husk Tema om brøker i morgen, torsdag d. 10. december (hele dagen).',
    ],
    [
      '2026-12-09T12:00',
      { endLocal: '2026-12-11T15:00' },
      'Husk Tema om brøker i morgen, fra torsdag d. 10. december kl. 9 til fredag d. 11. december kl. 15.',
    ],
    // The night before the clock goes back, and forward.
    [
      '2026-10-24T12:00',
      { startLocal: '2026-10-25T09:00', endLocal: '2026-10-25T11:00' },
      'Husk Tema om brøker i morgen, søndag d. 25. oktober kl. 9-11.',
    ],
    [
      '2027-03-28T01:30',
      { startLocal: '2027-03-28T03:10', endLocal: '2027-03-28T04:00' },
      'Om 40 minutter begynder Tema om brøker, kl. 3.10-4.',
    ],
  ])('at %s says it as a colleague would', async (now, more, lead) => {
    const world = await open(now, { programme: having(more) })
    const { text } = await words(world, reminderOf('extra@nordlund', { offset: '-0m' }))
    expect(text.split('\n')[0]).toBe(lead)
  })

  it('leaves out whom to ask where that is the receiver', async () => {
    const world = await open('2026-12-02T12:00')
    const to = person('karen.toft')
    const { text } = await words(world, reminderOf('mat2@nordlund', { to }))
    expect(text).not.toContain('Spørgsmål til')
  })

  it('names materials with their addresses, and what was agreed the last time and is not done yet', async () => {
    const before = meeting('before@nordlund', 'Tema om tal', {
      ...{ day: '2026-12-04', hours: '9:00-11:00', kind: 'network' },
      audience: { networks: ['matematik'] },
      agreements: [
        { what: 'Prøv brøkspillet', who: ['sofie.bruun@nordlund.example'], by: '2026-12-08' },
        { what: 'Ring til biblioteket', done: true },
        { what: 'Del jeres forløb' },
      ],
    })
    const materials = [
      { title: 'Brøkspillet', url: 'https://nordlund.example/spil' },
      { title: 'Centicubes' },
    ]
    const world = await open('2026-12-09T12:00', { programme: having({ materials }, before) })
    const { text } = await words(world, reminderOf('extra@nordlund'))
    expect(text).toContain('Materialer: Brøkspillet (https://nordlund.example/spil)')
    expect(text).toContain('Materialer: Centicubes')
    expect(text).toContain(
      'Aftaler fra sidst: Prøv brøkspillet (Sofie Bruun, senest tirsdag d. 8. december)\nDel jeres forløb',
    )
  })

  it('tells a long agenda in short, at the end of a word', async () => {
    const agenda = 'Vi arbejder med brøker og regnehistorier. '.repeat(40)
    const world = await open('2026-12-09T12:00', { programme: having({ agenda }) })
    const { text } = await words(world, reminderOf('extra@nordlund'))
    const said = text.split('\n').find(line => line.startsWith('Dagsorden: ')) ?? ''
    expect(said.length).toBeLessThan(320)
    expect(said).toMatch(/(?:brøker|regnehistorier\.|arbejder|Vi|med|og) …$/)
  })

  it('says every fact of its fields in the text too', async () => {
    const programme = having({
      ...{ place: 'Rådhuset', link: 'https://teams.example/x', agenda: 'Brøker', seats: 3 },
      materials: [{ title: 'Spil', url: 'https://nordlund.example/spil' }],
    })
    const world = await open('2026-12-09T12:00', { programme })
    const { text, blocks } = await words(world, reminderOf('extra@nordlund'))
    const fields = blocks.flatMap(block => (block.type === 'fields' ? block.fields : []))
    expect(fields.length).toBeGreaterThan(5)
    for (const { value } of fields) {
      expect(text).toContain(value.text)
      if (value.url) expect(text).toContain(value.url)
    }
  })
})

describe('in a room that others read in', () => {
  const channel = { platform: 'web', id: 'C1' }
  const yes = { by: 'karen.toft@nordlund.example', at: 0 }
  const settings = ReminderSettings.parse({
    networks: { matematik: { yes, to: 'channel', channel } },
  })

  it('nothing is said that names a person', async () => {
    const before = meeting('before@nordlund', 'Tema om tal', {
      ...{ day: '2026-12-04', hours: '9:00-11:00', kind: 'network' },
      audience: { networks: ['matematik'] },
      agreements: [{ what: 'Prøv brøkspillet', who: ['sofie.bruun@nordlund.example'] }],
    })
    const programme = having({ place: 'Rådhuset' }, before)
    const world = await open('2026-12-09T12:00', { programme, settings })
    const to: Delivery['receiver'] = { kind: 'channel', ...channel }
    const { text } = await words(world, reminderOf('extra@nordlund', { to }))
    expect(text).toBe(
      'Husk Tema om brøker i morgen, torsdag d. 10. december kl. 9-11 på Rådhuset.\nAftaler fra sidst: Prøv brøkspillet',
    )
  })

  it('that the network has left, nothing is said any longer', async () => {
    const world = await open('2026-12-09T12:00', { programme: having({}), settings })
    const to: Delivery['receiver'] = { kind: 'channel', platform: 'web', id: 'C2' }
    expect(await why(world, reminderOf('extra@nordlund', { to }))).toBe('not-invited')
  })
})

describe('several in one message', () => {
  it('are one list with one set of buttons each', async () => {
    const world = await open('2026-12-02T12:00', { programme: having({ place: 'Rådhuset' }) })
    const { text, blocks } = await words(
      world,
      reminderOf('mat2@nordlund'),
      reminderOf('extra@nordlund', { offset: '-5sd@09:00' }),
    )
    const [lead, first, second] = text.split('\n\n')
    expect(lead).toBe('Husk de her to ting:')
    expect(first?.split('\n')[0]).toBe(
      'Netværksmøde 2 i matematik: i morgen, torsdag d. 3. december kl. 13-16 på Engbæk Skole.',
    )
    expect(second?.split('\n')[0]).toBe(
      'Tema om brøker: torsdag d. 10. december kl. 9-11 på Rådhuset.',
    )
    expect(blocks.filter(({ type }) => type === 'actions')).toHaveLength(2)
  })

  it('are all said, however many they are, in no more blocks than a platform takes', async () => {
    const many = Array.from({ length: 20 }, (_, nth) =>
      meeting(`many${nth}@nordlund`, `Tema ${nth}`, {
        ...{ day: '2026-12-10', hours: '9:00-11:00', kind: 'network', place: `lokale ${nth}` },
        audience: { networks: ['matematik'] },
      }),
    )
    const world = await open('2026-12-09T12:00', { programme: having({}, ...many) })
    const { text, blocks } = await words(world, ...many.map(({ id }) => reminderOf(id)))
    expect(blocks.length).toBeLessThanOrEqual(45)
    const shown = JSON.stringify(blocks)
    for (const { title } of many) {
      expect(text).toContain(`${title}: i morgen`)
      expect(shown).toContain(`${title}: i morgen`)
    }
  })

  it('say the newest of two about the same meeting, and leave the other out with a reason', async () => {
    const world = await open('2026-12-03T08:00')
    const both = [
      reminderOf('mat2@nordlund', { offset: '-5sd@09:00' }),
      reminderOf('mat2@nordlund'),
    ]
    const { reply, stale } = await world.desk.compose(world.tenant, both, world.now)
    expect(reply?.text).toContain('Husk netværksmøde 2 i matematik i dag')
    expect(stale).toEqual([{ index: 0, why: 'late' }])
  })

  it('leave out what does not hold, and say the rest alone', async () => {
    const world = await open('2026-12-02T12:00')
    const { reply, stale } = await world.desk.compose(
      world.tenant,
      [reminderOf('mat3@nordlund'), reminderOf('mat2@nordlund')],
      world.now,
    )
    expect(reply?.text).toMatch(/^Husk netværksmøde 2/)
    expect(stale).toEqual([{ index: 0, why: 'cancelled' }])
  })
})

describe('a deadline', () => {
  const deadline = Deadline.parse({
    ...{ id: 'frist', title: 'Meld deltagere til læringslab 3', due: '2026-12-09' },
    audience: { networks: ['matematik'] },
    ...{ note: 'Brug skemaet', link: 'https://nordlund.example/skema' },
  })
  const delivery = {
    ...reminderOf('frist'),
    source: { kind: 'reminder' as const, id: 'frist:-5sd@09:00:20261209' },
  }

  it('says by when, with its note and its link', async () => {
    const programme = { ...nordlund, deadlines: [deadline] }
    const world = await open('2026-12-08T12:00', { programme })
    const { text, blocks } = await words(world, delivery)
    expect(text).toBe(
      'Husk fristen i morgen, onsdag d. 9. december: Meld deltagere til læringslab 3.\nBemærk: Brug skemaet\nLink: https://nordlund.example/skema',
    )
    expect(blocks.at(-1)).toEqual({
      type: 'actions',
      buttons: [{ label: 'Åbn linket', url: 'https://nordlund.example/skema' }],
    })
  })

  it('that has got another day is said of that day alone', async () => {
    const programme = { ...nordlund, deadlines: [{ ...deadline, due: '2026-12-11' }] }
    const world = await open('2026-12-08T12:00', { programme })
    expect(await why(world, delivery)).toBe('revision')
  })
})

describe('a reminder is not sent any longer', () => {
  const without = (edit: (programme: Programme) => Programme) => edit(nordlund)
  const mat2 = (edit: Partial<Meeting>) => (programme: Programme) => ({
    ...programme,
    meetings: programme.meetings.map(one =>
      one.id === 'mat2@nordlund' ? { ...one, ...edit } : one,
    ),
  })

  it.each<[string, string, Programme]>([
    [
      'whose meeting is gone',
      'meeting-gone',
      without(all => ({
        ...all,
        meetings: all.meetings.filter(({ id }) => id !== 'mat2@nordlund'),
      })),
    ],
    ['that is cancelled', 'cancelled', without(mat2({ status: 'cancelled' }))],
    ['that has changed', 'revision', without(mat2({ revision: 1 }))],
    [
      'whose receiver has left',
      'receiver-gone',
      without(all => ({
        ...all,
        people: all.people.filter(({ name }) => name !== 'Sofie Bruun'),
      })),
    ],
    [
      'that is not for the receiver any more',
      'not-invited',
      without(all => ({
        ...all,
        people: all.people.map(one =>
          one.name === 'Sofie Bruun' ? { ...one, networks: [], posts: [] } : one,
        ),
      })),
    ],
    ['that has times of its own now', 'offset-gone', without(mat2({ reminders: ['-60m'] }))],
  ])('%s', async (_, reason, programme) => {
    const world = await open('2026-12-02T12:00', { programme })
    const delivery = reminderOf('mat2@nordlund', { offset: '-5sd@09:00' })
    expect(await why(world, delivery)).toBe(reason)
  })

  it('once the meeting has begun', async () => {
    const world = await open('2026-12-03T13:00')
    expect(await why(world, reminderOf('mat2@nordlund'))).toBe('begun')
  })

  it('of a network that has not said yes', async () => {
    const world = await open('2026-12-02T12:00', { settings: ReminderSettings.parse({}) })
    expect(await why(world, reminderOf('mat2@nordlund'))).toBe('no-yes')
  })

  it('an hour before to one who does not want that, but the others are', async () => {
    const yes = { by: 'karen.toft@nordlund.example', at: 0 }
    const settings = ReminderSettings.parse({
      networks: { matematik: { yes, offsets: { network: ['-60m'] } } },
      withoutHour: ['sofie.bruun@nordlund.example'],
    })
    const world = await open('2026-12-03T12:00', { settings })
    const hour = (name: string) => reminderOf('mat2@nordlund', { offset: '-60m', to: person(name) })
    expect(await why(world, hour('sofie.bruun'))).toBe('opted-out')
    expect(await why(world, hour('amira.haddad'))).toBeUndefined()
  })
})

describe('the alarm', () => {
  const alarm: Delivery = {
    source: { kind: 'alarm', id: 'late:2026-12-02' },
    ...{ receiver: person('else.krog'), notBefore: 0, expiresAt: Number.MAX_SAFE_INTEGER },
  }

  it('tells an administrator what is wrong and what to look at', async () => {
    const world = await open('2026-12-02T12:00')
    expect((await words(world, alarm)).text).toBe(
      'I dag er beskeder blevet sendt mere end 5 minutter for sent. Pejling sender det, der stadig giver mening, og siger i rapporten, hvad der ikke nåede frem. Se efter, om serveren og Redis kører, som de skal.',
    )
  })

  it('tells nobody else', async () => {
    const world = await open('2026-12-02T12:00')
    expect(await why(world, { ...alarm, receiver: person('sofie.bruun') })).toBe('no-right')
  })
})
