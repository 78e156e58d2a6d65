// What people do, by every form of its name: "matematikvejleder", "IT vejlederne", "PLC-medarbejder". Made with the lexicon;
// src/ask/names.ts reads questions with it. A function is only known where somebody's post says it.
import type { NetworkId } from '../../core/ids.js'
import type { Person } from '../../model/person.js'
import type { Programme } from '../../model/programme.js'
import type { Lexicon, Named } from '../lexicon.js'
import { overseerNouns } from '../schedule/words.js'
import { isCommon } from '../text/common.js'
import { splitCompound } from '../text/nouns.js'
import { createSpelling, type Suggestion } from '../text/spelling.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token } from '../text/tokens.js'

/** The functions of a programme. */
export interface Functions {
  /** As the sheets write it, for a key in any inflection; undefined where nobody has it. */
  at(key: string): string | undefined
  /** The same of a mistyped key; undefined too where two are as near. */
  near(key: string): string | undefined
  /** Everybody who has it in some post, whatever the dates. */
  with(name: string): readonly Person[]
  /**
   * Those whose name is a network's subject: matematikvejleder, of the network for matematik. Where some are held at schools, those alone,
   * as the municipality's own consultant stands for no school.
   */
  ofNetwork(network: NetworkId): readonly string[]
}

/** Once per lexicon; `lexicon` needs its subjects only. */
export function createFunctions(
  programme: Programme,
  lexicon: Pick<Lexicon, 'subjects'>,
): Functions {
  const names = new Map<string, string>()
  const people = new Map<string, Person[]>()
  const keys = new Map<string, string>()
  for (const person of programme.people) {
    for (const name of new Set([
      ...person.posts.flatMap(post => post.functions),
      ...(person.functions ?? []),
    ])) {
      const key = keys.get(name) ?? keyOf(name)
      keys.set(name, key)
      if (key === '') continue
      if (!names.has(key)) names.set(key, name)
      const having = people.get(key)
      if (!having) people.set(key, [person])
      else if (having.at(-1) !== person) having.push(person)
    }
  }
  const byNetwork = new Map<string, string[]>()
  for (const [key, name] of names) {
    const subject = subjectOf(key, name, lexicon)
    if (subject) byNetwork.set(subject.id, [...(byNetwork.get(subject.id) ?? []), name])
  }
  const isAtSchool = (name: string) =>
    (people.get(keyOf(name)) ?? []).some(({ posts }) =>
      posts.some(post => post.functions.some(each => keyOf(each) === keyOf(name))),
    )
  const spelling = createSpelling(names.keys())
  return {
    near: key => {
      const found = stemsOf(key).flatMap(stem => spelling.nearest(stem).filter(isNear))
      const least = Math.min(...found.map(({ edits }) => edits))
      const best = new Set(found.flatMap(({ word, edits }) => (edits === least ? [word] : [])))
      const [only, another] = best
      return only === undefined || another !== undefined ? undefined : names.get(only)
    },
    at: key =>
      stemsOf(key)
        .map(stem => names.get(stem))
        .find(name => name !== undefined),
    with: name => people.get(keyOf(name)) ?? [],
    ofNetwork: network => {
      const all = byNetwork.get(network) ?? []
      const held = all.filter(isAtSchool)
      return held.length > 0 ? held : all
    },
  }
}

/** The network of a function: of "læsevejleder", and of "vejleder i dansk som andetsprog". */
function subjectOf(
  key: string,
  name: string,
  lexicon: Pick<Lexicon, 'subjects'>,
): Extract<Named, { kind: 'network' }> | undefined {
  const [, told] = /\s(?:i|for|in|of)\s+(.+)$/iu.exec(name) ?? []
  const guided = key.replace(/medarbejder$/, 'vejleder')
  const found = told ? lexicon.subjects.get(keyOf(told)) : splitCompound(guided, lexicon)?.subject
  return found && found !== 'unknown' && found.kind === 'network' ? found : undefined
}

/** What is alike is the telling part: a "sprogvejleder" is no "sportsvejleder". */
function isNear({ word, edits }: Suggestion): boolean {
  const telling = word.replace(/(?:vejleder|konsulent|medarbejder|koordinator|larer|leder)$/, '')
  return edits === 1 ? telling.length >= 4 : telling.length >= 10
}

/** A word for one who guides colleagues, after a subject that stands alone: "the IT counsellors", "mat vejlederne". */
const guides = new Set(
  'vejleder vejledere vejlederne vejlederen medarbejder medarbejdere medarbejderne medarbejderen ressourceperson ressourcepersoner ressourcepersonen ressourcepersonerne counsellor counsellors counselor counselors coordinator advisor advisors teacher teachers'
    .split(' ')
    .map(keyOf),
)
/** The longest name of a function in words: "leder af SFO". */
const longest = 3

/** The functions that a question names, and the words that name them. */
export function readFunctions(
  tokens: readonly Token[],
  lexicon: Lexicon,
): { functions: string[]; functionWords: string[] } {
  const functions = new Set<string>()
  const functionWords: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = functionAt(tokens, at, lexicon)
    for (const name of found?.names ?? []) functions.add(name)
    if (found) functionWords.push(...tokens.slice(at, at + found.size).map(token => token.text))
    at += found?.size ?? 1
  }
  return { functions: [...functions], functionWords: [...functionWords, ...overseerWords(tokens)] }
}

const overseers = new Set(overseerNouns.map(keyOf))

/** The words for one who leads an area: "områdelederen", "area leaders". */
export function overseerWords(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ key, text }, at) => {
    const next = tokens[at + 1]
    if (stemsOf(key).some(stem => overseers.has(stem))) return [text]
    const isPair = next && stemsOf(key + next.key).some(stem => overseers.has(stem))
    return isPair ? [text, next.text] : []
  })
}

function functionAt(
  tokens: readonly Token[],
  at: number,
  { functions, find, meetingsWith, isWritten }: Lexicon,
): { names: readonly string[]; size: number } | undefined {
  for (let size = Math.min(longest, tokens.length - at); size > 0; size--) {
    const [first = '', ...rest] = tokens.slice(at, at + size).map(token => token.key)
    // "Formanden for styregruppen": the first word has the ending.
    const stems = rest.length > 0 ? stemsOf(first) : [first]
    const name = stems
      .map(stem => functions.at(stem + rest.join('')))
      .find(each => each !== undefined)
    if (name !== undefined) return { names: [name], size }
  }
  const mistyped = nearAt(tokens[at], { functions, find, meetingsWith, isWritten })
  if (mistyped) return { names: [mistyped], size: 1 }
  const [subject, guide] = [tokens[at]?.key ?? '', tokens[at + 1]?.key ?? '']
  const [joined] = /^.{2,}(?=medarbejder(?:en|e|ne)?$)/.exec(subject) ?? []
  const [network] = joined ? find(joined) : guides.has(guide) ? find(subject) : []
  const names = network?.kind === 'network' ? functions.ofNetwork(network.id) : []
  return names.length > 0 ? { names, size: joined ? 1 : 2 } : undefined
}

/** "Inklussionsvejleder", where nothing else is written so. */
function nearAt(
  token: Token | undefined,
  {
    functions,
    find,
    meetingsWith,
    isWritten,
  }: Pick<Lexicon, 'functions' | 'find' | 'meetingsWith' | 'isWritten'>,
): string | undefined {
  if (!token || token.key.length < shortestMistyped || isCommon(token.key)) return undefined
  const isKnown = find(token.key).length > 0 || meetingsWith(token.key) || isWritten(token.key)
  return isKnown ? undefined : functions.near(token.key)
}
const shortestMistyped = 8
