// What in a text without a name tells who wrote it, or whom it is about: CPR numbers, phones, e-mails, names, schools, pupils. Called before such a
// text is kept (src/checkin/answer, src/checkin/team). Pure. It says what it saw and nothing about what happens then; a miss costs somebody
// their anonymity and a false one a second press, so that in doubt a word counts.
import { findCpr } from '../../core/cpr.js'
import {
  formsOf,
  isCapital,
  isFirstName,
  isSentenceStart,
  type Span,
  spanOf,
  wordsIn,
} from '../../people/guard/names.js'
import { pupilsIn } from '../../people/guard/pupils.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { knownThings } from './known-things.js'
import { type Vocabulary, vocabularyOf } from './vocabulary.js'

export interface Giveaway {
  readonly is: 'cpr' | 'phone' | 'e-mail' | 'name' | 'school' | 'pupil'
  readonly text: string
  readonly start: number
  readonly end: number
}

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}\p{L}/gu
/** Eight digits in the ways they are written, with the country before them, or any number with a plus. */
const phone =
  /(?<![\p{L}\p{N}/.-])(?:(?:\+|00)\d{1,3}[ .-]?(?:\d[ .-]?){5,11}\d|[2-9]\d(?:[ .-]?\d{2}){3}|[2-9]\d{3}[ .-]?\d{4})(?![\p{L}\p{N}])/gu
/** `2026-2027` is a school year. */
const years = /^(?:19|20)\d\d[ .-]?(?:19|20)\d\d$/
const schoolWord = /^\p{Lu}\p{L}+skolens?$/u
/** Schools of no name. */
const anySchool =
  /^(?:folke|privat|fri|efter|special|ungdoms|musik|høj|lille|sommer|grund|kombi|heldags|distrikts|nabo|mellem|over|ind|ud|hele|børne)skolens?$/iu

/** In the order of the text, none reaching into another. `cpr` is stopped, `pupil` reminded of, the others warned of in a text without a name. */
export function giveawaysIn(text: string, snapshot: Snapshot): readonly Giveaway[] {
  const vocabulary = vocabularyOf(snapshot)
  const found: Giveaway[] = []
  for (const giveaway of [
    ...findCpr(text).map(at => of('cpr', spanOf(text.slice(at.start, at.end), at.start))),
    ...matchesOf('e-mail', text, email),
    ...matchesOf('phone', text, phone).filter(one => !years.test(one.text)),
    ...pupilsIn(text).map(span => of('pupil', span)),
    ...schoolsIn(text, vocabulary),
    ...namesIn(text, vocabulary),
  ]) {
    const isFree = found.every(one => one.end <= giveaway.start || giveaway.end <= one.start)
    if (isFree) found.push(giveaway)
  }
  return found.sort((a, b) => a.start - b.start)
}

function of(is: Giveaway['is'], { text, start, end }: Span): Giveaway {
  return { is, text, start, end }
}

function matchesOf(is: Giveaway['is'], text: string, shape: RegExp): readonly Giveaway[] {
  return [...text.matchAll(shape)].map(found => of(is, spanOf(found[0], found.index)))
}

function schoolsIn(text: string, { schools }: Vocabulary): readonly Giveaway[] {
  const lower = text.toLowerCase()
  // A letter that grows when it is made small would move what is after it.
  const known =
    lower.length === text.length ? schools.flatMap(name => placesOf(text, lower, name)) : []
  const others = wordsIn(text).filter(
    ({ text: word }) => schoolWord.test(word) && !anySchool.test(word),
  )
  return [...known, ...others].map(span => of('school', span))
}

/** A name that is also a word (`Bakken`, `Nord`) counts only where it is written as one. */
function placesOf(text: string, lower: string, name: string): readonly Span[] {
  const spans: Span[] = []
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    const end =
      at + name.length + (/^s(?![\p{L}\p{N}])/u.test(lower.slice(at + name.length)) ? 1 : 0)
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(lower.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(lower.slice(end))
    const span = spanOf(text.slice(at, end), at)
    const isOwn = /skole|børneby|\s/u.test(name) || isCapital(span.text)
    if (isWhole && isOwn) spans.push(span)
  }
  return spans
}

/** First name and surname are one. */
function namesIn(text: string, vocabulary: Vocabulary): readonly Giveaway[] {
  const names: Span[] = []
  for (const span of wordsIn(text).filter(one => isName(text, one, vocabulary))) {
    const last = names.at(-1)
    const isNext = last !== undefined && text.slice(last.end, span.start) === ' '
    if (isNext) names[names.length - 1] = spanOf(text.slice(last.start, span.end), last.start)
    else names.push(span)
  }
  return names.map(span => of('name', span))
}

/** A listed first name, a part of a colleague's name, or a word that has a capital for no other reason than that it is one. */
function isName(text: string, span: Span, { people, things }: Vocabulary): boolean {
  if (isFirstName(text, span)) return true
  if (!isCapital(span.text) || span.text.length < 2) return false
  const forms = formsOf(span.text)
  const isThing = forms.some(form => things.has(form) || knownThings.has(form))
  if (isSentenceStart(text, span.start)) return !isThing && forms.some(form => people.has(form))
  return forms.some(form => people.has(form)) || !isThing
}
