// The same through the bot: the button under an answer, an order among questions, and a form that is sent. Real Redis.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../../../src/core/ids.js'
import type { Reply } from '../../../src/core/reply.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { botAt, labelsIn, talker } from '../../support/chatting.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import { type At, chatNow, meetingIn, storePlan, who } from './at-desk.js'

let connection: RedisConnection
const tenants: TenantId[] = []
let at: At

beforeAll(async () => {
  connection = await openRedis()
})
beforeEach(async () => {
  const tenant = randomTenant()
  tenants.push(tenant)
  await storePlan(connection, tenant)
  at = { connection, tenant }
})
afterAll(async () => {
  await connection.close()
  await forget(...tenants)
})

const talk = (as: string) => talker(botAt(connection, chatNow), { tenant: at.tenant, as })
const question = 'hvornår er netværksmøde 1 i matematik?'

async function asked(as: string, text: string): Promise<Reply> {
  const handled = await botAt(connection, chatNow).handle({
    type: 'text',
    tenant: at.tenant,
    address: { platform: 'web', userId: as || 'guest', ...(as ? { verifiedEmail: as } : {}) },
    conversation: randomUUID(),
    eventId: randomUUID(),
    text,
  })
  if (!('reply' in handled)) throw new Error(handled.outcome)
  return handled.reply
}

describe('the button under an answer', () => {
  it('is there for whoever may change the meeting, and leads to it', async () => {
    const answer = await asked(who.soeren, question)
    expect(labelsIn(answer)).toContain('Flyt eller aflys')
    const what = await talk(who.soeren).press(answer, 'Flyt eller aflys')
    expect(labelsIn(what)).toEqual(['Flyt eller ret', 'Aflys mødet', 'Spørg, hvem der kommer'])
  })

  it.each([who.member, who.karin, who.leader, who.guest])('is not there for %s', async as => {
    expect(labelsIn(await asked(as, question))).not.toContain('Flyt eller aflys')
  })

  it('is not there at an answer about several meetings, or about none', async () => {
    for (const text of ['hvilke møder har matematiknetværket?', 'hej', 'hvem koordinerer?']) {
      expect(labelsIn(await asked(who.soeren, text))).not.toContain('Flyt eller aflys')
    }
  })
})

describe('words to the bot', () => {
  it('that order something get a preview, and the yes counts', async () => {
    const soeren = talk(who.soeren)
    const said = await asked(who.soeren, 'aflys netværksmøde 1 i matematik')
    expect(labelsIn(said)).toEqual(['Aflys mødet', 'Ret'])
    expect((await soeren.press(said, 'Aflys mødet')).text).toContain('Aflyst.')
    expect((await meetingIn(at, 'mat1')).status).toBe('cancelled')
    expect((await asked(who.member, question)).text).toContain('aflyst')
  })

  it.each(['er mødet flyttet?', 'hvornår er mødet?', 'er netværksmøde 1 i matematik aflyst?'])(
    'that ask are answered: %s',
    async text => {
      const said = await asked(who.soeren, text)
      expect(labelsIn(said)).not.toContain('Ret')
      expect(said.text).not.toContain('Skal ')
    },
  )

  it('that order what cannot be done here say what can', async () => {
    const said = await asked(who.soeren, 'opret et nyt møde i matematiknetværket')
    expect(said.text).toContain('ikke ændret noget')
    expect(said.text).toContain('skriv “flyt” eller “aflys”')
  })
})
