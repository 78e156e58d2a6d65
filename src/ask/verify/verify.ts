// Stub.
// Whether every fact of a model's reply comes from this turn's results and belongs to what it is said of.
import type { Lang } from '../../core/message.js'
import type { Grounds, Seeing } from './grounds.js'

export interface WrongClaim {
  readonly kind:
    | 'date'
    | 'time'
    | 'length'
    | 'place'
    | 'person'
    | 'school'
    | 'network'
    | 'tool'
    | 'number'
    | 'link'
    | 'contact'
    | 'status'
  /** As the reply has it. */
  readonly said: string
}

/** The claims that the grounds do not bear, in the order they stand; empty: all may be shown. Pure; never throws on any text. */
export function wrongClaims(
  _text: string,
  _grounds: Grounds,
  _seeing: Seeing & { readonly lang: Lang },
): WrongClaim[] {
  throw new Error('contract')
}
