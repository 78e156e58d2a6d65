// The words of the guard over what somebody typed. Called by forms and previews of every room. It reminds once: whoever sends the same again has
// seen it, and is not asked a second time.
import type { InboundForm, Lang } from '../../core/message.js'
import { wording } from '../../wording/wording.js'
import { pupilsIn } from './pupils.js'

/** More than these are not named one by one. */
const most = 3

/** What to say before it is sent; undefined where no pupil seems named. */
export function pupilProblem(text: string, lang: Lang): string | undefined {
  const parts = partsOf(pupilsIn(text).map(one => one.text))
  return parts.length > 0 ? wording(lang).guard.pupil(parts) : undefined
}

/** Whether the form was sent after a reminder. */
export function isSure({ action }: Pick<InboundForm, 'action'>): boolean {
  return 'isSure' in action && action.isSure === true
}

/** What to say beside something that goes on all the same. */
export function pupilNote(text: string, lang: Lang): string | undefined {
  const parts = partsOf(pupilsIn(text).map(one => one.text))
  return parts.length > 0 ? wording(lang).guard.pupilNote(parts) : undefined
}

/** Each once, short enough to be said. */
export function partsOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(text => text.slice(0, 40).trim()))].slice(0, most)
}
