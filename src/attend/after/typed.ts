// What was typed into a form of this folder: cleaned, and with what is wrong with it; nothing typed is lost. Pure.
import { findCpr, withoutCpr } from '../../core/cpr.js'
import type { FormValues, Lang } from '../../core/message.js'
import { cleanText } from '../../core/text.js'
import { wording } from '../../wording/wording.js'

/** What may stand in a field, so that it can be shown again as it is. */
export interface Typed {
  readonly value: string
  readonly problem?: string
}

/** One line of text, at most so long, without a CPR number: that is never shown again, what stands around it is. */
export function typedLine(
  values: FormValues,
  id: string,
  { lang, most }: { lang: Lang; most: number },
): Typed {
  const { cpr, whoForm } = wording(lang).after
  const value = cleanText(chosenIn(values, id).join(' ')).replace(/\s+/g, ' ').trim()
  if (findCpr(value).length > 0) return { value: withoutCpr(value), problem: cpr }
  return value.length > most ? { value, problem: whoForm.tooLong(most) } : { value }
}

/** What was chosen of several. */
export function chosenIn(values: FormValues, id: string): readonly string[] {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return [value ?? []].flat()
}

/** What stands in a field of the form, and what is wrong with it. */
export function inField({ value, problem }: Typed): Partial<Typed> {
  return { ...(value === '' ? {} : { value }), ...(problem === undefined ? {} : { problem }) }
}
