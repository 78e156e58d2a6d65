// What a press on a card does: saves a step, takes everything back, skips, shows the card again. Called by chat.ts, and by typed answers.
// "Gemt" is said only after the store has said so, and nothing that is said holds what was answered.
import { type Reply, textReply } from '../../core/reply.js'
import type { OwnAnswer, Round, Step } from '../../model/round.js'
import type { Said } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { button, type CardFacts, cardOf, savedCard, untilOf } from './card.js'
import { factsOf } from './facts.js'
import { enter, isProblem, type Open, written } from './open.js'

/** Saves it, and shows the next question or that it is saved. */
export async function takeStep(
  asking: Asking,
  open: Open,
  { nth, step }: { readonly nth: number; readonly step: Step },
): Promise<Said> {
  const { lang } = asking
  const { round } = open
  if (nth >= round.questions.length)
    return instead(textReply(lang, wording(lang).checkin.problems.gone))
  const problem = await saveStep(asking, open, { nth, step })
  if (problem) return instead(problem.problem)
  const next = await nextAfter(asking, open, nth)
  return instead(next === undefined ? saved(asking, round) : nextCard(asking, round, next))
}

/** Undefined: it is saved. */
export function saveStep(
  asking: Asking,
  open: Open,
  { nth, step }: { readonly nth: number; readonly step: Step },
) {
  const { deps, tenant, now } = asking
  const { round, person } = open
  return written(asking, open, () =>
    deps.rounds.answer(tenant, round.id, { person, steps: { [nth]: step }, now }),
  )
}

/** The question that is still to be answered, the ones after this first; undefined where all are. */
export async function nextAfter(
  { deps, tenant }: Asking,
  { round, person }: Open,
  nth: number,
): Promise<number | undefined> {
  if (round.questions.length === 1) return undefined
  const own = await deps.rounds.own(tenant, round.id, person)
  const left = unanswered(round, own)
  return left.find(one => one > nth) ?? left[0]
}

/** The places of the questions that have no answer. */
export function unanswered(
  { questions }: Pick<Round, 'questions'>,
  own: OwnAnswer | undefined,
): number[] {
  return questions.flatMap((_, nth) => (own?.steps[nth] === undefined ? [nth] : []))
}

function nextCard(asking: Asking, round: Round, nth: number): Reply {
  const facts = factsOf(asking, round)
  return cardOf(round, { ...facts, nth, lead: wording(facts.lang).checkin.card.savedNext })
}

function saved(asking: Asking, round: Round): Reply {
  return savedCard(round, factsIn(asking, round))
}

/** In the language of the one who answers. */
export function factsIn(asking: Asking, round: Round): CardFacts {
  return { ...factsOf(asking, round), lang: asking.lang }
}

/** As if nothing had been answered. */
export async function undoAnswer(asking: Asking, open: Open): Promise<Said> {
  const { deps, tenant, now } = asking
  const { round, person } = open
  const problem = await written(asking, open, () =>
    deps.rounds.undo(tenant, round.id, { person, now }),
  )
  if (problem) return instead(problem.problem)
  const facts = factsOf(asking, round)
  return instead(cardOf(round, { ...facts, lead: wording(facts.lang).checkin.told.undone }))
}

/** No more messages about it; it can be answered all the same. */
export async function skipRound(asking: Asking, open: Open): Promise<Said> {
  const { deps, tenant, now, lang } = asking
  const { round, person } = open
  const problem = await written(asking, open, () =>
    deps.rounds.skip(tenant, round.id, { person, now }),
  )
  if (problem) return instead(problem.problem)
  const { told, buttons } = wording(lang).checkin
  const reply = textReply(lang, told.skipped(untilOf(round, factsIn(asking, round))))
  return instead({
    ...reply,
    blocks: [
      ...reply.blocks,
      { type: 'actions', buttons: [button(round, 'show', buttons.afterAll)] },
    ],
  })
}

/** The card as it is for this person now. */
export async function showRound(asking: Asking, open: Open, lead?: string): Promise<Said> {
  const { deps, tenant, lang } = asking
  const { round, person } = open
  const entry = await enter(asking, open)
  if (isProblem(entry)) return instead(withLead(entry.problem, lead))
  const own = await deps.rounds.own(tenant, round.id, person)
  const [nth] = unanswered(round, own)
  if (nth !== undefined) return instead(cardOf(round, { ...factsOf(asking, round), nth, lead }))
  const facts = factsIn(asking, round)
  const text = wording(lang).checkin.told.answered(untilOf(round, facts))
  return instead(savedCard(round, { ...facts, lead }, text))
}

/** With words above it, where there are any. */
export function withLead(reply: Reply, lead: string | undefined): Reply {
  if (lead === undefined) return reply
  const blocks = [{ type: 'text' as const, text: lead }, ...reply.blocks]
  return { ...reply, text: `${lead}\n${reply.text}`, blocks }
}

export function instead(reply: Reply): Said {
  return { reply, instead: true }
}
