// Reads the names of a line: people, schools, networks, hold, kinds of meetings with their numbers, places, tools and words of titles; last
// what is written as a name and is none that the turn has met. Names are found as src/ask/names.ts finds those of a question.
import type { Lexicon, Named } from '../../lexicon.js'
import { isCommon } from '../../text/common.js'
import { splitCompound } from '../../text/nouns.js'
import { stemsOf } from '../../text/stems.js'
import { type Token, tokenise } from '../../text/tokens.js'
import type { NameKind } from '../mention.js'
import { longMonth } from './date/words.js'
import { type At, each, isCapital, type Line, spanOf, take } from './line.js'
import { takeSeries } from './series.js'
import { readWord } from './unknown.js'

/** Phrases by the key of their first word, the longest first. */
export type Phrases = ReadonlyMap<
  string,
  readonly { readonly keys: readonly string[]; readonly id: string }[]
>

/** What names can be found: of the programme, and of what the turn has met. */
export interface Known {
  readonly lexicon: Lexicon
  readonly places: Phrases
  readonly tools: Phrases
  /** Words of the titles that were found, by which they are told apart. */
  readonly titleWords: ReadonlySet<string>
  /** Those that a title begins with: its name, and no word in passing. */
  readonly openers: ReadonlySet<string>
  /** What people do, by key. */
  readonly functions: ReadonlyMap<string, string>
  /** Every word of the grounds and the question, as keys. */
  readonly words: ReadonlySet<string>
}

const longest = 6

export function readNames(line: Line, known: Known): void {
  const tokens = tokenise(line.rest)
  for (let at = 0; at < tokens.length; ) at += readAt(line, { tokens, at }, known)
  each(line, room, ([, , number = ''], at) =>
    take(line, at, { slot: 'place', key: `room ${number.toLowerCase().replace(/\.$/, '')}` }),
  )
}

function readAt(line: Line, { tokens, at }: At, known: Known): number {
  const most = adjoining(line, tokens, at)
  for (let size = most; size > 0; size--) {
    const span = tokens.slice(at, at + size)
    if (takePhrase(line, span, known)) return size
    const named = namesIn(span, known.lexicon, line)
    if (named.length > 0) {
      takeNamed(line, span, named, known.lexicon)
      return size
    }
    const taken = takeSeries(line, { tokens, at }, size)
    if (taken > 0) return taken
  }
  const [token] = tokens.slice(at)
  if (token) readWord(line, token, known)
  return 1
}

/** How many tokens stand next to one another from here, with nothing but spaces and the marks of a name between them. */
function adjoining({ rest }: Line, tokens: readonly Token[], at: number): number {
  let size = 1
  while (size < longest) {
    const [one, next] = [tokens[at + size - 1], tokens[at + size]]
    if (!one || !next || !/^[\s.&/'’–—-]{0,3}$/u.test(rest.slice(one.end, next.start))) break
    size++
  }
  return size
}

/** A place or a tool, by its words as they stand or inflected at the end. */
function takePhrase(line: Line, span: readonly Token[], { places, tools }: Known): boolean {
  const keys = span.map(({ key }) => key)
  const tool = phraseAt(tools, keys)
  if (tool) {
    take(line, spanOf(span), { slot: 'tool', ids: tool })
    return true
  }
  const place = phraseAt(places, keys)
  if (!place) return false
  const at = spanOf(span)
  const isFrom = /(?<!\p{L})(?:fra|from|til|to|ved)\s+$/iu.test(
    line.text.slice(Math.max(0, at.start - 6), at.start),
  )
  take(line, at, { slot: 'place', key: place[0] ?? '', ...(isFrom ? {} : { isAt: true }) })
  return true
}

function phraseAt(phrases: Phrases, keys: readonly string[]): string[] | undefined {
  const [first = ''] = keys
  const options = stemsOf(first).flatMap(stem => phrases.get(stem) ?? [])
  const found = options.filter(
    ({ keys: own }) =>
      own.length === keys.length &&
      own.every(
        (key, nth) => key === keys[nth] || (nth === own.length - 1 && isForm(keys[nth] ?? '', key)),
      ),
  )
  return found.length > 0 ? [...new Set(found.map(({ id }) => id))] : undefined
}

export function isForm(key: string, base: string): boolean {
  return (
    key === base ||
    (base.length > 3 && (stemsOf(key).includes(base) || stemsOf(base).includes(key)))
  )
}

const groupHead = /netvark|network|forum|klub|kreds|lag$|laget|lauget|team|udvalg|group/

function namesIn(span: readonly Token[], lexicon: Lexicon, line: Line): readonly Named[] {
  const key = span.map(token => token.key).join('')
  const [first] = span
  if (!first || (span.length === 1 && isCommon(key))) return []
  for (const stem of stemsOf(key)) {
    const named = lexicon.find(stem).filter(one => isSaid(one, { span, key, stem, line }))
    if (named.length > 0) return named
  }
  const last = span.at(-1)?.key ?? ''
  if (span.length > 1 && /^netvark|^network/.test(last)) {
    const subject = span
      .slice(0, -1)
      .map(token => token.key)
      .join('')
    return stemsOf(subject)
      .flatMap(stem => lexicon.find(stem))
      .filter(({ kind }) => kind === 'network')
  }
  if (span.length > 1) return []
  const compound = splitCompound(key, lexicon)
  const isGroup = compound && (groupHead.test(key) || compound.isMeeting)
  return isGroup && typeof compound.subject === 'object' ? [compound.subject] : []
}

interface Saying {
  readonly span: readonly Token[]
  readonly key: string
  readonly stem: string
  readonly line: Line
}

/** A name is written as one: in small letters only what has the kind in it. */
function isSaid({ kind }: Named, { span, key, stem }: Saying): boolean {
  const [first] = span
  const isNamed = first !== undefined && isCapital(first)
  const isAll = span.filter(isCapital).length
  switch (kind) {
    case 'person':
      return isNamed && (key === stem || key === `${stem}s`) && (span.length === 1 || isAll > 1)
    case 'school':
      return isNamed || /skole/.test(key)
    case 'network':
      return groupHead.test(key) || (isNamed && first.name) || (span.length > 1 && isNamed)
    case 'hold':
      return /^hold|^cohort|^klynge|^group|^gruppe/.test(key) ? /\d|./.test(key.slice(4)) : isNamed
    case 'area':
      return isNamed && (span.length > 1 || first.name)
    default:
      return kind satisfies never
  }
}

function takeNamed(
  line: Line,
  span: readonly Token[],
  named: readonly Named[],
  lexicon: Lexicon,
): void {
  const kind: NameKind = named[0]?.kind ?? 'school'
  const ids = named.filter(one => one.kind === kind).map(({ id }) => id)
  const at = spanOf(span)
  const before = line.text.slice(Math.max(0, at.start - 24), at.start)
  const isAt =
    kind === 'school' &&
    (afterDay.test(before) ||
      /(?:^|\s)(?:på|at|in|hos|i)\s+(?:\p{L}+\s+(?:at|på)\s+)?[“"*_]*$/iu.test(before)) &&
    !/(?:for|jer|dig|kollega|lærer\p{L}*|leder|you|of you)\s+(?:på|at)\s+$/iu.test(before)
  take(line, at, { slot: kind, ids, ...(isAt ? { isAt } : {}) })
  if (kind === 'hold') moreHolds(line, at.end, lexicon)
}

/** "2. marts kl. 14.30-16, Strandengens Skole", "| 11 March | Hjulby Skole": a place after its day. */
const afterDay = new RegExp(
  `(?:\\d[.:–-]\\d{1,2}|${longMonth})\\.?[*_]*\\s*(?:,|\\||:)\\s*[*_]*$`,
  'iu',
)

/** "hold 1 og 3", "Hold 1, 2 and 3". */
function moreHolds(line: Line, from: number, lexicon: Lexicon): void {
  const more = /^(?:\s*(?:,|og|and|eller|or|&)\s*\d{1,2}(?![\d.:/]))+/u.exec(line.rest.slice(from))
  for (const digits of more?.[0].matchAll(/\d{1,2}/g) ?? []) {
    const start = from + (digits.index ?? 0)
    const ids = lexicon.find(`hold${digits[0]}`).map(({ id }) => id)
    take(line, { start, end: start + digits[0].length }, { slot: 'hold', ids })
  }
}

const room =
  /(?<!\p{L})([Ss]al|[Ll]okale|[Mm]ødelokale|[Mm]øderum|[Rr]um|[Rr]oom|[Hh]all|[Ll]ok\.)\s+([A-ZÆØÅ]|\d[\d.]*\d|\d)(?![\p{L}\d])/gu
