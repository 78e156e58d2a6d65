// Reads that somebody wants no check-ins for a while, or at all, or again: "pause til 1/3", "stop", "start". Called by pause.ts. Pure. "Stop"
// and "start" are orders only as a whole sentence: with anything behind them they are about something else.
import type { Lang } from '../../../core/message.js'
import { addDays, dateOf, type LocalDate, type LocalDateTime } from '../../../core/time.js'
import type { Holiday } from '../../../model/programme.js'
import { parseDates } from '../../../wording/parse-dates.js'

/** `until`: the first day on which they want them again; `unread` where none can be read, `past` where it is over. */
export type PauseOrder = { readonly lang: Lang } & (
  | { readonly does: 'pause'; readonly until: LocalDate | 'unread' | 'past' }
  | { readonly does: 'stop' | 'start' }
)

export interface Reading {
  readonly now: LocalDateTime
  readonly holidays: readonly Holiday[]
  /** What the client is set to: "stop" is the same in both. */
  readonly lang: Lang
}

const mostLetters = 80
const polite =
  /^(?:(?:hej|hi|hello|pejling|please|venligst|tak|ok(?:ay)?)[\s,.!:]+)+|[\s,]+(?:tak|please|venligst)$/giu
const asked =
  /^(?:(?:kan|vil|gider|can|could|would|will)\s+(?:du|you)\s+(?:lige\s+|please\s+)?|jeg\s+vil\s+(?:gerne\s+)?(?:have\s+|holde\s+)?|i(?:\s+would|[’']d)?\s+(?:like|want)\s+(?:to\s+)?(?:a\s+)?)/iu
const what =
  '(?:(?:med\\s+|for\\s+|fra\\s+|from\\s+|the\\s+|alle\\s+|all\\s+|mine\\s+|my\\s+)*check-?\\s?ins?(?:ene|s)?)'
const again = '(?:igen|again|op\\s+igen)'
const whole: readonly (readonly ['stop' | 'start', Lang | undefined, RegExp])[] = [
  ['stop', undefined, new RegExp(`^stop(?:\\s+${what})?$`, 'iu')],
  [
    'stop',
    'da',
    new RegExp(`^(?:ingen|ikke)\\s+(?:flere\\s+|mere\\s+)?${what}(?:\\s+mere)?$`, 'iu'),
  ],
  [
    'stop',
    'da',
    new RegExp(
      `^jeg\\s+(?:gider|vil|ønsker)\\s+ikk?e?\\s+(?:have\\s+)?(?:flere\\s+)?${what}(?:\\s+mere)?$`,
      'iu',
    ),
  ],
  ['stop', 'da', new RegExp(`^(?:stoppe?|fri|fritag\\s+mig)\\s+${what}$`, 'iu')],
  ['stop', 'en', new RegExp(`^no\\s+more\\s+${what}$`, 'iu')],
  ['start', undefined, new RegExp(`^start(?:\\s+${what})?(?:\\s+${again})?$`, 'iu')],
  ['start', 'da', new RegExp(`^(?:genoptag|fortsæt|ophæv\\s+pausen)(?:\\s+${what})?$`, 'iu')],
  ['start', 'en', new RegExp(`^(?:resume|end\\s+(?:my\\s+|the\\s+)?pause)(?:\\s+${what})?$`, 'iu')],
]
const pausing = new RegExp(
  `^(?:hold(?:e)?\\s+|take\\s+|tag(?:e)?\\s+|sæt\\s+(?:mig\\s+)?(?:på\\s+)?)?(?:en\\s+|a\\s+)?pause(?:\\s+${what})?(?:\\s+(?<when>.+))?$`,
  'iu',
)
const upTo = /^(?:indtil|ind\s+til|til|until|till|to)\s+/iu
const included = /^(?:til\s+og\s+med|t\.?o\.?m\.?|through|up\s+to\s+and\s+including)\s+/iu
const length =
  /^(?:i|for|de\s+næste|the\s+next)?\s*(?<count>\d{1,3}|en|et|to|tre|fire|a|one|two|three|four)\s+(?<unit>dag(?:e)?|uger?|måned(?:er)?|days?|weeks?|months?)$/iu
const counts: Readonly<Record<string, number>> = {
  ...{ en: 1, et: 1, to: 2, tre: 3, fire: 4 },
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4 },
}

/** Undefined of everything else. */
export function readPauseOrder(text: string, reading: Reading): PauseOrder | undefined {
  if (text.length > mostLetters || !/stop|start|paus|check|resume|genoptag|fortsæt/iu.test(text))
    return undefined
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\s.!?]+$/u, '')
    .replace(polite, '')
    .replace(asked, '')
    .trim()
  for (const [does, lang = reading.lang, order] of whole) {
    if (order.test(line)) return { does, lang }
  }
  const found = pausing.exec(line)
  if (!found) return undefined
  const when = found.groups?.when
  const lang = when !== undefined && isEnglish.test(when) ? 'en' : reading.lang
  const until = when === undefined ? 'unread' : untilOf(when, reading)
  // Of a meeting's pause, say: words that are no time are about something else.
  if (until === undefined) return undefined
  return { does: 'pause', until, lang }
}

const isEnglish = /\b(?:until|till|to|for|the|next|days?|weeks?|months?)\b/iu

function untilOf(when: string, { now, holidays }: Reading): LocalDate | 'past' | undefined {
  const today = dateOf(now)
  const { count = '', unit = '' } = length.exec(when)?.groups ?? {}
  if (unit !== '') return after(today, counts[count.toLowerCase()] ?? Number(count), unit)
  const isWhole = included.test(when)
  const isUpTo = !isWhole && upTo.test(when)
  const said = when.replace(included, '').replace(upTo, '')
  const [period] = parseDates(said, now, holidays).periods
  if (!period || period.said.length < said.trim().length - 4) return undefined
  const until = isUpTo ? period.from : addDays(period.to, 1)
  return until > today ? until : 'past'
}

function after(today: LocalDate, count: number, unit: string): LocalDate | 'past' {
  const days = /^d/iu.test(unit) ? count : /^(?:u|w)/iu.test(unit) ? count * 7 : count * 30
  return days > 0 ? addDays(today, days) : 'past'
}
