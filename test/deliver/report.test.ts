// What became of messages, as people read it: sent, waits on the page, not sent and why, uncertain, coming.
import { describe, expect, it } from 'vitest'
import { MeetingId, PersonId } from '../../src/core/ids.js'
import { reportOf } from '../../src/deliver/report.js'
import type { Delivery } from '../../src/model/delivery.js'
import { DeliveryHistory, type DeliveryRow } from '../../src/model/delivery-row.js'

const about = MeetingId.parse('moede')

function row(
  person: string,
  state: DeliveryRow['state'],
  { history = {}, ...more }: Partial<Delivery> & { history?: object } = {},
): DeliveryRow {
  const receiver = { kind: 'person', id: PersonId.parse(`${person}@havrelund.example`) } as const
  const source = { kind: 'reminder', id: 'moede:-5sd@09:00:0' } as const
  const delivery = { source, receiver, notBefore: 10, expiresAt: 100, about, ...more }
  const facts = { version: 1, attempt: 1, startedAt: 10 }
  return { key: person, delivery, state, history: DeliveryHistory.parse(history), ...facts }
}

describe('a report', () => {
  it('counts each receiver once, in the words that people read', () => {
    const rows = [
      row('anna', 'sent', { history: { at: 20 } }),
      row('bo', 'sent', { history: { at: 21, account: { platform: 'web', userId: 'bo' } } }),
      row('cilla', 'failed', { history: { at: 22, why: 'unreachable' } }),
      row('dan', 'dropped', { history: { at: 23, why: 'moved' } }),
      row('eva', 'unknown', { history: { at: 24, why: 'timeout' } }),
      row('finn', 'waiting'),
      row('gro', 'sending'),
    ]
    const [message, ...more] = reportOf(rows, ({ key }) => key !== 'bo')
    expect(more).toEqual([])
    expect(message?.counts).toEqual({ sent: 1, waits: 1, notSent: 2, unknown: 1, coming: 2 })
    expect(message?.lines.map(({ fate, why }) => [fate, why])).toEqual([
      ['sent', undefined],
      ['waits', undefined],
      ['notSent', 'unreachable'],
      ['notSent', 'moved'],
      ['unknown', 'timeout'],
      ['coming', undefined],
      ['coming', undefined],
    ])
    expect(message?.at).toBe(20)
  })

  it('puts each message by itself, oldest first, and leaves edits of old messages out', () => {
    const change = { kind: 'change', id: 'moede:1' } as const
    const rows = [
      row('anna', 'sent', { source: change, history: { at: 50 } }),
      row('anna', 'sent', { source: { ...change, kind: 'edit' }, history: { at: 51 } }),
      row('anna', 'sent', { history: { at: 20 } }),
      row('bo', 'waiting', { source: change, notBefore: 60 }),
    ]
    const report = reportOf(rows, () => true)
    expect(report.map(({ source, lines }) => [source.kind, lines.length])).toEqual([
      ['reminder', 1],
      ['change', 2],
    ])
  })

  it('says when one is due that nobody has been sent yet', () => {
    expect(reportOf([row('anna', 'waiting', { notBefore: 70 })], () => true)[0]?.at).toBe(70)
  })
})
