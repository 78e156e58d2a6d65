// The answer to a question with everything around it: the picture of the year, the buttons for a calendar, a vote or a person to ask, and
// what others in the room may hear. Called by bot.ts.
import { type Answer, type AskContext, answerQuestion } from './ask/answer.js'
import { answerWithModel, type Helped, type ModelAsking } from './ask/model/turn.js'
import { withCalendarButton } from './calendar-reply.js'
import type { Inbound, Lang } from './core/message.js'
import type { LanguageModel, Log } from './core/ports.js'
import type { Reply } from './core/reply.js'
import { type Instant, localOf } from './core/time.js'
import type { Turn } from './model/turn.js'
import { identify } from './people/identify.js'
import { guest, viewerOf } from './people/rights.js'
import type { SnapshotCache } from './programme/snapshot-cache.js'
import type { QuestionDesk } from './questions/desk.js'
import { withAskButton, withMembershipButton, withVote } from './questions/missed/vote.js'
import { withChangeButton } from './remind/change/offer.js'
import { wording } from './wording/wording.js'
import { withYearPicture } from './year-reply.js'

interface AnswerDeps {
  readonly snapshots: SnapshotCache
  readonly desk: Pick<QuestionDesk, 'missed'>
  readonly model: LanguageModel
  readonly log: Log
  readonly count: { answer(kind: string): void; helped(fate: string): void }
}

interface Asked {
  readonly text: string
  /** The programme's, as the claim told it. */
  readonly version: number
  /** What a follow-up refers to. */
  readonly previous: Turn | undefined
  readonly now: Instant
  /** What has been checked of a model's answer so far. */
  readonly onText?: ((text: string) => void) | undefined
  /** That one is being written, in a sentence. */
  readonly onProgress?: ((sentence: string) => void) | undefined
}

/** `forAll`: the same answer, as anybody may hear it. `turn`: what a follow-up will refer to. */
export interface AnswerSaid {
  readonly reply: Reply
  readonly forAll?: Reply
  readonly turn?: Turn
}

export async function answerReply(
  deps: AnswerDeps,
  inbound: Inbound,
  { text, version, previous, now, onText, onProgress }: Asked,
): Promise<AnswerSaid> {
  const snapshot = await deps.snapshots.get(inbound.tenant, version)
  const person = identify(snapshot.programme, inbound.address)
  const facts = {
    snapshot,
    now,
    ...(inbound.lang ? { lang: inbound.lang } : {}),
    ...(previous ? { previous } : {}),
  }
  const viewer = viewerOf(person, localOf(now, snapshot.programme.tz).slice(0, 10))
  const { answer, fate } = await helpedBy(deps, inbound, text, {
    ...{ ...facts, viewer },
    onBegin: lang => onProgress?.(wording(lang).model.looking),
    // What others hear is known when all of it is.
    ...(onText && !inbound.shared ? { onText } : {}),
  })
  deps.count.answer(answer.kind)
  deps.count.helped(fate)
  const pictured = withYearPicture(person ? withCalendarButton(answer) : answer.reply, answer)
  const offered = withChangeButton(pictured, { answer, snapshot, viewer, now })
  const reply = withWayOn(offered, answer, { text, isGuest: person === undefined })
  if (answer.kind === 'unknown')
    await countMiss(deps, inbound, { text, lang: reply.lang, now, version })
  const said = answer.turn ? { reply, turn: answer.turn } : { reply }
  if (!inbound.shared) return said
  // What a guest is told just so is nobody's own, whoever asked; and it is the guest's answer that the room gets.
  const toGuest = person ? answerQuestion(text, { ...facts, viewer: guest }) : answer
  if (toGuest.reply.text !== answer.reply.text) return said
  return { ...said, forAll: withWayOn(toGuest.reply, toGuest, { text, isGuest: true }) }
}

/** A model that is configured wrong must not cost anybody the exact answer. */
async function helpedBy(
  { model, log }: AnswerDeps,
  { tenant, address }: Inbound,
  text: string,
  asking: AskContext & Pick<ModelAsking, 'onBegin' | 'onText'>,
): Promise<Pick<Helped, 'answer' | 'fate'>> {
  const account = `${address.platform}:${address.userId}`
  return answerWithModel(text, { ...asking, model, tenant, account }).catch((error: unknown) => {
    log.error('question answered without the model', { tenant, code: 'model-failed', error })
    return { answer: answerQuestion(text, asking), fate: 'failed' as const }
  })
}

/** What can be done about the answer: say whether it helped, ask a person instead, ask to be let in. */
function withWayOn(
  reply: Reply,
  { kind, sources, turn }: Answer,
  { text, isGuest }: { text: string; isGuest: boolean },
): Reply {
  // Small talk has neither sources nor anything to follow up on.
  const isTold = kind === 'answer' && (sources.length > 0 || turn !== undefined)
  if (isTold) return withVote(reply, text)
  if (kind === 'unknown') return withAskButton(reply, text)
  return kind === 'refused' && isGuest ? withMembershipButton(reply) : reply
}

/** Its counting must not cost anybody the answer. */
async function countMiss(
  deps: AnswerDeps,
  { tenant }: Inbound,
  { text, lang, now, version }: { text: string; lang: Lang; now: number; version: number },
): Promise<void> {
  await deps.desk.missed(tenant, { text, lang }, { now, version }).catch((error: unknown) => {
    deps.log.warn('question without an answer not counted', {
      tenant,
      code: 'miss-not-counted',
      error,
    })
  })
}
