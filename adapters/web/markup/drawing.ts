// Pejling's own drawings on the page: the SVG itself, in the page, so that it follows light and dark. Called by render.ts.
// What holds anything but forms and text is not let in, whoever made it; then its description stands there as text.
import type { Drawing } from '../../../src/core/reply.js'
import { type Html, html } from './html.js'

const tag =
  /<(?:\/(?:svg|g|title|text)|(?:svg|g|title|text|path|rect)(?: (?:xmlns|viewBox|width|height|role|aria-label|font-family|font-size|font-weight|class|fill|fill-rule|stroke|stroke-width|d|x|y|rotate|text-anchor)="[^"<>]*")*\/?)>/g

/** The wide drawing where there is room, else the narrow one; the style sheet shows one of them (public/style/drawing.css). */
export function renderDrawing({ wide, narrow }: Drawing, alt: string): Html {
  if (![wide, narrow ?? wide].every(isPlain)) return html`<p>${alt}</p>`
  if (narrow === undefined)
    return html`<figure class="drawing" aria-label="${alt}">${{ html: wide }}</figure>`
  return html`<figure class="drawing drawing-two" aria-label="${alt}"><div class="drawing-wide">${{ html: wide }}</div><div class="drawing-narrow">${{ html: narrow }}</div></figure>`
}

/** One `svg` of known elements and attributes, none of which can load, run or style anything; the rest is escaped text. */
function isPlain(svg: string): boolean {
  return svg.startsWith('<svg ') && svg.endsWith('</svg>') && !/[<>]/.test(svg.replace(tag, ''))
}
