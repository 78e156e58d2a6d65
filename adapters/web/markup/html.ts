// HTML as a value: what is written in the template is markup, every value put into it is text and escaped.
// Everything in this folder is built with it, so that no text can ever become markup.
import { cleanText } from '../../../src/core/text.js'

export interface Html {
  readonly html: string
}
type Value = string | number | Html | readonly Html[]

/** Safe between tags and in double-quoted attributes; invisible and control characters are gone. */
export function escapeHtml(text: string): string {
  return cleanText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}

/** A tagged template: html`<p title="${anyText}">${anyText}</p>`. Attributes must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.reduce((done, part, at) => done + show(values[at - 1] ?? '') + part) }
}

function show(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return 'html' in value ? value.html : value.map(each => each.html).join('')
}

/** Line breaks in the text stay line breaks. */
export function lines(text: string): Html {
  const [first = '', ...rest] = text.split(/\r?\n/)
  return html`${first}${rest.map(line => html`<br>${line}`)}`
}

/** Any value as JSON for a data attribute, without a character that escaping could clean away, so that it comes back as it was. */
export function toData(value: object): string {
  return JSON.stringify(value).replace(
    /[^ -~æøåÆØÅ]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
