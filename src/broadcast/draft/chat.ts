// Writing to many: the form and the sentences, the preview, the yes, and other coordinators' word. Called by desk.ts. Rights are those of the
// moment, for every press, form and sentence.
import type { FormAction } from '../../core/action.js'
import type { BroadcastAction } from '../../core/actions/broadcast.js'
import type { InboundForm, InboundPress } from '../../core/message.js'
import { type Reply, textReply } from '../../core/reply.js'
import type { Broadcast } from '../../model/broadcast.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { pressApproval } from './approve.js'
import { overReply, pressConfirm, submitReason } from './confirm.js'
import { beginDraft, isReply, newDraft, openDraft } from './draft.js'
import { roomOf } from './form/fields.js'
import { draftTyped, formOf, newTyped } from './form/form.js'
import { readDraftForm } from './form/read.js'
import { namesCard, previewCard } from './preview.js'
import { mayWriteSome } from './rights.js'
import { askCoordinatorReply } from './words/say.js'
import { pressOwn, pressSuggest } from './words/suggest.js'

/** The table of presses. */
export async function pressBroadcast(
  asking: Asking,
  _inbound: InboundPress,
  action: BroadcastAction,
): Promise<Outcome> {
  const { does } = action
  if (does === 'approve' || does === 'reject') return pressApproval(asking, action)
  if (!mayWriteSome(asking.viewer)) return { reply: mayNot(asking) }
  if (does === 'write') return { form: await writeForm(asking, undefined) }
  const draft = await openDraft(asking, action.broadcast)
  if (isReply(draft)) return { reply: draft }
  const over = overReply(asking, draft)
  switch (does) {
    case 'confirm':
    case 'confirm-sure':
      return pressConfirm(asking, draft, action)
    case 'names':
      return { reply: await namesCard(asking, draft) }
    case 'show':
      return { reply: over ?? (await previewCard(asking, draft)), instead: true }
    case 'edit':
      return over ? { reply: over } : { form: await writeForm(asking, draft) }
    case 'suggest':
      return over ? { reply: over } : pressSuggest(asking, draft)
    case 'own':
      return over ? { reply: over } : pressOwn(asking, draft)
    case 'discard':
      return { reply: over ?? (await discard(asking, draft)), instead: true }
    default:
      return does satisfies never
  }
}

function mayNot(asking: Asking): Reply {
  const { broadcast: say } = wording(asking.lang)
  return asking.viewer.person
    ? askCoordinatorReply(asking, say.askText)
    : textReply(asking.lang, say.guestMayNot)
}

async function writeForm(asking: Asking, draft: Broadcast | undefined) {
  const { deps, tenant } = asking
  const typed = draft ? draftTyped(asking, draft) : newTyped(asking)
  const settings = await deps.reminders.settings(tenant)
  const rooms = asking.programme.networks.filter(({ id }) => roomOf(settings, [id]))
  return formOf(asking, { draft, typed, hasRoom: rooms.length > 0 })
}

async function discard(asking: Asking, draft: Broadcast): Promise<Reply> {
  const { deps, tenant, lang } = asking
  const { broadcast: say } = wording(lang)
  const { revision } = draft
  const next: Broadcast = { ...draft, revision: revision + 1, state: 'discarded' }
  const saved = await deps.broadcasts.save(tenant, next, [])
  return textReply(lang, saved === 'saved' ? say.discarded : say.overtaken)
}

/** A form of this subject was sent. */
export async function submitBroadcast(
  asking: Asking,
  inbound: InboundForm,
  action: Extract<FormAction, { id: 'write-broadcast' | 'override-limit' }>,
): Promise<Outcome> {
  if (!mayWriteSome(asking.viewer)) return { reply: mayNot(asking) }
  if (action.id === 'write-broadcast' && action.broadcast === undefined) {
    const made = await readDraftForm(asking, undefined, inbound.values)
    const draft = 'read' in made ? newDraft(asking, inbound, made.read) : undefined
    if (draft) return { reply: await beginDraft(asking, draft) }
    return 'form' in made ? made : { reply: mayNot(asking) }
  }
  const draft = await openDraft(asking, action.broadcast)
  if (isReply(draft)) return { reply: draft }
  if (action.id === 'override-limit') {
    return submitReason(asking, draft, { inbound, token: action.token })
  }
  const over = overReply(asking, draft)
  return over ? { reply: over } : mend(asking, inbound, draft)
}

/** What others had said yes to was another message: they are asked anew. */
async function mend(asking: Asking, inbound: InboundForm, draft: Broadcast): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const made = await readDraftForm(asking, draft, inbound.values)
  if ('form' in made) return made
  const { about: _, room: __, sendAt: ___, ...rest } = draft
  const next: Broadcast = {
    ...{ ...rest, alsoPeople: true, ...made.read },
    ...{ revision: draft.revision + 1, state: 'draft', approvals: [] },
  }
  const saved = await deps.broadcasts.save(tenant, next, [])
  if (saved === 'stale') return { reply: textReply(lang, wording(lang).broadcast.overtaken) }
  return { reply: await previewCard(asking, next), instead: true }
}
