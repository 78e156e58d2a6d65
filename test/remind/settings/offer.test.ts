// The way to reminders that wait for a yes, under the greeting and under what an import became.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { textReply } from '../../../src/core/reply.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { openRedis } from '../../support/redis.js'
import { labelsIn, now, type Office, openOffice, who } from './desk.js'

let connection: RedisConnection
let office: Office
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(() => connection.close())
beforeEach(async () => {
  office = await openOffice(connection)
})
afterEach(() => office.close())

const offered = async (person: string, lang: 'da' | 'en' = 'da') => {
  const address = { platform: 'slack', userId: person, verifiedEmail: person }
  const from = { tenant: office.tenant, address, lang }
  return office.desk.offer(from, textReply(lang, 'Gemt.'), now)
}

describe('Under what is said', () => {
  it('a coordinator finds the way to a network’s reminders until somebody has said yes', async () => {
    const reply = await offered(who.soeren)
    expect(reply.blocks[0]).toEqual({ type: 'text', text: 'Gemt.' })
    expect(labelsIn(reply)).toEqual(['Se påmindelserne'])
    const coordinator = office.at(who.soeren)
    const month = await coordinator.tap(reply, 'Se påmindelserne')
    expect(month.text).toContain('Påmindelser i matematiknetværket')
    await coordinator.tap(month, 'Start påmindelserne')
    expect(labelsIn(await offered(who.soeren))).toEqual([])
  })

  it('each of several is named, and only those that have a meeting ahead', async () => {
    expect(labelsIn(await offered(who.whole))).toEqual([
      'Se påmindelserne i matematiknetværket',
      'Se påmindelserne i musiknetværket',
    ])
    expect(labelsIn(await offered(who.karin))).toEqual([])
    expect(labelsIn(await offered(who.both, 'en'))).toEqual(['See the reminders'])
  })

  it.each([who.member, who.guest])('nobody else finds it', async person => {
    expect(labelsIn(await offered(person))).toEqual([])
  })
})
