// The grounds of a turn made ready for looking things up in: what can bear a claim, and the names and words that can be read. Made once
// for the same grounds, as a streamed reply is checked many times over. Called by verify.ts.
import { dateOf, type LocalDate, localOf } from '../../../core/time.js'
import type { Tool } from '../../../model/page.js'
import type { Snapshot } from '../../../programme/snapshot.js'
import { lexiconOf } from '../../lexicon.js'
import { isCommon } from '../../text/common.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, writtenWords } from '../../text/tokens.js'
import type { Grounds, Seeing } from '../grounds.js'
import type { Mention } from '../mention.js'
import type { Known, Phrases } from '../read/names.js'
import { mentionsOf, type ReadingOf } from '../reading.js'
import {
  type Bearer,
  keysOf,
  type Making,
  ofDeadline,
  ofMeeting,
  ofNetwork,
  ofPage,
  ofSchool,
  ofSignUp,
  ofText,
  ofTool,
  toolLines,
} from './bearers.js'
import { ofPerson } from './persons.js'

export interface Basis {
  readonly bearers: readonly Bearer[]
  readonly reading: ReadingOf
  readonly grounds: Grounds
  readonly snapshot: Snapshot
  readonly today: LocalDate
  /** Everything that the grounds and the question say, as one text. */
  readonly all: string
  readonly asked: readonly Mention[]
}

const made = new WeakMap<Grounds, Basis>()

export function basisOf(
  grounds: Grounds,
  { snapshot, now, viewer }: Seeing,
  isEnglish: boolean,
): Basis {
  const kept = made.get(grounds)
  if (kept && kept.snapshot === snapshot && kept.reading.isEnglish === isEnglish) return kept
  const today = dateOf(localOf(now, snapshot.zone))
  const texts = textsOf(grounds, snapshot)
  const reading: ReadingOf = { known: knownOf(grounds, snapshot, texts), today, isEnglish }
  // The texts are Danish as a rule: "to" is two in them, and an hour is of a clock with twenty-four.
  const make: Making = { reading: { ...reading, isEnglish: false }, snapshot, today }
  const bearers = [
    ...grounds.meetings.map(each => ofMeeting(each, make)),
    ...grounds.meetings.flatMap(each => ofSignUp(each, make)),
    ...grounds.deadlines.map(each => ofDeadline(each, make)),
    ...[...new Set([...grounds.people, ...(viewer.person ? [viewer.person] : [])])].flatMap(each =>
      ofPerson(each, make),
    ),
    ...grounds.schools.map(each => ofSchool(each, make)),
    ...grounds.networks.map(each => ofNetwork(each, make)),
    ...grounds.tools.map(each => ofTool(each, make)),
    ...grounds.pages.flatMap(each => ofPage(each, make)),
    ...grounds.texts.flatMap(each => ofText(each, make)),
  ]
  const asked = grounds.question.split('\n').flatMap(each => mentionsOf(each, reading))
  const basis = { bearers, reading, grounds, snapshot, today, all: texts.join('\n'), asked }
  made.set(grounds, basis)
  return basis
}

/** Everything in the grounds that is text, for the words it has. */
function textsOf(
  grounds: Grounds,
  { programme, schools, networks, holds, areas }: Snapshot,
): string[] {
  const { texts, meetings, deadlines, people, tools, pages, question } = grounds
  const names = (list: readonly string[], of: ReadonlyMap<string, { name: string }>) =>
    list.flatMap(id => of.get(id)?.name ?? [])
  return [
    ...texts,
    question,
    programme.name,
    ...meetings.flatMap(({ meeting }) => [
      ...[meeting.title, meeting.place ?? '', meeting.agenda ?? '', meeting.preparation ?? ''],
      String(meeting.seats ?? ''),
      ...meeting.hosts.map(({ name }) => name),
      ...meeting.materials.map(({ title }) => title),
      ...names(meeting.audience.networks, networks),
      ...names(meeting.audience.holds, holds),
      ...names(meeting.audience.schools, schools),
      ...names(meeting.audience.areas, areas),
    ]),
    ...deadlines.flatMap(({ title, note = '' }) => [title, note]),
    ...people.flatMap(({ name, nicknames, posts, functions = [], team = '' }) => [
      ...[name, ...nicknames, ...functions, team],
      ...posts.flatMap(post => [...post.functions, schools.get(post.school)?.name ?? '']),
    ]),
    ...grounds.schools.flatMap(({ name, aliases, address = '' }) => [name, ...aliases, address]),
    ...grounds.networks.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...tools.flatMap(tool => toolLines(tool)),
    ...pages.flatMap(({ title, aliases, passages }) => [
      ...[title, ...aliases],
      ...passages.flatMap(({ heading, text }) => [heading, text]),
    ]),
  ]
}

function knownOf(grounds: Grounds, snapshot: Snapshot, texts: readonly string[]): Known {
  const { people, tools } = snapshot.programme
  const functions = new Map<string, string>()
  for (const { posts, functions: own = [] } of people)
    for (const each of [...posts.flatMap(post => post.functions), ...own]) {
      const key = keyOf(each)
      if (key.length > 5 && !/leder$/.test(key))
        for (const stem of [key, ...stemsOf(key)]) functions.set(stem, key)
    }
  const titles = grounds.meetings.map(({ meeting }) => meeting.title)
  const all = [...titles, ...grounds.deadlines.map(({ title }) => title)]
  const words = all.map(title => new Set(writtenWords(title).map(keyOf)))
  const count = (word: string) => words.filter(each => each.has(word)).length
  const titleWords = new Set(
    words.flatMap(each =>
      [...each].filter(
        word =>
          word.length > 3 &&
          !isCommon(word) &&
          !/^\d/.test(word) &&
          count(word) * 2 <= Math.max(2, words.length),
      ),
    ),
  )
  return {
    lexicon: lexiconOf(snapshot),
    places: placesOf(snapshot),
    tools: toolPhrases(tools),
    titleWords,
    openers: new Set(all.map(title => keyOf(writtenWords(title)[0] ?? ''))),
    functions,
    words: keysOf(texts),
  }
}

const places = new WeakMap<Snapshot, Phrases>()

function placesOf(snapshot: Snapshot): Phrases {
  const kept = places.get(snapshot)
  if (kept) return kept
  const found = new Map<string, { keys: string[]; id: string }[]>()
  const schools = new Set(
    snapshot.programme.schools.flatMap(({ name, aliases }) => [name, ...aliases].map(keyOf)),
  )
  const parts = new Set(
    snapshot.programme.meetings.flatMap(({ place = '' }) =>
      place.split(/[,()/]|\s[–-]\s/u).map(part => part.trim()),
    ),
  )
  for (const part of parts) {
    const keys = writtenWords(part).map(keyOf)
    if (
      keys.length === 0 ||
      schools.has(keyOf(part)) ||
      (keyOf(part).length < 4 && part !== part.toUpperCase())
    )
      continue
    if (keys.length === 1 && isCommon(keys[0] ?? '')) continue
    add(found, keys, keyOf(part))
  }
  places.set(snapshot, found)
  return found
}

function toolPhrases(tools: readonly Tool[]): Phrases {
  const found = new Map<string, { keys: string[]; id: string }[]>()
  for (const { id, name, aliases } of tools)
    for (const each of [name, ...aliases]) {
      const keys = writtenWords(each).map(keyOf)
      const isTelling = keys.length > 1 || (keys[0] ?? '').length > 6 || each === name
      if (isTelling && keys.some(key => !isCommon(key))) add(found, keys, id)
    }
  return found
}

function add(
  found: Map<string, { keys: string[]; id: string }[]>,
  keys: string[],
  id: string,
): void {
  const first = keys[0] ?? ''
  found.set(first, [...(found.get(first) ?? []), { keys, id }])
}
