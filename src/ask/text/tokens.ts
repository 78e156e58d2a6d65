// A text as words with a key to compare them by. Used by everything in src/ask that reads a question or a name.
// One pass over the characters, no backtracking: 4,000 characters of anything take well under a millisecond.

/** A word or a number of the text. */
export interface Token {
  /** As written. */
  readonly text: string
  /** What it is compared by: see `keyOf`. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Starts with a capital (and is not the first word of a sentence, where everything does). */
  readonly name: boolean
  /** Joined to the word before by a hyphen: `mat-netværket`. */
  readonly hyphened: boolean
}

/** More words than this are not read: a question has said what it asks long before. */
const maxTokens = 400

const plain: Readonly<Record<string, string>> = {
  æ: 'a',
  ä: 'a',
  ø: 'o',
  ö: 'o',
  å: 'a',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
}

/**
 * A word as it is compared: lower case, without accents, and with æ, ø and å the same however they were typed
 * (`læring`, `laering` and `laring` are all `laring`; `kørsel`, `koersel` and `korsel` are all `korsel`).
 */
export function keyOf(text: string): string {
  if (text.length > longestKept) return foldedOf(text)
  const known = keys.get(text)
  if (known !== undefined) return known
  if (keys.size > maxKeys) keys.clear()
  const key = foldedOf(text)
  keys.set(text, key)
  return key
}

/** Keys of the words met, as a library has few words many times over. */
const keys = new Map<string, string>()
/** As many as a large programme has words; then it starts again. */
const maxKeys = 50_000
/** A longer word is a view into its text, which would be kept with it. */
const longestKept = 12

function foldedOf(text: string): string {
  if (/^[a-z0-9]*$/i.test(text))
    return text.toLowerCase().replace(/a[ae]/g, 'a').replace(/oe/g, 'o')
  let key = ''
  for (const letter of text
    .toLowerCase()
    .normalize('NFD')
    .replace(/a\u030a/g, 'å')
    .normalize('NFC')) {
    key += plain[letter] ?? letter
  }
  return key
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
    .replace(/a[ae]/g, 'a')
    .replace(/oe/g, 'o')
}

const pieces = /\p{L}[\p{L}\p{M}]*|\d+/gu

/** The words and numbers of a text as `tokenise` reads them, as they are written and no more: for texts that are only indexed. */
export function writtenWords(text: string): string[] {
  const found = text.match(pieces) ?? []
  return found.length > maxTokens ? found.slice(0, maxTokens) : found
}

/** "Micro:bits" and "O'Malley" as one word, as others write them; what has a hyphen is two words to all who ask. */
export function joinedWords(text: string): string[] {
  return [...text.matchAll(joints)].map(([found]) => found.replace(/\P{L}/gu, ''))
}
const joints = /(?<!\p{L})\p{L}{2,20}(?:[:'’·]\p{L}{2,20}){1,2}(?!\p{L})/gu

/** The words and numbers of a text, in order. Letters and digits are parted (`lab2` is two), a word longer than 60 letters is cut. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(pieces)) {
    if (tokens.length === maxTokens) break
    const word = found[0].slice(0, 60)
    const key = keyOf(word)
    if (key === '') continue
    const start = found.index
    tokens.push({
      text: word,
      key,
      start,
      end: start + found[0].length,
      name: isCapital(word) && !startsSentence(text, start),
      hyphened: /[-–‑]/.test(text[start - 1] ?? '') && /\p{L}/u.test(text[start - 2] ?? ''),
    })
  }
  return tokens
}

function isCapital(word: string): boolean {
  const first = word[0] ?? ''
  return first !== first.toLowerCase()
}

/** Looks back over spaces and quotes to what stands before. */
function startsSentence(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && start - at < 12 && /[\s"'»«”“(]/.test(text[at] ?? '')) at--
  return at < 0 || /[.!?:\n]/.test(text[at] ?? '')
}
