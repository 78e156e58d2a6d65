// The list that a leader chooses from: the school's people with what they do and have been at, leadership first; and what was ticked in
// it. Called by choose.ts. Nothing that was ticked is lost: the form comes back with it.
import { PersonId } from '../../core/ids.js'
import type { FormValues, Lang } from '../../core/message.js'
import type { Choice, Form, FormField } from '../../core/reply.js'
import { dateOf } from '../../core/time.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { type Choosing, sayLab, sayLastDay } from './open.js'
import { guessOf, knowledgeOf, labelOf } from './people/candidates.js'
import { saidBy } from './people/marks.js'
import { peopleOf } from './school.js'

/** Slack's lists take a hundred; one of ours is for nobody. */
const mostChoices = 97
const nobody = 'nobody'
const [now, later] = ['now', 'later'] as const

export interface Ticked {
  readonly people: readonly PersonId[]
  readonly isNobody: boolean
  readonly isTold: boolean
}
interface Showing {
  /** What stands in it; without it what is chosen already, else a good guess. */
  readonly ticked?: Ticked | undefined
  /** Why it is shown again. */
  readonly lead?: string | undefined
  readonly problem?: string | undefined
  /** Cannot come: not ticked. */
  readonly without?: PersonId | undefined
  /** Ticked besides. */
  readonly besides?: PersonId | undefined
}

export async function chooseForm(
  asking: Asking,
  choosing: Choosing,
  showing: Showing = {},
): Promise<Form> {
  const { lang } = asking
  const { form, ask } = wording(lang).designation
  const { occurrence, school, choice } = choosing
  const known = await knowledgeOf(asking, occurrence)
  const people = peopleOf(asking.snapshot, school.id, dateOf(occurrence.startLocal))
  const guess = showing.ticked ? undefined : guessOf(choosing, people, known)
  const ticked = showing.ticked ?? tickedBy(choosing, guess?.people ?? [])
  const marked = withChanges(ticked, showing)
  const choices = people.map(
    (one): Choice => ({ value: one.id, label: labelOf(asking, choosing, { one, known }) }),
  )
  const { meeting } = occurrence
  return {
    action: {
      ...{ id: 'choose-people', meeting: occurrence.id, school: school.id },
      revision: meeting.answerRevision,
      ...(choice ? { seen: choice.at } : {}),
    },
    lang,
    title: form.title,
    submit: form.submit,
    text: [
      showing.lead,
      form.text(school.name, sayLab(asking, occurrence), sayLastDay(asking, occurrence)),
      choice && ask.standing(namesOf(asking, choice.people)),
      guess && form.ticked[guess.why],
    ]
      .filter(line => line !== undefined)
      .join('\n'),
    fields: fieldsOf(lang, choices, { ticked: marked, problem: showing.problem }),
  }
}

/** The names of those who are in the programme, in that order. */
export function namesOf({ snapshot }: Pick<Asking, 'snapshot'>, ids: readonly PersonId[]) {
  return ids.flatMap(id => snapshot.people.get(id)?.name ?? [])
}

function withChanges(ticked: Ticked, { without, besides }: Showing): Ticked {
  const left = ticked.people.filter(id => id !== without)
  if (besides === undefined) return { ...ticked, people: left }
  return { ...ticked, isNobody: false, people: [...new Set([...left, besides])] }
}

function fieldsOf(
  lang: Lang,
  choices: readonly Choice[],
  { ticked, problem }: { ticked: Ticked; problem: string | undefined },
): FormField[] {
  const { form } = wording(lang).designation
  const values: string[] = [...ticked.people, ...(ticked.isNobody ? [nobody] : [])]
  const field = (id: string, label: string, own: readonly Choice[]) => {
    const value = own.map(one => one.value).filter(one => values.includes(one))
    return {
      ...({ id, kind: 'choices', label, required: false, choices: own } as const),
      ...(value.length > 0 ? { value } : {}),
    }
  }
  const [first, rest] = [choices.slice(0, mostChoices), choices.slice(mostChoices)]
  const people = field('people', form.people, [...first, { value: nobody, label: form.nobody }])
  return [
    { ...people, hint: form.hint, ...(problem === undefined ? {} : { problem }) },
    ...(rest.length > 0 ? [field('more', form.morePeople, rest.slice(0, mostChoices))] : []),
    {
      ...{ id: 'tell', kind: 'choice', label: form.tell, required: true },
      value: ticked.isTold ? now : later,
      choices: [
        { value: now, label: form.now },
        { value: later, label: form.later },
      ],
    },
  ]
}

/** What was ticked. Who is no longer at the school is told apart. */
export function readTicked(values: FormValues): Ticked {
  const all = [...valuesIn(values, 'people'), ...valuesIn(values, 'more')]
  const people = all.flatMap(one => {
    const id = PersonId.safeParse(one)
    return id.success ? id.data : []
  })
  const [tell] = valuesIn(values, 'tell')
  return {
    people: [...new Set(people)],
    isNobody: all.includes(nobody),
    isTold: tell !== later,
  }
}

function valuesIn(values: FormValues, id: string): readonly string[] {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  if (value === undefined || value === '') return []
  return typeof value === 'string' ? [value] : value
}

/** What is chosen, but for who has said no since. */
function tickedBy({ choice, answers, occurrence }: Choosing, guess: readonly PersonId[]): Ticked {
  if (!choice) return { people: guess, isNobody: false, isTold: true }
  const { answerRevision } = occurrence.meeting
  const people = choice.people.filter(id => saidBy(answers, answerRevision, id) !== 'no')
  return { people, isNobody: choice.people.length === 0, isTold: true }
}
