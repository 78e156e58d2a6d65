// @ts-check
// Files in the chat: chosen with the button or dropped anywhere on the page, sent as one form, with progress and a way to stop.
// chat.js starts it; log/ask.js and post.js send. Whoever may not import gets no button, and a kind answer to a drop.
import { lastLine } from './lines.js'
import { settings } from './settings.js'

const button = /** @type {HTMLButtonElement} */ (document.querySelector('#choose-files'))
const input = /** @type {HTMLInputElement} */ (document.querySelector('#files'))

/** @typedef {{ progress?: string, html?: string, error?: string, message?: string }} Line one of those that the answer comes in */
/** @typedef {{ files: File[], label: string }} Files what is sent, and what stands in the log as asked */

/**
 * Calls `send` with the files of each choice and each drop.
 * @param {(files: Files) => void} send
 */
export function takeFiles(send) {
  button.addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    sendAll([...(input.files ?? [])])
    // The same file may be chosen again, when it has been mended.
    input.value = ''
  })
  document.addEventListener('dragover', event => mark(event, true))
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) mark(event, false)
  })
  document.addEventListener('drop', async event => {
    if (!hasFiles(event)) return
    mark(event, false)
    sendAll(await filesOf(event.dataTransfer))
  })

  /** @param {File[]} files */
  function sendAll(files) {
    const names = files.slice(0, 3).map(({ name }) => name)
    const rest = files.length - names.length
    const label = `${names.join(', ') || '…'}${rest > 0 ? ` + ${rest}` : ''}`
    if (files.length > 0) send({ files, label })
  }
}

/** The button is for those who may import. */
export function showFilesButton() {
  const chosen = document.querySelector('input[name="as"]:checked')
  button.hidden = !(chosen instanceof HTMLInputElement && chosen.dataset.mayImport !== undefined)
}

/** @param {DragEvent} event */
function hasFiles({ dataTransfer }) {
  return dataTransfer?.types.includes('Files') ?? false
}

/** The page takes the drop, else the browser would open the file. @param {DragEvent} event @param {boolean} isOver */
function mark(event, isOver) {
  if (!hasFiles(event)) return
  event.preventDefault()
  document.body.classList.toggle('dropping', isOver)
}

/**
 * The files of a drop, and those of its folders; hidden ones are left out.
 * @param {DataTransfer | null} transfer
 * @returns {Promise<File[]>}
 */
async function filesOf(transfer) {
  // Everything must be asked for at once: after the first wait the drop is over.
  const entries = [...(transfer?.items ?? [])].map(item => item.webkitGetAsEntry())
  const loose = [...(transfer?.files ?? [])]
  if (entries.every(entry => !entry?.isDirectory)) return loose
  const found = await Promise.all(entries.map(entry => (entry ? inside(entry) : [])))
  return found.flat().filter(({ name }) => !name.startsWith('.'))
}

/** @param {FileSystemEntry} entry @returns {Promise<File[]>} */
async function inside(entry) {
  if (entry instanceof FileSystemFileEntry) {
    return [await new Promise((resolve, reject) => entry.file(resolve, reject))]
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  /** @type {FileSystemEntry[]} */
  const entries = []
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    entries.push(...some)
  }
  return (await Promise.all(entries.map(inside))).flat()
}

/**
 * Sends the files and reads the answer line by line.
 * @param {import('./post.js').Question & { content: Files }} question
 * @param {{ signal: AbortSignal, onProgress: (text: string) => void }} how
 * @returns {Promise<import('./post.js').Outcome>}
 */
export async function postFiles({ id, as, conversation, content }, { signal, onProgress }) {
  const { lang, texts } = settings()
  const form = new FormData()
  for (const [name, value] of Object.entries({
    as,
    conversation,
    lang,
    label: content.label,
  })) {
    form.append(name, value)
  }
  for (const file of content.files) form.append('file', file, file.name)
  const headers = { 'Accept-Language': lang, Accept: 'application/json' }
  try {
    const response = await fetch(`/chat/files/${id}`, {
      method: 'POST',
      headers,
      body: form,
      signal,
    })
    const last = await lastLine(response, (/** @type {Line} */ { progress }) => {
      if (progress !== undefined) onProgress(progress)
      return progress !== undefined
    })
    return last?.html === undefined
      ? { ok: false, code: last?.error ?? 'failed', message: last?.message ?? texts.noAnswer }
      : { ok: true, html: last.html }
  } catch {
    if (signal.aborted) return { ok: false, code: 'gave-up', message: texts.filesStopped }
    const away = navigator.onLine ? texts.noAnswer : texts.offline
    return { ok: false, code: 'no-answer', message: away }
  }
}

/** Whether the server was reading them, and has stopped. @param {string} id */
export async function stopFiles(id) {
  const stopped = await fetch(`/chat/files/${id}`, { method: 'DELETE' }).catch(() => undefined)
  return stopped?.ok ?? false
}
