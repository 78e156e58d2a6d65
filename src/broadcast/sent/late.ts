// A message whose time passed by more than an hour while nothing ran is not sent unasked: it is held, and its author says whether it still
// makes sense. Called by desk.ts in every turn, before anything is sent; words.ts holds what was in somebody's hands by then.
import type { Lang } from '../../core/message.js'
import type { Instant } from '../../core/time.js'
import type { Broadcast } from '../../model/broadcast.js'
import { type Delivery, deliveryKeyOf } from '../../model/delivery.js'
import type { DeliveryRow } from '../../model/delivery-row.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { mayStillSend } from './allowed.js'
import { sentButton } from './card.js'
import { rowsOf } from './report/told.js'
import { excerptOf, momentSaid } from './said.js'
import { changeBroadcast, dropWaiting } from './write.js'

/** Later than this nobody sends it unasked. */
const lateMs = 60 * 60 * 1000
/** How long its author can answer. */
const askedMs = 7 * 24 * 60 * 60 * 1000
/** Rows that one turn looks at. */
const mostLooked = 5000
const lang: Lang = 'da'

/** Holds all that is late. Doing it twice, or on two replicas, is doing it once. */
export async function runBroadcasts(standing: Standing): Promise<void> {
  const { deps, tenant, now } = standing
  const lanes = await deps.deliveries.dueLanes(tenant, now - lateMs, mostLooked)
  if (lanes.length === 0) return
  const ids = lanes.flatMap(({ deliveries }) => deliveries)
  const rows = await deps.deliveries.loadAll(tenant, ids)
  const late = new Map<string, DeliveryRow[]>()
  for (const row of rows) {
    if (typeof row !== 'object' || !isLateRow(row, now)) continue
    const { id } = row.delivery.source
    late.set(id, [...(late.get(id) ?? []), row])
  }
  for (const [id, held] of late) {
    const broadcast = await deps.broadcasts.load(tenant, id)
    if (broadcast?.state !== 'confirmed' && broadcast?.state !== 'late') continue
    await hold(standing, broadcast)
    await dropWaiting(standing, held, 'late')
  }
}

/** Its time has passed, and nobody has tried it. */
function isLateRow({ delivery, history }: DeliveryRow, now: Instant): boolean {
  const { source, notBefore } = delivery
  const isUntouched = history.why === undefined && history.tries === 0 && !history.again
  return source.kind === 'broadcast' && now - notBefore > lateMs && isUntouched
}

/** Whether one that is about to be sent is late; then its author is asked. */
export async function isLate(
  standing: Standing,
  broadcast: Broadcast,
  delivery: Delivery,
): Promise<boolean> {
  const { deps, tenant, now } = standing
  if (now - delivery.notBefore <= lateMs) return false
  const row = await deps.deliveries.load(tenant, deliveryKeyOf(delivery))
  if (!row || !isLateRow(row, now)) return false
  await hold(standing, broadcast)
  return true
}

async function hold(standing: Standing, { id }: Broadcast): Promise<void> {
  const { now } = standing
  await changeBroadcast(standing, id, current => {
    if (current.state !== 'confirmed') return undefined
    const asked: Delivery = {
      source: { kind: 'held', id: `${id}:${now}` },
      receiver: { kind: 'person', id: current.author },
      ...{ notBefore: now, expiresAt: now + askedMs, urgency: 'soon' },
    }
    return { broadcast: { ...current, state: 'late' }, deliveries: [asked] }
  })
}

/** Whether its row was held, and says nothing yet. */
export function isHeld({ state, history }: DeliveryRow): boolean {
  return state === 'dropped' && history.why === 'late'
}

/** The question to its author, while nobody has answered it. */
export async function heldWords(standing: Standing, broadcast: Broadcast): Promise<Words> {
  if (broadcast.state !== 'late') return { stale: [{ index: 0, why: 'stopped' }] }
  if (!mayStillSend(standing, broadcast)) return { stale: [{ index: 0, why: 'no-right' }] }
  const { late } = wording(lang).sentMessages
  const held = (await rowsOf(standing, broadcast)).filter(isHeld)
  const due = Math.min(...held.map(({ delivery }) => delivery.notBefore))
  const text = late.ask({
    excerpt: excerptOf(broadcast),
    when: momentSaid(standing, held.length > 0 ? due : (broadcast.sendAt ?? standing.now), lang),
    people: held.length,
  })
  const buttons = [
    sentButton(late.send, 'send-late', broadcast.id),
    sentButton(late.drop, 'cancel', broadcast.id),
  ]
  const blocks = [
    { type: 'text', text },
    { type: 'actions', buttons },
  ] as const
  return { reply: { lang, text, blocks }, stale: [] }
}
