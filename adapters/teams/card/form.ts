// A form → one Adaptive Card with inputs, and what was sent in it → the same card, locked. Pure; answer/ shows them in the
// personal chat. What is typed comes back beside the button's data, by ids that receive.ts reads.
import { findCpr } from '../../../src/core/cpr.js'
import type { Lang } from '../../../src/core/message.js'
import type { Choice, Form, FormField, Reply } from '../../../src/core/reply.js'
import { teamsLimits } from '../limits.js'
import type { FormData, SentForm } from '../schema.js'
import type { TeamsTexts } from '../texts.js'
import { type CardElement, type CardInput, isPlain, part, plain, richText } from './elements.js'
import { type Card, sizeOf, type TeamsMessage, toCard } from './render.js'

/** `shown`, a new UUID, names a showing of the form: the same content sent twice from it is one event. `from`: the card that opened it. `isDialog`: not in a chat. */
export interface Showing {
  readonly shown: string
  readonly from?: string | undefined
  readonly isDialog?: true
}

export function renderForm(
  form: Form,
  { form: words }: Pick<TeamsTexts, 'form'>,
  showing: Showing,
): TeamsMessage {
  const { title, text, lang, fields, submit } = form
  const isWrong = fields.some(field => field.problem)
  const [button, data] = [plain(submit), toData(form, showing)]
  const body: CardElement[] = [
    // A dialog has its title in its frame.
    ...(showing.isDialog ? [] : richText([[{ text: title, bold: true }]], 'Large')),
    ...(text ? richText([[{ text }]]) : []),
    ...(isWrong ? richText([[{ text: words.problems, alert: true }]]) : []),
    ...fields.flatMap(field => renderField(field, words)),
    {
      type: 'ActionSet',
      actions: [
        showing.isDialog
          ? { type: 'Action.Submit', title: button, data }
          : { type: 'Action.Execute', title: button, verb: 'pejling', data },
      ],
    },
  ]
  const summary = part(plain(`${title}\n${text ?? ''}`).trim(), teamsLimits.fallbackCharacters)[0]
  return { summary: summary ?? '…', card: toCard(body, lang, summary ?? '…') }
}

/** The reply below what was sent, which can be read and not changed. A CPR number is not shown again. */
export function withSent(reply: Reply, { title, fields }: SentForm): Reply {
  const filled = fields.filter(({ value }) => value.trim() && findCpr(value).length === 0)
  const sent = filled.map(({ label, value }) => ({ label, value: { text: value } }))
  const said =
    reply.blocks.length > 0 ? reply.blocks : [{ type: 'text' as const, text: reply.text }]
  return {
    ...reply,
    blocks: [{ type: 'fields', title, fields: sent }, { type: 'divider' }, ...said],
  }
}

/** A form as it may stand in a chat: without what only its own reader may see. */
export function fitForChat(form: Form): Form {
  if (!form.private) return form
  return { ...form, fields: form.fields.map(({ value: _value, ...field }): FormField => field) }
}

/** What was sent and not taken, with why, to be read, copied or sent once more: the dialog's next card. */
export function notTaken(
  why: string,
  { fields, data }: SentForm,
  { lang, again }: { readonly lang: Lang; readonly again: string },
): Card {
  const typed = fields.filter(({ value }) => value.trim() !== '')
  const body: CardElement[] = [
    ...richText([[{ text: why, alert: true }]]),
    ...richText(
      typed.map(({ label, value }) => [{ text: `${label}: `, bold: true }, { text: value }]),
    ),
    { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: plain(again), data }] },
  ]
  return toCard(body, lang, why)
}

/** The same without what can be pressed: that stands elsewhere. */
export function withoutButtons(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.filter(({ type }) => type !== 'actions') }
}

/** The words for what will have been sent go along, while there is room. */
function toData(form: Form, { shown, from }: Showing): FormData {
  const { action, lang, title, fields, private: isPrivate } = form
  const more = { ...(from ? { from } : {}), ...(isPrivate ? { private: isPrivate } : {}) }
  const data = { form: action, lang, shown, title, ...more }
  const named = fields.map(({ id, label, ...field }) => {
    const choices = 'choices' in field ? { choices: field.choices } : {}
    return { id, label, ...choices }
  })
  const full = { ...data, fields: named }
  return sizeOf(full) <= teamsLimits.formBytes ? full : { ...data, fields: [] }
}

function renderField(field: FormField, words: TeamsTexts['form']): CardElement[] {
  const { hint, problem } = field
  const below = [
    ...(problem ? [[{ text: problem, alert: true }]] : []),
    ...(hint ? [[{ text: hint, subtle: true }]] : []),
  ]
  const lines = below.flatMap(line => richText([line]))
  return [
    ...listed(field),
    toInput(field, words),
    ...lines.map(line => ({ ...line, spacing: 'Small' as const })),
  ]
}

function toInput(field: FormField, words: TeamsTexts['form']): CardInput {
  const { required: isRequired, kind } = field
  const label = plain(field.label)
  const base = {
    label,
    isRequired,
    errorMessage: kind === 'choice' || kind === 'choices' ? words.choose : words.write,
  }
  switch (field.kind) {
    case 'line':
    case 'text': {
      const isMultiline = field.kind === 'text'
      const { maxLength, value } = field
      const typed = value === undefined ? {} : { value: value.replace(/\p{Surrogate}/gu, '\ufffd') }
      return {
        type: 'Input.Text',
        id: `text_${field.id}`,
        ...base,
        isMultiline,
        maxLength,
        ...typed,
      }
    }
    case 'date':
    case 'time': {
      const type = field.kind === 'date' ? 'Input.Date' : 'Input.Time'
      const value = field.value === undefined ? {} : { value: field.value }
      return { type, id: `text_${field.id}`, ...base, ...value }
    }
    case 'choice':
    case 'choices': {
      const isMultiSelect = field.kind === 'choices'
      const known = new Set(field.choices.map(choice => choice.value))
      const values = [field.value ?? []].flat().filter(value => known.has(value))
      const chosen = values.map(encodeURIComponent).join(',')
      const style = isMultiSelect ? 'expanded' : 'compact'
      return {
        ...{ type: 'Input.ChoiceSet', id: `${field.kind}_${field.id}`, ...base },
        ...{ style, isMultiSelect, wrap: true, choices: toChoices(field) },
        ...(chosen ? { value: chosen } : {}),
      }
    }
    default:
      return field satisfies never
  }
}

type ChoiceField = Extract<FormField, { readonly choices: unknown }>

/** Several values come back with commas between them, so none may stand in one. */
function toChoices(field: ChoiceField): { title: string; value: string }[] {
  const isListed = listed(field).length > 0
  return field.choices.map(({ label, value }, at) => {
    const title = isListed ? String(at + 1) : plain(label).replace(/\s+/g, ' ').trim()
    return { title, value: encodeURIComponent(value) }
  })
}

/** Beside boxes to tick Teams reads markdown: words that it could make something else of stand above them, by number. */
function listed(field: FormField): CardElement[] {
  if (field.kind !== 'choices' || field.choices.every(isHarmless)) return []
  return richText(field.choices.map(({ label }, at) => [{ text: `${at + 1} · ${label}` }]))
}

function isHarmless({ label }: Choice): boolean {
  return label.trim() !== '' && isPlain(plain(label))
}
