// What a reply says is not so: a denial is a claim like any other, and the records that bear "hold 2 har lab d. 9. december" speak against "hold 2
// har ikke lab d. 9. december". Called by ../verify.ts. That there is nothing somewhere must have been found out: an exact answer says so, or the
// rules have looked there. Not to know, and to advise against, is no denial.
import { addDays, type LocalDate } from '../../../core/time.js'
import type { Basis } from '../bear/basis.js'
import type { Bearer } from '../bear/bearers.js'
import { bearsAll } from '../bear/bears.js'
import { isSame } from '../bear/same.js'
import type { Mention } from '../mention.js'
import { linesOf, type Piece, piecesOf } from '../pieces.js'
import { fits } from '../read/date/fits.js'
import { claimsOf, mentionsOf } from '../reading.js'

/** There is none: nothing but having looked bears it. */
const none =
  /(?<!\p{L})(?:ingen|intet|hverken|nul|har fri|holder fri|er fri|ikke (?:noget|nogen|nogle|flere|mere)|no|none|nothing|neither|zero|not any|no more|free of|are free|is free|n[o']t have(?: any)?)(?!\p{L})/iu
const not =
  /(?<!\p{L})(?:ikke|aldrig|not|never|(?:is|are|was|were|do|does|did|ca|wo|has|have)n['’]t)(?!\p{L})/iu
/** What nobody has found, what one should not forget, and what is not all. */
const unknowing =
  /(?<!\p{L})(?:(?:kan|kunne|ka) (?:desværre |jeg (?:desværre )?)?ikke (?:se|finde|svare|sige|love|hjælpe|læse)|(?:ved|kender|fandt|finder) (?:jeg )?(?:desværre )?ikke|ikke (?:kun|bare|alene|noget om|oplyst|angivet|nævnt|skrevet|fastsat|sat)|st[åo]r (?:der )?(?:desværre )?ikke|glem(?:mer)? ikke|kom ikke|hvis|ikke glem\p{L}*|endnu ikke|ikke endnu|(?:can|could)(?:['’]t|not| not) (?:see|find|say|tell|list|help|promise)|(?:do|does|did)(?:n['’]t| not) (?:say|know|tell|list|mention)|don['’]t (?:know|forget|come)|not (?:only|just|listed|given|stated|in the calendar|yet)|isn['’]t (?:listed|given|stated|in)|no (?:later|word|mention|information|need|longer than|time is|more than)|if)(?!\p{L})/iu
const slots: ReadonlySet<string> = new Set([
  ...['date', 'time', 'place', 'person', 'role', 'network', 'hold', 'school', 'series', 'due'],
])

/** The claims in it that are denied though a record has them, or of places where nobody has looked. */
export function falseDenials(text: string, basis: Basis, greeted: readonly string[]): Mention[] {
  if (!none.test(text) && !not.test(text)) return []
  const told = deniedIn(basis)
  return linesOf(text)
    .filter(isDenial)
    .flatMap(line => {
      const pieces = piecesOf(line.text, claimsOf(line.text, basis.reading, greeted))
      return pieces.flatMap((piece, at) => {
        const isWrong =
          isDenial(piece) && isFalse(piece, { sentence: around(pieces, at), told, basis })
        const [first] = isWrong ? piece.mentions.filter(({ slot }) => slots.has(slot)) : []
        return first ? [first] : []
      })
    })
}

function isDenial({ text }: { readonly text: string }): boolean {
  return none.test(text) || not.test(text)
}

/** The pieces of its sentence. */
function around(pieces: readonly Piece[], at: number): readonly Piece[] {
  const from = pieces.findLastIndex(({ opens }, nth) => nth <= at && opens)
  const to = pieces.findIndex(({ opens }, nth) => nth > at && opens)
  return pieces.slice(Math.max(0, from), to === -1 ? undefined : to)
}

interface Judging {
  readonly sentence: readonly Piece[]
  /** What exact answers say is not so, sentence by sentence. */
  readonly told: readonly (readonly Mention[])[]
  readonly basis: Basis
}

function isFalse(piece: Piece, { sentence, told, basis }: Judging): boolean {
  const whole = sentence.map(({ text }) => text).join('')
  if (unknowing.test(whole) || sentence.some(each => each.mentions.some(isStatus))) return false
  const claims = piece.mentions.filter(({ slot }) => slots.has(slot))
  if (claims.length === 0) return false
  const isTold = told.some(each => claims.every(claim => each.some(one => isWithin(claim, one))))
  if (isTold) return false
  const isNone = none.test(piece.text)
  const isUnseen = claims.some(
    claim => claim.slot === 'date' && isNone && !isLookedIn(claim, basis, told),
  )
  return isUnseen || isBorne(claims, { isNone, basis })
}

/** Nothing in December is nothing on the 9th; nothing on the 9th says little of December. */
function isWithin(said: Mention, told: Mention): boolean {
  return said.slot === 'date' ? isSame(said, told) : isSame(told, said)
}

function isStatus({ slot }: Mention): boolean {
  return slot === 'status'
}

/** Whether a record has it all, so that to deny it is a lie. Of what is over nothing is said. */
function isBorne(
  claims: readonly Mention[],
  { isNone, basis }: { isNone: boolean; basis: Basis },
): boolean {
  const isWhole = claims.length > 1 || isNone
  return (
    isWhole && basis.bearers.some(bearer => isRecord(bearer) && bearsAll(bearer, claims, basis))
  )
}

function isRecord({ of, meeting }: Bearer): boolean {
  if (meeting) return meeting.occurrence.meeting.status !== 'cancelled'
  return of === 'deadline' || of === 'person'
}

/** What the exact answers deny. */
function deniedIn({ grounds, reading }: Basis): Mention[][] {
  return grounds.texts.flatMap(text =>
    linesOf(text)
      .filter(isDenial)
      .flatMap(line => {
        const pieces = piecesOf(line.text, mentionsOf(line.text, { ...reading, isEnglish: false }))
        return pieces.flatMap((piece, at) =>
          isDenial(piece) ? [around(pieces, at).flatMap(({ mentions }) => mentions)] : [],
        )
      }),
  )
}

/** A day or a stretch of days where the rules have looked, or that an exact answer says is empty. */
export function isLookedIn(
  mention: Mention,
  basis: Basis,
  told: readonly (readonly Mention[])[] = deniedIn(basis),
): boolean {
  if (mention.slot !== 'date') return false
  if (told.some(each => each.some(one => isWithin(mention, one)))) return true
  const { until, ...first } = mention.day
  return basis.grounds.periods.some(({ from, to }) => {
    if (until) return fits(first, from) && fits(until, to)
    const isOne = first.day !== undefined || first.weekday !== undefined
    const inside = daysOf(from, to).some(day => fits(first, day))
    const beside = [
      ...daysOf(addDays(from, -31), addDays(from, -1)),
      ...daysOf(addDays(to, 1), addDays(to, 31)),
    ]
    return inside && (isOne || !beside.some(day => fits(first, day)))
  })
}

const mostDays = 400

function daysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day <= to && days.length < mostDays; day = addDays(day, 1)) days.push(day)
  return days
}
