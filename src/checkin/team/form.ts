// The form with which teams are asked: whom, what, and until when; and what was typed in it. Called by chat.ts. Nothing that was typed is lost, but
// for CPR numbers, which are made unreadable.
import { findCpr, withoutCpr } from '../../core/cpr.js'
import type { FormValues } from '../../core/message.js'
import type { Form, FormField } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import { addDays, dateOf, type Instant, instantOf, LocalDate, localOf } from '../../core/time.js'
import { type TeamGroup, type TeamRound, teamLimits } from '../../model/team-round.js'
import { pupilProblem } from '../../people/guard/reminder.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { type Group, groupsOf } from './groups.js'

const mostChoices = 98
const weekDays = 7
/** Until when on its last day it can be answered. */
const closesTime = '20:00'

/** What stands in the fields. */
export interface Filled {
  readonly group: string
  readonly questions: readonly string[]
  readonly closes: string
}
interface Showing {
  readonly filled: Filled
  readonly problems?: Readonly<Record<string, string>>
  readonly teamRound?: string | undefined
  readonly isSure?: true | undefined
}

export function emptyFilled(asking: Asking, question = ''): Filled {
  const [only, another] = groupsOf(asking)
  return {
    group: only && !another ? valueOfGroup(only.group) : '',
    questions: [question],
    closes: addDays(asking.today, weekDays),
  }
}

export function filledOf({ snapshot }: Asking, round: TeamRound): Filled {
  const { group, questions, closesAt } = round
  const closes = dateOf(localOf(closesAt, snapshot.zone))
  return { group: valueOfGroup(group), questions, closes }
}

export function valueOfGroup({ kind, id }: TeamGroup): string {
  return `${kind}:${id}`.slice(0, 150)
}

export function teamForm(asking: Asking, showing: Showing): Form {
  const { lang } = asking
  const { filled, problems = {}, teamRound, isSure } = showing
  const { form } = wording(lang).teamRounds
  const value = (text: string) => (text === '' ? {} : { value: text })
  const problem = (id: string) => (problems[id] === undefined ? {} : { problem: problems[id] })
  const label = ({ group, name }: Group) => form[group.kind](name)
  const choices = groupsOf(asking).slice(0, mostChoices)
  const fields: FormField[] = [
    {
      ...{ id: 'group', kind: 'choice', label: form.group, required: true },
      choices: choices.map(one => ({ value: valueOfGroup(one.group), label: label(one) })),
      ...{ ...value(filled.group), ...problem('group') },
    },
    ...questionIds.map(
      (id, at): FormField => ({
        ...{ id, kind: 'line', label: form.question(at + 1), required: at === 0 },
        ...{ maxLength: teamLimits.question, ...value(filled.questions[at] ?? '') },
        ...problem(id),
      }),
    ),
    {
      ...{ id: 'closes', kind: 'date', label: form.closes, required: true },
      ...{ ...value(filled.closes), ...problem('closes') },
    },
  ]
  return {
    action: {
      id: 'make-team-round',
      ...(teamRound === undefined ? {} : { teamRound }),
      ...(isSure ? { isSure } : {}),
    },
    ...{ lang, title: form.title, submit: form.submit, text: form.text, fields },
  }
}

const questionIds = Array.from({ length: teamLimits.questions }, (_, at) => `question${at + 1}`)

export interface Read {
  readonly group: TeamGroup
  readonly questions: string[]
  readonly closesAt: Instant
}

/** What was asked for, or the form again with what is wrong beside the fields. */
export function readTeamForm(
  asking: Asking,
  values: FormValues,
  { teamRound, isSure }: Pick<Showing, 'teamRound' | 'isSure'>,
): { readonly read: Read } | { readonly form: Form } {
  const { lang } = asking
  const { form } = wording(lang).teamRounds
  const typed = (id: string) => cleanText(textIn(values, id)).replace(/\s+/g, ' ').trim()
  const texts = questionIds.map(typed)
  const chosen = groupsOf(asking).find(({ group }) => valueOfGroup(group) === typed('group'))
  const closesAt = readDay(asking, typed('closes'))
  const found = [
    chosen ? [] : [['group', form.choose]],
    questionIds.flatMap((id, at) => {
      const problem = questionProblem(asking, texts[at] ?? '', at)
      return problem === undefined ? [] : [[id, problem]]
    }),
    closesAt === undefined ? [['closes', form.badDay(teamLimits.days)]] : [],
  ].flat()
  const reminder = found.length > 0 || isSure ? undefined : pupilProblem(texts.join('\n'), lang)
  if (chosen && closesAt !== undefined && found.length === 0 && reminder === undefined) {
    const questions = texts.filter(text => text !== '')
    return { read: { group: chosen.group, questions, closesAt } }
  }
  const problems = Object.fromEntries(reminder ? [['question1', reminder]] : found)
  const questions = texts.map(withoutCpr)
  const filled = { group: typed('group'), questions, closes: typed('closes') }
  const again = reminder === undefined ? isSure : true
  return { form: teamForm(asking, { filled, problems, teamRound, isSure: again }) }
}

function questionProblem({ lang }: Asking, text: string, at: number): string | undefined {
  const { teamRounds, guard, questions } = wording(lang)
  if (at === 0 && text === '') return teamRounds.form.empty
  if (findCpr(text).length > 0) return guard.cpr
  const most = teamLimits.question
  return text.length > most ? questions.problems.tooLong(text.length, most) : undefined
}

/** From tomorrow on, and not for longer than it may be open. */
function readDay({ today, snapshot }: Asking, text: string): Instant | undefined {
  const day = LocalDate.safeParse(text)
  if (!day.success || day.data <= today || day.data > addDays(today, teamLimits.days))
    return undefined
  return instantOf(`${day.data}T${closesTime}`, snapshot.zone)
}

export function textIn(values: FormValues, id: string): string {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
