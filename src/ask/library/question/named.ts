// Which tools and pages a question names, by a whole name or alias, however its words are joined or split. Called by
// src/ask/library/read.ts. Pure.
import type { Page, Tool } from '../../../model/page.js'
import { endsAsMeeting } from '../../text/nouns.js'
import { keyOf, type Token, tokenise } from '../../text/tokens.js'
import { isTool, joinedKey, type Library } from '../library.js'
import { isStop, isVocabulary, stemOf, type Word, wordsOf } from '../search/terms.js'
import { questionWords } from '../words.js'
import { toolByPart } from './name-part.js'

/** The longest name in words. */
const longestName = 12
const shortestStem = 5
/** "Koster", "hvilken": they ask. */
const questionKeys = new Set(
  Object.values(questionWords).flatMap(phrases =>
    phrases.flatMap(each => tokenise(each).map(({ key }) => key)),
  ),
)

/** The tools and pages that are named, and where. */
export interface Named {
  readonly items: readonly (Tool | Page)[]
  readonly at: ReadonlySet<number>
  readonly spans: readonly (readonly Token[])[]
  readonly words: readonly Word[]
}

/** The longest names first; a mistyped one of six letters or more counts where no other word is near. */
export function readNamed(tokens: readonly Token[], library: Library, used: Set<number>): Named {
  const items: (Tool | Page)[] = []
  const places = new Set<number>()
  const spans: (readonly Token[])[] = []
  const words: Word[] = []
  for (let at = 0; at < tokens.length; at++) {
    for (let size = Math.min(longestName, tokens.length - at); size > 0; size--) {
      const span = tokens.slice(at, at + size)
      if (size === 1 && isDescription(tokens, at)) break
      const whole = namesAt(span, library)
      const found = whole.length > 0 ? whole : partAt(span, library)
      if (found.length === 0) continue
      items.push(...found)
      spans.push(span)
      words.push(...wordsOfName(span, found))
      for (let each = at; each < at + size; each++) {
        used.add(each)
        places.add(each)
      }
      at += size - 1
      break
    }
  }
  return { items: [...new Set(items)], at: places, spans, words }
}

/** "Noget **kort** til efter frikvarteret", "a **short** one": how it is to be, though a card may be called so. */
function isDescription(tokens: readonly Token[], at: number): boolean {
  const [before, word, after] = [tokens[at - 1]?.key, tokens[at]?.key, tokens[at + 1]?.key]
  if (word !== 'kort' && word !== 'short') return false
  return beforeDescription.has(before ?? '') || after === 'one'
}
const beforeDescription = new Set(
  ['noget', 'nogle', 'meget', 'ret', 'helt', 'gerne', 'something', 'anything', 'very'].map(keyOf),
)

/** The words of a name as it is written in the library, where the question joins or splits them otherwise. */
function wordsOfName(span: readonly Token[], items: readonly (Tool | Page)[]): Word[] {
  const key = stemOf(joinedKey(span))
  const names = items.flatMap(item => [isTool(item) ? item.name : item.title, ...item.aliases])
  const name = names.find(each => stemOf(joinedKey(tokenise(each))) === key)
  const own = name === undefined ? [] : tokenise(name)
  return wordsOf(own.length === 0 || own.length === span.length ? span : own)
}

function namesAt(span: readonly Token[], library: Library): readonly (Tool | Page)[] {
  const key = joinedKey(span)
  const [first] = span
  const isSmall = span.length > 1 && isStop(first?.key ?? '') && isStop(span.at(-1)?.key ?? '')
  // "Alle skal med" is a name, "er det" is none.
  if (!first || (isSmall && span.length < 3)) return []
  const found = library.find(key)
  // "Netværk er" is no "netværker": an ending that stands alone is a word.
  const isEnding = span.length > 1 && stemOf(key) === stemOf(joinedKey(span.slice(0, -1)))
  if (found.length > 0) return isEnding ? [] : found
  if (isSmall || span.length > 3 || key.length < 6) return []
  // "Klasseledelse" is a word of its own, and no Klasselog with a wrong letter.
  if (span.length === 1 && (endsAsMeeting(key) || isVocabulary(key))) return []
  // "Koster" asks, and is no "kortet": a short stem is like too many.
  if (stemOf(key).length < shortestStem || span.some(each => questionKeys.has(each.key))) return []
  const near = library.spelling.nearest(stemOf(key))
  const items = [...new Set(near.flatMap(({ word }) => library.find(word)))]
  return items.length === 1 && items.every(isTool) ? items : []
}

/** "Trappen": what is said for the whole name, where nothing has it as its name. */
function partAt(span: readonly Token[], library: Library): readonly Tool[] {
  const [only, another] = span
  const tool = only && !another ? toolByPart(only, library) : undefined
  return tool ? [tool] : []
}
