// What has been sent about one meeting, read from the outbox as it stands. Called by chat.ts and by the file, anew each time.
import type { MeetingId } from '../../core/ids.js'
import { type MessageReport, reportOf } from '../../deliver/report.js'
import type { MeetingChange } from '../../model/change.js'
import type { DeliveryRow } from '../../model/delivery-row.js'
import type { Standing } from '../asking.js'
import type { Told } from './words.js'

export async function toldAbout(standing: Standing, about: MeetingId): Promise<Told> {
  const { deps, tenant } = standing
  const rows = await deps.deliveries.about(tenant, about)
  const messages = await messagesOf(standing, rows)
  return { rows, messages, changes: await changesOf(standing, messages) }
}

/** What has become of these rows, by message; whether each was seen is asked of its platform. */
export async function messagesOf(
  standing: Standing,
  rows: readonly DeliveryRow[],
): Promise<readonly MessageReport[]> {
  const seen = new Set<DeliveryRow>()
  await Promise.all(
    rows.map(async row => {
      if (await isSeen(standing, row)) seen.add(row)
    }),
  )
  return reportOf(rows, row => seen.has(row))
}

async function isSeen({ deps, tenant }: Standing, row: DeliveryRow): Promise<boolean> {
  const { account, ref } = row.history
  if (row.state !== 'sent' || !account || ref === undefined) return true
  return deps.isSeen(tenant, account, ref)
}

async function changesOf(
  { deps, tenant }: Standing,
  messages: readonly MessageReport[],
): Promise<ReadonlyMap<string, MeetingChange>> {
  const ids = messages.flatMap(({ source }) => (source.kind === 'change' ? [source.id] : []))
  const found = await Promise.all(ids.map(id => deps.changes.told(tenant, id)))
  return new Map(found.flatMap(change => (change ? [[change.id, change] as const] : [])))
}
