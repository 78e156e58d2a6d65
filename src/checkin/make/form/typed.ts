// What was typed into the forms of this folder: cleaned, and with a CPR number in it made unreadable, so that everything else can be shown
// again. Pure.
import { findCpr } from '../../../core/cpr.js'
import type { FormValues } from '../../../core/message.js'
import { cleanText } from '../../../core/text.js'

/** What stands in a field, and what is wrong with it. */
export interface Line {
  readonly value: string
  readonly hasCpr: boolean
}

/** One line. */
export function lineIn(values: FormValues, id: string): Line {
  const value = cleanText(chosenIn(values, id)[0] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const found = findCpr(value)
  const masked = found.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}••••••-••••${left.slice(end)}`,
    value,
  )
  return { value: masked, hasCpr: found.length > 0 }
}

/** What was chosen: none, one or several. */
export function chosenIn(values: FormValues, id: string): readonly string[] {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return [value ?? []].flat().filter(one => one !== '')
}

/** One of those that there are; else the first. */
export function oneOf<Value extends string>(
  values: FormValues,
  id: string,
  all: readonly [Value, ...Value[]],
): Value {
  const [value] = chosenIn(values, id)
  return all.find(one => one === value) ?? all[0]
}

/** "9", "9.30", "09:30" as 09:30; undefined of what is no time of day. */
export function clockOf(text: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?$/.exec(text) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}
