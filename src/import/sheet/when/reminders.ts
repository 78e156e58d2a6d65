// The column `Påmindelser` of a meeting plan → the offsets of REMINDERS section 1. Called by meetings.ts.
import { fold } from '../../words.js'

/**
 * "5 skoledage 09:00; samme dag 07:00" is `-5sd@09:00` and `-0d@07:00`, "ingen" none at all, "60 minutter" `-60m`.
 * Undefined where a part cannot be read: half a list of reminders would be a guess.
 */
export function readReminders(text: string): string[] | undefined {
  if (/^\s*(?:ingen|nej|none|-|–)\s*$/i.test(text)) return []
  const parts = text.split(/[;\n,]|\s+(?:og|samt)\s+/).filter(part => part.trim() !== '')
  const offsets = parts.slice(0, 10).map(readOffset)
  if (offsets.length === 0 || offsets.some(offset => offset === undefined)) return undefined
  return [...new Set(offsets.filter(offset => offset !== undefined))]
}

const clock = String.raw`(?:\s*(?:kl\.?|at)?\s*([01]?\d|2[0-3])(?:[.:](\d\d))?)?`
const days = new RegExp(
  String.raw`^(\d{1,2})\s*(skoledage?|sd|school days?|arbejdsdage?|hverdage?|dage?|days?|d|uger?|weeks?)(?:\s+(?:foer|inden|before))?${clock}$`,
)
const sameDay = new RegExp(`^(?:samme dag|paa dagen|same day)${clock}$`)
const elapsed =
  /^(\d{1,3})\s*(minutter|minutes?|min\.?|m|timer?|hours?|t|h)(?:\s+(?:foer|inden|before))?$/

function readOffset(part: string): string | undefined {
  const text = fold(part).trim()
  const same = sameDay.exec(text)
  if (same) return `-0d@${time(same[1] ?? '7', same[2])}`
  const day = days.exec(text)
  if (day) {
    const [, count, unit = '', hour = '9', minute] = day
    const isSchool = /^(?:skole|sd|school|arbejds|hver)/.test(unit)
    const number = Number(count) * (/^(?:uge|week)/.test(unit) ? 7 : 1)
    return `-${number}${isSchool ? 'sd' : 'd'}@${time(hour, minute)}`
  }
  const span = elapsed.exec(text)
  return span ? `-${Number(span[1])}${/^(?:t|h)/.test(span[2] ?? '') ? 'h' : 'm'}` : undefined
}

function time(hour: string, minute = '00'): string {
  return `${hour.padStart(2, '0')}:${minute}`
}
