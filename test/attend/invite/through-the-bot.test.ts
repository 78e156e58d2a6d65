// The same by way of the bot, as every platform sends it: a coordinator opens a meeting in words, a member answers in words, and a question
// stays a question.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TenantId } from '../../../src/core/ids.js'
import { MeetingId } from '../../../src/core/ids.js'
import { AnswerStore } from '../../../src/store/attend/answer-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { chatNow, storePlan, who } from '../../remind/change/at-desk.js'
import { botAt, buttonIn, talker } from '../../support/chatting.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'

let connection: RedisConnection
const tenants: TenantId[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...tenants)
  await connection.close()
})

async function people() {
  const tenant = randomTenant()
  tenants.push(tenant)
  await storePlan(connection, tenant)
  const bot = botAt(connection, chatNow)
  const as = (mail: string) => talker(bot, { tenant, as: mail })
  return { tenant, soeren: as(who.soeren), anne: as(who.member), guest: as(who.guest) }
}

const about = MeetingId.parse('mat1')
const ask = { id: 'invitation', does: 'ask', meeting: 'mat1' } as const

async function answersOf(tenant: TenantId) {
  const { answers } = await new AnswerStore(connection).of(tenant, about)
  return answers.map(({ person, said }) => `${person.split('@')[0]} ${said}`)
}

describe('a conversation', () => {
  it('opens a meeting, and takes the answer that is written back', async () => {
    const { tenant, soeren, anne } = await people()
    expect(await soeren.ask('Åbn mødet d. 9. december for svar, svarfrist 1. december')).toContain(
      'Svar senest tirsdag d. 1. december',
    )
    const preview = await soeren.act(ask)
    expect((await soeren.press(preview, 'Ja, spørg')).text).toContain('Om 30 sekunder')
    expect(await anne.ask('jeg kan desværre ikke d. 9. december')).toContain(
      'Du er meldt fra netværksmøde 1 i matematik',
    )
    expect(await answersOf(tenant)).toEqual(['anne no'])
    expect(await anne.ask('Jeg kommer alligevel til mødet d. 9. december')).toContain(
      'regner vi med dig',
    )
    expect(await answersOf(tenant)).toEqual(['anne yes'])
  })

  it('leaves every question a question', async () => {
    const { tenant, soeren, anne } = await people()
    await soeren.press(await soeren.act(ask), 'Ja, spørg')
    expect(await anne.ask('Hvornår er netværksmøde 1 i matematik?')).toContain('9. december')
    expect(await anne.ask('Kan jeg melde afbud til mødet d. 9. december?')).not.toContain(
      'Du er meldt fra',
    )
    expect(await answersOf(tenant)).toEqual([])
  })

  it('takes no answer of a guest, and shows no names', async () => {
    const { tenant, soeren, guest } = await people()
    const preview = await soeren.act(ask)
    await soeren.press(preview, 'Ja, spørg')
    const said = await guest.act({ ...ask, does: 'answer', said: 'yes', revision: 0 })
    expect(said.text).toContain('kender dig ikke')
    expect(await guest.ask('jeg kommer til mødet d. 9. december')).not.toContain(
      'regner vi med dig',
    )
    expect((await guest.act(buttonIn(preview, 'Ja').action)).text).not.toMatch(/Brogaard|Lyngbjerg/)
    expect(await answersOf(tenant)).toEqual([])
  })
})
