// A clause that nothing bears as it stands, and that is true all the same: the subject follows, or it speaks of what came earlier. Called by
// settle.ts after everything else.
import { bearsAll } from '../bear/bears.js'
import { isIdentity, type Mention } from '../mention.js'
import type { Piece } from '../pieces.js'
import { contextsOf, thatOne } from './contexts.js'
import type { InSentence } from './state.js'

/** "I morgen, kl. 14, mødes bevægelsesnetværket": the day waits for what it is the day of. */
export function isAhead(
  piece: Piece,
  own: readonly Mention[],
  { reply, basis, sentence }: InSentence,
): boolean {
  const at = sentence.indexOf(piece)
  const isFirst = sentence.slice(0, at).every(each => !each.mentions.some(isIdentity))
  const isNamed =
    /:\s*$/.test(piece.text) || sentence.slice(at + 1).some(each => each.mentions.some(isIdentity))
  if (!isFirst || !isNamed || own.some(isIdentity) || thatOne.test(piece.text)) return false
  const kept = reply.isPending ? [...reply.context.facts, ...own] : own
  if (!basis.bearers.some(bearer => bearsAll(bearer, kept, basis))) return false
  reply.context = { ids: [], facts: kept }
  reply.isPending = true
  return true
}

/** "Onsdag d. 9. december (hold 2)": the day of what stands in brackets after it. */
export function isBeforeBrackets(
  piece: Piece,
  own: readonly Mention[],
  { reply, basis, sentence }: InSentence,
): boolean {
  const next = sentence[sentence.indexOf(piece) + 1]?.mentions.filter(isIdentity) ?? []
  if (!/\(\s*$/.test(piece.text) || next.length === 0) return false
  const ids = reply.context.ids.filter(({ slot }) => !next.some(each => each.slot === slot))
  const all = [...ids, ...own]
  if (!basis.bearers.some(bearer => bearsAll(bearer, [...all, ...next], basis))) return false
  reply.context = { ids: all.filter(isIdentity), facts: all.filter(each => !isIdentity(each)) }
  reply.isPending = true
  return true
}

/** "Der går ti uger fra d. 10. marts til d. 19. maj": the days of two things. */
export function isSpanOfTwo(piece: Piece, own: readonly Mention[], checking: InSentence): boolean {
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
export function isNextOf(own: readonly Mention[], { reply, basis, sentence }: InSentence): boolean {
  const text = sentence.map(each => each.text).join('')
  if (!nextWord.test(text) || own.some(isIdentity) || !own.some(({ slot }) => slot === 'date'))
    return false
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

/** "Søren er koordinator", after a meeting of the network that he coordinates. */
export function isRoleThere(own: readonly Mention[], { reply, basis }: InSentence): boolean {
  if (
    !own.some(({ slot }) => slot === 'role') ||
    own.some(({ slot }) => slot === 'network' || slot === 'school')
  )
    return false
  const ids = reply.context.ids.filter(({ slot }) => slot !== 'person')
  const networks = basis.bearers.flatMap(bearer =>
    bearer.meeting && bearsAll(bearer, ids, basis)
      ? bearer.meeting.occurrence.meeting.audience.networks
      : [],
  )
  return basis.bearers.some(
    bearer =>
      bearsAll(bearer, own, basis) &&
      bearer.person?.networks.some(id => networks.some(each => each === id)),
  )
}

/** "De to ligger d. 13. april og d. 16. marts": of what was spoken of before, in a sentence that names nothing. */
export function isOfSpoken(
  own: readonly Mention[],
  { reply, basis, sentence }: InSentence,
): boolean {
  if (sentence.some(each => each.mentions.some(isIdentity))) return false
  const has = (all: readonly Mention[]) => all.some(({ slot }) => slot === 'date')
  if (!has(own) && has(reply.context.facts)) return false
  const found = [...reply.spoken].find(bearer => bearsAll(bearer, own, basis))
  if (!found) return false
  reply.context = { ids: [], facts: own }
  reply.isPending = true
  return true
}

const nextWord =
  /(?<!\p{L})(?:næste|next|derefter|herefter|dernæst|igen|again|then|i stedet|efter|after|sidste|last|først|de to|the two)(?!\p{L})/iu
