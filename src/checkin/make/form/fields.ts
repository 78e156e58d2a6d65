// The fields that a round's form and a series' have in common: questions, comments, the split, who gets the picture, the language. Used by
// round-form.ts and series-form.ts. What is read here is all that a preview needs; nothing that was typed is lost.
import { PersonId } from '../../../core/ids.js'
import type { FormValues, Lang } from '../../../core/message.js'
import type { Choice, FormField } from '../../../core/reply.js'
import { checkinLimits, type Question, type Round, ScaleId, SplitBy } from '../../../model/round.js'
import { isSuggested, type Suggestion } from '../../../model/suggestion.js'
import { coordinatorsOf } from '../../../programme/audience.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import type { Begun } from '../draft/suggested.js'
import { sensitiveIn } from '../sensitive.js'
import { scaleFor } from '../words/scale.js'
import { chosenIn, lineIn, oneOf } from './typed.js'

/** What is asked and who sees it, as a round and a series have it. */
export type Asked = Pick<Round, 'lang' | 'questions' | 'takesComments' | 'split' | 'addressees'>

/** What stands in the fields. */
export interface Filled {
  readonly ready: readonly string[]
  readonly own: string
  readonly scale: ScaleId
  readonly comments: 'yes' | 'no'
  readonly split: SplitBy | 'none'
  readonly addressees: readonly PersonId[]
  readonly lang: Lang
}
/** By field. */
export type Problems = Readonly<Record<string, string>>

/** Letters of a choice that Slack takes, and how many choices. */
const [mostLabel, mostChoices] = [75, 98]

/** Of a new one: the network's coordinators get it, and a question may stand in it. */
export function emptyFilled(
  asking: Asking,
  networks: readonly Round['network'][],
  { asks: own = '' }: Begun = {},
): Filled {
  const scale = own === '' ? 'mood' : (scaleFor(own) ?? 'mood')
  return {
    ...{ ready: [], own, scale, comments: 'yes', split: 'none' },
    ...{ addressees: usualAddressees(asking, networks), lang: asking.lang },
  }
}

/** Who coordinates the networks; of none whoever asks. */
export function usualAddressees(
  { snapshot, today, viewer }: Asking,
  networks: readonly Round['network'][],
): readonly PersonId[] {
  const all = networks.flatMap(id => (id ? coordinatorsOf(snapshot, id, today) : []))
  const ids = all.map(({ id }) => id)
  const own = viewer.person ? [viewer.person.id] : []
  return ids.length > 0 ? [...new Set(ids)] : own
}

/** As it stands in a draft. */
export function filledOf(asked: Asked): Filled {
  const { ready } = wording(asked.lang).rounds
  const found = asked.questions.map(question => ({
    question,
    known: ready.find(({ text, scale }) => text === question.text && scale === question.scale),
  }))
  const own = found.find(({ known }) => !known)?.question
  return {
    ready: found.flatMap(({ known }) => known?.id ?? []),
    ...{ own: own?.text ?? '', scale: own?.scale ?? 'mood' },
    ...{ comments: asked.takesComments ? 'yes' : 'no', split: asked.split ?? 'none' },
    ...{ addressees: asked.addressees, lang: asked.lang },
  }
}

interface Asks {
  readonly filled: Filled
  readonly problems: Problems
  readonly fits: Round['kind']
  /** What a language model has put, which is marked where it stands. */
  readonly suggested: Suggestion | undefined
}

export function questionFields(
  { lang }: Asking,
  { filled, problems, fits, suggested }: Asks,
): FormField[] {
  const { form, ready } = wording(lang).rounds
  const { scales, model } = wording(lang)
  const marked = isSuggested(filled.own, suggested) ? [model.draft.note] : []
  const ownHint = [...marked, form.ownHint].join(' ')
  const [first, others] = [
    ready.filter(one => one.fits === fits),
    ready.filter(one => one.fits !== fits),
  ]
  const choices = [...first, ...others].map(({ id, text }) => choice(id, text))
  return [
    {
      ...{ ...base('ready', form.ready, problems), hint: form.readyHint, kind: 'choices', choices },
      value: filled.ready,
    },
    {
      ...{ ...base('own', form.own, problems), hint: ownHint, kind: 'line' },
      // One that is too long already comes back whole.
      maxLength: Math.max(checkinLimits.question, filled.own.length),
      ...(filled.own === '' ? {} : { value: filled.own }),
    },
    {
      ...{ ...base('scale', form.scale, problems), kind: 'choice', value: filled.scale },
      choices: ScaleId.options.map(id =>
        choice(id, form.scaleChoice(scales[id].name, scales[id].steps)),
      ),
    },
  ]
}

export function settingFields(
  asking: Asking,
  { filled, problems }: { filled: Filled; problems: Problems },
): FormField[] {
  const { form, splits } = wording(asking.lang).rounds
  const people = addresseeChoices(asking, filled)
  return [
    {
      ...{ ...base('comments', form.comments, problems), kind: 'choice', value: filled.comments },
      choices: (['yes', 'no'] as const).map(id => choice(id, form.commentChoices[id])),
    },
    {
      ...{ ...base('split', form.split, problems), kind: 'choice', value: filled.split },
      choices: (['none', ...SplitBy.options] as const).map(id => choice(id, splits[id])),
    },
    ...(people.length === 0
      ? []
      : [
          {
            ...base('addressees', form.addressees, problems),
            ...{ hint: form.addresseesHint, kind: 'choices' as const, choices: people },
            value: filled.addressees,
          },
        ]),
    {
      ...{ ...base('lang', form.lang, problems), kind: 'choice', value: filled.lang },
      choices: (['da', 'en'] as const).map(id => choice(id, form.langChoices[id])),
    },
  ]
}

/** Those who stand there first; then whoever coordinates, leads or oversees. */
function addresseeChoices({ programme, snapshot, today }: Asking, { addressees }: Filled) {
  const coordinators = programme.networks.flatMap(({ id }) => coordinatorsOf(snapshot, id, today))
  const others = programme.people.filter(({ roles }) =>
    roles.some(({ role }) => role === 'overseer' || role === 'leader' || role === 'admin'),
  )
  const ids = new Set<PersonId>([
    ...addressees,
    ...coordinators.map(({ id }) => id),
    ...others.map(({ id }) => id),
  ])
  return [...ids]
    .slice(0, mostChoices)
    .flatMap(id => snapshot.people.get(id) ?? [])
    .map(({ id, name }) => choice(id, name))
}

/** The fields as they were sent, and what is wrong with them. */
export function readFields(
  asking: Asking,
  values: FormValues,
): { filled: Filled; asked: Asked; problems: Problems } {
  const { snapshot, lang: here } = asking
  const own = lineIn(values, 'own')
  const lang = oneOf(values, 'lang', [here, here === 'da' ? 'en' : 'da'])
  const { ready } = wording(lang).rounds
  const chosen = new Set(chosenIn(values, 'ready'))
  const filled: Filled = {
    ready: ready.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
    ...{ own: own.value, lang, comments: oneOf(values, 'comments', ['yes', 'no']) },
    scale: ScaleId.catch('mood').parse(chosenIn(values, 'scale')[0]),
    split: oneOf(values, 'split', ['none', ...SplitBy.options]),
    addressees: chosenIn(values, 'addressees').flatMap(id => {
      const person = PersonId.safeParse(id).data
      return person && snapshot.people.has(person) ? [person] : []
    }),
  }
  const questions = questionsOf(filled)
  const asked: Asked = {
    ...{ lang, questions, takesComments: filled.comments === 'yes' },
    ...{ split: filled.split === 'none' ? undefined : filled.split },
    addressees: [...filled.addressees],
  }
  return { filled, asked, problems: problemsIn(asking, filled, own.hasCpr) }
}

function questionsOf({ ready: ids, own, scale, lang }: Filled): Question[] {
  const { ready } = wording(lang).rounds
  const known = ready.filter(({ id }) => ids.includes(id))
  return [
    ...known.map(({ text, scale: its }) => ({ text, scale: its })),
    ...(own === '' ? [] : [{ text: own, scale }]),
  ]
}

function problemsIn({ lang }: Asking, filled: Filled, hasCpr: boolean): Problems {
  const { problems: say } = wording(lang).rounds.form
  const { sensitive } = wording(lang).rounds
  const { question: most, questions: many } = checkinLimits
  const count = questionsOf(filled).length
  const own = hasCpr
    ? say.cpr
    : filled.own.length > most
      ? say.long(filled.own.length, most)
      : sensitiveIn(filled.own) === 'pay'
        ? sensitive.pay
        : undefined
  const ready = count === 0 ? say.none : count > many ? say.many(many) : undefined
  return { ...(own === undefined ? {} : { own }), ...(ready === undefined ? {} : { ready }) }
}

export function base(id: string, label: string, problems: Problems, required = false) {
  const problem = problems[id]
  return { id, label, required, ...(problem === undefined ? {} : { problem }) }
}

export function choice(value: string, label: string): Choice {
  return { value, label: label.length > mostLabel ? `${label.slice(0, mostLabel - 1)}…` : label }
}
