// The few sentences that Teams itself needs, handed in by main from src/wording/{da,en}/teams.ts. Nothing in this folder writes one.
import type { Lang } from '../../src/core/message.js'

export interface TeamsTexts {
  /** In the thread, when the answer went to the asker's own chat. */
  readonly inYourChat: string
  /** In the thread, when it could not be sent there: the asker has not added Pejling. */
  readonly askInYourChat: string
  /** A file was dropped; files are not read in Teams yet. */
  readonly noFiles: string
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
