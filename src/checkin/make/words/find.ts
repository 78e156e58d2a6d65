// The meeting or the network that the words of an order name, among those that the writer may ask. Called by say.ts. Pure. Of several meetings
// that fit it is the first; the preview says which.
import { holidaysFor } from '../../../ask/answers/holidays.js'
import { lexiconOf } from '../../../ask/lexicon.js'
import { understand } from '../../../ask/understand.js'
import type { NetworkId } from '../../../core/ids.js'
import { localOf } from '../../../core/time.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { findMeetings } from '../../../remind/change/find.js'
import { gathering } from '../../../remind/change/reading/words.js'
import type { Asking } from '../../asking.js'
import { mayAskMeeting, mayAskNetwork, ownMeetings, ownNetworks } from '../rights.js'

const opening =
  /^(?:(?:om|til|i|på|paa|pa|ved|for|med|to|in|at|of|during|about|alle|everybody|everyone|dem|those|deltagerne|the participants)\s+)+/iu

/** Undefined where the words name no meeting of theirs. */
export function meetingIn(asking: Asking, words: string): Occurrence | undefined {
  const which = words.replace(opening, '').trim()
  if (which === '') return undefined
  const { own, others } = findMeetings(asking, {
    ...{ which, lang: asking.lang, isAtOnce: false, wants: { does: 'cancel' } },
  })
  const fitting = [...own, ...others]
    .filter(({ meeting, allDay }) => !allDay && mayAskMeeting(asking.viewer, meeting))
    .sort((one, other) => one.start - other.start)
  return gathering.test(which) ? fitting[0] : undefined
}

/** `unknown`: the words name somebody else. Without words the only one that they have. */
export function networkIn(asking: Asking, words: string): NetworkId | 'unknown' | undefined {
  const { snapshot, viewer, now, lang } = asking
  const whom = words.replace(opening, '').trim()
  if (whom === '' || /^(?:mit\s+|my\s+)?(?:netværket?|network|alle|everybody)$/iu.test(whom)) {
    const [only, another] = heldNetworks(asking)
    return another === undefined ? only : undefined
  }
  const { query } = understand(whom, {
    lexicon: lexiconOf(snapshot),
    holidays: holidaysFor(viewer, snapshot),
    now: localOf(now, snapshot.zone),
    fallback: lang,
  })
  const [network, another] = query.networks
  if (network === undefined || another !== undefined) return 'unknown'
  return mayAskNetwork(viewer, network) ? network : 'unknown'
}

/** The next that is the network's. */
export function nextMeetingOf(asking: Asking, network: NetworkId): Occurrence | undefined {
  return ownMeetings(asking).find(({ meeting }) => meeting.audience.networks.includes(network))
}

/** Those that they coordinate; an administrator has all of them. */
function heldNetworks(asking: Asking): readonly NetworkId[] {
  const held = asking.viewer.grants.flatMap(({ scope }) =>
    scope.kind === 'network' ? [scope.id] : [],
  )
  return held.length > 0 ? [...new Set(held)] : ownNetworks(asking, asking.viewer)
}
