// What comes back of a form (card/form.ts made it): its action, what was typed, and the same in words. Pure; receive.ts calls it.
// Everything in it may have been changed on the way by whoever sent it: values are as typed, and the words are shown to them alone.
import { createHash } from 'node:crypto'
import { FormAction } from '../../src/core/action.js'
import type { FormValues } from '../../src/core/message.js'
import { type SentForm, SentFormData } from './schema.js'

export interface ReadForm {
  readonly action: FormAction
  readonly values: FormValues
  readonly sent: SentForm
  /** The same for the same content from the same showing of the form. */
  readonly id: string
}

/** Undefined when it is no form, or one that this version does not know. */
export function readForm(data: unknown): ReadForm | undefined {
  const form = SentFormData.safeParse(data).data
  const action = FormAction.safeParse(form?.form).data
  if (!form || !action) return undefined
  const values = readValues(form)
  return { action, values, sent: toWords(form, values), id: idOf(form.shown, values) }
}

/** The showing is hashed along: beside a bare hash of what was chosen it could be tried which choice that is. */
function idOf(shown: string, values: FormValues): string {
  return createHash('sha256')
    .update(JSON.stringify([shown, values]))
    .digest('base64url')
}

/** An input's id says how its value is written: as typed, or chosen ones with commas between. Empty is as not there. */
function readValues(form: SentFormData): FormValues {
  const typed = Object.entries(form).flatMap(([name, value]) => {
    const [, kind, id] = /^(text|choice|choices)_(.+)$/s.exec(name) ?? []
    if (id === undefined || typeof value !== 'string' || value === '') return []
    if (kind === 'text') return [[id, value] as const]
    const chosen = value.split(',').map(decode)
    return [[id, kind === 'choices' ? chosen : (chosen[0] ?? '')] as const]
  })
  return Object.fromEntries(typed)
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function toWords(data: SentFormData, values: FormValues): SentForm {
  const { title, from, fields, private: isPrivate = false } = data
  const named = fields.map(({ id, label, choices }) => {
    const chosen = Object.hasOwn(values, id) ? [values[id] ?? []].flat() : []
    const words = chosen.map(value => choices?.find(each => each.value === value)?.label ?? value)
    return { label, value: words.join(', ') }
  })
  return { title, fields: named, isPrivate, data, ...(from ? { from } : {}) }
}
