// A text that a language model suggests for a draft: made of what the author wrote, marked as the model's until it is edited, and gone again by
// a press. Called by ../chat.ts and say.ts. Only the text is ever another: whom it goes to, when, and the meeting stay as they were.
import { z } from 'zod'
import { canDraft, draftWithModel, lettersOf } from '../../../ask/model/draft.js'
import { textReply } from '../../../core/reply.js'
import type { Broadcast } from '../../../model/broadcast.js'
import { isSuggested } from '../../../model/suggestion.js'
import type { Outcome } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mostText } from '../plan.js'
import { previewCard } from '../preview.js'
import { audienceSaid, meetingSaid } from '../said.js'

const Text = z.object({ text: lettersOf(mostText) })

/** The draft with the model's text; the same one where it has none to give. `words`: what it is made of, where that is more than the draft's text. */
export async function withSuggestion(
  asking: Asking,
  draft: Broadcast,
  words?: string,
): Promise<Broadcast> {
  const { lang } = draft
  const { audience } = wording(lang).broadcast
  const own = ownText(draft)
  const about = draft.about && asking.snapshot.byId.get(draft.about)
  const meeting = about && meetingSaid({ ...asking, lang }, about)
  const to = draft.audience.anyOf.length > 0 && audience(audienceSaid(asking, draft.audience))
  const made = await draftWithModel(asking, {
    ...{ task: 'draft-broadcast', lang, about, schema: Text, most: mostText },
    words: {
      words: words ?? own,
      ...(to ? { to } : {}),
      ...(meeting ? { meeting: `${meeting.title}, ${meeting.when}` } : {}),
    },
  })
  if (!made || made.text === own) return draft
  return { ...draft, text: made.text, suggested: { text: made.text, own } }
}

/** As its author wrote it. */
function ownText({ text, suggested }: Broadcast): string {
  return suggested && isSuggested(text, suggested) ? suggested.own : text
}

/** Lad sprogmodellen foreslå en tekst. */
export async function pressSuggest(asking: Asking, draft: Broadcast): Promise<Outcome> {
  const { none } = wording(asking.lang).model.draft
  const made = canDraft(asking) ? await withSuggestion(asking, draft) : draft
  return made === draft
    ? { reply: await previewCard(asking, draft, none), instead: true }
    : rewrite(asking, made)
}

/** Back to the author's own words. */
export async function pressOwn(asking: Asking, draft: Broadcast): Promise<Outcome> {
  const { suggested: _, ...rest } = draft
  return rewrite(asking, { ...rest, text: ownText(draft) })
}

/** What others had said yes to was another text: they are asked anew. */
async function rewrite(asking: Asking, draft: Broadcast): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const next: Broadcast = {
    ...draft,
    ...{ revision: draft.revision + 1, state: 'draft', approvals: [] },
  }
  const saved = await deps.broadcasts.save(tenant, next, [])
  if (saved === 'stale') return { reply: textReply(lang, wording(lang).broadcast.overtaken) }
  return { reply: await previewCard(asking, next), instead: true }
}
