// A series makes its rounds by itself: to the network's members of the day, with the one neutral reminder, never twice within ten days, and not on
// and on where nothing is said of what is done. On two replicas, and after a kill between any two steps.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCheckinDesk } from '../../../src/checkin/desk.js'
import { canStart } from '../../../src/checkin/series/collide.js'
import { localOf } from '../../../src/core/time.js'
import type { Delivery } from '../../../src/model/delivery.js'
import type { Round, Series } from '../../../src/model/round.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { at } from '../../support/programme.js'
import { forget, openRedis } from '../../support/redis.js'
import {
  type Closing,
  karen,
  laesning,
  matematik,
  members,
  networkOf,
  openClosing,
} from '../close/world.js'

let connection: RedisConnection
const worlds: Closing[] = []
beforeAll(async () => {
  connection = await openRedis()
})
afterAll(async () => {
  await forget(...worlds.map(({ tenant }) => tenant))
  await connection.close()
})

async function open(options: Parameters<typeof openClosing>[1] = {}): Promise<Closing> {
  const world = await openClosing(connection, options)
  worlds.push(world)
  return world
}

const karensNetwork = matematik
const opened = '2026-11-24T14:15'
const roundOf = async ({ deps, tenant }: Closing, { id }: Series): Promise<Round | undefined> =>
  (await deps.rounds.list(tenant, { series: id }, 1))[0]
const seriesNow = async ({ deps, tenant }: Closing, { id }: Series) => deps.series.load(tenant, id)
const rowsOf = async (world: Closing, round: Round | undefined): Promise<Delivery[]> =>
  (await world.rows(round?.id ?? '')).map(({ delivery }) => delivery)
const local = (moment: number | undefined) => localOf(moment ?? 0, 'Europe/Copenhagen')

/** Whether its author is told that, of the round that was due. */
async function noted({ deps, tenant }: Closing, { id, nextAt }: Series, why: string) {
  const key = `round-note:${id}:${why}:${nextAt}:${karen}`
  return (await deps.deliveries.loadEach(tenant, [key])).length === 1
}

describe('A series that is due', () => {
  it('opens a round to the members of the day, and moves on', async () => {
    const world = await open()
    const series = await world.series()
    await world.turn()
    expect(await roundOf(world, series)).toBeUndefined()
    world.setTo(opened)
    await world.turn()
    const round = await roundOf(world, series)
    expect(round).toMatchObject({ state: 'open', kind: 'series', questions: series.questions })
    expect([round?.opensAt, round?.nudgeAt, round?.closesAt].map(local)).toEqual([
      ...['2026-11-24T14:15', '2026-11-30T14:15', '2026-12-01T14:15'],
    ])
    const roster = await world.deps.rounds.roster(world.tenant, round?.id ?? '')
    expect(roster.map(({ person }) => person)).toEqual([...members(12)].sort())
    expect(await seriesNow(world, series)).toMatchObject({
      ...{ open: round?.id, nextAt: at('2026-12-08T14:15'), revision: 2 },
    })
    const asked = (await rowsOf(world, round)).filter(({ source }) => source.kind === 'checkin')
    expect(asked).toHaveLength(12)
    expect(asked.every(one => local(one.notBefore) === opened)).toBe(true)
  })

  it('is asked once, on however many replicas and however often', async () => {
    const world = await open({ now: opened })
    const series = await world.series()
    const replicas = Array.from({ length: 3 }, () => createCheckinDesk(world.deps))
    for (let turn = 0; turn < 3; turn++) {
      await Promise.all(replicas.map(one => one.run(world.tenant, world.now)))
    }
    const { deps, tenant } = world
    expect(await deps.rounds.list(tenant, { series: series.id }, 9)).toHaveLength(1)
    expect(await rowsOf(world, await roundOf(world, series))).toHaveLength(24)
  })

  it('is asked though whoever opened its round was killed before the series knew', async () => {
    const world = await open({ now: opened })
    const series = await world.series()
    const dying = createCheckinDesk({
      ...world.deps,
      series: Object.assign(Object.create(world.deps.series), {
        list: () => world.deps.series.list(world.tenant),
        save: () => Promise.reject(new Error('killed')),
      }),
    })
    await expect(dying.run(world.tenant, world.now)).rejects.toThrow('killed')
    const round = await roundOf(world, series)
    const place = await world.deps.rounds.place(
      world.tenant,
      round?.id ?? '',
      members(1)[0] ?? karen,
    )
    await world.turn()
    expect(await seriesNow(world, series)).toMatchObject({ open: round?.id, revision: 2 })
    expect(
      await world.deps.rounds.place(world.tenant, round?.id ?? '', members(1)[0] ?? karen),
    ).toBe(place)
    expect(await rowsOf(world, round)).toHaveLength(24)
  })

  it('waits until the round before is closed', async () => {
    const world = await open({ now: opened })
    const series = await world.series()
    await world.turn()
    const first = await roundOf(world, series)
    const now = await seriesNow(world, series)
    if (!now) throw new Error('no series')
    await world.deps.series.save(world.tenant, { ...now, revision: 3, nextAt: world.now })
    await world.turn()
    expect(await roundOf(world, series)).toEqual(first)
  })

  it('that could not be asked in time is asked on the next school day, not in the evening', async () => {
    const world = await open({ now: '2026-11-24T20:00' })
    const series = await world.series()
    await world.turn()
    expect(await roundOf(world, series)).toBeUndefined()
    expect(local((await seriesNow(world, series))?.nextAt)).toBe('2026-11-25T14:15')
    world.setTo('2026-11-25T14:15')
    await world.turn()
    expect(local((await roundOf(world, series))?.opensAt)).toBe('2026-11-25T14:15')
  })

  it.each(['paused', 'ended', 'draft'] as const)('is not asked while it is %s', async state => {
    const world = await open({ now: opened })
    const series = await world.series({ state })
    await world.turn()
    expect(await roundOf(world, series)).toBeUndefined()
  })
})

describe('The one reminder before a round closes', () => {
  it('goes in a group of ten to each, and not to who has answered or skipped', async () => {
    const world = await open({ now: opened, programme: networkOf(10) })
    const series = await world.series()
    await world.turn()
    const round = await roundOf(world, series)
    const nudges = (await rowsOf(world, round)).filter(one => one.source.kind === 'checkin-nudge')
    expect(nudges).toHaveLength(10)
    expect(nudges.every(one => local(one.notBefore) === '2026-11-30T14:15')).toBe(true)
    for (const { receiver, unless } of nudges) {
      if (receiver.kind !== 'person') throw new Error('a room')
      const place = await world.deps.rounds.place(world.tenant, round?.id ?? '', receiver.id)
      expect(unless).toEqual({ is: 'checked-in', id: round?.id, field: place })
    }
  })

  it('goes in a group of nine to all, whatever they have answered, so that nobody can be told from who got one', async () => {
    const world = await open({ now: opened, programme: networkOf(9) })
    const series = await world.series()
    await world.turn()
    const rows = await rowsOf(world, await roundOf(world, series))
    const nudges = rows.filter(one => one.source.kind === 'checkin-nudge')
    expect(nudges).toHaveLength(9)
    expect(nudges.every(({ unless }) => unless === undefined)).toBe(true)
  })

  it('goes in a small group to its room, where its reminders go there', async () => {
    const world = await open({ now: opened, programme: networkOf(9) })
    const settings = await world.reminders.settings(world.tenant)
    const room = { platform: 'slack', id: 'C1', name: 'matematik' }
    const own = { ...settings.networks[karensNetwork], to: 'both' as const, channel: room }
    await world.reminders.saveSettings(world.tenant, {
      ...settings,
      networks: { ...settings.networks, [karensNetwork]: { offsets: {}, ...own } },
    })
    const series = await world.series()
    await world.turn()
    const rows = await rowsOf(world, await roundOf(world, series))
    const nudges = rows.filter(one => one.source.kind === 'checkin-nudge')
    expect(nudges.map(one => one.receiver)).toEqual([
      { kind: 'channel', platform: 'slack', id: 'C1' },
    ])
  })
})

describe('Two series that ask some of the same', () => {
  it('never within ten days: the whole round of the other moves, and its author is told', async () => {
    const world = await open({ now: opened, programme: networkOf(12, { alsoReading: 1 }) })
    const first = await world.series()
    const other = await world.series({ network: laesning, nextAt: at('2026-11-26T14:15') })
    await world.turn()
    world.setTo('2026-11-26T14:15')
    await world.turn()
    expect(await roundOf(world, first)).toBeDefined()
    expect(await roundOf(world, other)).toBeUndefined()
    expect(local((await seriesNow(world, other))?.nextAt)).toBe('2026-12-04T14:15')
    expect(await noted(world, other, 'moved')).toBe(true)
  })

  it('may be asked on the same day where nobody is in both', async () => {
    const world = await open({ now: opened })
    const reading = networkOf(0).people.filter(({ networks }) =>
      networks.some(({ network }) => network === 'laesning'),
    )
    expect(reading.length).toBeGreaterThan(0)
    const [one, other] = [await world.series(), await world.series({ network: laesning })]
    const standing = await world.standing()
    expect(await canStart(standing, { ...one, nextAt: undefined } as Series)).toMatchObject({
      ok: true,
    })
    expect(await canStart(standing, other)).toMatchObject({ ok: true })
  })

  it('are told so when the second is made, with the first day on which it could begin', async () => {
    const world = await open({ programme: networkOf(12, { alsoReading: 12 }) })
    const first = await world.series()
    const second: Series = {
      ...first,
      id: crypto.randomUUID(),
      network: laesning,
      from: '2026-11-26',
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
    }
    const start = await canStart(await world.standing(), second)
    // Tuesdays and Thursdays of every other week can never lie ten days apart.
    expect(start).toEqual({ why: 'collides', other: first })
    const monthly: Series = { ...second, rule: 'FREQ=MONTHLY;BYDAY=-1TH' }
    expect(await canStart(await world.standing(), monthly)).toMatchObject({ why: 'collides' })
    const apart: Series = { ...first, rule: 'FREQ=WEEKLY;INTERVAL=4;BYDAY=TU' }
    const quiet = await open({ programme: networkOf(12, { alsoReading: 12 }) })
    const rare = await quiet.series(apart)
    const moved = await canStart(await quiet.standing(), {
      ...rare,
      id: crypto.randomUUID(),
      network: laesning,
    })
    expect(moved).toMatchObject({ why: 'collides', other: rare, from: expect.any(String) })
    if (moved.ok || moved.moved === undefined) throw new Error('not moved')
    expect(moved.moved).toBeGreaterThanOrEqual(at('2026-12-04T00:00'))
  })
})

describe('Instead of a round', () => {
  it('its author is asked to pause, where two pictures came without a word of what is done', async () => {
    const world = await open({ now: opened })
    const series = await world.series({ silentRounds: 2 })
    await world.turn()
    expect(await roundOf(world, series)).toBeUndefined()
    expect(await noted(world, series, 'silent')).toBe(true)
    expect(local((await seriesNow(world, series))?.nextAt)).toBe('2026-12-08T14:15')
  })

  it('A12: its author is told where fewer than five could be counted', async () => {
    const world = await open({ now: opened, programme: networkOf(4) })
    const series = await world.series()
    await world.turn()
    expect(await roundOf(world, series)).toBeUndefined()
    expect(await noted(world, series, 'few')).toBe(true)
  })

  it('one of two questions is asked once it is said what is done', async () => {
    const world = await open({ now: opened })
    const series = await world.series({ silentRounds: 2 })
    await world.turn()
    const now = await seriesNow(world, series)
    if (!now) throw new Error('no series')
    await world.deps.series.save(world.tenant, { ...now, revision: 3, silentRounds: 0 })
    world.setTo('2026-12-08T14:15')
    await world.turn()
    expect(await roundOf(world, series)).toBeDefined()
  })
})
