// Freer ways of asking for a message to many than order.ts reads: "skriv noget pænt til dem i matematik om at …", "lad hold 2 vide at …". Called by
// say.ts where a language model can write the message; without one these are questions like any other. Pure. What it reads is the same order,
// from the writer's words alone.
import { opening, readWriteOrder, splitAt, toldOf, type WriteOrder } from './order.js'

/** `isClear`: it says that something is to be written; the rest only mean it where they name people who are known. */
export interface FreeOrder extends WriteOrder {
  readonly isClear: boolean
}

const begins =
  /^(?:(?:ikke|lige|måske|evt\.?)\s+|(?:kan|skal|bør)\s+vi\s+|(?:jeg|vi)\s+(?:har\s+brug\s+for|bliver\s+nødt\s+til|er\s+nødt\s+til|kunne\s+godt\s+tænke\s+(?:mig|os))\s+at\s+|hjælpe?\s+mig\s+(?:lige\s+)?(?:med\s+)?at\s+|help\s+me\s+(?:to\s+)?|(?:få|have|get)\s+(?=(?:skrevet|sendt|lavet|formuleret|written|sent)\s))+/iu
/** "Hjælp mig med en besked" is to write one. */
const helps = /^hjælpe?\s+mig\s+(?:lige\s+)?med\s+(?=(?:en|et|noget)\s)/iu
const writes =
  /^(?:skriv|skrive|skrevet|sig|sige|say|send|sende|sendt|lav|lave|lavet|formul[eé]r\p{L}*|forfat\p{L}*|udform\p{L}*|write|written|sent|draft|compose|formulate)\s+(?<what>(?:[\p{L}-]+\s+){1,8}?)(?:ud\s+)?(?:til|to)\s+(?<rest>.+)$/isu
const messages = /besked|påmindelse|fællesmail|message|reminder/iu
const anything =
  /venlig|pæn|sød|høflig|(?:^|\s)(?:kort|kortfattet|lige|også|nicely|kindly|briefly)\s|besked|påmindelse|udkast|noget|linjer?|ord\b|hilsen|tekst|note|sms|mail|message|reminder|something|lines|words|draft|text/iu
/** "Et udkast til en besked til hold 2". */
const nested =
  /^(?:(?:en|et|a|an|the)\s+)?(?:[\p{L}-]+\s+){0,3}?(?:besked|påmindelse|mail|message|reminder)\s+(?:til|to)\s+/iu

/** What stands between is whom, and after it what they are told, or what they are to do. */
const tells: readonly RegExp[] = [
  /^(?:lad|lade)\s+(?<whom>.{2,120}?)\s+vide(?:,?\s+at)?\s+(?<text>.+)$/isu,
  /^(?:gør|gøre)\s+(?<whom>.{2,120}?)\s+opmærksom(?:me)?\s+på(?:,?\s+at)?\s+(?<text>.+)$/isu,
  /^(?:orient[eé]r\p{L}*|inform[eé]r\p{L}*|oplys\p{L}*|advis[eé]r\p{L}*)\s+(?<whom>.{2,120}?)\s+om(?:,?\s+at)?\s+(?<text>.+)$/isu,
  /^(?:bed|bede)\s+(?<whom>.{2,120}?)\s+(?:om\s+)?(?<deed>at\s+.+)$/isu,
  /^få\s+(?<whom>.{2,120}?)\s+til\s+(?<deed>at\s+.+)$/isu,
  /^(?:få\s+)?(?:mindet|rykket)\s+(?<whom>.{2,120}?)\s+(?:om|for)\s+(?<deed>at\s+.+)$/isu,
  /^(?:husk|huske|mind|minde)\s+(?<whom>.{2,120}?)\s+på\s+(?<deed>at\s+.+)$/isu,
  /^let\s+(?<whom>.{2,120}?)\s+know(?:\s+that|\s+about)?\s+(?<text>.+)$/isu,
  /^(?:inform|notify)\s+(?<whom>.{2,120}?)\s+(?:that|about|of)\s+(?<text>.+)$/isu,
  /^ask\s+(?<whom>.{2,120}?)\s+(?<deed>to\s+.+)$/isu,
]
/** Theirs alone, or Pejling's. */
const personal =
  /^(?:mig|me|dig|you|os|us|ham|hende|him|her|jer|koordinatoren|the coordinator|om|det|den|it|this)(?![\p{L}])/iu
const english = /^(?:write|send|draft|compose|formulate|let|inform|notify|ask|get)\s/iu
/** More than this is a text of its own that only begins like an order. */
const [mostWords, mostWhom] = [1200, 160]

export function readFreeOrder(text: string): FreeOrder | undefined {
  if (text.length > mostWords) return undefined
  const said = text.replace(/\s+/gu, ' ').trim().replace(opening, '')
  const line = said.replace(helps, 'skriv ').replace(begins, '')
  const found = writtenIn(line) ?? toldIn(line) ?? plainIn(line, said)
  if (!found) return undefined
  const whom = groupIn(found.whom)
  if (whom === '' || whom.length > mostWhom || personal.test(whom)) return undefined
  const lang = english.test(line) && !/[æøå]/iu.test(line) ? 'en' : 'da'
  return { ...found, lang, whom }
}

function writtenIn(line: string): Omit<FreeOrder, 'lang'> | undefined {
  const { what = '', rest = '' } = writes.exec(line)?.groups ?? {}
  if (!anything.test(what)) return undefined
  const bare = rest.replace(nested, '')
  const [whom, told, joint = ''] = splitAt(
    bare,
    /[,]?\s+(om at|om|at|that|about|hvor|så|med)\s+|\s*[,:]\s+/iu,
  )
  if (told === undefined) return undefined
  const isClear = messages.test(what) || bare !== rest
  const about = /^(?:om|about)$/iu.test(joint) ? toldOf(told) : { text: sentenceOf(told) }
  return { whom, isClear, ...about }
}

/** An order that order.ts reads, after words that it does not know. */
function plainIn(line: string, said: string): Omit<FreeOrder, 'lang'> | undefined {
  const order = line === said ? undefined : readWriteOrder(line)
  return order && { ...order, isClear: false }
}

function toldIn(line: string): Omit<FreeOrder, 'lang'> | undefined {
  for (const pattern of tells) {
    const { whom, text, deed = '' } = pattern.exec(line)?.groups ?? {}
    if (whom === undefined) continue
    const told = text === undefined ? { about: deed } : { text: sentenceOf(text) }
    return { whom, isClear: false, ...told }
  }
  return undefined
}

/** "Dem i matematik" are matematik. */
function groupIn(whom: string): string {
  return whom
    .replace(/[\s,.!?]+$/u, '')
    .replace(/^(?:(?:lige|venligst|please)\s+)+/iu, '')
    .replace(
      /^(?:alle\s+)?(?:dem|de|folk|those|people)\s+(?:der\s+er\s+)?(?:i|fra|på|in|from|at)\s+/iu,
      '',
    )
    .trim()
}

function sentenceOf(text: string): string {
  const bare = text.trim()
  return bare.slice(0, 1).toLocaleUpperCase('da') + bare.slice(1)
}

const ofThem =
  /^(?:de|they)\s+(?:\p{L}+\s+)?(?:skal|bør|må|kan|gerne|husker?|får|should|must|need|have|can|may|ought)(?!\p{L})/iu
const tone =
  /(?:^|[\s,])(?:venlig\p{L}*|pæn\p{L}*|kort\p{L}*|sødt?|blidt|høflig\p{L}*|formel\p{L}*|kindly|nicely|politely|friendly|short)(?:\s+(?:måde|tone|og\s+\p{L}+|way|and\s+\p{L}+))?[\s.!]*$/iu

/** What is told of people and not to them ("at de skal huske …"), or with how it is to sound ("lidt venligt"), is no message as it stands; words after a colon are. */
export function needsWords({ text }: Pick<WriteOrder, 'text'>, said: string): boolean {
  if (text === undefined) return false
  const at = said.toLocaleLowerCase('da').lastIndexOf(text.toLocaleLowerCase('da'))
  const isQuoted = /[:\n]\s*["“”„»']?\s*$/u.test(said.slice(0, Math.max(at, 0)))
  return !isQuoted && (ofThem.test(text) || tone.test(text))
}
