// Questions to teams in chat: the tables of presses and forms. Called by ../desk.ts. Its author alone prepares and sends one; those it named as readers
// read and close it; a team's members alone answer for it.

import type { FormAction } from '../../core/action.js'
import type { TeamAction } from '../../core/actions/reflection.js'
import { MeetingId } from '../../core/ids.js'
import type { InboundForm, InboundPress } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import type { TeamRound } from '../../model/team-round.js'
import type { Outcome } from '../../programme/asking.js'
import { fileLinks } from '../../remind/report/file.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { unkept } from '../said.js'
import { openAnswer, ownTeams, submitAnswer } from './answer.js'
import { answersCard, lastDay, namesIn, previewCard } from './card.js'
import { emptyFilled, filledOf, readTeamForm, teamForm } from './form.js'
import { groupsOf } from './groups.js'
import { listRounds } from './list.js'
import {
  beginTeamRound,
  closeTeamRound,
  discardTeamRound,
  mayNot,
  mendTeamRound,
  startTeamRound,
  undoTeamRound,
} from './send.js'

export { sayTeam } from './say.js'
export { composeTeam } from './tell.js'

export type TeamForm = Extract<FormAction, { id: 'make-team-round' | 'team-answer' }>

/** The table of presses. */
export async function pressTeam(
  asking: Asking,
  inbound: InboundPress,
  action: TeamAction,
): Promise<Outcome> {
  const { lang, viewer } = asking
  const { teamRounds: say } = wording(lang)
  const { does, teamRound, revision, team } = action
  if (!viewer.person) return mayNot(asking)
  if (inbound.shared) return unkept(textReply(lang, say.notHere))
  if (does === 'list') return listRounds(asking)
  if (does === 'new' && teamRound === undefined) return openNew(asking)
  const round = await find(asking, teamRound)
  if (!round) return gone(asking)
  if (does === 'answer')
    return round.state === 'draft' ? gone(asking) : openAnswer(asking, round, team)
  if (does === 'who-sees') return whoSees(asking, round)
  if (does === 'show' || does === 'file' || does === 'close') return pressRead(asking, round, does)
  if (round.author !== viewer.person.id) return gone(asking)
  switch (does) {
    case 'new':
      return round.state === 'draft'
        ? { form: teamForm(asking, { filled: filledOf(asking, round), teamRound: round.id }) }
        : discardTeamRound(asking, round)
    case 'start':
      return startTeamRound(asking, round, revision)
    case 'undo':
      return undoTeamRound(asking, round)
    case 'discard':
      return discardTeamRound(asking, round)
    default:
      return does satisfies never
  }
}

function openNew(asking: Asking): Outcome {
  if (groupsOf(asking).length === 0) return mayNot(asking)
  return { form: teamForm(asking, { filled: emptyFilled(asking) }) }
}

/** What those it named may do, and nobody else by a role alone. */
async function pressRead(
  asking: Asking,
  round: TeamRound,
  does: 'show' | 'file' | 'close',
): Promise<Outcome> {
  const { lang, viewer } = asking
  const isReader = viewer.person !== undefined && round.addressees.includes(viewer.person.id)
  if (!isReader) return gone(asking)
  if (round.state === 'draft') return unkept(previewCard(asking, round))
  if (does === 'close') return closeTeamRound(asking, round)
  if (does === 'show') return unkept(answersCard(asking, round, lang))
  const list = { about: MeetingId.parse(round.id), list: 'team-answers' } as const
  return unkept(await fileLinks(asking, list))
}

function whoSees(asking: Asking, round: TeamRound): Outcome {
  const { lang, viewer } = asking
  const isReader = viewer.person !== undefined && round.addressees.includes(viewer.person.id)
  if (!isReader && ownTeams(asking, round).length === 0) return gone(asking)
  const readers = namesIn(asking, round.addressees)
  const text = wording(lang).teamRounds.whoSees(readers, lastDay(asking, round, lang))
  return unkept(textReply(lang, text))
}

async function find(
  { deps, tenant }: Asking,
  id: string | undefined,
): Promise<TeamRound | undefined> {
  const found = id === undefined ? undefined : await deps.teamRounds.load(tenant, id)
  return found?.state === 'discarded' ? undefined : found
}

/** Whoever may not, is not told whether it is there. */
function gone({ lang }: Asking): Outcome {
  return unkept(textReply(lang, wording(lang).teamRounds.gone))
}

/** The table of forms. */
export async function submitTeam(
  asking: Asking,
  inbound: InboundForm,
  action: TeamForm,
): Promise<Outcome> {
  const { viewer } = asking
  const { teamRound } = action
  if (!viewer.person) return mayNot(asking)
  if (action.id === 'team-answer') {
    const { team, seen, isSure } = action
    const again = async () => {
      const round = await find(asking, teamRound)
      return round && round.state !== 'draft' ? round : gone(asking)
    }
    return submitAnswer(asking, { team, seen, isSure, values: inbound.values, find: again })
  }
  if (groupsOf(asking).length === 0) return mayNot(asking)
  const read = readTeamForm(asking, inbound.values, action)
  if ('form' in read) return read
  if (teamRound === undefined) return beginTeamRound(asking, inbound, read.read)
  const draft = await find(asking, teamRound)
  if (!draft || draft.author !== viewer.person.id) return gone(asking)
  return draft.state === 'draft'
    ? mendTeamRound(asking, draft, read.read)
    : discardTeamRound(asking, draft)
}
