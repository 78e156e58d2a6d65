// Blocks → Block Kit. Pure; answer.ts calls it for every reply, home.ts for the App Home.
// Nothing of a block may be lost: what is too much for one block or message goes on in the next. Only https becomes a link.
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
import { slackLimits } from '../limits.js'
import {
  escapeText,
  type Line,
  part,
  plain,
  type RichText,
  richText,
  type Span,
} from './rich-text.js'

export interface PlainText {
  readonly type: 'plain_text'
  readonly text: string
  readonly emoji: false
}
export interface SlackButton {
  readonly type: 'button'
  readonly action_id: string
  readonly text: PlainText
  readonly accessibility_label?: string
  readonly value?: string
  readonly url?: string
}
/** The few blocks of Block Kit that everything is made of. */
export type SlackBlock =
  | RichText
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'context'; readonly elements: readonly PlainText[] }
  | { readonly type: 'actions'; readonly elements: readonly SlackButton[] }
  | { readonly type: 'image'; readonly image_url: string; readonly alt_text: string }
  | { readonly type: 'divider' }

export interface SlackMessage {
  /** The notification and fallback, escaped. */
  readonly text: string
  readonly blocks: readonly SlackBlock[]
}

/** The reply as one message, or as several where it is too much for one. Without blocks its text alone is shown. */
export function renderReply(reply: Reply): SlackMessage[] {
  const blocks = renderBlocks(reply)
  return inMessages(blocks).map((each, at) => ({
    text: fallback(at === 0 ? reply.text : each.map(textOf).join('\n')),
    blocks: each,
  }))
}

/** All of the reply's blocks, however many. */
export function renderBlocks(reply: Reply): SlackBlock[] {
  const blocks: readonly Block[] =
    reply.blocks.length > 0 ? reply.blocks : [{ type: 'text', text: reply.text }]
  return blocks
    .flatMap(block => renderBlock(block, reply.lang))
    .map((block, at) =>
      block.type === 'actions' ? withIds(block.elements, reply.lang, at) : block,
    )
}

function renderBlock(block: Block, lang: Lang): SlackBlock[] {
  switch (block.type) {
    case 'text':
      return renderText(block.text, block.style)
    case 'fields':
      return richText([...boldLine(block.title ?? ''), ...block.fields.map(fieldLine)])
    case 'table':
      return renderTable(block.columns, block.rows)
    case 'chart':
      return [
        ...richText([...boldLine(block.title), [{ text: block.alt }]]),
        ...richText(
          block.series.map(({ label, value }) => [
            { text: label },
            { text: `: ${value.toLocaleString(lang)}` },
          ]),
          'list',
        ),
      ]
    case 'image':
      return renderImage(block)
    case 'actions':
      return renderButtons(block.buttons)
    case 'divider':
      return [{ type: 'divider' }]
    default:
      return block satisfies never
  }
}

function renderText(raw: string, style: 'heading' | 'note' | undefined): SlackBlock[] {
  const text = plain(raw).trim()
  if (text === '') return []
  if (style === 'heading') {
    const isShort = text.length <= slackLimits.headerCharacters && !text.includes('\n')
    return isShort ? [{ type: 'header', text: plainText(text) }] : richText(boldLine(text))
  }
  if (style !== 'note') return richText([[{ text }]])
  return part(text, slackLimits.textCharacters).map(each => ({
    type: 'context',
    elements: [plainText(each)],
  }))
}

/** Our own drawing as a picture, where it has an address; its words again below where they are too many. Any other picture is led to. */
function renderImage(image: Image): SlackBlock[] {
  const { alt, url } = image
  const words = richText([cellLine({ text: alt, ...(url === undefined ? {} : { url }) })])
  const image_url = 'drawing' in image && url !== undefined ? safeUrl(url) : undefined
  if (image_url === undefined) return words
  const most = slackLimits.pictureCharacters
  const all = plain(alt).trim()
  const isLong = all.length > most
  const alt_text = isLong ? `${part(all, most - 1)[0]}…` : all || '…'
  return [{ type: 'image', image_url, alt_text }, ...(isLong ? words : [])]
}

/** The same with each picture as its words, which lead to it; undefined where there is none. */
export function withoutPictures<Message extends { readonly blocks: readonly SlackBlock[] }>(
  message: Message,
): Message | undefined {
  if (!message.blocks.some(({ type }) => type === 'image')) return undefined
  const blocks = message.blocks.flatMap(block =>
    block.type === 'image' ? richText([[{ text: block.alt_text, url: block.image_url }]]) : [block],
  )
  return { ...message, blocks }
}

function boldLine(text: string): Line[] {
  return [[{ text, bold: true }]]
}

function fieldLine({ label, value }: Field): Line {
  return [{ text: label, bold: true }, { text: ': ' }, ...cellLine(value)]
}

/** A table is read on telephones: its columns are named once, then one row a dot, its first cell bold. */
function renderTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): SlackBlock[] {
  const head = columns.filter(column => plain(column) !== '').join(' · ')
  const list = rows.map(cells =>
    cells.flatMap((cell, at): Span[] => [
      ...(at > 0 ? [{ text: ' · ' }] : []),
      ...cellLine(cell).map(span => ({ ...span, bold: at === 0 })),
    ]),
  )
  return [...richText(boldLine(head)), ...richText(list, 'list')]
}

function cellLine(cell: Cell): Span[] {
  const url = cell.url === undefined ? undefined : safeUrl(cell.url)
  return [{ text: url === undefined ? cell.text : addressShown(cell), url }]
}

/** The address in its normal form when it is https without a user name in it; else undefined, and the words stay words. */
function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, username, password, href } = new URL(url)
  const isSafe = protocol === 'https:' && !username && !password
  return isSafe && href.length <= slackLimits.linkCharacters ? href : undefined
}

/** Words too long for a button stand above it in full; a button that leads or carries nothing that Slack takes is its words. */
function renderButtons(buttons: readonly (Button | LinkButton)[]): SlackBlock[] {
  const blocks: SlackBlock[] = []
  for (const button of buttons) {
    const label = plain(button.label).trim()
    const made = makeButton(button, label)
    if (!made || label.length > slackLimits.buttonCharacters)
      blocks.push(...richText([[{ text: label }]]))
    if (!made) continue
    const last = blocks.at(-1)
    if (last?.type === 'actions' && last.elements.length < slackLimits.actionsPerBlock) {
      blocks[blocks.length - 1] = { type: 'actions', elements: [...last.elements, made] }
    } else blocks.push({ type: 'actions', elements: [made] })
  }
  return blocks
}

function makeButton(button: Button | LinkButton, label: string): SlackButton | undefined {
  const most = slackLimits.buttonCharacters
  const words = label.length > most ? `${part(label, most - 1)[0]}…` : label || '…'
  const base = { type: 'button', action_id: '', text: plainText(words) } as const
  if ('action' in button) {
    const value = JSON.stringify(button.action)
    const title = button.title ? { accessibility_label: titleOf(button.title) } : {}
    return value.length <= slackLimits.buttonValueCharacters
      ? { ...base, ...title, value }
      : undefined
  }
  const url = safeUrl(button.url)
  return url === undefined ? undefined : { ...base, url }
}

function titleOf(title: string): string {
  const words = plain(title).trim()
  const most = slackLimits.buttonTitleCharacters
  return words.length > most ? `${part(words, most - 1)[0]}…` : words || '…'
}

/** Each id once in a message; it says the language that the press is answered in. */
function withIds(elements: readonly SlackButton[], lang: Lang, block: number): SlackBlock {
  return {
    type: 'actions',
    elements: elements.map((each, at) => ({
      ...each,
      action_id: `pejling-${lang}:${block}:${at}`,
    })),
  }
}

/** The language of the message in which a button of ours stands. */
export function langOfButton(actionId: string): Lang | undefined {
  const lang = /^pejling-(da|en):\d+:\d+$/.exec(actionId)?.[1]
  return lang === 'da' || lang === 'en' ? lang : undefined
}

export function plainText(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false }
}

function inMessages(blocks: readonly SlackBlock[]): SlackBlock[][] {
  const messages: SlackBlock[][] = []
  let length = 0
  for (const block of blocks) {
    const last = messages.at(-1)
    const size = textOf(block).length
    length += size
    if (
      last &&
      last.length < slackLimits.messageBlocks &&
      length <= slackLimits.messageCharacters
    ) {
      last.push(block)
    } else {
      messages.push([block])
      length = size
    }
  }
  return messages.length > 0 ? messages : [[]]
}

/** All that can be read in a block. */
export function textOf(block: SlackBlock): string {
  switch (block.type) {
    case 'rich_text':
      return block.elements
        .flatMap(each => (each.type === 'rich_text_list' ? each.elements : [each]))
        .map(section => section.elements.map(element => element.text).join(''))
        .join('\n')
    case 'header':
      return block.text.text
    case 'context':
      return block.elements.map(each => each.text).join(' ')
    case 'actions':
      return block.elements.map(each => each.text.text).join(' ')
    case 'image':
      return block.alt_text
    case 'divider':
      return ''
    default:
      return block satisfies never
  }
}

function fallback(text: string): string {
  return escapeText(part(plain(text), slackLimits.fallbackCharacters)[0] ?? '') || '…'
}
