// @ts-check
// What the page hands its scripts: texts in the language it is shown in, and times. Read again when the language changes.

/**
 * @typedef {{ waiting: string, slow: string, offline: string, noAnswer: string, gaveUp: string, textKept: string,
 *   retry: string, asked: string, answered: string, unanswered: string, withheld: string, unkept: string, stop: string,
 *   filesStopped: string, sending: string, incoming: string, roomLeft: string, roomOver: string, unreadOne: string,
 *   unread: string }} Texts
 * @typedef {{ lang: string, texts: Texts, slowMs: number, giveUpMs: number, busyWaitMs: number,
 *   sameAskMs: number }} Config
 */

/** @returns {Config} */
export function settings() {
  return JSON.parse(document.getElementById('data')?.dataset.config ?? '{}')
}
