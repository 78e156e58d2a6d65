// An icon of the design system, drawn from its one file of them. render.ts and page.ts put it beside words that say the same.
import { type Html, html } from './html.js'

/** `name`: an icon of dkfds, as its file calls it. Always decoration: it is hidden from a screen reader. */
export function icon(name: string): Html {
  return html`<svg class="icon-svg" aria-hidden="true" focusable="false"><use href="/assets/dkfds/img/all-svg-icons.svg#${name}"></use></svg>`
}
