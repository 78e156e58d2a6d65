// Every name that a programme knows, in every form people write it: schools, networks, hold, areas, people, and the words of
// meetings' titles and places. Made once per snapshot and kept as long as it; src/ask/names.ts reads questions with it.
// Nothing about who may see what: a name found here is no permission.
import type { AreaId, HoldId, NetworkId, PersonId, SchoolId } from '../core/ids.js'
import type { Meeting, MeetingKind } from '../model/meeting.js'
import type { Network, Programme } from '../model/programme.js'
import type { Snapshot } from '../programme/snapshot.js'
import { createFunctions, type Functions } from './people/functions.js'
import { nameForms } from './people/name-forms.js'
import { createSchoolGroups, type SchoolGroups } from './people/school-groups.js'
import { createMeetingWords } from './reading/meeting-words.js'
import { createOwnNouns, type OwnNouns } from './schedule/own-nouns.js'
import { isCommon } from './text/common.js'
import { groupNouns, holdNouns, subjectSynonyms } from './text/noun-words.js'
import { groupSubject, splitCompound } from './text/nouns.js'
import { createSpelling, type Spelling } from './text/spelling.js'
import { stemsOf } from './text/stems.js'
import { joinedWords, keyOf, tokenise, writtenWords } from './text/tokens.js'

/** A thing that a name in a question can mean. */
export type Named =
  | { readonly kind: 'school'; readonly id: SchoolId }
  | { readonly kind: 'network'; readonly id: NetworkId }
  | { readonly kind: 'hold'; readonly id: HoldId }
  | { readonly kind: 'area'; readonly id: AreaId }
  | { readonly kind: 'person'; readonly id: PersonId }

export interface Lexicon {
  /** What a key (words joined, in any inflection) is the name of; several for a first name that two people share. */
  find(key: string): readonly Named[]
  /** The names near a mistyped key, as keys that `find` knows. */
  readonly spelling: Spelling
  /** Networks by the key of their subject: `matematik`. */
  readonly subjects: ReadonlyMap<string, Named>
  /** The meetings in whose title or place a word stands, by the word's key in its shortest form. */
  meetingsWith(key: string): ReadonlySet<Meeting> | undefined
  /** The same, and where no title or place has the word: those whose agenda or preparation has. */
  meetingsAbout(key: string): ReadonlySet<Meeting> | undefined
  /** The title's word that a word is the beginning of: "fælleselevråd" of "fælleselevrådsmøde". */
  titleBegunBy(key: string): string | undefined
  /** A title's long word that a word opens: "laser" of "laserskæring". */
  titleOpenedBy(key: string): string | undefined
  /** The numbers that meetings of a kind have: læringslab 1, 2, 3. */
  readonly numbers: ReadonlyMap<MeetingKind, ReadonlySet<number>>
  /** Whether a key stands in some deadline, tool, page or function, and so is spelled as it should be. */
  isWritten(key: string): boolean
  /** All such keys. */
  readonly written: ReadonlySet<string>
  /** What the calendar calls meetings of its own: "udviklingslab". */
  readonly ownNouns: OwnNouns
  /** Whether a key is the tenant's own word for a hold, "klynge" of "Klynge Nord", in any form. */
  isHoldWord(key: string): boolean
  /** The networks whose names end in a word, in any form: "forum" of "Mat-forum". None of them is named by it alone. */
  groupsCalled(key: string): readonly Named[]
  /** Whether a title writes the key with a hyphen: "teamstime" of "Åben Teams-time", in any form. */
  isHyphened(key: string): boolean
  /** The kinds that its meetings are of. */
  readonly kinds: ReadonlySet<MeetingKind>
  /** What people do. */
  readonly functions: Functions
  /** Schools by a word that their names share. */
  readonly schoolGroups: SchoolGroups
  /** A meeting's number: its own, else the one that its title gives. */
  numberOf(meeting: Meeting): number | undefined
}

const lexicons = new WeakMap<Snapshot, Lexicon>()

/** The snapshot's lexicon, made at the first question. */
export function lexiconOf(snapshot: Snapshot): Lexicon {
  const known = lexicons.get(snapshot)
  if (known) return known
  const lexicon = createLexicon(
    snapshot.programme,
    snapshot.occurrences.map(each => each.meeting),
  )
  lexicons.set(snapshot, lexicon)
  return lexicon
}

/** A lexicon of a programme and the meetings that its answers can name. */
export function createLexicon(programme: Programme, meetings: readonly Meeting[]): Lexicon {
  const names = new Map<string, Named[]>()
  const subjects = new Map<string, Named>()
  addHolds(names, programme)
  addNetworks(names, subjects, programme)
  addSchools(names, programme)
  addPeople(names, programme)
  const schoolGroups = createSchoolGroups(programme, key => names.has(key))
  for (const [word, named] of schoolGroups.shared) names.set(word, [...named])
  for (const [word, named] of schoolGroups.single) names.set(word, [named])
  const words = createMeetingWords(meetings)
  const written = writtenIn(programme)
  const distinct = [...new Set(meetings)]
  const isName = (key: string) =>
    names.has(key) || splitCompound(key, { subjects })?.subject !== undefined
  const ownNouns = createOwnNouns(distinct, isName)
  const holdWords = holdWordsOf(programme)
  const groupWords = groupWordsOf(programme)
  const numberOf = new Map(
    distinct.map(meeting => [
      meeting,
      meeting.number ?? numberIn(meeting.title) ?? ownNouns.numberIn(meeting.title),
    ]),
  )
  const numbers = new Map<MeetingKind, Set<number>>()
  for (const [{ kind }, number] of numberOf) {
    if (number !== undefined) numbers.set(kind, (numbers.get(kind) ?? new Set()).add(number))
  }
  return {
    find: key => names.get(key) ?? [],
    spelling: createSpelling(names.keys()),
    subjects,
    meetingsWith: words.find,
    titleBegunBy: words.begunBy,
    titleOpenedBy: words.openedBy,
    meetingsAbout: key => words.find(key) ?? words.findInText(key),
    numbers,
    ownNouns,
    // "Hold" is read as it is, and "holder" is a verb.
    isHoldWord: key => stemsOf(key).some(stem => stem !== 'hold' && holdWords.has(stem)),
    groupsCalled: key => stemsOf(key).flatMap(stem => groupWords.get(stem) ?? []),
    isHyphened: words.isHyphened,
    kinds: new Set(distinct.map(({ kind }) => kind)),
    isWritten: key => written.has(key),
    written,
    functions: createFunctions(programme, { subjects }),
    schoolGroups,
    numberOf: meeting => numberOf.get(meeting),
  }
}

/** The words of everything in the programme that is no name of a place, a person or a meeting. */
function writtenIn({ deadlines, tools, pages, people }: Programme): ReadonlySet<string> {
  const texts = [
    ...people.flatMap(({ posts }) => posts.flatMap(({ functions }) => functions)),
    ...deadlines.flatMap(({ title, note = '' }) => [title, note]),
    ...tools.flatMap(({ name, aliases, summary, when = '' }) => [name, ...aliases, summary, when]),
    ...pages.flatMap(({ title, aliases, passages }) => [
      title,
      ...aliases,
      ...passages.map(({ heading, text }) => `${heading} ${text}`),
    ]),
  ]
  return new Set(texts.flatMap(text => [...writtenWords(text), ...joinedWords(text)]).map(keyOf))
}

/** "Matematiknetværket: netværksmøde 4", "3. netværksmøde". */
function numberIn(title: string): number | undefined {
  const found =
    /(?:møde|lab|dag|kursus|modul)(?:\s+nr\.?)?\s+(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})\.\s+\p{L}*(?:møde|lab|dag|kursus|modul)/iu.exec(
      title,
    )
  const number = Number(found?.[1] ?? found?.[2] ?? 0)
  return number > 0 ? number : undefined
}

function addHolds(names: Map<string, Named[]>, programme: Programme): void {
  for (const { id, name, number, aliases } of programme.holds) {
    const named: Named = { kind: 'hold', id }
    for (const each of [name, ...aliases]) add(names, keyOf(each), named)
    const own = number === undefined ? keyOf(name).replace(/^hold/, '') : String(number)
    for (const noun of holdNouns) add(names, keyOf(noun) + own, named)
    // "Gult hold" is "gul hold" to who is in a hurry, and "det gule hold".
    const [, colour] = /^(\p{L}{3,}?)t?\s+hold(?:et)?$/iu.exec(name) ?? []
    for (const form of colour ? ['', 't', 'e'] : [])
      add(names, `${keyOf(colour ?? '')}${form}hold`, named)
    // "Læringsværksted for øst"
    if (/^\D{3,}$/.test(own) && !isCommon(own)) add(names, own, named)
    const [english] = [name, ...aliases].flatMap(
      each => compass.get(keyOf(each.split(' ').at(-1) ?? '')) ?? [],
    )
    for (const noun of english ? englishHolds : []) {
      add(names, noun + english, named)
      add(names, english + noun, named)
    }
    // "Track B" of "Spor B".
    const [, letter] = /^\p{L}{3,} (\p{L}|\d{1,2})$/u.exec(name) ?? []
    for (const noun of letter ? englishHolds : []) add(names, noun + keyOf(letter ?? ''), named)
  }
}

/** "Row south" of "Række Syd". */
const englishHolds = ['hold', 'row', 'cohort', 'group', 'cluster', 'circle', 'track', 'team']
const compass = new Map(
  Object.entries({ nord: 'north', syd: 'south', øst: 'east', vest: 'west', midt: 'centre' }).map(
    ([danish, english]) => [keyOf(danish), english],
  ),
)

/**
 * The first words of the holds' names, where several have the same: "Klynge Nord", "Klynge Syd". A common word, "række", only where
 * every hold is called by it.
 */
function holdWordsOf({ holds }: Programme): ReadonlySet<string> {
  const isOfAll = (key: string) =>
    holds.length > 1 && holds.every(({ name }) => tokenise(name)[0]?.key === key)
  const firstOf = (name: string) => {
    const [word, another] = tokenise(name)
    const isTold = word && another && word.key.length > 3
    return isTold && (!isCommon(word.key) || isOfAll(word.key)) ? [word.key] : []
  }
  const first = holds.flatMap(({ name, aliases }) => [
    ...new Set([name, ...aliases].flatMap(firstOf)),
  ])
  return new Set(first.filter((word, at) => first.indexOf(word) !== at))
}

/** The words for a group that networks' names end in, and which end so: "forum" of "Mat-forum" and "Matematikforum". */
function groupWordsOf({ networks }: Programme): ReadonlyMap<string, readonly Named[]> {
  const words = new Map<string, Named[]>()
  for (const { id, name, aliases } of networks) {
    const stems = [name, ...aliases].flatMap(each => stemsOf(keyOf(each)))
    for (const noun of groupNouns.map(keyOf))
      if (stems.some(stem => stem !== noun && stem.endsWith(noun)))
        add(words, noun, { kind: 'network', id })
  }
  return words
}

function addSchools(names: Map<string, Named[]>, programme: Programme): void {
  for (const { id, name, aliases } of programme.schools) {
    const named: Named = { kind: 'school', id }
    for (const each of [name, ...aliases]) {
      const key = keyOf(each)
      add(names, key, named)
      const bare = key.replace(/skolen?$/, '')
      if (bare === key) continue
      add(names, `${bare}skole`, named)
      add(names, `${bare}skolen`, named)
      if (bare.length >= 4 && !isCommon(bare)) add(names, bare, named)
      // "Kirkesundets Skole" is the one at Kirkesundet.
      const place = bare.replace(/(?<=.{4}(?:et|en))s$/, '')
      if (place !== bare && !isCommon(place)) add(names, place, named)
    }
  }
  for (const { id, name, aliases } of programme.areas) {
    for (const each of [name, ...aliases]) add(names, keyOf(each), { kind: 'area', id })
  }
}

function addNetworks(
  names: Map<string, Named[]>,
  subjects: Map<string, Named>,
  programme: Programme,
): void {
  const parts = new Map<string, Set<Named>>()
  const groupWords = groupWordsOf(programme)
  for (const network of programme.networks) {
    const named: Named = { kind: 'network', id: network.id }
    for (const each of [network.name, ...network.aliases]) {
      for (const form of stemsOf(keyOf(each)))
        if (form.length >= 6 || form === keyOf(each)) add(names, form, named)
    }
    for (const subject of subjectsOf(network)) {
      const key = keyOf(subject)
      add(names, key, named)
      subjects.set(key, named)
      if (key.endsWith('ning')) subjects.set(`${key.slice(0, -4)}e`, named)
      for (const other of synonymsOf(key)) {
        add(names, other, named)
        subjects.set(other, named)
      }
      // "0. klasse": "klasse" is what every other year is too.
      if (/\d/.test(subject)) continue
      for (const part of subject.split(/\s+(?:og|and)\s+|[\s,/&-]+/)) {
        const short = keyOf(part)
        if (short.length >= 2 && !isCommon(short) && !groupWords.has(short))
          parts.set(short, (parts.get(short) ?? new Set()).add(named))
      }
    }
  }
  for (const [part, found] of parts) {
    const [only] = found
    if (!only || found.size > 1) continue
    add(names, part, only)
    if (!subjects.has(part)) subjects.set(part, only)
    if (part.endsWith('ning')) subjects.set(`${part.slice(0, -4)}e`, only)
  }
}

function synonymsOf(key: string): string[] {
  const rows = Object.entries(subjectSynonyms).filter(([begins]) => key.startsWith(keyOf(begins)))
  return rows.flatMap(([, words]) => words.map(keyOf))
}

/** What a network is about: its subject, and its names without "netværk" or what else it is called: "matematik" of "Matematikforum". */
function subjectsOf(network: Network): string[] {
  const all = [network.name, ...network.aliases, ...(network.subject ? [network.subject] : [])]
  const ofGroups = [network.name, ...network.aliases].flatMap(groupSubject)
  return [...ofGroups, ...all]
    .map(name =>
      name
        .replace(/(?:vejleder)?netværket?|network/giu, ' ')
        .replace(/^\s*(?:for|om|i|of)\s+/iu, '')
        .replace(/[-–]\s*$/u, '')
        .trim()
        .replace(/[-–]$/u, ''),
    )
    .map(name =>
      /\p{L}{4}s$/u.test(name) && !network.subject?.endsWith('s') ? name.slice(0, -1) : name,
    )
    .filter(name => keyOf(name).length >= 2)
}

function addPeople(names: Map<string, Named[]>, programme: Programme): void {
  for (const person of programme.people)
    for (const form of nameForms(person)) add(names, form, { kind: 'person', id: person.id })
}

/** Nobody chooses between more people of one name than this: the rest are found by their whole names. */
const maxShared = 40

function add(names: Map<string, Named[]>, key: string, named: Named): void {
  if (key === '') return
  const all = names.get(key)
  if (!all) names.set(key, [named])
  else if (
    all.length < maxShared &&
    !all.some(each => each.kind === named.kind && each.id === named.id)
  )
    all.push(named)
}
