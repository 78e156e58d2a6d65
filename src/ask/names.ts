// Reads what a question names: schools, networks, hold, people, kinds of meetings with their numbers, words of titles; and
// what it names that nobody knows. Called by src/ask/understand.ts. A name is never guessed: two that fit are both given.
import type { Lang } from '../core/message.js'
import type { MeetingKind } from '../model/meeting.js'
import type { Lexicon, Named } from './lexicon.js'
import { isEveryday } from './library/search/everyday.js'
import { readFunctions } from './people/functions.js'
import { bridgeAt } from './reading/bridge.js'
import { readCompound } from './reading/compounds.js'
import { readLeftovers, readMistyped } from './reading/leftovers.js'
import { takeNoun, takeOwnNoun } from './reading/meeting-nouns.js'
import { joined, namesAt, readNamesInTitles } from './reading/names-at.js'
import { readUnknownHold, readUnknownYear } from './reading/unknown-hold.js'
import { readNumber } from './schedule/numbers.js'
import { isCommon } from './text/common.js'
import { holdNouns } from './text/noun-words.js'
import { type Noun, nounAt } from './text/nouns.js'
import type { Token } from './text/tokens.js'
import { keyOf } from './text/tokens.js'

/** One thing that the question named. */
export interface Mention {
  readonly named: readonly Named[]
  readonly said: string
}

export interface Names {
  readonly mentions: readonly Mention[]
  readonly kinds: readonly MeetingKind[]
  /** A meeting is spoken of, of whatever kind. */
  readonly meeting: boolean
  readonly plural: boolean
  readonly definite: boolean
  readonly number?: number
  readonly amount?: number
  readonly words: readonly string[]
  /** Those of the question that are one word of a title, whatever they say elsewhere: "Teams-time" asks for no link. */
  readonly inTitle: ReadonlySet<Token>
  /** What is named and not known, as written. */
  readonly unknown: readonly string[]
  /** Every word that is neither common nor known, `unknown` or not. */
  readonly leftovers: readonly string[]
  /** What people do, as the sheets write it, and the question's words for it; these may be unknown to all else. */
  readonly functions: readonly string[]
  readonly functionWords: readonly string[]
}

/** A question half read; each step fills in more. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  readonly lang: Lang
  /** Words of agendas count as those of titles do. */
  readonly isDeep: boolean
  /** Told beside the question, in a sentence of its own. */
  readonly isAside: Is
  /** What each word turned out to be; undefined = nothing yet. */
  readonly roles: ('time' | 'name' | 'noun' | 'number' | 'word' | undefined)[]
  readonly mentions: Mention[]
  readonly kinds: Set<MeetingKind>
  readonly words: Set<string>
  readonly inTitle: Set<Token>
  readonly unknown: string[]
  readonly leftovers: string[]
  meeting: boolean
  plural: boolean
  definite: boolean
  /** "Netværket" alone: its meetings are network meetings, unless a network is named too. */
  bare: boolean
  /** "I kalenderen": everything in it, unless the question is about one meeting. */
  inPlan: boolean
  /** "Næste forum": those that are called so, unless one is named. */
  groups?: readonly Named[]
  number?: number
  amount?: number
}

const holdKeys = new Set(holdNouns.map(keyOf))
/** "Næste forum", where networks are called so: the network itself, as "netværket" is. */
const groupNoun: Noun = { kind: 'network', plural: false, definite: false, isBare: true }
type Is = (token: Token) => boolean
/** The longest name in words: "Sct. Jørgens Skole Afdeling Nord". */
const longestName = 5

/** What the words name: those of a period of time are left alone, those told beside the question need not be known. */
export function readNames(
  tokens: readonly Token[],
  { isTime, isAside }: { isTime: Is; isAside: Is },
  context: { lexicon: Lexicon; lang: Lang; isDeep: boolean },
): Names {
  const reading: Reading = {
    tokens,
    ...context,
    isAside,
    roles: tokens.map(token => (isTime(token) ? 'time' : undefined)),
    mentions: [],
    kinds: new Set(),
    words: new Set(),
    inTitle: new Set(),
    unknown: [],
    leftovers: [],
    meeting: false,
    plural: false,
    definite: false,
    bare: false,
    inPlan: false,
  }
  for (let at = 0; at < tokens.length; ) at += readAt(reading, at)
  readMistyped(reading)
  readLeftovers(reading)
  readNamesInTitles(reading)
  const isNamed = reading.mentions.some(({ named }) => named[0]?.kind === 'network')
  if (reading.bare && !isNamed) reading.kinds.add('network')
  if (!isNamed && reading.unknown.length === 0)
    for (const each of reading.groups ?? []) reading.mentions.push({ named: [each], said: '' })
  const isOne = reading.meeting || reading.words.size > 0
  if (reading.inPlan && !isOne) reading.meeting = reading.plural = true
  const functions = withoutNetworks(readFunctions(tokens, context.lexicon), reading.mentions)
  if (isFunctionAlone(reading, functions)) {
    reading.meeting = reading.plural = reading.definite = false
    reading.kinds.clear()
    reading.words.clear()
  }
  return { ...reading, ...functions, kinds: [...reading.kinds], words: [...reading.words] }
}

/** "Formand for styregruppen", where somebody is just that: the group's meeting is not spoken of. */
function isFunctionAlone(
  { tokens, roles }: Reading,
  { functions, functionWords }: ReturnType<typeof readFunctions>,
): boolean {
  const nouns = tokens.filter((_, at) => roles[at] === 'noun')
  const isSaid = ({ text }: Token) => functionWords.includes(text)
  return functions.length > 0 && nouns.length > 0 && nouns.every(isSaid)
}

/** "Skolebibliotekarernes netværk" is a network, and asks for no librarian. */
function withoutNetworks<Read extends Pick<Names, 'functions' | 'functionWords'>>(
  read: Read,
  mentions: readonly Mention[],
): Read {
  const networks = mentions.filter(({ named }) => named[0]?.kind === 'network')
  const isOfNetwork = (word: string) =>
    networks.some(({ said }) => /\s(?:netværk|network)/iu.test(said) && said.includes(word))
  const isAll = read.functionWords.length > 0 && read.functionWords.every(isOfNetwork)
  return isAll ? { ...read, functions: [], functionWords: [] } : read
}

/** Reads the longest known thing that begins here; returns how many words it took (1 where nothing). */
function readAt(reading: Reading, at: number): number {
  for (let size = Math.min(longestName, reading.tokens.length - at); size > 0; size--) {
    if (!isFree(reading, at, size)) continue
    const group = size === 1 ? reading.lexicon.schoolGroups.at(joined(reading, at, 1)) : undefined
    if (group) return takeGroup(reading, at, group)
    const named = isHalf(reading, at) ? [] : namesAt(reading, at, size)
    if (named.length > 0 && !(size === 1 && isOfPlace(reading, at, named)))
      return takeName(reading, at, { size, named })
    const noun = nounAt(joined(reading, at, size))
    if (noun && size <= 3) return takeNoun(reading, at, { size, noun })
    const groups = size === 1 ? reading.lexicon.groupsCalled(joined(reading, at, 1)) : []
    if (groups.length > 0) {
      reading.groups = groups
      return takeNoun(reading, at, { size, noun: groupNoun })
    }
    const own = size <= 2 ? reading.lexicon.ownNouns.at(joined(reading, at, size)) : undefined
    if (own) return takeOwnNoun(reading, at, { size, noun: own })
  }
  const taken =
    reading.roles[at] === undefined ? readUnknownYear(reading, at) || takeJoined(reading, at) : 0
  if (taken > 0) return taken
  if (reading.roles[at] === undefined) {
    if (holdKeys.has(reading.tokens[at]?.key ?? '')) readUnknownHold(reading, at)
    else if (reading.lang === 'en') return readForeign(reading, at)
    else readCompound(reading, at)
  }
  return 1
}

/** "K-**kompasset**", where no school is called so, is another thing than the school Kompasset. */
function isHalf({ tokens, roles, lexicon }: Reading, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (!before || !token?.hyphened || roles[at - 1] !== undefined || isCommon(before.key))
    return false
  return lexicon.find(token.key).some(({ kind }) => kind === 'school')
}

/** "**Havrelund** Hallen" is where a meeting is held, not the only school with the town in its name. */
function isOfPlace({ tokens, lexicon }: Reading, at: number, [first]: readonly Named[]): boolean {
  const [{ key } = { key: '' }, next] = tokens.slice(at, at + 2)
  if (first?.kind !== 'school' || !next || next.key.length < 4) return false
  return [...(lexicon.meetingsWith(key) ?? [])].some(({ place }) =>
    keyOf(place ?? '').includes(key + next.key),
  )
}

/** "Praksis dag 3", where titles write it as one word. Returns how many words it took. */
function takeJoined(reading: Reading, at: number): number {
  const { tokens, roles, lexicon } = reading
  for (let size = Math.min(3, tokens.length - at); size > 1; size--) {
    const span = tokens.slice(at, at + size)
    const isApart = span.some(({ key }) => /\d/.test(key) || key.length < 3)
    if (isApart || !isFree(reading, at, size)) continue
    const isOneWord = lexicon.isHyphened(joined(reading, at, size))
    if (isCommon(span[0]?.key ?? '') && !isOneWord) continue
    if (!isOneWord && span.every(({ key }) => isCommon(key) || lexicon.meetingsWith(key))) continue
    const word = span.map(({ text }) => text).join(isOneWord ? '-' : '')
    if (!lexicon.meetingsWith(joined(reading, at, size))) continue
    for (let each = at; each < at + size; each++) roles[each] = 'word'
    reading.words.add(word)
    if (isOneWord) for (const token of span) reading.inTitle.add(token)
    return size + readNumber(reading, at, size)
  }
  return 0
}

function isFree({ roles }: Reading, at: number, size: number): boolean {
  for (let each = at; each < at + size; each++) if (roles[each] !== undefined) return false
  return true
}

/** "Language network", "development workshop": by the plan's Danish words, where it has them. */
function readForeign(reading: Reading, at: number): number {
  const { tokens, roles, lexicon } = reading
  const isOpen = (place: number) =>
    roles[place] === undefined && !lexicon.meetingsWith(tokens[place]?.key ?? '')
  // "The preschool **class** meeting": a part of the name before it, and no word of a title.
  const isOfName = isEveryday(tokens[at]?.key ?? '') && roles[at - 1] === 'name'
  if (isOfName && nounAt(tokens[at + 1]?.key ?? '')) {
    roles[at] = 'name'
    return 1
  }
  const found = bridgeAt(tokens, at, { lexicon, isFree: isOpen })
  switch (found?.kind) {
    case undefined:
      readCompound(reading, at)
      return 1
    case 'name':
      return takeName(reading, at, found)
    case 'noun':
      return takeOwnNoun(reading, at, found)
    case 'word':
      for (let each = at; each < at + found.size; each++) roles[each] = 'word'
      reading.words.add(found.word)
      return found.size
    default:
      return found satisfies never
  }
}

function takeName(
  reading: Reading,
  at: number,
  { size, named }: { size: number; named: readonly Named[] },
): number {
  const { tokens, roles, lexicon } = reading
  for (let each = at; each < at + size; each++) roles[each] = 'name'
  const said = tokens
    .slice(at, at + size)
    .map(token => token.text)
    .join(' ')
  reading.mentions.push({ named, said })
  if (named[0]?.kind !== 'hold') return size
  // "hold 1 og 2", "hold 1, 2 og 3"
  let taken = size
  for (;;) {
    const next = tokens[at + taken]
    const skip = next && /^(?:og|and|eller|or)$/.test(next.key) ? 1 : 0
    const digits = tokens[at + taken + skip]
    if (!digits || roles[at + taken + skip] || !/^\d{1,2}$/.test(digits.key)) return taken
    roles[at + taken + skip] = 'name'
    const more = lexicon.find(`hold${digits.key}`)
    if (more.length > 0) reading.mentions.push({ named: more, said: `hold ${digits.key}` })
    else reading.unknown.push(`hold ${digits.key}`)
    taken += skip + 1
  }
}

/** "De to børnebyer": every one of them is meant. */
function takeGroup({ tokens, roles, mentions }: Reading, at: number, group: readonly Named[]): 1 {
  roles[at] = 'name'
  for (const each of group) mentions.push({ named: [each], said: tokens[at]?.text ?? '' })
  return 1
}
