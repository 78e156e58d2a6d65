// When a network's reminders go and where: changed in a sentence or a form, in a channel of its own, and each person's own hour.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { openRedis } from '../../support/redis.js'
import { isIn, labelsIn, type Office, openOffice, who } from './desk.js'

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

const offsets = async (network = 'matematik') => isIn(await office.settings(), network)?.offsets

describe('Times in a sentence', () => {
  it('are saved, and the month that comes of them is shown', async () => {
    const coordinator = office.at(who.soeren)
    const { text } = await coordinator.told('skift påmindelserne til 3 skoledage før kl. 8')
    expect(text).toContain('Det er rettet')
    expect(text).toContain('mandag d. 7. december kl. 8: Netværksmøde 2')
    expect(text).not.toContain('torsdag d. 10. december kl. 7')
    expect(await offsets()).toEqual({ network: ['-3sd@08:00'] })
    expect(office.woken).toEqual([office.tenant])
  })

  it('can be of one kind of meeting, and are not kept where they are the usual ones', async () => {
    const coordinator = office.at(who.soeren)
    await coordinator.told('skift påmindelser for læringslab til samme dag kl. 7')
    await coordinator.told('skift påmindelserne til 5 skoledage før kl. 9 og samme dag kl. 7')
    expect(await offsets()).toEqual({ lab: ['-0d@07:00'] })
  })

  it('are told to come after those that a meeting has in the meeting plan', async () => {
    await office.change(before => ({
      ...before,
      meetings: before.meetings.map(one =>
        one.id === 'mat2' ? { ...one, reminders: ['-1d@08:30'] } : one,
      ),
    }))
    const { text } = await office
      .at(who.soeren)
      .told('skift påmindelserne til 3 skoledage før kl. 8')
    expect(text).toContain('onsdag d. 9. december kl. 8.30')
    expect(text).toContain('går forud for dem, du vælger her')
    expect(text).not.toContain('3 skoledage')
  })

  it('can be none at all', async () => {
    const { text } = await office.at(who.soeren).told('skift påmindelserne til ingen')
    expect(text).toContain('bliver ingen mindet om noget')
    expect(await offsets()).toEqual({ network: [] })
  })

  it('that cannot be read change nothing, and an example is given', async () => {
    const { text } = await office.at(who.soeren).told('skift påmindelserne til 3 gange om ugen')
    expect(text).toContain('intet er ændret. Skriv fx')
    expect((await office.settings()).revision).toBe(0)
  })

  it('of another network are refused kindly', async () => {
    const said = office.at(who.karin).told('skift påmindelserne for matematik til samme dag')
    expect((await said).text).toContain('dem, der koordinerer matematiknetværket')
    expect((await office.settings()).revision).toBe(0)
  })
})

describe('The form for times', () => {
  const open = async () => {
    const coordinator = office.at(who.soeren)
    return coordinator.open(await coordinator.told('ret påmindelserne'), 'Ret tidspunkter')
  }
  const values = {
    network: '3 skoledage 08:00; samme dag 07:00',
    lab: 'ingen',
    other: '5 skoledage 09:00; samme dag 07:00',
    deadline: '5 skoledage 09:00',
  }

  it('is filled with what holds now, as the meeting plan’s column is written', async () => {
    const form = await open()
    expect(form.fields.map(({ id }) => id)).toEqual(['network', 'lab', 'other', 'deadline'])
    expect(fieldIn(form, 'lab')).toMatchObject({
      label: 'Læringslab',
      value: '10 skoledage 09:00; 2 skoledage 09:00; samme dag 07:00',
    })
    expect(form.title.length).toBeLessThanOrEqual(24)
  })

  it('saves what is not as it is everywhere', async () => {
    const form = await open()
    const reply = replyIn(await office.at(who.soeren).submit(form.action, values))
    expect(reply.text).toContain('Det er rettet')
    expect(await offsets()).toEqual({ network: ['-3sd@08:00', '-0d@07:00'], lab: [] })
    // Sent again it is the same.
    await office.at(who.soeren).submit(form.action, values)
    expect(await offsets()).toEqual({ network: ['-3sd@08:00', '-0d@07:00'], lab: [] })
  })

  it('comes back with what was typed and the problem beside the field that cannot be read', async () => {
    const form = await open()
    const typed = { ...values, lab: 'en gang imellem', other: '' }
    const again = formIn(await office.at(who.soeren).submit(form.action, typed))
    expect(fieldIn(again, 'lab')).toMatchObject({ value: 'en gang imellem' })
    expect(again.fields.filter(({ problem }) => problem).map(({ id }) => id)).toEqual([
      'lab',
      'other',
    ])
    expect((await office.settings()).revision).toBe(0)
  })

  it('is nobody else’s to send', async () => {
    const form = await open()
    const refused = replyIn(await office.at(who.member).submit(form.action, values))
    expect(refused.text).toContain('dem, der koordinerer matematiknetværket')
    expect((await office.settings()).revision).toBe(0)
  })

  it('of a network that is gone says so', async () => {
    const form = await open()
    await office.change(before => ({ ...before, networks: [] }))
    const reply = replyIn(await office.at(who.soeren).submit(form.action, values))
    expect(reply.text).toContain('findes ikke længere')
  })
})

describe('A channel', () => {
  const room = { platform: 'slack', room: 'C0MATEMATIK', name: 'matematik' }
  const channel = { platform: 'slack', id: 'C0MATEMATIK', name: 'matematik' }

  it('that is named before the start is where they go from the start on', async () => {
    const coordinator = office.at(who.soeren)
    const month = await coordinator.told('skriv påmindelser for matematiknetværket her', room)
    expect(month.text).toContain('ikke startet')
    expect(month.text).toContain('torsdag d. 3. december kl. 9: Netværksmøde 2')
    expect(month.text).toContain('til kanalen matematik')
    expect(isIn(await office.settings(), 'matematik')).toMatchObject({ channel, to: 'channel' })
    const started = await coordinator.tap(month, 'Start påmindelserne')
    expect(started.text).toContain('kanalen matematik')
  })

  it('that is named while they go out is shown first, and waits for a yes', async () => {
    const coordinator = office.at(who.soeren)
    await coordinator.tap(await coordinator.told('påmindelser'), 'Start påmindelserne')
    const offer = await coordinator.told('skriv påmindelser her', room)
    expect(offer.text).toContain('Siger du ja, bliver de skrevet i kanalen matematik')
    expect(isIn(await office.settings(), 'matematik')).toMatchObject({ to: 'people' })
    expect((await coordinator.told('vis påmindelser')).text).toContain('til 5 personer')
    const taken = await coordinator.tap(offer, 'Kun i kanalen')
    expect(taken.text).toContain('Det er rettet')
    expect(taken.text).toContain('De bliver skrevet i kanalen matematik')
    const its = isIn(await office.settings(), 'matematik')
    expect(its).toMatchObject({ channel, to: 'channel' })
    expect(its).not.toHaveProperty('offered')
  })

  it('can be had beside each person, and left again', async () => {
    const coordinator = office.at(who.soeren)
    const month = await coordinator.told('skriv påmindelser her', room)
    const both = await coordinator.tap(month, 'Både i kanalen og til hver person')
    expect(both.text).toContain('til kanalen matematik og 5 personer')
    const people = await coordinator.tap(both, 'Til hver person')
    expect(people.text).toContain('til 5 personer')
    expect(people.text).not.toContain('til kanalen')
    expect(labelsIn(people)).toContain('Kun i kanalen')
    const back = await coordinator.tap(people, 'Kun i kanalen')
    expect(back.text).toContain('til kanalen matematik')
  })

  it('whose preview is another by now is shown anew before it is moved to', async () => {
    const coordinator = office.at(who.soeren)
    await coordinator.tap(await coordinator.told('påmindelser'), 'Start påmindelserne')
    const offer = await coordinator.told('skriv påmindelser her', room)
    await coordinator.told('skift påmindelserne til 3 skoledage før kl. 8')
    const shown = await coordinator.tap(offer, 'Kun i kanalen')
    expect(shown.text).toContain('Noget er ændret')
    expect(isIn(await office.settings(), 'matematik')).toMatchObject({ to: 'people' })
    await coordinator.tap(shown, 'Kun i kanalen')
    expect(isIn(await office.settings(), 'matematik')).toMatchObject({ to: 'channel' })
  })

  it('is not known from one’s own chat, and how to name it is said', async () => {
    const { text } = await office.at(who.soeren).told('skriv påmindelser her')
    expect(text).toContain('Gå ind i kanalen')
  })

  it('can be had beside each person from the start on', async () => {
    const month = await office
      .at(who.soeren)
      .told('skriv påmindelserne både her og til hver person', room)
    expect(month.text).toContain('til kanalen matematik og 5 personer')
    expect(isIn(await office.settings(), 'matematik')).toMatchObject({ channel, to: 'both' })
  })

  it('is asked for by name where somebody coordinates several networks', async () => {
    const both = office.at(who.both)
    const { text } = await both.told('skriv påmindelser her', room)
    const order = /“(.+)”/.exec(text)?.[1] ?? ''
    expect(order).toBe('skriv påmindelser for læsenetværket her')
    await both.told(order, room)
    expect(isIn(await office.settings(), 'laesning')).toMatchObject({ channel, to: 'channel' })
  })

  it('is connected by nobody who does not coordinate the network', async () => {
    const said = await office.at(who.karin).told('skriv påmindelser for matematik her', room)
    expect(said.text).toContain('dem, der koordinerer matematiknetværket')
    expect((await office.settings()).revision).toBe(0)
  })
})

describe('A nudge', () => {
  it('is each person’s own to be without, and to have again', async () => {
    const member = office.at(who.member)
    const off = await member.told('jeg vil ikke have rykkere')
    expect(off.text).toContain('Du får ingen rykkere')
    expect(await office.settings()).toMatchObject({ withoutNudges: [who.member], withoutHour: [] })
    const on = await member.tap(off, 'Fortryd')
    expect(on.text).toContain('Du får en rykker')
    expect((await office.settings()).withoutNudges).toEqual([])
  })
})

describe('The reminder an hour before', () => {
  it('is each person’s own to be without, and to have again', async () => {
    const member = office.at(who.member)
    const off = await member.told('ingen påmindelse en time før')
    expect(off.text).toContain('De andre får du stadig')
    expect((await office.settings()).withoutHour).toEqual([who.member])
    await member.told('ingen påmindelse en time før')
    expect(await office.settings()).toMatchObject({ revision: 1, withoutHour: [who.member] })
    const on = await member.tap(off, 'Fortryd')
    expect(on.text).toContain('Du får påmindelsen en time før')
    expect((await office.settings()).withoutHour).toEqual([])
  })

  it('is nothing for somebody whom nobody knows', async () => {
    const { text } = await office.at(who.guest).told('ingen påmindelse en time før')
    expect(text).toContain('kender dig ikke')
    expect((await office.settings()).revision).toBe(0)
  })
})
