// The answer about one meeting: when and where it is, and whatever else was asked of it. Called by src/ask/answers/meetings.ts.
// A date in it is the meeting's own; what was assumed to find it is said.
import { dateOf } from '../../core/time.js'
import type { Facet } from '../../model/turn.js'
import { schoolsOfHold } from '../../programme/audience.js'
import { isFor } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { Chosen, MeetingSaid } from '../../wording/ask-wording.js'
import { wording } from '../../wording/wording.js'
import type { Resolved } from '../resolve.js'
import { type Answer, compose, fieldsOf, sourceOf, suggestionsFor } from './compose.js'
import { coordinatorSentence } from './people.js'
import { aboutOf, sayMeeting, shortened, type Telling, withVerdict } from './say.js'

/** One meeting, chosen as said; `before` are cancelled ones that would have come first, `only`: it is for others than the asker. */
export interface OneMeeting {
  readonly occurrence: Occurrence
  readonly chosen: Chosen
  readonly before?: readonly Occurrence[]
  readonly only?: boolean
  /** Yes or no in front, where the question was whether it is so. */
  readonly verdict?: boolean | undefined
  /** Said before it: what the question asked about and there is none of. */
  readonly lead?: string | undefined
  /** What has begun and is not over, where the next one was asked for. */
  readonly underWay?: readonly Occurrence[]
}

export function answerOne(one: OneMeeting, resolved: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const { occurrence, chosen, before = [], only = false, underWay = [], lead } = one
  const said = sayMeeting(occurrence, telling)
  const { facets } = resolved.query
  const verdict = said.isCancelled ? undefined : (one.verdict ?? verdictOf(occurrence, resolved))
  const main = underWay.includes(occurrence) ? '' : leadOf(said, chosen, { resolved, telling })
  return compose(telling, {
    sentences: [
      ...underWay.flatMap(each => underWaySentences(each, facets, telling)),
      lead,
      withVerdict(facets.includes('attend') ? undefined : verdict, main, telling),
      main && linkUnasked(said, facets) ? ask.link(said) : undefined,
      said.movedFrom && !said.isCancelled ? ask.moved(said) : undefined,
      ...facets.map(facet => extraOf(facet, { said, occurrence, resolved, telling })),
      only && said.whom.length > 0 && !facets.includes('attend')
        ? ask.onlyFor(said.whom)
        : undefined,
      assumedSentence(resolved, said, telling),
      before.length > 0 ? ask.cancelledBefore(before.map(each => each.meeting.title)) : undefined,
    ],
    details: [fieldsOf(said, telling)],
    buttons: suggestionsFor(resolved, telling),
    sources: [...new Set([occurrence, ...underWay])].map(sourceOf),
    query: resolved.query,
    shown: [occurrence],
  })
}

/** Who is late for a meeting needs its place or link first. */
function underWaySentences(
  occurrence: Occurrence,
  facets: readonly Facet[],
  telling: Telling,
): (string | undefined)[] {
  const { ask } = wording(telling.lang)
  const said = sayMeeting(occurrence, telling)
  return [ask.underWay(said), linkUnasked(said, facets) ? ask.link(said) : undefined]
}

/** Whoever is told of a meeting online needs the link, asked for or not. */
function linkUnasked(said: MeetingSaid, facets: readonly Facet[]): boolean {
  const isAhead = !said.isPast && !said.isCancelled
  return isAhead && said.isOnline === true && said.link !== undefined && !facets.includes('link')
}

/** "Er det stadig d. 8. kl. 9?", "er det på teams?": whether it is as the question says; undefined where it says nothing. */
function verdictOf(
  { startLocal, meeting }: Occurrence,
  { query: { facets, periods } }: Resolved,
): boolean | undefined {
  if (!facets.includes('still')) return undefined
  if (periods.length === 0) return facets.includes('link') ? meeting.link !== undefined : undefined
  const day = dateOf(startLocal)
  const isAt = (time: string | undefined) => !time || startLocal.slice(11) === time
  return periods.some(({ from, to, time }) => from <= day && day <= to && isAt(time))
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
  const lead = ask.meeting(about, chosen === 'named' ? said : shortened(said, about), chosen)
  return first === 'where' && !said.place ? `${lead} ${ask.noPlace}` : lead
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
      return said.isCancelled || verdictOf(occurrence, resolved) !== undefined
        ? undefined
        : ask.status(said)
    case 'coordinator':
      return coordinatorSentence(resolved.scope.networks, telling)
    case 'people':
    case 'hold':
    case 'schools':
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
    case 'networks':
    case 'who':
      return undefined
    default:
      return facet satisfies never
  }
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
