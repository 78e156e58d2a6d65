// @ts-check
// The turns of one person's conversation, as they stand on the page: begun, answered, failed. ask.js sends them, take.js hears of them.
// A question stands in the log with what happened to it; an answer may come by the post or by the stream, and counts once. An answer
// that is a form is sent from there, and what comes of that is the turn's answer then.
import { field, setField, takeBack } from '../draft.js'
import { settings } from '../settings.js'
import { focusForm, openForm } from './forms.js'
import {
  isAtEnd,
  scrollTo,
  showAnswer,
  showAsked,
  showEdited,
  showFailure,
  showQuestion,
  showRemoved,
} from './show.js'

/**
 * `isGone`: the server has taken it away while this window waits for what takes its place.
 * `elsewhere`: asked by another window, or before the page was loaded; only the stream knows what becomes of it.
 * @typedef {Omit<import('../post.js').Question, 'content'> & { content: import('../post.js').Content | undefined,
 *   label: string, typed: boolean, state: 'waiting' | 'elsewhere' | 'answered' | 'failed',
 *   place: import('./show.js').Place, stopping?: AbortController, form?: import('./forms.js').OpenForm | undefined,
 *   isSending?: boolean, isGone?: boolean, button?: HTMLButtonElement | undefined }} Turn
 * @typedef {{ as: string, name: string, conversation: string, element: HTMLElement, turns: Map<string, Turn>,
 *   messages: Map<string, import('./show.js').Place>, working: Set<string>, after: number, inbox: number | undefined,
 *   isLoaded: boolean }} Thread
 */

/**
 * @param {Thread} thread
 * @param {Pick<Turn, 'id' | 'content' | 'label' | 'typed' | 'button'>} asked
 * @returns {Turn}
 */
export function begin({ as, name, conversation, element, turns }, asked) {
  const { texts, lang } = settings()
  const place = showQuestion(element, asked.label, { name, asked: texts.asked })
  place.answer.lang = lang
  /** @type {Turn} */
  const turn = { ...asked, as, conversation, place, state: 'elsewhere' }
  turns.set(turn.id, turn)
  return turn
}

/**
 * Changes a turn and keeps its end in sight for one who reads there.
 * @param {Thread} thread
 * @param {Turn} turn
 * @param {() => void} change
 */
export function settle({ element, isLoaded }, turn, change) {
  const { article } = turn.place
  const follow = isLoaded && isAtEnd() && article === element.lastElementChild
  change()
  if (follow) scrollTo(article)
  // Where one goes on writing in what has come, that is what must be in sight.
  const field = document.activeElement
  if (turn.form?.element.contains(field)) field?.scrollIntoView({ block: 'nearest' })
}

/**
 * @param {Thread} thread
 * @param {Turn} turn
 * @param {string} html
 * @param {boolean} [isOwn] this window asked, so one goes on in the form where there is one
 */
export function answer({ turns }, turn, html, isOwn = false) {
  const wasTyped = turn.state === 'failed' && turn.typed
  turn.state = 'answered'
  if (wasTyped) takeBack(turn.label)
  showAnswer(turn.place, html, settings().texts.answered)
  turn.form = openForm(turn.place.answer, turn.id)
  if (!turn.form) return
  turns.set(turn.form.id, turn)
  if (isOwn && document.activeElement !== field) focusForm(turn.form)
}

/** What was asked is kept nowhere, and stands here no longer either. @param {Turn} turn */
export function hideAsked(turn) {
  const { unkept } = settings().texts
  turn.label = unkept
  turn.content = undefined
  showAsked(turn.place, unkept)
}

/** Where the answer of an event, or the message of a key, stands. @param {Thread} thread @param {string} event */
export function placeOf({ turns, messages }, event) {
  return messages.get(event) ?? turns.get(event)?.place
}

/**
 * What takes the place of something further up; what was pressed or sent is no turn then, and goes. One goes on reading where it stands.
 * @param {Turn} turn
 * @param {import('./show.js').Place} place
 * @param {string} html
 */
export function putInstead(turn, place, html) {
  const isIn = turn.place.article.contains(document.activeElement)
  showEdited(place, html)
  if (isIn) place.article.focus({ preventScroll: true })
  remove(turn)
  scrollTo(place.article)
}

/** A turn that is none any more; what still comes of it changes nothing. @param {Turn} turn */
export function remove(turn) {
  turn.state = 'answered'
  turn.form = undefined
  showRemoved(turn.place)
}

/**
 * What was typed goes back into the field unless something new stands there.
 * @param {Turn} turn
 * @param {{ code: string, message: string }} outcome
 */
export function fail(turn, { message }) {
  const { retry: label, textKept } = settings().texts
  turn.state = 'failed'
  const goesBack = turn.typed && field.value.trim() === ''
  if (goesBack) setField(turn.label)
  const again = turn.content && { id: turn.id, label }
  showFailure(turn.place, goesBack ? `${message} ${textKept}` : message, again)
}
