// A team's answer: one form for all of the team, changed by any of them until it closes. Called by chat.ts. Who changes it has seen what stands there:
// a colleague's words are never written over unseen.

import { findCpr, withoutCpr } from '../../core/cpr.js'
import type { FormValues } from '../../core/message.js'
import { type Form, textReply } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import { type TeamAnswer, type TeamRound, teamLimits } from '../../model/team-round.js'
import { pupilProblem } from '../../people/guard/reminder.js'
import type { Outcome } from '../../programme/asking.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { replyOf, unkept } from '../said.js'
import { lastDay, namesIn, teamButton } from './card.js'
import { textIn } from './form.js'
import { answerRows, overtaken } from './send.js'

/** How often another team's answer may come between before we give up. */
const tries = 8
const mostQuoted = 120

interface Showing {
  readonly texts: readonly string[]
  readonly seen: number
  readonly problems?: readonly (string | undefined)[]
  readonly isSure?: true | undefined
}

/** The team's form, with what it has answered; of several teams of one's own which it is. */
export function openAnswer(asking: Asking, round: TeamRound, team: string | undefined): Outcome {
  const { lang } = asking
  const { teamRounds: say } = wording(lang)
  const own = ownTeams(asking, round)
  const [only, another] = own
  const meant = team ?? (another === undefined ? only : undefined)
  if (own.length === 0 || (meant !== undefined && !own.includes(meant)))
    return unkept(textReply(lang, say.notYours))
  if (meant === undefined) {
    const { id } = round
    const buttons = own.map(name =>
      teamButton(say.buttons.answerFor(name), 'answer', { id, team: name }),
    )
    return unkept(replyOf(lang, [say.whichTeam], buttons))
  }
  const answer = round.answers[meant]
  if (!isOpen(asking, round)) return closedReply(asking, answer)
  const seen = answer?.nth ?? 0
  return { form: answerForm(asking, { round, team: meant }, { texts: answer?.texts ?? [], seen }) }
}

export function ownTeams({ viewer }: Pick<Asking, 'viewer'>, { teams }: TeamRound): string[] {
  const id = viewer.person?.id
  return teams.flatMap(({ name, members }) => (id && members.includes(id) ? [name] : []))
}

/** By the moment at which it came to us. */
export function isOpen({ now }: Pick<Asking, 'now'>, { state, closesAt }: TeamRound): boolean {
  return state === 'open' && now < closesAt
}

function closedReply({ lang }: Asking, answer: TeamAnswer | undefined): Outcome {
  const lines = [wording(lang).teamRounds.isClosed, ...(answer?.texts.filter(Boolean) ?? [])]
  return unkept(replyOf(lang, lines))
}

function answerForm(
  asking: Asking,
  { round, team }: { readonly round: TeamRound; readonly team: string },
  { texts, seen, problems = [], isSure }: Showing,
): Form {
  const { lang } = asking
  const { answerForm: say } = wording(lang).teamRounds
  const answer = round.answers[team]
  const [last] = answer ? namesIn(asking, [answer.by]) : []
  const lead = say.text(team, namesIn(asking, round.addressees))
  return {
    action: {
      ...{ id: 'team-answer', teamRound: round.id, team, seen },
      ...(isSure ? { isSure } : {}),
    },
    ...{ lang, title: say.title, submit: say.submit },
    text: last === undefined ? lead : `${lead} ${say.last(last)}`,
    fields: round.questions.map((label, at) => ({
      ...{ id: `answer${at + 1}`, kind: 'text', label, required: round.questions.length === 1 },
      ...{ maxLength: teamLimits.answer, ...(texts[at] ? { value: texts[at] } : {}) },
      ...(problems[at] === undefined ? {} : { problem: problems[at] }),
    })),
  }
}

interface Submitting {
  readonly team: string
  readonly seen: number
  readonly isSure: true | undefined
  readonly values: FormValues
  /** Reads it anew, or says what is said instead. */
  find(): Promise<TeamRound | Outcome>
}

export async function submitAnswer(asking: Asking, sent: Submitting): Promise<Outcome> {
  const { tenant, lang, viewer, deps, now } = asking
  const by = viewer.person?.id
  for (let turn = 0; turn < tries; turn++) {
    const round = await sent.find()
    if (!('revision' in round)) return round
    const { team } = sent
    if (!by || !ownTeams(asking, round).includes(team))
      return unkept(textReply(lang, wording(lang).teamRounds.notYours))
    const texts = round.questions.map((_, at) =>
      cleanText(textIn(sent.values, `answer${at + 1}`)).trim(),
    )
    const before = round.answers[team]
    if (!isOpen(asking, round)) return lateReply(asking, texts)
    // The same again, by a second press or a colleague, is written once.
    if (before && JSON.stringify(before.texts) === JSON.stringify(texts))
      return saved(asking, round, team)
    const form = wrongForm(asking, round, { sent, texts })
    if (form) return { form }
    const answer = { texts, by, at: now, nth: (before?.nth ?? 0) + 1 }
    const answers = { ...round.answers, [team]: answer }
    const next: TeamRound = { ...round, revision: round.revision + 1, answers }
    const nth = round.teams.findIndex(({ name }) => name === team)
    const rows = before ? [] : answerRows(next, { what: String(nth), now })
    if ((await deps.teamRounds.save(tenant, next, rows)) === 'stale') continue
    deps.wake(tenant)
    return saved(asking, next, team)
  }
  return overtaken(asking)
}

/** With what is wrong beside each field: too long, a CPR number, a pupil's name (once), a colleague's words that came between. */
function wrongForm(
  asking: Asking,
  round: TeamRound,
  { sent, texts }: { readonly sent: Submitting; readonly texts: readonly string[] },
): Form | undefined {
  const { lang } = asking
  const { answerForm: say } = wording(lang).teamRounds
  const { team, seen, isSure } = sent
  const show = (showing: Pick<Showing, 'problems'> & Partial<Showing>) =>
    answerForm(asking, { round, team }, { texts: texts.map(withoutCpr), seen, isSure, ...showing })
  const problems = texts.map(text => problemIn(asking, text))
  if (problems.some(Boolean)) return show({ problems })
  if (texts.every(text => text === '')) return show({ problems: [say.empty] })
  const reminders = isSure ? [] : texts.map(text => pupilProblem(text, lang))
  if (reminders.some(Boolean)) return show({ problems: reminders, isSure: true })
  const standing = round.answers[team]
  if (!standing || standing.nth === seen) return undefined
  const [name = ''] = namesIn(asking, [standing.by])
  const quoted = standing.texts.filter(Boolean).join(' · ').slice(0, mostQuoted)
  return show({ problems: [say.overtaken(name, quoted)], seen: standing.nth })
}

function problemIn({ lang }: Asking, text: string): string | undefined {
  const { guard, questions } = wording(lang)
  if (findCpr(text).length > 0) return guard.cpr
  const most = teamLimits.answer
  return text.length > most ? questions.problems.tooLong(text.length, most) : undefined
}

function saved(asking: Asking, round: TeamRound, team: string): Outcome {
  const { lang } = asking
  const { teamRounds: say } = wording(lang)
  const { id } = round
  const button = teamButton(say.buttons.changeAnswer(team), 'answer', { id, team })
  return unkept(replyOf(lang, [say.saved(team, lastDay(asking, round, lang))], [button]))
}

/** It came too late; what was typed comes back. */
function lateReply({ lang }: Asking, texts: readonly string[]): Outcome {
  const typed = texts.filter(Boolean).map(withoutCpr)
  return unkept(replyOf(lang, [wording(lang).teamRounds.isClosed, ...typed]))
}
