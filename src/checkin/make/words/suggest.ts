// A question that a language model puts for somebody who makes a check-in: made of their own words, marked as the model's until it is edited, and
// gone again by a press. Called by say.ts and ../chat.ts. Only the question is ever another: whom it asks, when, and who sees it stay as they are.
import { z } from 'zod'
import { canDraft, draftWithModel, lettersOf } from '../../../ask/model/draft.js'
import { type Reply, textReply } from '../../../core/reply.js'
import { checkinLimits, type Question, type Round, type Series } from '../../../model/round.js'
import { isSuggested, type Suggestion } from '../../../model/suggestion.js'
import type { Outcome } from '../../../programme/asking.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { previewRound, previewSeries, type Shown } from '../draft/preview.js'
import { ownQuestion } from '../draft/suggested.js'
import { meetingSaid } from '../said.js'
import { sensitiveIn } from '../sensitive.js'
import { scaleFor } from './scale.js'

const most = checkinLimits.question
const Put = z.object({ question: lettersOf(most) })

/** Undefined where the model has none to give, or one that no check-in is for. */
export async function suggestQuestion(
  asking: Asking,
  words: string,
  about?: Occurrence,
): Promise<string | undefined> {
  const meeting = about && meetingSaid(asking, about)
  const made = await draftWithModel(asking, {
    ...{ task: 'draft-checkin', lang: asking.lang, about, schema: Put, most },
    words: { words, ...(meeting ? { meeting: `${meeting.title}, ${meeting.when}` } : {}) },
  })
  return made === undefined || sensitiveIn(made.question) === 'pay' ? undefined : made.question
}

/** Lad sprogmodellen foreslå en tekst. */
export async function pressSuggest(asking: Asking, draft: Round | Series): Promise<Outcome> {
  const { none } = wording(asking.lang).model.draft
  const asked = ownQuestion(draft)
  const about = 'about' in draft && draft.about ? asking.snapshot.byId.get(draft.about) : undefined
  const own = asked && isSuggested(asked.text, draft.suggested) ? draft.suggested?.own : asked?.text
  if (!asked || own === undefined || !canDraft(asking))
    return { reply: await preview(asking, draft, { first: none }), instead: true }
  const text = await suggestQuestion({ ...asking, lang: draft.lang }, own, about)
  return text === undefined || text === own
    ? { reply: await preview(asking, draft, { first: none }), instead: true }
    : rewrite(asking, withQuestion(draft, asked, text), { text, own })
}

/** Back to the author's own words. */
export async function pressOwn(asking: Asking, draft: Round | Series): Promise<Outcome> {
  const { suggested } = draft
  const asked = draft.questions.find(({ text }) => isSuggested(text, suggested))
  if (!asked || !suggested) return { reply: await preview(asking, draft), instead: true }
  return rewrite(asking, withQuestion(draft, asked, suggested.own), undefined)
}

function withQuestion<Draft extends Round | Series>(
  draft: Draft,
  asked: Question,
  text: string,
): Draft {
  const put = { text, scale: scaleFor(text) ?? asked.scale }
  return { ...draft, questions: draft.questions.map(one => (one === asked ? put : one)) }
}

async function rewrite(
  asking: Asking,
  draft: Round | Series,
  suggested: Suggestion | undefined,
): Promise<Outcome> {
  const { deps, tenant, lang } = asking
  const { suggested: _, ...rest } = draft
  const next = { ...rest, revision: draft.revision + 1, ...(suggested ? { suggested } : {}) }
  const saved = await ('rule' in next
    ? deps.series.save(tenant, next)
    : deps.rounds.save(tenant, next))
  if (saved === 'stale') return { reply: textReply(lang, wording(lang).rounds.overtaken) }
  return { reply: await preview(asking, next), instead: true }
}

function preview(asking: Asking, draft: Round | Series, shown: Shown = {}): Promise<Reply> {
  return 'rule' in draft ? previewSeries(asking, draft, shown) : previewRound(asking, draft, shown)
}
