// Markup in a description (Outlook's X-ALT-DESC, Google's DESCRIPTION) → plain text with line breaks. Called by description.ts.
// Linear in the text's length: what comes in is anybody's file. What comes out is text, never markup.
import { cleanText } from '../../core/text.js'

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  eacute: 'é',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

/** Whether a text is written as markup; an address in angle brackets (`Analyseramme<https://…>`) is not. */
export function isHtml(text: string): boolean {
  return /<(?:html|body|br|p|div|span|ul|ol|li|b|i|u|strong|em|table|a\s)\b[^<>]*>/i.test(text)
}

/** The text of markup; a link becomes `words<address>`, as Outlook writes it in plain text. */
export function htmlToText(html: string): string {
  const text = dropHidden(html)
    .replace(/\s+/g, ' ')
    .replace(/<a\s[^<>]*?href\s*=\s*["']?([^"'\s<>]+)[^<>]*>([^<]*)<\/a\s*>/gi, linkText)
    .replace(/<(?:br|hr)\b[^<>]*>/gi, '\n')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<\/?(?:p|div|tr|table|ul|ol|h[1-6]|blockquote)\b[^<>]*>/gi, '\n')
    .replace(/<\/t[dh]\s*>/gi, ' ')
    // An address in brackets was put there above.
    .replace(/<(?!https?:)[^<>]*>/gi, '')
  return cleanText(decodeEntities(text))
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function linkText(_: string, address: string, words: string): string {
  const label = words.trim()
  return label === address || label === '' ? address : `${label}<${address}>`
}

/** Head, style, script and comments say nothing to a reader. */
function dropHidden(html: string): string {
  let text = html
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<head', '</head>'],
    ['<style', '</style>'],
    ['<script', '</script>'],
  ] as const) {
    text = dropBetween(text, start, end)
  }
  return text
}

function dropBetween(text: string, start: string, end: string): string {
  const lower = text.toLowerCase()
  // A letter that changes length in lower case would shift the places; such a text keeps what is hidden.
  if (lower.length !== text.length) return text
  let kept = ''
  let from = 0
  for (let at = lower.indexOf(start); at !== -1; at = lower.indexOf(start, from)) {
    const stop = lower.indexOf(end, at)
    if (stop === -1) break
    kept += text.slice(from, at)
    from = stop + end.length
  }
  return kept + text.slice(from)
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? entities[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole
    },
  )
}
