// Reads an answer that was typed in the chat: "godt", "4", "4 - travl uge". Called by say.ts. Pure, and cheap for everything else. Only what
// is surely one of the five steps is one; what nearly is asks back; a date, a number of something or a question is none.
import { ScaleId, type Step } from '../../../model/round.js'
import { wording } from '../../../wording/wording.js'

export type TypedAnswer =
  | { readonly is: 'step'; readonly step: Step; readonly comment?: string }
  | { readonly is: 'unclear' }

/** The longest comment, and an answer before it. */
const mostLetters = 600

/** What may stand before it. */
const before =
  "^\\s*(?:(?:(?:mit|my)\\s+)?(?:svar(?:et)?|answer)(?:\\s+(?:er|is))?\\s*:?\\s*|jeg\\s+(?:svarer|siger)\\s*:?\\s*|i(?:\\s+would|[’']d)?\\s+say\\s*:?\\s*|(?<how>det\\s+g(?:å|aa|a)r\\s+|jeg\\s+har\\s+det\\s+|it(?:\\s+is|[’']?s)\\s+going\\s+))?"
/** Nothing but signs after it. */
const signs = /^(?:[\s.!…:;()-]|\p{Extended_Pictographic}|\ufe0f|\u200d)*$/u
/** What parts an answer from its comment: a sign with room at it, or a word that says why. */
const parting =
  /^(?:\s+[-–—]+\s*|[-–—]+\s+|\s*[:;,]+\s+|\s*[.!]+\s+|\s*\n\s*|(?=\s(?:fordi|because|men)\s))/u
/** After a comma the words before it belong to a longer sentence: "ikke noget, der haster". */
const goesOn = /^(?:der|som|at|hvis|når|hvor\p{L}*|that|which|who|when|if)(?!\p{L})/iu
const number = new RegExp(
  `${before}(?<step>[1-5])(?:\\s*(?:\\/|(?:ud\\s+)?af|(?:out\\s+)?of)\\s*5)?(?![\\d/%½])`,
  'iu',
)
/** A number that is none of the five, or two of them. */
const oddNumber = new RegExp(
  `${before}(?:\\d(?:[.,]\\d|½)|(?:mellem\\s+|between\\s+)?[1-5]\\s*(?:[-–,]|eller|og|or|and|til|to)\\s*[1-5]|0|[6-9]|10)(?:\\s*(?:(?:ud\\s+)?af|(?:out\\s+)?of|\\/)\\s*10)?[\\s.!]*$`,
  'iu',
)
/** How one is, in words that are no step of any scale. */
const mood = new RegExp(
  `${before}(?:(?:meget|ret|sådan|rimelig(?:t)?|pretty|quite|very)\\s+)?(?<word>fint|okay|ok|super|d(?:å|aa|a)rligt|skidt|tja|meh|s(?:å|aa|a)dan\\s+da|b(?:å|aa|a)de\\s+og|midt\\s+imellem|fine|bad|badly|not\\s+bad|so[\\s-]so|well)[\\s.!]*$`,
  'iu',
)
/** Said of other things as often. */
const alsoThanks = /^(?:fint|okay|ok|super|fine|well)$/iu

/** Of each scale its five steps, each in both languages. */
const steps = new Map(
  ScaleId.options.map(scale => {
    const [danish, english] = [wording('da').scales[scale].steps, wording('en').scales[scale].steps]
    return [
      scale,
      danish.map((word, nth) => [word, english[nth] ?? word].map(one => patternOf(one))),
    ]
  }),
)
const anyStep = new RegExp(`${before}(?:${allWords().map(sourceOf).join('|')})(?!\\p{L})`, 'iu')
const twoSteps = new RegExp(
  `^\\s*(?:(?:et\\s+sted\\s+)?mellem\\s+|both\\s+|between\\s+)?(?:${allWords().map(sourceOf).join('|')})\\s*(?:\\/|-|og|eller|til|and|or|to)\\s*(?:${allWords().map(sourceOf).join('|')})[\\s.!]*$`,
  'iu',
)

/** Whether it is worth finding out if somebody is asked. */
export function mayBeAnswer(text: string): boolean {
  if (text.length > mostLetters || /\?\s*$/.test(text)) return false
  return [number, anyStep, twoSteps].some(one => one.test(text)) || isVague(text)
}

/** Undefined: it is about something else. */
export function readAnswer(text: string, scale: ScaleId): TypedAnswer | undefined {
  if (!mayBeAnswer(text)) return undefined
  if (twoSteps.test(text) || oddNumber.test(text)) return { is: 'unclear' }
  const byNumber = number.exec(text)
  if (byNumber) return ofNumber(text, byNumber)
  for (const [nth, words] of (steps.get(scale) ?? []).entries()) {
    const found = longest(words, text)
    const read = found && stepWith(nth + 1, text.slice(found.length))
    if (read) return read
  }
  const isOther = signs.test(text.replace(anyStep, ''))
  return isOther || isVague(text) ? { is: 'unclear' } : undefined
}

function ofNumber(text: string, found: RegExpExecArray): TypedAnswer | undefined {
  const rest = text.slice(found[0].length)
  // "4. december", "1. Velkomst", "4, 5 eller 6": a date, a list, or several.
  if (/^\.\s*\p{L}/u.test(rest)) return undefined
  if (/^\s*[-–—:;,.]*\s*\d/u.test(rest)) return undefined
  return stepWith(Number(found.groups?.step), rest)
}

function stepWith(step: Step, rest: string): TypedAnswer | undefined {
  if (signs.test(rest)) return { is: 'step', step }
  const part = parting.exec(rest)
  const comment = part ? rest.slice(part[0].length).trim() : ''
  const isLonger = part?.[0].trim() === ',' && goesOn.test(comment)
  return comment === '' || isLonger ? undefined : { is: 'step', step, comment }
}

function isVague(text: string): boolean {
  if (oddNumber.test(text)) return true
  const { word, how } = mood.exec(text)?.groups ?? {}
  return word !== undefined && (how !== undefined || !alsoThanks.test(word))
}

function longest(words: readonly RegExp[], text: string): string | undefined {
  return words
    .flatMap(word => word.exec(text)?.[0] ?? [])
    .sort((one, other) => other.length - one.length)[0]
}

function patternOf(word: string): RegExp {
  return new RegExp(`${before}(?:${sourceOf(word)})(?!\\p{L})`, 'iu')
}

/** As phones type it too. */
function sourceOf(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/æ/giu, '(?:æ|ae|a)')
    .replace(/ø/giu, '(?:ø|oe|o)')
    .replace(/å/giu, '(?:å|aa|a)')
    .replace(/\brigtig\b/giu, 'rigtigt?')
    .replace(/[’']/g, "[’']?")
    .replace(/\s+/g, '\\s+')
}

/** The longest first, so that none hides another. */
function allWords(): readonly string[] {
  const words = ScaleId.options.flatMap(scale =>
    (['da', 'en'] as const).flatMap(lang => wording(lang).scales[scale].steps),
  )
  return [...new Set(words)].sort((one, other) => other.length - one.length)
}
