// Words of titles, and what is written as a name and is none that the turn has met. Called by names.ts and reading.ts.
import { isCommon } from '../../text/common.js'
import { nounAt, splitCompound } from '../../text/nouns.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, type Token, tokenise } from '../../text/tokens.js'
import { blank, isCapital, type Line, take } from './line.js'
import type { Known } from './names.js'

const schoolLike = /(?:skolen?|skoles|bornehus|boernehus|bornehave|borneby|skolernes)$/

const placeLike =
  /(?:hallen|huset|garden|centret|centeret|biblioteket|kulturhus|radhus|kro|hotel|centrum)$/

const groupLike = /netvark(?:et|ets|s)?$/

/** A word of a title; a name that nobody has met. */
export function readWord(line: Line, token: Token, known: Known): void {
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

/** "gerne fra *Tegnkufferten*": marked as a name in the middle of a sentence. */
const emphasised = /[\p{L}\d,]\s+[“"«»*_]+$/u

/** "Bakkedragets Skole", "PAF-hjulet": a name made of a known one, or of a word for a place. */
const placeNoun =
  /^(?:skole|skolen|school|kro|bibliotek|biblioteket|bornehus|borneby|hallen|centret|forsamlingshus)$/
const compound = /(?<![\p{L}\d@./-])(\p{Lu}[\p{L}\d]*)-(\p{Ll}{4,})(?![\p{L}@/-]|\.\p{L})/gu

const innocent = new Set(
  `i de dem deres din jeres teams slack outlook pejling ai hej hi hello kære dear ok okay danish english dansk engelsk christmas easter
  powerpoint word excel pdf zoom meet google link plc it dsa ppr whatsapp mail e-mail pc ps wifi mr mrs ms dr kommune municipality
  i'm i'll i've fra til facebook aula meebook min uddannelse jan feb`
    .split(/\s+/)
    .map(keyOf),
)

/** Capitals in the middle of a sentence that stand for nothing known: a person, a place, a tool. */
export function readUnknown(line: Line, known: Known): void {
  for (const [, name = '', word = ''] of line.rest.matchAll(afterTool)) {
    if (isMet(keyOf(word), known) || isCommon(keyOf(word))) continue
    const start = line.text.indexOf(name)
    line.mentions.push({ slot: 'unknown', of: 'tool', start, end: start + name.length, said: name })
  }
  readCompounds(line, known)
  readOffices(line, known)
  readUnreckoned(line)
  const tokens = tokenise(line.rest)
  for (const [nth, token] of tokens.entries()) {
    if (!isUnknown(token, known)) continue
    const before = line.text.slice(Math.max(0, token.start - 8), token.start)
    const isFirst = token.start === 0 || (starters.test(before) && !emphasised.test(before))
    const next = tokens[nth + 1]
    const isPair =
      next !== undefined && isUnknown(next, known) && line.rest.slice(token.end, next.start) === ' '
    const previous = tokens[nth - 1]
    const isSecond =
      previous !== undefined &&
      isUnknown(previous, known) &&
      line.rest.slice(previous.end, token.start) === ' '
    if (isSecond) continue
    if (next && placeNoun.test(next.key) && line.text.slice(token.end, next.start) === ' ') {
      const said = line.text.slice(token.start, next.end)
      const of = /sk?c?hool|skole/.test(next.key) ? 'school' : 'place'
      line.mentions.push({ slot: 'unknown', of, start: token.start, end: next.end, said })
      continue
    }
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

/** Times that nobody here reckons: only a text that has the very words bears them. */
function readUnreckoned(line: Line): void {
  for (const found of line.text.matchAll(unreckoned)) {
    const [said] = found
    const start = found.index
    line.mentions.push({ slot: 'unknown', of: 'date', start, end: start + said.length, said })
  }
}

/** "Anden uge i februar", "hver anden fredag", "inden uge 45". */
const unreckoned =
  /(?<!\p{L})(?:(?:første|anden|tredje|fjerde|femte|sidste|first|second|third|fourth|last) (?:hele |full )?(?:uge|week) (?:i|af|efter|før|in|of|after|before)(?!\p{L})|(?:hver (?:anden|tredje|fjerde)|every (?:other|second|third)) (?!af|of)\p{L}+|(?:inden|senest i|before|by) (?:uge|week) \d+)/giu

/** Who does something, in an office that no text knows. */
function readOffices(line: Line, { words }: Known): void {
  for (const { said, known } of offices)
    for (const found of line.rest.matchAll(said)) {
      if ([...words].some(word => known.test(word))) continue
      const [start, end] = [found.index, found.index + found[0].length]
      line.mentions.push({ slot: 'unknown', of: 'person', start, end, said: found[0] })
    }
}

/** Danish first, as the texts have it. */
const offices = [
  'sekretær|secretary',
  'pedel|vicevært|caretaker|janitor',
  'rektor',
  'viceinspektør',
  'souschef',
  'sundhedsplejerske|school nurse',
  'borgmester|mayor',
  'receptionist',
].map(office => ({
  said: new RegExp(`(?<!\\p{L})(?:skole)?(?:${office})(?:en|n|s)?(?!\\p{L})`, 'giu'),
  known: new RegExp(`^(?:skole)?(?:${keyOf(office.split('|')[0] ?? '')})`),
}))

/** "PAF-hjulet" where only PAF is known: a thing of that name that nobody has met. */
function readCompounds(line: Line, known: Known): void {
  for (const found of line.text.matchAll(compound)) {
    const [said, , tail = ''] = found
    const key = keyOf(tail)
    const whole = keyOf(said)
    if (isMet(key, known) || isMet(whole, known) || nounAt(key)) continue
    if (!/(?:en|et|eren|erne|ren)$/.test(key) || known.lexicon.find(key).length > 0) continue
    if (
      splitCompound(key, known.lexicon)?.isMeeting ||
      /netv|mode|lab|vejled|leder|skole|dag|link|team|grupp|side|kanal|kontor|kurs|folk|lektion/.test(
        key,
      )
    )
      continue
    const start = found.index
    line.mentions.push({ slot: 'unknown', of: 'tool', start, end: start + said.length, said })
  }
}

/** "**Datatrappen** (30-45 min)", "Datatrappen hjælper jer": a name in the first place, told as a tool is. */
function isOwnTitle({ text }: Line, { end, key }: Token): boolean {
  return key.length > 6 && toolTold.test(text.slice(end, end + 60))
}
const toolTold =
  /^[*_”"»\]]*\s*(?:[(–:-]\s*)?\(?(?:\d+[^.]{0,12}(?:min|time|hour)|(?:tager|hjælper|passer|varer|takes|helps|lasts|fits|works)(?!\p{L}))/iu

/** "Værktøjet refleksionshjulet", "redskabet “Tre på stribe”". */
const afterTool =
  /(?<!\p{L})(?:værktøjet|redskabet|skabelonen|modellen|metoden|øvelsen|spillet|tool|template|called|hedder)\s+([“"*_«]{0,3}(\p{L}[\p{L}-]{5,}))/giu

function isMet(key: string, { words }: Known): boolean {
  return stemsOf(key).some(stem => words.has(stem))
}

function isUnknown(token: Token, known: Known): boolean {
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
  return !isMet(key, known)
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
