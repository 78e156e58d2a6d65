// A form → a dialog (Slack: a modal view), and what came back in it → what was typed. Pure; answer/dialog.ts opens it, receive.ts reads.
// What is too long for its place in the dialog stands above it in full; a choice too many for one list is in the next group of it.
import type { FormValues } from '../../../src/core/message.js'
import type { Choice, Field, Form, FormField } from '../../../src/core/reply.js'
import { slackLimits } from '../limits.js'
import { type Input, InputBlock, type Submission } from '../schema.js'
import { type PlainText, plainText, type SlackBlock } from './render.js'
import { part, plain, richText } from './rich-text.js'

export interface Option {
  readonly text: PlainText
  readonly value: string
}
type Options =
  | { readonly options: readonly Option[] }
  | { readonly option_groups: readonly { label: PlainText; options: readonly Option[] }[] }
/** The inputs that fields become. Only what Slack needs is set: it refuses an empty initial value. */
export type SlackInput = { readonly action_id: string } & (
  | {
      readonly type: 'plain_text_input'
      readonly multiline: boolean
      readonly max_length: number
      readonly initial_value?: string
    }
  | { readonly type: 'datepicker'; readonly initial_date?: string }
  | { readonly type: 'timepicker'; readonly initial_time?: string }
  | ({ readonly type: 'static_select'; readonly initial_option?: Option } & Options)
  | ({
      readonly type: 'multi_static_select'
      readonly initial_options?: readonly Option[]
    } & Options)
  | {
      readonly type: 'checkboxes'
      readonly options: readonly Option[]
      readonly initial_options?: readonly Option[]
    }
)
export interface SlackInputBlock {
  readonly type: 'input'
  readonly block_id: string
  readonly label: PlainText
  readonly hint?: PlainText
  readonly optional: boolean
  readonly element: SlackInput
}
export interface FormView {
  readonly type: 'modal'
  readonly callback_id: 'pejling-form'
  readonly title: PlainText
  readonly submit: PlainText
  readonly close: PlainText
  readonly private_metadata: string
  readonly blocks: readonly (SlackBlock | SlackInputBlock)[]
}

/** `close`: the word on the button that leaves; `note`: what the dialog carries along (schema.ts, DialogNote), as JSON. */
export function renderForm(form: Form, { close, note }: { close: string; note: string }): FormView {
  const title = fitted(form.title, slackLimits.dialogWordCharacters)
  const submit = fitted(form.submit, slackLimits.dialogWordCharacters)
  return {
    type: 'modal',
    callback_id: 'pejling-form',
    title: title.word,
    submit: submit.word,
    close: fitted(close, slackLimits.dialogWordCharacters).word,
    private_metadata: note,
    blocks: [
      ...title.whole,
      ...richText([[{ text: form.text ?? '' }]]),
      ...form.fields.flatMap(renderField),
      ...submit.whole,
    ],
  }
}

/** The word as Slack takes it; and the whole of it, where that is less. */
function fitted(text: string, most: number): { word: PlainText; whole: SlackBlock[] } {
  const words = plain(text).trim()
  if (words.length <= most) return { word: plainText(words || '…'), whole: [] }
  return { word: plainText(cut(words, most)), whole: richText([[{ text: words }]]) }
}

function cut(text: string, most: number): string {
  return text.length > most ? `${part(text, most - 1)[0]?.trimEnd()}…` : text
}

/** A field is asked again under what is wrong with it. Without anything to choose from it is its words alone. */
function renderField(field: FormField): (SlackBlock | SlackInputBlock)[] {
  const label = fitted(field.label, slackLimits.labelCharacters)
  const hint = fitted(field.hint ?? '', slackLimits.labelCharacters)
  const element = renderInput(field)
  const problem = richText([[{ text: field.problem ?? '', bold: true }]])
  if (!element)
    return [...richText([[{ text: field.label }], [{ text: field.hint ?? '' }]]), ...problem]
  const long = 'choices' in field ? field.choices.filter(isLong) : []
  return [
    ...label.whole,
    ...hint.whole,
    ...richText(
      long.map(choice => [{ text: choice.label }]),
      'list',
    ),
    ...problem,
    {
      type: 'input',
      block_id: field.id,
      label: label.word,
      ...(field.hint ? { hint: hint.word } : {}),
      optional: !field.required,
      element,
    },
  ]
}

function renderInput(field: FormField): SlackInput | undefined {
  const action_id = field.id
  switch (field.kind) {
    case 'line':
    case 'text':
      return { type: 'plain_text_input', action_id, ...textInput(field) }
    case 'date': {
      const given = field.value && isDate(field.value) ? { initial_date: field.value } : {}
      return { type: 'datepicker', action_id, ...given }
    }
    case 'time': {
      const isTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(field.value ?? '')
      return { type: 'timepicker', action_id, ...(isTime ? { initial_time: field.value } : {}) }
    }
    case 'choice': {
      const options = optionsOf(field.choices)
      const initial = options.find(({ value }) => value === field.value)
      const given = initial ? { initial_option: initial } : {}
      if (options.length === 0) return undefined
      return { type: 'static_select', action_id, ...inGroups(options), ...given }
    }
    case 'choices': {
      const options = optionsOf(field.choices)
      const initial = options.filter(({ value }) => field.value?.includes(value))
      const given = initial.length > 0 ? { initial_options: initial } : {}
      if (options.length === 0) return undefined
      return options.length <= slackLimits.checkboxes
        ? { type: 'checkboxes', action_id, options, ...given }
        : { type: 'multi_static_select', action_id, ...inGroups(options), ...given }
    }
    default:
      return field satisfies never
  }
}

/** What has been typed elsewhere may be longer than what may be typed: it is shown as far as Slack takes it. */
function textInput(field: Extract<FormField, { kind: 'line' | 'text' }>) {
  const most = slackLimits.inputCharacters
  const [value = ''] = part(plain(field.value ?? ''), most)
  return {
    multiline: field.kind === 'text',
    max_length: Math.min(most, Math.max(1, field.maxLength, value.length)),
    ...(value ? { initial_value: value } : {}),
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}

function isLong({ label }: Choice): boolean {
  return plain(label).trim().length > slackLimits.optionCharacters
}

function optionsOf(choices: readonly Choice[]): Option[] {
  return choices.map(({ label, value }) => ({
    text: fitted(label, slackLimits.optionCharacters).word,
    value,
  }))
}

/** One list where it can hold them; else groups, each called by its first and its last. */
function inGroups(options: readonly Option[]): Options {
  const size = slackLimits.optionsPerGroup
  if (options.length <= size) return { options }
  const starts = Array.from({ length: Math.ceil(options.length / size) }, (_, at) => at * size)
  return {
    option_groups: starts.map(start => {
      const group = options.slice(start, start + size)
      const half = Math.floor((slackLimits.optionCharacters - 3) / 2)
      const ends = [group[0], group.at(-1)].map(each => cut(each?.text.text ?? '', half))
      return { label: plainText(ends.join(' – ')), options: group }
    }),
  }
}

type State = Submission['view']['state']['values']

/** What was filled in, by field; nothing is ''. */
export function readValues(state: State): FormValues {
  const inputs = Object.values(state).flatMap(block => Object.entries(block))
  return Object.fromEntries(
    inputs.map(([id, input]) => [
      id,
      input.selected_options?.map(option => option.value) ??
        input.selected_option?.value ??
        input.selected_date ??
        input.selected_time ??
        input.value ??
        '',
    ]),
  )
}

/** What was filled in, in the dialog's own words, to be given back as text. */
export function readTyped({ blocks, state }: Submission['view']): Field[] {
  return blocks.flatMap(raw => {
    const block = InputBlock.safeParse(raw).data
    const [input] = Object.values(state.values[block?.block_id ?? ''] ?? {})
    const text = block && input ? typedIn(input) : ''
    return block && text !== '' ? [{ label: block.label.text, value: { text } }] : []
  })
}

function typedIn(input: Input): string {
  const chosen = input.selected_options ?? (input.selected_option ? [input.selected_option] : [])
  if (chosen.length > 0) return chosen.map(({ text, value }) => text?.text || value).join(', ')
  return input.selected_date ?? input.selected_time ?? input.value ?? ''
}
