// Reads the names of a line: people, schools, networks, hold, kinds of meetings with their numbers, places, tools and words of titles; last
// what is written as a name and is none that the turn has met. Names are found as src/ask/names.ts finds those of a question.
import type { MeetingKind } from '../../../model/meeting.js'
import type { Lexicon, Named } from '../../lexicon.js'
import { isCommon } from '../../text/common.js'
import { nounAt, splitCompound } from '../../text/nouns.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, type Token, tokenise } from '../../text/tokens.js'
import { blank, each, type Line, type NameKind, take } from '../mention.js'

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
const room =
  /(?<!\p{L})([Ss]al|[Ll]okale|[Mm]ødelokale|[Mm]øderum|[Rr]um|[Rr]oom|[Hh]all|[Ll]ok\.)\s+([A-ZÆØÅ]|\d[\d.]*\d|\d)(?![\p{L}\d])/gu

export function readNames(line: Line, known: Known): void {
  const tokens = tokenise(line.rest)
  for (let at = 0; at < tokens.length; ) at += readAt(line, { tokens, at }, known)
  each(line, room, ([, , number = ''], at) =>
    take(line, at, { slot: 'place', key: `room ${number.toLowerCase().replace(/\.$/, '')}` }),
  )
}

interface At {
  readonly tokens: readonly Token[]
  readonly at: number
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

function spanOf(span: readonly Token[]): { start: number; end: number } {
  return { start: span[0]?.start ?? 0, end: span.at(-1)?.end ?? 0 }
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

function isCapital({ text }: Token): boolean {
  return text[0] !== text[0]?.toLowerCase()
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
    /(?:^|\s)(?:på|at|in|hos|i)\s+(?:\p{L}+\s+(?:at|på)\s+)?[“"*_]*$/iu.test(before) &&
    !/(?:for|jer|dig|kollega|lærer\p{L}*|leder|you|of you)\s+(?:på|at)\s+$/iu.test(before)
  take(line, at, { slot: kind, ids, ...(isAt ? { isAt } : {}) })
  if (kind === 'hold') moreHolds(line, at.end, lexicon)
}

/** "hold 1 og 3", "Hold 1, 2 and 3". */
function moreHolds(line: Line, from: number, lexicon: Lexicon): void {
  const more = /^(?:\s*(?:,|og|and|eller|or|&)\s*\d{1,2}(?![\d.:/]))+/u.exec(line.rest.slice(from))
  for (const digits of more?.[0].matchAll(/\d{1,2}/g) ?? []) {
    const start = from + (digits.index ?? 0)
    const ids = lexicon.find(`hold${digits[0]}`).map(({ id }) => id)
    take(line, { start, end: start + digits[0].length }, { slot: 'hold', ids })
  }
}

/** "Læringslab 2", "netværksmøde 3", "3. netværksmøde"; without a number the kind alone. */
function takeSeries(line: Line, { tokens, at }: At, size: number): number {
  const span = tokens.slice(at, at + size)
  const key = span.map(token => token.key).join('')
  const noun = size <= 3 ? nounAt(key) : undefined
  const compound = size === 1 && !noun ? splitCompound(key, { subjects: new Map() }) : undefined
  const kind = noun?.isBare
    ? undefined
    : (noun?.kind ?? (compound?.isMeeting ? compound.kind : undefined))
  const isMeeting =
    (noun && !noun.isPlan && !noun.isBare) ||
    (compound?.isMeeting === true && !/netvark\w{0,3}$/.test(key))
  if (!isMeeting) return 0
  const place = spanOf(span)
  const after =
    /^\s*(?:nr\.?\s*|number\s+|no\.?\s*)?(\d{1,2})(?![\d:/]|\.\s*(?:januar|februar|marts|april|maj|juni|juli|august|sept|okt|nov|dec|\d)|\s*(?:januar|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec|timer|min|skoler|hours))/iu.exec(
      line.rest.slice(place.end),
    )
  const isPlural = noun?.plural ?? compound?.plural ?? false
  const before = /(?:^|[\s(*])(\d{1,2})\.\s*$/u.exec(
    line.rest.slice(Math.max(0, place.start - 14), place.start),
  )
  const isListMark =
    before?.[1] !== undefined && /^[\s>*-]*\d{1,2}\.\s*$/u.test(line.text.slice(0, place.start))
  const number =
    after && !isPlural
      ? Number(after[1])
      : before?.[1] && !isListMark
        ? Number(before[1])
        : undefined
  const end = after && !isPlural ? place.end + after[0].length : place.end
  const start =
    before?.[1] && number === Number(before[1]) && !isListMark && !(after && !isPlural)
      ? place.start - before[0].trimStart().length
      : place.start
  if (kind === undefined && number === undefined) return 0
  if (number !== undefined && after) moreNumbers(line, { start, end }, kind)
  take(
    line,
    { start, end },
    { slot: 'series', ...(kind ? { kind } : {}), ...(number ? { number } : {}) },
  )
  return size + (after && !isPlural ? after[0].trim().split(/\s+/).length : 0)
}

/** "Læringslab 2 og 3", "netværksmøde 3-6". */
function moreNumbers(
  line: Line,
  { end }: { start: number; end: number },
  kind: MeetingKind | undefined,
): void {
  const more = /^(?:\s*(?:,|og|and|&|eller|or|-|–|til|to)\s*\d{1,2}(?![\d.:/]))+/u.exec(
    line.rest.slice(end),
  )
  if (!more || /^\s*,/.test(more[0])) return
  for (const digits of more[0].matchAll(/\d{1,2}/g)) {
    const start = end + digits.index
    take(
      line,
      { start, end: start + digits[0].length },
      { slot: 'series', ...(kind ? { kind } : {}), number: Number(digits[0]) },
    )
  }
}

const schoolLike = /(?:skolen?|skoles|bornehus|boernehus|bornehave|borneby|skolernes)$/
const placeLike =
  /(?:hallen|huset|garden|centret|centeret|biblioteket|kulturhus|radhus|kro|hotel|centrum)$/
const groupLike = /netvark(?:et|ets|s)?$/

/** A word of a title; a name that nobody has met. */
function readWord(line: Line, token: Token, known: Known): void {
  const { key, start, end } = token
  const at = { start, end }
  const stems = stemsOf(key)
  const title =
    key.length > 3 && !isCommon(key) ? stems.find(stem => known.titleWords.has(stem)) : undefined
  if (title !== undefined) {
    take(line, at, {
      slot: 'word',
      key: title,
      ...(known.openers.has(title) ? { isFirst: true } : {}),
    })
    return
  }
  const about = stems
    .flatMap(stem => known.lexicon.find(stem))
    .filter(({ kind }) => kind === 'network')
  if (about.length > 0 && !isCommon(key)) {
    take(line, at, { slot: 'network', ids: about.map(({ id }) => id), isWeak: true })
    return
  }
  if (stems.some(stem => known.words.has(stem))) return
  const isNamed = isCapital(token)
  if (
    groupLike.test(key) &&
    key.length > 10 &&
    !/^(?:netv|ressource|samarbejd|vejleder|faglig|fag|lokal|skole)/.test(key)
  ) {
    take(line, at, { slot: 'unknown', of: 'network' })
    return
  }
  if (!isNamed || isCommon(key) || key.length < 3) return
  if (schoolLike.test(key) && key.length > 7) take(line, at, { slot: 'unknown', of: 'school' })
  else if (placeLike.test(key) && key.length > 7) take(line, at, { slot: 'unknown', of: 'place' })
}

const starters = /(?:^|\d[.)]\s|[.!?:;|>*_#\n([“"«»–—•✅❌]|-\s)\s*$/u
const innocent = new Set(
  `i de dem deres din jeres teams slack outlook pejling ai hej hi hello kære dear ok okay danish english dansk engelsk christmas easter
  powerpoint word excel pdf zoom meet google link plc it dsa ppr whatsapp mail e-mail pc ps wifi mr mrs ms dr kommune municipality
  i'm i'll i've fra til facebook aula meebook min uddannelse jan feb`
    .split(/\s+/)
    .map(keyOf),
)

/** Capitals in the middle of a sentence that stand for nothing known: a person, a place, a tool. */
export function readUnknown(line: Line, known: Known): void {
  const tokens = tokenise(line.rest)
  for (const [nth, token] of tokens.entries()) {
    if (!isUnknown(token, known)) continue
    const before = line.text.slice(Math.max(0, token.start - 8), token.start)
    const isFirst = token.start === 0 || starters.test(before)
    const next = tokens[nth + 1]
    const isPair =
      next !== undefined && isUnknown(next, known) && line.rest.slice(token.end, next.start) === ' '
    const previous = tokens[nth - 1]
    const isSecond =
      previous !== undefined &&
      isUnknown(previous, known) &&
      line.rest.slice(previous.end, token.start) === ' '
    if (isSecond) continue
    if (isFirst && !isPair && !isOwnTitle(line, token)) continue
    const end = isPair ? next.end : token.end
    const of = isPair ? 'person' : /(?:på|at|in|i|hos)\s+$/iu.test(before) ? 'place' : 'tool'
    line.mentions.push({
      slot: 'unknown',
      of,
      start: token.start,
      end,
      said: line.text.slice(token.start, end),
    })
  }
}

/** "**Datatrappen** (30-45 min)": one word in bold or quotes, made like a name. */
function isOwnTitle({ text }: Line, { start, end, key }: Token): boolean {
  const isMarked =
    /(?:\*\*|[“"«»*_[])$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^(?:\*\*|[”"«»*_\]])/u.test(text.slice(end, end + 2))
  return (
    isMarked &&
    key.length > 7 &&
    /^\s*(?:[*_”"\]]*)\s*(?:\(|–|-)/u.test(text.slice(end)) &&
    /(?:en|et|n)$/.test(key)
  )
}

function isUnknown(token: Token, { words, lexicon }: Known): boolean {
  const { key, text } = token
  if (
    text === text.toUpperCase() ||
    !isCapital(token) ||
    key.length < 3 ||
    /^p\d+$/.test(key) ||
    isCommon(key) ||
    innocent.has(key)
  )
    return false
  const stems = stemsOf(key)
  void lexicon
  return !stems.some(stem => words.has(stem))
}

/** Where one may be named in a reply without being what it is about: greetings. */
export function blankGreeting(line: Line, names: readonly string[]): void {
  const greeting =
    /^[\s*_#>]*(?:hej|hi|hello|kære|dear|godmorgen|good morning|hey|goddag|tak|thanks)[,\s]+([\p{L}-]+)/iu.exec(
      line.text,
    )
  const name = greeting?.[1] ?? /^[\s*_]*([\p{L}-]+),\s/u.exec(line.text)?.[1]
  if (!name || !names.some(each => each.split(' ').includes(name))) return
  const start = line.text.indexOf(name)
  blank(line, start, start + name.length)
}
