// The form for a meeting's day, hours, place and link, and what was typed into it: as an edit, or as the form again with what is wrong
// beside the fields. Called by chat.ts. Nothing that was typed is lost, but for CPR numbers, which are made unreadable.
import type { MeetingEdit } from '../../core/action.js'
import { findCpr, withoutCpr } from '../../core/cpr.js'
import type { FormValues } from '../../core/message.js'
import type { Form, FormField } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import { addDays, dateOf, daysBetween, LocalDate } from '../../core/time.js'
import { type ChangeProblem, changeMeeting, toldOf } from '../../programme/change.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { sayMeeting } from './preview.js'

const most = { place: 200, link: 500 } as const
const fieldIds = ['date', 'start', 'end', 'place', 'link'] as const
type FieldId = (typeof fieldIds)[number]
type Typed = Readonly<Record<FieldId, string>>
type Problems = Partial<Record<FieldId, string>>

/** Beside which field a problem is told. */
const fieldOf: Readonly<Partial<Record<ChangeProblem, FieldId>>> = {
  past: 'date',
  nothing: 'date',
  'no-such-start': 'start',
  'needs-end': 'end',
  'ends-first': 'end',
  'no-such-end': 'end',
  'bad-link': 'link',
}

/** The form with the meeting as it stands, or as the edit would have it. */
export function openForm(asking: Asking, occurrence: Occurrence, edit: MeetingEdit = {}): Form {
  const { startLocal, endLocal, place = '', link = '' } = toldOf(occurrence)
  const start = edit.startLocal ?? startLocal
  // Where only the start was said, the length follows by itself.
  const isMoved = edit.startLocal !== undefined && edit.startLocal !== startLocal
  const end = edit.endLocal ?? (isMoved ? '' : endLocal)
  const typed = {
    date: dateOf(start),
    start: start.slice(11),
    end: end.slice(11),
    place: edit.place ?? place,
    link: edit.link ?? link,
  }
  return formOf(asking, occurrence, { typed })
}

function formOf(
  asking: Asking,
  occurrence: Occurrence,
  { typed, problems = {} }: { typed: Typed; problems?: Problems },
): Form {
  const { lang } = asking
  const { form } = wording(lang).meetingChange
  const { id, meeting, allDay } = occurrence
  const hints = {
    start: allDay ? form.allDay : undefined,
    end: allDay ? form.allDay : form.keepsLength,
  }
  const shared = (field: FieldId) => ({
    id: field,
    label: form[field],
    ...(typed[field] === '' ? {} : { value: typed[field] }),
    ...(problems[field] === undefined ? {} : { problem: problems[field] }),
  })
  const time = (field: 'start' | 'end', required: boolean): FormField => ({
    ...shared(field),
    kind: 'time',
    required,
    ...(hints[field] === undefined ? {} : { hint: hints[field] }),
  })
  const line = (field: 'place' | 'link'): FormField => ({
    ...shared(field),
    kind: 'line',
    required: false,
    // What a file wrote may be longer, and can stay.
    maxLength: Math.max(most[field], typed[field].length),
  })
  return {
    action: { id: 'edit-meeting', meeting: id, revision: meeting.revision },
    lang,
    title: form.title,
    submit: form.submit,
    text: form.text(sayMeeting(asking, toldOf(occurrence))),
    fields: [
      { ...shared('date'), kind: 'date', required: true },
      time('start', !allDay),
      time('end', false),
      line('place'),
      line('link'),
    ],
  }
}

/** What was typed as an edit; or the form again, with what is wrong. */
export function readForm(
  asking: Asking,
  occurrence: Occurrence,
  values: FormValues,
): { readonly edit: MeetingEdit } | { readonly form: Form } {
  const { lang, snapshot, now } = asking
  const { problems: said } = wording(lang).meetingChange
  const { typed, problems } = typedIn(asking, occurrence, values)
  if (Object.keys(problems).length > 0)
    return { form: formOf(asking, occurrence, { typed, problems }) }
  const edit = editIn(occurrence, typed)
  const changed = changeMeeting(snapshot, occurrence.id, { edit, now })
  const field = 'problem' in changed ? fieldOf[changed.problem] : undefined
  if (!('problem' in changed) || field === undefined) return { edit }
  const problem = { [field]: said[changed.problem] }
  return { form: formOf(asking, occurrence, { typed, problems: problem }) }
}

function typedIn(
  { lang }: Asking,
  { allDay, meeting }: Occurrence,
  values: FormValues,
): { typed: Typed; problems: Problems } {
  const { typed: said } = wording(lang).meetingChange
  const problems: Problems = {}
  const own = (field: 'place' | 'link') => meeting[field] ?? ''
  const raw = (field: FieldId) => {
    const value = Object.hasOwn(values, field) ? values[field] : undefined
    return cleanText(typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
  }
  const time = (field: 'start' | 'end') => {
    const value = raw(field)
    const clock = clockOf(value)
    const isMissing = value === '' && field === 'start' && !allDay
    if (isMissing || (value !== '' && clock === undefined)) problems[field] = said.time
    return clock ?? value
  }
  const line = (field: 'place' | 'link') => {
    const value = raw(field).replace(/\s+/g, ' ')
    if (value !== own(field) && value.length > most[field])
      problems[field] = said.tooLong(most[field])
    if (findCpr(value).length === 0) return value
    problems[field] = said.cpr
    return withoutCpr(value)
  }
  const date = raw('date')
  if (!LocalDate.safeParse(date).success) problems.date = said.date
  const typed = {
    date,
    start: time('start'),
    end: time('end'),
    place: line('place'),
    link: line('link'),
  }
  return { typed, problems }
}

/** "9", "9.30", "09:30" as 09:30; undefined of what is no time of day. */
function clockOf(text: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?$/.exec(text) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}

/** A meeting that ends on a later day goes on doing so. */
function editIn({ startLocal, endLocal, meeting }: Occurrence, typed: Typed): MeetingEdit {
  const { date, start, end, place, link } = typed
  const days = startLocal.length === 10 ? 0 : daysBetween(dateOf(startLocal), dateOf(endLocal))
  return {
    startLocal: start === '' ? date : `${date}T${start}`,
    ...(start === '' || end === '' ? {} : { endLocal: `${addDays(date, days)}T${end}` }),
    ...(place === (meeting.place ?? '') ? {} : { place }),
    ...(link === (meeting.link ?? '') ? {} : { link }),
    ...(meeting.status === 'cancelled' ? { status: 'planned' as const } : {}),
  }
}
