// What became of a message to many, for those who may know: in plain words, by name where it failed, as a file, and in the list of one's own
// messages; and the same words copied for Aula.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PersonId } from '../../../src/core/ids.js'
import { DeliveryHistory } from '../../../src/model/delivery-row.js'
import { Person } from '../../../src/model/person.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { type Broadcasting, openBroadcasting, people } from '../../support/broadcasting.js'
import { actionsIn, replyIn } from '../../support/desk.js'
import { forget, openRedis } from '../../support/redis.js'

let connection: RedisConnection
let world: Broadcasting
const worlds: Broadcasting[] = []

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  world = await openBroadcasting(connection, { now: '2026-11-30T10:00' })
  worlds.push(world)
})
afterAll(async () => {
  await connection.close()
  await forget(...worlds.map(({ tenant }) => tenant))
})

const { karen, sofie, amira, peter } = people

describe('the report', () => {
  it('says how far it has come, and offers what can be done, at each stage', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    const speaker = world.at(karen)
    const before = await speaker.told('report', broadcast)
    expect(before.text).toBe('Beskeden “Husk lommeregnere.”\nStatus: 2 på vej\nTil 2 personer')
    expect(actionsIn(before).map(({ label }) => label)).toEqual([
      ...['Stop', 'Ret teksten', 'Hent som fil', 'Kopiér til Aula', 'Opdatér'],
    ])
    world.pass()
    await world.send()
    const after = await speaker.press('refresh', broadcast)
    expect(after).toMatchObject({ instead: true })
    expect(replyIn(after).text).toBe(
      'Beskeden “Husk lommeregnere.”\nStatus: sendt til 2\nTil 2 personer\n0 af 2 har trykket Set eller svaret.',
    )
    expect(actionsIn(replyIn(after)).map(({ label }) => label)).toEqual([
      ...['Ret teksten', 'Træk tilbage', 'Gentag til de 2, der mangler', 'Send en rettelse'],
      ...['Hent som fil', 'Kopiér til Aula', 'Opdatér'],
    ])
  })

  it('names those who did not get it and why, and sends what is uncertain again, once', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    const rows = await Promise.all([sofie, amira].map(id => world.row(broadcast, id)))
    const [one, two] = rows
    if (!one || !two) throw new Error('no rows')
    const { deliveries, tenant } = world
    const account = { platform: 'teams', userId: '29:1' }
    const failed = DeliveryHistory.parse({ why: 'unreachable', at: world.now })
    const lost = DeliveryHistory.parse({ why: 'timeout', at: world.now, account })
    await deliveries.change(tenant, one, { state: 'failed', history: failed })
    await deliveries.change(tenant, two, { state: 'unknown', history: lost })
    const report = await world.at(karen).told('report', broadcast)
    expect(report.text).toContain('Status: 1 ikke sendt · 1 uvis')
    expect(report.text).toContain('– 1: kan ikke nås i chatten')
    expect(report.text).toContain('beskeden kan være kommet frem')
    const names = await world.at(karen).told('names', broadcast)
    expect(names.text).toContain('Sofie Bruun · kan ikke nås')
    expect(names.text).toContain('Amira Haddad · uvist')
    expect((await world.at(karen).told('again', broadcast)).text).toBe('Den bliver sendt igen nu.')
    expect((await world.at(karen).told('again', broadcast)).text).toContain('ikke flere at sende')
  })

  it('shows thirty names at most, and says how many more there are', async () => {
    const many = Array.from({ length: 34 }, (_, n) =>
      Person.parse({
        id: `lærer${n}@nordlund.example`.replace('æ', 'ae'),
        name: `Lærer ${n}`,
        networks: [{ network: 'matematik' }],
      }),
    )
    await world.write(programme => ({ ...programme, people: [...programme.people, ...many] }))
    const receivers = many.map(({ id }) => PersonId.parse(id))
    const broadcast = await world.confirm('Til mange.', { receivers })
    await world.at(karen).press('cancel', broadcast)
    const { text } = await world.at(karen).told('names', broadcast)
    expect(text.match(/^Lærer/gm)).toHaveLength(30)
    expect(text).toContain('… og 4 mere. Hele listen er i filen.')
  })

  it('is a file behind a link, for as long as its owner may see it', async () => {
    const broadcast = await world.confirm('=1+1')
    world.pass()
    await world.send()
    const reply = await world.at(karen).told('file', broadcast)
    const [url = ''] = reply.blocks.flatMap(block =>
      block.type === 'actions' ? block.buttons.flatMap(one => ('url' in one ? [one.url] : [])) : [],
    )
    const token = /^\/reports\/([^/]+)\/beskeder\.xlsx$/.exec(url)?.[1] ?? ''
    const file = await world.broadcast.report(token, world.now)
    expect(file?.table.columns).toEqual(['Besked', 'Navn', 'Status', 'Hvorfor', 'Hvor', 'Hvornår'])
    expect(file?.table.rows.map(row => row.slice(0, 4))).toEqual([
      ['Fællesbesked', 'Sofie Bruun', 'sendt', ''],
      ['Fællesbesked', 'Amira Haddad', 'sendt', ''],
    ])
    expect(await world.desk.report(token, world.now)).toBeUndefined()
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === karen ? { ...one, roles: [] } : one)),
    }))
    expect(await world.broadcast.report(token, world.now)).toBeUndefined()
  })
})

describe('one’s own messages', () => {
  it('stand newest first with what became of each, and open as reports', async () => {
    const sent = await world.confirm('Husk lommeregnere til mødet, og tag gerne en kollega med.')
    world.pass()
    await world.send()
    const sendAt = world.now + 86_400_000
    await world.confirm('God jul.', { sendAt, notBefore: sendAt, createdAt: world.now + 1 })
    const wrong = await world.confirm('Forkert.', { createdAt: world.now + 2 })
    await world.at(karen).press('undo', wrong)
    const reply = await world.at(karen).told('mine')
    expect(reply.text.split('\n')).toEqual([
      'Dine beskeder',
      '“Forkert.”: stoppet · 2 ikke sendt',
      '“God jul.”: sendes tirsdag d. 1. december kl. 10',
      '“Husk lommeregnere til mødet, og tag gerne en …”: kl. 10 · sendt til 2',
    ])
    expect(actionsIn(reply).at(-1)).toMatchObject({
      label: 'Husk lommeregnere til mødet, og tag gerne en …',
      action: { id: 'sent', does: 'report', broadcast: sent.id },
    })
  })

  it('are nobody else’s, and there are none for a member', async () => {
    await world.confirm('Husk lommeregnere.')
    expect((await world.at(peter).told('mine')).text).toBe(
      'Du har ikke skrevet til nogen netværk endnu.',
    )
    for (const as of [sofie, '']) {
      expect((await world.at(as).told('mine')).text).toContain('netværkets koordinator')
    }
  })
})

describe('the copy for Aula', () => {
  it('is plain text: the words, the meeting with hours, place and address, who and when', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.', { about: 'mat2@nordlund' })
    expect((await world.at(sofie).told('copy', broadcast)).text).toBe(
      [
        'Kopiér teksten herunder, og sæt den ind i Aula:',
        '',
        'Husk lommeregnere.',
        '',
        'Netværksmøde 2 i matematik',
        'Tid: torsdag d. 3. december kl. 13-16',
        'Sted: Engbæk Skole',
        'Link: https://teams.example/mat2',
        '',
        'Karen Toft, mandag d. 30. november',
      ].join('\n'),
    )
  })

  it('is for those it went to and those who may handle it', async () => {
    const broadcast = await world.confirm('Husk lommeregnere.')
    expect((await world.at(karen).told('copy', broadcast)).text).toContain('lommeregnere')
    for (const as of [peter, people.mette, '']) {
      expect((await world.at(as).told('copy', broadcast)).text).not.toContain('lommeregnere')
    }
  })

  it('is there for a meeting alone, also of one that is off, and for a guest only where it is open', async () => {
    const copy = (as: string, meeting: string) =>
      world.at(as).act({ id: 'sent', does: 'copy', meeting })
    expect((await copy(sofie, 'mat3@nordlund')).text).toContain(
      'AFLYST: Netværksmøde 3 i matematik\nTid: torsdag d. 14. januar kl. 13-16',
    )
    expect((await copy('', 'mat2@nordlund')).text).toContain('Sted: Engbæk Skole')
    expect((await copy('', 'ink1@nordlund')).text).not.toContain('Lokale 4')
    expect((await copy(sofie, 'ink1@nordlund')).text).toContain('Lokale 4')
    expect((await copy(sofie, 'nowhere')).text).not.toContain('Tid')
  })
})
