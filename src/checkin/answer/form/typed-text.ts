// A comment as it was typed, before anything keeps it: cleaned, and with what stops it or is warned of once. Used by comment.ts and by
// answers that are typed in the chat. Pure.
import { findCpr, withoutCpr } from '../../../core/cpr.js'
import type { FormValues, Lang } from '../../../core/message.js'
import { cleanText } from '../../../core/text.js'
import type { Snapshot } from '../../../programme/snapshot.js'

import { wording } from '../../../wording/wording.js'
import { giveawaysIn } from '../../guard/unsigned.js'

export interface TypedText {
  /** As it may be shown again: without CPR numbers. */
  readonly value: string
  readonly problem?: string
  /** It was only warned of: sent once more as it is, it is taken. */
  readonly isWarning?: true
}

interface Limits {
  readonly lang: Lang
  readonly most: number
}

export function textIn(values: FormValues, id: string): string {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return cleanText([value ?? []].flat().join(' ')).trim()
}

/** What nobody may send. */
export function typedText(text: string, { lang, most }: Limits): TypedText {
  const { comment } = wording(lang).checkin
  if (findCpr(text).length > 0) return { value: withoutCpr(text), problem: comment.cpr }
  return text.length > most ? { value: text, problem: comment.tooLong(most) } : { value: text }
}

/** The same, and what gives its writer or a pupil away. */
export function unsignedText(text: string, snapshot: Snapshot, limits: Limits): TypedText {
  const typed = typedText(text, limits)
  if (typed.problem !== undefined) return typed
  const { comment } = wording(limits.lang).checkin
  const found = giveawaysIn(text, snapshot)
  const pupils = found.filter(({ is }) => is === 'pupil').map(one => one.text)
  const others = found.filter(({ is }) => is !== 'pupil').map(one => one.text)
  const problem = [
    ...(others.length > 0 ? [comment.giveaway([...new Set(others)])] : []),
    ...(pupils.length > 0 ? [comment.pupil([...new Set(pupils)])] : []),
  ].join(' ')
  return problem === '' ? typed : { ...typed, problem, isWarning: true }
}
