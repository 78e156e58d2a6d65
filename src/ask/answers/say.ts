// Records of the programme as the typed facts that src/wording/*/ask.ts speaks of, with no more than the viewer may see.
// Used by every file of src/ask/answers.
import type { Lang } from '../../core/message.js'
import { dateOf, type Instant, instantOf, type LocalDate, localOf } from '../../core/time.js'
import type { Meeting } from '../../model/meeting.js'
import type { Person, Role, Scope as RoleScope } from '../../model/person.js'
import { isInForce, type Viewer } from '../../people/rights.js'
import { minutesOf } from '../../programme/audience.js'
import { seenBy } from '../../programme/query.js'
import type { Occurrence, Snapshot } from '../../programme/snapshot.js'
import type { About, MeetingSaid, PersonSaid } from '../../wording/ask-wording.js'
import { sayDate, sayDuration, sayRelative, sayTime, sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import { onlineLinkOf } from '../reading/format.js'
import { movedFromOf, originalDayOf, originalStartOf } from '../schedule/original.js'
import type { Scope } from '../scope.js'
import { isCommon } from '../text/common.js'
import { nounAt } from '../text/nouns.js'
import { keyOf, tokenise } from '../text/tokens.js'

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
  /** Words of the question that name nothing known; a meeting's text may have them. */
  readonly beside?: readonly string[]
  /** What the question wants to know is there: "er der **kaffe** på mødet?"; that the meeting is held is no answer to it. */
  readonly things?: readonly string[]
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
  const movedFrom = sayMovedFrom(occurrence, telling)
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
    ...(occurrence.timeUnknown ? { timeUnknown: true } : {}),
    ...(isFull ? linksOf(meeting) : {}),
    ...(isFull ? agendaOf(meeting, movedFrom !== undefined) : {}),
    ...(isFull && (meeting.status === 'cancelled' || movedFrom) ? whyOf(meeting) : {}),
    ...(isFull ? preparationOf(meeting) : {}),
    ...(isFull && meeting.source.file ? { source: meeting.source.file } : {}),
    whom: isFull ? whomOf(meeting, snapshot) : [],
  }
}

/** Of a meeting that is told as moved, "Flyttet fra 1/12, fordi …" is no point of its agenda. */
function agendaOf(meeting: Meeting, isMoved: boolean): { agenda?: string } {
  const link = onlineLinkOf(meeting)
  // "Deltag: https://…" is told as the link.
  const isLink = (line: string) =>
    link !== undefined && line.includes(link) && bareLink.test(line.replace(link, ' '))
  const lines = (meeting.agenda ?? '').split('\n').filter(line => !isLink(line))
  const told = (isMoved ? lines.filter(line => !saysMoved.test(line)) : lines).join('\n').trim()
  return told ? { agenda: told } : {}
}

const bareLink = /^\P{L}*(?:\p{L}+\P{L}+){0,4}$/u
const saysMoved =
  /^\W*(?:(?:obs|nb|bemærk|note)\W+)?(?:(?:mødet|dagen|labbet|det|the meeting) (?:er|bliver|is|has been) )?(?:flyttet|rykket|udskudt|udsat|moved|postponed|erstatter|i stedet for|replaces|instead of)(?!\p{L})/iu

/** The line of its text that tells why it is off or has another day; "Aflyst:" before it is said already. */
function whyOf({ agenda = '', status }: Meeting): { why?: string } {
  const tells =
    status === 'cancelled'
      ? /aflys|cancel/i
      : /flyt|ryk|udskudt|udsat|moved|postponed|erstatter|i stedet for|replaces|instead of/i
  const lines = agenda.split('\n').map(line => line.trim())
  const line = lines.find(each => tells.test(each)) ?? ''
  // "Ny dato følger": the first that is asked of a meeting that is off.
  const isOff = status === 'cancelled'
  const another = isOff ? lines.find(each => each !== line && saysNewDate.test(each)) : undefined
  const why = [line, another]
    .filter(Boolean)
    .join(' ')
    .replace(/^(?:aflyst|cancelled)(?!\p{L})[\s,:;.–-]*/iu, '')
    .replace(/(?<=[.!?])\s*\p{L}+:$/u, '')
  return why ? { why: `${why[0]?.toUpperCase()}${why.slice(1)}` } : {}
}

const saysNewDate =
  /(?<!\p{L})(?:ny(?:t|e)? (?:mødedato|dato|tid|tidspunkt|dag|møde)|new (?:date|time|day)|erstatningsmøde)(?!\p{L})/iu

/** Its own, else the sentences of its agenda that tell what to bring or read: "Tema: … Medbring: …". */
function preparationOf({ preparation, agenda = '' }: Meeting): { preparation?: string } {
  if (preparation) return { preparation }
  const told = agenda.split(/\n+|(?<=[.!?])\s+/u).filter(each => preparing.test(each))
  return told.length > 0 ? { preparation: told.map(each => each.trim()).join(' ') } : {}
}

const preparing =
  /(?<!\p{L})(?:ingen forberedelse|no preparation|medbring\p{L}*|forbered(?:else|elser|es)?\s*:|husk|læs|tag \P{L}*\p{L}.*\bmed|have .*\bmed|tøj|madpakke|bring|please read|prepare)(?!\p{L})/iu

/** Where one takes part online; where there is no such link, those of its text, by their own names. */
function linksOf(meeting: Meeting): Pick<MeetingSaid, 'link' | 'links'> {
  const link = onlineLinkOf(meeting)
  if (link) return { link }
  const links = meeting.materials.flatMap(({ title, url }) => (url ? [{ title, url }] : []))
  return links.length > 0 ? { links } : {}
}

/** Of one who is in several networks: that it is to be told which of them meets, where the title does not. */
export function withWhose(
  said: MeetingSaid,
  { meeting }: Occurrence,
  { resolved: { scope }, telling }: { resolved: { scope: Scope }; telling: Telling },
): MeetingSaid {
  const { person } = telling.viewer
  const [id, another] = meeting.audience.networks
  const name = id && !another ? telling.snapshot.networks.get(id)?.name : undefined
  const own = (person?.networks ?? []).filter(each => isInForce(each, telling.today))
  if (!scope.own || scope.networks.length === 1 || own.length < 2 || !name) return said
  const begins = keyOf(name).slice(0, sameBeginning)
  const isTold = keyOf(said.title).includes(begins)
  return isTold || said.whom.length !== 1 ? said : { ...said, isAlike: true }
}
const sameBeginning = 5

/** A meeting with a link and no place is held online. */
function placeOf(meeting: Meeting, lang: Lang): { place?: string; isOnline?: true } {
  const place = meeting.place?.replace(/[\s:;,]+$/u, '')
  if (place) return { place }
  return onlineLinkOf(meeting) ? { place: wording(lang).ask.online, isOnline: true } : {}
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

/** An exception of a series that no longer starts when the series says; of any other, the day that its text says. */
function sayMovedFrom(
  occurrence: Occurrence,
  { lang, snapshot, today }: Telling,
): string | undefined {
  const original = originalStartOf(occurrence)
  const zone = snapshot.programme.tz
  const kept = movedFromOf(occurrence)
  if (original === undefined && kept) {
    return sayWhen(lang, { ...kept, allDay: kept.startLocal.length <= 10 }, today)
  }
  if (original === undefined) {
    const day = originalDayOf(occurrence, zone)
    return day && sayDate(lang, day, today)
  }
  const length = seriesLength(occurrence, snapshot)
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
    words: scope.besides,
    ...(scope.places.length > 0 ? { places: scope.places } : {}),
    ...(scope.noun ? { noun: scope.noun } : {}),
    ...(scope.format ? { format: scope.format } : {}),
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
    ...rolesOf(person, { snapshot, today }),
  }
}

/** What a person leads, oversees and coordinates today, by name. */
function rolesOf(
  { roles, posts }: Person,
  { snapshot, today }: Pick<Telling, 'snapshot' | 'today'>,
): Pick<PersonSaid, 'leads' | 'oversees' | 'coordinates' | 'deputises'> {
  const inForce = roles.filter(grant => isInForce(grant, today))
  const of = (role: Role) => inForce.filter(grant => grant.role === role).map(({ scope }) => scope)
  const isAll = (scopes: readonly RoleScope[]) => scopes.some(({ kind }) => kind === 'tenant')
  const names = (scopes: readonly RoleScope[]) => [
    ...new Set(scopes.flatMap(scope => nameOf(scope, snapshot))),
  ]
  // Who is a head by a post's own words needs no other.
  const said = new Set(
    posts.filter(({ functions }) => functions.length > 0).map(each => each.school),
  )
  const led = of('leader').filter(scope => scope.kind !== 'school' || !said.has(scope.id))
  const [overseen, coordinated] = [of('overseer'), of('coordinator')]
  const own = names(coordinated)
  return {
    leads: names(led),
    oversees: isAll(overseen) ? 'all' : names(overseen),
    coordinates: isAll(coordinated) ? 'all' : own,
    deputises: names(of('deputy')).filter(name => !own.includes(name)),
  }
}

function nameOf(scope: RoleScope, { schools, areas, networks }: Snapshot): string[] {
  switch (scope.kind) {
    case 'school':
      return [schools.get(scope.id)?.name ?? scope.id]
    case 'area':
      return [areas.get(scope.id)?.name ?? scope.id]
    case 'network':
      return [networks.get(scope.id)?.name ?? scope.id]
    case 'tenant':
      return []
    default:
      return scope satisfies never
  }
}
