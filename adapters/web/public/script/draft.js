// @ts-check
// What is being written, in the field below and in forms: it outlives a reload in the same tab, and nothing of it is lost when it could
// not be sent.

export const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('#question'))

/** @param {string} text */
export function setField(text) {
  if (field.value !== text) field.value = text
  sessionStorage.setItem('draft', text)
}

/** The draft from before the page was loaded, where the browser has not put it back itself. */
export function restoreField() {
  setField(field.value || (sessionStorage.getItem('draft') ?? ''))
}

/** Empties the field where that text still stands in it. @param {string} text */
export function takeBack(text) {
  if (field.value.trim() === text) setField('')
}

/**
 * What has been filled in in the form of a turn, until it is sent.
 * @param {string} turn
 * @param {import('./log/forms.js').Values} values
 */
export function keepFilled(turn, values) {
  sessionStorage.setItem(`form ${turn}`, JSON.stringify(values))
}

/** @param {string} turn @returns {import('./log/forms.js').Values} */
export function filledIn(turn) {
  return JSON.parse(sessionStorage.getItem(`form ${turn}`) ?? '{}')
}

/** @param {string} turn */
export function forgetFilled(turn) {
  sessionStorage.removeItem(`form ${turn}`)
}
