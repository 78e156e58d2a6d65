// The same through the whole bot: what a coordinator notes is answered to whoever asks what was agreed, stands in the next reminder until it
// is done, and is taken for nothing else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TenantId } from '../../../src/core/ids.js'
import type { Bot } from '../../../src/core/ports.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { botAt, talker } from '../../support/chatting.js'
import { chatNow, who } from '../../support/chatting-network.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import { held, standing, storeMeetings } from './at-desk.js'

let connection: RedisConnection
let bot: Bot
let tenant: TenantId
beforeAll(async () => {
  connection = await openRedis()
  bot = botAt(connection, chatNow)
  tenant = randomTenant()
  await storeMeetings(connection, tenant)
})
afterAll(async () => {
  await forget(tenant)
  await connection.close()
})

describe('What was agreed', () => {
  it('is noted by the coordinator and answered to a member, done or not', async () => {
    const soeren = talker(bot, { tenant, as: who.soeren })
    const draft = { what: 'Anne sender skemaet', who: [who.member], by: '2027-01-05' }
    expect(await soeren.ask('vi aftalte, at Anne sender skemaet til d. 5. januar')).toMatch(
      /^Skal jeg notere det her fra Netværksmøde 1 i matematik/,
    )
    const noted = await soeren.act({ id: 'after', does: 'add', meeting: held, draft })
    const anne = talker(bot, { tenant, as: who.member })
    const asked = 'Hvad aftalte vi sidst i matematiknetværket?'
    expect(await anne.ask(asked)).toContain(
      'Anne sender skemaet (Anne Brogaard, senest tirsdag d. 5. januar',
    )
    await soeren.press(noted, 'Gjort')
    expect(await anne.ask(asked)).toMatch(/Anne sender skemaet \(Anne Brogaard, senest .*, gjort\)/)
    expect((await standing({ connection, tenant })).agreements).toMatchObject([{ done: true }])
  })

  it.each(['Hvem kommer til mødet på onsdag?', 'Hvornår er næste møde?', 'Hvad er PLF?'])(
    'is not what "%s" is about, for a coordinator either',
    async text => {
      const said = await talker(bot, { tenant, as: who.soeren }).ask(text)
      expect(said).not.toMatch(/Skal jeg notere|Hvem kom\b/)
    },
  )

  it('of a sentence by a member is a question like any other', async () => {
    const said = await talker(bot, { tenant, as: who.member }).ask('vi aftalte at Anne ringer')
    expect(said).not.toMatch(/Skal jeg notere/)
  })
})
