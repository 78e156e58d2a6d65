// When a reminder goes, in words: read as a meeting plan's column `Påmindelser`, a form and a sentence have it, and said again. Called by
// the importer of sheets and by src/remind/settings. Pure.
import type { Lang } from '../core/message.js'
import { sayTime } from './dates.js'

/** Lower case, and æ ø å as people without Danish keys write them. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replace(/[åÅ]/g, 'aa')
}

/** More in one list is no list of reminders. */
const most = 10

/**
 * "5 skoledage 09:00; samme dag 07:00" is `-5sd@09:00` and `-0d@07:00`, "ingen" none at all, "60 minutter" `-60m`.
 * Undefined where a part cannot be read: half a list of reminders would be a guess.
 */
export function readReminders(text: string): string[] | undefined {
  if (/^\s*(?:ingen|nej|none|no|-|–)\s*$/i.test(text)) return []
  const parts = text.split(/[;\n,]|\s+(?:og|samt|and)\s+/).filter(part => part.trim() !== '')
  const offsets = parts.slice(0, most).map(readOffset)
  if (offsets.length === 0 || offsets.some(offset => offset === undefined)) return undefined
  return [...new Set(offsets.filter(offset => offset !== undefined))]
}

const before = String.raw`(?:\s+(?:foer|inden|before))`
const clock = String.raw`(?:\s*(?:kl\.?|klokken|at)?\s*([01]?\d|2[0-3])(?:[.:]([0-5]\d))?)?`
const counted = String.raw`(\d{1,2}|et|en|a|an|one|to|two|tre|three|fire|four|fem|five)`
const days = new RegExp(
  String.raw`^${counted}\s*(skoledage?|sd|school days?|arbejdsdage?|hverdage?|working days?|dage?|days?|d|uger?|weeks?)${before}?${clock}$`,
)
const sameDay = new RegExp(`^(?:samme dag|paa dagen|same day|the same day|on the day)${clock}$`)
const dayBefore = new RegExp(`^(?:dagen|the day)${before}${clock}$`)
const elapsed = new RegExp(
  String.raw`^(\d{1,3}|et|en|a|an|one|to|two)\s*(minutter|minutes?|min\.?|m|timer?|hours?|t|h)${before}?$`,
)

const numbers: Readonly<Record<string, number>> = {
  ...{ et: 1, en: 1, a: 1, an: 1, one: 1, to: 2, two: 2, tre: 3, three: 3 },
  ...{ fire: 4, four: 4, fem: 5, five: 5 },
}

function readOffset(part: string): string | undefined {
  const text = fold(part).trim().replace(/\s+/g, ' ')
  const same = sameDay.exec(text)
  if (same) return `-0d@${time(same[1] ?? '7', same[2])}`
  const eve = dayBefore.exec(text)
  if (eve) return `-1d@${time(eve[1] ?? '9', eve[2])}`
  const day = days.exec(text)
  if (day) {
    const [, count, unit = '', hour = '9', minute] = day
    const isSchool = /^(?:skole|sd|school|arbejds|hver|work)/.test(unit)
    const number = toNumber(count) * (/^(?:uge|week)/.test(unit) ? 7 : 1)
    return `-${number}${isSchool ? 'sd' : 'd'}@${time(hour, minute)}`
  }
  const span = elapsed.exec(text)
  return span ? `-${toNumber(span[1])}${/^(?:t|h)/.test(span[2] ?? '') ? 'h' : 'm'}` : undefined
}

function toNumber(count = ''): number {
  return numbers[count] ?? Number(count)
}

function time(hour: string, minute = '00'): string {
  return `${hour.padStart(2, '0')}:${minute}`
}

const units = {
  da: { none: 'ingen', same: 'samme dag', sd: ['skoledag', 'skoledage'], d: ['dag', 'dage'] },
  en: { none: 'none', same: 'same day', sd: ['school day', 'school days'], d: ['day', 'days'] },
} as const
const spans = {
  da: { m: ['minut', 'minutter'], h: ['time', 'timer'] },
  en: { m: ['minute', 'minutes'], h: ['hour', 'hours'] },
} as const

/** A list as it stands in a field: `readReminders` reads it back. */
export function writeReminders(lang: Lang, offsets: readonly string[]): string {
  if (offsets.length === 0) return units[lang].none
  return offsets.map(offset => write(lang, offset, at => at)).join('; ')
}

/** In a sentence: "5 skoledage før kl. 9", "samme dag kl. 7", "60 minutter før". */
export function sayOffset(lang: Lang, offset: string): string {
  const word = lang === 'da' ? 'før' : 'before'
  const say = (at: string) =>
    lang === 'da' ? sayTime('da', `2026-01-01T${at}`) : `at ${sayTime('en', `2026-01-01T${at}`)}`
  return write(lang, offset, say, ` ${word}`)
}

/** As it is stored where it is none that Pejling writes. */
function write(lang: Lang, offset: string, say: (at: string) => string, after = ''): string {
  const [, count = '', unit, at] = /^-(\d+)(sd|d|m|h)(?:@(\d\d:\d\d))?$/.exec(offset) ?? []
  const number = Number(count)
  const which = number === 1 ? 0 : 1
  if ((unit === 'd' || unit === 'sd') && at !== undefined) {
    if (number === 0) return `${units[lang].same} ${say(at)}`
    return `${number} ${units[lang][unit][which]}${after} ${say(at)}`
  }
  return unit === 'm' || unit === 'h'
    ? `${number} ${spans[lang][unit][which]}${after}`
    : offset.slice(1)
}
