// Everything Slack limits about a message, a button or a request, in one table. Sizes are characters unless the name says
// otherwise, times are milliseconds. render.ts, door/http.ts and slack.ts read it; tests hand in shorter times.
import type { Rates } from '../../src/core/ports.js'

export const slackLimits = {
  /** A message; the App Home takes 100. */
  messageBlocks: 50,
  homeBlocks: 100,
  /** All that can be read in one message. Slack refuses somewhere above 13,000 (`msg_blocks_too_long`) and does not say where. */
  messageCharacters: 12_000,
  /** One rich text or context block of ours. Slack names 3,000 for other texts, and nothing for these. */
  textCharacters: 3_000,
  headerCharacters: 150,
  /** The fallback and notification; Slack cuts at 40,000 and asks for 4,000. */
  fallbackCharacters: 3_000,
  actionsPerBlock: 25,
  buttonCharacters: 75,
  buttonValueCharacters: 2_000,
  /** What a screen reader says of a button; a longer one is cut, since the button's own words stand beside it. */
  buttonTitleCharacters: 75,
  linkCharacters: 3_000,
  /** What stands for a picture, for who sees it not. */
  pictureCharacters: 2_000,
  /** A dialog, its title and its two buttons, one input, and what it carries along unseen. Longer words stand above in full. */
  dialogBlocks: 100,
  dialogWordCharacters: 24,
  labelCharacters: 2_000,
  inputCharacters: 3_000,
  dialogNoteCharacters: 3_000,
  /** Choices that stand side by side; more become a list, and more than a list takes become groups of it (100 of them). */
  checkboxes: 10,
  optionsPerGroup: 100,
  optionCharacters: 75,
  optionValueCharacters: 150,
} as const

export const slackTimes = {
  /** A signature is refused when its time is further away than this, both ways. */
  signatureMs: 5 * 60 * 1000,
  /** An answer that takes longer is acknowledged first. Slack waits 3 s. */
  acknowledgeMs: 2_000,
  /** One call to Slack's Web API. */
  callMs: 10_000,
  /** What Slack tells of a person is asked again after this. */
  profileMs: 15 * 60 * 1000,
  /** A post that Slack has no room for now is tried again, at most so often and after at most so long. */
  throttledTries: 5,
  throttledMs: 30_000,
  /** All files of one drop. */
  filesMs: 60_000,
  /** How far a long import has come is told this often at most, and not at all when it is done sooner. */
  progressMs: 3_000,
  /** The App Home is made again so long after something happened, if its owner has looked at it within the second. */
  homeMs: 10_000,
  homeOpenMs: 24 * 60 * 60 * 1000,
  /** At shutdown, answers on their way get this long. */
  closeMs: 8_000,
} as const
export type SlackTimes = { readonly [name in keyof typeof slackTimes]: number }

/**
 * What is sent by itself stays below Slack's own limits, which name no numbers for posts but one a second in a room and "several hundred a
 * minute"; edits are tier 3 (50 a minute).
 */
export const slackRates: Rates = {
  send: [
    { bucket: 'posts', of: 'room', most: 1, inMs: 1000, burst: 1 },
    { bucket: 'posts', of: 'tenant', most: 150, inMs: 60_000, burst: 150 },
  ],
  edit: [{ bucket: 'edits', of: 'tenant', most: 40, inMs: 60_000, burst: 10 }],
}

export const requestLimits = {
  bodyBytes: 256 * 1024,
  jsonDepth: 20,
  /** People that are remembered; beyond them the oldest are asked about again. */
  people: 10_000,
  /** Dialogs whose problems are remembered, for when the same is sent again. */
  dialogs: 1_000,
  /** Slack sends an event four times: at once, at once again, after 1 and 5 minutes. The last is number 3. */
  lastRetry: 3,
} as const
