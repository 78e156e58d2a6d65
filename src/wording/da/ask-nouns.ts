// The inflection of nouns that only a calendar knows: "praksisdag" → "praksisdage", "praksisdagen". By what a Danish compound ends
// in; of any other word nothing is known but itself. Used by da/ask-grammar.ts and da/ask.ts.

export interface Inflected {
  readonly many: string
  /** Undefined where the ending is not known. */
  readonly the?: string
  readonly gender?: 'et' | 'en'
}

/** What a word ends in, and how that is in the plural and with its article. */
const tails: readonly (readonly [one: string, many: string, the: string, gender: 'et' | 'en'])[] = [
  ['møde', 'møder', 'mødet', 'et'],
  ['dag', 'dage', 'dagen', 'en'],
  ['aften', 'aftener', 'aftenen', 'en'],
  ['uge', 'uger', 'ugen', 'en'],
  ['time', 'timer', 'timen', 'en'],
  ['døgn', 'døgn', 'døgnet', 'et'],
  ['lab', 'labs', 'labbet', 'et'],
  ['café', 'caféer', 'caféen', 'en'],
  ['cafe', 'cafeer', 'cafeen', 'en'],
  ['kursus', 'kurser', 'kurset', 'et'],
  ['værksted', 'værksteder', 'værkstedet', 'et'],
  ['træf', 'træf', 'træffet', 'et'],
  ['seminar', 'seminarer', 'seminaret', 'et'],
  ['internat', 'internater', 'internatet', 'et'],
  ['konference', 'konferencer', 'konferencen', 'en'],
  ['koncert', 'koncerter', 'koncerten', 'en'],
  ['workshop', 'workshops', 'workshoppen', 'en'],
  ['modul', 'moduler', 'modulet', 'et'],
  ['forløb', 'forløb', 'forløbet', 'et'],
  ['spor', 'spor', 'sporet', 'et'],
  ['tur', 'ture', 'turen', 'en'],
  ['gang', 'gange', 'gangen', 'en'],
  ['fest', 'fester', 'festen', 'en'],
  ['stævne', 'stævner', 'stævnet', 'et'],
  ['besøg', 'besøg', 'besøget', 'et'],
  ['oplæg', 'oplæg', 'oplægget', 'et'],
  ['torv', 'torve', 'torvet', 'et'],
  ['netværk', 'netværk', 'netværket', 'et'],
  ['ferie', 'ferier', 'ferien', 'en'],
  ['ing', 'inger', 'ingen', 'en'],
  ['ion', 'ioner', 'ionen', 'en'],
]

/** The forms of a noun in the singular. */
export function inflected(noun: string): Inflected {
  const tail = tails.find(([one]) => noun.toLowerCase().endsWith(one))
  if (!tail) return { many: /e$/u.test(noun) ? `${noun}r` : `${noun}er` }
  const [one, many, the, gender] = tail
  const stem = noun.slice(0, noun.length - one.length)
  // "NETVÆRKSDAG" stays in capitals.
  if (noun.endsWith(one)) return { many: stem + many, the: stem + the, gender }
  return { many: noun }
}

/**
 * A meeting's title as the subject of a sentence: what is one bare noun takes its article, as in "Musikmødet er …"; one that only says
 * that it is a network's takes the network too. Any other title is a name and stays as it is.
 */
export function titled(title: string, network?: string): string {
  const the = /^[\p{L}-]+$/u.test(title) ? inflected(title).the : undefined
  if (the === undefined) return title
  return network && /^(?:netværks)?(?:møde|dag|træf)$/iu.test(title) ? `${the} i ${network}` : the
}

/** Whether a sentence begins with a noun that `titled` has given its article, and that is no name: "Musikmødet er …". */
export function opensWithNoun(sentence: string): boolean {
  const [word = ''] = sentence.split(' ')
  return /^\p{Lu}\p{Ll}+$/u.test(word) && tails.some(([, , the]) => word.endsWith(the))
}
