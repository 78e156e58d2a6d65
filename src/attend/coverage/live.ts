// The card that follows along: whoever pressed "Følg med" gets it as a message, and it is brought up to date when somebody answers or the meeting is changed. Called
// by chat.ts and by ../run.ts, on every replica. An update is a row of the outbox like any other, so that the platforms' limits, crashes and
// other replicas are dealt with there; its words are made when it goes, so one that waits is never old.
import { MeetingId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import { type Delivery, deliveryKeyOf } from '../../model/delivery.js'
import { viewerAt } from '../../programme/asking.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { Words } from '../../remind/compose.js'
import type { Asking, Standing } from '../asking.js'
import { cardOf } from './show/card.js'
import { mayFollow, type View, viewOf } from './view.js'

/** Between two updates of a card. */
const gapMs = 5000
const hourMs = 3_600_000
const lang: Lang = 'da'

/** The card as a message to oneself, which follows along from now on; an older one no longer does. */
export async function followCard(asking: Asking, { occurrence }: View): Promise<void> {
  const { deps, tenant, now, viewer } = asking
  const person = viewer.person?.id
  if (person === undefined) return
  const delivery = cardRow(asking, occurrence, { kind: 'person', id: person })
  const key = deliveryKeyOf(delivery)
  // Noted first: one that is noted and never sent is never edited either.
  await deps.cards.keep(tenant, occurrence.id, { person, key, now, over: occurrence.end })
  await deps.deliveries.add(tenant, [delivery])
  deps.wake(tenant)
}

/** It stands with nothing else about the meeting, so that no report tells of it. */
function cardRow(
  { now }: Pick<Standing, 'now'>,
  { id, end }: Pick<Occurrence, 'id' | 'end'>,
  receiver: Delivery['receiver'],
): Delivery {
  const expiresAt = Math.max(end, now) + hourMs
  return { source: { kind: 'coverage', id: `${id}@${now}` }, receiver, notBefore: now, expiresAt }
}

/** Brings cards up to date whose answers, or whose programme, have changed: each at most once in 5 seconds, and always once more after the last answer. Throws the first error when all have been tried. */
export async function refreshCards(standing: Standing): Promise<void> {
  const { deps, tenant, now, snapshot } = standing
  await deps.cards.mark(tenant, { version: snapshot.version, now })
  const due = await deps.cards.due(tenant, now)
  const done = await Promise.allSettled(
    due.map(async about => {
      const deliveries = await updatesOf(standing, about)
      await deps.cards.take(tenant, about, { now, gapMs, deliveries })
    }),
  )
  for (const one of done) if (one.status === 'rejected') throw one.reason
}

/** One for each person's newest card, but those whose last update has not gone yet: that will say it. */
async function updatesOf(standing: Standing, about: MeetingId): Promise<Delivery[]> {
  const { deps, tenant, snapshot } = standing
  const occurrence = snapshot.byId.get(about)
  if (!occurrence) return []
  const { at, newest } = await deps.cards.of(tenant, about)
  const updates = await Promise.all(
    [...newest].map(async ([person, key]): Promise<Delivery[]> => {
      const viewer = viewerAt(snapshot.people.get(person), standing)
      if (!mayFollow(viewer, occurrence.meeting)) return []
      const receiver = { kind: 'person', id: person } as const
      const row = {
        ...cardRow(standing, occurrence, receiver),
        urgency: 'low',
        edits: key,
      } as const
      if (at === undefined) return [row]
      const source = { kind: 'coverage', id: `${about}@${at}` } as const
      const before = await deps.deliveries.load(tenant, deliveryKeyOf({ ...row, source }))
      return before?.state === 'waiting' ? [] : [row]
    }),
  )
  return updates.flat()
}

/** The card as it is now, with the rights that its receiver has now. Codes: `gone`, `no-right`. */
export async function composeCoverage(standing: Standing, delivery: Delivery): Promise<Words> {
  const { source, receiver } = delivery
  const about = MeetingId.safeParse(source.id.slice(0, source.id.lastIndexOf('@'))).data
  const occurrence = about && standing.snapshot.byId.get(about)
  const person = receiver.kind === 'person' ? standing.snapshot.people.get(receiver.id) : undefined
  if (!occurrence || !person) return { stale: [{ index: 0, why: 'gone' }] }
  const viewer = viewerAt(person, standing)
  const view = await viewOf(standing, viewer, occurrence)
  if (!view?.isOwn) return { stale: [{ index: 0, why: 'no-right' }] }
  return { reply: cardOf(view, { standing, lang, viewer, isLive: true }), stale: [] }
}
