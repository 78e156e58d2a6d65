// The words of what is sent about questions to teams, made when each is sent and with the rights of that moment. Called by ../desk.ts. A notification
// says which team has answered, never what.

import type { Delivery } from '../../model/delivery.js'
import type { TeamRound } from '../../model/team-round.js'
import type { Words } from '../../remind/compose.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { replyOf } from '../said.js'
import { questionCard, teamButton } from './card.js'

const uuidLength = 36

/** The words of what is sent: team-question, team-answer. */
export async function composeTeam(standing: Standing, delivery: Delivery): Promise<Words> {
  const { deps, tenant, snapshot, now } = standing
  const { source, receiver } = delivery
  const to = receiver.kind === 'person' ? snapshot.people.get(receiver.id) : undefined
  const round = await deps.teamRounds.load(tenant, source.id.slice(0, uuidLength))
  if (!round) return stale('gone')
  if (!to) return stale('receiver-gone')
  const what = source.id.slice(uuidLength + 1)
  if (source.kind === 'team-answer')
    return round.addressees.includes(to.id) ? answerWords(round, what) : stale('no-right')
  const own = round.teams.filter(({ members }) => members.includes(to.id))
  // Sent anew after it was taken back it is another message.
  if (round.state !== 'open' || (round.opensAt ?? now) > now || round.closesAt <= now)
    return stale('gone')
  return own.length > 0
    ? { reply: questionCard(standing, round, own), stale: [] }
    : stale('no-right')
}

function answerWords(round: TeamRound, what: string): Words {
  const { lang, id, questions, teams, answers } = round
  const { teamRounds: say } = wording(lang)
  const [question = ''] = questions
  const text =
    what === 'closed'
      ? say.closed(question, Object.keys(answers).length, teams.length)
      : say.answered(teams[Number(what)]?.name ?? '', question)
  return { reply: replyOf(lang, [text], [teamButton(say.buttons.show, 'show', { id })]), stale: [] }
}

function stale(why: 'gone' | 'no-right' | 'receiver-gone'): Words {
  return { stale: [{ index: 0, why }] }
}
