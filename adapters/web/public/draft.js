// @ts-check
// The field one writes in. What stands in it outlives a reload, and nothing that was written is lost when it could not be sent.

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
