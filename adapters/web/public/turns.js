// @ts-check
// The turns of one person's conversation: what is asked, what comes of it, and what the server tells of it later.
// A question stands in the log with what happened to it; an answer may come by the post or by the stream, and counts once.
import { field, setField, takeBack } from './draft.js'
import { stopFiles } from './files.js'
import { post } from './post.js'
import { settings } from './settings.js'
import { isAtEnd, scrollTo, showAnswer, showFailure, showQuestion, showWaiting } from './show.js'

/**
 * `elsewhere`: asked by another window, or before the page was loaded; only the stream knows what becomes of it.
 * @typedef {Omit<import('./post.js').Question, 'content'> & { content: import('./post.js').Content | undefined,
 *   label: string, typed: boolean, state: 'waiting' | 'elsewhere' | 'answered' | 'failed',
 *   place: import('./show.js').Place, stopping?: AbortController }} Turn
 * @typedef {{ as: string, name: string, conversation: string, element: HTMLElement, turns: Map<string, Turn>,
 *   working: Set<string>, after: number, isLoaded: boolean }} Thread
 */

let lastAsk = { key: '', at: Number.NEGATIVE_INFINITY }

/**
 * A new question at the end of the log. A double click, or the same question while it is being answered, is one question.
 * @param {Thread} thread
 * @param {import('./post.js').Content} content
 * @param {{ label: string, typed?: boolean }} how what stands in the log as asked
 * @returns {boolean} whether it was asked
 */
export function ask(thread, content, { label, typed = false }) {
  const key = JSON.stringify([thread.as, content])
  const isDouble = lastAsk.key === key && performance.now() - lastAsk.at < settings().sameAskMs
  const isWaiting = [...thread.turns.values()].some(
    turn => turn.state === 'waiting' && JSON.stringify([turn.as, turn.content]) === key,
  )
  if (isDouble || isWaiting) return false
  lastAsk = { key, at: performance.now() }
  const turn = begin(thread, { id: crypto.randomUUID(), content, label, typed })
  scrollTo(turn.place.article)
  send(thread, turn)
  return true
}

/** The typed text that just failed is tried again rather than asked twice. @param {Thread} thread @param {string} text */
export function askTyped(thread, text) {
  const failed = [...thread.turns.values()].find(
    turn => turn.state === 'failed' && turn.typed && turn.label === text,
  )
  if (failed) retry(thread, failed)
  else if (ask(thread, { text }, { label: text, typed: true })) setField('')
}

/** @param {Thread} thread @param {Turn | undefined} turn */
export function retry(thread, turn) {
  if (turn?.state !== 'failed') return
  takeBack(turn.label)
  if (document.activeElement !== field) turn.place.article.focus({ preventScroll: true })
  send(thread, turn)
}

/** Stops the sending of files. @param {Turn | undefined} turn */
export async function stop(turn) {
  if (turn && !(await stopFiles(turn.id))) turn.stopping?.abort()
}

/**
 * What the stream brings: another window's question, an answer, or what this window has already.
 * @param {Thread} thread
 * @param {import('./stream.js').Entry} entry
 */
export function takeEntry(thread, entry) {
  const turn = thread.turns.get(entry.event)
  if (entry.kind === 'answer') {
    if (turn && turn.state !== 'answered') settle(thread, turn, () => answer(turn, entry.html))
  } else if (!turn) {
    const { event: id, shown, action, isFiles } = entry
    const label = shown ?? settings().texts.withheld
    const asked = action === undefined ? { text: label } : { action, label }
    const content = shown === undefined || isFiles ? undefined : asked
    settle(thread, begin(thread, { id, content, label, typed: false }), () => {})
  }
}

/**
 * The events that the server works on now. What it does not work on, and has no answer to, was lost on the way.
 * @param {Thread} thread
 * @param {string[]} events
 */
export function takeTyping(thread, events) {
  thread.working = new Set(events)
  for (const turn of thread.turns.values()) {
    const isWorking = thread.working.has(turn.id)
    if (isWorking && (turn.state === 'failed' || turn.state === 'elsewhere')) {
      turn.state = 'elsewhere'
      showWaiting(turn.place, settings().texts.waiting)
    } else if (!isWorking && turn.state === 'elsewhere') {
      fail(turn, { code: 'unanswered', message: settings().texts.unanswered })
    }
  }
}

/**
 * @param {Thread} thread
 * @param {Pick<Turn, 'id' | 'content' | 'label' | 'typed'>} asked
 * @returns {Turn}
 */
function begin({ as, name, conversation, element, turns }, asked) {
  const { texts, lang } = settings()
  const place = showQuestion(element, asked.label, { name, asked: texts.asked })
  place.answer.lang = lang
  /** @type {Turn} */
  const turn = { ...asked, as, conversation, place, state: 'elsewhere' }
  turns.set(turn.id, turn)
  return turn
}

/** @param {Thread} thread @param {Turn} turn */
async function send(thread, turn) {
  const { content, place } = turn
  if (!content) return
  const { texts, slowMs, lang } = settings()
  turn.state = 'waiting'
  place.answer.lang = lang
  const stopping = new AbortController()
  turn.stopping = stopping
  const button = 'files' in content ? { id: turn.id, label: texts.stop } : undefined
  const onProgress = (/** @type {string} */ text) => {
    clearTimeout(slow)
    if (turn.state === 'waiting') showWaiting(place, text, button)
  }
  showWaiting(place, texts.waiting, button)
  const slow = setTimeout(() => {
    if (turn.state === 'waiting') showWaiting(place, texts.slow, button)
  }, slowMs)
  const outcome = await post({ ...turn, content }, { signal: stopping.signal, onProgress })
  clearTimeout(slow)
  // The stream may have been faster.
  if (turn.state !== 'waiting') return
  if (!outcome.ok && outcome.code === 'no-answer' && thread.working.has(turn.id)) {
    turn.state = 'elsewhere'
    return
  }
  if (!outcome.ok && outcome.code === 'repeat') rename(thread, turn)
  settle(thread, turn, () => (outcome.ok ? answer(turn, outcome.html) : fail(turn, outcome)))
}

/**
 * A question that the server has had already, and whose answer is gone, is a new one the next time. The stream may still tell of
 * the old one, so it stays known by that number too.
 * @param {Thread} thread
 * @param {Turn} turn
 */
function rename({ turns }, turn) {
  turn.id = crypto.randomUUID()
  turns.set(turn.id, turn)
}

/**
 * Changes a turn and keeps its end in sight for one who reads there.
 * @param {Thread} thread
 * @param {Turn} turn
 * @param {() => void} change
 */
function settle({ element, isLoaded }, turn, change) {
  const { article } = turn.place
  const follow = isLoaded && isAtEnd() && article === element.lastElementChild
  change()
  if (follow) scrollTo(article)
}

/** @param {Turn} turn @param {string} html */
function answer(turn, html) {
  const wasTyped = turn.state === 'failed' && turn.typed
  turn.state = 'answered'
  if (wasTyped) takeBack(turn.label)
  showAnswer(turn.place, html, settings().texts.answered)
}

/**
 * What was typed goes back into the field unless something new stands there.
 * @param {Turn} turn
 * @param {{ code: string, message: string }} outcome
 */
function fail(turn, { message }) {
  const { retry: label, textKept } = settings().texts
  turn.state = 'failed'
  const goesBack = turn.typed && field.value.trim() === ''
  if (goesBack) setField(turn.label)
  const again = turn.content && { id: turn.id, label }
  showFailure(turn.place, goesBack ? `${message} ${textKept}` : message, again)
}
