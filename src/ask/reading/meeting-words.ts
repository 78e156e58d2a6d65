// The words that meetings are found by: those of their titles, joined and split as people write them, of their places, and of their
// agendas and preparations. Part of src/ask/lexicon.ts, made with it. Common words and nouns for meetings say nothing.
import type { Meeting } from '../../model/meeting.js'
import { isCommon } from '../text/common.js'
import { nounAt, tellingNoun } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, tokenise } from '../text/tokens.js'

export interface MeetingWords {
  /** By a word of a title; else of a place, or what a compound in a title ends in. */
  find(key: string): ReadonlySet<Meeting> | undefined
  /** By the words of agendas and preparations; one that many have says nothing of which. */
  findInText(key: string): ReadonlySet<Meeting> | undefined
  /** The title's word that begins with a word: "fælleselevråd" begins "fælleselevrådsmøde". */
  begunBy(key: string): string | undefined
  /** A title's word that a word opens, where the rest is a word too: "laser" of "laserskæring". */
  openedBy(key: string): string | undefined
  /** Whether a title writes it as one word with a hyphen: "Teams-time". */
  isHyphened(key: string): boolean
}

/**
 * The meetings by the words of their titles; else by those of their places and by what a compound in a title ends in, "værksted" of
 * "udviklingsværksted". Common words and nouns for meetings say nothing.
 */
export function createMeetingWords(meetings: readonly Meeting[]): MeetingWords {
  const titles = new Map<string, Set<Meeting>>()
  const places = new Map<string, Set<Meeting>>()
  const placeTails = new Map<string, Set<Meeting>>()
  const tails = new Map<string, Set<Meeting>>()
  const joins = new Map<string, Set<Meeting>>()
  const hyphened = new Set<string>()
  const begun = new Map<string, string>()
  let texts: Map<string, Set<Meeting>> | undefined
  const stems = new Map<string, readonly string[]>()
  const stemsIn = (text: string) => {
    const known = stems.get(text) ?? wordStems(text)
    stems.set(text, known)
    return known
  }
  for (const meeting of new Set(meetings)) {
    const inTitle = stemsIn(meeting.title.replace(forWhom, ' '))
    for (const stem of inTitle) put(titles, stem, meeting)
    const inPlace = stemsIn(meeting.place ?? '')
    for (const stem of inPlace) put(places, stem, meeting)
    for (const tail of inPlace.flatMap(tailsOf)) put(placeTails, tail, meeting)
    for (const tail of inTitle.flatMap(tailsOf)) put(tails, tail, meeting)
    for (const key of joinedIn(meeting.title)) put(joins, key, meeting)
    for (const key of hyphenedIn(meeting.title)) {
      hyphened.add(key)
      put(joins, key, meeting)
    }
    for (const { begins, word } of beginningsIn(meeting.title)) begun.set(begins, word)
  }
  const findIn = (words: ReadonlyMap<string, ReadonlySet<Meeting>>, key: string) =>
    stemsOf(key)
      .map(stem => words.get(stem))
      .find(found => found !== undefined)
  return {
    find(key) {
      const [place, tail] = [findPlace([places, placeTails], key), findIn(tails, key)]
      const named = findIn(titles, key) ?? findIn(joins, key)
      return named ?? (place && tail ? new Set([...place, ...tail]) : (place ?? tail))
    },
    findInText(key) {
      texts ??= wordsOfTexts(meetings)
      const found = findIn(texts, key)
      return found && found.size <= mostOfText ? found : undefined
    },
    openedBy: key =>
      key.length < shortestOpening
        ? undefined
        : [...titles.keys()].find(
            word => word.startsWith(key) && word.length >= key.length + shortestRest,
          ),
    isHyphened: key => stemsOf(key).some(stem => hyphened.has(stem)),
    begunBy: key =>
      stemsOf(key)
        .map(stem => begun.get(stem))
        .find(word => word !== undefined),
  }
}

/** "Biblioteket" is "Byskolen, biblioteket", "Lyngby Bibliotek" and "Hovedbiblioteket" alike: of a place every form of its word counts. */
function findPlace(
  tables: readonly ReadonlyMap<string, ReadonlySet<Meeting>>[],
  key: string,
): ReadonlySet<Meeting> | undefined {
  const [first, ...others] = stemsOf(key).flatMap(stem => {
    const isTold = stem === key || stem.length >= shortestPlace
    return isTold ? tables.flatMap(table => table.get(stem) ?? []) : []
  })
  return others.length === 0 || !first
    ? first
    : new Set([first, ...others].flatMap(each => [...each]))
}

/** "(åbent for alle)" says whom a meeting is for, and is no name of it. */
const forWhom =
  /\((?:åbent?|åbne|open|kun|only|for|alle|obligatorisk\w*|frivillig\w*)(?!\p{L})[^)]*\)/giu

const shortestOpening = 5
const shortestRest = 4

/** A shorter stem is too many things: "salen" is no "Sal B". */
const shortestPlace = 5

/** Neighbours in a title as one word, "syngsammen" of "Syng Sammen-dag"; a number is no part of it. */
function joinedIn(title: string): string[] {
  const keys = tokenise(title).map(({ key }) => key)
  return keys.flatMap((_, at) =>
    [2, 3].flatMap(size => {
      const span = keys.slice(at, at + size)
      const isName = span.some(key => !isCommon(key)) && !span.some(key => /\d/.test(key))
      return span.length === size && isName ? span.join('') : []
    }),
  )
}

/** "Teams-time": one word, though each part of it is a common one. A noun for meetings says nothing. */
function hyphenedIn(title: string): string[] {
  const tokens = tokenise(title)
  return tokens.flatMap(({ key, hyphened }, at) => {
    const joined = `${tokens[at - 1]?.key ?? ''}${key}`
    return hyphened && !/\d/.test(joined) && nounAt(joined) === undefined ? [joined] : []
  })
}

/** What a compound in a title begins with, before a word for a meeting. */
function beginningsIn(title: string): { begins: string; word: string }[] {
  return tokenise(title).flatMap(({ key }) => {
    const begins = /^(.{5,}?)s?(?:mode|dag|traf|kursus|seminar|aften|uge|tur|cafe|koncert)$/.exec(
      key,
    )?.[1]
    return begins && !isCommon(begins) ? { begins, word: key } : []
  })
}

/** A word in the texts of more meetings than these says nothing of which. */
const mostOfText = 8

/** The words of agendas and preparations, made when one is first asked for. */
function wordsOfTexts(meetings: readonly Meeting[]): Map<string, Set<Meeting>> {
  const words = new Map<string, Set<Meeting>>()
  for (const meeting of new Set(meetings)) {
    const text = `${meeting.agenda ?? ''} ${meeting.preparation ?? ''}`
    for (const stem of new Set(wordStems(text))) put(words, stem, meeting)
  }
  return words
}

/** The first and the last part of a compound are at least so long. */
const shortestParts = { first: 3, last: 5 }

/** What a compound can end in; what is no word is never asked for. */
function tailsOf(stem: string): string[] {
  const { first, last } = shortestParts
  const count = Math.max(0, stem.length - first - last + 1)
  const ends = Array.from({ length: count }, (_, at) => stem.slice(first + at))
  return ends.filter(end => !people.test(end))
}

/** Who comes to a meeting is no word for it: "ledere" is not asked for as the end of "børnehaveklasseledere". */
const people = /^(?:vejled|led|lar|laer|padagog|paedagog|konsulent|medarbejd)[a-z]{0,5}$/

function put(words: Map<string, Set<Meeting>>, key: string, meeting: Meeting): void {
  const found = words.get(key)
  if (found) found.add(meeting)
  else words.set(key, new Set([meeting]))
}

function wordStems(text: string): string[] {
  return tokenise(text).flatMap(({ key }) => {
    const telling = tellingNoun(key)
    if (telling) return [keyOf(telling)]
    return key.length < 2 || /\d/.test(key) || isCommon(key) ? [] : stemsOf(key)
  })
}
