// Whether a sentence tells to write to many, and its parts: to whom, what, about which meeting. "Skriv til matematiknetværket: …", "mind alle om
// mødet på torsdag", "send en besked til skolelederne om …". Called by say.ts before a text is answered as a question. Pure. What asks, and
// what somebody wants for themselves, is no order.
import type { Lang } from '../../../core/message.js'

export interface WriteOrder {
  readonly lang: Lang
  /** The words for those who are to get it; empty where none stand there. */
  readonly whom: string
  /** What is to be written, as it was typed; absent where nothing is said of it. */
  readonly text?: string
  /** What they are to be reminded or told of: a meeting, or anything else. */
  readonly about?: string
}

/** Polite words before an order. */
export const opening =
  /^(?:(?:hej|hejsa|hello|hi|ok|så|pejling|please|venligst)[,!.]?\s+)*(?:(?:kan|kunne|ku|ville?|vil|gider|må|can|could|would|will)\s+(?:du|i|you)\s+|(?:jeg|jg|vi|i|we)\s+(?:vil(?:\s+gerne)?|skal|want to|would like to|need to)\s+|(?:vær\s+sød\s+at|vil\s+have\s+dig\s+til\s+at)\s+)?(?:(?:lige|please|venligst|gerne|også|så)\s+)*/iu
const message = '(?:fælles)?(?:besked(?:en)?|påmindelse|paamindelse|note|sms|message|reminder)'
const to = '(?:til|te|to)'
const article = '(?:(?:en|et|a|an|the|ny|new)\\s+)*'

/** Nothing but the wish to write. */
const alone = new RegExp(
  `^(?:skriv|skrive|send|sende|write|compose|lav|opret)\\s+${article}${message}(?:\\s+${to}\\s+(?:netværket|mit netværk|the network|my network))?$|^(?:skriv|write)(?:\\s+${to}\\s+(?:netværket|mit netværk|the network|my network))?$|^ny\\s+(?:fælles)?besked$|^fællesbesked$|^new message$`,
  'iu',
)
/** "Skriv (en besked) til …", "send en besked til …", "send til … : …". */
const writes = new RegExp(
  `^(?:skriv|skrive|write|sig|sige|say)\\s+(?:${article}${message}\\s+)?(?:ud\\s+)?${to}\\s+(.+)$|^(?:send|sende|lav|lave)\\s+(?:ud\\s+)?${article}${message}\\s+(?:ud\\s+)?${to}\\s+(.+)$`,
  'isu',
)
/** "Send til hold 2: …". */
const sends = new RegExp(`^(?:send|sende)\\s+(?:ud\\s+)?${to}\\s+([^:]+:.+)$`, 'isu')
/** "Giv … besked om", "fortæl … at", "tell … that". */
const gives = /^(?:giv|give)\s+(.+?)\s+(?:en\s+)?besked(?=\s+om|\s+på|\s+at|\s*:)(.*)$/isu
const tells = /^(?:fortæl|fortælle|tell)\s+(.+?)(?=\s+(?:at|that)\s|\s*:)(.*)$/isu
/** "Mind … om", "remind … about". */
const reminds =
  /^(?:påmind|påminde|paamind|mind|minde|remind)\s+(.+?)\s+(?:om|about|of|to)\s+(.+)$/isu

/** Theirs alone, or to Pejling itself; or no people at all: “sig til, når …”, “fortæl lidt om …”. */
const personal =
  /^(?:mig|me|dig|you|os|us|ham|hende|him|her|jer|mig selv|koordinatoren|the coordinator|når|naar|hvis|hvad|hvem|hvor|hvordan|hvorfor|hvornår|lidt|mere|when|if|what|how|why|more)(?![\p{L}])/iu
const english = /^(?:write|send|tell|remind|compose|say|give)\s.*\b(?:to|the|that|about)\b/iu
/** More than this is a text of its own that only begins like an order. */
const mostWhom = 160

export function readWriteOrder(text: string): WriteOrder | undefined {
  // Blanks without end are no words.
  const line = text
    .trim()
    .replace(/[^\S\n]{9,}/gu, ' ')
    .replace(opening, '')
  const lang: Lang = english.test(line) && !/[æøå]/iu.test(line) ? 'en' : 'da'
  const bare = line.replace(/[\s.!?]+$/u, '')
  if (alone.test(bare)) return { lang, whom: '' }
  const parts = partsOf(line)
  if (!parts) return undefined
  const whom = parts.whom.replace(/[\s,.!?]+$/u, '').trim()
  if (whom === '' || whom.length > mostWhom || personal.test(whom)) return undefined
  return { lang, ...parts, whom }
}

type Parts = Omit<WriteOrder, 'lang'>

function partsOf(line: string): Parts | undefined {
  const reminded = reminds.exec(line)
  if (reminded) return { whom: reminded[1] ?? '', ...aboutOf(reminded[2] ?? '') }
  const given = gives.exec(line) ?? tells.exec(line)
  if (given) return { whom: given[1] ?? '', ...saidOf((given[2] ?? '').trim()) }
  const written = writes.exec(line)
  const rest = written?.[1] ?? written?.[2] ?? sends.exec(line)?.[1]
  if (rest === undefined) return undefined
  const [head = '', colon] = splitAt(rest, /\s*:(?!\d\d)\s*|\n+/u)
  if (colon !== undefined) return { whom: head, text: quoteless(colon) }
  const [whom = '', joined, joint = ''] = splitAt(rest, /[,]?\s+(at|that|om|about)\s+/iu)
  if (joined === undefined) return { whom: rest }
  return {
    whom,
    ...(/^(?:at|that)$/iu.test(joint) ? { text: quoteless(joined) } : toldOf(joined)),
  }
}

/** Before and after the first place, and the word that stands there. */
export function splitAt(
  text: string,
  place: RegExp,
): [string, string | undefined, string | undefined] {
  const found = place.exec(text)
  if (!found) return [text, undefined, undefined]
  return [text.slice(0, found.index), text.slice(found.index + found[0].length), found[1]]
}

function saidOf(rest: string): Pick<Parts, 'text' | 'about'> {
  const [, colon] = /^:\s*(.+)$/su.exec(rest) ?? []
  if (colon !== undefined) return { text: quoteless(colon) }
  const [, that] = /^(?:at|that)\s+(.+)$/isu.exec(rest) ?? []
  if (that !== undefined) return { text: quoteless(that) }
  return toldOf(rest.replace(/^(?:om|på|about)\s+/iu, ''))
}

/** "… om at mødet er rykket" is what is to be written; "… om mødet" what it is about. */
export function toldOf(words: string): Pick<Parts, 'text' | 'about'> {
  const [, that] = /^(?:at|that)\s+(.+)$/isu.exec(words) ?? []
  return that === undefined ? aboutOf(words) : { text: quoteless(that) }
}

/** "om mødet på torsdag: husk bogen": what is written stands after the colon. */
function aboutOf(words: string): Pick<Parts, 'text' | 'about'> {
  const [about = '', text] = splitAt(words, /\s*:(?!\d\d)\s*|\n+/u)
  const trimmed = about.replace(/[\s.!?]+$/u, '').trim()
  return {
    ...(trimmed === '' ? {} : { about: trimmed }),
    ...(text === undefined ? {} : { text: quoteless(text) }),
  }
}

/** As it was typed, without quotation marks around it; it begins with a capital letter. */
function quoteless(text: string): string {
  const bare = text
    .trim()
    .replace(/^["“”„»'](.*)["“”«']$/su, '$1')
    .trim()
  return bare.slice(0, 1).toLocaleUpperCase('da') + bare.slice(1)
}
