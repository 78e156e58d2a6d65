// Whether a meeting is as a question says: yes, no, or nothing to say yes or no to. Called by src/ask/answers/one.ts.
// A verdict is only given where the calendar settles it; all else is answered with the fact alone.
import { dateOf } from '../../../core/time.js'
import type { Claim, Facet, Query } from '../../../model/turn.js'
import { minutesOf } from '../../../programme/audience.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { isHeldSo, onlineLinkOf } from '../../reading/format.js'
import { originalDayOf } from '../../schedule/original.js'
import { stemsOf } from '../../text/stems.js'
import { keyOf, tokenise } from '../../text/tokens.js'
import type { Telling } from '../say.js'
import { claimsSchool } from './place-claim.js'

/** From this length on a meeting takes the whole day, in everyday words. */
const wholeDayMinutes = 6 * 60

/** Yes or no to all that the question says of the meeting; undefined where it says nothing that can be judged. */
export function verdictOn(
  occurrence: Occurrence,
  query: Query,
  telling: Telling,
): boolean | undefined {
  if (!query.yesNo && !query.facets.includes('still')) return undefined
  const said = [
    statusVerdict(occurrence, query, telling),
    heldVerdict(occurrence, query, telling),
    physicalVerdict(occurrence, telling),
    ...query.claims.map(claim => claimVerdict(occurrence, claim)),
    ...(query.facets.includes('still')
      ? [
          periodVerdict(occurrence, query),
          linkVerdict(occurrence, query),
          placeVerdict(occurrence, query, telling),
          roomVerdict(occurrence, telling),
        ]
      : []),
  ].filter(each => each !== undefined)
  return said.length === 0 ? undefined : said.every(Boolean)
}

/** "Er lab 2 aflyst?", "er mødet flyttet?", "er det aflyst eller flyttet?" */
function statusVerdict(
  occurrence: Occurrence,
  { facets }: Query,
  { snapshot }: Telling,
): boolean | undefined {
  if (!facets.includes('status')) return undefined
  const isCancelled = occurrence.meeting.status === 'cancelled'
  const isMoved = !isCancelled && originalDayOf(occurrence, snapshot.zone) !== undefined
  // Of a meeting without a series nobody knows what it was before: then there is no "no" to give.
  if (!facets.includes('moved')) return isCancelled
  return isMoved || (isCancelled ? false : occurrence.meeting.revision > 0 ? undefined : false)
}

/** "Er lab 1 overstået?" */
function heldVerdict(
  { end, meeting }: Occurrence,
  { facets }: Query,
  { now }: Telling,
): boolean | undefined {
  return facets.includes('held') ? end <= now && meeting.status === 'planned' : undefined
}

function claimVerdict(occurrence: Occurrence, claim: Claim): boolean | undefined {
  const minutes = minutesOf(occurrence)
  switch (claim.of) {
    case 'whole-day':
      if (occurrence.timeUnknown) return undefined
      return occurrence.allDay || minutes >= wholeDayMinutes
    case 'part-of-day':
      return occurrence.allDay ? undefined : isInPart(occurrence, claim)
    case 'length':
      return occurrence.allDay ? undefined : minutes === claim.minutes
    case 'start':
    case 'end':
      return occurrence.allDay ? undefined : hourVerdict(occurrence, claim)
    default:
      return claim satisfies never
  }
}

function isInPart({ startLocal }: Occurrence, part: { time: string; timeTo: string }): boolean {
  const hour = startLocal.slice(11)
  return part.time <= hour && hour < part.timeTo
}

function hourVerdict(
  { startLocal, endLocal }: Occurrence,
  claim: Extract<Claim, { of: 'start' | 'end' }>,
): boolean {
  const real = (claim.of === 'start' ? startLocal : endLocal).slice(11)
  const time = asMeant(claim.time, real)
  if (claim.is === 'before') return real < time
  if (claim.is === 'after') return real > time
  const isEndRight =
    !claim.timeTo || endLocal.slice(11) === asMeant(claim.timeTo, endLocal.slice(11))
  return real === time && isEndRight
}

/** "Kl. 3" of what is in the afternoon is 15. */
function asMeant(time: string, real: string): string {
  const hour = Number(time.slice(0, 2))
  return hour < 7 && Number(real.slice(0, 2)) >= 12
    ? `${String(hour + 12).padStart(2, '0')}${time.slice(2)}`
    : time
}

/** "Er det stadig d. 8. kl. 9?", "er lab 2 om formiddagen?" */
function periodVerdict({ startLocal }: Occurrence, { periods }: Query): boolean | undefined {
  if (periods.length === 0) return undefined
  const day = dateOf(startLocal)
  const hour = startLocal.slice(11)
  const isAt = (time?: string, timeTo?: string) =>
    !time || (timeTo && isPartOfDay(time, timeTo) ? time <= hour && hour < timeTo : hour === time)
  return periods.some(
    ({ from, to, time, timeTo }) => from <= day && day <= to && isAt(time, timeTo),
  )
}

/** The hours that "om formiddagen" and the like stand for (src/wording/time/rules/days.ts). */
function isPartOfDay(time: string, timeTo: string): boolean {
  return ['06:00-10:00', '08:00-12:00', '12:00-18:00', '17:00-24:00'].includes(`${time}-${timeTo}`)
}

/** "Er det fysisk?": not where it has a link and no place, or its place says so. */
function physicalVerdict({ meeting }: Occurrence, { question }: Telling): boolean | undefined {
  if (!physical.test(question)) return undefined
  const link = onlineLinkOf(meeting)
  return meeting.place || link ? isHeldSo(meeting, 'in-person') : undefined
}
const physical = /(?<!\p{L})(?:fysiske?|in person|face to face)(?!\p{L})/iu

function linkVerdict({ meeting }: Occurrence, { facets }: Query): boolean | undefined {
  return facets.includes('link') ? isHeldSo(meeting, 'online') : undefined
}

/** "Er lab 2 på Medborgerhuset?", "er matematikmødet på Skovvang?": the words stand in its place or its title. */
function placeVerdict(
  { meeting }: Occurrence,
  query: Query,
  { snapshot, question }: Telling,
): boolean | undefined {
  const { words, schools } = query
  const written = `${meeting.title} ${meeting.place ?? ''}`
  const text = keyOf(written)
  const whole = keysOf(written)
  const isIn = (word: string) =>
    whole.includes(keyOf(word)) ||
    stemsOf(keyOf(word)).some(stem => stem.length > 2 && text.includes(stem))
  const said = words.map(isIn)
  if (claimsSchool(query, snapshot, question))
    for (const id of schools) {
      const school = snapshot.schools.get(id)
      const names = school ? [school.name, ...school.aliases] : []
      const bare = names.map(name => tokenise(name)[0]?.key.replace(/skolen?$/, '') ?? '')
      said.push([...names.map(keyOf), ...bare].some(name => name.length > 3 && text.includes(name)))
    }
  return said.length === 0 ? undefined : said.every(Boolean)
}

/** "Sal **B**": where some meeting has a room called so, whether this is the one; undefined where no room is said. */
function roomVerdict(
  { meeting }: Occurrence,
  { snapshot, question }: Telling,
): boolean | undefined {
  const asked = keysOf(question)
  const all = new Set(snapshot.occurrences.map(each => each.meeting.place ?? ''))
  const places = [...all].map(keysOf)
  const own = keysOf(meeting.place)
  for (const [at, word] of asked.entries()) {
    const room = asked[at + 1] ?? ''
    const isSaid = (place: readonly string[], name: string) =>
      place.some((key, nth) => nth > 0 && key === name && place[nth - 1] === word)
    if (!/^(?:\p{L}|\d{1,3})$/u.test(room) || word.length < 3) continue
    if (places.some(place => isSaid(place, room))) return isSaid(own, room)
  }
  return undefined
}

function keysOf(text = ''): string[] {
  return tokenise(text).map(({ key }) => key)
}

/** Nothing that the question says of the meeting besides its time is otherwise: its place, its hours, its link. */
export function isAsClaimed(occurrence: Occurrence, query: Query, telling: Telling): boolean {
  return ![
    placeVerdict(occurrence, query, telling),
    roomVerdict(occurrence, telling),
    linkVerdict(occurrence, query),
    ...query.claims.map(claim => claimVerdict(occurrence, claim)),
  ].includes(false)
}

/** "Er der …?", with no question word beside it. */
export function isYesNo({ facets, yesNo }: Query): boolean {
  const asks: readonly Facet[] = ['when', 'where', 'length', 'end', 'attend', 'status']
  const isIt = (facets.includes('exists') && yesNo) || facets.includes('still')
  return isIt && !facets.some(facet => asks.includes(facet))
}
