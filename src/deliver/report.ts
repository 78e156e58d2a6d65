// What became of messages, as people read it: one line per receiver, put together by message. The states of the rows are for the log;
// here stand sent, waits on the page, not sent and why, uncertain. Pure; src/remind/report says it in words.
import type { Instant } from '../core/time.js'
import { deliveryKeyOf, type Receiver, type Source } from '../model/delivery.js'
import type { DeliveryRow } from '../model/delivery-row.js'

/** `waits`: it lies on a page that the receiver has not opened since. `coming`: its time has not come, or it is on its way. */
export type Fate = 'sent' | 'waits' | 'notSent' | 'unknown' | 'coming'
export const fates = ['sent', 'waits', 'notSent', 'unknown', 'coming'] as const

export interface ReportLine {
  readonly key: string
  readonly receiver: Receiver
  readonly fate: Fate
  /** Why it was not sent, or nobody knows: a code. */
  readonly why?: string
  readonly platform?: string
  /** When it was sent or given up; of one that is coming, undefined. */
  readonly at?: Instant
}

/** One message to all its receivers. */
export interface MessageReport {
  readonly source: Source
  readonly lines: readonly ReportLine[]
  readonly counts: Readonly<Record<Fate, number>>
  /** When the first was sent; of one that is still coming, when it is due. */
  readonly at: Instant
}

/** What changes a message that lies there already is none of its own. */
const isChange: ReadonlySet<Source['kind']> = new Set(['edit', 'rewrite', 'recall'])

/** `isSeen`: whether what was sent has come to where its receiver reads. Oldest message first; edits of messages are none. */
export function reportOf(
  rows: readonly DeliveryRow[],
  isSeen: (row: DeliveryRow) => boolean,
): MessageReport[] {
  const messages = new Map<string, DeliveryRow[]>()
  for (const row of rows) {
    const { source } = row.delivery
    if (isChange.has(source.kind)) continue
    const name = `${source.kind}:${source.id}`
    messages.set(name, [...(messages.get(name) ?? []), row])
  }
  return [...messages.values()].flatMap(toMessage).sort((one, other) => one.at - other.at)

  function toMessage(told: readonly DeliveryRow[]): MessageReport[] {
    const [first] = told
    if (!first) return []
    const lines = told.map(row => toLine(row, isSeen))
    const counts = { sent: 0, waits: 0, notSent: 0, unknown: 0, coming: 0 }
    for (const { fate } of lines) counts[fate] += 1
    const times = lines.flatMap(({ at }) => at ?? [])
    const due = told.map(({ delivery }) => delivery.notBefore)
    const at = Math.min(...(times.length > 0 ? times : due))
    return [{ source: first.delivery.source, lines, counts, at }]
  }
}

function toLine(row: DeliveryRow, isSeen: (row: DeliveryRow) => boolean): ReportLine {
  const { delivery, history } = row
  const fate = fateOf(row, isSeen)
  const why = fate === 'notSent' || fate === 'unknown' ? history.why : undefined
  return {
    key: deliveryKeyOf(delivery),
    receiver: delivery.receiver,
    fate,
    ...(why === undefined ? {} : { why }),
    ...(history.account ? { platform: history.account.platform } : {}),
    ...(history.at !== undefined && fate !== 'coming' ? { at: history.at } : {}),
  }
}

function fateOf(row: DeliveryRow, isSeen: (row: DeliveryRow) => boolean): Fate {
  const { state } = row
  switch (state) {
    case 'sent':
      return isSeen(row) ? 'sent' : 'waits'
    case 'failed':
    case 'dropped':
      return 'notSent'
    case 'unknown':
      return 'unknown'
    // Whoever carries it is on its way.
    case 'waiting':
    case 'sending':
    case 'carried':
      return 'coming'
    default:
      return state satisfies never
  }
}
