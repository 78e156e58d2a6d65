// Whether every fact of a model's reply comes from this turn's results and belongs to what it is said of. Called by src/ask/model and the
// drafts before anything is shown, with people's names in it. Strict on facts, easy on talk: what mentions nothing claims nothing.
import type { Lang } from '../../core/message.js'
import { dateOf, type LocalDate } from '../../core/time.js'
import { basisOf } from './bear/basis.js'
import { bearsAll } from './bear/bears.js'
import { checkLinks, isAlone, isKnownAlone, isOfAnother } from './claim/alone.js'
import { type Count, isCounted, isMiscounted } from './claim/counts.js'
import { falseDenials } from './claim/denials.js'
import { isReckoned } from './claim/reckoned.js'
import { settle } from './claim/settle.js'
import { type Checking, type InSentence, nothing, type Reply, wrongOf } from './claim/state.js'
import { isIdle, isOtherDay, isOtherNumber, isToldNumber } from './claim/told.js'
import type { Grounds, Seeing } from './grounds.js'
import type { DayPattern, Mention, WrongClaim } from './mention.js'
import { linesOf, type Piece, piecesOf } from './pieces.js'
import { isOneDay } from './read/date/fits.js'
import { claimsOf } from './reading.js'

/** The claims that the grounds do not bear, in the order they stand; empty: all may be shown. Pure; never throws on any text. */
export function wrongClaims(
  text: string,
  grounds: Grounds,
  seeing: Seeing & { readonly lang: Lang },
): WrongClaim[] {
  const basis = basisOf(grounds, seeing, seeing.lang === 'en')
  const reply: Reply = {
    wrong: [],
    context: nothing,
    isPending: false,
    spoken: new Set(),
    base: nothing,
    saysOff: /aflys|cancel|called off|❌/iu.test(text),
  }
  const lines = linesOf(text)
  lines.forEach((line, nth) => {
    const after = lines.slice(nth + 1)
    const listed = line.isItem ? 0 : after.findIndex(each => !each.isItem)
    const items = line.isItem ? 0 : listed === -1 ? after.length : listed
    checkLine(line, items, { reply, basis, seeing })
  })
  const { person } = seeing.viewer
  const denied = falseDenials(text, basis, person ? [person.name] : [])
  return [...reply.wrong, ...denied.map(wrongOf)]
}

function checkLine(
  { text, isItem, isLead }: { text: string; isItem: boolean; isLead: boolean },
  listed: number,
  checking: Checking,
): void {
  const { reply, basis, seeing } = checking
  const name = seeing.viewer.person?.name
  const mentions = claimsOf(text, basis.reading, name ? [name] : [])
  const pieces = piecesOf(text, mentions)
  mentions.forEach((each, nth) => {
    const isOther =
      isOtherDay(each, mentions[nth - 1], text) ||
      isOfAnother(each, mentions.slice(0, nth), text) ||
      (each.slot === 'count' && isOtherNumber(each, text, basis))
    if (isOther) reply.wrong.push(wrongOf(each))
  })
  if (isItem) reply.context = reply.base
  else if (isLead) reply.context = nothing
  let sentence: Piece[] = []
  pieces.forEach((piece, nth) => {
    if (piece.opens) reply.isPending = false
    if (piece.opens) sentence = pieces.slice(nth, 1 + nth + count(pieces.slice(nth + 1)))
    checkPiece(piece, { ...checking, sentence, listed })
  })
  if (!isItem)
    reply.base =
      isLead || listed > 0
        ? { ids: reply.context.ids, facts: reply.context.facts.filter(isVague) }
        : nothing
}

function count(pieces: readonly Piece[]): number {
  const next = pieces.findIndex(({ opens }) => opens)
  return next === -1 ? pieces.length : next
}

function isVague(mention: Mention): boolean {
  return mention.slot === 'date' && !isOneDay(mention.day)
}

function checkPiece(piece: Piece, checking: InSentence): void {
  const { reply, basis } = checking
  const { mentions } = piece
  const said = mentions.filter(each => !isAlone(each))
  for (const each of mentions)
    if (isAlone(each) && !isKnownAlone(each, basis)) reply.wrong.push(wrongOf(each))
  checkLinks(piece, checking)
  const isOfPerson = said.some(({ slot }) => slot === 'person')
  const reckoning = reckoningOf(checking)
  const own = said.filter(
    each =>
      each.slot !== 'count' &&
      (each.slot !== 'role' || isOfPerson) &&
      !(each.slot === 'length' && isReckoned(each, reckoning)),
  )
  if (!isOfAllSpoken(piece, own, checking)) reply.wrong.push(...own.slice(0, 1).map(wrongOf))
  if (!isVocative(own, checking)) for (const each of oneDayEach(own)) settle(piece, each, checking)
  for (const each of said) if (each.slot === 'count') checkCount(each, piece, checking)
}

/** "Begge dage er på …": of each meeting that was spoken of. */
function isOfAllSpoken(
  { text }: Piece,
  own: readonly Mention[],
  { reply, basis }: Checking,
): boolean {
  const isFact =
    own.length > 0 &&
    own.every(each => each.slot === 'place' || each.slot === 'status' || each.slot === 'time')
  if (!isFact || !/^\W*(?:begge|both|alle|all)(?!\p{L})/iu.test(text)) return true
  const ahead = [...reply.spoken].filter(({ meeting }) => meeting !== undefined)
  return ahead.length < 2 || ahead.every(bearer => bearsAll(bearer, own, basis))
}

function daysOf({ spoken }: Reply): LocalDate[] {
  return [...spoken].flatMap(({ meeting, deadline }) => [
    ...(meeting?.days ?? []),
    ...(deadline ? [dateOf(deadline.due)] : []),
  ])
}

function checkCount(count: Count, piece: Piece, checking: InSentence): void {
  const { reply, basis, sentence, listed } = checking
  const about = [...reply.context.ids, ...reply.context.facts]
  const said = sentence.flatMap(({ mentions }) => mentions)
  const counting = {
    count,
    about,
    sentence: said,
    listed,
    own: piece.mentions,
    text: piece.text,
    spoken: daysOf(reply),
  }
  const isTold =
    isIdle(count, basis) ||
    isToldNumber(count, basis) ||
    isCounted(counting, basis) ||
    isReckoned(count, reckoningOf(checking))
  const text = sentence.map(each => each.text).join('')
  const isListed = /:\s*$/.test(piece.text)
  if (!isTold || (isListed && isMiscounted(count, said, text))) reply.wrong.push(wrongOf(count))
}

function reckoningOf({ sentence, basis }: InSentence) {
  return {
    text: sentence.map(each => each.text).join(''),
    sentence: sentence.flatMap(({ mentions }) => mentions),
    basis,
  }
}

/** Several days in one clause are several things: "14/1 + 20/5". A word for a deadline belongs to a day. */
function oneDayEach(own: readonly Mention[]): (readonly Mention[])[] {
  const dates = own.filter(each => each.slot === 'date')
  const kept = dates.length > 0 ? own : own.filter(({ slot }) => slot !== 'due')
  const days = dates.filter(({ day }) => day.moved === undefined && day.until === undefined)
  const shape = ({ day }: { day: DayPattern }) =>
    day.day !== undefined ? 'day' : day.week !== undefined ? 'week' : Object.keys(day).join()
  const isAlike = days.every(each => shape(each) === shape(days[0] ?? each))
  if (days.length < 2 || !isAlike) return [kept]
  return days.map(day => kept.filter(each => each === day || !days.some(other => other === each)))
}

/** "Du har fire frister, Gitte." */
function isVocative(own: readonly Mention[], { seeing }: Checking): boolean {
  const [only, another] = own
  return !another && only?.slot === 'person' && only.ids.includes(seeing.viewer.person?.id ?? '')
}
