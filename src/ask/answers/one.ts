// The answer about one meeting: when and where it is, and whatever else was asked of it. Called by src/ask/answers/meetings.ts.
// A date in it is the meeting's own; what was assumed to find it is said.
import { dateOf } from '../../core/time.js'
import type { Facet } from '../../model/turn.js'
import { schoolsOfHold } from '../../programme/audience.js'
import { isFor } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { About, Chosen, MeetingSaid } from '../../wording/ask-wording.js'
import { wording } from '../../wording/wording.js'
import type { Resolved } from '../resolve.js'
import { type Answer, compose, fieldsOf, sourceOf } from './compose.js'
import { coordinatorSentence } from './people.js'
import { aboutOf, sayMeeting, type Telling } from './say.js'
import { suggestionsFor } from './suggest.js'

/** One meeting, chosen as said; `before` are cancelled ones that would have come first, `only`: it is for others than the asker. */
export interface OneMeeting {
  readonly occurrence: Occurrence
  readonly chosen: Chosen
  readonly before?: readonly Occurrence[]
  readonly only?: boolean
  /** "Ja." in front, where the question was whether there is any. */
  readonly yes?: boolean
}

export function answerOne(one: OneMeeting, resolved: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const { occurrence, chosen, before = [], only = false, yes = false } = one
  const said = sayMeeting(occurrence, telling)
  const { facets } = resolved.query
  return compose(telling, {
    sentences: [
      yes && !said.isCancelled && !facets.includes('attend') ? ask.yes() : undefined,
      leadOf(said, chosen, { resolved, telling }),
      said.movedFrom && !said.isCancelled ? ask.moved(said) : undefined,
      ...facets.map(facet => extraOf(facet, { said, occurrence, resolved, telling })),
      only && said.whom.length > 0 ? ask.onlyFor(said.whom) : undefined,
      assumedSentence(resolved, said, telling),
      before.length > 0 ? ask.cancelledBefore(before.map(each => each.meeting.title)) : undefined,
    ],
    details: [fieldsOf(said, telling)],
    buttons: suggestionsFor(resolved, telling),
    sources: [sourceOf(occurrence)],
    query: resolved.query,
    shown: [occurrence],
  })
}

interface Saying {
  readonly resolved: Resolved
  readonly telling: Telling
}

function leadOf(said: MeetingSaid, chosen: Chosen, { resolved, telling }: Saying): string {
  const { ask } = wording(telling.lang)
  if (said.isCancelled) return ask.cancelled(said)
  const [first] = resolved.query.facets
  if (first === 'where' && chosen === 'named') return ask.where(said)
  const about = aboutOf(resolved.scope)
  const lead = ask.meeting(
    about,
    chosen === 'named' ? said : { ...said, title: withoutScope(said.title, about) },
    chosen,
  )
  return first === 'where' && !said.place ? `${lead} ${ask.noPlace}` : lead
}

/**
 * "Læringslab 2 – Hold 2" in a sentence that has said "for hold 2" is "Læringslab 2", and "Læsenetværket: netværksmøde 3"
 * in one that has said "i læsenetværket" is "netværksmøde 3".
 */
function withoutScope(full: string, { holds, networks }: About): string {
  const [network] = networks
  const begins =
    network && networks.length === 1 && full.toLowerCase().startsWith(network.toLowerCase())
  const rest = begins ? full.slice(network.length).replace(/^\s*[–:,-]+\s*/u, '') : full
  const title = rest.length > 2 && rest !== full.slice(network?.length ?? 0) ? rest : full
  const [hold] = holds
  if (!hold || holds.length > 1 || !title.toLowerCase().endsWith(hold.toLowerCase())) return title
  const short = title.slice(0, -hold.length).replace(/[\s–—:,-]+(?:for\s*)?$/u, '')
  return short.length > 2 ? short : title
}

/** What was asked beside when and where. */
function extraOf(
  facet: Facet,
  { said, occurrence, resolved, telling }: Saying & { said: MeetingSaid; occurrence: Occurrence },
): string | undefined {
  const { ask } = wording(telling.lang)
  switch (facet) {
    case 'length':
      return ask.length(said)
    case 'until':
      return ask.until(said)
    case 'end':
      return said.isCancelled ? undefined : ask.end(said)
    case 'link':
      return ask.link(said)
    case 'agenda':
      return ask.agenda(said)
    case 'preparation':
      return ask.preparation(said)
    case 'attend':
      return said.isCancelled ? undefined : attendSentence(occurrence, said, telling)
    case 'status':
      return said.isCancelled ? undefined : ask.status(said)
    case 'still':
      return said.isCancelled ? undefined : stillSentence(occurrence, said, { resolved, telling })
    case 'coordinator':
      return coordinatorSentence(resolved.scope.networks, telling)
    case 'people':
      return [
        ask.participants(said.title, said.whom),
        ...schoolSentences(occurrence, telling),
      ].join(' ')
    case 'when':
    case 'where':
    case 'list':
    case 'count':
    case 'exists':
    case 'leader':
    case 'hold':
    case 'schools':
    case 'networks':
    case 'who':
      return undefined
    default:
      return facet satisfies never
  }
}

/** "Er det stadig d. 8. kl. 9?" is answered with yes or no; "er det stadig?" with that it stands. */
function stillSentence(
  { startLocal }: Occurrence,
  said: MeetingSaid,
  { resolved, telling }: Saying,
): string {
  const { ask } = wording(telling.lang)
  const { periods } = resolved.query
  if (periods.length === 0) return ask.status(said)
  const day = dateOf(startLocal)
  const isAt = (time: string | undefined) => !time || startLocal.slice(11) === time
  return ask.still(periods.some(({ from, to, time }) => from <= day && day <= to && isAt(time)))
}

/** The schools of each hold that the meeting is for. */
function schoolSentences({ meeting }: Occurrence, { snapshot, lang }: Telling): string[] {
  return meeting.audience.holds.flatMap(id => {
    const schools = schoolsOfHold(snapshot, id).flatMap(
      school => snapshot.schools.get(school)?.name ?? [],
    )
    return wording(lang).ask.holdSchools(snapshot.holds.get(id)?.name ?? id, schools)
  })
}

/** For a lab the leader picks who goes: the calendar knows only for whom it is. */
function attendSentence(
  occurrence: Occurrence,
  said: MeetingSaid,
  { lang, snapshot, viewer }: Telling,
): string {
  const { ask } = wording(lang)
  const isLab = occurrence.meeting.kind === 'lab'
  if (viewer.person && isFor(snapshot, viewer.person, occurrence)) {
    return ask.attend(isLab ? 'yes-lab' : 'yes', said)
  }
  const school = viewer.person?.posts.some(post => {
    const hold = snapshot.schools.get(post.school)?.hold
    return hold && occurrence.meeting.audience.holds.includes(hold)
  })
  return ask.attend(isLab && school ? 'school' : 'no', said)
}

/** "(Hold 2, som Skovvangskolen er på.)", where the answer is about that hold because of the school. */
export function assumedSentence(
  { assumed: { hold, school } }: Resolved,
  said: MeetingSaid | undefined,
  { lang }: Telling,
): string | undefined {
  if (!hold || !school || (said && !said.whom.includes(hold.name))) return undefined
  return wording(lang).ask.assumedHold(hold.name, school.name)
}
