// Forms of every kind for whoever renders them: samples, anything at all, and more than anybody would write.
// The facts of a form are the strings that a person must be able to find in whatever a platform makes of it.
import fc from 'fast-check'
import type { Choice, Form, FormField } from '../../src/core/reply.js'
import { squeeze } from './replies.js'

/** A field as it came out: what a person may put in, and what is sent when nothing is touched. */
export interface ShownField {
  readonly id: string
  readonly kind: FormField['kind']
  /** It is said to be required. */
  readonly required: boolean
  /** How many characters it takes, for a line and a text. */
  readonly maxLength?: number
  /** The values that can be chosen, in order. */
  readonly choices?: readonly string[]
  /** What stands in it; absent where that is nothing. */
  readonly value?: string | readonly string[]
}

/** What a field must come out as. */
export function toShownField(field: FormField): ShownField {
  const { id, kind, required, value } = field
  return {
    id,
    kind,
    required,
    ...('maxLength' in field ? { maxLength: field.maxLength } : {}),
    ...('choices' in field ? { choices: field.choices.map(each => each.value) } : {}),
    ...(value === undefined || value.length === 0 ? {} : { value }),
  }
}

/** Every string that a person must find. */
export function factsOfForm({ title, text = '', submit, fields }: Form): string[] {
  const inFields = fields.flatMap(field => [
    field.label,
    field.hint ?? '',
    field.problem ?? '',
    ...('choices' in field ? field.choices.map(each => each.label) : []),
  ])
  return [title, text, submit, ...inFields]
}

export function toForm(...fields: readonly FormField[]): Form {
  const action = {
    id: 'answer-question',
    question: '0b7cf5f4-9f0e-4d4b-8a6e-3f1a5be0c9d1',
  } as const
  return { action, lang: 'da', title: 'Spørg en koordinator', submit: 'Send', fields }
}

const few: readonly Choice[] = [
  { value: 'matematik', label: 'Matematiknetværket' },
  { value: 'dansk-æøå', label: 'Dansknetværket' },
  { value: 'ved-ikke', label: 'Det ved jeg ikke' },
]

/** One of each kind of field, as a capability would write it, whatever the text in it says. */
export function everyField(text: string, problem?: string): FormField[] {
  const base = {
    label: text,
    hint: text,
    required: true,
    ...(problem === undefined ? {} : { problem }),
  }
  const choices = few.map(each => ({ ...each, label: `${each.label} ${text}` }))
  return [
    { ...base, id: 'line', kind: 'line', value: text, maxLength: 200 },
    { ...base, id: 'text', kind: 'text', value: `${text}\nog mere`, maxLength: 2000 },
    { ...base, id: 'date', kind: 'date', value: '2026-12-09' },
    { ...base, id: 'time', kind: 'time', value: '13:30' },
    { ...base, id: 'choice', kind: 'choice', value: 'dansk-æøå', choices },
    { ...base, id: 'choices', kind: 'choices', value: ['matematik', 'ved-ikke'], choices },
  ]
}

/** The same kinds with nothing in them, none of them required, and no word of help. */
export function emptyFields(): FormField[] {
  const base = { label: 'Et felt', required: false }
  return [
    { ...base, id: 'line', kind: 'line', maxLength: 80 },
    { ...base, id: 'text', kind: 'text', maxLength: 500 },
    { ...base, id: 'date', kind: 'date' },
    { ...base, id: 'time', kind: 'time' },
    { ...base, id: 'choice', kind: 'choice', choices: few },
    { ...base, id: 'choices', kind: 'choices', choices: few },
  ]
}

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at))
}
function words(word: string, characters: number): string {
  return many(characters, at => `${word}${at}`)
    .join(' ')
    .slice(0, characters)
    .trim()
}
const schools = many(150, at => ({ value: `skole-${at}`, label: `Skole nr. ${at}.` }))
const longChoices = many(5, at => ({ value: `v${at}`, label: `${at} ${words('valg', 290)}` }))

/** More than anybody would write, and as much as a person may: a platform splits it or says it otherwise, and drops nothing. */
export const longForms: readonly [string, Form][] = [
  ['a text of 3,000 characters above the fields', { ...toForm(), text: words('ord', 3000) }],
  [
    'a title and a button of 24 characters',
    {
      ...toForm(),
      title: 'Svar på et spørgsmål æøå',
      submit: 'Send svaret til spørgeren'.slice(0, 24),
    },
  ],
  [
    '3,000 characters typed',
    toForm({ ...typed('text'), value: words('svar', 3000), problem: words('nej', 500) }),
  ],
  ['a line that is full', toForm({ ...typed('line'), value: words('navn', 3000) })],
  [
    'a label of 300 characters with a hint and a problem of 1,000',
    toForm({
      ...typed('line'),
      label: words('etiket', 300),
      hint: words('hjælp', 1000),
      problem: words('fejl', 1000),
    }),
  ],
  [
    '150 choices',
    toForm(
      {
        id: 'a',
        label: 'Skole',
        required: true,
        kind: 'choice',
        choices: schools,
        value: 'skole-149',
      },
      {
        id: 'b',
        label: 'Skoler',
        required: false,
        kind: 'choices',
        choices: schools,
        value: ['skole-0', 'skole-149'],
      },
    ),
  ],
  [
    'choices of 290 characters',
    toForm(
      { id: 'a', label: 'En', required: true, kind: 'choice', choices: longChoices, value: 'v4' },
      {
        id: 'b',
        label: 'Flere',
        required: true,
        kind: 'choices',
        choices: longChoices,
        value: ['v1', 'v4'],
      },
    ),
  ],
  [
    '20 fields',
    toForm(...many(20, at => ({ ...typed('line'), id: `felt-${at}`, label: `Felt nr. ${at}.` }))),
  ],
]

function typed(kind: 'line' | 'text'): Extract<FormField, { maxLength: number }> {
  return { id: 'felt', label: 'Felt', required: true, kind, maxLength: 3000 }
}

/** Something that can be seen: nobody labels a field with nothing. */
function visible(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return text.map(each => (squeeze(each) === '' ? `${each}x` : each))
}

/** Any form with any of these texts in it. */
export function anyForm(anyText: fc.Arbitrary<string>): fc.Arbitrary<Form> {
  const text = visible(anyText)
  const short = visible(anyText.map(each => [...each].slice(0, 10).join('').slice(0, 23)))
  const anyFields = fc.array(anyField(text), { minLength: 1, maxLength: 4 })
  return fc
    .tuple(fc.record({ title: short, submit: short, text }), anyFields)
    .map(([said, fields]) => ({
      ...toForm(...fields.map((field, at) => ({ ...field, id: `f${at}` }))),
      ...said,
    }))
}

function anyField(text: fc.Arbitrary<string>): fc.Arbitrary<FormField> {
  const base = fc.record(
    { id: fc.constant('f'), label: text, hint: text, problem: text, required: fc.boolean() },
    { requiredKeys: ['id', 'label', 'required'] },
  )
  const line = text.map(each => each.replace(/\s+/g, ' '))
  const labels = fc.array(text, { minLength: 2, maxLength: 8 })
  const choices = labels.map(each => each.map((label, at) => ({ value: `v${at}`, label })))
  const pair = (count: number) => String(count).padStart(2, '0')
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${pair(hour)}:${pair(minute)}`)
  const date = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `2027-${pair(month)}-${pair(day)}`)
  const maxLength = fc.integer({ min: 200, max: 3000 })
  const rest = fc.oneof(
    fc.record({ kind: fc.constant('line' as const), maxLength, value: line }),
    fc.record({ kind: fc.constant('text' as const), maxLength, value: text }),
    fc.record({ kind: fc.constant('date' as const), value: date }),
    fc.record({ kind: fc.constant('time' as const), value: time }),
    fc.record({
      kind: fc.constant('choice' as const),
      choices,
      value: fc.constantFrom('v0', 'v1'),
    }),
    fc.record({
      kind: fc.constant('choices' as const),
      choices,
      value: fc.constantFrom<string[][]>([], ['v0'], ['v0', 'v1']),
    }),
  )
  return fc.tuple(base, rest).map(([one, more]) => ({ ...one, ...more }))
}
