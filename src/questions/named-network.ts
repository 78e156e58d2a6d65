// The one network that a question is about, where it names one. Used for the form that sends it on, and for what went unanswered.
import { holidaysFor } from '../ask/answers/holidays.js'
import { lexiconOf } from '../ask/lexicon.js'
import { stemOf, wordsIn } from '../ask/library/search/terms.js'
import { tokenise } from '../ask/text/tokens.js'
import { understand } from '../ask/understand.js'
import type { NetworkId } from '../core/ids.js'
import { localOf } from '../core/time.js'
import type { Network } from '../model/programme.js'
import { guest } from '../people/rights.js'
import type { Standing } from './asking.js'

/** Undefined where it names none, or several. */
export function namedNetwork(
  text: string,
  { snapshot, now }: Pick<Standing, 'snapshot' | 'now'>,
): NetworkId | undefined {
  const { query } = understand(text, {
    lexicon: lexiconOf(snapshot),
    holidays: holidaysFor(guest, snapshot),
    now: localOf(now, snapshot.programme.tz),
    fallback: 'da',
  })
  const keys = tokenise(text).map(({ key }) => key)
  // A word that is only spelled like a network's ("låne", "læse") is nothing to send somebody's question by.
  const named = query.networks.filter(id => {
    const network = snapshot.networks.get(id)
    return network && stemsOfNetwork(network).some(stem => keys.some(key => key.includes(stem)))
  })
  const [only, another] = named
  return another === undefined ? only : undefined
}

function stemsOfNetwork({ name, aliases, subject = '' }: Network): string[] {
  const words = wordsIn([subject, name, ...aliases].join(' '))
  return words.map(({ key }) => stemOf(key)).filter(stem => stem.length > 1)
}
