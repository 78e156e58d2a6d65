// A coordinator moves, cancels and mends meetings in the chat: what the preview says, what a yes does, and what happens when others press
// at the same time. Real Redis; the clock stands on a Monday morning.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantId } from '../../../src/core/ids.js'
import { instantOf } from '../../../src/core/time.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { buttonIn, labelsIn } from '../../support/chatting.js'
import { storeNetwork } from '../../support/chatting-network.js'
import { fieldIn, formIn, replyIn } from '../../support/desk.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import {
  type At,
  chatNow,
  coordinator,
  meetingIn,
  pendingAt,
  storePlan,
  typed,
  who,
} from './at-desk.js'

const minute = 60_000
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

const moveIt = 'flyt matematiknetværkets møde d. 9. december til d. 16. december kl. 13'

describe('a meeting that is moved in the chat', () => {
  it('is shown before and after, with who is told and when; and nothing is changed by that', async () => {
    const said = await coordinator(at, who.soeren).told(moveIt)
    expect(said.text).toContain(
      'onsdag d. 9. december kl. 13-15 → onsdag d. 16. december kl. 13-15',
    )
    expect(said.text).toContain('Siger du ja, får 3 personer besked om 5 minutter')
    expect(labelsIn(said)).toEqual(['Flyt mødet', 'Ret'])
    expect(await meetingIn(at, 'mat1')).toMatchObject({
      startLocal: '2026-12-09T13:00',
      revision: 0,
    })
    expect(await pendingAt(at, 'mat1')).toBeUndefined()
  })

  it('is moved by one press, with the notice that waits in the same write', async () => {
    const soeren = coordinator(at, who.soeren)
    const taken = await soeren.press(await soeren.told(moveIt), 'Flyt mødet')
    expect(taken.text).toBe('Flyttet. 3 personer får besked kl. 8.05.')
    expect(labelsIn(taken)).toEqual(['Fortryd', 'Send nu'])
    expect(await meetingIn(at, 'mat1')).toMatchObject({
      startLocal: '2026-12-16T13:00',
      endLocal: '2026-12-16T15:00',
      revision: 1,
      answerRevision: 1,
    })
    expect(await pendingAt(at, 'mat1')).toMatchObject({
      before: { startLocal: '2026-12-09T13:00', revision: 0 },
      receivers: [who.soeren, who.deputy, who.member],
      dueAt: chatNow + 5 * minute,
      by: who.soeren,
    })
  })

  it('is back by "Fortryd", told so, and the notice that waits says nothing new', async () => {
    const soeren = coordinator(at, who.soeren)
    const taken = await soeren.press(await soeren.told(moveIt), 'Flyt mødet')
    const undone = await soeren.press(taken, 'Fortryd')
    expect(undone.text).toContain('igen onsdag d. 9. december kl. 13-15, og ingen har fået besked')
    const { movedFrom, ...record } = await meetingIn(at, 'mat1')
    expect(movedFrom).toBeUndefined()
    expect(record).toMatchObject({ startLocal: '2026-12-09T13:00', revision: 2 })
    expect((await pendingAt(at, 'mat1'))?.before).toMatchObject({ startLocal: record.startLocal })
  })

  it('says that another change still stands, where only the last of two is undone', async () => {
    const soeren = coordinator(at, who.soeren)
    await soeren.press(await soeren.told(moveIt), 'Flyt mødet')
    const second = await soeren.told('netværksmøde 1 er i Multisalen i stedet')
    const undone = await soeren.press(await soeren.press(second, 'Skift sted'), 'Fortryd')
    expect(undone.text).toContain('De øvrige ændringer')
    expect(await meetingIn(at, 'mat1')).toMatchObject({
      startLocal: '2026-12-16T13:00',
      place: 'Rådhuset',
    })
  })

  it('asks for a new notice, where people have been told before it is undone', async () => {
    const soeren = coordinator(at, who.soeren)
    const taken = await soeren.press(await soeren.told(moveIt), 'Flyt mødet')
    // The notice went out; nothing waits any longer.
    const { action } = buttonIn(taken, 'Fortryd')
    const other = { ...at, tenant: randomTenant() }
    tenants.push(other.tenant)
    await storePlan(connection, other.tenant)
    await storeNetwork(connection, other.tenant, programme => ({
      ...programme,
      meetings: programme.meetings.map(one =>
        one.id === 'mat1'
          ? { ...one, startLocal: '2026-12-16T13:00', endLocal: '2026-12-16T15:00', revision: 1 }
          : one,
      ),
    }))
    if (action.id !== 'change-meeting') throw new Error(action.id)
    const said = replyIn(await coordinator(other, who.soeren).act(action))
    expect(said.text).toContain('Folk har fået besked')
    expect(labelsIn(said)).toEqual(['Flyt mødet', 'Ret'])
    expect(await meetingIn(other, 'mat1')).toMatchObject({ startLocal: '2026-12-16T13:00' })
  })

  it('is told at once by "Send nu", and a second press says that nothing waits', async () => {
    const soeren = coordinator(at, who.soeren)
    const taken = await soeren.press(await soeren.told(moveIt), 'Flyt mødet')
    expect((await soeren.press(taken, 'Send nu')).text).toBe('Beskeden er på vej.')
    expect((await pendingAt(at, 'mat1'))?.dueAt).toBe(chatNow)
  })

  it('is found in a series too, where one time becomes an exception', async () => {
    const soeren = coordinator(at, who.soeren)
    const said = await soeren.told('flyt regneklubben d. 15. december til d. 17. december kl. 8')
    await soeren.press(said, 'Flyt mødet')
    expect(await meetingIn(at, 'regning#2026-12-15T14:00')).toMatchObject({
      originalStart: '2026-12-15T14:00',
      startLocal: '2026-12-17T08:00',
    })
    expect(await pendingAt(at, 'regning#2026-12-15T14:00')).toBeDefined()
  })

  it('gets the warnings that one should think of', async () => {
    const soeren = coordinator(at, who.soeren)
    const weekend = await soeren.told('flyt netværksmøde 1 til lørdag d. 12. december kl. 18')
    expect(weekend.text).toContain('lørdag d. 12. december ligger i en weekend')
    expect(weekend.text).toContain('uden for almindelig arbejdstid')
    const clash = await soeren.told('flyt netværksmøde 1 til d. 15. december kl. 14')
    expect(clash.text).toContain('3 personer skal også til Regneklubben, tirsdag d. 15. december')
    const off = await soeren.told('flyt netværksmøde 1 til d. 24. december')
    expect(off.text).toContain('torsdag d. 24. december har alle fri')
    const odd = await soeren.told('flyt netværksmøde 1 til onsdag d. 17. december')
    expect(odd.text).toContain('Jeg har taget torsdag d. 17. december')
  })

  it('warns of days off that some have', async () => {
    await storeNetwork(connection, at.tenant, programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === who.member ? { ...one, daysOff: [4] } : one)),
    }))
    const said = await coordinator(at, who.soeren).told('flyt netværksmøde 1 til d. 17. december')
    expect(said.text).toContain('1 person har fri torsdag d. 17. december')
  })
})

describe('a meeting that is cancelled', () => {
  it('takes two taps in a hurry, and then there is no pause', async () => {
    const near = { ...at, now: instantOf('2026-11-26T07:30', 'Europe/Copenhagen') }
    const karin = coordinator(near, who.karin)
    const said = await karin.told('aflys nu mødet i dag')
    expect(said.text).toContain('Temamøde om ordblindhed')
    expect(said.text).toContain('med det samme')
    const taken = await karin.press(said, 'Aflys mødet')
    expect(taken.text).toBe('Aflyst. 2 personer får besked nu.')
    expect(labelsIn(taken)).toEqual([])
    expect((await pendingAt(near, 'laes1'))?.dueAt).toBe(near.now)
  })

  it('waits 30 seconds where it is less than a day ahead', async () => {
    const near = { ...at, now: instantOf('2026-11-25T12:00', 'Europe/Copenhagen') }
    const karin = coordinator(near, who.karin)
    const said = await karin.told('aflys mødet i morgen')
    expect(said.text).toContain('om 30 sekunder')
    const taken = await karin.press(said, 'Aflys mødet')
    expect(taken.text).toBe('Aflyst. 2 personer får besked om 30 sekunder.')
  })

  it('says that those who are off hear of it later, where it is evening', async () => {
    const evening = { ...at, now: instantOf('2026-11-23T20:00', 'Europe/Copenhagen') }
    const said = await coordinator(evening, who.soeren).told(moveIt)
    expect(said.text).toContain('når de er på arbejde igen')
  })

  it('is held after all', async () => {
    const soeren = coordinator(at, who.soeren)
    const said = await soeren.told('gennemfør mødet alligevel')
    expect(said.text).toContain('Netværksmøde 2 i matematik')
    await soeren.press(said, 'Gennemfør mødet')
    expect(await meetingIn(at, 'mat2')).toMatchObject({ status: 'planned', revision: 1 })
  })

  it('in English as well', async () => {
    const soeren = coordinator(at, who.soeren, 'en')
    const said = await soeren.told('cancel the maths meeting on 9 December')
    expect(said.text).toContain('Cancel Netværksmøde 1 i matematik?')
    const taken = await soeren.press(said, 'Cancel the meeting')
    expect(taken.text).toBe('Cancelled. 3 people will be told at 8:05.')
  })
})

describe('which meeting is meant', () => {
  it('is chosen by a button, where several fit', async () => {
    const soeren = coordinator(at, who.soeren)
    const said = await soeren.told('aflys mødet')
    expect(said.text).toContain('Hvilket møde mener du?')
    expect(labelsIn(said).length).toBeGreaterThan(3)
    const one = await soeren.press(said, 'onsdag d. 9. december')
    expect(labelsIn(one)).toEqual(['Aflys mødet', 'Ret'])
  })

  it('is only one of those that the coordinator may change', async () => {
    const said = await coordinator(at, who.karin).told('flyt næste netværksmøde til fredag')
    expect(said.text).toContain('Temamøde om ordblindhed')
  })

  it.each([
    'flyt kunstnetværkets møde til torsdag',
    'aflys netværksmøde 9',
    'gennemfør netværksmøde 3 alligevel',
  ])('is told where there is none: %s', async text => {
    const said = await coordinator(at, who.soeren).told(text)
    expect(said.text).toContain('Jeg kan ikke finde')
    expect(labelsIn(said)).toEqual([])
  })

  it.each([
    ['flyt netværksmøde 1 til 31. november', '“31. november” findes ikke'],
    ['flyt netværksmøde 1 til d. 1. oktober 2026', 'allerede gået'],
    ['nyt link til netværksmøde 1: http://a.example', 'https://'],
    ['flyt netværksmøde 1', 'Hvad skal det flyttes til?'],
  ])('and what is wrong with the rest is said: %s', async (text, problem) => {
    const said = await coordinator(at, who.soeren).told(text)
    expect(said.text).toContain(problem)
    expect((await meetingIn(at, 'mat1')).revision).toBe(0)
  })
})

describe('whoever may not', () => {
  it.each([
    [who.member, 'aflys netværksmøde 1', 'Søren Lyngbjerg (soeren@havrelund.example) eller Dorte'],
    [who.karin, 'aflys netværksmøde 1', 'Søren Lyngbjerg'],
    [who.unapproved, 'aflys mødet på torsdag', 'Karin Friis'],
    [who.leader, 'læringslab 2 for hold 1 er i Multisalen i stedet', 'kun dem, der koordinerer'],
    [who.soeren, 'aflys læringslab 2 for hold 1', 'kun dem, der koordinerer'],
    [who.guest, 'aflys netværksmøde 1', 'kun dem, der koordinerer et netværk'],
  ])('is told so, and whom to write to: %s, %s', async (as, text, said) => {
    const reply = await coordinator(at, as).told(text)
    expect(reply.text).toContain(said)
    expect(labelsIn(reply)).toEqual([])
  })

  it('gets no name as a guest, and cannot press somebody else’s button', async () => {
    const said = await coordinator(at, who.soeren).told(moveIt)
    for (const as of [who.guest, who.member, who.karin, who.unapproved]) {
      const refused = await coordinator(at, as).press(said, 'Flyt mødet')
      expect(refused.text).toContain('Intet er ændret')
      if (as === who.guest) expect(refused.text).not.toContain('@')
    }
    expect((await meetingIn(at, 'mat1')).revision).toBe(0)
  })

  it.each([
    [who.admin, 'lab2-hold1', 'læringslab 2 for hold 1 er i Multisalen i stedet'],
    [who.karin, 'lab2-hold2', 'læringslab 2 for hold 2 er i Multisalen i stedet'],
    [who.deputy, 'mat1', 'netværksmøde 1 er i Multisalen i stedet'],
  ])('but %s may: %s', async (as, id, text) => {
    const one = coordinator(at, as)
    await one.press(await one.told(text), 'Skift sted')
    expect((await meetingIn(at, id)).place).toBe('Multisalen')
  })
})

describe('a yes', () => {
  it('that comes twice is done once, and says the same', async () => {
    const soeren = coordinator(at, who.soeren)
    const said = await soeren.told(moveIt)
    const first = await soeren.press(said, 'Flyt mødet')
    const second = await soeren.press(said, 'Flyt mødet')
    expect(second.text).toBe(first.text)
    expect(labelsIn(second)).toEqual(labelsIn(first))
    expect((await meetingIn(at, 'mat1')).revision).toBe(1)
  })

  it('that comes ten times at once is done once, and all are told', async () => {
    const soeren = coordinator(at, who.soeren)
    const said = await soeren.told(moveIt)
    const all = await Promise.all(
      Array.from({ length: 10 }, () => coordinator(at, who.soeren).press(said, 'Flyt mødet')),
    )
    for (const one of all) expect(one.text).toBe('Flyttet. 3 personer får besked kl. 8.05.')
    expect((await meetingIn(at, 'mat1')).revision).toBe(1)
  })

  it('to what somebody has changed since shows it anew, and does nothing', async () => {
    const soeren = coordinator(at, who.soeren)
    const dorte = coordinator(at, who.deputy)
    const said = await soeren.told(moveIt)
    await dorte.press(await dorte.told('netværksmøde 1 er i Multisalen i stedet'), 'Skift sted')
    const anew = await soeren.press(said, 'Flyt mødet')
    expect(anew.text).toContain('Mødet er ændret, siden du så det her')
    expect((await meetingIn(at, 'mat1')).startLocal).toBe('2026-12-09T13:00')
    await soeren.press(anew, 'Flyt mødet')
    expect(await meetingIn(at, 'mat1')).toMatchObject({
      startLocal: '2026-12-16T13:00',
      place: 'Multisalen',
      revision: 2,
    })
    expect((await pendingAt(at, 'mat1'))?.before).toMatchObject({
      startLocal: '2026-12-09T13:00',
      place: 'Rådhuset',
    })
  })

  it('of two coordinators at once counts for one, and the other sees what it is now', async () => {
    const [soeren, dorte] = [coordinator(at, who.soeren), coordinator(at, who.deputy)]
    const one = await soeren.told(moveIt)
    const other = await dorte.told('aflys netværksmøde 1')
    const said = await Promise.all([
      soeren.press(one, 'Flyt mødet'),
      dorte.press(other, 'Aflys mødet'),
    ])
    const done = said.filter(({ text }) => /^(?:Flyttet|Aflyst)/.test(text))
    expect(done).toHaveLength(1)
    expect((await meetingIn(at, 'mat1')).revision).toBe(1)
  })

  it('goes through where somebody has written something else meanwhile', async () => {
    const soeren = coordinator(at, who.soeren)
    const said = await soeren.told(moveIt)
    const writes = Array.from({ length: 1 }, (_, nth) =>
      storeNetwork(connection, at.tenant, programme => ({
        ...programme,
        name: `Havrelund ${nth}`,
      })),
    )
    const [taken] = await Promise.all([soeren.press(said, 'Flyt mødet'), ...writes])
    expect(taken.text).toContain('Flyttet.')
    expect((await meetingIn(at, 'mat1')).startLocal).toBe('2026-12-16T13:00')
  })

  it('of one whose role was taken away since the preview counts no longer', async () => {
    const soeren = coordinator(at, who.soeren)
    const said = await soeren.told(moveIt)
    await storeNetwork(connection, at.tenant, programme => ({
      ...programme,
      people: programme.people.map(one => (one.id === who.soeren ? { ...one, roles: [] } : one)),
    }))
    const refused = await soeren.press(said, 'Flyt mødet')
    expect(refused.text).toContain('kun dem, der koordinerer mødet')
    expect((await meetingIn(at, 'mat1')).revision).toBe(0)
  })

  it('with a CPR number in it that somebody made up is stopped', async () => {
    const edit = { place: 'Hos 010180-1234' }
    const action = {
      id: 'change-meeting',
      meeting: 'mat1',
      does: 'take',
      revision: 0,
      edit,
    } as const
    const said = replyIn(await coordinator(at, who.soeren).act(action))
    expect(said.text).toContain('CPR-nummer')
    expect((await meetingIn(at, 'mat1')).place).toBe('Rådhuset')
  })

  it('leaves a place that is longer than a button carries as it is', async () => {
    const place = `Rådhuset, ${'indgang nord, '.repeat(20)}`.trim()
    await storeNetwork(connection, at.tenant, programme => ({
      ...programme,
      meetings: programme.meetings.map(one => (one.id === 'mat1' ? { ...one, place } : one)),
    }))
    const soeren = coordinator(at, who.soeren)
    const form = await soeren.open(await soeren.told('flyt netværksmøde 1'), 'Ret')
    const said = replyIn(await soeren.send(form, typed(form, { date: '2026-12-10' })))
    expect(labelsIn(await soeren.press(said, 'Flyt mødet'))).toContain('Fortryd')
    expect((await meetingIn(at, 'mat1')).place).toBe(place)
    const elsewhere = await soeren.told('netværksmøde 1 er i Multisalen i stedet')
    expect(labelsIn(await soeren.press(elsewhere, 'Skift sted'))).toEqual(['Send nu'])
  })

  it('to a meeting that is gone says so', async () => {
    const soeren = coordinator(at, who.soeren)
    const said = await soeren.told(moveIt)
    await storeNetwork(connection, at.tenant, programme => ({ ...programme, meetings: [] }))
    expect((await soeren.press(said, 'Flyt mødet')).text).toContain('her ikke længere')
  })
})

describe('the form', () => {
  it('stands as the preview would have it, and gives a new preview', async () => {
    const soeren = coordinator(at, who.soeren)
    const form = await soeren.open(await soeren.told(moveIt), 'Ret')
    expect(fieldIn(form, 'date').value).toBe('2026-12-16')
    expect(fieldIn(form, 'start').value).toBe('13:00')
    const values = typed(form, { start: '9.30', place: ' Multisalen ' })
    const said = replyIn(await soeren.send(form, values))
    expect(said.text).toContain('onsdag d. 16. december kl. 9.30-11.30')
    expect(said.text).toContain('Rådhuset → Multisalen')
    await soeren.press(said, 'Flyt mødet')
    expect(await meetingIn(at, 'mat1')).toMatchObject({
      startLocal: '2026-12-16T09:30',
      endLocal: '2026-12-16T11:30',
      place: 'Multisalen',
    })
  })

  it.each([
    ['date', { date: '' }, 'Vælg en dato.'],
    ['date', { date: '2026-10-01' }, 'allerede gået'],
    ['start', { start: 'ni' }, '13.30'],
    ['start', { date: '2027-03-28', start: '02:30' }, 'uret stilles frem'],
    ['end', { end: '12:00' }, 'før det begynder'],
    ['link', { link: 'teams.example' }, 'https://'],
    ['place', { place: 'Hos 010180-1234' }, 'CPR-nummer'],
    ['place', { place: 'A'.repeat(201) }, '200 tegn'],
  ])(
    'says what is wrong beside the field, and keeps what was typed: %s',
    async (field, wrong, problem) => {
      const soeren = coordinator(at, who.soeren)
      const form = await soeren.open(await soeren.told('aflys netværksmøde 1'), 'Ret')
      const values = typed(form, { link: 'https://a.example', ...wrong })
      const again = formIn(await soeren.send(form, values))
      expect(fieldIn(again, field).problem).toContain(problem)
      for (const id of ['date', 'start', 'end', 'place', 'link']) {
        const value = fieldIn(again, id).value ?? ''
        expect(value).toBe(
          problem === 'CPR-nummer' && id === 'place' ? 'Hos ••••••-••••' : values[id],
        )
      }
    },
  )

  it('opens from the button at an answer, by way of what can be done', async () => {
    const soeren = coordinator(at, who.soeren)
    const what = replyIn(await soeren.act({ id: 'change-meeting', meeting: 'mat1', does: 'ask' }))
    expect(labelsIn(what)).toEqual(['Flyt eller ret', 'Aflys mødet', 'Spørg, hvem der kommer'])
    expect(fieldIn(await soeren.open(what, 'Flyt eller ret'), 'end').value).toBe('15:00')
    expect(labelsIn(await soeren.press(what, 'Aflys mødet'))).toEqual(['Aflys mødet', 'Ret'])
  })

  it('says that the meeting has changed since it was opened', async () => {
    const soeren = coordinator(at, who.soeren)
    const form = await soeren.open(await soeren.told('flyt netværksmøde 1'), 'Ret')
    await soeren.press(await soeren.told('netværksmøde 1 er i Multisalen i stedet'), 'Skift sted')
    const said = replyIn(await soeren.send(form, typed(form, { start: '10:00', end: '12:00' })))
    expect(said.text).toContain('Mødet er ændret, siden')
    expect(said.text).toContain('Multisalen → Rådhuset')
  })
})
