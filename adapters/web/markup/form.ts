// A form → HTML to fill in, with the parts of the design system; and, once it is sent, what was filled in, to read. Pure; the
// conversation calls it. Every label, hint, choice, value and problem stands in it, and whatever they say is text.
import type { Lang } from '../../../src/core/message.js'
import type { Choice, Form, FormField } from '../../../src/core/reply.js'
import { type Html, html, lines, toData } from './html.js'

/** The words that a form itself needs. */
export interface FormWords {
  /** After the label of a field that must be filled in. */
  readonly required: string
  /** Before what is wrong with a field, for a screen reader. */
  readonly wrong: string
  /** Above the fields, where something is wrong with one. */
  readonly mend: string
  readonly upTo: (characters: number) => string
  /** What stands first in a list that nothing has been chosen from. */
  readonly choose: string
  /** Above what was sent, and in place of a field that was left empty. */
  readonly sent: string
  readonly empty: string
  /** In place of what may not be kept. */
  readonly withheld: string
}

/** More choices than this are a list that unfolds, where one is to be chosen. */
const mostRadios = 6

/** The form to fill in, as an element with its language on it. `submission` is the id that it is sent under, however often. */
export function renderForm(form: Form, submission: string, words: FormWords): string {
  const id = `form-${submission}`
  const isWrong = form.fields.some(field => field.problem)
  const fields = form.fields.map((field, at) => renderField(field, `${id}-${at}`, words))
  return html`<div class="reply" lang="${form.lang}"><h3 id="${id}">${form.title}</h3>${
    form.text ? html`<p>${lines(form.text)}</p>` : ''
  }${
    isWrong
      ? html`<div class="alert alert-error problem"><p class="alert-text">${words.mend}</p></div>`
      : ''
  }<form class="fill" data-submission="${submission}"${form.private ? html` data-private` : ''} data-form="${toData(form.action)}" aria-labelledby="${id}" autocomplete="off" novalidate>${fields}<button type="submit" class="button button-primary">${form.submit}</button><p class="sr-only" role="status"></p></form></div>`
    .html
}

interface Part {
  readonly id: string
  readonly words: FormWords
  /** The ids of what is read after the label: the help, what is wrong, how much there is room for. */
  readonly described: Html | ''
  readonly invalid: Html | ''
  readonly required: Html | ''
}

function renderField(field: FormField, id: string, words: FormWords): Html {
  const hint = field.hint
    ? html`<span class="form-hint" id="${id}-hint">${lines(field.hint)}</span>`
    : ''
  const problem = field.problem
    ? html`<span class="form-error-message" id="${id}-problem"><span class="sr-only">${words.wrong} </span>${lines(field.problem)}</span>`
    : ''
  const room =
    'maxLength' in field
      ? html`<span class="form-hint" id="${id}-room" data-most="${field.maxLength}">${words.upTo(field.maxLength)}</span>`
      : ''
  const after = [hint && `${id}-hint`, problem && `${id}-problem`, room && `${id}-room`]
  const ids = after.filter(Boolean).join(' ')
  const part: Part = {
    id,
    words,
    described: ids ? html` aria-describedby="${ids}"` : '',
    invalid: field.problem ? html` aria-invalid="true"` : '',
    required: field.required ? html` aria-required="true"` : '',
  }
  const must = field.required ? html` <span class="weight-normal">${words.required}</span>` : ''
  const label = html`${lines(field.label)}${must}`
  const inside = isGroup(field)
    ? html`<fieldset${field.kind === 'choice' ? html` role="radiogroup"${part.required}` : ''}${part.described}><legend class="form-label">${label}</legend>${hint}${problem}${renderChoices(field, part)}</fieldset>`
    : html`<label class="form-label" for="${id}">${label}</label>${hint}${problem}${renderInput(field, part)}${room}`
  return html`<div class="form-group${field.problem ? ' form-error' : ''}" data-kind="${field.kind}">${inside}</div>`
}

type FieldOf<K extends FormField['kind']> = Extract<FormField, { readonly kind: K }>
type Group = FieldOf<'choice'> | FieldOf<'choices'>

/** A few choices are seen at once; one that may be left open must be a list, since a radio button cannot be taken back. */
function isGroup(field: FormField): field is Group {
  return (
    field.kind === 'choices' ||
    (field.kind === 'choice' && field.required && field.choices.length <= mostRadios)
  )
}

function renderInput(
  field: Exclude<FormField, FieldOf<'choices'>>,
  { id, words, described, invalid, required }: Part,
): Html {
  const { kind, value = '' } = field
  const attributes = html`id="${id}" name="${field.id}"${described}${invalid}${required}`
  switch (kind) {
    case 'line':
      return html`<input type="text" class="form-input" ${attributes} value="${value}">`
    case 'text':
      // The line break is the markup's own: without it the first of the text would be lost.
      return html`<textarea class="form-input" rows="4" ${attributes}>
${value}</textarea>`
    case 'date':
    case 'time':
      return html`<input type="${kind}" class="form-input" ${attributes} value="${value}">`
    case 'choice': {
      const none = html`<option value="">${words.choose}</option>`
      return html`<select class="form-select" ${attributes}>${none}${field.choices.map(each => renderOption(each, value))}</select>`
    }
    default:
      return kind satisfies never
  }
}

function renderOption(choice: Choice, value: string): Html {
  return html`<option value="${choice.value}"${choice.value === value ? html` selected` : ''}>${choice.label}</option>`
}

function renderChoices(field: Group, { id, invalid }: Part): Html {
  const [type, chosen] =
    field.kind === 'choices' ? ['checkbox', field.value ?? []] : ['radio', [field.value]]
  const one = ({ value, label }: Choice, at: number): Html => {
    const checked = chosen.includes(value) ? html` checked` : ''
    return html`<div class="form-group-${type}"><input type="${type}" class="form-${type}" id="${id}-${at}" name="${field.id}" value="${value}"${type === 'checkbox' ? invalid : ''}${checked}><label for="${id}-${at}">${lines(label)}</label></div>`
  }
  return html`<div class="choices">${field.choices.map(one)}</div>`
}

/** What was filled in, field by field, in the words that stood on the choices. `withheld`: the ids of fields that may not be shown. */
export function renderSent(form: Form, withheld: ReadonlySet<string>, words: FormWords): string {
  const row = (field: FormField): Html => {
    const value = withheld.has(field.id) ? words.withheld : toWords(field, form.lang)
    return html`<div><dt>${lines(field.label)}</dt><dd>${lines(value || words.empty)}</dd></div>`
  }
  return html`<div class="reply sent" lang="${form.lang}"><h3>${form.title}</h3><p class="note">${words.sent}</p><dl>${form.fields.map(row)}</dl></div>`
    .html
}

function toWords(field: FormField, lang: Lang): string {
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'time':
      return field.value ?? ''
    case 'date':
      return toDate(field.value ?? '', lang)
    case 'choice':
      return labelsOf(field.choices, [field.value])
    case 'choices':
      return labelsOf(field.choices, field.value ?? [])
    default:
      return field satisfies never
  }
}

function labelsOf(choices: readonly Choice[], chosen: readonly (string | undefined)[]): string {
  return choices
    .filter(each => chosen.includes(each.value))
    .map(each => each.label)
    .join('\n')
}

/** 2026-12-09 → 9. december 2026; what is no date stands as it is. */
function toDate(value: string, lang: Lang): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  if (!date || Number.isNaN(date.getTime())) return value
  return date.toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' })
}
