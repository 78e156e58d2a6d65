// @ts-check
// Carries one question, press or form to the server and its outcome back. Nothing here touches the page.
// The same question keeps its id however often it is tried, so the server can tell that it is the same.
import { postFiles } from './files.js'
import { lastLine } from './lines.js'
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
 * @param {{ signal: AbortSignal, onProgress: (text: string) => void, onText: (text: string) => void }} [how] how files are stopped, where they
 *   say how far they are, and where the beginning of an answer goes
 * @returns {Promise<Outcome>}
 */
export async function post(question, how) {
  const { content } = question
  if ('files' in content && how) return postFiles({ ...question, content }, how)
  const { giveUpMs, busyWaitMs } = settings()
  const signal = AbortSignal.timeout(giveUpMs)
  for (;;) {
    const outcome = await postOnce(question, signal, how?.onText)
    if (outcome.ok || outcome.code !== 'busy' || signal.aborted) return outcome
    await new Promise(resolve => setTimeout(resolve, busyWaitMs))
  }
}

/**
 * @param {Question} question
 * @param {AbortSignal} signal
 * @param {((text: string) => void) | undefined} onText
 * @returns {Promise<Outcome>}
 */
async function postOnce({ id, as, conversation, content }, signal, onText) {
  const { lang, texts } = settings()
  const body = JSON.stringify({ id, conversation, as, lang, ...content })
  const headers = {
    'Content-Type': 'application/json',
    'Accept-Language': lang,
    Accept: onText ? 'application/json, application/x-ndjson' : 'application/json',
  }
  try {
    const response = await fetch('/chat', { method: 'POST', headers, body, signal })
    const data = await readAnswer(response, onText)
    if (data.html !== undefined) return { ok: true, ...data }
    return { ok: false, code: data.error, message: data.message }
  } catch {
    if (signal.aborted) return { ok: false, code: 'gave-up', message: texts.gaveUp }
    const away = navigator.onLine ? texts.noAnswer : texts.offline
    return { ok: false, code: 'no-answer', message: away }
  }
}

/**
 * In one piece, or line by line with its beginning first.
 * @param {Response} response
 * @param {((text: string) => void) | undefined} onText
 */
async function readAnswer(response, onText) {
  const isLines = response.headers.get('content-type')?.startsWith('application/x-ndjson')
  if (!isLines || !onText) return response.json()
  return lastLine(response, ({ soFar }) => {
    if (soFar !== undefined) onText(soFar)
    return soFar !== undefined
  })
}
