// Who stands behind a meeting, and who is called to it by name. Called by ../one.ts. A guest gets no name, nor does one who may
// not see the whole of the meeting.
import { dateOf } from '../../../core/time.js'
import type { Network } from '../../../model/programme.js'
import { membersOf } from '../../../programme/audience.js'
import { seenBy } from '../../../programme/query.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { wording } from '../../../wording/wording.js'
import type { Telling } from '../say.js'
import { memberSentences } from './card.js'
import { coordinatorSentence } from './roles.js'

/** The hosts that the calendar names, else the coordinators of its networks; undefined where neither is known. */
export function hostSentence(occurrence: Occurrence, telling: Telling): string | undefined {
  const { snapshot, lang } = telling
  if (!isFull(occurrence, telling)) return undefined
  const { hosts, audience } = occurrence.meeting
  const names = hosts.map(
    ({ person, name }) => (person && snapshot.people.get(person)?.name) || name,
  )
  if (names.length > 0) return wording(lang).ask.hostedBy([...new Set(names)])
  const networks = audience.networks.flatMap((id): Network[] => {
    const network = snapshot.networks.get(id)
    return network ? [network] : []
  })
  return coordinatorSentence(networks, telling)
}

/** Those who are called by name, where it is for no network, hold or school as a whole. */
export function invitedSentence(occurrence: Occurrence, telling: Telling): string[] {
  const { people } = occurrence.meeting.audience
  if (people.length === 0 || !isFull(occurrence, telling)) return []
  const names = people.flatMap(id => telling.snapshot.people.get(id)?.name ?? [])
  const { ask } = wording(telling.lang)
  if (names.length === 0) return []
  return names.length > maxNames
    ? [ask.invited(names.slice(0, maxNames)), ask.more(names.length - maxNames)]
    : [ask.invited(names)]
}

/** Who is in each network that it is for, on its day. */
export function networkSentences(occurrence: Occurrence, telling: Telling): string[] {
  if (!isFull(occurrence, telling)) return []
  const { snapshot } = telling
  return occurrence.meeting.audience.networks.flatMap(id => {
    const people = membersOf(snapshot, id, dateOf(occurrence.startLocal))
    const name = snapshot.networks.get(id)?.name ?? id
    return people.length > 0 ? memberSentences(name, people, telling) : []
  })
}

const maxNames = 25

function isFull({ meeting, startLocal }: Occurrence, { snapshot, viewer }: Telling): boolean {
  return Boolean(viewer.person) && seenBy(snapshot, viewer, meeting, dateOf(startLocal)) === 'all'
}
