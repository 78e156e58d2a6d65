// What was sent to somebody and by them: rows of the outbox, "Set", drafts. What others have got from them is theirs no more.
import type { DeliveryRow } from '../../model/delivery-row.js'
import { sayAbout } from '../../remind/words/moment.js'
import { wording } from '../../wording/wording.js'
import type { Owner, OwnLine, Part } from '../asking.js'
import { askedBy } from './answers.js'

/** Of one author's messages as many as there can be. */
const mostMine = 5000

export const received: Part = {
  read: async owner => (await rowsOf(owner)).over.map(row => lineOf(owner, row)),
  async erase(owner) {
    const { over } = await rowsOf(owner)
    await owner.deps.ownDeliveries.erase(owner.tenant, over)
  },
}

export const waiting: Part = {
  read: async owner => (await rowsOf(owner)).ahead.map(row => lineOf(owner, row)),
}

/** A row is over when nothing can be sent of it any more: until then it keeps the same message from being made again. */
async function rowsOf({ deps, tenant, me, now }: Owner) {
  const rows = await deps.ownDeliveries.of(tenant, me)
  const isOver = ({ state, delivery }: DeliveryRow) =>
    state !== 'waiting' && state !== 'sending' && delivery.expiresAt < now
  return { over: rows.filter(isOver), ahead: rows.filter(row => !isOver(row)) }
}

function lineOf(owner: Owner, { delivery, history }: DeliveryRow): OwnLine {
  const { kinds, file: say } = wording(owner.lang).ownData
  const kind = kinds[delivery.source.kind]
  const { about } = delivery
  const isMeeting = about !== undefined && owner.snapshot.byId.has(about)
  const text = isMeeting ? say.about(kind, sayAbout(owner, about)) : kind
  return { text, at: history.at ?? delivery.notBefore }
}

export const reactions: Part = {
  async read({ deps, tenant, me }) {
    const pressed = await deps.reactions.ofPerson(tenant, await deps.broadcasts.ids(tenant), me)
    const all = await Promise.all(pressed.map(id => deps.broadcasts.load(tenant, id)))
    return all.flatMap(one =>
      one ? [{ text: one.text, at: one.confirmed?.at ?? one.createdAt }] : [],
    )
  },
  async erase({ deps, tenant, me }) {
    for (const id of await deps.broadcasts.ids(tenant)) await deps.reactions.erase(tenant, id, me)
  },
}

export const drafts: Part = {
  async read(owner) {
    const mine = await writtenBy(owner)
    return mine.flatMap(({ text, suggested, createdAt: at, confirmed }) =>
      confirmed ? [] : [{ text, at }, ...(suggested ? [{ text: suggested.own, at }] : [])],
    )
  },
  async erase(owner) {
    const { deps, tenant, me } = owner
    const unsent = (await writtenBy(owner)).filter(({ confirmed }) => !confirmed)
    await deps.broadcasts.erase(
      tenant,
      unsent.map(({ id }) => id),
    )
    const preview = await deps.previews.newest(tenant, me)
    if (preview !== undefined) await deps.previews.drop(tenant, preview, me)
  },
}

export const acts: Part = {
  async read(owner) {
    const mine = await writtenBy(owner)
    const { answered } = await askedBy(owner)
    return [
      ...mine.flatMap(({ text, confirmed }) => (confirmed ? [{ text, at: confirmed.at }] : [])),
      ...answered.flatMap(({ answer }) => (answer ? [{ text: answer.text, at: answer.at }] : [])),
    ]
  },
}

function writtenBy({ deps, tenant, me }: Owner) {
  return deps.broadcasts.mine(tenant, me, mostMine)
}
