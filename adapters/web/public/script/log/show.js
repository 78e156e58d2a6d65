// @ts-check
// Puts turns of the conversation on the page: a question with its answer, or with what came instead. turns.js and take.js decide which.
// Text goes in as text; only what the server's render.ts made goes in as HTML.

/** @typedef {{ article: HTMLElement, answer: HTMLElement }} Place where a turn stands, and the part of it that is answered */

const longestShown = 4000

/**
 * A question at the end of the log. One that is far too long to be read is shown by its beginning.
 * @param {HTMLElement} log
 * @param {string} question
 * @param {{ name: string, asked: string }} who the name, and the word for a screen reader that comes after it
 * @returns {Place}
 */
export function showQuestion(log, question, who) {
  const article = document.createElement('article')
  article.className = 'turn'
  article.tabIndex = -1
  const name = paragraph('who', who.name)
  name.append(hidden(` ${who.asked}`))
  const text = question.length > longestShown ? `${question.slice(0, 300)} …` : question
  const answer = document.createElement('div')
  answer.className = 'answer'
  article.append(name, paragraph('asked', text), answer)
  log.append(article)
  return { article, answer }
}

/**
 * @param {Place} place
 * @param {string} text
 * @param {{ id: string, label: string } | undefined} [stop] the way to stop it, where there is one
 */
export function showWaiting({ answer }, text, stop) {
  const words = answer.querySelector('.waiting')?.lastChild
  // The button that one may stand on stays where it is.
  if (stop && words && answer.querySelector('[data-stop]')) {
    words.textContent = text
    return
  }
  const waiting = paragraph('waiting', text)
  const dots = document.createElement('span')
  dots.className = 'dots'
  waiting.prepend(dots)
  answer.replaceChildren(waiting)
  if (!stop) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-secondary stop'
  button.dataset.stop = stop.id
  button.textContent = stop.label
  answer.append(button)
}

/**
 * The beginning of an answer that is still being written. A screen reader waits for the whole.
 * @param {Place} place
 * @param {string} text
 */
export function showBeginning({ answer }, text) {
  const shown = answer.querySelector('.beginning')
  if (shown?.firstChild) {
    shown.firstChild.textContent = text
    return
  }
  const beginning = paragraph('beginning', text)
  beginning.setAttribute('aria-hidden', 'true')
  const dots = document.createElement('span')
  dots.className = 'dots'
  beginning.append(dots)
  answer.replaceChildren(beginning)
}

/** Other words in place of what was asked. @param {Place} place @param {string} text */
export function showAsked({ article }, text) {
  const asked = article.querySelector('.asked')
  if (asked) asked.textContent = text
}

/**
 * @param {Place} place
 * @param {string} html made by the server's render.ts, where every text is escaped
 * @param {string} answered said by a screen reader before it
 */
export function showAnswer({ answer }, html, answered) {
  answer.innerHTML = html
  answer.prepend(hidden(answered))
}

/**
 * What happened, and a way to try again where there is one.
 * @param {Place} place
 * @param {string} message
 * @param {{ id: string, label: string } | undefined} retry
 */
export function showFailure({ answer }, message, retry) {
  const alert = document.createElement('div')
  alert.className = 'alert alert-warning problem'
  alert.append(paragraph('alert-text', message))
  answer.replaceChildren(alert)
  if (!retry) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-secondary'
  button.dataset.retry = retry.id
  button.textContent = retry.label
  answer.append(button)
}

/**
 * What came without being asked for, at the end of the log.
 * @param {HTMLElement} log
 * @param {string} html made by the server's render.ts
 * @param {{ incoming: string, lang: string }} how the words above it, and their language
 * @returns {Place}
 */
export function showMessage(log, html, { incoming, lang }) {
  const article = document.createElement('article')
  article.className = 'turn incoming'
  article.tabIndex = -1
  const who = paragraph('who', incoming)
  who.lang = lang
  const answer = document.createElement('div')
  answer.className = 'answer'
  answer.innerHTML = html
  article.append(who, answer)
  log.append(article)
  return { article, answer }
}

/**
 * What stands in the place of a message now. Whoever stood in it stands at it.
 * @param {Place} place
 * @param {string} html made by the server's render.ts
 */
export function showEdited({ article, answer }, html) {
  const isIn = answer.contains(document.activeElement)
  answer.innerHTML = html
  if (isIn) article.focus()
}

/** What is not to be read any more. Whoever stood in it stands at what comes before it. @param {Place} place */
export function showRemoved({ article }) {
  const isIn = article.contains(document.activeElement)
  const before = article.previousElementSibling
  article.remove()
  if (isIn && before instanceof HTMLElement) before.focus({ preventScroll: true })
}

/**
 * A form on its way: nothing in it can be changed, and under it stands that it is being sent.
 * @param {HTMLFormElement} form
 * @param {string} sending
 * @returns {HTMLElement} where that stands
 */
export function showSending(form, sending) {
  const waiting = paragraph('waiting', sending)
  const dots = document.createElement('span')
  dots.className = 'dots'
  waiting.prepend(dots)
  disable(form, true)
  showUnder(form, waiting)
  return waiting
}

/** A form that can be filled in again. @param {HTMLFormElement} form */
export function showOpen(form) {
  disable(form, false)
  form.parentElement?.querySelector('.waiting')?.remove()
}

/** Why a form has not been sent, until it is sent again. @param {HTMLFormElement} form @param {string} message */
export function showNotSent(form, message) {
  const alert = document.createElement('div')
  alert.className = 'alert alert-warning problem not-sent'
  alert.append(paragraph('alert-text', message))
  showUnder(form, alert)
}

/** @param {HTMLFormElement} form @param {HTMLElement} element */
function showUnder(form, element) {
  form.parentElement?.querySelector('.waiting, .not-sent')?.remove()
  form.after(element)
}

/** @param {HTMLFormElement} form @param {boolean} isDisabled */
function disable(form, isDisabled) {
  for (const control of form.elements) {
    if ('disabled' in control) control.disabled = isDisabled
  }
}

/** Whether one reads at the end of the conversation rather than further up. */
export function isAtEnd() {
  return innerHeight + scrollY >= document.documentElement.scrollHeight - 240
}

/**
 * Shows an element whole, or from its beginning when it is higher than the room above the field.
 * @param {HTMLElement} element
 * @param {ScrollBehavior} [how] smoothly unless told, or unless the reader wants nothing to move
 */
export function scrollTo(element, how = 'smooth') {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : how
  const isHigh = element.offsetHeight > innerHeight * 0.7
  element.scrollIntoView({ behavior, block: isHigh ? 'start' : 'nearest' })
}

/**
 * @param {string} name
 * @param {string} text
 */
function paragraph(name, text) {
  const made = document.createElement('p')
  made.className = name
  made.textContent = text
  return made
}

/** @param {string} text for a screen reader only */
function hidden(text) {
  const made = document.createElement('span')
  made.className = 'sr-only'
  made.textContent = text
  return made
}
