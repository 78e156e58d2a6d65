// The promise of writing to many: what the preview showed is exactly who gets what when, once, or nothing goes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBroadcastDesk } from '../../../src/broadcast/desk.js'
import { PersonId } from '../../../src/core/ids.js'
import type { Reply } from '../../../src/core/reply.js'
import type { Person } from '../../../src/model/person.js'
import type { Programme } from '../../../src/model/programme.js'
import { createSnapshotCache } from '../../../src/programme/snapshot-cache.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn, labelsIn } from '../../support/chatting.js'
import { formIn, replyIn } from '../../support/desk.js'
import { nordlund } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding } from '../../support/reminding.js'
import { monday, rowsOf, townWith, who, writer } from './writing.js'

let connection: RedisConnection
const worlds: Reminding[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...worlds.map(({ tenant }) => tenant))
  await connection.close()
})

async function opened(now = monday, programme: Programme = nordlund): Promise<Reminding> {
  const world = await openReminding(connection, { now, programme })
  worlds.push(world)
  return world
}

const edit = (world: Reminding, change: (people: readonly Person[]) => readonly Person[]) =>
  world.write(programme => ({ ...programme, people: [...change(programme.people)] }))
const confirmed = async (world: Reminding, author: string = who.karen) =>
  (await world.deps.broadcasts.confirmedSince(world.tenant, { author: PersonId.parse(author) }, 0))
    .length

const toMaths = 'Skriv til matematiknetværket: Husk at tage et elevprodukt med'

describe('a yes to the preview', () => {
  it('sends what was shown to those who were shown, and not to the author', async () => {
    const world = await opened()
    const karen = writer(world, who.karen)
    const preview = await karen.preview(toMaths)
    expect(preview.text).toContain('Husk at tage et elevprodukt med')
    expect(preview.text).toContain('matematiknetværket (2 personer)')
    expect(await rowsOf(world, who.karen)).toEqual([])
    const said = await karen.click(preview, 'Send til 2')
    expect(said.text).toBe(
      'Sendes om lidt. 2 personer får beskeden.\nHusk at tage et elevprodukt med',
    )
    expect(labelsIn(said)).toEqual(['Fortryd'])
    expect(await rowsOf(world, who.karen)).toEqual([
      'amira.haddad 2026-11-23T10:00',
      'sofie.bruun 2026-11-23T10:00',
    ])
  })

  it('is for thirty seconds a yes that can be undone', async () => {
    const world = await opened()
    const karen = writer(world, who.karen)
    await karen.click(await karen.preview(toMaths), 'Send til 2')
    const [sent] = await world.deps.broadcasts.mine(world.tenant, PersonId.parse(who.karen), 1)
    const row = await world.deliveries.load(world.tenant, `broadcast:${sent?.id}:${who.sofie}`)
    expect(row?.delivery).toMatchObject({
      notBefore: world.now + 30_000,
      expiresAt: world.now + 30_000 + 4 * 3_600_000,
      unless: { is: 'stopped', id: sent?.id, field: 'all' },
    })
  })

  it('shows and keeps the moment of each who is off', async () => {
    const world = await opened()
    await edit(world, people =>
      people.map(one => (one.id === who.amira ? { ...one, daysOff: [1, 2] } : one)),
    )
    const karen = writer(world, who.karen)
    const preview = await karen.preview(toMaths)
    expect(preview.text).toContain('1 person får den onsdag d. 25. november kl. 7.30')
    const said = await karen.click(preview, 'Send til 2')
    expect(said.text).toContain('1 person får den senere')
    expect(await rowsOf(world, who.karen)).toEqual([
      'amira.haddad 2026-11-25T07:30',
      'sofie.bruun 2026-11-23T10:00',
    ])
  })

  it('says where there is no holiday plan, and says nothing where there is', async () => {
    const world = await opened()
    const karen = writer(world, who.karen)
    expect((await karen.preview(toMaths)).text).toContain('ingen ferieplan for skoleåret 2026/27')
    const christmas = { name: 'Juleferie', from: '2026-12-23', to: '2027-01-03' }
    await world.write(programme => ({
      ...programme,
      holidays: [{ ...christmas, municipality: 'Nordlund', applies: [] }],
    }))
    expect((await karen.preview(toMaths)).text).not.toContain('ferieplan')
  })

  it('counts once, clicked twice and on two replicas at the same moment', async () => {
    const world = await opened()
    const clock = { now: () => world.now }
    const snapshots = createSnapshotCache(world.deps.programmes, clock)
    const other = createBroadcastDesk({ ...world.deps, snapshots })
    const karen = writer(world, who.karen)
    const elsewhere = writer(world, who.karen, { desk: other })
    const preview = await karen.preview(toMaths)
    const said = await Promise.all([
      karen.click(preview, 'Send til 2'),
      elsewhere.click(preview, 'Send til 2'),
      karen.click(preview, 'Send til 2'),
    ])
    const last = await karen.click(preview, 'Send til 2')
    for (const { text } of said) expect(text).toMatch(/^Sendes om lidt|ikke sendt mere/)
    expect(last.text).toContain('ikke sendt mere')
    expect(await rowsOf(world, who.karen)).toHaveLength(2)
    expect(await confirmed(world)).toBe(1)
  })

  it('is the author’s alone', async () => {
    const world = await opened()
    const preview = await writer(world, who.karen).preview(toMaths)
    for (const somebody of [who.peter, who.admin]) {
      const said = await writer(world, somebody).click(preview, 'Send til 2')
      expect(said.text).toContain('en andens besked')
    }
    const said = await writer(world, who.sofie).click(preview, 'Send til 2')
    expect(said.text).toContain('koordinerer et netværk')
    expect(await confirmed(world)).toBe(0)
  })
})

describe('nothing goes', () => {
  async function refused(world: Reminding, preview: Reply, then: () => Promise<unknown>) {
    const karen = writer(world, who.karen)
    await then()
    const said = await karen.click(preview, 'Send til 2')
    expect(await confirmed(world)).toBe(0)
    expect(await rowsOf(world, who.karen)).toEqual([])
    return said
  }

  it('where others have joined or left since; they are named, and the new preview can be said yes to', async () => {
    const world = await opened()
    const karen = writer(world, who.karen)
    const preview = await karen.preview(toMaths)
    const said = await refused(world, preview, () =>
      edit(world, people =>
        people.map(one => {
          if (one.id === who.sofie) return { ...one, networks: [] }
          const matematik = nordlund.networks.find(({ id }) => id === 'matematik')?.id
          return one.id === who.jonas && matematik
            ? { ...one, networks: [{ network: matematik }] }
            : one
        }),
      ),
    )
    expect(said.text).toContain('Nye: Jonas Lind.')
    expect(said.text).toContain('Ikke med længere: Sofie Bruun.')
    await karen.click(said, 'Send til 2')
    expect(await rowsOf(world, who.karen)).toEqual([
      'amira.haddad 2026-11-23T10:00',
      'jonas.lind 2026-11-23T10:00',
    ])
  })

  it('a quarter of an hour after it was shown', async () => {
    const world = await opened()
    const preview = await writer(world, who.karen).preview(toMaths)
    const said = await refused(world, preview, async () => world.setTo('2026-11-23T10:15'))
    expect(said.text).toContain('mere end et kvarter')
    expect(labelsIn(said)).toContain('Send til 2')
  })

  it('where the meeting that it is about has moved since', async () => {
    const world = await opened()
    const preview = await writer(world, who.karen).preview(
      'Mind matematiknetværket om mødet torsdag d. 3. december',
    )
    expect(preview.text).toContain('Om: Netværksmøde 2 i matematik')
    const said = await refused(world, preview, () =>
      world.write(programme => ({
        ...programme,
        meetings: programme.meetings.map(one =>
          one.id === 'mat2@nordlund'
            ? { ...one, startLocal: '2026-12-03T14:00', revision: one.revision + 1 }
            : one,
        ),
      })),
    )
    expect(said.text).toContain('kl. 14')
  })

  it('where those who could get it now would get it tomorrow', async () => {
    const world = await opened('2026-11-23T16:55')
    const preview = await writer(world, who.karen).preview(toMaths)
    const said = await refused(world, preview, async () => world.setTo('2026-11-23T17:05'))
    expect(said.text).toContain('tirsdag d. 24. november kl. 7.30')
  })

  it('where the text was mended in another window', async () => {
    const world = await opened()
    const karen = writer(world, who.karen)
    const preview = await karen.preview(toMaths)
    const form = await karen.open(preview, 'Ret')
    const said = await refused(world, preview, () =>
      karen.send(form.action, { message: 'Noget andet', networks: ['matematik'] }),
    )
    expect(said.text).toContain('Noget er ændret')
    expect(said.text).toContain('Noget andet')
  })

  it('where the author has lost the role since', async () => {
    const world = await opened()
    const preview = await writer(world, who.karen).preview(toMaths)
    const said = await refused(world, preview, () =>
      edit(world, people =>
        people.map(one => (one.id === who.karen ? { ...one, roles: [] } : one)),
      ),
    )
    expect(said.text).toContain('bede koordinatoren')
  })

  it('once it was dropped, or with a token that nobody was given', async () => {
    const world = await opened()
    const karen = writer(world, who.karen)
    const preview = await karen.preview(toMaths)
    const { action } = buttonIn(preview, 'Send til 2')
    if (action.id !== 'broadcast') throw new Error('another action')
    const made = `${world.now.toString(36)}.${'0'.repeat(32)}`
    await karen.press({ ...action, token: made })
    expect(await confirmed(world)).toBe(0)
    await karen.click(preview, 'Drop den')
    const said = await karen.click(preview, 'Send til 2')
    expect(said.text).toContain('droppet')
    expect(await confirmed(world)).toBe(0)
  })

  it('of a text that is longer than there is room for, which is told with the count', async () => {
    const world = await opened()
    const long = await writer(world, who.karen).preview(`${toMaths} ${'æ'.repeat(2500)}`)
    expect(long.text).toMatch(/Teksten er på 25\d\d tegn, og der er plads til 2500/)
    expect(labelsIn(long)).not.toContain('Send til 2')
  })
})

describe('a message about a meeting', () => {
  const about = 'Mind matematiknetværket om mødet torsdag d. 3. december'
  const prepare = (world: Reminding, preparation: string) =>
    world.write(programme => ({
      ...programme,
      meetings: programme.meetings.map(one =>
        one.id === 'mat2@nordlund' ? { ...one, preparation } : one,
      ),
    }))

  it('is refused where it fills more than any platform takes', async () => {
    const world = await opened()
    await prepare(world, 'Læs side 1. '.repeat(1000))
    const preview = await writer(world, who.karen).preview(about)
    expect(preview.text).toContain('fylder for meget')
    expect(labelsIn(preview)).not.toContain('Send til 2')
  })

  it('is shown anew where what is to be prepared has changed', async () => {
    const world = await opened()
    const karen = writer(world, who.karen)
    const preview = await karen.preview(about)
    await prepare(world, 'Tag en lineal med')
    expect((await karen.click(preview, 'Send til 2')).text).toContain('Noget er ændret')
    expect(await confirmed(world)).toBe(0)
  })
})

describe('a second question', () => {
  it('is asked with the number on the button where more than fifty get it', async () => {
    const world = await opened(monday, townWith(60))
    const karen = writer(world, who.karen)
    const sure = await karen.click(await karen.preview(toMaths), 'Send til 62')
    expect(await confirmed(world)).toBe(0)
    expect(labelsIn(sure)[0]).toBe('Ja, send til 62 personer')
    const said = await karen.click(sure, 'Ja, send')
    expect(said.text).toContain('62 personer får beskeden')
    expect(await rowsOf(world, who.karen)).toHaveLength(62)
  })

  it('is not asked of fifty', async () => {
    const world = await opened(monday, townWith(48))
    const karen = writer(world, who.karen)
    await karen.click(await karen.preview(toMaths), 'Send til 50')
    expect(await confirmed(world)).toBe(1)
  })

  it('is asked outside working hours', async () => {
    const world = await opened('2026-11-23T19:00')
    const karen = writer(world, who.karen)
    const sure = await karen.click(await karen.preview(toMaths), 'Send til 2')
    expect(sure.text).toContain('uden for almindelig arbejdstid')
    await karen.click(sure, 'Ja, send')
    expect(await rowsOf(world, who.karen)).toEqual([
      'amira.haddad 2026-11-24T07:30',
      'sofie.bruun 2026-11-24T07:30',
    ])
  })
})

describe('how much may be written', () => {
  async function sent(world: Reminding, text: string) {
    const karen = writer(world, who.karen)
    const preview = await karen.preview(text)
    const outcome = await karen.press(buttonIn(preview, 'Send til').action)
    return { preview, outcome, karen }
  }

  it('is one message to a network in two hours, and another with a reason', async () => {
    const world = await opened()
    await sent(world, toMaths)
    world.setTo('2026-11-23T11:59')
    const { preview, outcome, karen } = await sent(
      world,
      'Skriv til matematiknetværket: Lokalet er ændret',
    )
    expect(preview.text).toContain('Der går allerede en besked til matematiknetværket')
    const form = formIn(outcome)
    const empty = formIn(await karen.send(form.action, { reason: ' ' }))
    expect(empty.fields[0]?.problem).toBe('Skriv kort, hvorfor det ikke kan vente.')
    const cpr = formIn(await karen.send(form.action, { reason: 'Om 010190-1234' }))
    expect(JSON.stringify(cpr)).not.toContain('010190')
    expect(await confirmed(world)).toBe(1)
    const said = replyIn(await karen.send(form.action, { reason: 'Lokalet brænder' }))
    expect(said.text).toContain('Sendes om lidt')
    const all = await world.deps.broadcasts.mine(world.tenant, PersonId.parse(who.karen), 1)
    expect(all[0]?.confirmed?.reason).toBe('Lokalet brænder')
  })

  it('is three messages a day', async () => {
    const world = await opened('2026-11-23T07:30')
    for (const hour of ['08', '11', '14']) {
      world.setTo(`2026-11-23T${hour}:00`)
      await sent(world, `Skriv til matematiknetværket: Nyt kl. ${hour}`)
    }
    expect(await confirmed(world)).toBe(3)
    world.setTo('2026-11-23T16:30')
    const karen = writer(world, who.karen)
    const preview = await karen.preview('Skriv til matematiknetværket: Nyt igen')
    expect(preview.text).toContain('Du har sendt 3 beskeder i dag')
    expect(labelsIn(preview)).toEqual(['Ret', 'Hvem får den?', 'Drop den'])
    world.setTo('2026-11-24T08:00')
    await sent(world, 'Skriv til matematiknetværket: Nyt igen')
    expect(await confirmed(world)).toBe(4)
  })

  it('is not the same to the same within a day without a second thought', async () => {
    const world = await opened()
    await sent(world, toMaths)
    world.setTo('2026-11-23T14:00')
    const { outcome } = await sent(world, toMaths)
    expect(replyIn(outcome).text).toContain('Du har lige sendt det samme. Send igen?')
    expect(await confirmed(world)).toBe(1)
    world.setTo('2026-11-24T11:00')
    await sent(world, toMaths)
    expect(await confirmed(world)).toBe(2)
  })

  it('is held by the write where two coordinators of a network say yes at once', async () => {
    const world = await opened()
    const [peter, lone] = [writer(world, who.peter), writer(world, who.lone)]
    const previews = [
      await peter.preview('Skriv til læsenetværket: Fra Peter'),
      await lone.preview('Skriv til læsenetværket: Fra Lone'),
    ]
    await Promise.all([
      peter.press(buttonIn(previews[0] ?? fail(), 'Send til').action),
      lone.press(buttonIn(previews[1] ?? fail(), 'Send til').action),
    ])
    expect((await confirmed(world, who.peter)) + (await confirmed(world, who.lone))).toBe(1)
  })
})

function fail(): never {
  throw new Error('no preview')
}

describe('what was typed', () => {
  it.each(['<!channel> møde kl. 9', '=HYPERLINK("x")', '&lt;b&gt; *fed* ‮baglæns'])(
    'is just text: %s',
    async text => {
      const world = await opened()
      const preview = await writer(world, who.karen).preview(
        `Skriv til matematiknetværket: ${text}`,
      )
      expect(preview.blocks).toContainEqual({ type: 'text', text })
    },
  )
})
