// "Pause til 1/3", "stop", "start": read by whole sentences, done for the one who says so, and seen by nobody. Real Redis.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPauseOrder } from '../../../src/checkin/answer/typed/pause-order.js'
import { PersonId } from '../../../src/core/ids.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { at } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { type Answering, mail, openAnswering } from './world.js'

const read = (text: string) =>
  readPauseOrder(text, { now: '2026-12-03T15:55', holidays: [], lang: 'da' })

describe('An order about one’s own check-ins', () => {
  it.each([
    ['pause til 1/3', '2027-03-01'],
    ['Pause til d. 1. marts', '2027-03-01'],
    ['pause indtil 1. marts', '2027-03-01'],
    ['pause til og med 1. marts', '2027-03-02'],
    ['pause i uge 50', '2026-12-14'],
    ['pause 2 uger', '2026-12-17'],
    ['pause i 14 dage', '2026-12-17'],
    ['pause i en uge', '2026-12-10'],
    ['hold pause til mandag', '2026-12-07'],
    ['kan du holde pause til 1/3?', '2027-03-01'],
    ['jeg vil gerne have pause til 1/3', '2027-03-01'],
    ['pause med check-ins til 1/3', '2027-03-01'],
    ['pause until 1 March', '2027-03-01'],
    ['pause for two weeks', '2026-12-17'],
  ])('"%s" is a pause until %s', (text, until) => {
    expect(read(text)).toMatchObject({ does: 'pause', until })
  })

  it('"pause" alone asks how long, and a day that has passed is said to have', () => {
    expect(read('pause')).toMatchObject({ does: 'pause', until: 'unread' })
    expect(read('Pause check-ins')).toMatchObject({ does: 'pause', until: 'unread' })
    expect(read('pause til i går')).toMatchObject({ does: 'pause', until: 'past' })
  })

  it.each([
    ['stop', 'stop'],
    ['STOP!', 'stop'],
    ['stop check-ins', 'stop'],
    ['ingen flere check-ins', 'stop'],
    ['no more check-ins', 'stop'],
    ['start', 'start'],
    ['start igen', 'start'],
    ['start check-ins igen', 'start'],
    ['resume', 'start'],
  ])('"%s" is %s', (text, does) => {
    expect(read(text)).toMatchObject({ does })
  })

  it.each([
    ...['stop påmindelserne', 'stop serien', 'stop beskeden', 'stop runden', 'start serien'],
    ...['start kl. 9', 'hvornår er der pause på mødet?', 'pause i mødet', 'start på skoleåret'],
    ...['hvordan stopper jeg', 'pausefisk', 'pause serien', 'pause serien til 1/3'],
  ])('"%s" is about something else', text => {
    expect(read(text)).toBeUndefined()
  })
})

describe('A pause', () => {
  let connection: RedisConnection
  let world: Answering
  const tenants: Answering['tenant'][] = []
  beforeAll(async () => {
    connection = await openRedis()
  })
  beforeEach(async () => {
    world = await openAnswering(connection)
    tenants.push(world.tenant)
  })
  afterAll(async () => {
    await forget(...tenants)
    await connection.close()
  })
  const sofie = PersonId.parse(mail.sofie)
  const standing = async () =>
    (await world.deps.pauses.of(world.tenant, [sofie], world.now)).get(sofie)
  const says = async (text: string, who: string = mail.sofie) =>
    (await world.as(who).say(text))?.reply.text

  it('holds until the day, and says what still comes', async () => {
    const text = await says('pause til 1/3')
    expect(text).toMatch(/^Pause til mandag d\. 1\. marts/)
    expect(text).toContain('Flytninger, aflysninger, invitationer og beskeder får du stadig')
    expect(await standing()).toBe(at('2027-03-01'))
  })

  it('without a day is asked about, and changes nothing', async () => {
    expect(await says('pause')).toMatch(/^Hvor længe vil du holde pause\?/)
    expect(await standing()).toBeUndefined()
  })

  it('"stop" holds until "start"', async () => {
    expect(await says('stop')).toMatch(/^Stoppet\./)
    expect(await standing()).toBe(true)
    expect(await says('start')).toMatch(/^Velkommen tilbage/)
    expect(await standing()).toBeUndefined()
    expect(await says('start')).toMatch(/^Du holder ikke pause/)
  })

  it('is one’s own, and no guest has one', async () => {
    await says('stop')
    const karen = PersonId.parse(mail.karen)
    expect((await world.deps.pauses.of(world.tenant, [karen], world.now)).size).toBe(0)
    expect(await says('stop', mail.guest)).toBeUndefined()
  })
})
