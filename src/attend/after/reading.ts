// Reads a sentence that notes something about a meeting that was held: an agreement, a link to the minutes, who came, its code; or a code
// that somebody writes who is there. Called by chat.ts before a text is answered as a question. Pure, and cheap for everything else.

import { codeLetters } from '../../core/meeting-code.js'
import type { Lang } from '../../core/message.js'
import { linkIn } from './minutes.js'

/** `which`: the words that say which meeting; empty where none do. */
export type Order = { readonly which: string; readonly lang: Lang } & (
  | { readonly does: 'agreement'; readonly what: string }
  | { readonly does: 'minutes'; readonly link: string }
  | { readonly does: 'who' | 'code' | 'show' }
)

/** More than this says more than one thing. */
const mostLetters = 500

/** What one begins with who wants something noted. */
const openings: readonly (readonly [Lang, RegExp])[] = [
  [
    'da',
    /^(?:(?:hej|pejling)[,!]?\s+)*(?:(?:kan|vil|ku|gider)\s+du\s+(?:lige\s+)?)?(?:husk|not[eé]re?|skrive?(?:\s+(?:ned|op))?|tilf(?:ø|oe|o)je?)\s*[,:]?\s*(?:(?:at|en|den|aftalen|aftale)(?!\p{L})\s*:?\s*)*/iu,
  ],
  [
    'en',
    /^(?:(?:can|could)\s+you\s+)?(?:note|write\s+down|remember|add)\s+(?:(?:that|an|the|agreement)(?!\p{L})\s*:?\s*)*/iu,
  ],
]

/** "På mødet i går aftalte vi, at …", "vi aftalte at …", "aftale: …". */
const agreements: readonly (readonly [Lang, RegExp])[] = [
  [
    'da',
    /^(?<which>(?:(?:på|paa|pa|til|i|efter|ved)\s[^,.:?!]{1,100}?\s)?)(?:(?:fik|har|havde)\s+)?vi\s+(?:(?:har|fik|også|ogsa|ogsaa)\s+)*(?:aftal(?:te?|de|ede)|beslut(?:tede|ede|tet|et)|blev\s+enige?\s+om)(?<about>(?:\s(?:på|paa|pa|til|i|ved)\s[^,.:?!]{1,80}(?=,))?)(?:\s+(?:også|ogsaa|ogsa))?\s*[,:]?\s*(?:(?:at|af)\s+)?(?<what>\S.*)$/isu,
  ],
  [
    'da',
    /^(?<which>(?:(?:på|paa|pa|til|i|efter|ved)\s[^.:?!]{1,100}?\s)?)(?:aftal(?:te?|de|ede)|beslut(?:tede|ede|tet|et)|blev)\s+vi(?:\s+enige?\s+om)?(?<about>)\s*[,:]?\s*(?:(?:at|af)\s+)?(?<what>\S.*)$/isu,
  ],
  ['da', /^(?<which>)(?<about>)(?:ny\s+)?aftale\s*:\s*(?<what>\S.*)$/isu],
  [
    'en',
    /^(?<which>(?:(?:at|in|after|today|yesterday)(?:\s[^,.:?!]{1,100}?)?,?\s)?)we\s+(?:have\s+|also\s+)*(?:agreed|decided)(?!\p{L})(?<about>)\s*(?:(?:that|to|on)\s+)?[,:]?\s*(?<what>\S.*)$/isu,
  ],
  ['en', /^(?<which>)(?<about>)(?:new\s+)?agreement\s*:\s*(?<what>\S.*)$/isu],
]
/** What tells of nothing that was agreed: "vi aftalte ikke noget", "vi aftalte det sidste gang". */
const noAgreement =
  /^(?:ikke|intet|ingenting|inte|noget|nogle|nogen|hvad|hvem|hvornår|hvor|det|dem|not(?:hing)?|anything|something|what|who|when|it|them)(?!\p{L})/iu

const meeting = '(?:m(?:ø|oe|o)de|lab|netv(?:æ|ae|a)rk|kursus|vidensdag|seminar|meeting|course)'
const orders: readonly (readonly [Lang, 'who' | 'code' | 'show', RegExp])[] = [
  [
    'da',
    'who',
    /^(?:not[eé]r|skriv|registr[eé]r|kryds|afkryds)(?!\p{L}).*(?<!\p{L})(?:hvem\s+(?:der\s+)?(?:kom|var|deltog)|fremm(?:ø|oe|o)de)/iu,
  ],
  ['da', 'who', /^fremm(?:ø|oe|o)de(?!\p{L})/iu],
  ['da', 'who', new RegExp(`^hvem\\s+(?:kom|deltog)(?!\\p{L}).*${meeting}`, 'iu')],
  [
    'da',
    'code',
    new RegExp(`^(?:vis|giv|lav|hent|f(?:å|aa|a))(?!\\p{L}).*(?<!\\p{L})kode.*${meeting}`, 'iu'),
  ],
  ['da', 'code', /^(?:vis\s+)?m(?:ø|oe|o)de(?:ts)?\s*-?kode[.!]?$/iu],
  [
    'da',
    'show',
    /^(?:efter\s+m(?:ø|oe|o)det[.!]?$|m(?:ø|oe|o)det\s+er\s+(?:slut|forbi|f(?:æ|ae|a)rdigt?))/iu,
  ],
  [
    'da',
    'show',
    /^(?:tilf(?:ø|oe|o)j|inds(?:æ|ae|a)t|s(?:æ|ae|a)t|vedh(?:æ|ae|a)ft|l(?:æ|ae|a)g)(?!\p{L}).*(?<!\p{L})ref+er+at/iu,
  ],
  [
    'en',
    'who',
    /^(?:note|register|tick|record)(?!\p{L}).*(?<!\p{L})(?:who\s+(?:came|attended|was\s+there)|attendance)/iu,
  ],
  ['en', 'who', /^attendance(?!\p{L})/iu],
  ['en', 'who', new RegExp(`^who\\s+(?:came|attended)(?!\\p{L}).*${meeting}`, 'iu')],
  [
    'en',
    'code',
    new RegExp(`^(?:show|give|make|get)(?!\\p{L}).*(?<!\\p{L})code.*${meeting}`, 'iu'),
  ],
  ['en', 'show', /^(?:after\s+the\s+meeting[.!]?$|the\s+meeting\s+is\s+over)/iu],
  ['en', 'show', /^(?:add|attach)(?!\p{L}).*(?<!\p{L})minutes/iu],
]

/** What the text asks to be noted; undefined of everything else. */
export function readOrder(text: string): Order | undefined {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '' || line.length > mostLetters) return undefined
  return readMinutes(line) ?? readAgreement(line) ?? readPlain(line)
}

function readMinutes(line: string): Order | undefined {
  const named = /(?<!\p{L})(?:(ref+er+at)|minutes)/iu.exec(line)
  const link = named ? linkIn(line) : undefined
  if (!named || link === undefined || line.endsWith('?')) return undefined
  const which = line.replace(link, ' ').replace(/\p{L}*ref+er+at\p{L}*|minutes/giu, ' ')
  return { does: 'minutes', link, which: which.trim(), lang: named[1] ? 'da' : 'en' }
}

const asksMinutes: readonly (readonly [Lang, RegExp])[] = [
  [
    'da',
    /^(?:hvor\s+(?:er|ligger|finder\s+(?:jeg|man|vi)|kan\s+(?:jeg|man|vi)\s+(?:finde|se|læse))|(?:kan|må|ku)\s+(?:jeg|vi)\s+(?:se|få|læse)|vis(?:\s+mig)?|har\s+du)\s+referatet(?!\p{L})(?<which>.*)$/iu,
  ],
  [
    'en',
    /^(?:where\s+(?:are|do\s+i\s+find|can\s+i\s+(?:find|see|read))|(?:can|may)\s+i\s+(?:see|get|read)|show(?:\s+me)?|do\s+you\s+have)\s+the\s+minutes(?!\p{L})(?<which>.*)$/iu,
  ],
]

/** The words that say from which meeting somebody asks for the minutes; undefined where nobody asks for them. */
export function readMinutesAsked(text: string): { which: string; lang: Lang } | undefined {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length > mostLetters) return undefined
  for (const [lang, asked] of asksMinutes) {
    const which = asked.exec(line)?.groups?.which
    if (which !== undefined) return { which: which.replace(/[?.!]+$/u, '').trim(), lang }
  }
  return undefined
}

function readAgreement(line: string): Order | undefined {
  if (/\?\s*$/.test(line)) return undefined
  const bare = openings.reduce((left, [, opening]) => left.replace(opening, ''), line)
  for (const [lang, agreement] of agreements) {
    const { which = '', about = '', what = '' } = agreement.exec(bare)?.groups ?? {}
    if (what === '' || noAgreement.test(what)) continue
    const said = what.replace(/[\s.]+$/, '')
    if (said.split(' ').length < 2) continue
    const capital = `${said.slice(0, 1).toLocaleUpperCase('da')}${said.slice(1)}`
    return { does: 'agreement', what: capital, which: `${which}${about}`.trim(), lang }
  }
  return undefined
}

function readPlain(line: string): Order | undefined {
  for (const [lang, does, order] of orders) {
    if (!order.test(line)) continue
    const which = line.replace(
      /^\p{L}+|(?<!\p{L})(?:hvem|who|der|kom|came|kode|code)(?!\p{L})/giu,
      ' ',
    )
    return { does, which: which.trim(), lang }
  }
  return undefined
}

const code = new RegExp(
  `^(?<said>(?:(?:min|mødets|modets|the|my)\\s+)?(?:kode|code)n?(?:\\s+er|\\s+is)?\\s*:?\\s+|(?:jeg er her|i am here)\\s*[:,]?\\s*)?(?<code>[${codeLetters}]{4})[.!]?$`,
  'iu',
)

/** The code that the text is; `isSaid` where it says that it is one. */
export function readCode(
  text: string,
): { readonly code: string; readonly isSaid: boolean } | undefined {
  const { said, code: written } = code.exec(text.trim())?.groups ?? {}
  return written === undefined ? undefined : { code: written, isSaid: said !== undefined }
}
