// An answer that was typed in the chat instead of pressed. Called by say.ts. Taken only where one round alone can be meant; what is unclear is
// asked about once and then left alone. The words stay in the chat, and whoever wrote them is told so.
import type { InboundText } from '../../../core/message.js'
import { type Block, type Reply, textReply } from '../../../core/reply.js'
import { checkinLimits, type OwnAnswer } from '../../../model/round.js'
import type { Said } from '../../../programme/asking.js'
import { wording } from '../../../wording/wording.js'
import type { Asking, CheckinDeps } from '../../asking.js'
import { button, cardOf, savedCard, untilOf } from '../card.js'
import { factsOf } from '../facts.js'
import { saveComment } from '../form/comment.js'
import { unsignedText } from '../form/typed-text.js'
import type { Open } from '../open.js'
import { factsIn, nextAfter, saveStep, unanswered, withLead } from '../take.js'
import { openTo } from './asked.js'
import { choices } from './choices.js'
import { mayBeAnswer, readAnswer, type TypedAnswer } from './read.js'

/** Undefined where it is no answer, or nothing is open to them. */
export async function sayAnswer(asking: Asking, inbound: InboundText): Promise<Said | undefined> {
  const { text, shared } = inbound
  if (!mayBeAnswer(text)) return undefined
  const all = await openTo(asking)
  const read = await Promise.all(all.map(open => readFor(asking, open, text)))
  const answering = read.filter(one => one !== undefined)
  const [meant] = answering
  if (!meant) return undefined
  const { lang } = asking
  const { typed } = wording(lang).checkin
  const isSure = answering.some(({ answer }) => answer.is === 'step')
  if (shared) return isSure ? { reply: textReply(lang, typed.shared) } : undefined
  if (all.length === 1) return takeTyped(asking, meant)
  if (!isSure) return undefined
  return {
    reply: choices(
      textReply(lang, typed.which),
      all.map(({ round }) => round),
    ),
  }
}

interface Meant {
  readonly open: Open
  readonly answer: TypedAnswer
  /** The question that is answered by it. */
  readonly nth: number
  /** All are answered before it. */
  readonly isAgain: boolean
}

async function readFor(asking: Asking, open: Open, text: string): Promise<Meant | undefined> {
  const { deps, tenant } = asking
  const { round, person } = open
  const own = await deps.rounds.own(tenant, round.id, person)
  const [nth = 0] = unanswered(round, own)
  const question = round.questions[nth]
  const answer = question && readAnswer(text, question.scale)
  return answer && { open, answer, nth, isAgain: isComplete(open, own) }
}

function isComplete({ round }: Open, own: OwnAnswer | undefined): boolean {
  return unanswered(round, own).length === 0
}

async function takeTyped(asking: Asking, meant: Meant): Promise<Said | undefined> {
  const { open, answer, nth, isAgain } = meant
  if (answer.is === 'unclear') return isAgain ? undefined : askBack(asking, meant)
  if (isAgain) return { reply: againReply(asking, meant) }
  const problem = await saveStep(asking, open, { nth, step: answer.step })
  if (problem) return { reply: problem.problem }
  const note = await commentNote(asking, open, answer.comment)
  return { reply: await savedReply(asking, meant, note) }
}

/** Nothing is guessed: the buttons, and no second time. */
function askBack(asking: Asking, { open, nth }: Meant): Said | undefined {
  const { round, person } = open
  const asked = askedBack(asking.deps)
  const key = JSON.stringify([asking.tenant, round.id, person])
  if (asked.has(key)) return undefined
  if (asked.size >= mostAskedBack) asked.clear()
  asked.add(key)
  const facts = factsOf(asking, round)
  const lead = wording(facts.lang).checkin.typed.unclear
  return { reply: cardOf(round, { ...facts, nth, lead }) }
}

const mostAskedBack = 10_000
/** Whom this process has asked back; that one was asked says nothing of what was answered. */
const askedBackOf = new WeakMap<CheckinDeps, Set<string>>()

function askedBack(deps: CheckinDeps): Set<string> {
  const known = askedBackOf.get(deps) ?? new Set<string>()
  askedBackOf.set(deps, known)
  return known
}

/**
 * It may be about something else, so that what stands is not changed without a press; and it is any of the five, as a button for the one that
 * was typed would keep it in the chat.
 */
function againReply(asking: Asking, { open }: Meant): Reply {
  const { lang } = asking
  const { round } = open
  if (round.questions.length === 1) {
    const facts = factsOf(asking, round)
    return cardOf(round, { ...facts, lead: wording(facts.lang).checkin.typed.again })
  }
  const { typed, buttons } = wording(lang).checkin
  const see = {
    ...button(round, 'see', buttons.see),
    ...({ private: true, opensDialog: true } as const),
  }
  const blocks: Block[] = [
    { type: 'text', text: typed.allAnswered },
    { type: 'actions', buttons: [see] },
  ]
  return { lang, text: typed.allAnswered, blocks }
}

/** What became of the comment; undefined where there was none. */
async function commentNote(
  asking: Asking,
  open: Open,
  text: string | undefined,
): Promise<string | undefined> {
  if (text === undefined) return undefined
  const { lang, snapshot } = asking
  const { typed } = wording(lang).checkin
  if (!open.round.takesComments) return typed.noComment
  const limits = { lang, most: checkinLimits.comment }
  const { value, problem } = unsignedText(text, snapshot, limits)
  if (problem !== undefined) return typed.notSaved
  const failed = await saveComment(asking, open, { text: value, keeps: true })
  return failed ? failed.problem.text : typed.comment
}

async function savedReply(
  asking: Asking,
  { open, nth }: Meant,
  note: string | undefined,
): Promise<Reply> {
  const { round } = open
  const next = await nextAfter(asking, open, nth)
  if (next !== undefined) {
    const facts = factsOf(asking, round)
    const lead = wording(facts.lang).checkin.typed.savedNext
    return withLead(cardOf(round, { ...facts, nth: next, lead }), note)
  }
  const facts = factsIn(asking, round)
  const { typed } = wording(facts.lang).checkin
  const text = [typed.saved(untilOf(round, facts)), note ?? []].flat().join(' ')
  return savedCard(round, facts, text)
}
