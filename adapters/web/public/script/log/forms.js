// @ts-check
// A form in the log while it is open: what has been filled in in it, how much room there is left, and where one begins.
// turns.js opens it, ask.js sends it. What this tab has filled in is put back, from whatever window or time the form itself comes.
import { filledIn, forgetFilled, keepFilled } from '../draft.js'
import { settings } from '../settings.js'

/**
 * @typedef {Record<string, string | string[]>} Values
 * @typedef {{ id: string, element: HTMLFormElement, isOver?: boolean }} OpenForm the id that it is sent under, where it stands, and
 *   whether it had arrived before, so that it is not sent again
 */

const quietMs = 800

/**
 * The form in an answer, ready to be filled in, or undefined where there is none; then what was filled in has been sent.
 * @param {HTMLElement} answer
 * @param {string} turn
 * @returns {OpenForm | undefined}
 */
export function openForm(answer, turn) {
  const element = answer.querySelector('form.fill')
  if (!(element instanceof HTMLFormElement)) {
    forgetFilled(turn)
    return undefined
  }
  const isPrivate = element.dataset.private !== undefined
  if (!isPrivate) fillIn(element, filledIn(turn))
  for (const { room, control } of roomsOf(element)) tellRoom(room, control)
  element.addEventListener('input', () => {
    if (!isPrivate) keepFilled(turn, valuesOf(element))
    for (const { room, control } of roomsOf(element)) tellRoom(room, control)
    tellWhenQuiet(element)
  })
  return { id: element.dataset.submission ?? '', element }
}

/** The first field that is wrong, else the first. @param {OpenForm} form */
export function focusForm({ element }) {
  const first = element.querySelector('.form-error [name]') ?? element.querySelector('[name]')
  if (first instanceof HTMLElement) first.focus()
}

/** @param {HTMLFormElement} form @returns {Values} */
export function valuesOf(form) {
  const data = new FormData(form)
  return Object.fromEntries(
    fieldsOf(form).map(({ name, kind }) => {
      const all = data.getAll(name).map(String)
      return [name, kind === 'choices' ? all : (all[0] ?? '')]
    }),
  )
}

/** @param {HTMLFormElement} form @param {Values} values */
function fillIn(form, values) {
  for (const control of form.elements) {
    const value = 'name' in control ? values[String(control.name)] : undefined
    if (value === undefined) continue
    if (control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type)) {
      control.checked = [value].flat().includes(control.value)
    } else if ('value' in control) {
      control.value = String(value)
    }
  }
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  return [...form.querySelectorAll('[data-kind]')].map(group => ({
    name: group.querySelector('[name]')?.getAttribute('name') ?? '',
    kind: group instanceof HTMLElement ? group.dataset.kind : undefined,
  }))
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Writing */

/** Where it says how much room there is, each with the field that it is about. @param {HTMLFormElement} form */
function roomsOf(form) {
  /** @type {{ room: HTMLElement, control: Writing }[]} */
  const found = []
  for (const room of form.querySelectorAll('[data-most]')) {
    const control = room.parentElement?.querySelector('input, textarea')
    const isWriting = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
    if (isWriting && room instanceof HTMLElement) found.push({ room, control })
  }
  return found
}

/** @param {HTMLElement} room @param {Writing} control */
function tellRoom(room, { value }) {
  const { roomLeft, roomOver } = settings().texts
  const left = Number(room.dataset.most) - value.length
  room.classList.toggle('over', left < 0)
  if (value === '' && room.dataset.empty === undefined) return
  room.dataset.empty ??= room.textContent ?? ''
  const words = (left < 0 ? roomOver : roomLeft).replace('{n}', String(Math.abs(left)))
  room.textContent = value === '' ? room.dataset.empty : words
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon

/** Said aloud when one has stopped typing, and only where the room is short. @param {HTMLFormElement} form */
function tellWhenQuiet(form) {
  clearTimeout(soon)
  soon = setTimeout(() => {
    const status = form.querySelector('[role="status"]')
    const short = roomsOf(form).find(
      ({ room, control }) =>
        control === document.activeElement &&
        control.value.length > Number(room.dataset.most) * 0.9,
    )
    if (status) status.textContent = short?.room.textContent ?? ''
  }, quietMs)
}
