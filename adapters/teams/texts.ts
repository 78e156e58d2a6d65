// The few sentences that Teams itself needs, handed in by main from src/wording/{da,en}/teams.ts. Nothing in this folder writes one.
import type { Lang } from '../../src/core/message.js'

export interface TeamsTexts {
  /** In the thread, when the answer went to the asker's own chat. */
  readonly inYourChat: string
  /** In the thread, when it could not be sent there: the asker has not added Pejling. */
  readonly askInYourChat: string
  readonly file: {
    /** A file outside the personal chat. */
    readonly elsewhere: string
    /** A picture, a recording, or what else is no file to read. */
    readonly unreadable: string
    /** There are so many megabytes of room. */
    readonly tooBig: (megabytes: number) => string
    readonly tooMany: (most: number) => string
    /** Teams did not hand it over. */
    readonly away: string
  }
  readonly form: {
    /** To whoever pressed: what is to be filled in stands below. */
    readonly below: string
    /** The same, in the personal chat. */
    readonly inYourChat: string
    /** It could not be shown there: the presser has not added Pejling. */
    readonly askInYourChat: string
    /** Teams did not take it. */
    readonly away: string
    /** It could not be taken this time. */
    readonly notTaken: string
    /** On the button that sends what was typed once more. */
    readonly again: string
    /** Above the fields when some of them have a problem. */
    readonly problems: string
    /** At a required field that is empty. */
    readonly write: string
    readonly choose: string
  }
  /** Teams does not say who the person is right now. */
  readonly whoAway: string
  /** A button of a card that this version knows no more. */
  readonly oldButton: string
  /** Pressed twice: the first press has been answered, or is being. */
  readonly pressedTwice: string
  /** The answer takes long, and will come by itself. */
  readonly takesLonger: string
}
export type Texts = Readonly<Record<Lang, TeamsTexts>>
