// @ts-check
// Carries one question, press or form to the server and its outcome back. Nothing here touches the page.
// The same question keeps its id however often it is tried, so the server can tell that it is the same.
import { postFiles } from './files.js'
import { settings } from './settings.js'

/**
 * @typedef {{ text: string } | { action: unknown, label: string, turn?: string, private?: true } | import('./files.js').Files
 *   | { form: unknown, values: import('./log/forms.js').Values, turn?: string, private?: true }} Content
 *   what is asked: typed, by a button (and in whose answer it stood), by files, or by a form
 * @typedef {{ id: string, as: string, conversation: string, content: Content }} Question
 * @typedef {{ ok: true, html: string, text?: string, quiet?: boolean, instead?: string, unkept?: boolean } | { ok: false, code: string, message: string }} Outcome
 */

/**
 * Asks until there is an answer or the time is up. A server that is busy with this very question is asked again.
 * @param {Question} question
 * @param {{ signal: AbortSignal, onProgress: (text: string) => void }} [files] how files are stopped, and where they say how far they are
 * @returns {Promise<Outcome>}
 */
export async function post(question, files) {
  const { content } = question
  if ('files' in content && files) return postFiles({ ...question, content }, files)
  const { giveUpMs, busyWaitMs } = settings()
  const signal = AbortSignal.timeout(giveUpMs)
  for (;;) {
    const outcome = await postOnce(question, signal)
    if (outcome.ok || outcome.code !== 'busy' || signal.aborted) return outcome
    await new Promise(resolve => setTimeout(resolve, busyWaitMs))
  }
}

/**
 * @param {Question} question
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome>}
 */
async function postOnce({ id, as, conversation, content }, signal) {
  const { lang, texts } = settings()
  const body = JSON.stringify({ id, conversation, as, lang, ...content })
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': lang }
  try {
    const response = await fetch('/chat', { method: 'POST', headers, body, signal })
    const data = await response.json()
    if (response.ok) return { ok: true, ...data }
    return { ok: false, code: data.error, message: data.message }
  } catch {
    if (signal.aborted) return { ok: false, code: 'gave-up', message: texts.gaveUp }
    const away = navigator.onLine ? texts.noAnswer : texts.offline
    return { ok: false, code: 'no-answer', message: away }
  }
}
