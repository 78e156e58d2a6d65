// Of all that a turn looked up, what its reply tells: those are its sources, and what the next question may lean on. Called by turn.ts.

import { MeetingId, PersonId } from '../../core/ids.js'
import { dateOf, localOf } from '../../core/time.js'
import { emptyQuery, type LibraryTurn, type Query, type Turn } from '../../model/turn.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { parsePeriods } from '../../wording/parse-dates.js'
import type { Source } from '../answers/compose.js'
import type { Telling } from '../answers/say.js'
import { isCommon } from '../text/common.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, writtenWords } from '../text/tokens.js'
import type { Found } from './tools/kit.js'

/** Those that the text speaks of: by their day, their name, or the words of what they say. In the order they were found. */
export function toldOf(text: string, found: readonly Found[], telling: Telling): Source[] {
  const all = [...new Map(found.flatMap(({ sources }) => sources).map(keyed)).values()]
  const said = wordsOf(text)
  const { snapshot } = telling
  const days = daysIn(text, telling)
  const byDay = all.filter(source => {
    const day = dayOf(source, telling)
    return day !== undefined && days.some(({ from, to }) => from <= day && day <= to)
  })
  const byName = all.filter(
    ({ kind, title }) =>
      (byDay.length === 0 || (kind !== 'meeting' && kind !== 'deadline')) &&
      shareOf(wordsOf(kind === 'person' ? (title.split(' ')[0] ?? title) : title), said) >= half,
  )
  const isTold = new Set([...byDay, ...byName])
  const sentences = text.split(/[.!?:]\s|\n+/u).map(allWordsOf)
  const byText = all.filter(source => {
    const own = isTold.has(source) ? '' : textOf(source, snapshot)
    return own !== '' && (sharedWith(own, said) >= enough || isSaid(own, sentences))
  })
  for (const source of byText) isTold.add(source)
  return all.filter(source => isTold.has(source))
}

/** A title is named where half of its telling words are. */
const half = 0.5
/** So many words of a page in a reply are no chance. */
const enough = 4
const nearlyAll = 0.75

function keyed(source: Source): [string, Source] {
  return [`${source.kind} ${source.id}`, source]
}

function wordsOf(text: string): ReadonlySet<string> {
  const keys = writtenWords(text).map(keyOf)
  return new Set(keys.filter(key => key.length > 2 && !isCommon(key)).flatMap(stemsOf))
}

/** How many of the words are said, of those that tell anything. */
function shareOf(words: ReadonlySet<string>, said: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : [...words].filter(word => said.has(word)).length / words.size
}

function sharedWith(text: string, said: ReadonlySet<string>): number {
  const words = new Set(writtenWords(text).map(keyOf))
  return [...words].filter(key => key.length > 3 && !isCommon(key) && said.has(key)).length
}

function allWordsOf(text: string): readonly string[] {
  return writtenWords(text).map(keyOf)
}

/** Whether nearly every word of one of the sentences stands there: "hver skole har 20 timer om året". */
function isSaid(text: string, sentences: readonly (readonly string[])[]): boolean {
  const words = new Set(allWordsOf(text))
  return sentences.some(
    all =>
      all.length >= enough && all.filter(key => words.has(key)).length >= all.length * nearlyAll,
  )
}

function textOf({ kind, id }: Source, { programme }: Snapshot): string {
  if (kind === 'page') {
    const page = programme.pages.find(each => each.id === id)
    return (page?.passages ?? []).map(({ heading, text }) => `${heading} ${text}`).join(' ')
  }
  const found = kind === 'tool' ? programme.tools.find(each => each.id === id) : undefined
  return found ? `${found.summary} ${found.when ?? ''} ${found.steps.join(' ')}` : ''
}

function dayOf({ kind, id }: Source, { snapshot }: Telling): string | undefined {
  if (kind === 'deadline') {
    const due = snapshot.programme.deadlines.find(each => each.id === id)?.due
    return due && dateOf(due)
  }
  if (kind !== 'meeting') return undefined
  const occurrence = snapshot.byId.get(MeetingId.parse(id))
  return occurrence && dateOf(occurrence.startLocal)
}

function daysIn(text: string, { now, snapshot }: Telling) {
  const local = localOf(now, snapshot.programme.tz)
  return parsePeriods(text, local, snapshot.programme.holidays).filter(({ kind }) => kind === 'day')
}

/** What is remembered of the reply: the exact answer that told the same, narrowed to what was told, else the bare records. */
export function turnOf(
  sources: readonly Source[],
  found: readonly Found[],
  { lang }: Telling,
): Turn | undefined {
  const ids = (kind: Source['kind']) =>
    sources.filter(source => source.kind === kind).map(({ id }) => id)
  const meetings = ids('meeting')
    .slice(0, most)
    .map(id => MeetingId.parse(id))
  const exact = found
    .filter(each => each.answer?.kind === 'answer' && each.answer.turn !== undefined)
    .findLast(each => each.sources.some(({ id }) => sources.some(source => source.id === id)))
  const query = exact?.answer?.turn?.query ?? queryOf(meetings.length > 0, ids('person'))
  if (meetings.length > 0) return { query, shown: meetings, lang }
  const library = libraryOf(ids)
  if (library) return { query, shown: [], lang, library }
  return sources.length > 0 ? { query, shown: [], lang } : undefined
}
const most = 20

function queryOf(isOfMeetings: boolean, people: readonly string[]): Query {
  if (isOfMeetings) return { ...emptyQuery, meeting: true, facets: ['when'] }
  const one = people.length === 1 ? people.map(id => PersonId.parse(id)) : []
  return { ...emptyQuery, facets: people.length > 0 ? ['who'] : [], people: one }
}

function libraryOf(ids: (kind: Source['kind']) => string[]): LibraryTurn | undefined {
  for (const [of, kind] of [
    ['tools', 'tool'],
    ['pages', 'page'],
    ['deadlines', 'deadline'],
  ] as const) {
    const shown = ids(kind).slice(0, most)
    if (shown.length > 0)
      return { of, shown, told: shown.length, words: [], meanings: [], audience: [] }
  }
  return undefined
}
