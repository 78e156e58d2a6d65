// @ts-check
// Sends what is asked in a conversation: questions, presses, files, forms and votes. chat.js calls it.
// Each is sent under one id however often it is tried; a double click is one.
import { field, setField, takeBack } from '../draft.js'
import { stopFiles } from '../files.js'
import { post } from '../post.js'
import { settings } from '../settings.js'
import { focusForm, valuesOf } from './forms.js'
import { scrollTo, showBeginning, showNotSent, showOpen, showSending, showWaiting } from './show.js'
import { answer, begin, fail, hideAsked, placeOf, putInstead, remove, settle } from './turns.js'
import { pressedIn, showPressed, tellBeside } from './votes.js'

/**
 * @typedef {import('./turns.js').Turn} Turn
 * @typedef {import('./turns.js').Thread} Thread
 */

/** Most answers to a press are there by then. */
const staysMs = 200

let lastAsk = { key: '', at: Number.NEGATIVE_INFINITY }

/**
 * A new question at the end of the log. A double click, or the same question while it is being answered, is one question.
 * @param {Thread} thread
 * @param {import('../post.js').Content} content
 * @param {{ label: string, typed?: boolean, button?: HTMLButtonElement }} how what stands in the log as asked, and what was pressed
 * @returns {boolean} whether it was asked
 */
export function ask(thread, content, { label, typed = false, button }) {
  const open = openFormOf(thread, content)
  if (open) {
    focusForm(open)
    return false
  }
  const key = JSON.stringify([thread.as, content])
  const isDouble = lastAsk.key === key && performance.now() - lastAsk.at < settings().sameAskMs
  const isWaiting = [...thread.turns.values()].some(
    turn => turn.state === 'waiting' && JSON.stringify([turn.as, turn.content]) === key,
  )
  if (isDouble || isWaiting) return false
  lastAsk = { key, at: performance.now() }
  const turn = begin(thread, { id: crypto.randomUUID(), content, label, typed, button })
  const { article } = turn.place
  if ('turn' in content) setTimeout(() => article.isConnected && scrollTo(article), staysMs)
  else scrollTo(article)
  send(thread, turn)
  return true
}

/**
 * A button in an answer or a message. Its answer may take the place of that, so one stays there until it is clear that it does not.
 * @param {Thread} thread
 * @param {HTMLButtonElement} button
 * @param {string} label
 */
export function press(thread, button, label) {
  const action = JSON.parse(button.dataset.action ?? '{}')
  const turn = standsIn(thread, button)?.turn
  const own = { action, ...(turn ? { turn } : {}) }
  const kind = button.dataset.private
  if (kind === undefined) ask(thread, { ...own, label }, { label, button })
  else {
    const shown = kind === 'press' ? settings().texts.unkept : label
    ask(thread, { ...own, label: '', private: true }, { label: shown, button })
  }
}

/** The form that this very button has opened before, where it has not been sent. @param {Thread} thread @param {import('../post.js').Content} content */
function openFormOf({ turns }, content) {
  if (!('action' in content)) return undefined
  const key = JSON.stringify(content.action)
  const opened = [...turns.values()].find(
    turn =>
      turn.form &&
      !turn.form.isOver &&
      turn.content &&
      'action' in turn.content &&
      JSON.stringify(turn.content.action) === key,
  )
  return opened?.form
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
 * Sends a form, once: until the server has said what came of it nothing in it can be changed.
 * @param {Thread} thread
 * @param {HTMLFormElement} element
 */
export async function sendForm(thread, element) {
  const turn = thread.turns.get(element.dataset.submission ?? '')
  const form = turn?.form
  if (!turn || !form || turn.isSending || thread.working.has(form.id)) return
  const content = {
    form: JSON.parse(element.dataset.form ?? '{}'),
    values: valuesOf(element),
    ...secrecyOf(turn, element),
  }
  turn.isSending = true
  turn.place.article.focus({ preventScroll: true })
  scrollTo(showSending(element, settings().texts.sending))
  const outcome = await post({ ...turn, id: form.id, content })
  turn.isSending = false
  // The stream may have been faster, or know that it has arrived.
  if (turn.form !== form) return
  if (outcome.ok) return settle(thread, turn, () => show(thread, turn, outcome))
  if (turn.isGone) return remove(turn)
  if (outcome.code === 'no-answer' && thread.working.has(form.id)) return
  showNotSent(element, outcome.message)
  // What has arrived before is not sent again: it can be read, and its button opens a new one.
  if (outcome.code === 'sent-before') form.isOver = true
  else showOpen(element)
}

/**
 * A press that is no turn: the button stays pressed, and a word beside it says that it was taken. Where more is said it is one after all.
 * @param {Thread} thread
 * @param {HTMLButtonElement} button
 */
export async function vote(thread, button) {
  const { as, conversation } = thread
  const voted = standsIn(thread, button)
  if (!voted || button.getAttribute('aria-pressed') === 'true') return
  const { turn, place } = voted
  const before = pressedIn(place.answer)
  const [id, label] = [crypto.randomUUID(), button.title]
  const content = { action: JSON.parse(button.dataset.action ?? '{}'), label, turn }
  showPressed(place.answer, content.action)
  tellBeside(button, '')
  const outcome = await post({ id, as, conversation, content })
  if (!outcome.ok) {
    showPressed(place.answer, before)
    tellBeside(button, outcome.message)
  } else if (outcome.quiet) {
    tellBeside(button, outcome.text ?? '')
  } else {
    const more = thread.turns.get(id) ?? begin(thread, { id, content, label, typed: false })
    if (more.state !== 'answered') settle(thread, more, () => answer(thread, more, outcome.html))
  }
}

/** The event in whose answer, or the message in which, a button stands. @param {Thread} thread @param {Element} button */
function standsIn({ turns, messages }, button) {
  const places = [...turns.values()].map(({ id, place }) => ({ turn: id, place }))
  const letters = [...messages].map(([key, place]) => ({ turn: key, place }))
  return [...places, ...letters].find(({ place }) => place.answer.contains(button))
}

/**
 * What a private form is sent with: that nothing of it is kept, and what its button stood in, since no log knows that.
 * @param {Turn} turn
 * @param {HTMLFormElement} element
 * @returns {{ private?: true, turn?: string }}
 */
function secrecyOf({ content }, element) {
  if (element.dataset.private === undefined) return {}
  const from = content && 'turn' in content ? content.turn : undefined
  return { private: true, ...(from ? { turn: from } : {}) }
}

/**
 * @param {Thread} thread
 * @param {Turn} turn
 * @param {Extract<import('../post.js').Outcome, { ok: true }>} outcome
 */
function show(thread, turn, { html, instead, quiet, text, unkept }) {
  const place = instead === undefined ? undefined : placeOf(thread, instead)
  if (place) putInstead(turn, place, html)
  else if (quiet && turn.button?.isConnected) {
    remove(turn)
    tellBeside(turn.button, text ?? '')
  } else {
    answer(thread, turn, html, true)
    if (unkept) hideAsked(turn)
  }
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
  const onText = (/** @type {string} */ text) => {
    clearTimeout(slow)
    if (turn.state === 'waiting') showBeginning(place, text)
  }
  showWaiting(place, texts.waiting, button)
  const slow = setTimeout(() => {
    if (turn.state === 'waiting') showWaiting(place, texts.slow, button)
  }, slowMs)
  const outcome = await post({ ...turn, content }, { signal: stopping.signal, onProgress, onText })
  clearTimeout(slow)
  // The stream may have been faster.
  if (turn.state !== 'waiting') return
  if (!outcome.ok && turn.isGone) return remove(turn)
  if (!outcome.ok && outcome.code === 'no-answer' && thread.working.has(turn.id)) {
    turn.state = 'elsewhere'
    return
  }
  if (!outcome.ok && outcome.code === 'repeat') rename(thread, turn)
  settle(thread, turn, () => (outcome.ok ? show(thread, turn, outcome) : fail(turn, outcome)))
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
