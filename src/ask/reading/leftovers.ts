// What is left of a question when every known word has been read: names with a wrong letter, words of titles and places, and
// what stands where the thing asked about stands and nobody knows. Called by src/ask/names.ts.
import type { Named } from '../lexicon.js'
import { isKindWord } from '../library/question/kind-words.js'
import { isEveryday, isSchoolFirst } from '../library/search/everyday.js'
import { isVocabulary } from '../library/search/terms.js'
import type { Reading } from '../names.js'
import { thingOpeners } from '../schedule/words.js'
import { isCommon, isNearCommon } from '../text/common.js'
import { splitCompound } from '../text/nouns.js'
import { createPhrases } from '../text/phrases.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token } from '../text/tokens.js'
import { prepositions } from '../words.js'

const openers = createPhrases([[true, thingOpeners]])
const prepositionKeys = new Set(prepositions.map(keyOf))

/** Names with a wrong letter, and words of titles and places, among what is left. */
export function readMistyped(reading: Reading): void {
  const { tokens, roles, lexicon } = reading
  tokens.forEach((token, at) => {
    if (roles[at] !== undefined || isCommon(token.key) || token.key.length < 2) return
    if (readSurname(reading, at)) return
    const near = lexicon.spelling
      .nearest(token.key)
      .filter(({ word, edits }) => isNearEnough(word, edits) && token.key !== `${word}r`)
    const named = near
      .flatMap(({ word }) => lexicon.find(word))
      .filter(each => each.kind !== 'person' || token.key.length >= shortestPerson)
      .filter(isFirst)
    const isOfTitle = reading.isDeep
      ? lexicon.meetingsAbout(token.key)
      : lexicon.meetingsWith(token.key)
    // "… Vi **prøver** at lægge forældremøder", though a title may have the word.
    if (isOfTitle && (isBeside(reading, token) || isAskedVerb(reading, at))) return
    if (isOfTitle) {
      roles[at] = 'word'
      reading.words.add(token.text)
    } else if (named.length > 0 && named.length <= 3 && !isSpelled(token.key, lexicon)) {
      roles[at] = 'name'
      reading.mentions.push({ named, said: token.text })
    } else {
      const word = wordOfTitle(token, reading)
      if (word === undefined) return
      roles[at] = 'word'
      reading.words.add(word)
    }
  })
}

/** A word of the texts, and "låne" where they have only "udlån", is no name with a wrong letter. */
function isSpelled(key: string, lexicon: Reading['lexicon']): boolean {
  return lexicon.isWritten(key) || isVocabulary(key)
}

/** "Yasmin Hadad" is the only Yasmin whose surname has one letter more; a short one, or another first letter, is another's. */
function readSurname(reading: Reading, at: number): boolean {
  const { tokens, roles, lexicon, mentions } = reading
  const [first, token] = [tokens[at - 1], tokens[at]]
  if (!first || !token || token.key.length < shortestSurname) return false
  const place = mentions.findIndex(({ said }) => said === first.text)
  const people = (mentions[place]?.named ?? []).filter(({ kind }) => kind === 'person')
  if (people.length === 0) return false
  const meant = lexicon.spelling
    .nearest(first.key + token.key)
    .filter(({ word, edits }) => edits === 1 && word.startsWith(first.key + token.key[0]))
    .flatMap(({ word }) => lexicon.find(word))
    .filter(isFirst)
  const [only, another] = meant
  if (!only || another || !people.some(({ id }) => id === only.id)) return false
  roles[at] = 'name'
  mentions[place] = { named: [only], said: `${first.text} ${token.text}` }
  return true
}
const shortestSurname = 5

/** What a title's word is joined with in a question. */
const titleTails =
  /^(.{4,}?)[se]?(tur|dag|uge|rejse|besog|moder?|traf|arrangement|kursus|aften|forlob|cafe|program)(?:en|et|n|t|er|erne|ene|me|met|s)?$/

/** "Flensborgturen" of "Studietur til Flensborg", and "fælleselevrådet" of "Fælleselevrådsmøde": the title's word. */
function wordOfTitle(
  token: Token,
  { lexicon, meeting, words, tokens }: Reading,
): string | undefined {
  const { key, text } = token
  const [, begins, tail = ''] = titleTails.exec(key) ?? []
  const titled = begins && !isCommon(begins) ? lexicon.meetingsWith(begins) : undefined
  // "Forældredagen" is no "Samarbejde med forældre": of the words of every school the title must have the rest too.
  const isWhole = !isSchoolFirst(begins ?? '')
  const hasTail = isWhole || [...(titled ?? [])].some(({ title }) => keyOf(title).includes(tail))
  if (titled && hasTail) return begins
  // "Workshoppen med laser" is the one in laserskæring: beside what names a meeting it tells which.
  const isOf = ofKeys.has(tokens[tokens.indexOf(token) - 1]?.key ?? '')
  const isBesideOne = isOf && (meeting || words.size > 0) && !isEveryday(key)
  const opened = isBesideOne ? lexicon.titleOpenedBy(key) : undefined
  if (opened) return opened
  const isDefinite = key.length > 6 && /(?:et|en)$/.test(text)
  return isDefinite ? lexicon.titleBegunBy(key) : undefined
}

const ofKeys = new Set(['med', 'om', 'with', 'about', 'on'])

/** Sofie and Sofia are two people: a short first name is not taken for another. */
const shortestPerson = 7

/** Schools and people whose names are alike are different ones: what ends in -skolen must be near in what stands before it. */
function isNearEnough(word: string, edits: number): boolean {
  const telling = word.replace(/skolen?$/, '').length
  return edits === 1 ? telling >= 4 : telling >= 10
}

function isFirst(named: Named, at: number, all: readonly Named[]): boolean {
  return all.findIndex(each => each.kind === named.kind && each.id === named.id) === at
}

/** What is left and stands where the thing asked about stands, is something that nobody knows. */
export function readLeftovers(reading: Reading): void {
  const { tokens, roles } = reading
  const things = new Set(openers.findAll(tokens).map(({ to }) => to))
  const shouted = tokens.filter(token => token.name).length > tokens.length / 2
  tokens.forEach((token, at) => {
    if (roles[at] !== undefined) return
    // "It-mødet", where no network is of it: a common word elsewhere, and here a subject.
    const next = tokens[at + 1]
    if (token.key === 'it' && next?.hyphened && roles[at + 1] === 'noun') {
      reading.unknown.push(`${token.text}-${next.text}`)
      return
    }
    // "Teams-caféen", where no title has it: another thing than what is held on Teams.
    if (next?.hyphened && isFormat(token.key) && roles[at + 1] === undefined) {
      reading.unknown.push(`${token.text}-${next.text}`)
      roles[at + 1] = 'word'
      return
    }
    const isSurname = isPersonName(reading, at - 1) && !isCommon(token.key) && isName(tokens, at)
    if (!isSurname && isHarmless(token.key)) return
    if (!isSurname && isVerb(reading, at)) return
    const isSchool = /.{3}skolen?s?$/.test(token.key)
    if (isBeside(reading, token) && !isSchool) return
    reading.leftovers.push(token.text)
    const before = roles[at - 1]
    const isNamed = token.name && !shouted
    const follows = prepositionKeys.has(tokens[at - 1]?.key ?? '') && before === undefined
    const ofNoun =
      follows &&
      (roles[at - 2] === 'noun' || roles[at - 2] === 'name' || roles[at - 2] === 'number')
    const isCounted = things.has(at) && roles[at + 1] !== 'noun' && !adjective.test(token.key)
    const describes = roles[at + 1] === 'noun' && !adjective.test(token.key)
    const onlyThing = !reading.meeting && reading.mentions.length === 0 && reading.words.size === 0
    const isThing = (onlyThing && follows) || (!reading.meeting && at === tokens.length - 1)
    // "Vi har tysknetværk. Hvornår er næste møde?"
    const isOfTold =
      reading.isAside(token) && splitCompound(token.key, reading.lexicon)?.subject === 'unknown'
    // "Hvornår mødes tysklærerne?"
    const meets = meetVerbs.has(tokens[at - 1]?.key ?? '') && !adjective.test(token.key)
    // "Hvilket møde handler om robotter?"
    const isTopic = topicKeys.has(tokens[at - 1]?.key ?? '') && !adjective.test(token.key)
    const isAsked = isTopic || meets || isThing || isOfTold || (isCounted && !reading.meeting)
    if (!isSurname && !isNamed && isEveryday(token.key)) return
    if (isSurname || isAsked || isNamed || isSchool || ofNoun || describes)
      reading.unknown.push(
        isSurname ? `${tokens[at - 1]?.text} ${token.text}` : nameOf(reading, at),
      )
  })
}

/** "Hvornår **løber** seminaret af stablen?", "hvor afvikles lab 2?": in Danish the verb comes right after the question word. */
function isVerb({ tokens, roles }: Reading, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  const isAsked = before !== undefined && beforeVerb.has(before.key)
  return isAsked && !token?.name && /..[rs]$/.test(token?.key ?? '') && roles[at + 1] === 'noun'
}

/** "Tysk forum" is the name of a network that there is not; "tysk" alone is a subject. */
function nameOf({ tokens, lexicon }: Reading, at: number): string {
  const [token, next] = tokens.slice(at, at + 2)
  const isGroup = next !== undefined && lexicon.groupsCalled(next.key).length > 0
  return isGroup ? `${token?.text} ${next.text}` : (token?.text ?? '')
}

/** Words for how a meeting is held, that make another word of one they stand before. */
const isFormat = (key: string) => /^(?:teams|zoom|online|virtuel|digital)$/.test(key)

const topicKeys = new Set(['om', 'about'])
const beforeVerb = new Set(['hvornår', 'hvor', 'hvorhenne'].map(keyOf))

/** Told beside a question that names what it is about; "næste møde" alone may be about what was told. */
function isBeside({ isAside, mentions, kinds, words }: Reading, token: Token): boolean {
  return isAside(token) && mentions.length + kinds.size + words.size > 0
}

/** "Hvornår **åbner** biblioteket?": what follows is the verb, though a title may begin with "Åbne". */
function isAskedVerb({ tokens }: Reading, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  return (
    verbAsked.has(before?.key ?? '') &&
    /.{2}er$/.test(token?.key ?? '') &&
    isKindWord(token?.key ?? '')
  )
}
const verbAsked = new Set(['hvornår', 'hvor', 'hvordan', 'hvem', 'hvad'].map(keyOf))

const meetVerbs = new Set(['mødes', 'samles', 'mødtes', 'træffes'].map(keyOf))

/** "Hanne Pedersen", where there is a Hanne and no Pedersen, is a whole name that nobody has. */
function isPersonName({ tokens, mentions }: Reading, at: number): boolean {
  const text = tokens[at]?.text
  return mentions.some(({ said, named }) => said === text && named[0]?.kind === 'person')
}

/** Written as a name: with a capital, or after a first name without one; after "Leylas" stands a thing of hers. */
function isName(tokens: readonly Token[], at: number): boolean {
  const [before = '', text = ''] = [tokens[at - 1]?.text, tokens[at]?.text]
  if (/^\p{Lu}/u.test(text)) return true
  return !/^\p{Lu}/u.test(before) && !/[^s]s$/u.test(before)
}

/** "Spændende", "tværfaglig": describes the thing asked about and is none. */
const adjective =
  /^(?!(?:eng|fran|span|ital|rus|arab|tyrk|pol|græ|gra|lat|kine|japan|grønland|gronland|island|fær|far|sven|nor)\p{L}*sk$).{3,}(?:lige|ligt|lig|ede|ende|ige|igt|ske|sk)$/u

/** Whether a word that is left may be the very thing asked about: no description, and no common word with a wrong letter. */
export function isTelling(word: string): boolean {
  const key = keyOf(word)
  return key.length > 2 && !adjective.test(key) && !isNearCommon(key)
}

/** A common word in any form, a number, or a letter. */
function isHarmless(key: string): boolean {
  if (key.length < 2 || /^\d/.test(key) || isCommon(key)) return true
  return stemsOf(key).some(stem => stem.length > 3 && isCommon(stem))
}
