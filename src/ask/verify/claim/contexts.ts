// How much of what was said before belongs to a clause: "det er d. 9." is of the thing that was named, and "for hold 3 er det d. 19." of another
// hold. Called by settle.ts.
import type { Basis } from '../bear/basis.js'
import { bearsAll } from '../bear/bears.js'
import { isIdentity, type Mention } from '../mention.js'
import type { Piece } from '../pieces.js'
import { isOneDay } from '../read/date/fits.js'
import type { InSentence } from './state.js'
import { overlaps } from './told.js'

/** The contexts to try, the fullest first. */
export function contextsOf(
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

function isWhere(mention: Mention): boolean {
  return mention.slot === 'place' || ('isAt' in mention && mention.isAt === true)
}

/** "Det foregår på …", "it's at …": where what was spoken of is held, and nothing else. */
export const thatOne =
  /^\W*(?:(?:det|den|mødet|labbet|dagen)\s+(?:er|foregår|holdes|ligger|finder sted)|it(?:'s|’s| is| takes place| will be)|i mødes|you meet)(?!\p{L})/iu

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
  if (
    own.length > 0 &&
    own.every(isWhere) &&
    thatOne.test(text) &&
    basis.bearers.some(
      ({ meeting, ...each }) => meeting && bearsAll({ ...each, meeting }, ctx, basis),
    )
  )
    return false
  const rest = mentions.reduce((left, { said }) => left.replace(said, ' '), text)
  const own1 = basis.bearers.filter(bearer => bearsAll(bearer, ctx, basis))
  return basis.bearers.some(
    bearer =>
      bearsAll(bearer, own, basis) &&
      (overlaps(rest, bearer, own1) ||
        own.some(({ slot }) => slot === 'due' && bearer.of === 'deadline')),
  )
}
