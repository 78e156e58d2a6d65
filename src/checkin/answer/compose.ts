// The words of a check-in that is sent: the question, the one neutral reminder, and the question again for who said later. Called by chat.ts
// just before each goes; what does not hold any longer is left out with a code. Nobody's answer is known here, nor whether they have answered.
import type { PersonId } from '../../core/ids.js'
import type { Reply } from '../../core/reply.js'
import { textReply } from '../../core/reply.js'
import type { Delivery } from '../../model/delivery.js'
import type { Round } from '../../model/round.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { button, cardOf, untilOf, waitingCard } from './card.js'
import { doingBefore, factsOf } from './facts.js'
import { composeContact } from './form/contact.js'
import { entryOf } from './open.js'

/** Why it is not sent any longer. */
type Stale = 'gone' | 'closed' | 'receiver-gone' | 'paused' | 'not-asked'

export async function composeCheckin(standing: Standing, delivery: Delivery): Promise<Words> {
  if (delivery.source.kind === 'contact') return composeContact(standing, delivery)
  const said = await wordsOf(standing, delivery)
  return typeof said === 'string'
    ? { stale: [{ index: 0, why: said }] }
    : { reply: said, stale: [] }
}

async function wordsOf(standing: Standing, { source, receiver }: Delivery): Promise<Reply | Stale> {
  const { deps, tenant, snapshot, now } = standing
  const round = await deps.rounds.load(tenant, source.id.split(':')[0] ?? '')
  if (!round) return 'gone'
  if (round.state !== 'open' || round.closesAt <= now) return 'closed'
  if (receiver.kind === 'account') return 'receiver-gone'
  if (receiver.kind === 'channel') return roomWords(standing, round)
  const { id } = receiver
  if (!snapshot.people.has(id)) return 'receiver-gone'
  const paused = await deps.pauses.of(tenant, [id], now)
  if (paused.has(id)) return 'paused'
  return source.kind === 'checkin-nudge'
    ? nudgeWords(standing, round, id)
    : askWords(standing, round, id)
}

async function askWords(
  standing: Standing,
  round: Round,
  person: PersonId,
): Promise<Reply | Stale> {
  const facts = factsOf(standing, round)
  const entry = await entryOf(standing, round, person)
  if (entry?.isWaiting) return waitingCard(round, facts)
  if (!entry?.isCounted) return 'not-asked'
  return cardOf(round, { ...facts, doing: await doingBefore(standing, round, person) })
}

/** The same to everybody who gets one: it reads right whoever it is forwarded to. */
async function nudgeWords(
  standing: Standing,
  round: Round,
  person: PersonId,
): Promise<Reply | Stale> {
  const facts = factsOf(standing, round)
  const entry = await entryOf(standing, round, person)
  const lead = wording(facts.lang).checkin.nudge.lead(untilOf(round, facts))
  // A group that all get one holds newcomers too.
  if (entry?.isWaiting) return waitingCard(round, { ...facts, lead })
  return entry?.isCounted ? cardOf(round, { ...facts, lead }) : 'not-asked'
}

/** In a room nobody answers: the button brings the card to whoever presses it alone. */
function roomWords(standing: Standing, round: Round): Reply {
  const facts = factsOf(standing, round)
  const { nudge, card, buttons } = wording(facts.lang).checkin
  const heading = card.heading(facts, { nth: 1, of: 1 })
  const questions = round.questions.map(({ text }) => text)
  const text = [heading, nudge.lead(untilOf(round, facts)), ...questions].join('\n')
  return {
    ...textReply(facts.lang, text),
    blocks: [
      { type: 'text', text },
      {
        type: 'actions',
        buttons: [{ ...button(round, 'show', buttons.now), private: true }],
      },
    ],
  }
}
