// An import that moves or cancels meetings which people know: who is told, by whose yes, how it is left out, and how an undo tells
// them again. As a conversation with the bot over real Redis.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../../src/core/ids.js'
import type { Reply } from '../../src/core/reply.js'
import { ProgrammeStore } from '../../src/store/programme-store.js'
import type { RedisConnection } from '../../src/store/redis/redis.js'
import { ChangeStore } from '../../src/store/sending/change-store.js'
import { writeIcs } from '../import/write-ics.js'
import { botAt, file, labelsIn, type Talker, talker } from '../support/chatting.js'
import { chatNow, planOf, storeNetwork, who } from '../support/chatting-network.js'
import { forget, openRedis, randomTenant } from '../support/redis.js'

const minute = 60_000
let connection: RedisConnection
let tenant: TenantId
const tenants: TenantId[] = []

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  tenant = randomTenant()
  tenants.push(tenant)
  await storeNetwork(connection, tenant)
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

const talk = (as: string, now = chatNow): Talker => talker(botAt(connection, now), { tenant, as })
const plan = (...rows: readonly string[]) => file('plan.csv', planOf(...rows))
const known = 'Netværksmøde 1;2/12-2026;13-15;Matematik;Nordskolen'
const moved = 'Netværksmøde 1;9/12-2026;13-15;Matematik;Nordskolen'

async function meeting() {
  const stored = await new ProgrammeStore(connection).load(tenant)
  const [found] = stored?.programme.meetings ?? []
  if (!found) throw new Error('no meeting')
  return found
}
async function pending(id: string) {
  return new ChangeStore(connection).pending(tenant, id)
}
/** The plan is known to everybody, and is read again with the meeting moved. */
async function drops(rows: readonly string[], soeren = talk(who.soeren)): Promise<Reply> {
  const first = await soeren.drop(plan(known))
  await soeren.press(first, 'OK')
  return soeren.drop(plan(...rows))
}

describe('an import that moves a meeting', () => {
  it('lists who is told, and tells them by the OK, after the pause', async () => {
    const soeren = talk(who.soeren)
    const preview = await drops([moved], soeren)
    expect(preview.text).toContain('Ny tid: Netværksmøde 1')
    expect(preview.text).toContain('3 personer får besked fem minutter efter')
    expect(labelsIn(preview)).toEqual(['OK, gem 1 ændret', 'Uden besked', 'Fortryd'])
    const { id } = await meeting()
    expect(await pending(id)).toBeUndefined()
    const saved = await soeren.press(preview, 'OK')
    expect(saved.text).toBe('Det er gemt: 1 ændret.\n3 personer får besked om lidt.')
    expect(await pending(id)).toMatchObject({
      before: { startLocal: '2026-12-02T13:00', status: 'planned' },
      receivers: [who.soeren, who.deputy, who.member],
      dueAt: chatNow + 5 * minute,
      by: who.soeren,
    })
  })

  it('tells nobody where that was chosen, and the choice can be taken back', async () => {
    const soeren = talk(who.soeren)
    const without = await soeren.press(await drops([moved], soeren), 'Uden besked')
    expect(without.text).toContain('Du har valgt, at ingen får besked.')
    expect(labelsIn(without)).toContain('Giv besked til 3 personer')
    const again = await soeren.press(without, 'Giv besked')
    expect(labelsIn(again)).toContain('Uden besked')
    const saved = await soeren.press(await soeren.press(again, 'Uden besked'), 'OK')
    expect(saved.text).toBe('Det er gemt: 1 ændret.')
    expect((await meeting()).startLocal).toBe('2026-12-09T13:00')
    expect(await pending((await meeting()).id)).toBeUndefined()
  })

  it('tells of what is new to nobody', async () => {
    const soeren = talk(who.soeren)
    const saved = await soeren.press(await soeren.drop(plan(known)), 'OK')
    expect(saved.text).toBe('Det er gemt: 1 ny.')
    expect(await pending((await meeting()).id)).toBeUndefined()
  })

  it('tells of what is gone only where it was ticked', async () => {
    const soeren = talk(who.soeren)
    const other = 'Netværksmøde 2;20/1-2027;13-15;Matematik;Nordskolen'
    await soeren.press(await soeren.drop(plan(known, other)), 'OK')
    const preview = await soeren.drop(plan(known))
    expect(preview.text).not.toContain('får besked')
    const ticked = await soeren.press(preview, 'Det er væk')
    expect(ticked.text).toContain('Aflyst: Netværksmøde 2')
    expect(ticked.text).toContain('3 personer får besked')
    expect((await soeren.press(ticked, 'OK')).text).toContain('3 personer får besked om lidt.')
  })
})

describe('an import that is taken back', () => {
  it('within the pause is taken back at once, and what waits says nothing new', async () => {
    const soeren = talk(who.soeren)
    const saved = await soeren.press(await drops([moved], soeren), 'OK')
    const undone = await soeren.press(saved, 'Fortryd importen')
    expect(undone.text).toContain('Importen er fortrudt')
    expect(undone.text).not.toContain('får besked')
    const { id, startLocal } = await meeting()
    expect(startLocal).toBe('2026-12-02T13:00')
    expect((await pending(id))?.before.startLocal).toBe('2026-12-02T13:00')
  })

  it('later says first who would be told, and tells them, or does not', async () => {
    const soeren = talk(who.soeren)
    const saved = await soeren.press(await drops([moved], soeren), 'OK')
    const later = talk(who.soeren, chatNow + 6 * minute)
    const asks = await later.press(saved, 'Fortryd importen')
    expect(asks.text).toContain('3 personer besked om, at 1 møde er, som det var')
    expect(labelsIn(asks)).toEqual(['Fortryd, og giv besked til 3', 'Fortryd uden besked'])
    expect((await meeting()).startLocal).toBe('2026-12-09T13:00')
    const undone = await later.press(asks, 'Fortryd, og giv besked')
    expect(undone.text).toContain('3 personer får besked om lidt.')
    expect((await meeting()).startLocal).toBe('2026-12-02T13:00')
  })

  it('of which nobody was told tells nobody', async () => {
    const soeren = talk(who.soeren)
    const silent = await soeren.press(await drops([moved], soeren), 'Uden besked')
    const saved = await soeren.press(silent, 'OK')
    const later = talk(who.soeren, chatNow + 6 * minute)
    const undone = await later.press(saved, 'Fortryd importen')
    expect(undone.text).toContain('Importen er fortrudt')
    expect(await pending((await meeting()).id)).toBeUndefined()
  })
})

describe('rows that wait for another coordinator', () => {
  it('tell by that one’s yes', async () => {
    const soeren = talk(who.soeren)
    await soeren.press(await soeren.drop(plan(known)), 'OK')
    const karin = talk(who.karin)
    await karin.press(await karin.drop(plan(moved)), 'OK')
    expect(await pending((await meeting()).id)).toBeUndefined()
    const open = await soeren.act({ id: 'waiting', does: 'show' })
    expect(open.text).toContain('3 personer får besked')
    expect((await soeren.press(open, 'OK')).text).toContain('3 personer får besked om lidt.')
    expect((await pending((await meeting()).id))?.by).toBe(who.soeren)
  })
})

describe('what was moved in the chat', () => {
  it('of a series stays too, and the file’s silence about it takes nothing away', async () => {
    const soeren = talk(who.soeren)
    const calendar = () =>
      file(
        'kalender.ics',
        writeIcs([
          {
            uid: 'klub',
            title: 'Matematiknetværket: regneklub',
            start: '20261202T140000',
            end: '20261202T150000',
            zone: 'Europe/Copenhagen',
            lines: ['RRULE:FREQ=WEEKLY;COUNT=4'],
          },
        ]),
      )
    await soeren.press(await soeren.drop(calendar()), 'OK')
    const { revision } = await meeting()
    const about = 'klub#2026-12-09T14:00'
    const edit = { startLocal: '2026-12-10T08:00' }
    await soeren.act({ id: 'change-meeting', meeting: about, does: 'take', revision, edit })
    expect(await pending(about)).toBeDefined()
    const again = await soeren.drop(calendar())
    expect(again.text).toContain('ikke noget nyt eller ændret')
    expect(again.text).not.toContain('Står ikke længere')
    const stored = await new ProgrammeStore(connection).load(tenant)
    expect(stored?.programme.meetings.map(one => one.id)).toEqual(['klub', about])
  })

  it('stays where the file still says the old time, and is a conflict where it says a third', async () => {
    const soeren = talk(who.soeren)
    await soeren.press(await soeren.drop(plan(known)), 'OK')
    const { id, revision } = await meeting()
    const edit = { startLocal: '2026-12-16T13:00' }
    await soeren.act({ id: 'change-meeting', meeting: id, does: 'take', revision, edit })
    expect((await meeting()).startLocal).toBe('2026-12-16T13:00')
    const same = await soeren.drop(plan(known))
    expect(same.text).toContain('ikke noget nyt eller ændret')
    const third = await soeren.drop(plan(moved))
    expect(third.text).toContain('Det, der står i Pejling, bliver stående.')
    expect(labelsIn(third)).toContain('Lad filerne bestemme (1 uenighed)')
    expect((await meeting()).startLocal).toBe('2026-12-16T13:00')
  })
})
