// @ts-check
// The page's script: who one is, which language, and what is asked. Served as it is; page.ts makes what it works on.
// A question is never lost: it stands in the log with what happened to it, and goes back into the field when it failed.
import { post } from './post.js'
import { isAtEnd, scrollTo, showAnswer, showFailure, showQuestion, showWaiting } from './show.js'

/**
 * @typedef {import('./post.js').Question & { label: string, typed: boolean,
 *   state: 'waiting' | 'answered' | 'failed', place: import('./show.js').Place }} Turn
 */

const log = /** @type {HTMLElement} */ (document.querySelector('#log'))
const form = /** @type {HTMLFormElement} */ (document.querySelector('#ask'))
const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('#question'))
const wide = matchMedia('(min-width: 60rem)')

let config = readConfig()
let conversation = crypto.randomUUID()
let lastAsk = { key: '', at: Number.NEGATIVE_INFINITY }
/** @type {Turn[]} */
const turns = []

setField(field.value || (sessionStorage.getItem('draft') ?? ''))
foldWho()
showPerson()
wide.addEventListener('change', foldWho)
field.addEventListener('input', () => setField(field.value))
field.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  if (!event.repeat) form.requestSubmit()
})
form.addEventListener('submit', event => {
  event.preventDefault()
  submit()
})
document.addEventListener('change', event => {
  if (event.target instanceof HTMLInputElement && event.target.name === 'as') becomePerson()
})
document.addEventListener('click', event => {
  const target = event.target instanceof Element ? event.target : undefined
  const button = target?.closest('button')
  const lang = target?.closest('a')?.dataset.lang
  if (button) press(button)
  if (!lang || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  changeLanguage(lang)
})

/** @returns {import('./post.js').Config} */
function readConfig() {
  return JSON.parse(document.getElementById('data')?.dataset.config ?? '{}')
}

/** The draft outlives a reload. @param {string} text */
function setField(text) {
  if (field.value !== text) field.value = text
  sessionStorage.setItem('draft', text)
}

/** A suggestion, a button in an answer, or "try again". @param {HTMLButtonElement} button */
function press({ dataset, textContent }) {
  if (dataset.ask) ask({ text: dataset.ask }, dataset.ask)
  if (dataset.action) ask({ action: JSON.parse(dataset.action) }, textContent ?? '')
  if (dataset.retry) retry(turns.find(turn => turn.id === dataset.retry))
}

/** Sends what stands in the field; the same text that just failed is tried again rather than asked twice. */
function submit() {
  const text = field.value.trim()
  if (text === '') return field.focus()
  const failed = turns.find(
    turn => turn.state === 'failed' && turn.label === text && turn.as === person().id,
  )
  if (failed) retry(failed)
  else if (ask({ text }, text, true)) setField('')
}

/**
 * A new question at the end of the log. A double click, or the same question while it is being answered, is one question.
 * @param {import('./post.js').Content} content
 * @param {string} label what stands in the log as asked
 * @returns {boolean} whether it was asked
 */
function ask(content, label, typed = false) {
  const { id: as, name } = person()
  const key = JSON.stringify([as, content])
  const isDouble = lastAsk.key === key && performance.now() - lastAsk.at < config.sameAskMs
  const isWaiting = turns.some(
    turn => turn.state === 'waiting' && JSON.stringify([turn.as, turn.content]) === key,
  )
  if (isDouble || isWaiting) return false
  lastAsk = { key, at: performance.now() }
  const place = showQuestion(log, label, { name, asked: config.texts.asked })
  const id = crypto.randomUUID()
  /** @type {Turn} */
  const turn = { id, as, conversation, content, label, typed, place, state: 'waiting' }
  turns.push(turn)
  send(turn)
  return true
}

/** @param {Turn | undefined} turn */
function retry(turn) {
  if (turn?.state !== 'failed') return
  if (field.value.trim() === turn.label) setField('')
  if (document.activeElement !== field) turn.place.article.focus({ preventScroll: true })
  send(turn)
}

/** @param {Turn} turn */
async function send(turn) {
  turn.state = 'waiting'
  turn.place.answer.lang = config.lang
  showWaiting(turn.place, config.texts.waiting)
  const slow = setTimeout(() => showWaiting(turn.place, config.texts.slow), config.slowMs)
  const outcome = await post(turn, config)
  clearTimeout(slow)
  const follow = isAtEnd() && turn.place.article === log.lastElementChild
  turn.state = outcome.ok ? 'answered' : 'failed'
  if (outcome.ok) showAnswer(turn.place, outcome.html, config.texts.answered)
  else fail(turn, outcome)
  if (follow) scrollTo(turn.place.article)
}

/**
 * What was typed goes back into the field unless something new stands there.
 * A question that the server has had already is a new one the next time, since its answer is gone.
 * @param {Turn} turn
 * @param {{ code: string, message: string }} outcome
 */
function fail(turn, { code, message }) {
  const { retry: label, textKept } = config.texts
  if (code === 'repeat') turn.id = crypto.randomUUID()
  const goesBack = turn.typed && field.value.trim() === ''
  if (goesBack) setField(turn.label)
  showFailure(turn.place, goesBack ? `${message} ${textKept}` : message, { id: turn.id, label })
}

/** Who one is; one of the list is always chosen. */
function person() {
  const chosen = document.querySelector('input[name="as"]:checked')
  if (!(chosen instanceof HTMLInputElement)) return { id: '', name: '' }
  return { id: chosen.value, name: chosen.dataset.name ?? '' }
}

/** Another person: a conversation of its own, so that nothing said before is a follow-up. */
function becomePerson() {
  conversation = crypto.randomUUID()
  showPerson()
  showWelcome()
}

/** The name beside the field and in the folded list, and the address, so that a reload keeps who one is. */
function showPerson() {
  for (const place of document.querySelectorAll('[data-current]')) {
    place.textContent = person().name
  }
  history.replaceState(null, '', addressOf(config.lang))
}

/** Greets the person at the end of the log; a greeting that nobody has answered is replaced. */
function showWelcome() {
  const template = [...document.querySelectorAll('template')].find(
    each => each.dataset.welcome === person().id,
  )
  if (!template) return
  if (log.lastElementChild?.classList.contains('welcome')) log.lastElementChild.remove()
  log.append(template.content.cloneNode(true))
  const greeting = log.lastElementChild
  if (turns.length > 0 && greeting instanceof HTMLElement) scrollTo(greeting)
}

/**
 * Takes the page's frame in another language; the log and what is being written stay.
 * @param {string} lang
 */
async function changeLanguage(lang) {
  const address = addressOf(lang)
  const page = await fetch(address).then(
    response => (response.ok ? response.text() : undefined),
    () => undefined,
  )
  if (page === undefined) return
  const other = new DOMParser().parseFromString(page, 'text/html')
  for (const old of document.querySelectorAll('[data-swap]')) {
    const fresh = other.querySelector(`[data-swap="${old.getAttribute('data-swap')}"]`)
    if (fresh) old.replaceWith(fresh)
  }
  document.documentElement.lang = lang
  document.title = other.title
  config = readConfig()
  foldWho()
  showPerson()
  if (log.lastElementChild?.classList.contains('welcome')) showWelcome()
  const link = document.querySelector(`[data-lang="${lang}"]`)
  if (link instanceof HTMLElement) link.focus()
}

/** @param {string} lang */
function addressOf(lang) {
  return `/?${new URLSearchParams({ lang, as: person().id })}`
}

/** Where there is room, the list of people stays open. */
function foldWho() {
  const details = document.querySelector('aside details')
  if (details instanceof HTMLDetailsElement) details.open = wide.matches
}
