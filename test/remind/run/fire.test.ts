// Reminders come due, become one row for each receiver at that receiver's own moment, and no row twice: whatever is repeated, raced,
// killed, or slept through.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localOf } from '../../../src/core/time.js'
import { Meeting } from '../../../src/model/meeting.js'
import type { Programme } from '../../../src/model/programme.js'
import { ReminderSettings } from '../../../src/model/reminder.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { meeting, nordlund } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import { openReminding, type Reminding, rowLine } from '../../support/reminding.js'

const mat2 = 'mat2@nordlund'
const opened: Reminding[] = []
let connection: RedisConnection

beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...opened.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(now: string, more: Partial<Parameters<typeof openReminding>[1]> = {}) {
  const world = await openReminding(connection, { now, ...more })
  opened.push(world)
  return world
}

/** Nordlund with one meeting more, for the mathematics network. */
function withMeeting(
  day: string,
  hours: string,
  more: Partial<Record<keyof Meeting, unknown>> = {},
): Programme {
  const one = meeting('extra@nordlund', 'Ekstra møde', {
    ...{ day, hours, kind: 'network', audience: { networks: ['matematik'] } },
    ...more,
  })
  return { ...nordlund, meetings: [...nordlund.meetings, one] }
}

async function lines(world: Reminding, about: string): Promise<string[]> {
  return (await world.rows(about)).map(rowLine).sort()
}

/** Runs at each of the moments, and tells after which of them there were rows about the meeting. */
async function firstAt(world: Reminding, about: string, moments: readonly string[]) {
  const found: string[] = []
  for (const moment of moments) {
    world.setTo(moment)
    await world.run()
    if ((await world.rows(about)).length > 0) found.push(moment)
  }
  return found[0]
}

const change =
  (id: string, edit: Partial<Meeting>) =>
  (programme: Programme): Programme => ({
    ...programme,
    meetings: programme.meetings.map(one => (one.id === id ? { ...one, ...edit } : one)),
  })

describe('a reminder', () => {
  it('becomes a row for each of the network at its moment, not before', async () => {
    const world = await open('2026-11-20T12:00')
    await world.run()
    world.setTo('2026-11-26T08:59')
    await world.run()
    expect(await lines(world, mat2)).toEqual([])
    world.setTo('2026-11-26T09:00')
    await world.run()
    expect(await lines(world, mat2)).toEqual([
      'reminder -5sd@09:00:0 amira.haddad waiting',
      'reminder -5sd@09:00:0 karen.toft waiting',
      'reminder -5sd@09:00:0 sofie.bruun waiting',
    ])
  })

  it('is said until the meeting begins, is known by the meeting, and goes first shortly before it', async () => {
    const programme = withMeeting('2026-12-03', '08:30-10:00', { reminders: ['-60m'] })
    const world = await open('2026-12-03T07:00', { programme })
    await world.run()
    world.setTo('2026-12-03T07:30')
    await world.run()
    const [row] = await world.rows('extra@nordlund')
    expect(row?.delivery).toMatchObject({
      ...{ about: 'extra@nordlund', urgency: 'soon', notBefore: world.now },
      expiresAt: world.now + 3_600_000,
    })
  })

  it('of a network that has not said yes is nobody’s, also when it says yes later', async () => {
    const world = await open('2026-11-25T12:00', { settings: ReminderSettings.parse({}) })
    await world.run()
    world.setTo('2026-11-26T09:30')
    await world.run()
    const yes = { by: 'karen.toft@nordlund.example', at: world.now }
    const settings = ReminderSettings.parse({ revision: 1, networks: { matematik: { yes } } })
    await world.reminders.saveSettings(world.tenant, settings)
    world.setTo('2026-11-26T10:00')
    await world.run()
    expect(await lines(world, mat2)).toEqual([])
    world.setTo('2026-12-03T07:00')
    await world.run()
    expect(await lines(world, mat2)).toContain('reminder -0d@07:00:0 sofie.bruun waiting')
  })

  it('after a yes in the middle of the week is not lost to those whose moments had passed', async () => {
    const days = ['14', '15', '16', '17']
    const meetings = days.map(day =>
      meeting(`week${day}@nordlund`, `Tema ${day}`, {
        ...{ day: `2026-12-${day}`, hours: '13:00-15:00', kind: 'network' },
        audience: { networks: ['matematik'] },
      }),
    )
    const programme = { ...nordlund, meetings: [...nordlund.meetings, ...meetings] }
    const world = await open('2026-12-09T12:00', { programme })
    await world.run()
    world.setTo('2026-12-10T09:00')
    await world.run()
    expect(await lines(world, 'week17@nordlund')).toContain(
      'reminder -5sd@09:00:0 karen.toft waiting',
    )
    expect(await lines(world, 'week16@nordlund')).toEqual([])
  })

  it('has no row more when it is run again, or on two replicas in the same moment', async () => {
    const world = await open('2026-11-26T08:00')
    await world.run()
    world.setTo('2026-11-26T09:00')
    const replicas = [world.desk, world.replica(), world.replica(), world.replica()]
    await Promise.all(replicas.map(desk => world.run(desk)))
    await world.run()
    expect(await lines(world, mat2)).toHaveLength(3)
    expect((await world.reminders.noted(world.tenant)).due.some(one => one.at <= world.now)).toBe(
      false,
    )
  })

  it('keeps its wall clock over the day on which the clock goes back', async () => {
    const programme = withMeeting('2026-10-27', '09:00-11:00', { reminders: ['-7d@09:00'] })
    const world = await open('2026-10-19T12:00', { programme })
    const moments = ['2026-10-20T08:59', '2026-10-20T09:00', '2026-10-20T10:00']
    expect(await firstAt(world, 'extra@nordlund', moments)).toBe('2026-10-20T09:00')
    const [row] = await world.rows('extra@nordlund')
    expect(new Date(row?.delivery.notBefore ?? 0).toISOString()).toBe('2026-10-20T07:00:00.000Z')
  })

  it('keeps its wall clock over the day on which the clock goes forward', async () => {
    const programme = withMeeting('2027-03-31', '09:00-11:00', { reminders: ['-14d@09:00'] })
    const world = await open('2027-03-16T12:00', { programme })
    const moments = ['2027-03-17T08:59', '2027-03-17T09:00', '2027-03-17T10:00']
    expect(await firstAt(world, 'extra@nordlund', moments)).toBe('2027-03-17T09:00')
    const [row] = await world.rows('extra@nordlund')
    expect(new Date(row?.delivery.notBefore ?? 0).toISOString()).toBe('2027-03-17T08:00:00.000Z')
  })

  it('so many minutes before counts minutes that pass, also in the night of the change', async () => {
    const programme = withMeeting('2026-10-25', '04:00-05:00', { reminders: ['-24h'] })
    const world = await open('2026-10-22T12:00', { programme })
    await world.run()
    const due = (await world.reminders.noted(world.tenant)).due.filter(({ reminder }) =>
      reminder.startsWith('extra'),
    )
    // 24 hours before is Saturday 05:00, when nobody is written to: Friday's last moment.
    expect(due.map(({ at }) => localOf(at, 'Europe/Copenhagen'))).toEqual(['2026-10-23T17:00'])
  })

  it('goes to each at their own moment, by their own days off and holidays', async () => {
    const holiday = {
      ...{ municipality: 'Sydby', name: 'Personalets dage', from: '2026-11-26', to: '2026-11-27' },
      applies: [{ group: 'skole' as const, off: 'staff' as const }],
    }
    const programme: Programme = {
      ...nordlund,
      holidays: [holiday],
      people: nordlund.people.map(one => {
        const municipality = one.name === 'Amira Haddad' ? 'Sydby' : 'Nordby'
        return { ...one, municipality, daysOff: one.name === 'Sofie Bruun' ? [2] : [] }
      }),
    }
    const world = await open('2026-11-20T12:00', { programme })
    await world.run()
    const found: string[] = []
    for (const day of ['23', '24', '25', '26', '27']) {
      world.setTo(`2026-11-${day}T09:00`)
      await world.run()
      found.push(`${day}: ${(await lines(world, mat2)).map(line => line.split(' ')[2]).join(' ')}`)
    }
    expect(found).toEqual([
      '23: ',
      '24: amira.haddad',
      '25: amira.haddad sofie.bruun',
      '26: amira.haddad karen.toft sofie.bruun',
      '27: amira.haddad karen.toft sofie.bruun',
    ])
  })

  it('goes to whoever has joined since the plan was made', async () => {
    const world = await open('2026-11-20T12:00')
    await world.run()
    await world.write(programme => ({
      ...programme,
      people: programme.people.map(one =>
        one.name === 'Mette Kjær'
          ? {
              ...one,
              networks: [
                ...one.networks,
                ...programme.people.flatMap(p => (p.name === 'Sofie Bruun' ? p.networks : [])),
              ],
            }
          : one,
      ),
    }))
    world.setTo('2026-11-26T09:00')
    await world.run()
    expect(await lines(world, mat2)).toContain('reminder -5sd@09:00:0 mette.kjaer waiting')
  })

  it('of a new day far ahead is planned as the days go by', async () => {
    const world = await open('2026-11-20T12:00')
    await world.run()
    const before = (await world.reminders.noted(world.tenant)).due
    expect(before.some(({ reminder }) => reminder.startsWith('mat5@'))).toBe(false)
    world.setTo('2026-12-24T12:00')
    await world.run()
    const after = (await world.reminders.noted(world.tenant)).due
    expect(after.some(({ reminder }) => reminder.startsWith('mat5@'))).toBe(true)
  })
})

describe('a meeting that is changed', () => {
  it('to another day has no reminder whose moment has passed, and those of the new day', async () => {
    const world = await open('2026-11-26T09:00')
    await world.run()
    const before = await lines(world, mat2)
    await world.write(
      change(mat2, { startLocal: '2026-12-02T13:00', endLocal: '2026-12-02T16:00', revision: 1 }),
    )
    world.setTo('2026-11-27T12:00')
    await world.run()
    expect(await lines(world, mat2)).toEqual(before)
    world.setTo('2026-12-02T07:00')
    await world.run()
    expect(await lines(world, mat2)).toContain('reminder -0d@07:00:1 sofie.bruun waiting')
    world.setTo('2026-12-03T07:00')
    await world.run()
    expect((await lines(world, mat2)).filter(line => line.includes('-0d@07:00:0'))).toEqual([])
  })

  it('in the minute before its reminder gets none', async () => {
    const world = await open('2026-11-26T08:59')
    await world.run()
    await world.write(change(mat2, { status: 'cancelled', revision: 1 }))
    world.setTo('2026-11-26T09:00')
    await world.run()
    expect(await lines(world, mat2)).toEqual([])
  })

  it('after its rows were written says nothing of the old one', async () => {
    const world = await open('2026-11-26T09:00')
    await world.run()
    await world.write(change(mat2, { place: 'Rådhuset', revision: 1 }))
    expect((await world.send()).filter(text => text.includes('Netværksmøde 2'))).toEqual([])
    expect(await lines(world, mat2)).toContain('reminder -5sd@09:00:0 sofie.bruun dropped revision')
  })

  it('as one of a series leaves the others as they are', async () => {
    const series = {
      recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' },
      reminders: ['-1d@09:00'],
    }
    const world = await open('2026-12-01T12:00', {
      programme: withMeeting('2026-12-09', '09:00-10:00', series),
    })
    await world.run()
    await world.write(programme => {
      const own = programme.meetings.find(({ id }) => id === 'extra@nordlund')
      if (!own) throw new Error('no series')
      const { recurrence: _, ...rest } = own
      const exception = Meeting.parse({
        ...rest,
        id: `${own.id}#2026-12-16T09:00`,
        seriesId: own.id,
        originalStart: '2026-12-16T09:00',
        startLocal: '2026-12-17T09:00',
        endLocal: '2026-12-17T10:00',
        revision: 1,
      })
      return { ...programme, meetings: [...programme.meetings, exception] }
    })
    for (const day of ['08', '15', '16', '22']) {
      world.setTo(`2026-12-${day}T09:00`)
      await world.run()
    }
    const fired = (await world.reminders.noted(world.tenant)).fired
      .filter(({ reminder }) => reminder.startsWith('extra'))
      .map(({ reminder, at }) => `${reminder.split('#')[1]} ${localOf(at, 'Europe/Copenhagen')}`)
    expect(fired).toEqual([
      '2026-12-09T09:00:-1d@09:00:0 2026-12-08T09:00',
      '2026-12-16T09:00:-1d@09:00:1 2026-12-16T09:00',
      '2026-12-23T09:00:-1d@09:00:0 2026-12-22T09:00',
    ])
  })

  it('to be within the hour, and was not known before, gets one message at once', async () => {
    const world = await open('2026-12-03T12:20')
    await world.run()
    await world.write(() => withMeeting('2026-12-03', '13:00-14:00'))
    await world.run()
    await world.run()
    expect(await lines(world, 'extra@nordlund')).toEqual([
      'reminder -0m:0 amira.haddad waiting',
      'reminder -0m:0 karen.toft waiting',
      'reminder -0m:0 sofie.bruun waiting',
    ])
  })
})

describe('after downtime', () => {
  it('only the newest reminder of a meeting is said, with the words of now, and the rest is in the report', async () => {
    const world = await open('2026-11-25T12:00')
    await world.run()
    world.setTo('2026-12-03T12:20')
    const texts = (await world.send()).filter(text => text.includes('etværksmøde 2'))
    expect(texts.map(text => text.split('\n')[0]).sort()).toEqual(
      ['amira.haddad', 'karen.toft', 'sofie.bruun'].map(
        who =>
          `${who}: Om 40 minutter begynder netværksmøde 2 i matematik, kl. 13-16 på Engbæk Skole.`,
      ),
    )
    expect(await lines(world, mat2)).toEqual([
      'reminder -0d@07:00:0 amira.haddad sent',
      'reminder -0d@07:00:0 karen.toft sent',
      'reminder -0d@07:00:0 sofie.bruun sent',
      'reminder -5sd@09:00:0 amira.haddad dropped late',
      'reminder -5sd@09:00:0 karen.toft dropped late',
      'reminder -5sd@09:00:0 sofie.bruun dropped late',
    ])
  })

  it('nothing is said of what has begun, and the report tells whom it did not reach', async () => {
    const world = await open('2026-11-25T12:00')
    await world.run()
    world.setTo('2026-12-03T13:00')
    expect((await world.send()).filter(text => text.includes('etværksmøde 2'))).toEqual([])
    const said = await lines(world, mat2)
    expect(said).toHaveLength(6)
    expect(said.every(line => / failed expired$/.test(line))).toBe(true)
  })

  it('in the night nobody is woken: what still holds goes when the hours are open again', async () => {
    const world = await open('2026-11-25T12:00')
    await world.run()
    world.setTo('2026-11-26T23:30')
    expect((await world.send()).filter(text => text.includes('etværksmøde 2'))).toEqual([])
    world.setTo('2026-11-27T06:59')
    expect((await world.send()).filter(text => text.includes('etværksmøde 2'))).toEqual([])
    world.setTo('2026-11-27T07:00')
    expect((await world.send()).filter(text => text.includes('etværksmøde 2'))).toHaveLength(3)
  })

  it('a clock that is set back says nothing twice', async () => {
    const other = await open('2026-11-26T08:59')
    await other.send()
    other.setTo('2026-11-26T09:00')
    expect((await other.send()).filter(text => text.includes('etværksmøde 2'))).toHaveLength(3)
    other.setTo('2026-11-26T08:00')
    await other.send()
    other.setTo('2026-11-26T09:05')
    expect((await other.send()).filter(text => text.includes('etværksmøde 2'))).toHaveLength(0)
  })
})
