// The form "Skriv til netværket": empty, with a draft in it, or with what was typed and what is wrong with it. Called by chat.ts and read.ts.
import type { Form, FormField } from '../../../core/reply.js'
import { dateOf, localOf } from '../../../core/time.js'
import type { AudiencePart, Broadcast } from '../../../model/broadcast.js'
import { isSuggested } from '../../../model/suggestion.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mostText } from '../plan.js'
import { audienceSaid } from '../said.js'
import {
  amongs,
  choicesOf,
  emptyTyped,
  type FieldId,
  keyOfMeeting,
  type ListId,
  lists,
  meetingChoices,
  noMeeting,
  type Problems,
  type Typed,
  wheres,
} from './fields.js'

const mostExcept = 300

interface Filled {
  readonly draft: Broadcast | undefined
  readonly typed: Typed
  readonly problems?: Problems
  /** A room can be chosen. */
  readonly hasRoom: boolean
}

/** What stands in the form of a new message: one's only network is chosen. */
export function newTyped(asking: Asking): Typed {
  const own = asking.viewer.grants.flatMap(({ scope }) =>
    scope.kind === 'network' ? [scope.id] : [],
  )
  const [only, another] = [...new Set(own)]
  return only === undefined || another !== undefined
    ? emptyTyped
    : { ...emptyTyped, networks: [only] }
}

/** What stands in the form of that draft. An audience that the form has no fields for stays as it is. */
export function draftTyped(asking: Asking, draft: Broadcast): Typed {
  const { snapshot } = asking
  const { text, about, sendAt, room, alsoPeople } = draft
  const part = isPlain(draft) ? draft.audience.anyOf[0] : undefined
  const local = sendAt === undefined ? '' : localOf(sendAt, snapshot.zone)
  const meeting = about ?? part?.meeting?.about
  return {
    ...emptyTyped,
    message: text,
    ...Object.fromEntries(lists.map(id => [id, part?.[id] ?? []] as const)),
    meeting: meeting === undefined ? noMeeting : keyOfMeeting(meeting),
    among: part?.meeting ? (part.meeting.answered ?? 'invited') : 'all',
    except: isPlain(draft) ? exceptNames(asking, draft) : '',
    date: local === '' ? '' : dateOf(local),
    time: local.slice(11),
    where: room ? (alsoPeople ? 'both' : 'room') : 'people',
  }
}

const plainKinds: ReadonlySet<string> = new Set([...lists, 'meeting'])

/** Whether the form has a field for everything in it. */
export function isPlain({ audience, about }: Broadcast): boolean {
  const [part, another] = audience.anyOf
  const fits = (one: AudiencePart) => Object.keys(one).every(kind => plainKinds.has(kind))
  const isOther = part?.meeting !== undefined && about !== undefined && part.meeting.about !== about
  const isNamed = audience.except.every(
    one => one.meeting === undefined && !one.everyone && !one.roles,
  )
  return !another && (part === undefined || fits(part)) && !isOther && isNamed
}

/** Each of them as it can be typed. */
function exceptNames({ snapshot }: Asking, { audience }: Broadcast): string {
  const names = <Id extends string>(
    ids: readonly Id[] | undefined,
    all: ReadonlyMap<Id, { readonly name: string }>,
  ) => (ids ?? []).map(id => all.get(id)?.name ?? id)
  return audience.except
    .flatMap(part => [
      ...names(part.networks, snapshot.networks),
      ...names(part.holds, snapshot.holds),
      ...names(part.schools, snapshot.schools),
      ...names(part.areas, snapshot.areas),
      ...(part.functions ?? []),
      ...names(part.people, snapshot.people),
    ])
    .join(', ')
}

export function formOf(asking: Asking, { draft, typed, problems = {}, hasRoom }: Filled): Form {
  const { lang } = asking
  const { form, audience } = wording(lang).broadcast
  const keeps = draft !== undefined && !isPlain(draft)
  const text = keeps
    ? `${form.text} ${form.keeps(audience(audienceSaid(asking, draft.audience)))}`
    : form.text
  const isModels = isSuggested(typed.message, draft?.suggested)
  const base = (id: FieldId, label: string) => ({
    ...{ id, label, required: false },
    ...(problems[id] === undefined ? {} : { problem: problems[id] }),
  })
  const line = (id: 'message' | 'except' | 'date' | 'time') =>
    typed[id] === '' ? {} : { value: typed[id] }
  const choice = (id: 'meeting' | 'among' | 'where', label: string, choices: readonly Labelled[]) =>
    ({ ...base(id, label), kind: 'choice', value: typed[id], choices }) satisfies FormField
  const fields: readonly FormField[] = [
    {
      ...{ ...base('message', form.message), kind: 'text', required: true },
      ...{ maxLength: mostText, ...line('message') },
      ...(isModels ? { hint: wording(lang).model.draft.note } : {}),
    },
    ...lists.flatMap(id => listField(asking, base(id, form[id]), { id, typed })),
    choice('meeting', form.meeting, meetingChoices(asking)),
    choice('among', form.among, labelled(amongs, form.amongChoices)),
    {
      ...{ ...base('except', form.except), kind: 'line', hint: form.exceptHint },
      ...{ maxLength: mostExcept, ...line('except') },
    },
    { ...base('date', form.date), kind: 'date', hint: form.whenHint, ...line('date') },
    { ...base('time', form.time), kind: 'time', ...line('time') },
    ...(hasRoom ? [choice('where', form.where, labelled(wheres, form.whereChoices))] : []),
  ]
  return {
    action: { id: 'write-broadcast', ...(draft ? { broadcast: draft.id } : {}) },
    ...{ lang, title: form.title, submit: form.submit, text, fields },
  }
}

type Labelled = { readonly value: string; readonly label: string }

function labelled<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Labelled[] {
  return values.map(value => ({ value, label: labels[value] }))
}

/** None where there is nothing to choose from. What was chosen and is not there any more is chosen no more. */
function listField(
  asking: Asking,
  base: { id: string; label: string; required: boolean; problem?: string },
  { id, typed }: { id: ListId; typed: Typed },
): FormField[] {
  const choices = choicesOf(asking, id)
  const value = typed[id].filter(one => choices.some(each => each.value === one))
  if (choices.length === 0) return []
  return [{ ...base, kind: 'choices', choices, ...(value.length > 0 ? { value } : {}) }]
}
