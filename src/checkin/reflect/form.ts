// The form for a reflection: the text, who may read it, and what it is about; and what was typed in it. Called by chat.ts. Nothing that was typed is
// lost, but for CPR numbers, which are made unreadable.
import { idOf } from '../../core/content-id.js'
import { findCpr, withoutCpr } from '../../core/cpr.js'
import type { MeetingId } from '../../core/ids.js'
import type { FormValues } from '../../core/message.js'
import type { Choice, Form, FormField } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import { type Reflection, ReflectionReader, reflectionLength } from '../../model/reflection.js'
import { pupilProblem } from '../../people/guard/reminder.js'
import { isFor } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { readersOf } from './readers.js'

export const aboutLength = 120
const mostLabel = 75
const none = 'none'
/** Meetings of so long ago, and so far ahead, can be chosen; so many. */
const [pastMs, aheadMs, mostMeetings] = [28 * 86_400_000, 7 * 86_400_000, 20]

/** What stands in the fields. */
export interface Filled {
  readonly text: string
  readonly reader: ReflectionReader
  readonly meeting?: MeetingId | undefined
  readonly about?: string | undefined
}
type FieldId = 'text' | 'reader' | 'meeting' | 'about'
type Problems = Partial<Record<FieldId, string>>

export const emptyFilled: Filled = { text: '', reader: 'me' }

export function reflectionForm(
  asking: Asking,
  {
    filled,
    problems = {},
    reflection,
    isSure,
  }: {
    readonly filled: Filled
    readonly problems?: Problems
    readonly reflection?: string | undefined
    readonly isSure?: true | undefined
  },
): Form {
  const { lang } = asking
  const { form } = wording(lang).reflections
  const meetings = meetingChoices(asking, filled.meeting)
  const problem = (id: FieldId) => (problems[id] === undefined ? {} : { problem: problems[id] })
  const fields: FormField[] = [
    {
      ...{ id: 'text', kind: 'text', label: form.field, required: true },
      ...{ maxLength: reflectionLength, ...given(filled.text), ...problem('text') },
    },
    {
      ...{ id: 'reader', kind: 'choice', label: form.reader, required: true },
      ...{ value: filled.reader, choices: readerChoices(asking, filled), ...problem('reader') },
    },
    ...(meetings.length > 1
      ? [
          {
            ...{ id: 'meeting', kind: 'choice' as const, label: form.meeting, required: false },
            ...{ value: keyOf(filled.meeting), choices: meetings, ...problem('meeting') },
          },
        ]
      : []),
    {
      ...{ id: 'about', kind: 'line', label: form.about, hint: form.aboutHint, required: false },
      ...{ maxLength: aboutLength, ...given(filled.about ?? ''), ...problem('about') },
    },
  ]
  return {
    action: {
      id: 'write-reflection',
      ...(reflection === undefined ? {} : { reflection }),
      ...(isSure ? { isSure } : {}),
    },
    ...{ lang, title: form.title, submit: form.submit, text: form.text, fields, private: true },
  }
}

function given(value: string) {
  return value === '' ? {} : { value }
}

/** Each with the names, where there is room for them; those without anybody are not offered. */
function readerChoices(asking: Asking, { reader: chosen }: Filled): readonly Choice[] {
  const { viewer, lang, snapshot } = asking
  const { readers } = wording(lang).reflections
  const author = viewer.person?.id
  return ReflectionReader.options.flatMap(reader => {
    const ids = author === undefined ? [] : readersOf(asking, { author, reader })
    if (reader !== 'me' && ids.length === 0 && reader !== chosen) return []
    const names = ids.map(id => snapshot.people.get(id)?.name ?? id)
    const [long, short] = [readers[reader](names), readers[reader]([])]
    return [{ value: reader, label: (long.length <= mostLabel ? long : short).slice(0, mostLabel) }]
  })
}

/** Those the writer was, or is to be, at; the one that is chosen in any case. */
function meetingChoices(asking: Asking, chosen: MeetingId | undefined): readonly Choice[] {
  const { lang, snapshot, today } = asking
  const { form } = wording(lang).reflections
  const own = meetingsOf(asking)
  const also = chosen === undefined ? undefined : snapshot.byId.get(chosen)
  const all = also && !own.includes(also) ? [also, ...own] : own
  const label = (one: Occurrence) => `${one.meeting.title}, ${sayWhen(lang, one, today)}`
  return [
    { value: none, label: form.noMeeting },
    ...all.map(one => ({ value: keyOf(one.id), label: label(one).slice(0, mostLabel) })),
  ]
}

function meetingsOf({ snapshot, viewer: { person }, now }: Asking): readonly Occurrence[] {
  if (!person) return []
  return snapshot.occurrences
    .filter(({ start, end }) => end > now - pastMs && start < now + aheadMs)
    .filter(one => one.meeting.status === 'planned' && isFor(snapshot, person, one))
    .slice(-mostMeetings)
}

/** Short: an id may be longer than a choice can be. */
function keyOf(meeting: MeetingId | undefined): string {
  return meeting === undefined ? none : idOf('meeting', meeting)
}

/** What was typed, or the form again with what is wrong beside the fields. */
export function readReflectionForm(
  asking: Asking,
  values: FormValues,
  { reflection, isSure }: { reflection?: string | undefined; isSure?: true | undefined },
): { readonly read: Filled } | { readonly form: Form } {
  const { lang, snapshot } = asking
  const { reflections, guard, questions } = wording(lang)
  const typed = (id: FieldId) => cleanText(textIn(values, id)).trim()
  const [text, about] = [typed('text'), typed('about').replace(/\s+/g, ' ')]
  const reader = ReflectionReader.safeParse(typed('reader')).data ?? 'me'
  const chosen = typed('meeting')
  const meeting = snapshot.occurrences.find(({ id }) => keyOf(id) === chosen)?.id
  const problems: Problems = {}
  if (text === '') problems.text = reflections.form.empty
  else if (findCpr(text).length > 0) problems.text = guard.cpr
  else if (text.length > reflectionLength)
    problems.text = questions.problems.tooLong(text.length, reflectionLength)
  if (findCpr(about).length > 0) problems.about = guard.cpr
  else if (about.length > aboutLength)
    problems.about = questions.problems.tooLong(about.length, aboutLength)
  const filled = {
    ...{ text: withoutCpr(text), reader, meeting },
    about: about === '' ? undefined : withoutCpr(about),
  }
  const isRight = Object.keys(problems).length === 0
  const reminder = isRight && !isSure ? pupilProblem(`${text}\n${about}`, lang) : undefined
  if (isRight && reminder === undefined) return { read: filled }
  if (reminder !== undefined) problems.text = reminder
  const again = reminder === undefined ? isSure : true
  return { form: reflectionForm(asking, { filled, problems, reflection, isSure: again }) }
}

export function textIn(values: FormValues, id: string): string {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** What the form shows of one that is there. */
export function filledOf({ text, reader, wanted, meeting, about }: Reflection): Filled {
  return { text, reader: wanted?.reader ?? reader, meeting, about }
}
