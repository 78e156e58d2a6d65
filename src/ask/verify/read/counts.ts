// Reads how many there are of something. Called by reading.ts last, when numbers of dates, times and names are taken.
import { isCommon } from '../../text/common.js'
import { keyOf } from '../../text/tokens.js'
import type { Mention } from '../mention.js'
import { blank, each, type Line, take } from './line.js'
import { numeral, toNumber } from './numerals.js'
import { edge, stop } from './states.js'

const laterOn = new RegExp(
  `${edge}${numeral}\\s+(?:dage?|uger?|måneder|måned|days?|weeks?|months?)\\s+(?:senere|later|forinden|earlier|tidligere)${stop}`,
  'giu',
)

/** "Trin 2", "nr. 3", "1️⃣": which of some, and not how many. */
const numbered =
  /(?<!\p{L})(?:trin|steps?|nr\.?|no\.|punkt|dag|day|del|part|mulighed|option|valg|tip)\s*\d{1,2}(?!\d)|#\d{1,2}(?!\d)|\d\ufe0f?\u20e3/giu

const timesSign = /(?<![\d.,])\d{1,2}\s?[x×]\s?(?=\d|\ue000)/giu

/** Things that may be counted without coming from anywhere: "to ting", "tre bud". */
const idle =
  /^(?:ting|sager|muligheder|måder|bud|forslag|svar|spørgsmål|del|dele|ord|hurtig|linjer|sætninger|things?|ways?|options?|questions?|answers?|words?|sentences?|more|af|of|gode|good|quick|kort|korte|andre|other|others|eller|or|tilfælde|vigtig\p{L}*|nemme|easy|stk|stykker|ideas?|parts?|steps? you|oplysninger|emner|and|og|at|til|for|med|i|på|in)$/iu

const counted = new RegExp(
  `${edge}(${numeral})(?:st|nd|rd|th(?!\\p{L}))?(?:\\.?\\s*(?:-|–|til|to|eller|or)\\s*(${numeral}))?(\\s?%)?(?:\\.(?=\\s*klasse))?[\\s-]*((?:\\p{L}[\\p{L}-]*)?)(?:\\s+(\\p{L}[\\p{L}-]*))?`,
  'giu',
)

const classes: readonly (readonly [RegExp, string])[] = [
  [/^aben|^abne|open/, 'open'],
  [/^(?:dele|parts?)$/, 'part'],
  [/mode|modet|gang|meeting|times|session|gathering/, 'meeting'],
  [/lab/, 'lab'],
  [/skole|school|sted|place|bornehus|borneby/, 'school'],
  [
    /person|deltager|medlem|kolleg|vejleder|people|participant|member|mand|colleague|ressource|counsel/,
    'person',
  ],
  [/frist|deadline|due/, 'deadline'],
  [/hverdag|workday|working|weekday|arbejdsdag/, 'workday'],
  [/dag|dogn|day/, 'day'],
  [/uge|week/, 'week'],
  [/maned|month/, 'month'],
  [/kr|kron|dkk|krone/, 'money'],
  [/vark|tool/, 'tool'],
  [/trin|step|stage/, 'step'],
  [/punkt|point|item/, 'point'],
  [/klip|punch/, 'punch'],
  [/plads|seat/, 'seat'],
  [/elev|pupil|student|barn|born|child/, 'pupil'],
  [/klasse|grade|year/, 'grade'],
  [/sporgsmal|question/, 'question'],
  [/eksemp|exampl/, 'example'],
  [/slags|type|kind|sort/, 'sort'],
  [/timer$|timerne$|^time$|hour/, 'hour'],
  [/^(?:tilbag|left|remain|aflyst|cancel|flytt|moved|ahead|date|dato)/, 'meeting'],
  [/modul|module/, 'module'],
]

export function unitOf(word: string): string {
  const key = keyOf(word)
  if (key === '') return ''
  if (isCommon(key) && !classes.some(([pattern]) => pattern.test(key))) return ''
  return classes.find(([pattern]) => pattern.test(key))?.[1] ?? `?${key.slice(0, 5)}`
}

/** Numbers that count something, or stand in a name. */
export function readCounts(line: Line, isEnglish: boolean): void {
  for (const pattern of [laterOn, numbered, timesSign])
    each(line, pattern, (_, { start, end }) => blank(line, start, end))
  for (const [pattern, unit] of rates)
    each(line, pattern, (_, at) => take(line, at, { slot: 'count', value: 1, unit }))
  each(line, everyOther, (_, at) => take(line, at, { slot: 'count', value: 2, unit: 'turn' }))
  each(line, everyMonth, (_, at) => take(line, at, { slot: 'count', value: 1, unit: 'turn' }))
  for (const found of line.rest.matchAll(beforeRead)) countRead(line, found, isEnglish)
  each(line, some, ([, before, first = ''], at) =>
    take(
      line,
      { start: at.start + (before?.length ?? 0), end: at.end },
      { slot: 'count', value: toNumber(first), unit: 'some' },
    ),
  )
  each(line, someOf, ([, first = ''], at) =>
    take(line, at, { slot: 'count', value: toNumber(first), unit: 'some' }),
  )
  each(line, counted, ([said, first = '', second, percent, noun = '', next = ''], at) => {
    const before = line.text.slice(Math.max(0, at.start - 9), at.start)
    const isLead = /^\s*:/.test(
      line.text.slice(at.start + first.length, at.start + first.length + 2),
    )
    const isCounting = /^\d/.test(first)
      ? isDigitCount({ first, noun, said }, before)
      : isWordCount({ first, noun, isEnglish, isLead }, before)
    if (!isCounting || isListMark(line, at.start, first)) return
    const unit = percent ? '%' : unitOf(plainWord.test(noun) ? `${noun} ${next}` : noun)
    const length = second ? said.length - noun.length - next.length : lengthOf(said)
    take(
      line,
      { start: at.start, end: at.start + length },
      {
        slot: 'count',
        value: toNumber(first),
        ...(second ? { max: toNumber(second) } : {}),
        unit,
      },
    )
  })
}

/** "Tre læringslabs", "two deputies": the noun has been read as what it is. */
function countRead(line: Line, found: RegExpMatchArray, isEnglish: boolean): void {
  const [said, first = ''] = found
  const start = found.index ?? 0
  const noun = line.mentions.find(each => each.start === start + said.length)
  const before = line.text.slice(Math.max(0, start - 9), start)
  const unit = noun ? unitRead(noun) : undefined
  if (!unit || /^(?:en|et|a|an|one|én|ét)$/iu.test(first) || nextOnes.test(before)) return
  if (definite.test(before) || (/^to$/i.test(first) && isEnglish) || toNumber(first) < 2) return
  if (isListMark(line, start, first) || /[\d.,:/-]\s*$/.test(before)) return
  take(line, { start, end: start + first.length }, { slot: 'count', value: toNumber(first), unit })
}

function unitRead(noun: Mention): string | undefined {
  if (noun.slot === 'series' && noun.number === undefined)
    return noun.kind === 'lab' ? 'lab' : 'meeting'
  if (noun.slot === 'role' || (noun.slot === 'network' && /vejleder|counsel/iu.test(noun.said)))
    return /(?:e|er|ere|s)$/iu.test(noun.said) ? 'person' : undefined
  return undefined
}

const beforeRead = new RegExp(
  `${edge}(${numeral})\\s+(?:(?:nye|kommende|upcoming|andre|other|flere|more)\\s+)?(?=\\ue000)`,
  'giu',
)

/** "Fire af dem", "hvoraf syv": of those that were counted before. */
const someOf = new RegExp(
  `${edge}(${numeral})\\s+(?:af dem|af disse|of them|of these)${stop}`,
  'giu',
)
const some = new RegExp(
  `${edge}((?:heraf|hvoraf|deraf|of which)\\s+)(${numeral})${stop}(?!\\s+\\ue000)`,
  'giu',
)

/** "Kr. om dagen", "once a week": for how long an amount is. */
const amountOf = '(?:kr\\.?|kroner|dkk|gange?|once|twice|times)\\s+'
const rates: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=${amountOf})(?:om dagen|pr\\. dag|per day|a day)${stop}`, 'giu'), 'a day'],
  [new RegExp(`(?<=${amountOf})(?:om ugen|pr\\. uge|per week|a week)${stop}`, 'giu'), 'a week'],
  [
    new RegExp(`(?<=${amountOf})(?:om måneden|pr\\. måned|per month|a month)${stop}`, 'giu'),
    'a month',
  ],
]

/** How often, which is a number too. */
const everyOther = /(?<!\p{L})(?:hver anden|hvert andet|every other|every second)(?!\p{L})/giu
const everyMonth = /(?<!\p{L})(?:hver måned|månedligt|every month|monthly)(?!\p{L})/giu

/** Before the noun that is counted. */
const plainWord =
  /^(?:nye|kommende|korte|open|åbne|upcoming|more|flere|forskellige|different|første|first|last|sidste|netværks|fulde|hele|full|ekstra|extra|school|ordinary|network|learning|resource)$/iu

function lengthOf(said: string): number {
  return /^(?:\d+(?:[.,]\d+)*|[a-zæøåé-]+)/iu.exec(said)?.[0].length ?? 1
}

/** Not "1st", "de næste 3", "2 ting". */
function isDigitCount(
  { first, noun, said }: { first: string; noun: string; said: string },
  before: string,
): boolean {
  if (/^\d+(?:st|nd|rd|th)/.test(said)) return false
  if (toNumber(first) <= 5 && nextOnes.test(before)) return false
  return noun === '' || !idle.test(noun) || Number(first) > 12
}

/** Not an article, English "to", "de to", "Ti stille", "tre ting". */
function isWordCount(
  {
    first,
    noun,
    isEnglish,
    isLead,
  }: { first: string; noun: string; isEnglish: boolean; isLead: boolean },
  before: string,
): boolean {
  const low = first.toLowerCase()
  if (/^(?:en|et|a|an|one)$/.test(low)) return false
  if (idle.test(noun) && !parted.test(noun)) return false
  // "I er fem: …" is counted by what follows.
  if (noun === '') return isLead
  if (/^(?:én|ét)$/.test(low))
    return unitOf(noun) !== '' && !idle.test(noun) && !/^gang$/i.test(noun)
  if (low === 'to' && (isEnglish || afterTo.test(noun))) return false
  if (/^(?:to|two)$/.test(low) && definite.test(before)) return false
  if (toNumber(first) <= 5 && nextOnes.test(before)) return false
  return !(/^(?:ti|tres)$/.test(low) && /^\p{Lu}/u.test(first))
}

/** What a text may count too, where it is no free talk. */
const parted = /^(?:spørgsmål|questions?|dele|parts?)$/iu

const nextOnes = /(?<!\p{L})(?:næste|next)\s+$/iu
const definite = /(?<!\p{L})(?:de|the|these|those|disse|mellem|dine|jeres|your)\s+$/iu
const afterTo =
  /^(?:the|a|an|be|see|get|you|your|my|our|me|us|talk|join|read|attend|bring|know|do|go|make|take)$/i

/** "1." before a line of a list. */
function isListMark({ text }: Line, start: number, digits: string): boolean {
  const before = text.slice(0, start)
  return /^[\s>|*_-]*$/.test(before) && /^[.)]\s/.test(text.slice(start + digits.length))
}
