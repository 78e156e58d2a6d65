// A form in a conversation: how it is kept while it is open, what of it may be kept at all, and how it stands once it is sent.
// answer.ts and events.ts call it. No CPR number is ever kept, whatever field it was written in.
import { z } from 'zod'
import { FormAction } from '../../../src/core/action.js'
import { findCpr } from '../../../src/core/cpr.js'
import type { FormValues } from '../../../src/core/message.js'
import type { Form, FormField } from '../../../src/core/reply.js'

const field = {
  id: z.string(),
  label: z.string(),
  hint: z.string().exactOptional(),
  required: z.boolean(),
  problem: z.string().exactOptional(),
}
const value = z.string().exactOptional()
const choices = z.array(z.strictObject({ value: z.string(), label: z.string() })).readonly()
const Field = z.discriminatedUnion('kind', [
  z.strictObject({ ...field, kind: z.enum(['line', 'text']), value, maxLength: z.number() }),
  z.strictObject({ ...field, kind: z.enum(['date', 'time']), value }),
  z.strictObject({ ...field, kind: z.literal('choice'), value, choices }),
  z.strictObject({
    ...field,
    kind: z.literal('choices'),
    value: z.array(z.string()).readonly().exactOptional(),
    choices,
  }),
])

/** A form as it is kept: the core's own, read back. */
export const KeptForm = z.strictObject({
  action: FormAction,
  lang: z.enum(['da', 'en']),
  title: z.string(),
  text: z.string().exactOptional(),
  submit: z.string(),
  fields: z.array(Field).readonly(),
})

/** The form without what was typed into a field that has a CPR number in it, or undefined where one stands elsewhere. */
export function toKeptForm(form: Form): Form | undefined {
  const fields = form.fields.map(each => (hasCpr(textOf(each)) ? withoutValue(each) : each))
  const rest = fields.flatMap(each => [each.label, each.hint ?? '', each.problem ?? ''])
  const said = [form.title, form.text ?? '', form.submit, ...rest]
  return said.some(hasCpr) ? undefined : { ...form, fields }
}

/** The form with what was sent in its fields, and the ids of those whose words may not be kept. */
export function fillIn(
  form: Form,
  values: FormValues,
): { readonly filled: Form; readonly withheld: ReadonlySet<string> } {
  const fields = form.fields.map(each => withValue(each, values[each.id]))
  const withheld = new Set(fields.filter(each => hasCpr(textOf(each))).map(each => each.id))
  return { filled: { ...form, fields }, withheld }
}

function withValue(field: FormField, value: FormValues[string] = ''): FormField {
  if (field.kind === 'choices') return { ...field, value: [value].flat() }
  return { ...field, value: typeof value === 'string' ? value : value.join('\n') }
}

function withoutValue({ value: _value, ...field }: FormField): FormField {
  return field
}

function textOf({ value }: FormField): string {
  return [value ?? ''].flat().join('\n')
}

function hasCpr(text: string): boolean {
  return findCpr(text).length > 0
}
