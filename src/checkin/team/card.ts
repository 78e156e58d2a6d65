// A question to teams as it is shown: to those who answer, to whoever asks before it is sent, and with its answers to who may read them. Used by the
// rest of this folder. Pure.

import type { TeamAction } from '../../core/actions/reflection.js'
import type { PersonId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { Block, Button, Reply } from '../../core/reply.js'
import { dateOf, localOf } from '../../core/time.js'
import type { TeamRound } from '../../model/team-round.js'
import { sayDate } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { replyOf } from '../said.js'

type Here = Pick<Standing, 'snapshot' | 'today'>
type Team = TeamRound['teams'][number]

export function teamButton(
  label: string,
  does: TeamAction['does'],
  {
    id,
    revision,
    team,
  }: { readonly id?: string; readonly revision?: number; readonly team?: string } = {},
): Button {
  return {
    label,
    action: {
      ...{ id: 'team-round', does },
      ...(id === undefined ? {} : { teamRound: id }),
      ...(does === 'start' && revision !== undefined ? { revision } : {}),
      ...(team === undefined ? {} : { team }),
    },
    ...(does === 'new' || (does === 'answer' && team !== undefined) ? { opensDialog: true } : {}),
  }
}

export function namesIn({ snapshot }: Here, ids: readonly PersonId[]): readonly string[] {
  return ids.map(id => snapshot.people.get(id)?.name ?? id)
}

/** The last day it can be answered. */
export function lastDay({ snapshot, today }: Here, { closesAt }: TeamRound, lang: Lang): string {
  return sayDate(lang, dateOf(localOf(closesAt, snapshot.zone)), today)
}

/** What a member of these teams gets: marked as signed, with who reads it. */
export function questionCard(here: Here, round: TeamRound, teams: readonly Team[]): Reply {
  const { lang, questions, addressees, answers } = round
  const { teamRounds: say } = wording(lang)
  const [author = ''] = namesIn(here, [round.author])
  const asked =
    questions.length === 1 ? questions : questions.map((one, at) => say.nth(at + 1, one))
  const readers = namesIn(here, addressees)
  const names = teams.map(({ name }) => name)
  const lines = [
    `${say.signed} · ${say.asks(author)}`,
    ...asked,
    say.rule(names, readers, lastDay(here, round, lang)),
  ]
  const label = (name: string) => {
    if (answers[name]) return say.buttons.changeAnswer(name)
    return names.length > 1 ? say.buttons.answerFor(name) : say.buttons.answer
  }
  const { id } = round
  const own = names.map(team => teamButton(label(team), 'answer', { id, team }))
  return replyOf(lang, lines, [...own, teamButton(say.buttons.whoSees, 'who-sees', { id })])
}

/** Everything that a yes is to: the card as its receivers see it, and each team by name. */
export function previewCard(here: Here, round: TeamRound, lead?: string): Reply {
  const { lang, teams, id, revision } = round
  const { teamRounds: say } = wording(lang)
  const people = new Set(teams.flatMap(({ members }) => members)).size
  const [first] = teams
  const shown = first ? questionCard(here, round, [first]) : replyOf(lang, round.questions)
  const quoted = shown.blocks.filter(({ type }) => type !== 'actions')
  const listed = teams.map(({ name, members }) => say.team(name, namesIn(here, members)))
  const head = [...(lead === undefined ? [] : [lead]), say.preview(teams.length, people)]
  const buttons = [
    ...(first ? [teamButton(say.buttons.start, 'start', { id, revision })] : []),
    teamButton(say.buttons.change, 'new', { id }),
    teamButton(say.buttons.discard, 'discard', { id }),
  ]
  const tail = first ? [...listed, say.locked] : [say.nobodyNow]
  return {
    lang,
    text: [...head, shown.text, ...tail].join('\n'),
    blocks: [
      ...replyOf(lang, head).blocks,
      { type: 'divider' },
      ...quoted,
      { type: 'divider' },
      ...replyOf(lang, tail, buttons).blocks,
    ],
  }
}

/** Each team with what it has answered, for those who may read it. */
export function answersCard(here: Here, round: TeamRound, lang: Lang): Reply {
  const { questions, teams, answers, id, state } = round
  const { teamRounds: say } = wording(lang)
  const isOpen = state === 'open'
  const head = [
    say.answers(questions[0] ?? ''),
    isOpen ? say.until(lastDay(here, round, lang)) : say.state(false),
  ]
  const entries = teams.map(({ name }) => [name, ...textsOf(round, answers[name]?.texts, lang)])
  const buttons = [
    teamButton(say.buttons.file, 'file', { id }),
    ...(isOpen ? [teamButton(say.buttons.close, 'close', { id })] : []),
  ]
  const blocks: Block[] = entries.flatMap(([name = '', ...lines]) => [
    { type: 'divider' as const },
    { type: 'text' as const, text: name, style: 'heading' as const },
    ...lines.map(text => ({ type: 'text' as const, text })),
  ])
  const text = [head.join('\n'), ...entries.map(lines => lines.join('\n'))].join('\n\n')
  const row = { type: 'actions', buttons } as const
  return { lang, text, blocks: [...replyOf(lang, head).blocks, ...blocks, row] }
}

function textsOf(
  { questions }: TeamRound,
  texts: readonly string[] | undefined,
  lang: Lang,
): readonly string[] {
  if (!texts) return [wording(lang).teamRounds.noAnswer]
  if (questions.length === 1) return [texts[0] ?? '']
  return questions.flatMap((question, at) => {
    const text = texts[at] ?? ''
    return text === '' ? [] : [`${question}\n${text}`]
  })
}
