// Which networks a text names, by every spelling of the known ones and of the usual subjects; proposes a new one only where
// the text says clearly that there is one. Called by audience.ts; one per file, since proposals add up.
import type { NetworkId } from '../../core/ids.js'
import type { Network, Programme } from '../../model/programme.js'
import { fold, functionWord, noSubject } from '../words.js'
import { isGroupName } from './group-names.js'
import {
  createNetworkLexicon,
  isOfLeaders,
  isTelling,
  isUsualSubject,
  type NetworkLexicon,
  nameOf,
  withoutArticle,
} from './network-lexicon.js'

export interface NetworkReader {
  /** `named`: the text says network; `byFunction`: it only says "matematikvejledere". */
  find(text: string): { named: NetworkId[]; byFunction: NetworkId[] }
  /** The one network that a text of nothing but its name or subject means; none where it names several. */
  exact(text: string): NetworkId | undefined
  /** All that a text of nothing but names or subjects means: a category, a distribution list. */
  all(text: string): NetworkId[]
  /** The network of a function, if there is one: `matematikvejleder`. */
  ofFunction(functionName: string): NetworkId | undefined
  /** The known network that a title is nothing but the name of: "Medieforum", "Møde i Naturkredsen", "PLC 3". */
  titled(title: string): NetworkId | undefined
  /** The known networks of which a part of the text, between its signs, is the whole name or a list of such: "Medieforum – åben time". */
  inParts(text: string): NetworkId[]
  /** Whether they are the heads' networks alone. */
  areLeaders(ids: readonly NetworkId[]): boolean
  proposed(): Network[]
}

const word = String.raw`[\p{L}\d]`
/** `matematiknetværket`, `IT- og digitaliseringsnetværksmøde`; the first group is the subject, empty in "netværksmøde". */
const compound = new RegExp(
  String.raw`((?:${word}+-\s?(?:og|&)\s)?(?:${word}|-(?=\p{L}))*?)-?netv(?:æ|ae)rk(?!${word}*konference)${word}*`,
  'giu',
)
/** What follows "netværksmøde", perhaps a number, and then: for, a dash, a colon, or nothing but the words. */
const after =
  /^\s*(?:(?:nr\.?\s*)?\d{1,2}\b)?\s*(?:(for|inden for|i|om)\s+|[:：–—|(/,-]\s*|(?=\p{L}))([^,.;:()|–—/]+)/iu
const phraseEnd =
  /\s(?:-|på|paa|den|d\.?|kl\.?|med|uge|hos|ved|og (?:alle|de|evt)|i (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|efterår|forår|uge)\p{L}*)(?:\s.*)?$|\s*\d.*$|\s*\bhold\b.*$/iu

export function createNetworkReader(known: Pick<Programme, 'networks'>): NetworkReader {
  const lexicon = createNetworkLexicon(known.networks)
  const direct = directNames(known.networks)
  return {
    find(text) {
      const own = direct(text)
      const named = [...new Set(own.map(({ id }) => id))]
      if (!/netv|vejleder|konsulent|klasseleder|medarbejder/i.test(text)) {
        return { named, byFunction: [] }
      }
      const all = [
        ...named,
        ...readCompounds(
          lexicon,
          text,
          own.map(({ name }) => name),
        ),
      ]
      const functions = [...text.toLowerCase().matchAll(functionWord)].map(([found]) =>
        lexicon.find(found),
      )
      return {
        named: [...new Set(all)],
        byFunction: functions.filter(id => id !== undefined).filter(id => !all.includes(id)),
      }
    },
    exact(text) {
      const [only, ...others] = lexicon.resolve(text, true)
      return others.length === 0 ? only : undefined
    },
    all: text => lexicon.resolve(text, true),
    ofFunction: name => lexicon.find(name),
    titled: createTitles(known.networks),
    inParts: createParts(known.networks),
    areLeaders: ids =>
      ids.length > 0 &&
      ids.every(id => known.networks.some(one => one.id === id && isOfLeaders(one))),
    proposed: lexicon.proposed,
  }
}

/** Finds the one network whose name or other name a title is, with or without its article and the word for a meeting. */
function createTitles(networks: readonly Network[]): (title: string) => NetworkId | undefined {
  const owners = new Map<string, Set<NetworkId>>()
  for (const { id, name, aliases } of networks) {
    for (const own of [name, ...aliases].map(withoutArticle).filter(key => key.length >= 2))
      owners.set(own, (owners.get(own) ?? new Set<NetworkId>()).add(id))
  }
  const find = (text: string) => {
    const [only, ...others] = owners.get(withoutArticle(text)) ?? []
    return others.length === 0 ? only : undefined
  }
  return title => {
    const bare = title
      .replace(/^\s*(?:møde|mødet|netværksmøde|meeting) (?:i|for|in|of)\s+/i, '')
      .replace(/(?:[\s-]*s?m(?:ø|oe)de)?\s*(?:nr\.?\s*)?\d{0,2}\s*$/i, '')
    return find(title) ?? find(bare)
  }
}

/** A part between signs must be a name as it is: a subject there is what the day is about ("Vidensdag: matematik"). */
function createParts(networks: readonly Network[]): (text: string) => NetworkId[] {
  const find = createTitles(
    networks.map(network => ({
      ...network,
      name: isUsualSubject(network.name) ? '' : network.name,
      aliases: network.aliases.filter(name => name !== network.subject && !isUsualSubject(name)),
    })),
  )
  const listed = (piece: string) => {
    const names = piece.split(/\s*[,;/+&]\s*|\s(?:og|and)\s/).filter(Boolean)
    const ids = names.flatMap(name => find(name) ?? [])
    return ids.length === names.length ? ids : []
  }
  // "Læseklubben på Meet", "Naturklubben mødes ved søen", "Læseklubbens julefrokost": the name, and what it does.
  const leading = (piece: string) => {
    const words = piece.split(/\s+/).slice(0, 8)
    const heads = words.map((_, at) => words.slice(0, words.length - 1 - at).join(' '))
    const named = heads
      .filter(isOwnName)
      .map(head => [find(head) ?? find(head.replace(/s$/i, '')) ?? listed(head)].flat())
    return named.find(ids => ids.length > 0) ?? []
  }
  // "Opstart i Læseklubben", "Sommerfest for Naturklubben".
  const within = (piece: string) => {
    const name = /\s(?:i|for)\s+(.+)$/i.exec(piece)?.[1] ?? ''
    return isOwnName(name) ? [find(name) ?? listed(name)].flat() : []
  }
  return text => {
    const pieces = text.split(/\s*[:：|()[\]–—\n]\s*|\s-\s/).filter(Boolean)
    const found = pieces.flatMap(piece => find(piece) ?? listed(piece))
    if (found.length > 0) return [...new Set(found)]
    return [...new Set(pieces.flatMap(piece => [...leading(piece), ...within(piece)]))]
  }
}

/** A name that is no word for anything else, perhaps as an owner: "Læseklubben", "Læseklubbens", "Astronomi" never. */
function isOwnName(text: string): boolean {
  const [first = ''] = text.split(/\s*[,;/+&]\s*|\s(?:og|and)\s/)
  return isGroupName(first.replace(/s$/i, '')) || isTelling(first)
}

/** Names that can stand anywhere in a text. */
function directNames(
  networks: readonly Network[],
): (text: string) => { id: NetworkId; name: string }[] {
  const names = networks.flatMap(network =>
    [network.name, ...network.aliases.filter(name => name !== network.subject)]
      .filter(isTelling)
      .flatMap(name => [...new Set([fold(name), withoutArticle(name)])])
      .map(name => ({ id: network.id, name })),
  )
  return text => {
    const folded = fold(text)
    const found = names.filter(({ name }) => hasWords(folded, name))
    // "Design-netværket" is not meant where it is only the end of "Håndværk og design-netværket".
    return found.filter(({ id, name }) =>
      found.every(other => other.id === id || !other.name.endsWith(` ${name}`)),
    )
  }
}

/** Whether the words stand in the text with no letter or digit around them. Both folded. */
export function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? ' '
    const [next = ' ', afterNext = ' '] = text.slice(at + words.length)
    // A genitive is the same name: "Skovvangskolens".
    const isEnd = !/[a-z0-9]/.test(next) || (next === 's' && !/[a-z0-9]/.test(afterNext))
    if (isEnd && !/[a-z0-9]/.test(before)) return true
  }
  return false
}

/**
 * "Matematiknetværket" names its subject. Beside it, or beside a known name, a bare "netværksmøde" is only the word for the
 * meeting ("Læsenetværket, netværksmøde 2: Læselyst"); alone it is asked for its subject.
 */
function readCompounds(
  lexicon: NetworkLexicon,
  text: string,
  known: readonly string[],
): NetworkId[] {
  // "Design-netværket" is no network of its own inside "Håndværk og design-netværket".
  const isInside = (words: string) => known.some(name => name.endsWith(` ${fold(words)}`))
  const words = [...text.matchAll(compound)]
    .map(found => ({ found, subject: found[1]?.replace(/-$/, '').trim() ?? '' }))
    .filter(({ found }) => !isInside(found[0]))
  const [bare, telling] = [true, false].map(isBare =>
    words.filter(({ subject }) => (subject === '' || noSubject.test(fold(subject))) === isBare),
  )
  const ids = (telling ?? []).flatMap(({ found, subject }) => {
    const resolved = lexicon.resolve(subject, true, nameOf(subject, found[0]))
    return resolved.length > 0 ? resolved : (lexicon.proposeCompound(subject, found[0]) ?? [])
  })
  if (ids.length > 0 || known.length > 0) return ids
  return (bare ?? []).flatMap(({ found }) => readAround(lexicon, text, found))
}

/** The subject of a bare "netværksmøde": what it is for, what follows it, or what stands before it. */
function readAround(lexicon: NetworkLexicon, text: string, found: RegExpExecArray): NetworkId[] {
  const rest = text.slice(found.index + found[0].length)
  const [, preposition, raw] = after.exec(rest) ?? []
  const phrase = raw?.replace(phraseEnd, '').trim() ?? ''
  // "Netværk: naturfag" names a network, "Netværksmøde 2: Læselyst" the day's subject.
  const isLabel = /^netv(?:æ|ae)rk$/i.test(found[0]) && /^\s*[:：]/.test(rest)
  const isClear = isLabel || /^for$/i.test(preposition ?? '')
  // Where the networks are known, an unknown word beside a dash is the day's subject too.
  const mayPropose = isClear || !lexicon.isKnown
  const following = phrase === '' ? [] : lexicon.resolve(phrase, mayPropose)
  if (following.length > 0) return following
  const proposed = isClear ? lexicon.proposePhrase(phrase) : undefined
  if (proposed !== undefined) return [proposed]
  const before = text.slice(0, found.index).replace(/[\s:–—|/,-]+$/, '')
  const preceding = /[^,.;:()|–—/]*$/.exec(before)?.[0].trim() ?? ''
  return preceding === '' ? [] : lexicon.resolve(preceding, !lexicon.isKnown)
}
