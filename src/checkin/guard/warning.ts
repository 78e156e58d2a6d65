// What is said before a text without a name is kept. Called by whoever keeps one, the first time it is sent: the second time is a yes. A CPR number
// is another thing, and never kept.
import type { Lang } from '../../core/message.js'
import { partsOf } from '../../people/guard/reminder.js'
import type { Snapshot } from '../../programme/snapshot.js'
import { wording } from '../../wording/wording.js'
import { giveawaysIn } from './unsigned.js'

/** Undefined where nothing in it gives anybody away. */
export function unsignedWarning(
  text: string,
  { snapshot, lang }: { readonly snapshot: Snapshot; readonly lang: Lang },
): string | undefined {
  const { guard } = wording(lang)
  const found = giveawaysIn(text, snapshot).filter(one => one.is !== 'cpr')
  const pupils = found.filter(one => one.is === 'pupil')
  if (pupils.length > 0) return guard.pupil(partsOf(pupils.map(one => one.text)))
  return found.length > 0 ? guard.canTell(partsOf(found.map(one => one.text))) : undefined
}
