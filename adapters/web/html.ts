// HTML as a value: what is written in the template is markup, every value put into it is text and escaped.
// render.ts and page.ts build everything with it, so that no text can ever become markup.
import { cleanText } from '../../src/core/text.js'

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
