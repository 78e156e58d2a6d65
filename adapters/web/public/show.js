// @ts-check
// Puts turns of the conversation on the page: a question with its answer, or with what came instead. chat.js decides which.
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
  scrollTo(article)
  return { article, answer }
}

/**
 * @param {Place} place
 * @param {string} text
 */
export function showWaiting({ answer }, text) {
  const waiting = paragraph('waiting', text)
  const dots = document.createElement('span')
  dots.className = 'dots'
  waiting.prepend(dots)
  answer.replaceChildren(waiting)
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
 * What happened, and a way to try again.
 * @param {Place} place
 * @param {string} message
 * @param {{ id: string, label: string }} retry
 */
export function showFailure({ answer }, message, retry) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'choice'
  button.dataset.retry = retry.id
  button.textContent = retry.label
  answer.replaceChildren(paragraph('problem', message), button)
}

/** Whether one reads at the end of the conversation rather than further up. */
export function isAtEnd() {
  return innerHeight + scrollY >= document.documentElement.scrollHeight - 240
}

/**
 * Shows an element whole, or from its beginning when it is higher than the room above the field.
 * @param {HTMLElement} element
 */
export function scrollTo(element) {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
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
  made.className = 'hidden'
  made.textContent = text
  return made
}
