// @ts-check
// The small buttons at the end of an answer: one of them stays pressed, and beside them it says that the press was taken.
// ask.js sends; what is pressed here is what the log tells too, after a reload and in other windows.

/**
 * Presses the button that carries that action, and lets go of the others of the answer; without an action, of all.
 * @param {HTMLElement} answer
 * @param {object | undefined} action
 */
export function showPressed(answer, action) {
  for (const button of answer.querySelectorAll('button.vote')) {
    if (!(button instanceof HTMLElement)) continue
    const own = JSON.parse(button.dataset.action ?? '{}')
    button.setAttribute('aria-pressed', String(action !== undefined && isSame(own, action)))
  }
}

/** The action whose button is pressed now. @param {HTMLElement} answer @returns {object | undefined} */
export function pressedIn(answer) {
  const pressed = answer.querySelector('button.vote[aria-pressed="true"]')
  return pressed instanceof HTMLElement ? JSON.parse(pressed.dataset.action ?? '{}') : undefined
}

/** A word beside the buttons; the place for it is there before the word, so that it is read aloud. @param {Element} button @param {string} text */
export function tellBeside(button, text) {
  const buttons = button.parentElement
  let status = buttons?.querySelector('[role="status"]')
  if (!status) {
    status = document.createElement('span')
    status.className = 'beside'
    status.setAttribute('role', 'status')
    buttons?.append(status)
  }
  status.textContent = text
}

/** @param {object} one @param {object} other */
function isSame(one, other) {
  const plain = (/** @type {object} */ each) => JSON.stringify(Object.entries(each).sort())
  return plain(one) === plain(other)
}
