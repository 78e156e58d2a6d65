// The bytes of a file said to be a calendar → its text, or what it is instead. Called by read-ics alone.
// Lines stay lines, so that a problem can name the line in the file; no bytes make it throw.
import { cleanText } from '../../core/text.js'
import type { FileLook } from '../../wording/da/importing.js'

export type Decoded =
  | { readonly text: string; readonly badRow: number | undefined }
  | { readonly looksLike: FileLook | 'empty' }

const signatures: readonly (readonly [FileLook, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['pdf', '%PDF'],
  ['office', '\u00d0\u00cf\u0011\u00e0'],
  ['image', '\u0089PNG'],
  ['image', '\u00ff\u00d8\u00ff'],
  ['image', 'GIF8'],
]
// Letters of every European language and the usual typography: text of these alone has nothing to clean.
const plain = /^[\n\t\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]*$/

/** The text with line feeds alone, NFC and without invisible characters; `badRow` is the first line with unreadable bytes. */
export function decodeCalendar(bytes: Uint8Array): Decoded {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const signature = signatures.find(([, start]) => head.startsWith(start))
  if (signature) return { looksLike: signature[0] }
  const { text, badRow } = toText(bytes, head)
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
  const clean = plain.test(lines) ? lines : cleanText(lines)
  if (/^\s*BEGIN:V(?:CALENDAR|EVENT)\b/im.test(clean)) return { text: clean, badRow }
  return { looksLike: lines.trim() === '' ? 'empty' : lookOf(clean) }
}

function lookOf(text: string): FileLook {
  if (/^\s*(?:<!doctype|<html)/i.test(text)) return 'web-page'
  return /^\s*BEGIN:VCARD\b/i.test(text) ? 'contacts' : 'other'
}

/** Outlook writes UTF-8, some Exchange connectors UTF-16, and scripts by mistake Windows-1252, for a line or for all. */
function toText(bytes: Uint8Array, head: string): { text: string; badRow: number | undefined } {
  if (head.startsWith('\u00ff\u00fe'))
    return { text: new TextDecoder('utf-16le').decode(bytes), badRow: undefined }
  if (head.startsWith('\u00fe\u00ff'))
    return { text: new TextDecoder('utf-16be').decode(bytes), badRow: undefined }
  const text = utf8(bytes) ?? utf8(mendFolds(bytes))
  return text === undefined ? decodeLines(mendFolds(bytes)) : { text, badRow: undefined }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * RFC 5545 folds at 75 octets and may cut a letter in two: `Ã⏎ ¦`. The second half is moved up before the fold, so that
 * the number of lines stays.
 */
function mendFolds(bytes: Uint8Array): Uint8Array {
  const mended = Uint8Array.from(bytes)
  for (let at = mended.indexOf(10); at !== -1; at = mended.indexOf(10, at + 1)) {
    const fold = mended[at - 1] === 13 ? at - 1 : at
    let next = at + 2
    if (mended[at + 1] !== 32 && mended[at + 1] !== 9) continue
    if ((mended[fold - 1] ?? 0) < 0x80) continue
    while (((mended[next] ?? 0) & 0xc0) === 0x80 && next - at < 5) next++
    const tail = mended.slice(at + 2, next)
    mended.copyWithin(fold + tail.length, fold, at + 2)
    mended.set(tail, fold)
    at += tail.length
  }
  return mended
}

/** Line by line: UTF-8 where it is, Windows-1252 where it is not, and `�` for the byte that spoils a line of UTF-8. */
function decodeLines(bytes: Uint8Array): { text: string; badRow: number | undefined } {
  const [loose, latin] = [new TextDecoder('utf-8'), new TextDecoder('latin1')]
  const lines: string[] = []
  let badRow: number | undefined
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(10, from)
    const to = end === -1 ? bytes.length : end
    const line = bytes.subarray(from, to)
    const text = loose.decode(line)
    const isBroken = text.includes('\ufffd')
    // A letter of two or more bytes that is whole says that the line is UTF-8 with an error in it.
    const isUtf8 = !isBroken || /[\u0080-\ufffc]/.test(text)
    lines.push(isUtf8 ? text : fromWindows(latin.decode(line)))
    if (isBroken && isUtf8) badRow ??= lines.length
    from = to + 1
  }
  return { text: lines.join('\n'), badRow }
}

/** Windows-1252 beyond Latin-1: dashes, quotes, €. (Node 20's own decoder for it leaves them as control characters.) */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function fromWindows(latin: string): string {
  // Line feeds are not among them, so lines stay lines.
  return latin.replace(/[\u0080-\u009f]/g, sign => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
}
