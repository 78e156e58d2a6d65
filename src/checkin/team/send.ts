// A question to teams from its draft to its close: made, sent after a yes to what the preview showed, taken back within the pause, closed. Called by
// chat.ts, say.ts and the clock (desk.ts). What is asked, of whom and who reads it is locked once it is sent (A11).

import { idOf } from '../../core/content-id.js'
import type { PersonId } from '../../core/ids.js'
import type { Inbound } from '../../core/message.js'
import { textReply } from '../../core/reply.js'
import type { Instant } from '../../core/time.js'
import type { Delivery } from '../../model/delivery.js'
import type { TeamRound } from '../../model/team-round.js'
import type { Said } from '../../programme/asking.js'
import { broadcastMoment } from '../../remind/plan/work-days.js'
import { wording } from '../../wording/wording.js'
import type { Asking, Standing } from '../asking.js'
import { replyOf, unkept } from '../said.js'
import { answersCard, previewCard, teamButton } from './card.js'
import type { Read } from './form.js'
import { addresseesOf, mayAsk, teamsOf } from './groups.js'

/** How long it can be taken back. */
export const undoMs = 30_000
const triedMs = 4 * 24 * 60 * 60 * 1000

/** A new draft: of the same event the same. */
export async function beginTeamRound(
  asking: Asking,
  { address, eventId }: Pick<Inbound, 'address' | 'eventId'>,
  read: Read,
): Promise<Said> {
  const { tenant, lang, now, viewer, deps } = asking
  const author = viewer.person?.id
  if (!author || !mayAsk(asking, read.group)) return mayNot(asking)
  const draft: TeamRound = {
    id: idOf('team-round', tenant, address.platform, eventId),
    ...{ revision: 1, author, lang, createdAt: now, state: 'draft', answers: {} },
    ...asked(asking, read, author),
  }
  const saved = await deps.teamRounds.save(tenant, draft, [])
  const kept = saved === 'saved' ? draft : await deps.teamRounds.load(tenant, draft.id)
  return unkept(previewCard(asking, kept ?? draft))
}

/** As the teams stand now. */
function asked(asking: Asking, read: Read, author: PersonId) {
  const teams = [...teamsOf(asking, read.group)]
  return { ...read, teams, addressees: addresseesOf(asking, read.group, author) }
}

/** Another content for a draft. */
export async function mendTeamRound(asking: Asking, draft: TeamRound, read: Read): Promise<Said> {
  if (!mayAsk(asking, read.group)) return mayNot(asking)
  const revision = draft.revision + 1
  const next: TeamRound = { ...draft, revision, ...asked(asking, read, draft.author) }
  const saved = await asking.deps.teamRounds.save(asking.tenant, next, [])
  return saved === 'stale' ? overtaken(asking) : unkept(previewCard(asking, next), true)
}

/** The yes, to the revision that was seen; where other people are in the teams now, they are shown first. */
export async function startTeamRound(
  asking: Asking,
  draft: TeamRound,
  seen: number | undefined,
): Promise<Said> {
  const { tenant, lang, now, deps } = asking
  const { teamRounds: say } = wording(lang)
  if (!mayAsk(asking, draft.group)) return mayNot(asking)
  if (draft.state !== 'draft') return sentReply(asking, draft)
  const { group, questions, closesAt } = draft
  const current = asked(asking, { group, questions, closesAt }, draft.author)
  const isSame = JSON.stringify(current.teams) === JSON.stringify(draft.teams)
  const revision = draft.revision + 1
  if (seen !== draft.revision || !isSame || closesAt <= now || current.teams.length === 0) {
    const next: TeamRound = { ...draft, ...current, revision }
    const saved = await deps.teamRounds.save(tenant, next, [])
    return saved === 'stale'
      ? overtaken(asking)
      : unkept(previewCard(asking, next, say.seeAgain), true)
  }
  const next: TeamRound = { ...draft, revision, state: 'open', opensAt: now + undoMs }
  const saved = await deps.teamRounds.save(tenant, next, questionRows(asking, next))
  if (saved === 'stale') return overtaken(asking)
  deps.wake(tenant)
  return sentReply(asking, next)
}

function sentReply(asking: Asking, round: TeamRound): Said {
  const { lang, now } = asking
  const { teamRounds: say } = wording(lang)
  if (round.state === 'discarded') return unkept(textReply(lang, say.gone))
  if ((round.opensAt ?? 0) < now) return unkept(answersCard(asking, round, lang), true)
  const { id } = round
  const buttons = [
    teamButton(say.buttons.undo, 'undo', { id }),
    teamButton(say.buttons.show, 'show', { id }),
  ]
  return unkept(replyOf(lang, [say.sent(membersOf(round).length, undoMs / 1000)], buttons), true)
}

export function membersOf({ teams }: TeamRound): readonly PersonId[] {
  return [...new Set(teams.flatMap(({ members }) => members))]
}

/** One message to each member, at the hours in which they may be written to. Sent anew after it was taken back, it is another message. */
function questionRows({ snapshot }: Standing, round: TeamRound): readonly Delivery[] {
  const { id, revision, opensAt = 0, closesAt } = round
  return membersOf(round).map(to => {
    const notBefore = broadcastMoment(snapshot, snapshot.people.get(to), opensAt)
    return {
      source: { kind: 'team-question', id: `${id}:${revision}` },
      receiver: { kind: 'person', id: to },
      ...{ notBefore, expiresAt: Math.min(closesAt, notBefore + triedMs), urgency: 'normal' },
    }
  })
}

/** Within the pause nobody has got it. */
export async function undoTeamRound(asking: Asking, round: TeamRound): Promise<Said> {
  const { tenant, lang, now, deps } = asking
  const { teamRounds: say } = wording(lang)
  if (round.state === 'draft') return unkept(previewCard(asking, round, say.undone), true)
  if (round.state !== 'open' || (round.opensAt ?? 0) <= now)
    return unkept(textReply(lang, say.tooLateToUndo))
  const { opensAt: _, ...rest } = round
  const next: TeamRound = { ...rest, revision: round.revision + 1, state: 'draft' }
  const saved = await deps.teamRounds.save(tenant, next, [])
  return saved === 'stale' ? overtaken(asking) : unkept(previewCard(asking, next, say.undone), true)
}

export async function discardTeamRound(asking: Asking, draft: TeamRound): Promise<Said> {
  const { tenant, lang, deps } = asking
  const { teamRounds: say } = wording(lang)
  if (draft.state === 'open' || draft.state === 'closed') return sentReply(asking, draft)
  const next: TeamRound = { ...draft, revision: draft.revision + 1, state: 'discarded' }
  const saved = draft.state === 'draft' ? await deps.teamRounds.save(tenant, next, []) : 'saved'
  return saved === 'stale' ? overtaken(asking) : unkept(textReply(lang, say.discarded), true)
}

/** Before its time, by one of those who read it. */
export async function closeTeamRound(asking: Asking, round: TeamRound): Promise<Said> {
  const { lang } = asking
  if (round.state === 'open' && (await close(asking, round, asking.now)) === 'stale')
    return overtaken(asking)
  return unkept(textReply(lang, wording(lang).teamRounds.closedNow))
}

async function close(
  { deps, tenant }: Standing,
  round: TeamRound,
  at: Instant,
): Promise<'saved' | 'stale'> {
  const closesAt = Math.min(round.closesAt, at)
  const next: TeamRound = { ...round, revision: round.revision + 1, state: 'closed', closesAt }
  return deps.teamRounds.save(tenant, next, answerRows(next, { what: 'closed', now: at }))
}

/** Tells who asked that a team has answered; those who read it that it is closed. */
export function answerRows(
  { id, author, addressees }: TeamRound,
  { what, now }: { readonly what: string; readonly now: Instant },
): readonly Delivery[] {
  return (what === 'closed' ? addressees : [author]).map(to => ({
    source: { kind: 'team-answer', id: `${id}:${what}` },
    receiver: { kind: 'person', id: to },
    ...{ notBefore: now, expiresAt: now + triedMs, urgency: 'low' },
  }))
}

/** Closes what is due. What somebody else writes at that moment is closed the next time. */
export async function runTeams(standing: Standing): Promise<void> {
  const { deps, tenant, now } = standing
  for (const round of await deps.teamRounds.sent(tenant))
    if (round.state === 'open' && round.closesAt <= now) await close(standing, round, now)
}

export function mayNot({ lang, viewer }: Asking): Said {
  const { teamRounds: say } = wording(lang)
  return unkept(textReply(lang, viewer.person ? say.mayNot : say.guest))
}

export function overtaken({ lang }: Asking): Said {
  return unkept(textReply(lang, wording(lang).teamRounds.overtaken))
}
