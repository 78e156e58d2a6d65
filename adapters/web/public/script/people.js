// @ts-check
// The list of who one can be: who is chosen, what goes with that on the page, and who of the others has something new.
import { showFilesButton } from './files.js'
import { settings } from './settings.js'

const wide = matchMedia('(min-width: 68rem)')
/** @type {Record<string, number>} */
let unread = {}

wide.addEventListener('change', foldWho)

/** Who one is; one of the list is always chosen. */
export function person() {
  const chosen = document.querySelector('input[name="as"]:checked')
  if (!(chosen instanceof HTMLInputElement)) return { id: '', name: '' }
  return { id: chosen.value, name: chosen.dataset.name ?? '' }
}

/** The name beside the field and in the folded list, and the address, so that a reload keeps who one is. */
export function showPerson() {
  for (const place of document.querySelectorAll('[data-current]')) {
    place.textContent = person().name
  }
  showFilesButton()
  showUnread(unread)
  history.replaceState(null, '', addressOf(settings().lang))
}

/** @param {string} lang */
export function addressOf(lang) {
  return `/?${new URLSearchParams({ lang, as: person().id })}`
}

/** Where there is room, the list of people stays open. */
export function foldWho() {
  const details = document.querySelector('#people')
  if (details instanceof HTMLDetailsElement) details.open = wide.matches
}

/**
 * Beside each person how many messages they have not read, and on the folded list all of them.
 * @param {Record<string, number>} counts by person; those who have none are left out
 */
export function showUnread(counts) {
  unread = counts
  const { id } = person()
  let all = 0
  for (const input of document.querySelectorAll('input[name="as"]')) {
    const who = input instanceof HTMLInputElement ? input.value : ''
    // Whoever one is reads what comes as it comes.
    const count = who === id ? 0 : (counts[who] ?? 0)
    all += count
    mark(input.parentElement?.querySelector('strong'), count)
  }
  mark(document.querySelector('#people .current'), all)
}

/** @param {Element | null | undefined} place @param {number} count */
function mark(place, count) {
  const { unreadOne, unread: several } = settings().texts
  const words = count === 1 ? unreadOne : several.replace('{n}', String(count))
  const before = place?.parentElement?.querySelector('.unread')
  if (count === 0) before?.remove()
  else if (before) before.textContent = words
  else {
    const made = document.createElement('span')
    made.className = 'unread'
    made.textContent = words
    place?.after(made)
  }
}
