// What an outcome means, as a table: every way ends in a state with a name, and what may lie on a platform is never sent unseen.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonId } from '../../src/core/ids.js'
import type { Lookup, SendResult } from '../../src/core/ports.js'
import { backoffMs } from '../../src/deliver/backoff.js'
import * as outcome from '../../src/deliver/outcome.js'
import {
  type DeliveryChange,
  DeliveryHistory,
  type DeliveryRow,
} from '../../src/model/delivery-row.js'

const now = Date.UTC(2026, 10, 23, 9)
const day = 24 * 60 * 60 * 1000
const account = { platform: 'slack', userId: 'U0IDA', ref: 'D0IDA' }
const moment = { now, random: 0.5, looks: outcome.lookPauses }

function row(history: Partial<DeliveryHistory> = {}, expiresAt = now + day): DeliveryRow {
  return {
    key: 'question:1:ida@havrelund.example',
    delivery: {
      source: { kind: 'question', id: '1' },
      receiver: { kind: 'person', id: PersonId.parse('ida@havrelund.example') },
      ...{ notBefore: now, expiresAt },
    },
    ...{ state: 'sending', version: 3, attempt: 2, startedAt: now },
    history: DeliveryHistory.parse({ account, aimed: 2, ...history }),
  }
}

type Expected = [state: DeliveryChange['state'], why: string | undefined, after?: number]

function read(change: DeliveryChange): Expected {
  const { state } = change
  const why = change.history.why
  if (state === 'waiting') return [state, why, change.notBefore - now]
  if (state === 'unknown') return [state, why, change.lookInMs ?? -1]
  return [state, why]
}

const accepted: SendResult = { outcome: 'accepted', ref: 'ts' }
const notSent: SendResult = { outcome: 'notSent', why: 'ECONNREFUSED' }
const throttled = (retryAfterMs: number): SendResult => ({ outcome: 'throttled', retryAfterMs })
const refused = (why: string): SendResult => ({ outcome: 'refused', why })
const ambiguous = (why: string): SendResult => ({ outcome: 'ambiguous', why })
const closed = { closed: ['teams'] }

describe('a call that ended', () => {
  it.each<[string, SendResult, DeliveryRow, Expected]>([
    ['accepted', accepted, row(), ['sent', undefined]],
    ['accepted, after an unclear one', accepted, row({ why: 'timeout' }), ['sent', undefined]],
    ['throttled', throttled(7000), row(), ['waiting', 'throttled', 7000]],
    ['throttled for no time at all', throttled(0), row(), ['waiting', 'throttled', 1000]],
    ['throttled without saying how long', throttled(Number.NaN), row(), later('throttled', 30_000)],
    ['throttled beyond its time', throttled(9000), row({}, now + 9000), ['failed', 'throttled']],
    ['not sent', notSent, row(), later('ECONNREFUSED', 5000)],
    ['not sent twice', notSent, row({ tries: 1 }), later('ECONNREFUSED', 30_000)],
    ['not sent three times', notSent, row({ tries: 2 }), later('ECONNREFUSED', 120_000)],
    ['not sent four times', notSent, row({ tries: 3 }), later('ECONNREFUSED', 600_000)],
    ['not sent five times', notSent, row({ tries: 4 }), later('ECONNREFUSED', 1_800_000)],
    ['not sent fifty times', notSent, row({ tries: 49 }), later('ECONNREFUSED', 1_800_000)],
    ['not sent until its time is over', notSent, row({}, now + 5000), ['failed', 'ECONNREFUSED']],
    ['403', refused('403'), row(), ['waiting', 'unreachable', 0]],
    ['http 404', refused('http 404'), row(), ['waiting', 'unreachable', 0]],
    ['channel_not_found', refused('channel_not_found'), row(), ['waiting', 'unreachable', 0]],
    ['account_inactive', refused('account_inactive'), row(), ['waiting', 'unreachable', 0]],
    ['refused on the other platform too', refused('403'), row(closed), ['failed', 'unreachable']],
    ['refused for its words', refused('msg_too_long'), row(), ['waiting', 'msg_too_long', 0]],
    ['refused for its words twice', refused('too_long'), row(closed), ['failed', 'too_long']],
    ['without an answer', ambiguous('timeout'), row(), ['unknown', 'timeout', 15_000]],
    ['with a platform’s own mishap', ambiguous('500'), row(), ['unknown', '500', 15_000]],
    ['with a reason in prose', ambiguous('Ida Holm said no'), row(), ['unknown', 'other', 15_000]],
  ])('%s', (_, result, from, expected) => {
    expect(read(outcome.afterSend(from, result, moment))).toEqual(expected)
  })

  function later(why: string, after: number): Expected {
    return ['waiting', why, after]
  }
})

describe('a look', () => {
  it.each<[string, Lookup, DeliveryRow, Expected]>([
    ['found', { outcome: 'found', ref: 'ts' }, row(), ['sent', undefined]],
    ['not found once', { outcome: 'absent' }, row(), ['unknown', undefined, 30_000]],
    ['not found twice', { outcome: 'absent' }, row({ looks: 1 }), ['waiting', 'absent', 0]],
    [
      'not found twice, too late',
      { outcome: 'absent' },
      row({ looks: 1 }, now),
      ['failed', 'absent'],
    ],
    [
      'not found twice, after three crashes',
      { outcome: 'absent' },
      row({ looks: 1, crashes: 3 }),
      ['failed', 'poison'],
    ],
    [
      'that the platform cannot take',
      { outcome: 'unsupported' },
      row({ why: 'timeout' }),
      ['unknown', 'timeout', -1],
    ],
    ['without an answer', { outcome: 'failed', why: '503' }, row(), ['unknown', undefined, 30_000]],
    [
      'without an answer five times',
      { outcome: 'failed', why: '503' },
      row({ blanks: 4 }),
      ['unknown', undefined, 1_800_000],
    ],
    [
      'without an answer twenty times',
      { outcome: 'failed', why: '503' },
      row({ blanks: 19 }),
      ['unknown', undefined, -1],
    ],
  ])('%s', (_, lookup, from, expected) => {
    expect(read(outcome.afterLook(from, lookup, moment))).toEqual(expected)
  })

  it('tells where the message is when it is found', () => {
    const { history } = outcome.afterLook(row(), { outcome: 'found', ref: 'ts' }, moment)
    expect(history).toMatchObject({ ref: 'ts', at: now, account })
  })
})

describe('a worker that never came back', () => {
  it.each<[string, DeliveryRow, Expected]>([
    ['after it was aimed: it may lie there', row(), ['unknown', 'lapsed', 15_000]],
    ['before it was aimed: nothing was sent', row({ aimed: 1 }), ['waiting', 'lapsed', 0]],
    ['for the third time, aimed', row({ crashes: 2 }), ['unknown', 'lapsed', 15_000]],
    ['for the third time, not aimed', row({ aimed: 1, crashes: 2 }), ['failed', 'poison']],
    ['when its time is over', row({ aimed: 1 }, now), ['failed', 'lapsed']],
  ])('%s', (_, from, expected) => {
    expect(read(outcome.afterLapse(from, moment))).toEqual(expected)
  })
})

describe('words', () => {
  it.each<[string, DeliveryChange, Expected]>([
    [
      'that are no longer needed',
      outcome.dropped(row(), 'answered', moment),
      ['dropped', 'answered'],
    ],
    ['that could not be made', outcome.afterCrash(row(), moment), ['waiting', 'crashed', 5000]],
    [
      'that could not be made three times',
      outcome.afterCrash(row({ crashes: 2 }), moment),
      ['failed', 'poison'],
    ],
    ['that come too late', outcome.expired(row(), moment), ['failed', 'expired']],
    ['for nobody', outcome.withoutAccount(row(), moment), ['failed', 'unreachable']],
    [
      'that the only platform refused',
      outcome.withoutAccount(
        row({ closed: ['slack'], refusal: 'msg_too_long', why: 'lapsed' }),
        moment,
      ),
      ['failed', 'msg_too_long'],
    ],
  ])('%s', (_, change, expected) => {
    expect(read(change)).toEqual(expected)
  })
})

describe('a pause', () => {
  it('is the table’s, give or take a fifth, and never less than the one before', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
        const middle = backoffMs(tries, 0.5)
        expect(backoffMs(tries, random)).toBeGreaterThanOrEqual(middle * 0.8)
        expect(backoffMs(tries, random)).toBeLessThanOrEqual(middle * 1.2)
        expect(backoffMs(tries + 1, 0.5)).toBeGreaterThanOrEqual(middle)
      }),
    )
  })
})

describe('what a row carried', () => {
  const state = { at: now, why: 'timeout', account, crashes: 1, tries: 2 }
  const history = row(state).history
  const carried = [row({}, now + day), row({}, now + 60_000)]
  const states = (change: DeliveryChange, rows = carried) =>
    outcome.withCarried(rows, change, moment).carried?.map(({ to }) => to.state) ?? []

  it.each<[string, DeliveryChange, string[]]>([
    ['is sent with it', { state: 'sent', history }, []],
    ['is as unknown as it is', { state: 'unknown', history }, []],
    ['fails with it', { state: 'failed', history }, []],
    ['waits as long, where there is time', waits(now + 60_000), ['waiting', 'failed']],
    ['goes its own way when it is dropped', { state: 'dropped', history }, ['waiting', 'waiting']],
    ['goes alone when it was poison', poison(), ['waiting', 'waiting']],
  ])('%s', (_, change, expected) => {
    expect(states(change)).toEqual(expected)
  })

  it('takes along what is known of it, and never the message itself', () => {
    const own = row({ ...state, ref: 'ts', carries: ['a'], carriedBy: 'b' }).history
    const change = { state: 'waiting', notBefore: now, history: own } as const
    const [first] = outcome.withCarried(carried, change, moment).carried ?? []
    expect(first?.to.history).toMatchObject({ why: 'timeout', crashes: 1, tries: 2, carries: [] })
    for (const gone of ['ref', 'aimed', 'carriedBy'])
      expect(first?.to.history).not.toHaveProperty(gone)
  })

  it('goes alone from then on when it was poison', () => {
    const all = outcome.withCarried(carried, poison(), moment).carried ?? []
    expect(all.map(({ to }) => to.history.crashes)).toEqual([1, 1])
  })

  function waits(notBefore: number): DeliveryChange {
    return { state: 'waiting', notBefore, history }
  }
  function poison(): DeliveryChange {
    return { state: 'failed', history: { ...history, why: 'poison' } }
  }
})

describe('new words for an old message', () => {
  it.each<[string, SendResult, Expected]>([
    ['accepted', accepted, ['sent', undefined]],
    ['gone', refused('message_not_found 404'), ['dropped', 'gone']],
    ['not to be changed', refused('edit_window_closed'), ['dropped', 'edit_window_closed']],
    ['without an answer', ambiguous('timeout'), ['waiting', 'timeout', 5000]],
    ['not sent', notSent, ['waiting', 'ECONNREFUSED', 5000]],
    ['throttled', throttled(7000), ['waiting', 'throttled', 7000]],
  ])('%s', (_, result, expected) => {
    expect(read(outcome.afterEdit(row(), result, moment))).toEqual(expected)
  })
})

describe('whatever happened', () => {
  const result = fc.oneof(
    fc.constant(accepted),
    fc.double().map(throttled),
    fc.string().map((why): SendResult => ({ outcome: 'notSent', why })),
    fc.string().map(refused),
    fc.string().map(ambiguous),
  )
  const from = fc
    .record({
      tries: fc.nat(100),
      crashes: fc.nat(5),
      closed: fc.subarray(['slack', 'teams']),
      left: fc.integer({ min: -day, max: day }),
    })
    .map(({ left, ...history }) => row(history, now + left))

  it('nothing that may lie on the platform waits to be sent, and what waits, waits within its time', () => {
    fc.assert(
      fc.property(from, result, (before, given) => {
        const change = outcome.afterSend(before, given, moment)
        if (given.outcome === 'accepted') expect(change.state).toBe('sent')
        if (given.outcome === 'ambiguous') expect(change.state).toBe('unknown')
        if (change.state !== 'waiting') return
        expect(['throttled', 'notSent', 'refused']).toContain(given.outcome)
        expect(change.notBefore).toBeGreaterThanOrEqual(now)
        expect(change.notBefore).toBeLessThan(before.delivery.expiresAt)
      }),
    )
  })
})
