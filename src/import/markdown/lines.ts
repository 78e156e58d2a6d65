// Inline Markdown → lines of plain text with their links kept apart, since what a link is relative to is known only later.
// Called by blocks.ts; what reads the lines says them with `sayParts`. Markup is dropped, HTML is data, pictures are noted.
import type { Token } from 'markdown-it'
import { httpsUrl } from '../text/links.js'

export interface Link {
  readonly words: string
  /** As written: whole, relative or anything else. */
  readonly href: string
  readonly isPicture: boolean
}
export type Part = string | Link

export interface Line {
  readonly parts: readonly Part[]
  readonly row: number
  /** The writer broke the line here; else it was only wrapped. */
  readonly isOwn: boolean
}

/** A short word and a colon, as in "Telefon: …": such a line was not wrapped. */
const ownLine = /^\p{L}[\p{L}\d ./-]{1,30}:(?:\s|$)/u

/** The lines of a paragraph, a heading or a cell; `row` is the first one's. */
export function linesOf(inline: Token, row: number): Line[] {
  const lines: { parts: Part[]; row: number; isOwn: boolean }[] = []
  let parts: Part[] = []
  let isHard = false
  const end = (isNextHard: boolean) => {
    const text = typeof parts[0] === 'string' ? parts[0] : ''
    lines.push({ parts, row: row + lines.length, isOwn: isHard || ownLine.test(text) })
    parts = []
    isHard = isNextHard
  }
  const tokens = inline.children ?? []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.type === 'softbreak') end(false)
    else if (token.type === 'hardbreak') end(true)
    else if (token.type === 'link_open') {
      let close = at + 1
      while (close < tokens.length && tokens[close]?.type !== 'link_close') close++
      const words = wordsOf(tokens.slice(at + 1, close))
      parts.push({ words, href: attribute(token, 'href'), isPicture: false })
      at = close
    } else if (token.type === 'image') {
      const words = wordsOf(token.children ?? []) || attribute(token, 'title')
      parts.push({ words, href: attribute(token, 'src'), isPicture: true })
    } else if (/^<br\b/i.test(token.type === 'html_inline' ? token.content : '')) {
      addText(parts, '\n')
    } else addText(parts, wordsOf([token]))
  }
  end(false)
  return lines
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '')
}

function addText(parts: Part[], text: string): void {
  const last = parts.at(-1)
  if (typeof last === 'string') parts[parts.length - 1] = last + text
  else if (text !== '') parts.push(text)
}

/** Only what stands there to be read: the text and code, a picture's words. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map(token => {
      if (token.type === 'text' || token.type === 'code_inline') return token.content
      if (token.type === 'image') return wordsOf(token.children ?? [])
      return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : ''
    })
    .join('')
}

/** Lines as one run of parts: wrapped ones go on, own ones begin anew. */
export function joinLines(lines: readonly Line[]): Part[] {
  return lines.flatMap((line, at) => {
    const between = line.isOwn ? '\n' : ' '
    return at === 0 ? line.parts : [between, ...line.parts]
  })
}

/**
 * The parts as plain text: `Skemaet (https://…)`. A relative link stands with its whole address where `base` is known, else as
 * `Skemaet (skema.pdf)`; one into the page itself and one that is not https is its words alone, and of the last `bad` is told.
 */
export function sayParts(
  parts: readonly Part[],
  base: string | undefined,
  bad: () => void,
): string {
  return parts
    .map(part => (typeof part === 'string' ? part : sayLink(part, base, bad)))
    .join('')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

function sayLink(
  { words, href, isPicture }: Link,
  base: string | undefined,
  bad: () => void,
): string {
  if (isPicture) return words.trim() === '' ? '' : `🖼 ${words.trim()}`
  if (href === '' || href.startsWith('#')) return words
  if (/^mailto:/i.test(href)) return withAddress(words, href.replace(/^mailto:|\?.*$/gi, ''))
  const address = wholeAddress(href, base)
  if (address !== undefined) return withAddress(words, address)
  if (isRelative(href)) return withAddress(words, href)
  bad()
  return words
}

function withAddress(words: string, address: string): string {
  const isSame = words.trim() === '' || address.endsWith(words.trim())
  return isSame ? address : `${words} (${address})`
}

/** The https address that a link leads to, seen from `base`. */
export function wholeAddress(href: string, base?: string): string | undefined {
  if (!isRelative(href)) return httpsUrl(href)
  return base !== undefined && URL.canParse(href, base)
    ? httpsUrl(new URL(href, base).href)
    : undefined
}

/** `skema.pdf`, `../sider/vikar.md`, `/vaerktoejer`: no scheme, no host. */
export function isRelative(href: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href)
}
