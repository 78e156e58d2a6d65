// Which meetings a report is about: those of the networks whose messages the viewer may follow, around now, and of them those that the
// words name. Called by chat.ts.
import type { NetworkId } from '../../core/ids.js'
import { addDays, dateOf } from '../../core/time.js'
import { mayFor } from '../../programme/asking.js'
import { listMeetings } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { Asking } from '../asking.js'
import { plainOf } from './recognise.js'

/** Days back and ahead that a list looks at. */
const [back, ahead] = [21, 60]

/** Meetings around today, cancelled ones too, that the viewer may follow; only those of a network that the words name. */
export function meetingsNamed(asking: Asking, words: string): readonly Occurrence[] {
  const { snapshot, viewer, today } = asking
  const [from, to] = [addDays(today, -back), addDays(today, ahead)]
  const own = listMeetings(snapshot, viewer, { from, to, includeCancelled: true }).filter(one =>
    mayFollow(asking, one),
  )
  const networks = networksIn(asking, words)
  if (networks.length === 0) return own
  return own.filter(({ meeting }) => meeting.audience.networks.some(id => networks.includes(id)))
}

/** Its messages are a coordinator's to follow; of a meeting that is no network's, any coordinator's. */
export function mayFollow({ viewer }: Pick<Asking, 'viewer'>, { meeting }: Occurrence): boolean {
  const { networks } = meeting.audience
  if (networks.length === 0) return mayFor(viewer, 'delivery.read', undefined)
  return networks.some(network => mayFor(viewer, 'delivery.read', network))
}

function networksIn({ programme }: Asking, words: string): NetworkId[] {
  const plain = ` ${plainOf(words)}`
  return programme.networks
    .filter(({ name, aliases, subject }) =>
      [name, ...aliases, ...(subject ? [subject] : [])].some(called =>
        plain.includes(` ${plainOf(called)}`),
      ),
    )
    .map(({ id }) => id)
}

/** The nearest to now first: what is asked about is seldom far away. */
export function nearestFirst(
  { today }: Asking,
  meetings: readonly Occurrence[],
): readonly Occurrence[] {
  const distance = ({ startLocal }: Occurrence) =>
    Math.abs(Date.parse(dateOf(startLocal)) - Date.parse(today))
  return [...meetings].sort((one, other) => distance(one) - distance(other))
}
