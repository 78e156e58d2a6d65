// A message that lies with people already: other words for it, taken back, and a new one on its heels. Never posted anew without a preview,
// and where it could not be done the report says with whom.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MeetingId, NetworkId } from '../../../src/core/ids.js'
import type { Broadcast } from '../../../src/model/broadcast.js'
import { deliveryKeyOf } from '../../../src/model/delivery.js'
import { DeliveryHistory, type DeliveryRow } from '../../../src/model/delivery-row.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { type Broadcasting, openBroadcasting, people } from '../../support/broadcasting.js'
import { actionsIn, fieldIn, formIn, replyIn } from '../../support/desk.js'
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
const laesning = NetworkId.parse('laesning')

async function sentOut(text: string): Promise<Broadcast> {
  const broadcast = await world.confirm(text)
  world.pass()
  await world.send()
  return broadcast
}

/** The row of that kind that changes the message where it lies with that one. */
async function rowOf(
  kind: 'rewrite' | 'recall',
  broadcast: Broadcast,
  n = 1,
): Promise<DeliveryRow> {
  const id = kind === 'recall' ? broadcast.id : `${broadcast.id}:${n}`
  const receiver = { kind: 'person', id: sofie } as const
  const edits = deliveryKeyOf({ source: { kind: 'broadcast', id: broadcast.id }, receiver })
  const key = deliveryKeyOf({ source: { kind, id }, receiver, edits })
  const row = await world.deliveries.load(world.tenant, key)
  if (!row) throw new Error('no such row')
  return row
}

describe('other words', () => {
  it('take the place of the old ones where they lie, marked with the hour, and nothing is posted', async () => {
    const broadcast = await sentOut('Mødet er i lokale 4.')
    const form = await world.at(karen).open(broadcast)
    expect(form.text).toContain('2 har fået beskeden')
    expect(fieldIn(form, 'text')).toMatchObject({ value: 'Mødet er i lokale 4.', maxLength: 2500 })
    world.setTo('2026-11-30T14:32')
    const said = await world.at(karen).submit(broadcast, { text: 'Mødet er i lokale 5.' })
    expect(replyIn(said).text).toContain('Teksten bliver rettet nu hos 2')
    expect(await world.send()).toEqual([])
    expect(world.chat.edits).toEqual([
      { ref: 'ref', text: 'Besked fra Karen Toft\nMødet er i lokale 5.\nRettet kl. 14.32' },
      { ref: 'ref', text: 'Besked fra Karen Toft\nMødet er i lokale 5.\nRettet kl. 14.32' },
    ])
    expect(await world.stored(broadcast)).toMatchObject({
      text: 'Mødet er i lokale 5.',
      edits: [{ text: 'Mødet er i lokale 4.', by: karen }],
    })
    expect((await world.at(karen).told('report', broadcast)).text).toContain('Teksten er rettet')
  })

  it('are what goes out where it has not gone yet, without a mark', async () => {
    const broadcast = await world.confirm('Mødet er i lokale 4.')
    const said = await world.at(karen).submit(broadcast, { text: 'Mødet er i lokale 5.' })
    expect(replyIn(said).text).toContain('Det er den nye, der bliver sendt')
    await world.send()
    world.pass()
    expect((await world.send()).sort()).toEqual([
      'amira.haddad: Besked fra Karen Toft\nMødet er i lokale 5.',
      'sofie.bruun: Besked fra Karen Toft\nMødet er i lokale 5.',
    ])
    expect(world.chat.edits).toEqual([])
  })

  it('are the newest, whichever row comes first', async () => {
    const broadcast = await sentOut('Et.')
    await world.at(karen).submit(broadcast, { text: 'To.' })
    await world.at(karen).submit(broadcast, { text: 'Tre.' })
    await world.send()
    expect(new Set(world.chat.edits.map(({ text }) => text.split('\n')[1]))).toEqual(
      new Set(['Tre.']),
    )
    expect(await rowOf('rewrite', broadcast)).toMatchObject({ history: { why: 'newer' } })
  })

  it('that a platform does not take leave the old ones, and the report says with whom', async () => {
    const broadcast = await sentOut('Et.')
    await world.at(karen).submit(broadcast, { text: 'To.' })
    const row = await rowOf('rewrite', broadcast)
    const history = DeliveryHistory.parse({ why: 'cant_update_message', at: world.now })
    await world.deliveries.change(world.tenant, row, { state: 'dropped', history })
    await world.send()
    const { text } = await world.at(karen).told('report', broadcast)
    expect(text).toContain('Den gamle tekst står stadig hos Sofie Bruun.')
    expect(text).not.toContain('Amira')
  })

  it.each([
    ['', 'Skriv, hvad der skal stå.', ''],
    ['   ', 'Skriv, hvad der skal stå.', ''],
    ['x'.repeat(2501), '2501', 'x'.repeat(2501)],
    ['Ring til 010190-1234', 'CPR', 'Ring til ••••••-••••'],
  ])('come back in the form with what is wrong: “%s”', async (text, problem, kept) => {
    const broadcast = await sentOut('Et.')
    const form = formIn(await world.at(karen).submit(broadcast, { text }))
    const field = fieldIn(form, 'text')
    expect(field.problem).toContain(problem)
    expect('value' in field ? field.value : '').toBe(kept)
    expect(await world.stored(broadcast)).toMatchObject({ text: 'Et.', revision: 1 })
  })

  it('that are the old ones change nothing', async () => {
    const broadcast = await sentOut('Et.')
    expect(replyIn(await world.at(karen).submit(broadcast, { text: 'Et.' })).text).toContain(
      'den samme som før',
    )
    expect(await world.stored(broadcast)).toMatchObject({ revision: 1 })
  })

  it('are its author’s alone, and not for what another coordinator has said yes to', async () => {
    const broadcast = await sentOut('Et.')
    const other = replyIn(await world.at(people.else).press('edit', broadcast))
    expect(other.text).toContain('kun den, der har skrevet beskeden')
    const approvals = [{ network: laesning, to: [peter] }]
    const asked = await world.confirm('Fælles.', { approvals })
    const refused = replyIn(await world.at(karen).submit(asked, { text: 'Noget helt andet.' }))
    expect(refused.text).toContain('En anden koordinator har sagt ja')
    expect(actionsIn(refused).map(({ label }) => label)).toEqual(['Send en rettelse'])
    expect(await world.stored(asked)).toMatchObject({ text: 'Fælles.' })
  })
})

describe('taken back', () => {
  it('after one more yes, and whoever has not got it does not', async () => {
    const broadcast = await sentOut('Forkert dato.')
    const asked = await world.at(karen).told('recall', broadcast)
    expect(asked.text).toContain('Skal beskeden “Forkert dato.” trækkes tilbage hos 2 modtagere?')
    expect(actionsIn(asked)).toMatchObject([
      { label: 'Træk den tilbage hos 2', action: { does: 'recall-sure' } },
    ])
    expect(await world.stored(broadcast)).toMatchObject({ state: 'confirmed' })
    const done = await world.at(karen).press('recall-sure', broadcast)
    expect(done).toMatchObject({ instead: true })
    expect(replyIn(done).text).toContain('bliver trukket tilbage nu hos 2 modtagere')
    expect(await rowOf('recall', broadcast)).toMatchObject({ state: 'waiting' })
    const again = await world.at(karen).told('recall-sure', broadcast)
    expect(again.text).toBe(replyIn(done).text)
    expect(await world.stored(broadcast)).toMatchObject({ state: 'stopped', revision: 2 })
    expect(await world.send()).toEqual([])
  })

  it('is gone from the chats when that has been done, which the report counts', async () => {
    const broadcast = await sentOut('Forkert dato.')
    await world.at(karen).press('recall-sure', broadcast)
    expect(await world.send()).toEqual([])
    const { text } = await world.at(karen).told('report', broadcast)
    expect(text).toContain('Trukket tilbage: hos 2')
    expect(text).not.toContain('ligger stadig')
    const labels = actionsIn(await world.at(karen).told('report', broadcast)).map(
      ({ label }) => label,
    )
    expect(labels).not.toContain('Træk tilbage')
    expect(labels).not.toContain('Ret teksten')
    expect(labels).toContain('Send en rettelse')
  })

  it('is said where it lay, for a platform that lets nothing be removed', async () => {
    const broadcast = await sentOut('Forkert dato.')
    await world.at(karen).press('recall-sure', broadcast)
    const { delivery } = await rowOf('recall', broadcast)
    const words = await world.broadcast.compose(world.tenant, [delivery], world.now)
    expect(words.reply?.text).toBe('Karen Toft har trukket beskeden tilbage.')
    expect(actionsIn(words.reply ?? replyIn(await world.at(karen).press('mine')))).toEqual([])
  })

  it('stops newer words that are on their way', async () => {
    const broadcast = await sentOut('Et.')
    await world.at(karen).submit(broadcast, { text: 'To.' })
    await world.at(karen).press('recall-sure', broadcast)
    const { delivery } = await rowOf('rewrite', broadcast)
    expect(await world.broadcast.compose(world.tenant, [delivery], world.now)).toMatchObject({
      stale: [{ why: 'newer' }],
    })
    const refused = replyIn(await world.at(karen).press('edit', broadcast))
    expect(refused.text).toContain('Karen Toft har trukket den tilbage.')
  })

  it('tells with whom it still lies, where it could not be', async () => {
    const broadcast = await sentOut('Forkert dato.')
    await world.at(karen).press('recall-sure', broadcast)
    const row = await rowOf('recall', broadcast)
    const history = DeliveryHistory.parse({ why: 'cant_delete_message', at: world.now })
    await world.deliveries.change(world.tenant, row, { state: 'dropped', history })
    const { text } = await world.at(karen).told('report', broadcast)
    expect(text).toContain('Trukket tilbage: 1 på vej · 1 kunne ikke fjernes')
    expect(text).toContain('Beskeden ligger stadig hos Sofie Bruun.')
    expect(text).toContain('Karen Toft har trukket den tilbage.')
  })

  it('before anybody has it is the same as stopping it', async () => {
    const broadcast = await world.confirm('Forkert dato.')
    expect((await world.at(karen).told('recall', broadcast)).text).toContain('Ingen har fået')
    expect((await world.at(karen).told('recall-sure', broadcast)).text).toContain('Fortrudt')
    world.pass()
    expect(await world.send()).toEqual([])
  })
})

describe('“Set” below a message', () => {
  it('is noted once, and only for those it went to', async () => {
    const broadcast = await sentOut('Husk lommeregnere.')
    const seen = await world.at(sofie).press('seen', broadcast)
    expect(seen).toMatchObject({ instead: true })
    expect(replyIn(seen).text).toBe(
      'Besked fra Karen Toft\nHusk lommeregnere.\nDu har trykket Set.',
    )
    expect(actionsIn(replyIn(seen)).map(({ label }) => label)).toEqual(['Kopiér til Aula'])
    await world.at(sofie).press('seen', broadcast)
    expect((await world.at(peter).told('seen', broadcast)).text).toContain('netværkets koordinator')
    const { text } = await world.at(karen).told('report', broadcast)
    expect(text).toContain('1 af 2 har trykket Set eller svaret.')
    expect(text).not.toContain('Sofie')
  })

  it('keeps the mark of newer words, and says of what was taken back only that', async () => {
    const broadcast = await sentOut('Et.')
    world.setTo('2026-11-30T14:32')
    await world.at(karen).submit(broadcast, { text: 'To.' })
    expect((await world.at(sofie).told('seen', broadcast)).text).toBe(
      'Besked fra Karen Toft\nTo.\nRettet kl. 14.32\nDu har trykket Set.',
    )
    await world.at(karen).press('recall-sure', broadcast)
    expect((await world.at(amira).told('seen', broadcast)).text).toBe(
      'Karen Toft har trukket beskeden tilbage.',
    )
  })

  it('in a room is taken without changing what the others read', async () => {
    const room = { platform: 'web', id: 'matematik' }
    const broadcast = await world.confirm('Til alle.', { receivers: [], room })
    world.pass()
    await world.send()
    const seen = await world.at(sofie).press('seen', broadcast)
    expect(seen).not.toHaveProperty('instead')
    expect(replyIn(seen).text).toBe('Tak, det er noteret.')
  })

  it('is counted also for who has answered the meeting it is about', async () => {
    const broadcast = await world.confirm('Kommer du?', { about: 'mat2@nordlund' })
    world.pass()
    await world.send()
    const about = MeetingId.parse('mat2@nordlund')
    const answer = { about, person: amira, answerRevision: 0, said: 'no', at: world.now } as const
    const how = { now: world.now, over: world.now + 1e9 }
    await world.deps.answers.write(world.tenant, about, [answer], how)
    const { text } = await world.at(karen).told('report', broadcast)
    expect(text).toContain('1 af 2 har trykket Set eller svaret.')
  })

  it('leaves the others to be asked once more', async () => {
    const broadcast = await sentOut('Husk lommeregnere.')
    await world.at(sofie).press('seen', broadcast)
    const reply = await world.at(karen).told('report', broadcast)
    expect(actionsIn(reply).map(({ label }) => label)).toContain('Gentag til den, der mangler')
    await world.at(amira).press('seen', broadcast)
    const none = await world.at(karen).told('repeat', broadcast)
    expect(none.text).toBe('Alle, der har fået beskeden, har trykket Set eller svaret.')
  })
})
