// Whether every fact of a model's reply comes from this turn's results and belongs to what it is said of. Called by src/ask/model and the
// drafts before anything is shown, with people's names in it. Strict on facts, easy on talk: what mentions nothing claims nothing.
import type { Lang } from '../../core/message.js'
import { dateOf, type LocalDate } from '../../core/time.js'
import { basisOf } from './bear/basis.js'
import { bearsAll } from './bear/bears.js'
import { checkLinks, isAlone, isKnownAlone, isOfAnother } from './claim/alone.js'
import { type Count, isCounted, isMiscounted } from './claim/counts.js'
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
  return [...reply.wrong, ...denied].map(mention => ({ kind: kindOf(mention), said: mention.said }))
}

/** What has been said so far: which thing is spoken of, and what was said of it last. */
interface Context {
  readonly ids: readonly Mention[]
  readonly facts: readonly Mention[]
}

const nothing: Context = { ids: [], facts: [] }

interface Reply {
  readonly wrong: Mention[]
  context: Context
  /** A day stands first in its sentence, and what it is the day of is still to come. */
  isPending: boolean
  /** All that was spoken of. */
  readonly spoken: Set<Bearer>
  /** Of the line that stands over a list. */
  base: Context
  readonly saysOff: boolean
}

interface Checking {
  readonly reply: Reply
  readonly basis: Basis
  readonly seeing: Seeing
}

function saysOff(text: string): boolean {
  return /aflys|cancel|called off|❌/iu.test(text)
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
    if (
      isOtherDay(each, mentions[nth - 1], text) ||
      isOfAnother(each, mentions.slice(0, nth), text)
    )
      reply.wrong.push(wrongOf(each))
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
    isIdle(count) ||
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

function isAlone({ slot }: Mention): boolean {
  return slot === 'unknown' || slot === 'contact' || slot === 'link'
}

/** An address or a link is written as it was found; an unknown name never is. */
function isKnownAlone(mention: Mention, { bearers, all, asked }: Basis): boolean {
  switch (mention.slot) {
    case 'link':
      return (
        bearers.some(bearer => hasLink(bearer, mention.url)) ||
        (!/^https?:/.test(mention.url) && all.includes(mention.url))
      )
    case 'contact':
      return /@/.test(mention.value)
        ? all.toLowerCase().includes(mention.value) ||
            bearers.some(({ person }) => person?.id === mention.value)
        : all.replace(/\D/g, '').includes(mention.value.slice(-8)) ||
            bearers.some(({ school }) =>
              school?.phone?.replace(/\D/g, '').includes(mention.value.slice(-8)),
            )
    default:
      return asked.some(each => isSame(each, mention))
  }
}

/** The link of what is spoken of, where it is the link of a meeting, a deadline or a tool at all. */
function checkLinks({ mentions }: Piece, { reply, basis }: InSentence): void {
  const ids = [...reply.context.ids, ...mentions.filter(isIdentity)].filter(
    ({ slot }) => slot !== 'person' && slot !== 'school',
  )
  const tool = ids.findLast(({ slot }) => slot === 'tool')
  for (const mention of mentions) {
    if (mention.slot !== 'link' || reply.wrong.includes(mention)) continue
    const found = basis.bearers.filter(
      bearer => hasLink(bearer, mention.url) && bearer.of !== 'text',
    )
    if (found.length === 0 || found.some(({ of }) => of === 'passage')) continue
    const about =
      tool && found.some(({ of }) => of === 'tool')
        ? [tool]
        : [...ids, ...reply.context.facts.filter(({ slot }) => slot === 'date')]
    const isOwn =
      about.length === 0 ||
      about.some(each => found.some(bearer => bearsAll(bearer, [each], basis)))
    if (!isOwn) reply.wrong.push(mention)
  }
}

function hasLink({ mentions, meeting, tool, deadline }: Bearer, url: string): boolean {
  const own = meeting?.occurrence.meeting
  return (
    [
      own?.link,
      own?.minutes,
      tool?.link,
      deadline?.link,
      ...(own?.materials.map(each => each.url) ?? []),
    ].includes(url) || mentions.some(each => each.slot === 'link' && each.url === url)
  )
}

/** A number of a text that is about the same: it has the number of the same things, and what the clause says, or words of it. */
function isToldNumber(
  mention: Count,
  piece: Piece,
  { about, checking }: { about: readonly Mention[]; checking: InSentence },
): boolean {
  const { basis, sentence } = checking
  const told = basis.bearers.filter(bearer => bearsAll(bearer, [mention], basis))
  if (isNumberOfName(mention, basis)) return true
  if (told.length === 0) return false
  const ids = about.filter(isIdentity)
  const all = about.filter(({ slot }) => slot !== 'status' && slot !== 'role')
  if (ids.length > 0 && told.some(bearer => bearsAll(bearer, ids, basis))) return true
  if (all.length > 0 && told.some(bearer => bearsAll(bearer, all, basis))) return true
  return true
  const text = sentence.map(each => each.text).join('') || piece.text
  return told.some(bearer => overlaps(text, bearer))
}

/** "9. klasse", "2026/27": a number without anything counted, which stands in a text as it is. */
function isNumberOfName({ value, unit, said }: Count, { all, asked }: Basis): boolean {
  if (asked.some(each => each.slot === 'count' && each.value === value)) return true
  const isBare = unit === '' || unit === 'grade' || unit === 'module'
  const digits = /^\d+(?:[.,]\d+)?/.exec(said)?.[0]
  return (
    isBare &&
    digits !== undefined &&
    new RegExp(`(?<![\\d.,])${digits.replace('.', '\\.')}(?!\\d)`).test(all)
  )
}

/** Whether the words that say what a clause is about stand in the text too; `besides`: and not in what was spoken of before. */
function overlaps(text: string, { keys }: Bearer, besides: readonly Bearer[] = []): boolean {
  return writtenWords(text)
    .map(keyOf)
    .some(key => {
      if (key.length < 4 || isCommon(key) || /^\d/.test(key)) return false
      const stems = stemsOf(key).filter(stem => stem.length > 3)
      return (
        stems.some(stem => keys.has(stem)) &&
        !besides.some(each => stems.some(stem => each.keys.has(stem)))
      )
    })
}

/** Finds something that bears the clause with as much of what was said before as belongs to it; else the claim that stands alone is wrong. */
function settle(piece: Piece, own: readonly Mention[], checking: InSentence): void {
  if (own.length === 0) return
  const { reply, basis } = checking
  for (const context of contextsOf(piece, own, checking)) {
    const all = [...context, ...own]
    const found = basis.bearers.filter(bearer => bearsAll(bearer, all, basis))
    if (found.length === 0) continue
    if (isOffUnsaid(found, own, reply) && !isNegated(checking.sentence)) {
      reply.wrong.push({ ...(own[0] as Mention), slot: 'status', status: 'held' } as Mention)
      return
    }
    reply.context = { ids: all.filter(isIdentity), facts: all.filter(each => !isIdentity(each)) }
    if (own.some(isIdentity)) reply.isPending = false
    if (found.length < 3) for (const each of found) reply.spoken.add(each)
    return
  }
  const words = own.filter(
    each => (each.slot === 'word' && !each.isFirst) || ('isWeak' in each && each.isWeak),
  )
  if (words.length > 0 && words.length < own.length)
    return settle(
      piece,
      own.filter(each => !words.includes(each)),
      checking,
    )
  if (words.length === own.length || isAskedAgain(checking.sentence, own, basis)) return
  if (isAhead(piece, own, checking) || isSpanOfTwo(piece, own, checking)) return
  if (isNextOf(own, checking) || isOfSpoken(own, checking)) return
  reply.wrong.push(blamed(own, reply.context, basis))
}

/** "I morgen, kl. 14, mødes bevægelsesnetværket": the day waits for what it is the day of. */
function isAhead(
  piece: Piece,
  own: readonly Mention[],
  { reply, basis, sentence }: InSentence,
): boolean {
  const at = sentence.indexOf(piece)
  const isFirst = sentence.slice(0, at).every(each => !each.mentions.some(isIdentity))
  const isNamed =
    /:\s*$/.test(piece.text) || sentence.slice(at + 1).some(each => each.mentions.some(isIdentity))
  if (!isFirst || !isNamed || own.some(isIdentity)) return false
  const kept = reply.isPending ? [...reply.context.facts, ...own] : own
  if (!basis.bearers.some(bearer => bearsAll(bearer, kept, basis))) return false
  reply.context = { ids: [], facts: kept }
  reply.isPending = true
  return true
}

/** "Der går ti uger fra d. 10. marts til d. 19. maj": the days of two things. */
function isSpanOfTwo(piece: Piece, own: readonly Mention[], checking: InSentence): boolean {
  const span = own.find(each => each.slot === 'date' && each.day.until !== undefined)
  if (span?.slot !== 'date' || !span.day.until) return false
  const { until, ...first } = span.day
  const months = until.months ?? first.months
  const days = [first, { ...until, ...(months ? { months } : {}) }]
  return days.every(day => {
    const one = own.map(each => (each === span ? { ...span, day } : each))
    return contextsOf(piece, one, checking).some(context =>
      checking.basis.bearers.some(bearer => bearsAll(bearer, [...context, ...one], checking.basis)),
    )
  })
}

/** "Næste gang er d. 21. april": another meeting of the same people. */
function isNextOf(own: readonly Mention[], { reply, basis, sentence }: InSentence): boolean {
  const text = sentence.map(each => each.text).join('')
  if (!nextWord.test(text) || own.some(isIdentity)) return false
  const before = basis.bearers.flatMap(bearer =>
    bearer.meeting && bearsAll(bearer, reply.context.ids, basis)
      ? bearer.meeting.occurrence.meeting.audience
      : [],
  )
  const found = basis.bearers.filter(
    bearer =>
      bearsAll(bearer, own, basis) &&
      before.some(
        ({ networks, holds }) =>
          networks.some(id => bearer.meeting?.occurrence.meeting.audience.networks.includes(id)) ||
          holds.some(id => bearer.meeting?.occurrence.meeting.audience.holds.includes(id)),
      ),
  )
  if (found.length === 0) return false
  reply.context = { ids: [], facts: own }
  reply.isPending = true
  return true
}
/** "De to ligger d. 13. april og d. 16. marts": of what was spoken of before, in a sentence that names nothing. */
function isOfSpoken(own: readonly Mention[], { reply, basis, sentence }: InSentence): boolean {
  if (sentence.some(each => each.mentions.some(isIdentity))) return false
  const found = [...reply.spoken].find(bearer => bearsAll(bearer, own, basis))
  if (!found) return false
  reply.context = { ids: [], facts: own }
  reply.isPending = true
  return true
}
const nextWord =
  /(?<!\p{L})(?:næste|next|derefter|herefter|dernæst|igen|again|then|i stedet|efter|after|sidste|last|først|de to|the two)(?!\p{L})/iu

/** What the asker asked about and nothing was found of: "der er ingen møder i juli". */
function isAskedAgain(sentence: readonly Piece[], own: readonly Mention[], basis: Basis): boolean {
  const isNot = isNegated(sentence)
  return own.every(
    mention =>
      (isNot && (isLookedIn(mention, basis) || basis.asked.some(each => isSame(each, mention)))) ||
      (mention.slot === 'series' && mention.number === undefined),
  )
}

function isNegated(sentence: readonly Piece[]): boolean {
  return /(?<!\p{L})(?:ingen|intet|ikke|hverken|nej|fri|tom|no|not|isn't|none|nothing|neither|nor|free|off|instead|hvis|if|spørg\p{L}*|asked)(?!\p{L})/iu.test(
    sentence.map(each => each.text).join(''),
  )
}

/** The contexts to try, the fullest first. */
function contextsOf(
  piece: Piece,
  own: readonly Mention[],
  checking: InSentence,
): (readonly Mention[])[] {
  const { ids, facts } = checking.reply.context
  const has = (slot: Mention['slot']) => own.some(each => each.slot === slot)
  const ownIds = own.filter(isIdentity)
  const isNew = checking.sentence
    .slice(0, checking.sentence.indexOf(piece))
    .every(each => !each.mentions.some(isIdentity))
  const names = has('network') || has('word')
  const isLeft = ({ slot }: Mention) =>
    has(slot) ||
    (slot === 'school' && has('place')) ||
    (isNew && ownIds.length > 0 && (slot === 'word' || (slot === 'series' && names)))
  const ctx = ids.filter(each => !isLeft(each))
  const apposed = isApposed(piece, own, facts)
  const kept = facts.filter(
    each => (apposed && each.slot === 'date') || (!has(each.slot) && !passing.has(each.slot)),
  )
  const dates = kept.filter(({ slot }) => slot === 'date')
  if (apposed)
    return [
      [...ctx, ...kept],
      [...ctx, ...dates],
    ]
  if (isListed(piece, own, ids) || own.some(each => each.slot === 'role' && each.role === 'host'))
    return ids.length > 0 ? [[...ctx, ...kept], ctx] : [[]]
  const isOfAll = ofAll.test(piece.text)
  const needsDay =
    !has('date') &&
    dates.length > 0 &&
    !isOfAll &&
    (checking.reply.isPending || (ownIds.length === 0 && own.some(isOfDay)))
  const tries: (readonly Mention[])[] = [[...ctx, ...kept]]
  if (dates.length > 0) tries.push([...ctx, ...dates])
  const things = ctx.filter(({ slot }) => slot !== 'person' && slot !== 'tool')
  const ofMeeting =
    things.length < ctx.length && (has('date') || own.some(isOfDay)) && ownIds.length === 0
  if (ofMeeting) tries.push(things)
  if (!needsDay) tries.push(ctx)
  if (needsDay && checking.reply.isPending) return tries
  if (ownIds.length > 0 || isOfAll)
    for (let size = ctx.length - 1; size > 0; size--) tries.push(ctx.slice(0, size))
  if (
    mayLeave(piece, own, {
      ctx: needsDay ? [...ctx, ...dates] : ctx,
      ownIds,
      isOfAll,
      basis: checking.basis,
    })
  )
    tries.push([])
  return tries
}

/** What is said of a day that was named: its hours, its length, its place. */
function isOfDay(mention: Mention): boolean {
  return (
    mention.slot === 'time' ||
    mention.slot === 'length' ||
    mention.slot === 'place' ||
    'isAt' in mention
  )
}

/** What is said in passing, and of nothing that comes after. */
const passing: ReadonlySet<string> = new Set(['status', 'role', 'due', 'count'])
const ofAll =
  /(?<!\p{L})(?:alle|begge|hver|hvert|all|both|each|every|altid|always|de andre|the others?|også|also|too|desuden|derudover|dertil|besides|in addition)(?!\p{L})/iu

/** "Mandag d. 11. januar, i uge 2, altså om 12 dage": the same day in other words. */
function isApposed(
  { text, opens }: Piece,
  own: readonly Mention[],
  facts: readonly Mention[],
): boolean {
  const [only] = own.filter(({ slot }) => slot === 'date')
  const said = facts.some(
    each => each.slot === 'date' && isOneDay(each.day) && each.day.day !== undefined,
  )
  if (opens || !said || only?.slot !== 'date' || own.some(isIdentity)) return false
  const { day, months, week, from, weekday } = only.day
  const isOther =
    day === undefined &&
    months === undefined &&
    (week !== undefined || from !== undefined || weekday !== undefined)
  return isOther && !/^(?:og|and|samt|men|but|så|then|mens)(?!\p{L})/iu.test(text.trim())
}

/** "Nordskolen, Åbrinkens Skole og Skovvangskolen": nothing but one more of the same. */
function isListed(
  { text, opens }: Piece,
  own: readonly Mention[],
  ids: readonly Mention[],
): boolean {
  const [only, another] = own
  if (opens || !only || another || !isIdentity(only) || !ids.some(({ slot }) => slot === only.slot))
    return false
  return (
    text.replace(only.said, '').replace(/\P{L}/gu, '').length <= 6 &&
    only.slot !== 'series' &&
    only.slot !== 'word'
  )
}

/** Whether another thing is spoken of now: one that cannot be the same, or what a page or an answer tells in words of the clause. */
function mayLeave(
  { text, mentions }: Piece,
  own: readonly Mention[],
  {
    ctx,
    ownIds,
    isOfAll,
    basis,
  }: { ctx: readonly Mention[]; ownIds: readonly Mention[]; isOfAll: boolean; basis: Basis },
): boolean {
  if (ctx.length === 0 || isOfAll) return true
  if (
    ownIds.length > 0 &&
    !basis.bearers.some(bearer => bearsAll(bearer, [...ctx, ...ownIds], basis))
  )
    return true
  const rest = mentions.reduce((left, { said }) => left.replace(said, ' '), text)
  const own1 = basis.bearers.filter(bearer => bearsAll(bearer, ctx, basis))
  return basis.bearers.some(
    bearer =>
      bearsAll(bearer, own, basis) &&
      (overlaps(rest, bearer, own1) ||
        own.some(({ slot }) => slot === 'due' && bearer.of === 'deadline')),
  )
}

/** Only what is off bears it, and nothing in the reply says that anything is. */
function isOffUnsaid(
  found: readonly Bearer[],
  own: readonly Mention[],
  { saysOff }: Reply,
): boolean {
  const isDated = own.some(({ slot }) => slot === 'date' || slot === 'time')
  return (
    isDated &&
    !saysOff &&
    found.every(
      ({ meeting }) => meeting !== undefined && meeting.occurrence.meeting.status === 'cancelled',
    )
  )
}

/** The first of them that nothing bears beside those before it. */
function blamed(own: readonly Mention[], { ids }: Context, basis: Basis): Mention {
  const before: Mention[] = ids.filter(({ slot }) => !own.some(each => each.slot === slot))
  for (const mention of [...own.filter(isIdentity), ...own.filter(each => !isIdentity(each))]) {
    if (!basis.bearers.some(bearer => bearsAll(bearer, [...before, mention], basis))) return mention
    before.push(mention)
  }
  return own.at(-1) as Mention
}

function kindOf(mention: Mention): WrongClaim['kind'] {
  switch (mention.slot) {
    case 'unknown':
      return mention.of
    case 'count':
      return 'number'
    case 'role':
      return 'person'
    case 'hold':
    case 'area':
      return 'school'
    case 'due':
      return 'date'
    case 'series':
    case 'word':
      return 'network'
    default:
      return mention.slot
  }
}
