// Blocks → Adaptive Cards 1.5. Pure; whatever is said in Teams goes through it.
// Nothing of a block may be lost: what is too much for one card goes on in the next message. Only https becomes a link.
import type { Lang } from '../../../src/core/message.js'
import type {
  Block,
  Button,
  Cell,
  Field,
  Image,
  LinkButton,
  Reply,
} from '../../../src/core/reply.js'
import { addressShown } from '../../../src/core/text.js'
import { isLocal } from '../api/address.js'
import { teamsLimits } from '../limits.js'
import {
  type CardAction,
  type CardElement,
  isPlain,
  type Line,
  part,
  plain,
  richText,
  safeUrl,
  type TableRow,
  textOf,
} from './elements.js'

export interface Card {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  readonly lang: Lang
  readonly fallbackText: string
  readonly body: readonly CardElement[]
  readonly msteams?: { readonly width: 'Full' }
}
/** What is sent: the words of the notification, and the card. */
export interface TeamsMessage {
  readonly summary: string
  readonly card: Card
}

/**
 * The reply as one message, or as several where it is too much for one. Without blocks its text alone is shown. `to`: where it goes, if
 * that may be the playground, which opens no dialogs: there a button that opens one is like any other, and its form comes in the chat.
 */
export function renderReply(reply: Reply, to?: { readonly serviceUrl: string }): TeamsMessage[] {
  const blocks: readonly Block[] =
    reply.blocks.length > 0 ? reply.blocks : [{ type: 'text', text: reply.text }]
  const fit = to && isLocal(to.serviceUrl) ? blocks.map(withoutDialogs) : blocks
  const elements = fit.flatMap(block => renderBlock(block, reply.lang))
  return inMessages(elements).map((body, at) => {
    const words = at === 0 ? reply.text : body.map(textOf).join('\n')
    const summary = part(plain(words).trim(), teamsLimits.fallbackCharacters)[0] ?? '…'
    return { summary, card: toCard(body, reply.lang, summary) }
  })
}

function withoutDialogs(block: Block): Block {
  if (block.type !== 'actions') return block
  const buttons = block.buttons.map(button => {
    if (!('action' in button)) return button
    const { opensDialog: _opensDialog, ...plainButton } = button
    return plainButton
  })
  return { ...block, buttons }
}

/** A card of elements. `fallbackText` is for clients that show no cards. */
export function toCard(body: readonly CardElement[], lang: Lang, fallbackText: string): Card {
  const isWide = body.some(element => element.type === 'Table')
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang,
    fallbackText,
    body,
    ...(isWide ? { msteams: { width: 'Full' } } : {}),
  }
}

function renderBlock(block: Block, lang: Lang): CardElement[] {
  switch (block.type) {
    case 'text':
      return renderText(block.text, block.style)
    case 'fields':
      return [...richText([[{ text: block.title ?? '', bold: true }]]), ...fields(block.fields)]
    case 'table':
      return renderTable(block.columns, block.rows)
    case 'chart': {
      const rows = block.series.map(({ label, value }) => [
        { text: `${label}: ` },
        { text: value.toLocaleString(lang), bold: true },
      ])
      return richText([[{ text: block.title, bold: true }], [{ text: block.alt }], ...rows])
    }
    case 'image':
      return renderImage(block)
    case 'actions':
      return renderButtons(block.buttons, lang)
    case 'divider':
      return [{ type: 'Container', separator: true, spacing: 'Medium', items: [] }]
    default:
      return block satisfies never
  }
}

function renderText(text: string, style: 'heading' | 'note' | undefined): CardElement[] {
  if (style === 'heading') return richText([[{ text, bold: true }]], 'Large')
  return richText([[{ text, subtle: style === 'note' }]])
}

/** Our own drawing as a picture, where it has an address; its words again below where they are too many. Any other picture is led to. */
function renderImage(image: Image): CardElement[] {
  const { alt, url } = image
  const words = richText([cellLine({ text: alt, ...(url === undefined ? {} : { url }) })])
  const address = 'drawing' in image && url !== undefined ? safeUrl(url) : undefined
  if (address === undefined) return words
  const most = teamsLimits.textCharacters
  const all = plain(alt).trim()
  const isLong = all.length > most
  const altText = isLong ? `${part(all, most - 1)[0]}…` : all || '…'
  const shown = { type: 'Image', url: address, altText, size: 'Stretch' } as const
  return [{ ...shown, msteams: { allowExpand: true } }, ...(isLong ? words : [])]
}

/** As Teams shows facts; where one of them leads somewhere, has lines or could be read as markdown, as lines of text. */
function fields(list: readonly Field[]): CardElement[] {
  const facts = list.map(({ label, value }) => ({
    title: plain(label).trim(),
    value: plain(value.text).trim(),
  }))
  const isNative = list.every(({ value }) => value.url === undefined) && facts.every(isFact)
  if (isNative) return chunk(facts).map(each => ({ type: 'FactSet', facts: each }))
  return richText(
    list.map(({ label, value }) => [{ text: `${label}: `, bold: true }, ...cellLine(value)]),
  )
}

function isFact({ title, value }: { readonly title: string; readonly value: string }): boolean {
  const isShort = title.length + value.length <= teamsLimits.textCharacters
  return isShort && title !== '' && value !== '' && isPlain(title) && isPlain(value)
}

/** A table is a table while it fits a telephone; else its columns are named once, then comes one row a line. */
function renderTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): CardElement[] {
  const width = Math.max(columns.length, ...rows.map(row => row.length))
  if (width === 0) return []
  const head = columns.map(text => ({ text }))
  const made = rows.map(row => toRow(row, width, false))
  const top = toRow(head, width, true)
  const isRoomy = [top, ...made].every(row => sizeOf(row) < teamsLimits.messageBytes / 4)
  if (width > teamsLimits.tableColumns || !isRoomy) {
    const list = rows.map(row => between(row.map((cell, at) => cellLine(cell, at === 0))))
    return richText([between(head.map(cell => cellLine(cell, true))), ...list])
  }
  return (rows.length > 0 ? chunk(made) : [[]]).map(each => ({
    type: 'Table',
    firstRowAsHeaders: true,
    columns: Array.from({ length: width }, () => ({ width: 1 })),
    rows: [top, ...each],
  }))
}

function toRow(cells: readonly Cell[], width: number, bold: boolean): TableRow {
  return {
    type: 'TableRow',
    cells: Array.from({ length: width }, (_, at) => {
      const cell = cells[at]
      return { type: 'TableCell', items: cell ? richText([cellLine(cell, bold)]) : [] }
    }),
  }
}

function between(lines: readonly Line[]): Line {
  return lines.flatMap((line, at) => (at > 0 ? [{ text: ' · ' }, ...line] : line))
}

function cellLine(cell: Cell, bold = false): Line {
  const url = cell.url === undefined ? undefined : safeUrl(cell.url)
  return [{ text: url === undefined ? cell.text : addressShown(cell), bold, url }]
}

/** Words too long for a button stand above it in full; a button that leads or carries nothing that Teams takes is its words. */
function renderButtons(buttons: readonly (Button | LinkButton)[], lang: Lang): CardElement[] {
  const elements: CardElement[] = []
  for (const button of buttons) {
    const label = plain(button.label).replace(/\s+/g, ' ').trim()
    const made = makeAction(button, label, lang)
    if (!made || label.length > teamsLimits.buttonCharacters)
      elements.push(...richText([[{ text: label }]]))
    if (!made) continue
    const last = elements.at(-1)
    if (last?.type === 'ActionSet' && hasRoom(last.actions)) {
      elements[elements.length - 1] = { type: 'ActionSet', actions: [...last.actions, made] }
    } else elements.push({ type: 'ActionSet', actions: [made] })
  }
  return elements
}

function hasRoom(actions: readonly CardAction[]): boolean {
  return (
    actions.length < teamsLimits.actionsPerSet && sizeOf(actions) < teamsLimits.messageBytes / 3
  )
}

function makeAction(
  button: Button | LinkButton,
  label: string,
  lang: Lang,
): CardAction | undefined {
  const most = teamsLimits.buttonCharacters
  const title = label.length > most ? `${part(label, most - 1)[0]}…` : label || '…'
  if (!('action' in button)) {
    const url = safeUrl(button.url)
    return url === undefined ? undefined : { type: 'Action.OpenUrl', title, url }
  }
  const data = { action: button.action, lang }
  if (sizeOf(data) > teamsLimits.buttonBytes) return undefined
  const tooltip = button.title ? { tooltip: plain(button.title) } : {}
  if (button.opensDialog) {
    const fetch = { ...data, msteams: { type: 'task/fetch' } }
    return { type: 'Action.Submit', title, ...tooltip, data: fetch } satisfies CardAction
  }
  return { type: 'Action.Execute', title, ...tooltip, verb: 'pejling', data }
}

/** Few enough a piece that a card can be divided between them. */
function chunk<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = []
  let size = 0
  for (const item of items) {
    const last = chunks.at(-1)
    size += sizeOf(item)
    if (last && last.length < teamsLimits.tableRows && size < teamsLimits.messageBytes / 3) {
      last.push(item)
    } else {
      chunks.push([item])
      size = sizeOf(item)
    }
  }
  return chunks
}

function inMessages(elements: readonly CardElement[]): CardElement[][] {
  const messages: CardElement[][] = []
  // What stands around the elements, with both copies of the fallback.
  const frame = 600 + 2 * 4 * teamsLimits.fallbackCharacters
  let size = frame
  for (const element of elements) {
    const last = messages.at(-1)
    size += sizeOf(element) + 2
    if (last && size <= teamsLimits.messageBytes) last.push(element)
    else {
      messages.push([element])
      size = frame + sizeOf(element) + 2
    }
  }
  return messages.length > 0 ? messages : [[]]
}

/** As JSON: bytes of UTF-8, or of UTF-16 where those are more. */
export function sizeOf(value: unknown): number {
  const json = JSON.stringify(value)
  return Math.max(Buffer.byteLength(json), 2 * json.length)
}
