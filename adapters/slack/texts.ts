// The few sentences that Slack itself needs, handed in by main from src/wording/{da,en}/slack.ts. Nothing in this folder writes one.
import type { Lang } from '../../src/core/message.js'

export interface SlackTexts {
  /** In the thread, when the answer was shown to the asker alone. */
  readonly onlyForYou: string
  /** A file in a channel: others read along there. */
  readonly filesInRoom: string
  /** More than can be taken at once. */
  filesTooBig(megabytes: number): string
  /** Slack did not hand out a file: external, deleted, or not allowed. */
  filesNotGot(names: readonly string[]): string
  /** Slack does not say who the person is right now. */
  readonly whoAway: string
  readonly dialog: {
    /** The button that leaves it; at most 24 characters. */
    readonly close: string
    /** It took too long to open. */
    readonly late: string
    /** In the dialog: what was sent could not be taken this time, or has been taken before. */
    readonly again: string
    readonly repeated: string
    /** It closed before it was known that what was sent could not be taken; above what was typed. */
    readonly closed: string
  }
  /** The App Home: the question whose answer it shows, what stands above the examples, and those. */
  readonly home: {
    readonly title: string
    readonly question: string
    readonly ask: string
    readonly examples: readonly string[]
    readonly more: string
  }
}
export type Texts = Readonly<Record<Lang, SlackTexts>>
