// Whether a word of a text is somebody's first name. Used by pupils.ts beside it and by src/checkin/guard. Pure. Danish writes only names with a
// capital inside a sentence, so that the capital tells a name from a word that is spelled the same.
import { firstNames, wordNames } from './first-names.js'

/** A piece of a text, in UTF-16 units. */
export interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
}

const word = /\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu

/** The words of a text, hyphened ones as one. */
export function wordsIn(text: string): readonly Span[] {
  return [...text.matchAll(word)].map(found => spanOf(found[0], found.index))
}

export function spanOf(text: string, start: number): Span {
  return { text, start, end: start + text.length }
}

/** `Emmas`, `Emma's` and `Lars'` as `emma` and `lars`; the word itself comes first, as many names end in s. */
export function formsOf(text: string): readonly string[] {
  const plain = text.toLowerCase()
  const bare = plain.replace(/['’]s?$/, '')
  const forms = [
    plain,
    bare,
    bare.replace(/s$/, ''),
    ...(bare.includes('-') ? [bare.split('-', 1)[0] ?? ''] : []),
  ]
  return [...new Set(forms)]
}

/** Written with a capital, and not in capitals alone as `PLF` is. */
export function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(text)
}

/** Whether a word there begins a sentence, where everything has a capital. */
export function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?:;\n•…]|(?:^|\s)[-–—*])["'»”“(\s]*$/u.test(text.slice(Math.max(0, at - 12), at))
}

/** Whether a word of the text is a first name: a listed one however it is written, one that is also a word only as a name is written. */
export function isFirstName(text: string, { text: found, start }: Span): boolean {
  const form = formsOf(found).find(one => firstNames.has(one))
  if (form === undefined) return false
  return !wordNames.has(form) || (isCapital(found) && !isSentenceStart(text, start))
}
