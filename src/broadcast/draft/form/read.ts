// What was typed into the form "Skriv til netværket": as the draft it makes, or as the form again with what is wrong beside the fields. Called
// by chat.ts.
import { MeetingId } from '../../../core/ids.js'
import type { FormValues } from '../../../core/message.js'
import type { Form } from '../../../core/reply.js'
import { instantOf, LocalDate } from '../../../core/time.js'
import { AudiencePart, type Broadcast } from '../../../model/broadcast.js'
import type { Channel } from '../../../model/reminder.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import type { Beginning } from '../draft.js'
import { mostText } from '../plan.js'
import { readWhom } from '../words/whom.js'
import {
  amongs,
  choicesOf,
  hasCpr,
  keyOfMeeting,
  lists,
  meetingsOf,
  noMeeting,
  type Problems,
  roomOf,
  type Typed,
  typedIn,
  wheres,
} from './fields.js'
import { formOf, isPlain } from './form.js'

export type Read = { readonly read: Beginning } | { readonly form: Form }

/** `draft` is the one that is mended; undefined: a new one. */
export async function readDraftForm(
  asking: Asking,
  draft: Broadcast | undefined,
  values: FormValues,
): Promise<Read> {
  const settings = await asking.deps.reminders.settings(asking.tenant)
  const typed = typedIn(values)
  const problems: Problems = {}
  readMessage(asking, { typed, values, problems })
  const about = readAbout(asking, draft, typed)
  if (about === 'unknown') problems.meeting = wording(asking.lang).broadcast.form.problems.choose
  const meeting = about === 'unknown' ? undefined : about
  const audience = readAudience(asking, { draft, typed, problems, about: meeting })
  const sendAt = readWhen(asking, typed, problems)
  const networks = audience?.anyOf.flatMap(part => part.networks ?? []) ?? []
  const kept = audience === draft?.audience ? draft?.room : undefined
  const known = roomOf(settings, networks) ?? kept
  const where = wheres.find(one => one === typed.where) ?? 'people'
  if (where !== 'people' && !known)
    problems.where = wording(asking.lang).broadcast.form.problems.room
  if (Object.keys(problems).length > 0 || !audience) {
    const hasRoom = known !== undefined || where !== 'people'
    return { form: formOf(asking, { draft, typed, problems, hasRoom }) }
  }
  return {
    read: {
      ...{ text: typed.message, audience },
      ...(meeting === undefined ? {} : { about: meeting }),
      ...(sendAt === undefined ? {} : { sendAt }),
      ...roomIn(where, known),
    },
  }
}

function roomIn(where: (typeof wheres)[number], room: Channel | undefined): Partial<Beginning> {
  return where === 'people' || !room ? {} : { room, alsoPeople: where === 'both' }
}

interface Reading {
  readonly typed: Typed
  readonly problems: Problems
}

function readMessage(
  { lang }: Asking,
  { typed, values, problems }: Reading & { readonly values: FormValues },
): void {
  const { problems: say } = wording(lang).broadcast.form
  const { length } = typed.message
  if (length === 0) problems.message = say.empty
  else if (length > mostText) problems.message = say.tooLong(length, mostText)
  else if (hasCpr(values, 'message')) problems.message = say.cpr
  if (hasCpr(values, 'except')) problems.except = say.cpr
}

/** The meeting that is chosen; one that the draft was about stays though it is not among those to choose. */
function readAbout(
  asking: Asking,
  draft: Broadcast | undefined,
  { meeting }: Typed,
): MeetingId | 'unknown' | undefined {
  if (meeting === noMeeting || meeting === '') return undefined
  const known = [...meetingsOf(asking).map(({ id }) => id), ...(draft?.about ? [draft.about] : [])]
  const found = known.find(id => keyOfMeeting(id) === meeting)
  return found === undefined ? 'unknown' : MeetingId.parse(found)
}

function readAudience(
  asking: Asking,
  {
    draft,
    typed,
    problems,
    about,
  }: Reading & { readonly draft: Broadcast | undefined; readonly about: MeetingId | undefined },
): Broadcast['audience'] | undefined {
  const { problems: say } = wording(asking.lang).broadcast.form
  const among = amongs.find(one => one === typed.among) ?? 'all'
  const chosen = Object.fromEntries(
    lists.flatMap(id => {
      const known = choicesOf(asking, id).map(({ value }) => value)
      const own = typed[id].filter(one => known.includes(one))
      return own.length > 0 ? [[id, own] as const] : []
    }),
  )
  const isEmpty = Object.keys(chosen).length === 0
  if (among !== 'all' && about === undefined) problems.meeting = say.meeting
  if (isEmpty && among === 'all' && draft && !isPlain(draft) && typed.except === '')
    return draft.audience
  const meeting = meetingIn(about, among, isEmpty)
  if (isEmpty && !meeting && !problems.meeting) problems[firstList(asking)] = say.whom
  const part = AudiencePart.safeParse({ ...chosen, ...(meeting ? { meeting } : {}) })
  const except = readExcept(asking, typed.except, problems)
  return part.success ? { anyOf: [part.data], except } : undefined
}

/** With nothing else chosen a message about a meeting is to those it is for. */
function meetingIn(about: MeetingId | undefined, among: (typeof amongs)[number], isAlone: boolean) {
  if (about === undefined || (among === 'all' && !isAlone)) return undefined
  return among === 'all' || among === 'invited' ? { about } : { about, answered: among }
}

function firstList(asking: Asking): (typeof lists)[number] {
  return lists.find(id => choicesOf(asking, id).length > 0) ?? 'networks'
}

/** Each name is an exception of its own. */
function readExcept(asking: Asking, words: string, problems: Problems): AudiencePart[] {
  const names = words
    .split(/\s*[,;\n]\s*/u)
    .map(name => name.trim())
    .filter(Boolean)
  const read = names.map(name => ({ name, whom: readWhom(asking, name) }))
  const unknown = read.filter(({ whom }) => 'unknown' in whom).map(({ name }) => name)
  if (unknown.length > 0 && problems.except === undefined)
    problems.except = wording(asking.lang).broadcast.form.problems.except(unknown)
  return read.flatMap(({ whom }) => ('audience' in whom ? whom.audience.anyOf : []))
}

function readWhen(
  { lang, snapshot, now }: Asking,
  { date, time }: Typed,
  problems: Problems,
): number | undefined {
  const { problems: say } = wording(lang).broadcast.form
  if (date === '' && time === '') return undefined
  const clock = clockOf(time)
  if (!LocalDate.safeParse(date).success) problems.date = say.date
  if (clock === undefined) problems.time = say.time
  if (problems.date !== undefined || clock === undefined) return undefined
  const at = instantOf(`${date}T${clock}`, snapshot.zone)
  if (at <= now) problems.date = say.past
  return at
}

/** "9", "9.30", "09:30" as 09:30; undefined of what is no time of day. */
function clockOf(text: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?$/.exec(text) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}
