// The meeting that words name, among those ahead that the writer may see: "mødet på torsdag kl. 14", "lab 2". Called by say.ts and whom.ts.
// Pure. Of several that fit it is the first; the preview says which.
import type { NetworkId } from '../../../core/ids.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { findMeetings } from '../../../remind/change/find.js'
import type { Asking } from '../../asking.js'

/** Of those of the networks where any is; undefined where none fits. */
export function meetingNamed(
  asking: Asking,
  words: string,
  networks: readonly NetworkId[] = [],
): Occurrence | undefined {
  const named = networks.flatMap(id => asking.snapshot.networks.get(id)?.name ?? [])
  // "Næste møde" of a network is not the next of all.
  const tries = [...named.map(name => `${words} i ${name}`), words]
  for (const which of tries) {
    const { own, others } = fitting(asking, which)
    const found = [...own, ...others].sort((one, other) => one.start - other.start)
    const theirs = found.filter(({ meeting }) =>
      meeting.audience.networks.some(id => networks.includes(id)),
    )
    const [first] = theirs.length > 0 ? theirs : networks.length > 0 ? [] : own
    if (first) return first
    if (which === words) return found[0]
  }
  return undefined
}

function fitting(asking: Asking, which: string) {
  const wants = { does: 'cancel' } as const
  return findMeetings(asking, { which, lang: asking.lang, isAtOnce: false, wants })
}
