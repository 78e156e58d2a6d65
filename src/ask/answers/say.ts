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
import { wording } from '../../wording/wording.js'
import type { Scope } from '../scope.js'
import { isCommon } from '../text/common.js'
import { nounAt } from '../text/nouns.js'
import { tokenise } from '../text/tokens.js'

/** What every answer is made in. */
export interface Telling {
  readonly lang: Lang
  readonly snapshot: Snapshot
  readonly viewer: Viewer
  readonly now: Instant
  readonly today: LocalDate
  /** The question as asked, for buttons that ask it again with one word changed. */
  readonly question: string
  /** The question has a "not" in it. */
  readonly isNegated: boolean
  /** Said last, whatever the answer is. */
  readonly note?: string
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
    ...placeOf(meeting, lang),
    duration: sayDuration(lang, minutesOf(occurrence)),
    ...(allDay ? {} : { end: sayTime(lang, endLocal) }),
    ...(isFull && meeting.link ? { link: meeting.link } : {}),
    ...(isFull && meeting.agenda ? { agenda: meeting.agenda } : {}),
    ...(isFull && meeting.status === 'cancelled' ? whyOf(meeting) : {}),
    ...(isFull && meeting.preparation ? { preparation: meeting.preparation } : {}),
    ...(isFull && meeting.source.file ? { source: meeting.source.file } : {}),
    whom: isFull ? whomOf(meeting, snapshot) : [],
  }
}

/** The line of its text that tells of the cancellation. */
function whyOf({ agenda = '' }: Meeting): { why?: string } {
  const line = agenda.split('\n').find(each => /aflys|aflyst|cancel/i.test(each))
  return line ? { why: line.trim() } : {}
}

/** A meeting with a link and no place is held online. */
function placeOf({ place, link }: Meeting, lang: Lang): { place?: string; isOnline?: true } {
  if (place) return { place }
  return link ? { place: wording(lang).ask.online, isOnline: true } : {}
}

/** A sentence with yes or no in front, where the question was whether it is so. */
export function withVerdict(
  verdict: boolean | undefined,
  sentence: string,
  { lang, isNegated }: Telling,
): string {
  return verdict === undefined ? sentence : wording(lang).ask.verdict(verdict, sentence, isNegated)
}

/** With its title as short as it can be where whose it is has been said. */
export function shortened(said: MeetingSaid, about: About): MeetingSaid {
  return { ...said, short: shortTitle(said.title, about) }
}

/**
 * "Læringslab 2 – Hold 2" where "for hold 2" was said is "Læringslab 2", and "Læsenetværket: netværksmøde 3" where "i
 * læsenetværket" was said is "netværksmøde 3". Empty where nothing is left: "Spirebørn: netværksmøde".
 */
function shortTitle(full: string, { holds, networks }: About): string {
  const [network] = networks
  if (network && networks.length === 1 && saysNoMore(full, network)) return ''
  const begins =
    network && networks.length === 1 && full.toLowerCase().startsWith(network.toLowerCase())
  const rest = begins ? full.slice(network.length).replace(/^\s*[–:,-]+\s*/u, '') : full
  const title = rest.length > 2 && rest !== full.slice(network?.length ?? 0) ? rest : full
  const [hold] = holds
  if (!hold || holds.length > 1 || !title.toLowerCase().endsWith(hold.toLowerCase())) return title
  const short = title.slice(0, -hold.length).replace(/[\s–—:,-]+(?:for\s*)?$/u, '')
  return short.length > 2 ? short : title
}

/** Whether a title is the network's name and words for a meeting, and nothing else: no number, no subject. */
function saysNoMore(title: string, network: string): boolean {
  const names = tokenise(network).map(({ key }) => key)
  return tokenise(title).every(({ key }) => {
    if (/^\d/.test(key)) return false
    const isName = key.length > 3 && names.some(name => name.startsWith(key.slice(0, 6)))
    return isName || isCommon(key) || nounAt(key) !== undefined
  })
}

/** The start that a meeting was moved from: an exception's in its series, a single one's as it was first read. */
export function originalStartOf({ meeting, start }: Occurrence): Instant | undefined {
  const { originalStart, movedFrom, tz } = meeting
  if (movedFrom && !originalStart) {
    const first = instantOf(movedFrom.startLocal, tz)
    return first === start ? undefined : first
  }
  if (!originalStart || originalStart.length <= 10) return undefined
  const original = instantOf(originalStart, tz)
  return original === start ? undefined : original
}

/** When a meeting was to be that no longer starts then. */
function movedFromOf(
  occurrence: Occurrence,
  { lang, snapshot, today }: Telling,
): string | undefined {
  const original = originalStartOf(occurrence)
  if (original === undefined) return undefined
  const { movedFrom, originalStart } = occurrence.meeting
  if (movedFrom && !originalStart)
    return sayWhen(lang, { ...movedFrom, allDay: movedFrom.startLocal.length <= 10 }, today)
  const length = seriesLength(occurrence, snapshot)
  const zone = snapshot.programme.tz
  return sayWhen(
    lang,
    {
      startLocal: localOf(original, zone),
      endLocal: localOf(original + length, zone),
      allDay: false,
    },
    today,
  )
}

/** How long an exception would have been: what is moved may be made longer or shorter too. */
function seriesLength({ meeting, start, end }: Occurrence, { meetings }: Snapshot): number {
  const series = meeting.seriesId ? meetings.get(meeting.seriesId) : undefined
  if (!series || series.startLocal.length <= 10) return end - start
  return instantOf(series.endLocal, series.tz) - instantOf(series.startLocal, series.tz)
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
    everyone: scope.everyone,
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
    posts: [
      ...person.posts
        .filter(post => isInForce(post, today))
        .map(post => ({
          functions: post.functions,
          school: snapshot.schools.get(post.school)?.name ?? post.school,
        })),
      ...(person.functions?.length ? [{ functions: person.functions, school: '' }] : []),
    ],
    networks: person.networks
      .filter(each => isInForce(each, today))
      .flatMap(each => snapshot.networks.get(each.network)?.name ?? []),
  }
}
