// An audience and its moments as the wording takes them: names instead of ids, local times as they are said. Used by the preview, the
// approval and the yes. Pure.
import type { PersonId } from '../../core/ids.js'
import { dateOf, type Instant, localOf } from '../../core/time.js'
import type { AudienceExpression, AudiencePart } from '../../model/broadcast.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { AudienceSaid, LaterSaid, PartSaid } from '../../wording/da/broadcast/draft.js'
import type { MeetingSaid } from '../../wording/da/send/meeting-change.js'
import { sayDate, sayTime, sayWhen } from '../../wording/dates.js'
import type { Asking } from '../asking.js'
import type { Sending } from './plan.js'

type Sayer = Pick<Asking, 'snapshot' | 'lang' | 'today'>

export function audienceSaid(asking: Sayer, { anyOf, except }: AudienceExpression): AudienceSaid {
  const said = (part: AudiencePart) => partSaid(asking, part)
  return { anyOf: anyOf.map(said), except: except.map(said) }
}

function partSaid(asking: Sayer, part: AudiencePart): PartSaid {
  const { snapshot } = asking
  const named = <Id extends string>(
    ids: readonly Id[] | undefined,
    all: ReadonlyMap<Id, { readonly name: string }>,
  ) => (ids ?? []).map(id => all.get(id)?.name ?? id)
  const occurrence = part.meeting && snapshot.byId.get(part.meeting.about)
  return {
    everyone: part.everyone === true,
    networks: named(part.networks, snapshot.networks),
    holds: named(part.holds, snapshot.holds),
    schools: named(part.schools, snapshot.schools),
    areas: named(part.areas, snapshot.areas),
    functions: part.functions ?? [],
    roles: part.roles ?? [],
    people: named(part.people, snapshot.people),
    ...(occurrence
      ? { meeting: { ...meetingSaid(asking, occurrence), answered: part.meeting?.answered } }
      : {}),
  }
}

export function meetingSaid({ lang, today }: Sayer, occurrence: Occurrence): MeetingSaid {
  return { title: occurrence.meeting.title, when: sayWhen(lang, occurrence, today) }
}

/** "onsdag d. 9. december kl. 7.30". */
export function momentSaid({ lang, snapshot, today }: Sayer, at: Instant): string {
  const local = localOf(at, snapshot.zone)
  return `${sayDate(lang, dateOf(local), today)}${lang === 'da' ? ' ' : ', '}${sayTime(lang, local)}`
}

/** Those who get it at another moment than was wanted, by moment. */
export function laterSaid(
  asking: Sayer,
  sendings: readonly Sending[],
  wanted: Instant,
): readonly LaterSaid[] {
  const moments = new Map<Instant, number>()
  for (const { to, at } of sendings) {
    if (to !== 'room' && at !== wanted) moments.set(at, (moments.get(at) ?? 0) + 1)
  }
  return [...moments]
    .sort(([one], [other]) => one - other)
    .map(([at, people]) => ({ people, when: momentSaid(asking, at) }))
}

/** Names of people, in order; e-mails where a name is gone. */
export function namesOf(
  { snapshot }: Pick<Asking, 'snapshot'>,
  ids: readonly PersonId[],
): string[] {
  return ids.map(id => snapshot.people.get(id)?.name ?? id)
}
