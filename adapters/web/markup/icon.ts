// An icon of the design system, drawn from its one file of them. render.ts and page.ts put it beside words that say the same.
import { type Html, html } from './html.js'

/** `name`: an icon of dkfds, as its file calls it. Always decoration: it is hidden from a screen reader. */
export function icon(name: string): Html {
  return html`<svg class="icon-svg" aria-hidden="true" focusable="false"><use href="/assets/dkfds/img/all-svg-icons.svg#${name}"></use></svg>`
}

/** Our own drawing of a sign that stands on a button, so that it looks the same on every machine; undefined for any other text. */
export function drawSign(text: string): Html | undefined {
  const turn = turns[text.replace('\ufe0f', '')]
  return turn === undefined
    ? undefined
    : html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><g transform="rotate(${turn} 12 12)"><path d="M2.5 11h4v9.5h-4z"></path><path d="M9.5 20.5V11l3.8-7.5c1.7.1 2.6 1.4 2.2 3l-.8 3.3h4.6c1.4 0 2.3 1.2 1.9 2.5l-2 6.7c-.3.9-1.1 1.5-2 1.5z"></path></g></svg>`
}

/** How far the thumb is turned. */
const turns: Readonly<Record<string, number>> = { '👍': 0, '👎': 180 }
