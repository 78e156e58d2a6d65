// @ts-check
// Takes in what the stream tells of a conversation: what other windows asked, answers, what came without being asked for, and what is
// being worked on. chat.js calls it. What this window has already changes nothing.
import { settings } from '../settings.js'
import {
  isAtEnd,
  scrollTo,
  showEdited,
  showMessage,
  showOpen,
  showRemoved,
  showSending,
  showWaiting,
} from './show.js'
import { answer, begin, fail, hideAsked, placeOf, putInstead, remove, settle } from './turns.js'
import { showPressed } from './votes.js'

/**
 * @typedef {import('./turns.js').Turn} Turn
 * @typedef {import('./turns.js').Thread} Thread
 */

/**
 * What the stream brings: another window's question, an answer, what came without being asked for, or what this window has already.
 * @param {Thread} thread
 * @param {import('../stream.js').Entry} entry
 */
export function takeEntry(thread, entry) {
  const turn = thread.turns.get(entry.event)
  switch (entry.kind) {
    case 'question':
      if (!turn) takeQuestion(thread, entry)
      else if (entry.isPrivate) hideAsked(turn)
      break
    case 'message':
      if (!thread.messages.has(entry.event)) takeMessage(thread, entry)
      break
    case 'edited': {
      const place = placeOf(thread, entry.event)
      const own = thread.turns.get(entry.by ?? '')
      if (place && own && (own.state === 'waiting' || own.isSending))
        putInstead(own, place, entry.html)
      else if (place) showEdited(place, entry.html)
      break
    }
    case 'removed': {
      const message = thread.messages.get(entry.event)
      if (message) showRemoved(message)
      // What takes its place comes yet, by the post or by the stream, and one reads on there.
      if (turn && (turn.state === 'waiting' || turn.isSending)) turn.isGone = true
      else if (turn) remove(turn)
      thread.messages.delete(entry.event)
      break
    }
    case 'pressed': {
      const place = placeOf(thread, entry.turn)
      if (place) showPressed(place.answer, entry.action)
      break
    }
    default:
      if (turn && (turn.form?.id === entry.event || turn.state !== 'answered')) {
        const isOwn = turn.state === 'waiting' || turn.isSending
        settle(thread, turn, () => answer(thread, turn, entry.html, isOwn))
      }
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
    const { form } = turn
    if (form && !form.isOver && !turn.isSending) showOnItsWay(form, thread.working.has(form.id))
  }
}

/** @param {Thread} thread @param {Extract<import('../stream.js').Entry, { kind: 'question' }>} entry */
function takeQuestion(thread, { event: id, shown, action, turn, isFiles, isPrivate }) {
  const { unkept, withheld } = settings().texts
  const label = isPrivate ? unkept : (shown ?? withheld)
  const pressed = { action, label, ...(turn ? { turn } : {}) }
  const asked = action === undefined ? { text: label } : pressed
  const content = shown === undefined || isFiles ? undefined : asked
  settle(thread, begin(thread, { id, content, label, typed: false }), () => {})
}

/** @param {Thread} thread @param {{ event: string, html: string }} message */
function takeMessage({ element, messages, isLoaded }, { event, html }) {
  const { lang, texts } = settings()
  const follow = isLoaded && isAtEnd()
  const place = showMessage(element, html, { incoming: texts.incoming, lang })
  messages.set(event, place)
  if (follow) scrollTo(place.article)
}

/** A form that another window is sending. @param {import('./forms.js').OpenForm} form @param {boolean} isSent */
function showOnItsWay({ element }, isSent) {
  const isShown = element.nextElementSibling?.classList.contains('waiting') ?? false
  if (isSent && !isShown) showSending(element, settings().texts.sending)
  if (!isSent && isShown) showOpen(element)
}
