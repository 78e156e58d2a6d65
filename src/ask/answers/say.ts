// Records of the programme as the typed facts that src/wording/*/ask.ts speaks of, with no more than the viewer may see.
// Used by every file of src/ask/answers.
import type { Lang } from '../../core/message.js'
import { dateOf, type Instant, instantOf, type LocalDate, localOf } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { Person } from '../../model/person.js'
import { isInForce, type Viewer } from '../../people/rights.js'
import { minutesOf } from '../../programme/audience.js'
import { seenBy } from '../../programme/query.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { About, MeetingSaid, PersonSaid } from '../../wording/ask-wording.js'
import { sayDuration, sayRelative, sayTime, sayWhen } from '../../wording/dates.js'
import type { Scope } from '../scope.js'

/** What every answer is made in. */
export interface Telling {
  readonly lang: Lang
  readonly snapshot: Snapshot
  readonly viewer: Viewer
  readonly now: Instant
  readonly today: LocalDate
  /** The question as asked, for buttons that ask it again with one word changed. */
  readonly question: string
}

/** A meeting's facts. A guest gets title, time, place and length only. */
export function sayMeeting(occurrence: Occurrence, telling: Telling): MeetingSaid {
  const { lang, snapshot, viewer, now, today } = telling
  const { meeting, startLocal, endLocal, allDay } = occurrence
  const isFull = seenBy(snapshot, viewer, meeting, dateOf(startLocal)) === 'all'
  const relative = sayRelative(lang, dateOf(startLocal), today)
  const isNear = ['i dag', 'i morgen', 'today', 'tomorrow'].includes(relative ?? '')
  const movedFrom = movedFromOf(occurrence, telling)
  return {
    title: meeting.title.trim(),
    when: sayWhen(lang, occurrence, today),
    ...(relative && isNear ? { near: relative } : {}),
    ...(relative ? { relative } : {}),
    isPast: occurrence.end <= now,
    isCancelled: meeting.status === 'cancelled',
    ...(movedFrom ? { movedFrom } : {}),
    ...(meeting.place ? { place: meeting.place } : {}),
    duration: sayDuration(lang, minutesOf(occurrence)),
    ...(allDay ? {} : { end: sayTime(lang, endLocal) }),
    ...(isFull && meeting.link ? { link: meeting.link } : {}),
    ...(isFull && meeting.agenda ? { agenda: meeting.agenda } : {}),
    ...(isFull && meeting.preparation ? { preparation: meeting.preparation } : {}),
    whom: isFull ? whomOf(meeting, snapshot) : [],
  }
}

/** An exception of a series that no longer starts when the series says. */
function movedFromOf(
  { meeting, start, end }: Occurrence,
  { lang, snapshot, today }: Telling,
): string | undefined {
  const { originalStart, tz } = meeting
  if (!originalStart || originalStart.length <= 10) return undefined
  const original = instantOf(originalStart, tz)
  if (original === start) return undefined
  const zone = snapshot.programme.tz
  return sayWhen(
    lang,
    {
      startLocal: localOf(original, zone),
      endLocal: localOf(original + (end - start), zone),
      allDay: false,
    },
    today,
  )
}

/** Names of the hold, networks, schools and areas that a meeting is for. */
export function whomOf({ audience }: Meeting, snapshot: Snapshot): string[] {
  return [
    ...audience.networks.map(id => snapshot.networks.get(id)?.name),
    ...audience.holds.map(id => snapshot.holds.get(id)?.name),
    ...audience.schools.map(id => snapshot.schools.get(id)?.name),
    ...audience.areas.map(id => snapshot.areas.get(id)?.name),
  ].filter(name => name !== undefined)
}

/** A scope by its names. */
export function aboutOf(scope: Scope): About {
  const names = (items: readonly { readonly name: string }[]) => items.map(item => item.name)
  return {
    kinds: scope.kinds,
    ...(scope.number ? { number: scope.number } : {}),
    networks: names(scope.networks),
    holds: names(scope.holds),
    schools: names(scope.schools),
    areas: names(scope.areas),
    people: names(scope.people),
    own: scope.own,
    words: scope.words,
  }
}

/** Who a person is, on the day. Only for members: callers have asked `may(viewer, 'people.read')`. */
export function sayPerson(
  person: Person,
  { snapshot, today }: Telling,
  isDeputy = false,
): PersonSaid {
  return {
    name: person.name,
    mail: person.id,
    ...(isDeputy ? { isDeputy } : {}),
    posts: person.posts
      .filter(post => isInForce(post, today))
      .map(post => ({
        functions: post.functions,
        school: snapshot.schools.get(post.school)?.name ?? post.school,
      })),
    networks: person.networks
      .filter(each => isInForce(each, today))
      .flatMap(each => snapshot.networks.get(each.network)?.name ?? []),
  }
}
