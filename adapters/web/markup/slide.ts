// The page for the slide: a meeting's code, large enough for the back of the room, and its address for telephones. Pure; slides.ts serves it.
// It says nothing but the code that it was asked for: no meeting, no place, no name.
import type { Lang } from '../../../src/core/message.js'
import type { PageTexts } from '../texts.js'
import { type Html, html } from './html.js'
import { renderDocument } from './page.js'
import { renderQr } from './qr.js'

/** Where the code can be written. `chat`: the demonstration's own page. */
export type App = 'slack' | 'teams' | 'chat'

export interface Slide {
  readonly lang: Lang
  readonly texts: PageTexts
  readonly code: string
  /** This page's own, whole. */
  readonly address: string
  readonly doors: readonly { readonly app: App; readonly url: string }[]
}

export function renderSlide({ lang, texts, code, address, doors }: Slide): string {
  const { slide } = texts
  const apps = doors.map(({ app }) => slide.apps[app])
  const letters = [...code].map(letter => html`<span aria-hidden="true">${letter}</span>`)
  const head = html`<meta name="robots" content="noindex, nofollow">
<link rel="stylesheet" href="/assets/style/slide.css">`
  return renderDocument(
    { lang, texts, title: slide.title },
    head,
    html`<main class="slide">
<h1>${slide.write(apps)}</h1>
<p class="code"><span class="sr-only">${slide.code([...code].join(' '))}</span>${letters}</p>
<div class="scan">${renderQr(address, slide.qr)}<p aria-hidden="true">${slide.scan}</p></div>
<div class="doors">${doors.map(({ app, url }) => renderDoor(url, slide.open(slide.apps[app])))}</div>
</main>`,
  )
}

function renderDoor(url: string, label: string): Html {
  return html`<a class="button button-primary" href="${url}">${label}</a>`
}
