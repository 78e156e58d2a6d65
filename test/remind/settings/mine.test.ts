// One's own reminders, asked for in plain words: told from the plan that sends them, and nobody else's.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { openRedis } from '../../support/redis.js'
import { type Office, openOffice, who } from './desk.js'

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

describe('One’s own reminders', () => {
  it.each([
    'hvornår får jeg en påmindelse?',
    'får jeg en påmindelse om mødet',
    'Hvornår minder du mig om netværksmødet?',
    'bliver jeg mindet om mødet',
    'hvornaar faar jeg paamindelser',
    'minder du mig om det?',
    'husker du mig på mødet',
  ])('are told when they have not been started: %s', async question => {
    const { text } = await office.at(who.soeren).told(question)
    expect(text).toContain('ikke sat påmindelserne i gang endnu')
  })

  it('are those that will go out, once the coordinator has said yes', async () => {
    const soeren = office.at(who.soeren)
    const month = await soeren.told('vis påmindelser for matematiknetværket')
    await soeren.tap(month, 'Start påmindelserne')
    const { text } = await soeren.told('hvornår får jeg en påmindelse?')
    expect(text).toContain('torsdag d. 3. december kl. 9: Netværksmøde 2 (torsdag d. 10. december)')
    expect(text).toContain('torsdag d. 10. december kl. 7: Netværksmøde 2')
    expect((await soeren.told('when will I be reminded?')).text).toContain('Thursday 3 December')
  })

  it('are none for somebody unknown', async () => {
    const { text } = await office.at('').told('hvornår får jeg en påmindelse?')
    expect(text).toContain('kender dig ikke')
  })

  it.each([
    'hvornår er næste møde?',
    'påmind alle om mødet',
    'kan du minde mig om hvem der er med',
    'minder du mig om hvornår mødet er?',
    'hvad er en påmindelse',
  ])('are not asked for by %s', async text => {
    const said = await office.at(who.soeren).say(text)
    expect(JSON.stringify(said ?? '')).not.toContain('Sådan minder jeg dig')
    expect(JSON.stringify(said ?? '')).not.toContain('i gang endnu')
  })
})
