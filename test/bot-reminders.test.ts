// Reminders through the bot: an order is taken before it could be a question, is never for all in a room, and the way to them stands under
// the greeting and under an import that was taken.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../src/core/ids.js'
import type { Inbound } from '../src/core/message.js'
import type { RedisConnection } from '../src/store/redis/redis.js'
import { botAt, file, labelsIn, type Talker, talker } from './support/chatting.js'
import { chatNow, planOf, storeNetwork, who } from './support/chatting-network.js'
import { forget, openRedis, randomTenant } from './support/redis.js'

const plan = planOf('Netværksmøde 1;10/12-2026;13-15;Matematik;Nordskolen')
const offer = 'Se påmindelserne'
const tenants: TenantId[] = []
let tenant: TenantId
let connection: RedisConnection
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

const talk = (as: string): Talker => talker(botAt(connection, chatNow), { tenant, as })
async function handle(as: string, more: object) {
  const address = { platform: 'slack', userId: as, verifiedEmail: as }
  const base = { tenant, address, conversation: 'C1', eventId: randomUUID(), lang: 'da' as const }
  const inbound: Inbound = { ...base, type: 'joined', ...more }
  const handled = await botAt(connection, chatNow).handle(inbound)
  if (handled.outcome !== 'replied') throw new Error(handled.outcome)
  return handled
}

describe('After an import', () => {
  it('that was taken the coordinator finds the way to the reminders, and starts them', async () => {
    const soeren = talk(who.soeren)
    const preview = await soeren.drop(file('plan.csv', plan))
    expect(labelsIn(preview)).not.toContain(offer)
    const saved = await soeren.act({ id: 'import', preview: previewIn(preview), does: 'take' })
    expect(labelsIn(saved)).toContain(offer)
    const month = await soeren.press(saved, offer)
    expect(month.text).toContain('torsdag d. 3. december kl. 9: Netværksmøde 1')
    expect((await soeren.press(month, 'Start')).text).toContain('i gang')
    const { reply } = await handle(who.soeren, {})
    expect(labelsIn(reply)).not.toContain(offer)
  })

  it('that was dropped there is nothing to offer', async () => {
    const soeren = talk(who.soeren)
    const preview = await soeren.drop(file('plan.csv', plan))
    const dropped = await soeren.act({ id: 'import', preview: previewIn(preview), does: 'cancel' })
    expect(labelsIn(dropped)).toEqual([])
  })

  function previewIn(reply: Awaited<ReturnType<Talker['drop']>>): string {
    const found = /"preview":"([^"]+)"/.exec(JSON.stringify(reply))?.[1]
    if (!found) throw new Error('no preview')
    return found
  }
})

describe('The greeting', () => {
  it('shows a coordinator the way to reminders that wait for a yes, and nobody else', async () => {
    const soeren = talk(who.soeren)
    const preview = await soeren.drop(file('plan.csv', plan))
    const take = labelsIn(preview).find(label => /^(?:Indlæs|Tilføj|OK|Gem|Ja)/.test(label)) ?? ''
    await soeren.press(preview, take)
    expect(labelsIn((await handle(who.soeren, {})).reply)).toContain(offer)
    expect(labelsIn((await handle(who.member, {})).reply)).not.toContain(offer)
  })
})

describe('Where others read along', () => {
  it.each(['påmindelser for matematik', 'stop påmindelserne', 'skriv påmindelser her'])(
    '%j is answered to who said it alone',
    async text => {
      const room = { platform: 'slack', room: 'C1' }
      const said = await handle(who.soeren, { type: 'text', text, shared: true, room })
      expect(said.reply.text).not.toBe('')
      expect(said.forAll).toBeUndefined()
    },
  )
})

describe('A question', () => {
  it('with the same word in it is answered as one', async () => {
    const { reply } = await handle(who.soeren, {
      type: 'text',
      text: 'hvornår får jeg en påmindelse?',
    })
    expect(reply.text).not.toContain('Påmindelser i')
  })
})
