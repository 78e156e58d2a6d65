// The few sentences that Slack itself needs, handed in by main from src/wording/{da,en}/slack.ts. Nothing in this folder writes one.
import type { Lang } from '../../src/core/message.js'

export interface SlackTexts {
  /** In the thread, when the answer was shown to the asker alone. */
  readonly onlyForYou: string
  /** A file was dropped; Slack's files are not read yet. */
  readonly noFiles: string
  /** Slack does not say who the person is right now. */
  readonly whoAway: string
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
