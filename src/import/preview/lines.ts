// One record in a line, as the preview and `approve` show it: what it is, and what a change does to it, with the values where they
// are short. Used by rows.ts and review.ts. Pure.
import type { Lang } from '../../core/message.js'
import type { Step } from '../../model/imports.js'
import type { ChangedField, RecordKind } from '../../wording/da/import/importing.js'
import { wording } from '../../wording/wording.js'

/** The fields whose values people can read in a line; the others are only named. */
const sayable: ReadonlySet<string> = new Set([
  'title',
  'name',
  'startLocal',
  'endLocal',
  'place',
  'link',
  'answerBy',
  'seats',
  'number',
  'team',
  'municipality',
  'subject',
  'due',
  'from',
  'to',
  'length',
])

/** `Skole: Nordskolen`; of a meeting the day and the title, as several can be called the same. */
export function recordLine(lang: Lang, kind: RecordKind, item: object): string {
  const { importing } = wording(lang)
  const start = fieldIn(item, 'startLocal')
  const name = nameOf(item)
  if (kind === 'meeting' && typeof start === 'string') return `${importing.when(start)}  ${name}`
  return importing.record(kind, name)
}

export function nameOf(item: object): string {
  return String(fieldIn(item, 'title') ?? fieldIn(item, 'name') ?? '')
}

/** What a step does, in a line: new, to be removed, or the fields that change. */
export function stepLine(lang: Lang, kind: RecordKind, { before, after }: Step<object>): string {
  const { review } = wording(lang)
  const line = recordLine(lang, kind, after ?? before ?? {})
  if (!before) return review.left(line, [review.isNew])
  if (!after) return review.left(line, [review.isGone])
  const changed = changedFields(lang, before, after)
  return changed.length > 0 ? review.left(line, sayFields(lang, changed, { before, after })) : line
}

/** The fields in which two records differ, of those that have a word. */
function changedFields(lang: Lang, before: object, after: object): ChangedField[] {
  const { fields } = wording(lang).importing
  const hasWord = (field: string): field is ChangedField => field in fields
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(hasWord)
  return names.filter(
    field => JSON.stringify(fieldIn(before, field)) !== JSON.stringify(fieldIn(after, field)),
  )
}

/** Each field that changes, from what to what; beside a new start its end is only named. */
export function sayFields(
  lang: Lang,
  fields: readonly ChangedField[],
  { before, after }: { readonly before: object; readonly after: object },
): string[] {
  const { importing, review } = wording(lang)
  // That it is moved from its old start is what a new start says.
  const told = fields.filter(
    field => !['movedFrom', 'timeUnknown'].includes(field) || !fields.includes('startLocal'),
  )
  return told.map(field => {
    const [from, to] = [before, after].map(side => sayValue(lang, side, field))
    const isLeft = field === 'endLocal' && fields.includes('startLocal')
    const isSaid = [before, after].every(
      side => fieldIn(side, field) === undefined || sayValue(lang, side, field) !== undefined,
    )
    return isLeft || !isSaid
      ? importing.fields[field]
      : review.change(importing.fields[field], from, to)
  })
}

/** A value in a line where it is short: a text in quotes, a number, a time. */
export function sayValue(
  lang: Lang,
  item: object | undefined,
  field: ChangedField,
): string | undefined {
  const value = item && sayable.has(field) ? fieldIn(item, field) : undefined
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  if (/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(value))
    return wording(lang).importing.when(value).trim()
  return value.length <= 80 ? `"${value}"` : undefined
}

function fieldIn(item: object, field: string): unknown {
  return Object.entries(item).find(([key]) => key === field)?.[1]
}
