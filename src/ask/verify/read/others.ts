// Reads what else a line can claim: links, addresses and telephone numbers, what became of a meeting, who does what, how many of something.

import { isCommon } from '../../text/common.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf } from '../../text/tokens.js'
import { blank, each, type Line, type Role, type Status, take } from '../mention.js'
import { numeral, valueOf } from './numerals.js'

const url =
  /https?:\/\/[^\s<>"'`|]+|(?<![\p{L}\d@./-])(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|com|org|net|eu|io|example|info|co|me|app)(?:\/[^\s<>"'`|)]*)?(?![\p{L}\d@])/giu
const email = /(?:mailto:)?([\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5})/giu
const phone = /(?<![\d/#%_-])(?:\+\d{2}\s?)?\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\d)/gu

export function readAddresses(line: Line): void {
  each(line, email, ([, address = ''], at) =>
    take(line, at, { slot: 'contact', value: address.toLowerCase().replace(/\.$/, '') }),
  )
  each(line, url, ([said], { start }) => {
    const link = trimmed(said)
    take(line, { start, end: start + link.length }, { slot: 'link', url: link })
  })
}

/** After the dates, which may have as many digits. */
export function readPhones(line: Line): void {
  each(line, phone, ([said], at) =>
    take(line, at, { slot: 'contact', value: said.replace(/\D/g, '') }),
  )
}

/** Without the full stop or bracket that belongs to the sentence. */
function trimmed(said: string): string {
  let link = said
  for (;;) {
    const isBracket = link.endsWith(')') && link.split('(').length < link.split(')').length
    if (!isBracket && !/[.,;:!?*_\]]$/.test(link)) return link
    link = link.slice(0, -1)
  }
}

const edge = '(?<![\\p{L}\\d])'
const stop = '(?![\\p{L}\\d])'
const laterOn = new RegExp(
  `${edge}${numeral}\\s+(?:dage?|uger?|måneder|måned|days?|weeks?|months?)\\s+(?:senere|later|forinden|earlier|tidligere)${stop}`,
  'giu',
)
/** "Trin 2", "nr. 3", "1️⃣": which of some, and not how many. */
const numbered =
  /(?<!\p{L})(?:trin|steps?|nr\.?|no\.|punkt|dag|day|del|part|mulighed|option|valg|tip)\s*\d{1,2}(?!\d)|#\d{1,2}(?!\d)|\d\ufe0f?\u20e3/giu
const timesOf = /(?<![\d.,])\d{1,2}\s?[x×]\s?(?=\d|\u0001)/giu
const not = `${edge}(?:ikke|hverken|not|isn't|hasn't|wasn't|neither|never|no longer|aldrig)(?:\\s+\\p{L}+){0,2}\\s+`
const off = '(?:aflyst|aflyses|aflysning|aflysningen|indstillet|cancelled|canceled|called off)'
const shifted =
  '(?:flyttet|flyttes|flytter|rykket|rykkes|udskudt|udsat|moved|postponed|rescheduled|pushed back)'
const on =
  '(?:som planlagt|gennemføres|bliver til noget|bliver holdt|står fast|ligger fast|stadig\\s+(?:på programmet|planlagt|i kalenderen|kl|på)|going ahead|goes ahead|still on|as planned|as scheduled|on schedule|is on)'
const states: readonly (readonly [RegExp, Status])[] = [
  [new RegExp(`${not}${off}${stop}`, 'giu'), 'held'],
  [new RegExp(`${not}${shifted}${stop}`, 'giu'), 'unmoved'],
  [new RegExp(`${edge}${off}${stop}`, 'giu'), 'cancelled'],
  [new RegExp(`${edge}${shifted}${stop}`, 'giu'), 'moved'],
  [new RegExp(`${edge}${on}${stop}`, 'giu'), 'held'],
]

const roles: readonly (readonly [RegExp, Role])[] = [
  [
    /(?<!\p{L})(?:stedfortræder\p{L}*|deput(?:y|ies|ises)|vicekoordinator\p{L}*)(?!\p{L})/giu,
    'deputy',
  ],
  [
    /(?<!\p{L})(?:koordinator\p{L}*|koordiner\p{L}*|tovholder\p{L}*|co-?ordinat\p{L}*)(?!\p{L})/giu,
    'coordinator',
  ],
  [
    /(?<!\p{L})(?:skoleleder|skolelederen|leder på|leder af|ledes|leder|school leader|led by|leads|principal|headteacher|head of)(?!\p{L})/giu,
    'leader',
  ],
  [/(?<!\p{L})(?:områdeleder|områdechef|skolechef|area leader)\p{L}*(?!\p{L})/giu, 'overseer'],
  [
    /(?<!\p{L})(?:vært\p{L}*|host\p{L}*|holdes af|afholdes af|holder mødet|står for mødet|står for dagen|facilitator|facilitated)(?!\p{L})/giu,
    'host',
  ],
  [/(?<!\p{L})(?:står for|runs?|run by|running|in charge)(?!\p{L})/giu, 'runner'],
]

const due =
  /(?<!\p{L})(?:senest|frist(?:en|er)?|deadlines?|skal være inde|no later than|not later than|latest|due|(?:by|inden)(?=\s+\u0001))(?!\p{L})/giu

export function readStates(line: Line): void {
  // Its word is left to be read again: "otte **frister**".
  for (const found of line.rest.matchAll(due))
    line.mentions.push({
      ...{ slot: 'due', start: found.index, end: found.index + found[0].length },
      said: found[0],
    })
  for (const [pattern, status] of states)
    each(line, pattern, (_, at) => take(line, at, { slot: 'status', status }))
}

/** What people of the programme do is known by its words: "matematikvejleder". */
export function readRoles(line: Line, functions: ReadonlyMap<string, string>): void {
  each(line, /(?<![\p{L}\d])\p{L}[\p{L}-]{3,}(?!\p{L})/gu, ([word], at) => {
    const found = stemsOf(keyOf(word))
      .map(stem => functions.get(stem))
      .find(Boolean)
    if (found !== undefined) take(line, at, { slot: 'role', role: `is ${found}` })
  })
  for (const [pattern, role] of roles)
    each(line, pattern, (_, at) => take(line, at, { slot: 'role', role }))
}

/** Things that may be counted without coming from anywhere: "to ting", "tre bud". */
const idle =
  /^(?:ting|sager|muligheder|måder|bud|forslag|svar|spørgsmål|del|dele|ord|hurtig|linjer|sætninger|things?|ways?|options?|questions?|answers?|words?|sentences?|more|af|of|gode|good|quick|kort|korte|andre|other|others|eller|or|tilfælde|vigtig\p{L}*|nemme|easy|stk|stykker|ideas?|parts?|steps? you|slags|oplysninger|emner|and|og|at|til|for|med|i|på|in)$/iu
const counted = new RegExp(
  `${edge}(${numeral})(?:st|nd|rd|th(?!\\p{L}))?(?:\\.?\\s*(?:-|–|til|to|eller|or)\\s*(${numeral}))?(\\s?%)?(?:\\.(?=\\s*klasse))?[\\s-]*((?:\\p{L}[\\p{L}-]*)?)(?:\\s+(\\p{L}[\\p{L}-]*))?`,
  'giu',
)
const classes: readonly (readonly [RegExp, string])[] = [
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
  [/aben|open/, 'meeting'],
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

/** Numbers that count something, or stand in a name. English "to" and an article count nothing. */
export function readCounts(line: Line, isEnglish: boolean): void {
  for (const pattern of [laterOn, numbered, timesOf])
    each(line, pattern, (_, { start, end }) => blank(line, start, end))
  each(line, counted, ([, first = '', second, percent, noun = '', next = ''], at) => {
    const isDigit = /^\d/.test(first)
    const low = first.toLowerCase()
    if (!isDigit && (/^(?:en|et|a|an|one)$/.test(low) || (isEnglish && low === 'to'))) return
    if (
      !isDigit &&
      value2(low) &&
      /(?<!\p{L})(?:de|the|these|those|disse|mellem|dine|jeres|your)\s+$/iu.test(
        line.text.slice(Math.max(0, at.start - 9), at.start),
      )
    )
      return
    if (/^\d+(?:st|nd|rd|th)/.test(line.text.slice(at.start, at.start + 5))) return
    if (
      !isDigit &&
      (noun === '' || idle.test(noun) || (/^(?:ti|tres)$/.test(low) && /^\p{Lu}/u.test(first)))
    )
      return
    if (
      low === 'to' &&
      /^(?:the|a|an|be|see|get|you|your|my|our|me|us|talk|join|read|attend|bring|know|do|go|make|take)$/i.test(
        noun,
      )
    )
      return
    if (/^(?:én|ét)$/.test(low) && unitOf(noun) === '') return
    if (isDigit && isListMark(line, at.start, first)) return
    if (isDigit && idle.test(noun) && noun !== '' && Number(first) <= 12) return
    const size =
      /^(?:\d+(?:[.,]\d+)*|[a-zæøåé-]+)/iu.exec(line.text.slice(at.start))?.[0].length ?? 1
    const unit = percent
      ? '%'
      : /^(?:nye|kommende|korte|open|åbne|upcoming|more|flere|forskellige|different|første|first|last|sidste|netværks|fulde|hele|full|ekstra|extra|school|ordinary|network|learning|resource)$/iu.test(
            noun,
          )
        ? unitOf(`${noun} ${next}`)
        : unitOf(noun)
    take(
      line,
      {
        start: at.start,
        end: at.start + (second ? at.end - at.start - noun.length - next.length : size),
      },
      {
        slot: 'count',
        value: valueOf(first),
        ...(second ? { max: valueOf(second) } : {}),
        unit,
      },
    )
  })
}

function value2(word: string): boolean {
  return word === 'to' || word === 'two'
}

/** "1." before a line of a list. */
function isListMark({ text }: Line, start: number, digits: string): boolean {
  const before = text.slice(0, start)
  return /^[\s>|*_-]*$/.test(before) && /^[.)]\s/.test(text.slice(start + digits.length))
}
