// When a group's reminders go: the form for it, and what is done with what was typed there or said in a sentence. Called by chat.ts.
import { findCpr, withoutCpr } from '../../core/cpr.js'
import type { FormValues } from '../../core/message.js'
import { type Form, type FormField, textReply } from '../../core/reply.js'
import { cleanText } from '../../core/text.js'
import { type GroupReminders, RemindedKind } from '../../model/reminder.js'
import type { Outcome } from '../../programme/asking.js'
import { readReminders, writeReminders } from '../../wording/reminder-offsets.js'
import { wording } from '../../wording/wording.js'
import type { Asking } from '../asking.js'
import { defaultOffsets, groupOf, offsetsOf } from '../plan/offsets.js'
import { monthCard } from './card.js'
import { changeSettings, type Group, withGroup } from './group.js'

const mostCharacters = 200

type Offsets = Partial<Record<RemindedKind, readonly string[]>>

/** The form, filled with what holds now; or with what was typed, and what is wrong with it. */
export function timesForm(
  { lang }: Pick<Asking, 'lang'>,
  group: Group,
  { its, typed }: { its: GroupReminders; typed?: FormValues },
): Form {
  const { reminderTimes, guard } = wording(lang)
  const { form } = reminderTimes
  const fields = kindsOf(group).map((kind): FormField => {
    const value = typed ? textIn(typed, kind) : writeReminders(lang, offsetsOf({ kind }, its))
    const isWrong = typed !== undefined && readReminders(value) === undefined
    return {
      id: kind,
      kind: 'line',
      label: form.kinds[kind],
      required: true,
      maxLength: mostCharacters,
      ...(kind === kindsOf(group)[0] ? { hint: form.hint } : {}),
      ...(value === '' ? {} : { value }),
      ...(isWrong ? { problem: isHidden(typed, kind) ? guard.cpr : form.problem } : {}),
    }
  })
  return {
    action: { id: 'reminder-times', ...(group === undefined ? {} : { network: group }) },
    lang,
    title: form.title,
    text: form.text,
    submit: form.submit,
    fields,
  }
}

/** Saves what was typed and shows the month that comes of it; the form again where something cannot be read. */
export async function takeTimes(
  asking: Asking,
  group: Group,
  values: FormValues,
): Promise<Outcome> {
  const read = kindsOf(group).map(kind => [kind, readReminders(textIn(values, kind))] as const)
  const offsets: Offsets = Object.fromEntries(read.filter(([, its]) => its !== undefined))
  if (Object.keys(offsets).length === read.length) return saveTimes(asking, group, offsets)
  const its = groupOf(await asking.deps.reminders.settings(asking.tenant), group)
  return { form: timesForm(asking, group, { its, typed: values }) }
}

/** Of kinds that are not named the times stay. */
export async function saveTimes(asking: Asking, group: Group, offsets: Offsets): Promise<Outcome> {
  const { lang } = asking
  const { reminderTimes: say } = wording(lang)
  const settings = await changeSettings(asking, before =>
    withGroup(before, group, its => ({ ...its, offsets: merged(its.offsets, offsets) })),
  )
  if (!settings) return { reply: textReply(lang, say.overtaken) }
  return { reply: await monthCard(asking, { group, settings, first: say.saved }) }
}

/** What is as it is everywhere is not kept, so that it follows if that is ever another. */
function merged(before: Offsets, wanted: Offsets): GroupReminders['offsets'] {
  const all = Object.entries({ ...before, ...wanted }).flatMap(([name, offsets]) => {
    const { data: kind } = RemindedKind.safeParse(name)
    const isDefault = kind && String(offsets) === String(defaultOffsets[kind])
    return kind && !isDefault ? [[kind, [...offsets]] as const] : []
  })
  return Object.fromEntries(all)
}

/** A network has its own kind of meetings first; what is no network's has none of that kind. */
function kindsOf(group: Group): readonly RemindedKind[] {
  return group === undefined
    ? ['lab', 'other', 'deadline']
    : ['network', 'lab', 'other', 'deadline']
}

/** The kind that is meant where none is named. */
export function plainKindOf(group: Group): RemindedKind {
  return group === undefined ? 'other' : 'network'
}

function textIn(values: FormValues, id: string): string {
  return withoutCpr(rawIn(values, id)).slice(0, mostCharacters)
}

/** A CPR number stood there, which is not shown again. */
function isHidden(values: FormValues, id: string): boolean {
  return findCpr(rawIn(values, id)).length > 0
}

function rawIn(values: FormValues, id: string): string {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return cleanText(typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}
