// Blocks → accessible HTML. Pure; the conversation calls it for every reply.
// Nothing of a block may be lost, everything is escaped, and only https links and our own pictures become live.
import type { Lang } from '../../../src/core/message.js'
import type {
  Block,
  Button,
  Cell,
  Field,
  LinkButton,
  Reply,
  Series,
} from '../../../src/core/reply.js'
import { renderDrawing } from './drawing.js'
import { type Html, html, lines, toData } from './html.js'
import { drawSign, icon } from './icon.js'

/** The few words that the markup itself needs. */
export interface RenderWords {
  readonly opensInNewTab: string
}
interface Context {
  readonly lang: Lang
  readonly words: RenderWords
  /** The addresses that the reply's own cells and buttons lead to: in its text they lead there too. */
  readonly links: ReadonlySet<string>
  /** A title stands under the reply's heading where there is one before it, else it is the heading. */
  readonly underHeading: boolean
}

/** The reply as one element with its language on it. Without blocks its text alone is shown. */
export function renderReply(reply: Reply, words: RenderWords): string {
  const text: Block = { type: 'text', text: reply.text }
  const blocks = reply.blocks.length > 0 ? reply.blocks : [text]
  const firstHeading = blocks.findIndex(block => block.type === 'text' && block.style === 'heading')
  const links = new Set(blocks.flatMap(linksOf))
  const parts = blocks.map((block, at) => {
    const underHeading = firstHeading >= 0 && firstHeading < at
    return renderBlock(block, { lang: reply.lang, words, links, underHeading })
  })
  return html`<div class="reply" lang="${reply.lang}">${parts}</div>`.html
}

function linksOf(block: Block): string[] {
  const cells =
    block.type === 'fields'
      ? block.fields.map(field => field.value)
      : block.type === 'table'
        ? block.rows.flat()
        : []
  return cells.flatMap(cell => cell.url ?? [])
}

function renderBlock(block: Block, context: Context): Html {
  switch (block.type) {
    case 'text':
      return renderText(block.text, block.style, context)
    case 'fields':
      return renderFields(block.fields, block.title, context)
    case 'table':
      return renderTable(block.columns, block.rows, context)
    case 'chart':
      return renderChart(block, context.lang)
    case 'image':
      return 'drawing' in block
        ? renderDrawing(block.drawing, block.alt)
        : renderImage(block.url, block.alt, context)
    case 'actions':
      return renderActions(block.buttons, context)
    case 'divider':
      return html`<hr>`
    default:
      return block satisfies never
  }
}

function renderText(text: string, style: 'heading' | 'note' | undefined, context: Context): Html {
  if (style === 'heading') return html`<h3>${lines(text)}</h3>`
  const paragraphs = text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map(paragraph => withLinks(paragraph, context))
  return style === 'note'
    ? html`${paragraphs.map(each => html`<p class="note">${each}</p>`)}`
    : html`${paragraphs.map(each => html`<p>${each}</p>`)}`
}

/** Only an address that the reply itself leads to is a link; any other is text, whoever wrote it. */
function withLinks(text: string, context: Context): Html {
  const parts = text.split(/(https:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
  const shown = parts.map(part =>
    context.links.has(part) ? renderCell({ text: part, url: part }, context) : lines(part),
  )
  return html`${shown}`
}

function renderFields(fields: readonly Field[], title: string | undefined, context: Context): Html {
  const list = html`<dl>${fields.map(
    field => html`<div><dt>${field.label}</dt><dd>${renderCell(field.value, context)}</dd></div>`,
  )}</dl>`
  if (!title) return list
  return context.underHeading ? html`<h4>${title}</h4>${list}` : html`<h3>${title}</h3>${list}`
}

/** The first cell names its row; each tells its column too, for where rows stand as lists. The wrapper scrolls by keyboard too, so it is a stop with a name. */
function renderTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  context: Context,
): Html {
  const head = columns.map(column => html`<th scope="col">${column}</th>`)
  const body = rows.map(
    ([first, ...rest]) =>
      html`<tr>${first ? [html`<th scope="row">${renderCell(first, context)}</th>`] : []}${rest.map(
        (cell, at) =>
          html`<td data-title="${columns[at + 1] ?? ''}">${renderCell(cell, context)}</td>`,
      )}</tr>`,
  )
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${columns.join(', ')}"><table class="table table--compact table--borderless table-sm-responsive-headers"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

/** Numbers as a table for everyone; the bars beside them are decoration. */
function renderChart(chart: Extract<Block, { type: 'chart' }>, lang: Lang): Html {
  const most = Math.max(0, ...chart.series.map(each => each.value).filter(Number.isFinite))
  const row = ({ label, value }: Series): Html => {
    const width = most > 0 && value > 0 ? Math.round((Math.min(value, most) / most) * 100) : 0
    return html`<tr><th scope="row">${label}</th><td class="number">${value.toLocaleString(lang)}</td><td class="bar" aria-hidden="true"><svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false"><rect width="${width}" height="10"></rect></svg></td></tr>`
  }
  return html`<figure class="chart"><figcaption>${chart.title}</figcaption><p>${chart.alt}</p><table aria-label="${chart.title}"><tbody>${chart.series.map(row)}</tbody></table></figure>`
}

/** Only pictures that we made ourselves (inline, or by a path of this server) are shown; another site's is a link. */
function renderImage(url: string, alt: string, context: Context): Html {
  const isInline = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[a-z0-9+/=]+$/i.test(url)
  const isOurs = /^\/[a-z0-9._~-]+(?:\/[a-z0-9._~-]+)*$/i.test(url)
  return isInline || isOurs
    ? html`<img class="picture" src="${url}" alt="${alt}">`
    : html`<p>${renderCell({ text: alt, url }, context)}</p>`
}

function renderCell(cell: Cell, context: Context): Html {
  const url = cell.url === undefined ? undefined : safeUrl(cell.url)
  if (!url) return lines(cell.text)
  const label = cell.text === cell.url ? html`<span class="address">${cell.text}</span>` : undefined
  return renderLink(url, label ?? lines(cell.text), context)
}

/** In a tab of its own, since the conversation stands in this one. */
function renderLink(url: string, label: Html, context: Context): Html {
  return html`<a href="${url}" target="_blank" rel="noopener noreferrer">${label}${newTab(context)}</a>`
}

function newTab({ words }: Context): Html {
  return html`<span class="sr-only"> (${words.opensInNewTab})</span>`
}

/** Votes stand together, at the end. */
function renderActions(buttons: readonly (Button | LinkButton)[], context: Context): Html {
  const isVote = (each: Button | LinkButton) => 'action' in each && each.action.id === 'vote'
  const [votes, others] = [buttons.filter(isVote), buttons.filter(each => !isVote(each))]
  const show = (button: Button | LinkButton): Html => renderButton(button, context)
  return html`<div class="actions">${others.map(show)}${votes.length > 0 ? html`<div class="votes">${votes.map(show)}</div>` : ''}</div>`
}

/** The action travels to the browser as data and back as it came. A link that is not https is shown as its label. */
function renderButton(button: Button | LinkButton, context: Context): Html {
  if ('action' in button) {
    const action = toData(button.action)
    if (button.action.id === 'vote') return renderVote(button, action)
    return html`<button type="button" class="button button-secondary"${spoken(button)}${secrecy(button)} data-action="${action}">${button.label}</button>`
  }
  const url = safeUrl(button.url)
  if (!url) return html`<span>${button.label}</span>`
  const sign = icon(url.startsWith('/calendar/') ? 'calendar-month' : 'open-in-new')
  return html`<a class="button button-secondary" href="${url}" target="_blank" rel="noopener noreferrer">${sign}<span>${button.label}</span>${newTab(context)}</a>`
}

/** What it does in words, with the words that stand on it, for one who says them to press it. */
function spoken({ label, title }: Button): Html | '' {
  if (!title) return ''
  const words = title.includes(label) ? title : `${label}: ${title}`
  return html` aria-label="${words}" title="${title}"`
}

/** Which one it was is sent so that it is kept nowhere (`press`), or with what it opens (`form`). */
function secrecy(button: Button): Html | '' {
  if (button.private) return html` data-private="press"`
  return button.opensDialog ? html` data-private="form"` : ''
}

/** A small button with a sign on it, which stays pressed; what it does stands in words where it is read aloud and under the pointer. */
function renderVote({ label, title = label }: Button, action: string): Html {
  return html`<button type="button" class="button vote" aria-label="${title}" title="${title}" aria-pressed="false" data-action="${action}">${drawSign(label) ?? html`<span aria-hidden="true">${label}</span>`}</button>`
}

/** A calendar, a report or a meeting's code of this server. */
const ownFile =
  /^\/(kode\/[\w-]+\/\w+(\?lang=en)?|calendar\/[\w.%/-]+\.ics|reports\/[\w-]+\/[\w-]+\.(xlsx|csv|html))$/

/** The address in its normal form when it is https without a user name in it, or one of this server's files; else undefined. */
function safeUrl(url: string): string | undefined {
  if (ownFile.test(url) && !url.includes('..')) return url
  if (!URL.canParse(url)) return undefined
  const { protocol, username, password, href } = new URL(url)
  return protocol === 'https:' && !username && !password ? href : undefined
}
