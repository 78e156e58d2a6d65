// What was typed into a form: cleaned, with what is wrong with it, and nothing lost. Used by the rest of this folder. Pure.
import { withoutCpr } from '../core/cpr.js'
import type { FormValues, Lang } from '../core/message.js'
import { cleanText } from '../core/text.js'
import { wording } from '../wording/wording.js'

/** What may stand in a field, so that it can be shown again as it is. */
export interface Typed {
  readonly value: string
  readonly problem?: string
}

/** What stands in a field of the form, and what is wrong with it. */
export function inField({ value, problem }: Typed): Typed | { readonly problem?: string } {
  return { ...(value === '' ? {} : { value }), ...(problem === undefined ? {} : { problem }) }
}

/** A field of text that must have something in it, at most so long, and no CPR number. `empty` says what is missing. */
export function typedText(
  values: FormValues,
  id: string,
  { lang, most, empty }: { lang: Lang; most: number; empty: string },
): Typed {
  const value = cleanText(textIn(values, id)).trim()
  const { problems } = wording(lang).questions
  if (value === '') return { value, problem: empty }
  if (value.length > most) return { value, problem: problems.tooLong(value.length, most) }
  const masked = withoutCpr(value)
  return masked === value ? { value } : { value: masked, problem: problems.cpr }
}

/** What was chosen of a few; a value that is none of them was not chosen here. */
export function typedChoice<Value extends string>(
  values: FormValues,
  id: string,
  { lang, choices }: { lang: Lang; choices: readonly Value[] },
): Typed & { readonly chosen?: Value } {
  const value = textIn(values, id)
  const chosen = choices.find(one => one === value)
  return chosen === undefined
    ? { value: '', problem: wording(lang).questions.problems.choose }
    : { value, chosen }
}

function textIn(values: FormValues, id: string): string {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
