// How many a round or a series would ask, how likely a picture is, and whether its split could ever be shown: what is said before anybody is
// asked (A3, A12). Called by the preview and the yes, which both count anew. It reads answers to invitations alone, never answers to check-ins.

import { coverageOf } from '../../attend/coverage/count.js'
import type { MeetingId, PersonId } from '../../core/ids.js'
import { dateOf, type LocalDate } from '../../core/time.js'
import { checkinLimits, type RosterEntry, type Round } from '../../model/round.js'
import { membersOf } from '../../programme/audience.js'
import type { Occurrence } from '../../programme/snapshot.js'
import { audienceOf } from '../../remind/plan/receivers.js'
import type { ChanceSaid, SplitSaid } from '../../wording/da/checkin/make.js'
import { chanceOf } from '../anonymity/chance.js'
import { rosterOf } from '../anonymity/roster.js'
import type { Standing } from '../asking.js'

/** In a meeting nearly everybody answers; from a message so many in ten. */
export const meetingInTen = 8
export const seriesInTen = 6

/** What a group is worked out from; a draft of a round or of a series has it. */
export type Sized = Pick<Round, 'author' | 'network' | 'split' | 'lang'> & {
  readonly about?: MeetingId | undefined
  readonly sendsTo?: Round['sendsTo'] | undefined
}

export interface Group {
  /** Who can come to be counted. */
  readonly countable: readonly RosterEntry[]
  /** Of them those who have said that they come; absent where nobody was asked that. */
  readonly coming?: number | undefined
  /** Who would be told when it opens. */
  readonly people: readonly PersonId[]
}

export async function groupOf(standing: Standing, one: Sized): Promise<Group> {
  const { snapshot, today } = standing
  const occurrence = one.about === undefined ? undefined : snapshot.byId.get(one.about)
  if (occurrence) return meetingGroup(standing, one, occurrence)
  const people = one.network ? membersOf(snapshot, one.network, today).map(({ id }) => id) : []
  return { countable: countedOf(standing, one, { people, day: today }), people }
}

async function meetingGroup(
  standing: Standing,
  one: Sized,
  occurrence: Occurrence,
): Promise<Group> {
  const { deps, tenant, snapshot } = standing
  const { meeting, id, startLocal } = occurrence
  const day = dateOf(startLocal)
  const hosts = meeting.hosts.flatMap(({ person }) => person ?? [])
  const invited = audienceOf(snapshot, meeting, day).map(person => person.id)
  if (meeting.openForAnswers === undefined) {
    const people = one.sendsTo === 'all' ? invited : one.sendsTo === 'coming' ? hosts : []
    return { countable: countedOf(standing, one, { people: invited, day }), people }
  }
  const answers = (await deps.answers.ofMany(tenant, [id])).get(id)
  const coverage = coverageOf(snapshot, occurrence, answers ?? { answers: [], choices: [] })
  const no = new Set(
    [...coverage.schools, coverage.others].flatMap(({ people }) =>
      people.flatMap(({ person, comes }) => (comes === 'no' ? [person] : [])),
    ),
  )
  const coming = [...new Set([...coverage.coming, ...hosts])]
  const possible = [...new Set([...invited, ...coming])].filter(
    person => !no.has(person) || coming.includes(person),
  )
  const people = one.sendsTo === 'all' ? possible : one.sendsTo === 'coming' ? coming : []
  return {
    countable: countedOf(standing, one, { people: possible, day }),
    coming: countedOf(standing, one, { people: coming, day }).length,
    people,
  }
}

function countedOf(
  { snapshot }: Standing,
  round: Sized,
  { people, day }: { people: readonly PersonId[]; day: LocalDate },
): readonly RosterEntry[] {
  return rosterOf({ round, people, snapshot, day }).filter(({ isCounted }) => isCounted)
}

/** Of those who have said that they come, where enough have; else of all who can. */
export function chanceIn({ countable, coming }: Group, kind: Round['kind']): ChanceSaid {
  const inTen = kind === 'meeting' ? meetingInTen : seriesInTen
  const isSaid = coming !== undefined && coming >= checkinLimits.fewest
  const size = isSaid ? coming : countable.length
  return { is: chanceOf(size, inTen).is, countable: size, inTen }
}

/** The split will hardly ever be shown: fewer than two of its parts can reckon with five answers. So many parts there are. */
export function hopelessSplit(
  { countable }: Group,
  { split, kind }: { split: SplitSaid | undefined; kind: Round['kind'] },
): number | undefined {
  if (split === undefined) return undefined
  const inTen = kind === 'meeting' ? meetingInTen : seriesInTen
  const sizes = new Map<string, number>()
  for (const { part } of countable) {
    if (part !== undefined) sizes.set(part, (sizes.get(part) ?? 0) + 1)
  }
  const whole = [...sizes.values()].filter(
    size => (size * inTen) / 10 >= checkinLimits.fewest,
  ).length
  return whole >= 2 ? undefined : sizes.size
}
