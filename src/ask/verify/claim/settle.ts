// One clause: it is settled when one thing that is known bears all that it says, together with as much of what was said before as belongs to
// it. Called by verify.ts.
import type { Basis } from '../bear/basis.js'
import type { Bearer } from '../bear/bearers.js'
import { bearsAll } from '../bear/bears.js'
import { isSame } from '../bear/same.js'
import { isIdentity, type Mention } from '../mention.js'
import type { Piece } from '../pieces.js'
import { contextsOf } from './contexts.js'
import { isLookedIn } from './denials.js'
import {
  isAhead,
  isBeforeBrackets,
  isNextOf,
  isOfSpoken,
  isRoleThere,
  isSpanOfTwo,
} from './elsewhere.js'
import { type Context, type InSentence, type Reply, wrongOf } from './state.js'

/** Finds something that bears the clause with as much of what was said before as belongs to it; else the claim that stands alone is wrong. */
export function settle(piece: Piece, own: readonly Mention[], checking: InSentence): void {
  if (own.length === 0) return
  const { reply, basis } = checking
  for (const context of contextsOf(piece, own, checking)) {
    const all = [...context, ...own]
    const found = basis.bearers.filter(bearer => bearsAll(bearer, all, basis))
    if (found.length === 0) continue
    if (isOffUnsaid(found, own, reply) && !isNegated(checking.sentence)) {
      reply.wrong.push({ kind: 'status', said: own[0]?.said ?? '' })
      return
    }
    reply.context = { ids: all.filter(isIdentity), facts: all.filter(each => !isIdentity(each)) }
    // "Den 1. december, kl. 9-15, har **hold 2** lab": what comes first belongs to what is named next.
    reply.isPending =
      !all.some(isIdentity) && own.some(({ slot }) => slot === 'date')
        ? true
        : reply.isPending && !own.some(isIdentity)
    const records = found.filter(({ of }) => of !== 'text' && of !== 'passage')
    if (records.length < 3) for (const each of found) reply.spoken.add(each)
    return
  }
  const words = own.filter(
    each => (each.slot === 'word' && !each.isFirst) || ('isWeak' in each && each.isWeak),
  )
  const rest = own.filter(each => !words.includes(each))
  if (words.length > 0 && rest.length > 0) {
    settle(piece, rest, checking)
    return
  }
  if (words.length === own.length || isAskedAgain(piece, own, checking)) return
  if (
    isBeforeBrackets(piece, own, checking) ||
    isAhead(piece, own, checking) ||
    isSpanOfTwo(piece, own, checking)
  )
    return
  if (isNextOf(own, checking) || isOfSpoken(own, checking) || isRoleThere(own, checking)) return
  reply.wrong.push(...blamed(own, reply.context, basis).map(wrongOf))
}

/** What the asker asked about and nothing was found of: "der er ingen møder i juli". */
function isAskedAgain(
  piece: Piece,
  own: readonly Mention[],
  { sentence, basis }: InSentence,
): boolean {
  const isNot = isNegated(sentence)
  // "Der er hverken møder i juli **eller d. 17.**": the day's own clause says no, or goes on from one that does.
  const at = sentence.indexOf(piece)
  const isOn = /^(?:eller|or|nor|og|and)(?!\p{L})/iu.test(piece.text.trim())
  // "**April** og juni er fri": a day alone is said of what follows.
  const isBare = own.length === 1 && piece.text.replace(own[0]?.said ?? '', '').trim() === ''
  const near = isBare ? [piece, ...sentence.slice(at + 1, at + 2)] : [piece]
  const isOwnNot = isNegated(isOn ? sentence.slice(0, at + 1) : near)
  return own.every(
    mention =>
      (isOwnNot && isLookedIn(mention, basis)) ||
      (isNot && basis.asked.some(each => isSame(each, mention))) ||
      (mention.slot === 'series' && mention.number === undefined),
  )
}

function isNegated(sentence: readonly Piece[]): boolean {
  return /(?<!\p{L})(?:ingen|intet|ikke|hverken|nej|fri|tom|no|not|isn't|none|nothing|neither|nor|free|off|instead|hvis|if|spørg\p{L}*|asked)(?!\p{L})/iu.test(
    sentence.map(each => each.text).join(''),
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
function blamed(own: readonly Mention[], { ids }: Context, basis: Basis): Mention[] {
  const before: Mention[] = ids.filter(({ slot }) => !own.some(each => each.slot === slot))
  for (const mention of [...own.filter(isIdentity), ...own.filter(each => !isIdentity(each))]) {
    if (!basis.bearers.some(bearer => bearsAll(bearer, [...before, mention], basis)))
      return [mention]
    before.push(mention)
  }
  return own.slice(-1)
}
