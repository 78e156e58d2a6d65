// Making a check-in through the bot as people meet it: sentences come before questions, and what a coordinator starts is what the network gets.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { TenantId } from '../../../src/core/ids.js'
import { ProgrammeStore } from '../../../src/store/programme-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { botAt, labelsIn, talker } from '../../support/chatting.js'
import { at } from '../../support/programme.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import { monday, townWith, who } from './making.js'

let connection: RedisConnection
const tenant = TenantId.parse(randomTenant())
beforeAll(async () => {
  connection = await openRedis()
  const programmes = new ProgrammeStore(connection)
  await programmes.save(tenant, townWith(7), { expectedVersion: 0, submission: 'first' })
})
afterAll(async () => {
  await forget(tenant)
  await connection.close()
})

it('a coordinator’s sentence becomes a preview, its yes a round, and its list says where it stands', async () => {
  const karen = talker(botAt(connection, at(monday)), { tenant, as: who.karen })
  expect(await karen.ask('lav et check-in til mødet på torsdag: hvordan var mødet?')).toContain(
    'Hvordan var mødet?',
  )
  const list = await karen.act({ id: 'round', does: 'list' })
  const preview = await karen.press(list, 'Se udkastet')
  expect(labelsIn(preview)).toContain('Ja, spørg')
  expect((await karen.press(preview, 'Ja, spørg')).text).toContain('Det er sat op')
  expect(await karen.ask('mine check-ins')).toContain('Åbner torsdag d. 3. december kl. 15.50.')
})

it('what only sounds like it is answered as a question', async () => {
  const sofie = talker(botAt(connection, at(monday)), { tenant, as: who.sofie })
  expect(await sofie.ask('hvornår er næste møde i matematik?')).toContain('3. december')
  expect(await sofie.ask('spørg mig hver anden torsdag: hvornår er næste møde?')).not.toContain(
    'check-in',
  )
})

it('a CPR number in the sentence is stopped before anything is kept', async () => {
  const karen = talker(botAt(connection, at(monday)), { tenant, as: who.karen })
  const said = await karen.ask('lav et check-in til mødet på torsdag: kender du 010190-1234?')
  expect(said).toContain('CPR')
  expect(await karen.ask('mine check-ins')).not.toContain('kender du')
})
