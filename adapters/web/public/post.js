// @ts-check
// Carries one question to the server and its outcome back. chat.js calls `post`; nothing here touches the page.
// The same question keeps its id however often it is tried, so the server can tell that it is the same.

/**
 * @typedef {{ waiting: string, slow: string, offline: string, noAnswer: string, gaveUp: string, textKept: string,
 *   retry: string, asked: string, answered: string }} Texts
 * @typedef {{ lang: string, texts: Texts, slowMs: number, giveUpMs: number, busyWaitMs: number,
 *   sameAskMs: number }} Config
 * @typedef {{ text: string } | { action: unknown }} Content what is asked, typed or by a button
 * @typedef {{ id: string, as: string, conversation: string, content: Content }} Question
 * @typedef {{ ok: true, html: string } | { ok: false, code: string, message: string }} Outcome
 */

/**
 * Asks until there is an answer or the time is up. A server that is busy with this very question is asked again.
 * @param {Question} question
 * @param {Config} config
 * @returns {Promise<Outcome>}
 */
export async function post(question, config) {
  const signal = AbortSignal.timeout(config.giveUpMs)
  for (;;) {
    const outcome = await postOnce(question, config, signal)
    if (outcome.ok || outcome.code !== 'busy' || signal.aborted) return outcome
    await new Promise(resolve => setTimeout(resolve, config.busyWaitMs))
  }
}

/**
 * @param {Question} question
 * @param {Config} config
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome>}
 */
async function postOnce({ id, as, conversation, content }, { lang, texts }, signal) {
  const body = JSON.stringify({ id, conversation, as, lang, ...content })
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': lang }
  try {
    const response = await fetch('/chat', { method: 'POST', headers, body, signal })
    const data = await response.json()
    if (response.ok) return { ok: true, html: data.html }
    return { ok: false, code: data.error, message: data.message }
  } catch {
    const away = navigator.onLine ? texts.noAnswer : texts.offline
    return { ok: false, code: 'no-answer', message: signal.aborted ? texts.gaveUp : away }
  }
}
