// A draft as it begins, and the one that a press or a form is about. Used by chat.ts, words/ and form/; sent/ begins repeats and corrections
// with it.
import { idOf } from '../../core/content-id.js'
import type { Inbound } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Broadcast } from '../../model/broadcast.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { previewCard } from './preview.js'

/** What a draft is made of; the rest of it comes later. */
export type Beginning = Pick<Broadcast, 'text' | 'audience'> &
  Partial<Pick<Broadcast, 'about' | 'room' | 'alsoPeople' | 'sendAt' | 'follows'>>

/** A new one by whoever asks: of the same event the same. They must be a person of the programme. */
export function newDraft(
  { viewer, now, lang, tenant }: Asking,
  { address, eventId }: Pick<Inbound, 'address' | 'eventId'>,
  { text, audience, about, room, alsoPeople = true, sendAt, follows }: Beginning,
): Broadcast | undefined {
  const author = viewer.person?.id
  if (!author) return undefined
  return {
    id: idOf('broadcast', tenant, address.platform, eventId),
    ...{ revision: 1, author, lang, createdAt: now, text, audience, alsoPeople, state: 'draft' },
    ...(about === undefined ? {} : { about }),
    ...(room === undefined ? {} : { room }),
    ...(sendAt === undefined ? {} : { sendAt }),
    ...(follows === undefined ? {} : { follows }),
    ...{ approvals: [], receivers: [], networks: [], edits: [] },
  }
}

/** Keeps it and shows it. The same event again shows what became of it. */
export async function beginDraft(asking: Asking, draft: Broadcast, first?: string): Promise<Reply> {
  const { deps, tenant } = asking
  const saved = await deps.broadcasts.save(tenant, draft, [])
  const kept = saved === 'saved' ? draft : await deps.broadcasts.load(tenant, draft.id)
  return previewCard(asking, kept ?? draft, first)
}

/** The one that a press or form names, where it is the presser's own; else what is said instead. */
export async function openDraft(
  asking: Asking,
  id: string | undefined,
): Promise<Broadcast | Reply> {
  const { deps, tenant, lang, viewer } = asking
  const { broadcast: say } = wording(lang)
  const found = id === undefined ? undefined : await deps.broadcasts.load(tenant, id)
  if (!found) return textReply(lang, say.gone)
  return found.author === viewer.person?.id ? found : textReply(lang, say.notYours)
}

export function isReply(one: Broadcast | Reply): one is Reply {
  return 'blocks' in one
}
