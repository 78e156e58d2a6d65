// @ts-check
// The page's script: who one is, which language, and what is pressed. Served as it is; page.ts makes what it works on.
// Each person has a conversation of their own, kept by the server; this browser remembers which, so a reload goes on in it.
import { field, restoreField, setField } from './draft.js'
import { takeFiles } from './files.js'
import { ask, askTyped, press as pressButton, retry, sendForm, stop, vote } from './log/ask.js'
import { scrollTo } from './log/show.js'
import { takeEntry, takeTyping } from './log/take.js'
import { addressOf, foldWho, person, showPerson, showUnread } from './people.js'
import { listen } from './stream.js'

/** @typedef {import('./log/turns.js').Thread} Thread */

const log = /** @type {HTMLElement} */ (document.querySelector('#log'))
const form = /** @type {HTMLFormElement} */ (document.querySelector('#ask'))
const away = /** @type {HTMLElement} */ (document.querySelector('#away'))
const awayMs = 1500

/** @type {Map<string, Thread>} */
const threads = new Map()
/** @type {number | undefined} */
let awaySoon
let leave = () => {}
let thread = enter()

restoreField()
takeFiles(files => ask(thread, files, { label: files.label }))
foldWho()
field.addEventListener('input', () => setField(field.value))
field.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  if (!event.repeat) form.requestSubmit()
})
form.addEventListener('submit', event => {
  event.preventDefault()
  const text = field.value.trim()
  if (text === '') field.focus()
  else askTyped(thread, text)
})
log.addEventListener('submit', event => {
  event.preventDefault()
  if (event.target instanceof HTMLFormElement) sendForm(thread, event.target)
})
document.addEventListener('change', event => {
  if (event.target instanceof HTMLInputElement && event.target.name === 'as') thread = enter()
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

/** A suggestion, a button in an answer, "try again", or a new conversation. @param {HTMLButtonElement} button */
function press(button) {
  const { dataset, textContent, classList } = button
  const label = (textContent ?? '').trim()
  if (dataset.ask) ask(thread, { text: dataset.ask }, { label: dataset.ask })
  if (classList.contains('vote')) vote(thread, button)
  else if (dataset.action) pressButton(thread, button, label)
  if (dataset.stop) stop(thread.turns.get(dataset.stop))
  if (dataset.retry) retry(thread, thread.turns.get(dataset.retry))
  if (dataset.new !== undefined) begin()
}

/** Puts the chosen person's conversation on the page, as far as it is known, and listens to the rest. */
function enter() {
  const { id } = person()
  const entered = threads.get(id) ?? createThread()
  threads.set(id, entered)
  leave()
  log.setAttribute('aria-busy', 'true')
  log.replaceChildren(entered.element)
  greet(entered)
  showPerson()
  leave = listen(entered, {
    onEntry: (entry, at) => {
      entered.after = at
      takeEntry(entered, entry)
    },
    onAsked: questions => {
      for (const question of questions) takeEntry(entered, question)
    },
    onTyping: events => {
      takeTyping(entered, events)
      arrive(entered)
    },
    onNews: ({ at, unread }) => {
      entered.inbox = at
      showUnread(unread)
    },
    onConnection: isThere => {
      showConnection(isThere)
      // What comes by the post is to be read aloud, also where no stream ever tells that all is there.
      if (!isThere) arrive(entered)
    },
  })
  return entered
}

/** A cut that lasts is told; one that is over at once is not. @param {boolean} isThere */
function showConnection(isThere) {
  if (isThere) {
    clearTimeout(awaySoon)
    awaySoon = undefined
    away.hidden = true
  } else {
    awaySoon ??= setTimeout(() => {
      away.hidden = false
    }, awayMs)
  }
}

/** All that was said before is there, told once: from now on what comes is read aloud. @param {Thread} entered */
function arrive(entered) {
  if (!log.hasAttribute('aria-busy')) return
  entered.isLoaded = true
  log.removeAttribute('aria-busy')
  const last = entered.element.lastElementChild
  if (entered.turns.size + entered.messages.size > 0 && last instanceof HTMLElement)
    scrollTo(last, 'auto')
}

/** @returns {Thread} */
function createThread() {
  const { id: as, name } = person()
  const element = document.createElement('div')
  element.className = 'thread'
  const conversation = conversationOf(as)
  return {
    as,
    name,
    conversation,
    element,
    turns: new Map(),
    messages: new Map(),
    working: new Set(),
    after: 0,
    inbox: undefined,
    isLoaded: false,
  }
}

/** The number of the person's conversation in this browser; another window as the same person has the same. @param {string} as */
function conversationOf(as, fresh = false) {
  const key = `conversation ${as}`
  const conversation = (!fresh && localStorage.getItem(key)) || crypto.randomUUID()
  localStorage.setItem(key, conversation)
  return conversation
}

/** A new conversation, in which nothing said before is a follow-up. */
function begin() {
  conversationOf(thread.as, true)
  threads.delete(thread.as)
  thread = enter()
  field.focus()
}

/** The greeting in the language of the page, where nothing has been said yet. @param {Thread} entered */
function greet({ as, element, turns }) {
  const template = [...document.querySelectorAll('template')].find(
    each => each.dataset.welcome === as,
  )
  if (!template || (turns.size > 0 && element.firstElementChild)) return
  element.querySelector('.welcome')?.remove()
  element.prepend(template.content.cloneNode(true))
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
  foldWho()
  showPerson()
  greet(thread)
  const link = document.querySelector(`[data-lang="${lang}"]`)
  if (link instanceof HTMLElement) link.focus()
}
