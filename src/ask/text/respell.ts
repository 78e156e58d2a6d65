// Mends mistyped question words and words of time before a question is read: "hvornaar er næte lærningslab i januer".
// Only towards the words that carry a question; names are found by src/ask/names.ts with the programme's own spelling.

import { deadlineNouns } from '../deadlines/words.js'
import type { Lexicon } from '../lexicon.js'
import { isVocabulary } from '../library/search/terms.js'
import { facetPhrases, pickWords, prepositions, timeWords } from '../words.js'
import { isCommon } from './common.js'
import { languageOf } from './language.js'
import { compoundHeads, meetingNouns } from './noun-words.js'
import { nounAt } from './nouns.js'
import { createPhrases } from './phrases.js'
import { createSpelling, editsBetween, likeliest } from './spelling.js'
import { stemsOf } from './stems.js'
import { keyOf, type Token, tokenise } from './tokens.js'

/** Words as they are said, and how they are written. */
const spokenForms: Readonly<Record<string, string>> = {
  hva: 'hvad',
  hvo: 'hvor',
  hvorn: 'hvornår',
  te: 'til',
  ka: 'kan',
  ha: 'have',
  ta: 'tage',
  ska: 'skal',
  sku: 'skulle',
  ku: 'kunne',
  ik: 'ikke',
  jg: 'jeg',
  osse: 'også',
  hvs: 'hvis',
  blir: 'bliver',
  bli: 'blive',
  gir: 'giver',
  ble: 'blev',
  sån: 'sådan',
  nån: 'nogen',
  nåt: 'noget',
  hvorlænge: 'hvor længe',
  hvormange: 'hvor mange',
  hvormeget: 'hvor meget',
  hvortit: 'hvor tit',
  hvorlang: 'hvor lang',
  hvadtid: 'hvad tid',
  telefonnr: 'telefonnummer',
  tlfnr: 'telefonnummer',
  mobilnr: 'mobilnummer',
  adr: 'adresse',
  wen: 'when',
  whn: 'when',
  nxt: 'next',
  nste: 'næste',
  hvrnår: 'hvornår',
  ikk: 'ikke',
  mth: 'math',
  whens: 'when is',
  wheres: 'where is',
  whos: 'who is',
  hows: 'how is',
  theres: 'there is',
}

/** "Hvormange", "hvorlænge" as two words, for all that reads the question; other words as they stand. */
export function withoutJoined(question: string): string {
  return question.replace(joinedForms, word => spokenForms[word.toLowerCase()] ?? word)
}
const joinedForms = /(?<!\p{L})hvor(?:længe|mange|meget|lang|tit)(?!\p{L})/giu

const spelled = new Map<string, string>()
const spoken = new Map(Object.entries(spokenForms).map(([heard, word]) => [keyOf(heard), word]))
for (const word of timeWords) spelled.set(keyOf(word), word)
const askWords = createPhrases([
  [
    true,
    [
      ...Object.values(facetPhrases).flat(),
      ...Object.values(pickWords).flat(),
      ...meetingNouns.flatMap(noun => [...noun.singular, ...noun.plural]),
      ...meetingNouns.flatMap(noun =>
        noun.singular.filter(each => each.endsWith('møde')).map(each => `${each}t`),
      ),
    ],
  ],
]).words
const deadlineWords = new Map(
  deadlineNouns.filter(word => word.length > 6).map(word => [keyOf(word), word]),
)
const spelling = createSpelling([
  ...[...askWords].filter(word => word.length > 4),
  ...spelled.keys(),
  ...deadlineWords.keys(),
])

const meetingWords = new Map(
  meetingNouns
    .flatMap(({ singular, plural }) => [...singular, ...plural])
    .filter(noun => !noun.includes(' '))
    .flatMap(noun => [noun, `${noun}t`].map(form => [keyOf(form), form] as const)),
)
const meetings = createSpelling([...meetingWords.keys()].filter(key => key.length >= 10))

/** "Hvornår er det **testen skal** afleveres" asks what "hvornår skal testen afleveres" does. */
const clefts =
  /(hvornår|hvornaar|hvornar) er det(?: at)? ((?!nu |så |vi |jeg |man |du |i )\p{L}+(?: \p{L}+)?) (skal|må|kan) (?=\p{L}{3})/iu

/** "The **May** science meeting" is the one in May; a month that is another word too is read as one only after "in". */
const monthBefore =
  /(?<!\p{L})(the|our|my|your|their|this) (jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.? (?=\p{L})([^?.!]+?)(\s*[?.!].*)?$/isu

/** The text with mistyped question words and words of time as they should be; all else untouched, names too. */
export function respell(said: string, lexicon: Lexicon): string {
  const text = said.replace(clefts, '$1 $3 $2 ').replace(monthBefore, '$1 $3 in $2$4')
  let mended = ''
  let at = 0
  const tokens = tokenise(text)
  for (const [nth, token] of tokens.entries()) {
    if (token.start < at) continue
    const whole = asOneWord(tokens, nth, lexicon)
    if (whole !== undefined) {
      mended += text.slice(at, token.start) + whole
      at = tokens[nth + 1]?.end ?? token.end
      continue
    }
    const better =
      asHold(tokens, nth, lexicon) ??
      ofMonth(token, lexicon) ??
      asSpoken(token, text, tokens) ??
      asClause(tokens, nth) ??
      asQuestionWord(token, lexicon) ??
      mend(token, lexicon)
    if (better === undefined) continue
    mended += text.slice(at, token.start) + better
    at = token.end
  }
  return mended + text.slice(at)
}

/** "Vinter ferien", "dead lines", "dags orden": one word in two, where the first is no preposition, as in "efter året". */
function asOneWord(tokens: readonly Token[], at: number, lexicon: Lexicon): string | undefined {
  const [first, second] = tokens.slice(at, at + 2)
  if (!first || !second || second.name || second.start - first.end > 1) return undefined
  const isSmall = first.key.length < shortestPart || second.key.length < shortestPart
  if (isSmall || befores.has(first.key) || nounAt(second.key)) return undefined
  const key = first.key + second.key
  if (key.length < shortestWhole) return undefined
  const asked = askWords.has(key) && !isCommon(second.key) ? first.text + second.text : undefined
  return spelled.get(key) ?? deadlineWords.get(key) ?? asked ?? asInTexts(first, second, lexicon)
}

/** "Overleverings skemaerne" is one word where the programme's texts write it so, in whatever form. */
function asInTexts(first: Token, second: Token, lexicon: Lexicon): string | undefined {
  const key = first.key + second.key
  const isSmall = isCommon(first.key) && first.key.length < smallWord
  const isApart = isSmall || isCommon(second.key) || key.length < longWhole
  const isOne = !isApart && stemsOf(key).some(stem => stem.length > 6 && lexicon.isWritten(stem))
  return isOne ? first.text + second.text : undefined
}
const longWhole = 10
/** A shorter common word is no first part: "for", "det", but "læse" of "læsetest". */
const smallWord = 4
const shortestPart = 3
const shortestWhole = 7
const befores = new Set(
  [...prepositions, 'efter', 'før', 'inden', 'over', 'under', 'mellem', 'after', 'before'].map(
    keyOf,
  ),
)

/** "Hvr", "hvro", "hvme", "waht": a question word with one letter wrong, too short to be mended as others are. */
function asQuestionWord({ key, name }: Token, lexicon: Lexicon): string | undefined {
  const isLike = /^(?:hv|vh|h?vo|wh|hw|wa)/.test(key) && key.length > 2 && key.length < 10
  if (name || !isLike || isCommon(key) || isKnown(key, lexicon)) return undefined
  if (isVocabulary(key) || lexicon.isWritten(key)) return undefined
  const near = questionWords.filter(word => editsBetween(key, keyOf(word), 1) <= 1)
  return near.length === 1 ? near[0] : undefined
}
const questionWords =
  'hvor hvad hvem hvornår hvordan hvorfor hvilke hvilken hvilket when where what which'.split(' ')

/** "Who pays **when I** am at a lab?" asks for no time: what stands after it is only when it holds. */
function asClause(tokens: readonly Token[], at: number): string | undefined {
  const [token, next] = tokens.slice(at, at + 2)
  return at > 0 && token?.key === 'when' && subjects.has(next?.key ?? '') ? 'whenever' : undefined
}
const subjects = new Set(['i', 'im', 'ive', 'you', 'we', 'they', 'he', 'she'])

/** "Netværskmøde": a long word for a meeting with one wrong letter, which reads like a compound of something unknown. */
function asMeeting(key: string, lexicon: Lexicon): string | undefined {
  if (key.length < longNoun || nounAt(key) || lexicon.meetingsWith(key)) return undefined
  const [best, another] = meetings.nearest(key)
  return best?.edits === 1 && !another ? meetingWords.get(best.word) : undefined
}
const longNoun = 11

/** What agrees with "klynge" in Danish, as it agrees with "hold". */
const neuter: Readonly<Record<string, string>> = {
  hvilken: 'hvilket',
  min: 'mit',
  din: 'dit',
  vores: 'vores',
}

/**
 * "Hvilken klynge er vi i?", where the holds are "Klynge Nord" and "Klynge Syd": the tenant's own word is read as "hold". One with its
 * name is left alone, as that is a name.
 */
function asHold(tokens: readonly Token[], at: number, lexicon: Lexicon): string | undefined {
  const [token, next, third] = tokens.slice(at, at + 3)
  if (!token) return undefined
  const [before] = tokens.slice(Math.max(0, at - 1), at)
  const name = before && at > 0 ? holdNear(before, token, lexicon) : undefined
  if (name !== undefined) return name
  if (next && holdNear(token, next, lexicon) !== undefined) return undefined
  if (isBareHold(token, next, lexicon)) return /(?:en|et)s?$/.test(token.key) ? 'holdet' : 'hold'
  return next && isBareHold(next, third, lexicon) ? neuter[token.key] : undefined
}

/** "Klynge **mit**", where a hold is "Klynge Midt": its own word before it tells that a name is meant, though the word has a meaning too. */
function holdNear(first: Token, second: Token, lexicon: Lexicon): string | undefined {
  const key = first.key + second.key
  if (!lexicon.isHoldWord(first.key) || second.key.length < 3) return undefined
  if (lexicon.find(second.key).length + lexicon.find(key).length > 0) return undefined
  const names = lexicon.spelling.nearest(key).filter(({ word }) => word.startsWith(first.key))
  const [only, another] = names
  const isHold = only && lexicon.find(only.word).every(({ kind }) => kind === 'hold')
  return isHold && only.edits === 1 && !another ? only.word.slice(first.key.length) : undefined
}

const months =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ')

/** "Februarmødet" is the meeting in February, where no title has the word. */
function ofMonth({ key, text }: Token, lexicon: Lexicon): string | undefined {
  const month = months.find(each => key.startsWith(each))
  const noun = month === undefined ? '' : key.slice(month.length)
  if (month === undefined || nounAt(noun) === undefined || lexicon.meetingsWith(key))
    return undefined
  return `${text.slice(month.length)} i ${month}`
}

/** "Skal jeg ha noget **me**?", which in English is somebody. */
function asSpoken(
  { key, name }: Token,
  text: string,
  tokens: readonly Token[],
): string | undefined {
  return key === 'me' && !name && languageOf(text, tokens, 'en') === 'da' ? 'med' : undefined
}

function isBareHold(token: Token, next: Token | undefined, lexicon: Lexicon): boolean {
  if (!lexicon.isHoldWord(token.key)) return false
  return next === undefined || lexicon.find(token.key + next.key).length === 0
}

function mend(token: Token, lexicon: Lexicon): string | undefined {
  const { key } = token
  const said = spoken.get(key)
  if (said !== undefined && !token.name) return said
  const time = spelled.get(key)
  if (time !== undefined) return time === token.text.toLowerCase() ? undefined : time
  if (key.length < 4 || token.name || isCommon(key)) return undefined
  const meeting = asMeeting(key, lexicon)
  if (meeting !== undefined) return meeting
  if (isKnown(key, lexicon)) return undefined
  if (isVocabulary(key) || lexicon.isWritten(key)) return undefined
  const near = spelling.nearest(key)
  const one = likeliest(key, near)
  const best = near.find(({ word }) => word === one)
  if (!best) return undefined
  // Words of time are too much like other things: sommerfesten is no sommerferie.
  if (best.edits > 1 && spelled.has(best.word)) return undefined
  const name = lexicon.spelling.nearest(key)[0]
  if (name && name.edits <= best.edits) return undefined
  return spelled.get(best.word) ?? deadlineWords.get(best.word) ?? best.word
}

/** A name, a compound or a word of a title is right as it stands. */
function isKnown(key: string, lexicon: Lexicon): boolean {
  if (stemsOf(key).some(stem => isCommon(stem) || lexicon.find(stem).length > 0)) return true
  if (lexicon.meetingsWith(key)) return true
  return stemsOf(key).some(stem => compoundHeads.some(({ head }) => stem.endsWith(keyOf(head))))
}
