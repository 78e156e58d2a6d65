// A round from its draft to its end: who may answer when, that the last answer alone exists, and that nothing that ties people to answers
// outlives the step that writes what came out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src/core/ids.js'
import { deliveryKeyOf } from '../../../src/model/delivery.js'
import type { Round } from '../../../src/model/round.js'
import { ResultStore } from '../../../src/store/checkin/result-store.js'
import { RoundStore } from '../../../src/store/checkin/round-store.js'
import { SeriesStore } from '../../../src/store/checkin/series-store.js'
import type { RedisConnection } from '../../../src/store/redis/redis.js'
import { DeliveryStore } from '../../../src/store/sending/delivery-store.js'
import { forget, openRedis, randomTenant } from '../../support/redis.js'
import {
  askedOf,
  closesAt,
  day,
  draft,
  hour,
  karin,
  network,
  opensAt,
  people,
  resultOf,
  rosterFor,
  seriesOf,
} from './rounds.js'

const tenant = randomTenant()
const [ida, bo, mia] = people(3)
if (!ida || !bo || !mia) throw new Error('nobody')
let connection: RedisConnection
let rounds: RoundStore
let deliveries: DeliveryStore

beforeAll(async () => {
  connection = await openRedis()
  rounds = new RoundStore(connection)
  deliveries = new DeliveryStore(connection)
})
afterAll(async () => {
  await forget(tenant)
  await connection.close()
})

/** A round that is open, with a message to each who is asked. */
async function opened(fields: Partial<Round> = {}): Promise<Round> {
  const made = draft(fields)
  expect(await rounds.save(tenant, made)).toBe('saved')
  const open: Round = { ...made, revision: 2, state: 'open' }
  const everybody = people(6)
  const opening = {
    roster: rosterFor(everybody),
    deliveries: (place: (of: PersonId) => string) =>
      everybody.map(one => askedOf(open, one, place(one))),
    now: open.opensAt,
  }
  expect(await rounds.open(tenant, open, opening)).toBe('opened')
  return open
}
const at = (person: PersonId, now = opensAt + hour) => ({ person, now })

describe('a round', () => {
  it('is written by one at a time, and the same write twice is one', async () => {
    const made = draft()
    expect(await rounds.save(tenant, made)).toBe('saved')
    expect(await rounds.save(tenant, made)).toBe('saved')
    expect(await rounds.save(tenant, { ...made, lang: 'en' })).toBe('stale')
    expect(await rounds.load(tenant, made.id)).toEqual(made)
    expect(await rounds.due(tenant, closesAt)).toEqual([])
  })

  it('that is opened twice keeps its secret, so that the messages name the right places', async () => {
    const open = await opened()
    const place = await rounds.place(tenant, open.id, ida)
    const again = { roster: [], deliveries: () => [], now: opensAt }
    expect(await rounds.open(tenant, open, again)).toBe('opened')
    expect(await rounds.place(tenant, open.id, ida)).toBe(place)
    expect(await rounds.roster(tenant, open.id)).toHaveLength(7)
  })

  it('that opens later is due then, and once it has opened when it closes', async () => {
    const made = draft({ kind: 'meeting' })
    const open: Round = { ...made, state: 'open' }
    const none = { roster: [], deliveries: () => [] }
    expect(await rounds.open(tenant, open, { ...none, now: opensAt - hour })).toBe('opened')
    const joining = { entry: { person: ida, isCounted: true }, now: opensAt - 1 }
    expect(await rounds.join(tenant, open.id, joining)).toBe('closed')
    expect(await rounds.due(tenant, opensAt - 1)).not.toContainEqual(open)
    expect(await rounds.due(tenant, opensAt)).toContainEqual(open)
    const now: Round = { ...open, revision: 2 }
    expect(await rounds.open(tenant, now, { ...none, now: opensAt })).toBe('opened')
    expect(await rounds.due(tenant, closesAt - 1)).not.toContainEqual(now)
    expect(await rounds.due(tenant, closesAt)).toContainEqual(now)
    expect(await rounds.join(tenant, open.id, { ...joining, now: opensAt })).toBe('joined')
    expect(await rounds.join(tenant, open.id, { ...joining, now: opensAt })).toBe('known')
    expect(await rounds.stop(tenant, now)).toBe('stopped')
  })

  it('is found by who is asked in it, its meeting, its author, its network', async () => {
    const open = await opened()
    expect(await rounds.openOnes(tenant, { person: ida })).toContainEqual(open)
    expect(await rounds.openOnes(tenant, { about: 'another' })).toEqual([])
    expect(await rounds.list(tenant, { author: karin }, 99)).toContainEqual(open)
    expect(await rounds.list(tenant, { network }, 99)).toContainEqual(open)
  })
})

describe('an answer', () => {
  it('A9: is the last one, whoever presses how often, and no other stands anywhere', async () => {
    const { id } = await opened()
    for (const step of [1, 1, 5, 4]) {
      expect(await rounds.answer(tenant, id, { ...at(ida), steps: { 0: step } })).toBe('saved')
    }
    expect(await rounds.own(tenant, id, ida)).toEqual({ steps: { 0: 4 } })
    const comment = { text: 'Travl uge', keeps: true }
    expect(await rounds.comment(tenant, id, { ...at(ida), comment })).toBe('saved')
    expect(await rounds.skip(tenant, id, at(bo))).toBe('saved')
    expect(await rounds.answers(tenant, id)).toEqual(
      new Map([
        [ida, { steps: { 0: 4 }, comment }],
        [bo, { steps: {}, hasSkipped: true }],
      ]),
    )
  })

  it('to several questions comes one by one, and is done with the last', async () => {
    const two = ['Hvordan går det?', 'Har du tid?'].map(text => ({ text, scale: 'mood' as const }))
    const { id } = await opened({ questions: two })
    const late = { deliveries: [], now: opensAt }
    await rounds.answer(tenant, id, { ...at(ida), steps: { 1: 2 } })
    await rounds.answer(tenant, id, { ...at(ida), steps: { 0: 3 } })
    expect(await rounds.own(tenant, id, ida)).toEqual({ steps: { 0: 3, 1: 2 } })
    expect(await rounds.remind(tenant, id, late)).toBe('saved')
  })

  it('that is taken back was never given', async () => {
    const { id } = await opened()
    await rounds.answer(tenant, id, { ...at(ida), steps: { 0: 3 } })
    await rounds.comment(tenant, id, { ...at(ida), comment: { text: 'Hej', keeps: false } })
    await rounds.skip(tenant, id, at(ida))
    expect(await rounds.undo(tenant, id, at(ida))).toBe('saved')
    expect(await rounds.own(tenant, id, ida)).toBeUndefined()
    expect(await rounds.answers(tenant, id)).toEqual(new Map())
  })

  it('A8: comes in time or not at all, by the clock of arrival', async () => {
    const { id } = await opened()
    const steps = { 0: 3 }
    const answer = (now: number) => rounds.answer(tenant, id, { person: ida, now, steps })
    expect(await answer(opensAt - 1)).toBe('closed')
    expect(await answer(closesAt)).toBe('closed')
    expect(await answer(closesAt + day)).toBe('closed')
    expect(await rounds.answers(tenant, id)).toEqual(new Map())
    expect(await answer(closesAt - 1)).toBe('saved')
  })

  it('of who is not counted, or not asked, is not kept', async () => {
    const { id } = await opened()
    const steps = { 0: 3 }
    const [, , , , , , , stranger] = people(8)
    if (!stranger) throw new Error('nobody')
    for (const person of [karin, stranger]) {
      expect(await rounds.answer(tenant, id, { ...at(person), steps })).toBe('not-asked')
      const comment = { text: 'Hej', keeps: true }
      expect(await rounds.comment(tenant, id, { ...at(person), comment })).toBe('not-asked')
    }
    expect(await rounds.answers(tenant, id)).toEqual(new Map())
  })

  it('keeps the message from going that asks for it, and a round of two questions only when both are answered', async () => {
    const two = ['Hvordan går det?', 'Har du tid?'].map(text => ({ text, scale: 'mood' as const }))
    for (const questions of [two.slice(0, 1), two]) {
      const round = await opened({ questions })
      const row = askedOf(round, ida, (await rounds.place(tenant, round.id, ida)) ?? '')
      const [waiting] = await deliveries.loadEach(tenant, [deliveryKeyOf(row)])
      if (!waiting) throw new Error('no row')
      await rounds.answer(tenant, round.id, { ...at(ida), steps: { 0: 3 } })
      const claiming = { owner: 'test', now: opensAt + hour, row: waiting }
      const claim = await deliveries.claim(tenant, deliveryKeyOf(row), claiming)
      expect(claim.outcome).toBe(questions.length === 1 ? 'dropped' : 'claimed')
    }
  })
})

describe('the end of a round', () => {
  const closing = (round: Round) => ({
    ...{ result: resultOf(round, people(6)), kept: [], deliveries: [], now: closesAt },
  })

  it('A1: is one, whoever closes how often', async () => {
    const round = await opened()
    const all = await Promise.all(
      Array.from({ length: 5 }, () => rounds.close(tenant, round, closing(round))),
    )
    expect(all).toEqual(Array.from({ length: 5 }, () => 'closed'))
    const other = { ...closing(round), now: closesAt + day }
    expect(await rounds.close(tenant, { ...round, lang: 'en' }, other)).toBe('stale')
    expect(await rounds.load(tenant, round.id)).toEqual({ ...round, revision: 3, state: 'closed' })
    expect(await new ResultStore(connection).load(tenant, round.id)).toMatchObject({
      ...resultOf(round, people(6)),
      erasure: expect.any(Number),
    })
  })

  it.each(['closed', 'stopped'] as const)(
    'leaves nothing of who was asked or answered (%s)',
    async how => {
      const round = await opened()
      const { id } = round
      await rounds.answer(tenant, id, { ...at(ida), steps: { 0: 3 } })
      await rounds.skip(tenant, id, at(bo))
      const keys = await Promise.all(
        people(6).map(async one => deliveryKeyOf(askedOf(round, one, ''))),
      )
      const inHand = await deliveries.claim(tenant, keys[2] ?? '', { owner: 'test', now: opensAt })
      if (inHand.outcome !== 'claimed') throw new Error(inHand.outcome)
      if (how === 'closed') expect(await rounds.close(tenant, round, closing(round))).toBe('closed')
      else expect(await rounds.stop(tenant, round)).toBe('stopped')
      expect(await rounds.roster(tenant, id)).toEqual([])
      expect(await rounds.place(tenant, id, ida)).toBeUndefined()
      expect(await rounds.own(tenant, id, ida)).toBeUndefined()
      expect(await rounds.answers(tenant, id)).toEqual(new Map())
      expect(await deliveries.loadEach(tenant, keys)).toEqual([])
      // Whoever had one in hand finds it gone, and it stands in nobody's way.
      const { row } = inHand
      expect(await deliveries.change(tenant, row, { state: 'sent', history: row.history })).toBe(
        'lost',
      )
      expect(await deliveries.lapsed(tenant, 99)).toEqual([])
      expect(await rounds.openOnes(tenant, { person: ida })).not.toContainEqual(round)
      for (const again of [opensAt + hour, closesAt + 1]) {
        const answer = { person: ida, now: again, steps: { 0: 1 } }
        expect(await rounds.answer(tenant, id, answer)).toBe('closed')
      }
      const later = { deliveries: [askedOf(round, ida, 'x')], now: closesAt - 1 }
      expect(await rounds.remind(tenant, id, later)).toBe('closed')
    },
  )

  it('writes the series as it is from now on, or nothing where somebody has written to that', async () => {
    const series = new SeriesStore(connection)
    const kept = seriesOf()
    await series.save(tenant, kept)
    const round = await opened({ series: kept.id })
    const next = { ...kept, revision: 2, counted: people(5) }
    await series.save(tenant, { ...kept, revision: 2, state: 'paused' })
    expect(await rounds.close(tenant, round, { ...closing(round), series: next })).toBe('stale')
    expect(await rounds.roster(tenant, round.id)).toHaveLength(7)
    const after = { ...closing(round), series: { ...next, revision: 3 } }
    expect(await rounds.close(tenant, round, after)).toBe('closed')
    expect(await series.load(tenant, kept.id)).toEqual(after.series)
  })
})
