// A coordinator sees the first month of their network's reminders, says yes to what was shown, and can stop them again.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { replyIn } from '../../support/desk.js'
import { openRedis } from '../../support/redis.js'
import { id, isIn, labelsIn, now, type Office, openOffice, who } from './desk.js'

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

describe('The first month', () => {
  it('says what goes out when and to how many, before anything is sent', async () => {
    const { text, blocks } = await office.at(who.soeren).told('påmindelser')
    expect(text).toContain('Påmindelser i matematiknetværket')
    expect(text).toContain('ikke startet')
    expect(text).toContain(
      'torsdag d. 3. december kl. 9: Netværksmøde 2 (torsdag d. 10. december), til 5 personer',
    )
    expect(text).toContain('torsdag d. 10. december kl. 7: Netværksmøde 2')
    expect(text).toContain('netværksmøder 5 skoledage før kl. 9 og samme dag kl. 7')
    expect(text).not.toContain('Læringslab')
    const table = blocks.find(block => block.type === 'table')
    expect(table?.rows).toHaveLength(2)
    expect(await office.settings()).toMatchObject({ revision: 0, networks: {} })
    expect(office.woken).toEqual([])
  })

  it('speaks English to who asks in English', async () => {
    const { text } = await office.at(who.soeren).told('show the reminders for maths')
    expect(text).toContain('Thursday 3 December, 9:00: Netværksmøde 2 (Thursday 10 December)')
  })

  it('says when the first one goes where the month has none, and that there is nothing where there is nothing', async () => {
    const both = office.at(who.both)
    const asked = await both.told('vis påmindelser')
    expect(labelsIn(asked)).toEqual(['Læsenetværket', 'Musiknetværket'])
    const music = await both.tap(asked, 'Musiknetværket')
    expect(music.text).toContain('Den første går ud onsdag d. 3. marts kl. 9')
    const reading = await both.tap(asked, 'Læsenetværket')
    expect(reading.text).toContain('ikke finde kommende møder')
    expect(labelsIn(reading)).toEqual(['Ret tidspunkter'])
  })

  it('warns where no holiday plan is known for the year', async () => {
    const warned = 'ingen ferieplan for skoleåret 2026/27'
    expect((await office.at(who.soeren).told('påmindelser')).text).not.toContain(warned)
    await office.change(before => ({ ...before, holidays: [] }))
    expect((await office.at(who.soeren).told('påmindelser')).text).toContain(warned)
  })

  it('of the meetings of no network is for who coordinates the whole programme, and for an administrator', async () => {
    for (const person of [who.whole, who.admin]) {
      const { text } = await office.at(person).told('påmindelser for læringslab')
      expect(text).toContain('Påmindelser om møder uden for netværkene')
      expect(text).toContain('Læringslab 2 (tirsdag d. 15. december), til 9 personer')
      expect(text).toContain(
        'læringslab 10 skoledage før kl. 9, 2 skoledage før kl. 9 og samme dag',
      )
    }
    const { text } = await office.at(who.soeren).told('påmindelser for læringslab')
    expect(text).toContain('hele programmet')
  })
})

describe('Who can be reached', () => {
  const seen = (email: string, platform: string) =>
    office.reach.seen(office.tenant, id(email), { platform, userId: email }, now)

  it('is counted, and the others’ names are behind a button', async () => {
    await seen('anne@havrelund.example', 'slack')
    await seen(who.soeren, 'teams')
    const coordinator = office.at(who.soeren)
    const month = await coordinator.told('påmindelser')
    expect(month.text).toContain('2 af 5 kan nås.')
    expect(month.text).toContain('3 personer har ikke skrevet til mig endnu')
    expect(month.text).not.toContain('Jens')
    const names = await coordinator.tap(month, 'Hvem kan ikke nås?')
    expect(names.text).toBe('Har ikke skrevet til mig endnu: Ida, Jens, Lise')
  })

  it('says when all can be reached, and has no button then', async () => {
    for (const name of ['anne', 'ida', 'jens', 'lise', 'soeren']) {
      await seen(`${name}@havrelund.example`, 'slack')
    }
    const month = await office.at(who.soeren).told('påmindelser')
    expect(month.text).toContain('Alle 5 modtagere kan nås.')
    expect(labelsIn(month)).not.toContain('Hvem kan ikke nås?')
  })

  it.each([
    [['web'], 'De 5 modtagere kan kun nås i webchatten'],
    [['teams', 'web'], '1 af 5 kan nås. 4 personer kan kun nås i webchatten.'],
    [['teams'], '1 af 5 kan nås. 4 personer kan jeg ikke skrive til endnu.'],
  ])('depends on the platforms there are (%j)', async (platforms, words) => {
    const here = await openOffice(connection, { platforms })
    const account = { platform: 'teams', userId: 'x' }
    await here.reach.seen(here.tenant, id('anne@havrelund.example'), account, now)
    expect((await here.at(who.soeren).told('påmindelser')).text).toContain(words)
    await here.close()
  })
})

describe('A yes', () => {
  it('starts them, says when the first goes and to how many, and wakes who plans', async () => {
    const coordinator = office.at(who.soeren)
    const month = await coordinator.told('påmindelser for matematiknetværket')
    const started = await coordinator.tap(month, 'Start påmindelserne')
    expect(started.text).toBe(
      'Så er påmindelserne i matematiknetværket i gang. Den første går ud torsdag d. 3. december kl. 9 til 5 personer: Netværksmøde 2 (torsdag d. 10. december).',
    )
    expect(labelsIn(started)).toEqual(['Stop påmindelserne'])
    expect(isIn(await office.settings(), 'matematik')?.yes).toEqual({ by: who.soeren, at: now })
    expect(office.woken).toEqual([office.tenant])
    const again = await coordinator.tap(month, 'Start påmindelserne')
    expect(again.text).toContain('allerede i gang')
    expect((await coordinator.told('vis påmindelser')).text).toContain('De er i gang')
  })

  it('is asked for by a sentence, and given by the button alone', async () => {
    const coordinator = office.at(who.soeren)
    const month = await coordinator.told('start påmindelser')
    expect(month.text).toContain('ikke startet')
    expect((await office.settings()).revision).toBe(0)
    expect(labelsIn(month)[0]).toBe('Start påmindelserne')
  })

  it('is to what was shown: where that has changed it is shown anew', async () => {
    const coordinator = office.at(who.soeren)
    const month = await coordinator.told('påmindelser')
    await office.change(before => ({
      ...before,
      meetings: before.meetings.map(one =>
        one.id === 'mat2'
          ? { ...one, startLocal: '2026-12-09T13:00', endLocal: '2026-12-09T15:00', revision: 1 }
          : one,
      ),
    }))
    const shown = await coordinator.tap(month, 'Start påmindelserne')
    expect(shown.text).toContain('Noget er ændret, siden du så planen')
    expect(shown.text).toContain('onsdag d. 2. december kl. 9')
    expect((await office.settings()).networks).toEqual({})
    const started = await coordinator.tap(shown, 'Start påmindelserne')
    expect(started.text).toContain('onsdag d. 2. december kl. 9')
  })

  it.each(['', 'x', '1e300:x', '-1:x', `${now + 1}:x`, `${now}:x`])(
    'to something that nobody was shown (%j) starts nothing, and the month is shown',
    async seen => {
      const action = { id: 'reminders', network: 'matematik', does: 'start', seen } as const
      const shown = replyIn(await office.at(who.soeren).press(action))
      expect(shown.text).toContain('ikke startet')
      expect((await office.settings()).revision).toBe(0)
    },
  )

  it.each([
    ['a member', who.member],
    ['a guest', who.guest],
    ['the coordinator of another network', who.karin],
  ])('is refused kindly to %s, whoever made the button', async (_who, person) => {
    const month = await office.at(who.soeren).told('påmindelser')
    const refused = await office.at(person).tap(month, 'Start påmindelserne')
    expect(refused.text).toContain('dem, der koordinerer matematiknetværket')
    expect(labelsIn(refused)).toEqual([])
    expect((await office.settings()).networks).toEqual({})
  })

  it('is an administrator’s too', async () => {
    const month = await office.at(who.admin).told('påmindelser for matematik')
    const started = await office.at(who.admin).tap(month, 'Start påmindelserne')
    expect(started.text).toContain('i gang')
  })

  it('of two coordinators at once is one, and neither loses the other’s', async () => {
    const [soeren, both] = [office.at(who.soeren), office.at(who.both)]
    const maths = await soeren.told('påmindelser')
    const music = await both.told('påmindelser for musik')
    await Promise.all([
      soeren.tap(maths, 'Start påmindelserne'),
      both.tap(music, 'Start påmindelserne'),
    ])
    const settings = await office.settings()
    expect(isIn(settings, 'matematik')?.yes).toBeDefined()
    expect(isIn(settings, 'musik')?.yes).toBeDefined()
  })
})

describe('A stop', () => {
  it('takes the yes back, keeps the rest, and can be taken back', async () => {
    const coordinator = office.at(who.soeren)
    await coordinator.told('skift påmindelserne til 3 skoledage før kl. 8')
    await coordinator.tap(await coordinator.told('påmindelser'), 'Start påmindelserne')
    const stopped = await coordinator.told('stop påmindelserne')
    expect(stopped.text).toContain('er stoppet')
    const its = isIn(await office.settings(), 'matematik')
    expect(its).toMatchObject({ offsets: { network: ['-3sd@08:00'] } })
    expect(its).not.toHaveProperty('yes')
    const month = await coordinator.tap(stopped, 'Start dem igen')
    expect(labelsIn(month)[0]).toBe('Start påmindelserne')
  })

  it('of what is not going out changes nothing', async () => {
    const { text } = await office.at(who.soeren).told('stop påmindelser')
    expect(text).toContain('ikke i gang')
    expect((await office.settings()).revision).toBe(0)
  })
})

describe('A sentence of somebody who does not decide', () => {
  it.each([
    ['stop påmindelser', who.member],
    ['start påmindelser for matematik', who.guest],
    ['skift påmindelserne til 2 skoledage før kl. 8', who.member],
  ])('%j is refused kindly', async (text, person) => {
    expect((await office.at(person).told(text)).text).toContain('koordinerer et netværk')
  })

  it.each([who.member, who.guest])('that only asks to see them is a question', async person => {
    expect(await office.at(person).say('vis påmindelser')).toBeUndefined()
  })
})
